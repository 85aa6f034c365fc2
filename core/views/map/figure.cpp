// SPDX-License-Identifier: GPL-3.0-or-later
/// The map as a picture.
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/figure/labels.h"
#include "core/figure/layout.h"
#include "core/figure/ticks.h"
#include "core/views/map/map.h"

namespace posiscope::map {

namespace {

constexpr double kLeft = 62, kRight = 16, kTop = 22, kAxis = 46;
constexpr Index kMostArrows = 200, kMostNamed = 120;
constexpr double kNear = 9;  ///< half the width of a dot's target

/// The visible part of the plane on its frame.
struct Plane {
    Panel panel;
    double unit = 1;  ///< one unit of the figure, in numbers of the axes

    explicit Plane(const Scene& scene) {
        panel.id = kPlanePanel;
        panel.frame = frameOf(scene);
        const Rect& frame = panel.frame;
        const Span all = spanOf(scene);
        const Window window = windowOf(scene);
        const auto x = [&](double share) { return std::lerp(all.left, all.right, share / 1000); };
        const auto y = [&](double share) { return std::lerp(all.top, all.bottom, share / 1000); };
        panel.across = Scaling{x(window.column0), x(window.column1), {}, {}};
        panel.down = Scaling{y(window.row0), y(window.row1), {}, {}};
        unit = (panel.across->to - panel.across->from) / frame.width;
    }
    Point inFigure(const Matrix& at, Index word) const { return toFigure(panel, {at(word, 0), at(word, 1)}); }
};

/// The name of an axis, no longer than `room`.
Text axisName(const Places& places, std::size_t axis, double room, const Canvas& canvas) {
    const Text number = shownNumber(static_cast<Index>(axis + 1)),
               share = shownNumber(100 * places.shares[axis], 3);
    return fitting({text("axis %1: %2 % of the variance", {number, share}),
                    text("axis %1: %2 %", {number, share}), text("axis %1", {number})},
                   Type::note, room, canvas);
}

void addArrow(Panel& panel, const Matrix& before, const Matrix& after, Index word, double unit,
              const Paint& paint, double width) {
    const Point from{before(word, 0), before(word, 1)}, to{after(word, 0), after(word, 1)};
    const double across = to.x - from.x, up = to.y - from.y, length = std::hypot(across, up);
    constexpr double kGap = 6, kHead = 7;  // the gap to the dot; the length of the head
    if (length < (kGap + kHead) * unit) return;
    const double x = across / length * unit, y = up / length * unit;
    const Point tip{to.x - kGap * x, to.y - kGap * y};
    panel.marks.push_back(Rule{from, tip, paint, width});
    for (const double side : {0.45, -0.45})
        panel.marks.push_back(
            Rule{tip, {tip.x - kHead * (x - side * y), tip.y - kHead * (y + side * x)}, paint, width});
}

void addMarks(Plane& plane, const Places& places, Index focus) {
    Panel& panel = plane.panel;
    Curve path{.paint = {Role::cosine, 0, 0.7}, .width = 1.25};
    const double dot = places.count() <= kMostArrows ? 1 : 0.5;
    Curve before{.paint = {Role::muted}, .width = 5 * dot, .dots = true},
        after{.paint = {Role::sine}, .width = 7 * dot, .dots = true};
    for (Index word = 0; word < places.count(); ++word) {
        before.points.push_back({places.before(word, 0), places.before(word, 1)});
        if (!places.hasAfter(word)) continue;
        after.points.push_back({places.after(word, 0), places.after(word, 1)});
        path.points.push_back(after.points.back());
        if (word != focus && places.count() <= kMostArrows)
            addArrow(panel, places.before, places.after, word, plane.unit, {Role::muted, 0, 0.55}, 1);
    }
    panel.marks.push_back(std::move(path));
    panel.marks.push_back(std::move(before));
    panel.marks.push_back(std::move(after));
    if (focus >= 0 && places.hasAfter(focus))
        addArrow(panel, places.before, places.after, focus, plane.unit, {Role::focus}, 2);
    // The reader can point at two places of a word: where it came to orientation, and where it lay.
    const double near = kNear * plane.unit;
    for (const Matrix* at : {&places.before, &places.after})
        for (Index word = 0; word < places.count(); ++word)
            if (std::isfinite((*at)(word, 0)))
                panel.marks.push_back(
                    Box{.rect = {(*at)(word, 0) - near, (*at)(word, 1) - near, 2 * near, 2 * near},
                        .edge = {word == focus ? Role::focus : Role::none},
                        .edgeWidth = word == focus ? 2.0 : 0.0,
                        .target = {Target::Kind::word, word, -1}});
}

/// The names of the words, in the figure's units: beside their dots, or with a line to them.
Panel namesOf(const Scene& scene, const Plane& plane, const Places& places, Index focus) {
    Labels labels(scene.canvas, plane.panel.frame, places.count());
    for (const Mark& mark : plane.panel.marks) labels.keepFree(plane.panel, mark);
    std::vector<Index> order;
    if (focus >= 0) order.push_back(focus);
    const Index step = (places.count() + kMostNamed - 1) / kMostNamed;
    for (Index word = 0; word < places.count(); word += step)
        if (word != focus) order.push_back(word);
    const auto spelled = [&](Index word) {
        return elided(*wordAt(scene.document, word), Type::note, 96, scene.canvas);
    };
    const auto add = [&](const Matrix& at, Index word, const Text& name, Paint paint, Type type) {
        if (!std::isfinite(at(word, 0))) return;
        labels.add({name, type, paint, plane.inFigure(at, word), word == focus ? kNear + 1 : 4.0});
    };
    for (const Index word : order)
        add(places.after, word, labelOf(scene, word), {Role::ink},
            word == focus ? Type::heading : Type::label);
    std::vector<Index> named;  // equal words orientation at one place, whose name has all their positions
    for (const Index word : order) {
        const Index id = places.ids[static_cast<std::size_t>(word)];
        const Point before = plane.inFigure(places.before, word), after = plane.inFigure(places.after, word);
        const bool stays = std::hypot(after.x - before.x, after.y - before.y) < 2;
        if (stays || std::ranges::find(named, id) != named.end()) continue;
        named.push_back(id);
        add(places.before, word, spelled(word), {Role::muted}, word == focus ? Type::strong : Type::note);
    }
    return labels.take();
}

/// The legend of the dots and lines, above the plane; as much of it as there is room for.
Panel legendOf(const Scene& scene, const Rect& frame) {
    Panel panel{.id = "legend", .frame = {frame.x, 0, frame.width + kRight, kTop}};
    double x = frame.x;
    const auto add = [&](const Text& name, const Paint& paint, double dot) {
        const double wide = scene.canvas.measure(name, Type::note).width + 2;
        if (x + 20 + wide > panel.frame.right()) return;
        const Point middle{x + 8, kTop / 2};
        if (dot > 0)
            panel.marks.push_back(Curve{{middle}, paint, dot, Dash::none, true});
        else
            panel.marks.push_back(Rule{{x, middle.y}, {x + 16, middle.y}, paint, 1.25});
        panel.marks.push_back(Label{name, {x + 20, 3, wide, kTop - 6}, Type::note, {Role::ink}, 0});
        x += 20 + wide + 16;
    };
    add(text("word alone"), {Role::muted}, 5);
    add(text("with its position"), {Role::sine}, 7);
    add(text("in the order of their positions"), {Role::cosine, 0, 0.7}, 0);
    return panel;
}

}  // namespace

Rect frameOf(const Scene& scene) {
    return {kLeft, kTop, std::max(60.0, scene.canvas.width - kLeft - kRight),
            std::max(60.0, scene.canvas.height - kTop - kAxis)};
}

Drawn draw(const Scene& scene) {
    if (scene.document.sentence.tokens.empty()) return text("Type a sentence to see where its words stand.");
    const auto places = placesOf(scene);
    const Index focus = scene.canvas.focus ? wordOf(scene, {}) : -1;
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    Plane plane(scene);
    Panel& panel = plane.panel;
    const Rect frame = panel.frame;
    panel.across->ticks = evenTicks(panel.across->from, panel.across->to, frame.width, 60);
    panel.down->ticks = evenTicks(panel.down->from, panel.down->to, frame.height, 40);
    panel.across->label = axisName(*places, 0, frame.width, scene.canvas);
    panel.down->label = axisName(*places, 1, frame.height, scene.canvas);
    addMarks(plane, *places, focus);
    figure.panels.push_back(legendOf(scene, frame));
    figure.panels.push_back(namesOf(scene, plane, *places, focus));
    figure.panels.push_back(std::move(panel));

    figure.title = text("%1: the words before and after", {text(schemeOf(scene.document).title)});
    figure.hint = text(
        "Click a word to follow it; turn the wheel to zoom, drag to move, double-click a word to see all.");
    return figure;
}

}  // namespace posiscope::map
