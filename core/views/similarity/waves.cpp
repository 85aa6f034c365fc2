// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/views/shared/kept_states.h"
#include "core/views/shared/part_view.h"
#include "core/views/similarity/drawing.h"

namespace posiscope::similarity {

namespace {

/// Wavelengths by pair, or by column where waves are no pairs, none twice.
std::vector<Point> wavelengths(const Field& field) {
    std::vector<Point> all;
    std::set<Index> seen;
    for (Index column = 0; column < field.size().columns; ++column)
        if (const auto wave = field.wave(column); wave && seen.insert(wave->pair).second)
            all.push_back({static_cast<double>(wave->pair) + 0.5, std::log10(wave->wavelength())});
    std::ranges::sort(all, {}, &Point::x);
    return all;
}

Text powerOfTen(int power) {
    return std::abs(power) <= 5 ? shownNumber(std::pow(10, power), 3)
                                : text("10^{%1}", {shownNumber(static_cast<Index>(power))});
}

/// The axes: the columns across, powers of ten down.
void addAxes(Panel& panel, const Scene& scene, double to, double least, double most) {
    const Part& part = part_view::partOf(scene);
    const Axis axis = part.pairs ? Axis::pair : part.columns;
    const double spare = std::max(0.15, 0.08 * (most - least));
    panel.across = Scaling{0, to, part_view::ticks(scene, axis, 0, to, panel.frame.width, false),
                           part_view::axisNoun(axis)};
    panel.down = Scaling{most + spare, least - spare, {}, {}};
    const int step =
        std::max(1, static_cast<int>(std::ceil((most - least) / std::max(1.0, panel.frame.height / 20))));
    for (int power = static_cast<int>(std::ceil(least - spare)); power <= most + spare; power += step)
        panel.down->ticks.push_back({static_cast<double>(power), powerOfTen(power)});
    if (panel.down->ticks.size() < 2)  // less than two decades: 2 and 5 times the powers too
        for (int power = static_cast<int>(std::floor(least - spare)); power <= most + spare; ++power)
            for (const double times : {2.0, 5.0})
                if (const double at = power + std::log10(times); at >= least - spare && at <= most + spare)
                    panel.down->ticks.push_back(
                        {at,
                         text("%1 · 10^{%2}", {shownNumber(times), shownNumber(static_cast<Index>(power))})});
}

/// The lengths that a wave may be longer than, dashed; their names stand where the waves are not.
struct Lengths {
    const Scene& scene;
    Panel& panel;
    const std::vector<Point>& points;
    Panel names;
    std::vector<Rect> taken;

    bool isFree(const Rect& room) const {
        const Rect& frame = panel.frame;
        const bool overlaps = std::ranges::any_of(taken, [&](const Rect& other) {
            return room.x < other.right() && other.x < room.right() && room.y < other.bottom() &&
                   other.y < room.bottom();
        });
        return !overlaps && room.x >= frame.x && room.y >= frame.y && room.bottom() <= frame.bottom() &&
               std::ranges::none_of(points, [&](const Point& each) {
                   const Point at = toFigure(panel, each);
                   return at.x > room.x - 4 && at.x < room.right() + 4 && at.y > room.y - 4 &&
                          at.y < room.bottom() + 4;
               });
    }
    void add(Index length, const Text& name) {
        const double y = std::log10(static_cast<double>(length - 1));
        if (length < 2 || y <= panel.down->to || y >= panel.down->from) return;
        panel.marks.push_back(Rule{{0, y}, {panel.across->to, y}, {Role::focus, 0, 0.6}, 1, true});
        const double at = toFigure(panel, {0, y}).y, wide = scene.canvas.measure(name, Type::note).width;
        const double left = panel.frame.x + 4, right = panel.frame.right() - 4 - wide;
        for (const Rect& room : {Rect{left, at - 17, wide, 16},
                                 {right, at + 1, wide, 16},
                                 {right, at - 17, wide, 16},
                                 {left, at + 1, wide, 16}}) {
            if (!isFree(room)) continue;
            names.marks.push_back(Label{name, room, Type::note, {Role::ink}, 0});
            taken.push_back(room);
            return;
        }
    }
};

}  // namespace

void addWavelengths(Figure& figure, const Scene& scene, const Rect& frame) {
    const Part& part = part_view::partOf(scene);
    const std::vector<Point> points = wavelengths(*part.field);
    std::vector<std::pair<KeptState, std::vector<Point>>> others;
    for (KeptState& state : keptStates(scene))
        if (auto found = wavelengths(*state.field); !found.empty())
            others.emplace_back(std::move(state), std::move(found));
    double least = points.front().y, most = least, to = points.back().x + 0.5;
    const auto include = [&](const std::vector<Point>& all) {
        for (const Point& each : all) {
            least = std::min(least, each.y);
            most = std::max(most, each.y);
        }
        to = std::max(to, all.back().x + 0.5);
    };
    include(points);
    for (const auto& [state, found] : others) include(found);
    const auto words = static_cast<Index>(scene.document.sentence.tokens.size()),
               positions = part.field->size().rows;
    for (const Index length : {words, positions})
        if (length > 1) {  // it is as long as its steps, which is what a wave has to turn in
            least = std::min(least, std::log10(static_cast<double>(length - 1)));
            most = std::max(most, std::log10(static_cast<double>(length - 1)));
        }
    Panel panel{.id = "similarity.waves", .frame = frame};
    addAxes(panel, scene, to, least, most);
    std::vector<Point> drawn = points;
    for (const auto& [state, found] : others) drawn.insert(drawn.end(), found.begin(), found.end());
    Lengths lengths{scene, panel, drawn, Panel{.id = "names", .frame = frame}, {}};
    lengths.add(positions,
                text("%1: n − 1 = %2", {counted(positions, Thing::position), shownNumber(positions - 1)}));
    if (words != positions)
        lengths.add(words, text("%1: n − 1 = %2", {counted(words, Thing::word), shownNumber(words - 1)}));
    for (const auto& [state, found] : others) {
        const KeptStyle& style = state.style;
        if (static_cast<double>(found.size()) * kMarker < frame.width)
            panel.marks.push_back(
                Curve{found, style.paint, kMarker, false, true, style.marker, style.hollow});
        else
            panel.marks.push_back(Curve{found, style.paint, 2, style.dashed});
    }
    const Paint paint{others.empty() ? Role::cosine : Role::sine};  // as the names of the states say
    if (static_cast<double>(points.size()) * 4 < frame.width)
        panel.marks.push_back(Curve{points, paint, 3.5, false, true});
    else
        panel.marks.push_back(Curve{points, paint, 2.5});
    addHeading(figure, scene, frame,
               {text(part.pairs ? marked("Wavelength of each pair, in positions")
                                : marked("Wavelength of each column, in positions")),
                text("Wavelength, in positions"), text("Wavelength")});
    figure.panels.push_back(std::move(lengths.names));
    figure.panels.push_back(std::move(panel));
}

}  // namespace posiscope::similarity
