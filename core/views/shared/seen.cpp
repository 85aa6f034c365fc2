// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/seen.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/views/shared/part_view.h"

namespace posiscope {

namespace {

bool holds(const Scaling& axis, double at) {
    return at > std::min(axis.from, axis.to) && at < std::max(axis.from, axis.to);
}

/// A tick "L0" in place of those near by.
void addTick(Panel& panel, double end, bool down) {
    Scaling& axis = down ? *panel.down : *panel.across;
    const double perCell = (down ? panel.frame.height : panel.frame.width) / std::abs(axis.to - axis.from),
                 room = down ? 15 : 40;
    std::erase_if(axis.ticks, [&](const Tick& tick) { return std::abs(tick.at - end) * perCell < room; });
    const auto behind = std::ranges::find_if(axis.ticks, [&](const Tick& tick) { return tick.at > end; });
    axis.ticks.insert(behind, {end, text("L0")});
}

Rule lineAt(const Panel& panel, double end, bool down) {
    const Scaling& other = down ? *panel.across : *panel.down;
    return down ? Rule{{other.from, end}, {other.to, end}, {Role::focus, 0, 0.6}, 1, Dash::dashed}
                : Rule{{end, other.from}, {end, other.to}, {Role::focus, 0, 0.6}, 1, Dash::dashed};
}

}  // namespace

std::optional<double> seenEnd(const Scene& scene, Axis axis) {
    const auto& trained = scene.encoding.trained;
    if (!trained) return {};
    if (axis == Axis::distance) return trained;
    if (axis != Axis::position) return {};
    const auto& rotated = scene.encoding.rotated;
    if (rotated && rotated->axes != nullptr) return {};  // patches do not follow each other in one line
    return *trained - (rotated ? rotated->first : part_view::firstPosition(part_view::partOf(scene)));
}

void addSeenLine(Panel& panel, double end, bool down) {
    if (!holds(down ? *panel.down : *panel.across, end)) return;
    panel.marks.push_back(lineAt(panel, end, down));
    addTick(panel, end, down);
}

void addSeen(Panel& panel, double end) {
    const Scaling& axis = *panel.across;
    if (!holds(axis, end)) return;
    const double least = std::min(panel.down->from, panel.down->to),
                 most = std::max(panel.down->from, panel.down->to);
    panel.marks.push_back(
        Box{{axis.from, least, end - axis.from, most - least}, kSeenShade, {Role::none}, 0});
    panel.marks.push_back(lineAt(panel, end, false));
    addTick(panel, end, false);
}

void addSeenBelow(Panel& panel, double most) {
    if (!holds(*panel.down, most)) return;
    const double from = panel.across->from, to = panel.across->to;
    panel.marks.push_back(Box{{from, 0, to - from, most}, kSeenShade, {Role::none}, 0});
    panel.marks.push_back(lineAt(panel, most, true));
}

void addSeenNote(std::vector<Note>& notes, const Scene& scene) {
    const Part& part = part_view::partOf(scene);
    const bool isOverDistance = part.columns == Axis::distance;
    const auto end = seenEnd(scene, isOverDistance ? Axis::distance : part.rows);
    const Size size = part.field->size();
    if (!end || *end >= static_cast<double>(isOverDistance ? size.columns : size.rows)) return;
    Note note = text(isOverDistance ? marked("distances from %1 on were never trained")
                                    : marked("positions from %1 on were never trained"),
                     {fact("trained-positions", static_cast<Index>(*scene.encoding.trained))});
    if (std::ranges::find(notes, note) == notes.end()) notes.insert(notes.begin(), std::move(note));
}

}  // namespace posiscope
