// SPDX-License-Identifier: GPL-3.0-or-later
/// Every scheme in every view that can show it, at both ends of every parameter: nothing that is said there is nonsense,
/// in both languages.
#include <regex>
#include <set>

#include "tests/core/said.h"
#include "tests/core/sweep.h"
#include "tests/tools/places.h"

namespace posiscope::test {

namespace {

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

class sentences : public testing::TestWithParam<SweptCase> {};

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
                const std::string translated = plain(each, chinese(inCheckout("")));
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

INSTANTIATE_TEST_SUITE_P(ends, sentences, testing::ValuesIn(kSweptCases), [](const auto& each) {
    return "positions" + std::to_string(each.param.positions) + "width" + std::to_string(each.param.dims);
});

}  // namespace posiscope::test
