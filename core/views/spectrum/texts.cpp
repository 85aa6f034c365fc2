// SPDX-License-Identifier: GPL-3.0-or-later
/// The spectrum in words and numbers.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/analysis/over_distance.h"
#include "core/analysis/rotary_context.h"
#include "core/base/counted.h"
#include "core/base/number.h"
#include "core/views/shared/kept_states.h"
#include "core/views/shared/part_view.h"
#include "core/views/spectrum/drawing.h"

namespace posiscope::spectrum {

namespace {

/// The symbol of a frequency, as the formula of the scheme has it.
Text symbolOf(const Scene& scene, const Spectrum& of, Index at, bool changed) {
    const Text number = fact("pair", of.first + at);
    if (!scene.encoding.rotated) return text("ω_{%1}", {number});
    return text(changed ? marked("θ'_{%1}") : marked("θ_{%1}"), {number});
}

/// The number that is drawn, with what it is.
Text valueInWords(const Scene& scene, const Spectrum& of, Index at) {
    const double value = of.value(quantityOf(scene), at, lengthOf(scene));
    switch (quantityOf(scene)) {
        case Quantity::frequency:
            return text("%1 rad per position", {fact("frequency", value, "rad")});
        case Quantity::wavelength:
            return text("wavelength %1", {fact("wavelength", value, "positions")});
        case Quantity::ratio:
            return text("share %1", {fact("frequency-ratio", value)});
        case Quantity::trained:
            return text("%1 turns within L0", {fact("turns-trained", value)});
        case Quantity::turns:
            break;
    }
    return text("%1 turns within L", {fact("turns", value)});
}

bool isNeverFull(const Spectrum& of, Index at) {
    return of.trained && of.value(Quantity::trained, at, 0) < 1;
}

/// How the wave turns: its frequency, what the rule makes of it, and how often it turns.
std::vector<Text> explained(const Scene& scene, const Spectrum& of, Index at) {
    const double length = lengthOf(scene),
                 plain = static_cast<double>(of.tones[static_cast<std::size_t>(at)].plain),
                 now = of.value(Quantity::frequency, at, length);
    const auto wave = [&](bool changed) { return symbolOf(scene, of, at, changed); };
    std::vector<Text> all;
    const Text lambda = fact("wavelength", of.value(Quantity::wavelength, at, length), "positions");
    if (of.isScaled)
        all.push_back(text(
            "%1 = %2 rad per position; the rule makes it %3 = %4, a share of %5: %6.",
            {wave(false), fact("plain-frequency", plain, "rad"), wave(true), fact("frequency", now, "rad"),
             fact("frequency-ratio", of.value(Quantity::ratio, at, length)),
             nameOf(of.tones[static_cast<std::size_t>(at)].zone)}));
    else
        all.push_back(text("%1 = %2 rad per position.", {wave(false), fact("frequency", now, "rad")}));
    all.push_back(
        text("Wavelength: a full turn takes λ = 2π/%1 = %2 positions.", {wave(of.isScaled), lambda}));
    if (of.trained) {
        const double turns = of.value(Quantity::trained, at, length);
        const Text count = fact("turns-trained", turns), trained = fact("trained-length", *of.trained);
        all.push_back(
            isNeverFull(of, at)
                ? text("Turns within the trained length, L0 = %1: %2, never a full one.", {trained, count})
                : text("Turns within the trained length, L0 = %1: %2.", {trained, count}));
    }
    all.push_back(text("Turns within the text, L = %1: %2.",
                       {fact("length", length), fact("turns", of.value(Quantity::turns, at, length))}));
    if (isNeverFull(of, at)) {
        const double most = length * now / (*of.trained * plain);
        if (most > 1 + 1e-12)
            all.push_back(
                text("Its largest angle is that of training times %1.", {fact("beyond-trained", most)}));
    }
    return all;
}

Text namedTone(const Scene& scene, const Spectrum& of, Index at) {
    const Text value = valueInWords(scene, of, at), tone = numberedTone(of, at);
    return of.isScaled
               ? text("%1 · %2 · %3", {tone, value, nameOf(of.tones[static_cast<std::size_t>(at)].zone)})
               : text("%1 · %2", {tone, value});
}

/// The same wave in each kept state.
Text keptTones(const Scene& scene, Index at) {
    std::vector<Text> all;
    const std::vector<KeptState> states = keptEncodings(scene);
    for (const KeptState& state : states) {
        if (states.size() > kMostKept) break;  // of more a line would have no end
        const Spectrum of = spectrumOf(*state.encoding);
        if (at >= of.count()) continue;
        const double value = of.value(quantityOf(scene), at, lengthOf(scene));
        if (std::isnan(value)) continue;
        const std::string which = "kept-" + std::string(1, static_cast<char>('a' + state.place));
        all.push_back(under(which, text("%1: %2", {state.name, fact("value", value)})));
    }
    return joined(all, marked(" · "));
}

/// The span of the wavelengths, the fastest wave first.
Text span(const Scene& scene, const Spectrum& of) {
    Index fastest = 0, slowest = 0;
    const auto now = [&](Index at) { return of.tones[static_cast<std::size_t>(at)].now; };
    for (Index at = 1; at < of.count(); ++at) {
        if (now(at) > now(fastest)) fastest = at;
        if (now(at) < now(slowest)) slowest = at;
    }
    const auto length = [&](Index at) { return of.value(Quantity::wavelength, at, lengthOf(scene)); };
    if (fastest == slowest)
        return text("All waves are %1 positions long.", {fact("longest-wavelength", length(0), "positions")});
    return text("Wavelengths go from %1, of %2, to %3 positions, of %4.",
                {fact("shortest-wavelength", length(fastest), "positions"),
                 under("fastest", numberedTone(of, fastest)),
                 fact("longest-wavelength", length(slowest), "positions"),
                 under("slowest", numberedTone(of, slowest))});
}

/// How far a score is sought within a frame.
constexpr Index kSought = Index{1} << 18;

/// Frequencies, and the columns that pass.
using Turning = std::pair<std::vector<long double>, Index>;

std::optional<Index> reachOf(const Turning& turning) {
    return effectiveContext(turning.first, turning.second, kSought);
}

/// Where the score of ones first falls below 0; empty: pairs turn by something else than the distance.
Text reachInWords(const Scene& scene, const Spectrum& of) {
    const auto& rotated = scene.encoding.rotated;
    if (!rotated || rotated->axes != nullptr || rotated->map != nullptr) return {};
    Turning turning{{}, shapeOf(scene.document).dims - 2 * of.count()};
    for (const Tone& tone : of.tones) turning.first.push_back(tone.now);
    const std::optional<Index> reach = *scene.results->of(reachOf, turning);
    return reach ? text("Effective context: the score of ones first falls below 0 at distance %1.",
                        {fact("effective-context", *reach, "positions")})
                 : text("Effective context: the score of ones does not fall below 0 up to distance %1.",
                        {fact("context-sought", kSought)});
}

/// The shift at which two rows are least apart, and how far they are.
std::pair<Index, double> nearestOf(const Turning& turning) {
    const auto& [frequencies, reach] = turning;
    const OverDistance over({frequencies.begin(), frequencies.end()}, reach);
    const Index shift = over.nearest(1, reach, 1).front();
    return {shift, over.distance(shift)};
}

/// Whether some rows are nearer to each other than to their neighbours; empty: there are too few.
Text nearestInWords(const Scene& scene, const Spectrum& of) {
    const auto& rotated = scene.encoding.rotated;
    const Index reach = std::min(static_cast<Index>(lengthOf(scene)) - 1, quickReach(of.tones.size()));
    if (!rotated || rotated->axes != nullptr || reach < 1) return {};
    Turning turning{{}, reach};
    for (const Tone& tone : of.tones) turning.first.push_back(tone.now);
    const auto [shift, distance] = *scene.results->of(nearestOf, turning);
    const Text apart = fact("nearest-rows", distance), rows = fact("rows-sought", reach + 1);
    return shift == 1 ? text("Of the first %1 rows none is nearer than the next: distance %2.", {rows, apart})
                      : text("Of the first %1 rows those at shift %2 are nearest: distance %3.",
                             {rows, fact("nearest-shift", shift), apart});
}

/// How many waves the lines at L0 and L leave beyond them, and what that asks of the model.
std::vector<Text> beyondLengths(const Scene& scene, const Spectrum& of) {
    const double length = lengthOf(scene);
    const auto longer = [&](double than) {
        return std::ranges::count_if(of.tones, [&](const Tone& tone) {
            return than * tone.now < 2 * std::numbers::pi_v<long double>;
        });
    };
    std::vector<Text> all{
        text("Waves longer than the text, L = %1: %2 of %3.",
             {fact("length", length), fact("longer-than-text", static_cast<Index>(longer(length))),
              fact("waves", of.count())})};
    std::vector<long double> frequencies;
    for (const Tone& tone : of.tones) frequencies.push_back(tone.now);
    if (const Index constant = constantColumns(frequencies, static_cast<Index>(length));
        constant > 0 && scene.encoding.rotated)
        all.push_back(text("Columns of waves that turn by less than 0.1 rad within the text: %1.",
                           {fact("constant-columns", constant)}));
    if (!of.trained) return all;
    std::vector<long double> plain;
    for (const Tone& tone : of.tones) plain.push_back(tone.plain);
    const OutOfRange out = outOfRange(plain, frequencies, *of.trained, length);
    all.push_back(text("Waves that never turned in full within the trained length, L0 = %1: %2.",
                       {fact("trained-length", *of.trained), fact("never-full", out.neverFull)}));
    const Text count = fact("out-of-range", out.out);
    if (out.out > 0)
        all.push_back(
            text("Of these, turning farther than ever in training: %1, the farthest by a factor of %2.",
                 {count, fact("largest-beyond-trained", out.most)}));
    else if (out.neverFull > 0)
        all.push_back(text("Of these, turning farther than ever in training: %1.", {count}));
    return all;
}

Text zonesInWords(const Spectrum& of) {
    const Zones zones = zonesOf(of);
    return text("The rule changes %1 of %2; blended: %3, divided by s = %5: %4.",
                {fact("pairs-changed", zones.blended + zones.divided), fact("pairs", of.count(), Thing::pair),
                 fact("pairs-blended", zones.blended), fact("pairs-divided", zones.divided),
                 fact("factor", of.factor)});
}

Text axesInWords(const Scene& scene, const Spectrum& of) {
    static constexpr const char* kNames[] = {
        marked("From left to right %1; upwards the frequency, in rad per position."),
        marked("From left to right %1; upwards the wavelength, in positions."),
        marked("From left to right %1; upwards the share of the plain frequency."),
        marked("From left to right %1; upwards the turns within the trained length."),
        marked("From left to right %1; upwards the turns within these positions.")};
    const Window window = windowOf(scene, of);
    const auto number = [&](double at) { return of.first + static_cast<Index>(at); };
    const Text waves = part_view::spanOf(of.axis, part_view::numberOn(of.axis, number(window.column0)),
                                         part_view::numberOn(of.axis, number(std::ceil(window.column1) - 1)));
    return text(kNames[static_cast<std::size_t>(quantityOf(scene))], {waves});
}

}  // namespace

Text nameOf(RotaryZone zone) {
    return text(zone == RotaryZone::kept      ? marked("unchanged")
                : zone == RotaryZone::divided ? marked("divided by s")
                                              : marked("blended"));
}

Zones zonesOf(const Spectrum& of) {
    Zones zones;
    for (const Tone& tone : of.tones)
        ++(tone.zone == RotaryZone::kept      ? zones.kept
           : tone.zone == RotaryZone::blended ? zones.blended
                                              : zones.divided);
    return zones;
}

Text numberedTone(const Spectrum& of, Index at) {
    return part_view::numbered(of.axis, of.first + at);
}

Text missing(const Scene& scene, const Spectrum& of) {
    if (of.tones.empty())
        return scene.encoding.missing.empty() ? text("No pair turns: there are no waves.")
                                              : sentence(scene.encoding.missing);
    if (quantityOf(scene) == Quantity::trained && !of.trained)
        return text(
            "Nothing here knows the length that a model was trained on: there are no turns within it.");
    return {};
}

Told tell(const Scene& scene, const Target& target) {
    const Spectrum of = spectrumOf(scene);
    if (Text none = missing(scene, of); !none.empty()) return {none, {none}};
    const Index at = toneOf(scene, of, target);
    if (target.of == kLayers) return {layerInWords(scene, target.column), explained(scene, of, at)};
    Text line = namedTone(scene, of, at);
    if (const Text kept = keptTones(scene, at); !kept.empty())
        line = text("%1 · %2", {std::move(line), kept});
    return ofFocus({std::move(line), explained(scene, of, at)});
}

Text name(const Scene& scene, const Target& target) {
    const Spectrum of = spectrumOf(scene);
    if (Text none = missing(scene, of); !none.empty()) return none;
    if (target.of == kLayers) return layerInWords(scene, target.column);
    return under("focus", namedTone(scene, of, toneOf(scene, of, target)));
}

Description describe(const Scene& scene) {
    const Spectrum of = spectrumOf(scene);
    const Text heading = text("%1: spectrum.", {text(schemeOf(scene.document).title)});
    if (Text none = missing(scene, of); !none.empty()) return {heading, {none}, {none}, notes(scene)};
    std::vector<Text> notice{span(scene, of)};
    if (of.isScaled) notice.push_back(zonesInWords(of));
    for (Text& each : beyondLengths(scene, of)) notice.push_back(std::move(each));
    for (const Text& each : {reachInWords(scene, of), nearestInWords(scene, of)})
        if (!each.empty()) notice.push_back(each);
    if (Text layers = layersInWords(scene); !layers.empty()) notice.push_back(std::move(layers));
    std::vector<Text> words{axesInWords(scene, of)};
    words.insert(words.end(), notice.begin(), notice.end());
    words.push_back(text("In focus: %1.", {name(scene, {})}));
    return {heading, notice, words, notes(scene)};
}

}  // namespace posiscope::spectrum
