// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/layout.h"
#include "core/views/lookup_drawing.h"

namespace posiscope::lookup {

namespace {

constexpr double kLeastPitch = 36, kReadablePitch = 60,
                 kMostNeeded = 96;  ///< of a word's box, where not all words fit
constexpr Index kMostMeasured = 64;
constexpr double kNarrowGap = 4;
constexpr double kLeastWords = 148;  ///< high: offsets, words, links and rows
constexpr double kWidestPitch = 120;

Rows rowsIn(double left, double width, Index first, Index last) {
    const double pitch = std::min(width / static_cast<double>(last - first), 104.0);
    return {left + (width - pitch * static_cast<double>(last - first)) / 2, pitch, first, last};
}

/// How wide the boxes of the words must be, with the gaps between them; none where there are too many to ask.
std::vector<double> neededWidths(const Scene& scene) {
    if (words(scene) > kMostMeasured) return {};
    std::vector<double> needed;
    for (const std::string& word : scene.document.sentence.tokens)
        needed.push_back(
            std::clamp(scene.canvas.measure(literal(word), Type::note).width + 2 * kWordPad + kNarrowGap + 1,
                       kLeastPitch, kMostNeeded));
    return needed;
}

/// Of the names of the lines, left of the words: the longest of each language.
double namesWidth(const Scene& scene) {
    double widest = 56;
    for (const char* each : {marked("from here"), marked("all pairs")})
        widest = std::max(widest, scene.canvas.measure(text(each), Type::note).width);
    return widest + 4;
}

}  // namespace

Rows rowsOf(const Drawing& d) {
    const Rect& area = d.strip.area;
    const Rows all = rowsIn(area.x, area.width, 0, 2 * d.k + 1);
    if (all.readable() || !d.strip.readable()) return all;
    const Rows near = rowsIn(area.x, area.width, std::max<Index>(0, d.rowOf(d.strip.first) - 1),
                             std::min(2 * d.k + 1, d.rowOf(d.strip.last - 1) + 2));
    return near.readable() ? near : all;
}

Areas areasOf(const Scene& scene) {
    const double w = scene.canvas.width, h = scene.canvas.height;
    const double margin = w < 640 ? 8 : 16;
    Areas areas;
    if (w >= 960 && h >= 480) {  // the matrix beside the words
        constexpr double kTexts = 72;
        areas.large = h >= 640;
        const double side = std::min(0.38 * w, h - kTexts);
        const double top = h - kTexts - 16;
        areas.words = {margin, 8, w - side - 3 * margin, top - 8};
        areas.matrix = {w - side - margin, 8, side, top - 8};
        areas.texts = {margin, top + 16, w - 2 * margin, h - top - 24};
    } else {  // below them
        double lower = std::clamp(h * (h < 420 ? 0.48 : 0.46), 160.0, 320.0);
        const double side = std::min(lower + 40, (w < 480 ? 0.28 : w < 560 ? 0.34 : 0.42) * w);
        if (w < 640)
            lower = std::clamp(leastTextsHeight(scene, w - side - 3 * margin) + 8, lower,
                               std::max(lower, h - kLeastWords));
        areas.words = {margin, 4, w - 2 * margin, h - lower - 12};
        areas.matrix = {margin, h - lower, side, lower - 8};
        areas.texts = {2 * margin + side, h - lower, w - side - 3 * margin, lower - 8};
    }
    return areas;
}

Strip stripOf(const Scene& scene) {
    const Rect words = areasOf(scene).words;
    Strip strip;
    strip.names = namesWidth(scene);
    strip.area = {words.x + strip.names, words.y, words.width - strip.names, words.height};
    const double width = strip.area.width;
    const Index n = lookup::words(scene);
    const std::vector<double> needed = neededWidths(scene);
    const double widest = needed.empty() ? kReadablePitch : *std::ranges::max_element(needed);
    const double together = needed.empty() ? width + 1 : std::accumulate(needed.begin(), needed.end(), 0.0);
    const bool all = together <= width;
    const Index fits = all ? n : std::min(n, std::max<Index>(1, static_cast<Index>(width / widest)));
    strip.last = fits;
    if (fits < n) {
        const Index centre = pairOf(scene, {}).centre;
        const auto set = scene.document.windows.find(kWordsPanel);
        if (set == scene.document.windows.end()) {
            strip.first = std::clamp<Index>(centre - fits / 2, 0, n - fits);
            strip.last = strip.first + fits;
        } else {
            const Window window = inside(set->second, {1, n});
            const Index count = std::clamp<Index>(std::llround(window.columns()), fits, n);
            strip.first = std::clamp<Index>(std::llround(window.column0), 0, n - count);
            strip.last = strip.first + count;
        }
    }
    strip.pitch = std::min(width / static_cast<double>(strip.last - strip.first), kWidestPitch);
    strip.gap = strip.pitch >= 72 ? 8 : strip.pitch >= 36 ? kNarrowGap : strip.pitch >= 12 ? 2 : 0;
    strip.left = strip.area.x + (width - strip.width()) / 2;
    if (all && strip.pitch < widest) {
        strip.gap = kNarrowGap;
        double edge = strip.left;
        for (const double each : needed) {
            strip.edges.push_back(edge);
            edge += each + (width - together) / static_cast<double>(n);
        }
        strip.edges.push_back(edge);
    }
    return strip;
}

Type wordType(const Scene& scene, const Strip& strip, bool large) {
    Type type = large ? Type::heading : Type::strong;
    for (Index word = strip.first; word < strip.last && type != Type::note && strip.readable(); ++word) {
        const Text spelled = literal(scene.document.sentence.tokens[static_cast<std::size_t>(word)]);
        const double room = strip.widthOf(word) - strip.gap - 2 * kWordPad;
        while (type != Type::note && scene.canvas.measure(spelled, type).width > room)
            type = type == Type::heading ? Type::strong : type == Type::strong ? Type::label : Type::note;
    }
    return type;
}

}  // namespace posiscope::lookup
