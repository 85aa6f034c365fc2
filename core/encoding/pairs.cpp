// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/pairs.h"

#include <algorithm>
#include <limits>

namespace posiscope {

namespace {

/// The sum of max(0, most - x) over x from low to high.
Index fallingSum(Index most, Index low, Index high) {
    const Index last = std::min(high, most - 1);
    return last < low ? 0 : (most - low + most - last) * (last - low + 1) / 2;
}

class PairsField final : public Field {
public:
    PairsField(FieldPtr all, const Pairs& pairs, Index firstRow)
        : m_all(std::move(all)),
          m_pairs(pairs),
          m_firstRow(firstRow) {}
    Size size() const override { return {m_all->size().rows - m_firstRow, m_all->size().columns}; }
    Kind kind() const override { return m_all->kind(); }
    Range range() const override { return m_all->range(); }
    double at(Index row, Index column) const override {
        const Index query = m_firstRow + row;
        return m_pairs.has(query, column) ? m_all->at(query, column)
                                          : std::numeric_limits<double>::quiet_NaN();
    }

private:
    FieldPtr m_all;
    Pairs m_pairs;
    Index m_firstRow;
};

}  // namespace

Index pairsBetween(Index low, Index high, Index n, const Pairs& pairs) {
    const Index farthest = pairs.window > 0 ? std::min(pairs.window, n) - 1 : n - 1;
    low = std::max(low, -farthest);
    high = std::min(high, pairs.causal ? 0 : farthest);
    // A key x words later: the queries from the first on that have one.
    Index count = fallingSum(n - pairs.first, std::max<Index>(low, 0), high);
    // A key x words earlier: the queries from the first or from x on, whichever is later.
    const Index near = std::max<Index>(1, -high), far = -low;
    count += (n - pairs.first) * std::max<Index>(0, std::min(far, pairs.first) - near + 1);
    count += fallingSum(n, std::max(near, pairs.first + 1), far);
    return count;
}

FieldPtr onlyPairs(FieldPtr all, const Pairs& pairs, Index firstRow) {
    if (!pairs.hides() && pairs.first == 0) return all;
    return std::make_shared<PairsField>(std::move(all), pairs, firstRow);
}

}  // namespace posiscope
