// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_text.h"

#include <QApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <array>

namespace posiscope {

namespace {

constexpr double kScriptSize = 0.75, kRaise = 0.32, kLower = 0.18;  // of the line's font

struct Face {
    QFont line, script;
    QFontMetricsF metrics{line}, scriptMetrics{script};

    Face(int pixels, bool bold)
        : line(made(pixels, bold)),
          script(made(static_cast<int>(pixels * kScriptSize + 0.5), bold)) {
        metrics = QFontMetricsF(line);
        scriptMetrics = QFontMetricsF(script);
    }
    static QFont made(int pixels, bool bold) {
        QFont font = QApplication::font();
        font.setPixelSize(pixels);
        font.setBold(bold);
        font.setHintingPreference(QFont::PreferNoHinting);
        return font;
    }
};

const Face& face(Type type) {
    static const std::array<Face, 5> faces{Face{20, true}, Face{15, true}, Face{13, true}, Face{13, false},
                                           Face{11, false}};
    return faces[static_cast<std::size_t>(type)];
}

}  // namespace

const QFont& fontOf(Type type) {
    return face(type).line;
}

Extent measuredText(const Text& text, Type type) {
    const Face& f = face(type);
    double width = 0;
    for (const Run& run : runs(text))
        width += (run.script == 0 ? f.metrics : f.scriptMetrics)
                     .horizontalAdvance(QString::fromStdString(run.text));
    return {width, f.metrics.height()};
}

void drawText(QPainter& painter, const Text& text, Type type, Point topLeft) {
    const Face& f = face(type);
    const double base = topLeft.y + f.metrics.ascent();
    double x = topLeft.x;
    for (const Run& run : runs(text)) {
        const double raised = run.script == 0 ? 0 : f.metrics.ascent() * (run.script > 0 ? kRaise : -kLower);
        const QString shown = QString::fromStdString(run.text);
        painter.setFont(run.script == 0 ? f.line : f.script);
        painter.drawText(QPointF(x, base - raised), shown);
        x += (run.script == 0 ? f.metrics : f.scriptMetrics).horizontalAdvance(shown);
    }
}

Canvas canvasOf(double width, double height) {
    return {width, height, measuredText};
}

}  // namespace posiscope
