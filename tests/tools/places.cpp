// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/tools/places.h"

namespace posiscope::test {

std::string inCheckout(std::string_view path) {
    return std::string(POSISCOPE_SOURCE_DIR "/").append(path);
}

std::string inBuild(std::string_view path) {
    return std::string(POSISCOPE_BINARY_DIR "/").append(path);
}

std::string cmake() {
    return CMAKE;
}

}  // namespace posiscope::test
