// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/figure/figure.h"
#include "ui/export/figure_format.h"
#include "ui/paint/figure_painter.h"

class QPaintDevice;

namespace posiscope {

struct Cover;
struct Document;

/// The figure of the document, a grid where it has several panes, laid out for a format: what every file, the clipboard, the printer and their previews
/// show. Hints, buttons and sliders are no part of it.
class FigurePage {
public:
    /// The error says which number of the format is out of range, and what would fit.
    /// `cover`: what a question hides of it, not all; null: nothing is asked.
    static Result<FigurePage> laidOut(const Document& document, const FigureFormat& format,
                                      const Cover* cover = nullptr);

    const FigureFormat& format() const { return m_format; }
    /// The figure on its canvas; one of its units is `scale()` times 1/96 inch. It stands `top()` units below the
    /// title's upper edge.
    const Figure& figure() const { return m_figure; }
    double scale() const { return m_scale; }
    double top() const;
    double fontPt() const;  ///< the size that the smallest texts got, in points; scripts aside

    /// Paints the pixels of a device that has `perInch` of its units in an inch.
    void paintPixels(QPaintDevice& device, double perInch);
    /// Paints on a device that has no pixels of its own, or not those of the file.
    void paintShapes(QPaintDevice& device, double perInch, const StandIn& standIn = {});

private:
    FigurePage(const FigureFormat& format) : m_format(format) {}

    FigureFormat m_format;
    Look m_look;  ///< the format's, as set on paper
    double m_scale = 1;
    Figure m_figure;
    Heading m_heading;
    FigurePainter m_painter;
};

/// The largest font for which the figure and, if there is to be one, its title have room.
double mostFontPt(const Document& document, FigureFormat format);
/// Why a panel cannot stand alone in a figure of the document, with those that can; nothing where it can, or where none
/// is asked for.
std::optional<Text> unknownPanel(const Document& document, const std::string& id);

/// Whether a view of the document draws lines with names, for which FigureFormat::legend is.
bool hasNamedLines(const Document& document);
/// Returns the font size of the labels where a unit of the figure is one of the window.
double windowFontPt();

}  // namespace posiscope
