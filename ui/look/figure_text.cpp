// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/figure_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <unordered_map>

#include "core/base/spelling.h"

namespace posiscope {

namespace {

constexpr int kLabelPixels = 13, kSmallest = 11;                    // pixels
constexpr double kScriptSize = 0.75, kRaise = 0.32, kLower = 0.18;  // times the size of the line's font

/// A font that knows how wide each text is: every frame asks for most of them again, and to shape a text is slow.
class Measured {
public:
    explicit Measured(const QFont& font) : m_font(font), m_metrics(font) {}

    const QFont& font() const { return m_font; }
    double ascent() const { return m_metrics.ascent(); }
    double height() const { return m_metrics.height(); }
    double width(const std::string& text) const {
        constexpr std::size_t kMost = 4096;  // texts; those of a few pictures
        const auto found = m_widths.find(text);
        if (found != m_widths.end()) return found->second;
        if (m_widths.size() >= kMost) m_widths.clear();
        return m_widths[text] = m_metrics.horizontalAdvance(QString::fromStdString(text));
    }

private:
    QFont m_font;
    QFontMetricsF m_metrics;
    mutable std::unordered_map<std::string, double> m_widths;
};

struct Face {
    Measured line, script;

    Face(int pixels, bool bold, int scriptPixels)
        : line(made(pixels, bold)),
          script(made(scriptPixels, bold)) {}
    const Measured& of(const Run& run) const { return run.script == 0 ? line : script; }
    static QFont made(int pixels, bool bold) {
        QFont font;
        font.setFamilies(familiesOf());
        font.setPixelSize(pixels);
        font.setBold(bold);
        font.setHintingPreference(QFont::PreferNoHinting);
        return font;
    }
};

using Faces = std::array<Face, 5>;

Faces screenFaces() {
    const auto made = [](int pixels, bool bold) {
        return Face(pixels, bold, std::max(kSmallest, static_cast<int>(pixels * kScriptSize + 0.5)));
    };
    return {made(20, true), made(15, true), made(kLabelPixels, true), made(kLabelPixels, false),
            made(kSmallest, false)};
}

/// `leastScript`: in pixels.
Faces paperFaces(int leastScript) {
    const auto made = [&](int pixels, bool bold) {
        constexpr double kShare = 0.7;
        return Face(pixels, bold, std::max(leastScript, static_cast<int>(pixels * kShare + 0.5)));
    };
    return {made(16, true), made(14, true), made(kLabelPixels, true), made(kLabelPixels, false),
            made(kLabelPixels, false)};
}

const Face& face(Type type, const Look& look) {
    static std::unordered_map<int, Faces> all;  // by the least script; 0 on the screen
    constexpr double kLeastPt = 5;
    const int least =
        look.paperPt > 0
            ? std::clamp(static_cast<int>(std::ceil(kLabelPixels * kLeastPt / look.paperPt - 1e-9)), 1,
                         kLabelPixels)
            : 0;
    auto found = all.find(least);
    if (found == all.end()) found = all.emplace(least, least > 0 ? paperFaces(least) : screenFaces()).first;
    return found->second[static_cast<std::size_t>(type)];
}

/// The runs of a text, spelled as they are drawn.
std::vector<Run> drawnRuns(const Text& text, Language language) {
    std::vector<Run> all = runs(text, dictionaryOf(language));
    for (Run& run : all) run.text = drawnSpelling(run.text);
    return all;
}

}  // namespace

QStringList familiesOf() {
    return {QStringLiteral("DejaVu Sans"), QStringLiteral("Noto Sans CJK SC")};
}

const QFont& fontOf(Type type, const Look& look) {
    return face(type, look).line.font();
}

Extent measuredText(const Text& text, Type type, const Look& look) {
    const Face& f = face(type, look);
    double width = 0;
    for (const Run& run : drawnRuns(text, look.language)) width += f.of(run).width(run.text);
    return {width, f.line.height()};
}

void drawText(QPainter& painter, const Text& text, Type type, const Look& look, Point topLeft) {
    const Face& f = face(type, look);
    const double base = topLeft.y + f.line.ascent();
    double x = topLeft.x;
    for (const Run& run : drawnRuns(text, look.language)) {
        const double raised = run.script == 0 ? 0 : f.line.ascent() * (run.script > 0 ? kRaise : -kLower);
        painter.setFont(f.of(run).font());
        painter.drawText(QPointF(x, base - raised), QString::fromStdString(run.text));
        x += f.of(run).width(run.text);
    }
}

Canvas canvasOf(double width, double height, const Look& look, double pixels) {
    const auto measure = [look](const Text& text, Type type) { return measuredText(text, type, look); };
    return {width, height, measure, dictionaryOf(look.language), pixels, look.theme};
}

}  // namespace posiscope
