// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>

namespace posiscope {

namespace {

constexpr int kSmallest = 11;
constexpr double kScriptSize = 0.75, kRaise = 0.32, kLower = 0.18;  // of the line's font

struct Face {
    QFont line, script;
    QFontMetricsF metrics{line}, scriptMetrics{script};

    Face(int pixels, bool bold, Language language)
        : line(made(pixels, bold, language)),
          script(made(std::max(kSmallest, static_cast<int>(pixels * kScriptSize + 0.5)), bold, language)) {
        metrics = QFontMetricsF(line);
        scriptMetrics = QFontMetricsF(script);
    }
    static QFont made(int pixels, bool bold, Language language) {
        QFont font;
        font.setFamilies(familiesOf(language));
        font.setPixelSize(pixels);
        font.setBold(bold);
        font.setHintingPreference(QFont::PreferNoHinting);
        return font;
    }
};

using Faces = std::array<Face, 5>;

Faces facesOf(Language language) {
    return {Face{20, true, language}, Face{15, true, language}, Face{13, true, language},
            Face{13, false, language}, Face{11, false, language}};
}

const Face& face(Type type, Language language) {
    static const std::array<Faces, 2> faces{facesOf(Language::english), facesOf(Language::chinese)};
    return faces[static_cast<std::size_t>(language)][static_cast<std::size_t>(type)];
}

}  // namespace

QStringList familiesOf(Language language) {
    const QString latin = QStringLiteral("DejaVu Sans"), chinese = QStringLiteral("Noto Sans CJK SC");
    return language == Language::chinese ? QStringList{chinese, latin} : QStringList{latin, chinese};
}

const QFont& fontOf(Type type, Language language) {
    return face(type, language).line;
}

Extent measuredText(const Text& text, Type type, Language language) {
    const Face& f = face(type, language);
    double width = 0;
    for (const Run& run : runs(text, dictionaryOf(language)))
        width += (run.script == 0 ? f.metrics : f.scriptMetrics)
                     .horizontalAdvance(QString::fromStdString(run.text));
    return {width, f.metrics.height()};
}

void drawText(QPainter& painter, const Text& text, Type type, Language language, Point topLeft) {
    const Face& f = face(type, language);
    const double base = topLeft.y + f.metrics.ascent();
    double x = topLeft.x;
    for (const Run& run : runs(text, dictionaryOf(language))) {
        const double raised = run.script == 0 ? 0 : f.metrics.ascent() * (run.script > 0 ? kRaise : -kLower);
        const QString shown = QString::fromStdString(run.text);
        painter.setFont(run.script == 0 ? f.line : f.script);
        painter.drawText(QPointF(x, base - raised), shown);
        x += (run.script == 0 ? f.metrics : f.scriptMetrics).horizontalAdvance(shown);
    }
}

Canvas canvasOf(double width, double height, const Look& look, double pixels) {
    const auto measure = [language = look.language](const Text& text, Type type) {
        return measuredText(text, type, language);
    };
    return {width, height, measure, dictionaryOf(look.language), pixels, look.theme};
}

}  // namespace posiscope
