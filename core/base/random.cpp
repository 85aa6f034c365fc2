// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/random.h"

#include <algorithm>
#include <array>
#include <bit>
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

namespace {

/// -2·log(x), x in (0, 1]; within 1e-14 of it. Without branches or calls, so that the compiler makes vectors of it.
inline double minusTwoLog(double x) {
    // x = 2^power · rest, rest from √½ to √2; the power as a double: added to the bits of 2^52.
    constexpr std::uint64_t kRootHalf = 0x3FE6A09E667F3BCDULL, kMantissa = (1ULL << 52) - 1;
    const std::uint64_t shifted = std::bit_cast<std::uint64_t>(x) - kRootHalf + (1024ULL << 52);
    const double power = std::bit_cast<double>((shifted >> 52) | 0x4330000000000000ULL) - 0x1p52 - 1024;
    const double rest = std::bit_cast<double>((shifted & kMantissa) + kRootHalf);
    const double s = (rest - 1) / (rest + 1), s2 = s * s;
    double sum = 0;
    for (int k = 19; k >= 3; k -= 2) sum = s2 * (sum + 1.0 / k);
    return -2 * (power * std::numbers::ln2 + 2 * (s + s * sum));
}

struct Turned {
    double cosine = 0, sine = 0;
};

/// Cosine and sine of `turns` full turns, in [0, 1]; within 1e-14.
inline Turned turned(double turns) {
    // The nearest quarter leaves an eighth at most. A number added to 1.5 · 2^52 is rounded, in its last bits.
    constexpr double kRound = 0x1.8p52;
    const double rounded = 4 * turns + kRound;
    const auto quarters = std::bit_cast<std::uint64_t>(rounded);
    const double angle = 2 * std::numbers::pi * (turns - (rounded - kRound) / 4), a2 = angle * angle;
    double sine = 0, cosine = 0;
    for (int k = 15; k >= 3; k -= 2) sine = a2 * (-1.0 / (k * (k - 1))) * (1 + sine);
    for (int k = 16; k >= 2; k -= 2) cosine = a2 * (-1.0 / (k * (k - 1))) * (1 + cosine);
    const auto s = std::bit_cast<std::uint64_t>(angle + angle * sine),
               c = std::bit_cast<std::uint64_t>(1 + cosine);
    // A quarter turn makes of (c, s) the pair (-s, c).
    const std::uint64_t swap = (s ^ c) & (0 - (quarters & 1));
    return {std::bit_cast<double>((c ^ swap) ^ ((quarters + 1) & 2) << 62),
            std::bit_cast<double>((s ^ swap) ^ (quarters & 2) << 62)};
}

}  // namespace

void RandomStream::normals(std::uint64_t first, std::span<double> out) const {
    constexpr std::size_t kPairs = 256;
    std::array<double, kPairs> radii{}, turns{};
    std::array<double, 2 * kPairs> both{};
    const std::uint64_t end = first + out.size();
    for (std::uint64_t from = first - first % 2; from < end; from += 2 * kPairs) {
        for (std::size_t i = 0; i < kPairs; ++i) {
            radii[i] = 1 - uniform(from + 2 * i);
            turns[i] = uniform(from + 2 * i + 1);
        }
        for (double& each : radii) each = minusTwoLog(each);
        for (double& each : radii) each = std::sqrt(each);
        for (std::size_t i = 0; i < kPairs; ++i) {
            const Turned at = turned(turns[i]);
            both[2 * i] = radii[i] * at.cosine;
            both[2 * i + 1] = radii[i] * at.sine;
        }
        const std::uint64_t start = std::max(first, from), stop = std::min(end, from + 2 * kPairs);
        std::copy_n(both.data() + (start - from), stop - start, out.data() + (start - first));
    }
}

}  // namespace posiscope
