// SPDX-License-Identifier: GPL-3.0-or-later
/// The program's answers to cases of relative positions.
#include <cmath>

#include "core/attention/shaw_attention.h"
#include "core/encoding/clipped_distance.h"
#include "tests/core/golden.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

Arrays shaw_index(const Params& params, const Arrays&) {
    const Index k = whole(params, "k");
    const Index keys = whole(params, params.contains("nk") ? "nk" : "n");
    const Index queries = whole(params, params.contains("nq") ? "nq" : "n");
    const Encoding encoding =
        encodingOf("shaw", {{"k", std::to_string(k)}}, {keys, 1, {.first = keys - queries}});
    Array count = cells(*encoding.part("usage")->field);
    return {{"index", cells(*encoding.part("index")->field)}, {"count", vector(count.data)}};
}

Arrays shaw_attention(const Params& params, const Arrays& in) {
    for (const char* name : {"in_q", "in_k", "in_v"})
        expectShape(in.at(name), {whole(params, "n"), whole(params, "d")});
    const json causal = params.value("causal", json(false));
    const ShawAttention got = shawAttention(
        {.query = matrix(in.at("in_q")),
         .key = matrix(in.at("in_k")),
         .value = matrix(in.at("in_v")),
         .keyRows = matrix(in.at("in_aK")),
         .valueRows = matrix(in.at("in_aV")),
         .row = [k = whole(params, "k")](Index query, Index key) { return relativeRow(query, key, k); },
         .pairs = {.causal = causal.is_boolean() ? causal.get<bool>() : exact(causal) != 0}});
    return {{"index", array(got.index)},
            {"content_logit", array(got.contentLogit)},
            {"position_logit", array(got.positionLogit)},
            {"e", array(got.logit)},
            {"alpha", array(got.weight)},
            {"z_without_aV", array(got.withoutValueRows)},
            {"z", array(got.output)}};
}

Arrays swin_index(const Params& params, const Arrays& in) {
    const Encoding encoding = encodingOf(
        "swin", {{"h", std::to_string(whole(params, "h"))}, {"w", std::to_string(whole(params, "w"))}},
        {1, 1});
    const Array index = cells(*encoding.part("index")->field);
    Arrays got{{"index", index}, {"count", vector(cells(*encoding.part("usage")->field).data)}};
    if (const auto table = in.find("in_table"); table != in.end()) {
        const std::size_t heads = size(whole(params, "bias"));
        expectShape(table->second, {static_cast<Index>(got["count"].data.size()), whole(params, "bias")});
        Array bias{{heads, index.shape[0], index.shape[1]}, {}};
        for (std::size_t head = 0; head < heads; ++head)
            for (const double row : index.data)
                bias.data.push_back(table->second.data[static_cast<std::size_t>(row) * heads + head]);
        got["bias"] = bias;
    }
    return got;
}

Arrays t5_bucket(const Params& params, const Arrays& in) {
    const Index from = whole(params, "lo"), to = whole(params, "hi"),
                farthest = whole(params, "max_distance");
    const Written written{{"buckets", std::to_string(whole(params, "num_buckets"))},
                          {"max_distance", std::to_string(farthest)},
                          {"direction", params.at("bidirectional").get<bool>() ? "bidirectional" : "causal"}};
    const Index far = std::max({2 * farthest, Index{64}, -from + 1, to + 1});
    const FieldPtr index = partOf("t5", "index", written, {far, 1});
    std::vector<double> offsets, buckets;
    for (Index offset = from; offset <= to; ++offset) {
        offsets.push_back(static_cast<double>(offset));
        buckets.push_back(index->at(std::max<Index>(0, -offset), std::max<Index>(0, offset)));
    }
    std::map<double, Index> first;  // first distance of each bucket, by its number
    for (Index distance = 0; distance < std::max<Index>(2 * farthest, 64); ++distance)
        first.try_emplace(index->at(distance, 0), distance);
    Array firsts{{first.size(), 2}, {}};
    for (const auto& [bucket, distance] : first) {
        firsts.data.push_back(bucket);
        firsts.data.push_back(static_cast<double>(distance));
    }
    Arrays got{{"rel", vector(offsets)}, {"bucket", vector(buckets)}, {"past_bucket_first_distance", firsts}};
    if (const auto table = in.find("in_table"); table != in.end()) {
        const std::size_t n = size(whole(params, "n")), heads = size(whole(params, "heads"));
        Array bias{{heads, n, n}, {}};
        for (std::size_t head = 0; head < heads; ++head)
            for (Index i = 0; i < whole(params, "n"); ++i)
                for (Index j = 0; j < whole(params, "n"); ++j)
                    bias.data.push_back(
                        table->second.data[static_cast<std::size_t>(index->at(i, j)) * heads + head]);
        got["bias"] = bias;
    }
    return got;
}

/// With m rows to a side k is m - 1; -1 where nothing is added, -2 where the mask hides the pair.
Arrays music_index(const Params& params, const Arrays&) {
    const Index n = whole(params, "n"), k = whole(params, "m") - 1;
    const Pairs pairs{.causal = params.value("masked", json(false)).get<bool>()};
    const Encoding encoding =
        encodingOf("shaw", {{"k", std::to_string(k)}, {"outside", "zero"}}, {n, 1, pairs});
    Array got = cells(*encoding.part("index")->field);
    for (std::size_t at = 0; at < got.data.size(); ++at)
        if (std::isnan(got.data[at]))
            got.data[at] = pairs.has(static_cast<Index>(at) / n, static_cast<Index>(at) % n) ? -1 : -2;
    return {{"index", got}};
}

Arrays alibi(const Params& params, const Arrays&) {
    const Index heads = whole(params, "heads"), n = params.contains("n") ? whole(params, "n") : 0;
    const auto biases = [&](const char* form) {
        return *encodingOf("alibi", {{"heads", std::to_string(heads)}, {"form", form}},
                           {std::max<Index>(1, n), 1})
                    .biased;
    };
    const FieldPtr slopes = partOf("alibi", "slopes", {{"heads", std::to_string(heads)}}, {1, 1});
    Arrays got{{"slopes", vector(row(*slopes, 0))}};
    if (n == 0) return got;
    Array symmetric{{size(heads), size(n), size(n)}, {}}, key{{size(heads), size(n)}, {}};
    for (const FieldPtr& head : biases("symmetric").heads)
        for (Index i = 0; i < n; ++i)
            for (const double cell : row(*head, i)) symmetric.data.push_back(cell);
    for (const FieldPtr& head : biases("key").heads)
        for (const double cell : row(*head, n - 1)) key.data.push_back(cell);
    got["bias_symmetric"] = symmetric;
    got["bias_key_only"] = key;
    return got;
}

const Answered ofRelative({
    {"t5_bucket", t5_bucket},
    {"alibi", alibi},
    {"swin_index", swin_index},
    {"music_index", music_index},
    {"shaw_index", shaw_index},
    {"shaw_attention", shaw_attention},
});

}  // namespace

}  // namespace posiscope::test
