// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fields/averages.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <new>
#include <utility>

namespace posiscope {

namespace {

/// The cells that a pixel shows along one axis, from … to; empty outside of the field.
struct Reach {
    double from = 0, to = 0;
    bool empty() const { return from == to; }
    double length() const { return to - from; }
    Index first() const { return static_cast<Index>(from); }
    Index last() const { return static_cast<Index>(std::ceil(to)); }
    double share(Index cell) const {
        return std::min(to, static_cast<double>(cell + 1)) - std::max(from, static_cast<double>(cell));
    }
};

std::vector<Reach> reaches(double from, double to, int pixels, Index cells) {
    const double step = (to - from) / pixels, end = static_cast<double>(cells);
    std::vector<Reach> all(static_cast<std::size_t>(pixels));
    for (int i = 0; i < pixels; ++i) {
        const double middle = from + (i + 0.5) * step;
        if (!(middle >= 0 && middle < end)) continue;
        Reach& reach = all[static_cast<std::size_t>(i)];
        reach = step > 1 ? Reach{std::max(0.0, from + i * step), std::min(end, from + (i + 1) * step)}
                         : Reach{std::floor(middle), std::floor(middle) + 1};
    }
    return all;
}

/// The cells [first, last) that any of the pixels shows.
std::pair<Index, Index> cellsOf(const std::vector<Reach>& all) {
    Index first = std::numeric_limits<Index>::max(), last = 0;
    for (const Reach& each : all) {
        if (each.empty()) continue;
        first = std::min(first, each.first());
        last = std::max(last, each.last());
    }
    return {std::min(first, last), last};
}

/// How many cells of the field the window shows, at most.
double shownCells(const Window& window, const Size& size) {
    const auto along = [](double from, double to, Index cells) {
        const double end = static_cast<double>(cells);
        return std::max(0.0, std::ceil(std::min(to, end)) - std::floor(std::max(from, 0.0)));
    };
    return along(window.row0, window.row1, size.rows) * along(window.column0, window.column1, size.columns);
}

}  // namespace

bool isAveraged(const Field& field, const Window& window) {
    if (field.kind() == Kind::index) return false;
    const Size size = field.size();
    const double cells = static_cast<double>(size.rows) * static_cast<double>(size.columns);
    return field.isFormula() || cells <= static_cast<double>(kMostAveraged) ||
           shownCells(window, size) <= static_cast<double>(kAveragedAtOnce);
}

void rasterMeans(const Field& field, const Window& window, Pixels out) {
    const Size size = field.size();
    const auto rows = reaches(window.row0, window.row1, out.height, size.rows);
    const auto columns = reaches(window.column0, window.column1, out.width, size.columns);
    const auto [first, last] = cellsOf(columns);
    std::vector<double> cells(static_cast<std::size_t>(last - first)), means(columns.size()),
        sums(columns.size());
    Index known = -1;  // the row of the means: neighbouring pixels share it
    auto pixel = out.values.begin();
    for (const Reach& down : rows) {
        std::ranges::fill(sums, 0);
        for (Index row = down.first(); row < down.last(); ++row) {
            if (row != known && !cells.empty()) {
                field.fill(Block{row, row + 1, first, last}, std::span<double>(cells));
                for (std::size_t x = 0; x < columns.size(); ++x) {
                    const Reach& across = columns[x];
                    double sum = 0;
                    for (Index column = across.first(); column < across.last(); ++column)
                        sum += across.share(column) * cells[static_cast<std::size_t>(column - first)];
                    means[x] = sum / across.length();
                }
                known = row;
            }
            const double share = down.share(row) / down.length();
            for (std::size_t x = 0; x < sums.size(); ++x) sums[x] += share * means[x];
        }
        for (std::size_t x = 0; x < sums.size(); ++x) {
            const bool none = down.empty() || columns[x].empty() || !std::isfinite(sums[x]);
            *pixel++ = none ? kNothing : static_cast<float>(sums[x]);
        }
    }
}

Averages::Averages(FieldPtr field) : m_field(std::move(field)), m_size(m_field->size()) {}

std::shared_ptr<Averages> Averages::of(const FieldPtr& field) {
    const Size size = field->size();
    if (field->kind() == Kind::index || field->isFormula() || size.rows > kMostAveraged / size.columns ||
        size.rows * size.columns <= kAveragedAtOnce)
        return nullptr;
    std::shared_ptr<Averages> averages(new Averages(field));
    const Index corners = (size.rows + 1) * (size.columns + 1);
    averages->m_sums.reset(new (std::nothrow) double[static_cast<std::size_t>(corners)]);
    if (averages->m_sums == nullptr) return nullptr;
    std::fill_n(averages->m_sums.get(), size.columns + 1, 0);
    averages->m_holes.resize(static_cast<std::size_t>(size.rows));
    return averages;
}

bool Averages::add() {
    constexpr Index kCells = 1 << 15;
    const Index first = m_done.load(std::memory_order_relaxed), width = m_size.columns;
    const Index last = std::min(m_size.rows, first + std::max<Index>(1, kCells / width));
    if (first == last) return false;
    m_cells.resize(static_cast<std::size_t>((last - first) * width));
    m_field->fill(Block{first, last, 0, width}, std::span<double>(m_cells));
    const double* cell = m_cells.data();
    for (Index row = first; row < last; ++row) {
        const double* above = sums(row);
        double* below = m_sums.get() + (row + 1) * (width + 1);
        double left = 0;  // the sum of this row alone, up to the column
        *below = 0;
        for (Index column = 1; column <= width; ++column) {
            if (std::isfinite(*cell))
                left += *cell;
            else
                m_holes[static_cast<std::size_t>(row)].push_back(column - 1);
            below[column] = above[column] + left;
            ++cell;
        }
    }
    m_done.store(last, std::memory_order_release);
    return last < m_size.rows;
}

double Averages::share(const Window& window) const {
    if (shownCells(window, m_size) <= static_cast<double>(kAveragedAtOnce)) return 1;
    const double needed = std::clamp(std::ceil(window.row1), 1.0, static_cast<double>(m_size.rows));
    return std::min(1.0, static_cast<double>(rowsDone()) / needed);
}

namespace {

/// Where a pixel begins or ends among the corners of a line.
struct Edge {
    explicit Edge(double at)
        : corner(static_cast<Index>(at)),
          rest(at - static_cast<double>(corner)),
          next(corner + (rest > 0 ? 1 : 0)) {}
    double operator()(const double* line) const { return line[corner] + rest * (line[next] - line[corner]); }

    Index corner;
    double rest;
    Index next;
};

/// The edges of all pixels along one axis; neighbours share theirs.
struct Edges {
    std::vector<Edge> all;
    std::vector<std::size_t> first;  ///< each pixel's first edge; the next one is its last

    explicit Edges(const std::vector<Reach>& pixels) {
        double last = -1;
        all.reserve(2 * pixels.size());
        first.reserve(pixels.size());
        for (const Reach& each : pixels) {
            if (each.from != last) all.emplace_back(each.from);
            first.push_back(all.size() - 1);
            all.emplace_back(last = each.to);
        }
    }
};

/// The pixels of a line that show one of these cells show none.
void clear(std::span<float> pixels, const std::vector<Reach>& columns, const std::vector<Index>& holes) {
    if (holes.empty()) return;
    for (std::size_t x = 0; x < pixels.size(); ++x) {
        const auto next = std::ranges::lower_bound(holes, columns[x].first());
        if (next != holes.end() && *next < columns[x].last()) pixels[x] = kNothing;
    }
}

}  // namespace

void Averages::raster(const Window& window, Pixels out) const {
    const Index done = rowsDone();
    const bool isNear = window.rows() <= out.height && window.columns() <= out.width;
    if (isNear || (done < m_size.rows && shownCells(window, m_size) <= static_cast<double>(kAveragedAtOnce)))
        return m_field->raster(window, out);
    const auto rows = reaches(window.row0, window.row1, out.height, m_size.rows);
    const auto columns = reaches(window.column0, window.column1, out.width, m_size.columns);
    const Edges edges(columns);

    // The sums at all edges, along one line across the table.
    struct Line {
        double row = -1;
        std::vector<double> sums;
    };
    const auto set = [&](Line& line, double row) {
        if (line.row == row) return;
        line.row = row;
        const Edge down(row);
        const double *upper = sums(down.corner), *lower = sums(down.next);
        for (std::size_t i = 0; i < line.sums.size(); ++i) {
            const double above = edges.all[i](upper);
            line.sums[i] = above + down.rest * (edges.all[i](lower) - above);
        }
    };
    Line top{-1, std::vector<double>(edges.all.size())}, bottom = top;
    const std::size_t width = columns.size();
    for (std::size_t y = 0; y < rows.size(); ++y) {
        const Reach& down = rows[y];
        const auto pixels = out.values.subspan(y * width, width);
        if (down.empty() || down.last() > done) {
            std::ranges::fill(pixels, kNothing);
            continue;
        }
        if (bottom.row == down.from) std::swap(top, bottom);
        set(top, down.from);
        set(bottom, down.to);
        for (std::size_t x = 0; x < width; ++x) {
            const std::size_t left = edges.first[x], right = left + 1;
            const double sum = bottom.sums[right] - bottom.sums[left] - (top.sums[right] - top.sums[left]);
            pixels[x] = columns[x].empty() ? kNothing
                                           : static_cast<float>(sum / (down.length() * columns[x].length()));
        }
        for (Index row = down.first(); row < down.last(); ++row) clear(pixels, columns, holes(row));
    }
}

}  // namespace posiscope
