// SPDX-License-Identifier: GPL-3.0-or-later
/// Documents as files: what is written reads back, today and later. What is refused: test_document_refusals.cpp.
#include <gtest/gtest.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/files/document_json.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

Document readBack(const std::string& bytes) {
    const Result<Document> read = readDocument(bytes);
    if (!read) {
        ADD_FAILURE() << plain(read.error()) << "\n" << bytes.substr(0, 3000);
        return {};
    }
    return *read;
}

/// As one that keeps only what was changed and one that spells everything out look the same to a reader.
void expectSameDocument(const Document& a, const Document& b) {
    EXPECT_EQ(&viewOf(a), &viewOf(b));
    for (const View* view : views()) EXPECT_EQ(&schemeOf(withView(a, *view)), &schemeOf(withView(b, *view)));
    for (const Scheme* scheme : schemes()) {
        const Setting x = settingOf(a, *scheme), y = settingOf(b, *scheme);
        EXPECT_EQ(x.values, y.values) << scheme->id;
        EXPECT_EQ(x.dims, y.dims) << scheme->id;
        Document inA = a, inB = b;
        for (Document* each : {&inA, &inB}) *each = withScheme(*each, *scheme);
        const Encoding encoding = scheme->make(x.values, {1, 1});
        EXPECT_EQ(partOf(inA, encoding).id, partOf(inB, encoding).id) << scheme->id;
    }
    EXPECT_EQ(a.sentence.text, b.sentence.text);
    EXPECT_EQ(a.sentence.tokenizer, b.sentence.tokenizer);
    EXPECT_EQ(a.sentence.tokens, b.sentence.tokens);
    EXPECT_EQ(a.positions, b.positions);
    EXPECT_EQ(a.focus, b.focus);
    EXPECT_EQ(a.windows, b.windows);
    EXPECT_EQ(a.hideRows, b.hideRows);
    EXPECT_EQ(a.colours, b.colours);
}

class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed * 2 + 1) {}
    Index below(Index n) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<Index>((m_state >> 33) % static_cast<std::uint64_t>(n));
    }
    double share() {
        return static_cast<double>(below(1 << 30)) / 0x1p30 + static_cast<double>(below(1 << 20)) / 0x1p50;
    }
    bool coin() { return below(2) == 1; }

private:
    std::uint64_t m_state;
};

Document randomDocument(std::uint64_t seed) {
    Dice dice(seed);
    static const char* const kPieces[] = {
        "I",      "think", "我思", "故我在", " ",       "\n",
        "\"",     "\\",    "/",    "\t",     "e\u0301", "👩‍👩‍👧",
        "\u2028", "don't", "\x7f", "\x01",   "%1",      "{}"};
    std::string text;
    for (Index i = dice.below(40); i > 0; --i) text += kPieces[dice.below(std::size(kPieces))];
    Document document = withText(firstDocument(), text, static_cast<Tokenizer>(dice.below(3)));
    if (dice.coin()) document = withLine(document, dice.below(4));
    for (const Scheme* scheme : schemes()) {
        if (dice.coin()) document = withScheme(document, *scheme);
        if (dice.coin()) continue;
        Setting setting{.dims = 1 + dice.below(kMostDims)};
        for (const Param* param : scheme->params)
            if (dice.coin())
                setting.values = setting.values.with(
                    *param, param->lowest + dice.share() * (param->highest - param->lowest));
        const Encoding encoding = scheme->make(setting.values, {1, 1});
        if (dice.coin())
            setting.part =
                encoding
                    .parts[static_cast<std::size_t>(dice.below(static_cast<Index>(encoding.parts.size())))]
                    .id;
        document = withSetting(document, *scheme, setting);
    }
    document = withView(document,
                        *views()[static_cast<std::size_t>(dice.below(static_cast<Index>(views().size())))]);
    if (dice.coin()) document = withWordMoved(document, dice.below(20), dice.below(20));
    if (dice.coin()) document.positions = 1 + dice.below(kMostPositions);
    if (dice.coin()) document.positions.reset();
    document.focus = {
        .position = dice.below(kMostPositions), .dimension = dice.below(100), .row = dice.below(1025)};
    if (dice.coin()) document.focus.key = dice.below(1000);
    for (const char* panel : {"heatmap/sinusoidal/table", "lookup.words", "curves/shaw/index"})
        if (dice.coin()) {
            const double row = 1e6 * (dice.share() - 0.5), column = 1e4 * dice.share();
            document.windows[panel] = {row, row + 1e-3 + 1e5 * dice.share(), column,
                                       column + 0.1 + dice.share()};
        }
    document.hideRows = dice.coin();
    document.colours.map = mapNames()[static_cast<std::size_t>(dice.below(6))];
    document.colours.span = static_cast<ColourChoice::Span>(dice.below(3));
    if (document.colours.span == ColourChoice::Span::fixed)
        document.colours.fixed = {-1e3 * dice.share(), 1e-3 + dice.share()};
    return document;
}

}  // namespace

TEST(documentJson, whatIsWrittenReadsBack) {
    expectSameDocument(readBack(writeDocument(firstDocument())), firstDocument());
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        SCOPED_TRACE("random document " + std::to_string(seed));
        const Document document = randomDocument(seed);
        const std::string bytes = writeDocument(document);
        const Document read = readBack(bytes);
        expectSameDocument(read, document);
        EXPECT_EQ(writeDocument(read), bytes);
        EXPECT_EQ(readBack(writeDocument(read)), read);
        if (HasFailure()) return;
    }
}

TEST(documentJson, everythingIsSpelledOut) {
    const std::string bytes = writeDocument(firstDocument());
    EXPECT_EQ(bytes.back(), '\n');
    EXPECT_EQ(bytes.substr(0, 21), "{\n  \"posiscope\": 1,\n ");
    const json file = json::parse(bytes);
    for (const View* view : views()) EXPECT_TRUE(file["schemeOf"].contains(view->id)) << view->id;
    for (const Scheme* scheme : schemes()) {
        if (scheme->later) continue;  // test_format_for_ever.cpp
        const json& setting = file["schemes"].at(scheme->id);
        EXPECT_EQ(setting["dims"], scheme->dims);
        EXPECT_TRUE(setting["part"].is_string());
        for (const Param* param : scheme->params) {
            if (param->absent) continue;  // came later: test_format_for_ever.cpp
            const json& value = setting["values"].at(param->id);
            if (param->scale == Scale::choice)
                EXPECT_EQ(value, param->choices[static_cast<std::size_t>(param->initial)].id);
            else
                EXPECT_EQ(value, param->initial);
        }
    }
}

TEST(documentJson, theLargestDocumentsCanBeReadBack) {
    std::string text;
    while (text.size() + 8 < kMostText) text += "w\"\\\t" + std::to_string(text.size() % 997) + " ";
    Document document = withText(firstDocument(), text, Tokenizer::words);
    ASSERT_EQ(document.sentence.tokens.size(), kMostTokens);
    document = withWordMoved(document, 0, 4000);
    EXPECT_EQ(readBack(writeDocument(document)).sentence.tokens, document.sentence.tokens);
    const Document controls = withText(firstDocument(), std::string(kMostText, '\x01'), Tokenizer::words);
    EXPECT_EQ(readBack(writeDocument(controls)).sentence.text, controls.sentence.text);
}

TEST(documentJson, aFileFromBeforeThereWereLinesKeepsItsWords) {
    const Document lines = withLine(withText(firstDocument(), "one two\nthree", Tokenizer::words), 1);
    EXPECT_EQ(readBack(writeDocument(lines)).sentence.line, 1);
    EXPECT_EQ(readBack(writeDocument(lines)).sentence.text, lines.sentence.text);
    nlohmann::ordered_json file = nlohmann::ordered_json::parse(writeDocument(lines));
    file.erase("line");
    file["tokens"] = {"one", "two", "three"};
    const Document old = readBack(file.dump());
    EXPECT_EQ(old.sentence.text, "one two three");
    EXPECT_EQ(old.sentence.tokens, (std::vector<std::string>{"one", "two", "three"}));
    EXPECT_EQ(old.sentence.line, 0);
}

TEST(documentJson, whatNoFileCanHoldIsLeftOut) {
    Document document = firstDocument();
    document.windows["lookup.words"] = {3, 3, 0, 1};
    document.windows["mix.words"] = {0, std::numeric_limits<double>::quiet_NaN(), 0, 1};
    document.windows["tokens.words"] = {0, std::numeric_limits<double>::infinity(), 0, 1};
    document.windows["lookup.matrix"] = {0, 1, 0, 1};
    document.windows["nobody's"] = {0, 1, 0, 1};
    document.settings["shaw"] = {.dims = 8, .part = "no such part"};
    document.sentence.text = "broken \xff text";
    const Document read = readBack(writeDocument(document));
    EXPECT_EQ(read.windows.size(), 1U);
    EXPECT_EQ(read.settings.at("shaw").part, "index");
    EXPECT_EQ(read.sentence.text, "broken \ufffd text");
}

TEST(documentJson, wordsNeedNotBeWhatTheTextSplitsInto) {
    Document document = firstDocument();
    document.sentence.tokens = {"moved", "by", "hand"};
    EXPECT_EQ(readBack(writeDocument(document)).sentence.tokens, document.sentence.tokens);
}

TEST(documentJson, viewsAndSchemesThatAFileDoesNotKnowAreAsAtFirst) {
    json file = json::parse(writeDocument(withView(firstDocument(), *findView("lookup"))));
    file["schemeOf"] = {{"lookup", "shaw"}};
    file["schemes"].erase("sinusoidal");
    expectSameDocument(readBack(file.dump()), firstDocument());
}

TEST(documentJson, wholeNumbersMayHaveAPoint) {
    json file = json::parse(writeDocument(firstDocument()));
    file["positions"] = 60.0;
    file["schemes"]["shaw"]["values"]["k"] = 5.0;
    const Document read = readBack(file.dump());
    EXPECT_EQ(read.positions, 60);
    EXPECT_EQ(read.settings.at("shaw").values[*findScheme("shaw")->param("k")], 5);
}

/// This file was written by hand for version 1 of the format and never changes: every later program reads it so. If
/// this fails, old documents of readers have changed their meaning: make readDocument understand version 1 again.
TEST(documentJson, theFirstFormatReadsForEver) {
    std::ifstream file(POSISCOPE_SOURCE_DIR "/tests/core/data/first_format.posiscope", std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    const Document read = readBack(bytes.str());

    EXPECT_EQ(read.view, "heatmap");
    EXPECT_EQ(read.schemeOf.at("lookup"), "shaw");
    EXPECT_EQ(read.schemeOf.at("heatmap"), "sinusoidal");
    EXPECT_EQ(read.schemeOf.at("curves"), "shaw");
    EXPECT_EQ(read.sentence.text, "I know therefore \"我\" am");
    EXPECT_EQ(read.sentence.tokenizer, Tokenizer::words);
    EXPECT_EQ(read.sentence.tokens, (std::vector<std::string>{"I", "am", "therefore", "\"我\""}));
    EXPECT_EQ(read.positions, 1000);
    EXPECT_EQ(read.focus, (Focus{.position = 2, .dimension = 41, .row = 3, .key = 0}));
    EXPECT_EQ(read.windows,
              (std::map<std::string, Window>{{"heatmap/sinusoidal/table", {0, 12.5, -0.25, 96}}}));
    EXPECT_TRUE(read.hideRows);
    EXPECT_EQ(read.colours, (ColourChoice{MapName::diverging, ColourChoice::Span::data}));

    const auto expectValues = [&read](const char* id, Index dims, const char* part,
                                      const std::map<std::string, double>& values) {
        const Scheme& scheme = *findScheme(id);
        const Setting setting = settingOf(read, scheme);
        EXPECT_EQ(setting.dims, dims) << id;
        EXPECT_EQ(setting.part, part) << id;
        for (const auto& [param, value] : values)
            EXPECT_EQ(setting.values[*scheme.param(param)], value) << param;
    };
    // Choices count from 0: interleaved, halves, cosfirst; paper, t2t; lone, zero.
    expectValues("sinusoidal", 96, "table",
                 {{"base", 500000.125},
                  {"layout", 2},
                  {"spacing", 1},
                  {"min", 0.1},
                  {"max", 200},
                  {"first", -0.5},
                  {"odd", 1}});
    expectValues("shaw", 32, "value", {{"k", 7}, {"seed", 4294967295}});
}

}  // namespace posiscope::test
