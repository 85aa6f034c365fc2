// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/sweep.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/number.h"
#include "core/base/task.h"
#include "core/fields/extremes.h"
#include "core/figure/layout.h"
#include "core/figure/ticks.h"
#include "core/views/shared/facts.h"

namespace posiscope {

namespace {

Param sizeParam(const Document& document, bool positions) {
    return positions ? Param{.id = kOwnPositions,
                             .label = marked("positions"),
                             .lowest = 1,
                             .highest = kMostPositions,
                             .scale = Scale::integer}
                     : Param{.id = kOwnDims,
                             .label = schemeOf(document).width,
                             .lowest = 1,
                             .highest = kMostDims,
                             .scale = Scale::integer};
}

/// The named parameter, whether it can be swept or not.
std::optional<Param> anyParam(const Document& document, const std::string& id) {
    if (id == kOwnPositions || id == kOwnDims) return sizeParam(document, id == kOwnPositions);
    const Param* param = schemeOf(document).param(id);
    return param == nullptr ? std::nullopt : std::optional(*param);
}

bool canSweep(const Document& document, const Param& param) {
    if (param.id == std::string_view(kOwnPositions)) return !viewOf(document).takesWords;
    if (param.scale == Scale::choice) return false;
    return isEnabled(param, settingOf(document, schemeOf(document)).values);
}

}  // namespace

std::vector<Param> sweepable(const Document& document) {
    std::vector<Param> all;
    for (const Param* param : schemeOf(document).params) all.push_back(*param);
    for (const bool positions : {true, false}) all.push_back(sizeParam(document, positions));
    std::erase_if(all, [&](const Param& each) { return !canSweep(document, each); });
    return all;
}

Result<Param> sweptParam(const Document& document, const std::string& id) {
    std::vector<std::string> ids;
    for (const Param& each : sweepable(document)) ids.emplace_back(each.id);
    const auto found = anyParam(document, id);
    if (!found) return text("it may be %1, not “%2”", {oneOf(ids), literal(id)});
    if (canSweep(document, *found)) return *found;
    if (found->scale == Scale::choice)
        return text("%1 is a choice, not a number: it may be %2", {literal(id), oneOf(ids)});
    if (id == kOwnPositions) return text("%1 are the words here: it may be %2", {literal(id), oneOf(ids)});
    return text("%1 is switched off by another choice: it may be %2", {literal(id), oneOf(ids)});
}

std::vector<double> spaced(double from, double to, std::size_t count, bool logarithmic) {
    std::vector<double> all;
    for (std::size_t i = 0; i < count; ++i) {
        const double part = static_cast<double>(i) / static_cast<double>(count - 1);
        all.push_back(logarithmic ? from * std::pow(to / from, part) : from + (to - from) * part);
    }
    all.back() = to;
    return all;
}

namespace {

/// The pieces of a text between a sign.
std::vector<std::string> cutAt(const std::string& written, char sign) {
    std::vector<std::string> all(1);
    for (const char c : written) c == sign ? (void)all.emplace_back() : all.back().push_back(c);
    return all;
}

Result<std::vector<double>> readSpaced(const Param& param, const std::vector<std::string>& pieces,
                                       std::size_t most) {
    const bool logarithmic = pieces.size() == 4;
    const auto from = readValue(param, pieces[0]), to = readValue(param, pieces[1]);
    for (const auto* end : {&from, &to})
        if (!*end) return end->error();
    const auto count = readValue({.id = marked("the number of values"),
                                  .lowest = 2,
                                  .highest = static_cast<double>(most),
                                  .scale = Scale::integer},
                                 pieces[2]);
    if (!count) return count.error();
    if (logarithmic && !(*from > 0 && *to > 0))
        return text("%1: both ends have to be above 0 to be spaced by their ratios", {literal(param.id)});
    return spaced(*from, *to, static_cast<std::size_t>(*count), logarithmic);
}

}  // namespace

Result<Sweep> readSweep(const Param& param, const std::string& written, std::size_t most) {
    const std::vector<std::string> pieces = cutAt(written, ':');
    Sweep sweep{.param = param.id, .logarithmic = pieces.size() == 4};
    if (pieces.size() == 1) {
        const std::vector<std::string> listed = cutAt(written, ',');
        if (listed.size() < 2 || listed.size() > most)
            return text("%1: there may be 2 to %2 values, not %3",
                        {literal(param.id), shownNumber(static_cast<Index>(most)),
                         shownNumber(static_cast<Index>(listed.size()))});
        for (const std::string& each : listed) {
            const auto value = readValue(param, each);
            if (!value) return value.error();
            sweep.values.push_back(*value);
        }
    } else if (pieces.size() > 4 || pieces.size() == 2 || (pieces.size() == 4 && pieces[3] != "log")) {
        return text("%1 may be FROM:TO:N, FROM:TO:N:log or values with commas between them, not “%2”",
                    {literal(param.id), literal(written)});
    } else {
        auto values = readSpaced(param, pieces, most);
        if (!values) return values.error();
        sweep.values = std::move(*values);
    }
    for (std::size_t i = 0; i < sweep.values.size(); ++i) {
        const double value = sweep.values[i];
        if (param.scale == Scale::integer && value != std::round(value))
            return text(
                "%1: %2 would be a value, and it may be %3; other ends or another number of steps fit",
                {literal(param.id), shownNumber(value), allowedValues(param)});
        if (std::find(sweep.values.begin(), sweep.values.begin() + static_cast<std::ptrdiff_t>(i), value) !=
            sweep.values.begin() + static_cast<std::ptrdiff_t>(i))
            return text("%1: %2 is there twice", {literal(param.id), shownNumber(value)});
    }
    return sweep;
}

Text valueInWords(const Document& document, const OwnValue& own) {
    const auto param = anyParam(document, own.param);
    const Text number = fact("swept-value", own.value);
    if (!param) return text("%1 = %2", {literal(own.param), number});
    return text("%1 = %2", {text(param->label),
                            *param->unit != '\0' ? text("%1 %2", {number, text(param->unit)}) : number});
}

Document withSweptValue(Document document, double value) {
    document.pane().own = OwnValue{document.pane().sweep->param, value};
    document.pane().sweep.reset();
    return document;
}

Result<std::vector<Document>> framesOf(Document document, const Sweep& sweep) {
    document.pane().sweep = sweep;
    std::vector<Document> frames;
    for (const double value : sweep.values) {
        frames.push_back(withSweptValue(document, value));
        const Encoding encoding = encodingOf(frames.back());
        if (Text missing = missingOf({frames.back(), encoding, {}, {}}); !missing.empty()) return missing;
    }
    return frames;
}

Document withSweepAsPanes(Document document, const Sweep& sweep) {
    document.pane().sweep.reset();
    const Pane pane = document.pane();
    const auto at = document.panes.begin() + static_cast<std::ptrdiff_t>(document.framed);
    std::vector<Pane> all;
    for (const double value : sweep.values) {
        all.push_back(pane);
        all.back().own = OwnValue{sweep.param, value};
        if (all.size() > 1)
            all.back().unknown.clear();  // it stays with the pane that a newer program gave it
    }
    document.panes.insert(document.panes.erase(at), all.begin(), all.end());
    return document;
}

namespace {

std::vector<double> madeFacts(const Document& document) {
    std::vector<double> all;
    const Sweep sweep = *document.pane().sweep;
    for (const double value : sweep.values) {
        step(static_cast<std::int64_t>(all.size()), static_cast<std::int64_t>(sweep.values.size()));
        const Document swept = withSweptValue(document, value);
        const Encoding encoding = encodingOf(swept);
        const Scene scene{swept, encoding, {}, {}};
        double number = std::numeric_limits<double>::quiet_NaN();
        if (missingOf(scene).empty())
            for (const FactLine& each : factsOf(scene))
                if (each.id == sweep.fact) number = each.value;
        all.push_back(number);
    }
    return all;
}

/// A number over a sweep depends on all that a sentence may speak of.
Document saidOfAlone(const Document& document) {
    Document bare = document;
    bare.panes = {document.pane()};
    bare.framed = 0;
    bare.pane().windows.clear();
    return bare;
}

/// Where a value stands on the axis across.
double placeOf(const Sweep& sweep, double value) {
    return sweep.logarithmic ? std::log10(value) : value;
}

std::vector<Tick> ticksAcross(const Sweep& sweep, double from, double to, double width) {
    constexpr double kRoom = 56;
    if (!sweep.logarithmic) return evenTicks(from, to, width, kRoom);
    std::vector<Tick> ticks = powerTicks(from, to, width, kRoom);
    if (ticks.size() < 2) {
        ticks.clear();
        for (const double value : {sweep.values.front(), sweep.values.back()})
            ticks.push_back({placeOf(sweep, value), shownNumber(value)});
    }
    return ticks;
}

/// The unit of the number and the sentence that says it now.
std::optional<FactLine> presentFact(const Scene& scene) {
    for (FactLine& each : factsOf(scene))
        if (each.id == scene.document.pane().sweep->fact) return std::move(each);
    return {};
}

/// The numbers over the values as a line and dots, with an axis for them. `range`: of those that are numbers.
void addFactCurve(Panel& panel, const Sweep& sweep, const std::vector<double>& numbers, Range range,
                  const Text& quantity) {
    // Numbers that grow with the powers of the parameter are placed by powers too.
    constexpr double kDecades = 100, kRoom = 32, kMarker = 7;
    const bool byPowers = sweep.logarithmic && range.lowest > 0 && range.highest >= kDecades * range.lowest;
    if (byPowers) range = {std::log10(range.lowest), std::log10(range.highest)};
    const double spare = range.highest > range.lowest ? 0.06 * (range.highest - range.lowest) : 1;
    panel.down =
        Scaling{range.highest + spare, range.lowest - spare,
                byPowers ? powerTicks(range.lowest - spare, range.highest + spare, panel.frame.height, kRoom)
                         : valueTicks(range, false, mostTicks(panel.frame.height)),
                quantity};
    std::vector<std::pair<double, double>> sorted;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        sorted.emplace_back(placeOf(sweep, sweep.values[i]), byPowers ? std::log10(numbers[i]) : numbers[i]);
    std::ranges::sort(sorted);
    Curve line{.paint = {Role::sine}, .width = 1.75}, dots{{}, {Role::sine}, kMarker, Dash::none, true};
    for (const auto& [x, y] : sorted) {
        if (std::isfinite(y)) {
            line.points.push_back({x, y});
            dots.points.push_back({x, y});
            continue;
        }
        if (line.points.size() > 1) panel.marks.push_back(line);  // a gap where nothing is said
        line.points.clear();
    }
    if (line.points.size() > 1) panel.marks.push_back(std::move(line));
    constexpr double kApart = 12;
    if (static_cast<double>(dots.points.size()) * kApart < panel.frame.width)
        panel.marks.push_back(std::move(dots));
}

}  // namespace

std::vector<double> factsOver(const Scene& scene) {
    return *scene.results->of(madeFacts, saidOfAlone(scene.document));
}

std::vector<std::string> factIds(const Scene& scene) {
    std::vector<std::string> ids;
    for (const FactLine& each : factsOf(scene))
        if (std::ranges::find(ids, each.id) == ids.end()) ids.push_back(each.id);
    return ids;
}

Figure figureOfSweptFact(const Scene& scene) {
    const Sweep& sweep = *scene.document.pane().sweep;
    const std::vector<double> numbers = factsOver(scene);
    const Canvas& canvas = scene.canvas;
    constexpr double kLeft = 84, kRight = 28, kTop = 30, kAxis = 48;
    Figure figure{.width = canvas.width, .height = canvas.height};
    Panel panel{.id = "sweep",
                .frame = {kLeft, kTop, std::max(40.0, canvas.width - kLeft - kRight),
                          std::max(40.0, canvas.height - kTop - kAxis)}};
    Extremes all;
    for (const double number : numbers) all.add(number);
    const Range& range = all.range();
    double least = placeOf(sweep, sweep.values.front()), most = least;
    for (const double value : sweep.values) {
        least = std::min(least, placeOf(sweep, value));
        most = std::max(most, placeOf(sweep, value));
    }
    const auto param = sweptParam(scene.document, sweep.param);
    const Text name = param ? text(param->label) : literal(sweep.param);
    const auto fact = presentFact(scene);
    const Text unit = fact && *fact->unit != '\0' ? text(fact->unit) : Text{};
    const Text number = factName(sweep.fact),
               quantity = unit.empty() ? number : text("%1, %2", {number, unit});
    const double margin = 0.03 * (most - least);
    panel.across =
        Scaling{least - margin, most + margin, ticksAcross(sweep, least, most, panel.frame.width), name};
    if (range.lowest > range.highest) {
        figure.message = text("No sentence of this view says “%1”.", {literal(sweep.fact)});
        panel.marks.push_back(Label{figure.message, panel.frame, Type::heading, {Role::muted}});
        panel.across.reset();
    } else {
        addFactCurve(panel, sweep, numbers, range, quantity);
    }
    if (fact) {  // the sentence that says it now
        const Text said =
            elided(plain(fact->sentence, canvas.dictionary), Type::note, panel.frame.width, canvas);
        Panel above{.id = "said", .frame = {panel.frame.x, 0, panel.frame.width, kTop}};
        above.marks.push_back(
            Label{said, {panel.frame.x, 4, panel.frame.width, kTop - 8}, Type::note, {Role::muted}, 0});
        figure.panels.push_back(std::move(above));
    }
    figure.panels.push_back(std::move(panel));
    figure.title = text("%1: %2 over %3", {text(schemeOf(scene.document).title), quantity, name});
    return figure;
}

}  // namespace posiscope
