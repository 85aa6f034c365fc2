// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QIODevice>

#include "core/io/embedded.h"

namespace posiscope {

inline constexpr std::size_t kMostBeforeSvgDocument =
    8 << 20;                                           ///< bytes of an SVG in which a document may begin
inline constexpr std::size_t kMostSvgToken = 1 << 16;  ///< bytes of an element or a text there

/// The document in the metadata of an SVG, of at most `most` bytes. What comes before it is read within bounds; past
/// them the state is `far`.
Embedded svgDocument(QIODevice& svg, std::size_t most);

}  // namespace posiscope
