// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/wave_field.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

#include "core/tones.h"

namespace posiscope {

WaveField::WaveField(Index rows, std::vector<long double> frequencies, std::vector<Column> columns,
                     double first)
    : m_rows(rows),
      m_frequencies(std::move(frequencies)),
      m_columns(std::move(columns)),
      m_first(first) {}

double WaveField::at(Index row, Index column) const {
    const auto each = wave(column);
    return each ? each->atRow(static_cast<double>(row)) : 0;
}

std::optional<Wave> WaveField::wave(Index column) const {
    const Column& each = m_columns[static_cast<std::size_t>(column)];
    if (each.pair < 0) return {};
    return Wave{each.pair, each.cosine, m_frequencies[static_cast<std::size_t>(each.pair)],
                static_cast<double>(m_first)};
}

namespace {

constexpr Index kSection = 256;          // rows that a column goes on by itself
constexpr Index kExact = 64 * kSection;  // rows from one exact start to the next
constexpr std::size_t kRows = 8;  // that the columns in the processor's registers go on before the next

/// A column on its way down: the present row, the next one, and what leads from both to the one after.
struct Columns {
    std::vector<double> now, next, twiceCosine;
};

/// `rows` rows of all columns, row by row.
template <class Number>
void goOn(Columns& columns, std::size_t rows, Number* out) {
    constexpr std::size_t kLanes = 4;
    using Four [[gnu::vector_size(kLanes * sizeof(double))]] = double;
    using Shown [[gnu::vector_size(kLanes * sizeof(Number))]] = Number;
    const std::size_t width = columns.now.size();
    for (std::size_t r = 0; r < rows; r += kRows) {
        const std::size_t count = std::min(kRows, rows - r);
        std::size_t c = 0;
        for (; c + kLanes <= width; c += kLanes) {
            Four now, next, twiceCosine;
            std::memcpy(&now, &columns.now[c], sizeof now);
            std::memcpy(&next, &columns.next[c], sizeof next);
            std::memcpy(&twiceCosine, &columns.twiceCosine[c], sizeof twiceCosine);
            Number* to = out + r * width + c;
            for (std::size_t i = 0; i < count; ++i, to += width) {
                const Shown shown = __builtin_convertvector(now, Shown);
                std::memcpy(to, &shown, sizeof shown);
                const Four after = twiceCosine * next - now;
                now = next;
                next = after;
            }
            std::memcpy(&columns.now[c], &now, sizeof now);
            std::memcpy(&columns.next[c], &next, sizeof next);
        }
        for (; c < width; ++c)
            for (std::size_t i = 0; i < count; ++i) {
                out[(r + i) * width + c] = static_cast<Number>(columns.now[c]);
                const double after = columns.twiceCosine[c] * columns.next[c] - columns.now[c];
                columns.now[c] = columns.next[c];
                columns.next[c] = after;
            }
    }
}

}  // namespace

template <class Number>
void WaveField::fillWaves(const Block& block, std::span<Number> out) const {
    // Where each pair stands at the section's first row, how it turns a row, and a section.
    struct Pair {
        Index pair = 0;
        Tone row;
        double sectionSine = 0, sectionCosine = 1;
    };
    std::vector<Pair> pairs;
    std::vector<Index> placeOf(m_frequencies.size(), -1);  // in `pairs`
    const auto width = static_cast<std::size_t>(block.columns());
    Columns columns{std::vector<double>(width), std::vector<double>(width), std::vector<double>(width)};
    for (std::size_t i = 0; i < width; ++i) {
        const Column& column = m_columns[static_cast<std::size_t>(block.column0) + i];
        if (column.pair < 0) continue;
        const auto which = static_cast<std::size_t>(column.pair);
        if (placeOf[which] < 0) {
            placeOf[which] = static_cast<Index>(pairs.size());
            const double turn = folded(m_frequencies[which]), far = folded(m_frequencies[which] * kSection);
            pairs.push_back(
                {column.pair, {0, 1, std::sin(turn), std::cos(turn)}, std::sin(far), std::cos(far)});
        }
        columns.twiceCosine[i] = 2 * pairs[static_cast<std::size_t>(placeOf[which])].row.turnCosine;
    }
    for (Index done = 0; done < block.rows(); done += kSection) {
        for (Pair& pair : pairs) {
            Tone& row = pair.row;
            if (done % kExact == 0) {
                const double angle = folded(m_frequencies[static_cast<std::size_t>(pair.pair)] *
                                            (m_first + static_cast<long double>(block.row0 + done)));
                row.sine = std::sin(angle);
                row.cosine = std::cos(angle);
            } else {
                const double sine = row.sine * pair.sectionCosine + row.cosine * pair.sectionSine;
                row.cosine = row.cosine * pair.sectionCosine - row.sine * pair.sectionSine;
                row.sine = sine;
            }
        }
        for (std::size_t i = 0; i < width; ++i) {
            const Column& column = m_columns[static_cast<std::size_t>(block.column0) + i];
            if (column.pair < 0) continue;
            const Tone& row =
                pairs[static_cast<std::size_t>(placeOf[static_cast<std::size_t>(column.pair)])].row;
            const Tone tone = column.cosine ? row.mixed(0, 1) : row;
            columns.now[i] = tone.sine;
            columns.next[i] = tone.sine * tone.turnCosine + tone.cosine * tone.turnSine;
        }
        goOn(columns, static_cast<std::size_t>(std::min(kSection, block.rows() - done)),
             out.data() + static_cast<std::size_t>(done) * width);
    }
}

void WaveField::fill(const Block& block, std::span<float> out) const {
    fillWaves(block, out);
}

void WaveField::fill(const Block& block, std::span<double> out) const {
    fillWaves(block, out);
}

std::vector<long double> geometric(long double start, long double base, long double exponent, Index count) {
    // A power costs as much as a hundred products: those of every 128th, times those of the first 128.
    constexpr Index kStep = 128;
    const auto power = [&](Index i) { return std::pow(base, -exponent * static_cast<long double>(i)); };
    std::array<long double, kStep> fine{};
    for (Index i = 0; i < std::min(kStep, count); ++i) fine[static_cast<std::size_t>(i)] = start * power(i);
    std::vector<long double> out;
    out.reserve(static_cast<std::size_t>(count));
    for (Index from = 0; from < count; from += kStep) {
        const long double coarse = power(from);
        for (Index i = 0; i < std::min(kStep, count - from); ++i)
            out.push_back(coarse * fine[static_cast<std::size_t>(i)]);
    }
    return out;
}

}  // namespace posiscope
