// SPDX-License-Identifier: GPL-3.0-or-later
// What 1600 × 900 pixels of a whole table show.
#include <vector>

#include "core/registry.h"
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
        bench::measure({.name = "posiscope raster", .size = bench::nameOf(shape), .rounds = 30}, raster);
    }
    return bench::runAll(argc, argv);
}
