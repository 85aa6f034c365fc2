// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/figure.h"

class QCustomPlot;
class QCPAxisRect;
class QCPLayoutInset;
class QPaintDevice;

namespace posiscope {

class FigurePlottable;

/// Sets a figure up in a QCustomPlot: an axis rectangle for each panel, and in it one plottable with all its marks.
class FigurePainter {
public:
    explicit FigurePainter(QCustomPlot& plot);
    /// The plot shows it at its next replot.
    void show(const Figure& figure);

private:
    struct Place {
        QCPAxisRect* rect = nullptr;
        FigurePlottable* marks = nullptr;
    };
    void setCount(std::size_t panels);

    QCustomPlot& m_plot;
    QCPLayoutInset* m_layout = nullptr;
    std::vector<Place> m_places;
};

/// Draws a figure once, without a background, from the corner of a device, `scale` device units for one of its own.
void paintFigure(QPaintDevice& device, const Figure& figure, double scale);

}  // namespace posiscope
