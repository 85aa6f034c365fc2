// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/field_images.h"

#include <Eigen/Core>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/colour/colour_map.h"

namespace posiscope {

namespace {

QRgb opaque(const Rgb& c) {
    return qRgb(c.red, c.green, c.blue);
}

/// Diagonal lines, for pixels without a number.
class Hatch {
public:
    explicit Hatch(Theme theme)
        : m_line(opaque(rgb({Role::muted}, theme))),
          m_ground(opaque(rgb({Role::surface}, theme))) {}
    QRgb at(int x, int y) const { return (x + y) % 6 == 0 ? m_line : m_ground; }

private:
    QRgb m_line, m_ground;
};

}  // namespace

const Averages* averagesOf(const FieldAverages& all, const FieldPtr& field) {
    const auto found = std::ranges::find(all, field, [](const auto& each) { return each->field(); });
    return found == all.end() ? nullptr : found->get();
}

/// The pixels' values, row by row from the top left.
void FieldImages::rasterise(const FieldMark& mark, const Averages* averages, int width, int height) {
    m_values.resize(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    const bool across = mark.orientation == Orientation::across;
    if (across) m_turned.resize(m_values.size());
    const Pixels out{across ? height : width, across ? width : height, across ? m_turned : m_values};
    if (averages != nullptr)
        averages->raster(mark.window, out);
    else
        mark.field->raster(mark.window, out);
    if (across) {
        using Values = Eigen::Matrix<float, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
        Eigen::Map<Values>(m_values.data(), height, width) =
            Eigen::Map<const Values>(m_turned.data(), width, height).transpose();
    }
}

void FieldImages::fill(QImage& pixels, const FieldMark& mark, const Averages* averages, Theme theme) {
    const auto width = static_cast<std::size_t>(pixels.width()),
               height = static_cast<std::size_t>(pixels.height());
    const bool isWhole = averages == nullptr || averages->isWhole();  // asked before: there may be more soon
    rasterise(mark, averages, pixels.width(), pixels.height());
    const ColourScale scale(mark.colours);
    std::array<QRgb, kColourSteps> colours{};
    std::ranges::transform(coloursOver(mark.colours, mark.field->kind(), mark.map, theme), colours.begin(),
                           opaque);
    const Hatch hatch(theme);
    const QRgb awaited = opaque(rgb({Role::panel}, theme));
    for (std::size_t y = 0; y < height; ++y) {
        const float* values =
            m_values.data() + (mark.orientation == Orientation::up ? height - 1 - y : y) * width;
        auto* line = reinterpret_cast<QRgb*>(pixels.scanLine(static_cast<int>(y)));
        // Steps first, alone: so they are computed many at once.
        int missing = 0;
        for (std::size_t x = 0; x < width; ++x) {
            line[x] = static_cast<QRgb>(scale.step(values[x]));
            missing += values[x] != values[x] ? 1 : 0;
        }
        for (std::size_t x = 0; x < width; ++x) line[x] = colours[line[x]];
        if (!isWhole && missing == pixels.width()) {
            std::fill_n(line, width, awaited);
            continue;
        }
        for (std::size_t x = 0; missing > 0 && x < width; ++x)
            if (std::isnan(values[x])) line[x] = hatch.at(static_cast<int>(x), static_cast<int>(y));
    }
}

const QImage& FieldImages::of(const FieldMark& mark, const Averages* averages, Theme theme, int width,
                              int height) {
    const QSize size(width, height);
    const Index rows = averages != nullptr ? averages->rowsDone() : 0;
    const auto isSame = [&](const Image& each) {
        return each.field == mark.field && each.window == mark.window && each.colours == mark.colours &&
               each.map == mark.map && each.orientation == mark.orientation && each.theme == theme &&
               each.rows == rows && each.pixels.size() == size;
    };
    Image image{mark.field, mark.window, mark.colours, mark.map, mark.orientation, theme, rows, {}};
    if (const auto same = std::ranges::find_if(m_images, isSame); same != m_images.end()) {
        image.pixels = same->pixels;
    } else {
        const auto spare = std::ranges::find_if(m_images, [&](const Image& each) {
            return each.pixels.size() == size && each.pixels.isDetached();
        });
        if (spare != m_images.end())
            image.pixels = std::exchange(spare->pixels, {});
        else
            image.pixels = QImage(size, QImage::Format_RGB32);
        if (!image.pixels.isNull()) fill(image.pixels, mark, averages, theme);
    }
    m_drawn.push_back(std::move(image));
    return m_drawn.back().pixels;
}

void FieldImages::endDrawing() {
    m_images = std::move(m_drawn);
    m_drawn.clear();
}

}  // namespace posiscope
