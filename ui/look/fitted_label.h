// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>
#include <QTextLayout>

namespace posiscope {

/// A label of a fixed height, as wide as its place: the text follows, and no layout asks what it would like.
class FixedLabel : public QLabel {
    Q_OBJECT
public:
    using QLabel::QLabel;
    QSize sizeHint() const override { return {0, height()}; }
    QSize minimumSizeHint() const override { return sizeHint(); }
    bool hasHeightForWidth() const override { return false; }
};

/// A label of a fixed height that takes smaller letters before any would be cut.
class FittedLabel : public FixedLabel {
    Q_OBJECT
public:
    FittedLabel(int pixels, bool bold, int lines, QWidget* parent = nullptr);
    void showText(const QString& html);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void fit();
    double layOut();

    int m_pixels;
    QTextLayout m_lines;
    double m_textHeight = 0;
};

}  // namespace posiscope
