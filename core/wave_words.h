// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "core/field.h"
#include "core/text.h"

namespace posiscope {

/// A wave turns fully within some positions: from the first to the last of them, n - 1 steps, is a wavelength or more.
bool turnsFully(const Frequency& frequency, Index positions);
/// "15 of 64 pairs turn fully within 50 positions; longest wavelength 54410". One frequency at
/// least.
Text turnsWithin(std::span<const Frequency> frequencies, Index positions);

}  // namespace posiscope
