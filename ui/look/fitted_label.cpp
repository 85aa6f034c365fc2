// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/fitted_label.h"

#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

FittedLabel::FittedLabel(int pixels, bool bold, int lines, QWidget* parent)
    : FixedLabel(parent),
      m_pixels(pixels) {
    setTextFormat(Qt::RichText);
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
        if (heightForWidth(width()) <= height()) return;
    }
}

}  // namespace posiscope
