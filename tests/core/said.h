// SPDX-License-Identifier: GPL-3.0-or-later
/// All that the program says of a document: what the sweep over schemes, views and ends of parameters reads.
#pragma once
#include <variant>

#include "core/figure/layout.h"
#include "core/views/shared/caption.h"
#include "sample.h"

namespace posiscope::test {

struct Said {
    std::vector<Text> whole;   ///< captions and alternative texts: sentences that stand by themselves
    std::vector<Text> lines;   ///< lines, explanations, facts, formulas, names
    std::vector<Text> labels;  ///< labels of the figure; a sentence may go on from one to the next
};

inline Canvas roomyCanvas() {
    const auto measure = [](const Text& shown, Type) {
        return Extent{7 * static_cast<double>(plain(shown).size()), 16};
    };
    return {.width = 1280, .height = 800, .measure = measure};
}

inline void addFigure(std::vector<Text>& labels, const Figure& figure) {
    labels.push_back(figure.title);
    labels.push_back(figure.hint);
    for (const Panel& panel : figure.panels) {
        for (const auto& axis : {panel.across, panel.down})
            if (axis) {
                labels.push_back(axis->label);
                for (const Tick& tick : axis->ticks) labels.push_back(tick.label);
            }
        for (const Mark& mark : panel.marks)
            if (const auto* label = std::get_if<Label>(&mark)) labels.push_back(label->text);
    }
}

inline Said saidOf(const Document& document, const Canvas& canvas = roomyCanvas()) {
    const Scheme& scheme = schemeOf(document);
    const View& view = viewOf(document);
    const Encoding encoding = scheme.make(settingOf(document, scheme).values, shapeOf(document));
    const Scene scene{document, encoding, canvas, {}};
    Said said{.whole = {captionOf(scene), alternativeOf(scene)}};
    const Told told = view.tell(scene, {});
    said.lines = told.explanation;
    said.lines.push_back(told.line);
    said.lines.push_back(encoding.about.fact);
    said.lines.insert(said.lines.end(), encoding.about.notes.begin(), encoding.about.notes.end());
    for (const Formula& each : encoding.about.formula) said.lines.push_back(each.text);
    for (const Target& stop : view.walk(scene).stops) said.lines.push_back(view.name(scene, stop));
    const Drawn drawn = view.draw(scene);
    if (const auto* why = std::get_if<Text>(&drawn)) said.lines.push_back(*why);
    if (const auto* figure = std::get_if<Figure>(&drawn)) addFigure(said.labels, *figure);
    return said;
}

}  // namespace posiscope::test
