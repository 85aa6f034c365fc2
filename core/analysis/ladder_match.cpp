// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/analysis/ladder_match.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <limits>
#include <optional>

#include "core/base/number.h"

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

namespace {

constexpr std::size_t kMostNumbers = 1 << 16;

/// The numbers of a NumPy file; none: it is of another type or shape.
std::optional<std::vector<double>> ofNumPy(const std::string& bytes) {
    constexpr std::size_t kStart = 10;
    if (bytes.size() < kStart || bytes[6] != 1) return {};
    const std::size_t length =
        static_cast<unsigned char>(bytes[8]) + 256U * static_cast<unsigned char>(bytes[9]);
    if (bytes.size() < kStart + length) return {};
    const std::string header = bytes.substr(kStart, length);
    const bool isShort = header.find("'<f4'") != std::string::npos,
               isLong = header.find("'<f8'") != std::string::npos;
    if (isShort == isLong) return {};
    const std::size_t size = isShort ? 4 : 8, data = bytes.size() - kStart - length;
    if (data % size != 0 || data / size > kMostNumbers) return {};
    std::vector<double> all;
    for (std::size_t at = kStart + length; at < bytes.size(); at += size) {
        if (isShort) {
            float number = 0;
            std::memcpy(&number, bytes.data() + at, size);
            all.push_back(static_cast<double>(number));
        } else {
            double number = 0;
            std::memcpy(&number, bytes.data() + at, size);
            all.push_back(number);
        }
    }
    return all;
}

/// The numbers of a text, whatever brackets and names stand around them; none: something else stands there.
std::optional<std::vector<double>> ofText(const std::string& bytes) {
    std::vector<double> all;
    const bool isC = bytes.find('{') != std::string::npos;  // where brackets hold the number of numbers
    const std::size_t from = bytes.find(isC ? '{' : '['), to = bytes.rfind(isC ? '}' : ']');
    const bool isList = from != std::string::npos && to != std::string::npos && from < to;
    const std::string inner = isList ? bytes.substr(from + 1, to - from - 1) : bytes;
    for (std::size_t at = 0; at < inner.size();) {
        const std::size_t start = inner.find_first_not_of(" \t\r\n,;[]", at);
        if (start == std::string::npos) break;
        const std::size_t end = std::min(inner.find_first_of(" \t\r\n,;[]", start), inner.size());
        std::string word = inner.substr(start, end - start);
        if (isC && (word.back() == 'f' || word.back() == 'F')) word.pop_back();
        const auto number = readNumber(word);
        if (!number) return {};
        all.push_back(*number);
        if (all.size() > kMostNumbers) return {};
        at = end;
    }
    return all;
}

bool foldsBy(const std::vector<double>& all, bool halves) {
    const std::size_t n = all.size() / 2;
    for (std::size_t i = 0; i < n; ++i)
        if (halves ? all[i] != all[i + n] : all[2 * i] != all[2 * i + 1]) return false;
    return true;
}

}  // namespace

Result<Dump> readDump(const std::string& bytes) {
    const bool isNumPy = bytes.starts_with("\x93NUMPY");
    auto numbers = isNumPy ? ofNumPy(bytes) : ofText(bytes);
    if (!numbers || numbers->empty())
        return isNumPy ? text("it is not a NumPy file of 32- or 64-bit floating point")
                       : text("it may be numbers with spaces or commas between them, as in a list");
    for (std::size_t i = 0; i < numbers->size(); ++i)
        if (const double number = (*numbers)[i]; !(number >= 0) || !std::isfinite(number))
            return text("number %1 is %2: frequencies are 0 or more",
                        {shownNumber(static_cast<std::int64_t>(i)), literal(std::to_string(number))});
    Dump dump{std::move(*numbers)};
    if (dump.numbers.size() < 4 || dump.numbers.size() % 2 != 0) return dump;
    const bool halves = foldsBy(dump.numbers, true);
    if (!halves && !foldsBy(dump.numbers, false)) return dump;
    std::vector<double> once;
    for (std::size_t i = 0; i < dump.numbers.size() / 2; ++i)
        once.push_back(dump.numbers[halves ? i : 2 * i]);
    return Dump{std::move(once), true};
}

}  // namespace posiscope
