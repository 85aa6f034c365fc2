// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/fields/field.h"

namespace posiscope {

/// A field whose rows are the columns of another.
class Turned final : public Field {
public:
    explicit Turned(FieldPtr field) : m_field(std::move(field)) {}
    Size size() const override { return {m_field->size().columns, m_field->size().rows}; }
    Kind kind() const override { return m_field->kind(); }
    Range range() const override { return m_field->range(); }
    double at(Index row, Index column) const override { return m_field->at(column, row); }

private:
    FieldPtr m_field;
};

}  // namespace posiscope
