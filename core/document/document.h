// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/colour/colour_choice.h"
#include "core/document/figure_layout.h"
#include "core/encoding/scheme.h"
#include "core/tokens/sentence.h"

namespace posiscope {

/// The reader's settings of one scheme.
struct Setting {
    Values values;
    Index dims = 1;
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

/// Keys of a newer program that this one does not know: JSON by JSON pointer. They go back into the file unchanged.
using UnknownKeys = std::map<std::string, std::string>;

/// A parameter of a scheme, or its size "positions" or "dims", with a value.
struct OwnValue {
    std::string param;
    double value = 0;
    bool operator==(const OwnValue&) const = default;
};

inline constexpr const char *kOwnPositions = "positions", *kOwnDims = "dims";

/// One parameter with several values, drawn together.
struct Sweep {
    std::string param;           ///< as OwnValue::param
    std::vector<double> values;  ///< 2 to kMostSwept, none twice
    bool logarithmic = false;    ///< they are evenly spaced by their ratios
    std::string
        fact;  ///< the number in the view's sentences that is drawn over them; empty: a curve for each
    bool operator==(const Sweep&) const = default;
};

/// Curves that can be told apart, and points of a curve.
inline constexpr std::size_t kMostSweptCurves = 24, kMostSwept = 200;

/// One picture of the window: a view of a scheme, with choices and visible windows of its own.
struct Pane {
    std::string view;    ///< empty: the first
    std::string scheme;  ///< empty: the first that the view can show
    std::string part;    ///< which part the views of one part show; empty: the first
    Values options;      ///< the choices of the views and of the head, View::params and headChoices()
    std::map<std::string, Window> windows;  ///< the visible window, by panel; none: all is visible
    std::string state;                      ///< the kept state that it shows; empty: the present one
    std::optional<OwnValue> own;            ///< set in this pane alone, over what the scheme has
    std::optional<Sweep> sweep;
    std::string minus;     ///< the kept state that is subtracted; empty: none
    bool matched = false;  ///< its columns in the order of the present ones, where they are the same
    UnknownKeys unknown;   ///< from the pane's own object of the file
    bool operator==(const Pane&) const = default;
};

/// The words that a kept state has for itself, and where it points.
struct OwnWords {
    Sentence sentence;
    Focus focus;
    bool operator==(const OwnWords&) const = default;
};

/// A state that the reader keeps to compare others with: a scheme as it was set, and the part that was looked at.
struct Kept {
    std::string name;    ///< one line, of at most kMostKeptName bytes; no two have the same
    std::string scheme;  ///< its id
    Setting setting;
    std::optional<Index> positions;  ///< none: as many as words
    std::string part;                ///< empty: the first
    bool shown = true;               ///< beside the present state, where a view can show several
    /// None: it is shown with the words of the present state. While the frame is at a pane that shows it, its words
    /// stand in Document::sentence and Document::focus, and those of the present state here.
    std::optional<OwnWords> words;
    /// The JSON of a state that this program cannot show: of a scheme that it does not know, or with values that a
    /// newer program wrote. Empty: it can.
    std::string future;
    UnknownKeys unknown;  ///< from its own object of the file
    bool operator==(const Kept&) const = default;
};

/// The layers of a model, as its config has them. Layers of a kind turn their queries and keys alike.
struct ModelLayers {
    struct Kind {
        std::string name;                  ///< as the config calls it; empty: all layers are alike
        bool turns = true;                 ///< it has rotary positions
        std::optional<Index> window = {};  ///< a word sees so many, where that is limited
        Setting rope = {};                 ///< of the scheme "rope", where it turns
        bool operator==(const Kind&) const = default;
    };
    std::vector<Kind> kinds;          ///< 1 to kMostLayerKinds
    std::vector<std::size_t> layers;  ///< the kind of each, 1 to kMostLayers
    bool operator==(const ModelLayers&) const = default;
};

inline constexpr std::size_t kMostLayerKinds = 8, kMostLayers = std::size_t{1} << 14;

inline constexpr std::size_t kMostKept = 6, kMostKeptName = 80;

inline constexpr std::size_t kMostPanes = 6;

/// Everything the reader has set. A plain value: copied, compared, saved.
struct Document {
    std::vector<Pane> panes = std::vector<Pane>(1);  ///< one to kMostPanes, row by row
    std::size_t framed = 0;                          ///< the pane that the panels edit, and that a view draws
    bool below = false;                              ///< two panes stand one below the other
    Sentence sentence;
    std::optional<Index> positions = 50;      ///< none: as many as words
    std::map<std::string, Setting> settings;  ///< by scheme
    Focus focus;                              ///< of all panes
    ColourChoice colours;                     ///< the colours of every table
    bool hideRows = false;                    ///< row numbers are hidden, so that a class can predict
    std::vector<Kept> kept;                   ///< at most kMostKept
    std::optional<ModelLayers> model;         ///< whose config was opened last; none: none was
    std::optional<FigureLayout> figure;       ///< as it was exported last; none: it never was
    UnknownKeys unknown;
    bool operator==(const Document&) const = default;

    /// The framed pane. A document as another of its panes sees it has the frame there.
    const Pane& pane() const { return panes[framed]; }
    Pane& pane() { return panes[framed]; }
};

/// Returns the setting of a scheme: of the framed pane's kept state where it shows one of that scheme; otherwise as the
/// reader set it, or its initial one; with the pane's own value.
Setting settingOf(const Document&, const Scheme&);
/// The number of words; one where there are none.
Index wordsOf(const Document&);
/// How many positions are set: in the framed pane, in its kept state, or in all panes; none: as many as words.
std::optional<Index> positionsSetOf(const Document&);
/// That number, or that of the words; at least one.
Index positionsOf(const Document&);
/// The word at a position, or nothing where rows go on beyond the sentence.
std::optional<std::string> wordAt(const Document&, Index position);

/// Where the framed pane shows a kept state of the scheme, that state has the setting. A value of the pane's own stays
/// its own.
Document withSetting(Document, const Scheme&, Setting);
/// Where the framed pane has a number of its own or a kept state, that has the number.
Document withPositionsSet(Document, std::optional<Index>);
Document withOption(Document, const Param&, double value);
Document withFocus(Document, Focus);
/// The names of the keys that a newer program wrote and this one only keeps, "schemes.later, options.spectrum-scale".
Text unknownIn(const Document&);
/// The settings of the scheme are kept but not known: the scheme would be shown with other ones.
bool isUnknown(const Document&, const Scheme&);
/// The same document with the frame at a pane: as that pane sees it, with the words of the state that it shows.
Document seenFrom(Document, std::size_t pane);
/// Where a pane stands in the grid: in which row of how many, and where among the panes of that row. A last row of one
/// is as wide as the others; of more than four panes each is as wide.
struct PanePlace {
    std::size_t row = 0, rows = 1, column = 0, columns = 1;
};
PanePlace placeOf(const Document&, std::size_t pane);
/// The content of a document with the frame and the visible windows of another, where that has as many panes; of several
/// panes those keep their own that show something else there.
Document withLookOf(Document content, const Document& look);
/// Whether the two differ in nothing but their visible windows and the frame: such a change needs no saving.
bool sameContent(const Document&, const Document&);

}  // namespace posiscope
