// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPaintDevice>
#include <QPaintEngine>
#include <memory>

#include "ui/look/figure_text.h"

namespace posiscope {

/// A drawing as SVG elements. QSvgGenerator names only the first font family, says nothing of languages and of how
/// images are enlarged, and needs two elements for each mark. Clipping is not known, nor is anything that figures do
/// not use: gradients, patterns, perspective.
class SvgDevice : public QPaintDevice, public TextDevice {
public:
    /// The size is in user units. A text stays one, in the figure's families and, where it is Chinese, with the forms
    /// of simplified Chinese; with `outlines` it becomes shapes.
    SvgDevice(double width, double height, bool outlines);
    ~SvgDevice() override;

    /// Returns the elements painted so far.
    const QByteArray& elements() const { return m_elements; }
    QPaintEngine* paintEngine() const override;
    /// One element, its scripts in parts of it, which stands at its place in other fonts too.
    bool setText(QPointF at, double across, const std::vector<Piece>& pieces) override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    double m_width, m_height;
    QByteArray m_elements;
    std::unique_ptr<QPaintEngine> m_engine;
};

/// "12.5": no more decimals than needed.
QByteArray svgNumber(double value, int decimals = 3);
/// Escapes a text for elements and attributes; leaves out what XML cannot hold.
QByteArray xmlEscaped(const QString& text);

}  // namespace posiscope
