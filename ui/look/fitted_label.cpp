// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/fitted_label.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/look/theme.h"

namespace posiscope {

FittedLabel::FittedLabel(int pixels, bool bold, int lines, QWidget* parent)
    : FixedLabel(parent),
      m_pixels(pixels) {
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    QFont large = font();
    large.setPixelSize(pixels);
    large.setBold(bold);
    setFont(large);
    setFixedHeight(lines * lineHeight(large));
}

void FittedLabel::showText(const QString& html) {
    if (html == text()) return;
    clear();  // otherwise the text before would be laid out in the other format
    // A document of its own for a text without markup takes several times as long.
    setTextFormat(html.contains('<') || html.contains('&') ? Qt::RichText : Qt::PlainText);
    setText(html);
    if (!testAttribute(Qt::WA_PendingResizeEvent)) fit();  // otherwise with that event: it has no width yet
}

void FittedLabel::resizeEvent(QResizeEvent* event) {
    FixedLabel::resizeEvent(event);
    fit();
}

void FittedLabel::fit() {
    QFont tried = font();
    for (int pixels = m_pixels; pixels >= smallestText(); --pixels) {
        tried.setPixelSize(pixels);
        setFont(tried);
        if ((textFormat() == Qt::RichText ? heightForWidth(width()) : layOut()) <= height()) return;
    }
}

/// Lays out plain text once, for its height and for all that is painted, as a document would. Returns its height.
double FittedLabel::layOut() {
    m_lines.setFont(font());
    m_lines.setText(text());
    m_lines.beginLayout();
    m_textHeight = 0;
    for (QTextLine line = m_lines.createLine(); line.isValid(); line = m_lines.createLine()) {
        line.setLeadingIncluded(true);
        line.setLineWidth(width());
        line.setPosition({0, m_textHeight});
        m_textHeight += std::ceil(line.ascent() + line.descent() + line.leading());
    }
    m_lines.endLayout();
    return m_textHeight;
}

void FittedLabel::paintEvent(QPaintEvent* event) {
    if (textFormat() == Qt::RichText) return FixedLabel::paintEvent(event);
    QPainter painter(this);
    painter.setPen(palette().color(foregroundRole()));
    const double spare = std::max(0.0, height() - m_textHeight);
    m_lines.draw(&painter, QPointF(0, alignment() & Qt::AlignVCenter ? std::floor(spare / 2) : 0));
}

}  // namespace posiscope
