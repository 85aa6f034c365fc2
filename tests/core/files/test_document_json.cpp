// SPDX-License-Identifier: GPL-3.0-or-later
/// Documents as files: what is written reads back, today and later. What is refused: test_document_refusals.cpp.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/files/document_json.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "tests/core/files/read_back.h"
#include "tests/tools/places.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

/// The whole document, as far as its normal form; first by what a reader sees, so that a failure says where.
void expectSameDocument(const Document& given, const Document& expected) {
    const Document a = normal(given), b = normal(expected);
    ASSERT_EQ(a.panes.size(), b.panes.size());
    for (std::size_t i = 0; i < a.panes.size(); ++i) {
        EXPECT_EQ(a.panes[i].view, b.panes[i].view) << i;
        EXPECT_EQ(a.panes[i].scheme, b.panes[i].scheme) << i;
        EXPECT_EQ(a.panes[i].part, b.panes[i].part) << i;
        EXPECT_EQ(a.panes[i].options, b.panes[i].options) << i;
        EXPECT_EQ(a.panes[i].windows, b.panes[i].windows) << i;
    }
    for (const Scheme* scheme : schemes())
        EXPECT_EQ(settingOf(a, *scheme), settingOf(b, *scheme)) << scheme->id;
    EXPECT_EQ(a.sentence, b.sentence);
    EXPECT_EQ(a.focus, b.focus);
    EXPECT_EQ(a.colours, b.colours);
    EXPECT_EQ(a, b);
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

template <class List>
const auto& anyOf(Dice& dice, const List& list) {
    return list[static_cast<std::size_t>(dice.below(static_cast<Index>(std::size(list))))];
}

double valueOf(Dice& dice, const Param& param) {
    return param.lowest + dice.share() * (param.highest - param.lowest);
}

Pane randomPane(Dice& dice) {
    const View& view = *anyOf(dice, views());
    const Scheme& scheme = *anyOf(dice, schemesShownBy(view));
    Pane pane{.view = view.id, .scheme = scheme.id};
    if (dice.coin()) pane.part = anyOf(dice, scheme.parts).id;
    for (const Param* param : viewParams())
        if (dice.below(4) == 0) pane.options = pane.options.with(*param, valueOf(dice, *param));
    for (const char* panel : {"heatmap/sinusoidal/table", "lookup.words", "curves/shaw/index"})
        if (dice.coin()) {
            const double row = 1e6 * (dice.share() - 0.5), column = 1e4 * dice.share();
            pane.windows[panel] = {row, row + 1e-3 + 1e5 * dice.share(), column, column + 0.1 + dice.share()};
        }
    return pane;
}

Document randomSentence(Dice& dice) {
    static const char* const kPieces[] = {
        "I",      "think", "我思", "故我在", " ",       "\n",
        "\"",     "\\",    "/",    "\t",     "e\u0301", "👩‍👩‍👧",
        "\u2028", "don't", "\x7f", "\x01",   "%1",      "{}"};
    std::string text;
    for (Index i = dice.below(40); i > 0; --i) text += anyOf(dice, kPieces);
    Document document = withText(firstDocument(), text, static_cast<Tokenizer>(dice.below(3)));
    if (dice.coin()) document = withLine(document, dice.below(4));
    if (dice.coin()) document = withWordMoved(document, dice.below(20), dice.below(20));
    return document;
}

Document randomDocument(std::uint64_t seed) {
    Dice dice(seed);
    Document document = randomSentence(dice);
    for (const Scheme* scheme : schemes()) {
        if (dice.coin()) continue;
        Setting setting{.dims = 1 + dice.below(kMostDims)};
        for (const Param* param : scheme->params)
            if (dice.coin()) setting.values = setting.values.with(*param, valueOf(dice, *param));
        document = withSetting(document, *scheme, setting);
    }
    document.panes.clear();
    for (Index i = 1 + dice.below(static_cast<Index>(kMostPanes)); i > 0; --i)
        document.panes.push_back(randomPane(dice));
    document.framed = static_cast<std::size_t>(dice.below(static_cast<Index>(document.panes.size())));
    document.below = dice.coin();
    if (dice.coin()) document.positions = 1 + dice.below(kMostPositions);
    if (dice.coin()) document.positions.reset();
    document.focus = {
        .position = dice.below(kMostPositions), .dimension = dice.below(100), .row = dice.below(1025)};
    if (dice.coin()) document.focus.key = dice.below(1000);
    document.hideRows = dice.coin();
    document.colours.map = anyOf(dice, mapNames());
    document.colours.span = static_cast<ColourChoice::Span>(dice.below(3));
    if (document.colours.span == ColourChoice::Span::fixed)
        document.colours.fixed = {-1e3 * dice.share(), 1e-3 + dice.share()};
    return document;
}

/// As JSON: a choice by the id that it has in the list, anything else as the number.
json writtenIn(const Param& param, double value) {
    return param.scale == Scale::choice ? json(param.choices[static_cast<std::size_t>(value)].id)
                                        : json(value);
}

}  // namespace

TEST(documentJson, theLayoutOfAFigureComesBackWhole) {
    Document document = firstDocument();
    document.figure = FigureLayout{.widthMm = 85.5,
                                   .heightMm = 61.25,
                                   .dpi = 600,
                                   .fontPt = 7.5,
                                   .theme = "print",
                                   .language = "zh",
                                   .notes = "all",
                                   .legend = "inside",
                                   .focus = true,
                                   .values = true,
                                   .outlines = true,
                                   .box = true,
                                   .font = "LM Roman 10",
                                   .letters = true,
                                   .gapMm = 2.5,
                                   .only = "row",
                                   .title = true,
                                   .titles = {"a", "位置"},
                                   .caption = "Two lines\nof words",
                                   .alternative = "A wave.",
                                   .xTitle = "θ_i",
                                   .yTitle = "y",
                                   .barTitle = "\"cos\""};
    EXPECT_EQ(readDocument(writeDocument(document))->figure, document.figure);
    document.figure = FigureLayout{};
    EXPECT_EQ(readDocument(writeDocument(document))->figure, document.figure);
}

TEST(documentJson, aLayoutThatIsNotUnderstoodIsPutAsideAndNamed) {
    Document document = firstDocument();
    document.figure = FigureLayout{};
    const auto file = nlohmann::ordered_json::parse(writeDocument(document));
    for (const auto& [key, value] :
         std::initializer_list<std::pair<const char*, nlohmann::ordered_json>>{{"width", 19},
                                                                               {"height", 2001},
                                                                               {"dpi", "150"},
                                                                               {"font-size", 1.5},
                                                                               {"theme", "blue"},
                                                                               {"lang", "de"},
                                                                               {"notes", 1},
                                                                               {"legend", "left"},
                                                                               {"caption", ""},
                                                                               {"alt", "a\tb"},
                                                                               {"mark", 1},
                                                                               {"x-title", "a\nb"},
                                                                               {"later", true},
                                                                               {"titles", {"a", ""}},
                                                                               {"only", ""}}) {
        auto changed = file;
        changed["figure"][key] = value;
        const auto read = readDocument(changed.dump());
        ASSERT_TRUE(read) << key;
        EXPECT_FALSE(read->figure) << key;
        EXPECT_EQ(plain(unknownIn(*read)), "figure") << key;
    }
}

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

TEST(documentJson, whatIsShownIsSpelledOut) {
    const std::string bytes = writeDocument(firstDocument());
    EXPECT_EQ(bytes.back(), '\n');
    EXPECT_EQ(bytes.substr(0, 21), "{\n  \"posiscope\": 2,\n ");
    EXPECT_LT(bytes.size(), 1500U);
    const json file = json::parse(bytes);
    ASSERT_EQ(file["panes"].size(), 1U);
    const json& pane = file["panes"][0];
    const View& view = viewOf(firstDocument());
    const Scheme& shown = schemeOf(firstDocument());
    EXPECT_EQ(pane["view"], view.id);
    EXPECT_EQ(pane["scheme"], shown.id);
    ASSERT_EQ(file["schemes"].size(), 1U) << "no other scheme";
    const json& setting = file["schemes"].at(shown.id);
    EXPECT_EQ(setting["dims"], shown.dims);
    for (const Param* param : shown.params)
        if (param->absent == param->initial)
            EXPECT_FALSE(setting["values"].contains(param->id)) << param->id;
        else
            EXPECT_EQ(setting["values"].at(param->id), writtenIn(*param, param->initial)) << param->id;

    const std::vector<const Param*> own = choicesOf(view, shown);
    for (const Param* param : viewParams()) {
        const bool isOwn = std::ranges::find(own, param) != own.end();
        const bool says = isOwn && param->absent != param->initial;
        EXPECT_EQ(pane["options"].contains(param->id), says) << param->id;
        if (says) {
            EXPECT_EQ(pane["options"].at(param->id), writtenIn(*param, param->initial)) << param->id;
        }
    }
}

TEST(documentJson, ofTheRestStandsThereWhatWasChanged) {
    const json before = json::parse(writeDocument(firstDocument()));
    for (const Scheme* scheme : schemes()) {
        if (scheme == &schemeOf(firstDocument())) continue;
        for (const Param* param : scheme->params) {
            const double other = param->initial == param->highest ? param->lowest : param->highest;
            json file = json::parse(writeDocument(withParam(firstDocument(), *scheme, *param, other)));
            EXPECT_EQ(file["schemes"][scheme->id],
                      (json{{"values", {{param->id, writtenIn(*param, other)}}}}));
            file["schemes"].erase(scheme->id);
            EXPECT_EQ(file, before) << scheme->id << ' ' << param->id;
        }
        const Document wide = withSetting(firstDocument(), *scheme, {.dims = scheme->dims + 1});
        EXPECT_EQ(json::parse(writeDocument(wide))["schemes"][scheme->id],
                  (json{{"dims", scheme->dims + 1}}));
        EXPECT_EQ(writeDocument(withSetting(wide, *scheme, {.dims = scheme->dims})),
                  writeDocument(firstDocument()));
    }
}

TEST(documentJson, eachPaneHasItsViewsOptionsAndItsSchemesSettings) {
    Document document = withPaneOpened(firstDocument(), *findView("similarity"));
    document = withScheme(document, *findScheme("learned"));
    const json file = json::parse(writeDocument(document));
    ASSERT_EQ(file["panes"].size(), 2U);
    EXPECT_EQ(file["framed"], 1);
    EXPECT_FALSE(file.contains("below"));
    for (const char* shown : {"shaw", "learned"})
        for (const Param* param : findScheme(shown)->params)
            EXPECT_EQ(file["schemes"][shown]["values"].contains(param->id), param->absent != param->initial)
                << shown << ' ' << param->id;
    EXPECT_EQ(file["schemes"].size(), 2U);
    for (const Param* param : findView("similarity")->params) {
        EXPECT_FALSE(file["panes"][0]["options"].contains(param->id)) << param->id;
        EXPECT_TRUE(file["panes"][1]["options"].contains(param->id)) << param->id;
    }
    document.below = true;
    EXPECT_EQ(json::parse(writeDocument(document))["below"], true);
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

TEST(documentJson, whatNoFileCanHoldIsLeftOut) {
    Document document = firstDocument();
    document.pane().windows["lookup.words"] = {3, 3, 0, 1};
    document.pane().windows["mix.words"] = {0, std::numeric_limits<double>::quiet_NaN(), 0, 1};
    document.pane().windows["tokens.words"] = {0, std::numeric_limits<double>::infinity(), 0, 1};
    document.pane().windows["lookup.matrix"] = {0, 1, 0, 1};
    document.pane().windows["nobody's"] = {0, 1, 0, 1};
    document.pane().part = "no such part";
    document.settings["shaw"] = {.dims = 8};
    document.sentence.text = "broken \xff text";
    const Document read = readBack(writeDocument(document));
    EXPECT_EQ(read.pane().windows, (std::map<std::string, Window>{{"lookup.matrix", {0, 1, 0, 1}}}));
    EXPECT_EQ(read.pane().part, "");
    EXPECT_EQ(read.settings.at("shaw").dims, 8);
    EXPECT_EQ(read.sentence.text, "broken \ufffd text");
}

TEST(documentJson, wordsNeedNotBeWhatTheTextSplitsInto) {
    Document document = firstDocument();
    document.sentence.tokens = {"moved", "by", "hand"};
    EXPECT_EQ(readBack(writeDocument(document)).sentence.tokens, document.sentence.tokens);
}

TEST(documentJson, aPaneNeedsNothingButItsView) {
    for (const View* view : views()) {
        SCOPED_TRACE(view->id);
        const json file{
            {"posiscope", 2}, {"panes", {{{"view", view->id}}}}, {"text", "I think therefore I am"}};
        Document expected = withView(firstDocument(), *view);
        for (const Param* param : choicesOf(*view, schemeOf(expected)))
            expected = withOption(expected, *param, param->absent.value_or(param->initial));
        expectSameDocument(readBack(file.dump()), expected);
    }
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
    std::ifstream file(inCheckout("tests/core/data/first_format.posiscope"), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    const Document read = readBack(bytes.str());

    ASSERT_EQ(read.panes.size(), 1U);
    EXPECT_EQ(read.pane().view, "heatmap");
    EXPECT_EQ(read.pane().scheme, "sinusoidal");
    EXPECT_EQ(read.pane().part, "table");
    EXPECT_TRUE(read.pane().unknown.empty());
    EXPECT_TRUE(read.unknown.empty());
    EXPECT_EQ(read.sentence.text, "I know therefore \"我\" am");
    EXPECT_EQ(read.sentence.tokenizer, Tokenizer::words);
    EXPECT_EQ(read.sentence.tokens, (std::vector<std::string>{"I", "am", "therefore", "\"我\""}));
    EXPECT_EQ(read.positions, 1000);
    EXPECT_EQ(read.focus, (Focus{.position = 2, .dimension = 41, .row = 3, .key = 0}));
    EXPECT_EQ(read.pane().windows,
              (std::map<std::string, Window>{{"heatmap/sinusoidal/table", {0, 12.5, -0.25, 96}}}));
    EXPECT_TRUE(read.hideRows);
    EXPECT_EQ(read.colours, (ColourChoice{MapName::diverging, ColourChoice::Span::data}));

    const auto expectValues = [&read](const char* id, Index dims,
                                      const std::map<std::string, double>& values) {
        const Scheme& scheme = *findScheme(id);
        const Setting setting = settingOf(read, scheme);
        EXPECT_EQ(setting.dims, dims) << id;
        for (const auto& [param, value] : values)
            EXPECT_EQ(setting.values[*scheme.param(param)], value) << param;
    };
    // Choices count from 0: interleaved, halves, cosfirst; paper, t2t; lone, zero.
    expectValues("sinusoidal", 96,
                 {{"base", 500000.125},
                  {"layout", 2},
                  {"spacing", 1},
                  {"min", 0.1},
                  {"max", 200},
                  {"first", -0.5},
                  {"odd", 1}});
    expectValues("shaw", 32, {{"k", 7}, {"seed", 4294967295}});
}

}  // namespace posiscope::test
