// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/figure_text.h"

#include <QFontMetricsF>
#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>
#include <map>
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

    Face(int pixels, bool bold, int scriptPixels, const std::string& font)
        : line(made(pixels, bold, font)),
          script(made(scriptPixels, bold, font)) {}
    const Measured& of(const Run& run) const { return run.script == 0 ? line : script; }
    static QFont made(int pixels, bool bold, const std::string& family) {
        QFont font;
        font.setFamilies(familiesOf(family));
        font.setPixelSize(pixels);
        font.setBold(bold);
        font.setHintingPreference(QFont::PreferNoHinting);
        return font;
    }
};

using Faces = std::array<Face, 5>;

Faces screenFaces(const std::string& font) {
    const auto made = [&](int pixels, bool bold) {
        return Face(pixels, bold, std::max(kSmallest, static_cast<int>(pixels * kScriptSize + 0.5)), font);
    };
    return {made(20, true), made(15, true), made(kLabelPixels, true), made(kLabelPixels, false),
            made(kSmallest, false)};
}

/// `leastScript`: in pixels.
Faces paperFaces(int leastScript, const std::string& font) {
    const auto made = [&](int pixels, bool bold) {
        constexpr double kShare = 0.7;
        return Face(pixels, bold, std::max(leastScript, static_cast<int>(pixels * kShare + 0.5)), font);
    };
    return {made(16, true), made(14, true), made(kLabelPixels, true), made(kLabelPixels, false),
            made(kLabelPixels, false)};
}

const Face& face(Type type, const Look& look) {
    static std::map<std::pair<int, std::string>, Faces> all;  // by the least script; 0 on the screen
    constexpr double kLeastPt = 5;
    const int least =
        look.paperPt > 0
            ? std::clamp(static_cast<int>(std::ceil(kLabelPixels * kLeastPt / look.paperPt - 1e-9)), 1,
                         kLabelPixels)
            : 0;
    auto found = all.find({least, look.font});
    if (found == all.end())
        found = all.emplace(std::pair{least, look.font},
                            least > 0 ? paperFaces(least, look.font) : screenFaces(look.font))
                    .first;
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

QStringList familiesOf(const std::string& font) {
    if (font.empty()) return familiesOf();
    const QString family = QString::fromStdString(font);
    QStringList all{family};
    if (family.startsWith(QLatin1String("LM Roman")) || family == QLatin1String("Latin Modern Roman"))
        all += QStringLiteral("Latin Modern Math");
    if (family == QLatin1String("TeX Gyre Termes")) all += QStringLiteral("TeX Gyre Termes Math");
    return all + familiesOf();
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

void drawText(QPainter& painter, const Text& text, Type type, const Look& look, Point topLeft,
              double across) {
    const Face& f = face(type, look);
    const double base = topLeft.y + f.line.ascent();
    double width = 0;
    std::vector<TextDevice::Piece> pieces;
    std::vector<double> places;
    for (const Run& run : drawnRuns(text, look.language)) {
        const double raised = run.script == 0 ? 0 : f.line.ascent() * (run.script > 0 ? kRaise : -kLower);
        pieces.push_back({QString::fromStdString(run.text), f.of(run).font(), raised});
        places.push_back(width);
        width += f.of(run).width(run.text);
    }
    auto* device = dynamic_cast<TextDevice*>(painter.device());
    if (device != nullptr && device->setText({topLeft.x + across * width, base}, across, pieces)) return;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        painter.setFont(pieces[i].font);
        painter.drawText(QPointF(topLeft.x + places[i], base - pieces[i].raised), pieces[i].text);
    }
}

Canvas canvasOf(double width, double height, const Look& look, double pixels) {
    const auto measure = [look](const Text& text, Type type) { return measuredText(text, type, look); };
    return {width, height, measure, dictionaryOf(look.language), pixels, look.theme};
}

}  // namespace posiscope
