// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "core/encoding/pairs.h"
#include "core/encoding/values.h"

namespace posiscope {

/// The choices of the attention head, whatever the scheme. They stand in Pane::options.
extern const Param kMask, kQueries, kSeen, kLogitScale, kLogitFactor, kSoftCap, kTemperature;

/// The choices that say which pairs of words there are, and all choices.
std::span<const Param* const> pairChoices();
std::span<const Param* const> headChoices();

/// The pairs of n words.
Pairs pairsOf(const Values& options, Index n);
/// The factor of q · k in a head of this width.
double logitFactor(const Values& options, Index width);
/// The factor as it stands behind q · k: "/√d", "· 0.5", or nothing.
Text shownFactor(const Values& options);
/// The temperature as it stands behind a logit: "/0.5", or nothing.
Text shownOverTemperature(const Values& options);
/// Phrases that say of n words that not all see each other, and of weights that they are not the usual ones.
std::vector<Text> headNotes(const Values& options, Index n);
std::vector<Text> weightNotes(const Values& options);

}  // namespace posiscope
