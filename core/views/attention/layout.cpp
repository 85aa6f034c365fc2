// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the parts of the view `attention` stand: of all arrangements the one whose matrices are largest.
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/attention/drawing.h"

namespace posiscope::attention_view {

namespace {

constexpr double kLeastSide = 80, kSmallestSide = 64;
constexpr double kMostTravel = 340;

enum class Place {
    stacked,     ///< the pair below the matrices, the bench below the pair
    sideBySide,  ///< both below the matrices
    right,       ///< both right of the matrices
    spare,       ///< the pair right of the last line of matrices, the bench below
    benchAlone,  ///< the bench below the matrices: the pair has no room
    none         ///< neither has room
};

struct Arrangement {
    Index columns = 1;
    Place place = Place::none;
    double side = 0;
};

/// The things to place, and the room for them.
struct Measures {
    Rect room;
    Index matrices = 1;
    double names = 0, head = 0;
    Least travel;
    double travelBelow = 0;        ///< the least height of the pair's part in all the width
    double right = 0, beside = 0;  ///< widths: both right of the matrices; the bench beside the pair
    /// Least heights of the bench in all the width, beside the pair, and right of the matrices.
    double benchBelow = 0, benchBeside = 0, benchRight = 0;

    Index lines(Index columns) const { return (matrices + columns - 1) / columns; }
    double across(Index columns, double without) const {
        const double count = static_cast<double>(columns);
        return std::floor((room.width - names - (count - 1) * kSignWidth - without) / count);
    }
    double down(Index columns, double without) const {
        const double count = static_cast<double>(lines(columns));
        return std::floor((room.height - without - (count - 1) * kStep) / count - head - kFoot);
    }
};

/// How large the matrices are in an arrangement; 0: it is not possible.
double sideIn(const Measures& all, Index columns, Place place) {
    const double gap = kStep, wide = all.room.width;
    const auto side = [&](double right, double below) {
        return std::max(0.0, std::min(all.across(columns, right), all.down(columns, below)));
    };
    switch (place) {
        case Place::stacked:
            if (wide < all.travel.width) return 0;
            return side(0, all.travelBelow + all.benchBelow + 2 * gap);
        case Place::sideBySide: {
            if (wide - all.beside - 2 * gap < all.travel.width) return 0;
            return side(0, std::max(all.travel.height, all.benchBeside) + gap);
        }
        case Place::right: {
            if (all.travel.height + all.benchRight + gap > all.room.height) return 0;
            return side(all.right + 2 * gap, 0);
        }
        case Place::spare: {
            const Index last = all.matrices - (all.lines(columns) - 1) * columns;
            if (last == columns) return 0;
            const double found = side(0, all.benchBelow + gap);
            const double taken = all.names + static_cast<double>(last) * (found + kSignWidth);
            if (wide - taken < all.travel.width || all.head + found + kFoot < all.travel.height) return 0;
            return found;
        }
        case Place::benchAlone:
            return side(0, all.benchBelow + gap);
        default:
            return side(0, 0);
    }
}

/// The arrangement with the largest matrices; the first one where another is hardly better.
Arrangement largest(const Measures& all, std::initializer_list<Place> places) {
    constexpr double kBetter = 1.06;
    Arrangement best;
    for (const Place place : places)
        for (Index columns = all.matrices; columns > 0; --columns)
            // A line that is not full leaves a hole, unless the pair stands there.
            if (const double side = sideIn(all, columns, place);
                side > kBetter * best.side && (all.matrices % columns == 0 || place == Place::spare))
                best = {columns, place, side};
    return best;
}

Arrangement arranged(const Measures& all, bool isAlone) {
    // A matrix that is chosen alone is as large as possible; the other things stand where room is left.
    if (isAlone) return largest(all, {Place::none});
    for (const auto& places :
         {std::initializer_list<Place>{Place::right, Place::spare, Place::stacked, Place::sideBySide},
          {Place::benchAlone}})
        if (const Arrangement found = largest(all, places); found.side >= kSmallestSide) return found;
    return largest(all, {Place::none});
}

double namesWidth(const Scene& scene, const Computed& computed, bool large) {
    constexpr Index kFew = 24;
    // Positions stand there where words have no room.
    double widest = scene.canvas.measure(shownNumber(computed.words - 1), Type::note).width + 10;
    for (Index word = 0; word < std::min(computed.words, kFew); ++word)
        widest = std::max(
            widest,
            scene.canvas.measure(literal(*wordAt(scene.document, word)), large ? Type::label : Type::note)
                    .width +
                8);
    return std::min(large ? 110.0 : 66.0, widest);
}

/// The matrices' places; those of a line that is not full stand at its start.
void place(Plan& plan, const Measures& all, const Arrangement& by) {
    const double wide = plan.names + static_cast<double>(by.columns) * plan.side +
                        static_cast<double>(by.columns - 1) * kSignWidth;
    const bool isCentred = by.place == Place::none;
    // The rest of the width goes between the matrices.
    const double left = by.place == Place::right ? 0 : std::max(0.0, all.room.width - wide);
    const double between =
        kSignWidth + (by.columns > 1 && !isCentred
                          ? std::min(plan.side / 2, left / static_cast<double>(by.columns - 1))
                          : 0);
    const double start = all.room.x + plan.names + (isCentred ? left / 2 : 0);
    for (Index i = 0; i < all.matrices; ++i) {
        const Index row = i / by.columns, column = i % by.columns;
        const double x = start + static_cast<double>(column) * (plan.side + between);
        const double y = all.room.y + static_cast<double>(row) * (all.head + plan.side + kFoot + kStep);
        plan.matrices.push_back({x, y + all.head, plan.side, plan.side});
    }
}

/// Two parts one below the other, each with its least height and its share of what is left, up to its most.
void share(Plan& plan, double leastTravel, double leastBench, const Rect& room) {
    const double free = std::max(0.0, room.height - kStep - leastTravel - leastBench);
    const double travel = std::min(kMostTravel, leastTravel + 0.5 * free),
                 gap = std::min(2 * kStep, kStep + 0.1 * free);
    plan.travel = {room.x, room.y, room.width, travel};
    plan.bench = {room.x, room.y + travel + gap, room.width, room.height - travel - gap};
}

void placeBelow(Plan& plan, const Measures& all, const Arrangement& by) {
    const double gap = kStep;
    const Rect& last = plan.matrices.back();
    const double bottom = last.bottom() + kFoot;
    const Rect below{all.room.x, bottom + gap, all.room.width, all.room.bottom() - bottom - gap};
    switch (by.place) {
        case Place::stacked:
            return share(plan, all.travelBelow, all.benchBelow, below);
        case Place::sideBySide: {
            const double bench = all.beside;
            plan.travel = {below.x, below.y, below.width - bench - 2 * gap,
                           std::min(below.height, kMostTravel)};
            plan.bench = {below.right() - bench, below.y, bench, below.height};
            return;
        }
        case Place::right: {
            const double x = plan.matrices[static_cast<std::size_t>(by.columns - 1)].right() + 2 * gap;
            return share(plan, all.travel.height, all.benchRight,
                         {x, all.room.y, all.room.right() - x, all.room.height});
        }
        case Place::spare: {
            const double x = last.right() + kSignWidth, top = last.y - all.head;
            plan.travel = {x, top, all.room.right() - x, std::min(bottom - top, kMostTravel)};
            plan.bench = below;
            return;
        }
        case Place::benchAlone:
            plan.bench = below;
            return;
        default: {
            // Beside a matrix that is alone there may be room.
            const double x = all.room.x + all.names + plan.side + 2 * gap;
            if (all.matrices > 1 || all.room.right() - x < all.right ||
                all.travel.height + all.benchRight + gap > all.room.height)
                return;
            plan.matrices.front().x = all.room.x + all.names;
            share(plan, all.travel.height, all.benchRight,
                  {x, all.room.y, all.room.right() - x, all.room.height});
        }
    }
}

bool isLarge(const Canvas& canvas) {
    return canvas.width >= 960 && canvas.height >= 640;
}

/// The measures, without the matrices.
Measures measured(const Scene& scene, const Computed& computed) {
    const Canvas& canvas = scene.canvas;
    Measures all{.room = {kMargin, 2, canvas.width - 2 * kMargin, canvas.height - 2 - kStep},
                 .names = namesWidth(scene, computed, isLarge(canvas)),
                 .travel = leastTravel(scene, 0)};
    all.travelBelow = leastTravel(scene, all.room.width).height;
    const double bench = leastBenchWidth(scene);
    all.right = std::max(all.travel.width, bench);
    all.beside = std::max(0.44 * all.room.width, bench);
    all.benchBelow = leastBenchHeight(scene, all.room.width);
    all.benchBeside = leastBenchHeight(scene, all.beside);
    all.benchRight = leastBenchHeight(scene, all.right);
    return all;
}

Plan planned(const Scene& scene, Measures all, std::vector<Shown> shown) {
    const Canvas& canvas = scene.canvas;
    Plan plan{.shown = std::move(shown)};
    plan.titles = isLarge(canvas) ? Type::heading : Type::label;
    plan.names = all.names;
    all.matrices = static_cast<Index>(plan.shown.size());
    const bool isAlone = matricesOf(scene) > everyTerm;
    Arrangement by;
    // Titles take the lines that they need in the width that the matrices come to have.
    for (plan.titleLines = 1; plan.titleLines <= 2; ++plan.titleLines) {
        all.head = titleHeight(plan) + kWordsHeight;
        by = arranged(all, isAlone);
        plan.side = by.side;
        if (std::ranges::all_of(plan.shown, [&](const Shown& each) {
                return static_cast<Index>(plan.title(each, canvas).size()) <= plan.titleLines;
            }))
            break;
    }
    plan.titleLines = std::min<Index>(plan.titleLines, 2);
    place(plan, all, by);
    if (scene.canvas.only.empty()) placeBelow(plan, all, by);
    plan.most = largest(plan.shown);
    return plan;
}

}  // namespace

double titleHeight(const Plan& plan) {
    return plan.titleLines > 1 ? 2 * kLineHeight : kHeadingHeight;
}

double Plan::titleRoom(const Canvas& canvas) const {
    return canvas.only.empty() ? side + kSignWidth - 6 : canvas.width - names - 2 * kMargin;
}

std::vector<Text> Plan::title(const Shown& each, const Canvas& canvas) const {
    const double room = titleRoom(canvas);
    for (const Type type : {titles, Type::label, Type::note})
        if (canvas.measure(each.title, type).width <= room) return {each.title};
    return wrapped(each.title, Type::note, room, canvas);
}

Plan planOf(const Scene& scene, const Computed& computed) {
    constexpr Index kMost = 9;
    std::vector<Shown> all = shownMatrices(scene, computed, kMost);
    const Measures measures = measured(scene, computed);
    Plan best = planned(scene, measures, all);
    const double number = scene.canvas.measure(literal("−0.0"), Type::note).width + 6;
    const auto hasNumbers = [&](const Plan& plan) {
        return plan.side >= number * static_cast<double>(computed.words);
    };
    // Fewer matrices of an equation where all are too small or leave the rest no room, or where only fewer have room
    // for their numbers.
    const Matrices chosen = matricesOf(scene);
    const bool isAlone = chosen > everyTerm, isEach = chosen == everyTerm;
    const auto parts = [](const Plan& plan) {
        return (plan.bench.height > 0 ? 1 : 0) + (plan.travel.height > 0 ? 1 : 0);
    };
    const auto isSmall = [&](const Plan& plan) {
        return plan.side < kLeastSide || (!isAlone && parts(plan) < 2);
    };
    for (auto most = static_cast<Index>(all.size()) - 1; most > 0; --most) {
        std::vector<Shown> fewer = shownMatrices(scene, computed, most);
        if (fewer.size() == best.shown.size()) continue;
        if (!isSmall(best) && (isEach || hasNumbers(best) || fewer.size() < 3)) break;
        Plan next = planned(scene, measures, std::move(fewer));
        const bool isBetter = isSmall(best) && (parts(next) > parts(best) ||
                                                (parts(next) == parts(best) && next.side > best.side + 1));
        if (isBetter || hasNumbers(next)) best = std::move(next);
    }
    return best;
}

}  // namespace posiscope::attention_view
