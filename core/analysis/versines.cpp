// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/versines.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/wide_registers.h"
#include "core/fields/tones.h"

namespace posiscope {

namespace {

constexpr std::size_t kWaves = 512;   // few enough for the nearest memory
constexpr std::size_t kLanes = 8;     // added up side by side, so that the processor does several at once
constexpr std::size_t kShifts = 256;  // shifts that a wave goes on by itself

struct Waves {
    alignas(64) std::array<double, kWaves> now{}, next{}, turn{}, weight{};

    void set(std::size_t i, long double angle, long double perShift, double weighs) {
        const double half = folded(angle) / 2, halfTurn = folded(perShift) / 2;
        const double sine = std::sin(half), turned = std::sin(halfTurn);
        now[i] = 2 * sine * sine;
        next[i] = 2 * std::sin(2 * half + halfTurn) * turned;
        turn[i] = 4 * turned * turned;
        weight[i] = weighs;
    }
    void clear(std::size_t i) { now[i] = next[i] = turn[i] = weight[i] = 0; }

    double advance(std::size_t count) {
        std::array<double, kLanes> sums{};
        for (std::size_t from = 0; from < count; from += kLanes)
            for (std::size_t lane = 0; lane < kLanes; ++lane) {
                const std::size_t i = from + lane;
                sums[lane] += weight[i] * now[i];
                now[i] += next[i];
                next[i] += turn[i] * (1 - now[i]);
            }
        double sum = 0;
        for (const double each : sums) sum += each;
        return sum;
    }
};

}  // namespace

void sumVersines(std::span<const long double> frequencies, std::span<const double> weights, long double first,
                 long double step, std::span<double> out) {
    freeWideRegisters();
    std::ranges::fill(out, 0);
    Waves waves;
    for (std::size_t from = 0; from < frequencies.size(); from += kWaves) {
        const std::size_t count = std::min(kWaves, frequencies.size() - from);
        const std::size_t padded = (count + kLanes - 1) / kLanes * kLanes;
        for (std::size_t done = 0; done < out.size(); done += kShifts) {
            const long double start = first + step * static_cast<long double>(done);
            for (std::size_t i = 0; i < count; ++i) {
                const long double frequency = frequencies[from + i];
                waves.set(i, frequency * start, frequency * step, weights.empty() ? 1 : weights[from + i]);
            }
            for (std::size_t i = count; i < padded; ++i) waves.clear(i);
            for (double& sum : out.subspan(done, std::min(kShifts, out.size() - done)))
                sum += waves.advance(padded);
        }
    }
}

}  // namespace posiscope
