// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/encoding/encoding.h"

namespace posiscope {

/// The state that an encoding is compared with.
struct Subtrahend {
    Text name;  ///< as the reader calls it
    Encoding encoding;
    std::string part;      ///< the part that was looked at; empty: the first
    bool matched = false;  ///< its columns stand in the order of the present ones, where they are the same
};

/// The part of another encoding that stands for the same as a part: of the same name, otherwise the one that was looked
/// at, if its axes and its kind of numbers are the same. Null: there is none. `lookedAt`: empty: the first.
const Part* counterpart(const Part& part, const Encoding& other, const std::string& lookedAt);

/// The encoding of the parts of one state minus their counterparts in another. Two index tables are compared, not
/// subtracted: 1 where their cells differ. A part without a counterpart says why (Part::missing). Nothing of it enters attention.
Encoding difference(const Encoding& present, const Subtrahend& other);

}  // namespace posiscope
