// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_format.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "core/base/number.h"

namespace posiscope {

namespace {

constexpr std::array kSuffixes{"png", "svg", "pdf"};

Text outOfRange(const Text& name, double least, double most, double given) {
    return text("%1 may be from %2 to %3, not %4",
                {name, shownNumber(least), shownNumber(most), literal(exactNumber(given))});
}

}  // namespace

const char* suffixOf(FileKind kind) {
    return kSuffixes[static_cast<std::size_t>(kind)];
}

std::optional<FileKind> kindOf(std::string_view fileName) {
    const std::size_t dot = fileName.rfind('.');
    if (dot == std::string_view::npos) return {};
    std::string suffix(fileName.substr(dot + 1));
    std::ranges::transform(suffix, suffix.begin(), [](unsigned char c) { return std::tolower(c); });
    for (const FileKind kind : {FileKind::png, FileKind::svg, FileKind::pdf})
        if (suffix == suffixOf(kind)) return kind;
    return {};
}

double pixelsAcross(const FigureFormat& format) {
    return std::round(format.widthMm / kMmPerInch * format.dpi);
}

double pixelsDown(const FigureFormat& format) {
    return std::round(format.heightMm / kMmPerInch * format.dpi);
}

std::optional<Text> mistakeIn(const FigureFormat& format) {
    const auto in = [](double value, double least, double most) { return value >= least && value <= most; };
    if (!in(format.widthMm, kLeastMm, kMostMm))
        return outOfRange(text("width"), kLeastMm, kMostMm, format.widthMm);
    if (!in(format.heightMm, kLeastMm, kMostMm))
        return outOfRange(text("height"), kLeastMm, kMostMm, format.heightMm);
    if (format.fontPt && !in(*format.fontPt, kLeastFontPt, kMostFontPt))
        return outOfRange(text("font size"), kLeastFontPt, kMostFontPt, *format.fontPt);
    if (format.kind != FileKind::png) return {};
    if (!in(format.dpi, kLeastDpi, kMostDpi)) return outOfRange(text("dpi"), kLeastDpi, kMostDpi, format.dpi);
    const double width = pixelsAcross(format), height = pixelsDown(format);
    if (width * height > kMostPixels || std::max(width, height) > kMostPixelsASide)
        return text(
            "width × height at this dpi are %1 × %2 pixels; %3 pixels in all and %4 a side are the most",
            {shownNumber(width), shownNumber(height), shownNumber(kMostPixels, 9),
             shownNumber(std::int64_t{kMostPixelsASide})});
    return {};
}

}  // namespace posiscope
