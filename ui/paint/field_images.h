// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <functional>
#include <vector>

#include "core/fields/averages.h"
#include "core/figure/figure.h"

namespace posiscope {

/// Returns the image to draw in place of a field's image where a file takes that in its own way.
using StandIn = std::function<QImage(const QImage&)>;

/// The averages of the fields that have some; a mark is drawn from them as far as they are made.
using FieldAverages = std::vector<std::shared_ptr<const Averages>>;
const Averages* averagesOf(const FieldAverages& all, const FieldPtr& field);

/// The windows of fields as images, one pixel for each that the device has. What the last drawing had is not made
/// again, and what it needed no more lends its memory.
class FieldImages {
public:
    /// Returns an opaque image; values that are no number are hatched, rows that are still missing grey. Null where
    /// there is no memory.
    const QImage& of(const FieldMark& mark, const Averages* averages, Theme theme, int width, int height);
    /// Forgets the images that this drawing did not ask for.
    void endDrawing();

private:
    struct Image {
        FieldPtr field;
        Window window;
        Range colours;
        MapName map = MapName::diverging;
        Orientation orientation = Orientation::down;
        Theme theme = Theme::light;
        Index rows = 0;  ///< the rows that its averages had
        QImage pixels;
    };
    void rasterise(const FieldMark& mark, const Averages* averages, int width, int height);
    void fill(QImage& pixels, const FieldMark& mark, const Averages* averages, Theme theme);

    std::vector<Image> m_images, m_drawn;  ///< those of the last drawing, and so far of this one
    std::vector<float> m_values;           ///< kept, since new memory costs more than what is written into it
    std::vector<float> m_turned;           ///< values of fields that lie across
};

}  // namespace posiscope
