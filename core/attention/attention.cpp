// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/attention.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <limits>

#include "core/attention/rotary.h"
#include "core/attention/shaw_attention.h"
#include "core/encoding/rotary_magnitude.h"
#include "core/fields/seeded_field.h"

namespace posiscope {

Projections seededProjections(std::uint64_t seed, Index width) {
    const RandomStream stream(seed);
    const auto cells = static_cast<std::uint64_t>(width * width);
    const auto table = [&](std::uint64_t which) {
        const SeededField field(stream, which * cells, {width, width}, Spread::normal,
                                1 / std::sqrt(static_cast<double>(width)));
        return firstRows(field, width);
    };
    return {table(0), table(1), table(2)};
}

namespace {

Matrix projected(const Matrix& rows, const Matrix& by) {
    return by.size() > 0 ? product(rows, by) : rows;
}

/// Products of vectors of this width times a factor; 0: over √d.
Matrix scaled(const Matrix& products, Index width, double factor) {
    if (factor == 0) return products / std::sqrt(static_cast<double>(width));
    return products * factor;
}

/// q·k of all pairs, times a factor; 0: over √d.
Matrix scores(const Matrix& query, const Matrix& key, double factor) {
    return scaled(product(query, key.transpose()), query.cols(), factor);
}

/// Rotary: the logits of turned queries and keys, and what its factors on whole logits make of them.
void turn(Attention& out, const Rotated& rotated, double factor) {
    const Matrix plain = out.logit;
    out.logit = rotated.map != nullptr
                    ? scaled(mappedScores(out.query, out.key, rotated), out.query.cols(), factor)
                    : scores(out.turnedQuery, out.turnedKey, factor);
    out.terms.push_back({text("what turning changes"), out.logit - plain, true});
    if (rotated.magnitude == nullptr || !rotated.magnitude->scalesLogits()) return;
    Matrix longer = out.logit;
    for (Index m = 0; m < longer.rows(); ++m)
        longer.row(m) *=
            rotated.magnitude->softmax * rotated.magnitude->ofQuery(rotated.first + static_cast<double>(m));
    out.terms.push_back({text("what its factors change"), longer - out.logit, true});
    out.logit = longer;
}

/// An added position splits both factors: (w_i + p_i)·(w_j + p_j) has four terms.
void splitAdded(Attention& out, const Head& head) {
    const Matrix added = head.words - head.without;
    const auto queries = [&](const Matrix& rows) { return projected(rows, head.projections.query); };
    const auto keys = [&](const Matrix& rows) { return projected(rows, head.projections.key); };
    const Matrix wordQuery = queries(head.without), addedQuery = queries(added);
    const Matrix wordKey = keys(head.without), addedKey = keys(added);
    out.terms = {{text("word–word"), scores(wordQuery, wordKey, head.factor), false},
                 {text("word–position"), scores(wordQuery, addedKey, head.factor), true},
                 {text("position–word"), scores(addedQuery, wordKey, head.factor), true},
                 {text("position–position"), scores(addedQuery, addedKey, head.factor), true}};
}

Matrix biasOf(const Biased& biased, Index head, Index words) {
    const Field& field =
        *biased.heads[static_cast<std::size_t>(std::min(head, static_cast<Index>(biased.heads.size()) - 1))];
    Matrix out(words, words);
    for (Index i = 0; i < words; ++i)
        for (Index j = 0; j < words; ++j) out(i, j) = field.at(i, j);
    return out;
}

/// The change that the cap makes to the logits is a term of its own, so that all terms still add up to the logits.
void cap(Attention& out, double most) {
    const Matrix capped = (out.logit.array() / most).tanh().matrix() * most;
    const bool position = std::ranges::any_of(out.terms, &Term::position);
    out.terms.push_back({text("what the soft cap changes"), capped - out.logit, position});
    out.logit = capped;
}

/// The weights of the pairs that are seen.
Matrix weightsOf(const Attention& attention, double temperature) {
    Matrix seen = attention.logit / temperature;
    for (Index i = 0; i < seen.rows(); ++i)
        for (Index j = 0; j < seen.cols(); ++j)
            if (attention.masked(i, j)) seen(i, j) = -std::numeric_limits<double>::infinity();
    return softmax(std::move(seen));
}

}  // namespace

Attention attend(const Head& head, const Encoding& encoding) {
    const Index n = head.words.rows();
    assert(!head.projections.any() || head.projections.query.rows() == head.words.cols());
    const LookedUp* vectors = encoding.vectors();
    assert(!vectors || vectors->tables.empty() || vectors->tables.front().width == head.words.cols());
    assert(head.without.size() == 0 || head.without.cols() == head.words.cols());
    Attention out{.pairs = head.pairs};
    out.query = projected(head.words, head.projections.query);
    out.key = projected(head.words, head.projections.key);
    out.value = projected(head.words, head.projections.value);
    out.turnedQuery = encoding.rotated ? turnedQueries(out.query, *encoding.rotated) : out.query;
    out.turnedKey = encoding.rotated ? turnedKeys(out.key, *encoding.rotated) : out.key;

    const Matrix plain = scores(out.query, out.key, head.factor);
    if (head.without.size() > 0)
        splitAdded(out, head);
    else
        out.terms = {{text("content"), plain, false}};
    out.logit = plain;
    if (encoding.rotated) turn(out, *encoding.rotated, head.factor);
    std::optional<ShawAttention> lookedUp;
    Matrix valueRows;
    if (vectors != nullptr) {
        const RowRule& rule = *vectors->rule;
        const auto rowsOf = [&](LookedUp::Joins joins) {
            const LookedUp::Table* table = vectors->joining(joins);
            return table == nullptr ? Matrix() : firstRows(*table->field, rule.rows());
        };
        valueRows = rowsOf(LookedUp::Joins::value);
        lookedUp = shawAttention(
            {.query = out.turnedQuery,
             .key = out.turnedKey,
             .value = out.value,
             .keyRows = rowsOf(LookedUp::Joins::key),
             .valueRows = valueRows,
             .row = [&rule](Index query,
                            Index key) { return rule.looks(query, key) ? rule.row(query, key) : -1; },
             .pairs = head.pairs,
             .factor = head.factor});
        out.logit = lookedUp->logit;
        if (vectors->joining(LookedUp::Joins::key) != nullptr)
            out.terms.push_back({text("query–row"), lookedUp->positionLogit, true});
    }
    if (encoding.biased && !encoding.biased->heads.empty()) {
        const Matrix bias = biasOf(*encoding.biased, head.biasHead, n);
        out.logit += bias;
        out.terms.push_back({text("bias"), bias, true});
    }
    if (head.cap > 0) cap(out, head.cap);
    out.content = out.position = Matrix::Zero(n, n);
    for (const Term& term : out.terms) (term.position ? out.position : out.content) += term.logits;

    out.weight = weightsOf(out, head.temperature);
    out.output = product(out.weight, out.value);
    if (valueRows.size() > 0)
        out.output += product(weightOfRows(lookedUp->index, out.weight, valueRows.rows()), valueRows);
    return out;
}

std::size_t Attention::keptBytes() const {
    Index cells = 0;
    for (const Matrix* each :
         {&query, &key, &value, &turnedQuery, &turnedKey, &content, &position, &logit, &weight, &output})
        cells += each->size();
    for (const Term& term : terms) cells += term.logits.size();
    return static_cast<std::size_t>(cells) * sizeof(double);
}

}  // namespace posiscope
