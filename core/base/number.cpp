// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/number.h"

#include <array>
#include <charconv>
#include <cmath>

namespace posiscope {

namespace {

constexpr std::string_view kMinus = "\u2212";

Text withTrueMinus(const std::string& digits) {
    std::string out;
    for (const char c : digits) c == '-' ? out += kMinus : out += c;
    return literal(out);
}

}  // namespace

std::string exactNumber(double value) {
    std::array<char, 32> buffer{};
    // The number has no exponent where a reader would write none: 100000, not 1e+05.
    const double size = std::abs(value);
    const bool plainDigits = value == 0 || (size >= 1e-5 && size < 1e12);
    const auto end =
        plainDigits
            ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value, std::chars_format::fixed).ptr
            : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value).ptr;
    return {buffer.data(), end};
}

std::optional<double> readNumber(std::string_view written) {
    std::string plainMinus;
    std::string_view digits = written;
    if (written.find(kMinus) != std::string_view::npos) {
        plainMinus = written;
        for (std::size_t at = 0; (at = plainMinus.find(kMinus)) != std::string::npos;)
            plainMinus.replace(at, kMinus.size(), "-");
        digits = plainMinus;
    }
    if (digits.starts_with('+') && !digits.starts_with("+-")) digits.remove_prefix(1);
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size() || !std::isfinite(value)) return {};
    return value;
}

Text shownNumber(double value, int digits) {
    if (std::isnan(value)) return text("not a number");
    if (value == 0) return literal("0");
    if (std::isinf(value)) return withTrueMinus(value > 0 ? "∞" : "-∞");
    std::array<char, 64> buffer{};
    const double size = std::abs(value);
    const bool plainDigits = size >= 1e-4 && size < 1e15;
    // "fixed" counts digits behind the point, so the significant ones left of it are taken off.
    const int behind = std::max(0, digits - 1 - static_cast<int>(std::floor(std::log10(size))));
    const auto end = plainDigits ? std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                                 std::chars_format::fixed, behind)
                                       .ptr
                                 : std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                                 std::chars_format::general, digits)
                                       .ptr;
    std::string shown(buffer.data(), end);
    if (plainDigits && shown.find('.') != std::string::npos) {
        shown.erase(shown.find_last_not_of('0') + 1);
        if (shown.back() == '.') shown.pop_back();
    }
    return withTrueMinus(shown);
}

Text shownNumber(std::int64_t value) {
    return withTrueMinus(std::to_string(value));
}

Text shownFixed(double value, int behindPoint) {
    if (!std::isfinite(value) || value == std::round(value)) return shownNumber(value, 15);
    std::array<char, 64> buffer{};
    // Beyond 2^53 every double is a whole number, so 64 characters hold what comes here.
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::fixed, behindPoint)
                         .ptr;
    std::string shown(buffer.data(), end);
    if (shown.find_first_of("123456789") == std::string::npos && shown.front() == '-')
        shown.erase(0, 1);  // −0.00 says no more than 0.00
    return withTrueMinus(shown);
}

Text shownExactly(double value) {
    return withTrueMinus(exactNumber(value));
}

std::string fullNumber(double value) {
    constexpr int kDigits = 17;
    std::array<char, 32> buffer{};
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), value,
                                   std::chars_format::general, kDigits)
                         .ptr;
    return {buffer.data(), end};
}

Text shownOffset(std::int64_t offset) {
    return offset > 0 ? literal(std::string("+").append(std::to_string(offset))) : shownNumber(offset);
}

Text fact(std::string_view id, double value, int digits, const char* unit) {
    return fact(id, value, shownNumber(value, digits), unit);
}

Text fact(std::string_view id, double value, const char* unit) {
    return fact(id, value, shownNumber(value), unit);
}

Text fact(std::string_view id, std::int64_t value, const char* unit) {
    return fact(id, static_cast<double>(value), shownNumber(value), unit);
}

Text factFixed(std::string_view id, double value, int behindPoint) {
    return fact(id, value, shownFixed(value, behindPoint));
}

Text factOffset(std::string_view id, std::int64_t offset) {
    return fact(id, static_cast<double>(offset), shownOffset(offset));
}

}  // namespace posiscope
