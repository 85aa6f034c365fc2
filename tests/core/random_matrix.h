// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/random.h"
#include "core/fields/matrix.h"

namespace posiscope::test {

/// Returns a matrix of standard normal numbers that a seed settles.
inline Matrix random(Index rows, Index columns, std::uint64_t seed) {
    const RandomStream stream(seed);
    Matrix out(rows, columns);
    for (Index i = 0; i < out.size(); ++i)
        out(i / columns, i % columns) = stream.normal(static_cast<std::uint64_t>(i));
    return out;
}

}  // namespace posiscope::test
