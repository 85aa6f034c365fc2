// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_painter.h"

#include "core/palette.h"
#include "ui/figure_plottable.h"
#include "ui/figure_text.h"

namespace posiscope {

namespace {

void setAxis(QCPAxis& axis, const std::optional<Scaling>& scaling, const Look& look) {
    axis.setVisible(scaling.has_value());
    axis.grid()->setVisible(false);
    if (!scaling) return;
    const bool reversed = (scaling->from > scaling->to) == (axis.orientation() == Qt::Horizontal);
    axis.setRange(std::min(scaling->from, scaling->to), std::max(scaling->from, scaling->to));
    axis.setRangeReversed(reversed);
    const auto shown = [&](const Text& text) {
        return QString::fromStdString(plain(text, dictionaryOf(look.language)));
    };
    const Rgb made = rgb(Paint{Role::muted}, look.theme);
    const QColor muted(made.red, made.green, made.blue);
    const QFont& font = fontOf(Type::note, look.language);
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const Tick& tick : scaling->ticks) ticker->addTick(tick.at, shown(tick.label));
    axis.setTicker(ticker);
    axis.setSubTicks(false);
    axis.setTickLength(0, static_cast<int>(kTickLength));
    axis.setTickLabelPadding(static_cast<int>(kTickGap));
    axis.setTickLabelFont(font);
    axis.setTickLabelColor(muted);
    axis.setLabel(shown(scaling->label));
    axis.setLabelFont(font);
    axis.setLabelColor(muted);
    axis.setLabelPadding(4);
    axis.setBasePen(QPen(muted, 1));
    axis.setTickPen(QPen(muted, 1));
}

}  // namespace

FigurePainter::FigurePainter() : m_plot(std::make_unique<QCustomPlot>()), m_layout(new QCPLayoutInset) {
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->addElement(0, 0, m_layout);
    m_plot->setBackground(QBrush(Qt::NoBrush));
    m_plot->setNoAntialiasingOnDrag(false);
}

FigurePainter::~FigurePainter() = default;

void FigurePainter::setCount(std::size_t panels) {
    while (m_places.size() > panels) {
        m_plot->removePlottable(m_places.back().marks);
        m_layout->remove(m_places.back().rect);
        m_places.pop_back();
    }
    while (m_places.size() < panels) {
        auto* rect = new QCPAxisRect(m_plot.get(), false);
        rect->addAxes(QCPAxis::atBottom | QCPAxis::atLeft);
        rect->setAutoMargins(QCP::msNone);
        rect->setMargins({0, 0, 0, 0});
        rect->setMinimumSize(1, 1);
        m_layout->addElement(rect, QRectF(0, 0, 1, 1));
        m_places.push_back({rect, new FigurePlottable(*rect)});
    }
}

void FigurePainter::set(const Figure& figure, const Look& look) {
    m_width = figure.width;
    m_height = figure.height;
    setCount(figure.panels.size());
    for (std::size_t i = 0; i < m_places.size(); ++i) {
        const Panel& panel = figure.panels[i];
        // The layout cuts fractions of the whole to whole units: half a unit more keeps them.
        const auto part = [](double at, double whole) { return (std::round(at) + 0.5) / whole; };
        m_layout->setInsetRect(
            static_cast<int>(i),
            QRectF(part(panel.frame.x, figure.width), part(panel.frame.y, figure.height),
                   part(panel.frame.width, figure.width), part(panel.frame.height, figure.height)));
        setAxis(*m_places[i].rect->axis(QCPAxis::atBottom), panel.across, look);
        setAxis(*m_places[i].rect->axis(QCPAxis::atLeft), panel.down, look);
        m_places[i].marks->setPanel(panel, look);
    }
}

void FigurePainter::paint(QPaintDevice& device, double scale) {
    QCPPainter painter(&device);
    painter.scale(scale, scale);
    m_plot->toPainter(&painter, static_cast<int>(std::lround(m_width)),
                      static_cast<int>(std::lround(m_height)));
}

}  // namespace posiscope
