// SPDX-License-Identifier: GPL-3.0-or-later
// The table of sines in float, against memset of as many bytes and against a sine or cosine for each cell.
#include <algorithm>
#include <cmath>
#include <cstring>
#include <numbers>
#include <vector>

#include "core/views/shared/registry.h"
#include "tests/bench/bench.h"

using namespace posiscope;

namespace {

FieldPtr sinusoid(const Shape& shape) {
    return findScheme("sinusoidal")->make({}, shape).parts.front().field;
}

/// One cell after the other; only the frequencies are computed once for all.
void oneByOne(const Shape& shape, std::span<float> out) {
    std::vector<double> frequencies;
    for (Index pair = 0; 2 * pair < shape.dims; ++pair)
        frequencies.push_back(
            std::pow(1e4, -2 * static_cast<double>(pair) / static_cast<double>(shape.dims)));
    std::size_t i = 0;
    for (Index p = 0; p < shape.positions; ++p)
        for (const double frequency : frequencies) {
            out[i++] = static_cast<float>(std::sin(static_cast<double>(p) * frequency));
            out[i++] = static_cast<float>(std::cos(static_cast<double>(p) * frequency));
        }
}

/// The worst of one row.
double error(const Field& field, Index position) {
    const Index dims = field.size().columns;
    std::vector<float> row(static_cast<std::size_t>(dims));
    field.fill({position, position + 1, 0, dims}, std::span<float>(row));
    double worst = 0;
    for (Index c = 0; c < dims; ++c) {
        const long double angle =
            static_cast<long double>(position) *
            std::pow(1e4L, static_cast<long double>(-2 * (c / 2)) / static_cast<long double>(dims));
        const long double exact = c % 2 == 0 ? std::sin(angle) : std::cos(angle);
        worst = std::max(worst, static_cast<double>(std::abs(row[static_cast<std::size_t>(c)] - exact)));
    }
    return worst;
}

}  // namespace

int main(int argc, char** argv) {
    constexpr Shape kShapes[] = {{512, 512}, {4096, 1024}, {32768, 1024}, {131072, 1024}};
    constexpr Shape kLargest = kShapes[std::size(kShapes) - 1];
    std::vector<float> cells(static_cast<std::size_t>(kLargest.positions * kLargest.dims));
    for (const Shape& shape : kShapes) {
        const std::span<float> out(cells.data(), static_cast<std::size_t>(shape.positions * shape.dims));
        const std::string size = bench::nameOf(shape);
        const int calls = shape.positions == 512 ? 10 : 1;
        bench::measure({.name = "memset", .size = size, .calls = calls}, [out] {
            std::memset(out.data(), 0, out.size_bytes());
            benchmark::ClobberMemory();
        });
        bench::measure({.name = "posiscope table", .size = size, .against = "memset", .calls = calls},
                       [out, shape, field = sinusoid(shape)] {
                           field->fill({0, shape.positions, 0, shape.dims}, out);
                           benchmark::ClobberMemory();
                       });
        bench::measure({.name = "std::sin and cos", .size = size, .against = "memset"}, [out, shape] {
            oneByOne(shape, out);
            benchmark::ClobberMemory();
        });
    }
    bench::tell("posiscope error", bench::nameOf(kLargest), "error",
                error(*sinusoid(kLargest), kLargest.positions - 1));
    return bench::runAll(argc, argv);
}
