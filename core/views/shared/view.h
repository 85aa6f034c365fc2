// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <variant>

#include "core/base/memo.h"
#include "core/base/result.h"
#include "core/figure/figure.h"
#include "core/views/shared/scheme_in_view.h"

namespace posiscope {

/// All that a view may look at.
struct Scene {
    const Document& document;
    const Encoding& encoding;
    const Canvas& canvas;
    Target pointer;                                                  ///< the target under the pointer
    std::shared_ptr<Results> results = std::make_shared<Results>();  ///< what views have computed for it
};

/// An action of the reader on a figure. Points are in the numbers of the panel.
struct Gesture {
    enum class Kind {
        click,
        drag,  ///< from a target to another
        step,  ///< by a key: `across` and `down` are -1, 0 or 1, or kToTheEnd times that
        pan,   ///< from → to
        zoom,  ///< about `to` by `factor`; > 1 comes nearer
        fit
    };
    Kind kind = Kind::click;
    Target target, other;
    Index across = 0, down = 0;
    bool second = false;  ///< with Shift: moves the other word of the pair
    std::string panel;
    Point from, to;
    double factor = 1;
};

inline constexpr Index kToTheEnd = 1 << 30;

/// The text about a target: one line, and the explanation line by line.
struct Told {
    Text line;
    std::vector<Text> explanation;
};

/// A text about the focus: the names of its facts say so, "focus-row".
Told ofFocus(Told);

/// The numbers that a figure shows: some cells of a part, and the one that is pointed at or in focus.
struct Visible {
    Part part;
    Block block;
    Target cell;
};

/// A figure in sentences: for its caption, and for those who cannot see it.
struct Description {
    Text subject;               ///< the thing that the figure shows
    std::vector<Text> notice;   ///< the ranges that it shows, and things to notice
    std::vector<Text> inWords;  ///< its axes, its main relation and its focus, as one would tell them
    std::vector<Note> notes;    ///< phrases that always go with the figure
};

/// The things in a figure that somebody who does not see it walks through, one after the other.
struct Walk {
    std::vector<Target> stops;
    std::size_t first = 0;   ///< the stop in focus: the centre word
    std::size_t second = 0;  ///< the other word of the pair; `first` where there are no pairs
};

using Drawn = std::variant<Figure, Text>;

/// The smallest canvas in a window, on which every view has room for its texts. On paper a view states its own.
inline constexpr double kLeastWidth = 420, kLeastHeight = 375;

inline constexpr Extent kLeastOnPaper[] = {{388, 300}, {800, 195}};  ///< at 8 pt 85 × 66 mm, 174 × 43 mm

/// A panel of a view that can stand alone.
struct Alone {
    const char* id = "";
    const char* title = "";
    Extent least;  ///< the smallest canvas on paper
};

/// A matrix of numbers that a view computes, beside the parts of the scheme.
struct ResultName {
    const char* id = "";  ///< `--result`, its name in files
    const char* title = "";
};

/// Which choices of the attention head matter to a view.
enum class HeadShown {
    none,
    pairs,   ///< which pairs of words there are, where the scheme looks rows up for them
    weights  ///< all
};

/// A part of a view's figure that a lesson can light or hide.
struct AreaName {
    const char* id = "";     ///< its name in files
    const char* title = "";  ///< in words; a marked text
};

/// The colours of a field as a bar beside its picture, and what they mean.
struct ColourBar {
    FieldPtr field;
    bool wholeNumbers = false;
    Text quantity;  ///< its name; empty: the picture's heading says it
};

struct View {
    const char* id = "";
    const char* title = "";
    int chapter = 0;             ///< its part of the story from words to attention, whose tabs stand together
    int order = 0;               ///< its place among the tabs of its chapter
    const char* source = "";     ///< one line: the content of its figure
    const char* mainParam = "";  ///< the parameter whose slider stands under the figure
    /// Its panels of which a part may be visible, in Pane::windows; a view of one part has one more for each part.
    std::span<const char* const> windows = {};
    std::span<const AreaName> areas = {};       ///< the parts of its figure that have a name, Figure::areas
    std::span<const Param* const> params = {};  ///< its own choices, in Pane::options; views may share them
    bool takesWords = false;  ///< its positions are the words, whatever number of positions is set
    bool embeds = false;      ///< it shows rows of the word table, and is no wider than that
    bool overlays = false;    ///< it draws lines with names: kept states and sweeps beside the present state
    bool showsPart = false;   ///< it shows the chosen one of the scheme's parts
    bool (*showsOf)(const PartName&) = nullptr;  ///< whether it can show a part; null: it can show all
    bool plots = false;                ///< its figure is curves or matrices, which PGFPlots can draw
    bool colours = true;               ///< its values have the colours of Document::colours
    bool attends = false;              ///< it shows how the scheme acts in attention
    HeadShown head = HeadShown::none;  ///< which choices of the attention head it shows
    /// The smallest canvases on paper, where notes are of the size of labels; it needs one of them.
    std::span<const Extent> least = kLeastOnPaper;
    std::span<const Alone> alone = {};  ///< its panels that can stand alone in a figure
    bool hasRowNumbers = false;  ///< it has row numbers, which can be hidden, so that a class can predict
    /// The largest value of its choice where the scheme leaves room for less than Param::highest; null: that one.
    double (*most)(const Param&, const Encoding&) = nullptr;
    bool (*shows)(const Scheme&) = nullptr;
    /// Makes the results of the scene that take longer than a frame, whatever the canvas, so that drawing and telling
    /// are quick; null: there are none. It measures no text, so it can be done in any thread.
    void (*prepare)(const Scene&) = nullptr;
    Drawn (*draw)(const Scene&) = nullptr;  ///< or the text that says why not
    /// The notes that always go with its figure, the most important first; null: none. The view does not draw them.
    std::vector<Note> (*notes)(const Scene&) = nullptr;
    Told (*tell)(const Scene&, const Target&) = nullptr;        ///< no target: about the focus
    Visible (*visible)(const Scene&, const Target&) = nullptr;  ///< whatever the canvas
    /// The one bar beside its picture, whatever the canvas; null: it has none, or several.
    ColourBar (*bar)(const Scene&) = nullptr;
    std::span<const ResultName> results = {};  ///< the matrices that it computes
    /// One of its results, whatever the canvas, as it computes and draws it; or the text that says why it is not there.
    Result<Part> (*result)(const Scene&, const ResultName&) = nullptr;
    /// A part of the scheme, and the lines of NumPy that make of its `table` what the view shows.
    struct Derived {
        std::string part, lines;
    };
    Derived (*numpy)(const Scene&) = nullptr;  ///< the end of the program of its matrix; null: it has none
    const ResultName* copied =
        nullptr;  ///< the result that is copied with its figure; null: the visible cells
    Description (*describe)(const Scene&) = nullptr;          ///< whatever the canvas
    Walk (*walk)(const Scene&) = nullptr;                     ///< whatever the canvas
    Text (*name)(const Scene&, const Target&) = nullptr;      ///< the name of a stop, with its numbers
    Document (*act)(const Scene&, const Gesture&) = nullptr;  ///< unchanged where it means nothing
};

/// View::prepare, and what a sweep needs, where the scene has something to draw.
void prepare(const Scene&);
/// Whether prepare() has something to do for the framed pane.
bool needsPreparing(const Document&);
/// A choice of the view with the range that it has under the present scheme.
Param presentParam(const View&, const Param&, const Encoding&);
/// The choices of the head that the view can show, and those that matter under the scheme.
std::span<const Param* const> headChoicesOf(const View&);
std::span<const Param* const> headChoicesOf(const View&, const Scheme&);
/// All choices that matter to the view under the scheme: its own, and those of the head.
std::vector<const Param*> choicesOf(const View&, const Scheme&);
/// Why a pair has no row: a word does not see the other, or it is too far away; as a phrase.
/// `pairs`: of n words or patches.
Text whyHidden(const Scene&, const Pairs& pairs, Index n, Index query, Index key);
/// A sentence on a thing that is asked for and not there, where the view would show it; empty: all is there.
Text missingOf(const Scene&);
/// View::result where the view has something to show; otherwise why not.
Result<Part> resultOf(const Scene&, const ResultName&);
/// The result of that id; null: the view has none.
const ResultName* findResult(const View&, std::string_view id);
/// How many of a figure's notes stand under it.
enum class Notes {
    off,
    needed,  ///< those without which the numbers mislead
    all,
    brief  ///< two, in one line, as in a window
};
/// The notes that always go with the scene's figure, as its canvas shows it.
std::vector<Note> notesOf(const Scene&);
/// The room that these notes take under a figure of the canvas's width.
double notesHeight(const std::vector<Note>& said, Notes, const Canvas&);
/// The figure of the scene's view, with its notes below; where it cannot draw, a figure of the text that says why.
/// `keeps`: which of its notes it has; null: all.
Figure figureOf(const Scene&, Notes = Notes::brief, bool (*keeps)(const Text&) = nullptr);
/// Whether a note says that numbers are random: it names their seed.
bool saysRandom(const Text& note);

/// The colour of a row that pairs look up, by the side that its rule says it is on.
inline Paint rowPaint(const Scene& scene, Index row) {
    return {Role::offset, scene.encoding.lookedUp->rule->side(row)};
}

/// The numbers whose colours a view of one part shows: the part's own, or what the view makes of them. None: it has no
/// colours of values, or those of several tables.
FieldPtr colouredField(const Document&, const Encoding&);
/// The range that the colours of a field span in the scene. Where panes show kept states, all panes of the view share
/// one, ColourChoice::shared.
Range colourRange(const Scene&, const Field&);
/// The words that tell the framed pane from others that show states or have values of their own: "A", "k = 2", "this state".
/// Empty where no pane does.
Text nameAmongPanes(const Document&);
/// "A: …" where the framed pane shows the kept state A, "k = 2: …" where it has a value of its own; otherwise what is
/// said alone. Of nothing said the names alone.
Text withStateName(const Document&, Text said);

}  // namespace posiscope
