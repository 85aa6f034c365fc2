// SPDX-License-Identifier: GPL-3.0-or-later
/// Sine and cosine encoding of absolute positions.
///
///   shape   (positions, dims): row p is position first + p; columns as `layout` says
///   range   every cell in [-1, 1]
///   error   |cell - exact| <= (1 + |t|·max(1, largest frequency))·2.3e-16 at position t: the angle is rounded once
///   cost    one sine a cell
///   source  Vaswani et al. 2017, "Attention Is All You Need", section 3.5; `t2t`: tensor2tensor, get_timing_signal_1d
#include <algorithm>
#include <cmath>
#include <vector>

#include "core/number.h"
#include "core/scheme.h"
#include "core/tones.h"

namespace posiscope {

namespace {

enum Layout { interleaved, halves, cosfirst };
enum Spacing { paper, t2t };
enum Odd { lone, zero };

constexpr Choice kLayouts[] = {{"interleaved", marked("sine and cosine interleaved")},
                               {"halves", marked("sine half, then cosine half")},
                               {"cosfirst", marked("cosine half, then sine half")}};
constexpr Choice kSpacings[] = {{"paper", marked("paper: i/(d/2)")},
                                {"t2t", marked("tensor2tensor: i/(d/2 \u2212 1)")}};
constexpr Choice kOdds[] = {{"lone", marked("a lone sine")}, {"zero", marked("a column of zeros")}};

extern const Param kSpacing;
bool usesPaper(const Values& values) {
    return values.integer(kSpacing) == paper;
}
bool usesT2t(const Values& values) {
    return !usesPaper(values);
}

const Param kBase{
    .id = "base",
    .label = marked("base"),
    .lowest = 1e-12,
    .highest = 1e12,
    .initial = 10000,
    .sliderLowest = 1,
    .sliderHighest = 1e6,
    .scale = Scale::logarithmic,
    .enabled = usesPaper,
    .help = marked(
        "A larger base makes the slow waves slower. Below 1 the waves get faster with the dimension.")};
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
    .highest = 1,
    .scale = Scale::choice,
    .choices = kSpacings,
    .help = marked("How the frequencies fall from pair to pair: as the paper writes it, or as tensor2tensor "
                   "and fairseq compute it.")};
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
const Param kFirst{
    .id = "first",
    .label = marked("first position"),
    .lowest = -1e12,
    .highest = 1e12,
    .sliderLowest = -100,
    .sliderHighest = 100,
    .help = marked("The position of row 0. fairseq starts at 2; it may be negative or between two words.")};
const Param kOdd{
    .id = "odd",
    .label = marked("odd width"),
    .highest = 1,
    .scale = Scale::choice,
    .choices = kOdds,
    .enabled = usesPaper,
    .help = marked("What the last column of an odd width is. tensor2tensor always takes zeros.")};
const Param* const kParams[] = {&kBase, &kLayout, &kSpacing, &kMin, &kMax, &kFirst, &kOdd};

/// The frequency of pair i of a table `dims` wide, rad per position. Powers in long double: the exponent's rounding
/// would otherwise cost ln(base) times the error.
long double frequency(const Values& values, Index dims, Index i) {
    if (usesPaper(values))
        return std::pow(static_cast<long double>(values[kBase]), -2.0L * static_cast<long double>(i) / dims);
    const long double least = values[kMin];
    const Index steps = dims / 2 - 1;
    return steps < 1 ? least : least * std::pow(values[kMax] / least, -static_cast<long double>(i) / steps);
}

class SineField final : public Field {
public:
    SineField(const Values& values, const Shape& shape) : m_rows(shape.positions) {
        const Index dims = shape.dims;
        const bool zeroLast = dims % 2 == 1 && (usesT2t(values) || values.integer(kOdd) == zero);
        const Index sines = (dims + (zeroLast ? 0 : 1)) / 2;
        const Index cosines = dims / 2;
        std::vector<long double> frequencies;  // each costs a power: once for both columns of a pair
        for (Index i = 0; i < sines; ++i) frequencies.push_back(frequency(values, dims, i));
        const double first = values[kFirst];
        const auto wave = [&](Index pair, bool cosine) {
            return Wave{pair, cosine, frequencies[static_cast<std::size_t>(pair)], first};
        };
        m_waves.reserve(static_cast<std::size_t>(dims));
        switch (values.integer(kLayout)) {
            case halves:
                for (Index i = 0; i < sines; ++i) m_waves.push_back(wave(i, false));
                for (Index i = 0; i < cosines; ++i) m_waves.push_back(wave(i, true));
                break;
            case cosfirst:
                for (Index i = 0; i < cosines; ++i) m_waves.push_back(wave(i, true));
                for (Index i = 0; i < sines; ++i) m_waves.push_back(wave(i, false));
                break;
            default:
                for (Index c = 0; c < sines + cosines; ++c) m_waves.push_back(wave(c / 2, c % 2 == 1));
        }
        m_columns = dims;
    }

    Size size() const override { return {m_rows, m_columns}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-1, 1}; }
    double at(Index row, Index column) const override {
        const auto which = static_cast<std::size_t>(column);
        return which < m_waves.size() ? m_waves[which].atRow(static_cast<double>(row))
                                      : 0;  // 0: the zero column
    }
    std::optional<Wave> wave(Index column) const override {
        if (column >= static_cast<Index>(m_waves.size())) return {};  // the zero column
        return m_waves[static_cast<std::size_t>(column)];
    }
    void raster(const Window& window, Pixels out) const override { rasterWaves(*this, window, out); }

private:
    Index m_rows, m_columns = 0;
    std::vector<Wave> m_waves;
};

/// "15 of 64 pairs turn fully within 50 positions; longest wavelength 54410"
Text fact(const Field& field, const Shape& shape) {
    Index pairs = 0, full = 0;
    double longest = 0;
    for (Index c = 0; c < shape.dims; ++c)
        if (const auto w = field.wave(c); w && !w->cosine) {
            ++pairs;
            full += w->wavelength() <= static_cast<double>(shape.positions) ? 1 : 0;
            longest = std::max(longest, w->wavelength());
        }
    if (pairs == 0) return text("no waves: the only column is zeros");
    return text("%1 of %2 pairs turn fully within %3 positions; longest wavelength %4",
                {shownNumber(full), shownNumber(pairs), shownNumber(shape.positions), shownNumber(longest)});
}

/// The formula as the choices make it. h counts the columns before the other half, as SineField lays them out.
std::vector<Formula> formula(const Values& values) {
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
    else
        lines.push_back({"sinusoidal.t2t", text("ω_{i} = min · (max/min)^{−i/(h−1)}")});
    const bool loneSine = usesPaper(values) && values.integer(kOdd) == lone;
    if (values.integer(kLayout) == halves && loneSine)
        lines.push_back({"sinusoidal.half.up", text("h = ⌈d/2⌉")});
    else if (values.integer(kLayout) != interleaved || usesT2t(values))
        lines.push_back({"sinusoidal.half.down", text("h = ⌊d/2⌋")});
    return lines;
}

Encoding make(const Values& values, const Shape& shape) {
    const auto field = std::make_shared<SineField>(values, shape);
    Encoding encoding;
    encoding.parts = {{.id = "table", .title = text("table"), .field = field}};
    encoding.fact = fact(*field, shape);
    encoding.formula = formula(values);
    return encoding;
}

}  // namespace

const Scheme& sinusoidal() {
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
        .make = make,
    };
    return scheme;
}

}  // namespace posiscope
