// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/figure_plottable.h"
#include "ui/paint/markers.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

#include "ui/look/figure_text.h"
#include "ui/paint/cut.h"

namespace posiscope {

namespace {

/// The pieces of a broken line and the gaps behind them, by turns, in units; none for a whole line.
std::span<const double> pieces(Dash dash) {
    static constexpr double kDashed[] = {4, 4}, kDotted[] = {1.5, 2.5}, kBoth[] = {8, 3, 1.5, 3};
    switch (dash) {
        case Dash::none:
            return {};
        case Dash::dashed:
            return kDashed;
        case Dash::dotted:
            return kDotted;
        case Dash::dashDotted:
            return kBoth;
    }
    return {};
}

/// The pieces of one straight part of a broken line, `gone` units from its start.
void addPieces(QVector<QLineF>& out, const QLineF& line, Dash dash, double gone) {
    const std::span<const double> pattern = pieces(dash);
    const double period = std::accumulate(pattern.begin(), pattern.end(), 0.0), length = line.length();
    for (double from = std::floor(gone / period) * period - gone; from < length; from += period)
        for (double at = from, i = 0; i < static_cast<double>(pattern.size()); i += 2) {
            const auto which = static_cast<std::size_t>(i);
            const double start = std::max(0.0, at), end = std::min(length, at + pattern[which]);
            if (start < end) out.append(QLineF(line.pointAt(start / length), line.pointAt(end / length)));
            at += pattern[which] + pattern[which + 1];
        }
}

}  // namespace

FigurePlottable::FigurePlottable(QCPAxisRect& rect)
    : QCPAbstractPlottable(rect.axis(QCPAxis::atBottom), rect.axis(QCPAxis::atLeft)) {
    setSelectable(QCP::stNone);
}

QColor colourOf(const Paint& paint, Theme theme) {
    const Rgb c = rgb(paint, theme);
    return {c.red, c.green, c.blue, static_cast<int>(std::lround(255 * paint.alpha))};
}

QPen FigurePlottable::strokeOf(const Paint& paint, double width, Dash dash) const {
    if (paint.role == Role::none || width <= 0) return Qt::NoPen;
    QPen out(colourOf(paint, m_look.theme), width);
    out.setCapStyle(Qt::FlatCap);
    out.setJoinStyle(Qt::MiterJoin);
    QList<qreal> inWidths;
    for (const double each : pieces(dash)) inWidths.append(each / width);
    if (!inWidths.isEmpty()) out.setDashPattern(inWidths);
    return out;
}

QPointF FigurePlottable::at(Point inPanel) const {
    const Point p = toFigure(m_panel, inPanel);
    return {p.x, p.y};
}

QRectF FigurePlottable::at(const Rect& inPanel) const {
    return QRectF(at(Point{inPanel.x, inPanel.y}), at(Point{inPanel.right(), inPanel.bottom()})).normalized();
}

QRectF FigurePlottable::frame() const {
    return {m_panel.frame.x, m_panel.frame.y, m_panel.frame.width, m_panel.frame.height};
}

namespace {

QPainterPath pathOf(const QRectF& rect, double radius = 0) {
    QPainterPath path;
    if (radius > 0)
        path.addRoundedRect(rect, radius, radius);
    else
        path.addRect(rect);
    return path;
}

}  // namespace

void FigurePlottable::fill(QPainter& painter, const QPainterPath& path, const Paint& paint) const {
    const bool inside = frame().contains(path.controlPointRect());
    painter.fillPath(inside ? path : path.intersected(pathOf(frame())), colourOf(paint, m_look.theme));
}

void FigurePlottable::stroke(QPainter& painter, const QPainterPath& path, const QPen& pen) const {
    const double half = pen.widthF() / 2;
    if (frame().contains(path.controlPointRect().adjusted(-half, -half, half, half)))
        return painter.strokePath(path, pen);
    painter.fillPath(QPainterPathStroker(pen).createStroke(path).intersected(pathOf(frame())), pen.color());
}

void FigurePlottable::strokeLines(QPainter& painter, const QVector<QLineF>& lines, const QPen& pen) const {
    const double half = pen.capStyle() == Qt::FlatCap ? 0 : pen.widthF() / 2;
    const QRectF room = frame().adjusted(half, half, -half, -half);
    QVector<QLineF> inside;
    inside.reserve(lines.size());
    for (const QLineF& line : lines)
        if (const auto rest = cut(line, room)) inside.append(*rest);
    painter.setPen(pen);
    painter.drawLines(inside);
}

void FigurePlottable::draw(QCPPainter* painter) {
    for (const Mark& mark : m_panel.marks) {
        // Smoothed marks stand half a pixel further on, so that lines are crisp; a field has its pixels already.
        painter->setAntialiasing(!std::holds_alternative<FieldMark>(mark));
        std::visit([&](const auto& each) { paint(*painter, each); }, mark);
    }
    m_images.endDrawing();
}

void FigurePlottable::paint(QPainter& painter, const Box& box) const {
    const QRectF rect = at(box.rect);
    if (box.fill.role != Role::none) fill(painter, pathOf(rect, box.radius), box.fill);
    if (box.hatched) {
        // Lines of our own that end at the box: a pattern brush and a clip would not survive in every file format.
        constexpr double kStep = 6;
        const double high = std::min(7.0, 0.22 * rect.height());
        Paint light = textOn(box.fill);
        light.alpha = 0.75;
        QVector<QLineF> lines;
        for (double x = rect.left() + 3; x + high <= rect.right() - 2; x += kStep)
            lines.append(QLineF(x, rect.bottom() - 1, x + high - 1, rect.bottom() - high));
        strokeLines(painter, lines, strokeOf(light, 1.2));
    }
    if (box.edgeWidth > 0 && box.edge.role != Role::none) {
        const double half = box.edgeWidth / 2;
        stroke(painter, pathOf(rect.adjusted(half, half, -half, -half), box.radius),
               strokeOf(box.edge, box.edgeWidth));
    }
    constexpr double kRoomy = 14;
    if (box.edge.role == Role::focus && box.edgeWidth > 0 &&
        std::min(rect.width(), rect.height()) >= kRoomy) {
        // A thin line inside, so that the outline is seen on every colour.
        const double inset = box.edgeWidth + 0.5;
        stroke(painter, pathOf(rect.adjusted(inset, inset, -inset, -inset), box.radius - inset),
               strokeOf({Role::surface}, 1));
    }
}

void FigurePlottable::paint(QPainter& painter, const Label& label) const {
    painter.setPen(colourOf(label.paint, m_look.theme));
    const Extent ink = measuredText(label.text, label.type, m_look);
    const QRectF room = at(label.rect);
    if (label.turned == 0) {
        drawText(painter, label.text, label.type, m_look,
                 {room.x() + label.across * (room.width() - ink.width),
                  room.y() + (room.height() - ink.height) / 2},
                 label.across);
        return;
    }
    painter.save();
    painter.translate(room.left(), room.bottom());
    painter.rotate(-label.turned);
    drawText(painter, label.text, label.type, m_look, {0, -ink.height});
    painter.restore();
}

void FigurePlottable::paint(QPainter& painter, const Link& link) const {
    const QPointF from = at(link.from), to = at(link.to);
    const double middle = (from.y() + to.y()) / 2;
    QPainterPath path(from);
    path.cubicTo({from.x(), middle}, {to.x(), middle}, to);
    stroke(painter, path, strokeOf(link.paint, link.width, link.dash));
}

void FigurePlottable::paint(QPainter& painter, const Band& band) const {
    const QPointF left = at(Point{band.left, band.y}), right = at(Point{band.right, band.y}),
                  to = at(band.to);
    const double middle = (left.y() + to.y()) / 2;
    constexpr double kHalf = 3;  // half the width of the end at the row
    QPainterPath path(left);
    path.cubicTo({left.x(), middle}, {to.x() - kHalf, middle}, {to.x() - kHalf, to.y()});
    path.lineTo(to.x() + kHalf, to.y());
    path.cubicTo({to.x() + kHalf, middle}, {right.x(), middle}, right);
    path.closeSubpath();
    fill(painter, path, band.paint);
}

void FigurePlottable::paint(QPainter& painter, const Rule& rule) const {
    strokeLines(painter, {QLineF(at(rule.from), at(rule.to))}, strokeOf(rule.paint, rule.width, rule.dash));
}

namespace {

/// A rectangle of the figure as whole pixels of the device.
struct OnDevice {
    QTransform toPixels;
    QRect pixels;

    OnDevice(const QPainter& painter, const QRectF& rect)
        : toPixels(painter.worldTransform() * QTransform::fromScale(painter.device()->devicePixelRatioF(),
                                                                    painter.device()->devicePixelRatioF())) {
        const QRectF there = toPixels.mapRect(rect);
        const QPoint topLeft(qRound(there.left()), qRound(there.top()));
        pixels = QRect(topLeft, QSize(std::max(1, qRound(there.right()) - topLeft.x()),
                                      std::max(1, qRound(there.bottom()) - topLeft.y())));
    }
    QPointF inPixels(QPointF inFigure) const { return toPixels.map(inFigure) - pixels.topLeft(); }
    /// Each pixel of the image on one of the device.
    void draw(QPainter& painter, const QImage& image) const {
        const double ratio = painter.device()->devicePixelRatioF();
        painter.save();
        painter.resetTransform();
        painter.drawImage(QRectF(QPointF(pixels.topLeft()) / ratio, QSizeF(pixels.size()) / ratio), image);
        painter.restore();
    }
};

}  // namespace

QVector<QLineF> FigurePlottable::piecesOf(const Curve& curve) const {
    QVector<QLineF> pieces;
    if (curve.dots)
        for (const Point& point : curve.points) pieces.append(QLineF(at(point), at(point)));
    double gone = 0;  // along the line
    for (std::size_t i = 1; i < curve.points.size() && !curve.dots; ++i) {
        const QLineF line(at(curve.points[i - 1]), at(curve.points[i]));
        if (curve.dash == Dash::none)
            pieces.append(line);
        else
            addPieces(pieces, line, curve.dash, gone);
        gone += line.length();
    }
    return pieces;
}

void FigurePlottable::paint(QPainter& painter, const Curve& curve) {
    if (curve.dots && (m_fieldPixels > 0 || curve.marker != Marker::circle || curve.hollow)) {
        for (const Point& point : curve.points)
            fill(painter, dotOf(curve.marker, curve.hollow, curve.width, at(point)), curve.paint);
        return;
    }
    const QVector<QLineF> pieces = piecesOf(curve);
    if (m_fieldPixels == 0) {
        QRectF bounds;
        for (const QLineF& piece : pieces)
            bounds |= QRectF(piece.p1(), piece.p2()).normalized().adjusted(0, 0, 1, 1);
        const double around = curve.width / 2 + 1;
        const OnDevice place(painter, bounds.adjusted(-around, -around, around, around) & frame());
        m_coverage.clear(place.pixels.size());
        const double perUnit = std::abs(place.toPixels.m11());
        for (const QLineF& piece : pieces)
            m_coverage.addLine({place.inPixels(piece.p1()), place.inPixels(piece.p2())},
                               curve.width * perUnit);
        return place.draw(painter, m_coverage.image(colourOf(curve.paint, m_look.theme)));
    }
    // Piece by piece: as one path a long line costs its length squared, and a dashed one more.
    QPen pen = strokeOf(curve.paint, curve.width);
    pen.setCapStyle(curve.dash != Dash::none ? Qt::FlatCap : Qt::RoundCap);
    strokeLines(painter, pieces, pen);
}

void FigurePlottable::paint(QPainter& painter, const Envelope& area) {
    QVector<QRectF> strips;
    for (std::size_t i = 1; i < area.upper.size(); ++i) {
        const QPointF top = at(area.upper[i - 1]), bottom = at(area.lower[i - 1]);
        const double width = at(area.upper[i]).x() - top.x(), height = bottom.y() - top.y();
        const double spare = std::max(0.0, 1 - height) / 2;
        const QRectF strip(top.x(), top.y() - spare, width, height + 2 * spare);
        if (strip.intersects(frame())) strips.append(strip.intersected(frame()));
    }
    if (m_fieldPixels == 0) {
        const OnDevice place(painter, frame());
        // A column of pixels shows all strips that it touches: they may be narrower.
        constexpr float kFar = std::numeric_limits<float>::max();
        std::vector<float> tops(static_cast<std::size_t>(place.pixels.width()), kFar),
            bottoms(tops.size(), -kFar);
        for (const QRectF& strip : strips) {
            const QPointF topLeft = place.inPixels(strip.topLeft()),
                          bottomRight = place.inPixels(strip.bottomRight());
            const int first = std::max(0, static_cast<int>(std::floor(topLeft.x() + 0.01)));
            const int end =
                std::min(place.pixels.width(), static_cast<int>(std::ceil(bottomRight.x() - 0.01)));
            for (int x = first; x < end; ++x) {
                auto &top = tops[static_cast<std::size_t>(x)], &bottom = bottoms[static_cast<std::size_t>(x)];
                top = std::min(top, static_cast<float>(topLeft.y()));
                bottom = std::max(bottom, static_cast<float>(bottomRight.y()));
            }
        }
        m_coverage.clear(place.pixels.size());
        m_coverage.addArea(tops, bottoms);
        return place.draw(painter, m_coverage.image(colourOf(area.paint, m_look.theme)));
    }
    // As one: between strips of their own every reader of a file shows seams.
    QPainterPath whole;
    if (!strips.isEmpty()) whole.moveTo(strips.front().bottomLeft());
    for (const QRectF& strip : strips) {
        whole.lineTo(strip.topLeft());
        whole.lineTo(strip.topRight());
    }
    for (auto strip = strips.crbegin(); strip != strips.crend(); ++strip) {
        whole.lineTo(strip->bottomRight());
        whole.lineTo(strip->bottomLeft());
    }
    whole.closeSubpath();
    painter.fillPath(whole, colourOf(area.paint, m_look.theme));
}

namespace {

/// So many pixels for cells from `from` to `to` that are at least `least`; whole cells have as many each.
int pixelsFor(double from, double to, double least) {
    const double cells = to - from;
    const bool whole = from == std::floor(from) && to == std::floor(to) && cells <= least;
    return static_cast<int>(whole ? cells * std::ceil(least / cells) : std::ceil(std::max(1.0, least)));
}

}  // namespace

void FigurePlottable::paint(QPainter& painter, const FieldMark& mark) {
    const QRectF rect = at(mark.rect);
    if (m_fieldPixels > 0) {
        // As many as asked for, but no more than memory holds well.
        constexpr double kMostPixels = 1 << 25;
        const double perUnit =
            std::min(m_fieldPixels, std::sqrt(kMostPixels / (rect.width() * rect.height())));
        const Window& window = mark.window;
        const bool across = mark.orientation == Orientation::across;
        const auto pixelsOf = [&](bool rows, double length) {
            return rows ? pixelsFor(window.row0, window.row1, length * perUnit)
                        : pixelsFor(window.column0, window.column1, length * perUnit);
        };
        const QImage& pixels = m_images.of(mark, averagesOf(m_averages, mark.field), m_look.theme,
                                           pixelsOf(across, rect.width()), pixelsOf(!across, rect.height()));
        // Cells stay sharp at every size; only what is a mean already may be smoothed once more.
        const double right = across ? window.rows() : window.columns(),
                     down = across ? window.columns() : window.rows();
        const bool far = right > pixels.width() || down > pixels.height();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, far && mark.field->kind() != Kind::index);
        painter.drawImage(rect, m_standIn && !pixels.isNull() ? m_standIn(pixels) : pixels);
        return;
    }
    // Whole device pixels, so that cells are crisp and the image is not resampled.
    const OnDevice place(painter, rect);
    place.draw(painter, m_images.of(mark, averagesOf(m_averages, mark.field), m_look.theme,
                                    place.pixels.width(), place.pixels.height()));
}

}  // namespace posiscope
