// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_choices.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace posiscope {

std::span<const FigureSize> figureSizes() {
    static constexpr std::array kAll{
        FigureSize{marked("One column, 85 mm"), 85, 80}, FigureSize{marked("Two columns, 178 mm"), 178, 120},
        FigureSize{marked("Slide, 16 : 9"), 338.67, 190.5, 20}, FigureSize{marked("Square"), 120, 120}};
    return kAll;
}

double mostDpi(const FigureFormat& format) {
    const double width = format.widthMm / kMmPerInch, height = format.heightMm / kMmPerInch;
    const double most = std::min(
        {kMostDpi, kMostPixelsASide / std::max(width, height), std::sqrt(kMostPixels / (width * height))});
    FigureFormat finest = format;
    finest.kind = FileKind::png;
    finest.fontPt.reset();
    finest.dpi = std::floor(most);
    if (mistakeIn(finest)) finest.dpi -= 1;  // whole pixels may be half of one more
    return finest.dpi;
}

FigureFormat possible(FigureFormat format) {
    const auto within = [](double value, double least, double most) {
        return std::isfinite(value) ? std::clamp(value, least, most) : least;
    };
    format.widthMm = within(format.widthMm, kLeastMm, kMostMm);
    format.heightMm = within(format.heightMm, kLeastMm, kMostMm);
    format.dpi = within(format.dpi, kLeastDpi, mostDpi(format));
    if (format.notes == Notes::brief) format.notes = Notes::needed;
    format.fontPt = within(format.fontPt.value_or(kUsualPt), kLeastFontPt, kMostFontPt);
    return format;
}

}  // namespace posiscope
