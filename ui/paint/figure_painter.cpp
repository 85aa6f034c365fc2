// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/figure_painter.h"

#include <QCoreApplication>
#include <QEvent>

#include "core/colour/palette.h"
#include "ui/look/figure_text.h"
#include "ui/paint/figure_plottable.h"

namespace posiscope {

namespace {

/// Only the transformation: the lines and texts of axes are drawn here, to the fraction of a unit.
void setAxis(QCPAxis& axis, const std::optional<Scaling>& scaling) {
    axis.setVisible(false);
    axis.grid()->setVisible(false);
    if (!scaling) return;
    const bool reversed = (scaling->from > scaling->to) == (axis.orientation() == Qt::Horizontal);
    axis.setRange(std::min(scaling->from, scaling->to), std::max(scaling->from, scaling->to));
    axis.setRangeReversed(reversed);
}

/// The lines of a panel's axes and their ticks.
void addAxisLines(QVector<QLineF>& lines, const Panel& panel) {
    const Rect& frame = panel.frame;
    if (panel.down) {
        lines.append(QLineF(frame.x, frame.y, frame.x, frame.bottom()));
        for (const Tick& tick : panel.down->ticks)
            if (const double y = toFigure(panel, {0, tick.at}).y;
                y >= frame.y - 1e-6 && y <= frame.bottom() + 1e-6)
                lines.append(QLineF(frame.x - kTickLength, y, frame.x, y));
    }
    if (panel.across) {
        lines.append(QLineF(frame.x, frame.bottom(), frame.right(), frame.bottom()));
        for (const Tick& tick : panel.across->ticks)
            if (const double x = toFigure(panel, {tick.at, 0}).x;
                x >= frame.x - 1e-6 && x <= frame.right() + 1e-6)
                lines.append(QLineF(x, frame.bottom(), x, frame.bottom() + kTickLength));
    }
    if (panel.isBoxed) {
        lines.append(QLineF(frame.x, frame.y, frame.right(), frame.y));
        lines.append(QLineF(frame.right(), frame.y, frame.right(), frame.bottom()));
    }
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
    m_axisTexts.clear();
    m_axisLines.clear();
    const Canvas canvas = canvasOf(m_width, m_height, look);
    for (const Panel& panel : figure.panels) {
        addAxisLines(m_axisLines, panel);
        for (Label& each : axisTexts(panel, canvas)) m_axisTexts.push_back(std::move(each));
    }
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

void FigurePainter::paintAxes(QPainter& painter, bool onPixels) const {
    painter.setRenderHint(QPainter::Antialiasing, !onPixels);
    painter.setPen(QPen(colourOf({Role::muted}, m_look.theme), 1, Qt::SolidLine, Qt::SquareCap));
    painter.drawLines(m_axisLines);
    for (const Label& each : m_axisTexts) {
        const bool turned = each.turned != 0;
        painter.save();
        painter.setPen(colourOf(each.paint, m_look.theme));
        painter.translate(each.rect.x, turned ? each.rect.bottom() : each.rect.y);
        painter.rotate(-each.turned);
        drawText(painter, each.text, each.type, m_look, {0, turned ? -each.rect.height : 0},
                 turned ? 0.5 : each.across);
        painter.restore();
    }
}

void FigurePainter::paint(QPaintDevice& device, double scale, double fieldPixels, const StandIn& standIn) {
    QCPPainter painter(&device);
    painter.fillRect(QRect(0, 0, device.width(), device.height()), colourOf({Role::surface}, m_look.theme));
    painter.scale(scale, scale);
    paintHeading(painter);
    painter.translate(0, heightOf(m_heading, m_look));
    // Where a unit is a pixel, lines of the marks go through the middle of pixels, and the axes are not smoothed; at any
    // other scale that would put the ones beside the others.
    const bool onPixels = fieldPixels == 0 && scale * device.devicePixelRatioF() == 1;
    painter.setMode(QCPPainter::pmVectorized, !onPixels);
    painter.setRenderHint(QPainter::LosslessImageRendering);
    m_plot->setAntialiasedElements(onPixels ? QCP::AntialiasedElements(QCP::aeNone) : QCP::aeAll);
    for (const Place& place : m_places) place.marks->setFieldPixels(fieldPixels, standIn);
    painter.save();
    m_plot->toPainter(&painter, static_cast<int>(std::lround(m_width)),
                      static_cast<int>(std::lround(m_height)));
    painter.restore();
    paintAxes(painter, onPixels);
}

}  // namespace posiscope
