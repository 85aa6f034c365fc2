// SPDX-License-Identifier: GPL-3.0-or-later
/// How rotary turns a pair of columns: the query by its position, the key by its own; the angle left between them is
/// their difference.
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

#include "core/attention/rotary.h"
#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/attention/drawing.h"

namespace posiscope::attention_view {

namespace {

constexpr double kCircle = 2 * std::numbers::pi, kCaption = 16;
constexpr int kCorners = 96;

/// A vector of two numbers by its direction.
struct Direction {
    double angle = 0;
    Role role = Role::ink;
};

double angleOf(double x, double y) {
    return std::atan2(y, x);
}

/// The angle less its full turns, from -π to π.
double remainder(double angle) {
    return std::remainder(angle, kCircle);
}

Point on(Point centre, double radius, double angle) {
    return {centre.x + radius * std::cos(angle), centre.y - radius * std::sin(angle)};
}

Curve arc(Point centre, double radius, double from, double by, const Paint& paint, double width) {
    Curve curve{.paint = paint, .width = width};
    for (int i = 0; i <= kCorners; ++i) curve.points.push_back(on(centre, radius, from + by * i / kCorners));
    return curve;
}

/// The marks of a dial: a circle, hands before (dashed) and after, the arc between two of them with its head.
struct Dial {
    Panel& panel;
    Point centre;
    double radius = 0;

    void circle() const { panel.marks.push_back(arc(centre, radius, 0, kCircle, {Role::edge}, 1)); }
    void hand(const Direction& to, bool isTurned) const {
        panel.marks.push_back(Rule{centre,
                                   on(centre, radius, to.angle),
                                   {to.role, 0, isTurned ? 1 : 0.7},
                                   isTurned ? 3.0 : 1.75,
                                   isTurned ? Dash::none : Dash::dashed});
    }
    /// The arc is as long as the hand turns: full turns go farther out, three at the most.
    void turn(double from, double by, double share, const Paint& paint) const {
        const double turns = std::min(3.0, std::floor(std::abs(by) / kCircle));
        const double shown = std::copysign(std::abs(std::fmod(by, kCircle)) + turns * kCircle, by);
        const double inner = share * radius, outer = inner + 4 * turns;
        Curve curve{.paint = paint, .width = 2};
        const int corners = kCorners * static_cast<int>(turns + 1);
        for (int i = 0; i <= corners; ++i) {
            const double t = static_cast<double>(i) / corners;
            curve.points.push_back(
                on(centre, std::lerp(inner, std::min(outer, 0.92 * radius), t), from + shown * t));
        }
        const std::size_t last = curve.points.size() - 1;
        const Point end = curve.points[last], before = curve.points[last - std::min<std::size_t>(last, 6)];
        const bool hasHead = std::abs(shown) * inner > 8;
        panel.marks.push_back(std::move(curve));
        if (hasHead) addArrow(panel, before, end, paint, 2);
    }
};

Text rad(double angle) {
    return shownNumber(angle, 4);
}

}  // namespace

void addDials(Panel& panel, const Scene& scene, const Computed& computed, const Pair& pair,
              const Rect& room) {
    const Rotated& rotated = *scene.encoding.rotated;
    const auto shown = turnedPair(scene);
    if (!shown) {
        addLines(panel, wrapped(shown.error(), Type::note, room.width, scene.canvas), Type::note,
                 {Role::muted}, room, scene.canvas);
        return;
    }
    const Index turned = *shown;
    const auto columns = columnsOf(rotated, turned);
    const auto direction = [&](const Matrix& rows, Index row, Role role) {
        return Direction{angleOf(rows(row, columns.first), rows(row, columns.second)), role};
    };
    const Attention& all = computed.attention;
    const Direction query = direction(all.query, pair.query, Role::sine),
                    key = direction(all.key, pair.key, Role::cosine),
                    newKey = rotated.map == nullptr ? direction(all.turnedKey, pair.key, Role::cosine) : key;
    const auto [ofQuery, ofKey, between] = turnsOf(rotated, pair.query, pair.key, turned);
    const Direction newQuery = rotated.map == nullptr ? direction(all.turnedQuery, pair.query, Role::sine)
                                                      : Direction{query.angle + ofQuery, Role::sine};
    const double before = remainder(key.angle - query.angle);
    const double width = room.width / 3, radius = std::min(width / 2 - 4, (room.height - kCaption) / 2 - 3);
    if (radius < 16) return;
    struct Caption {
        Text text, shorter;
    };
    const std::array<Caption, 3> captions{
        Caption{text("q_{%1} turns by %2 rad", {shownNumber(pair.query), rad(ofQuery)}),
                text("q_{%1}: %2 rad", {shownNumber(pair.query), rad(ofQuery)})},
        Caption{text("k_{%1} turns by %2 rad", {shownNumber(pair.key), rad(ofKey)}),
                text("k_{%1}: %2 rad", {shownNumber(pair.key), rad(ofKey)})},
        Caption{text("q to k: %1 + %2 rad", {shownNumber(before, 2), rad(between)}),
                text("%1 + %2 rad", {shownNumber(before, 2), rad(between)})}};
    for (std::size_t i = 0; i < captions.size(); ++i) {
        const double x = room.x + static_cast<double>(i) * width;
        const Dial dial{panel, {x + width / 2, room.y + radius + 3}, radius};
        dial.circle();
        if (i == 2) {
            dial.turn(newQuery.angle, before + between, 0.45, {Role::ink});
            dial.hand(newQuery, true);
            dial.hand(newKey, true);
        } else {
            const Direction& from = i == 0 ? query : key;
            dial.turn(from.angle, i == 0 ? ofQuery : ofKey, 0.45, {from.role});
            dial.hand(from, false);
            dial.hand(i == 0 ? newQuery : newKey, true);
        }
        const Text said =
            fitting({captions[i].text, captions[i].shorter}, Type::note, width - 4, scene.canvas);
        if (scene.canvas.measure(said, Type::note).width > width - 4) continue;
        panel.marks.push_back(Label{said,
                                    {x + 2, room.y + 2 * radius + 6, width - 4, kCaption},
                                    fitting(said, {Type::label, Type::note}, width - 4, scene.canvas),
                                    {Role::ink}});
    }
}

}  // namespace posiscope::attention_view
