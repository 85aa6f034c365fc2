// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_dump.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <optional>

#include "core/base/number.h"

namespace posiscope {

namespace {

constexpr std::size_t kMostNumbers = 1 << 16;

/// Whether the header of a NumPy file says that its numbers stand in one row or one column.
bool isOneRow(const std::string& header) {
    const std::string kShape = "'shape': (";
    const std::size_t from = header.find(kShape), to = header.find(')', from);
    if (from == std::string::npos || to == std::string::npos) return false;
    const std::string sizes = header.substr(from + kShape.size(), to - from - kShape.size());
    int longer = 0;
    for (std::size_t at = 0; at < sizes.size();) {
        const std::size_t end = std::min(sizes.find(',', at), sizes.size());
        const std::size_t start = std::min(sizes.find_first_not_of(' ', at), end);
        if (start < end && sizes.substr(start, end - start) != "1") ++longer;
        at = end + 1;
    }
    return longer <= 1;
}

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
    if (isShort == isLong || !isOneRow(header)) return {};
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
        return isNumPy ? text("it is not a NumPy file of one row of 32- or 64-bit floating point")
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
