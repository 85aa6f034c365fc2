// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/document.h"
#include "ui/look.h"

namespace posiscope {

class MainWindow;

/// What to say where a picture of the document needs Chinese characters and no font of the system has them.
std::optional<Text> missingFont(const Document& document, Language language);
/// Says it in the window, once, as soon as it is so.
void watchFonts(MainWindow& window);

}  // namespace posiscope
