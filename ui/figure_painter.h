// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <memory>
#include <vector>

#include "core/figure.h"
#include "ui/look.h"

class QCustomPlot;
class QCPAxisRect;
class QCPLayoutInset;
class QPainter;
class QPaintDevice;

namespace posiscope {

class FigurePlottable;

/// Draws figures: an axis rectangle for each panel, and in it one plottable with all its marks. The one way from a
/// figure to a screen, a file or paper.
class FigurePainter {
public:
    FigurePainter();
    ~FigurePainter();

    void set(const Figure& figure, const Look& look);
    /// Without a background, from the corner of a device, `scale` device units for one of the figure. Fields whose
    /// window and size are those of the drawing before are not computed again.
    void paint(QPaintDevice& device, double scale);

private:
    struct Place {
        QCPAxisRect* rect = nullptr;
        FigurePlottable* marks = nullptr;
    };
    void setCount(std::size_t panels);

    std::unique_ptr<QCustomPlot> m_plot;  ///< never shown
    QCPLayoutInset* m_layout = nullptr;
    std::vector<Place> m_places;
    double m_width = 1, m_height = 1;
};

}  // namespace posiscope
