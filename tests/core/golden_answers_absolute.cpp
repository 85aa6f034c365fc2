// SPDX-License-Identifier: GPL-3.0-or-later
/// What the program answers to cases of absolute positions.
#include <cmath>

#include "core/number.h"
#include "tests/core/golden.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

/// The table at any positions through the waves of its columns; rows 0 … n-1 as cells, which is what is seen.
Array tableAt(const Field& field, const std::vector<double>& positions) {
    const Index columns = field.size().columns;
    Array table{{positions.size(), size(columns)}, {}};
    for (const double t : positions)
        for (Index c = 0; c < columns; ++c) {
            const auto wave = field.wave(c);
            const bool isRow = t >= 0 && t < static_cast<double>(field.size().rows) && t == std::floor(t);
            table.data.push_back(isRow ? field.at(static_cast<Index>(t), c) : wave ? wave->value(t) : 0);
        }
    return table;
}

Array frequencies(const Field& field) {
    std::map<Index, double> byPair;
    for (Index c = 0; c < field.size().columns; ++c)
        if (const auto wave = field.wave(c)) byPair[wave->pair] = static_cast<double>(wave->frequency);
    std::vector<double> all;
    for (const auto& pair : byPair) all.push_back(pair.second);
    return vector(all);
}

FieldPtr sinusoidOf(const json& params, Written written) {
    written.emplace_back("base", exactNumber(number(params, "base", 10000)));
    return sinusoid(written, {params.value("n", Index{8}), whole(params, "d")});
}

Arrays sin_interleaved(const json& params, const Arrays&) {
    const FieldPtr field = sinusoidOf(params, {{"layout", "interleaved"}});
    const std::vector<double> positions = positionsOf(params);
    return {{"pe", tableAt(*field, positions)},
            {"inv_freq", frequencies(*field)},
            {"positions", vector(positions)}};
}

Arrays sin_halves(const json& params, const Arrays&) {
    return {{"pe", tableAt(*sinusoidOf(params, {{"layout", "halves"}}), positionsOf(params))}};
}

Arrays sin_t2t(const json& params, const Arrays&) {
    const FieldPtr field = sinusoidOf(params, {{"layout", "halves"},
                                               {"spacing", "t2t"},
                                               {"min", exactNumber(number(params, "min_timescale", 1))},
                                               {"max", exactNumber(number(params, "max_timescale", 10000))}});
    Arrays got{{"pe", tableAt(*field, positionsOf(params))}, {"inv_freq", frequencies(*field)}};
    // fairseq blanks the row of its padding; the program knows no padding, so the case tests the other rows.
    if (params.contains("zero_row") && !params["zero_row"].is_null()) {
        const std::size_t columns = got["pe"].shape[1];
        const auto from = got["pe"].data.begin() + whole(params, "zero_row") * static_cast<Index>(columns);
        std::fill_n(from, columns, 0.0);
    }
    return got;
}

Arrays linear01(const json& params, const Arrays&) {
    const FieldPtr field = partOf("linear", "table", {}, {whole(params, "T"), 1});
    const double step = field->size().rows > 1 ? field->at(1, 0) - field->at(0, 0) : 0;
    return {{"pe", vector(cells(*field).data)}, {"step", vector({step})}};
}

const Answered answered({
    {"sin_interleaved", sin_interleaved},
    {"sin_halves", sin_halves},
    {"sin_t2t", sin_t2t},
    {"linear01", linear01},
});

}  // namespace

}  // namespace posiscope::test
