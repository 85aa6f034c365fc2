// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/colour/oklab.h"
#include "core/colour/theme.h"

namespace posiscope {

/// The colour of a paint; its alpha is apart.
///
/// Offsets: cold to the left, warm to the right; far ones strong, near ones light; the word itself darkest (in dark
/// brightest). Up to k = 4 any two of the 2k + 1 colours are apart in grey and for each colour blindness, since the
/// lightness of left and right interleaves (the numbers are in tests/core/colour/test_palette.cpp). For larger k the two
/// sides stay apart by hue, left and right of the same distance also in grey, and on each side farther ones are
/// darker; that neighbours differ enough to be named is no longer said, so a number always says it too.
Rgb rgb(const Paint& paint, Theme theme);

/// The contrast of two colours as WCAG 2 defines it, 1 … 21.
double contrast(const Rgb& a, const Rgb& b);
/// The contrast that every text of a theme has at least: 4.5, in dark and projector 7.
double leastContrast(Theme theme);
/// The paint of a text on the opaque fill of an offset, as it reads best.
Paint textOn(const Paint& offset);
/// The paint of a text on any colour: surface or ink, whichever reads well; between the two black or white still does.
Paint textOn(const Rgb& below, Theme theme);

}  // namespace posiscope
