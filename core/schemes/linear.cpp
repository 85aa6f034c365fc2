// SPDX-License-Identifier: GPL-3.0-or-later
/// One number that grows evenly along the positions.
///
///   shape   (positions, dims): every column is the same
///   range   [0, 1]; centred [-1, 1]
///   error   half a last place: one division of whole numbers a cell, so the first and the last are exact
///   cost    nothing is stored; a picture costs a division for each line of its pixels
///   source  a first idea of many introductions, of no paper; T = 1 is 0/0 there and 0 here
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/number.h"
#include "core/encoding/scheme.h"
#include "core/schemes/numpy/program.h"

namespace posiscope {

namespace {

enum Form { closed, halfopen, centred };

constexpr Choice kForms[] = {{"closed", marked("0 to 1: t/(T − 1)")},
                             {"halfopen", marked("below 1: t/T")},
                             {"centred", marked("−1 to 1: 2t/(T − 1) − 1")}};

const Param kForm{.id = "form",
                  .label = marked("ends"),
                  .highest = 2,
                  .scale = Scale::choice,
                  .choices = kForms,
                  .open = true,
                  .help = marked("Where the numbers begin and end. The step depends on the length in each.")};
const Param* const kParams[] = {&kForm};

/// The value of t/(T − 1) and of the other forms, as a whole number over a whole number.
class Line {
public:
    Line(Form form, Index positions)
        : m_form(form),
          m_last(static_cast<double>(positions - 1)),
          m_below(form == halfopen ? static_cast<double>(positions) : m_last) {}
    double above(double t) const { return m_form == centred ? 2 * t - m_last : t; }
    double below() const { return m_below; }
    double at(double t) const { return m_below == 0 ? 0 : above(t) / m_below; }
    double step() const { return at(1) - at(0); }

private:
    Form m_form;
    double m_last, m_below;
};

class LinearField final : public Field {
public:
    LinearField(const Line& line, const Range& range, const Size& size)
        : m_line(line),
          m_range(range),
          m_size(size) {}
    Size size() const override { return m_size; }
    Kind kind() const override { return m_range.lowest < 0 ? Kind::signedValue : Kind::unsignedValue; }
    Range range() const override { return m_range; }
    double at(Index row, Index) const override { return m_line.at(static_cast<double>(row)); }
    bool isFormula() const override { return true; }
    void raster(const Window& window, Pixels out) const override;

private:
    Line m_line;
    Range m_range;
    Size m_size;
};

/// The mean of ⌊x⌋ over from … to: cell r is what lies between r and r + 1.
double meanRow(double from, double to) {
    const double first = std::floor(from), past = to - first, whole = std::floor(past);
    return first + (whole * (whole - 1) / 2 + whole * (past - whole)) / (to - from);
}

void LinearField::raster(const Window& window, Pixels out) const {
    const double down = window.rows() / out.height, across = window.columns() / out.width;
    const double rows = static_cast<double>(m_size.rows), columns = static_cast<double>(m_size.columns);
    for (int y = 0; y < out.height; ++y) {
        const double middle = window.row0 + (y + 0.5) * down;
        float cell = kNothing;
        if (middle >= 0 && middle < rows)
            // The mean of a straight line is the line at the mean.
            cell = static_cast<float>(m_line.at(
                down <= 1 ? std::floor(middle)
                          : meanRow(std::max(0.0, middle - down / 2), std::min(rows, middle + down / 2))));
        for (int x = 0; x < out.width; ++x) {
            const double column = window.column0 + (x + 0.5) * across;
            out.values[static_cast<std::size_t>(y) * static_cast<std::size_t>(out.width) +
                       static_cast<std::size_t>(x)] = column >= 0 && column < columns ? cell : kNothing;
        }
    }
}

Formula formula(Form form) {
    switch (form) {
        case halfopen:
            return {"linear.halfopen", text("PE_{t} = t/T")};
        case centred:
            return {"linear.centred", text("PE_{t} = 2t/(T − 1) − 1")};
        case closed:
            break;
    }
    return {"linear.closed", text("PE_{t} = t/(T − 1)")};
}

/// The formula with the numbers of position t among so many.
std::vector<Text> explainedPosition(Form form, const Line& line, Index t, Index positions) {
    if (line.below() == 0) return {text("One position alone: 0/0, so its number is set to 0.")};
    const char* sources[] = {marked("t/(T − 1) with t = %1, T = %2"), marked("t/T with t = %1, T = %2"),
                             marked("(2t − (T − 1))/(T − 1) with t = %1, T = %2")};
    const double at = static_cast<double>(t);
    return {text(sources[form], {fact("position", t), fact("positions", positions)}),
            text("= %1/%2 = %3", {fact("numerator", line.above(at), 7), fact("denominator", line.below(), 7),
                                  fact("value", line.at(at))})};
}

Encoding make(const Values& values, const Shape& shape) {
    const auto form = static_cast<Form>(values.integer(kForm));
    const Index positions = shape.positions;
    const Line line(form, positions);
    const auto field = std::make_shared<LinearField>(line, form == centred ? Range{-1, 1} : Range{0, 1},
                                                     Size{positions, shape.dims});
    Encoding encoding;
    encoding.parts = {
        {.id = "table",
         .title = text("table"),
         .symbol = text("PE(t)"),
         .field = field,
         .trend = positions == 1
                      ? Text{}
                      : text("The numbers grow evenly from position to position, in all columns alike."),
         .explain = [=](Index row, Index) { return explainedPosition(form, line, row, positions); }}};
    encoding.added = field;
    if (line.below() == 0)
        encoding.about.notes.push_back(text("one position alone: 0/0, so its number is set to 0"));
    if (shape.dims > 1)
        encoding.about.notes.push_back(text("every column is the same: more of them say no more"));
    encoding.about.fact =
        positions == 1
            ? text("one position has no step; with two, it is %1", {fact("step", Line(form, 2).step())})
            : text("one step is %1; among %2 positions the same difference is ten steps",
                   {fact("step", line.step()),
                    fact("positions-of-ten-steps",
                         form == halfopen ? 10 * positions : 10 * (positions - 1) + 1)});
    encoding.about.formula = {formula(form)};
    return encoding;
}

}  // namespace

const Scheme& linear() {
    static constexpr PartName kParts[] = {{"table", true}};
    static const Scheme scheme{
        .id = "linear",
        .title = marked("Linear"),
        .group = "absolute",
        .order = 2,
        .summary =
            marked("One number that grows evenly from the first position to the last, whatever the length."),
        .source = marked("a first idea of many introductions, of no paper"),
        .width = marked("dimensions"),
        .dims = 1,
        .params = kParams,
        .parts = kParts,
        .ways = {.added = true},
        .make = make,
        .numpy = linearNumpy,
    };
    return scheme;
}

}  // namespace posiscope
