// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/fields/field.h"

class QWidget;

namespace posiscope {

/// Asks for the two numbers that the colours span; only a range that can be is taken.
std::optional<Range> askRange(QWidget* window, const Range& now);

}  // namespace posiscope
