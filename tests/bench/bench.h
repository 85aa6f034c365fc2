// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <benchmark/benchmark.h>

#include <functional>
#include <string>

#include "core/encoding/scheme.h"

namespace posiscope::bench {

std::string nameOf(const Shape& shape);  ///< "4096x1024"

/// How a thing is measured.
struct Measure {
    std::string name;     ///< "posiscope table"
    std::string size;     ///< "4096x1024"
    std::string against;  ///< the name of what of the same size it is compared with, if anything
    int rounds = 15;      ///< the median is theirs
    int calls = 1;        ///< calls in one round
    std::function<void()> before = nullptr;  ///< not timed, ahead of each round
};

/// Times calls of `run`. What is compared takes turns: the rounds of all measures are mixed at random.
void measure(const Measure& how, std::function<void()> run);

/// Runs all and prints for each one line of JSON: name, size, ms (median), p99, rounds, and how many times as long as
/// what it is compared with (`ratio`).
int runAll(int argc, char** argv);

/// One line of JSON of something that is no time.
void tell(const std::string& name, const std::string& size, const std::string& what, double value);

}  // namespace posiscope::bench
