// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/wave_field.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/fields/tones.h"

namespace posiscope {

WaveField::WaveField(Index rows, std::vector<Frequency> frequencies, std::vector<Column> columns,
                     double first, double amplitude)
    : m_rows(rows),
      m_frequencies(std::move(frequencies)),
      m_columns(std::move(columns)),
      m_first(first),
      m_amplitude(amplitude) {}

double WaveField::at(Index row, Index column) const {
    const auto each = wave(column);
    return each ? each->atRow(static_cast<double>(row)) : 0;
}

std::optional<Wave> WaveField::wave(Index column) const {
    const Column& each = m_columns[static_cast<std::size_t>(column)];
    if (each.pair < 0) return {};
    return Wave{each.pair, each.cosine, m_frequencies[static_cast<std::size_t>(each.pair)], m_first,
                m_amplitude};
}

namespace {

constexpr Index kSection = 256;          // rows that a column goes on by itself
constexpr Index kExact = 64 * kSection;  // rows from one exact start to the next

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
    std::vector<Index> placeOf(m_frequencies.size(), -1);  // places in `pairs`
    const auto width = static_cast<std::size_t>(block.columns());
    ToneSums columns(width, 1);
    for (std::size_t i = 0; i < width; ++i) {
        const Column& column = m_columns[static_cast<std::size_t>(block.column0) + i];
        if (column.pair < 0) continue;
        const auto which = static_cast<std::size_t>(column.pair);
        if (placeOf[which] < 0) {
            placeOf[which] = static_cast<Index>(pairs.size());
            const auto turn = static_cast<double>(m_frequencies[which].angle(1)),
                       far = static_cast<double>(m_frequencies[which].angle(kSection));
            pairs.push_back(
                {column.pair, {0, 1, std::sin(turn), std::cos(turn)}, std::sin(far), std::cos(far)});
        }
    }
    for (Index done = 0; done < block.rows(); done += kSection) {
        for (Pair& pair : pairs) {
            Tone& row = pair.row;
            if (done % kExact == 0) {
                const Frequency& frequency = m_frequencies[static_cast<std::size_t>(pair.pair)];
                const double angle = folded(frequency.angle(m_first) +
                                            frequency.angle(static_cast<double>(block.row0 + done)));
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
            columns.set(i, 0, column.cosine ? row.mixed(0, m_amplitude) : row.mixed(m_amplitude, 0));
        }
        columns.advance(static_cast<std::size_t>(std::min(kSection, block.rows() - done)),
                        out.data() + static_cast<std::size_t>(done) * width, width);
    }
}

void WaveField::fill(const Block& block, std::span<float> out) const {
    fillWaves(block, out);
}

void WaveField::fill(const Block& block, std::span<double> out) const {
    fillWaves(block, out);
}

std::vector<std::pair<Index, Index>> WaveField::slowColumns() const {
    std::vector<std::pair<Index, Index>> runs;
    if (m_rows == 1) return runs;  // nothing moves over one position
    const auto last = static_cast<long double>(m_rows - 1);
    for (std::size_t c = 0; c < m_columns.size(); ++c) {
        const Index pair = m_columns[c].pair, at = static_cast<Index>(c);
        if (pair < 0 || m_frequencies[static_cast<std::size_t>(pair)].radians() * last >= 0.1L) continue;
        if (!runs.empty() && runs.back().second == at)
            ++runs.back().second;
        else
            runs.emplace_back(at, at + 1);
    }
    return runs;
}

std::shared_ptr<const WaveField> interleavedWaves(Index rows, Index dims, double base) {
    std::vector<WaveField::Column> columns;
    columns.reserve(static_cast<std::size_t>(dims));
    for (Index c = 0; c < dims; ++c) columns.push_back({c / 2, c % 2 == 1});
    return std::make_shared<WaveField>(
        rows, Progression{.base = base, .power = 2, .root = dims}.frequencies((dims + 1) / 2),
        std::move(columns), 0);
}

}  // namespace posiscope
