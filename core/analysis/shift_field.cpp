// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/shift_field.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "core/analysis/similarity.h"
#include "core/analysis/versines.h"
#include "core/fields/tones.h"
#include "core/fields/wave_field.h"

namespace posiscope {

ShiftField::ShiftField(Index rows, std::vector<Frequency> frequencies, Measure measure, Range spanned,
                       bool mayLieBeyond)
    : m_rows(rows),
      m_frequencies(std::move(frequencies)),
      m_measure(measure),
      m_spanned(spanned),
      m_mayLieBeyond(mayLieBeyond) {}

Kind ShiftField::kind() const {
    return m_measure == Measure::distance ? Kind::unsignedValue : Kind::signedValue;
}

Range ShiftField::limits() const {
    if (!m_mayLieBeyond) return m_spanned;
    const double waves = static_cast<double>(m_frequencies.size());
    if (m_measure == Measure::distance) return {0, 2 * std::sqrt(waves)};
    return m_measure == Measure::cosine ? Range{-1, 1} : Range{-waves, waves};
}

double ShiftField::at(Index row, Index column) const {
    const auto shift = static_cast<double>(column - row);
    switch (m_measure) {
        case Measure::product:
            return dotProduct(m_frequencies, shift);
        case Measure::cosine:
            return cosineSimilarity(m_frequencies, shift);
        case Measure::distance:
            break;
    }
    return distance(m_frequencies, shift);
}

double ShiftField::valueOf(double lost) const {
    const double waves = static_cast<double>(m_frequencies.size());
    if (m_measure == Measure::distance) return std::sqrt(std::max(0.0, 2 * lost));
    return m_measure == Measure::cosine ? 1 - lost / waves : waves - lost;
}

std::vector<double> ShiftField::valuesAt(long double first, long double step, std::size_t count) const {
    std::vector<double> values(count);
    sumVersines(anglesOfAStep(m_frequencies), {}, first, step, values);
    for (double& each : values) each = valueOf(each);
    return values;
}

namespace {

/// The sizes of the shifts between two runs of cells, both first … last: the least and the greatest.
struct Shifts {
    Index least = 0, most = 0;
    Shifts(Index row0, Index row1, Index column0, Index column1) {
        const Index down = row1 - column0, up = column1 - row0;  // the greatest of either sign
        least = std::max<Index>(0, std::max(-down, -up));
        most = std::max(down, up);
    }
    std::size_t count() const { return static_cast<std::size_t>(most - least + 1); }
    std::size_t placeOf(Index row, Index column) const {
        return static_cast<std::size_t>(std::abs(column - row) - least);
    }
};

}  // namespace

template <class Number>
void ShiftField::fillShifts(const Block& block, std::span<Number> out) const {
    if (block.cells() == 0) return;
    const Shifts shifts(block.row0, block.row1 - 1, block.column0, block.column1 - 1);
    const std::vector<double> values = valuesAt(shifts.least, 1, shifts.count());
    auto to = out.begin();
    for (Index row = block.row0; row < block.row1; ++row)
        for (Index column = block.column0; column < block.column1; ++column)
            *to++ = static_cast<Number>(values[shifts.placeOf(row, column)]);
}

void ShiftField::fill(const Block& block, std::span<float> out) const {
    fillShifts(block, out);
}

void ShiftField::fill(const Block& block, std::span<double> out) const {
    fillShifts(block, out);
}

namespace {

/// The pixels along one axis that lie in the field, and the cell that each shows: a whole one when near, what stands
/// at its centre when far.
struct Pixelled {
    int first = 0, end = 0;
    double from = 0, step = 1;
    bool near = true;

    Pixelled(double from0, double to, int pixels, Index cells) : from(from0), step((to - from0) / pixels) {
        const auto isInside = [&](int i) {
            const double middle = from + (i + 0.5) * step;
            return middle >= 0 && middle < static_cast<double>(cells);
        };
        near = step <= 1 + 1e-9;
        while (first < pixels && !isInside(first)) ++first;
        for (end = first; end < pixels && isInside(end);) ++end;
    }
    bool empty() const { return first == end; }
    double cell(int i) const {
        const double middle = from + (i + 0.5) * step;
        return near ? std::floor(middle) : middle - 0.5;
    }
};

}  // namespace

void ShiftField::rasterNear(const Window& window, Pixels out) const {
    const Pixelled down(window.row0, window.row1, out.height, m_rows),
        across(window.column0, window.column1, out.width, m_rows);
    const auto cell = [](const Pixelled& axis, int i) { return static_cast<Index>(axis.cell(i)); };
    const Shifts shifts(cell(down, down.first), cell(down, down.end - 1), cell(across, across.first),
                        cell(across, across.end - 1));
    const std::vector<double> values = valuesAt(shifts.least, 1, shifts.count());
    std::vector<Index> columns;
    columns.reserve(static_cast<std::size_t>(across.end - across.first));
    for (int x = across.first; x < across.end; ++x) columns.push_back(cell(across, x));
    for (int y = down.first; y < down.end; ++y) {
        const Index row = cell(down, y);
        float* to = &out.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) +
                                static_cast<std::size_t>(across.first)];
        for (const Index column : columns) *to++ = static_cast<float>(values[shifts.placeOf(row, column)]);
    }
}

void ShiftField::raster(const Window& window, Pixels out) const {
    std::ranges::fill(out.values, kNothing);
    const Pixelled down(window.row0, window.row1, out.height, m_rows),
        across(window.column0, window.column1, out.width, m_rows);
    if (down.empty() || across.empty()) return;
    if (down.near && across.near) return rasterNear(window, out);

    // The waves that pixels can show, each as strong as that; the others are at their mean, where nothing is left.
    const double step = std::max(down.near ? 0 : down.step, across.near ? 0 : across.step);
    std::vector<long double> slow;
    std::vector<double> weights;
    double fast = 0;
    for (const long double frequency : anglesOfAStep(m_frequencies)) {
        const double turn = static_cast<double>(frequency);
        const double weight = (down.near ? 1 : WaveField::response(turn * down.step)) *
                              (across.near ? 1 : WaveField::response(turn * across.step));
        fast += 1 - weight;
        if (weight == 0) continue;
        slow.push_back(frequency);
        weights.push_back(weight);
    }

    // Values are computed at four shifts for each line of pixels, and are cubic between them.
    constexpr int kPerLine = 4;
    const double fine = step / kPerLine;
    const double firstDown = down.cell(down.first), lastDown = down.cell(down.end - 1),
                 firstAcross = across.cell(across.first), lastAcross = across.cell(across.end - 1);
    const double most = std::max(lastDown - firstAcross, lastAcross - firstDown);
    const double least = std::max({0.0, firstDown - lastAcross, firstAcross - lastDown}) - 2 * fine;
    std::vector<double> lost(static_cast<std::size_t>((most - least) / fine) +
                             4);  // two are to spare at either end
    sumVersines(slow, weights, least, fine, lost);
    for (int y = down.first; y < down.end; ++y)
        for (int x = across.first; x < across.end; ++x) {
            const double place = (std::abs(across.cell(x) - down.cell(y)) - least) / fine;
            const auto before = static_cast<std::size_t>(place) - 1;
            const double t = place - std::floor(place);
            const std::array<double, 4> shares{t * (t - 1) * (2 - t) / 6, (t + 1) * (t - 1) * (t - 2) / 2,
                                               t * (t + 1) * (2 - t) / 2, t * (t + 1) * (t - 1) / 6};
            double sum = fast;
            for (std::size_t i = 0; i < shares.size(); ++i) sum += shares[i] * lost[before + i];
            out.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) +
                       static_cast<std::size_t>(x)] = static_cast<float>(valueOf(sum));
        }
}

}  // namespace posiscope
