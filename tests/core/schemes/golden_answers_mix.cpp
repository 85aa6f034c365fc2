// SPDX-License-Identifier: GPL-3.0-or-later
/// Words before attention: lookup, sum and LayerNorm, by the functions that the views use.
#include <cmath>

#include "core/attention/mix.h"
#include "tests/core/golden.h"
#include "tests/core/stored_field.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

FieldPtr stored(const Array& array) {
    return std::make_shared<StoredField>(
        Size{static_cast<Index>(array.shape.at(0)), static_cast<Index>(array.shape.at(1))}, array.data);
}

/// One text of a case after the other.
Array stacked(const std::vector<FieldPtr>& texts) {
    Array all{{texts.size(), size(texts.front()->size().rows), size(texts.front()->size().columns)}, {}};
    for (const FieldPtr& text : texts) {
        const Array one = cells(*text);
        all.data.insert(all.data.end(), one.data.begin(), one.data.end());
    }
    return all;
}

Arrays lookup(const Params& params, const Arrays& in) {
    const Index dims = whole(params, "d");
    expectShape(in.at("in_word"), {whole(params, "V"), dims});
    expectShape(in.at("in_pos"), {whole(params, "max_pos"), dims});
    expectShape(in.at("in_seg"), {whole(params, "S"), dims});
    static const std::map<double, Norm> kNorms{{1e-12, Norm::bert}, {1e-6, Norm::eps6}, {1e-5, Norm::eps5}};
    const Norm norm = kNorms.at(number(params, "eps", 1e-12));
    const double scale = params.value("scale", false) ? std::sqrt(static_cast<double>(dims)) : 1;
    std::vector<FieldPtr> sums, normalized;
    for (std::size_t text = 0; text < params.at("ids").size(); ++text) {
        const auto ids = params.at("ids")[text].get<std::vector<Index>>();
        const auto segments = params.at("seg")[text].get<std::vector<Index>>();
        sums.push_back(mergedRows(lookedUpRows(stored(in.at("in_word")), ids, scale), stored(in.at("in_pos")),
                                  lookedUpRows(stored(in.at("in_seg")), segments, 1), {}, Merge::add));
        normalized.push_back(normalizedRows(sums.back(), norm));
    }
    return {{"sum", stacked(sums)}, {"layernorm", stacked(normalized)}};
}

const Answered ofMix({
    {"lookup", lookup},
});

}  // namespace

}  // namespace posiscope::test
