// SPDX-License-Identifier: GPL-3.0-or-later
/// Rotary positions: the frequency of each pair, where each row stands for it, and what follows.
#include <algorithm>

#include "core/schemes/numpy/program.h"
#include "core/schemes/rope/stages.h"

namespace posiscope {

using numpy::Program;

namespace {

/// `omega`, rad per position by pair, and `theta`, without the rule.
void addFrequencies(Program& program, const rotary::Stages& stages) {
    program.take("base").let("pairs", stages.ladder.pairs,
                             stages.isAxial() ? "that turn, on each axis" : "that turn");
    program.let("width", stages.ladder.width, stages.overHead ? "of the head" : "columns that turn");
    program.add(
        "i = np.arange(pairs)\ntheta = L(base) ** (-2 * i / L(width))  # the plain frequency of each pair\n");
    const std::string rule = program.choice("scaling");
    if (rule == "none") {
        program.add("omega = theta\n");
    } else if (rule == "linear") {
        program.take("scale", "", "s").add("omega = theta / s  # position interpolation\n");
    } else if (rule == "ntk" || rule == "dynamic") {
        program.take("scale", "", "s").let("by", std::string("L(s)"));
        if (rule == "dynamic")
            program.take("asked", "the length of the text")
                .take("original", "the trained length")
                .add("by = by * max(asked, original) / original - (by - 1)\n");
        program.add(
            "grown = base * by ** (width / L(width - 2))  # the base that the rule makes\n"
            "omega = grown ** (-2 * i / L(width))\n");
    } else if (rule == "longrope") {
        program.let("e", stages.ladder.divisors, "of LongRoPE, one for each pair").add("omega = theta / e\n");
    } else {
        program.take("scale", "", "s").take("original", "the trained length");
        if (rule == "yarn") {
            program.take("betafast")
                .take("betaslow")
                .add(
                    "low, high = (width * np.log(original / (L(turns) * 2 * np.pi)) / (2 * np.log(L(base)))\n"
                    "             for turns in (betafast, betaslow))  # the pairs that turn so often\n");
            if (program.is("wholeends", "rounded")) program.add("low, high = np.floor(low), np.ceil(high)\n");
            program.add(
                "low, high = max(low, 0), min(high, width - 1)\n"
                "high = high + (0.001 if low == high else 0)\n"
                "kept = 1 - np.clip((i - low) / (high - low), 0, 1)\n");
        } else {
            const bool isPaper = rule == "yarnpaper";
            program.take(isPaper ? "betaslow" : "lowfreq", "", "slow")
                .take(isPaper ? "betafast" : "highfreq", "", "fast");
            program.add("turns = original * theta / (2 * np.pi)  # within the trained length\n");
            if (program.number(isPaper ? "betaslow" : "lowfreq") ==
                program.number(isPaper ? "betafast" : "highfreq"))
                program.add("kept = np.where(turns > slow, 1.0, 0.0)\n");
            else
                program.add("kept = np.clip((turns - slow) / (fast - slow), 0, 1)\n");
        }
        program.add("omega = theta / s * (1 - kept) + theta * kept\n");
    }
    if (stages.isAxial())
        program.add(
            "theta, omega, pairs = np.tile(theta, 2), np.tile(omega, 2), 2 * pairs  # down, then across\n"
            "i = np.arange(pairs)\n");
}

/// `place`, where each row stands for each pair.
void addPlaces(Program& program, const rotary::Stages& stages) {
    program.add("row = np.arange(T)\n");
    if (stages.rotated.axes == nullptr) {
        program.add("place = row[:, None]\n");
        return;
    }
    program.take("across", "patches in a row", "columns");
    if (stages.isAxial()) {
        program.add("place = np.where(i < pairs // 2, row[:, None] // columns, row[:, None] % columns)\n");
        return;
    }
    const bool isVideo = program.is("axes", "video");
    program.take("start", "the row of the first patch").take("frames").take("rows");
    program.take("timed").take("high").take("wide").let("step", isVideo ? "2" : "1", "between frames");
    program.add(
        "patch, patches = row - start, frames * rows * columns\n"
        "frame = start + step * (patch // (rows * columns))\n");
    program.add(isVideo ? "down = frame - (rows - 1) // 2 + patch // columns % rows  # about the middle\n"
                          "across = frame - (columns - 1) // 2 + patch % columns\n"
                          "last = step * (frames - 1)\n"
                        : "down = start + patch // columns % rows\n"
                          "across = start + patch % columns\n"
                          "last = max(frames, rows, columns) - 1\n");
    program.add(
        "words = np.where(row < start, row, start + last + 1 + patch - patches)  # the same on all axes\n"
        "isword = (row < start) | (patch >= patches)\n"
        "axes = np.where(isword, words, np.stack([frame, down, across]))  # time, down, across\n");
    program.add(
        isVideo ? "axis = np.where(i >= high + wide, 0, np.where(i % 2 == 0, 1, 2))\n"
        : program.is("axes", "interleaved")
            ? "axis = np.where((i % 3 == 1) & (i < 3 * high), 1, np.where((i % 3 == 2) & (i < 3 * wide), 2, 0))\n"
            : "axis = np.where(i < timed, 0, np.where(i < timed + high, 1, 2))\n");
    program.add("place = axes[axis].T\n");
}

/// `mapped(q, k)`, the distance that two positions are turned by.
void addMap(Program& program) {
    const std::string rule = program.choice("map");
    std::string value = "D";
    if (rule == "pi" || rule == "leaky") program.take("mapfactor", "", "s");
    if (rule == "rerope" || rule == "leaky" || rule == "selfextend") program.take("window", "", "w");
    if (rule == "selfextend") program.take("group", "", "g");
    if (rule == "dca") program.take("chunk", "", "c").take("local");
    if (rule == "string") program.take("shift", "", "S").take("keep", "", "W");
    program.add(
        "\n\ndef mapped(q, k):  # a key behind the query: with the other sign\n"
        "    D, a, b = abs(q - k), np.maximum(q, k), np.minimum(q, k)\n");
    if (rule == "pi") value = "D / s";
    if (rule == "rerope") value = "np.minimum(D, w)";
    if (rule == "leaky") value = "np.where(D < w, D, w + (D - w) / s)";
    if (rule == "selfextend") value = "np.where(D < w, D, a // g - b // g + w - w // g)";
    if (rule == "string") value = "np.where(D < S, D, D - S + W)";
    if (rule == "dca") {
        program.add(
            "    t = c - local\n    apart, j = a // t - b // t, b % t\n"
            "    next_ = np.minimum(a % t + t, c) - j\n    far = min(2 * t - 1, c) - j\n");
        value = "np.where(apart == 0, D, np.where(apart == 1, next_, far))";
    }
    program.add("    return np.sign(q - k) * (" + value + ")\n\n\n");
}

/// `q` and `k`, the vectors of the score, and `lengths`, the product of theirs.
void addVectors(Program& program) {
    const Index dims = program.shape().dims;
    if (program.is("scored", "gaussian")) {
        program.random().take("seed").let("d", dims, "columns of the head");
        program.add("q, k = normal(seed, np.arange(d)), normal(seed, d + np.arange(d))\n");
    } else {
        for (const char* each : {"query", "key"}) {
            std::vector<double> numbers = program.list(each);
            if (numbers.empty()) numbers.assign(static_cast<std::size_t>(dims), 1);
            program.let(std::string(1, each[0]), numbers);
        }
    }
    program.add("lengths = np.linalg.norm(q) * np.linalg.norm(k) or 1.0\n");
}

/// `x` and `y`, the columns of each pair.
void addColumns(Program& program, const rotary::Stages& stages) {
    const Rotated& rotated = stages.rotated;
    const Index apart = rotated.apart > 0 ? rotated.apart : rotated.pairs();
    const std::string from = std::to_string(rotated.from);
    program.add(rotated.halves ? "x = " + from + " + i\ny = x + " + std::to_string(apart) + "\n"
                               : "x = " + from + " + 2 * i\ny = x + 1\n");
}

/// Score and bound over the distance before the last position.
std::string overDistance(Program& program, const rotary::Stages& stages, Index distances) {
    addMap(program);
    program.let("distances", distances).add("D = np.arange(distances)\n");
    program.add(stages.map.dependsOnPlaces() ? "at = mapped(first + T - 1, first + T - 1 - D)\n"
                                             : "at = mapped(D, 0)\n");
    if (program.isPart("decay"))
        return program
            .add(
                "turned = np.exp(1j * (at[:, None] * omega))\n"
                "table = abs(np.cumsum(turned, axis=1)).mean(axis=1)[None, :]  # RoFormer, section 3.4.3\n")
            .lines();
    const bool isOnes = program.is("scored", "ones");
    if (isOnes) {
        program.add("turned = np.cos(at[:, None] * omega)\n");
    } else {
        addVectors(program);
        addColumns(program, stages);
        program.add(
            "turned = ((q[x] * k[x] + q[y] * k[y]) * np.cos(at[:, None] * omega)\n"
            "          + (q[x] * k[y] - q[y] * k[x]) * np.sin(at[:, None] * omega))\n");
    }
    if (stages.magnitude.stretch != 0)
        program.take("scalebase", "of xPos")
            .add(
                "zeta = (2 * i + 0.8 * pairs) / (2.8 * pairs)\n"
                "turned = turned * zeta ** (D[:, None] / scalebase)\n");
    if (isOnes)
        return program.add("table = turned.mean(axis=1)[None, :]  # q = k = ones, as a share of distance 0\n")
            .lines();
    return program
        .add(
            "passing = np.delete(q * k, np.concatenate([x, y])).sum()  # of columns that do not turn\n"
            "table = ((turned.sum(axis=1) + passing) / lengths)[None, :]\n")
        .lines();
}

/// How far cosine and sine are off where steps are rounded.
std::string rounding(Program& program) {
    program.roundings();
    program.add("position = " + program.inFormat("posformat", "first + place") + "\n");
    program.add("frequency = " + program.inFormat("freqformat", "omega") + "\n");
    program.add("with np.errstate(invalid=\"ignore\"):\n");
    program.add("    angle = " + program.inFormat("angleformat", "(position * L(1)) * frequency") + "\n");
    program.add("    exact = (first + place) * omega\n");
    program.add("    errors = [abs(" + program.inFormat("valueformat", "np.cos(angle)") +
                " - np.cos(exact)),\n");
    program.add("              abs(" + program.inFormat("valueformat", "np.sin(angle)") +
                " - np.sin(exact))]\n");
    return program
        .add(
            "table = np.nan_to_num(np.max(errors, axis=0).astype(float), nan=2)  # a format has no such number: 2\n")
        .lines();
}

/// Where no pair turns.
std::string unturned(Program& program, Index distances) {
    program.let("distances", distances).add("# no pair turns\n");
    if (program.isPart("ratio")) return program.add("table = np.ones((1, 1))\n").lines();
    if (program.isPart("score") && !program.is("scored", "ones")) {
        addVectors(program);
        return program.add("table = np.full((1, distances), (q * k).sum() / lengths)\n").lines();
    }
    if (program.isPart("score")) return program.add("table = np.ones((1, distances))\n").lines();
    if (program.isPart("decay")) return program.add("table = np.zeros((1, distances))\n").lines();
    return program.add(program.isPart("cos") ? "table = np.ones((T, 1))\n" : "table = np.zeros((T, 1))\n")
        .lines();
}

}  // namespace

std::string ropeNumpy(const Scheme& scheme, std::string_view part, const Values& values, const Shape& shape) {
    Program program(scheme, part, values, shape);
    const rotary::Stages stages = rotary::stagesOf(values, shape.dims);
    program.let("T", shape.positions, "positions").take("first", "the position of row 0");
    if (program.isPart("map")) {
        addMap(program);
        program.add("i, j = np.arange(T)[:, None], np.arange(T)  # query, key\n").hidden(shape.pairs.first);
        program.add(stages.map.dependsOnPlaces() ? "table = mapped(first + i, first + j) * 1.0\n"
                                                 : "table = mapped(i - j, 0) * 1.0\n");
        return program.add("table[hidden] = np.nan\n").lines();
    }
    if (program.isPart("pairing")) {
        program.let("d", shape.dims, "columns of the head").let("pairs", stages.rotated.pairs());
        program.add("i = np.arange(pairs)\ntable = np.zeros((d, max(1, pairs)))\n");
        if (stages.rotated.pairs() == 0) return program.lines();
        addColumns(program, stages);
        return program
            .add("table[x, i], table[y, i] = 1, 2  # the first and the second column of each pair\n")
            .lines();
    }
    const char* over = program.isPart("score") ? "score" : "decay";
    const Index distances =
        scheme.make(values, shape).part(over)->field->size().columns;  // fewer where that takes long
    if (stages.turned == 0) return unturned(program, distances);
    addFrequencies(program, stages);
    if (program.isPart("ratio")) return program.add("table = (omega / theta)[None, :]\n").lines();
    if (program.isPart("score") || program.isPart("decay")) return overDistance(program, stages, distances);
    addPlaces(program, stages);
    if (program.isPart("rounding"))
        return stages.precision.isExact()
                   ? program.add("table = np.zeros((T, pairs))  # nothing is rounded\n").lines()
                   : rounding(program);
    program.add("angle = (first + place) * omega\n");
    if (program.isPart("angles")) return program.add("table = angle\n").lines();
    if (program.isPart("phase"))
        return program
            .add(
                "turn = 8 * np.arctan(L(1))\ntable = angle - turn * np.rint(angle / turn)  # within half a turn\n")
            .lines();
    program.let("factor", stages.magnitude.factor, "of cosines and sines");
    return program
        .add(program.isPart("cos") ? "table = factor * np.cos(angle)\n" : "table = factor * np.sin(angle)\n")
        .lines();
}

}  // namespace posiscope
