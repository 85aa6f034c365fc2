// SPDX-License-Identifier: GPL-3.0-or-later
/// What the program answers to cases of similarity over distance.
#include "core/analysis/similarity.h"
#include "core/number.h"
#include "tests/core/golden.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

Arrays dot_curve(const json& params, const Arrays&) {
    const FieldPtr field = sinusoid({{"base", exactNumber(number(params, "base", 10000))}},
                                    {params.value("n", Index{8}), whole(params, "d")});
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

const Answered answered({
    {"dot_curve", dot_curve},
});

}  // namespace

}  // namespace posiscope::test
