// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/encoding/values.h"

/// Parameters that mean the same in several places.
namespace posiscope {

using Enabled = bool (*)(const Values&);

/// "seed": where random rows start.
Param seedParam(Enabled enabled = nullptr, const char* help = nullptr);
/// Another seed.
Param seedParam(const char* id, const char* label, const char* help, Enabled enabled = nullptr);
/// "alpha": the α of core/encoding/hierarchical_rows.h.
Param alphaParam(Enabled enabled = nullptr);
/// "base": from it the wavelengths follow.
Param baseParam(double lowest, const char* help, Enabled enabled = nullptr);
/// "first": the position of row 0.
Param firstParam(const char* help);
/// "maxlen": how many rows a table has.
Param lengthParam(const char* label, const char* help, Enabled enabled = nullptr);
/// "heads": how many have biases of their own.
Param headsParam(double most, double initial, const char* help, bool open = false);
/// "head": which of so many is shown; `last` is the last that there is at present.
Param headParam(double most, double (*last)(const Values&, Index positions), bool open = false);

}  // namespace posiscope
