// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tones.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numbers>

namespace posiscope {

long double lessTurns(long double angle) {
    constexpr long double kTurn = 2 * std::numbers::pi_v<long double>;
    return angle - kTurn * std::rint(angle / kTurn);
}

namespace {

// Small enough for the nearest memory, and many enough for the processor to do several at once.
constexpr std::size_t kPlaces = 8, kColumns = 256, kLanes = 2;
using Lanes [[gnu::vector_size(kLanes * sizeof(double))]] = double;  // on every processor in one register
using Sums = std::array<std::array<Lanes, kColumns / kLanes>, kPlaces>;

/// One tone of each of `count` columns over the next kPlaces places: put into the sums, or added to them. The last one
/// goes from there to the reader.
template <bool isFirst, bool isLast, class Number>
void go(std::size_t count, const double* twiceCosine, double* now, double* next, Sums& sums, Number* out,
        std::size_t stride) {
    using Shown [[gnu::vector_size(kLanes * sizeof(Number))]] = Number;
    for (std::size_t c = 0; c < count; c += kLanes) {
        Lanes x0, x1, factor;
        std::memcpy(&x0, now + c, sizeof x0);
        std::memcpy(&x1, next + c, sizeof x1);
        std::memcpy(&factor, twiceCosine + c, sizeof factor);
        const bool isWhole = c + kLanes <= count;
        for (std::size_t i = 0; i < kPlaces; ++i) {
            Lanes sum = x0;
            if constexpr (!isFirst) sum += sums[i][c / kLanes];
            if constexpr (isLast) {
                const Shown shown = __builtin_convertvector(sum, Shown);
                if (isWhole)
                    std::memcpy(out + i * stride + c, &shown, sizeof shown);
                else
                    out[i * stride + c] = shown[0];
            } else {
                sums[i][c / kLanes] = sum;
            }
            const Lanes x2 = factor * x1 - x0;
            x0 = x1;
            x1 = x2;
        }
        std::memcpy(now + c, &x0, sizeof x0);
        std::memcpy(next + c, &x1, sizeof x1);
    }
}

}  // namespace

ToneSums::ToneSums(std::size_t width, std::size_t deep)
    : m_width(width),
      m_padded((width + kLanes - 1) / kLanes * kLanes),
      m_deep(deep),
      m_now(m_padded * deep),
      m_next(m_padded * deep),
      m_twiceCosine(m_padded * deep) {}

void ToneSums::set(std::size_t column, std::size_t which, const Tone& tone) {
    const std::size_t at = which * m_padded + column;
    m_now[at] = tone.sine;
    m_next[at] = tone.sine * tone.turnCosine + tone.cosine * tone.turnSine;
    m_twiceCosine[at] = 2 * tone.turnCosine;
}

template <class Number>
void ToneSums::step(Number* out, std::size_t stride) {
    Sums sums;
    for (std::size_t c = 0; c < m_width; c += kColumns) {
        const std::size_t count = std::min(kColumns, m_width - c);
        for (std::size_t which = 0; which < m_deep; ++which) {
            const std::size_t at = which * m_padded + c;
            const bool isLast = which + 1 == m_deep;
            const auto goes = which == 0 ? (isLast ? go<true, true, Number> : go<true, false, Number>)
                                         : (isLast ? go<false, true, Number> : go<false, false, Number>);
            goes(count, &m_twiceCosine[at], &m_now[at], &m_next[at], sums, out + c, stride);
        }
    }
}

template <class Number>
void ToneSums::goOn(std::size_t places, Number* out, std::size_t stride) {
    for (; places >= kPlaces; places -= kPlaces, out += kPlaces * stride) step(out, stride);
    if (places == 0) return;
    std::vector<Number> rest(kPlaces * m_width);
    step(rest.data(), m_width);
    for (std::size_t i = 0; i < places; ++i) std::copy_n(&rest[i * m_width], m_width, out + i * stride);
}

template void ToneSums::goOn(std::size_t, float*, std::size_t);
template void ToneSums::goOn(std::size_t, double*, std::size_t);

}  // namespace posiscope
