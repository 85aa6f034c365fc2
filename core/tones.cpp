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

constexpr std::size_t kLanes = 4, kChains = 4, kStride = kLanes * kChains;
using Four [[gnu::vector_size(kLanes * sizeof(double))]] = double;

struct Turn {
    double sine = 0, cosine = 1;
    Turn twice() const { return {2 * sine * cosine, cosine * cosine - sine * sine}; }
};

}  // namespace

void addTone(const Tone& tone, std::span<double> out) {
    // The first places, each lane turned once more than the one before it.
    const Turn one{tone.turnSine, tone.turnCosine}, two = one.twice(), four = two.twice();
    const Turn three{two.sine * one.cosine + two.cosine * one.sine,
                     two.cosine * one.cosine - two.sine * one.sine};
    const Four laneSine{0, one.sine, two.sine, three.sine},
        laneCosine{1, one.cosine, two.cosine, three.cosine};
    Four sine = tone.sine * laneCosine + tone.cosine * laneSine;
    Four cosine = tone.cosine * laneCosine - tone.sine * laneSine;
    std::array<Four, 2 * kChains> start;
    for (Four& each : start) {
        each = sine;
        const Four turned = sine * four.cosine + cosine * four.sine;
        cosine = cosine * four.cosine - sine * four.sine;
        sine = turned;
    }
    Four now0 = start[0], now1 = start[1], now2 = start[2], now3 = start[3];
    Four next0 = start[4], next1 = start[5], next2 = start[6], next3 = start[7];
    const double twiceCosine = 2 * four.twice().twice().cosine;

    std::size_t n = 0;
    for (; n + kStride <= out.size(); n += kStride) {
        double* to = out.data() + n;
        Four sum0, sum1, sum2, sum3;
        std::memcpy(&sum0, to, sizeof sum0);
        std::memcpy(&sum1, to + 4, sizeof sum1);
        std::memcpy(&sum2, to + 8, sizeof sum2);
        std::memcpy(&sum3, to + 12, sizeof sum3);
        sum0 += now0;
        sum1 += now1;
        sum2 += now2;
        sum3 += now3;
        std::memcpy(to, &sum0, sizeof sum0);
        std::memcpy(to + 4, &sum1, sizeof sum1);
        std::memcpy(to + 8, &sum2, sizeof sum2);
        std::memcpy(to + 12, &sum3, sizeof sum3);
        const Four after0 = twiceCosine * next0 - now0, after1 = twiceCosine * next1 - now1,
                   after2 = twiceCosine * next2 - now2, after3 = twiceCosine * next3 - now3;
        now0 = next0, now1 = next1, now2 = next2, now3 = next3;
        next0 = after0, next1 = after1, next2 = after2, next3 = after3;
    }
    std::array<double, kStride> rest;
    std::memcpy(rest.data(), &now0, sizeof now0);
    std::memcpy(rest.data() + 4, &now1, sizeof now1);
    std::memcpy(rest.data() + 8, &now2, sizeof now2);
    std::memcpy(rest.data() + 12, &now3, sizeof now3);
    for (std::size_t i = 0; n < out.size(); ++i, ++n) out[n] += rest[i];
}

}  // namespace posiscope
