// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace posiscope {

/// A text of the same length that no line ends in an equation of: the spaces in one do not break. A long equation may
/// go on in the next line before "=".
QString unbroken(QString text);

}  // namespace posiscope
