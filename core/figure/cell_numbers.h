// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "core/figure/figure.h"

namespace posiscope {

/// Adds the numbers of the cells that a mark shows whole to its panel: all of them or none, with the same number of
/// digits, 5 to 1, as many as fit. A whole number stands without a point. A cell that has no number has none here.
/// The mark's panel has its axes already. `least`: digits below which none is shown. Returns whether any are shown.
bool addCellNumbers(Panel& panel, const FieldMark& mark, const Canvas& canvas, int least = 1);
/// Adds the numbers of marks that are strips of one matrix, with cells of one size.
bool addCellNumbers(Panel& panel, std::span<const FieldMark> marks, const Canvas& canvas, int least = 1);

}  // namespace posiscope
