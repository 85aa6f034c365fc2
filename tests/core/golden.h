// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace posiscope::test {

/// A golden array, or what the program has for it: row-major.
struct Array {
    std::vector<std::size_t> shape;
    std::vector<double> data;
};
using Arrays = std::map<std::string, Array>;

/// What the program has for a case: its parameters and its input arrays in, all of its expected arrays out.
using Answer = std::function<Arrays(const nlohmann::json& params, const Arrays& inputs)>;

/// By the `scheme` of the cases. A new scheme adds its name here.
const std::map<std::string, Answer>& answers();

}  // namespace posiscope::test
