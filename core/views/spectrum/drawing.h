// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/kept_states.h"
#include "core/views/spectrum/spectrum.h"

/// The axis of values of the spectrum, and the lengths that are lines in it.
namespace posiscope::spectrum {

/// A line across the picture that waves are compared with.
struct Line {
    double value = 0;  ///< of the quantity that is drawn
    Text longer, shorter;
};
/// λ = L0 and λ = L as the quantity has them; of shares 1/s, of turns one turn.
std::vector<Line> linesOf(const Scene&, const Spectrum&);

/// The place of a value on the axis: its logarithm on one by powers of ten.
double placed(double value, bool logarithmic);
/// An axis for these places, from the top down, with room above and below.
Scaling valueAxis(const Range& places, bool logarithmic, double height);

/// Adds the lines to the panel; their names, where no dot is, to one above it.
void addLines(Panel& panel, Panel& names, const std::vector<Line>&, const std::vector<Point>& dots,
              bool logarithmic, const Canvas&);

/// A document that has a model shows its layers above the spectrum of rotary: one cell a layer, its height and colour
/// those of its kind, with the kinds in words below.
inline constexpr const char* kLayers = "layers";  ///< Target::of its cells: column is the layer
double layersHeight(const Scene&);                ///< 0: there are none
void addLayers(Figure&, const Scene&, double left, double top, double width);
/// "layer 5: full_attention · base 10^6, linear, s = 8".
Text layerInWords(const Scene&, Index layer);
/// A sentence on the kinds of layers; empty: there are none.
Text layersInWords(const Scene&);

/// A kept state that has waves too.
struct Other {
    KeptState state;
    Spectrum spectrum;
};
/// Those of which the quantity that is drawn is known.
std::vector<Other> othersOf(const Scene&);
std::vector<KeptState> statesOf(const std::vector<Other>&);
/// Those that have a column in the table: as many as there is room for.
std::vector<Other> tabulated(const Scene&);

/// The pairs as a table, with all their numbers; of kept states the quantity that is drawn otherwise.
Drawn drawTable(const Scene&, const Spectrum&);

}  // namespace posiscope::spectrum
