// SPDX-License-Identifier: GPL-3.0-or-later
/// The sinusoid of a much-read program, with its mask; and the faulty one that it had before.
///
///   shape   (positions, dims): row p is position p
///   range   every cell in [-1, 1]; the older one times √dims. Rows past `maxlen` are no numbers
///   error   |cell - exact| <= 3.5e-16 times the scale; the program itself keeps floats
///   cost    one sine a cell; in blocks a product and a difference
///   source  Kyubyong Park, github.com/Kyubyong/transformer, modules.py; the older one: its folder tf1.2_legacy
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/encoding/found_by.h"
#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/encoding/wave_words.h"
#include "core/fields/wave_field.h"
#include "core/schemes/numpy/program.h"

namespace posiscope {

namespace {

constexpr double kBase = 10000;  // fixed in the program

enum Variant { standard, legacy };

constexpr Choice kVariants[] = {{"standard", marked("as the paper")},
                                {"legacy", marked("tf1.2_legacy: faulty")}};
constexpr Choice kMasks[] = {{"elements", marked("each number that is 0")},
                             {"tokens", marked("padding words")},
                             {"none", marked("nothing")}};
constexpr Choice kSwitch[] = {{"on", marked("yes")}, {"off", marked("no")}};

extern const Param kVariant;
bool isStandard(const Values& values) {
    return values.integer(kVariant) == standard;
}
bool isLegacy(const Values& values) {
    return !isStandard(values);
}

const Param kVariant{.id = "variant",
                     .label = marked("version"),
                     .highest = 1,
                     .scale = Scale::choice,
                     .choices = kVariants,
                     .open = true,
                     .help = marked("The older version lets the exponent run over all columns: a sine and a "
                                    "cosine never share a frequency. It is here as a counter-example.")};
const Param kMask{
    .id = "mask",
    .label = marked("left out"),
    .highest = 2,
    .scale = Scale::choice,
    .choices = kMasks,
    .enabled = isStandard,
    .help = marked("Where nothing is added. The program tests every number of the word by itself, "
                   "so a single 0 inside of a real word loses its encoding too.")};
const Param kLength =
    lengthParam(marked("table length"), marked("How many rows the table has. Positions beyond it find none."),
                isStandard);
const Param kZeroPad{
    .id = "zero_pad",
    .label = marked("row 0 is zeros"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kSwitch,
    .enabled = isLegacy,
    .help = marked("The older version blanks row 0, which it takes for padding: it is the first "
                   "position.")};
const Param kScaled{.id = "scale",
                    .label = marked("times √d"),
                    .highest = 1,
                    .scale = Scale::choice,
                    .choices = kSwitch,
                    .enabled = isLegacy,
                    .help = marked("The older version multiplies the encoding by √d, not the words.")};
const Param* const kParams[] = {&kVariant, &kMask, &kLength, &kZeroPad, &kScaled};

/// A table of waves whose row 0 is zeros.
class FirstRowBlank final : public Field {
public:
    explicit FirstRowBlank(std::shared_ptr<const WaveField> waves) : m_waves(std::move(waves)) {}
    Size size() const override { return m_waves->size(); }
    Kind kind() const override { return m_waves->kind(); }
    Range range() const override { return m_waves->range(); }
    double at(Index row, Index column) const override { return row == 0 ? 0 : m_waves->at(row, column); }
    void fill(const Block& block, std::span<float> out) const override { fillRows(block, out); }
    void fill(const Block& block, std::span<double> out) const override { fillRows(block, out); }
    /// The wave of the other rows.
    std::optional<Wave> wave(Index column) const override { return m_waves->wave(column); }
    bool isFormula() const override { return true; }
    /// A far pixel keeps as much of its wave as row 0 leaves of it.
    void raster(const Window& window, Pixels out) const override {
        m_waves->raster(window, out);
        const double step = window.rows() / out.height;
        for (int y = 0; y < out.height; ++y) {
            double from = std::max(0.0, window.row0 + y * step), to = window.row0 + (y + 1) * step;
            if (step <= 1) {
                from = std::floor(window.row0 + (y + 0.5) * step);
                to = from + 1;
            }
            if (from >= 1 || to <= 0) continue;
            const double left = (to - 1) / (to - from);
            const auto width = static_cast<std::size_t>(out.width);
            for (float& pixel : out.values.subspan(static_cast<std::size_t>(y) * width, width))
                pixel = left > 0 ? static_cast<float>(left * static_cast<double>(pixel)) : 0 * pixel;
        }
    }

private:
    template <class Number>
    void fillRows(const Block& block, std::span<Number> out) const {
        m_waves->fill(block, out);
        if (block.row0 == 0) std::ranges::fill(out.first(static_cast<std::size_t>(block.columns())), 0);
    }

    std::shared_ptr<const WaveField> m_waves;
};

/// Column c is a sine or a cosine of base^(-2c/dims), by turns: all columns count, not the pairs.
std::shared_ptr<const WaveField> legacyWaves(const Shape& shape, double amplitude) {
    std::vector<WaveField::Column> columns;
    columns.reserve(static_cast<std::size_t>(shape.dims));
    for (Index c = 0; c < shape.dims; ++c) columns.push_back({c, c % 2 == 1});
    return std::make_shared<WaveField>(
        shape.positions, Progression{.base = kBase, .power = 2, .root = shape.dims}.frequencies(shape.dims),
        std::move(columns), 0, amplitude);
}

std::vector<Text> legacyExplained(const Field& field, const Wave& wave, bool blank, Index row, Index column) {
    if (blank && row == 0) return {text("Row 0 is zeros: the older version takes it for padding.")};
    const Text name = text(wave.cosine ? marked("cos") : marked("sin"));
    const Index dims = field.size().columns;
    const double angle = static_cast<double>(wave.frequency.radians()) * static_cast<double>(row);
    std::vector<Text> lines{text(
        "t/10000^{2i/d} with t = %1, i = %2, d = %3: the angle is %4",
        {fact("position", row), fact("column", column), fact("dims", dims), fact("angle", angle, "rad")})};
    const Text value = fact("value", field.at(row, column));
    lines.push_back(wave.amplitude == 1 ? text("%1(%2) = %3", {name, fact("angle", angle, "rad"), value})
                                        : text("√%4 · %1(%2) = %3", {name, fact("angle", angle, "rad"), value,
                                                                     fact("dims", dims)}));
    if (dims > 1) lines.push_back(text("Its neighbour has another frequency: they make no pair."));
    return lines;
}

void makeLegacy(const Values& values, const Shape& shape, Encoding& encoding) {
    const bool blank = values.integer(kZeroPad) == 0, scaled = values.integer(kScaled) == 0;
    const auto waves = legacyWaves(shape, scaled ? std::sqrt(static_cast<double>(shape.dims)) : 1);
    FieldPtr field = waves;
    if (blank) field = std::make_shared<FirstRowBlank>(waves);
    encoding.parts = {{.id = "table",
                       .title = text("table"),
                       .symbol = text("PE(t, c)"),
                       .field = field,
                       .slow = waves->slowColumns(),
                       .pairs = false,
                       .explain = [=](Index row, Index column) {
                           return legacyExplained(*field, *waves->wave(column), blank, row, column);
                       }}};
    encoding.added = field;
    encoding.about.notes = {
        text("faulty: a sine and a cosine never share a frequency, so likeness depends on more "
             "than the distance")};
    if (blank) encoding.about.notes.push_back(text("row 0 is zeros, though it is the first position"));
    encoding.about.fact =
        text("as many frequencies as columns: %1; longest wavelength %2",
             {fact("dims", shape.dims),
              fact("longest-wavelength", waves->wave(shape.dims - 1)->wavelength(), "positions")});
    encoding.about.formula = {
        {scaled ? "masked_sinusoid.legacy.scaled.sine" : "masked_sinusoid.legacy.sine",
         scaled ? text("PE_{(t, i)} = √d · sin(t/10000^{2i/d}), i even")
                : text("PE_{(t, i)} = sin(t/10000^{2i/d}), i even")},
        {scaled ? "masked_sinusoid.legacy.scaled.cosine" : "masked_sinusoid.legacy.cosine",
         scaled ? text("PE_{(t, i+1)} = √d · cos(t/10000^{2(i+1)/d})")
                : text("PE_{(t, i+1)} = cos(t/10000^{2(i+1)/d})")}};
    if (blank) encoding.about.formula.push_back({"masked_sinusoid.legacy.zero", text("PE_{(0, c)} = 0")});
}

Text maskNote(Masked masked) {
    switch (masked) {
        case Masked::elements:
            return text(
                "nothing is added where a number of the word is exactly 0: a padding row of zeros stays so, "
                "and so does a single 0 of a real word");
        case Masked::tokens:
            return text("nothing is added to padding words");
        case Masked::none:
            break;
    }
    return text("padding words get their encoding too");
}

void makeStandard(const Values& values, const Shape& shape, Encoding& encoding) {
    const Index rows = std::min(shape.positions, values.integer(kLength));
    const auto waves = interleavedWaves(rows, shape.dims, kBase);
    const Index mask = values.integer(kMask);
    encoding.masked = mask == 0 ? Masked::elements : mask == 1 ? Masked::tokens : Masked::none;
    encoding.about.notes = {maskNote(encoding.masked)};
    const FieldPtr field = foundBy(shape.positions, waves, encoding);
    encoding.parts = {{.id = "table",
                       .title = text("table"),
                       .symbol = text("PE(t, c)"),
                       .field = field,
                       .slow = waves->slowColumns()}};
    encoding.added = field;
    encoding.about.fact = turnsWithin(*waves, rows);
    encoding.about.formula = {{"sinusoidal.interleaved.sine", text("PE_{(t, 2i)} = sin(t · ω_{i})")},
                              {"sinusoidal.interleaved.cosine", text("PE_{(t, 2i+1)} = cos(t · ω_{i})")},
                              {"masked_sinusoid.frequency", text("ω_{i} = 10000^{−2i/d}")}};
    if (encoding.masked == Masked::elements)
        encoding.about.formula.push_back(
            {"masked_sinusoid.elements", text("y_{t,c} = x_{t,c} + PE_{t,c} [x_{t,c} ≠ 0]")});
    if (encoding.masked == Masked::tokens)
        encoding.about.formula.push_back(
            {"masked_sinusoid.tokens", text("y_{t,c} = x_{t,c} + PE_{t,c} [id_{t} ≠ pad]")});
}

Encoding make(const Values& values, const Shape& shape) {
    Encoding encoding;
    (isLegacy(values) ? makeLegacy : makeStandard)(values, shape, encoding);
    return encoding;
}

}  // namespace

const Scheme& masked_sinusoid() {
    static constexpr PartName kParts[] = {{"table", true}};
    static const Scheme scheme{
        .id = "masked_sinusoid",
        .title = marked("Masked sinusoid"),
        .group = "absolute",
        .order = 4,
        .summary = marked("The sinusoid of a much-read program: a table of a fixed length, and nothing added "
                          "where the word's own number is 0."),
        .source = marked("Kyubyong Park, github.com/Kyubyong/transformer, modules.py"),
        .width = marked("dimensions"),
        .dims = 128,
        .params = kParams,
        .parts = kParts,
        .ways = {.added = true},
        .waves = true,
        .make = make,
        .numpy = maskedSinusoidNumpy,
    };
    return scheme;
}

}  // namespace posiscope
