// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/legend.h"

#include <algorithm>
#include <cmath>

#include "core/layout.h"
#include "core/number.h"
#include "core/views/part_view.h"

namespace posiscope {

namespace {

constexpr double kBar = 12, kBarGap = 6;
constexpr double kTallest = 1e4;  // has every label that any bar has

/// The colours from the top down, or lying from the left on.
class Legend final : public Field {
public:
    enum class Lies { upright, along };

    Legend(Kind kind, const Range& range, Lies lies = Lies::upright)
        : m_kind(kind),
          m_range(range),
          m_first(lies == Lies::upright ? range.highest : range.lowest),
          m_last(lies == Lies::upright ? range.lowest : range.highest) {}
    Size size() const override { return {steps(), 1}; }
    Kind kind() const override { return m_kind; }
    Range range() const override { return m_range; }
    double at(Index row, Index) const override {
        return std::lerp(m_first, m_last,
                         steps() > 1 ? static_cast<double>(row) / static_cast<double>(steps() - 1) : 0);
    }

private:
    /// One step for each index, as many as there are.
    Index steps() const {
        constexpr Index kMost = 255;
        return m_kind == Kind::index ? std::min(kMost, static_cast<Index>(m_range.highest) + 1) : kMost;
    }
    Kind m_kind;
    Range m_range;
    double m_first, m_last;
};

/// The numbers beside the bar: round ones, and an end that stands for all beyond it too.
std::vector<Tick> legendTicks(const Scene& scene, const Field& field, bool wholeNumbers, double height) {
    const Range range = colourRange(scene.document.colours, field), limits = field.limits();
    const double apart = (range.highest - range.lowest) * 16 / std::max(height, 16.0);
    std::vector<Tick> ticks = part_view::valueTicks(range, wholeNumbers, part_view::mostTicks(height));
    const auto addEnd = [&](double end, const char* label) {
        std::erase_if(ticks, [&](const Tick& tick) { return std::abs(tick.at - end) < apart; });
        ticks.push_back({end, text(label, {shownNumber(end, 3)})});
    };
    if (limits.lowest < range.lowest) addEnd(range.lowest, marked("≤ %1"));
    if (limits.highest > range.highest) addEnd(range.highest, marked("≥ %1"));
    return ticks;
}

}  // namespace

double legendWidth(const Scene& scene, const Field& field, bool wholeNumbers) {
    double widest = 0;
    for (const Tick& tick : legendTicks(scene, field, wholeNumbers, kTallest))
        widest = std::max(widest, scene.canvas.measure(tick.label, Type::note).width + kBar + kBarGap + 2);
    return widest;
}

void addScale(Panel& panel, const Scene& scene, const Field& field, const Text& quantity, const Text& symbol,
              const Rect& room) {
    constexpr double kThick = 8, kBetween = 8;
    const Range range = colourRange(scene.document.colours, field), limits = field.limits();
    const auto colours = std::make_shared<Legend>(field.kind(), range, Legend::Lies::along);
    const Rect bar{room.x, room.y, room.width, kThick};
    panel.marks.push_back(FieldMark{colours, whole(colours->size()), bar, Target::Kind::none, range,
                                    scene.document.colours.map, Lie::across});
    panel.marks.push_back(Box{bar, {}, {Role::hairline}, 1});
    const Text low =
                   text(limits.lowest < range.lowest ? marked("≤ %1") : "%1", {shownNumber(range.lowest, 2)}),
               high = text(limits.highest > range.highest ? marked("≥ %1") : "%1",
                           {shownNumber(range.highest, 2)});
    const auto wide = [&](const Text& each) { return scene.canvas.measure(each, Type::note).width; };
    const double ends = std::max(wide(low), wide(high)), free = room.width - 2 * (ends + kBetween);
    const auto add = [&](const Text& each, double x, double width, double across) {
        panel.marks.push_back(Label{each,
                                    {x, bar.bottom() + 1, width, kScaleHeight - kThick - 1},
                                    Type::note,
                                    {Role::muted},
                                    across});
    };
    if (2 * ends + kBetween > room.width) return;
    add(low, room.x, ends, 0);
    add(high, room.right() - ends, ends, 1);
    const Text& name = wide(quantity) <= free ? quantity : symbol;
    if (wide(name) <= free) add(name, room.x + ends + kBetween, free, 0.5);
}

Panel legend(const Scene& scene, const Field& field, bool wholeNumbers, const Rect& frame) {
    const Kind kind = field.kind();
    Panel panel{.id = "legend", .frame = frame};
    const Rect bar{frame.x, frame.y + 8, kBar, frame.height - 16};
    const Range range = colourRange(scene.document.colours, field);
    const auto colours = std::make_shared<Legend>(kind, range);
    panel.marks.push_back(FieldMark{colours, whole(colours->size()), bar, Target::Kind::none, range,
                                    scene.document.colours.map});
    panel.marks.push_back(Box{bar, {}, {Role::hairline}, 1});
    // An index stands at the middle of its step.
    const double half = kind == Kind::index ? 0.5 / static_cast<double>(colours->size().rows) : 0;
    for (const Tick& tick : legendTicks(scene, field, wholeNumbers, bar.height)) {
        const double share =
            range.highest > range.lowest ? (range.highest - tick.at) / (range.highest - range.lowest) : 0.5;
        const double down = half + share * (1 - 2 * half);
        panel.marks.push_back(
            Label{tick.label,
                  {bar.right() + kBarGap, bar.y + down * bar.height - 8, frame.width - kBar - kBarGap, 16},
                  Type::note,
                  {Role::muted},
                  0});
    }
    return panel;
}

}  // namespace posiscope
