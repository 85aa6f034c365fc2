// SPDX-License-Identifier: GPL-3.0-or-later
/// The sentences on rotary positions under the present choices.
#pragma once
#include <vector>

#include "core/schemes/rope/stages.h"

namespace posiscope::rotary {

std::vector<Text> notesOf(const Stages& stages, const Shape& shape);
/// The formula; r columns turn.
std::vector<Formula> formulaOf(const Stages& stages);

}  // namespace posiscope::rotary
