// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/slider_scale.h"

#include <algorithm>
#include <cmath>

namespace posiscope {

namespace {

constexpr int kPlaces = 1000;  // more than pixels, so that a drag is even
constexpr double kStep = 0.01, kPage = 0.1;

/// The nearest multiple of 1, 2 or 5 times a power of ten that is about a place wide.
double rounded(double value, double width) {
    const double decade = std::pow(10, std::floor(std::log10(width)));
    const double relative = width / decade;
    const double step = decade * (relative < 2 ? 1 : relative < 5 ? 2 : 5);
    // Divided, not multiplied: 1/1000-ths then are the nearest doubles, and are written short.
    return step < 1 ? std::round(value / step) / std::round(1 / step) : std::round(value / step) * step;
}

double threeDigits(double value) {
    if (value == 0) return 0;
    const double power = std::floor(std::log10(std::abs(value))) - 2;
    return power < 0 ? std::round(value * std::pow(10, -power)) / std::pow(10, -power)
                     : std::round(value / std::pow(10, power)) * std::pow(10, power);
}

}  // namespace

SliderScale::SliderScale(const Param& param) : m_param(param) {
    const bool less = param.sliderLowest != param.sliderHighest;
    m_lowest = less ? param.sliderLowest : param.lowest;
    m_highest = less ? std::min(param.sliderHighest, param.highest) : param.highest;
    const bool whole = param.scale == Scale::integer;
    m_bySize = param.scale == Scale::logarithmic || (whole && m_lowest >= 1 && m_highest > 1000 * m_lowest);
    m_steps = whole && !m_bySize && m_highest - m_lowest <= kPlaces ? static_cast<int>(m_highest - m_lowest)
                                                                    : kPlaces;
    m_steps = std::max(1, m_steps);  // a single value has both ends
}

double SliderScale::fraction(double value) const {
    if (m_highest <= m_lowest) return 0;
    value = std::clamp(value, m_lowest, m_highest);
    return m_bySize ? std::log(value / m_lowest) / std::log(m_highest / m_lowest)
                    : (value - m_lowest) / (m_highest - m_lowest);
}

double SliderScale::at(double fraction) const {
    if (fraction <= 0) return m_lowest;
    if (fraction >= 1) return m_highest;
    const double exact = m_bySize ? m_lowest * std::pow(m_highest / m_lowest, fraction)
                                  : m_lowest + fraction * (m_highest - m_lowest);
    const double round = m_param.scale == Scale::integer && !m_bySize ? std::round(exact)
                         : m_bySize                                   ? threeDigits(exact)
                                    : rounded(exact, (m_highest - m_lowest) / kPlaces);
    return clamped(m_param, std::clamp(round, m_lowest, m_highest));
}

int SliderScale::place(double value) const {
    return static_cast<int>(std::lround(fraction(value) * m_steps));
}

double SliderScale::value(int place) const {
    return at(static_cast<double>(place) / m_steps);
}

double SliderScale::moved(double value, double byFraction) const {
    const double next = at(fraction(value) + byFraction);
    // A value beyond the slider's end comes back onto it with the first step; no step leads further out.
    return byFraction > 0 ? std::max(value, next) : std::min(value, next);
}

double SliderScale::stepped(double value, int by) const {
    return m_param.scale == Scale::integer ? clamped(m_param, value + by) : moved(value, by * kStep);
}

double SliderScale::paged(double value, int by) const {
    if (m_param.scale != Scale::integer) return moved(value, by * kPage);
    const double next = moved(value, by * kPage);
    return next == value ? stepped(value, by) : next;
}

}  // namespace posiscope
