// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/figure/layout.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "core/base/number.h"
#include "core/tokens/tokenizer.h"

namespace posiscope {

namespace {

/// The bytes of the runs' text after which a line may end.
std::vector<std::size_t> lineEnds(const std::string& utf8) {
    UErrorCode error = U_ZERO_ERROR;
    const std::unique_ptr<icu::BreakIterator> breaks(
        icu::BreakIterator::createLineInstance(icu::Locale::getRoot(), error));
    std::vector<std::size_t> ends;
    if (U_FAILURE(error)) return {utf8.size()};
    const icu::UnicodeString whole = icu::UnicodeString::fromUTF8(utf8);
    breaks->setText(whole);
    std::size_t bytes = 0;
    for (int32_t from = breaks->first(), to = breaks->next(); to != icu::BreakIterator::DONE;
         from = to, to = breaks->next()) {
        std::string piece;
        whole.tempSubString(from, to - from).toUTF8String(piece);
        ends.push_back(bytes += piece.size());
    }
    return ends;
}

/// The bytes [from, to) of the runs as one text again.
Text cut(const std::vector<Run>& all, std::size_t from, std::size_t to) {
    std::vector<Text> pieces;
    std::size_t start = 0;
    for (const Run& run : all) {
        const std::size_t first = std::max(from, start), last = std::min(to, start + run.text.size());
        if (first < last) {
            std::string piece = run.text.substr(first - start, last - first);
            if (last == to)
                while (!piece.empty() && piece.back() == ' ') piece.pop_back();
            const char* source = run.script < 0 ? "_{%1}" : run.script > 0 ? "^{%1}" : "%1";
            if (!piece.empty()) pieces.push_back(text(source, {literal(piece)}));
        }
        start += run.text.size();
    }
    return joined(pieces, "");
}

}  // namespace

std::vector<Text> wrapped(const Text& text, Type type, double width, const Canvas& canvas) {
    const std::vector<Run> all = runs(text, canvas.dictionary);
    std::string whole;
    for (const Run& run : all) whole += run.text;
    if (whole.empty()) return {};
    std::size_t start = 0;
    // To measure is slow: first all that is left, and else as few of the ends as tell where the line is full.
    const auto fits = [&](std::size_t end) {
        return canvas.measure(cut(all, start, end), type).width <= width;
    };
    if (fits(whole.size())) return {cut(all, 0, whole.size())};
    const std::vector<std::size_t> ends = lineEnds(whole);
    std::vector<Text> lines;
    for (auto next = ends.begin(); next != ends.end();) {
        next = start > 0 && fits(ends.back()) ? ends.end() : std::partition_point(next + 1, ends.end(), fits);
        lines.push_back(cut(all, start, *(next - 1)));
        start = *(next - 1);
    }
    return lines;
}

Text elided(std::string_view word, Type type, double width, const Canvas& canvas) {
    if (canvas.measure(literal(word), type).width <= width) return literal(word);
    const std::vector<std::string> characters = split(word, Tokenizer::characters).tokens;
    std::size_t kept = 0;  // bytes; between characters may be spaces
    Text best;
    for (const std::string& character : characters) {
        const Text next = literal(std::string(word.substr(0, kept)) + "…");
        if (canvas.measure(next, type).width > width) break;
        best = next;
        const std::size_t at = word.find(character, kept);
        if (at == std::string_view::npos) break;
        kept = at + character.size();
    }
    return best;
}

namespace {

/// A word from right to left, between marks that keep it from turning the sentence around it.
std::string isolated(std::string word) {
    static const std::string kMarks = "\u2068\u2069";  // three bytes each
    const auto turns = [](UChar32 letter) {
        const UCharDirection direction = u_charDirection(letter);
        return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
    };
    const auto letters = icu::UnicodeString::fromUTF8(word);
    for (int32_t i = 0; i < letters.length(); i = letters.moveIndex32(i, 1))
        if (turns(letters.char32At(i))) return kMarks.substr(0, 3) + word + kMarks.substr(3);
    return word;
}

}  // namespace

Text inSentence(std::string_view word) {
    constexpr std::size_t kMost = 16;
    const std::vector<std::string> characters = split(word, Tokenizer::characters).tokens;
    if (characters.size() <= kMost) return literal(isolated(std::string(word)));
    std::string kept;
    for (std::size_t i = 0; i + 1 < kMost; ++i) kept += characters[i];
    return literal(isolated(kept + "…"));
}

Type fitting(const Text& text, std::initializer_list<Type> types, double width, const Canvas& canvas) {
    for (const Type type : types)
        if (canvas.measure(text, type).width <= width) return type;
    return *(types.end() - 1);
}

Text fitting(std::initializer_list<Text> wordings, Type type, double width, const Canvas& canvas) {
    for (const Text& each : wordings)
        if (canvas.measure(each, type).width <= width) return each;
    return *(wordings.end() - 1);
}

void addHeading(Figure& figure, const Rect& room, const std::vector<Text>& wordings, const Canvas& canvas) {
    Panel panel{.id = "heading", .frame = room};
    for (const Text& each : wordings)
        for (const Type type : {Type::strong, Type::note})
            if (panel.marks.empty() && canvas.measure(each, type).width <= room.width)
                panel.marks.push_back(Label{each, room, type, {Role::ink}, 0});
    figure.panels.push_back(std::move(panel));
}

double linesHeight(const std::vector<Text>& lines, Type type, const Canvas& canvas) {
    double height = 0;
    for (const Text& line : lines) height += std::ceil(canvas.measure(line, type).height);
    return height;
}

double addLines(Panel& panel, const std::vector<Text>& lines, Type type, Paint paint, const Rect& room,
                const Canvas& canvas) {
    double y = room.y;
    for (const Text& line : lines) {
        const double height = std::ceil(canvas.measure(line, type).height);
        if (y + height > room.bottom() + 0.5) break;
        panel.marks.push_back(Label{line, {room.x, y, room.width, height}, type, paint, 0});
        y += height;
    }
    return y - room.y;
}

std::vector<Point> levelCurve(Point from, Point to, int steps) {
    std::vector<Point> points;
    for (int i = 0; i <= steps; ++i) {
        const double s = static_cast<double>(i) / steps;
        points.push_back({std::lerp(from.x, to.x, s), std::lerp(from.y, to.y, s * s * (3 - 2 * s))});
    }
    return points;
}

Window whole(const Size& size) {
    return {0, static_cast<double>(size.rows), 0, static_cast<double>(size.columns)};
}

Window inside(Window window, const Size& size) {
    const auto fit = [](double& from, double& to, double cells) {
        const double length = std::clamp(to - from, std::min(1.0, cells), cells);
        from = std::clamp(from, 0.0, cells - length);
        to = from + length;
    };
    fit(window.row0, window.row1, static_cast<double>(size.rows));
    fit(window.column0, window.column1, static_cast<double>(size.columns));
    return window;
}

Block cellsIn(const Window& window, const Size& size) {
    const Window seen = inside(window, size);
    const auto fit = [](double from, double to, Index cells) {
        const Index first = std::min(static_cast<Index>(std::ceil(from - 0.5)), cells - 1);
        return std::pair{first, std::max(static_cast<Index>(std::ceil(to - 0.5)), first + 1)};
    };
    const auto [row0, row1] = fit(seen.row0, seen.row1, size.rows);
    const auto [column0, column1] = fit(seen.column0, seen.column1, size.columns);
    return {row0, row1, column0, column1};
}

Window zoomed(const Window& window, Point about, double factor, const Size& size) {
    const auto nearer = [factor](double edge, double centre) { return centre + (edge - centre) / factor; };
    return inside({nearer(window.row0, about.y), nearer(window.row1, about.y),
                   nearer(window.column0, about.x), nearer(window.column1, about.x)},
                  size);
}

Window panned(const Window& window, Point from, Point to, const Size& size) {
    const double across = from.x - to.x, down = from.y - to.y;
    return inside({window.row0 + down, window.row1 + down, window.column0 + across, window.column1 + across},
                  size);
}

}  // namespace posiscope
