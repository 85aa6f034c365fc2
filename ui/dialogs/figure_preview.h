// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QTimer>
#include <QWidget>

#include "core/document/document.h"
#include "ui/export/figure_format.h"

namespace posiscope {

/// A figure as it will be in a file, as large as fits. However fast the format changes, drawing takes half of the time
/// at most.
class FigurePreview : public QWidget {
    Q_OBJECT
public:
    explicit FigurePreview(const Document& document, QWidget* parent = nullptr);
    void setFormat(const FigureFormat& format);
    /// Returns the page in the pixels of this screen; empty until it is shown.
    const QImage& page() const { return m_page; }

protected:
    void resizeEvent(QResizeEvent*) override;
    void paintEvent(QPaintEvent*) override;

private:
    void drawSoon();
    void draw();

    Document m_document;
    FigureFormat m_format;
    QImage m_page;
    QTimer m_pause;
    bool m_changed = false;
};

}  // namespace posiscope
