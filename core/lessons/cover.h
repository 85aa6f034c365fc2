// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/views/shared/view.h"

namespace posiscope {

/// What a lesson hides of a figure until its question is answered.
struct Cover {
    bool all = false;                ///< the whole figure
    bool title = false;              ///< the name of the view stands there instead
    std::vector<Target> targets;     ///< wherever they stand
    std::vector<std::string> areas;  ///< View::areas
    bool empty() const { return !all && !title && targets.empty() && areas.empty(); }
    bool operator==(const Cover&) const = default;
};

/// The figure of a view with a question mark over each part that is covered, and without its notes: no text of these parts
/// is left in it. Not for Cover::all.
Figure covered(Figure, const Cover&, const View&);

}  // namespace posiscope
