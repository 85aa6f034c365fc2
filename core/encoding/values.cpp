// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/values.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"

namespace posiscope {

namespace {

bool isWhole(const Param& param) {
    return param.scale == Scale::integer || param.scale == Scale::choice;
}

}  // namespace

double clamped(const Param& param, double value) {
    if (std::isnan(value)) return param.initial;
    if (isWhole(param)) value = std::round(value);
    return std::clamp(value, param.lowest, param.highest);
}

double Values::operator[](const Param& param) const {
    const auto found = m_changed.find(param.id);
    return found == m_changed.end() ? param.initial : found->second;
}

const std::vector<double>& Values::operator[](const ListParam& list) const {
    static const std::vector<double> kNone;
    const auto found = m_lists.find(list.id);
    return found == m_lists.end() ? kNone : found->second;
}

Values Values::with(const ListParam& list, std::vector<double> numbers) const {
    Values next = *this;
    if (numbers.empty())
        next.m_lists.erase(list.id);
    else
        next.m_lists[list.id] = std::move(numbers);
    return next;
}

Index Values::integer(const Param& param) const {
    return static_cast<Index>((*this)[param]);
}

Values Values::with(const Param& param, double value) const {
    Values next = *this;
    value = clamped(param, value);
    if (value == param.initial)
        next.m_changed.erase(param.id);
    else
        next.m_changed[param.id] = value;
    return next;
}

double mostOf(const Param& param, const Values& values, Index positions) {
    return param.most == nullptr ? param.highest : std::min(param.highest, param.most(values, positions));
}

Text beyond(const Param& param, const Values& values, Index positions) {
    const double most = mostOf(param, values, positions);
    if (values[param] <= most) return {};
    return text("%1 is %2, and may be from %3 to %4 here",
                {text(param.label), fact("setting", values[param], 17),
                 fact("setting-lowest", param.lowest, 17), fact("setting-most", most, 17)});
}

bool isEnabled(const Param& param, const Values& values) {
    return param.enabled == nullptr || param.enabled(values);
}

bool isEnabled(const ListParam& list, const Values& values) {
    return list.enabled == nullptr || list.enabled(values);
}

namespace {

/// "0,5" with a point. "1,000" stays as it is, for it may be a thousand too.
std::string withPoint(std::string_view written) {
    std::string out(written);
    const std::size_t comma = out.find(',');
    const bool isAlone = comma != std::string::npos &&
                         out.find_first_of(",.", comma + 1) == std::string::npos &&
                         out.find('.') == std::string::npos;
    if (!isAlone) return out;
    const std::size_t sign = out.find_first_of("0123456789");
    const std::size_t behind = out.find_first_not_of("0123456789", comma + 1);
    const bool mayBeThousands = std::min(behind, out.size()) - comma - 1 == 3 &&
                                comma - std::min(sign, comma) <= 3 && out[sign] != '0';
    if (!mayBeThousands) out[comma] = '.';
    return out;
}

}  // namespace

Result<double> readValue(const Param& param, std::string_view written) {
    if (param.scale == Scale::choice) {
        for (std::size_t i = 0; i < param.choices.size(); ++i)
            if (written == param.choices[i].id) return static_cast<double>(i);
    } else if (const auto value = readNumber(withPoint(written));
               value && *value >= param.lowest && *value <= param.highest &&
               (!isWhole(param) || *value == std::round(*value))) {
        return *value;
    }
    return text("%1 may be %2, not “%3”", {literal(param.id), allowedValues(param), literal(written)});
}

std::string writtenValue(const Param& param, double value) {
    return param.scale == Scale::choice ? param.choices[static_cast<std::size_t>(value)].id
                                        : exactNumber(value);
}

Text allowedValues(const Param& param) {
    if (param.scale != Scale::choice)
        return text(
            isWhole(param) ? marked("a whole number from %1 to %2") : marked("a number from %1 to %2"),
            {literal(exactNumber(param.lowest)), literal(exactNumber(param.highest))});
    std::vector<std::string> ids;
    for (const Choice& choice : param.choices) ids.emplace_back(choice.id);
    return oneOf(ids);
}

Text allowedNumbers(const ListParam& list) {
    return text("numbers from %1 to %2",
                {literal(exactNumber(list.lowest)), literal(exactNumber(list.highest))});
}

Result<std::vector<double>> readList(const ListParam& list, std::string_view written) {
    constexpr std::string_view kSpace = " \t\r\n\f\v";
    const auto trimmed = [&](std::string_view of) {
        const std::size_t from = of.find_first_not_of(kSpace), to = of.find_last_not_of(kSpace);
        return from == std::string_view::npos ? std::string_view() : of.substr(from, to + 1 - from);
    };
    written = trimmed(written);
    if (written.size() >= 2 && written.front() == '[' && written.back() == ']')
        written = trimmed(written.substr(1, written.size() - 2));
    const bool hasSemicolons = written.find(';') != std::string_view::npos;
    const char between = hasSemicolons ? ';' : ',';
    std::vector<double> all;
    while (!written.empty()) {
        const std::size_t end = std::min(written.find_first_of(kSpace), written.find(between));
        const std::string_view each = written.substr(0, end);
        const auto number = readNumber(hasSemicolons ? withPoint(each) : std::string(each));
        if (!number || *number < list.lowest || *number > list.highest)
            return text("%1: number %2 may be a number from %3 to %4, not “%5”",
                        {literal(list.id), shownNumber(static_cast<Index>(all.size() + 1)),
                         literal(exactNumber(list.lowest)), literal(exactNumber(list.highest)),
                         literal(std::string(each))});
        all.push_back(*number);
        if (all.size() > list.most)
            return text("%1 may have at most %2 numbers",
                        {literal(list.id), shownNumber(static_cast<Index>(list.most))});
        written = trimmed(written.substr(each.size()));
        if (!written.empty() && written.front() == between) {
            written = trimmed(written.substr(1));
            if (written.empty())
                return text("%1: no number follows the last “%2”",
                            {literal(list.id), literal(std::string(1, between))});
        }
    }
    return all;
}

std::string writtenList(const std::vector<double>& numbers) {
    std::string all;
    for (const double each : numbers) all += (all.empty() ? "" : " ") + exactNumber(each);
    return all;
}

Text wrongCount(const ListParam& list, const std::vector<double>& numbers, const Values& values, Index dims) {
    const Index count = list.count(values, dims), has = static_cast<Index>(numbers.size());
    if (has == 0 || has == count) return {};
    return text("%1 has %2 numbers, and must have %3 here, %4",
                {text(list.label), fact("numbers", has), fact("numbers-needed", count), text(list.each)});
}

}  // namespace posiscope
