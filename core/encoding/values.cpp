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

}  // namespace posiscope
