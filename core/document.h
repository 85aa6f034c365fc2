// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/colour_choice.h"
#include "core/scheme.h"
#include "core/tokens/sentence.h"

namespace posiscope {

struct View;

/// What the reader has set of one scheme.
struct Setting {
    Values values;
    Index dims = 1;
    std::string part;  ///< which part the views of one part show; empty: the first
    bool operator==(const Setting&) const = default;
};

/// What all views point at together.
struct Focus {
    Index position = 0;  ///< in Lookup: the centre word
    Index dimension = 0;
    Index row = 0;             ///< of a table of rows
    std::optional<Index> key;  ///< the other word of the pair; none: the centre's neighbour
    bool operator==(const Focus&) const = default;
};

/// Everything the reader has set. A plain value: copied, compared, saved.
struct Document {
    std::string view;
    std::string beside;                           ///< another view beside it; empty: none
    std::map<std::string, std::string> schemeOf;  ///< by view; none: the first that the view can show
    Sentence sentence;
    std::optional<Index> positions = 50;      ///< none: as many as words
    std::map<std::string, Setting> settings;  ///< by scheme
    Values options;                           ///< of the views, View::params
    Focus focus;
    std::map<std::string, Window> windows;  ///< what is visible, by panel; none: all
    ColourChoice colours;                   ///< of every table
    bool hideRows = false;                  ///< row numbers are hidden, so that a class can predict
    /// What a newer program wrote and this one does not know: JSON by JSON pointer. It goes back into the file as it is.
    std::map<std::string, std::string> unknown;
    bool operator==(const Document&) const = default;
};

/// What the first start and File → New show.
Document firstDocument();

const View& viewOf(const Document&);
const Scheme& schemeOf(const Document&);
/// Of any scheme, as set or initial.
Setting settingOf(const Document&, const Scheme&);
/// As set, or as many as words; at least one.
Index positionsOf(const Document&);
/// Of the present scheme in the present view: Lookup always takes the words; a view that embeds them is no wider than
/// their table.
Shape shapeOf(const Document&);
/// The part that the present scheme shows in the present view; the first that it can show where another is chosen.
const Part& partOf(const Document&, const Encoding&);
/// The word at a position, or nothing where rows go on beyond the sentence.
std::optional<std::string> wordAt(const Document&, Index position);

Document withSetting(Document, const Scheme&, Setting);
Document withOption(Document, const Param&, double value);
/// The view, with the last scheme that it can show.
Document withView(Document, const View&);
/// The view with the present scheme where it can show that; otherwise as withView.
Document withTab(Document, const View&);
/// Another view beside the present one; none: the present one alone. The two are never the same.
Document withBeside(Document, const View*);
const View* besideOf(const Document&);
/// The same document as its second view sees it.
Document seenBeside(Document);
/// The scheme in every view that can show it; where the present view cannot, the first view or else the first of those
/// that show no words.
Document withScheme(Document, const Scheme&);
/// Other words, or the same in other pieces: what was visible of the old ones is forgotten, and which pair was chosen.
Document withSentence(Document, Sentence);
Document withText(Document, std::string_view text, Tokenizer);
/// Another line of the text: its words are the tokens.
Document withLine(Document, Index line);
/// The word at `from` put to `to`, in its line; the centre and the pair move with their words.
Document withWordMoved(Document, Index from, Index to);
/// Of core/tokens/sentence.h; the centre and the pair stay at their words.
Document withWordCut(Document, Index word, std::size_t bytes);
Document withWordsJoined(Document, Index word);
Document withFocus(Document, Focus);
bool canShow(const View&, const Scheme&);
bool showsPart(const View&, const Part&);
std::vector<const Scheme*> schemesShownBy(const View&);
/// The names of what a newer program wrote and this one only keeps, "schemes.alibi, options.spectrum-scale".
Text unknownIn(const Document&);
/// The settings of the scheme are kept, not known: it would be shown with others.
bool isUnknown(const Document&, const Scheme&);
/// Everything but what is visible is equal: nothing of it needs saving.
bool sameContent(const Document&, const Document&);

}  // namespace posiscope
