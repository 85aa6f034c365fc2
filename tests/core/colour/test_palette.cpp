// SPDX-License-Identifier: GPL-3.0-or-later
/// The colours promise that texts can be read and offsets told apart, on paper without colour and by eyes that lack one
/// of the three. The arithmetic of colours is done again here, from its published definitions.
#include "core/colour/palette.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "core/colour/colour_map.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "core/views/shared/view.h"

namespace posiscope::test {

namespace {

constexpr Theme kThemes[] = {Theme::light, Theme::dark, Theme::projector, Theme::print};
constexpr std::array kNames{"light", "dark", "projector", "print"};

const char* nameOf(Theme theme) {
    return kNames[static_cast<std::size_t>(theme)];
}

/// Red, green and blue as amounts of light, IEC 61966-2-1.
using Light = std::array<double, 3>;

Light lightOf(const Rgb& colour) {
    Light light{};
    const std::uint8_t bytes[] = {colour.red, colour.green, colour.blue};
    for (std::size_t i = 0; i < 3; ++i) {
        const double c = bytes[i] / 255.0;
        light[i] = c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    }
    return light;
}

double brightness(const Light& light) {
    return 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2];
}

/// WCAG 2.1.
double contrastOf(const Rgb& a, const Rgb& b) {
    const double first = brightness(lightOf(a)) + 0.05, second = brightness(lightOf(b)) + 0.05;
    return std::max(first, second) / std::min(first, second);
}

double least(Theme theme) {
    return theme == Theme::dark || theme == Theme::projector ? 7 : 4.5;
}

/// CIE 1976 L*a*b* under D65.
Light cieLab(const Light& light) {
    const auto f = [](double t) { return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116; };
    const auto [r, g, b] = light;
    const double x = f((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
    const double y = f(0.2126729 * r + 0.7151522 * g + 0.0721750 * b);
    const double z = f((0.0193339 * r + 0.1191920 * g + 0.9503041 * b) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

double greyness(const Rgb& colour) {
    return cieLab(lightOf(colour))[0];
}

/// ΔE*ab of 1976.
double difference(const Light& a, const Light& b) {
    const Light p = cieLab(a), q = cieLab(b);
    return std::hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
}

/// How the three colour blindnesses see a light: Machado, Oliveira and Fernandes 2009, "A Physiologically-based Model
/// for Simulation of Color Vision Deficiency", table 1, severity 1.0.
struct Eyes {
    const char* name;
    double seen[3][3];
};
constexpr Eyes kEyes[] = {
    {"protanopia",
     {{0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}}},
    {"deuteranopia",
     {{0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}}},
    {"tritanopia",
     {{1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}}},
};

Light seenBy(const Eyes& eyes, const Rgb& colour) {
    const Light light = lightOf(colour);
    Light seen{};
    for (std::size_t i = 0; i < 3; ++i)
        seen[i] = std::clamp(
            eyes.seen[i][0] * light[0] + eyes.seen[i][1] * light[1] + eyes.seen[i][2] * light[2], 0.0, 1.0);
    return seen;
}

Rgb offset(int at, int k, Theme theme) {
    return rgb(Paint{Role::offset, static_cast<double>(at) / k}, theme);
}

/// Drawn over something opaque, as QPainter mixes.
Rgb over(const Rgb& top, double alpha, const Rgb& below) {
    const auto mixed = [alpha](std::uint8_t a, std::uint8_t b) {
        return static_cast<std::uint8_t>(std::lround(alpha * a + (1 - alpha) * b));
    };
    return {mixed(top.red, below.red), mixed(top.green, below.green), mixed(top.blue, below.blue)};
}

}  // namespace

TEST(palette, textsCanBeRead) {
    for (const Theme theme : kThemes) {
        EXPECT_EQ(leastContrast(theme), least(theme)) << nameOf(theme);
        for (const Role text : {Role::ink, Role::muted})
            for (const Role below : {Role::surface, Role::panel})
                EXPECT_GE(contrastOf(rgb(Paint{text}, theme), rgb(Paint{below}, theme)), least(theme))
                    << nameOf(theme) << ": role " << static_cast<int>(text) << " on "
                    << static_cast<int>(below);
        for (int i = -512; i <= 512; ++i)
            EXPECT_GE(contrastOf(rgb(textOn(Paint{Role::offset, i / 512.0}), theme), offset(i, 512, theme)),
                      least(theme))
                << nameOf(theme) << ": the text on offset " << i
                << " of 512; fills of middle lightness allow none";
    }
}

TEST(palette, linesStandOut) {
    for (const Theme theme : kThemes)
        for (const Role line : {Role::focus, Role::edge, Role::wrong, Role::sine, Role::cosine})
            for (const Role below : {Role::surface, Role::panel})
                EXPECT_GE(contrastOf(rgb(Paint{line}, theme), rgb(Paint{below}, theme)), 3)
                    << nameOf(theme) << ": role " << static_cast<int>(line) << " on "
                    << static_cast<int>(below);
}

TEST(palette, keptStatesStandOutAndAreNotAlike) {
    for (const Theme theme : kThemes)
        for (int place = 0; place < 6; ++place) {
            const Rgb colour = rgb(Paint{Role::kept, static_cast<double>(place)}, theme);
            EXPECT_GE(contrastOf(colour, rgb(Paint{Role::surface}, theme)), 4.5)
                << nameOf(theme) << ": kept state " << place;
            for (int other = 0; other < place; ++other)
                EXPECT_GE(difference(lightOf(colour),
                                     lightOf(rgb(Paint{Role::kept, static_cast<double>(other)}, theme))),
                          20)
                    << nameOf(theme) << ": kept states " << other << " and " << place;
            for (const Role present : {Role::sine, Role::cosine})
                EXPECT_GE(difference(lightOf(colour), lightOf(rgb(Paint{present}, theme))), 20)
                    << nameOf(theme) << ": kept state " << place << " and a line of the present one";
        }
}

TEST(palette, offsetsStayApartInGreyAndForEveryColourBlindness) {
    for (const Theme theme : kThemes) {
        // Dark has a third of the lightness for them, since its texts need 7 : 1 and its links must not fade away.
        const double greys = theme == Theme::dark ? 3.5 : 5.5, colours = theme == Theme::dark ? 7.5 : 12;
        for (int k = 1; k <= 4; ++k)
            for (int i = -k; i <= k; ++i)
                for (int j = -k; j < i; ++j) {
                    const Rgb a = offset(i, k, theme), b = offset(j, k, theme);
                    const std::string where = std::string(nameOf(theme)) + ", k = " + std::to_string(k) +
                                              ": offsets " + std::to_string(j) + " and " + std::to_string(i);
                    EXPECT_GE(std::abs(greyness(a) - greyness(b)), greys) << where << " in grey (L*)";
                    for (const Eyes& eyes : kEyes)
                        EXPECT_GE(difference(seenBy(eyes, a), seenBy(eyes, b)), colours)
                            << where << " under " << eyes.name << " (ΔE*ab)";
                }
    }
}

TEST(palette, farOffsetsAreDarkerForAnyReachAndTheWordItselfStandsOutMost) {
    constexpr int kReach = 512;
    for (const Theme theme : kThemes) {
        const double itself = greyness(offset(0, 1, theme));
        for (const int side : {-1, 1})
            for (int i = 1; i <= kReach; ++i) {
                const double grey = greyness(offset(side * i, kReach, theme));
                const double nearer = i == 1 ? 100 : greyness(offset(side * (i - 1), kReach, theme));
                EXPECT_LE(grey, nearer + 0.3) << nameOf(theme) << ", offset " << side * i;
                if (theme == Theme::dark)
                    EXPECT_LT(grey, itself) << i;
                else
                    EXPECT_GT(grey, itself) << nameOf(theme) << ", offset " << side * i;
            }
        for (int i = 1; i <= kReach; ++i)
            EXPECT_GE(greyness(offset(i, kReach, theme)) - greyness(offset(-i, kReach, theme)), 3.5)
                << nameOf(theme) << ": left and right of the same distance " << i << " share a grey";
    }
}

TEST(palette, offsetsAreColdToTheLeftAndWarmToTheRight) {
    for (const Theme theme : kThemes)
        for (int i = 1; i <= 64; ++i) {
            EXPECT_LT(cieLab(lightOf(offset(-i, 64, theme)))[2], -8)
                << nameOf(theme) << ": −" << i << " is not blue";
            EXPECT_GT(cieLab(lightOf(offset(i, 64, theme)))[2], 8)
                << nameOf(theme) << ": +" << i << " is not yellow";
        }
}

namespace {

/// Letters as wide as those of the window, nearly; what is checked here does not depend on it.
Canvas plainCanvas(double width, double height) {
    const auto measure = [](const Text& text, Type type) {
        const double size = std::array{20.0, 15.0, 13.0, 13.0, 11.0}[static_cast<std::size_t>(type)];
        return Extent{0.58 * size * static_cast<double>(plain(text).size()), 1.2 * size};
    };
    return {width, height, measure, {}};
}

/// The colour of the cell at a place; none where the cell is no number.
std::optional<Rgb> colourAt(const FieldMark& mark, Point at, Theme theme) {
    double x = (at.x - mark.rect.x) / mark.rect.width, y = (at.y - mark.rect.y) / mark.rect.height;
    if (mark.orientation == Orientation::across) std::swap(x, y);
    if (mark.orientation == Orientation::up) y = 1 - y;
    const auto row = static_cast<Index>(mark.window.row0 + y * mark.window.rows()),
               column = static_cast<Index>(mark.window.column0 + x * mark.window.columns());
    const double value = mark.field->at(row, column);
    if (std::isnan(value)) return {};
    const ColourMap colours = coloursOver(mark.colours, mark.field->kind(), mark.map, theme);
    return colours[static_cast<std::size_t>(ColourScale(mark.colours).step(static_cast<float>(value)))];
}

struct Below {
    Rgb colour;
    /// The colour is of a field: between ink and surface there are colours that only 4.5 can be reached on.
    bool isValue = false;
};

/// Returns what is below the middle of a label: the surface, and on it the boxes and fields drawn before.
Below below(const Panel& panel, std::size_t label, Theme theme) {
    const Point middle = std::get<Label>(panel.marks[label]).rect.centre();
    Below seen{rgb(Paint{Role::surface}, theme)};
    for (std::size_t i = 0; i < label; ++i) {
        if (const auto* box = std::get_if<Box>(&panel.marks[i]);
            box != nullptr && box->fill.role != Role::none && box->rect.contains(middle))
            seen = {over(rgb(box->fill, theme), box->fill.alpha, seen.colour)};
        if (const auto* field = std::get_if<FieldMark>(&panel.marks[i]);
            field != nullptr && field->rect.contains(middle))
            seen = {colourAt(*field, middle, theme).value_or(seen.colour), true};
    }
    return seen;
}

}  // namespace

TEST(palette, everyTextOfEveryFigureCanBeReadOnWhatItStandsOn) {
    Canvas canvas = plainCanvas(1200, 700);
    std::size_t onFills = 0;
    for (const View* view : views())
        for (const double k : {1.0, 2.0, 4.0})
            for (const Target pointer :
                 {Target{}, Target{Target::Kind::row, 0, -1}, Target{Target::Kind::row, 1, -1},
                  Target{Target::Kind::word, 5, -1}}) {
                Document document = withView(
                    withText(firstDocument(), "I think therefore I am because I doubt", Tokenizer::words),
                    *view);
                const Scheme& scheme = schemeOf(document);
                Setting setting = settingOf(document, scheme);
                if (const Param* reach = scheme.param("k")) setting.values = setting.values.with(*reach, k);
                document = withSetting(document, scheme, setting);
                document.focus.position = 2;
                const Encoding encoding = scheme.make(setting.values, shapeOf(document));
                for (const Theme theme : kThemes) {
                    canvas.theme = theme;
                    const Figure figure = figureOf({document, encoding, canvas, pointer});
                    for (const Panel& panel : figure.panels)
                        for (std::size_t i = 0; i < panel.marks.size(); ++i) {
                            const auto* label = std::get_if<Label>(&panel.marks[i]);
                            if (label == nullptr) continue;
                            const Below seen = below(panel, i, theme);
                            if (seen.colour != rgb(Paint{Role::surface}, theme)) ++onFills;
                            EXPECT_GE(contrastOf(rgb(label->paint, theme), seen.colour),
                                      seen.isValue ? 4.5 : least(theme))
                                << nameOf(theme) << ", " << view->id << ", k = " << k << ": “"
                                << plain(label->text) << "”";
                        }
                }
            }
    EXPECT_GT(onFills, 1000u) << "the figures have no texts on fills any more: this test looks at nothing";
}

TEST(palette, divergingMapsHaveTheirLightestOrDarkestAtZeroAndTwoEquallyLightEnds) {
    for (const Theme theme : kThemes)
        for (const MapName name : {MapName::diverging, MapName::redBlue}) {
            const ColourMap& map = colourMap(Kind::signedValue, name, theme);
            const double middle = greyness(map[127]);
            if (theme == Theme::dark)
                EXPECT_LT(middle, 8) << "0 is not near black";
            else
                EXPECT_EQ(map[127], hex(0xffffff)) << nameOf(theme) << ": 0 is not white";
            EXPECT_NEAR(greyness(map[0]), greyness(map[254]), 6) << nameOf(theme) << ", " << idOf(name);
            for (std::size_t i = 0; i < 127; ++i) {
                const double sign = theme == Theme::dark ? -1 : 1;
                EXPECT_GE(sign * (greyness(map[i + 1]) - greyness(map[i])), -0.5) << nameOf(theme) << i;
                EXPECT_LE(sign * (greyness(map[i + 128]) - greyness(map[i + 127])), 0.5)
                    << nameOf(theme) << i;
            }
            EXPECT_LT(cieLab(lightOf(map[20]))[2], -15) << "what is negative is not blue";
            EXPECT_GT(cieLab(lightOf(map[234]))[1], 10) << "what is positive is not red";
        }
}

TEST(palette, sequentialMapsRiseOrFallInLightnessAllTheWay) {
    for (const Theme theme : kThemes)
        for (const MapName name : mapNames()) {
            const ColourMap& map = colourMap(Kind::unsignedValue, name, theme);
            const double way = greyness(map[254]) - greyness(map[0]);
            EXPECT_GT(std::abs(way), 60)
                << nameOf(theme) << ", " << idOf(name) << " spans too little lightness";
            for (std::size_t i = 0; i + 1 < map.size(); ++i)
                EXPECT_GE((greyness(map[i + 1]) - greyness(map[i])) * (way > 0 ? 1 : -1), -0.5)
                    << nameOf(theme) << ", " << idOf(name) << " turns at step " << i;
        }
}

TEST(palette, viridisAndCividisAreThePublishedOnes) {
    // Matplotlib 3: the ends, and what its maps give at one half (its step 128 of 256 is ours 127.5 of 254).
    const ColourMap& viridis = colourMap(Kind::unsignedValue, MapName::viridis, Theme::light);
    EXPECT_EQ(viridis.front(), hex(0x440154));
    EXPECT_EQ(viridis.back(), hex(0xfde725));
    const ColourMap& cividis = colourMap(Kind::signedValue, MapName::cividis, Theme::dark);
    EXPECT_EQ(cividis.front(), hex(0x00224e));
    EXPECT_EQ(cividis.back(), hex(0xfee838));
    for (const auto& [index, viridisThere] : {std::pair{64, 0x3b528bu}, {128, 0x21918cu}, {192, 0x5ec962u}})
        EXPECT_EQ(listedColour(MapName::viridis, index), hex(viridisThere)) << "colour " << index;
}

}  // namespace posiscope::test
