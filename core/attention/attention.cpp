// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/attention/attention.h"

#include <cassert>
#include <cmath>
#include <limits>

#include "core/attention/rotary.h"
#include "core/attention/shaw_attention.h"
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

/// q·k / √d of all pairs.
Matrix scores(const Matrix& query, const Matrix& key) {
    return product(query, key.transpose()) / std::sqrt(static_cast<double>(query.cols()));
}

/// What is added splits both factors: (w_i + p_i)·(w_j + p_j) has four terms.
void splitAdded(Attention& out, const Head& head) {
    const Matrix added = head.words - head.without;
    const auto queries = [&](const Matrix& rows) { return projected(rows, head.projections.query); };
    const auto keys = [&](const Matrix& rows) { return projected(rows, head.projections.key); };
    const Matrix wordQuery = queries(head.without), addedQuery = queries(added);
    const Matrix wordKey = keys(head.without), addedKey = keys(added);
    out.terms = {{text("word–word"), scores(wordQuery, wordKey), false},
                 {text("word–position"), scores(wordQuery, addedKey), true},
                 {text("position–word"), scores(addedQuery, wordKey), true},
                 {text("position–position"), scores(addedQuery, addedKey), true}};
}

Matrix biasOf(const Biased& biased, Index head, Index words) {
    const Field& field =
        *biased.heads[static_cast<std::size_t>(std::min(head, static_cast<Index>(biased.heads.size()) - 1))];
    Matrix out(words, words);
    for (Index i = 0; i < words; ++i)
        for (Index j = 0; j < words; ++j) out(i, j) = field.at(i, j);
    return out;
}

/// The weights of what is seen.
Matrix weightsOf(const Attention& attention) {
    Matrix seen = attention.logit;
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
    assert(!vectors || vectors->tables.front().width == head.words.cols());
    assert(head.without.size() == 0 || head.without.cols() == head.words.cols());
    Attention out{.causal = head.causal, .firstQuery = head.firstQuery};
    out.query = projected(head.words, head.projections.query);
    out.key = projected(head.words, head.projections.key);
    out.value = projected(head.words, head.projections.value);
    out.turnedQuery = encoding.rotated ? turned(out.query, *encoding.rotated) : out.query;
    out.turnedKey = encoding.rotated ? turned(out.key, *encoding.rotated) : out.key;

    const Matrix plain = scores(out.query, out.key);
    if (head.without.size() > 0)
        splitAdded(out, head);
    else
        out.terms = {{text("content"), plain, false}};
    out.logit = plain;
    if (encoding.rotated) {
        out.logit = scores(out.turnedQuery, out.turnedKey);
        out.terms.push_back({text("what turning changes"), out.logit - plain, true});
    }
    std::optional<ShawAttention> lookedUp;
    Matrix valueRows;
    if (vectors != nullptr) {
        const RowRule& rule = *vectors->rule;
        const auto rowsOf = [&](LookedUp::Joins joins) {
            return firstRows(*vectors->joining(joins)->field, rule.rows());
        };
        valueRows = rowsOf(LookedUp::Joins::value);
        lookedUp = shawAttention({.query = out.turnedQuery,
                                  .key = out.turnedKey,
                                  .value = out.value,
                                  .keyRows = rowsOf(LookedUp::Joins::key),
                                  .valueRows = valueRows,
                                  .row = [&rule](Index query, Index key) { return rule.row(query, key); },
                                  .causal = head.causal});
        out.logit = lookedUp->logit;
        out.terms.push_back({text("query–row"), lookedUp->positionLogit, true});
    }
    if (encoding.biased && !encoding.biased->heads.empty()) {
        const Matrix bias = biasOf(*encoding.biased, head.biasHead, n);
        out.logit += bias;
        out.terms.push_back({text("bias"), bias, true});
    }
    out.content = out.position = Matrix::Zero(n, n);
    for (const Term& term : out.terms) (term.position ? out.position : out.content) += term.logits;

    out.weight = weightsOf(out);
    out.output = product(out.weight, out.value);
    if (lookedUp) {
        Matrix rowWeight = Matrix::Zero(n, vectors->rule->rows());
        for (Index i = 0; i < n; ++i)
            for (Index j = 0; j < n; ++j) rowWeight(i, lookedUp->index(i, j)) += out.weight(i, j);
        out.output += product(rowWeight, valueRows);
    }
    return out;
}

}  // namespace posiscope
