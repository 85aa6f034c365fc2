// SPDX-License-Identifier: GPL-3.0-or-later
/// The program's answers to cases of seeded random numbers.
#include "core/base/random.h"
#include "tests/core/golden.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

Arrays splitmix(const Params& params, const Arrays&) {
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

const Answered ofRandom({
    {"splitmix", splitmix},
});

}  // namespace

}  // namespace posiscope::test
