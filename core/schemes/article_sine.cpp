// SPDX-License-Identifier: GPL-3.0-or-later
/// The simplified sine of an introduction: f(i, pos) = sin(pos / base^(i/D)), without cosines and without pairs.
///
///   shape   (positions, dims): row p is position p; column c is i = first + c
///   range   every cell in [-1, 1]
///   error   |cell - exact| <= 3.5e-16, as of every wave
///   cost    one sine a cell; in blocks a product and a difference
///   source  two plots of an introduction to positional encoding: i = 1 … 99 for pos = 0 … 9, and i = 10 for
///           pos = 0 … 19. It is not the encoding of the paper, which has sines and cosines of 2i/d.
#include "core/base/number.h"
#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/fields/wave_field.h"
#include "core/schemes/numpy/program.h"

namespace posiscope {

namespace {

// The base starts at 1: i is not bounded by D, and below 1 the frequencies would grow beyond every number.
const Param kBase = baseParam(1, marked("A larger base makes the waves slow down sooner as i grows."));
const Param kDivisor{
    .id = "divisor",
    .label = marked("divisor D"),
    .lowest = 1,
    .highest = 65536,
    .initial = 100,
    .sliderLowest = 1,
    .sliderHighest = 1000,
    .scale = Scale::integer,
    .help = marked("What i is divided by. With D = d/2 the columns from i = 0 on are the sines "
                   "of a sinusoidal table d wide.")};
const Param kFirst{.id = "first",
                   .label = marked("first i"),
                   .lowest = 0,
                   .highest = 16384,
                   .initial = 1,
                   .sliderLowest = 0,
                   .sliderHighest = 100,
                   .scale = Scale::integer,
                   .help = marked("The i of the first column. As many follow as there are dimensions.")};
const Param* const kParams[] = {&kBase, &kDivisor, &kFirst};

std::shared_ptr<const WaveField> table(const Values& values, const Shape& shape) {
    constexpr long double kStill = 1e-300L;  // slower waves never leave 0
    std::vector<Frequency> frequencies =
        Progression{.base = values[kBase], .root = values.integer(kDivisor), .first = values.integer(kFirst)}
            .frequencies(shape.dims);
    std::vector<WaveField::Column> columns(static_cast<std::size_t>(shape.dims));
    for (std::size_t c = 0; c < columns.size(); ++c)
        if (frequencies[c].radians() > kStill) columns[c].pair = static_cast<Index>(c);
    return std::make_shared<WaveField>(shape.positions, std::move(frequencies), std::move(columns), 0);
}

/// The formula with the numbers of one cell.
std::vector<Text> explainedWave(const Values& values, const WaveField& field, Index row, Index column) {
    const Index i = values.integer(kFirst) + column;
    const auto frequency =
        static_cast<double>(field.frequencies()[static_cast<std::size_t>(column)].radians());
    std::vector<Text> lines{text("sin(pos/base^{i/D}) with pos = %1, i = %2, base = %3, D = %4",
                                 {fact("position", row), fact("step", i), fact("base", values[kBase]),
                                  fact("divisor", values[kDivisor])})};
    const auto wave = field.wave(column);
    if (!wave) {
        lines.push_back(text("So slow that it never leaves 0."));
        return lines;
    }
    lines.push_back(text(
        "= sin(%1/%2) = sin(%3) = %4",
        {fact("position", row), fact("scale", 1 / frequency),
         fact("angle", static_cast<double>(row) * frequency, "rad"), fact("value", field.at(row, column))}));
    lines.push_back(text("Along the positions a wave of length 2π · base^{i/D} = %1.",
                         {fact("wavelength", wave->wavelength(), "positions")}));
    return lines;
}

Encoding make(const Values& values, const Shape& shape) {
    const auto field = table(values, shape);
    const Index first = values.integer(kFirst);
    const auto fastest = field->wave(0);
    Encoding encoding;
    encoding.parts = {
        {.id = "table",
         .title = text("table"),
         .symbol = text("PE(t, i)"),
         .field = field,
         .columns = Axis::step,
         .slow = field->slowColumns(),
         .firstColumn = first,
         .pairs = false,
         .explain = [=](Index row, Index column) { return explainedWave(values, *field, row, column); }}};
    encoding.added = field;
    encoding.about.notes = {text("sines alone, with i/D: not the encoding of the paper"),
                            values[kBase] == 1
                                ? text("base = 1: every column is the same wave")
                                : text("along i nothing repeats: the angle pos/base^{i/D} falls towards 0")};
    // The fact is about the waves that leave 0: the others are the last, since frequencies only fall.
    const auto last = field->wave(shape.dims - 1);
    if (!fastest)
        encoding.about.fact = text("so slow that no column ever leaves 0");
    else if (shape.dims == 1)
        encoding.about.fact =
            text("wavelength of i = %1: %2 positions",
                 {fact("first-step", first), fact("first-wavelength", fastest->wavelength(), "positions")});
    else
        encoding.about.fact = last ? text("wavelength of i = %1: %2 positions, of i = %3: %4",
                                          {fact("first-step", first),
                                           fact("first-wavelength", fastest->wavelength(), "positions"),
                                           fact("last-step", first + shape.dims - 1),
                                           fact("last-wavelength", last->wavelength(), "positions")})
                                   : text("wavelength of i = %1: %2 positions; the last never leaves 0",
                                          {fact("first-step", first),
                                           fact("first-wavelength", fastest->wavelength(), "positions")});
    encoding.about.formula = {{"article_sine.wave", text("f(i, pos) = sin(pos/base^{i/D})")}};
    return encoding;
}

}  // namespace

const Scheme& article_sine() {
    static constexpr PartName kParts[] = {{"table", true}};
    static const Scheme scheme{
        .id = "article_sine",
        .title = marked("Simplified sine"),
        .group = "absolute",
        .order = 3,
        .summary = marked("Each i is one sine along the positions, slower and slower; there is no cosine."),
        .source = marked("two plots of an introduction to positional encoding; not the paper's encoding"),
        .width = marked("dimensions"),
        .dims = 99,
        .params = kParams,
        .parts = kParts,
        .ways = {.added = true},
        .waves = true,
        .make = make,
        .numpy = articleSineNumpy,
    };
    return scheme;
}

}  // namespace posiscope
