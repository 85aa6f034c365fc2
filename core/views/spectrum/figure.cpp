// SPDX-License-Identifier: GPL-3.0-or-later
/// The spectrum as a picture: a dot for each wave, by number.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/number.h"
#include "core/figure/focus.h"
#include "core/figure/layout.h"
#include "core/figure/ticks.h"
#include "core/views/shared/kept_states.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/seen.h"
#include "core/views/spectrum/drawing.h"

namespace posiscope::spectrum {

namespace {

constexpr double kHeading = 24, kZones = 18, kAxis = 46, kLeft = 62, kRight = 24;
constexpr double kDot = 7;     // of a zone's marker
constexpr double kEvery = 44;  // the distance of markers along a line

/// How a zone is drawn: shape and colour both tell it.
struct ZoneLook {
    Paint paint;
    Marker marker = Marker::circle;
    bool hollow = false;
    double width = kDot;
};

ZoneLook lookOf(RotaryZone zone, bool alone) {
    switch (zone) {
        case RotaryZone::kept:
            break;
        case RotaryZone::blended:
            return {{alone ? Role::ink : Role::sine}, Marker::diamond, true, kDot + 2};
        case RotaryZone::divided:
            return {{alone ? Role::cosine : Role::sine}, Marker::square};
    }
    return {{Role::sine}};
}

/// The dots of some waves, as places of the panel.
struct Dots {
    std::vector<Point> points;
    std::vector<RotaryZone> zones;  ///< one a point
};

Dots dotsOf(const Scene& scene, const Spectrum& of) {
    const bool logarithmic = isLogarithmic(scene);
    Dots dots;
    for (Index at = 0; at < of.count(); ++at) {
        const double y = placed(of.value(quantityOf(scene), at, lengthOf(scene)), logarithmic);
        if (!std::isfinite(y)) continue;
        dots.points.push_back({static_cast<double>(at) + 0.5, y});
        dots.zones.push_back(of.tones[static_cast<std::size_t>(at)].zone);
    }
    return dots;
}

/// Those that the panel shows, with one more at each end, to which lines lead.
Dots seenIn(const Panel& panel, const Dots& all) {
    Dots seen;
    for (std::size_t i = 0; i < all.points.size(); ++i)
        if (all.points[i].x > panel.across->from - 1 && all.points[i].x < panel.across->to + 1) {
            seen.points.push_back(all.points[i]);
            seen.zones.push_back(all.zones[i]);
        }
    return seen;
}

double perTone(const Panel& panel) {
    return panel.frame.width / (panel.across->to - panel.across->from);
}

/// Some of the points, so many units apart, and those that have no neighbour so near.
std::vector<Point> someOf(const Panel& panel, const std::vector<Point>& points, std::size_t shift) {
    const auto step = static_cast<std::size_t>(std::max(1.0, std::ceil(kEvery / perTone(panel))));
    std::vector<Point> some;
    for (std::size_t i = std::min(shift * step / 6, points.size() - 1); i < points.size(); i += step)
        some.push_back(points[i]);
    return some;
}

/// Adds the dots zone by zone; where they would touch, lines with some of the dots.
void addTones(Panel& panel, const Dots& dots, bool alone) {
    const bool dense = perTone(panel) < kDot - 2;
    for (const RotaryZone zone : {RotaryZone::kept, RotaryZone::blended, RotaryZone::divided}) {
        const ZoneLook look = lookOf(zone, alone);
        std::vector<Point> points;
        for (std::size_t i = 0; i < dots.points.size(); ++i)
            if (dots.zones[i] == zone) points.push_back(dots.points[i]);
        if (points.empty()) continue;
        if (dense) {
            panel.marks.push_back(Curve{points, look.paint, 2, look.hollow ? Dash::dashed : Dash::none});
            points = someOf(panel, points, 0);
        }
        panel.marks.push_back(
            Curve{std::move(points), look.paint, look.width, Dash::none, true, look.marker, look.hollow});
    }
}

/// A kept state as a line with its markers, as the names above say it.
void addOther(Panel& panel, const Dots& dots, const KeptState& state) {
    if (dots.points.empty()) return;
    const KeptStyle& style = state.style;
    panel.marks.push_back(Curve{dots.points, style.paint, 1.5, style.dash});
    panel.marks.push_back(Curve{someOf(panel, dots.points, state.place + 1), style.paint, kDot, Dash::none,
                                true, style.marker, style.hollow});
}

}  // namespace

std::vector<Other> othersOf(const Scene& scene) {
    std::vector<Other> all;
    for (KeptState& state : keptEncodings(scene)) {
        Spectrum of = spectrumOf(*state.encoding);
        const bool isKnown = quantityOf(scene) != Quantity::trained || of.trained;
        if (!of.tones.empty() && isKnown) all.push_back({std::move(state), std::move(of)});
    }
    return all;
}

std::vector<KeptState> statesOf(const std::vector<Other>& others) {
    std::vector<KeptState> all;
    all.reserve(others.size());
    for (const Other& other : others) all.push_back(other.state);
    return all;
}

namespace {

/// The wordings of the heading, the longest first.
std::vector<Text> headings(Quantity quantity, bool pairs) {
    switch (quantity) {
        case Quantity::frequency:
            return {text(pairs ? marked("Frequency of each pair, in rad per position")
                               : marked("Frequency of each column, in rad per position")),
                    text("Frequency, rad per position"), text("Frequency")};
        case Quantity::wavelength:
            return {text(pairs ? marked("Wavelength of each pair, in positions")
                               : marked("Wavelength of each column, in positions")),
                    text("Wavelength, in positions"), text("Wavelength")};
        case Quantity::ratio:
            return {text("Share of its frequency that the rule leaves each pair"),
                    text("Share of the plain frequency"), text("Share")};
        case Quantity::trained:
            return {text("Turns of each pair within the trained length L0"), text("Turns within L0")};
        case Quantity::turns:
            break;
    }
    return {text(pairs ? marked("Turns of each pair within the length L of the text")
                       : marked("Turns of each column within the length L of the text")),
            text("Turns within L")};
}

/// The zones with their markers and how many waves each has, in a line as wide as the picture.
void addZones(Figure& figure, const Scene& scene, const Spectrum& of, const Rect& room, bool alone) {
    const Zones zones = zonesOf(of);
    Panel panel{.id = "zones", .frame = room};
    double x = room.x + kDot;
    for (const auto& [zone, count] :
         {std::pair{RotaryZone::kept, zones.kept}, std::pair{RotaryZone::blended, zones.blended},
          std::pair{RotaryZone::divided, zones.divided}}) {
        if (count == 0) continue;
        const Text name = text("%1: %2", {nameOf(zone), shownNumber(count)});
        const double wide = scene.canvas.measure(name, Type::note).width;
        if (x + kDot + wide > room.right()) break;
        const ZoneLook look = lookOf(zone, alone);
        panel.marks.push_back(Curve{
            {{x, room.y + kZones / 2}}, look.paint, look.width, Dash::none, true, look.marker, look.hollow});
        panel.marks.push_back(Label{name, {x + kDot, room.y, wide + 2, kZones}, Type::note, {Role::ink}, 0});
        x += wide + 3 * kDot + 6;
    }
    figure.panels.push_back(std::move(panel));
}

/// Shades the waves that turned in full while they were trained: all of their angles were seen.
void addFullPairs(Panel& panel, const Spectrum& of) {
    if (!of.trained) return;
    const double least = panel.down->to, most = panel.down->from;
    for (Index from = 0; from < of.count();) {
        Index end = from;
        while (end < of.count() && of.value(Quantity::trained, end, 0) >= 1) ++end;
        const double left = std::max(panel.across->from, static_cast<double>(from)),
                     right = std::min(panel.across->to, static_cast<double>(end));
        if (left < right)
            panel.marks.push_back(
                Box{{left, least, right - left, most - least}, kSeenShade, {Role::none}, 0});
        from = end + 1;
    }
}

Range placesOf(const Scene& scene, const std::vector<Dots>& all, const std::vector<Line>& lines) {
    Range places{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
    const auto include = [&](double y) {
        places = {std::min(places.lowest, y), std::max(places.highest, y)};
    };
    for (const Dots& dots : all)
        for (const Point& each : dots.points) include(each.y);
    for (const Line& line : lines) include(placed(line.value, isLogarithmic(scene)));
    if (quantityOf(scene) == Quantity::ratio) include(placed(1, isLogarithmic(scene)));
    return places;
}

}  // namespace

Drawn draw(const Scene& scene) {
    const Spectrum of = spectrumOf(scene);
    if (Text none = missing(scene, of); !none.empty()) return none;
    if (isTable(scene)) return drawTable(scene, of);
    const std::vector<Other> others = othersOf(scene);
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    const double above = keptNamesHeight(scene, statesOf(others)), names = above + layersHeight(scene);
    addKeptNames(figure, scene, statesOf(others));
    std::vector<Dots> all{dotsOf(scene, of)};
    for (const Other& other : others) all.push_back(dotsOf(scene, other.spectrum));
    const std::vector<Line> lines = linesOf(scene, of);
    const Margins& least = scene.canvas.least;
    const double top = std::max(names + kHeading + (of.isScaled ? kZones : 0), least.top),
                 height = std::max(40.0, figure.height - top - std::max(kAxis, least.bottom));
    Scaling values = valueAxis(placesOf(scene, all, lines), isLogarithmic(scene), height);
    double left = std::max(kLeft, least.left);
    for (const Tick& tick : values.ticks)
        left =
            std::max(left, scene.canvas.measure(tick.label, Type::note).width + kTickLength + kTickGap + 4);
    const Rect frame{left, top, std::max(40.0, figure.width - left - std::max(kRight, least.right)), height};
    figure.plot = marginsOf(frame, scene.canvas);
    if (of.isScaled)
        addZones(figure, scene, of, {frame.x, frame.y - kZones - 2, frame.width, kZones}, others.empty());
    addHeading(figure, {frame.x, names, frame.width + kRight, kHeading - 4},
               headings(quantityOf(scene), of.axis == Axis::pair), scene.canvas);

    const Window window = windowOf(scene, of);
    Panel panel{.id = kPanel, .frame = frame};
    std::vector<Tick> ticks =
        cellTicks(window.column0, window.column1, 0, of.count() - 1, frame.width / window.columns(), 44);
    for (Tick& tick : ticks) tick.label = shownNumber(of.first + static_cast<Index>(tick.at));
    panel.across = Scaling{window.column0, window.column1, std::move(ticks), part_view::axisNoun(of.axis)};
    panel.down = std::move(values);
    addFullPairs(panel, of);
    for (Dots& dots : all) dots = seenIn(panel, dots);
    std::vector<Point> drawn;
    for (const Dots& dots : all) drawn.insert(drawn.end(), dots.points.begin(), dots.points.end());
    addLayers(figure, scene, frame.x, above, frame.width);
    Panel labels{.id = "names", .frame = frame};
    addLines(panel, labels, lines, drawn, isLogarithmic(scene), scene.canvas);
    for (std::size_t i = 0; i < others.size(); ++i) addOther(panel, all[i + 1], others[i].state);
    addTones(panel, all.front(), others.empty());
    const Index focus = toneOf(scene, of, {});
    const double value = of.value(quantityOf(scene), focus, lengthOf(scene));
    if (const double x = static_cast<double>(focus) + 0.5; x > window.column0 && x < window.column1)
        addPointFocus(panel, {x, placed(value, isLogarithmic(scene))}, shownNumber(value), scene.canvas);
    panel.marks.push_back(
        Lane{{Target::Kind::cell, 0, static_cast<Index>(quantityOf(scene))}, false, of.count()});
    figure.panels.push_back(std::move(labels));
    figure.panels.push_back(std::move(panel));
    figure.title = text("%1: spectrum", {text(schemeOf(scene.document).title)});
    figure.hint =
        text("Click a dot to choose a pair; turn the wheel to zoom, drag to move, double-click to see all.");
    return figure;
}

std::vector<Note> notes(const Scene& scene) {
    const std::vector<Text>& own = scene.encoding.about.notes;
    std::vector<Note> all(own.begin(), own.end());
    if (const auto& sweep = scene.document.pane().sweep; sweep && !sweep->fact.empty())
        return all;  // a curve of one number has no dots, lines or shades
    if (isTable(scene)) {
        all.insert(all.begin(), keptNote(scene, statesOf(tabulated(scene))));
        return all;
    }
    const Quantity quantity = quantityOf(scene);
    if (quantity == Quantity::wavelength || quantity == Quantity::frequency)
        all.insert(all.begin(),
                   spectrumOf(scene).trained
                       ? text("dashed: one turn within the trained length L0, and one within the text, L")
                       : text("dashed: one turn within the text, L"));
    if (scene.encoding.trained) all.insert(all.begin(), text("shaded: pairs that turned in full within L0"));
    all.insert(all.begin(), keptNote(scene, statesOf(othersOf(scene))));
    return all;
}

}  // namespace posiscope::spectrum
