// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/figure_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "core/base/spelling.h"

namespace posiscope {

namespace {

constexpr int kSmallest = 11;
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

    Face(int pixels, bool bold)
        : line(made(pixels, bold)),
          script(made(std::max(kSmallest, static_cast<int>(pixels * kScriptSize + 0.5)), bold)) {}
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

const Face& face(Type type) {
    static const std::array faces{Face{20, true}, Face{15, true}, Face{13, true}, Face{13, false},
                                  Face{11, false}};
    return faces[static_cast<std::size_t>(type)];
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

const QFont& fontOf(Type type) {
    return face(type).line.font();
}

Extent measuredText(const Text& text, Type type, Language language) {
    const Face& f = face(type);
    double width = 0;
    for (const Run& run : drawnRuns(text, language)) width += f.of(run).width(run.text);
    return {width, f.line.height()};
}

void drawText(QPainter& painter, const Text& text, Type type, Language language, Point topLeft) {
    const Face& f = face(type);
    const double base = topLeft.y + f.line.ascent();
    double x = topLeft.x;
    for (const Run& run : drawnRuns(text, language)) {
        const double raised = run.script == 0 ? 0 : f.line.ascent() * (run.script > 0 ? kRaise : -kLower);
        painter.setFont(f.of(run).font());
        painter.drawText(QPointF(x, base - raised), QString::fromStdString(run.text));
        x += f.of(run).width(run.text);
    }
}

Canvas canvasOf(double width, double height, const Look& look, double pixels) {
    const auto measure = [language = look.language](const Text& text, Type type) {
        return measuredText(text, type, language);
    };
    return {width, height, measure, dictionaryOf(look.language), pixels, look.theme};
}

}  // namespace posiscope
