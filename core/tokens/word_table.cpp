// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/word_table.h"

#include <algorithm>
#include <cmath>

namespace posiscope {

namespace {

/// Seeded rows, behind the trained ones where there are any, and one row of zeros.
class WordTableField final : public Field {
public:
    WordTableField(FieldPtr trained, FieldPtr seeded, Size size, std::optional<Index> zeros)
        : m_trained(std::move(trained)),
          m_seeded(std::move(seeded)),
          m_size(size),
          m_trainedRows(m_trained ? m_trained->size().rows : 0),
          m_zeros(zeros) {}
    Size size() const override { return m_size; }
    Kind kind() const override { return m_seeded->kind(); }
    Range range() const override { return m_trained ? m_trained->range() : m_seeded->range(); }
    Range limits() const override { return m_seeded->limits(); }
    double at(Index row, Index column) const override {
        if (row == m_zeros) return 0;
        if (row >= m_trainedRows) return m_seeded->at(row - m_trainedRows, column);
        return column < m_trained->size().columns ? m_trained->at(row, column) : 0;
    }
    using Field::fill;
    void fill(const Block& block, std::span<double> out) const override {
        const auto width = static_cast<std::size_t>(block.columns());
        for (Index row = block.row0; row < block.row1; ++row) {
            const auto line = out.subspan(static_cast<std::size_t>(row - block.row0) * width, width);
            const Index from = row - m_trainedRows;
            if (from >= 0 && row != m_zeros) {
                m_seeded->fill({from, from + 1, block.column0, block.column1}, line);
                continue;
            }
            Index column = block.column0;
            for (double& cell : line) cell = at(row, column++);
        }
    }

private:
    FieldPtr m_trained, m_seeded;
    Size m_size;
    Index m_trainedRows;
    std::optional<Index> m_zeros;
};

}  // namespace

std::pair<Spread, double> spreadOf(WordTable from, Index dims) {
    switch (from) {
        case WordTable::uniform:
            return {Spread::uniform, 1};
        case WordTable::normal:
            return {Spread::normal, 1};
        case WordTable::narrow:
            break;
        case WordTable::truncated:
            return {Spread::truncated, 0.02};
        case WordTable::trained:
            return {Spread::normal, kTrainedDeviation};
    }
    return {Spread::normal, 1 / std::sqrt(static_cast<double>(dims))};
}

FieldPtr wordTable(const WordTableRules& rules) {
    const bool isTrained = rules.from == WordTable::trained;
    const auto [spread, scale] = spreadOf(rules.from, rules.size.columns);
    const Size seeded{std::max<Index>(1, rules.size.rows - (isTrained ? kTrainedRows : 0)),
                      rules.size.columns};
    return std::make_shared<WordTableField>(
        isTrained ? trainedTable(rules.size.columns) : nullptr,
        std::make_shared<SeededField>(RandomStream(rules.seed), 0, seeded, spread, scale), rules.size,
        rules.zeros);
}

}  // namespace posiscope
