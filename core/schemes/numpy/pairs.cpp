// SPDX-License-Identifier: GPL-3.0-or-later
/// Encodings of pairs of words: rows that they look up, and numbers added to their logits.
#include <algorithm>

#include "core/schemes/numpy/program.h"

namespace posiscope {

using numpy::Program;

namespace {

/// Ends with the rows that pairs look up, or how often; needs `row`, `hidden` and `rows`.
std::string rowsOf(Program& program) {
    if (program.isPart("usage"))
        return program
            .add(
                "# how often each row is used, over the pairs that are there\n"
                "table = np.bincount(row[~hidden], minlength=rows)[None, :]\n")
            .lines();
    return program.add("table = np.where(hidden, np.nan, row)  # no number: the pair looks nothing up\n")
        .lines();
}

/// Adds i, the queries from the first that asks on, and j, the keys.
void addPairs(Program& program, const char* count, Index first) {
    program.add("i = np.arange(" + std::to_string(first) + ", " + count + ")[:, None]  # queries\n");
    program.add(std::string("j = np.arange(") + count + ")  # keys\n");
    program.hidden(first);
}

}  // namespace

std::string shawNumpy(const Scheme& scheme, std::string_view part, const Values& values, const Shape& shape) {
    Program program(scheme, part, values, shape);
    if (program.isPart("index") || program.isPart("usage")) {
        program.let("T", shape.positions, "words").take("k", "distances are clipped here");
        addPairs(program, "T", shape.pairs.first);
        program.add(program.is("sign", "query-key") ? "offset = i - j  # the opposite of the paper's sign\n"
                                                    : "offset = j - i  # key less query\n");
        if (program.is("outside", "zero"))
            program.add("hidden |= abs(offset) > k  # pairs farther apart look no row up\n");
        program.add("row, rows = np.clip(offset, -k, k) + k, 2 * k + 1\n");
        return rowsOf(program);
    }
    program.take("k").let("d", shape.dims, "columns");
    if (program.is("tables", "sinusoids"))
        return program
            .add(
                "r = np.arange(2 * k + 1)[:, None]  # row r is the sinusoid of r\n"
                "angle = r * L(10000) ** (-2 * np.arange((d + 1) // 2) / L(d))\n"
                "table = np.zeros((2 * k + 1, d))\n"
                "table[:, 0::2], table[:, 1::2] = np.sin(angle), np.cos(angle[:, : d // 2])\n")
            .lines();
    constexpr Index kHeadsOfALayer = 16;
    const Index head = program.is("sharing", "head") ? program.whole("head") : 0;
    program.take("seed").random();
    program.let("before",
                (program.whole("layer") * kHeadsOfALayer + head) * 2 + (program.isPart("value") ? 1 : 0),
                "tables drawn before: 16 heads a layer, of each a^K, then a^V");
    return program
        .add(
            "numbers = (before * (2 * k + 1) + np.arange(2 * k + 1)[:, None]) * d + np.arange(d)\n"
            "table = normal(seed, numbers) / np.sqrt(d)  # untrained: variance 1/d\n")
        .lines();
}

std::string alibiNumpy(const Scheme& scheme, std::string_view part, const Values& values,
                       const Shape& shape) {
    Program program(scheme, part, values, shape);
    program.let("T", shape.positions, "words")
        .take("heads")
        .take("exponent", "the last slope is 2^-exponent");
    program.add(
        "p = 2 ** (heads.bit_length() - 1)  # the largest power of two that is no more than the heads\n"
        "h = np.arange(heads)\n"
        "share = np.where(h < p, (h + 1) / p, (2 * (h - p) + 1) / (2 * p))  # the others lie between\n"
        "m = 2.0 ** (-exponent * share)\n");
    if (program.is("slopes", "bf16"))
        program.add(
            "fraction, power = np.frexp(m)\n"
            "m = np.ldexp(np.rint(fraction * 256) / 256, power)  # bf16 has 8 binary digits\n");
    if (program.isPart("slopes")) return program.add("table = m[None, :]\n").lines();
    if (program.isPart("decay"))
        return program.let("distances", std::max<Index>(shape.positions, 64))
            .add("table = np.exp(-m[:, None] * np.arange(distances))\n")
            .lines();
    program.take("head", "the head shown").add("i, j = np.arange(T)[:, None], np.arange(T)  # query, key\n");
    return program
        .add(program.is("form", "key") ? "table = m[head] * (j + 0 * i)  # by the key alone\n"
                                       : "table = -m[head] * abs(i - j)\n")
        .lines();
}

std::string t5Numpy(const Scheme& scheme, std::string_view part, const Values& values, const Shape& shape) {
    Program program(scheme, part, values, shape);
    const bool isCausal = program.is("direction", "causal");
    program.let("T", shape.positions, "words")
        .take("buckets")
        .take("max_distance", "all beyond join it", "M");
    program.let("B", isCausal ? "buckets" : "buckets // 2", "buckets of one side");
    program.add(
        "E = B // 2  # distances below it have a bucket of their own\n\n\n"
        "def bucket(offset):  # key less query\n");
    program.add(isCausal ? "    x = np.maximum(-offset, 0)  # later keys: bucket 0\n"
                         : "    x = abs(offset)\n");
    program.add(
        "    # 1e-9, since a logarithm that is whole may come out a little less\n"
        "    s = (B - E) * np.log(np.maximum(x, E) / E) / np.log(M / E) + 1e-9\n"
        "    y = np.where(x < E, x, np.minimum(E + np.floor(s).astype(int), B - 1))\n");
    program.add(isCausal ? "    return y\n\n\n" : "    return y + B * (offset > 0)\n\n\n");
    if (program.isPart("index") || program.isPart("usage")) {
        addPairs(program, "T", shape.pairs.first);
        program.add("row, rows = bucket(j - i), buckets\n");
        return rowsOf(program);
    }
    program.add("distances = np.arange(max(T, M + 1))  # of earlier keys\n");
    if (program.isPart("steps")) return program.add("table = bucket(-distances)[None, :]\n").lines();
    program.take("heads").take("seed").random();
    program.add(
        "b = normal(seed, np.arange(buckets * heads).reshape(buckets, heads)) / np.sqrt(512)  # untrained\n");
    if (program.isPart("table")) return program.add("table = b\n").lines();
    if (program.isPart("distance")) return program.add("table = b[bucket(-distances)].T\n").lines();
    return program.take("head", "the head shown")
        .add("i, j = np.arange(T)[:, None], np.arange(T)  # query, key\ntable = b[bucket(j - i), head]\n")
        .lines();
}

std::string swinNumpy(const Scheme& scheme, std::string_view part, const Values& values, const Shape& shape) {
    Program program(scheme, part, values, shape);
    program.take("h", "rows of patches").take("w", "columns of patches");
    if (program.isPart("index") || program.isPart("usage")) {
        const Index patches = program.whole("h") * program.whole("w"),
                    asking = shape.positions - shape.pairs.first;
        addPairs(program, "h * w", shape.pairs.first > 0 ? std::max<Index>(0, patches - asking) : 0);
        program.add(
            "down, across = i // w - j // w, i % w - j % w  # query less key\n"
            "row, rows = (down + h - 1) * (2 * w - 1) + across + w - 1, (2 * h - 1) * (2 * w - 1)\n");
        return rowsOf(program);
    }
    program.take("heads").take("seed").random();
    program.add(
        "rows = (2 * h - 1) * (2 * w - 1)\n"
        "B = 0.02 * normal(seed, np.arange(rows * heads).reshape(rows, heads))  # untrained\n");
    if (program.isPart("table")) return program.add("table = B\n").lines();
    program.take("head", "the head shown");
    if (program.isPart("offsets"))
        return program.add("table = B[:, head].reshape(2 * h - 1, 2 * w - 1)  # offset down, offset across\n")
            .lines();
    program.add(
        "a, b = np.arange(h * w)[:, None], np.arange(h * w)  # query and key patch\n"
        "row = (a // w - b // w + h - 1) * (2 * w - 1) + a % w - b % w + w - 1\n"
        "table = B[row, head]\n");
    if (program.isPart("patch"))
        program.take("patch", "from which the window is seen").add("table = table[patch].reshape(h, w)\n");
    return program.lines();
}

}  // namespace posiscope
