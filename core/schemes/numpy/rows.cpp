// SPDX-License-Identifier: GPL-3.0-or-later
/// Encodings of absolute positions that are rows of a table, trained or made of trained ones.
#include "core/schemes/numpy/program.h"

namespace posiscope {

using numpy::Program;

namespace {

/// Adds `p`, n rows of random numbers as they are before training, and `P`, the whole table with the rows before them.
void addLearnedRows(Program& program) {
    program.sizes().take("maxlen", "positions that have a row", "n").take("offset", "the row of position 0");
    program.take("seed").random();
    program.add("numbers = np.arange((offset + n) * d).reshape(offset + n, d)  # row after row\n");
    if (program.is("init", "uniform")) {
        program.add("P = uniform(seed, numbers)\n");
    } else if (program.is("init", "bert")) {
        program.add(
            "P = normal(seed, numbers)\n"
            "for cell in np.argwhere(abs(P) > 2):  # cut at two deviations: drawn again, from a stream of its own\n"
            "    own, again = bits(seed, numbers[tuple(cell)]), 0\n"
            "    while abs(P[tuple(cell)]) > 2:\n"
            "        P[tuple(cell)] = normal(own, again)\n"
            "        again += 1\n"
            "P = 0.02 * P\n");
    } else {
        program.let("scale", program.is("init", "gpt2")      ? std::string("0.01")
                             : program.is("init", "fairseq") ? std::string("1 / np.sqrt(d)")
                                                             : std::string("1"));
        program.add("P = scale * normal(seed, numbers)\n");
    }
    program.add("p = P[offset:].copy()\n");
}

}  // namespace

std::string learnedNumpy(const Scheme& scheme, std::string_view part, const Values& values,
                         const Shape& shape) {
    Program program(scheme, part, values, shape);
    addLearnedRows(program);
    if (program.isPart("rows")) {
        if (program.is("init", "fairseq") && program.whole("offset") > 0)
            program.add("P[offset - 1] = 0  # padding\n");
        return program.add("table = P\n").lines();
    }
    if (shape.positions <= program.whole("maxlen") || program.is("extend", "none"))
        return program
            .add(
                "table = np.full((T, d), np.nan)  # positions past the end have no row\n"
                "table[: min(T, n)] = p[:T]\n")
            .lines();
    program.add("t = np.arange(T)\n");
    if (program.is("extend", "zeros"))
        program.add("table = np.zeros((T, d))\ntable[:n] = p  # beyond, zeros\n");
    else if (program.is("extend", "last"))
        program.add("table = p[np.minimum(t, n - 1)]  # beyond, the last row again\n");
    else if (program.is("extend", "hierarchical"))
        program.take("alpha").add(
            "far = alpha / (1 - alpha)\n"
            "table = np.full((T, d), np.nan)\n"
            "t = t[: n * n]  # n trained rows make n² positions\n"
            "table[: n * n] = p[t % n] + far * (p[t // n] - p[0])\n");
    else {
        program.add(program.is("extend", "linear_corners")
                        ? "place = t * (n - 1) / (T - 1)  # corners aligned\n"
                        : "place = np.clip((t + 0.5) * n / T - 0.5, 0, n - 1)  # corners not aligned\n");
        program.add(
            "row = np.minimum(np.floor(place).astype(int), n - 1)\n"
            "past = (place - row)[:, None]\n"
            "table = (1 - past) * p[row] + past * p[np.minimum(row + 1, n - 1)]\n");
    }
    return program.lines();
}

std::string hierarchicalNumpy(const Scheme& scheme, std::string_view part, const Values& values,
                              const Shape& shape) {
    Program program(scheme, part, values, shape);
    program.sizes().take("n", "trained rows").take("alpha");
    if (program.is("rows", "seeded")) {
        program.take("seed").random();
        program.add("p = normal(seed, np.arange(n * d).reshape(n, d)) / np.sqrt(d)\n");
    } else {
        program.add(
            "angle = np.arange(n)[:, None] * L(10000) ** (-2 * np.arange((d + 1) // 2) / L(d))\n"
            "p = np.zeros((n, d))  # a sinusoid stands in for trained rows\n"
            "p[:, 0::2], p[:, 1::2] = np.sin(angle), np.cos(angle[:, : d // 2])\n");
    }
    program.add("far = alpha / (1 - alpha)\n");
    if (program.isPart("trained")) return program.add("table = p\n").lines();
    if (program.isPart("basis"))
        return program.add("table = (1 + far) * p - far * p[0]  # u_i = (p_i - alpha p_0)/(1 - alpha)\n")
            .lines();
    return program
        .add(
            "t = np.arange(min(T, n * n))\n"
            "table = np.full((T, d), np.nan)  # positions from n² on have no row\n"
            "table[: n * n] = p[t % n] + far * (p[t // n] - p[0])  # alpha u_x + (1 - alpha) u_y\n")
        .lines();
}

}  // namespace posiscope
