// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/random.h"

#include <cmath>
#include <numbers>

namespace posiscope {

std::uint64_t RandomStream::bits(std::uint64_t n) const {
    std::uint64_t z = m_seed + (n + 1) * 0x9E3779B97F4A7C15ULL;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
}

double RandomStream::uniform(std::uint64_t n) const {
    return static_cast<double>(bits(n) >> 11) * 0x1p-53;
}

double RandomStream::normal(std::uint64_t n) const {
    const std::uint64_t first = n - n % 2;
    const double radius = std::sqrt(-2 * std::log1p(-uniform(first)));
    const double angle = 2 * std::numbers::pi * uniform(first + 1);
    return radius * (n % 2 == 0 ? std::cos(angle) : std::sin(angle));
}

}  // namespace posiscope
