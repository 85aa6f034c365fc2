// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_painter.h"

#include "core/palette.h"
#include "ui/figure_plottable.h"
#include "ui/figure_text.h"

namespace posiscope {

namespace {

QColor colour(Role role) {
    const Rgb c = rgb(Paint{role});
    return {c.red, c.green, c.blue};
}

void setAxis(QCPAxis& axis, const std::optional<Scaling>& scaling) {
    axis.setVisible(scaling.has_value());
    axis.grid()->setVisible(false);
    if (!scaling) return;
    const bool reversed = (scaling->from > scaling->to) == (axis.orientation() == Qt::Horizontal);
    axis.setRange(std::min(scaling->from, scaling->to), std::max(scaling->from, scaling->to));
    axis.setRangeReversed(reversed);
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const Tick& tick : scaling->ticks)
        ticker->addTick(tick.at, QString::fromStdString(plain(tick.label)));
    axis.setTicker(ticker);
    axis.setSubTicks(false);
    axis.setTickLength(0, static_cast<int>(kTickLength));
    axis.setTickLabelPadding(static_cast<int>(kTickGap));
    axis.setTickLabelFont(fontOf(Type::note));
    axis.setTickLabelColor(colour(Role::muted));
    axis.setLabel(QString::fromStdString(plain(scaling->label)));
    axis.setLabelFont(fontOf(Type::note));
    axis.setLabelColor(colour(Role::muted));
    axis.setLabelPadding(4);
    axis.setBasePen(QPen(colour(Role::muted), 1));
    axis.setTickPen(QPen(colour(Role::muted), 1));
}

}  // namespace

FigurePainter::FigurePainter(QCustomPlot& plot) : m_plot(plot), m_layout(new QCPLayoutInset) {
    plot.plotLayout()->clear();
    plot.plotLayout()->addElement(0, 0, m_layout);
    plot.setBackground(QBrush(colour(Role::surface)));
    plot.setNoAntialiasingOnDrag(false);
    plot.setPlottingHint(QCP::phCacheLabels,
                         false);  // cached labels stand on other pixels than exported ones
    plot.setInteractions(QCP::Interactions());
}

void FigurePainter::setCount(std::size_t panels) {
    while (m_places.size() > panels) {
        m_plot.removePlottable(m_places.back().marks);
        m_layout->remove(m_places.back().rect);
        m_places.pop_back();
    }
    while (m_places.size() < panels) {
        auto* rect = new QCPAxisRect(&m_plot, false);
        rect->addAxes(QCPAxis::atBottom | QCPAxis::atLeft);
        rect->setAutoMargins(QCP::msNone);
        rect->setMargins({0, 0, 0, 0});
        rect->setMinimumSize(1, 1);
        m_layout->addElement(rect, QRectF(0, 0, 1, 1));
        m_places.push_back({rect, new FigurePlottable(*rect)});
    }
}

void FigurePainter::show(const Figure& figure) {
    setCount(figure.panels.size());
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Panel& panel = figure.panels[i];
        // The layout cuts fractions of the whole to whole units: half a unit more keeps them.
        const auto part = [](double at, double whole) { return (std::round(at) + 0.5) / whole; };
        m_layout->setInsetRect(
            static_cast<int>(i),
            QRectF(part(panel.frame.x, figure.width), part(panel.frame.y, figure.height),
                   part(panel.frame.width, figure.width), part(panel.frame.height, figure.height)));
        setAxis(*m_places[i].rect->axis(QCPAxis::atBottom), panel.across);
        setAxis(*m_places[i].rect->axis(QCPAxis::atLeft), panel.down);
        m_places[i].marks->setPanel(panel);
    }
}

void paintFigure(QPaintDevice& device, const Figure& figure, double scale) {
    QCustomPlot plot;
    FigurePainter(plot).show(figure);
    plot.setBackground(QBrush(Qt::NoBrush));
    QCPPainter painter(&device);
    painter.scale(scale, scale);
    plot.toPainter(&painter, static_cast<int>(std::lround(figure.width)),
                   static_cast<int>(std::lround(figure.height)));
}

}  // namespace posiscope
