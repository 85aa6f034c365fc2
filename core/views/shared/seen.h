// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

/// The positions of a part that a model saw while it was trained, in the pictures of that part.
namespace posiscope {

inline constexpr Paint kSeenShade{Role::focus, 0, 0.08};

/// The place on an axis of the part, in rows or columns, where what was seen in training ends; none: nothing is known
/// of it, or the axis has no positions.
std::optional<double> seenEnd(const Scene&, Axis axis);
/// A line over the cells of a matrix where what was seen ends, with its tick; `down`: across the rows.
void addSeenLine(Panel& panel, double end, bool down);
/// Shades what was seen, from the left of a panel of lines to the end, where there is a line and a tick; nothing where
/// the panel does not show the end. Before other marks are added.
void addSeen(Panel& panel, double end);
/// Likewise from 0 up to a number.
void addSeenBelow(Panel& panel, double most);
/// A note on where what was seen ends, first of all; none where all was seen, or where the notes say it already.
void addSeenNote(std::vector<Note>& notes, const Scene&);

}  // namespace posiscope
