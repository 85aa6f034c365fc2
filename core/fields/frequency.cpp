// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/frequency.h"

#include <cmath>
#include <limits>
#include <numbers>
#include <span>
#include <tuple>

namespace posiscope {

namespace {

using Limb = std::uint64_t;
__extension__ using Two = unsigned __int128;  // limbs
constexpr int kBits = 64;                     // bits of a limb
constexpr std::size_t kWide = 4;              // limbs

/// A positive number: limbs · 2^(exponent - 256), the lowest limb first, the highest bit set.
struct Wide {
    std::array<Limb, kWide> limbs{};
    int exponent = 0;
};

/// 1/2π
constexpr Wide kTurnsPerRadian{
    {0xfe5163abdebbc562, 0xdb6295993c439041, 0xfc2757d1f534ddc0, 0xa2f9836e4e441529}, -2};

Wide wide(long double value) {
    Wide out;
    long double rest = std::frexp(value, &out.exponent);
    for (std::size_t i = kWide; i-- > 0;) {
        rest = std::ldexp(rest, kBits);
        out.limbs[i] = static_cast<Limb>(rest);
        rest -= static_cast<long double>(out.limbs[i]);
    }
    return out;
}

long double narrow(const Wide& value) {
    long double sum = 0;
    for (const Limb limb : value.limbs) sum = (sum + static_cast<long double>(limb)) * 0x1p-64L;
    return std::ldexp(sum, value.exponent);
}

/// out += a · b, of which out has room for all limbs.
void addProduct(std::span<const Limb> a, std::span<const Limb> b, std::span<Limb> out) {
    for (std::size_t i = 0; i < a.size(); ++i) {
        Two carried = 0;
        for (std::size_t j = 0; j < b.size(); ++j) {
            carried += static_cast<Two>(a[i]) * b[j] + out[i + j];
            out[i + j] = static_cast<Limb>(carried);
            carried >>= kBits;
        }
        out[i + b.size()] = static_cast<Limb>(carried);
    }
}

/// The limb that starts at a bit of a number; zeros on either side.
Limb limbAt(std::span<const Limb> limbs, int bit) {
    const int first = bit >> 6;
    const auto at = [&](int i) {
        return i >= 0 && i < static_cast<int>(limbs.size()) ? limbs[static_cast<std::size_t>(i)] : 0;
    };
    return static_cast<Limb>((static_cast<Two>(at(first + 1)) << kBits | at(first)) >> (bit & 63));
}

/// The product, with a relative error of 2^-255.
Wide operator*(const Wide& a, const Wide& b) {
    std::array<Limb, 2 * kWide> all{};
    addProduct(a.limbs, b.limbs, all);
    const bool isSmall = all.back() >> (kBits - 1) == 0;  // from 1/4 to below 1/2
    Wide out{.exponent = a.exponent + b.exponent - (isSmall ? 1 : 0)};
    for (std::size_t i = 0; i < kWide; ++i)
        out.limbs[i] = isSmall ? all[kWide + i] << 1 | all[kWide + i - 1] >> (kBits - 1) : all[kWide + i];
    return out;
}

Wide power(Wide base, std::int64_t exponent) {
    Wide out = wide(1);
    for (; exponent > 0; exponent /= 2) {
        if (exponent % 2 == 1) out = out * base;
        if (exponent > 1) base = base * base;
    }
    return out;
}

/// 1 + (1 - y)/q = (q + 1 - y)/q of a y from 1/2 to below 2.
Wide corrected(const Wide& y, std::int64_t q) {
    std::array<Limb, kWide + 1> part{};  // in units of 2^-256
    Two left = 0;
    Limb borrowed = 0;
    for (std::size_t i = 0; i <= kWide; ++i) {
        const Two from = i < kWide ? 0 : static_cast<Two>(q) + 1;
        const Two taken =
            static_cast<Two>(limbAt(y.limbs, static_cast<int>(i) * kBits - y.exponent)) + borrowed;
        part[i] = static_cast<Limb>(from - taken);
        borrowed = from < taken ? 1 : 0;
    }
    for (std::size_t i = kWide + 1; i-- > 0;) {
        left = left << kBits | part[i];
        part[i] = static_cast<Limb>(left / static_cast<Two>(q));
        left %= static_cast<Two>(q);
    }
    Wide out{.exponent = static_cast<int>(part[kWide])};  // 1 of a number from 1 on
    for (std::size_t i = 0; i < kWide; ++i)
        out.limbs[i] = limbAt(part, static_cast<int>(i) * kBits + out.exponent);
    return out;
}

/// a^(-1/q), by Newton's rule x + x·(1 - a·x^q)/q: from e the error becomes (q + 1)/2·e².
Wide inverseRoot(const Wide& a, std::int64_t q) {
    Wide x = wide(std::pow(narrow(a), -1 / static_cast<long double>(q)));
    for (int i = 0; i < 4; ++i) x = x * corrected(a * power(x, q), q);
    return x;
}

/// The turns a position, from the radians, in units of 2^-128: 64 bits of whole turns stand before those.
Frequency::Turns turnsOf(const Wide& radians) {
    const Wide turns = radians * kTurnsPerRadian;
    Frequency::Turns out{};
    for (std::size_t i = 0; i < out.size(); ++i)
        out[i] = limbAt(turns.limbs, static_cast<int>(i) * kBits + Frequency::kFraction - turns.exponent);
    return out;
}

}  // namespace

Frequency::Frequency(long double radians) : Frequency(radians, turnsOf(wide(radians))) {}

long double Frequency::angle(double position) const {
    constexpr long double kHalfTurn = std::numbers::pi_v<long double>;
    const long double small = m_radians * position;
    if (std::abs(small) <= kHalfTurn) return small;
    constexpr int kDigits = std::numeric_limits<double>::digits;
    int exponent = 0;
    const double mantissa = std::frexp(std::abs(position), &exponent);
    const auto whole = static_cast<std::uint64_t>(std::ldexp(mantissa, kDigits));
    std::array<Limb, std::tuple_size_v<Turns> + 1> product{};
    addProduct(m_turns, std::array{Limb{whole}}, product);
    // The 128 bits below the one that counts full turns; the highest of them is half a turn, so they have a sign.
    const int one = kFraction + kDigits - exponent;
    const long double turns =
        static_cast<long double>(static_cast<std::int64_t>(limbAt(product, one - 64))) * 0x1p-64L +
        static_cast<long double>(limbAt(product, one - 128)) * 0x1p-128L;
    return 2 * kHalfTurn * (position < 0 ? -turns : turns);
}

std::vector<Frequency> Progression::frequencies(std::int64_t count) const {
    const Wide ratio = inverseRoot(posiscope::power(wide(base) * inverseRoot(wide(over), 1), power), root);
    Wide now = wide(start) * posiscope::power(ratio, first);
    std::vector<Frequency> out;
    out.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i, now = now * ratio) out.push_back({narrow(now), turnsOf(now)});
    return out;
}

}  // namespace posiscope
