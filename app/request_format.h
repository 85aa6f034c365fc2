// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/request.h"
#include "ui/export/figure_format.h"

namespace posiscope {

/// The format of a figure: as the document was exported before, and as the options say.
Result<FigureFormat> readFormat(const Arguments& arguments, const Document& document);
/// Without --width or --height each of several panes has as much as its texts need.
void chooseSize(const Arguments& arguments, const Document& document, FigureFormat& format);

}  // namespace posiscope
