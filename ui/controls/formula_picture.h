// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainterPath>
#include <QRectF>
#include <string>
#include <variant>
#include <vector>

class QColor;
class QPainter;

namespace posiscope {

/// A line that resources/formulas/update has typeset: the outlines of its signs. It reads no more of SVG than is
/// written there, which takes a fraction of the time of QSvgRenderer.
class FormulaPicture {
public:
    explicit FormulaPicture(const std::string& name);
    QSizeF size() const { return m_box.size(); }  ///< in thousandths of the letters' size
    void draw(QPainter& painter, const QRectF& into, const QColor& ink) const;

private:
    QRectF m_box;
    std::vector<std::variant<QPainterPath, QRectF>>
        m_signs;  ///< the lines of fractions and roots are rectangles
};

}  // namespace posiscope
