// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/curves/extremes.h"

/// The lines, dots and bars of Curves.
namespace posiscope::curves {

inline constexpr double kMarker = 8;  ///< the width of the dots that name a strand

/// How a line is drawn.
struct Stroke {
    Paint paint;
    double width = 1.75;
    Dash dash = Dash::none;
    Marker marker = Marker::circle;
    bool hollow = false;
    Index strand = 0, strands = 1;  ///< its number among the strands that are seen together

    /// Its dots, which say which strand it is where there are several.
    Curve dots(std::vector<Point> points, double across) const {
        return {std::move(points), paint, across, Dash::none, true, marker, hollow};
    }
};

/// The cells [from, to) of a row or column as a line; as an area where there are more than the screen can part.
void addCells(Panel&, const Scene&, const Line&, Index from, Index to, const Stroke&, double unitsAcross);
/// One line through points of the same kind.
void addLine(Panel&, std::vector<Point> points, const Stroke&, double unitsAcross);
/// Adds dots on some of the points, on others for each strand, so that they tell it from its neighbours.
void addMarkers(Panel&, const std::vector<Point>&, const Stroke&);
/// A wave between whole positions, thin.
void addWave(Panel&, const Wave&, const Stroke&, const Window&, double width);
/// Adds bars that say how often each row of a table is used, with numbers where these fit; returns whether they do.
bool addBars(Panel&, const Scene&, Index first, Index last);

}  // namespace posiscope::curves
