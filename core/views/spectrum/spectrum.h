// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>

#include "core/encoding/rotary_ladder.h"
#include "core/views/shared/view.h"

/// How fast each pair of columns turns: the functions that the files of this view share.
namespace posiscope::spectrum {

inline constexpr const char* kPanel = "spectrum";

/// The numbers of a wave that can be drawn.
enum class Quantity {
    frequency,   ///< w', rad per position
    wavelength,  ///< 2π/w', positions
    ratio,       ///< w'/w
    trained,     ///< turns within L0 while it was trained: L0·w/2π
    turns        ///< turns within the positions that there are: L·w'/2π
};
inline constexpr Index kQuantities = 5;

extern const Param kForm, kQuantity, kSteps;
Quantity quantityOf(const Scene&);
bool isLogarithmic(const Scene&);
bool isTable(const Scene&);

/// A wave of positions, of a pair of columns or of one column.
struct Tone {
    long double plain = 0,
                now = 0;  ///< w and w', rad per position: before and after the rule for longer texts
    RotaryZone zone = RotaryZone::kept;

    double ratio() const { return static_cast<double>(now / plain); }
};

/// All waves of an encoding, by number.
struct Spectrum {
    std::vector<Tone> tones;
    Axis axis = Axis::pair;         ///< the things that have a wave each
    Index first = 0;                ///< the number that tone 0 counts as
    bool isScaled = false;          ///< a rule changes frequencies for longer texts
    double factor = 1;              ///< s of that rule
    std::optional<double> trained;  ///< L0

    Index count() const { return static_cast<Index>(tones.size()); }
    /// Not a number where L0 is not known.
    double value(Quantity quantity, Index at, double length) const;
};
Spectrum spectrumOf(const Encoding&);
Spectrum spectrumOf(const Scene&);
/// The positions of the text: L.
double lengthOf(const Scene&);
/// The wave of the target (a cell: row by row), or else of the focus. Needs a wave.
Index toneOf(const Scene&, const Spectrum&, const Target&);
/// The dimension of the focus that stands for a wave.
Index dimensionOf(const Scene&, Index tone);
/// The visible window: waves are its columns.
Window windowOf(const Scene&, const Spectrum&);

/// Why there is nothing to show; empty: there is.
Text missing(const Scene&, const Spectrum&);
/// "unchanged", "blended", "divided by s".
Text nameOf(RotaryZone);
/// How many waves each zone has.
struct Zones {
    Index kept = 0, blended = 0, divided = 0;
};
Zones zonesOf(const Spectrum&);
/// The name of a wave: "pair 24".
Text numberedTone(const Spectrum&, Index at);

Drawn draw(const Scene&);
Told tell(const Scene&, const Target&);
Description describe(const Scene&);
Text name(const Scene&, const Target&);
std::vector<Note> notes(const Scene&);

}  // namespace posiscope::spectrum
