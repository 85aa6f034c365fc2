// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/base/result.h"
#include "core/document/document.h"

namespace posiscope {

/// A short NumPy program that computes the matrix that the framed pane shows, as `table`, with its conventions in
/// comments; in English. The error says why there is none, and which views have one.
Result<std::string> numpyCode(const Document&);

}  // namespace posiscope
