// SPDX-License-Identifier: GPL-3.0-or-later
/// The program's answers to cases of rotary embeddings.
#include <cmath>

#include "core/analysis/similarity.h"
#include "core/attention/rotary.h"
#include "core/base/number.h"
#include "core/encoding/rotary_magnitude.h"
#include "tests/core/golden.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

/// Makes the encoding of a head as wide as the case says, with as many columns turned.
Encoding ropeOf(const Params& params, Index positions, const std::string& first, Written written = {}) {
    const Index turned = whole(params, "d"), width = params.value("head_dim", turned);
    const std::string pairing =
        params.value("layout", std::string("interleaved")) == "half" ? "halves" : "interleaved";
    written.insert(written.end(), {{"base", exactNumber(number(params, "base", 10000))},
                                   {"pairing", pairing},
                                   {"counted", "columns"},
                                   {"columns", std::to_string(turned)},
                                   {"first", first}});
    return encodingOf("rope", written, {positions, width});
}

std::vector<Frequency> frequenciesOf(const Encoding& encoding) {
    return pairFrequencies(*encoding.part("cos")->field);
}

std::string listOf(const json& numbers) {
    std::vector<double> all;
    for (const json& each : numbers) all.push_back(static_cast<double>(exact(each)));
    return writtenList(all);
}

/// A value of the case's scaling as text; the initial one where it is not there.
Written scalingOf(const json& scaling) {
    static const std::map<std::string, std::string> kRules{
        {"linear", "linear"},        {"ntk", "ntk"},       {"dynamic", "dynamic"},  {"yarn", "yarn"},
        {"yarn_paper", "yarnpaper"}, {"llama3", "llama3"}, {"longrope", "longrope"}};
    static const std::map<std::string, std::string> kNames{
        {"factor", "scale"},  {"orig", "original"}, {"max_pos", "original"},
        {"seq_len", "asked"}, {"mscale", "mscale"}, {"mscale_all_dim", "mscalealldim"},
        {"low", "lowfreq"},   {"high", "highfreq"}};
    Written written{{"scaling", kRules.at(scaling.at("type").get<std::string>())}};
    for (const auto& [name, value] : scaling.items()) {
        if (name == "type") continue;
        if (name == "ext")  // one list for every length
            written.insert(written.end(), {{"shortfactor", listOf(value)}, {"longfactor", listOf(value)}});
        else if (name == "truncate")
            written.emplace_back("wholeends", value.get<bool>() ? "rounded" : "exact");
        else
            written.emplace_back(kNames.at(name), exactNumber(static_cast<double>(exact(value))));
    }
    return written;
}

Arrays rope_table(const Params& params, const Arrays&) {
    const json scaling = params.contains("scaling") ? params.at("scaling") : json{{"type", "default"}};
    const Written rule = scaling.at("type") == "default" ? Written() : scalingOf(scaling);
    const bool isTable = params.contains("n") || params.contains("positions");
    const std::vector<double> positions = isTable ? positionsOf(params) : std::vector<double>();
    const Encoding encoding = ropeOf(params, 1 << 20, "0", rule);
    Array cosines{{positions.size(), 0}, {}}, sines = cosines;
    for (const double position : positions) {
        for (const double each : row(*encoding.part("cos")->field, static_cast<Index>(position)))
            cosines.data.push_back(each);
        for (const double each : row(*encoding.part("sin")->field, static_cast<Index>(position)))
            sines.data.push_back(each);
    }
    std::vector<double> frequencies, wavelengths;
    for (const Frequency& each : frequenciesOf(encoding))
        frequencies.push_back(static_cast<double>(each.radians()));
    for (Index i = 0; i < encoding.part("cos")->field->size().columns; ++i)
        wavelengths.push_back(encoding.part("cos")->field->wave(i)->wavelength());
    Arrays all{{"inv_freq", vector(frequencies)},
               {"attention_factor", vector({encoding.rotated->magnitude->factor})},
               {"wavelength", vector(wavelengths)}};
    if (!isTable) return all;
    cosines.shape[1] = sines.shape[1] = cosines.data.size() / positions.size();
    all.insert({{"cos", cosines}, {"sin", sines}, {"positions", vector(positions)}});
    return all;
}

Arrays rope_apply(const Params& params, const Arrays& in) {
    const std::vector<double> positions = positionsOf(params);
    const Encoding encoding =
        ropeOf(params, static_cast<Index>(positions.size()), exactNumber(positions.front()));
    const Matrix query = turned(matrix(in.at("in_q")), *encoding.rotated),
                 key = turned(matrix(in.at("in_k")), *encoding.rotated);
    return {{"positions", vector(positions)},
            {"q_rot", array(query)},
            {"k_rot", array(key)},
            {"scores", array(Matrix(query * key.transpose()))}};
}

Arrays rope_relative(const Params& params, const Arrays& in) {
    const auto at = [&](const char* name, double position) {
        const Encoding there = ropeOf(params, 1, exactNumber(position));
        const Array& numbers = in.at(name);
        return turned(matrix({{1, numbers.data.size()}, numbers.data}), *there.rotated);
    };
    std::vector<double> scores;
    const std::vector<double>& pairs = in.at("in_pairs").data;
    expectNumbers(params.at("pairs"), pairs);
    for (std::size_t i = 0; i < pairs.size(); i += 2)
        scores.push_back(at("in_q", pairs[i]).row(0).dot(at("in_k", pairs[i + 1]).row(0)));
    return {{"score", vector(scores)}};
}

Arrays rope_decay(const Params& params, const Arrays&) {
    const std::vector<double> distances = positionsOf(params);
    const Encoding encoding = ropeOf(params, 1 << 20, "0");
    const std::vector<Frequency> frequencies = frequenciesOf(encoding);
    const Field &score = *encoding.part("score")->field, &bound = *encoding.part("decay")->field;
    std::vector<double> scores, bounds;
    for (const double each : distances) {
        const auto isCell = [&](const Field& of) { return each < static_cast<double>(of.size().columns); };
        const auto column = static_cast<Index>(each);  // those that are seen
        scores.push_back(isCell(score) ? score.at(0, column) : cosineSimilarity(frequencies, each));
        bounds.push_back(isCell(bound) ? bound.at(0, column) : decayBound(frequencies, each));
    }
    return {{"m", vector(distances)}, {"mean_cos", vector(scores)}, {"bound", vector(bounds)}};
}

/// The distances of each map under the causal mask, whose cells beyond it have no number: -1 in the case.
Arrays rope_map(const Params& params, const Arrays&) {
    const Index n = whole(params, "n");
    const std::string window = std::to_string(whole(params, "w")), by = std::to_string(whole(params, "s"));
    Arrays all;
    for (const char* map : {"rerope", "leaky", "pi", "selfextend"}) {
        Array distances =
            cells(*partOf("rope", "map", {{"map", map}, {"window", window}, {"mapfactor", by}, {"group", by}},
                          {n, 2, {.causal = true}}));
        for (double& each : distances.data)
            if (std::isnan(each)) each = -1;
        all[map] = distances;
    }
    return all;
}

Arrays xpos(const Params& params, const Arrays& in) {
    const Index width = whole(params, "d"), n = whole(params, "n"), pairs = width / 2;
    const Encoding encoding = encodingOf("rope",
                                         {{"base", exactNumber(number(params, "base", 10000))},
                                          {"xpos", "on"},
                                          {"scalebase", exactNumber(number(params, "scale_base", 512))}},
                                         {n, width});
    const auto rows = [&](const char* name) {
        Matrix all(n, width);
        for (Index m = 0; m < n; ++m) all.row(m) = matrix({{1, size(width)}, in.at(name).data}).row(0);
        return all;
    };
    std::vector<double> zetas;
    for (Index i = 0; i < pairs; ++i) zetas.push_back(RotaryMagnitude::zeta(i, pairs));
    // How long a pair (1, 0) gets.
    Matrix ones = Matrix::Zero(n, width), lengths(n, pairs);
    for (Index i = 0; i < pairs; ++i) ones.col(2 * i).setOnes();
    const Matrix longer = turnedQueries(ones, *encoding.rotated);
    for (Index m = 0; m < n; ++m)
        for (Index i = 0; i < pairs; ++i) lengths(m, i) = std::hypot(longer(m, 2 * i), longer(m, 2 * i + 1));
    const Matrix query = turnedQueries(rows("in_q"), *encoding.rotated),
                 key = turnedKeys(rows("in_k"), *encoding.rotated);
    return {{"zeta", vector(zetas)},
            {"q_scale", array(lengths)},
            {"scores", array(Matrix(query * key.transpose()))},
            {"decay", vector(row(*encoding.part("score")->field, 0))}};
}

const Answered ofRotary({
    {"rope_table", rope_table},
    {"rope_apply", rope_apply},
    {"rope_relative", rope_relative},
    {"rope_decay", rope_decay},
    {"rope_map", rope_map},
    {"xpos", xpos},
});

}  // namespace

}  // namespace posiscope::test
