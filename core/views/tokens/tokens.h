// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/attention/mix.h"
#include "core/views/shared/word_rows.h"

namespace posiscope::tokens_view {

inline constexpr const char* kPanel = "tokens.words";

extern const Param kOneHot;

/// The content of the view, from the document alone.
struct Look {
    Embedding embedding;
    Index dims = 1;
    Index words() const { return static_cast<Index>(embedding.ids.size()); }
};
const Look& lookOf(const Scene&);
/// The vocabulary's entry of an id; none: padding, or nothing stands there.
const Entry* entryOf(const Embedding&, Index id);

/// Where everything stands.
struct Areas {
    word_rows::List list;
    Rect tokens, ids, links, numbers, table, back, rows, norms, batch;
};
Areas areasOf(const Scene&);
/// Figure::areas of this view.
inline constexpr AreaName kAreas[] = {{"positions", marked("the positions of the words")},
                                      {"ids", marked("the ids")},
                                      {"links", marked("the links to the table")},
                                      {"table W", marked("the table W")},
                                      {"rows E", marked("the rows E")},
                                      {"lengths", marked("the bars of lengths")},
                                      {"batch", marked("the lines of the batch")}};

Drawn draw(const Scene&);
void addBatch(Panel&, const Scene&, const Rect& room);
/// The height that the batch needs; 0 where there is one line.
double batchHeight(const Scene&, double most);

Told tell(const Scene&, const Target&);
Text name(const Scene&, const Target&);
Description describe(const Scene&);
/// The facts of the whole picture: shape, table, choices; and the notes that always go with it.
std::vector<Text> facts(const Scene&);
std::vector<Note> notes(const Scene&);

}  // namespace posiscope::tokens_view
