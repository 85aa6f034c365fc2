// SPDX-License-Identifier: GPL-3.0-or-later
/// The program's answers to cases of narrow number formats.
#include <cmath>

#include "core/analysis/precision.h"
#include "core/base/number.h"
#include "tests/core/golden.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

const std::map<std::string, Narrow> kFormats{
    {"f32", Narrow::f32}, {"bf16", Narrow::bf16}, {"f16", Narrow::f16}};

/// As the cases write infinity.
double written(double value) {
    return std::isinf(value) ? std::copysign(1e300, value) : value;
}

Arrays rounding(const Params& params, const Arrays&) {
    std::vector<double> x;
    for (const json& each : params.at("x")) x.push_back(static_cast<double>(exact(each)));
    Arrays got{{"x", vector(x)}};
    for (const auto& [id, format] : kFormats) {
        std::vector<double> nearest;
        for (const double each : x) nearest.push_back(written(rounded(each, format)));
        got[id] = vector(nearest);
    }
    return got;
}

Arrays narrow_float(const Params& params, const Arrays&) {
    const Narrow format = kFormats.at(params.at("fmt").get<std::string>());
    const std::vector<double> positions = positionsOf(params);
    const FieldPtr field =
        sinusoid({{"base", exactNumber(number(params, "base", 10000))}}, {8, whole(params, "d")});
    const std::vector<std::size_t> shape{positions.size(), size(field->size().columns)};
    Array arguments{shape, {}}, values{shape, {}}, exactly{shape, {}}, table{shape, {}};
    std::vector<double> roundedPositions;
    for (const double t : positions) {
        const double position = rounded(t, format);
        const bool fits = std::isfinite(position);
        roundedPositions.push_back(fits ? position : -1);
        for (Index c = 0; c < field->size().columns; ++c) {
            const auto wave = field->wave(c);
            if (!wave) throw std::runtime_error("every column of a sinusoid is a wave");
            const NarrowWave narrow =
                narrowWave(static_cast<double>(wave->frequency.radians()), wave->cosine, t, format);
            arguments.data.push_back(fits ? narrow.argument : 0);  // as the cases write what does not fit
            values.data.push_back(fits ? narrow.value : 0);
            exactly.data.push_back(wave->value(t));
            table.data.push_back(rounded(exactly.data.back(), format));
        }
    }
    return {{"positions", vector(positions)},
            {"pos_rounded", vector(roundedPositions)},
            {"arg", arguments},
            {"value", values},
            {"exact", exactly},
            {"table_rounded", table}};
}

const Answered ofPrecision({
    {"rounding", rounding},
    {"narrow_float", narrow_float},
});

}  // namespace

}  // namespace posiscope::test
