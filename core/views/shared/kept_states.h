// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

/// The kept states and the values of a sweep that a view draws beside the present state.
namespace posiscope {

/// How a kept state is drawn: each place has a colour, a marker and a line of its own.
struct KeptStyle {
    Paint paint;
    Marker marker = Marker::circle;
    bool hollow = false;
    Dash dash = Dash::none;
};
KeptStyle keptStyle(std::size_t place);

/// A kept state, or the present one with another value of a sweep, as it stands beside the part that a view of one part shows.
struct KeptState {
    Text name;
    std::size_t place = 0;  ///< among all of them
    KeptStyle style;
    FieldPtr field;            ///< its part of the same rows and columns
    std::optional<Index> end;  ///< Encoding::end
    std::shared_ptr<const Encoding> encoding;
};

/// The shown kept states that have a part like the one of the scene, in their order, or those of its sweep; none where
/// a pane subtracts one or shows one.
/// They are made once for a scene's results.
std::vector<KeptState> keptStates(const Scene&);
/// All shown kept states that this program knows, whatever their parts; they have no `field`.
std::vector<KeptState> keptEncodings(const Scene&);

/// A note on the kept states that are ticked but cannot be drawn beside the present one; empty: all are drawn.
Text keptNote(const Scene&, const std::vector<KeptState>& drawn);

/// The room that the names of the states take above a figure of the canvas's width; 0 where there is only the present.
double keptNamesHeight(const Scene&, const std::vector<KeptState>&);
/// Adds the names of the present and the kept states with their lines, from the top of the figure down.
void addKeptNames(Figure&, const Scene&, const std::vector<KeptState>&);

/// The number of a cell in each kept state, and how far the present one is from it: "A: 0.5 (+0.25)"; empty where there
/// is none.
Text keptValues(const std::vector<KeptState>&, const Field& present, Index row, Index column);

}  // namespace posiscope
