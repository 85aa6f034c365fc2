// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/clipped_distance.h"

#include <algorithm>

#include "core/base/counted.h"

namespace posiscope {

ClippedDistance::ClippedDistance(Index n, Index k, Index width, UsedPairs pairs)
    : m_n(n),
      m_k(k),
      m_width(width),
      m_pairs(pairs),
      m_used(relativeUsage(n, k, pairs)) {}

bool ClippedDistance::clips(Index query, Index key) const {
    return std::abs(key - query) > m_k;
}

Index ClippedDistance::farthest() const {
    return std::min(m_k, std::max<Index>(1, m_n - 1));
}

double ClippedDistance::side(Index row) const {
    const Index far = farthest();
    return far > 0 ? static_cast<double>(std::clamp(row - m_k, -far, far)) / static_cast<double>(far) : 0;
}

Range ClippedDistance::evenSides() const {
    return {static_cast<double>(m_k - farthest()), static_cast<double>(m_k + farthest())};
}

Text ClippedDistance::name(Index row) const {
    const Text offset = shownOffset(row - m_k);
    if (m_k == 0) return text("all");
    if (row == 0) return text("≤ %1", {offset});
    return row == 2 * m_k ? text("≥ %1", {offset}) : offset;
}

Text ClippedDistance::meaning(Index row) const {
    if (m_k == 0) return text("every offset");
    if (row == 0) return text("offset %1 and farther left", {shownOffset(-m_k)});
    if (row == 2 * m_k) return text("offset %1 and farther right", {shownOffset(m_k)});
    if (row == m_k) return text("offset 0, the word itself");
    return text("offset %1", {shownOffset(row - m_k)});
}

Text ClippedDistance::count() const {
    return text("2k+1 = %1", {counted(rows(), Thing::row)});
}

Text ClippedDistance::reach() const {
    return text("k = %1", {shownNumber(m_k)});
}

std::vector<Text> ClippedDistance::equation(Index query, Index key) const {
    const Text offset = shownOffset(key - query);
    return {text("offset %1 − %2 = %3", {shownNumber(key), shownNumber(query), offset}),
            text("clip(%1, %2, %3) + %3 = row %4",
                 {offset, shownNumber(-m_k), shownNumber(m_k), shownNumber(row(query, key))})};
}

Text ClippedDistance::calculation(Index query, Index key) const {
    return text("clip(%1 − %2, %3, %4) + %4 = row %5",
                {shownNumber(key), shownNumber(query), shownNumber(-m_k), shownNumber(m_k),
                 shownNumber(row(query, key))});
}

std::vector<Text> ClippedDistance::destination(Index query, Index key) const {
    const Text looked = shownNumber(row(query, key)), centre = shownNumber(query), asked = shownNumber(key);
    // Two-digit positions would run together in a subscript.
    const Text both = text(query > 9 || key > 9 ? marked("%1,%2") : marked("%1%2"), {centre, asked});
    return {text("Row %1 of a^{K} is added to the key: e_{%2} = q_{%3} · (k_{%4} + a^{K}_{%1}) / √d;",
                 {looked, both, centre, asked}),
            text("row %1 of a^{V} is added to the value in z_{%2}.", {looked, centre})};
}

std::vector<Text> ClippedDistance::facts() const {
    return {text("a^{K} and a^{V}: %1 each", {count()}),
            text("2(2k+1)d = %1 numbers a layer", {shownNumber(2 * rows() * m_width)}),
            text("farther apart than k: %1 of %2", {shownNumber(clippedPairs(m_n, m_k, m_pairs)),
                                                    counted(usedPairs(m_n, m_pairs), Thing::wordPair)})};
}

Text ClippedDistance::sign() const {
    return text("row = clipped offset + k");
}

}  // namespace posiscope
