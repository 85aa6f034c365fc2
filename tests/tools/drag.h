// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>

#include "core/views/shared/registry.h"
#include "core/views/shared/view.h"
#include "ui/look/figure_text.h"
#include "ui/paint/figure_painter.h"

namespace posiscope {

/// The table of sines in a view.
inline Document sines(const char* view, const Shape& shape) {
    const Scheme& scheme = *findScheme("sinusoidal");
    Document document = withScheme(withView(firstDocument(), *findView(view)), scheme);
    document.positions = shape.positions;
    Setting setting = settingOf(document, scheme);
    setting.dims = shape.dims;
    return withSetting(std::move(document), scheme, setting);
}

inline Document withBase(Document document, double base) {
    const Scheme& scheme = schemeOf(document);
    Setting setting = settingOf(document, scheme);
    setting.values = setting.values.with(*scheme.param("base"), base);
    return withSetting(std::move(document), scheme, setting);
}

/// The base that a slider is moved over; none comes twice in a row.
class Slider {
public:
    double next() { return m_base = m_base < 11000 ? m_base + 1 : 10000; }

private:
    double m_base = 10000;
};

/// A slider that moves: each tick is a document with another base, its encoding, its figure, and the figure painted.
class Drag {
public:
    Drag(const char* view, const Shape& shape) : Drag(sines(view, shape)) {}
    explicit Drag(Document document, int width = 1600)
        : m_document(std::move(document)),
          m_picture(width, kHeight, QImage::Format_RGB32) {}

    void tick() { show(withBase(std::move(m_document), m_slider.next())); }

    /// Whatever has moved: the document as it is then.
    void show(Document document) {
        m_document = std::move(document);
        const Encoding encoding = encodingOf(m_document);
        m_figure = figureOf({m_document, encoding, m_canvas, {}});
        m_painter.set(m_figure, m_look);
        m_painter.paint(m_picture, 1);
    }

    const Figure& figure() const { return m_figure; }
    const QImage& picture() const { return m_picture; }

private:
    static constexpr int kHeight = 900;

    Look m_look;
    Document m_document;
    Slider m_slider;
    Figure m_figure;
    FigurePainter m_painter;
    QImage m_picture;
    Canvas m_canvas = canvasOf(m_picture.width(), kHeight, m_look);
};

}  // namespace posiscope
