// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/json_node.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/io/strict_json.h"

namespace posiscope {

namespace {

using nlohmann::json;

void keep(Text& error, const Text& why) {
    if (error.empty()) error = why;
}

Text quotedValue(const json& value) {
    if (value.is_array()) return text("a list");
    if (value.is_object()) return text("an object");
    return shortened(value.dump(-1, ' ', false, json::error_handler_t::replace));
}

}  // namespace

Text wholeNumbers(Index lowest, Index highest) {
    return text("a whole number from %1 to %2", {shownNumber(lowest), shownNumber(highest)});
}

Text risingNumbers(double farthest) {
    return text("two rising numbers from %1 to %2", {shownNumber(-farthest), shownNumber(farthest)});
}

nlohmann::ordered_json writtenNumber(double value) {
    const bool whole = value == std::floor(value) && std::abs(value) <= 0x1p53;
    return whole ? nlohmann::ordered_json(static_cast<Index>(value)) : nlohmann::ordered_json(value);
}

JsonNode JsonNode::member(std::string_view key, const json& value) const {
    JsonNode node(value, *m_error);
    node.m_key = key;
    node.m_path = jsonPath(m_path, key);
    return node;
}

JsonNode JsonNode::withErrorsIn(Text& error) const {
    JsonNode node = *this;
    node.m_error = &error;
    return node;
}

void JsonNode::refuse(const Text& allowed) const {
    keep(*m_error, text("%1 may be %2, not %3", {shortened(m_path), allowed, quotedValue(*m_value)}));
}

void JsonNode::refuseKey() const {
    keep(*m_error, text("%1 is not known", {shortened(m_path)}));
}

std::vector<JsonNode> JsonNode::members() const {
    std::vector<JsonNode> all;
    if (!m_value->is_object()) {
        refuse(text("an object"));
        return all;
    }
    for (const auto& [key, value] : m_value->items()) all.push_back(member(key, value));
    return all;
}

bool JsonNode::contains(std::string_view key) const {
    return m_value->is_object() && m_value->contains(key);
}

JsonNode JsonNode::operator[](std::string_view key) const {
    if (contains(key)) return member(key, *m_value->find(key));
    static const json nothing;
    JsonNode missing = member(key, nothing);
    if (m_value->is_object())
        keep(*m_error, text("%1 is missing", {shortened(missing.m_path)}));
    else
        refuse(text("an object"));
    return missing;
}

void JsonNode::needOnly(std::initializer_list<std::string_view> keys) const {
    for (const JsonNode& each : members())
        if (std::ranges::find(keys, each.key()) == keys.end()) each.refuseKey();
}

std::vector<JsonNode> JsonNode::elements(const Text& allowed) const {
    std::vector<JsonNode> all;
    if (!m_value->is_array()) {
        refuse(allowed);
        return all;
    }
    for (const json& value : *m_value) {
        JsonNode node(value, *m_error);
        node.m_path = m_path + "[" + std::to_string(all.size()) + "]";
        all.push_back(node);
    }
    return all;
}

std::string JsonNode::string(const Text& allowed) const {
    if (m_value->is_string()) return m_value->get<std::string>();
    refuse(allowed);
    return {};
}

bool JsonNode::boolean() const {
    if (m_value->is_boolean()) return m_value->get<bool>();
    refuse(text("true or false"));
    return false;
}

std::optional<Index> JsonNode::wholeIn(Index lowest, Index highest) const {
    const auto inRange = [&](Index i) {
        return i >= lowest && i <= highest ? std::optional(i) : std::nullopt;
    };
    if (m_value->is_number_unsigned()) {
        const auto value = m_value->get<std::uint64_t>();
        return value <= INT64_MAX ? inRange(static_cast<Index>(value)) : std::nullopt;
    }
    if (m_value->is_number_integer()) return inRange(m_value->get<Index>());
    if (!m_value->is_number_float()) return {};
    const double value = m_value->get<double>();
    if (std::abs(value) > 0x1p53 || value != std::floor(value)) return {};
    return inRange(static_cast<Index>(value));
}

Index JsonNode::whole(Index lowest, Index highest) const {
    const auto value = wholeIn(lowest, highest);
    if (!value) refuse(wholeNumbers(lowest, highest));
    return value.value_or(lowest);
}

std::optional<std::pair<double, double>> JsonNode::risingIn(double farthest) const {
    const json& pair = *m_value;
    if (!pair.is_array() || pair.size() != 2 || !pair[0].is_number() || !pair[1].is_number()) return {};
    const double from = pair[0].get<double>(), to = pair[1].get<double>();
    if (!(from < to && from >= -farthest && to <= farthest)) return {};
    return std::pair(from, to);
}

}  // namespace posiscope
