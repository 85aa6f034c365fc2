// SPDX-License-Identifier: GPL-3.0-or-later
/// Every scheme in every view that can show it, at both ends of every parameter: nothing that is said there is nonsense,
/// in both languages.
#include <fstream>
#include <functional>
#include <regex>
#include <set>
#include <sstream>
#include <unordered_map>

#include "tests/core/said.h"

namespace posiscope::test {

namespace {

using Visit = std::function<void(const std::string& where, const Document&)>;

struct Case {
    const char* sentence;
    Index positions, dims;
};
constexpr Case kCases[] = {
    {"I think therefore I am", 7, 8}, {"word", 1, 2}, {"", 2, 1}, {"one two three", 3, 3}};

/// The document with each parameter of its scheme and of its view at one of its ends, the others as they are at first.
void atTheEnds(const Document& document, const std::string& where, const Visit& visit) {
    visit(where, document);
    const Scheme& scheme = schemeOf(document);
    const auto ends = [&](const Param& param) {
        std::set<double> all{param.lowest, param.highest};
        for (std::size_t i = 0; i < param.choices.size(); ++i) all.insert(static_cast<double>(i));
        return all;
    };
    for (const Param* param : scheme.params)
        for (const double end : ends(*param)) {
            Setting setting = settingOf(document, scheme);
            setting.values = setting.values.with(*param, end);
            visit(where + ' ' + param->id + '=' + writtenValue(*param, end),
                  withSetting(document, scheme, setting));
        }
    for (const Param* param : viewOf(document).params)
        for (const double end : ends(*param))
            visit(where + ' ' + param->id + '=' + writtenValue(*param, end),
                  withOption(document, *param, end));
}

void everywhere(const Case& at, const Visit& visit) {
    for (const View* view : views())
        for (const Scheme* scheme : schemesShownBy(*view)) {
            Document document = withText(firstDocument(), at.sentence, Tokenizer::words);
            document = withView(withScheme(document, *scheme), *view);
            document.positions = at.positions;
            document.focus = {.position = at.positions - 1, .dimension = 1, .row = 1};
            Setting setting = settingOf(document, *scheme);
            setting.dims = at.dims;
            const Encoding encoding = scheme->make(setting.values, {at.positions, at.dims});
            for (const Part& part : encoding.parts) {
                const auto shown = partsShownBy(*view, *scheme);
                const bool isShown =
                    std::ranges::any_of(shown, [&](const PartName* name) { return part.id == name->id; });
                if (view->showsPart ? !isShown : &part != encoding.parts.data()) continue;
                document.pane().part = part.id;
                atTheEnds(withSetting(document, *scheme, setting),
                          std::string(view->id) + ' ' + scheme->id + ' ' + part.id + " “" + at.sentence + "”",
                          visit);
            }
        }
}

const Dictionary& chinese() {
    static const auto all = [] {
        std::unordered_map<std::string, std::string> words;
        std::ifstream file(std::string(POSISCOPE_SOURCE_DIR) + "/resources/i18n/posiscope_zh.ts");
        std::stringstream text;
        text << file.rdbuf();
        const std::string ts = text.str();
        const auto between = [&ts](std::size_t from, const std::string& open, const std::string& close) {
            const std::size_t begin = ts.find(open, from) + open.size();
            std::string found = ts.substr(begin, ts.find(close, begin) - begin);
            for (const auto& [escaped, plainly] : std::initializer_list<std::pair<std::string, std::string>>{
                     {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}})
                for (std::size_t at = 0; (at = found.find(escaped, at)) != std::string::npos; ++at)
                    found.replace(at, escaped.size(), plainly);
            return found;
        };
        for (std::size_t at = 0; (at = ts.find("<source>", at)) != std::string::npos; ++at)
            words[between(at, "<source>", "</source>")] = between(at, "<translation>", "</translation>");
        return words;
    }();
    static const Dictionary dictionary = [](const std::string& source) {
        const auto found = all.find(source);
        return found == all.end() || found->second.empty() ? source : found->second;
    };
    return dictionary;
}

/// Nonsense in whatever language. The pieces of a regular expression are tried one after the other: it is simple, and
/// std::regex on a long alternation is slow.
std::string nonsenseIn(const std::string& said) {
    for (const char* piece : {"%1", "%2", "%3", "%4", "%5", "%6", "%7", "..", ". .", " .", "。。", "。.",
                              ".。", "，，", "；；", "“”", "()", "（）", "not a number"})
        if (said.find(piece) != std::string::npos && said.find("...") == std::string::npos) return piece;
    const auto isLetter = [](char c) { return std::isalpha(static_cast<unsigned char>(c)) != 0; };
    for (const char* word : {"inf", "nan"})
        for (std::size_t at = 0; (at = said.find(word, at)) != std::string::npos; ++at)
            if ((at == 0 || !isLetter(said[at - 1])) && (at + 3 == said.size() || !isLetter(said[at + 3])))
                return word;
    return {};
}

/// "1 rows": a number of one before a plural. What a position or a dimension 1 does ("1 looks", "1 is") is none.
std::string wrongPluralIn(const std::string& said) {
    static const std::set<std::string> kVerbs{"is", "has", "looks", "was", "with", "this", "stands"};
    for (std::size_t at = 0; (at = said.find("1 ", at)) != std::string::npos; ++at) {
        if (at > 0 && (std::isdigit(static_cast<unsigned char>(said[at - 1])) ||
                       std::string_view("._=-+(").find(said[at - 1]) != std::string_view::npos))
            continue;
        if (at > 2 && said.compare(at - 3, 3, "× ") == 0) continue;  // 5 × 1 cells
        std::size_t end = at + 2;
        while (end < said.size() && std::isalpha(static_cast<unsigned char>(said[end]))) ++end;
        const std::string noun = said.substr(at + 2, end - at - 2);
        if (noun.size() > 2 && noun.back() == 's' && !kVerbs.contains(noun)) return said.substr(at, end - at);
    }
    return {};
}

/// Sentences after a full stop that begin small, though with a word: symbols (k = 0, q_i) are written as they are.
std::string smallBeginningIn(const std::string& said, const std::string& readers) {
    for (std::size_t from = 0; from < said.size();) {
        const auto isSmall = [&](std::size_t i) {
            return i < said.size() && said[i] >= 'a' && said[i] <= 'z';
        };
        std::size_t end = from;
        while (isSmall(end)) ++end;
        const std::string first = said.substr(from, end - from);
        const bool isWord = first.size() > 1 || (first == "a" && isSmall(end + 1));
        if (isWord && readers.find(first) == std::string::npos) return said.substr(from, 60);
        const std::size_t stop = said.find(". ", from);
        from = stop == std::string::npos ? said.size() : stop + 2;
    }
    return {};
}

class sentences : public testing::TestWithParam<Case> {};

}  // namespace

TEST_P(sentences, areNoNonsenseAndSayWhatIsRandom) {
    std::set<std::string> told;  // each fault once
    std::set<std::pair<std::string, bool>> seen;
    const auto fault = [&](const std::string& what, const std::string& said, const std::string& where) {
        if (!what.empty() && told.insert(what).second)
            ADD_FAILURE() << "“" << what << "” in “" << said << "”: " << where;
    };
    everywhere(GetParam(), [&](const std::string& where, const Document& document) {
        const Said said = saidOf(document);
        const auto read = [&](const std::vector<Text>& texts, bool whole) {
            for (const Text& each : texts) {
                const std::string english = plain(each);
                if (!seen.insert({english, whole}).second) continue;
                fault(nonsenseIn(english), english, where);
                fault(wrongPluralIn(english), english, where);
                if (whole) fault(smallBeginningIn(english, document.sentence.text), english, where);
                const std::string translated = plain(each, chinese());
                fault(nonsenseIn(translated), translated, where);
            }
        };
        // A caption says that numbers are random where the picture does.
        std::string pictured;
        for (const Text& each : said.labels) pictured += plain(each);
        const std::string caption = plain(said.whole.front());
        const bool isDrawn = caption.find("may be from") == std::string::npos;
        if (isDrawn && pictured.find("untrained") != std::string::npos &&
            caption.find("untrained") == std::string::npos)
            fault("nothing of untrained in the caption of " + where.substr(0, where.find(' ')), caption,
                  where);
        read(said.whole, true);
        read(said.lines, false);
        read(said.labels, false);
    });
    EXPECT_GT(seen.size(), 1000U);
}

INSTANTIATE_TEST_SUITE_P(ends, sentences, testing::ValuesIn(kCases), [](const auto& each) {
    return "positions" + std::to_string(each.param.positions) + "width" + std::to_string(each.param.dims);
});

}  // namespace posiscope::test
