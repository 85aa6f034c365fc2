// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "core/lessons/lesson.h"

namespace posiscope {

std::optional<Target> lessonTarget(std::string_view name) {
    struct Named {
        std::string_view noun;
        Target::Kind kind;
        int numbers;
    };
    static constexpr Named kNamed[] = {
        {"word", Target::Kind::word, 1},   {"row", Target::Kind::row, 1},
        {"cell", Target::Kind::cell, 2},   {"pair", Target::Kind::pair, 2},
        {"column", Target::Kind::cell, 1}, {"position", Target::Kind::cell, 1}};
    const std::size_t first = std::min(name.find(' '), name.size());
    const auto found = std::ranges::find(kNamed, name.substr(0, first), &Named::noun);
    if (found == std::end(kNamed) || first == name.size()) return {};
    const std::string_view numbers = name.substr(first + 1);
    const std::size_t second = std::min(numbers.find(' '), numbers.size());
    if ((second < numbers.size()) != (found->numbers == 2)) return {};
    const auto whole = [](std::string_view written) -> std::optional<Index> {
        if (written.empty() || written.size() > 9 ||
            !std::ranges::all_of(written, [](char c) { return c >= '0' && c <= '9'; }))
            return {};
        Index value = 0;
        for (const char c : written) value = 10 * value + (c - '0');
        return value;
    };
    const auto a = whole(numbers.substr(0, second));
    const auto b = found->numbers == 2 ? whole(numbers.substr(second + 1)) : std::optional<Index>(-1);
    if (!a || !b) return {};
    if (found->noun == "column") return Target{found->kind, -1, *a};
    return Target{found->kind, *a, *b};
}

}  // namespace posiscope
