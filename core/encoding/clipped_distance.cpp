// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/clipped_distance.h"

#include <algorithm>
#include <limits>

#include "core/base/counted.h"

namespace posiscope {

Index relativeRow(Index query, Index key, Index k) {
    return std::clamp(key - query, -k, k) + k;
}

double RelativeIndexField::at(Index row, Index column) const {
    const Index query = m_keys - m_queries + row;
    return m_reach.looks(query, column) ? static_cast<double>(m_reach.row(query, column))
                                        : std::numeric_limits<double>::quiet_NaN();
}

Range RelativeIndexField::extremes(const Block& block) const {
    if (m_reach.endsAtK) return Field::extremes(block);
    const double below = at(block.row1 - 1, block.column0), above = at(block.row0, block.column1 - 1);
    return {std::min(below, above), std::max(below, above)};
}

void RelativeIndexField::take(Index row, std::span<const Index> columns, std::span<float> out) const {
    for (std::size_t i = 0; i < columns.size(); ++i) out[i] = static_cast<float>(at(row, columns[i]));
}

std::vector<Index> relativeUsage(Index n, const Reach& reach, const Pairs& pairs) {
    const Index k = reach.k;
    std::vector<Index> used(static_cast<std::size_t>(2 * k + 1));
    for (Index offset = -k; offset <= k; ++offset)
        used[static_cast<std::size_t>(offset + k)] = pairsBetween(offset, offset, n, pairs);
    if (!reach.endsAtK) {
        used.front() += pairsBetween(1 - n, -k - 1, n, pairs);
        used.back() += pairsBetween(k + 1, n - 1, n, pairs);
    }
    if (reach.isFlipped) std::ranges::reverse(used);
    return used;
}

Index clippedPairs(Index n, Index k, const Pairs& pairs) {
    return pairsBetween(1 - n, -k - 1, n, pairs) + pairsBetween(k + 1, n - 1, n, pairs);
}

ClippedDistance::ClippedDistance(Index n, const Reach& reach, Index width, const Pairs& pairs, Tables tables)
    : m_n(n),
      m_width(width),
      m_reach(reach),
      m_pairs(pairs),
      m_tables(tables),
      m_used(relativeUsage(n, reach, pairs)) {}

bool ClippedDistance::clips(Index query, Index key) const {
    return !m_reach.endsAtK && std::abs(key - query) > m_reach.k;
}

Index ClippedDistance::farthest() const {
    return std::min(m_reach.k, std::max<Index>(1, m_n - 1));
}

double ClippedDistance::side(Index row) const {
    const Index far = farthest();
    const Index offset = std::clamp(row - m_reach.k, -far, far);
    return far > 0 ? static_cast<double>(m_reach.isFlipped ? -offset : offset) / static_cast<double>(far) : 0;
}

Range ClippedDistance::evenSides() const {
    if (m_reach.isFlipped) return {0, 0};
    const Index far = farthest();
    return {static_cast<double>(m_reach.k - far), static_cast<double>(m_reach.k + far)};
}

Text ClippedDistance::name(Index row) const {
    const Index k = m_reach.k;
    Text offset = factOffset("offset", row - k);
    if (m_reach.endsAtK) return offset;
    if (k == 0) return text("all");
    if (row == 0) return text("≤ %1", {offset});
    return row == 2 * k ? text("≥ %1", {offset}) : offset;
}

Text ClippedDistance::meaning(Index row) const {
    const Index k = m_reach.k;
    const Text offset = factOffset("row-offset", row - k);
    if (k == 0 && !m_reach.endsAtK) return text("every offset");
    if (row == k) return text("offset 0, the word itself");
    if (m_reach.endsAtK || (row > 0 && row < 2 * k)) return text("offset %1", {offset});
    return (row == 0) != m_reach.isFlipped ? text("offset %1 and farther left", {offset})
                                           : text("offset %1 and farther right", {offset});
}

Text ClippedDistance::count() const {
    return text("2k+1 = %1", {fact("rows", rows(), Thing::row)});
}

Text ClippedDistance::reach() const {
    return text("k = %1", {fact("k", m_reach.k)});
}

std::vector<Text> ClippedDistance::equation(Index query, Index key) const {
    const Text o = offset(query, key), k = fact("k", m_reach.k), looked = fact("row", row(query, key));
    const Text less = m_reach.isFlipped ? fact("key", key) : fact("query", query),
               from = m_reach.isFlipped ? fact("query", query) : fact("key", key);
    return {text("offset %1 − %2 = %3", {from, less, o}),
            m_reach.endsAtK
                ? text("%1 + %2 = row %3", {o, k, looked})
                : text("clip(%1, %2, %3) + %3 = row %4", {o, fact("least-offset", -m_reach.k), k, looked})};
}

Text ClippedDistance::calculation(Index query, Index key) const {
    const Text k = fact("k", m_reach.k), looked = fact("row", row(query, key));
    const Text less = m_reach.isFlipped ? fact("key", key) : fact("query", query),
               from = m_reach.isFlipped ? fact("query", query) : fact("key", key);
    if (m_reach.endsAtK) return text("%1 − %2 + %3 = row %4", {from, less, k, looked});
    return text("clip(%1 − %2, %3, %4) + %4 = row %5",
                {from, less, fact("least-offset", -m_reach.k), k, looked});
}

std::vector<Text> ClippedDistance::destination(Index query, Index key) const {
    const Text looked = fact("row", row(query, key)), centre = fact("query", query), asked = fact("key", key);
    // Two-digit positions would run together in a subscript.
    const Text both = text(query > 9 || key > 9 ? marked("%1,%2") : marked("%1%2"), {centre, asked});
    const Text toKey =
        text("Row %1 of a^{K} is added to the key: e_{%2} = q_{%3} · (k_{%4} + a^{K}_{%1}) / √d",
             {looked, both, centre, asked});
    if (m_tables == Tables::key) return {text("%1.", {toKey})};
    if (m_tables == Tables::value)
        return {text("Row %1 of a^{V} is added to the value in z_{%2}.", {looked, centre})};
    return {text("%1;", {toKey}), text("row %1 of a^{V} is added to the value in z_{%2}.", {looked, centre})};
}

std::vector<Text> ClippedDistance::facts() const {
    const Text far =
        text("farther apart than k: %1 of %2", {fact("clipped-pairs", clippedPairs(m_n, m_reach.k, m_pairs)),
                                                fact("word-pairs", allPairs(m_n, m_pairs), Thing::wordPair)});
    if (m_tables == Tables::both)
        return {text("a^{K} and a^{V}: %1 each", {count()}),
                text("2(2k+1)d = %1 numbers a layer", {fact("numbers-a-layer", 2 * rows() * m_width)}), far};
    return {text(m_tables == Tables::key ? marked("a^{K}: %1") : marked("a^{V}: %1"), {count()}),
            text("(2k+1)d = %1 numbers a layer", {fact("numbers-a-layer", rows() * m_width)}), far};
}

Text ClippedDistance::summary() const {
    return m_reach.endsAtK ? text("row = offset + k; beyond k there is none")
                           : text("row = clipped offset + k");
}

}  // namespace posiscope
