// SPDX-License-Identifier: GPL-3.0-or-later
/// The cost of a file, and the law of the format: a file that loads can be saved and loads again, at every limit.
#include <gtest/gtest.h>

#include <ctime>
#include <functional>
#include <map>
#include <variant>

#include "core/files/document_json.h"
#include "core/tokens/lines.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"

namespace posiscope::test {

namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr double kAtMost = 15;  // all that is read is looked at by the sanitizers as well
#else
constexpr double kAtMost = 1;
#endif
constexpr std::size_t kHeavy = 10'000'000;  // bytes
const std::string kStart = R"({"posiscope":2,"panes":[{"view":"lookup"}])", kText = R"(,"text":"I think")";
const std::string kVersion1 = R"({"posiscope":1,"view":"lookup")";

std::string repeated(const std::string& piece, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += piece;
    return all;
}

/// NAME100000, NAME100001, … each with the value.
std::string members(const std::string& name, const std::string& value, std::size_t count) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i)
        all += (i == 0 ? "\"" : ",\"") + name + std::to_string(100000 + i) + "\":" + value;
    return all;
}

/// A file with one pane that holds this too.
std::string inPane(const std::string& content, const std::string& words = kText) {
    return R"({"posiscope":2,"panes":[{"view":"lookup")" + content + "}]" + words + '}';
}

/// Reads within a second of the processor; gives what was said.
std::string read(const std::string& bytes) {
    const std::clock_t before = std::clock();
    const Result<Document> document = readDocument(bytes);
    EXPECT_LT(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC, kAtMost);
    return document ? "accepted" : plain(document.error());
}

/// A file that loads can be saved and loads again.
void expectLaw(const std::string& bytes) {
    const Result<Document> first = readDocument(bytes);
    ASSERT_TRUE(first) << plain(first.error());
    const std::clock_t before = std::clock();
    const std::string saved = writeDocument(*first);
    EXPECT_LT(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC, kAtMost);
    EXPECT_LE(saved.size(), kMostDocument);
    const Result<Document> again = readDocument(saved);
    ASSERT_TRUE(again) << plain(again.error());
    EXPECT_EQ(again->sentence.text, first->sentence.text);
    EXPECT_EQ(again->sentence.tokens, first->sentence.tokens);
    EXPECT_EQ(again->sentence.line, first->sentence.line);
    EXPECT_EQ(again->unknown, first->unknown);
    ASSERT_EQ(again->panes.size(), first->panes.size());
    for (std::size_t i = 0; i < first->panes.size(); ++i) {
        EXPECT_EQ(again->panes[i].windows, first->panes[i].windows) << i;
        EXPECT_EQ(again->panes[i].unknown, first->panes[i].unknown) << i;
    }
    EXPECT_TRUE(normal(*again) == normal(*first));
    EXPECT_TRUE(writeDocument(*again) == saved);
}

/// The text and the words of a file that take the most room: six bytes each.
std::string largestWords() {
    const std::string word = 'a' + repeated("\\u0002", kMostText / kMostTokens - 1);
    return ",\"line\":0,\"text\":\"" + repeated("\\u0001", kMostText) + "\",\"tokens\":[\"" + word + '"' +
           repeated(",\"" + word + '"', kMostTokens - 1) + ']';
}

}  // namespace

TEST(documentBounds, membersAreReadInProportion) {
    // Each of these took a time that grew with the square of the number of members: the first 20 to 55 s.
    const std::string windows = "\"windows\":{" + members("lookup.", "{}", 65000) + "}";
    EXPECT_EQ(read(R"({"posiscope":2,"panes":[{)" + windows + "}]}"), "panes[0].view is missing");
    EXPECT_EQ(read(R"({"posiscope":1,)" + windows + "}"), "view is missing");
    const auto many = [](const std::string& object) {
        return ",\"" + object + "\":{" + members("x", "{}", 49000) + '}';
    };
    const std::string said = "it holds more than a document can";
    for (const char* object : {"windows", "options", "later"})
        EXPECT_EQ(read(inPane(many(object))), said) << object;
    for (const char* object : {"schemes", "focus", "later"})
        EXPECT_EQ(read(kStart + kText + many(object) + '}'), said) << object;
    for (const char* object : {"windows", "schemes", "options", "focus"})
        EXPECT_EQ(read(kVersion1 + kText + many(object) + '}'), said) << object;
    const std::string panels =
        ",\"windows\":{" + members("heatmap/sinusoidal/", "{\"rows\":[0,1]}", 20000) + '}';
    EXPECT_EQ(read(inPane(panels)), said);
    EXPECT_EQ(read(kVersion1 + kText + panels + '}'), said);
}

TEST(documentBounds, tenMillionBytesAreReadOrRefusedAtOnce) {
    EXPECT_EQ(read(kStart + kText + repeated("\n", kHeavy) + '}'), "accepted");
    EXPECT_EQ(read(repeated("\n", kHeavy)), "it ends in line 10000001, before the document does");
    EXPECT_EQ(read(kStart + kText + ",\"positions\":" + repeated("1", kHeavy) + '}'),
              "positions is too large a number");
    EXPECT_EQ(read(kStart + kText + ",\"later\":\"" + repeated("x", kHeavy) + "\"}"),
              "it holds more than a document can");
    EXPECT_EQ(read(kStart + kText + ",\"later\":[[]" + repeated(",[]", kHeavy / 3) + "]}"),
              "it holds more than a document can");
    EXPECT_EQ(read(kStart + ",\"text\":\"a\nb\"}"), "it is not JSON: line 1 cannot be read")
        << "an end of a line in a text is none";
    EXPECT_EQ(read(kStart + "\n" + R"(,"text":"a \" b\\")" + "\n,\"line\":\n\tx}"),
              "it is not JSON: line 4 cannot be read");
}

TEST(documentBounds, whatLoadsCanBeSavedAndLoadsAgain) {
    expectLaw(kStart + largestWords() + '}');
    expectLaw(kStart + ",\"text\":\"" + repeated("a\\n", kMostText / 2) +
              "\",\"line\":" + std::to_string(kMostLines - 1) + '}');
    for (const char* tokenizer : {"words", "characters", "pieces"})
        for (const char* piece : {"a ", "\uFDFA"})  // the last is 18 letters to the tokenizer
            expectLaw(kStart + ",\"tokenizer\":\"" + tokenizer + "\",\"line\":0,\"text\":\"" +
                      repeated(piece, 20000) + "\"}");
    // One unknown run of six times the bytes of its text, キロメートル a character.
    expectLaw(kStart + R"(,"tokenizer":"pieces","line":0,"text":")" + repeated("\u3316", kMostText / 3) +
              "\"}");
    // These 15,117 loaded, and were then saved as a file that is refused.
    const auto panels = [](std::size_t count) {
        return ",\"windows\":{" + members("lookup.", R"({"rows":[0,1],"columns":[0,1]})", count) + '}';
    };
    EXPECT_EQ(read(inPane(panels(15117))), "it holds more than a document can");
    expectLaw(inPane(panels(1000)));
    EXPECT_EQ(read(kVersion1 + kText + panels(15117) + '}'), "it holds more than a document can");
    expectLaw(kVersion1 + kText + panels(1000) + '}');
}

TEST(documentBounds, fourPanesOfTheLargestWordsCanBeSaved) {
    std::string panes;
    for (const char* view : {"lookup", "heatmap", "attention", "tokens"})
        panes += (panes.empty() ? "" : ",") + (R"({"view":")" + std::string(view)) + "\",\"windows\":{" +
                 members("later.", R"({"rows":[0,1],"columns":[0,1]})", 400) + "}}";
    expectLaw(R"({"posiscope":2,"panes":[)" + panes + R"(],"framed":3)" + largestWords() + '}');
}

/// As much as is kept of what is not known, of the file and of a pane, in shapes that grow the most when they are
/// written, or have the most values: beside the largest words.
TEST(documentBounds, whatIsKeptOfANewerFileCanBeSavedWithTheLargestWords) {
    using Kind = std::function<std::string(std::size_t)>;
    const Kind deep = [](std::size_t n) {
        return ",\"later\":[[[[[[[]]]]]]" + repeated(",[[[[[[]]]]]]", n) + ']';
    };
    const Kind deepInPane = [](std::size_t n) {
        return ",\"later\":[[[[[]]]]" + repeated(",[[[[]]]]", n) + ']';
    };
    const Kind flat = [](std::size_t n) { return ",\"later\":[[[[[0" + repeated(",0", n) + "]]]]]"; };
    const Kind name = [](std::size_t n) { return ",\"" + repeated("\\u0001", n) + "\":1"; };
    const Kind keys = [](std::size_t n) { return ',' + members("k", "0", n); };
    const Kind options = [](std::size_t n) { return ",\"options\":{" + members("k", "[]", n) + '}'; };
    const Kind windows = [](std::size_t n) { return ",\"windows\":{" + members("lookup.", "{}", n) + '}'; };
    const Kind focus = [](std::size_t n) { return ",\"focus\":{" + members("k", "[]", n) + '}'; };
    const std::string words = largestWords();
    const auto expectMost = [&](const Kind& kind, bool isInPane) {
        const auto file = [&](std::size_t n, const std::string& text) {
            return isInPane ? inPane(kind(n), text) : kStart + text + kind(n) + '}';
        };
        const auto bytes = [&](std::size_t n) {
            const Result<Document> document = readDocument(file(n, kText));
            std::size_t all = 0;
            for (const UnknownKeys* unknown : {&document->unknown, &document->pane().unknown})
                for (const auto& [where, json] : *unknown) all += where.size() + json.size();
            return all;
        };
        const std::size_t one = bytes(1), each = bytes(2) - one, most = 1 + (kMostUnknown - one) / each;
        SCOPED_TRACE(kind(2) + " of " + std::to_string(most));
        EXPECT_EQ(read(file(most + 1, kText)), "it holds more than a document can");
        expectLaw(file(most, words));
    };
    for (const Kind& kind : {deep, flat, name, keys, focus}) expectMost(kind, false);
    for (const Kind& kind : {deepInPane, flat, name, keys, options, windows}) expectMost(kind, true);
}

/// Each panel that a gesture moves is one whose window a file keeps, and no other name is.
TEST(documentBounds, theWindowsOfAFileAreThoseOfThePanels) {
    const Canvas canvas{.width = 1200, .height = 800, .measure = [](const Text& text, Type) {
                            return Extent{7.0 * static_cast<double>(plain(text).size()), 14};
                        }};
    std::map<std::string, Window> moved;
    for (const View* view : views())
        for (const Scheme* scheme : schemesShownBy(*view)) {
            Document document = withScheme(
                withView(withText(firstDocument(), repeated("word ", 60), Tokenizer::words), *view), *scheme);
            document.positions = 200;
            for (const PartName& part : scheme->parts) {
                const Document shown = withPart(document, part.id);
                const Encoding encoding = scheme->make(settingOf(shown, *scheme).values, shapeOf(shown));
                const Drawn drawn = view->draw({shown, encoding, canvas});
                const auto* figure = std::get_if<Figure>(&drawn);
                if (figure == nullptr) continue;
                for (const Panel& panel : figure->panels)
                    moved.merge(
                        view->act({shown, encoding, canvas},
                                  {.kind = Gesture::Kind::zoom, .panel = panel.id, .to = {1, 1}, .factor = 2})
                            .pane()
                            .windows);
            }
            if (!view->showsPart) break;
        }
    Document all = firstDocument();
    all.pane().windows = moved;
    const Result<Document> saved = readDocument(writeDocument(all));
    ASSERT_TRUE(saved);
    EXPECT_EQ(saved->pane().windows, moved);
    for (const View* view : views()) {
        for (const char* panel : view->windows) EXPECT_TRUE(moved.contains(panel)) << panel;
        const bool hasTable = moved.contains(std::string(view->id) + "/sinusoidal/table");
        EXPECT_EQ(hasTable, view->showsPart) << view->id;
    }
    const std::string other = R"(,"windows":{"lookup.other":{"rows":[0,1],"columns":[0,1]}})";
    const Result<Document> kept = readDocument(inPane(other));
    ASSERT_TRUE(kept);
    EXPECT_TRUE(kept->pane().windows.empty());
    EXPECT_TRUE(kept->pane().unknown.contains("/windows/lookup.other"));
}

}  // namespace posiscope::test
