// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace posiscope {

/// Returns a text of the same length in which no line ends within an equation: its spaces do not break. A long equation
/// may go on in the next line before "=".
QString unbroken(QString text);

}  // namespace posiscope
