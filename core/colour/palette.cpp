// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/colour/palette.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <vector>

namespace posiscope {

namespace {

/// The colours of one side at distances from the centre, 0 … 1; in OKLab straight between them.
struct Shade {
    double distance = 0;
    Rgb colour;
};
using Side = std::vector<Shade>;

constexpr Rgb kBlack{0, 0, 0}, kWhite{255, 255, 255};

struct Palette {
    Rgb ink, muted, hairline, panel, surface, edge, wrong;
    Rgb itself;
    Side left, right;
    Rgb sine, cosine;
    std::array<Rgb, 6> kept;
    std::array<Rgb, 2> swept;  ///< the ends of a way between them
};

/// Where a text needs 7 : 1 no fill may be of middle lightness (luminance 0.1 … 0.3): neither black nor white would be
/// readable on it. In dark all fills are above, in projector the far ones below and the near ones above.
const Palette& paletteOf(Theme theme) {
    static const std::array<Palette, 4> all{{
        {.ink = hex(0x1b1f24),
         .muted = hex(0x4b5563),
         .hairline = hex(0xd0d7de),
         .panel = hex(0xf6f8fa),
         .surface = hex(0xffffff),
         .edge = hex(0x848d97),
         .wrong = hex(0xb01212),
         .itself = hex(0x31353b),
         .left = {{0, hex(0xa7c7db)}, {0.25, hex(0x83b4d6)}, {1, hex(0x004293)}},
         .right = {{0, hex(0xe8d3ad)}, {0.25, hex(0xe2ba89)}, {1, hex(0x9c3105)}},
         .sine = hex(0x004293),
         .cosine = hex(0x9c3105),
         .kept = {{hex(0x007a5e), hex(0x8b3a8b), hex(0x7d6000), hex(0x00707f), hex(0xa8326e), hex(0x59636e)}},
         .swept = {{hex(0x3f9c78), hex(0x2a0f5b)}}},
        {.ink = hex(0xf2f5f8),
         .muted = hex(0xb3bcc6),
         .hairline = hex(0x39424d),
         .panel = hex(0x181d24),
         .surface = hex(0x0f1318),
         .edge = hex(0x7f8a96),
         .wrong = hex(0xff8a80),
         .itself = hex(0xfcfcfc),
         .left = {{0, hex(0xd2e6f6)}, {0.25, hex(0xbbdffd)}, {1, hex(0x5a99e8)}},
         .right = {{0, hex(0xfeeeca)}, {0.25, hex(0xffe3ae)}, {1, hex(0xf48241)}},
         .sine = hex(0x5a99e8),
         .cosine = hex(0xf48241),
         .kept = {{hex(0x4fd6a8), hex(0xe3a6e3), hex(0xe8d25a), hex(0x63d5e6), hex(0xd9b08c), hex(0xa9b4c0)}},
         .swept = {{hex(0x3f9c78), hex(0xf3e9ff)}}},
        {.ink = hex(0x000000),
         .muted = hex(0x3a424c),
         .hairline = hex(0xa8b0b9),
         .panel = hex(0xf3f5f7),
         .surface = hex(0xffffff),
         .edge = hex(0x5f6872),
         .wrong = hex(0xa00000),
         .itself = hex(0x0e0e0e),
         .left = {{0, hex(0xb2d7ed)},
                  {0.25, hex(0x9acef3)},
                  {0.64, hex(0x599cd9)},
                  {0.64, hex(0x134987)},
                  {0.75, hex(0x064086)},
                  {1, hex(0x001472)}},
         .right = {{0, hex(0xf2e1b5)},
                   {0.25, hex(0xf8d399)},
                   {0.64, hex(0xe19651)},
                   {0.64, hex(0x89461e)},
                   {0.75, hex(0x883f17)},
                   {1, hex(0x6a0e00)}},
         .sine = hex(0x064086),
         .cosine = hex(0x883f17),
         .kept = {{hex(0x007a5e), hex(0x8b3a8b), hex(0x7d6000), hex(0x00707f), hex(0xa8326e), hex(0x59636e)}},
         .swept = {{hex(0x2f8563), hex(0x1d0646)}}},
        {.ink = hex(0x000000),
         .muted = hex(0x262626),
         .hairline = hex(0xc4c4c4),
         .panel = hex(0xffffff),
         .surface = hex(0xffffff),
         .edge = hex(0x777777),
         .wrong = hex(0xa00000),
         .itself = hex(0x4b4b4b),
         .left = {{0, hex(0xbed8e8)}, {0.25, hex(0xa2cae8)}, {1, hex(0x1d5da7)}},
         .right = {{0, hex(0xf8e5c2)}, {0.25, hex(0xf8d2a4)}, {1, hex(0xb64d2b)}},
         .sine = hex(0x1d5da7),
         .cosine = hex(0xb64d2b),
         .kept = {{hex(0x007a5e), hex(0x8b3a8b), hex(0x7d6000), hex(0x00707f), hex(0xa8326e), hex(0x59636e)}},
         .swept = {{hex(0x3f9c78), hex(0x2a0f5b)}}},
    }};
    return all[static_cast<std::size_t>(theme)];
}

Rgb onSide(const Side& side, double distance) {
    std::size_t next = 1;
    while (next + 1 < side.size() && side[next].distance < distance) ++next;
    const Shade &from = side[next - 1], &to = side[next];
    const double part = std::clamp((distance - from.distance) / (to.distance - from.distance), 0.0, 1.0);
    return rgbOf(mix(labOf(from.colour), labOf(to.colour), part));
}

Rgb offsetColour(const Palette& palette, double value) {
    if (value == 0) return palette.itself;
    return onSide(value < 0 ? palette.left : palette.right, std::abs(value));
}

}  // namespace

Rgb rgb(const Paint& paint, Theme theme) {
    const Palette& palette = paletteOf(theme);
    switch (paint.role) {
        case Role::ink:
        case Role::focus:
            return palette.ink;
        case Role::muted:
            return palette.muted;
        case Role::hairline:
            return palette.hairline;
        case Role::panel:
            return palette.panel;
        case Role::none:
        case Role::surface:
            return palette.surface;
        case Role::edge:
            return palette.edge;
        case Role::wrong:
            return palette.wrong;
        case Role::offset:
            return offsetColour(palette, paint.value);
        case Role::onOffset:
            return rgb(textOn(offsetColour(palette, paint.value), theme), theme);
        case Role::sine:
            return palette.sine;
        case Role::kept:
            return palette.kept[static_cast<std::size_t>(paint.value) % palette.kept.size()];
        case Role::swept:
            return rgbOf(mix(labOf(palette.swept[0]), labOf(palette.swept[1]), paint.value));
        case Role::cosine:
            return palette.cosine;
        case Role::black:
            return kBlack;
        case Role::white:
            return kWhite;
    }
    return {};
}

double contrast(const Rgb& a, const Rgb& b) {
    const double first = luminance(a) + 0.05, second = luminance(b) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

double leastContrast(Theme theme) {
    return theme == Theme::dark || theme == Theme::projector ? 7 : 4.5;
}

Paint textOn(const Paint& offset) {
    return {Role::onOffset, offset.value};
}

Paint textOn(const Rgb& below, Theme theme) {
    for (const Role each : {Role::surface, Role::ink})
        if (contrast(rgb({each}, theme), below) >= leastContrast(theme)) return {each};
    return {contrast(kBlack, below) > contrast(kWhite, below) ? Role::black : Role::white};
}

}  // namespace posiscope
