// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/difference.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <tuple>

#include "core/base/number.h"

namespace posiscope {

namespace {

bool isIndex(const Part& part) {
    return part.field->kind() == Kind::index;
}

/// Whether a cell of one stands for the same place as the cell of the other.
bool areAlike(const Part& a, const Part& b) {
    return a.rows == b.rows && a.columns == b.columns && a.firstRow == b.firstRow &&
           a.firstColumn == b.firstColumn;
}

}  // namespace

const Part* counterpart(const Part& part, const Encoding& other, const std::string& lookedAt) {
    const auto fitting = [&](const Part* each) {
        return each != nullptr && areAlike(part, *each) && isIndex(part) == isIndex(*each) ? each : nullptr;
    };
    if (const Part* same = fitting(other.part(part.id))) return same;
    return fitting(lookedAt.empty() ? &other.parts.front() : other.part(lookedAt));
}

namespace {

/// Tells a wave from all others.
auto signOf(const std::optional<Wave>& wave) {
    return wave ? std::tuple(wave->cosine ? 2 : 1, wave->frequency.radians(), wave->first, wave->amplitude)
                : std::tuple(0, 0.0L, 0.0, 0.0);
}

/// Whether two formulas have the same waves as columns, but in another order.
bool areReordered(const Field& a, const Field& b) {
    if (a.size() != b.size() || !a.isFormula() || !b.isFormula()) return false;
    std::vector<decltype(signOf({}))> first, second;
    for (Index c = 0; c < a.size().columns; ++c) {
        first.push_back(signOf(a.wave(c)));
        second.push_back(signOf(b.wave(c)));
    }
    if (first == second) return false;
    std::ranges::sort(first);
    std::ranges::sort(second);
    return first == second;
}

Part difference(const Part& part, const Subtrahend& other) {
    const Text minuend = text("this state"), subtrahend = text("“%1”", {other.name});
    Part out = part;
    out.slow.clear();
    out.trend = {};
    out.explain = nullptr;
    const Part* with = counterpart(part, other.encoding, other.part);
    if (with == nullptr) {
        out.missing = text("%1 has no part with the rows, columns and kind of numbers of “%2”",
                           {subtrahend, part.title});
        return out;
    }
    if (out.missing.empty()) out.missing = with->missing;
    out.random = part.random || with->random;
    out.wholeNumbers = part.wholeNumbers && with->wholeNumbers;
    out.pairs = part.pairs && with->pairs;
    if (isIndex(part)) {
        out.field = std::make_shared<UnequalField>(part.field, with->field);
        out.symbol = text("differs");
        out.explain = [a = part.field, b = with->field, minuend, subtrahend](Index row, Index column) {
            const auto shown = [&](const Field& field, std::string_view id) {
                const double cell = field.at(row, column);
                return std::isnan(cell) ? text("no row") : text("row %1", {fact(id, cell)});
            };
            return std::vector{text("%1: %2; %3: %4",
                                    {minuend, shown(*a, "present-row"), subtrahend, shown(*b, "kept-row")})};
        };
        return out;
    }
    if (part.turns) {
        out.symbol = text("Δ%1", {part.symbol});
        out.field = std::make_shared<PhaseDifferenceField>(part.field, with->field);
        out.explain = [a = part.field, b = with->field, field = out.field, minuend, subtrahend](
                          Index row, Index column) {
            return std::vector{text("%1: %2; %3: %4; difference: %5",
                                    {minuend, fact("present-value", a->at(row, column), "rad"), subtrahend,
                                     fact("kept-value", b->at(row, column), "rad"),
                                     fact("difference", field->at(row, column), "rad")})};
        };
        return out;
    }
    out.reordered = areReordered(*part.field, *with->field);
    // The same waves are the same numbers: in its own order the table is what is left of it.
    auto field = std::make_shared<DifferenceField>(part.field,
                                                   out.reordered && other.matched ? part.field : with->field);
    if (!part.symbol.empty()) out.symbol = text("Δ%1", {part.symbol});
    out.explain = [field, minuend, subtrahend](Index row, Index column) {
        return std::vector{text("%1: %2; %3: %4; difference: %5",
                                {minuend, fact("present-value", field->minuend().at(row, column)), subtrahend,
                                 fact("kept-value", field->subtrahend().at(row, column)),
                                 fact("difference", field->at(row, column))})};
    };
    out.difference = field;
    out.field = std::move(field);
    return out;
}

}  // namespace

Encoding difference(const Encoding& present, const Subtrahend& other) {
    Encoding out;
    for (const Part& part : present.parts) out.parts.push_back(difference(part, other));
    const auto ends = [](const Encoding& each, Index none) { return each.end.value_or(none); };
    constexpr Index kNone = std::numeric_limits<Index>::max();
    if (present.end || other.encoding.end)
        out.end = std::min(ends(present, kNone), ends(other.encoding, kNone));
    out.about.formula = present.about.formula;
    const auto isRandom = [](const Encoding& each) { return std::ranges::any_of(each.parts, &Part::random); };
    out.about.seed = isRandom(present) ? present.about.seed : other.encoding.about.seed;
    if (isRandom(present) && isRandom(other.encoding) && other.encoding.about.seed != out.about.seed)
        out.about.notes.push_back(
            text("“%1” is random too, seed %2", {other.name, fact("kept-seed", other.encoding.about.seed)}));
    return out;
}

}  // namespace posiscope
