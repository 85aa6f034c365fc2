// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/colour/colour_choice.h"
#include "core/encoding/scheme.h"
#include "core/tokens/sentence.h"

namespace posiscope {

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

/// Of any scheme, as set or initial.
Setting settingOf(const Document&, const Scheme&);
/// How many there are; one where there are none.
Index wordsOf(const Document&);
/// As set, or as many as words; at least one.
Index positionsOf(const Document&);
/// The word at a position, or nothing where rows go on beyond the sentence.
std::optional<std::string> wordAt(const Document&, Index position);

Document withSetting(Document, const Scheme&, Setting);
Document withOption(Document, const Param&, double value);
Document withFocus(Document, Focus);
/// The names of what a newer program wrote and this one only keeps, "schemes.later, options.spectrum-scale".
Text unknownIn(const Document&);
/// The settings of the scheme are kept, not known: it would be shown with others.
bool isUnknown(const Document&, const Scheme&);
/// Everything but what is visible is equal: nothing of it needs saving.
bool sameContent(const Document&, const Document&);

}  // namespace posiscope
