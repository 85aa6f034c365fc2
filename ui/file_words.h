// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

#include "core/text.h"

namespace posiscope {

/// A path for a message: what would break the line or turn its direction round is written as \n or \u202E.
Text shownPath(const QString& path);
/// An errno, as the reason in a message.
Text reasonOf(int error);

}  // namespace posiscope
