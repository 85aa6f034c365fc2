// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/views/shared/view.h"

namespace posiscope {

/// The parts of a figure that a lesson dims or covers.
struct Veil {
    std::vector<Target> light;    ///< these stay bright; empty: all do
    std::vector<Target> covered;  ///< a question mark stands over these
    bool all = false;             ///< nothing is drawn but a question mark
    bool silent = false;          ///< nothing is told of the figure
    bool operator==(const Veil&) const = default;
};

/// The figure of a scene, or what takes its place.
Figure figureUnder(const Veil& veil, const Scene& scene);

}  // namespace posiscope
