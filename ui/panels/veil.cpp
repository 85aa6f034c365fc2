// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/veil.h"

#include <QPainter>
#include <QPainterPath>

#include "core/figure/layout.h"
#include "core/lessons/cover.h"
#include "core/lessons/lit.h"
#include "ui/look/theme.h"
#include "ui/panels/figure_view.h"

namespace posiscope {

namespace {

/// A figure that says nothing but that something is asked, and of which words.
Figure questionMark(const Document& document, const Canvas& canvas) {
    constexpr double kLine = 24, kBeside = 32;
    constexpr std::size_t kMostLines = 4;
    Figure figure{.width = canvas.width, .height = canvas.height, .notesTop = canvas.height};
    Panel panel{.id = "question", .frame = {0, 0, canvas.width, canvas.height}};
    std::vector<Text> lines;
    if (viewOf(document).takesWords && canvas.measure) {
        Sentence sentence = document.sentence;
        for (Index line = 0; line < linesIn(sentence) && lines.size() < kMostLines; ++line)
            for (const Text& each : wrapped(literal(lineOf(withLine(sentence, line))), Type::heading,
                                            canvas.width - 2 * kBeside, canvas))
                lines.push_back(each);
    }
    double y = canvas.height / 2 - kLine * (1 + static_cast<double>(lines.size()) / 2);
    for (const Text& each : lines) {
        panel.marks.push_back(Label{each, {kBeside, y, canvas.width - 2 * kBeside, kLine}, Type::heading});
        y += kLine;
    }
    panel.marks.push_back(
        Label{literal("?"), {0, y + kLine / 2, canvas.width, 40}, Type::title, {Role::muted}});
    figure.panels.push_back(std::move(panel));
    return figure;
}

}  // namespace

Figure figureUnder(const Veil& veil, const Scene& scene) {
    if (veil.cover.all) return questionMark(scene.document, scene.canvas);
    if (!veil.silent) return figureOf(scene, Notes::brief, veil.leads ? saysRandom : nullptr);
    Scene unpointed = scene;
    unpointed.pointer = {};  // what it lights could tell
    Figure figure = covered(figureOf(unpointed), veil.cover, viewOf(scene.document));
    figure.hint = {};
    return figure;
}

void FigureView::setVeil(const Veil& veil) {
    if (veil == m_veil) return;
    m_veil = veil;
    if (m_isPrepared) draw();
}

void FigureView::paintVeil(QPainter& painter) const {
    if (m_veil.cover.all || m_veil.light.empty()) return;
    constexpr double kDimmed = 0.65;  // what is not lit keeps 35 %
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    std::vector<QRectF> lit;
    const auto add = [&](const auto& names) {
        for (const auto& each : names)
            for (const FigureRect& box : litBoxes(m_figure, each)) lit.push_back(inWidget(box));
    };
    add(m_veil.light.targets);
    add(m_veil.light.areas);
    if (!lit.empty()) {
        constexpr double kAround = 3;
        QPainterPath dim, bright;
        dim.addRect(rect());
        for (const QRectF& each : lit) {
            QPainterPath one;
            one.addRoundedRect(each.adjusted(-kAround, -kAround, kAround, kAround), kAround, kAround);
            bright = bright.united(one);
        }
        QColor surface = colour(Role::surface);
        surface.setAlphaF(kDimmed);
        painter.fillPath(dim.subtracted(bright), surface);
    }
    painter.restore();
}

}  // namespace posiscope
