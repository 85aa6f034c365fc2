// SPDX-License-Identifier: GPL-3.0-or-later
/// Sine and cosine encoding of absolute positions.
///
///   shape   (positions, dims): row p is position first + p; columns as `layout` says;
///           rounding (positions, pairs)
///   range   every cell in [-1, 1]; rounding from 0 to 2
///   error   |cell - exact| <= 3.5e-16 for the doubles that the parameters hold, however fast the wave and far the
///           position: full turns are taken off before angles are rounded; in blocks 1e-11 more. Where long double is
///           no more than double 1.5e-15
///   cost    one sine a cell; in blocks a product and a difference
///   source  Vaswani et al. 2017, "Attention Is All You Need", section 3.5; `t2t`: tensor2tensor, get_timing_signal_1d;
///           `adm` with the cosine half first: guided-diffusion, timestep_embedding
#include <algorithm>
#include <vector>

#include "core/encoding/scheme.h"
#include "core/encoding/shared_params.h"
#include "core/encoding/wave_words.h"
#include "core/fields/wave_field.h"
#include "core/schemes/numpy/program.h"
#include "core/schemes/rounding/rounding.h"

namespace posiscope {

namespace {

enum Layout { interleaved, halves, cosfirst };
enum Spacing { paper, t2t, adm };
enum Odd { lone, zero };

constexpr Choice kLayouts[] = {{"interleaved", marked("sine and cosine interleaved")},
                               {"halves", marked("sine half, then cosine half")},
                               {"cosfirst", marked("cosine half, then sine half")}};
constexpr Choice kSpacings[] = {{"paper", marked("paper: i/(d/2)")},
                                {"t2t", marked("tensor2tensor: i/(d/2 \u2212 1)")},
                                {"adm", marked("guided-diffusion: i/⌊d/2⌋")}};
constexpr Choice kOdds[] = {{"lone", marked("a lone sine")}, {"zero", marked("a column of zeros")}};

extern const Param kSpacing;
bool usesPaper(const Values& values) {
    return values.integer(kSpacing) == paper;
}
bool usesT2t(const Values& values) {
    return values.integer(kSpacing) == t2t;
}
bool usesBase(const Values& values) {
    return !usesT2t(values);
}

const Param kBase = baseParam(
    1e-12,
    marked("A larger base makes the slow waves slower. Below 1 the waves get faster with the dimension."),
    usesBase);
const Param kLayout{
    .id = "layout",
    .label = marked("layout"),
    .highest = 2,
    .scale = Scale::choice,
    .choices = kLayouts,
    .help = marked("Which columns are sines and which are cosines. The numbers are the same.")};
const Param kSpacing{
    .id = "spacing",
    .label = marked("frequencies"),
    .highest = 2,
    .scale = Scale::choice,
    .choices = kSpacings,
    .help = marked("How the frequencies fall from pair to pair: as the paper writes it, as tensor2tensor and "
                   "fairseq compute it, or as guided-diffusion does with the cosines first.")};
const Param kMin{
    .id = "min",
    .label = marked("min"),
    .lowest = 1e-6,
    .highest = 1e6,
    .initial = 1,
    .sliderLowest = 0.01,
    .sliderHighest = 100,
    .scale = Scale::logarithmic,
    .enabled = usesT2t,
    .help = marked("min_timescale as the code of tensor2tensor uses it: the frequency of the first pair.")};
const Param kMax{.id = "max",
                 .label = marked("max"),
                 .lowest = 1e-6,
                 .highest = 1e12,
                 .initial = 10000,
                 .sliderLowest = 1,
                 .sliderHighest = 1e6,
                 .scale = Scale::logarithmic,
                 .enabled = usesT2t,
                 .help = marked("max_timescale: the last pair is min/max times as fast as the first.")};
const Param kFirst = firstParam(
    marked("The position of row 0. fairseq starts at 2; it may be negative or between two words."));
const Param kOdd{
    .id = "odd",
    .label = marked("odd width"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kOdds,
    .enabled = usesPaper,
    .help = marked(
        "What the last column of an odd width is. The codes of tensor2tensor and guided-diffusion always "
        "take zeros.")};
const Param* const kParams[] = {&kBase,
                                &kLayout,
                                &kSpacing,
                                &kMin,
                                &kMax,
                                &kFirst,
                                &kOdd,
                                &rounding::kFrequencyFormat,
                                &rounding::kPositionFormat,
                                &rounding::kAngleFormat,
                                &rounding::kValueFormat};

/// ω of the pairs of a table `dims` wide.
Progression progression(const Values& values, Index dims) {
    if (usesPaper(values)) return {.base = values[kBase], .power = 2, .root = dims};
    if (values.integer(kSpacing) == adm) return {.base = values[kBase], .root = std::max<Index>(1, dims / 2)};
    const double least = values[kMin];
    return {.start = least, .base = values[kMax], .over = least, .root = std::max<Index>(1, dims / 2 - 1)};
}

std::shared_ptr<const WaveField> table(const Values& values, const Shape& shape) {
    const Index dims = shape.dims;
    const bool zeroLast = dims % 2 == 1 && (!usesPaper(values) || values.integer(kOdd) == zero);
    const Index sines = (dims + (zeroLast ? 0 : 1)) / 2, cosines = dims / 2;
    std::vector<WaveField::Column> columns;
    columns.reserve(static_cast<std::size_t>(dims));
    const auto add = [&](Index count, bool cosine) {
        for (Index i = 0; i < count; ++i) columns.push_back({i, cosine});
    };
    switch (values.integer(kLayout)) {
        case halves:
            add(sines, false);
            add(cosines, true);
            break;
        case cosfirst:
            add(cosines, true);
            add(sines, false);
            break;
        default:
            for (Index c = 0; c < sines + cosines; ++c) columns.push_back({c / 2, c % 2 == 1});
    }
    if (zeroLast) columns.emplace_back();
    return std::make_shared<WaveField>(shape.positions, progression(values, dims).frequencies(sines),
                                       std::move(columns), values[kFirst]);
}

/// The formula as the choices make it. h counts the columns before the other half, as `table` lays them out.
std::vector<Formula> formula(const Values& values, Index dims) {
    std::vector<Formula> lines;
    switch (values.integer(kLayout)) {
        case halves:
            lines = {{"sinusoidal.halves.sine", text("PE_{(t, i)} = sin(t · ω_{i})")},
                     {"sinusoidal.halves.cosine", text("PE_{(t, h+i)} = cos(t · ω_{i})")}};
            break;
        case cosfirst:
            lines = {{"sinusoidal.cosfirst.cosine", text("PE_{(t, i)} = cos(t · ω_{i})")},
                     {"sinusoidal.cosfirst.sine", text("PE_{(t, h+i)} = sin(t · ω_{i})")}};
            break;
        default:
            lines = {{"sinusoidal.interleaved.sine", text("PE_{(t, 2i)} = sin(t · ω_{i})")},
                     {"sinusoidal.interleaved.cosine", text("PE_{(t, 2i+1)} = cos(t · ω_{i})")}};
    }
    if (usesPaper(values))
        lines.push_back({"sinusoidal.paper", text("ω_{i} = base^{−2i/d}")});
    else if (values.integer(kSpacing) == adm)
        lines.push_back({"sinusoidal.adm", text("ω_{i} = base^{−i/h}")});
    else
        lines.push_back({"sinusoidal.t2t", text("ω_{i} = min · (max/min)^{−i/max(h−1, 1)}")});
    const bool loneSine = usesPaper(values) && values.integer(kOdd) == lone;
    if (values.integer(kLayout) == halves && loneSine)
        lines.push_back({"sinusoidal.half.up", text("h = ⌈d/2⌉")});
    else if (values.integer(kLayout) != interleaved || !usesPaper(values))
        lines.push_back({"sinusoidal.half.down", text("h = ⌊d/2⌋")});
    if (dims % 2 == 1 && !loneSine) lines.push_back({"sinusoidal.zero", text("PE_{(t, d−1)} = 0")});
    return lines;
}

Part roundingOf(const FieldPtr& waves, const PrecisionPath& path) {
    return {.id = "rounding",
            .title = text("error by rounding"),
            .symbol = text("error"),
            .field = std::make_shared<rounding::ErrorField>(waves, path),
            .columns = Axis::pair,
            .trend = path.isExact()
                         ? text("Nothing is rounded: choose a format below “rounding of frequencies”.")
                         : text("The farther a position, the larger the error of an angle.")};
}

Encoding make(const Values& values, const Shape& shape) {
    const auto field = table(values, shape);
    const PrecisionPath path = rounding::pathOf(values);
    Encoding encoding;
    encoding.parts = {{.id = "table",
                       .title = text("table"),
                       .symbol = text("PE(t, c)"),
                       .field = field,
                       .slow = field->slowColumns()},
                      roundingOf(field, path)};
    encoding.added = field;
    encoding.about.notes = rounding::notesOf({field}, *encoding.parts[1].field, path, values[kFirst]);
    encoding.about.fact = field->frequencies().empty() ? text("no waves: the only column is zeros")
                                                       : turnsWithin(*field, shape.positions);
    encoding.about.formula = formula(values, shape.dims);
    return encoding;
}

Values numbered(const Values& values) {
    return values.with(kFirst, 0);
}

}  // namespace

const Scheme& sinusoidal() {
    static constexpr PartName kParts[] = {{"table", true}, {"rounding"}};
    static const Scheme scheme{
        .id = "sinusoidal",
        .title = marked("Sinusoidal"),
        .group = "absolute",
        .order = 1,
        .summary =
            marked("Each pair of dimensions is a sine and a cosine of the position, from fast to slow."),
        .source = marked("Vaswani et al. 2017, “Attention Is All You Need”, section 3.5"),
        .width = marked("dimensions"),
        .dims = 128,
        .params = kParams,
        .parts = kParts,
        .ways = {.added = true},
        .waves = true,
        .make = make,
        .numpy = sinusoidalNumpy,
        .numbered = numbered,
    };
    return scheme;
}

}  // namespace posiscope
