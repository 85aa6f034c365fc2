// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

#include "core/base/wide_registers.h"
#include "core/fields/tones.h"
#include "core/fields/wave_field.h"

namespace posiscope {

namespace {

/// The lines of pixels that lie within the field, and the places along the rows that they show.
struct Lines {
    int first = 0, end = 0;
    bool near = true;       ///< a place is a row, and lines may share it; otherwise the centre of a line
    long double start = 0;  ///< the first place, in rows: cell r fills [r, r + 1), so row r is at its middle
    double step = 1;        ///< rows from place to place
    std::vector<std::size_t> places;  ///< places of the lines from `first` on, counted from the first one
};

Lines linesOf(const Window& window, int height, Index rows) {
    const double perLine = window.rows() / height;
    const auto centre = [&](int y) { return window.row0 + (y + 0.5) * perLine; };
    const auto isInside = [&](int y) { return centre(y) >= 0 && centre(y) < static_cast<double>(rows); };
    Lines lines;
    while (lines.first < height && !isInside(lines.first)) ++lines.first;
    lines.near = perLine <= 1 + 1e-9;  // the same for all stretches of a high picture
    const double first = centre(lines.first);
    lines.start = lines.near ? std::floor(first) : first - 0.5L;
    lines.step = lines.near ? 1 : perLine;
    for (lines.end = lines.first; lines.end < height && isInside(lines.end); ++lines.end)
        lines.places.push_back(
            lines.near ? static_cast<std::size_t>(std::floor(centre(lines.end)) - std::floor(first))
                       : lines.places.size());
    return lines;
}

/// a·sin + b·cos of a tone.
struct Share {
    std::size_t tone = 0;
    double a = 0, b = 0;
};

/// Neighbouring pixels of a line that show the same: the sum of a few shares.
struct Strip {
    int first = 0, end = 0;
    std::size_t firstShare = 0, endShare = 0;
};

}  // namespace

double WaveField::response(double anglePerLine) {
    const double halfTurns = std::abs(anglePerLine) / std::numbers::pi;
    if (halfTurns <= 0.5) return 1;
    return halfTurns >= 1 ? 0 : 0.5 + 0.5 * std::cos((2 * halfTurns - 1) * std::numbers::pi);
}

/// The material of a raster: each tone once, and the shares that the pixels of a line take of them.
struct WaveField::Sight {
    static constexpr std::size_t kUnmet = static_cast<std::size_t>(-1), kUnseen = kUnmet - 1;

    const WaveField& field;
    const Lines& lines;
    std::vector<Tone> tones;
    std::vector<Share> shares;
    std::vector<Strip> strips;
    std::vector<std::size_t> toneOf;  ///< the tone of each pair
    bool isFar = false;               ///< a pixel is wider than a column

    Sight(const WaveField& of, const Lines& on) : field(of), lines(on) {
        toneOf.assign(of.m_frequencies.size(), kUnmet);
    }

    std::size_t tone(std::size_t pair) {
        std::size_t& known = toneOf[pair];
        if (known != kUnmet) return known;
        // Between whole rows, of all waves that agree at these only the slowest can be meant; at them all are alike.
        const Frequency& exact = field.m_frequencies[pair];
        const long double frequency = exact.angle(1);
        const double amplitude = lines.near ? 1 : response(static_cast<double>(frequency) * lines.step);
        if (amplitude <= 0) return known = kUnseen;
        const double phase = folded(exact.angle(field.m_first) + frequency * lines.start);
        const double turn = folded(frequency * lines.step);
        tones.push_back(
            {amplitude * std::sin(phase), amplitude * std::cos(phase), std::sin(turn), std::cos(turn)});
        return known = tones.size() - 1;
    }

    void add(Index column, double weight) {
        const Column& shown = field.m_columns[static_cast<std::size_t>(column)];
        if (shown.pair < 0) return;
        const std::size_t which = tone(static_cast<std::size_t>(shown.pair));
        if (which == kUnseen) return;
        Strip& strip = strips.back();
        // Sine and cosine of one pair make one tone.
        if (strip.endShare == strip.firstShare || shares.back().tone != which) {
            shares.push_back({which});
            strip.endShare = shares.size();
        }
        (shown.cosine ? shares.back().b : shares.back().a) += weight * field.m_amplitude;
    }

    void addColumns(const Window& window, int width) {
        const double step = window.columns() / width, end = static_cast<double>(field.m_columns.size());
        isFar = step > 1;
        Index before = -1;
        for (int x = 0; x < width; ++x) {
            const double centre = window.column0 + (x + 0.5) * step;
            if (!(centre >= 0 && centre < end)) continue;
            const auto column = static_cast<Index>(centre);
            if (!isFar && column == before) {
                ++strips.back().end;
                continue;
            }
            before = column;
            strips.push_back({x, x + 1, shares.size(), shares.size()});
            if (!isFar) {
                add(column, 1);
                continue;
            }
            const double left = std::max(0.0, centre - step / 2), right = std::min(end, centre + step / 2);
            for (auto c = static_cast<Index>(left); static_cast<double>(c) < right; ++c)
                add(c,
                    (std::min(right, static_cast<double>(c + 1)) - std::max(left, static_cast<double>(c))) /
                        (right - left));
        }
    }

    ToneSums sums(std::span<const Strip> of) const {
        std::size_t deep = 1;
        for (const Strip& strip : of) deep = std::max(deep, strip.endShare - strip.firstShare);
        ToneSums out(of.size(), deep);
        for (std::size_t i = 0; i < of.size(); ++i)
            for (std::size_t s = of[i].firstShare; s < of[i].endShare; ++s)
                out.set(i, s - of[i].firstShare, tones[shares[s].tone].mixed(shares[s].a, shares[s].b));
        return out;
    }
};

void WaveField::raster(const Window& window, Pixels out) const {
    constexpr int kMostLines = 4096;  // lines that a tone goes on by itself
    freeWideRegisters();
    const auto width = static_cast<std::size_t>(out.width);
    const auto row = [&](int y) {
        return y == out.height ? window.row1 : window.row0 + y * (window.rows() / out.height);
    };
    for (int y = 0; y < out.height; y += kMostLines) {
        const int count = std::min(kMostLines, out.height - y);
        rasterLines({row(y), row(y + count), window.column0, window.column1},
                    {out.width, count,
                     out.values.subspan(static_cast<std::size_t>(y) * width,
                                        static_cast<std::size_t>(count) * width)});
    }
}

void WaveField::rasterLines(const Window& window, Pixels out) const {
    const auto width = static_cast<std::size_t>(out.width);
    const Lines lines = linesOf(window, out.height, m_rows);
    Sight sight(*this, lines);
    if (lines.first < lines.end) sight.addColumns(window, out.width);
    if (sight.strips.empty()) {
        std::ranges::fill(out.values, kNothing);
        return;
    }

    const auto line = [&](int y) { return out.values.subspan(static_cast<std::size_t>(y) * width, width); };
    const auto isAbove = [&](int y) {  // the line shows the same as that above it
        const auto i = static_cast<std::size_t>(y - lines.first);
        return i > 0 && lines.places[i] == lines.places[i - 1];
    };
    constexpr std::size_t kTogether = 64;  // strips, few enough for the nearest memory
    const std::size_t places = lines.places.back() + 1;
    const bool direct = !lines.near && sight.isFar;  // a strip is a pixel wide, a place a line high
    std::vector<float> sums(direct ? 0 : kTogether * places);
    std::vector<std::uint8_t> stripOf;
    for (std::size_t from = 0; from < sight.strips.size(); from += kTogether) {
        const std::span strips =
            std::span(sight.strips).subspan(from, std::min(kTogether, sight.strips.size() - from));
        const auto x = static_cast<std::size_t>(strips.front().first);
        if (direct) {
            sight.sums(strips).advance(places, &line(lines.first)[x], width);
            continue;
        }
        sight.sums(strips).advance(places, sums.data(), kTogether);
        stripOf.clear();
        for (std::size_t i = 0; i < strips.size(); ++i)
            stripOf.resize(static_cast<std::size_t>(strips[i].end) - x, static_cast<std::uint8_t>(i));
        for (int y = lines.first; y < lines.end; ++y) {
            if (isAbove(y)) continue;
            const float* sum = &sums[lines.places[static_cast<std::size_t>(y - lines.first)] * kTogether];
            float* to = &line(y)[x];
            for (std::size_t i = 0; i < stripOf.size(); ++i) to[i] = sum[stripOf[i]];
        }
    }
    for (int y = 0; y < out.height; ++y) {
        if (y < lines.first || y >= lines.end) {
            std::ranges::fill(line(y), kNothing);
        } else if (isAbove(y)) {
            std::ranges::copy(line(y - 1), line(y).begin());
        } else {
            std::fill_n(line(y).begin(), sight.strips.front().first, kNothing);
            std::fill(line(y).begin() + sight.strips.back().end, line(y).end(), kNothing);
        }
    }
}

}  // namespace posiscope
