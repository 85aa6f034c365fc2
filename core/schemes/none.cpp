// SPDX-License-Identifier: GPL-3.0-or-later
/// No position at all.
///
///   shape   (positions, dims): zeros, to be looked at; nothing enters attention
///   range   0
///   error   none
///   cost    none
///   source  Kazemnejad et al. 2023, "The Impact of Positional Encoding on Length Generalization in Transformers"
#include "core/encoding/scheme.h"
#include "core/fields/wave_field.h"
#include "core/schemes/numpy/program.h"

namespace posiscope {

namespace {

Encoding make(const Values&, const Shape& shape) {
    Encoding encoding;
    encoding.parts = {{.id = "table",
                       .title = text("table of zeros"),
                       .symbol = text("PE(t, c)"),
                       .field = std::make_shared<WaveField>(
                           shape.positions, std::vector<Frequency>{},
                           std::vector<WaveField::Column>(static_cast<std::size_t>(shape.dims)), 0),
                       .trend = text("No position: all numbers are 0, nothing is added."),
                       .explain = [](Index, Index) {
                           return std::vector{
                               text("0, wherever the word stands: its embedding stays as it is.")};
                       }}};
    encoding.about.notes = {
        text("without position, equal words have equal outputs, and words that change places "
             "take theirs along"),
        text("a causal mask alone still tells the order")};
    encoding.about.fact = text("nothing is added: a sentence is a bag of words");
    encoding.about.formula = {{"none.sum", text("x_{t} = w_{t}")}};
    return encoding;
}

}  // namespace

const Scheme& none() {
    static constexpr PartName kParts[] = {{"table", true}};
    static const Scheme scheme{
        .id = "none",
        .title = marked("No positions"),
        .group = "absolute",
        .order = 99,
        .summary = marked("No position: what attention makes of words whose order it cannot see."),
        .source = marked("Kazemnejad et al. 2023, “The Impact of Positional Encoding on Length "
                         "Generalization in Transformers”"),
        .width = marked("dimensions"),
        .dims = 128,
        .parts = kParts,
        .make = make,
        .numpy = noneNumpy,
    };
    return scheme;
}

}  // namespace posiscope
