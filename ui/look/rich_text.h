// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/base/text.h"

namespace posiscope {

/// A text in the window's language, in one line without scripts: "a^K".
QString shown(const Text& text);
/// The same with lowered and raised pieces, for a label of `pixels` height.
QString html(const Text& text);
/// The source of a text: a formula, a title.
QString shown(const char* source);
QString html(const char* source);

}  // namespace posiscope
