// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/strict_json.h"

#include <algorithm>
#include <utility>
#include <vector>

#include "core/base/number.h"

namespace posiscope {

namespace {

using nlohmann::json;

/// Makes the values as the parser meets them and stops it at what may not be. The library's own way to look on while it
/// parses goes through all members of an object at the end of each.
class Builder final : public nlohmann::json_sax<json> {
public:
    Builder(json& root, int deepest) : m_root(root), m_deepest(deepest) {}

    /// Why the parser was stopped; empty: it could not go on at errorAt().
    const Text& why() const { return m_why; }
    std::size_t errorAt() const { return m_errorAt; }

    bool null() override { return place(nullptr); }
    bool boolean(bool value) override { return place(value); }
    bool number_integer(number_integer_t value) override { return place(value); }
    bool number_unsigned(number_unsigned_t value) override { return place(value); }
    bool number_float(number_float_t value, const string_t& /*written*/) override { return place(value); }
    bool string(string_t& value) override { return place(std::move(value)); }
    bool binary(binary_t& /*value*/) override { return false; }  // JSON has none

    bool start_object(std::size_t /*size*/) override { return open(json::object()); }
    bool start_array(std::size_t /*size*/) override { return open(json::array()); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& key) override {
        Level& object = m_open.back();
        const auto [member, isNew] = object.value->emplace(key, nullptr);
        object.key = std::move(key);
        if (!isNew) return refuse(text("%1 stands there twice", {path()}));
        object.member = &*member;
        return count();
    }

    bool parse_error(std::size_t position, const std::string& /*token*/,
                     const json::exception& error) override {
        constexpr int kOutOfRange = 406;
        if (error.id == kOutOfRange) return refuse(text("%1 is too large a number", {path()}));
        m_errorAt = position;
        return false;
    }

private:
    struct Level {
        json* value;
        std::string key;         ///< the key of an object that was read last
        json* member = nullptr;  ///< its value
    };

    bool refuse(const Text& why) {
        m_why = why;
        return false;
    }
    bool count() {
        return ++m_events <= kMostJsonEvents || refuse(text("it holds more than a document can"));
    }
    template <class Value>
    json* put(Value&& value) {
        if (m_open.empty()) return &(m_root = std::forward<Value>(value));
        Level& level = m_open.back();
        if (level.value->is_array()) return &level.value->emplace_back(std::forward<Value>(value));
        return &(*level.member = std::forward<Value>(value));
    }
    template <class Value>
    bool place(Value&& value) {
        put(std::forward<Value>(value));
        return count();
    }
    bool open(json container) {
        if (m_open.size() >= static_cast<std::size_t>(m_deepest))
            return refuse(text("%1 lies too deep: at most %2 lists and objects inside each other",
                               {path(), shownNumber(std::int64_t{m_deepest})}));
        m_open.push_back({put(std::move(container)), {}});
        return count();
    }
    bool close() {
        m_open.pop_back();
        return count();
    }
    /// The path of the key that was read last.
    Text path() const {
        std::string all, places;  // of the lists around an object
        for (const Level& level : m_open) {
            if (level.value->is_object()) {
                all.append(places);
                all = jsonPath(all, level.key);
                places.clear();
            } else {
                const std::size_t last = std::max<std::size_t>(level.value->size(), 1) - 1;
                places.append("[").append(std::to_string(last)).append("]");
            }
        }
        return all.empty() ? text("the document") : shortened(all);
    }

    json& m_root;
    int m_deepest;
    std::vector<Level> m_open;
    std::size_t m_events = 0, m_errorAt = 0;
    Text m_why;
};

Text lineOf(std::string_view bytes, std::size_t end) {
    return shownNumber(1 + std::ranges::count(bytes.substr(0, end), '\n'));
}

Text unreadable(std::string_view bytes, std::size_t at) {
    return text("it is not JSON: line %1 cannot be read", {lineOf(bytes, at)});
}

/// The same bytes with blanks for the ends of lines between values: the parser spells each out, many times as long, in
/// its own message, which is not shown.
std::string withoutLineEnds(std::string_view bytes) {
    std::string all(bytes);
    bool inString = false;
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] == '"') inString = !inString;
        if (inString && all[i] == '\\') ++i;
        if (!inString && (all[i] == '\n' || all[i] == '\r' || all[i] == '\t')) all[i] = ' ';
    }
    return all;
}

}  // namespace

std::string jsonPath(std::string_view object, std::string_view key) {
    return object.empty() ? std::string(key) : std::string(object).append(".").append(key);
}

Text shortened(std::string_view found) {
    constexpr std::size_t most = 80;
    if (found.size() <= most) return literal(found);
    std::size_t end = most;
    while (end > 0 && (static_cast<unsigned char>(found[end]) & 0xC0) == 0x80)
        --end;  // not inside a character
    return literal(std::string(found.substr(0, end)) + "…");
}

Result<json> readJson(std::string_view bytes, int deepest) {
    // The parser takes a zero byte for the end, and would not look at what follows.
    if (const auto zero = bytes.find('\0'); zero != std::string_view::npos) return unreadable(bytes, zero);
    json root;
    Builder builder(root, deepest);
    if (json::sax_parse(withoutLineEnds(bytes), &builder)) return root;
    if (!builder.why().empty()) return builder.why();
    if (builder.errorAt() <= bytes.size()) return unreadable(bytes, builder.errorAt() - 1);
    return text("it ends in line %1, before the document does", {lineOf(bytes, bytes.size())});
}

}  // namespace posiscope
