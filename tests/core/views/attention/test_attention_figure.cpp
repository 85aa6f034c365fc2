// SPDX-License-Identifier: GPL-3.0-or-later
/// The figure of the view of attention shows a pair and every scheme, on small and large canvases.
#include <gtest/gtest.h>

#include <cmath>
#include <map>
#include <numeric>
#include <set>

#include "core/base/number.h"
#include "core/views/attention/attention.h"
#include "tests/core/coverage.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

constexpr double kSizes[][2]{{420, 430}, {480, 470}, {598, 402}, {660, 560}, {740, 560}, {1230, 840}};

Document asking(const char* scheme, const char* text) {
    Document document = withText(firstDocument(), text, Tokenizer::words);
    document = withView(withScheme(std::move(document), *findScheme(scheme)), *findView("attention"));
    return withFocus(std::move(document), {.position = 3, .key = 4});
}

template <class Kind>
std::vector<Kind> all(const Figure& figure) {
    std::vector<Kind> found;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const auto* each = std::get_if<Kind>(&mark)) found.push_back(*each);
    return found;
}

std::vector<FieldMark> matricesIn(const Figure& figure) {
    std::vector<FieldMark> found;
    for (const FieldMark& each : all<FieldMark>(figure))
        if (each.cells == Target::Kind::pair) found.push_back(each);
    return found;
}

std::string saidIn(const Figure& figure) {
    std::string said;
    for (const Label& each : all<Label>(figure)) said += plain(each.text) + " | ";
    return said;
}

bool has(const std::string& said, const std::string& part) {
    return said.find(part) != std::string::npos;
}

}  // namespace

TEST(attentionFigure, noBarOfTheBenchIsDropped) {
    for (const char* scheme : {"shaw", "rope", "none"})
        for (const auto& [width, height] : kSizes) {
            const Canvas canvas = canvasLikeTheWindows(width, height);
            const std::string said = saidIn(figureOn(asking(scheme, "I think therefore I am"), canvas));
            for (const Scheme* each : schemes())
                EXPECT_TRUE(has(said, std::string("| ") + each->title + " |"))
                    << scheme << ", " << width << " × " << height << ": no " << each->title << " in " << said;
        }
}

/// The first 8 rows of the hierarchical scheme are the trained ones, here sines and cosines: as long as the words are
/// no more, it adds what the sinusoidal one adds. The masked one masks nothing here.
TEST(attentionFigure, barsThatAreAlikeSayWhy) {
    const auto said = [](const char* text) {
        std::string lines = saidIn(figureOn(asking("shaw", text), canvasLikeTheWindows(1230, 840)));
        for (std::size_t at = lines.find(" | "); at != std::string::npos; at = lines.find(" | "))
            lines.replace(at, 3, " ");  // a sentence goes on in the next line
        return lines;
    };
    EXPECT_TRUE(has(said("I think therefore I am"),
                    "Masked sinusoid, Hierarchical = Sinusoidal: the same rows for these words"))
        << said("I think therefore I am");
    EXPECT_TRUE(has(said("I think therefore I am because I think and I doubt it"),
                    "Masked sinusoid = Sinusoidal: the same rows for these words"));
}

TEST(attentionFigure, noTwoMatricesAreCalledTheSame) {
    const Canvas canvas = canvasLikeTheWindows(1230, 840);
    for (const Scheme* scheme : schemes())
        for (const int matrix : {0, 1}) {
            Document document = asking(scheme->id, "I think therefore I am");
            document = withOption(std::move(document), attention_view::kMatrix, matrix);
            const Encoding encoding = scheme->make(settingOf(document, *scheme).values, shapeOf(document));
            const Scene scene{document, encoding, canvas, {}};
            const auto shown = attention_view::shownMatrices(scene, *attention_view::computedOf(scene), 9);
            std::set<std::string> names;
            for (const attention_view::Shown& each : shown) names.insert(plain(each.title));
            EXPECT_EQ(names.size(), shown.size()) << scheme->id;
        }
}

/// Row clip(4 - 3, -2, 2) + 2 = 3 of both tables, by lines of its offset's colour to where key and value are.
TEST(attentionFigure, theRowOfThePairIsSeenOnItsWay) {
    const Scheme& shaw = *findScheme("shaw");
    Document document = asking("shaw", "I think therefore I am");
    Setting setting = settingOf(document, shaw);
    setting.values = valuesOf(shaw, {{"k", "2"}});
    document = withSetting(std::move(document), shaw, setting);
    for (const auto& [width, height] : kSizes) {
        SCOPED_TRACE(std::to_string(width) + " × " + std::to_string(height));
        if (width < 480) continue;  // there the bench may leave it no room
        const Figure figure = figureOn(document, canvasLikeTheWindows(width, height));
        const std::string said = saidIn(figure);
        for (const char* each : {"a^K_3", "k_4", "a^V_3", "v_4", "e_34 = ", "α_34 = ", "z_3"})
            EXPECT_TRUE(has(said, each)) << each << " in " << said;
        std::vector<Point> ends;
        for (const Curve& each : all<Curve>(figure))
            if (each.paint == Paint{Role::offset, 0.5}) ends.push_back(each.points.back());
        ASSERT_EQ(ends.size(), 4u) << "two rows, a key and a value";
        EXPECT_EQ(ends[0], ends[1]);
        EXPECT_EQ(ends[2], ends[3]);
        EXPECT_LT(ends[0].y, ends[2].y);
    }
}

/// The angle of pair 0 is the position, in rad: 3 and 4, and 1 between them.
TEST(attentionFigure, theAnglesOfRotaryHaveTheirValues) {
    for (const auto& [width, height] : {std::pair{660.0, 560.0}, std::pair{1230.0, 840.0}}) {
        const std::string said =
            saidIn(figureOn(asking("rope", "I think therefore I am"), canvasLikeTheWindows(width, height)));
        EXPECT_TRUE(has(said, "q_3 turns by 3 rad") || has(said, "q_3: 3 rad")) << said;
        EXPECT_TRUE(has(said, "k_4 turns by 4 rad") || has(said, "k_4: 4 rad")) << said;
        EXPECT_TRUE(has(said, " + 1 rad")) << said;
    }
}

/// All cells of a matrix have numbers, or the pair has a flag; row and column of the pair are lined.
TEST(attentionFigure, thePairInFocusIsSeenWithItsNumber) {
    for (const char* text :
         {"I think therefore I am", "I think therefore I am because I think and I doubt it"})
        for (const auto& [width, height] : kSizes) {
            const Figure figure = figureOn(asking("shaw", text), canvasLikeTheWindows(width, height));
            const std::vector<FieldMark> matrices = matricesIn(figure);
            ASSERT_FALSE(matrices.empty());
            for (const FieldMark& matrix : matrices) {
                const Index words = matrix.field->size().rows;
                std::vector<Label> inside;
                for (const Label& each : all<Label>(figure))
                    if (matrix.rect.contains(each.rect.centre())) inside.push_back(each);
                const auto numbers = static_cast<Index>(inside.size());
                EXPECT_TRUE(numbers == words * words || numbers == 1) << numbers << " of " << words * words;
                if (numbers == 1) {
                    const auto value = readNumber(plain(inside.front().text));
                    ASSERT_TRUE(value) << plain(inside.front().text);
                    EXPECT_NEAR(*value, matrix.field->at(3, 4),
                                5e-3 * std::abs(matrix.field->at(3, 4)) + 5e-4);
                    EXPECT_TRUE(inside.front().type == Type::heading || inside.front().type == Type::strong);
                }
                const double cell = matrix.rect.width / static_cast<double>(words);
                const Rect row{matrix.rect.x, matrix.rect.y + 3 * cell, matrix.rect.width, cell},
                    column{matrix.rect.x + 4 * cell, matrix.rect.y, cell, matrix.rect.height};
                const std::vector<Box> boxes = all<Box>(figure);
                EXPECT_TRUE(std::ranges::count(boxes, row, &Box::rect) == 1);
                EXPECT_TRUE(std::ranges::count(boxes, column, &Box::rect) == 1);
            }
        }
}

/// Where words have no room, positions stand for them: 1, 2 or 5 times a power of ten apart, as on every axis.
TEST(attentionFigure, manyWordsAreNumberedRoundly) {
    std::string words = "w0";
    for (int i = 1; i < 60; ++i) words += " w" + std::to_string(i);
    Document document = withFocus(asking("none", words.c_str()), {.position = 31, .key = 33});
    for (const auto& [width, height] : kSizes) {
        std::map<double, int> steps;  // of rows and of columns, whose numbers stand right and in the middle
        for (const Label& each : all<Label>(figureOn(document, canvasLikeTheWindows(width, height)))) {
            const std::string said = plain(each.text);
            if (each.paint.role != Role::muted || said == "0" ||
                said.find_first_not_of("0123456789") != std::string::npos)
                continue;
            int& step = steps[each.across];
            step = std::gcd(step, std::stoi(said));
        }
        ASSERT_EQ(steps.size(), 2U) << width << " × " << height;
        for (const auto& [across, step] : steps)
            EXPECT_TRUE(step == 1 || step == 2 || step == 5 || step == 10)
                << width << " × " << height << ": " << step;
    }
}

TEST(attentionFigure, theColoursOfEachMatrixHaveAScale) {
    for (const auto& [width, height] : kSizes) {
        const Figure figure =
            figureOn(asking("sinusoidal", "I think therefore I am"), canvasLikeTheWindows(width, height));
        for (const FieldMark& matrix : matricesIn(figure)) {
            const std::vector<FieldMark> fields = all<FieldMark>(figure);
            const auto bar = std::ranges::find_if(fields, [&](const FieldMark& each) {
                return each.field->size().rows == 1 && each.rect.x == matrix.rect.x &&
                       each.rect.width == matrix.rect.width && each.rect.y > matrix.rect.bottom() &&
                       each.rect.y < matrix.rect.bottom() + 8;
            });
            ASSERT_NE(bar, fields.end());
            EXPECT_EQ(bar->colours, matrix.colours);
            std::set<std::string> below;
            for (const Label& each : all<Label>(figure))
                if (Rect{matrix.rect.x, bar->rect.bottom(), matrix.rect.width, 20}.contains(
                        each.rect.centre()))
                    below.insert(plain(each.text));
            EXPECT_TRUE(below.contains(plain(shownNumber(matrix.colours.lowest, 3))));
            EXPECT_TRUE(below.contains(plain(shownNumber(matrix.colours.highest, 3))));
            EXPECT_TRUE(below.contains("logit") || below.contains("weight") || below.contains("e") ||
                        below.contains("α"));
        }
    }
}

}  // namespace posiscope::test
