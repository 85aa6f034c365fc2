// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/mix.h"

#include "core/tokens/embedding.h"

namespace posiscope {

namespace {

class Sum final : public Field {
public:
    Sum(FieldPtr word, FieldPtr position) : m_word(std::move(word)), m_position(std::move(position)) {}
    Size size() const override { return m_word->size(); }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override {
        const double most = m_word->range().highest + m_position->range().highest;
        return {-most, most};
    }
    double at(Index row, Index column) const override {
        return m_word->at(row, column) + m_position->at(row, column);
    }

private:
    FieldPtr m_word, m_position;
};

}  // namespace

Mix mixOf(const Document& document, const Encoding& encoding, Index dims) {
    Mix mix{.word = embeddingOf(document, dims).rows, .position = encoding.added};
    mix.sum = mix.position ? std::make_shared<Sum>(mix.word, mix.position) : mix.word;
    return mix;
}

}  // namespace posiscope
