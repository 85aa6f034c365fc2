// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <span>

namespace posiscope {

/// The stream of SplitMix64 that starts at a seed. Any number of it can be had without those before it, so a random
/// table needs no memory. The same on every platform.
class RandomStream {
public:
    explicit RandomStream(std::uint64_t seed) : m_seed(seed) {}

    std::uint64_t bits(std::uint64_t n) const;  ///< the n-th 64 bits, n from 0
    double uniform(std::uint64_t n) const;      ///< the n-th number in [0, 1), its first 53 bits
    /// The n-th normal number, mean 0 and variance 1: Box-Muller on uniforms 2⌊n/2⌋ and 2⌊n/2⌋ + 1, the even ones the
    /// cosine and the odd ones the sine. |error| <= 2e-15·(1 + |z|).
    double normal(std::uint64_t n) const;
    /// The normal numbers from the first-th on, many at once: each within 1e-13 of normal().
    void normals(std::uint64_t first, std::span<double> out) const;

private:
    std::uint64_t m_seed;
};

}  // namespace posiscope
