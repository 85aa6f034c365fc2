// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QImage>

#include "core/document.h"
#include "core/result.h"
#include "ui/look.h"

namespace posiscope {

/// How large a figure is in print, and how finely it is drawn. Its texts have the size
/// that they have in the window, or less where the figure has no room for them.
struct FigureFormat {
    double widthMm = 160, heightMm = 100, dpi = 150;
    Look look;
};

inline constexpr double kLeastMm = 20, kMostMm = 2000;
inline constexpr double kLeastDpi = 24, kMostDpi = 2400;
inline constexpr double kMostPixels = 1 << 26;  ///< 256 MiB

/// The present view's figure as an image. The error says which number of the format is out of range.
Result<QImage> figureImage(const Document& document, const FigureFormat& format);
QByteArray pngOf(const QImage& image);

}  // namespace posiscope
