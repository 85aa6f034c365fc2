// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <Eigen/Core>
#include <span>
#include <vector>

#include "core/fields/field.h"

namespace posiscope {

/// How like each other two rows of a sinusoidal encoding are that stand `shift` positions apart. It depends on the
/// shift alone as long as every frequency has its sine and its cosine (Vaswani et al. 2017, section 3.5): d columns
/// are d/2 frequencies. Errors: 3.5e-16 per term, however far the shift.

/// The frequencies that have both columns, by pair. A lone sine is not among them.
std::vector<Frequency> pairFrequencies(const Field& field);
/// The frequencies of a table whose rows are like each other by their shift alone: its columns are as many sines as
/// cosines of each frequency, or zeros. Empty for other tables.
std::vector<Frequency> shiftFrequencies(const Field& field);
/// The angle of each from one position to the next, less full turns: as good as the frequencies for whole shifts.
std::vector<long double> anglesOfAStep(std::span<const Frequency> frequencies);

/// g = PE(p)·PE(p + shift) = Σ cos(shift·ω_i); d/2 for shift 0.
double dotProduct(std::span<const Frequency> frequencies, double shift);
/// |PE(p) - PE(p + shift)| = √(d - 2g), computed without its cancellation.
double distance(std::span<const Frequency> frequencies, double shift);
/// The cosine of the angle between the rows, 2g/d; 1 where there is no frequency at all.
double cosineSimilarity(std::span<const Frequency> frequencies, double shift);

/// The block of the matrix M with PE(p + shift) = M·PE(p) that acts on one pair (sine, cosine): a rotation.
Eigen::Matrix2d shiftBlock(const Frequency& frequency, double shift);

}  // namespace posiscope
