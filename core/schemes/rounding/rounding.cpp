// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schemes/rounding/rounding.h"

#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/number.h"

namespace posiscope::rounding {

namespace {

constexpr Choice kFormats[] = {{"exact", marked("exact")},
                               {"f32", marked("float32")},
                               {"bf16", marked("bf16")},
                               {"f16", marked("float16")}};

Param formatParam(const char* id, const char* label, const char* help) {
    return {.id = id,
            .label = label,
            .highest = static_cast<double>(std::size(kFormats) - 1),
            .scale = Scale::choice,
            .choices = kFormats,
            .usual = true,
            .absent = 0,
            .help = help};
}

std::optional<Narrow> formatOf(const Values& values, const Param& param) {
    const Index chosen = values.integer(param);
    if (chosen == 0) return {};
    return chosen == 1 ? Narrow::f32 : chosen == 2 ? Narrow::bf16 : Narrow::f16;
}

double stored(const Field& waves, const PrecisionPath& path, Index row, Index column) {
    const auto wave = waves.wave(column);
    if (!wave) return 0;
    return roundedWave(wave->frequency, wave->cosine, wave->first + static_cast<double>(row), path);
}

/// The rows that are looked at for equal ones: all where that takes no longer than a frame.
Index rowsToCompare(const std::vector<FieldPtr>& tables) {
    constexpr Index kCells = 1 << 18;
    Index columns = 0;
    for (const FieldPtr& table : tables) {
        if (!table->wave(0)) return 0;
        columns += table->size().columns;
    }
    return std::min(tables.front()->size().rows, std::max<Index>(2, kCells / columns));
}

/// How many of the first rows have the same bits as one before, and which of them comes first.
std::pair<Index, Index> equalRows(const std::vector<FieldPtr>& tables, const PrecisionPath& path,
                                  Index rows) {
    std::set<std::vector<double>> known;
    Index equal = 0, first = -1;
    for (Index row = 0; row < rows; ++row) {
        std::vector<double> all;
        for (const FieldPtr& table : tables)
            for (Index column = 0; column < table->size().columns; ++column) {
                const double value = stored(*table, path, row, column);
                all.push_back(std::isnan(value) ? 2 : value);  // what is no number can be ordered so
            }
        if (known.insert(std::move(all)).second) continue;
        ++equal;
        if (first < 0) first = row;
    }
    return {equal, first};
}

}  // namespace

const Param kFrequencyFormat = formatParam(
    "freqformat", marked("rounding of frequencies"),
    marked("What the part “error by rounding” rounds; all other parts are exact. Frequencies "
           "that are kept in bf16 are the costliest mistake: far angles are off by whole turns."));
const Param kPositionFormat = formatParam(
    "posformat", marked("rounding of positions"),
    marked("bf16 cannot tell all positions beyond 256 apart, float16 those beyond 2048; float16 has "
           "no number beyond 65504."));
const Param kAngleFormat = formatParam("angleformat", marked("rounding of angles"),
                                       marked("The product of position and frequency is rounded once."));
const Param kValueFormat = formatParam("valueformat", marked("rounding of cos and sin"),
                                       marked("How the table is stored. This rounding is harmless."));

PrecisionPath pathOf(const Values& values) {
    return {.frequency = formatOf(values, kFrequencyFormat),
            .position = formatOf(values, kPositionFormat),
            .angle = formatOf(values, kAngleFormat),
            .value = formatOf(values, kValueFormat)};
}

std::vector<Text> notesOf(const std::vector<FieldPtr>& tables, const Field& errors, const PrecisionPath& path,
                          double first) {
    std::vector<Text> notes;
    if (path.isExact()) return notes;
    const Size size = errors.size();
    double worst = 0;
    Index at = 0;
    for (Index column = 0; column < size.columns; ++column)
        if (const double error = errors.at(size.rows - 1, column); error > worst) worst = error, at = column;
    notes.push_back(text("largest error by rounding at the last position: %1, in pair %2",
                         {fact("largest-rounding-error", worst), fact("pair-of-largest-error", at)}));
    if (path.position)
        notes.push_back(text("positions that differ once they are rounded: %1 of %2",
                             {fact("distinct-positions", distinctPositions(first, size.rows, path.position)),
                              fact("positions", size.rows)}));
    const Index rows = rowsToCompare(tables);
    if (const auto [equal, row] = equalRows(tables, path, rows); equal > 0)
        notes.push_back(
            text("of the first %1 rows as they are stored %2 equal one before, row %3 the first",
                 {fact("rows-compared", rows), fact("equal-rows", equal), fact("first-equal-row", row)}));
    return notes;
}

ErrorField::ErrorField(FieldPtr waves, PrecisionPath path) : m_waves(std::move(waves)), m_path(path) {}

const std::vector<std::vector<Index>>& ErrorField::columns() const {
    std::call_once(m_isFound, [this] {
        for (Index column = 0; column < m_waves->size().columns; ++column)
            if (const auto wave = m_waves->wave(column)) {
                const auto pair = static_cast<std::size_t>(wave->pair);
                m_columns.resize(std::max(m_columns.size(), pair + 1));
                m_columns[pair].push_back(column);
            }
    });
    return m_columns;
}

Range ErrorField::range() const {
    std::call_once(m_isMeasured, [this] {
        double most = 0;
        for (Index pair = 0; pair < size().columns && !m_path.isExact(); ++pair)
            most = std::max(most, at(size().rows - 1, pair));
        if (most > 0) m_most = most;
    });
    return {0, m_most};
}

double ErrorField::at(Index row, Index pair) const {
    if (m_path.isExact() || columns().empty()) return 0;
    double most = 0;
    for (const Index column : columns()[static_cast<std::size_t>(pair)]) {
        const double value = stored(*m_waves, m_path, row, column);
        most = std::max(most, std::isnan(value) ? 2 : std::abs(value - m_waves->at(row, column)));
    }
    return most;
}

}  // namespace posiscope::rounding
