// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <initializer_list>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"
#include "core/fields/field.h"

namespace posiscope {

/// A value of a JSON file, its path in the file ("schemes.shaw.dims") and where to say what is wrong with it. What is
/// wrong gives some value of the right type, so a reader goes on as if all were well and looks at the error at its
/// end; the first one is kept.
class JsonNode {
public:
    JsonNode(const nlohmann::json& root, Text& error) : m_value(&root), m_error(&error) {}

    const nlohmann::json& value() const { return *m_value; }
    const std::string& key() const { return m_key; }  ///< its key in the object that holds it

    /// The same node, which reports its errors elsewhere.
    JsonNode withErrorsIn(Text& error) const;

    void refuse(const Text& allowed) const;  ///< "PATH may be ALLOWED, not …"
    void refuseKey() const;                  ///< "PATH is not known"

    /// For an object: its values by key; a value that must be there; whether a key is there; a check for other keys.
    std::vector<JsonNode> members() const;
    JsonNode operator[](std::string_view key) const;
    bool contains(std::string_view key) const;
    void needOnly(std::initializer_list<std::string_view> keys) const;

    /// The elements of a list.
    std::vector<JsonNode> elements(const Text& allowed) const;

    std::string string(const Text& allowed) const;
    bool boolean() const;
    /// A whole number in the range: 50 and 50.0, not 50.5.
    std::optional<Index> wholeIn(Index lowest, Index highest) const;
    Index whole(Index lowest, Index highest) const;
    /// Two rising numbers from -farthest to farthest.
    std::optional<std::pair<double, double>> risingIn(double farthest) const;

private:
    JsonNode member(std::string_view key, const nlohmann::json& value) const;

    const nlohmann::json* m_value;
    std::string m_path, m_key;
    Text* m_error;
};

/// "a whole number from 1 to 9", as something allowed.
Text wholeNumbers(Index lowest, Index highest);
Text risingNumbers(double farthest);

/// A number as JSON, whole numbers without a point.
nlohmann::ordered_json writtenNumber(double value);

}  // namespace posiscope
