// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/outline_device.h"

#include <QPainter>
#include <QPainterPath>
#include <optional>

namespace posiscope {

namespace {

class OutlineEngine final : public QPaintEngine {
public:
    explicit OutlineEngine(QPaintDevice& behind) : QPaintEngine(AllFeatures), m_behind(behind) {}

    bool begin(QPaintDevice*) override { return m_painter.begin(&m_behind); }
    bool end() override { return m_painter.end(); }
    Type type() const override { return User; }

    void updateState(const QPaintEngineState&) override {}

    void drawPath(const QPainterPath& path) override { follow().drawPath(path); }
    void drawRects(const QRectF* rects, int count) override { follow().drawRects(rects, count); }
    void drawLines(const QLineF* lines, int count) override { follow().drawLines(lines, count); }
    void drawPolygon(const QPointF* points, int count, PolygonDrawMode mode) override {
        if (mode == PolylineMode)
            follow().drawPolyline(points, count);
        else
            follow().drawPolygon(points, count, mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
    }
    void drawImage(const QRectF& rect, const QImage& image, const QRectF& source,
                   Qt::ImageConversionFlags flags) override {
        follow().drawImage(rect, image, source, flags);
    }
    void drawPixmap(const QRectF& rect, const QPixmap& pixmap, const QRectF& source) override {
        follow().drawPixmap(rect, pixmap, source);
    }
    // A text, by the usual way of an engine that has none of its own, comes as a path.

private:
    QPainter& follow() {
        const QPainter& now = *painter();
        m_painter.setTransform(now.combinedTransform());
        m_painter.setPen(now.pen());
        m_painter.setBrush(now.brush());
        m_painter.setRenderHints(m_painter.renderHints(), false);
        m_painter.setRenderHints(now.renderHints());
        return m_painter;
    }

    QPaintDevice& m_behind;
    QPainter m_painter;
};

}  // namespace

OutlineDevice::OutlineDevice(QPaintDevice& behind)
    : m_behind(behind),
      m_engine(std::make_unique<OutlineEngine>(behind)) {}

OutlineDevice::~OutlineDevice() = default;

QPaintEngine* OutlineDevice::paintEngine() const {
    return m_engine.get();
}

int OutlineDevice::metric(PaintDeviceMetric metric) const {
    // metric() of the device behind is not public: each number has a public function of its own.
    switch (metric) {
        case PdmWidth:
            return m_behind.width();
        case PdmHeight:
            return m_behind.height();
        case PdmWidthMM:
            return m_behind.widthMM();
        case PdmHeightMM:
            return m_behind.heightMM();
        case PdmDpiX:
            return m_behind.logicalDpiX();
        case PdmDpiY:
            return m_behind.logicalDpiY();
        case PdmPhysicalDpiX:
            return m_behind.physicalDpiX();
        case PdmPhysicalDpiY:
            return m_behind.physicalDpiY();
        case PdmNumColors:
            return m_behind.colorCount();
        case PdmDepth:
            return m_behind.depth();
        case PdmDevicePixelRatio:
            return 1;
        default:  // it would say on stderr that it does not know the others
            return QPaintDevice::metric(metric);
    }
}

}  // namespace posiscope
