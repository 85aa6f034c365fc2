// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

#include "ui/export/figure_words.h"

namespace posiscope {

class FigurePage;

/// The element of an SVG that holds the document, in the metadata.
inline constexpr const char* kDocumentElement = "document";
inline constexpr const char* kDocumentNamespace = "urn:posiscope";

/// A drawing as large as the figure; its texts name the fonts of the language and those that may stand in for them.
/// The document, JSON, is in its metadata.
QByteArray svgOf(FigurePage& page, const FigureWords& words, const QByteArray& document);

}  // namespace posiscope
