// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document.h"

namespace posiscope {

/// What the words become before attention. Each is (words, dims).
struct Mix {
    FieldPtr word;      ///< rows of the word table
    FieldPtr position;  ///< the encoding that is added; none where the scheme adds nothing
    FieldPtr sum;       ///< of what is there
};

/// Of the words of the present line; the encoding is of as many positions.
Mix mixOf(const Document&, const Encoding&, Index dims);

}  // namespace posiscope
