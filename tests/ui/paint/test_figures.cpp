// SPDX-License-Identifier: GPL-3.0-or-later
/// Every view at many sizes and on many inputs: no text is cut, none overlaps another, every letter has a glyph, and
/// every sign that is always said is there.
#include <gtest/gtest.h>

#include <QApplication>
#include <QFontMetricsF>
#include <QRawFont>
#include <QRegularExpression>
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "tests/ui/signs.h"
#include "ui/export/figure_page.h"
#include "ui/look/figure_text.h"
#include "ui/saving/lesson_file.h"

using namespace posiscope;

namespace {

struct Input {
    const char* name;
    std::string text;
    double k;
    Index focus;
    bool isTelling = false;
};

const std::vector<Input>& inputs() {
    static const std::vector<Input> all{
        {"five words", "I think therefore I am", 4, 0, true},
        {"clipped", "I think therefore I am because I doubt", 2, 3},
        {"Chinese", "位置编码让模型知道每个词在哪里", 3, 5, true},
        {"one word", "alone", 4, 0},
        {"nothing", "", 4, 0, true},
        {"k = 0", "I think therefore I am", 0, 2},
        {"two hundred words", QString("alpha be gamma delta eps ").repeated(40).toStdString(), 16, 100},
        {"long words", "incomprehensibilities antidisestablishmentarianism a floccinaucinihilipilification",
         9, 1},
        {"4096 words, k = 512", QString("a b c d ").repeated(1024).toStdString(), 512, 2000},
    };
    return all;
}

Document documentOf(const Input& input, const View& view, const Scheme& scheme) {
    Document document = withText(firstDocument(), input.text, Tokenizer::words);
    Setting setting = settingOf(document, scheme);
    if (const Param* k = scheme.param("k")) setting.values = setting.values.with(*k, input.k);
    document = withSetting(document, scheme, setting);
    document = withView(withScheme(document, scheme), view);
    document.focus.position = input.focus;
    return document;
}

constexpr Language kLanguages[]{Language::english, Language::chinese};

struct Seen {
    Figure figure;
    std::vector<PlacedText> texts;
    Language language = Language::english;
    Look look = {};

    std::string said(const Text& text) const { return plain(text, dictionaryOf(language)); }
};

Seen drawn(const Document& document, double width, double height, Language language = Language::english,
           const Target& pointer = {}) {
    const Canvas canvas = canvasOf(width, height, {language, Theme::light});
    const Scheme& scheme = schemeOf(document);
    const Encoding encoding = scheme.make(settingOf(document, scheme).values, shapeOf(document));
    Figure figure = figureOf({document, encoding, canvas, pointer});
    auto texts = placedTexts(figure, canvas);
    return {std::move(figure), std::move(texts), language};
}

/// As a file has it, with the smallest texts of 8 pt.
Seen drawnOnPaper(const Document& document, Extent size, Language language, std::string_view only = {}) {
    const Look look{language, Theme::print, 8};
    Canvas canvas = canvasOf(size.width, size.height, look);
    canvas.paper = true;
    canvas.focus = canvas.values = false;
    canvas.only = only;
    Figure figure = figureOf({document, encodingOf(document), canvas, {}});
    auto texts = placedTexts(figure, canvas);
    return {std::move(figure), std::move(texts), language, look};
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x + 0.5 < b.right() && b.x + 0.5 < a.right() && a.y + 0.5 < b.bottom() && b.y + 0.5 < a.bottom();
}

/// As far as the letters go up and down: lines may share the room above and below them.
Rect inkOf(const Seen& drawn, const PlacedText& placed) {
    std::string letters;
    for (const Run& run : runs(placed.text, dictionaryOf(drawn.language))) letters += run.text;
    const QFontMetricsF metrics(fontOf(placed.type, drawn.look));
    const QRectF tight = metrics.tightBoundingRect(QString::fromStdString(letters));
    return {placed.rect.x, placed.rect.y + metrics.ascent() + tight.top(), placed.rect.width, tight.height()};
}

void checkTexts(const Seen& drawn, const std::string& where) {
    const double width = drawn.figure.width, height = drawn.figure.height;
    std::vector<Rect> inks;
    for (const PlacedText& placed : drawn.texts) inks.push_back(inkOf(drawn, placed));
    for (std::size_t i = 0; i < drawn.texts.size(); ++i) {
        const PlacedText& a = drawn.texts[i];
        const bool cut = a.rect.x < std::max(0.0, a.room.x) - 0.5 ||
                         a.rect.right() > std::min(width, a.room.right()) + 0.5 || a.rect.y < -1 ||
                         a.rect.bottom() > height + 1;
        EXPECT_FALSE(cut) << where << ": “" << drawn.said(a.text) << "” is cut";
        for (std::size_t j = 0; j < i; ++j) {
            const PlacedText& b = drawn.texts[j];
            if (a.turned || b.turned) continue;
            EXPECT_FALSE(overlap(inks[i], inks[j]))
                << where << ": “" << drawn.said(a.text) << "” overlaps “" << drawn.said(b.text) << "”";
        }
    }
}

void checkGlyphs(const Seen& drawn, const std::string& where) {
    static const std::vector<QRawFont> fonts = [] {
        std::vector<QRawFont> all;
        for (const QString& family : QApplication::font().families()) {
            QFont font(family);
            font.setPixelSize(13);
            all.push_back(QRawFont::fromFont(font));
        }
        return all;
    }();
    for (const PlacedText& placed : drawn.texts)
        for (const char32_t letter : QString::fromStdString(drawn.said(placed.text)).toStdU32String())
            EXPECT_TRUE(std::ranges::any_of(
                fonts, [&](const QRawFont& font) { return font.supportsCharacter(letter); }))
                << where << ": no glyph for U+" << std::hex << static_cast<unsigned>(letter) << " in “"
                << drawn.said(placed.text) << "”";
}

/// Without spaces, since a sign may go from one line to the next wherever the language allows.
std::string packed(const std::string& text) {
    static const QRegularExpression kSpaces(QStringLiteral("\\s"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    return QString::fromStdString(text).remove(kSpaces).toStdString();
}

/// With all notes, also those that only the window shows on demand.
std::string allText(const Seen& drawn) {
    std::string all;
    for (const PlacedText& placed : drawn.texts) all += drawn.said(placed.text);
    for (const Text& sign : drawn.figure.notes) all += drawn.said(sign);
    return packed(all);
}

bool says(const std::string& all, const std::string& sign) {
    return all.find(packed(sign)) != std::string::npos;
}

}  // namespace

TEST(Figures, NoTextIsCutOverlapsOrLacksAGlyph) {
    using Sizes = std::vector<std::pair<double, double>>;
    const Sizes all{{508, 400}, {605, 378}, {700, 560}, {1000, 500}, {1340, 860}, {2400, 1300}},
        few{{605, 378}, {1340, 860}};
    const auto check = [&](const View& view, const Scheme& scheme, const Input& input, Language language,
                           const Sizes& sizes) {
        for (const auto& [width, height] : sizes) {
            const std::string where = std::string(view.id) + ", " + scheme.id + ", " + input.name + ", " +
                                      languageId(language) + ", " + std::to_string(static_cast<int>(width)) +
                                      " × " + std::to_string(static_cast<int>(height));
            Document document = documentOf(input, view, scheme);
            const Seen once = drawn(document, width, height, language);
            EXPECT_FALSE(once.figure.panels.empty()) << where;
            checkTexts(once, where);
            checkGlyphs(once, where);
            document.hideRows = true;
            checkTexts(drawn(document, width, height, language), where + ", rows hidden");
            checkTexts(drawn(document, width, height, language, {Target::Kind::row, 0, -1}),
                       where + ", row pointed at");
        }
    };
    // Every input at every size in one scheme of each view; in the others some.
    for (const View* view : views()) {
        const std::vector<const Scheme*> shown = schemesShownBy(*view);
        for (const Scheme* scheme : shown)
            for (const Input& input : inputs())
                for (const Language language : kLanguages)
                    if (scheme == shown.front())
                        check(*view, *scheme, input, language, all);
                    else if (input.isTelling)
                        check(*view, *scheme, input, language, few);
    }
}

TEST(Figures, EveryViewStandsOnItsLeastPage) {
    for (const View* view : views())
        for (const Scheme* scheme : schemesShownBy(*view))
            for (const Input& input : inputs())
                for (const Language language : kLanguages) {
                    if (!input.isTelling && scheme != schemesShownBy(*view).front()) continue;
                    const Document document = documentOf(input, *view, *scheme);
                    const std::string where = std::string(view->id) + ", " + scheme->id + ", " + input.name +
                                              ", " + languageId(language) + ", ";
                    for (const Extent& least : view->least)
                        checkTexts(drawnOnPaper(document, least, language),
                                   where + std::to_string(static_cast<int>(least.width)));
                    for (const Alone& each : view->alone)
                        checkTexts(drawnOnPaper(document, each.least, language, each.id), where + each.id);
                }
}

/// In the room that a figure has in lesson mode and on a projector; of two panes each has half of it.
TEST(Figures, EveryStepOfEveryLessonHasRoomForItsTexts) {
    for (const std::string& id : lessonIds()) {
        const Result<Lesson>& lesson = lessonOf(id);
        ASSERT_TRUE(lesson) << id << ": " << plain(lesson.error());
        for (const LessonSteps& step : lesson->steps)
            for (const Language language : kLanguages) {
                const LessonStep& each = step.in[static_cast<std::size_t>(language)];
                for (const Document* document : {&each.document, &each.revealed})
                    for (std::size_t pane = 0; pane < document->panes.size(); ++pane) {
                        const bool alone = document->panes.size() == 1;
                        for (const auto& [width, height] :
                             {std::pair(alone ? 640.0 : 440.0, 430.0), {alone ? 948.0 : 470.0, 380.0}})
                            checkTexts(drawn(seenFrom(*document, pane), width, height, language),
                                       id + ":" + step.id + ", " + languageId(language) + ", " +
                                           std::to_string(static_cast<int>(width)));
                    }
            }
    }
}

TEST(Figures, EveryPartAndWidthHasRoomForItsTexts) {
    const auto check = [](const char* view, const Scheme& scheme, const Part& part, Language language) {
        for (const Shape& shape : {Shape{1, 1}, {2048, 1}, {20, 3}, {20, 512}, {2048, 512}, {1, 16384}}) {
            Document document = documentOf(inputs()[0], *findView(view), scheme);
            Setting setting = settingOf(document, scheme);
            setting.dims = shape.dims;
            document = withPart(withSetting(document, scheme, setting), part.id);
            document.positions = shape.positions;
            // As many neighbours together as there may be, where a view draws them so.
            for (const Param* each : findView(view)->params)
                if (each->scale == Scale::integer && shape.dims == 512)
                    document = withOption(document, *each, each->highest);
            checkTexts(drawn(document, 700, 560, language),
                       std::string(view) + ", " + scheme.id + " " + part.id + ", " + languageId(language) +
                           ", " + std::to_string(shape.positions) + " × " + std::to_string(shape.dims));
        }
    };
    for (const char* view : {"heatmap", "curves", "similarity"})
        for (const Scheme* scheme : schemes())
            for (const Part& part : scheme->make({}, {4, 4}).parts)
                for (const Language language : kLanguages) check(view, *scheme, part, language);
}

TEST(Figures, TheSignsAreAlwaysThere) {
    for (const Language language : kLanguages) {
        const auto notesOf = [language](const char* view, const char* scheme, const Input& input,
                                        const char* part, Index positions, Index dims) {
            Document document = documentOf(input, *findView(view), *findScheme(scheme));
            Setting setting = settingOf(document, *findScheme(scheme));
            setting.dims = dims;
            document = withPart(withSetting(document, *findScheme(scheme), setting), part);
            document.positions = positions;
            return allText(drawn(document, 605, 378, language));
        };
        const auto has = [language](const std::string& all, const Sign& sign) {
            EXPECT_TRUE(says(all, sign.in(language)))
                << "“" << sign.in(language) << "” is not said in: " << all;
        };
        const std::string lookup = notesOf("lookup", "shaw", inputs()[1], "", 50, 64);
        for (const Sign* sign : {&notes::kRandom, &notes::kClipped, &notes::kColour, &notes::kRow,
                                 &notes::kPair, &notes::kWords})
            has(lookup, *sign);
        EXPECT_FALSE(says(lookup, "…")) << "a word is shortened that has room";
        EXPECT_FALSE(says(notesOf("lookup", "shaw", inputs()[0], "", 50, 64), notes::kClipped.in(language)))
            << "nothing is clipped at k = 4 and five words";
        for (const char* view : {"heatmap", "curves"})
            for (const char* part : {"key", "value"})
                has(notesOf(view, "shaw", inputs()[0], part, 50, 64), notes::kRandom);
        has(notesOf("heatmap", "shaw", inputs()[0], "index", 50, 64), notes::kColour);
        has(notesOf("heatmap", "sinusoidal", inputs()[0], "", 50, 128), notes::kSlow);
        for (const char* scheme : {"sinusoidal", "shaw"})
            has(notesOf("similarity", scheme, inputs()[0], "", 50, 64), notes::kBare);
        has(notesOf("similarity", "shaw", inputs()[0], "value", 50, 64), notes::kRandom);
        // How many cells a pixel depends on the room: the rest is the sign's.
        const std::string far = packed(notes::kFar.in(language));
        const std::string fromThere = far.substr(far.find(language == Language::chinese ? "个数" : "cells"));
        EXPECT_TRUE(says(notesOf("heatmap", "sinusoidal", inputs()[0], "", 32768, 2048), fromThere))
            << fromThere;
    }
}

TEST(Figures, TheSignOfFarCellsNamesTheColourOfZero) {
    Document document = withView(firstDocument(), *findView("heatmap"));
    document.positions = 32768;
    const auto sign = [&](MapName map, Theme theme) {
        document.colours.map = map;
        const Canvas canvas = canvasOf(605, 378, {Language::english, theme});
        const Encoding encoding = schemeOf(document).make({}, shapeOf(document));
        Figure figure = figureOf({document, encoding, canvas, {}});
        auto texts = placedTexts(figure, canvas);
        return allText({std::move(figure), std::move(texts)});
    };
    EXPECT_TRUE(says(sign(MapName::diverging, Theme::light), "fast waves cancel to white,"));
    EXPECT_TRUE(says(sign(MapName::redBlue, Theme::print), "fast waves cancel to white,"));
    EXPECT_TRUE(says(sign(MapName::diverging, Theme::dark), "fast waves cancel to black,"));
    EXPECT_TRUE(says(sign(MapName::viridis, Theme::light), "fast waves cancel to the colour of 0,"));
}

TEST(Figures, DraggingKAsTheHintSaysMovesNoTextUpOrDown) {
    const auto heightOf = [](double k) {
        Input input = inputs()[0];
        input.k = k;
        for (const PlacedText& placed :
             drawn(documentOf(input, *findView("lookup"), *findScheme("shaw")), 656, 536).texts)
            if (plain(placed.text).starts_with("2(2k+1)d = ")) return placed.rect.y;
        ADD_FAILURE() << "the numbers of the table are not there at k = " << k;
        return 0.0;
    };
    EXPECT_EQ(heightOf(2), heightOf(4));
}

TEST(Figures, TheColourBarSaysWhatTheColoursSpanAndWhereTheyEnd) {
    using Span = ColourChoice::Span;
    const auto besideTheBar = [](const char* scheme, const char* part, const ColourChoice& colours) {
        Document document =
            withPart(documentOf(inputs()[0], *findView("heatmap"), *findScheme(scheme)), part);
        document.colours = colours;
        document.positions.reset();  // as many as words: five
        std::vector<std::string> names;
        for (const Panel& panel : drawn(document, 700, 560).figure.panels)
            for (const Mark& mark : panel.marks)
                if (const auto* label = std::get_if<Label>(&mark);
                    label != nullptr && panel.id == "legend" && label->turned == 0)
                    names.push_back(plain(label->text));
        return names;
    };
    using Names = std::vector<std::string>;
    const ColourChoice fixed{MapName::viridis, Span::fixed, {-0.5, 0.25}};
    EXPECT_EQ(besideTheBar("sinusoidal", "table", {}), (Names{"−1", "−0.5", "0", "0.5", "1"}));
    EXPECT_EQ(besideTheBar("sinusoidal", "table", fixed),
              (Names{"−0.4", "−0.2", "0", "0.2", "≤ −0.5", "≥ 0.25"}));
    EXPECT_EQ(besideTheBar("sinusoidal", "table", {MapName::diverging, Span::fixed, {-0.5, 0.25}}),
              (Names{"−0.4", "−0.2", "0", "0.2", "≤ −0.5", "≥ 0.25"}));
    EXPECT_EQ(besideTheBar("sinusoidal", "table", {MapName::grey, Span::fixed, {-2, 4}}),
              (Names{"−2", "0", "2", "4"}));
    EXPECT_EQ(besideTheBar("shaw", "key", {}),
              (Names{"−0.2", "0", "0.2", "≤ −0.375", "≥ 0.375"}))  // three times 1/√64
        << "normal numbers lie beyond any end";
    EXPECT_EQ(besideTheBar("shaw", "usage", {}), (Names{"0", "2", "4"}));
    EXPECT_EQ(besideTheBar("shaw", "usage", {MapName::viridis, Span::symmetric}),
              (Names{"−4", "−2", "0", "2", "4"}));
    EXPECT_EQ(besideTheBar("shaw", "index", fixed), (Names{"0", "2", "4", "6", "8"}))
        << "indices have colours of their own";
}

TEST(Figures, AnEnvelopeHoldsEveryCellUnderItAndNoMore) {
    for (const Index dimension : {0, 8, 33}) {
        Document document = withView(firstDocument(), *findView("curves"));
        document.positions = 6000;
        document.focus.dimension = dimension;
        const Scheme& scheme = schemeOf(document);
        const Encoding encoding = scheme.make({}, shapeOf(document));
        const Wave wave = *encoding.parts.front().field->wave(dimension);
        const Seen seen = drawn(document, 700, 560);
        int strips = 0;
        for (const Panel& panel : seen.figure.panels)
            for (const Mark& mark : panel.marks) {
                const auto* area = std::get_if<Envelope>(&mark);
                if (area == nullptr || panel.id != "curves.rows") continue;
                const double half = (area->upper[1].x - area->upper[0].x) / 2;
                for (std::size_t i = 1; i + 1 < area->upper.size(); ++i, ++strips) {
                    double least = 2, most = -2;
                    for (int step = 0; step <= 400; ++step) {  // by brute force, between the positions too
                        const double row = area->upper[i].x - 0.5 - half + 2 * half * step / 400;
                        const double value = std::sin(static_cast<double>(wave.frequency.radians()) * row +
                                                      (wave.cosine ? std::acos(0.0) : 0));
                        least = std::min(least, value);
                        most = std::max(most, value);
                    }
                    ASSERT_NEAR(area->upper[i].y, most, 0.01)
                        << "dimension " << dimension << " at " << area->upper[i].x;
                    ASSERT_NEAR(area->lower[i].y, least, 0.01)
                        << "dimension " << dimension << " at " << area->upper[i].x;
                }
            }
        EXPECT_GT(strips, 100) << "dimension " << dimension << " is not dense enough for this test";
    }
}
