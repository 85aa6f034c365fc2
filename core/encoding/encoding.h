// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/base/text.h"
#include "core/encoding/row_rule.h"
#include "core/fields/difference.h"

namespace posiscope {

/// The things that a field's rows or columns count.
enum class Axis {
    position,
    query,
    key,
    dimension,
    step,      ///< a running number that stands in a formula
    row,       ///< a row of a table that is looked up
    usage,     ///< a single row: over all pairs
    pair,      ///< a pair of columns that turn together
    distance,  ///< between two positions
    anyPair,   ///< a single row: any two positions
    head,
    queryPatch,
    keyPatch,
    rowOffset,     ///< between rows of patches: from -(h-1) on, the middle row is 0
    columnOffset,  ///< between columns of patches, counted likewise
    patchRow,      ///< the row in a window of patches
    patchColumn,
    id,         ///< a single column: the id of a word
    component,  ///< an axis of a plane, counted from 1
    place,      ///< along curves of which each has an axis of its own
    curve,      ///< Part::curves
    quantity    ///< several numbers of one thing
};

/// Something to look at: `--part`, the part chooser.
struct Part {
    std::string id;
    Text title;
    Text symbol = {};  ///< the symbol of one of its numbers, beside an axis: "PE(t, c)"
    FieldPtr field;
    Axis rows = Axis::position;
    Axis columns = Axis::dimension;
    Index firstRow = 0;         ///< the word of row 0, where rows are queries; or its place
    bool wholeNumbers = false;  ///< saved as integers
    bool random = false;        ///< seeded, untrained: always said
    std::vector<std::pair<Index, Index>> slow =
        {};                 ///< runs [first, last) of columns that hardly turn over the rows
    Index firstColumn = 0;  ///< the number that column 0 counts as
    bool turns = false;     ///< its numbers are angles less full turns: so is a difference of two
    bool pairs = true;      ///< its waves are pairs: a sine and a cosine of one frequency
    Text missing = {};      ///< why it is not there although asked for: said instead of a figure
    Text trend = {};        ///< a sentence on how the numbers go; empty: one that suits any field
    std::shared_ptr<const DifferenceField> difference = nullptr;  ///< the field, where it is a difference
    bool reordered = false;  ///< a difference of two tables that have the same columns in another order
    std::vector<Text> curves = {};  ///< the names of the columns, where these are curves
    /// By column the largest number that was seen in training; null: rows tell it, or it is not known.
    std::function<double(Index column)> seen = {};
    /// The formula with the numbers of a cell, line by line; null: the cell's number alone.
    std::function<std::vector<Text>(Index row, Index column)> explain = {};
};

/// A way to enter attention: each pair (query, key) looks up a row of one or more tables.
struct LookedUp {
    enum class Joins { key, value, logit };
    struct Table {
        Text symbol;      ///< "a^{K}"
        FieldPtr field;   ///< a line for each row
        Index first = 0;  ///< the first of its columns that the pair takes
        Index width = 1;  ///< how many it takes: d of a vector, 1 where they join a logit
        Joins joins = Joins::key;
    };
    std::shared_ptr<const RowRule> rule;
    FieldPtr index;  ///< (queries, keys) → row; no number where a pair looks nothing up
    std::vector<Table> tables;

    const Table* joining(Joins joins) const {
        for (const Table& each : tables)
            if (each.joins == joins) return &each;
        return nullptr;
    }
};

struct DistanceMap;
struct RotaryLadder;
struct RotaryMagnitude;
struct RotaryAxes;

/// A way to enter attention: each pair of columns of the queries and the keys is turned by an angle.
struct Rotated {
    std::shared_ptr<const std::vector<Frequency>> frequencies;  ///< by pair; columns beyond pass through
    double first = 0;                                           ///< position of row 0
    bool halves = false;  ///< pair i is columns i and i + apart; otherwise 2i and 2i + 1
    Index from = 0;       ///< the column that column 0 of the pairs is
    Index apart = 0;      ///< by halves: how far partners are apart; 0: as many columns as there are pairs
    std::shared_ptr<const RotaryLadder> ladder;  ///< the rule of the frequencies of one axis; null: unknown
    std::shared_ptr<const DistanceMap> map;      ///< null: pairs are turned by their distance
    std::shared_ptr<const RotaryMagnitude> magnitude;  ///< null: nothing gets longer
    std::shared_ptr<const RotaryAxes> axes;            ///< null: all pairs turn by the position

    Index pairs() const { return static_cast<Index>(frequencies->size()); }
};

/// A way to enter attention: a number added to the logit of each pair (query, key).
struct Biased {
    std::vector<FieldPtr> heads;  ///< (queries, keys) each; words beyond have none
    Index shown = 0;              ///< the head that the reader chose
};

/// Which cells of an absolute encoding are not added.
enum class Masked {
    none,
    elements,  ///< where the word's own number is exactly 0
    tokens     ///< where the token is padding
};

/// Whether nothing is added to a number of a word.
inline bool isMasked(Masked masked, double number, bool isPadding) {
    return masked == Masked::elements ? number == 0 : masked == Masked::tokens && isPadding;
}

/// One line of a scheme's formula.
struct Formula {
    std::string picture;  ///< resources/formulas/PICTURE.svg
    Text text;            ///< the same for whoever cannot see pictures
    bool operator==(const Formula&) const = default;
};

/// The texts on an encoding, with the number that makes it random.
struct About {
    std::vector<Formula> formula;  ///< under the present choices
    std::vector<Text> notes;       ///< statements that always stand beside its parts
    Text fact;                     ///< a line that changes with the parameters, to tune against
    double seed = 0;               ///< of the parts that are random
};

/// The result of a scheme: parts to look at, and how it enters attention.
struct Encoding {
    std::vector<Part> parts;  ///< the first is shown first
    FieldPtr added;           ///< (positions, dims), added to the words' embeddings; null: nothing is added
    std::optional<Index>
        end;  ///< positions from here on have no row, their cells are not numbers; none: all have
    std::optional<double> trained;  ///< L0: positions 0 … L0 - 1 were seen in training; none: not known
    Masked masked = Masked::none;
    std::optional<Rotated> rotated;
    std::optional<LookedUp> lookedUp;
    std::optional<Biased> biased;
    Text missing;  ///< as Part::missing, for views that show more than a part
    About about;

    /// The tables of vectors that pairs look up, which join keys or values; none: a number joins the logit, or nothing.
    const LookedUp* vectors() const {
        return lookedUp && lookedUp->joining(LookedUp::Joins::logit) == nullptr ? &*lookedUp : nullptr;
    }
    const Part* part(std::string_view id) const {
        for (const Part& each : parts)
            if (each.id == id) return &each;
        return nullptr;
    }
};

}  // namespace posiscope
