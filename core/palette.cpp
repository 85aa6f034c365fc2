// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/palette.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <mutex>

namespace posiscope {

namespace {

/// A colour in OKLab (Björn Ottosson 2020): equal steps look equal.
struct Lab {
    double l = 0, a = 0, b = 0;
};

Lab mix(const Lab& from, const Lab& to, double part) {
    return {std::lerp(from.l, to.l, part), std::lerp(from.a, to.a, part), std::lerp(from.b, to.b, part)};
}

double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

std::uint8_t channel(double linearLight) {
    const double light = std::clamp(linearLight, 0.0, 1.0);
    const double encoded = light <= 0.0031308 ? 12.92 * light : 1.055 * std::pow(light, 1 / 2.4) - 0.055;
    return static_cast<std::uint8_t>(std::lround(255 * encoded));
}

Rgb rgb(const Lab& c) {
    const double l = std::pow(c.l + 0.3963377774 * c.a + 0.2158037573 * c.b, 3);
    const double m = std::pow(c.l - 0.1055613458 * c.a - 0.0638541728 * c.b, 3);
    const double s = std::pow(c.l - 0.0894841775 * c.a - 1.2914855480 * c.b, 3);
    return {channel(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s),
            channel(-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s),
            channel(-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s)};
}

constexpr Lab kWhite{1, 0, 0};
constexpr Lab kBlue{0.42, -0.035, -0.125}, kRed{0.42, 0.135, 0.075};          // signed ends
constexpr Lab kNearLeft{0.86, -0.03, -0.055}, kFarLeft{0.42, -0.02, -0.115};  // cold
constexpr Lab kNearRight{0.87, 0.025, 0.075}, kFarRight{0.50, 0.12, 0.10};    // warm
constexpr Lab kItself{0.36, -0.002, -0.014};
constexpr Lab kViolet{0.33, 0.06, -0.12};

Lab offsetColour(double value) {
    if (value == 0) return kItself;
    return value < 0 ? mix(kNearLeft, kFarLeft, -value) : mix(kNearRight, kFarRight, value);
}

Lab signedColour(double value) {
    return mix(kWhite, value < 0 ? kBlue : kRed, std::min(1.0, std::abs(value)));
}

double luminance(const Rgb& c) {
    return 0.2126 * linear(c.red / 255.0) + 0.7152 * linear(c.green / 255.0) +
           0.0722 * linear(c.blue / 255.0);
}

}  // namespace

namespace {

/// Ink or white, whichever reads better; between the two black still does.
Rgb readableOn(const Rgb& below, Theme theme) {
    for (const Role role : {Role::surface, Role::ink})
        if (const Rgb made = rgb(Paint{role}, theme); contrast(made, below) >= 4.5) return made;
    return rgb(Paint{Role::black}, theme);
}

}  // namespace

Rgb rgb(const Paint& paint, Theme theme) {
    switch (paint.role) {
        case Role::ink:
        case Role::focus:
            return {0x1b, 0x1f, 0x24};
        case Role::black:
            return {0, 0, 0};
        case Role::muted:
            return {0x4b, 0x55, 0x63};
        case Role::hairline:
            return {0xd0, 0xd7, 0xde};
        case Role::panel:
            return {0xf6, 0xf8, 0xfa};
        case Role::none:
        case Role::surface:
            return {0xff, 0xff, 0xff};
        case Role::offset:
            return rgb(offsetColour(paint.value));
        case Role::onOffset:
            return readableOn(rgb(Paint{Role::offset, paint.value}, theme), theme);
        case Role::signedValue:
            return rgb(signedColour(paint.value));
        case Role::unsignedValue:
            return rgb(mix(kWhite, kViolet, std::clamp(paint.value, 0.0, 1.0)));
        case Role::sine:
            return rgb(kFarLeft);
        case Role::cosine:
            return rgb(kFarRight);
    }
    return {};
}

double contrast(const Rgb& a, const Rgb& b) {
    const double first = luminance(a) + 0.05;
    const double second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

Paint textOn(const Paint& offset) {
    return {Role::onOffset, offset.value};
}

const ColourMap& colourMap(Kind kind, Theme theme) {
    static std::mutex one;
    const std::lock_guard lock(one);
    static std::map<std::pair<Kind, Theme>, ColourMap> made;
    const auto [found, isNew] = made.try_emplace({kind, theme});
    if (!isNew) return found->second;
    for (int i = 0; i < kColourSteps; ++i) {
        const double part = static_cast<double>(i) / (kColourSteps - 1);
        found->second[static_cast<std::size_t>(i)] =
            rgb(kind == Kind::unsignedValue ? Paint{Role::unsignedValue, part}
                : kind == Kind::signedValue ? Paint{Role::signedValue, 2 * part - 1}
                                            : Paint{Role::offset, 2 * part - 1},
                theme);
    }
    return found->second;
}

int colourStep(const Range& range, double value) {
    const double width = range.highest - range.lowest;
    const double part = width > 0 ? (value - range.lowest) / width : 0.5;
    return static_cast<int>(std::lround(std::clamp(part, 0.0, 1.0) * (kColourSteps - 1)));
}

Paint cellPaint(const Field& field, double value) {
    const Range range = field.range();
    const double half = (range.highest - range.lowest) / 2;
    switch (field.kind()) {
        case Kind::signedValue:
            return {Role::signedValue, value / range.highest};
        case Kind::unsignedValue:
            return {Role::unsignedValue, value / range.highest};
        case Kind::index:
            return {Role::offset, half > 0 ? value / half - 1 : 0};
    }
    return {};
}

}  // namespace posiscope
