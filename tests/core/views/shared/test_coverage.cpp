// SPDX-License-Identifier: GPL-3.0-or-later
/// Figures fill their room: nothing is half empty, and matrices are as large as can be.
#include "core/views/shared/sentence_edits.h"
#include "tests/core/coverage.h"

#include <gtest/gtest.h>

#include "core/views/attention/attention.h"

namespace posiscope::test {

namespace {

constexpr const char* kTwelveWords = "I think therefore I am because I think and I doubt it";

Document asking(const char* scheme, Index words) {
    std::string text;
    Index count = 0;
    for (const char c : std::string(kTwelveWords) + " ") {
        if (c == ' ' && ++count == words) break;
        text += c;
    }
    Document document = withText(firstDocument(), text, Tokenizer::words);
    return withView(withScheme(std::move(document), *findScheme(scheme)), *findView("attention"));
}

struct Size2 {
    double width, height;
};

/// Canvases of a window of 1280 × 800 with its panels and fewer, of 1920 × 1080, of a projector, of one of two panes.
constexpr Size2 kCanvases[]{{590, 560}, {740, 560}, {664, 630}, {1230, 840},
                            {653, 441}, {598, 402}, {480, 470}, {1440, 860}};

/// The cells of all matrices, in units².
double matrixArea(const Figure& figure, double& side) {
    double area = 0;
    side = 0;
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const auto* field = std::get_if<FieldMark>(&mark);
                field != nullptr && field->cells == Target::Kind::pair) {
                EXPECT_NEAR(field->rect.width, field->rect.height, 1e-9) << "a matrix is square";
                area += field->rect.width * field->rect.height;
                side = field->rect.width;
            }
    return area;
}

}  // namespace

TEST(coverage, aSquareOfTheCanvasCountsAsItsArea) {
    Figure figure{.width = 800, .height = 400};
    const Canvas canvas = canvasLikeTheWindows(800, 400);
    Panel panel{.frame = {0, 0, 800, 400}};
    EXPECT_EQ(paintedShare(figure, canvas), 0);
    panel.marks = {Box{{0, 0, 800, 400}, {Role::panel}, {}}};
    figure.panels = {panel};
    EXPECT_EQ(paintedShare(figure, canvas), 0) << "a background";
    panel.marks = {Box{{80, 80, 160, 80}, {Role::sine}, {}}, Box{{80, 80, 80, 80}, {Role::cosine}, {}}};
    figure.panels = {panel};
    EXPECT_NEAR(paintedShare(figure, canvas), 160.0 * 80 / (800 * 400), 1e-12) << "what overlaps counts once";
}

TEST(coverage, attentionFillsItsRoom) {
    for (const char* scheme : {"shaw", "sinusoidal", "rope", "swin", "t5", "alibi", "none"})
        for (const Index words : {5, 6, 8, 12})
            for (const auto& [width, height] : kCanvases) {
                const Canvas canvas = canvasLikeTheWindows(width, height);
                const Figure figure = figureOn(asking(scheme, words), canvas);
                double side = 0;
                const double area = matrixArea(figure, side) / (width * height);
                EXPECT_GE(area, height < 420 ? 0.11 : 0.16)
                    << scheme << ", " << words << " words, " << width << " × " << height << ", matrices "
                    << side << " wide";
                const double share = paintedShare(figure, canvas);
                EXPECT_GE(share, 0.6 * insideMargins(canvas))
                    << scheme << ", " << words << " words, " << width << " × " << height << ", matrices "
                    << side << " wide, " << area << " of it";
            }
}

}  // namespace posiscope::test
