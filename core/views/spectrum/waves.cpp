// SPDX-License-Identifier: GPL-3.0-or-later
/// The waves of an encoding: those that turn queries and keys, or those of the columns of a table.
#include <algorithm>
#include <limits>
#include <numbers>

#include "core/views/shared/part_view.h"
#include "core/views/shared/windows.h"
#include "core/views/spectrum/spectrum.h"

namespace posiscope::spectrum {

namespace {

constexpr long double kTurn = 2 * std::numbers::pi_v<long double>;

Spectrum ofRotation(const Rotated& rotated) {
    Spectrum spectrum;
    const RotaryLadder* ladder = rotated.ladder.get();
    if (ladder != nullptr) {
        spectrum.isScaled = ladder->rule != RotaryLadder::Rule::plain;
        spectrum.factor = ladder->factor;
    }
    for (Index pair = 0; pair < rotated.pairs(); ++pair) {
        const long double now = (*rotated.frequencies)[static_cast<std::size_t>(pair)].radians();
        const long double plain =
            spectrum.isScaled ? ladder->plainFrequency(pair % ladder->pairs) : now;  // each axis has a ladder
        spectrum.tones.push_back(
            {plain, now, spectrum.isScaled ? zoneOf(now / plain, spectrum.factor) : RotaryZone::kept});
    }
    return spectrum;
}

/// The table whose columns are waves; null: there is none. Other parts are no positions.
const Part* partWithWaves(const Encoding& encoding) {
    const Part& part = encoding.parts.front();
    for (Index column = 0; column < part.field->size().columns; ++column)
        if (part.field->wave(column)) return &part;
    return nullptr;
}

/// The first column of a wave.
Index columnOf(const Field& field, Index tone) {
    for (Index column = 0; column < field.size().columns; ++column)
        if (const auto wave = field.wave(column); wave && wave->pair == tone) return column;
    return 0;
}

}  // namespace

double Spectrum::value(Quantity quantity, Index at, double length) const {
    const Tone& tone = tones[static_cast<std::size_t>(at)];
    switch (quantity) {
        case Quantity::frequency:
            return static_cast<double>(tone.now);
        case Quantity::wavelength:
            return static_cast<double>(kTurn / tone.now);
        case Quantity::ratio:
            return tone.ratio();
        case Quantity::trained:
            return trained ? static_cast<double>(*trained * tone.plain / kTurn)
                           : std::numeric_limits<double>::quiet_NaN();
        case Quantity::turns:
            break;
    }
    return static_cast<double>(length * tone.now / kTurn);
}

Spectrum spectrumOf(const Encoding& encoding) {
    Spectrum spectrum;
    if (encoding.rotated) spectrum = ofRotation(*encoding.rotated);
    spectrum.trained = encoding.trained;
    if (encoding.rotated) return spectrum;
    const Part* part = partWithWaves(encoding);
    if (part == nullptr) return spectrum;
    spectrum.axis = part->pairs ? Axis::pair : part->columns;
    spectrum.first = part_view::numberOf(*part, spectrum.axis, 0);
    for (Index column = 0; column < part->field->size().columns; ++column)
        if (const auto wave = part->field->wave(column)) {
            const auto at = static_cast<std::size_t>(wave->pair);
            spectrum.tones.resize(std::max(spectrum.tones.size(), at + 1));
            spectrum.tones[at] = {wave->frequency.radians(), wave->frequency.radians()};
        }
    return spectrum;
}

Spectrum spectrumOf(const Scene& scene) {
    return spectrumOf(scene.encoding);
}

double lengthOf(const Scene& scene) {
    return static_cast<double>(shapeOf(scene.document).positions);
}

Index toneOf(const Scene& scene, const Spectrum& spectrum, const Target& target) {
    const Index last = spectrum.count() - 1;
    if (target.kind == Target::Kind::cell && target.of.empty() && target.row >= 0 && target.row <= last)
        return target.row;
    const Index dimension = scene.document.focus.dimension;
    if (scene.encoding.rotated) return std::clamp<Index>(dimension, 0, last);
    const Field& field = *partWithWaves(scene.encoding)->field;
    const auto wave = field.wave(std::clamp<Index>(dimension, 0, field.size().columns - 1));
    return wave ? wave->pair : last;
}

Index dimensionOf(const Scene& scene, Index tone) {
    return scene.encoding.rotated ? tone : columnOf(*partWithWaves(scene.encoding)->field, tone);
}

Window windowOf(const Scene& scene, const Spectrum& spectrum) {
    return visibleWindow(scene.document, kPanel, {1, spectrum.count()});
}

}  // namespace posiscope::spectrum
