// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tones.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace posiscope {

namespace {

constexpr Index kAnew = 512;  // places from one exact computation to the next
constexpr float kNothing = std::numeric_limits<float>::quiet_NaN();

/// The same angle less full turns, rounded to double only then.
double folded(long double angle) {
    return static_cast<double>(std::remainder(angle, 2 * std::numbers::pi_v<long double>));
}

void turn(double* sine, double* cosine, const double* turnSine, const double* turnCosine, std::size_t count) {
    for (std::size_t i = 0; i < count; ++i) {
        const double s = sine[i], c = cosine[i];
        sine[i] = s * turnCosine[i] + c * turnSine[i];
        cosine[i] = c * turnCosine[i] - s * turnSine[i];
    }
}

}  // namespace

Tones::Tones(std::vector<Tone> tones, long double start, long double step)
    : m_tones(std::move(tones)),
      m_start(start),
      m_step(step),
      m_sine(m_tones.size()),
      m_cosine(m_tones.size()) {
    for (const Tone& tone : m_tones) {
        const double angle = folded(tone.frequency * step);
        m_turnSine.push_back(std::sin(angle));
        m_turnCosine.push_back(std::cos(angle));
    }
    compute();
}

void Tones::compute() {
    const long double t = m_start + m_step * static_cast<long double>(m_place);
    for (std::size_t i = 0; i < m_tones.size(); ++i) {
        const Tone& tone = m_tones[i];
        const double angle = folded(tone.phase + tone.frequency * t);
        m_sine[i] = tone.amplitude * std::sin(angle);
        m_cosine[i] = tone.amplitude * std::cos(angle);
    }
}

void Tones::next() {
    ++m_place;
    if (m_place % kAnew == 0) return compute();
    turn(m_sine.data(), m_cosine.data(), m_turnSine.data(), m_turnCosine.data(), m_sine.size());
}

namespace {

double response(double angle) {
    const double x = std::abs(angle) / std::numbers::pi;
    return x >= 1 ? 0 : x <= 0.5 ? 1 : 0.5 + 0.5 * std::cos((2 * x - 1) * std::numbers::pi);
}

/// The tones that a raster shows, each once, and where a column finds its own.
struct Shown {
    struct Column {
        Index tone = -1;  ///< none: it is 0 all over
        bool cosine = false;
    };
    std::vector<Tone> tones;
    std::vector<Column> columns;  ///< the visible ones, the first at 0
};

Shown shownTones(const Field& field, Index from, Index to, double rowStep) {
    Shown shown;
    shown.columns.resize(static_cast<std::size_t>(to - from));
    std::vector<Index> toneOf;  // by pair; -2: not met yet
    for (Index c = from; c < to; ++c) {
        const auto wave = field.wave(c);
        if (!wave) continue;
        const auto pair = static_cast<std::size_t>(wave->pair);
        if (toneOf.size() <= pair) toneOf.resize(pair + 1, -2);
        if (toneOf[pair] == -2) {
            // At whole rows a frequency is the same as itself less full turns; only that one can be smoothed.
            const long double seen =
                rowStep > 1 ? std::remainder(wave->frequency, 2 * std::numbers::pi_v<long double>)
                            : wave->frequency;
            const double amplitude = rowStep > 1 ? response(static_cast<double>(seen) * rowStep) : 1;
            toneOf[pair] = amplitude > 0 ? static_cast<Index>(shown.tones.size()) : -1;
            if (amplitude > 0) shown.tones.push_back({seen, wave->frequency * wave->first, amplitude});
        }
        shown.columns[static_cast<std::size_t>(c - from)] = {toneOf[pair], wave->cosine};
    }
    return shown;
}

/// Neighbouring tones whose sines, or cosines, a pixel sums with one weight.
struct Piece {
    std::size_t first = 0, last = 0;
    bool cosine = false;
    double weight = 1;
};

/// What a pixel of a line is made of: pieces [first, last).
struct Sum {
    std::size_t first = 0, last = 0;
    bool isInside = false;
};

struct Plan {
    std::vector<Piece> pieces;
    std::vector<Sum> pixels;
};

Plan planOf(const Shown& shown, const Window& window, int width, Index from, Index columns) {
    Plan plan;
    const double step = window.columns() / width, end = static_cast<double>(columns);
    // An edge of the window is rounded, and may come out a trace beyond the columns that are shown.
    const double least = static_cast<double>(from),
                 most = static_cast<double>(from + static_cast<Index>(shown.columns.size()));
    for (int x = 0; x < width; ++x) {
        const double centre = window.column0 + (x + 0.5) * step;
        Sum sum{plan.pieces.size(), plan.pieces.size(), centre >= 0 && centre < end};
        if (sum.isInside) {
            const double left = step > 1 ? std::clamp(centre - step / 2, least, most) : std::floor(centre);
            const double right = step > 1 ? std::clamp(centre + step / 2, least, most) : left + 1;
            for (auto c = static_cast<Index>(left); static_cast<double>(c) < right; ++c) {
                const auto& column = shown.columns[static_cast<std::size_t>(c - from)];
                if (column.tone < 0) continue;
                const auto tone = static_cast<std::size_t>(column.tone);
                const double weight =
                    (std::min(right, static_cast<double>(c + 1)) - std::max(left, static_cast<double>(c))) /
                    (right - left);
                const auto grows = [&](const Piece& piece) {
                    return piece.last == tone && piece.cosine == column.cosine && piece.weight == weight;
                };
                const auto open = std::find_if(plan.pieces.begin() + static_cast<std::ptrdiff_t>(sum.first),
                                               plan.pieces.end(), grows);
                if (open != plan.pieces.end())
                    ++open->last;
                else
                    plan.pieces.push_back({tone, tone + 1, column.cosine, weight});
            }
            sum.last = plan.pieces.size();
        }
        plan.pixels.push_back(sum);
    }
    return plan;
}

/// Four sums at once: one after the other would wait for each addition.
double sumOf(const double* values, std::size_t count) {
    double a = 0, b = 0, c = 0, d = 0;
    std::size_t i = 0;
    for (; i + 4 <= count; i += 4) {
        a += values[i];
        b += values[i + 1];
        c += values[i + 2];
        d += values[i + 3];
    }
    for (; i < count; ++i) a += values[i];
    return (a + b) + (c + d);
}

void drawLine(const Tones& tones, const Plan& plan, std::span<float> line) {
    const double* sines = tones.sines().data();
    const double* cosines = tones.cosines().data();
    for (std::size_t x = 0; x < line.size(); ++x) {
        const Sum& pixel = plan.pixels[x];
        double value = 0;
        for (std::size_t i = pixel.first; i < pixel.last; ++i) {
            const Piece& piece = plan.pieces[i];
            value += piece.weight *
                     sumOf((piece.cosine ? cosines : sines) + piece.first, piece.last - piece.first);
        }
        line[x] = pixel.isInside ? static_cast<float>(value) : kNothing;
    }
}

}  // namespace

void rasterWaves(const Field& field, const Window& window, Pixels out) {
    const Size cells = field.size();
    const double step = window.rows() / out.height, end = static_cast<double>(cells.rows);
    const auto centre = [&](int y) { return window.row0 + (y + 0.5) * step; };
    const auto isInside = [&](int y) { return centre(y) >= 0 && centre(y) < end; };
    std::ranges::fill(out.values, kNothing);
    int y = 0;
    while (y < out.height && !isInside(y)) ++y;
    if (y == out.height) return;

    const double lastColumn = static_cast<double>(cells.columns);
    const auto from = static_cast<Index>(std::clamp(std::floor(window.column0), 0.0, lastColumn));
    const auto to =
        static_cast<Index>(std::clamp(std::ceil(window.column1), static_cast<double>(from), lastColumn));
    Shown shown = shownTones(field, from, to, step);
    const Plan plan = planOf(shown, window, out.width, from, cells.columns);
    // Cell r fills [r, r + 1): position r is its middle.
    const bool near = step <= 1;
    Tones tones(std::move(shown.tones), near ? std::floor(centre(y)) : centre(y) - 0.5, near ? 1 : step);

    const auto width = static_cast<std::size_t>(out.width);
    const auto line = [&](int at) { return out.values.subspan(static_cast<std::size_t>(at) * width, width); };
    drawLine(tones, plan, line(y));
    for (++y; y < out.height && isInside(y); ++y) {
        if (near && std::floor(centre(y)) == std::floor(centre(y - 1))) {
            std::ranges::copy(line(y - 1), line(y).begin());
            continue;
        }
        tones.next();
        drawLine(tones, plan, line(y));
    }
}

}  // namespace posiscope
