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

/// The reader's settings of one scheme.
struct Setting {
    Values values;
    Index dims = 1;
    std::string part;  ///< which part the views of one part show; empty: the first
    bool operator==(const Setting&) const = default;
};

/// The things that all views point at together.
struct Focus {
    Index position = 0;  ///< in Lookup: the centre word
    Index dimension = 0;
    Index row = 0;             ///< the row in a table of rows
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
    Values options;                           ///< the choices of the views, View::params
    Focus focus;
    std::map<std::string, Window> windows;  ///< the visible window, by panel; none: all is visible
    ColourChoice colours;                   ///< the colours of every table
    bool hideRows = false;                  ///< row numbers are hidden, so that a class can predict
    /// Keys of a newer program that this one does not know: JSON by JSON pointer. They go back into the file unchanged.
    std::map<std::string, std::string> unknown;
    bool operator==(const Document&) const = default;
};

/// Returns the setting of a scheme: as the reader set it, or its initial one.
Setting settingOf(const Document&, const Scheme&);
/// The number of words; one where there are none.
Index wordsOf(const Document&);
/// The number of positions: as set, or as many as words; at least one.
Index positionsOf(const Document&);
/// The word at a position, or nothing where rows go on beyond the sentence.
std::optional<std::string> wordAt(const Document&, Index position);

Document withSetting(Document, const Scheme&, Setting);
Document withOption(Document, const Param&, double value);
Document withFocus(Document, Focus);
/// The names of the keys that a newer program wrote and this one only keeps, "schemes.later, options.spectrum-scale".
Text unknownIn(const Document&);
/// The settings of the scheme are kept but not known: the scheme would be shown with other ones.
bool isUnknown(const Document&, const Scheme&);
/// Whether the two differ in nothing but their visible windows: such a change needs no saving.
bool sameContent(const Document&, const Document&);

}  // namespace posiscope
