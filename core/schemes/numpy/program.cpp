// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/schemes/numpy/program.h"

#include "core/base/number.h"

namespace posiscope::numpy {

std::string Program::choice(const char* param) const {
    const Param& of = *m_scheme.param(param);
    return writtenValue(of, m_values[of]);
}

Program& Program::add(std::string_view lines) {
    m_lines += lines;
    return *this;
}

Program& Program::let(const std::string& name, const std::string& value, const char* comment) {
    m_lines += name + " = " + value;
    if (*comment != '\0') m_lines.append("  # ").append(comment);
    m_lines += '\n';
    return *this;
}

Program& Program::let(const std::string& name, double value, const char* comment) {
    return let(name, exactNumber(value), comment);
}

Program& Program::let(const std::string& name, Index value, const char* comment) {
    return let(name, std::to_string(value), comment);
}

Program& Program::let(const std::string& name, const std::vector<double>& numbers, const char* comment) {
    std::string all;
    for (const double each : numbers) all += (all.empty() ? "" : ", ") + exactNumber(each);
    return let(name, "np.array([" + all + "])", comment);
}

Program& Program::take(const char* param, const char* comment, const char* name) {
    return let(name == nullptr ? param : name, number(param), comment);
}

Program& Program::sizes() {
    return let("T", m_shape.positions, "positions").let("d", m_shape.dims, "columns");
}

Program& Program::random() {
    return add(R"(

def bits(seed, n):  # SplitMix64: its n-th 64 bits
    with np.errstate(over="ignore"):
        z = np.uint64(seed) + (np.asarray(n, np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)
        z = (z ^ (z >> np.uint64(30))) * np.uint64(0xBF58476D1CE4E5B9)
        z = (z ^ (z >> np.uint64(27))) * np.uint64(0x94D049BB133111EB)
        return z ^ (z >> np.uint64(31))


def uniform(seed, n):  # in [0, 1), from the first 53 bits
    return (bits(seed, n) >> np.uint64(11)) * 2.0**-53


def normal(seed, n):  # Box-Muller: even numbers are the cosine, odd ones the sine of a pair
    n = np.asarray(n, np.uint64)
    even = n - n % np.uint64(2)
    angle = 2 * np.pi * uniform(seed, even + np.uint64(1))
    return np.sqrt(-2 * np.log1p(-uniform(seed, even))) * np.where(n == even, np.cos(angle), np.sin(angle))


)");
}

Program& Program::roundings() {
    return add(R"(

def rounded(x, digits, lowest, highest):  # to a format of so many binary digits, ties to even
    x = np.asarray(x, float)
    step = np.ldexp(1.0, np.maximum(np.frexp(x)[1] - 1, lowest) - digits + 1)
    nearest = np.rint(x / step) * step
    return np.where(abs(nearest) > np.ldexp(2 - 2.0 ** (1 - digits), highest), np.copysign(np.inf, x), nearest)


)");
}

std::string Program::inFormat(const char* param, const std::string& of) const {
    const std::string chosen = choice(param);
    if (chosen == "exact") return of;
    return "rounded(" + of +
           (chosen == "f32"    ? ", 24, -126, 127)"
            : chosen == "bf16" ? ", 8, -126, 127)"
                               : ", 11, -14, 15)");
}

Program& Program::hidden(Index first) {
    const Pairs& pairs = m_shape.pairs;
    add("hidden = np.broadcast_to(i < " + std::to_string(first) + ", (len(i), j.size)).copy()\n");
    if (pairs.causal) add("hidden |= j > i  # the causal mask\n");
    if (pairs.window > 0)
        add("hidden |= abs(j - i) >= " + std::to_string(pairs.window) + "  # the sliding window\n");
    return *this;
}

}  // namespace posiscope::numpy
