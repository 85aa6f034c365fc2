// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <numeric>

#include "core/figure/layout.h"
#include "core/views/lookup/drawing.h"

namespace posiscope::lookup {

namespace {

constexpr double kLeastPitch = 36, kReadablePitch = 60,
                 kMostNeeded = 96;  ///< the most width of a word's box, where not all words fit
constexpr Index kMostMeasured = 64;
constexpr double kOneLine = 800;  ///< the least width of a page on which all stands in one line
constexpr double kStrip = 12;     ///< the height of a table at scale 1
constexpr double kNarrowGap = 4, kMargin = 16;
constexpr double kMostScale = 1.8;
constexpr double kTightWords = 185;                     ///< the height of kLeastWords with the tables
constexpr double kLeastWords = 148;                     ///< the height of offsets, words, links and rows
constexpr double kWidestPitch = 120, kWidestRow = 104;  ///< at scale 1
constexpr double kScaled = 164;  ///< the height of boxes, links and strips of the tables at scale 1

Rows rowsIn(double left, double width, double scale, Index first, Index last) {
    const double pitch = std::min(width / static_cast<double>(last - first), kWidestRow * scale);
    return {left + (width - pitch * static_cast<double>(last - first)) / 2, pitch, first, last};
}

/// How wide the boxes of the words must be, with the gaps between them; none where there are too many to ask.
std::vector<double> neededWidths(const Scene& scene) {
    if (isGrid(scene) || words(scene) > kMostMeasured) return {};
    std::vector<double> needed;
    for (const std::string& word : scene.document.sentence.tokens)
        needed.push_back(
            std::clamp(scene.canvas.measure(literal(word), Type::note).width + 2 * kWordPad + kNarrowGap + 1,
                       kLeastPitch, kMostNeeded));
    return needed;
}

/// The width of the names of the lines, left of the words: by the longest name in the language.
double namesWidth(const Scene& scene) {
    double widest = 56;
    for (const char* each : {marked("from here"), marked("all pairs")})
        widest = std::max(widest, scene.canvas.measure(text(each), Type::note).width);
    return widest + 4;
}

}  // namespace

Rows rowsOf(const Drawing& d) {
    const Rect& area = d.strip.area;
    const Rows all = rowsIn(area.x, area.width, d.scale, 0, d.rule.rows());
    if (all.readable() || !d.strip.readable()) return all;
    Index least = d.rule.rows(), most = 0;
    for (Index word = d.strip.first; word < d.strip.last; ++word) {
        least = std::min(least, d.rowOf(word));
        most = std::max(most, d.rowOf(word));
    }
    const Rows near =
        rowsIn(area.x, area.width, d.scale, std::max<Index>(0, least - 1), std::min(d.rule.rows(), most + 2));
    return near.readable() ? near : all;
}

namespace {

/// The height of the parts of the words with their rows that do not grow.
double fixedHeight(const Scene& scene) {
    return 79 + 2 * (stripHeight(scene, 1) - kStrip);  // always as high as for two tables
}

/// The matrix beside the words, in all its height; the texts below the words.
Areas beside(const Scene& scene, double side) {
    const double w = scene.canvas.width, h = scene.canvas.height;
    constexpr double kTexts = 168;
    Areas areas;
    const double fixed = fixedHeight(scene), high = h - kTexts - 2 * kMargin, left = w - side - 3 * kMargin;
    areas.scale = std::clamp((high - fixed) / kScaled, 1.0, kMostScale);
    areas.words = {kMargin, 8, left, std::min(high, fixed + kScaled * areas.scale + 24)};
    areas.texts = {kMargin, areas.words.bottom() + kMargin, left, h - areas.words.bottom() - kMargin - 8};
    areas.matrix = {w - side - kMargin, 8, side, h - 16};
    return areas;
}

/// On a low and wide page: words, matrix and texts beside each other.
Areas inOneLine(const Scene& scene) {
    const double texts = std::max(200.0, leastTextsWidth(scene));
    const double w = scene.canvas.width, h = scene.canvas.height, margin = 8, high = h - 2 * margin;
    Areas areas;
    const double side = std::min(matrixWidth(scene, {0, 0, high, high}), high);
    const double left = w - side - texts - 4 * margin;
    areas.scale = 1;
    areas.words = {margin, 4, left, h - 8};
    areas.matrix = {areas.words.right() + margin, margin, side, high};
    areas.texts = {areas.matrix.right() + margin, margin, texts, high};
    return areas;
}

/// The matrix below the words, and beside it the texts.
Areas below(const Scene& scene) {
    const double w = scene.canvas.width, h = scene.canvas.height;
    const double margin = w < 640 ? 8 : kMargin;
    Areas areas;
    areas.scale = std::clamp(h / 535, 1.0, kMostScale);
    double lower = std::clamp(h * (h < 420 ? 0.48 : 0.46), h < kLeastWords + 172 ? 120.0 : 160.0, 320.0);
    double side = std::min(lower + 40, (w < 480 ? 0.34 : 0.42) * w);
    if (w < 640) {
        // No narrower than its heading.
        side = std::max(118.0, std::min(side, w - 3 * margin - leastTextsWidth(scene)));
        lower = std::clamp(leastTextsHeight(scene, w - side - 3 * margin) + 8, lower,
                           std::max(lower, h - kLeastWords));
    } else {
        lower = std::max(lower, h - fixedHeight(scene) - kScaled * areas.scale - 12);
        if (const double numbers = leastMatrixHeight(scene) + 8; h - numbers - 12 >= kTightWords)
            lower = std::max(lower, numbers);
        side = std::min(lower + 80, w - 3 * margin - 240);
    }
    areas.words = {margin, 4, w - 2 * margin, h - lower - 12};
    areas.matrix = {margin, h - lower, side, lower - 8};
    if (w >= 640) areas.matrix.width = std::min(side, matrixWidth(scene, areas.matrix));
    const double left = areas.matrix.right() + margin + (w < 640 ? 0 : 8);
    areas.texts = {left, h - lower, w - left - margin, lower - 8};
    return areas;
}

}  // namespace

double stripHeight(const Scene& scene, double scale) {
    constexpr Index kFew = 12;
    constexpr double kNumber = 16;
    const double high = std::round(kStrip * scale);
    return scene.encoding.lookedUp->tables.front().width <= kFew ? std::max(kNumber, high) : high;
}

Areas areasOf(const Scene& scene) {
    const double w = scene.canvas.width, h = scene.canvas.height;
    if (w >= kOneLine && h < kLeastWords + 132) return inOneLine(scene);
    const Areas lower = below(scene);
    if (w < 960 || h < 440) return lower;
    constexpr double kWord = 96;
    const double words =
        std::clamp(namesWidth(scene) + kWord * static_cast<double>(lookup::words(scene)), 0.45 * w, 0.62 * w);
    const double side = std::min(h - 16, w - words - 3 * kMargin);
    return side > 1.35 * lower.matrix.height ? beside(scene, side) : lower;
}

Strip stripOf(const Scene& scene) {
    const Areas areas = areasOf(scene);
    const Rect& words = areas.words;
    Strip strip;
    strip.names = namesWidth(scene);
    strip.area = {words.x + strip.names, words.y, words.width - strip.names, words.height};
    const double width = strip.area.width;
    const Index n = lookup::words(scene);
    const std::vector<double> needed = neededWidths(scene);
    const double widest = needed.empty() ? kReadablePitch : *std::ranges::max_element(needed);
    const double together = needed.empty() ? width + 1 : std::accumulate(needed.begin(), needed.end(), 0.0);
    const bool all = together <= width || isGrid(scene);
    const Index fits = all ? n : std::min(n, std::max<Index>(1, static_cast<Index>(width / widest)));
    strip.last = fits;
    if (fits < n) {
        const Index centre = pairOf(scene, {}).centre;
        const auto set = scene.document.pane().windows.find(kWordsPanel);
        if (set == scene.document.pane().windows.end()) {
            strip.first = std::clamp<Index>(centre - fits / 2, 0, n - fits);
            strip.last = strip.first + fits;
        } else {
            const Window window = inside(set->second, {1, n});
            const Index count = std::clamp<Index>(std::llround(window.columns()), fits, n);
            strip.first = std::clamp<Index>(std::llround(window.column0), 0, n - count);
            strip.last = strip.first + count;
        }
    }
    strip.pitch = std::min(width / static_cast<double>(strip.last - strip.first), kWidestPitch * areas.scale);
    strip.gap = strip.pitch >= 72 ? 8 : strip.pitch >= 36 ? kNarrowGap : strip.pitch >= 12 ? 2 : 0;
    strip.left = strip.area.x + (width - strip.width()) / 2;
    if (all && !needed.empty() && strip.pitch < widest) {
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
    constexpr Type kTypes[] = {Type::title, Type::heading, Type::strong, Type::label, Type::note};
    std::size_t type = large ? 0 : 2;
    for (Index word = strip.first; word < strip.last && strip.readable(); ++word) {
        const Text shown = literal(spelled(scene, word));
        const double room = strip.widthOf(word) - strip.gap - 2 * kWordPad;
        while (kTypes[type] != Type::note && scene.canvas.measure(shown, kTypes[type]).width > room) ++type;
    }
    return kTypes[type];
}

}  // namespace posiscope::lookup
