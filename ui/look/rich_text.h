// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/base/text.h"

namespace posiscope {

/// Returns a text in the window's language, in one line without scripts: "a^K".
QString shown(const Text& text);
/// Returns the text as HTML for a label, with lowered and raised pieces.
QString html(const Text& text);
/// Both take the source of a text: a formula, a title.
QString shown(const char* source);
QString html(const char* source);

}  // namespace posiscope
