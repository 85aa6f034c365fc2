// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>
#include <algorithm>
#include <cmath>

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/attention/shaw_attention.h"
#include "core/document/document.h"
#include "core/tokens/embedding.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"

namespace posiscope::test {

using Written = std::vector<std::pair<std::string, std::string>>;

/// Values as a file or the command line writes them; fails the test where the program would refuse them.
inline Values valuesOf(const Scheme& scheme, const Written& written) {
    Values values;
    for (const auto& [id, value] : written) {
        if (const ListParam* list = scheme.list(id)) {
            auto numbers = readList(*list, value);
            EXPECT_TRUE(numbers) << plain(numbers.error());
            if (numbers) values = values.with(*list, std::move(*numbers));
            continue;
        }
        const Param* param = scheme.param(id);
        if (param == nullptr) {
            ADD_FAILURE() << scheme.id << " has no parameter " << id;
            continue;
        }
        const auto read = readValue(*param, value);
        if (!read)
            ADD_FAILURE() << plain(read.error());
        else
            values = values.with(*param, *read);
    }
    return values;
}

inline Encoding encodingOf(const char* schemeId, const Written& written, const Shape& shape) {
    const Scheme* scheme = findScheme(schemeId);
    if (scheme == nullptr) {
        ADD_FAILURE() << "no scheme " << schemeId;
        return {};
    }
    return scheme->make(valuesOf(*scheme, written), shape);
}

inline FieldPtr partOf(const char* schemeId, const char* partId, const Written& written, const Shape& shape) {
    const Encoding encoding = encodingOf(schemeId, written, shape);
    const Part* part = encoding.part(partId);
    EXPECT_NE(part, nullptr) << schemeId << " has no part " << partId;
    return part == nullptr ? nullptr : part->field;
}

inline FieldPtr sinusoid(const Written& written, const Shape& shape) {
    return partOf("sinusoidal", "table", written, shape);
}

inline Embedding embeddingOf(const Document& document, Index dims, Results* results = nullptr) {
    return embeddingOf(document.sentence, document.pane().options, dims, results);
}

/// A table of given numbers.
class MatrixField final : public Field {
public:
    explicit MatrixField(Matrix cells) : m_cells(std::move(cells)) {}
    Size size() const override { return {m_cells.rows(), m_cells.cols()}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {m_cells.minCoeff(), m_cells.maxCoeff()}; }
    double at(Index r, Index c) const override { return m_cells(r, c); }

private:
    Matrix m_cells;
};

inline std::vector<double> row(const Field& field, Index r) {
    std::vector<double> cells;
    for (Index c = 0; c < field.size().columns; ++c) cells.push_back(field.at(r, c));
    return cells;
}

/// A block is its cells, one by one: within so much of them, and in float half a last place more.
inline void expectBlockHoldsTheCells(const Field& field, const Block& block, double within) {
    const auto cells = static_cast<std::size_t>(block.cells());
    std::vector<double> exact(cells);
    std::vector<float> rounded(cells);
    field.fill(block, exact);
    field.fill(block, rounded);
    std::size_t i = 0;
    for (Index r = block.row0; r < block.row1; ++r)
        for (Index c = block.column0; c < block.column1; ++c, ++i) {
            const double cell = field.at(r, c);
            ASSERT_NEAR(exact[i], cell, within) << r << ", " << c;
            const double halfAPlace = std::ldexp(1.0001, std::max(-1, std::ilogb(cell)) - 24);
            ASSERT_NEAR(static_cast<double>(rounded[i]), cell, within + halfAPlace) << r << ", " << c;
        }
}

}  // namespace posiscope::test
