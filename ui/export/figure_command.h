// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "ui/export/figure_format.h"

namespace posiscope {

/// The command line that makes the same picture, in a file figure.png, .svg or .pdf. The error names the things in the
/// document that no option says. Settings of schemes that no pane shows are left out.
Result<std::string> figureCommand(const Document& document, const FigureFormat& format);

}  // namespace posiscope
