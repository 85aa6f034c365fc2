// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/front_end.h"

#include <Eigen/Dense>
#include <cmath>
#include <map>

#include "core/fields/seeded_field.h"

namespace posiscope {

namespace {

using Rows = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

class StoredRows final : public Field {
public:
    explicit StoredRows(Rows rows) : m_rows(std::move(rows)) {}
    Size size() const override { return {m_rows.rows(), m_rows.cols()}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-3, 3}; }
    double at(Index row, Index column) const override { return m_rows(row, column); }

private:
    Rows m_rows;
};

}  // namespace

FieldPtr frontEndRows(const std::vector<std::uint64_t>& words, Index dims, std::uint64_t seed) {
    const RandomStream weights(RandomStream(seed).bits(2));
    std::map<std::uint64_t, Index> rowOf;
    for (const std::uint64_t word : words) rowOf.try_emplace(word, static_cast<Index>(rowOf.size()));
    Rows in(static_cast<Index>(rowOf.size()), kFrontWidth);
    for (const auto& [word, row] : rowOf)
        for (Index c = 0; c < kFrontWidth; ++c)
            in(row, c) = RandomStream(word).normal(static_cast<std::uint64_t>(c));
    const double reach = 1 / std::sqrt(static_cast<double>(kFrontWidth));
    const auto even = [&](Index n) {
        return reach * (2 * weights.uniform(static_cast<std::uint64_t>(n)) - 1);
    };
    Rows linear(kFrontWidth, dims);
    for (Index r = 0; r < kFrontWidth; ++r)
        for (Index c = 0; c < dims; ++c) linear(r, c) = even(r * dims + c);
    Eigen::RowVectorXd bias(dims);
    for (Index c = 0; c < dims; ++c) bias(c) = even(kFrontWidth * dims + c);
    Rows out = in * linear;
    out.rowwise() += bias;
    std::vector<Index> rows;
    rows.reserve(words.size());
    for (const std::uint64_t word : words) rows.push_back(rowOf.at(word));
    return lookedUpRows(normalizedRows(std::make_shared<StoredRows>(std::move(out)), Norm::bert),
                        std::move(rows), 1);
}

}  // namespace posiscope
