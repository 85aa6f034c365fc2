// SPDX-License-Identifier: GPL-3.0-or-later
/// The program's answers to cases of absolute positions.
#include <cmath>

#include "core/base/number.h"
#include "core/encoding/hierarchical_rows.h"
#include "core/tokens/position_ids.h"
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
        if (const auto wave = field.wave(c))
            byPair[wave->pair] = static_cast<double>(wave->frequency.radians());
    std::vector<double> all;
    for (const auto& pair : byPair) all.push_back(pair.second);
    return vector(all);
}

FieldPtr sinusoidOf(const Params& params, Written written) {
    written.emplace_back("base", exactNumber(number(params, "base", 10000)));
    return sinusoid(written, {params.value("n", Index{8}), whole(params, "d")});
}

Arrays sin_interleaved(const Params& params, const Arrays&) {
    const FieldPtr field = sinusoidOf(params, {{"layout", "interleaved"}});
    const std::vector<double> positions = positionsOf(params);
    return {{"pe", tableAt(*field, positions)},
            {"inv_freq", frequencies(*field)},
            {"positions", vector(positions)}};
}

Arrays sin_halves(const Params& params, const Arrays&) {
    return {{"pe", tableAt(*sinusoidOf(params, {{"layout", "halves"}}), positionsOf(params))}};
}

Arrays sin_t2t(const Params& params, const Arrays&) {
    const FieldPtr field = sinusoidOf(params, {{"layout", "halves"},
                                               {"spacing", "t2t"},
                                               {"min", exactNumber(number(params, "min_timescale", 1))},
                                               {"max", exactNumber(number(params, "max_timescale", 10000))}});
    Arrays got{{"pe", tableAt(*field, positionsOf(params))}, {"inv_freq", frequencies(*field)}};
    // fairseq blanks the row of its padding; the program knows no padding, so the case tests the other rows.
    if (params.contains("zero_row") && !params.at("zero_row").is_null()) {
        const std::size_t columns = got["pe"].shape[1];
        const auto from = got["pe"].data.begin() + whole(params, "zero_row") * static_cast<Index>(columns);
        std::fill_n(from, columns, 0.0);
    }
    return got;
}

Arrays linear01(const Params& params, const Arrays&) {
    const FieldPtr field = partOf("linear", "table", {}, {whole(params, "T"), 1});
    const double step = field->size().rows > 1 ? field->at(1, 0) - field->at(0, 0) : 0;
    return {{"pe", vector(cells(*field).data)}, {"step", vector({step})}};
}

Arrays article_sine(const Params& params, const Arrays&) {
    const Index first = whole(params, "i0"), end = whole(params, "i1");
    const FieldPtr field = partOf("article_sine", "table",
                                  {{"base", exactNumber(number(params, "base", 10000))},
                                   {"divisor", exactNumber(number(params, "denom", 100))},
                                   {"first", std::to_string(first)}},
                                  {params.contains("n") ? whole(params, "n") : 1, end - first});
    std::vector<double> columns;
    for (Index i = first; i < end; ++i) columns.push_back(static_cast<double>(i));
    return {{"pe", tableAt(*field, positionsOf(params))}, {"i", vector(columns)}};
}

/// Words times √E, the encoding where the scheme's mask lets it in, and their sum.
Arrays kyubyong(const Params& params, const Arrays& in) {
    const Index batch = whole(params, "N"), positions = whole(params, "T"), dims = whole(params, "E");
    const Encoding encoding = encodingOf("masked_sinusoid", {}, {positions, dims});
    expectShape(in.at("in_table"), {whole(params, "vocab"), dims});
    expectNumbers(params.at("ids"), in.at("in_ids").data);
    const Matrix table = matrix(in.at("in_table"));
    const Array shaped{{size(batch), size(positions), size(dims)}, {}};
    Arrays got{{"scaled", shaped}, {"pe_masked", shaped}, {"sum", shaped}};
    for (Index i = 0; i < batch * positions; ++i)
        for (Index c = 0; c < dims; ++c) {
            const auto id = static_cast<Index>(in.at("in_ids").data[size(i)]);
            const double word = table(id, c) * std::sqrt(static_cast<double>(dims));
            const double added =
                isMasked(encoding.masked, word, id == 0) ? 0 : encoding.added->at(i % positions, c);
            got["scaled"].data.push_back(word);
            got["pe_masked"].data.push_back(added);
            got["sum"].data.push_back(word + added);
        }
    return got;
}

Arrays kyubyong_legacy(const Params& params, const Arrays&) {
    const auto written = [&](const char* name) { return params.value(name, true) ? "on" : "off"; };
    return {
        {"pe", cells(*partOf(
                   "masked_sinusoid", "table",
                   {{"variant", "legacy"}, {"zero_pad", written("zero_pad")}, {"scale", written("scale")}},
                   {whole(params, "T"), whole(params, "E")}))}};
}

Arrays hierarchical(const Params& params, const Arrays& in) {
    const auto trained = std::make_shared<MatrixField>(matrix(in.at("in_p")));
    const Index n = whole(params, "n");
    expectShape(in.at("in_p"), {n, whole(params, "d")});
    const double alpha = number(params, "alpha", 0.4);
    const FieldPtr all = hierarchicalRows(trained, n * n, alpha);
    std::vector<double> rows;
    for (Index t = 0; t < n * n; ++t) rows.push_back(static_cast<double>(t));
    if (params.contains("rows")) rows = params.at("rows").get<std::vector<double>>();
    Array q{{rows.size(), size(all->size().columns)}, {}};
    for (const double t : rows) {
        const std::vector<double> made = row(*all, static_cast<Index>(t));
        q.data.insert(q.data.end(), made.begin(), made.end());
    }
    return {{"u", cells(*hierarchicalBasis(trained, alpha))}, {"rows", vector(rows)}, {"q", q}};
}

Arrays position_ids(const Params& params, const Arrays& in) {
    Array ids{in.at("in_tokens").shape, {}};
    for (const json& line : params.at("tokens"))
        for (const Index id : positionIds(line.get<std::vector<Index>>(), whole(params, "padding_idx")))
            ids.data.push_back(static_cast<double>(id));
    return {{"pos", ids}};
}

const Answered ofAbsolute({
    {"sin_interleaved", sin_interleaved},
    {"sin_halves", sin_halves},
    {"sin_t2t", sin_t2t},
    {"linear01", linear01},
    {"article_sine", article_sine},
    {"kyubyong", kyubyong},
    {"kyubyong_legacy", kyubyong_legacy},
    {"hierarchical", hierarchical},
    {"position_ids", position_ids},
});

}  // namespace

}  // namespace posiscope::test
