// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/base/result.h"
#include "core/figure/figure.h"

namespace posiscope {

/// The curves and matrices of a figure as a tikzpicture with PGFPlots: each with its own numbers, ticks and titles,
/// where the figure has it; `mm` millimetres for one of its units. The error says what is too much for TeX.
///
///   cost    TeX holds some ten thousand cells and points: more are refused
Result<std::string> tikzCode(const Figure& figure, Theme theme, const Dictionary& dictionary, double mm);

}  // namespace posiscope
