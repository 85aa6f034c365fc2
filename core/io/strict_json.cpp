// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/strict_json.h"

#include <algorithm>
#include <set>
#include <vector>

#include "core/number.h"

namespace posiscope {

namespace {

using nlohmann::json;

/// Leaves the parser from inside; caught in readJson.
struct Refused {
    Text why;
};

/// What the parser itself lets pass.
class Watch {
public:
    bool operator()(int depth, json::parse_event_t event, const json& parsed) {
        using Event = json::parse_event_t;
        if (event == Event::object_start || event == Event::array_start) {
            if (depth >= kDeepestJson)
                throw Refused{text("%1 lies too deep: at most %2 lists and objects inside each other",
                                   {path(), shownNumber(std::int64_t{kDeepestJson})})};
            if (event == Event::object_start) m_open.emplace_back();
        }
        if (event == Event::key) {
            Object& object = m_open.back();
            object.key = parsed.get<std::string>();
            if (!object.keys.insert(object.key).second)
                throw Refused{text("%1 stands there twice", {path()})};
        }
        if (event == Event::object_end) m_open.pop_back();
        if (++m_events > 3 * kMostJsonValues) throw Refused{text("it holds more than a document can")};
        return true;
    }

    /// Of the key that was read last.
    Text path() const {
        std::string all;
        for (const Object& object : m_open) all = jsonPath(all, object.key);
        return all.empty() ? text("the document") : shortened(all);
    }

private:
    struct Object {
        std::string key;
        std::set<std::string> keys;
    };
    std::vector<Object> m_open;
    std::size_t m_events = 0;
};

Text lineOf(std::string_view bytes, std::size_t end) {
    return shownNumber(1 + std::ranges::count(bytes.substr(0, end), '\n'));
}

Text unreadable(std::string_view bytes, std::size_t at) {
    return text("it is not JSON: line %1 cannot be read", {lineOf(bytes, at)});
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

Result<json> readJson(std::string_view bytes) {
    // The parser takes a zero byte for the end, and would not look at what follows.
    if (const auto zero = bytes.find('\0'); zero != std::string_view::npos) return unreadable(bytes, zero);
    Watch watch;
    try {
        return json::parse(bytes.begin(), bytes.end(),
                           [&watch](int depth, json::parse_event_t event, const json& parsed) {
                               return watch(depth, event, parsed);
                           });
    } catch (const Refused& refused) {
        return refused.why;
    } catch (const json::parse_error& error) {
        if (error.byte <= bytes.size()) return unreadable(bytes, error.byte - 1);
        return text("it ends in line %1, before the document does", {lineOf(bytes, bytes.size())});
    } catch (const json::exception&) {
        return text("%1 is too large a number", {watch.path()});
    }
}

}  // namespace posiscope
