// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "ui/export/number_file.h"

class QWidget;

namespace posiscope {

/// Asks which numbers of a view are saved, and how they are laid out; `seen` names those that are seen.
std::optional<NumbersChoice> askNumbers(QWidget* window, const View& view, const Text& seen,
                                        const TableLayout& start);

}  // namespace posiscope
