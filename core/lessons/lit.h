// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/figure/figure.h"

namespace posiscope {

/// Parts of a figure, as a lesson names them.
struct FigureParts {
    std::vector<Target> targets;     ///< wherever they stand
    std::vector<std::string> areas;  ///< View::areas
    bool empty() const { return targets.empty() && areas.empty(); }
    bool operator==(const FigureParts&) const = default;
};

/// Where a figure shows what a lesson names: its boxes, and the cells of a field; of a target with a number below 0 a row
/// or a column of them. In each picture that has it; none: it is not there.
std::vector<FigureRect> litBoxes(const Figure&, const Target&);
/// The same of an area.
std::vector<FigureRect> litBoxes(const Figure&, const std::string& area);

}  // namespace posiscope
