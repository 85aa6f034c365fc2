// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/document/document.h"
#include "ui/look/look.h"

namespace posiscope {

/// Names the characters in a picture of the document that no font of the system has, each of them once, and the Debian
/// packages that bring them, where known.
std::optional<Text> missingGlyphs(const Document& document, Language language);

/// Says so where the system has no font at all.
std::optional<Text> noFont();

/// Says that a family of letters is not there, with those that are like it; empty: it is, or none is asked for.
Text missingFont(const std::string& family);

}  // namespace posiscope
