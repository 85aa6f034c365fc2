// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <vector>

#include "core/field.h"

namespace posiscope {

/// amplitude · sin(phase + frequency · t), and the cosine of the same angle.
struct Tone {
    long double frequency =
        0;  ///< rad per unit of t; long double, since the angle must not be rounded at a large t
    long double phase = 0;
    double amplitude = 1;
};

/// Many tones at evenly spaced places, one place after the other: what rasters of waves are made from.
///
///   values  sines()[i] and cosines()[i] at t = start + n · step
///   error   |value - exact| <= amplitude · (2e-13 + |angle| · 4e-19): computed anew at every 512th place, in between
///           each tone turns by its angle a step
///   cost    four products and two sums a tone and place; nothing is stored but the present place
class Tones {
public:
    Tones(std::vector<Tone> tones, long double start, long double step);

    void next();
    std::span<const double> sines() const { return m_sine; }
    std::span<const double> cosines() const { return m_cosine; }

private:
    void compute();

    std::vector<Tone> m_tones;
    long double m_start, m_step;
    Index m_place = 0;
    std::vector<double> m_sine, m_cosine, m_turnSine, m_turnCosine;
};

/// The raster of a field whose columns are waves or zero: what Field::raster promises, in time that does not grow with
/// its rows.
///
/// Near along the rows (a row is a pixel high, or higher): the cells themselves. Far: the wave at the pixel's centre
/// times a response to the angle that it turns from one line of pixels to the next, less full turns of a row: 1 up to
/// a quarter turn, 0 from half a turn on, which no grid of pixels can show without inventing a pattern, and a raised
/// cosine between. Along the columns: the mean of the columns under the pixel.
void rasterWaves(const Field& field, const Window& window, Pixels out);

}  // namespace posiscope
