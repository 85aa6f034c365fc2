// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>

#include "core/encoding/encoding.h"
#include "core/encoding/pairs.h"
#include "core/encoding/values.h"

namespace posiscope {

inline constexpr Index kMostPositions = 1 << 20;
inline constexpr Index kMostDims = 1 << 14;

/// How many positions, how wide, and which pairs of them there are.
struct Shape {
    Index positions = 1;  ///< 1 … kMostPositions
    Index dims = 1;       ///< 1 … kMostDims
    Pairs pairs;
    bool operator==(const Shape&) const = default;
};

/// A parameter's value in an example that is small enough to be read number by number.
struct SmallValue {
    const Param* param = nullptr;
    double value = 0;
};

/// A part of a scheme, as it is known before any number is computed.
struct PartName {
    const char* id = "";
    bool vectors = false;  ///< its rows are vectors, which can be compared
};

/// How the numbers of a scheme enter attention.
struct Ways {
    bool added = false, rotated = false, lookedUp = false, biased = false;
};

/// A formula from the literature with its adjustable parameters, its help and its source.
struct Scheme {
    const char* id = "";
    const char* title = "";
    const char* group = "";  ///< schemes of one group stand together in the picker, by `order`
    int order = 0;
    const char* summary = "";  ///< a line that says what the scheme is
    const char* source = "";
    const char* width = "";  ///< the name of its dimensions: "dimensions", "head width"
    Index dims = 128;        ///< the initial width
    std::span<const Param* const> params = {};
    std::span<const ListParam* const> lists = {};
    std::span<const SmallValue> small = {};
    std::span<const PartName> parts = {};  ///< of each encoding, in this order; the first is shown first
    Ways ways;
    bool waves = false;  ///< its positions are waves, each of one frequency
    /// Never fails for a shape and values in their ranges.
    Encoding (*make)(const Values&, const Shape&) = nullptr;
    /// The lines of a NumPy program that computes a part as `table`, with its conventions in comments; the part is one
    /// that is not missing. `np` and `L`, long double, are there.
    std::string (*numpy)(const Scheme&, std::string_view part, const Values&, const Shape&) = nullptr;

    /// Returns the values under which position number t is row t of the same table; null: they are so already.
    Values (*numbered)(const Values&) = nullptr;

    const PartName* part(std::string_view partId) const {
        for (const PartName& each : parts)
            if (each.id == partId) return &each;
        return nullptr;
    }
    const Param* param(std::string_view paramId) const {
        for (const Param* each : params)
            if (each->id == paramId) return each;
        return nullptr;
    }
    const ListParam* list(std::string_view listId) const {
        for (const ListParam* each : lists)
            if (each->id == listId) return each;
        return nullptr;
    }
};

}  // namespace posiscope
