// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>

#include "ui/export/figure_format.h"

namespace posiscope {

/// A figure as text that makes it, or its numbers, again.
enum class CodeKind {
    numpy,   ///< a program that computes its matrix
    tikz,    ///< PGFPlots with the numbers of the picture
    command  ///< the command line that makes the same bytes
};
inline constexpr std::array<const char*, 3> kCodeIds{"numpy", "tikz", "command"};

/// The code of the framed pane; the command line of all panes. The error says why there is none, and what has some.
Result<std::string> figureCode(CodeKind kind, const Document& document, const FigureFormat& format);

}  // namespace posiscope
