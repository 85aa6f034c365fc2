// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/ladder_match.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace posiscope {

namespace {

/// None: zeros stand elsewhere, or there are others than as many.
std::optional<LadderMatch> compared(const std::vector<double>& dump, const KnownLadder& known) {
    if (dump.size() != known.frequencies.size()) return {};
    LadderMatch match{.names = {known.name}};
    double squares = 0;
    std::size_t count = 0;
    for (std::size_t i = 0; i < dump.size(); ++i) {
        const double own = dump[i], other = known.frequencies[i];
        if ((own == 0) != (other == 0)) return {};
        if (own == 0) continue;
        const double r = std::log(own / other);
        match.largest = std::max(match.largest, std::abs(r));
        squares += r * r;
        ++count;
    }
    match.mean = count > 0 ? std::sqrt(squares / static_cast<double>(count)) : 0;
    if (match.largest <= 1e-6)
        match.how = LadderMatch::How::equal;
    else if (match.largest <= 0x1p-8)
        match.how = LadderMatch::How::rounded;
    else if (match.mean <= 2e-3 && match.largest <= 8e-3)
        match.how = LadderMatch::How::close;
    else
        return {};
    return match;
}

}  // namespace

std::vector<LadderMatch> matches(const std::vector<double>& dump, const std::vector<KnownLadder>& known) {
    std::vector<std::pair<LadderMatch, const KnownLadder*>> all;
    for (const KnownLadder& each : known) {
        const auto match = compared(dump, each);
        if (!match) continue;
        const auto same = std::ranges::find_if(
            all, [&](const auto& other) { return other.second->frequencies == each.frequencies; });
        if (same == all.end())
            all.emplace_back(*match, &each);
        else
            same->first.names.push_back(each.name);
    }
    std::ranges::stable_sort(all, {}, [](const auto& each) { return each.first.mean; });
    std::vector<LadderMatch> best;
    for (const auto& [match, ladder] : all)
        if (best.empty() || match.mean <= 1.5 * best.front().mean) best.push_back(match);
    return best;
}

FittedLadder fitted(const std::vector<double>& dump) {
    const auto n = static_cast<double>(dump.size());
    double count = 0, sumT = 0, sumY = 0, sumTT = 0, sumTY = 0;
    for (std::size_t i = 0; i < dump.size(); ++i) {
        if (dump[i] == 0) continue;
        const double t = static_cast<double>(i) / n, y = std::log(dump[i]);
        count += 1;
        sumT += t;
        sumY += y;
        sumTT += t * t;
        sumTY += t * y;
    }
    const double spread = count * sumTT - sumT * sumT;
    const double slope = spread > 0 ? (count * sumTY - sumT * sumY) / spread : 0;
    const double start = count > 0 ? (sumY - slope * sumT) / count : 0;
    FittedLadder fit{std::exp(-slope), std::exp(-start), 0};
    for (std::size_t i = 0; i < dump.size(); ++i)
        if (dump[i] > 0)
            fit.largest = std::max(fit.largest,
                                   std::abs(std::log(dump[i]) - start - slope * static_cast<double>(i) / n));
    return fit;
}

}  // namespace posiscope
