// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineF>
#include <QVector>
#include <memory>
#include <vector>

#include "core/figure/figure.h"
#include "ui/look/look.h"
#include "ui/paint/field_images.h"

class QCustomPlot;
class QCPAxisRect;
class QCPLayoutInset;
class QPainter;
class QPaintDevice;

namespace posiscope {

class FigurePlottable;

/// The lines of a title above a figure.
struct Heading {
    std::vector<Text> lines;
    Type type = Type::title;
};
double heightOf(const Heading& heading, const Look& look);
inline constexpr double kHeadingMargin = 16;  ///< to its left and its right

/// Draws figures: an axis rectangle for each panel, and in it one plottable with all its marks. The one way from a
/// figure to a screen, a file or paper. QCustomPlot is here for the layout of axis rectangles and their transformations;
/// what stands in them is painted by the one plottable.
class FigurePainter {
public:
    FigurePainter();
    ~FigurePainter();
    FigurePainter(FigurePainter&&) noexcept;
    FigurePainter& operator=(FigurePainter&&) noexcept;

    void set(const Figure& figure, const Look& look, Heading heading = {},
             const FieldAverages& averages = {});
    /// Paints from the corner of a device, on a surface that fills it, `scale` device units for one of the figure. A
    /// field has the pixels of the device; where that has none (paper, a drawing), `fieldPixels` for one unit of the
    /// figure at least. Fields whose window and size are those of the drawing before are not computed again.
    void paint(QPaintDevice& device, double scale, double fieldPixels = 0, const StandIn& standIn = {});

private:
    struct Place {
        QCPAxisRect* rect = nullptr;
        FigurePlottable* marks = nullptr;
    };
    void setCount(std::size_t panels);

    void paintHeading(QPainter& painter) const;
    /// QCustomPlot's own axes stand on whole units, and their texts know no scripts.
    void paintAxes(QPainter& painter, bool onPixels) const;

    std::unique_ptr<QCustomPlot> m_plot;  ///< never shown
    QCPLayoutInset* m_layout = nullptr;
    std::vector<Place> m_places;
    std::vector<Label> m_axisTexts;
    QVector<QLineF> m_axisLines;
    double m_width = 1, m_height = 1;
    Look m_look;
    Heading m_heading;
};

}  // namespace posiscope
