// SPDX-License-Identifier: GPL-3.0-or-later
/// The names in the plane: none under a line or an arrow, none on another, and equal words each with its own.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/attention/mix.h"
#include "core/views/shared/registry.h"
#include "tests/core/said.h"

namespace posiscope::test {

namespace {

struct Piece {
    Point from, to;
};

struct Drawn {
    std::vector<PlacedText> names;
    std::vector<Piece> lines;  ///< lines of the plane itself: arrows, and the path from word to word
};

Drawn drawn(const Document& document, const Canvas& canvas) {
    const Scheme& scheme = schemeOf(document);
    const Encoding encoding = scheme.make(settingOf(document, scheme).values, shapeOf(document));
    const Figure figure = figureOf({document, encoding, canvas, {}});
    Drawn all;
    for (const Panel& panel : figure.panels) {
        if (panel.id == "names") {
            Figure alone{.width = figure.width, .height = figure.height, .panels = {panel}};
            all.names = placedTexts(alone, canvas);
        }
        if (panel.id != "map.plane") continue;
        const auto add = [&](Point from, Point to) {
            all.lines.push_back({toFigure(panel, from), toFigure(panel, to)});
        };
        for (const Mark& mark : panel.marks) {
            if (const auto* rule = std::get_if<Rule>(&mark)) add(rule->from, rule->to);
            if (const auto* curve = std::get_if<Curve>(&mark); curve != nullptr && !curve->dots)
                for (std::size_t i = 1; i < curve->points.size(); ++i)
                    add(curve->points[i - 1], curve->points[i]);
        }
    }
    return all;
}

bool isUnder(const PlacedText& name, const Piece& line) {
    constexpr int kSteps = 2000;  // closer than a letter's stroke
    for (int i = 0; i <= kSteps; ++i) {
        const double s = i / double{kSteps};
        if (name.rect.contains({std::lerp(line.from.x, line.to.x, s), std::lerp(line.from.y, line.to.y, s)}))
            return true;
    }
    return false;
}

bool overlap(const Rect& a, const Rect& b) {
    return a.x < b.right() && b.x < a.right() && a.y < b.bottom() && b.y < a.bottom();
}

const char* const kSentences[] = {
    "alone",
    "I I",
    "I think therefore I am",
    "I believe I can be the best",
    "the cat saw the dog and the dog saw the cat again",
    "a b a b a b a b a b a b",
    "no no no no no no no",
    "incomprehensibilities are incomprehensibilities",
    "one two three four five six seven eight nine ten eleven twelve",
    "我 相信 我 可以 成为 最好 的",
    "狗 咬 人 人 咬 狗",
};

Document planeOf(const char* words, double weight, bool scaled) {
    Document document = withView(withText(firstDocument(), words, Tokenizer::words), *findView("map"));
    document = withScheme(document, *findScheme("sinusoidal"));
    return withOption(withOption(document, kPositionWeight, weight), kScaled, scaled ? 1 : 0);
}

void expectClear(const Document& document, const Canvas& canvas, const std::string& where) {
    const Drawn all = drawn(document, canvas);
    for (std::size_t i = 0; i < all.names.size(); ++i) {
        const std::string name = plain(all.names[i].text);
        for (const Piece& line : all.lines)
            EXPECT_FALSE(isUnder(all.names[i], line)) << where << ": “" << name << "” is under a line";
        for (std::size_t j = 0; j < i; ++j)
            EXPECT_FALSE(overlap(all.names[i].rect, all.names[j].rect))
                << where << ": “" << name << "” overlaps “" << plain(all.names[j].text) << "”";
    }
}

}  // namespace

TEST(planeLabels, areUnderNoLineAndOnNoOther) {
    for (const char* words : kSentences)
        for (const double weight : {1.0, 0.0, 0.1})
            for (const bool scaled : {false, true})
                for (const auto& [width, height] :
                     {std::pair{420.0, 375.0}, {660.0, 570.0}, {1300.0, 850.0}}) {
                    Canvas canvas = roomyCanvas();
                    canvas.width = width;
                    canvas.height = height;
                    Document document = planeOf(words, weight, scaled);
                    const auto count = static_cast<Index>(document.sentence.tokens.size());
                    for (const Index focus : {Index{0}, count / 2, count - 1}) {
                        document.focus.position = focus;
                        expectClear(document, canvas,
                                    std::string(words) + ", weight " + std::to_string(weight) + ", " +
                                        std::to_string(static_cast<int>(width)));
                    }
                }
}

/// At the least size that a window has, each word has its name where it came to lie, equal ones too.
TEST(planeLabels, everyWordHasItsOwn) {
    for (const char* words : kSentences)
        for (const double weight : {1.0, 0.0}) {
            Canvas canvas = roomyCanvas();
            canvas.width = 660;
            canvas.height = 570;
            const Document document = planeOf(words, weight, true);
            std::set<std::string> names;
            for (const PlacedText& each : drawn(document, canvas).names) names.insert(plain(each.text));
            for (std::size_t word = 0; word < document.sentence.tokens.size(); ++word) {
                const std::string number = " " + std::to_string(word);
                EXPECT_TRUE(
                    std::ranges::any_of(names, [&](const auto& each) { return each.ends_with(number); }))
                    << words << ", weight " << weight << ": no name of word " << word;
            }
        }
}

}  // namespace posiscope::test
