// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>
#include <string_view>

#include "core/base/text.h"

namespace posiscope {

/// The name of a file is bytes. As a string it has a lone low surrogate, U+DC80 and on, for each that is not UTF-8, so
/// that it comes back as it was.
QString pathOf(std::string_view bytes);
std::string bytesOf(const QString& path);

/// A path for a message: what would break the line or turn its direction round is written as \n or \u202E, and a byte that is not
/// UTF-8 as \xFF.
Text shownPath(const QString& path);
/// An errno, as the reason in a message.
Text reasonOf(int error);

}  // namespace posiscope
