// SPDX-License-Identifier: GPL-3.0-or-later
/// The outputs of a word that stands twice, scheme by scheme: how far apart the two are, and why two schemes are alike.
#include <algorithm>
#include <cmath>
#include <map>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/attention/drawing.h"

namespace posiscope::attention_view {

namespace {

constexpr double kLeastBar = 40, kBetween = 18, kMostPitch = 52, kRoomyPitch = 19;
constexpr std::size_t kMostColumns = 3;

Text numberOf(const Twice& each) {
    if (!each.apart) return literal("—");
    return *each.apart == 0 ? text("0, to the bit") : shownNumber(*each.apart, 3);
}

Text nameOf(const Twice& each) {
    return text(each.scheme->title);
}

/// One sentence for each group of bars that are alike.
std::vector<Text> reasons(const Bench& bench) {
    std::vector<Text> all;
    struct Alike {
        std::vector<Text> names;
        bool add = true;
    };
    std::map<const Scheme*, Alike> alike;
    std::vector<Text> without, absent;
    for (const Twice& each : bench.schemes) {
        if (!each.apart) {
            absent.push_back(nameOf(each));
        } else if (each.apart == 0.0) {
            without.push_back(nameOf(each));
        } else if (each.as != nullptr) {
            Alike& group = alike[each.as];
            group.names.push_back(nameOf(each));
            group.add = group.add && each.adds;
        }
    }
    for (const Twice& first : bench.schemes)
        if (const auto found = alike.find(first.scheme); found != alike.end())
            all.push_back(text(found->second.add ? marked("%1 = %2: the same rows for these words")
                                                 : marked("%1 = %2: the same outputs for these words"),
                               {joined(found->second.names, marked(", ")), nameOf(first)}));
    if (!absent.empty())
        all.push_back(text("— %1: not both of the two take part", {joined(absent, marked(", "))}));
    if (without.size() > 1)
        all.push_back(text("%1: add nothing here that tells the two apart", {joined(without, marked(", "))}));
    return all;
}

/// Where the bars stand in a width, and the lines around them.
struct Bars {
    std::vector<Text> says;           ///< lines that stand instead of bars
    Text heading;                     ///< the heading above the bars
    std::vector<Text> legend, alike;  ///< the lines below the heading, and those below the bars
    bool isBeside = false;            ///< the legend stands in the line of the heading
    double names = 0, numbers = 0, most = 0;
    std::size_t columns = 1, rows = 0;
    double linesHeight(const Canvas& canvas) const {
        return (isBeside ? 0 : posiscope::linesHeight(legend, Type::note, canvas)) +
               posiscope::linesHeight(alike, Type::note, canvas) + 8;
    }
};

void measure(Bars& bars, const Bench& bench, Type type, const Canvas& canvas) {
    bars.names = bars.numbers = 0;
    for (const Twice& each : bench.schemes) {
        bars.names = std::max(bars.names, canvas.measure(nameOf(each), type).width + 8);
        // A number without a bar also takes the room of the bar.
        const double wide = canvas.measure(numberOf(each), type).width + 8;
        bars.numbers = std::max(bars.numbers, each.apart.value_or(0) == 0 ? wide - kLeastBar : wide);
        bars.most = std::max(bars.most, each.apart.value_or(0));
    }
}

std::size_t rowsIn(const Bench& bench, std::size_t columns) {
    return (bench.schemes.size() + columns - 1) / columns;
}

double leastColumn(const Bars& bars) {
    return bars.names + bars.numbers + kLeastBar;
}

Bars barsOf(const Scene& scene, double width) {
    const auto bench = benchOf(scene);
    const Canvas& canvas = scene.canvas;
    Bars bars;
    const auto lines = [&](const Text& each) { return wrapped(each, Type::note, width, canvas); };
    if (bench->second < 0)
        bars.says = lines(text("Where a word stands twice, its two outputs are compared here."));
    else if (bench->tooMuch)
        bars.says = lines(
            text("The two outputs of a repeated word: too many words or columns to compare all schemes."));
    if (!bars.says.empty()) return bars;
    bars.heading = text("“%1” at %2 and %3: outputs apart by",
                        {inSentence(wordAt(scene.document, bench->first).value_or("")),
                         shownNumber(bench->first), shownNumber(bench->second)});
    const Text legend = text("bar: the largest difference of a number; longer is not better");
    bars.isBeside = canvas.measure(bars.heading, Type::strong).width + 2 * kStep +
                        canvas.measure(legend, Type::note).width <=
                    width;
    bars.legend = bars.isBeside ? std::vector{legend} : lines(legend);
    bars.alike = lines(joined(reasons(*bench), marked("; ")));
    measure(bars, *bench, Type::note, canvas);
    bars.columns = static_cast<std::size_t>(
        std::clamp((width + kBetween) / (leastColumn(bars) + kBetween), 1.0, double{kMostColumns}));
    bars.rows = rowsIn(*bench, bars.columns);
    return bars;
}

struct Look {
    Type type = Type::note;
    double names = 0, numbers = 0, most = 0;
    bool isPresent = false;
};

void addBar(Panel& panel, const Twice& each, const Look& look, const Rect& line, const Canvas& canvas) {
    const Role role = look.isPresent ? Role::ink : Role::muted;
    panel.marks.push_back(
        Label{elided(plain(nameOf(each), canvas.dictionary), look.type, look.names - 4, canvas),
              {line.x, line.y, look.names - 4, line.height},
              look.type,
              {role},
              0});
    const double room = std::max(10.0, line.width - look.names - look.numbers);
    const double length = look.most > 0 ? room * each.apart.value_or(0) / look.most : 0;
    const double thick = std::max(6.0, 0.72 * line.height);
    if (each.apart)  // a bar of no length is a line where bars begin
        panel.marks.push_back(
            Box{{line.x + look.names, line.centre().y - thick / 2, std::max(1.0, length), thick},
                {look.isPresent ? Role::sine : Role::edge},
                {Role::focus},
                look.isPresent ? 1.5 : 0});
    panel.marks.push_back(
        Label{numberOf(each),
              {line.x + look.names + length + 5, line.y, line.width - look.names - length - 5, line.height},
              look.type,
              {role},
              0});
}

}  // namespace

double leastBenchWidth(const Scene& scene) {
    const Bars bars = barsOf(scene, 0);
    return bars.says.empty() ? leastColumn(bars) : 180;
}

double leastBenchHeight(const Scene& scene, double width) {
    const Bars bars = barsOf(scene, width);
    if (!bars.says.empty()) return linesHeight(bars.says, Type::note, scene.canvas);
    return kHeadingHeight + bars.linesHeight(scene.canvas) + static_cast<double>(bars.rows) * kLineHeight;
}

void addBench(Panel& panel, const Scene& scene, const Rect& room) {
    const Canvas& canvas = scene.canvas;
    const auto bench = benchOf(scene);
    Bars bars = barsOf(scene, room.width);
    if (!bars.says.empty()) {
        addLines(panel, bars.says, Type::note, {Role::muted}, room, canvas);
        return;
    }
    addHeading(panel, bars.heading, room, canvas);
    double y = room.y + kHeadingHeight + 4;
    if (bars.isBeside)
        panel.marks.push_back(Label{
            bars.legend.front(), {room.x, room.y, room.width, kHeadingHeight}, Type::note, {Role::muted}, 1});
    else
        y += addLines(panel, bars.legend, Type::note, {Role::muted},
                      {room.x, y - 4, room.width, room.bottom() - y}, canvas);
    const double left = room.bottom() - y - linesHeight(bars.alike, Type::note, canvas) - 4;
    // As few columns as leave the lines room: their bars are longer.
    for (std::size_t columns = 1; columns < bars.columns; ++columns)
        if (const std::size_t rows = rowsIn(*bench, columns);
            static_cast<double>(rows) * kRoomyPitch <= left) {
            bars.columns = columns;
            bars.rows = rows;
        }
    const double pitch = std::min(kMostPitch, left / static_cast<double>(bars.rows));
    const double width =
        (room.width - kBetween * static_cast<double>(bars.columns - 1)) / static_cast<double>(bars.columns);
    Look look;
    if (pitch >= 20) {  // in larger letters, if they leave bars
        Bars larger = bars;
        measure(larger, *bench, Type::label, canvas);
        if (leastColumn(larger) <= width) {
            look.type = Type::label;
            bars = larger;
        }
    }
    look.names = std::min(bars.names, std::max(width / 2, width - bars.numbers - kLeastBar));
    look.numbers = bars.numbers;
    look.most = bars.most;
    const Scheme& present = schemeOf(scene.document);
    for (std::size_t i = 0; i < bench->schemes.size(); ++i) {
        look.isPresent = bench->schemes[i].scheme == &present;
        const std::size_t column = i / bars.rows;
        const double x = room.x + static_cast<double>(column) * (width + kBetween);
        addBar(panel, bench->schemes[i], look,
               {x, y + static_cast<double>(i % bars.rows) * pitch, width, pitch}, canvas);
    }
    y += static_cast<double>(bars.rows) * pitch + 4;
    addLines(panel, bars.alike, Type::note, {Role::muted}, {room.x, y, room.width, room.bottom() - y + 1},
             canvas);
}

}  // namespace posiscope::attention_view
