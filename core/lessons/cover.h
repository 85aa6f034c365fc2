// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/lessons/lit.h"
#include "core/views/shared/view.h"

namespace posiscope {

/// The parts of a figure that a lesson hides until its question is answered.
struct Cover : FigureParts {
    bool all = false;    ///< the whole figure
    bool title = false;  ///< the name of the view stands there instead
    bool empty() const { return !all && !title && FigureParts::empty(); }
    bool operator==(const Cover&) const = default;
};

/// The figure of a view with a question mark over each part that is covered, and without its notes: no text of these parts
/// is left in it. Not for Cover::all.
Figure covered(Figure, const Cover&, const View&);

}  // namespace posiscope
