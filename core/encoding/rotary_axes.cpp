// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/rotary_axes.h"

#include <algorithm>
#include <string_view>

namespace posiscope {

RotaryAxes::Axis RotaryAxes::axis(Index pair) const {
    switch (layout) {
        case Layout::axial:
            return pair < pairs / 2 ? down : across;
        case Layout::chunked:
            return pair < timed ? time : pair < timed + high ? down : across;
        case Layout::interleaved:
            return pair % 3 == 1 && pair < 3 * high ? down : pair % 3 == 2 && pair < 3 * wide ? across : time;
        case Layout::video:
            return pair >= high + wide ? time : pair % 2 == 0 ? down : across;
    }
    return time;
}

double RotaryAxes::place(Index row, Index pair) const {
    return placeOn(row, axis(pair));
}

double RotaryAxes::placeOn(Index row, Axis axis) const {
    if (layout == Layout::axial) return static_cast<double>(axis == down ? row / columns : row % columns);
    if (row < start) return static_cast<double>(row);
    const bool isVideo = layout == Layout::video;
    const Index step = isVideo ? 2 : 1, patch = row - start;
    if (patch >= patches()) {
        const Index last = isVideo ? step * (frames - 1) : std::max({frames, rows, columns}) - 1;
        return static_cast<double>(start + last + 1 + patch - patches());
    }
    const Index frame = start + step * (patch / (rows * columns)), line = patch / columns % rows,
                column = patch % columns;
    if (axis == time) return static_cast<double>(frame);
    const Index from = isVideo ? frame - ((axis == down ? rows : columns) - 1) / 2 : start;
    return static_cast<double>(from + (axis == down ? line : column));
}

std::vector<RotaryAxes::Run> RotaryAxes::strip() const {
    std::string letters;
    for (Index i = 0; i < pairs; ++i) letters += "THW"[axis(i)];
    const bool counts = layout == Layout::axial || layout == Layout::chunked;
    std::size_t at = 0;
    const auto repeats = [&](std::string_view unit) {
        std::size_t times = 0;
        while (letters.compare(at + times * unit.size(), unit.size(), unit) == 0) ++times;
        return times;
    };
    /// The unit that repeats from here on; none: single letters go on.
    const auto unitHere = [&]() -> std::string {
        for (const char* unit : {"THW", "HW"})
            if (repeats(unit) > 1) return unit;
        const std::string letter = letters.substr(at, 1);
        return counts || repeats(letter) > 4 ? letter : "";
    };
    std::vector<Run> runs;
    bool isOpen = false;  // the last run takes more single letters
    while (at < letters.size()) {
        const std::string unit = unitHere();
        if (!unit.empty()) {
            const std::size_t times = repeats(unit);
            runs.push_back({unit, static_cast<Index>(times)});
            at += times * unit.size();
            isOpen = false;
            continue;
        }
        if (!isOpen) runs.push_back({});
        runs.back().letters += letters[at++];
        isOpen = true;
    }
    return runs;
}

}  // namespace posiscope
