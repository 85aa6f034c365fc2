// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <span>

#include "core/document/document.h"
#include "ui/export/figure_format.h"

namespace posiscope {

/// The choices that a reader last made for an export; their owner keeps them.
struct ExportChoices {
    FigureFormat format{.kind = FileKind::pdf,
                        .widthMm = 178,
                        .heightMm = 120,
                        .dpi = 300,
                        .fontPt = kUsualPt,
                        .focus = false,
                        .values = false,
                        .look = {Language::english, Theme::print}};
    std::optional<FigureLayout> from;  ///< the layout of the document that they began with, where it had one
    QString folder;                    ///< the folder of the last picture
};

/// A size that many figures have, and that of their smallest texts.
struct FigureSize {
    const char* title = "";
    double widthMm = 0, heightMm = 0, fontPt = kUsualPt;
};
std::span<const FigureSize> figureSizes();

/// Returns the nearest format that can be: no larger than pixels allow.
FigureFormat possible(FigureFormat format);
/// Returns the finest resolution that the size allows.
double mostDpi(const FigureFormat& format);

}  // namespace posiscope
