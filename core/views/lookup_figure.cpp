// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/attention/relative.h"
#include "core/layout.h"
#include "core/number.h"
#include "core/palette.h"
#include "core/views/lookup.h"

namespace posiscope::lookup {

namespace {

constexpr double kMargin = 16;
constexpr double kGutter = 64;         ///< names of the lines, left of the words
constexpr double kReadablePitch = 60;  ///< a word's box, at least, where not all words fit
constexpr double kWidestPitch = 120;
constexpr double kLine = 15;           ///< a line of notes
constexpr double kWordBox = 44, kRowBox = 40;
constexpr Index kLoneLinks = 4;        ///< more clipped words of one side than these are drawn as one band

/// What the pointer lights: nothing, or the words and the row that belong together.
struct Light {
    bool any = false;
    Index row = -1, word = -1;
    bool word_(Index position, Index rowOfIt) const { return !any || position == word || (word < 0 && rowOfIt == row); }
};

/// Everything that the parts of the drawing share.
struct Drawing {
    const Scene& scene;
    Panel& panel;
    Strip strip;
    Pair pair;
    Light light;
    Index k, n;
    std::vector<Index> here, all;  ///< how often each row is used, from here and over all pairs

    Index rowOf(Index word) const { return relativeRow(pair.centre, word, k); }
    void add(Mark mark) { panel.marks.push_back(std::move(mark)); }
    void name(const char* what, double y, double height) {
        add(Label{text(what), {kMargin, y, kGutter - 8, height}, Type::note, {Role::muted}, 0});
    }
};

Text hidden(const Scene& scene, Index row) {
    return scene.document.hideRows ? literal("?") : shownNumber(row);
}

void addWord(Drawing& d, Index word, double top) {
    const double x = d.strip.x(word) + d.strip.gap / 2;
    const Rect box{x, top, d.strip.pitch - d.strip.gap, kWordBox};
    const Index offset = word - d.pair.centre;
    const bool centre = offset == 0, chosen = word == d.pair.key;
    Paint fill = offsetPaint(d.scene, offset);
    if (!d.light.word_(word, d.rowOf(word))) fill.alpha = 0.3;
    const Paint ink = fill.alpha < 1 ? Paint{Role::ink} : textOn(fill);
    Box mark{box, fill, {Role::focus}, 0, 4, isClipped(d.scene, offset), {Target::Kind::word, word, -1}};
    if (centre || chosen || (d.light.any && fill.alpha == 1)) mark.edgeWidth = centre ? 3 : 2;
    d.add(mark);

    const Text number = shownNumber(word);
    const Rect corner{box.x + 5, box.y + 2, box.width - 6, 14};
    if (d.scene.canvas.measure(number, Type::note).width <= corner.width)
        d.add(Label{number, corner, Type::note, ink, 0});
    const double room = box.width - 8;
    const std::string& spelled = d.scene.document.tokens[static_cast<std::size_t>(word)];
    const Type type = fitting(literal(spelled), {Type::strong, Type::label, Type::note}, room, d.scene.canvas);
    if (const Text shown = elided(spelled, type, room, d.scene.canvas); room > 16 && !shown.empty())
        d.add(Label{shown, {box.x + 4, box.y + 15, room, 20}, type, ink});

    const Text above = shownOffset(offset);
    if (d.scene.canvas.measure(above, Type::strong).width <= d.strip.pitch)
        d.add(Label{above, {d.strip.x(word), top - 22, d.strip.pitch, 20}, isClipped(d.scene, offset) ? Type::label : Type::strong,
                    {isClipped(d.scene, offset) ? Role::muted : Role::ink}});
}

/// The clipped words [first, last) of one side as one box.
void addRun(Drawing& d, Index first, Index last, double top) {
    if (first >= last) return;
    const Rect box{d.strip.x(first), top, static_cast<double>(last - first) * d.strip.pitch, kWordBox};
    const Index offset = first < d.pair.centre ? -d.k - 1 : d.k + 1;
    const Paint fill = offsetPaint(d.scene, offset);
    d.add(Box{box, fill, {Role::none}, 0, 0, true, {}});
    // Each word is still a target of its own.
    for (Index word = first; word < last; ++word)
        d.add(Box{{d.strip.x(word), top, d.strip.pitch, kWordBox}, {}, {}, 0, 0, false, {Target::Kind::word, word, -1}});
    const Text words = text("%1 words", {shownNumber(last - first)});
    if (d.scene.canvas.measure(words, Type::note).width <= box.width - 8)
        d.add(Label{words, {box.x + 4, box.y + 12, box.width - 8, 18}, Type::note, textOn(fill)});
    const Text above = text(offset < 0 ? "≤ %1" : "≥ %1", {shownOffset(offset)});
    if (d.scene.canvas.measure(above, Type::label).width <= box.width)
        d.add(Label{above, {box.x, top - 22, box.width, 20}, Type::label, {Role::muted}});
}

void addWords(Drawing& d, double top) {
    const auto [first, last] = std::pair{d.strip.first, d.strip.last};
    const Index left = std::clamp(d.pair.centre - d.k, first, last);
    const Index right = std::clamp(d.pair.centre + d.k + 1, first, last);
    const bool runs = !d.strip.readable();
    if (runs) {
        addRun(d, first, left, top);
        addRun(d, right, last, top);
    }
    for (Index word = runs ? left : first; word < (runs ? right : last); ++word) addWord(d, word, top);
    if (d.strip.last - d.strip.first == d.n) return;
    const Text before = d.strip.first > 0 ? text("← %1 more", {shownNumber(d.strip.first)}) : Text{};
    const Text after = d.strip.last < d.n ? text("%1 more →", {shownNumber(d.n - d.strip.last)}) : Text{};
    const Rect line{d.strip.left, top - 40, d.strip.width(), kLine};
    if (!before.empty()) d.add(Label{before, {line.x, line.y, line.width / 2, kLine}, Type::note, {Role::muted}, 0});
    if (!after.empty()) d.add(Label{after, {line.x + line.width / 2, line.y, line.width / 2, kLine}, Type::note, {Role::muted}, 1});
}

struct Rows {
    double left = 0, pitch = 0;
    Index count = 1;
    bool readable() const { return pitch >= 26; }
    double gap() const { return pitch >= 40 ? 8 : pitch >= 26 ? 4 : 0; }
    double x(Index row) const { return left + static_cast<double>(row) * pitch; }
    double centre(Index row) const { return x(row) + pitch / 2; }
};

Rows rowsIn(double left, double width, Index count) {
    const double pitch = std::min(width / static_cast<double>(count), 104.0);
    return {left + (width - pitch * static_cast<double>(count)) / 2, pitch, count};
}

void addLinks(Drawing& d, const Rows& rows, double from, double to) {
    if (d.scene.document.hideRows) return;  // they would give the answer away
    const auto side = [&](Index first, Index last, Index row) {
        if (first >= last) return;
        if (last - first <= kLoneLinks && d.strip.readable()) return;
        Paint paint = offsetPaint(d.scene, row - d.k);
        paint.alpha = d.light.any && row != d.light.row ? 0.15 : 0.45;
        d.add(Band{d.strip.x(first), d.strip.x(last), from, {rows.centre(row), to}, paint});
    };
    const Index left = std::clamp(d.pair.centre - d.k, d.strip.first, d.strip.last);
    const Index right = std::clamp(d.pair.centre + d.k + 1, d.strip.first, d.strip.last);
    side(d.strip.first, left, 0);
    side(right, d.strip.last, 2 * d.k);
    const bool leftAlone = left - d.strip.first <= kLoneLinks && d.strip.readable();
    const bool rightAlone = d.strip.last - right <= kLoneLinks && d.strip.readable();
    for (Index word = leftAlone ? d.strip.first : left; word < (rightAlone ? d.strip.last : right); ++word) {
        Paint paint = offsetPaint(d.scene, word - d.pair.centre);
        if (!d.light.word_(word, d.rowOf(word))) paint.alpha = 0.2;
        const bool bold = word == d.pair.key || (d.light.any && paint.alpha == 1);
        d.add(Link{{d.strip.centre(word), from}, {rows.centre(d.rowOf(word)), to}, paint, bold ? 3.5 : 2,
                   isClipped(d.scene, word - d.pair.centre)});
    }
}

Text offsetOfRow(const Drawing& d, Index row) {
    const Index offset = row - d.k;
    if (d.k == 0) return text("all");
    if (row == 0) return text("≤ %1", {shownOffset(offset)});
    if (row == 2 * d.k) return text("≥ %1", {shownOffset(offset)});
    return shownOffset(offset);
}

void addRow(Drawing& d, const Rows& rows, Index row, double top) {
    const double gap = rows.gap();
    const Rect box{rows.x(row) + gap / 2, top, rows.pitch - gap, kRowBox};
    Paint fill = offsetPaint(d.scene, row - d.k);
    const bool used = d.here[static_cast<std::size_t>(row)] > 0;
    const bool lit = !d.light.any || row == d.light.row;
    if (!used || !lit) fill.alpha = used ? 0.3 : 0.18;
    const Paint ink = fill.alpha < 1 ? Paint{Role::ink} : textOn(fill);
    Box mark{box, fill, {Role::focus}, 0, 4, false, {Target::Kind::row, row, -1}};
    if (rows.readable() && row == d.k) mark.edgeWidth = 3;
    if (row == d.pair.row && (!d.scene.document.hideRows)) mark.edgeWidth = std::max(mark.edgeWidth, 2.0);
    if (!rows.readable()) mark.radius = 0;
    d.add(mark);
    if (!rows.readable()) return;

    const Text number = hidden(d.scene, row);
    const Text longName = text("row %1", {number});
    const bool roomForName = d.scene.canvas.measure(longName, Type::strong).width <= box.width - 8;
    d.add(Label{roomForName ? longName : number, {box.x + 2, box.y + 3, box.width - 4, 18}, Type::strong, ink});
    const Text itself = text("the word itself");
    const bool roomForItself = d.scene.canvas.measure(itself, Type::note).width <= box.width - 8;
    const Text below = row == d.k && roomForItself && d.k > 0 ? itself : offsetOfRow(d, row);
    const Type type = fitting(below, {Type::note}, box.width - 2, d.scene.canvas);
    if (d.scene.canvas.measure(below, type).width <= box.width - 2)
        d.add(Label{below, {box.x + 1, box.y + 21, box.width - 2, 16}, Type::note, ink});
}

/// A table's rows as columns, so that they stand under the boxes of their rows.
class Turned final : public Field {
public:
    explicit Turned(FieldPtr field) : m_field(std::move(field)) {}
    Size size() const override { return {m_field->size().columns, m_field->size().rows}; }
    Kind kind() const override { return m_field->kind(); }
    Range range() const override { return m_field->range(); }
    double at(Index row, Index column) const override { return m_field->at(column, row); }

private:
    FieldPtr m_field;
};

/// a^K or a^V under the rows.
void addTable(Drawing& d, const Rows& rows, const FieldPtr& table, double top, double height) {
    const Index width = d.scene.encoding.lookedUp->width;
    if (!rows.readable()) {
        const auto turned = std::make_shared<Turned>(table);
        d.add(FieldMark{turned, whole(turned->size()), {rows.left, top, rows.pitch * static_cast<double>(rows.count), height}});
        return;
    }
    const double gap = rows.gap();
    for (Index row = 0; row < rows.count; ++row) {
        const double r = static_cast<double>(row);
        const Rect rect{rows.x(row) + gap / 2, top, rows.pitch - gap, height};
        d.add(FieldMark{table, {r, r + 1, 0, static_cast<double>(width)}, rect});
        d.add(Box{rect, {}, {Role::hairline}, 1, 0, false, {Target::Kind::row, row, -1}});
    }
}

/// The numbers of the rows that are too narrow to hold them: the ends, the centre, and the row of the pair.
void addRowMarks(Drawing& d, const Rows& rows, double top) {
    std::vector<Rect> taken;
    for (const Index row : {d.pair.row, d.k, Index{0}, 2 * d.k}) {
        const Text mark = d.scene.document.hideRows ? offsetOfRow(d, row)
                                                    : text("row %1 (%2)", {shownNumber(row), offsetOfRow(d, row)});
        const double width = d.scene.canvas.measure(mark, Type::note).width + 2;
        const double left = std::clamp(rows.centre(row) - width / 2, rows.left, rows.left + rows.pitch * static_cast<double>(rows.count) - width);
        const Rect rect{left, top, width, kLine};
        const bool clash = std::ranges::any_of(taken, [&](const Rect& other) { return rect.x < other.right() + 6 && other.x < rect.right() + 6; });
        if (clash) continue;
        taken.push_back(rect);
        d.add(Label{mark, rect, Type::note, {Role::ink}});
    }
}

void addCounts(Drawing& d, const Rows& rows, const std::vector<Index>& used, double top) {
    if (!rows.readable()) return;
    for (Index row = 0; row < rows.count; ++row) {
        const Text count = text("%1×", {shownNumber(used[static_cast<std::size_t>(row)])});
        if (d.scene.canvas.measure(count, Type::note).width <= rows.pitch - 2)
            d.add(Label{count, {rows.x(row) + 1, top, rows.pitch - 2, kLine}, Type::note, {Role::muted}});
    }
}

/// Words, links, rows, tables and counts in `room`.
void addLookup(Drawing& d, const Rect& room) {
    const Rows rows = rowsIn(d.strip.area.x, d.strip.area.width, 2 * d.k + 1);
    const bool scrolled = d.strip.last - d.strip.first < d.n;
    const double words = room.y + (scrolled ? 40 : 24);
    // From the bottom up: counts, the two tables, the rows; links take what is left.
    const bool counts = rows.readable() && room.height >= 220;
    const bool tables = room.height >= 190;
    const double barHeight = rows.readable() ? 10 : 16;
    const double countsTop = room.bottom() - (counts ? 2 * kLine : 0);
    const double tablesTop = countsTop - (tables ? 2 * barHeight + 8 : 0);
    const double marksTop = tablesTop - (rows.readable() ? 4 : kLine + 2);
    const double rowsTop = marksTop - kRowBox;

    addLinks(d, rows, words + kWordBox, rowsTop);
    d.name("offset", words - 22, 20);
    d.name("word", words, kWordBox);
    addWords(d, words);
    d.name("row", rowsTop, kRowBox);
    for (Index row = 0; row < rows.count; ++row) addRow(d, rows, row, rowsTop);
    if (!rows.readable()) addRowMarks(d, rows, marksTop + 1);
    if (tables) {
        d.name("a^{K}", tablesTop + 1, barHeight);
        addTable(d, rows, d.scene.encoding.lookedUp->key, tablesTop, barHeight);
        d.name("a^{V}", tablesTop + barHeight + 5, barHeight);
        addTable(d, rows, d.scene.encoding.lookedUp->value, tablesTop + barHeight + 4, barHeight);
    }
    if (counts) {
        d.name("from here", countsTop, kLine);
        addCounts(d, rows, d.here, countsTop);
        d.name("all pairs", countsTop + kLine, kLine);
        addCounts(d, rows, d.all, countsTop + kLine);
    }
}

/// What the pair looks up, the numbers of the table, and what is always said.
void addTexts(Panel& panel, const Scene& scene, const Rect& room) {
    const LookedUp& table = *scene.encoding.lookedUp;
    const Index n = words(scene), k = table.reach;
    std::vector<Text> signs{
        text("random start, seed %1, untrained: colours are numbers, not meaning", {shownNumber(scene.encoding.seed)}),
        text("colour says where, not how much"),
        text("row = clipped offset + k"),
        text("the row belongs to the pair (centre, word); the word's own embedding does not change"),
        text("words for teaching; models use sub-words"),
    };
    if (clippedPairs(n, k) > 0)
        signs.push_back(text("the distance is clipped, not the word: it still takes part and shares the end row"));
    const auto note = wrapped(joined(signs, " · "), Type::note, room.width, scene.canvas);
    const double noteHeight = static_cast<double>(note.size()) * std::ceil(scene.canvas.measure(note.front(), Type::note).height);

    std::vector<Text> told = tell(scene, scene.pointer).explanation;
    Rect free{room.x, room.y, room.width, room.height - noteHeight - 6};
    const auto lines = wrapped(joined(told, " "), Type::strong, room.width, scene.canvas);
    free.y += addLines(panel, lines, Type::strong, {Role::ink}, free, scene.canvas) + 6;
    free.height = room.bottom() - noteHeight - 6 - free.y;
    const Text fact = text("2k+1 = %1 rows in each of a^{K} and a^{V} · 2(2k+1)d = %2 numbers a layer · %3 of %4 pairs are farther than k",
                           {shownNumber(table.rows()), shownNumber(2 * table.rows() * table.width),
                            shownNumber(clippedPairs(n, k)), shownNumber(n * n)});
    const auto facts = wrapped(fact, Type::note, room.width, scene.canvas);
    if (static_cast<double>(facts.size()) * kLine <= free.height)
        free.y += addLines(panel, facts, Type::note, {Role::ink}, free, scene.canvas) + 6;
    addLines(panel, note, Type::note, {Role::muted}, {room.x, free.y, room.width, room.bottom() - free.y}, scene.canvas);
}

}  // namespace

Areas areasOf(const Canvas& canvas) {
    const double w = canvas.width, h = canvas.height;
    Areas areas;
    if (w >= 960 && h >= 480) {  // the matrix beside the words
        const double side = std::min({0.38 * w, h - 200, 520.0});
        const double top = std::min(h - 170, side + 40);
        areas.words = {kMargin, 8, w - side - 3 * kMargin, top - 8};
        areas.matrix = {w - side - kMargin, 8, side, top - 8};
        areas.texts = {kMargin, top + 16, w - 2 * kMargin, h - top - 24};
    } else {  // below them
        const double lower = std::clamp(h * (h < 420 ? 0.48 : 0.42), 160.0, 320.0);
        const double side = std::min(lower + 40, 0.42 * w);
        areas.words = {kMargin, 4, w - 2 * kMargin, h - lower - 12};
        areas.matrix = {kMargin, h - lower, side, lower - 8};
        areas.texts = {2 * kMargin + side, h - lower, w - side - 3 * kMargin, lower - 8};
    }
    return areas;
}

Strip stripOf(const Scene& scene) {
    const Rect words = areasOf(scene.canvas).words;
    Strip strip;
    strip.area = {words.x + kGutter, words.y, words.width - kGutter, words.height};
    const double width = strip.area.width;
    const Index n = lookup::words(scene);
    const Index fits = std::min(n, std::max<Index>(1, static_cast<Index>(width / kReadablePitch)));
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
    strip.gap = strip.pitch >= 40 ? 8 : strip.pitch >= 12 ? 2 : 0;
    strip.left = strip.area.x + (width - strip.width()) / 2;
    return strip;
}

Drawn draw(const Scene& scene) {
    const Index n = words(scene);
    if (n == 0) return text("No words yet. Type a sentence, or choose a sample.");
    const Index k = scene.encoding.lookedUp->reach;
    const Areas areas = areasOf(scene.canvas);
    Figure figure{.width = scene.canvas.width, .height = scene.canvas.height};
    figure.panels.reserve(3);  // the drawing below refers to the first
    Panel& panel = figure.panels.emplace_back(Panel{.id = kWordsPanel, .frame = {0, 0, figure.width, figure.height}});

    const Pair pair = pairOf(scene, {});
    Light light;
    if (scene.pointer.kind == Target::Kind::row) light = {true, scene.pointer.row, -1};
    if (scene.pointer.kind == Target::Kind::word && scene.pointer.row < n)
        light = {true, relativeRow(pair.centre, scene.pointer.row, k), scene.pointer.row};
    Drawing drawing{scene, panel, stripOf(scene), pair, light, k, n, relativeUsageFrom(pair.centre, n, k), relativeUsage(n, k)};
    addLookup(drawing, areas.words);
    addTexts(panel, scene, areas.texts);
    addMatrix(figure, scene, areas.matrix);

    figure.title = text("Which of the 2k+1 = %1 rows does each word use, seen from “%2” (position %3)?",
                        {shownNumber(2 * k + 1), elided(*wordAt(scene.document, pair.centre), Type::title, 160, scene.canvas),
                         shownNumber(pair.centre)});
    figure.hint = text("Click another word; then drag k to 2 and see who shares a row.");
    return figure;
}

}  // namespace posiscope::lookup
