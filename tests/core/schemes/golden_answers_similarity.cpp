// SPDX-License-Identifier: GPL-3.0-or-later
/// The program's answers to cases of similarity over distance.
#include "core/analysis/over_distance.h"
#include "core/analysis/similarity.h"
#include "core/base/number.h"
#include "tests/core/golden.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

FieldPtr sinusoidOf(const Params& params) {
    return sinusoid({{"base", exactNumber(number(params, "base", 10000))}},
                    {params.value("n", Index{8}), whole(params, "d")});
}

Arrays dot_curve(const Params& params, const Arrays&) {
    const FieldPtr field = sinusoidOf(params);
    const std::vector<Frequency> omegas = pairFrequencies(*field);
    std::vector<double> shifts, dots, distances, cosines, wavelengths;
    Array blocks{{params.at("ks").size(), omegas.size(), 2, 2}, {}};
    for (const json& each : params.at("ks")) {
        const double k = static_cast<double>(exact(each));
        shifts.push_back(k);
        dots.push_back(dotProduct(omegas, k));
        distances.push_back(distance(omegas, k));
        cosines.push_back(cosineSimilarity(omegas, k));
        for (const Frequency& omega : omegas) {
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

Arrays nearest(const Params& params, const Arrays&) {
    const OverDistance over(shiftFrequencies(*sinusoidOf(params)), whole(params, "K"));
    std::vector<double> shifts, distances;
    for (const Index k : over.nearest(1, over.reach(), 4)) {
        shifts.push_back(static_cast<double>(k));
        distances.push_back(distance(over.frequencies(), shifts.back()));
    }
    return {{"k_sorted", vector(shifts)}, {"dist_sorted", vector(distances)}};
}

Arrays rope_first_negative(const Params& params, const Arrays&) {
    Array rows{{params.at("cases").size(), 4}, {}};
    for (const json& one : params.at("cases")) {
        const Params each(one);
        const OverDistance over(shiftFrequencies(*sinusoidOf(each)), whole(each, "limit"));
        for (const char* name : {"d", "base", "limit"}) rows.data.push_back(number(each, name, -1));
        rows.data.push_back(static_cast<double>(over.negative().value_or(-1)));
    }
    return {{"rows_d_base_limit_first", rows}};
}

const Answered ofSimilarity({
    {"dot_curve", dot_curve},
    {"nearest", nearest},
    {"rope_first_negative", rope_first_negative},
});

}  // namespace

}  // namespace posiscope::test
