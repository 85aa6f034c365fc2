// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <qcustomplot.h>

#include "core/figure/figure.h"
#include "ui/look/look.h"
#include "ui/paint/coverage.h"
#include "ui/paint/field_images.h"

namespace posiscope {

/// Draws the marks of one panel; QCustomPlot draws its axes.
class FigurePlottable : public QCPAbstractPlottable {
    Q_OBJECT
public:
    explicit FigurePlottable(QCPAxisRect& rect);
    void setPanel(const Panel& panel, const Look& look, const FieldAverages& averages) {
        m_averages = averages;
        m_panel = panel;
        m_look = look;
    }
    /// See FigurePainter::paint.
    void setFieldPixels(double perUnit, const StandIn& standIn) {
        m_fieldPixels = perUnit;
        m_standIn = standIn;
    }

    double selectTest(const QPointF&, bool, QVariant* = nullptr) const override { return -1; }
    QCPRange getKeyRange(bool& found, QCP::SignDomain = QCP::sdBoth) const override {
        return found = false, QCPRange();
    }
    QCPRange getValueRange(bool& found, QCP::SignDomain = QCP::sdBoth,
                           const QCPRange& = QCPRange()) const override {
        return found = false, QCPRange();
    }

protected:
    void draw(QCPPainter* painter) override;
    void drawLegendIcon(QCPPainter*, const QRectF&) const override {}

private:
    void paint(QPainter&, const Box&) const;
    void paint(QPainter&, const Label&) const;
    void paint(QPainter&, const Link&) const;
    void paint(QPainter&, const Band&) const;
    void paint(QPainter&, const Rule&) const;
    void paint(QPainter&, const Curve&);
    void paint(QPainter&, const Envelope&);
    void paint(QPainter&, const FieldMark&);
    void paint(QPainter&, const Lane&) const {}

    QPointF at(Point inPanel) const;
    QRectF at(const Rect& inPanel) const;
    QRectF frame() const;
    /// Returns the lines that a curve consists of; a dot is a line from itself to itself.
    QVector<QLineF> piecesOf(const Curve&) const;
    /// Paints as much of a shape or a line as lies in the frame. Files know no clipping.
    void fill(QPainter&, const QPainterPath&, const Paint&) const;
    void stroke(QPainter&, const QPainterPath&, const QPen&) const;
    void strokeLines(QPainter&, const QVector<QLineF>&, const QPen&) const;

    QPen strokeOf(const Paint& paint, double width, Dash dash = Dash::none) const;

    Panel m_panel;
    Look m_look;
    double m_fieldPixels = 0;
    StandIn m_standIn;
    FieldAverages m_averages;
    FieldImages m_images;
    Coverage m_coverage;
};

QColor colourOf(const Paint& paint, Theme theme);

}  // namespace posiscope
