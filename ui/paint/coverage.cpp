// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/coverage.h"

#include <QColor>
#include <algorithm>
#include <array>
#include <cmath>

namespace posiscope {

void Coverage::clear(QSize size) {
    m_size = size;
    m_covered.assign(static_cast<std::size_t>(size.width()) * static_cast<std::size_t>(size.height()), 0);
}

namespace {

/// Whole pixels from `from` to `to`, of so many.
struct Reach {
    int first = 0, end = 0;
    Reach(double from, double to, int count)
        : first(static_cast<int>(std::clamp(std::floor(from), 0.0, static_cast<double>(count)))),
          end(static_cast<int>(std::clamp(std::ceil(to), 0.0, static_cast<double>(count)))) {}
};

}  // namespace

void Coverage::addLine(const QLineF& line, double width) {
    const float strength = static_cast<float>(255 * std::min(1.0, width));
    const double radius = std::max(1.0, width) / 2 + 0.5;  // where a pixel's middle is not covered any more
    const double x = line.x1(), y = line.y1(), dx = line.dx(), dy = line.dy(), squared = dx * dx + dy * dy;
    const double left = std::min(line.x1(), line.x2()) - radius,
                 right = std::max(line.x1(), line.x2()) + radius;
    const double aside = dy != 0 ? radius * std::sqrt(squared) / std::abs(dy) : 0;
    const Reach rows(std::min(line.y1(), line.y2()) - radius, std::max(line.y1(), line.y2()) + radius,
                     m_size.height());
    const float perX = static_cast<float>(squared > 0 ? dx / squared : 0),
                perY = static_cast<float>(squared > 0 ? dy / squared : 0);
    for (int r = rows.first; r < rows.end; ++r) {
        const double down = r + 0.5 - y;
        const double centre = dy != 0 ? x + down * dx / dy : 0;
        const Reach columns(dy != 0 ? std::max(left, centre - aside) : left,
                            dy != 0 ? std::min(right, centre + aside) : right, m_size.width());
        std::uint8_t* covered = row(r);
        for (int c = columns.first; c < columns.end; ++c) {
            // The distance to the nearest place of the line.
            const auto px = static_cast<float>(c + 0.5 - x), py = static_cast<float>(down);
            const float along = std::clamp(px * perX + py * perY, 0.0F, 1.0F);
            const float ex = px - along * static_cast<float>(dx), ey = py - along * static_cast<float>(dy);
            const float inside = static_cast<float>(radius) - std::sqrt(ex * ex + ey * ey);
            const auto share = static_cast<std::uint8_t>(std::clamp(inside, 0.0F, 1.0F) * strength + 0.5F);
            covered[c] = std::max(covered[c], share);
        }
    }
}

void Coverage::addArea(std::span<const float> top, std::span<const float> bottom) {
    for (int r = 0; r < m_size.height(); ++r) {
        const auto from = static_cast<float>(r), to = from + 1;
        std::uint8_t* covered = row(r);
        for (std::size_t c = 0; c < top.size(); ++c) {
            const float share = std::min(bottom[c], to) - std::max(top[c], from);
            const auto shade = static_cast<std::uint8_t>(255 * std::max(share, 0.0F) + 0.5F);
            covered[c] = std::max(covered[c], shade);
        }
    }
}

const QImage& Coverage::image(const QColor& colour) {
    if (m_image.size() != m_size) m_image = QImage(m_size, QImage::Format_ARGB32_Premultiplied);
    std::array<QRgb, 256> shades{};
    for (std::size_t i = 0; i < shades.size(); ++i)
        shades[i] =
            qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(),
                               static_cast<int>(std::lround(colour.alphaF() * static_cast<double>(i)))));
    for (int y = 0; y < m_image.height(); ++y) {
        auto* to = reinterpret_cast<QRgb*>(m_image.scanLine(y));
        const std::uint8_t* covered = row(y);
        for (int x = 0; x < m_image.width(); ++x) to[x] = shades[covered[x]];
    }
    return m_image;
}

}  // namespace posiscope
