// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/attention/mix.h"

namespace posiscope {

namespace {

/// Word, position and segment, merged cell by cell.
class MergedRows final : public Field {
public:
    MergedRows(const FieldPtr& word, FieldPtr position, FieldPtr segment, const Weights& weights, Merge merge)
        : m_word(weights.word != 0 ? word : nullptr),
          m_position(weights.position != 0 ? std::move(position) : nullptr),
          m_segment(weights.segment != 0 ? std::move(segment) : nullptr),
          m_weights(weights),
          m_merge(merge),
          m_size(word->size()) {}
    Size size() const override {
        return {m_size.rows, m_merge == Merge::concatenate ? 2 * m_size.columns : m_size.columns};
    }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override {
        const double rest = most(m_word, m_weights.word) + most(m_segment, m_weights.segment);
        const double added = most(m_position, m_weights.position);
        const double all = m_merge == Merge::add        ? rest + added
                           : m_merge == Merge::multiply ? rest * (1 + added)
                                                        : std::max(rest, added);
        return {-all, all};
    }
    Range limits() const override {
        constexpr double kAnything = std::numeric_limits<double>::infinity();
        return {-kAnything, kAnything};
    }
    double at(Index row, Index column) const override {
        if (m_merge == Merge::concatenate)
            return column < m_size.columns ? rest(row, column) : added(row, column - m_size.columns);
        return m_merge == Merge::add ? rest(row, column) + added(row, column)
                                     : rest(row, column) * (1 + added(row, column));
    }

private:
    static double most(const FieldPtr& field, double weight) {
        if (!field) return 0;
        const Range range = field->range();
        return std::abs(weight) * std::max(std::abs(range.lowest), std::abs(range.highest));
    }
    double rest(Index row, Index column) const {
        const double word = m_word ? m_weights.word * m_word->at(row, column) : 0;
        return m_segment ? word + m_weights.segment * m_segment->at(row, column) : word;
    }
    double added(Index row, Index column) const {
        return m_position ? m_weights.position * m_position->at(row, column) : 0;
    }

    FieldPtr m_word, m_position, m_segment;
    Weights m_weights;
    Merge m_merge;
    Size m_size;
};

class NormalizedRows final : public Field {
public:
    NormalizedRows(FieldPtr rows, Norm norm) : m_rows(std::move(rows)) {
        const Size size = m_rows->size();
        const auto width = static_cast<double>(size.columns);
        const double epsilon = std::pow(10, powerOfEpsilon(norm));
        std::vector<double> row(static_cast<std::size_t>(size.columns));
        m_means.reserve(static_cast<std::size_t>(size.rows));
        m_factors.reserve(static_cast<std::size_t>(size.rows));
        for (Index r = 0; r < size.rows; ++r) {
            double sum = 0, squares = 0;
            for (Index c = 0; c < size.columns; ++c)
                sum += row[static_cast<std::size_t>(c)] = m_rows->at(r, c);
            const double mean = norm == Norm::rms ? 0 : sum / width;
            for (const double cell : row) squares += (cell - mean) * (cell - mean);
            m_means.push_back(mean);
            m_factors.push_back(norm == Norm::annotated
                                    ? 1 / (std::sqrt(squares / std::max(1.0, width - 1)) + epsilon)
                                    : 1 / std::sqrt(squares / width + epsilon));
        }
    }
    Size size() const override { return m_rows->size(); }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-3, 3}; }
    Range limits() const override {
        const double most = std::sqrt(static_cast<double>(size().columns));
        return {-most, most};
    }
    double at(Index row, Index column) const override {
        const auto r = static_cast<std::size_t>(row);
        return (m_rows->at(row, column) - m_means[r]) * m_factors[r];
    }

private:
    FieldPtr m_rows;
    std::vector<double> m_means, m_factors;
};

class MaskedRows final : public Field {
public:
    MaskedRows(FieldPtr position, FieldPtr word, Masked masked, Index padded)
        : m_position(std::move(position)),
          m_word(std::move(word)),
          m_masked(masked),
          m_padded(padded) {}
    Size size() const override { return m_position->size(); }
    Kind kind() const override { return m_position->kind(); }
    Range range() const override { return m_position->range(); }
    Range limits() const override { return m_position->limits(); }
    double at(Index row, Index column) const override {
        const bool hidden = m_masked == Masked::elements ? m_word->at(row, column) == 0 : row >= m_padded;
        return hidden ? 0 : m_position->at(row, column);
    }

private:
    FieldPtr m_position, m_word;
    Masked m_masked;
    Index m_padded;
};

}  // namespace

FieldPtr mergedRows(const FieldPtr& word, const FieldPtr& position, const FieldPtr& segment,
                    const Weights& weights, Merge merge) {
    return std::make_shared<MergedRows>(word, position, segment, weights, merge);
}

FieldPtr normalizedRows(FieldPtr rows, Norm norm) {
    if (norm == Norm::off) return rows;
    return std::make_shared<NormalizedRows>(std::move(rows), norm);
}

int powerOfEpsilon(Norm norm) {
    return norm == Norm::bert ? -12 : norm == Norm::eps5 ? -5 : -6;
}

FieldPtr maskedRows(FieldPtr position, FieldPtr word, Masked masked, Index padded) {
    if (masked == Masked::none) return position;
    return std::make_shared<MaskedRows>(std::move(position), std::move(word), masked, padded);
}

std::vector<double> rowNorms(const Field& field, Index first, Index last) {
    std::vector<double> norms, row(static_cast<std::size_t>(field.size().columns));
    norms.reserve(static_cast<std::size_t>(last - first));
    for (Index r = first; r < last; ++r) {
        field.fill(Block{r, r + 1, 0, field.size().columns}, std::span(row));
        double squares = 0;
        for (const double cell : row) squares += cell * cell;
        norms.push_back(std::sqrt(squares));
    }
    return norms;
}

}  // namespace posiscope
