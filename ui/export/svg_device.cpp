// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/svg_device.h"

#include <QFont>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QTextItem>
#include <cmath>

#include "ui/export/png_file.h"

namespace posiscope {

QByteArray svgNumber(double value, int decimals) {
    QByteArray digits = QByteArray::number(value, 'f', decimals);
    while (digits.endsWith('0')) digits.chop(1);
    if (digits.endsWith('.')) digits.chop(1);
    return digits == "-0" ? "0" : digits;
}

QByteArray xmlEscaped(const QString& text) {
    QString held;
    for (const char32_t c : text.toStdU32String()) {
        const bool allowed = (c >= 0x20 || c == '\t' || c == '\n') && c != 0xFFFE && c != 0xFFFF &&
                             !(c >= 0xD800 && c <= 0xDFFF);
        if (allowed) held += QString::fromUcs4(&c, 1);
    }
    return held.toHtmlEscaped().toUtf8();
}

namespace {

using Attributes = QByteArray;

Attributes attribute(const char* name, const QByteArray& value) {
    return QByteArray(" ") + name + "=\"" + value + '"';
}

Attributes attribute(const char* name, double value) {
    return attribute(name, svgNumber(value));
}

/// A colour, and its opacity where it is not 1.
Attributes colourAs(const char* name, const QColor& colour) {
    Attributes all = attribute(name, colour.name().toLatin1());
    if (colour.alpha() < 255) all += attribute((QByteArray(name) + "-opacity").constData(), colour.alphaF());
    return all;
}

QByteArray pointOf(QPointF p) {
    return svgNumber(p.x()) + ' ' + svgNumber(p.y());
}

QByteArray dataOf(const QPainterPath& path) {
    QByteArray data;
    QPointF start;
    bool open = false;
    const auto close = [&](QPointF last) {
        if (open && last == start) data += 'Z';
        open = false;
    };
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        if (e.isMoveTo()) {
            if (i > 0) close(path.elementAt(i - 1));
            start = e;
            data += 'M' + pointOf(e);
        } else if (e.isLineTo()) {
            data += 'L' + pointOf(e);
            open = true;
        } else {
            data += 'C' + pointOf(e) + ' ' + pointOf(path.elementAt(i + 1)) + ' ' +
                    pointOf(path.elementAt(i + 2));
            i += 2;
            open = true;
        }
    }
    if (path.elementCount() > 0) close(path.elementAt(path.elementCount() - 1));
    return data;
}

bool isChinese(const QString& text) {
    for (const QChar c : text)
        if (c.script() == QChar::Script_Han) return true;
    return false;
}

class SvgEngine final : public QPaintEngine {
public:
    SvgEngine(QByteArray& out, bool outlines)
        : QPaintEngine(PrimitiveTransform | PixmapTransform | AlphaBlend | ConstantOpacity | PainterPaths |
                       Antialiasing),
          m_out(out),
          m_outlines(outlines) {}

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    void updateState(const QPaintEngineState&) override {}  // it is asked when something is drawn

    void drawPath(const QPainterPath& path) override {
        const QByteArray data = dataOf(path.translated(moved()));
        if (data.isEmpty()) return;
        Attributes all = attribute("d", data) + paintAttributes(true);
        if (path.fillRule() == Qt::OddEvenFill && data.count('M') > 1)
            all += attribute("fill-rule", "evenodd");
        add("path", all + turned());
    }

    void drawRects(const QRectF* rects, int count) override {
        for (int i = 0; i < count; ++i) add("rect", sides(rects[i]) + paintAttributes(true) + turned());
    }

    void drawLines(const QLineF* lines, int count) override {
        QByteArray data;
        for (int i = 0; i < count; ++i) {
            if (i == 0 || lines[i].p1() != lines[i - 1].p2()) data += 'M' + pointOf(lines[i].p1() + moved());
            data += 'L' + pointOf(lines[i].p2() + moved());
        }
        if (count > 0) add("path", attribute("d", data) + paintAttributes(false) + turned());
    }

    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        QByteArray data;
        for (int i = 0; i < count; ++i) data += (i == 0 ? 'M' : 'L') + pointOf(points[i] + moved());
        if (mode != PolylineMode) data += 'Z';
        add("path", attribute("d", data) + paintAttributes(mode != PolylineMode) + turned());
    }

    void drawImage(const QRectF& rect, const QImage& image, const QRectF&,
                   Qt::ImageConversionFlags) override {
        const bool smooth = painter()->renderHints() & QPainter::SmoothPixmapTransform;
        add("image", sides(rect) + attribute("preserveAspectRatio", "none") +
                         (smooth ? "" : attribute("image-rendering", "pixelated")) +
                         attribute("xlink:href", "data:image/png;base64," + pngOf(image).toBase64()) +
                         turned());
    }

    void drawPixmap(const QRectF& rect, const QPixmap& pixmap, const QRectF& source) override {
        drawImage(rect, pixmap.toImage(), source, {});
    }

    void drawTextItem(const QPointF& at, const QTextItem& item) override {
        if (m_outlines) return QPaintEngine::drawTextItem(at, item);
        const QString text = item.text();
        if (text.trimmed().isEmpty()) return;
        const QFont font = item.font();
        Attributes all = attribute("x", at.x() + moved().x()) + attribute("y", at.y() + moved().y()) +
                         attribute("font-size", static_cast<double>(font.pixelSize())) +
                         colourAs("fill", painter()->pen().color());
        if (font.bold()) all += attribute("font-weight", "bold");
        if (isChinese(text)) all += attribute("xml:lang", "zh-Hans");
        if (text != text.simplified()) all += attribute("xml:space", "preserve");
        m_out += "<text" + all + turned() + '>' + xmlEscaped(text) + "</text>\n";
    }

    /// Returns false where texts become shapes.
    bool setText(QPointF at, double across, const std::vector<TextDevice::Piece>& pieces) {
        if (m_outlines) return false;
        QString whole;
        for (const TextDevice::Piece& piece : pieces) whole += piece.text;
        if (whole.trimmed().isEmpty()) return true;
        const QFont& font = pieces.front().font;
        double size = 0;  // of what stands on the line, or of a lone script
        for (const TextDevice::Piece& piece : pieces)
            if (size == 0 || piece.raised == 0) size = static_cast<double>(piece.font.pixelSize());
        Attributes all = attribute("x", at.x() + moved().x()) + attribute("y", at.y() + moved().y());
        if (across > 0) all += attribute("text-anchor", across < 1 ? "middle" : "end");
        all += attribute("font-size", size) + colourAs("fill", painter()->pen().color());
        if (font.bold()) all += attribute("font-weight", "bold");
        if (isChinese(whole)) all += attribute("xml:lang", "zh-Hans");
        if (whole != whole.simplified()) all += attribute("xml:space", "preserve");
        m_out += "<text" + all + turned() + '>';
        double raised = 0;
        for (const TextDevice::Piece& piece : pieces) {
            const auto own = static_cast<double>(piece.font.pixelSize());
            Attributes part;
            if (piece.raised != raised) part += attribute("dy", raised - piece.raised);
            if (own != size) part += attribute("font-size", own);
            raised = piece.raised;
            const QByteArray words = xmlEscaped(piece.text);
            m_out += part.isEmpty() ? words : "<tspan" + part + '>' + words + "</tspan>";
        }
        m_out += "</text>\n";
        return true;
    }

private:
    void add(const char* element, const Attributes& all) {
        m_out += QByteArray("<") + element + all + "/>\n";
    }

    /// Lines have no inside.
    Attributes paintAttributes(bool hasInside) const {
        const QBrush brush = painter()->brush();
        const QPen pen = painter()->pen();
        Attributes all = hasInside && brush.style() != Qt::NoBrush ? colourAs("fill", brush.color())
                                                                   : attribute("fill", "none");
        if (pen.style() == Qt::NoPen) return all;
        const double width = pen.widthF() > 0 ? pen.widthF() : 1;
        all += colourAs("stroke", pen.color());
        if (width != 1) all += attribute("stroke-width", width);
        if (pen.capStyle() == Qt::RoundCap) all += attribute("stroke-linecap", "round");
        if (pen.capStyle() == Qt::SquareCap) all += attribute("stroke-linecap", "square");
        if (pen.joinStyle() == Qt::RoundJoin) all += attribute("stroke-linejoin", "round");
        if (pen.joinStyle() == Qt::BevelJoin) all += attribute("stroke-linejoin", "bevel");
        QByteArray dashes;
        for (const double dash : pen.dashPattern())
            dashes += (dashes.isEmpty() ? "" : " ") + svgNumber(dash * width);
        if (!dashes.isEmpty()) all += attribute("stroke-dasharray", dashes);
        return all;
    }

    Attributes sides(const QRectF& rect) const {
        return attribute("x", rect.x() + moved().x()) + attribute("y", rect.y() + moved().y()) +
               attribute("width", rect.width()) + attribute("height", rect.height());
    }

    /// Where the painter has been moved to; where it has been turned too, turned() says all.
    QPointF moved() const {
        const QTransform t = painter()->combinedTransform();
        return t.type() <= QTransform::TxTranslate ? QPointF(t.dx(), t.dy()) : QPointF();
    }

    Attributes turned() const {
        const QTransform t = painter()->combinedTransform();
        if (t.type() <= QTransform::TxTranslate) return {};
        QByteArray numbers;
        for (const double each : {t.m11(), t.m12(), t.m21(), t.m22(), t.dx(), t.dy()})
            numbers += (numbers.isEmpty() ? "" : " ") + svgNumber(each, 6);
        return attribute("transform", "matrix(" + numbers + ')');
    }

    QByteArray& m_out;
    bool m_outlines;
};

}  // namespace

SvgDevice::SvgDevice(double width, double height, bool outlines)
    : m_width(width),
      m_height(height),
      m_engine(std::make_unique<SvgEngine>(m_elements, outlines)) {}

SvgDevice::~SvgDevice() = default;

bool SvgDevice::setText(QPointF at, double across, const std::vector<Piece>& pieces) {
    return static_cast<SvgEngine*>(m_engine.get())->setText(at, across, pieces);
}

QPaintEngine* SvgDevice::paintEngine() const {
    return m_engine.get();
}

int SvgDevice::metric(PaintDeviceMetric metric) const {
    constexpr int kDpi = 96;
    constexpr double kMmPerUnit = 25.4 / kDpi;
    switch (metric) {
        case PdmWidth:
            return static_cast<int>(std::ceil(m_width));
        case PdmHeight:
            return static_cast<int>(std::ceil(m_height));
        case PdmWidthMM:
            return static_cast<int>(std::lround(m_width * kMmPerUnit));
        case PdmHeightMM:
            return static_cast<int>(std::lround(m_height * kMmPerUnit));
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return kDpi;
        case PdmNumColors:
            return 1 << 24;
        case PdmDepth:
            return 32;
        case PdmDevicePixelRatio:
            return 1;
        default:  // it would say on stderr that it does not know the others
            return QPaintDevice::metric(metric);
    }
}

}  // namespace posiscope
