// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/lessons/cover.h"

namespace posiscope {

/// The parts of a figure that a lesson dims or covers.
struct Veil {
    FigureParts light;    ///< these stay bright; empty: all do
    Cover cover;          ///< question marks stand over these
    bool silent = false;  ///< a question is open: nothing is told of the figure, and it stays as it is
    /// A question is still to come, which a note on the figure could answer: those alone stay that say that numbers are
    /// random.
    bool leads = false;
    bool operator==(const Veil&) const = default;
};

/// The figure of a scene, or what takes its place.
Figure figureUnder(const Veil& veil, const Scene& scene);

}  // namespace posiscope
