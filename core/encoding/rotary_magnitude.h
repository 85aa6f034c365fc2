// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/fields/field.h"

namespace posiscope {

/// How much longer rotary positions make queries and keys, besides turning them.
struct RotaryMagnitude {
    /// How a query grows with its position p.
    enum class Growth {
        none,
        fromOne,   ///< 1 + slope·ln(1 + ⌊(p + 1)/length⌋): Llama 4, on layers without rotary
        fromZero,  ///< 1 + slope·ln(1 + ⌊p/length⌋): Ministral 3
        logarithm  ///< max(1, ln(p + 1)/ln length): ReRoPE, Self-Extend
    };

    double factor = 1;   ///< of cosines and sines: the turned part of a logit gets its square
    double softmax = 1;  ///< of all logits
    Growth growth = Growth::none;
    double slope = 0.1, length = 8192;  ///< of the growth; length > 0, of the logarithm > 1
    double stretch = 0;                 ///< B of xPos; 0: none

    /// The factor of a query at this position. Negative positions: as position 0.
    double ofQuery(double position) const;
    /// ζ of xPos: (2i + 0.4 d)/(1.4 d) with d = 2·pairs. Pair i of a score at distance D is multiplied by ζ^(D/B).
    ///   source  Sun et al. 2022, "A Length-Extrapolatable Transformer"; microsoft/torchscale 4d1e0e8
    static double zeta(Index pair, Index pairs);
    /// ζ^(distance/B); 1 where nothing is stretched.
    double stretched(Index pair, Index pairs, double distance) const;
    /// Whether logits are multiplied by a number of their query's row.
    bool scalesLogits() const { return softmax != 1 || growth != Growth::none; }
};

}  // namespace posiscope
