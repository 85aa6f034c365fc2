// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/embedding.h"

#include <cmath>
#include <map>

#include "core/seeded_field.h"

namespace posiscope {

namespace {

/// Rows of a table, one for each word.
class LookedUpRows final : public Field {
public:
    LookedUpRows(FieldPtr table, std::vector<Index> ids) : m_table(std::move(table)), m_ids(std::move(ids)) {}
    Size size() const override { return {static_cast<Index>(m_ids.size()), m_table->size().columns}; }
    Kind kind() const override { return m_table->kind(); }
    Range range() const override { return m_table->range(); }
    Range limits() const override { return m_table->limits(); }
    double at(Index row, Index column) const override {
        return m_table->at(m_ids[static_cast<std::size_t>(row)], column);
    }

private:
    FieldPtr m_table;
    std::vector<Index> m_ids;
};

}  // namespace

Embedding embeddingOf(const Document& document, Index dims) {
    std::map<std::string, Index> known;
    Embedding out;
    out.ids.reserve(document.tokens.size());
    for (const std::string& token : document.tokens)
        out.ids.push_back(known.emplace(token, static_cast<Index>(known.size())).first->second);
    const Size size{static_cast<Index>(known.size()), dims};
    const auto table = std::make_shared<SeededField>(RandomStream(1), 0, size, Spread::normal,
                                                     1 / std::sqrt(static_cast<double>(dims)));
    out.rows = std::make_shared<LookedUpRows>(table, out.ids);
    return out;
}

}  // namespace posiscope
