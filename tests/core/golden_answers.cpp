// SPDX-License-Identifier: GPL-3.0-or-later
/// What the program answers to each kind of golden case. gen_golden.py has a function of the same name for each.
#include <cmath>
#include <stdexcept>

#include "core/analysis/similarity.h"
#include "core/attention/relative.h"
#include "core/attention/shaw_attention.h"
#include "core/number.h"
#include "core/random.h"
#include "tests/core/golden.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

/// A parameter: a number, or an exact decimal or fraction in a string ("0.4", "-7/3").
long double exact(const json& value) {
    if (value.is_number()) return value.get<double>();
    const std::string written = value.get<std::string>();
    const auto slash = written.find('/');
    if (slash == std::string::npos) {
        const auto read = readNumber(written);
        if (!read) throw std::runtime_error("not a number: " + written);
        return *read;
    }
    return std::stold(written.substr(0, slash)) / std::stold(written.substr(slash + 1));
}

double number(const json& params, const char* name, double initial) {
    return params.contains(name) ? static_cast<double>(exact(params[name])) : initial;
}

Index whole(const json& params, const char* name) {
    return static_cast<Index>(exact(params.at(name)));
}

std::size_t size(Index n) {
    return static_cast<std::size_t>(n);
}

Array vector(std::vector<double> data) {
    const std::size_t length = data.size();
    return {{length}, std::move(data)};
}

std::vector<double> positionsOf(const json& params) {
    std::vector<double> all;
    if (params.contains("positions")) {
        for (const json& each : params["positions"]) all.push_back(static_cast<double>(exact(each)));
        return all;
    }
    const char* start = params.contains("first") ? "first" : "start";
    const long double from = params.contains(start) ? exact(params[start]) : 0;
    const long double step = params.contains("step") ? exact(params["step"]) : 1;
    for (Index i = 0; i < whole(params, "n"); ++i)
        all.push_back(static_cast<double>(from + step * static_cast<long double>(i)));
    return all;
}

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

Array cells(const Field& field) {
    Array all{{size(field.size().rows), size(field.size().columns)}, {}};
    for (Index r = 0; r < field.size().rows; ++r)
        for (Index c = 0; c < field.size().columns; ++c) all.data.push_back(field.at(r, c));
    return all;
}

Arrays shaw_index(const json& params, const Arrays&) {
    const Index k = whole(params, "k");
    const Index keys = whole(params, params.contains("nk") ? "nk" : "n");
    const Index queries = whole(params, params.contains("nq") ? "nq" : "n");
    if (queries == keys) {
        const Encoding encoding = encodingOf("shaw", {{"k", std::to_string(k)}}, {keys, 1});
        Array count = cells(*encoding.part("usage")->field);
        return {{"index", cells(*encoding.part("index")->field)}, {"count", vector(count.data)}};
    }
    std::vector<double> count(size(2 * k + 1));
    for (Index query = keys - queries; query < keys; ++query) {
        const std::vector<Index> used = relativeUsageFrom(query, keys, k);
        for (std::size_t r = 0; r < used.size(); ++r) count[r] += static_cast<double>(used[r]);
    }
    return {{"index", cells(RelativeIndexField(queries, keys, k))}, {"count", vector(count)}};
}

Matrix matrix(const Array& array) {
    return Eigen::Map<const Matrix>(array.data.data(), static_cast<Index>(array.shape.at(0)),
                                    static_cast<Index>(array.shape.at(1)));
}

template <class M>
Array array(const M& matrix) {
    Array out{{size(matrix.rows()), size(matrix.cols())}, {}};
    for (Index r = 0; r < matrix.rows(); ++r)
        for (Index c = 0; c < matrix.cols(); ++c) out.data.push_back(static_cast<double>(matrix(r, c)));
    return out;
}

Arrays shaw_attention(const json& params, const Arrays& in) {
    const json& causal = params.value("causal", json(false));
    const ShawAttention got =
        shawAttention({.query = matrix(in.at("in_q")),
                       .key = matrix(in.at("in_k")),
                       .value = matrix(in.at("in_v")),
                       .keyRows = matrix(in.at("in_aK")),
                       .valueRows = matrix(in.at("in_aV")),
                       .reach = whole(params, "k"),
                       .causal = causal.is_boolean() ? causal.get<bool>() : exact(causal) != 0});
    return {{"index", array(got.index)},
            {"content_logit", array(got.contentLogit)},
            {"position_logit", array(got.positionLogit)},
            {"e", array(got.logit)},
            {"alpha", array(got.weight)},
            {"z_without_aV", array(got.withoutValueRows)},
            {"z", array(got.output)}};
}

Arrays dot_curve(const json& params, const Arrays&) {
    const FieldPtr field = sinusoidOf(params, {});
    const std::vector<long double> omegas = pairFrequencies(*field);
    std::vector<double> shifts, dots, distances, cosines, wavelengths;
    Array blocks{{params.at("ks").size(), omegas.size(), 2, 2}, {}};
    for (const json& each : params.at("ks")) {
        const double k = static_cast<double>(exact(each));
        shifts.push_back(k);
        dots.push_back(dotProduct(omegas, k));
        distances.push_back(distance(omegas, k));
        cosines.push_back(cosineSimilarity(omegas, k));
        for (const long double omega : omegas) {
            const Eigen::Matrix2d block = shiftBlock(omega, k);
            blocks.data.insert(blocks.data.end(), {block(0, 0), block(0, 1), block(1, 0), block(1, 1)});
        }
    }
    for (Index c = 0; c < field->size().columns; ++c)
        if (const auto wave = field->wave(c); wave && wave->cosine) wavelengths.push_back(wave->wavelength());
    return {{"k", vector(shifts)},
            {"dot", vector(dots)},
            {"dist", vector(distances)},
            {"cosine", vector(cosines)},
            {"wavelength", vector(wavelengths)},
            {"M", blocks}};
}

Arrays splitmix(const json& params, const Arrays&) {
    const json& seed = params.at("seed");
    const RandomStream stream(seed.is_string() ? std::stoull(seed.get<std::string>())
                                               : seed.get<std::uint64_t>());
    const auto n = static_cast<std::uint64_t>(whole(params, "n"));
    std::vector<double> uniform, normal, high, low;
    for (std::uint64_t i = 0; i < n; ++i) {
        uniform.push_back(stream.uniform(i));
        if (i < n - n % 2) normal.push_back(stream.normal(i));
        high.push_back(static_cast<double>(stream.bits(i) >> 32));
        low.push_back(static_cast<double>(stream.bits(i) & 0xFFFFFFFF));
    }
    return {{"u", vector(uniform)},
            {"normal", vector(normal)},
            {"raw_hi", vector(high)},
            {"raw_lo", vector(low)}};
}

}  // namespace

const std::map<std::string, Answer>& answers() {
    static const std::map<std::string, Answer> all{
        {"sin_interleaved", sin_interleaved},
        {"sin_halves", sin_halves},
        {"sin_t2t", sin_t2t},
        {"shaw_index", shaw_index},
        {"shaw_attention", shaw_attention},
        {"dot_curve", dot_curve},
        {"splitmix", splitmix},
    };
    return all;
}

}  // namespace posiscope::test
