// SPDX-License-Identifier: GPL-3.0-or-later
/// How fast each pair of columns turns: its frequency, its wavelength, what a rule for longer texts leaves of it, and
/// how often it turns.
#include "core/views/spectrum/drawing.h"

#include <algorithm>
#include <cmath>

#include "core/fields/cells_field.h"
#include "core/figure/layout.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/windows.h"

namespace posiscope {

namespace spectrum {

namespace {

constexpr Choice kShown[] = {{"frequency", marked("frequency")},
                             {"wavelength", marked("wavelength")},
                             {"ratio", marked("share that the rule leaves")},
                             {"trained", marked("turns in the trained length")},
                             {"turns", marked("turns in these positions")}};
constexpr Choice kForms[] = {{"picture", marked("picture")}, {"table", marked("table")}};
constexpr Choice kSpaced[] = {{"log", marked("by powers of ten")}, {"linear", marked("evenly")}};

Index last(const Spectrum& of) {
    return of.count() - 1;
}

/// Row by row a wave, one column for each quantity.
FieldPtr tableOf(const Scene& scene, const Spectrum& of) {
    Matrix cells(of.count(), kQuantities);
    for (Index at = 0; at < of.count(); ++at)
        for (Index quantity = 0; quantity < kQuantities; ++quantity)
            cells(at, quantity) = of.value(static_cast<Quantity>(quantity), at, lengthOf(scene));
    return std::make_shared<CellsField>(std::move(cells), Kind::unsignedValue, Range{0, 1});
}

Visible visible(const Scene& scene, const Target& target) {
    const Spectrum of = spectrumOf(scene);
    if (of.tones.empty()) return {};
    const Window window = windowOf(scene, of);
    const Block seen = cellsIn(window, {1, of.count()});
    return {{.id = "spectrum",
             .title = text("spectrum"),
             .field = tableOf(scene, of),
             .rows = of.axis,
             .columns = Axis::quantity,
             .firstColumn = of.first},
            {seen.column0, seen.column1, 0, kQuantities},
            {Target::Kind::cell, toneOf(scene, of, target), static_cast<Index>(quantityOf(scene))}};
}

Document focusedOn(const Scene& scene, Index tone) {
    Focus focus = scene.document.focus;
    focus.dimension = dimensionOf(scene, tone);
    return withFocus(scene.document, focus);
}

Document act(const Scene& scene, const Gesture& gesture) {
    Document next = scene.document;
    const Spectrum of = spectrumOf(scene);
    if (of.tones.empty()) return next;
    const Size size{1, of.count()};
    const Window now = windowOf(scene, of);
    switch (gesture.kind) {
        case Gesture::Kind::click:
            if (gesture.target.kind != Target::Kind::cell) return next;
            if (gesture.target.of == kLayers)
                return withLayer(std::move(next), static_cast<std::size_t>(gesture.target.column));
            return focusedOn(scene, toneOf(scene, of, gesture.target));
        case Gesture::Kind::step: {
            const Index tone = std::clamp<Index>(toneOf(scene, of, {}) + gesture.across, 0, last(of));
            return withCellInWindow(focusedOn(scene, tone), kPanel, now, 0, tone, size);
        }
        case Gesture::Kind::fit:
            next.pane().windows.erase(kPanel);
            return next;
        case Gesture::Kind::zoom:
        case Gesture::Kind::pan: {
            if (gesture.panel != kPanel) return next;
            Window moved = windowAfter(gesture, now, {gesture.from.x, 0}, {gesture.to.x, 0}, size);
            std::tie(moved.row0, moved.row1) = std::pair{now.row0, now.row1};
            next.pane().windows[kPanel] = moved;
            return next;
        }
        case Gesture::Kind::drag:
            break;
    }
    return next;
}

Walk walk(const Scene& scene) {
    const Spectrum of = spectrumOf(scene);
    if (of.tones.empty()) return {};
    return {{{Target::Kind::cell, toneOf(scene, of, {}), static_cast<Index>(quantityOf(scene))}}};
}

}  // namespace

const Param kForm{.id = "spectrumform",
                  .label = marked("pairs as"),
                  .highest = 1,
                  .scale = Scale::choice,
                  .choices = kForms,
                  .absent = 0,
                  .help = marked("A dot for each pair, or a line with all its numbers.")};
const Param kQuantity{
    .id = "quantity",
    .label = marked("number of each pair"),
    .highest = kQuantities - 1,
    .initial = static_cast<double>(Quantity::wavelength),
    .scale = Scale::choice,
    .choices = kShown,
    .open = true,
    .absent = static_cast<double>(Quantity::wavelength),
    .help = marked(
        "How many radians it turns at each position, how many positions it needs for a full turn, what share "
        "of its frequency the rule for longer texts leaves, or how often it turns in all: while it was trained, "
        "and in the positions that there are now.")};
const Param kSteps{.id = "valueaxis",
                   .label = marked("axis of values"),
                   .highest = 1,
                   .scale = Scale::choice,
                   .choices = kSpaced,
                   .absent = 0,
                   .help = marked("By powers of ten the pairs of one base lie on a straight line.")};

Quantity quantityOf(const Scene& scene) {
    return static_cast<Quantity>(scene.document.pane().options.integer(kQuantity));
}

bool isLogarithmic(const Scene& scene) {
    return scene.document.pane().options.integer(kSteps) == 0;
}

bool isTable(const Scene& scene) {
    return scene.document.pane().options.integer(kForm) == 1;
}

}  // namespace spectrum

const View& spectrumView() {
    static const Param* const kParams[] = {&spectrum::kQuantity, &spectrum::kForm, &spectrum::kSteps};
    static const char* const kWindows[] = {spectrum::kPanel};
    static const View view{
        .id = "spectrum",
        .title = marked("Spectrum"),
        .chapter = 1,
        .order = 3,
        .source = marked("how fast each pair turns, and what a rule for longer texts makes of it"),
        .windows = kWindows,
        .params = kParams,
        .overlays = true,
        .colours = false,
        .shows = [](const Scheme& scheme) { return scheme.waves; },
        .draw = spectrum::draw,
        .notes = spectrum::notes,
        .tell = spectrum::tell,
        .visible = spectrum::visible,
        .describe = spectrum::describe,
        .walk = spectrum::walk,
        .name = spectrum::name,
        .act = spectrum::act,
    };
    return view;
}

}  // namespace posiscope
