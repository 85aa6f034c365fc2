// SPDX-License-Identifier: GPL-3.0-or-later
/// The parts of figures that have names.
#include <set>

#include "core/views/shared/edits.h"
#include "core/views/shared/view.h"
#include "tests/core/sample.h"

namespace posiscope::test {
namespace {

constexpr double kWide = 1100, kHigh = 760;

Canvas roomy() {
    Canvas canvas{.width = kWide, .height = kHigh};
    canvas.measure = [](const Text& text, Type) {
        return Extent{6.0 * static_cast<double>(plain(text).size()), 15};
    };
    return canvas;
}

/// Adds the names of the areas that a view draws, which are all its own, each within the figure.
void collect(const Document& document, const View& view, std::set<std::string_view>& all) {
    const Canvas canvas = roomy();
    const Encoding encoding = encodingOf(document);
    const Drawn drawn = view.draw({document, encoding, canvas, {}});
    if (!std::holds_alternative<Figure>(drawn)) return;
    for (const Area& area : std::get<Figure>(drawn).areas) {
        EXPECT_NE(std::ranges::find(view.areas, area.name, &AreaName::id), view.areas.end())
            << view.id << " " << area.name;
        EXPECT_GE(area.rect.width, 0) << view.id << " " << area.name;
        EXPECT_GE(area.rect.x, -1) << view.id << " " << area.name;
        EXPECT_LE(area.rect.right(), kWide + 1) << view.id << " " << area.name;
        EXPECT_GE(area.rect.y, -1) << view.id << " " << area.name;
        EXPECT_LE(area.rect.bottom(), kHigh + 1) << view.id << " " << area.name;
        all.insert(area.name);
    }
}

/// Every name stands in the figure of some scheme and choice, and no figure has another.
TEST(Areas, AreThoseOfTheirView) {
    for (const View* view : views()) {
        std::set<std::string_view> found;
        for (const Scheme* scheme : schemesShownBy(*view)) {
            Document document;
            document = withText(std::move(document), "I think therefore I am\nI am", Tokenizer::words);
            document.pane().view = view->id;
            document.pane().scheme = scheme->id;
            document.positions = 8;
            document = withDims(normal(std::move(document)), 8);
            collect(document, *view, found);
            for (const Param* param : choicesOf(*view, *scheme))
                for (std::size_t i = 0; i < param->choices.size(); ++i)
                    collect(withOption(document, *param, static_cast<double>(i)), *view, found);
        }
        for (const AreaName& area : view->areas)
            EXPECT_TRUE(found.contains(area.id)) << view->id << " " << area.id;
    }
}

}  // namespace
}  // namespace posiscope::test
