// SPDX-License-Identifier: GPL-3.0-or-later
/// The precision of a program that computes waves: which steps are rounded to which format, and what that costs.
#pragma once
#include <algorithm>
#include <mutex>
#include <vector>

#include "core/analysis/precision.h"
#include "core/encoding/scheme.h"

namespace posiscope::rounding {

/// The formats of frequencies, positions, angles, and of sines and cosines.
extern const Param kFrequencyFormat, kPositionFormat, kAngleFormat, kValueFormat;
PrecisionPath pathOf(const Values& values);

/// The cost of rounding: the largest error at the last position and the pair that has it; how many positions differ once
/// they are rounded; how many rows of the stored tables equal one before. Nothing where nothing is rounded.
///   tables   what is stored: waves, a column each; of others no rows are compared
///   errors   (positions, pairs)
std::vector<Text> notesOf(const std::vector<FieldPtr>& tables, const Field& errors, const PrecisionPath& path,
                          double first);

/// How far sine and cosine of each pair of a table of waves are off, the farther of both, where the steps to them are
/// rounded; (positions, pairs). Where a format has no such number they are as far off as can be, 2.
class ErrorField final : public Field {
public:
    ErrorField(FieldPtr waves, PrecisionPath path);
    Size size() const override {
        return {m_waves->size().rows, std::max<Index>(1, static_cast<Index>(columns().size()))};
    }
    Kind kind() const override { return Kind::unsignedValue; }
    Range range() const override;
    Range limits() const override { return {0, 2}; }
    double at(Index row, Index pair) const override;

private:
    FieldPtr m_waves;
    PrecisionPath m_path;
    /// One for each pair; found when somebody asks, since a wide table has many and few look at its errors.
    const std::vector<std::vector<Index>>& columns() const;
    mutable std::once_flag m_isFound, m_isMeasured;
    mutable double m_most = 1;
    mutable std::vector<std::vector<Index>> m_columns;
};

}  // namespace posiscope::rounding
