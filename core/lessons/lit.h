// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/figure/figure.h"

namespace posiscope {

/// The box of a target in a figure: that of a word or a row, or a cell or a whole column (row -1) of the first picture that
/// shows it. Empty where the figure shows no such thing.
FigureRect litBox(const Figure& figure, const Target& target);

}  // namespace posiscope
