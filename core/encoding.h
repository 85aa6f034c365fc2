// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/field.h"
#include "core/text.h"

namespace posiscope {

/// What a field's rows or columns count.
enum class Axis { position, query, key, dimension, row, usage };

/// Something to look at: `--part`, the part chooser.
struct Part {
    std::string id;
    Text title;
    FieldPtr field;
    Axis rows = Axis::position;
    Axis columns = Axis::dimension;
    bool wholeNumbers = false;  ///< saved as integers
    bool random = false;        ///< seeded, untrained: always said
    std::vector<std::pair<Index, Index>> slow =
        {};  ///< runs [first, last) of columns that hardly turn over the rows
};

/// A way to enter attention: a pair (query, key) picks a row of two tables of vectors, one for the keys and one for
/// the values.
struct LookedUp {
    Index reach = 0;  ///< k: distances beyond it are clipped; rows 0 … 2k stand for offsets -k … k
    Index width = 0;  ///< d, of one vector
    FieldPtr index;   ///< (queries, keys) → row
    FieldPtr key;     ///< a^K, (2k+1, width)
    FieldPtr value;   ///< a^V, (2k+1, width)
    Index rows() const { return 2 * reach + 1; }
};

/// One line of a scheme's formula.
struct Formula {
    std::string picture;  ///< resources/formulas/PICTURE.svg
    Text text;            ///< the same for whoever cannot see pictures
};

/// What a scheme yields: parts to look at, and how it enters attention.
struct Encoding {
    std::vector<Part> parts;  ///< the first is shown first
    std::optional<LookedUp> lookedUp;
    double seed = 0;               ///< of the parts that are random
    Text fact;                     ///< one line to tune against
    std::vector<Formula> formula;  ///< with the choices made

    const Part* part(std::string_view id) const {
        for (const Part& each : parts)
            if (each.id == id) return &each;
        return nullptr;
    }
};

}  // namespace posiscope
