// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/formula_view.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

constexpr double kUnit = 1000;  ///< units of a picture for one pixel of its letters' size

/// The typeface of the formulas has lower small letters than that of the texts: this much larger, both are as high.
/// No script, at 0.707 of the size, is too small to read.
double letters(const QFont& font) {
    return std::max(1.25 * font.pixelSize(), smallestText() / 0.707);
}

}  // namespace

FormulaView::FormulaView(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(shown("Formula"));
}

void FormulaView::showFormula(const std::vector<Formula>& lines) {
    m_lines.clear();
    std::vector<Text> texts;
    for (const Formula& line : lines) {
        m_lines.emplace_back(line.picture);
        texts.push_back(line.text);
    }
    setAccessibleDescription(shown(joined(texts, "\n")));
    updateGeometry();
    update();
}

double FormulaView::gap() const {
    return letters(font()) / 2;
}

QSizeF FormulaView::sizeOf(const FormulaPicture& line) const {
    return line.size() * letters(font()) / kUnit;
}

QSize FormulaView::sizeHint() const {
    QSizeF all;
    for (const FormulaPicture& line : m_lines) {
        const QSizeF size = sizeOf(line);
        all = {std::max(all.width(), size.width()), all.height() + size.height() + gap()};
    }
    return {static_cast<int>(std::ceil(all.width())), static_cast<int>(std::ceil(all.height()))};
}

void FormulaView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const double shrink = std::min(1.0, width() / static_cast<double>(std::max(1, sizeHint().width())));
    double y = 0;
    for (const FormulaPicture& line : m_lines) {
        const QSizeF size = sizeOf(line) * shrink;
        line.draw(painter, {QPointF(0, y), size}, colour(Role::ink));
        y += (sizeOf(line).height() + gap()) * shrink;
    }
}

}  // namespace posiscope
