// SPDX-License-Identifier: GPL-3.0-or-later
/// Encodings of absolute positions that are waves, a line, or nothing.
#include "core/schemes/numpy/program.h"

namespace posiscope {

using numpy::Program;

namespace {

/// The lines that lay sines and cosines of `angle` out as columns.
const char* layoutLines(const std::string& layout) {
    if (layout == "halves")
        return "table[:, :sines] = np.sin(angle)  # sines first, then cosines\n"
               "table[:, sines : sines + cosines] = np.cos(angle[:, :cosines])\n";
    if (layout == "cosfirst")
        return "table[:, :cosines] = np.cos(angle[:, :cosines])  # cosines first, then sines\n"
               "table[:, cosines : cosines + sines] = np.sin(angle)\n";
    return "table[:, 0 : 2 * sines : 2] = np.sin(angle)  # column 2i is the sine, 2i + 1 the cosine of pair i\n"
           "table[:, 1 : 2 * cosines : 2] = np.cos(angle[:, :cosines])\n";
}

/// How far sine and cosine of each pair are off where steps are rounded; `angle` is exact.
std::string roundedPairs(Program& program) {
    program.roundings();
    program.add("exact, position = angle, " + program.inFormat("posformat", "t[:, None]") + "\n");
    program.add("frequency = " + program.inFormat("freqformat", "omega") + "\n");
    program.add("with np.errstate(invalid=\"ignore\"):\n    angle = " +
                program.inFormat("angleformat", "(position * L(1)) * frequency") + "\n");
    program.add("    sine = abs(" + program.inFormat("valueformat", "np.sin(angle)") + " - np.sin(exact))\n");
    program.add("    cosine = abs(" + program.inFormat("valueformat", "np.cos(angle)") +
                " - np.cos(exact))\n");
    return program
        .add(
            "cosine[:, cosines:] = 0  # a lone sine has none\n"
            "table = np.maximum(sine, cosine).astype(float) if sines else np.zeros((T, 1))\n"
            "table = np.nan_to_num(table, nan=2)  # a format has no such number: 2\n")
        .lines();
}

}  // namespace

std::string sinusoidalNumpy(const Scheme& scheme, std::string_view part, const Values& values,
                            const Shape& shape) {
    Program program(scheme, part, values, shape);
    const bool isPaper = program.is("spacing", "paper");
    const bool zeroLast = shape.dims % 2 == 1 && (!isPaper || program.is("odd", "zero"));
    program.sizes().take("first", "the position of row 0");
    program.let(
        "sines", (shape.dims + (zeroLast ? 0 : 1)) / 2,
        zeroLast ? "the last column of an odd width is zeros" : "an odd width has a sine more than cosines");
    program.let("cosines", shape.dims / 2);
    program.add("t = first + np.arange(T)\ni = np.arange(sines)  # pairs\n");
    if (isPaper)
        program.take("base").add(
            "omega = L(base) ** (-2 * i / L(d))  # rad per position, as the paper writes it\n");
    else if (program.is("spacing", "adm"))
        program.take("base").add(
            "omega = L(base) ** (-i / L(max(1, d // 2)))  # rad per position, as guided-diffusion has it\n");
    else
        program.take("min", "", "least")
            .take("max", "", "most")
            .add(
                "# as tensor2tensor has it: the last pair is least/most as fast as the first\n"
                "omega = least * (L(most) / L(least)) ** (-i / L(max(1, d // 2 - 1)))\n");
    program.add("angle = t[:, None] * omega\n");
    if (program.isPart("rounding")) return roundedPairs(program);
    return program.add("table = np.zeros((T, d))\n").add(layoutLines(program.choice("layout"))).lines();
}

std::string maskedSinusoidNumpy(const Scheme& scheme, std::string_view part, const Values& values,
                                const Shape& shape) {
    Program program(scheme, part, values, shape);
    program.sizes();
    if (program.is("variant", "legacy")) {
        program.add(
            "t, c = np.arange(T)[:, None], np.arange(d)\n"
            "# the older version counts columns, not pairs: a sine and a cosine never share a frequency\n"
            "angle = t * L(10000) ** (-2 * c / L(d))\n"
            "table = np.where(c % 2 == 0, np.sin(angle), np.cos(angle))\n");
        if (program.is("scale", "on")) program.add("table = table * np.sqrt(L(d))\n");
        if (program.is("zero_pad", "on")) program.add("table[0] = 0  # taken for padding\n");
        return program.lines();
    }
    program.take("maxlen", "rows of the table")
        .add(
            "sines, cosines = (d + 1) // 2, d // 2\n"
            "angle = np.arange(T)[:, None] * L(10000) ** (-2 * np.arange(sines) / L(d))\n"
            "table = np.zeros((T, d))\n")
        .add(layoutLines("interleaved"));
    return program.add("table[maxlen:] = np.nan  # positions past the end have no row\n").lines();
}

std::string articleSineNumpy(const Scheme& scheme, std::string_view part, const Values& values,
                             const Shape& shape) {
    Program program(scheme, part, values, shape);
    return program.sizes()
        .take("base")
        .take("divisor")
        .take("first", "the i of column 0")
        .add(
            "pos, i = np.arange(T)[:, None], first + np.arange(d)\n"
            "table = np.sin(pos / L(base) ** (i / L(divisor)))  # sines alone\n")
        .lines();
}

std::string linearNumpy(const Scheme& scheme, std::string_view part, const Values& values,
                        const Shape& shape) {
    Program program(scheme, part, values, shape);
    program.sizes().add("t = np.arange(T)\n");
    if (program.is("form", "halfopen"))
        program.add("line = t / T\n");
    else if (program.is("form", "centred"))
        program.add("line = (2 * t - (T - 1)) / max(1, T - 1)  # one position alone: 0\n");
    else
        program.add("line = t / max(1, T - 1)  # one position alone: 0\n");
    return program.add("table = np.repeat(line[:, None], d, axis=1)  # all columns are the same\n").lines();
}

std::string noneNumpy(const Scheme& scheme, std::string_view part, const Values& values, const Shape& shape) {
    return Program(scheme, part, values, shape)
        .sizes()
        .add("table = np.zeros((T, d))  # no position: nothing is added\n")
        .lines();
}

}  // namespace posiscope
