// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/bucket_rule.h"

#include <algorithm>

#include "core/base/counted.h"

namespace posiscope {

BucketRule::BucketRule(std::shared_ptr<const DistanceBuckets> buckets, Index n, const Pairs& pairs,
                       FieldPtr table, Index head)
    : m_buckets(std::move(buckets)),
      m_table(std::move(table)),
      m_head(head),
      m_farthest(m_buckets->at(-std::max<Index>(1, n - 1))),
      m_used(m_buckets->usage(n, pairs)),
      m_distances(static_cast<std::size_t>(m_buckets->side()), {-1, -1}) {
    for (Index distance = 0; distance <= m_buckets->farthest(); ++distance) {
        auto& [first, last] = m_distances[static_cast<std::size_t>(m_buckets->at(-distance))];
        if (first < 0) first = distance;
        last = distance;
    }
}

bool BucketRule::clips(Index query, Index key) const {
    return m_buckets->distance(key - query) > m_buckets->lastBegins();
}

double BucketRule::side(Index row) const {
    const double far = static_cast<double>(std::min(inSide(row), m_farthest)) /
                       static_cast<double>(std::max<Index>(1, m_farthest));
    return isLater(row) ? far : -far;
}

Text BucketRule::name(Index row) const {
    const auto [first, last] = m_distances[static_cast<std::size_t>(inSide(row))];
    const bool isUnused = first < 0 || (isLater(row) && inSide(row) == 0);
    if (isUnused) return text("none");
    const Index sign = isLater(row) ? 1 : -1;
    Text near = factOffset("row-offset", sign * first);
    const Text far = factOffset("row-offset-end", sign * last);
    if (row == 0 && m_buckets->isCausal()) return text("≥ %1", {near});
    if (inSide(row) == m_buckets->side() - 1) return text(isLater(row) ? "≥ %1" : "≤ %1", {near});
    if (first == last) return near;
    return isLater(row) ? text("%1 … %2", {near, far}) : text("%1 … %2", {far, near});
}

Text BucketRule::meaning(Index row) const {
    return text("offset %1", {name(row)});
}

Text BucketRule::count() const {
    return fact("rows", rows(), Thing::row);
}

Text BucketRule::reach() const {
    return text("distance %1", {fact("last-bucket-begins", m_buckets->lastBegins())});
}

std::vector<Text> BucketRule::equation(Index query, Index key) const {
    return {text("offset %1 − %2 = %3",
                 {fact("key", key), fact("query", query), factOffset("offset", key - query)}),
            calculation(query, key)};
}

Text BucketRule::calculation(Index query, Index key) const {
    const Index offset = key - query, distance = m_buckets->distance(offset), exact = m_buckets->exact();
    const Text looked = fact("row", row(query, key)), side = fact("side-rows", m_buckets->side()),
               x = fact("distance", distance), e = fact("exact-distances", exact);
    const bool later = m_buckets->isLater(offset);
    if (distance < exact)
        return later ? text("x = %1 < E = %2: x + B = %1 + %3 = row %4", {x, e, side, looked})
                     : text("x = %1 < E = %2: row %3", {x, e, looked});
    const Text steps = fact("steps", m_buckets->steps(distance), 3),
               last = fact("last-row-of-side", m_buckets->side() - 1);
    return later ? text("min(%1 + ⌊%2⌋, %3) + %4 = row %5", {e, steps, last, side, looked})
                 : text("min(%1 + ⌊%2⌋, %3) = row %4", {e, steps, last, looked});
}

std::vector<Text> BucketRule::destination(Index query, Index key) const {
    const Index looked = row(query, key);
    return {text(
        "b_{%1} = %2 is added to the logit of the pair: e_{%3} = q_{%4} · k_{%5} + b_{%1}.",
        {fact("row", looked), fact("bias", m_table->at(looked, m_head)),
         text("%1,%2", {fact("query", query), fact("key", key)}), fact("query", query), fact("key", key)})};
}

std::vector<Text> BucketRule::facts() const {
    return {text("b: %1 for each head", {count()}),
            text("a row of their own: distances below E = %1", {fact("exact-distances", m_buckets->exact())}),
            text("in the last row of a side: from distance %1 on",
                 {fact("last-bucket-begins", m_buckets->lastBegins())})};
}

Text BucketRule::summary() const {
    return text("near distances have a row each, far ones share one by their logarithm");
}

}  // namespace posiscope
