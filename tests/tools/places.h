// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>

namespace posiscope::test {

/// A path of the checkout, "tests/golden".
std::string inCheckout(std::string_view path);
/// A path of the folder that the program was built in.
std::string inBuild(std::string_view path);
/// The program that made the build.
std::string cmake();

}  // namespace posiscope::test
