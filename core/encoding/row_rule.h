// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/base/number.h"
#include "core/fields/field.h"

namespace posiscope {

/// Which row of its tables a pair (query, key) looks up, and how that is told. Whoever draws, names or computes asks it.
class RowRule {
public:
    virtual ~RowRule() = default;

    virtual Index rows() const = 0;
    /// 0 … rows() - 1, whether a mask hides the pair or not.
    virtual Index row(Index query, Index key) const = 0;
    /// The pair looks its row up; otherwise it stands outside of what the tables reach, and nothing is added.
    virtual bool looks(Index, Index) const { return true; }
    /// How many of the pairs that look something up use the row.
    virtual Index used(Index row) const = 0;
    /// The pair is farther apart than the rule tells: it shares its row with all that are.
    virtual bool clips(Index, Index) const { return false; }

    /// Positions stand in lines of so many, as the patches of an image do; 0: in one line, as words.
    virtual Index across() const { return 0; }
    /// The rows of the tables stand in lines of so many, as their offsets do; 0: in one line.
    virtual Index rowsAcross() const { return 0; }

    /// The place of a row on the colours of offsets: -1 far before the query, 0 itself, 1 far behind.
    virtual double side(Index row) const = 0;
    /// The row numbers that stand for sides -1 and 1, where the sides between them are even steps of a row; none
    /// (0, 0): they are not.
    virtual Range evenSides() const { return {0, 0}; }

    /// How the key stands to the query: "+1".
    virtual Text offset(Index query, Index key) const { return factOffset("offset", key - query); }
    /// The offsets that share the row, as short as can be: "+1", "≥ +4", "8 … 11".
    virtual Text name(Index row) const = 0;
    /// The name of a row within a sentence: "offset +4 and farther right".
    virtual Text meaning(Index row) const = 0;
    /// How many rows there are, with where the number comes from: "2k+1 = 9 rows".
    virtual Text count() const = 0;
    /// The distance from which on pairs are clipped: "k = 4". Empty: no pair is clipped.
    virtual Text reach() const { return {}; }

    /// The row by the formula, with the numbers of the pair: first the offset, then the row from it.
    virtual std::vector<Text> equation(Index query, Index key) const = 0;
    /// The equation in one line.
    virtual Text calculation(Index query, Index key) const = 0;
    /// Where the row goes, sentence by sentence.
    virtual std::vector<Text> destination(Index query, Index key) const = 0;
    /// The sizes of the tables, and what else can be counted.
    virtual std::vector<Text> facts() const = 0;
    /// The rule in a few words: "row = clipped offset + k".
    virtual Text summary() const = 0;
};

}  // namespace posiscope
