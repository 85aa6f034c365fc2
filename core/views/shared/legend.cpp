// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/legend.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/figure/ticks.h"

namespace posiscope {

namespace {

constexpr double kBar = 12, kBarGap = 6;
constexpr double kTallest = 1e4;  // a bar of this height has every label that any bar has

/// The colours from the highest down, or from the lowest to the right.
class Legend final : public Field {
public:
    Legend(Kind kind, const Range& range, bool upright) : m_kind(kind), m_range(range), m_upright(upright) {}
    Size size() const override { return m_upright ? Size{steps(), 1} : Size{1, steps()}; }
    Kind kind() const override { return m_kind; }
    Range range() const override { return m_range; }
    double at(Index row, Index column) const override {
        const Index step = m_upright ? steps() - 1 - row : column;
        return std::lerp(m_range.lowest, m_range.highest,
                         steps() > 1 ? static_cast<double>(step) / static_cast<double>(steps() - 1) : 0);
    }

private:
    /// One step for each index, as many as there are.
    Index steps() const {
        constexpr Index kMost = 255;
        return m_kind == Kind::index ? std::min(kMost, static_cast<Index>(m_range.highest) + 1) : kMost;
    }
    Kind m_kind;
    Range m_range;
    bool m_upright;
};

/// The numbers beside the bar: round ones, and an end that stands for all beyond it too.
std::vector<Tick> legendTicks(const Scene& scene, const Field& field, bool wholeNumbers, double height) {
    const Range range = colourRange(scene, field), limits = field.limits();
    const double apart = (range.highest - range.lowest) * 16 / std::max(height, 16.0);
    std::vector<Tick> ticks = valueTicks(range, wholeNumbers, mostTicks(height));
    const auto addEnd = [&](double end, const char* label) {
        std::erase_if(ticks, [&](const Tick& tick) { return std::abs(tick.at - end) < apart; });
        ticks.push_back({end, text(label, {shownNumber(end, 3)})});
    };
    if (limits.lowest < range.lowest) addEnd(range.lowest, marked("≤ %1"));
    if (limits.highest > range.highest) addEnd(range.highest, marked("≥ %1"));
    return ticks;
}

}  // namespace

namespace {

/// The name of the colours: the reader's own, or what the view says.
const Text& nameOf(const Text& quantity, const Canvas& canvas) {
    return canvas.barTitle.empty() ? quantity : canvas.barTitle;
}

}  // namespace

double legendWidth(const Scene& scene, const ColourBar& bar) {
    double widest = 0;
    for (const Tick& tick : legendTicks(scene, *bar.field, bar.wholeNumbers, kTallest))
        widest = std::max(widest, scene.canvas.measure(tick.label, Type::note).width + kBar + kBarGap + 2);
    if (nameOf(bar.quantity, scene.canvas).empty()) return widest;
    return widest + kBarGap + std::ceil(scene.canvas.measure(literal("0"), Type::note).height);
}

void addScale(Panel& panel, const Scene& scene, const Field& field, const Range& colours,
              const std::vector<Text>& quantity, const Rect& room) {
    constexpr double kThick = 8, kBetween = 8;
    const Rect bar{room.x, room.y, room.width, kThick};
    const auto shown = std::make_shared<Legend>(field.kind(), colours, false);
    panel.marks.push_back(
        FieldMark{shown, whole(shown->size()), bar, Target::Kind::none, colours, scene.document.colours.map});
    panel.marks.push_back(Box{bar, {}, {Role::hairline}, 1});
    const Range limits = field.limits();
    const Text low = shownNumber(colours.lowest, 3), high = shownNumber(colours.highest, 3);
    const Text from = limits.lowest < colours.lowest ? text("≤ %1", {low}) : low,
               to = limits.highest > colours.highest ? text("≥ %1", {high}) : high;
    const auto wide = [&](const Text& each) { return scene.canvas.measure(each, Type::note).width; };
    const double ends = 2 * std::max(wide(from), wide(to)) + 2 * kBetween;
    if (ends - kBetween > room.width) return;
    const Rect below{bar.x, bar.bottom() + 1, bar.width, kScaleHeight - kThick - 1};
    const auto add = [&](const Text& each, double across) {
        panel.marks.push_back(Label{each, below, Type::note, {Role::muted}, across});
    };
    add(from, 0);
    add(to, 1);
    const std::vector<Text> own{scene.canvas.barTitle}, &names = own.front().empty() ? quantity : own;
    const auto fits =
        std::ranges::find_if(names, [&](const Text& each) { return wide(each) + ends <= below.width; });
    if (fits != names.end()) add(*fits, 0.5);
}

Panel legend(const Scene& scene, const ColourBar& of, const Rect& frame) {
    const Field& field = *of.field;
    const Kind kind = field.kind();
    // Its end labels stand half beyond the bar; on paper that is as high as the picture.
    const double spare = 8, beyond = scene.canvas.paper ? spare : 0;
    const Rect room{frame.x, frame.y - beyond, frame.width, frame.height + 2 * beyond};
    Panel panel{.id = "legend", .frame = room};
    const Rect bar{room.x, room.y + spare, kBar, room.height - 2 * spare};
    const Range range = colourRange(scene, field);
    const auto colours = std::make_shared<Legend>(kind, range, true);
    panel.marks.push_back(FieldMark{colours, whole(colours->size()), bar, Target::Kind::none, range,
                                    scene.document.colours.map});
    panel.marks.push_back(Box{bar, {}, {Role::hairline}, 1});
    // An index stands at the middle of its step.
    double widest = 0;
    const double half = kind == Kind::index ? 0.5 / static_cast<double>(colours->size().rows) : 0;
    for (const Tick& tick : legendTicks(scene, field, of.wholeNumbers, bar.height)) {
        const double share =
            range.highest > range.lowest ? (range.highest - tick.at) / (range.highest - range.lowest) : 0.5;
        const double down = half + share * (1 - 2 * half);
        const double y = bar.y + down * bar.height;
        panel.marks.push_back(Rule{{bar.right(), y}, {bar.right() + kBarGap / 2, y}, {Role::muted}, 1});
        widest = std::max(widest, scene.canvas.measure(tick.label, Type::note).width);
        panel.marks.push_back(
            Label{tick.label,
                  {bar.right() + kBarGap, bar.y + down * bar.height - 8, frame.width - kBar - kBarGap, 16},
                  Type::note,
                  {Role::muted},
                  0});
    }
    const Text& name = nameOf(of.quantity, scene.canvas);
    const Extent ink = scene.canvas.measure(name, Type::note);
    if (name.empty() || ink.width > bar.height) return panel;
    // It reads upwards: its rectangle's lower left corner is where it turns.
    const double x = std::min(frame.right() - 1, bar.right() + 2 * kBarGap + widest + ink.height),
                 y = bar.centre().y + ink.width / 2;
    panel.marks.push_back(
        Label{name, {x, y - ink.height, ink.width, ink.height}, Type::note, {Role::muted}, 0, 90});
    return panel;
}

}  // namespace posiscope
