// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "core/base/counted.h"
#include "core/base/text.h"
#include "core/fields/field.h"
#include "core/fields/wave_field.h"

namespace posiscope {

/// A wave turns fully within some positions: from the first to the last of them, n - 1 steps, is a wavelength or more.
bool turnsFully(const Frequency& frequency, Index positions);
/// "turn fully within 50 positions: 15 of 64 pairs; longest wavelength 54410". One frequency at
/// least, each of a pair or of a wave that has no partner.
Text turnsWithin(std::span<const Frequency> frequencies, Thing each, Index positions);
/// The same text for a table: it counts pairs, unless a sine of the table stands alone.
Text turnsWithin(const WaveField& table, Index positions);

}  // namespace posiscope
