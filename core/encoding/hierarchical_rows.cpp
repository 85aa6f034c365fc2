// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/hierarchical_rows.h"
#include "core/base/counted.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"

namespace posiscope {

namespace {

double ratio(double alpha) {
    return alpha / (1 - alpha);
}

double largest(const Range& range) {
    return std::max(std::abs(range.lowest), std::abs(range.highest));
}

}  // namespace

Blend hierarchicalRow(Index t, Index n, double alpha) {
    const double farther = ratio(alpha);
    return {{t / n, farther}, {0, -farther}, {t % n, 1}};  // in the first block the first two cancel
}

FieldPtr hierarchicalRows(const FieldPtr& trained, Index rows, double alpha) {
    const Index n = trained->size().rows;
    const auto rule = [n, alpha](Index t) { return hierarchicalRow(t, n, alpha); };
    if (rows <= n) return std::make_shared<BlendedRows>(trained, rows, rule);
    const double farther = ratio(alpha);
    // Unrelated rows widen the range by the root of the summed squares of the weights; the limits hold for all rows.
    const double usual = largest(trained->range()) * std::sqrt(1 + 2 * farther * farther);
    const Range limits = trained->limits();
    const double most = farther * (limits.highest - limits.lowest);
    return std::make_shared<BlendedRows>(trained, rows, rule, Range{-usual, usual},
                                         Range{limits.lowest - most, limits.highest + most});
}

FieldPtr hierarchicalBasis(const FieldPtr& trained, double alpha) {
    const double farther = ratio(alpha);
    const double usual = largest(trained->range()) * std::hypot(1 + farther, farther);
    const Range limits = trained->limits();
    const double most = farther * (limits.highest - limits.lowest);
    return std::make_shared<BlendedRows>(
        trained, trained->size().rows,
        [farther](Index i) {
            return i == 0 ? Blend{{0, 1}} : Blend{{i, 1 + farther}, {0, -farther}};
        },
        Range{-usual, usual}, Range{limits.lowest - most, limits.highest + most});
}

std::vector<Text> hierarchicalExplained(const Field& trained, double alpha, Index t, Index column) {
    const Index n = trained.size().rows, x = t / n, y = t % n;
    const auto cell = [&](std::string_view id, Index row) { return fact(id, trained.at(row, column)); };
    if (x == 0)
        return {text("In the first block: the trained row %1 itself, %2.",
                     {fact("position", t), cell("value", t)})};
    double value = 0;
    const Blend blend = hierarchicalRow(t, n, alpha);
    for (const auto& [row, weight] : blend.shares()) value += weight * trained.at(row, column);
    return {text("%1 = %2 · %3 + %4: place %4 of block %2",
                 {fact("position", t), fact("block", x), fact("trained-rows", n), fact("place", y)}),
            text("p_{%1} + α/(1 − α) · (p_{%2} − p_{0}) with α = %3",
                 {fact("place", y), fact("block", x), fact("alpha", alpha)}),
            text("= %1 + %2 · (%3 − %4) = %5",
                 {cell("place-number", y), fact("block-factor", ratio(alpha)), cell("block-number", x),
                  cell("first-number", 0), fact("value", value)})};
}

Text hierarchicalCollision(Index n, double alpha) {
    if (alpha != 0.5 || n == 1) return {};
    return text("α = 0.5: rows (i, j) and (j, i) are the same, %1",
                {fact("equal-rows", n * (n - 1) / 2, Thing::time)});
}

}  // namespace posiscope
