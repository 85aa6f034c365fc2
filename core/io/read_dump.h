// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/base/result.h"

/// Frequencies of a model that someone has written out.
namespace posiscope {

/// A dump as numbers: a list in JSON or Python, an array of C, numbers with spaces or commas between them, or a NumPy file (.npy) of one row of
/// 32- or 64-bit floating point. Twice as many numbers whose halves or neighbours are equal are folded. The error says
/// what is wrong: below 0, not finite, none at all.
struct Dump {
    std::vector<double> numbers;
    bool folded = false;
};
Result<Dump> readDump(const std::string& bytes);

}  // namespace posiscope
