// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/tones.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>
#include <numbers>

namespace posiscope {

long double withoutTurns(long double angle) {
    constexpr long double kHalf = std::numbers::pi_v<long double>, kTurn = 2 * kHalf;
    if (std::abs(angle) <= kHalf) return angle;
    return angle - kTurn * std::rint(angle * (1 / kTurn));
}

namespace {

// Small enough for the nearest memory, and many enough for the processor to do several at once.
constexpr std::size_t kPlaces = 8, kColumns = 256, kMostLanes = 4;

/// The tones of some columns, first of the first tone; those of the next tone stand `apart` further on.
struct Tones {
    double *now = nullptr, *next = nullptr;
    const double* twiceCosine = nullptr;
    std::size_t count = 0, deep = 0, apart = 0;
};

template <class Number, std::size_t count>
struct Vector {
    using Type __attribute__((vector_size(count * sizeof(Number)))) = Number;
};

template <std::size_t lanes>
using Sums = std::array<std::array<typename Vector<double, lanes>::Type, kColumns / lanes>, kPlaces>;

/// The next kPlaces places of one tone of each column, `lanes` columns at once: put into the sums or added to them. The
/// last tone goes from there to the reader.
template <std::size_t lanes, bool isFirst, bool isLast, class Number>
[[gnu::always_inline]] inline void go(const Tones& tones, Sums<lanes>& sums, Number* out,
                                      std::size_t stride) {
    for (std::size_t c = 0; c < tones.count; c += lanes) {
        typename Vector<double, lanes>::Type x0, x1, factor;
        std::memcpy(&x0, tones.now + c, sizeof x0);
        std::memcpy(&x1, tones.next + c, sizeof x1);
        std::memcpy(&factor, tones.twiceCosine + c, sizeof factor);
        for (std::size_t i = 0; i < kPlaces; ++i) {
            auto sum = x0;
            if constexpr (!isFirst) sum += sums[i][c / lanes];
            if constexpr (isLast) {
                const auto shown = __builtin_convertvector(sum, typename Vector<Number, lanes>::Type);
                Number* to = out + i * stride + c;
                if (c + lanes <= tones.count)
                    std::memcpy(to, &shown, sizeof shown);
                else
                    for (std::size_t lane = 0; c + lane < tones.count; ++lane) to[lane] = shown[lane];
            } else {
                sums[i][c / lanes] = sum;
            }
            const auto x2 = factor * x1 - x0;
            x0 = x1;
            x1 = x2;
        }
        std::memcpy(tones.now + c, &x0, sizeof x0);
        std::memcpy(tones.next + c, &x1, sizeof x1);
    }
}

template <std::size_t lanes, class Number>
[[gnu::always_inline]] inline void step(Tones tones, Number* out, std::size_t stride) {
    Sums<lanes> sums;
    if (tones.deep == 1) return go<lanes, true, true>(tones, sums, out, stride);
    go<lanes, true, false>(tones, sums, out, stride);
    for (std::size_t left = tones.deep - 1; left > 0; --left) {
        tones.now += tones.apart;
        tones.next += tones.apart;
        tones.twiceCosine += tones.apart;
        if (left > 1)
            go<lanes, false, false>(tones, sums, out, stride);
        else
            go<lanes, false, true>(tones, sums, out, stride);
    }
}

template <class Number>
void stepAnywhere(const Tones& tones, Number* out, std::size_t stride) {
    step<2>(tones, out, stride);
}

#ifdef __x86_64__
/// Steps twice as many at once, with the same results to the last bit: products and sums are still rounded one by one.
template <class Number>
[[gnu::target("avx2")]] void stepWide(const Tones& tones, Number* out, std::size_t stride) {
    step<kMostLanes>(tones, out, stride);
}

template <class Number>
auto fastest() {
    return __builtin_cpu_supports("avx2") ? stepWide<Number> : stepAnywhere<Number>;
}
#else
template <class Number>
auto fastest() {
    return stepAnywhere<Number>;
}
#endif

}  // namespace

ToneSums::ToneSums(std::size_t width, std::size_t deep)
    : m_width(width),
      m_padded((width + kMostLanes - 1) / kMostLanes * kMostLanes),
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
    const auto go = fastest<Number>();
    for (std::size_t c = 0; c < m_width; c += kColumns)
        go({&m_now[c], &m_next[c], &m_twiceCosine[c], std::min(kColumns, m_width - c), m_deep, m_padded},
           out + c, stride);
}

template <class Number>
void ToneSums::advance(std::size_t places, Number* out, std::size_t stride) {
    for (; places >= kPlaces; places -= kPlaces, out += kPlaces * stride) step(out, stride);
    if (places == 0) return;
    std::vector<Number> rest(kPlaces * m_width);
    step(rest.data(), m_width);
    for (std::size_t i = 0; i < places; ++i) std::copy_n(&rest[i * m_width], m_width, out + i * stride);
}

template void ToneSums::advance(std::size_t, float*, std::size_t);
template void ToneSums::advance(std::size_t, double*, std::size_t);

}  // namespace posiscope
