// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cmath>

#include "core/views/lookup/lookup.h"

/// The functions that the parts of the lookup's drawing share.
namespace posiscope::lookup {

inline constexpr double kWordPad = 3;  ///< the gap between a word and the edge of its box
inline constexpr double kLine = 15;    ///< the height of a line of notes

/// Where the rows of the table stand: all of them, or those about the visible words where all would be too narrow.
struct Rows {
    double left = 0, pitch = 0;
    Index first = 0, last = 1;  ///< the visible rows [first, last)
    bool readable() const { return pitch >= 26; }
    double gap() const { return pitch >= 40 ? 8 : pitch >= 26 ? 4 : 0; }
    double x(Index row) const { return left + static_cast<double>(row - first) * pitch; }
    double centre(Index row) const { return x(row) + pitch / 2; }
    double width() const { return pitch * static_cast<double>(last - first); }
};

/// The marks that the pointer lights: a row with all the words that use it, or a word with its row. Around a lit row
/// the other words fade; around a lit word only the other links do.
struct Light {
    Index row = -1, word = -1;
    bool any() const { return row >= 0; }
    bool isRow() const { return row >= 0 && word < 0; }
    bool lights(Index position, Index rowOfIt) const { return word < 0 ? rowOfIt == row : position == word; }
};

/// Everything that the parts of the drawing share.
struct Drawing {
    const Scene& scene;
    Panel& panel;
    Strip strip;
    Type words = Type::strong;  ///< how all words are set, so that none looks smaller than another
    Pair pair;
    Light light;
    double scale = 1;    ///< the scale of the boxes
    bool large = false;  ///< the canvas has room for larger letters
    const RowRule& rule;
    Index n = 1;
    std::vector<Index> here;  ///< how often each row is used from here

    double wordBox() const { return std::round(44 * scale); }
    double rowBox() const { return std::round(40 * scale); }
    Type strong() const { return large ? Type::heading : Type::strong; }
    Type note() const { return large ? Type::label : Type::note; }
    Index rowOf(Index word) const { return rule.row(pair.centre, word); }
    bool isUnused(Index word) const { return lookup::isUnused(scene, pair.centre, word); }
    bool isClipped(Index word) const { return rule.clips(pair.centre, word); }
    /// Words before the first of these, and from the second on, are clipped.
    Index clippedUpTo() const {
        Index word = 0;
        while (word < pair.centre && isClipped(word)) ++word;
        return word;
    }
    Index clippedFrom() const {
        Index word = n;
        while (word > pair.centre + 1 && isClipped(word - 1)) --word;
        return word;
    }
    /// The row of the centre with itself.
    Index own() const { return rowOf(pair.centre); }
    template <class Kind>
    void add(Kind mark) {
        panel.marks.emplace_back(std::move(mark));
    }
    void name(const Text& what, double y, double height) {
        const double middle = y + height / 2;
        add(Label{what,
                  {strip.area.x - strip.names, middle - kLine / 2, strip.names - 4, kLine},
                  Type::note,
                  {Role::muted},
                  0});
    }
};

Rows rowsOf(const Drawing&);
/// The largest type in which every visible word fits its box.
Type wordType(const Scene&, const Strip&, bool large);

/// The boxes of the rows with what belongs to them: both tables, how often each is used.
void addRows(Drawing&, const Rows&, double top);
void addRowMarks(Drawing&, const Rows&, double top);
/// Adds the tables one above the other, each so high: with the numbers of all, or of none.
void addTables(Drawing&, const Rows&, double top, double height);
void addCounts(Drawing&, const Rows&, const std::function<Index(Index row)>& used, double top);

/// Patches as they stand in the image, and the rows of the table by their offsets.
Rect addGrid(Drawing&, const Rect& room);
inline constexpr Index kMostPatches = 256;

/// Adds the row that the pair looks up, as an equation, the sizes of the tables, and the meaning of their colours.
void addTexts(Panel&, const Scene&, const Areas&);
/// The height of a table under the rows: numbers have room where a row has few.
double stripHeight(const Scene&, double scale);
/// The tables stand under the rows where the words with their rows are at least so high.
inline constexpr double kRoomForTables = 168;
/// The height that the texts need at a width, in the smallest letters.
double leastTextsHeight(const Scene&, double width);
/// The width that the equation needs in the smallest letters.
double leastTextsWidth(const Scene&);

}  // namespace posiscope::lookup
