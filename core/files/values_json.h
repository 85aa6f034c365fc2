// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <nlohmann/json.hpp>

#include "core/encoding/scheme.h"

namespace posiscope {

nlohmann::ordered_json writtenParam(const Param& param, double value);
/// Whether a value stands in a file. All do of what a pane shows, but a later parameter only where it says something
/// else than its absence, since older programs do not know it. Of the rest those do that were changed.
bool isWritten(const Param& param, double value, bool shown);
/// Adds those values to `values` of the object, and the lists that have numbers; nothing where there are none.
void addValues(nlohmann::ordered_json& object, const Scheme& scheme, const Values& values, bool shown);

}  // namespace posiscope
