// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "core/base/text.h"
#include "core/colour/colour_choice.h"
#include "core/colour/theme.h"

namespace posiscope {

struct Point {
    double x = 0, y = 0;
    bool operator==(const Point&) const = default;
};

struct Rect {
    double x = 0, y = 0, width = 0, height = 0;
    double right() const { return x + width; }
    double bottom() const { return y + height; }
    Point centre() const { return {x + width / 2, y + height / 2}; }
    bool contains(Point p) const { return p.x >= x && p.x < right() && p.y >= y && p.y < bottom(); }
    bool operator==(const Rect&) const = default;
};

/// A place or a rectangle in a whole figure, in its units (1/96 inch). A figure that is shown has a scale, so these are no
/// pixels of a widget, and no numbers of a panel's axes either: none of them is taken for another by accident.
struct FigurePoint {
    Point units;
    explicit FigurePoint(Point inUnits) : units(inUnits) {}
};
struct FigureRect {
    Rect units;
    explicit FigureRect(const Rect& inUnits) : units(inUnits) {}
    FigurePoint centre() const { return FigurePoint(units.centre()); }
};

/// How a text is set.
enum class Type { title, heading, strong, label, note };

struct Extent {
    double width = 0, height = 0;
};

/// A thing that can be pointed at. Where a kind has one number, it is `row`.
struct Target {
    enum class Kind {
        none,
        word,  ///< row: its position
        row,   ///< row: a row of the 2k+1 table
        pair,  ///< row: query, column: key
        cell   ///< row and column of the part that is shown
    };
    Kind kind = Kind::none;
    Index row = -1, column = -1;
    std::string_view of = {};  ///< in which of the figure's pictures it lies, FieldMark::of
    explicit operator bool() const { return kind != Kind::none; }
    bool operator==(const Target&) const = default;
};

/// A rectangle; hatched along its lower edge where it stands for something clipped.
struct Box {
    Rect rect;
    Paint fill;
    Paint edge;
    double edgeWidth = 1;
    double radius = 0;
    bool hatched = false;
    Target target;
};

/// One line of text in a rectangle that it does not leave.
struct Label {
    Text text;
    Rect rect;
    Type type = Type::label;
    Paint paint{Role::ink};
    double across = 0.5;  ///< 0 left, 0.5 centred, 1 right
    double turned = 0;    ///< degrees anticlockwise about the lower left corner of the rectangle
};

/// How a line is broken, so that lines are told apart without their colours.
enum class Dash { none, dashed, dotted, dashDotted };
inline constexpr Index kDashes = 4;

/// A line from one place down to another that leaves and arrives upright.
struct Link {
    Point from, to;
    Paint paint;
    double width = 2;
    Dash dash = Dash::none;
};

/// Many links from [left, right] at the height y to one place, as one area.
struct Band {
    double left = 0, right = 0, y = 0;
    Point to;
    Paint paint;
};

/// A straight line.
struct Rule {
    Point from, to;
    Paint paint{Role::hairline};
    double width = 1;
    Dash dash = Dash::none;
};

/// The shape of the dots of a curve.
enum class Marker { circle, square, triangle, diamond, inverted };

struct Curve {
    std::vector<Point> points;
    Paint paint;
    double width = 1.5;
    Dash dash = Dash::none;
    bool dots = false;  ///< points alone, not joined
    Marker marker = Marker::circle;
    bool hollow = false;  ///< only the edge of the dots
};

/// A line with its name, for a legend.
struct LineName {
    Text name;
    Paint paint;
    double width = 2;
    Dash dash = Dash::none;
    bool dots = false;  ///< it has dots, which are larger than the line is wide
    Marker marker = Marker::circle;
    bool hollow = false;
    std::string panel = {};  ///< the panel in which it is drawn; empty: in several
};

/// Where the names of lines stand.
enum class LegendPlace {
    beside,  ///< where the view has room for them
    off,
    inside,  ///< in the corner of their panel where they cover least
    below
};

/// An area between two lines over the same x.
struct Envelope {
    std::vector<Point> upper, lower;
    Paint paint;
};

/// How a field lies in its rectangle.
enum class Orientation {
    down,   ///< row by row from the top
    up,     ///< row by row from the bottom
    across  ///< row by row from the left, columns down
};

/// A field's window in a rectangle. Its cells are targets of kind `cell`, or `pair` where rows are queries.
struct FieldMark {
    FieldPtr field;
    Window window;
    Rect rect;
    Target::Kind cells = Target::Kind::none;
    Range colours;  ///< the numbers that the colours span
    MapName map = MapName::diverging;
    Orientation orientation = Orientation::down;
    const char* of = "";  ///< which picture of the figure it is, where there are several
};

/// A mark that is not drawn: where a panel with axes is pointed at, x names a row or a column of the part that is cut.
struct Lane {
    Target cut;           ///< the cell at x = 0
    bool columns = true;  ///< x counts columns, otherwise rows
    Index count = 0;
};

using Mark = std::variant<Box, Label, Link, Band, Rule, Curve, Envelope, FieldMark, Lane>;

struct Tick {
    double at = 0;
    Text label;
};

struct Scaling {
    double from = 0, to = 1;  ///< left to right, or top to bottom
    std::vector<Tick> ticks;
    Text label;
};

/// A frame in the figure. With axes its marks are in the axes' numbers, otherwise in the figure's units from `origin` on.
struct Panel {
    std::string id;
    Point origin;  ///< the corner of the picture of a grid that it belongs to
    Rect frame;    ///< the axes' labels stand outside of it, to the left and below
    std::optional<Scaling> across, down;
    bool isBoxed = false;  ///< its axes have lines on all four sides, not only left and below
    std::vector<Mark> marks;
};

/// A statement that always goes with a figure.
struct Note : Text {
    bool isNeeded = false;  ///< its numbers are random, averaged or cut: without a word they mislead
    Note(Text said, bool needed = false) : Text(std::move(said)), isNeeded(needed) {}  // NOLINT
};

/// A part of a figure with a name, which a lesson can cover: a table with its heading, a group of marks.
struct Area {
    std::string_view name;
    Rect rect;  ///< in the figure's units
};

/// The room around something, in the figure's units.
struct Margins {
    double left = 0, right = 0, top = 0, bottom = 0;
    bool operator==(const Margins&) const = default;
};

/// A picture as data, on a canvas of width × height units (1/96 inch).
struct Figure {
    double width = 0, height = 0;
    double notesTop = 0;  ///< the view has drawn down to here; below stand the notes
    std::vector<Panel> panels;
    std::vector<LineName> names;  ///< of its lines, those that the view has not drawn: see Canvas::legend
    std::optional<Margins> plot;  ///< around the frame of its axes, where that keeps Canvas::least
    std::vector<Area> areas;      ///< some of View::areas, each perhaps in several places
    Text title;                   ///< stands above the figure, not in it
    Text hint;                    ///< a tip for what to try next; never exported
    std::vector<Note> notes;      ///< the most important first; the last panel shows some
    Text message;                 ///< the reason why nothing is drawn; empty: something is
};

/// Where a view draws: its size, how large a text will be, in which language, and how fine the pixels are.
struct Canvas {
    double width = 0, height = 0;
    std::function<Extent(const Text&, Type)> measure;
    Dictionary dictionary;
    double pixels = 1;           ///< pixels for one unit
    Theme theme = Theme::light;  ///< used only for texts that name a colour or stand on one
    bool paper = false;          ///< margins are as narrow as the texts allow; in a window they stay in place
    bool focus = true;           ///< whether the focus is marked where it is no content of the figure
    bool explains = true;        ///< whether it has marks that only explain, as the bracket over slow pairs
    bool values = true;          ///< whether cells that have room show their numbers
    LegendPlace legend = LegendPlace::beside;
    bool bar = true;     ///< whether it has View::bar; of several pictures with the same one the page has it
    Margins least = {};  ///< of the frame of its axes: so those of pictures in a grid are aligned
    Text barTitle = {};  ///< what the colours are, instead of what the view says; empty: that
    std::string_view only = {};  ///< the one panel of View::alone that is drawn; empty: all
};

/// The room that a frame leaves on the canvas.
inline Margins marginsOf(const Rect& frame, const Canvas& canvas) {
    return {frame.x, canvas.width - frame.right(), frame.y, canvas.height - frame.bottom()};
}

/// Adds the panels, the title and the notes of a picture to a figure of several, with its corner at a place.
void addPicture(Figure& grid, Figure picture, Point at);

Point toFigure(const Panel& panel, Point inPanel);
Point toPanel(const Panel& panel, const FigurePoint& at);
Rect inFigure(const Panel& panel, const Rect& inPanel);
/// The panel under a point, or none; the topmost thing that can be pointed at there.
const Panel* panelAt(const Figure&, const FigurePoint&);
Target targetAt(const Figure&, const FigurePoint&);
/// The box that stands for a target; empty where there is none.
FigureRect boxOf(const Figure&, const Target&);

/// Where a figure shows a target: its boxes and cells; over a curve, the lane above its place. In each picture that has it.
std::vector<FigureRect> placesOf(const Figure&, const Target&);

/// The names of a panel's axes and the numbers at their ticks, where they stand, in the figure's units.
std::vector<Label> axisTexts(const Panel&, const Canvas&);

/// A text and its place, tick labels included: the checks for cut and overlapping texts look at these.
struct PlacedText {
    Text text;
    Type type = Type::label;
    Rect rect;  ///< the rectangle of the ink, as measured
    Rect room;  ///< the room that the text may fill
    bool turned = false;
};
std::vector<PlacedText> placedTexts(const Figure&, const Canvas&);

inline constexpr double kTickGap = 4;  ///< the distance from an axis to its tick labels
inline constexpr double kTickLength = 4;
/// From the tick labels to the name of the axis: left of them, and below, where lines have room above their letters.
inline constexpr double kAxisNameGap = 6, kAxisNameBelow = 1;

}  // namespace posiscope
