// SPDX-License-Identifier: GPL-3.0-or-later
// 1600 × 900 pixels of a whole table, against a sine for each pixel.
#include <cmath>
#include <vector>

#include "core/views/shared/registry.h"
#include "tests/bench/bench.h"

using namespace posiscope;

int main(int argc, char** argv) {
    static std::vector<float> pixels(1600 * 900);
    for (const Shape& shape :
         {Shape{512, 512}, Shape{4096, 1024}, Shape{32768, 2048}, Shape{1 << 20, 1 << 14}}) {
        const FieldPtr field = findScheme("sinusoidal")->make({}, shape).parts.front().field;
        const Window whole{0, static_cast<double>(shape.positions), 0, static_cast<double>(shape.dims)};
        const auto raster = [field, whole] {
            field->raster(whole, {1600, 900, pixels});
            benchmark::ClobberMemory();
        };
        const auto sines = [field, shape] {
            std::vector<double> frequencies;
            for (Index x = 0; x < 1600; ++x)
                frequencies.push_back(
                    static_cast<double>(field->wave(x * shape.dims / 1600)->frequency.radians()));
            auto pixel = pixels.begin();
            for (Index y = 0; y < 900; ++y)
                for (const double frequency : frequencies)
                    *pixel++ = static_cast<float>(
                        std::sin(frequency * static_cast<double>(y * shape.positions / 900)));
            benchmark::ClobberMemory();
        };
        const std::string size = bench::nameOf(shape);
        bench::measure({.name = "posiscope raster", .size = size, .against = "sines", .rounds = 30}, raster);
        bench::measure({.name = "sines", .size = size}, sines);
    }
    return bench::runAll(argc, argv);
}
