// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "core/lessons/own_step.h"
#include "core/views/shared/view.h"

class QWidget;

namespace posiscope {

/// The things that a form for a step of the reader's own lesson needs beside it.
struct StepOffers {
    std::vector<OwnAnswer> answers;   ///< the numbers that it can ask for
    std::span<const AreaName> parts;  ///< the parts of its figure that it can hide
};

/// Asks for the words of a step and for its question; none: the reader cancels.
std::optional<OwnStep> askStep(QWidget* window, const OwnStep& now, const StepOffers& offers);

}  // namespace posiscope
