// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/fields/field.h"

namespace posiscope::test {

/// Numbers as they are.
class StoredField final : public Field {
public:
    StoredField(Size size, std::vector<double> cells) : m_size(size), m_cells(std::move(cells)) {}
    Size size() const override { return m_size; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-1, 1}; }
    double at(Index row, Index column) const override {
        return m_cells[static_cast<std::size_t>(row * m_size.columns + column)];
    }

private:
    Size m_size;
    std::vector<double> m_cells;
};

}  // namespace posiscope::test
