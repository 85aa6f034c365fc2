// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/figure_painter.h"

#include <QCoreApplication>
#include <QEvent>

#include "core/base/spelling.h"
#include "core/colour/palette.h"
#include "ui/look/figure_text.h"
#include "ui/paint/figure_plottable.h"

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
        return QString::fromStdString(drawnSpelling(plain(text, dictionaryOf(look.language))));
    };
    const QColor muted = colourOf({Role::muted}, look.theme);
    const QFont& font = fontOf(Type::note, look);
    const auto ticker = QSharedPointer<QCPAxisTickerText>::create();
    for (const Tick& tick : scaling->ticks) ticker->addTick(tick.at, shown(tick.label));
    axis.setTicker(ticker);
    axis.setSubTicks(false);
    axis.setTickLength(0, static_cast<int>(kTickLength));
    axis.setTickLabelPadding(static_cast<int>(kTickGap));
    axis.setTickLabelFont(font);
    axis.setTickLabelColor(muted);
    axis.setBasePen(QPen(muted, 1));
    axis.setTickPen(QPen(muted, 1));
}

}  // namespace

FigurePainter::FigurePainter() : m_plot(std::make_unique<QCustomPlot>()), m_layout(new QCPLayoutInset) {
    m_plot->plotLayout()->clear();
    m_plot->plotLayout()->addElement(0, 0, m_layout);
    m_plot->setBackground(QBrush(Qt::NoBrush));
    m_plot->setNoAntialiasingOnDrag(false);
    // It is never seen itself: the drawing that it has put off until then would be a second one of the whole figure.
    QCoreApplication::removePostedEvents(m_plot.get(), QEvent::MetaCall);
}

FigurePainter::~FigurePainter() = default;
FigurePainter::FigurePainter(FigurePainter&&) noexcept = default;
FigurePainter& FigurePainter::operator=(FigurePainter&&) noexcept = default;

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

void FigurePainter::set(const Figure& figure, const Look& look, Heading heading,
                        const FieldAverages& averages) {
    m_width = figure.width;
    m_height = figure.height;
    m_look = look;
    m_heading = std::move(heading);
    setCount(figure.panels.size());
    m_names.clear();
    const Canvas canvas = canvasOf(m_width, m_height, look);
    for (const Panel& panel : figure.panels)
        for (Label& name : axisNames(panel, canvas)) m_names.push_back(std::move(name));
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
        m_places[i].marks->setPanel(panel, look, averages);
    }
}

namespace {

double lineHeightOf(Type type, const Look& look) {
    return std::ceil(measuredText({}, type, look).height);
}

}  // namespace

double heightOf(const Heading& heading, const Look& look) {
    if (heading.lines.empty()) return 0;
    constexpr double kAround = 8;
    const double lines = static_cast<double>(heading.lines.size()) * lineHeightOf(heading.type, look);
    return 2 * kAround + std::max(lines, lineHeightOf(Type::title, look));
}

void FigurePainter::paintHeading(QPainter& painter) const {
    const double line = lineHeightOf(m_heading.type, m_look);
    double y = (heightOf(m_heading, m_look) - line * static_cast<double>(m_heading.lines.size())) / 2;
    painter.setPen(colourOf({Role::ink}, m_look.theme));
    for (const Text& each : m_heading.lines) {
        drawText(painter, each, m_heading.type, m_look, {kHeadingMargin, y});
        y += line;
    }
}

void FigurePainter::paintAxisNames(QPainter& painter) const {
    for (const Label& name : m_names) {
        painter.save();
        painter.setPen(colourOf(name.paint, m_look.theme));
        painter.translate(name.rect.x, name.turned != 0 ? name.rect.bottom() : name.rect.y);
        painter.rotate(-name.turned);
        drawText(painter, name.text, name.type, m_look, {0, name.turned != 0 ? -name.rect.height : 0});
        painter.restore();
    }
}

void FigurePainter::paint(QPaintDevice& device, double scale, double fieldPixels, const StandIn& standIn) {
    QCPPainter painter(&device);
    painter.fillRect(QRect(0, 0, device.width(), device.height()), colourOf({Role::surface}, m_look.theme));
    painter.scale(scale, scale);
    paintHeading(painter);
    painter.translate(0, heightOf(m_heading, m_look));
    paintAxisNames(painter);
    // Where a unit is a pixel, lines of the marks go through the middle of pixels, and the axes are not smoothed; at any
    // other scale that would put the ones beside the others.
    const bool onPixels = fieldPixels == 0 && scale * device.devicePixelRatioF() == 1;
    painter.setMode(QCPPainter::pmVectorized, !onPixels);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    m_plot->setAntialiasedElements(onPixels ? QCP::AntialiasedElements(QCP::aeNone) : QCP::aeAll);
    for (const Place& place : m_places) place.marks->setFieldPixels(fieldPixels, standIn);
    m_plot->toPainter(&painter, static_cast<int>(std::lround(m_width)),
                      static_cast<int>(std::lround(m_height)));
}

}  // namespace posiscope
