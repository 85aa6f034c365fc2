// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/word_table.h"

#include <cmath>

namespace posiscope {

namespace {

/// Seeded rows, each of a stream of its own, behind the trained ones where there are any, and one row of zeros.
class WordTableField final : public Field {
public:
    explicit WordTableField(WordTableRules rules)
        : m_rules(std::move(rules)),
          m_spread(spreadOf(m_rules.from, m_rules.dims)) {
        if (m_rules.from == WordTable::trained) m_trained = trainedTable(m_rules.dims);
        if (m_trained) m_trainedRows = m_trained->size().rows;
        if (!m_trained && m_rules.seeds.empty()) m_rules.seeds.push_back(0);
    }
    Size size() const override {
        return {m_trainedRows + static_cast<Index>(m_rules.seeds.size()), m_rules.dims};
    }
    Kind kind() const override { return seeded(0).kind(); }
    Range range() const override { return m_trained ? m_trained->range() : seeded(0).range(); }
    Range limits() const override { return seeded(0).limits(); }
    double at(Index row, Index column) const override {
        if (row == m_rules.zeros) return 0;
        if (row >= m_trainedRows) return seeded(seedOf(row)).at(0, column);
        return column < m_trained->size().columns ? m_trained->at(row, column) : 0;
    }
    using Field::fill;
    void fill(const Block& block, std::span<double> out) const override {
        const auto width = static_cast<std::size_t>(block.columns());
        for (Index row = block.row0; row < block.row1; ++row) {
            const auto line = out.subspan(static_cast<std::size_t>(row - block.row0) * width, width);
            if (row >= m_trainedRows && row != m_rules.zeros) {
                seeded(seedOf(row)).fill({0, 1, block.column0, block.column1}, line);
                continue;
            }
            Index column = block.column0;
            for (double& cell : line) cell = at(row, column++);
        }
    }

private:
    std::uint64_t seedOf(Index row) const {
        return m_rules.seeds[static_cast<std::size_t>(row - m_trainedRows)];
    }
    SeededField seeded(std::uint64_t seed) const {
        return {RandomStream(seed), 0, {1, m_rules.dims}, m_spread.first, m_spread.second};
    }

    WordTableRules m_rules;
    std::pair<Spread, double> m_spread;
    FieldPtr m_trained;
    Index m_trainedRows = 0;
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

FieldPtr wordTable(WordTableRules rules) {
    return std::make_shared<WordTableField>(std::move(rules));
}

std::uint64_t seedOfWord(std::string_view word, std::uint64_t seed) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;  // FNV-1a
    for (const char byte : word) hash = (hash ^ static_cast<unsigned char>(byte)) * 0x100000001B3ULL;
    return RandomStream(seed).bits(hash);
}

}  // namespace posiscope
