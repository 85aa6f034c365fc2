// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>

#include "core/encoding/distance_buckets.h"
#include "core/encoding/row_rule.h"

namespace posiscope {

/// T5's rule: the row of a pair is the bucket of its distance; the bias of the shown head joins the logit.
class BucketRule final : public RowRule {
public:
    /// For n words; the table has a line for each bucket.
    BucketRule(std::shared_ptr<const DistanceBuckets> buckets, Index n, const Pairs& pairs, FieldPtr table,
               Index head);

    Index rows() const override { return m_buckets->all(); }
    Index row(Index query, Index key) const override { return m_buckets->at(key - query); }
    Index used(Index row) const override { return m_used[static_cast<std::size_t>(row)]; }
    bool clips(Index query, Index key) const override;
    double side(Index row) const override;
    Text name(Index row) const override;
    Text meaning(Index row) const override;
    Text count() const override;
    Text reach() const override;
    std::vector<Text> equation(Index query, Index key) const override;
    Text calculation(Index query, Index key) const override;
    std::vector<Text> destination(Index query, Index key) const override;
    std::vector<Text> facts() const override;
    Text summary() const override;

private:
    /// The number of a bucket within its side, and whether it belongs to later keys.
    Index inSide(Index row) const { return row % m_buckets->side(); }
    bool isLater(Index row) const { return row >= m_buckets->side(); }

    std::shared_ptr<const DistanceBuckets> m_buckets;
    FieldPtr m_table;
    Index m_head, m_farthest;  ///< the bucket of the farthest two words
    std::vector<Index> m_used;
    std::vector<std::pair<Index, Index>>
        m_distances;  ///< the first and last distance of each bucket of a side; -1: none
};

}  // namespace posiscope
