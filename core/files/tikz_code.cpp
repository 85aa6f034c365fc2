// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/tikz_code.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/colour/colour_map.h"
#include "core/figure/layout.h"
#include "core/io/latex.h"

namespace posiscope {

namespace {

constexpr Index kMostCells = 10000, kMostPoints = 20000;  ///< of the memory that TeX has at first

/// The text so far, and for whom it is written.
struct Writing {
    Theme theme = Theme::light;
    const Dictionary& dictionary;
    double mm = 1;
    Index cells = 0, points = 0;
    std::string all = {};

    std::string length(double units) const {
        return exactNumber(std::round(units * mm * 1000) / 1000) + "mm";
    }
    std::string words(const Text& text) const { return '{' + forLatex(plain(text, dictionary)) + '}'; }
    std::string colour(const Paint& paint) const { return colour(rgb(paint, theme)); }
    static std::string colour(const Rgb& colour) {
        return "{rgb,255:red," + std::to_string(colour.red) + ";green," + std::to_string(colour.green) +
               ";blue," + std::to_string(colour.blue) + "}";
    }
};

std::string at(Point point) {
    return '(' + exactNumber(point.x) + ',' + exactNumber(point.y) + ')';
}

std::string coordinates(const std::vector<Point>& points) {
    std::string all = " coordinates {";
    for (const Point& each : points) all += at(each);
    return all + "}";
}

void addCurve(Writing& out, const Curve& curve) {
    static constexpr const char* kBroken[] = {"", ",dashed", ",dotted", ",dash dot"};
    static constexpr const char* kMarkers[] = {"*", "square*", "triangle*", "diamond*", "triangle*"};
    const std::string colour = out.colour(curve.paint);
    out.points += static_cast<Index>(curve.points.size());
    out.all += "\\addplot[color=" + colour;
    if (curve.dots) {
        out.all += std::string(",only marks,mark=") + kMarkers[static_cast<std::size_t>(curve.marker)] +
                   ",mark size=" + out.length(curve.width / 2);
        if (curve.hollow) out.all += ",mark options={fill=white}";
        if (curve.marker == Marker::inverted) out.all += ",mark options={rotate=180}";
    } else {
        out.all +=
            ",no marks,line width=" + out.length(curve.width) + kBroken[static_cast<std::size_t>(curve.dash)];
    }
    out.all += "]" + coordinates(curve.points) + ";\n";
}

/// An area where there are more points than the picture can part.
void addEnvelope(Writing& out, const Envelope& area) {
    std::vector<Point> round = area.upper;
    round.insert(round.end(), area.lower.rbegin(), area.lower.rend());
    out.points += static_cast<Index>(round.size());
    out.all += "\\addplot[draw=none,fill=" + out.colour(area.paint) +
               ",fill opacity=" + exactNumber(area.paint.alpha) + "]" + coordinates(round) + "--cycle;\n";
}

void addBar(Writing& out, const Box& box) {
    if (box.fill.role == Role::none || box.edge.role != Role::none) return;  // a flag
    out.points += 2;
    out.all += "\\fill[fill=" + out.colour(box.fill) + "] (axis cs:" + exactNumber(box.rect.x) + ',' +
               exactNumber(box.rect.y) + ") rectangle (axis cs:" + exactNumber(box.rect.right()) + ',' +
               exactNumber(box.rect.bottom()) + ");\n";
}

/// The colours as a map, and the numbers at its ends.
std::string colourMapOf(const FieldMark& mark, Theme theme) {
    const Kind kind = mark.field->kind();
    const ColourMap map = coloursOver(mark.colours, kind, mark.map, theme);
    const double wide = mark.colours.highest - mark.colours.lowest;
    // Each index has a colour; values have so many that those between lie on a line.
    const Index steps =
        kind == Kind::index ? std::clamp<Index>(static_cast<Index>(wide), 1, kColourSteps - 1) : 32;
    std::string all = "colormap={posiscope}{";
    for (Index i = 0; i <= steps; ++i) {
        const Rgb& each = map[static_cast<std::size_t>(i * (kColourSteps - 1) / steps)];
        all += std::string(i > 0 ? " " : "") + "rgb255=(" + std::to_string(each.red) + ',' +
               std::to_string(each.green) + ',' + std::to_string(each.blue) + ")";
    }
    return all + "},point meta min=" + exactNumber(mark.colours.lowest) +
           ",point meta max=" + exactNumber(mark.colours.highest);
}

/// The visible cells about their middles. One row or column alone has a copy outside of the axes: PGFPlots takes the
/// size of cells from their neighbours.
void addMatrix(Writing& out, const FieldMark& mark) {
    const Size size = mark.field->size();
    const Block block = cellsIn(mark.window, size);
    const Index rows = std::max<Index>(2, block.rows()), columns = std::max<Index>(2, block.columns());
    out.cells += rows * columns;
    if (out.cells > kMostCells) return;
    out.all += "\\addplot[matrix plot*,point meta=explicit,mesh/cols=" + std::to_string(columns) +
               "] coordinates {\n";
    for (Index row = block.row0; row < block.row0 + rows; ++row) {
        for (Index column = block.column0; column < block.column0 + columns; ++column) {
            const double cell =
                mark.field->at(std::min(row, block.row1 - 1), std::min(column, block.column1 - 1));
            Point middle{static_cast<double>(column) + 0.5, static_cast<double>(row) + 0.5};
            if (mark.orientation == Orientation::across) std::swap(middle.x, middle.y);
            out.all += at(middle) + '[' + exactNumber(cell) + ']';
        }
        out.all += '\n';
    }
    out.all += "};\n";
}

std::string ticksOf(const Writing& out, const char axis, const Scaling& scaling) {
    std::string places, labels;
    for (const Tick& tick : scaling.ticks) {
        places += (places.empty() ? "" : ",") + exactNumber(tick.at);
        labels += (labels.empty() ? "" : ",") + out.words(tick.label);
    }
    return std::string(1, axis) + "tick={" + places + "}," + axis + "ticklabels={" + labels + "}," + axis +
           "label=" + out.words(scaling.label);
}

std::string limits(const char axis, double from, double to) {
    const std::string name(1, axis);
    return name + "min=" + exactNumber(std::min(from, to)) + ',' + name +
           "max=" + exactNumber(std::max(from, to));
}

void beginAxis(Writing& out, const Rect& frame) {
    out.all += "\\begin{axis}[scale only axis,at={(" + out.length(frame.x) + "," + out.length(-frame.y) +
               ")},anchor=north west,width=" + out.length(frame.width) +
               ",height=" + out.length(frame.height) +
               ",\n  enlargelimits=false,tick align=outside,tick pos=left,axis on top,\n  ";
}

/// A panel with axes.
void addAxes(Writing& out, const Panel& panel) {
    const FieldMark* matrix = nullptr;
    for (const Mark& mark : panel.marks)
        if (const auto* field = std::get_if<FieldMark>(&mark)) matrix = field;
    const bool isPlot = matrix != nullptr || std::ranges::any_of(panel.marks, [](const Mark& mark) {
                            return std::holds_alternative<Curve>(mark) ||
                                   std::holds_alternative<Envelope>(mark) ||
                                   std::holds_alternative<Box>(mark);
                        });
    if (!isPlot) return;
    beginAxis(out, panel.frame);
    out.all += limits('x', panel.across->from, panel.across->to) + ',' +
               limits('y', panel.down->from, panel.down->to) +
               (panel.down->from < panel.down->to ? ",y dir=reverse" : "") + ",\n  " +
               ticksOf(out, 'x', *panel.across) + ",\n  " + ticksOf(out, 'y', *panel.down);
    if (matrix != nullptr) out.all += ",\n  colorbar," + colourMapOf(*matrix, out.theme);
    out.all += "]\n";
    for (const Mark& mark : panel.marks) {
        if (const auto* curve = std::get_if<Curve>(&mark)) addCurve(out, *curve);
        if (const auto* area = std::get_if<Envelope>(&mark)) addEnvelope(out, *area);
        if (const auto* bar = std::get_if<Box>(&mark)) addBar(out, *bar);
        if (const auto* field = std::get_if<FieldMark>(&mark)) addMatrix(out, *field);
    }
    out.all += "\\end{axis}\n";
}

/// A matrix of pairs in a panel without axes; queries down, keys across.
void addAlone(Writing& out, const Panel& panel, const FieldMark& mark) {
    beginAxis(out, inFigure(panel, mark.rect));
    out.all += limits('x', mark.window.column0, mark.window.column1) + ',' +
               limits('y', mark.window.row0, mark.window.row1) +
               ",y dir=reverse,xtick=\\empty,ytick=\\empty,\n  title={" + forLatex(mark.of) + "},\n  " +
               colourMapOf(mark, out.theme) + "]\n";
    addMatrix(out, mark);
    out.all += "\\end{axis}\n";
}

}  // namespace

Result<std::string> tikzCode(const Figure& figure, Theme theme, const Dictionary& dictionary, double mm) {
    Writing out{.theme = theme, .dictionary = dictionary, .mm = mm};
    out.all =
        "% \\usepackage{pgfplots} \\pgfplotsset{compat=1.18}, with LuaLaTeX or XeLaTeX\n\\begin{tikzpicture}\n";
    for (const Panel& panel : figure.panels) {
        if (panel.across && panel.down) {
            addAxes(out, panel);
            continue;
        }
        for (const Mark& mark : panel.marks)
            if (const auto* field = std::get_if<FieldMark>(&mark);
                field != nullptr && field->cells == Target::Kind::pair)
                addAlone(out, panel, *field);
    }
    if (out.cells > kMostCells)
        return text("%1 cells are more than TeX holds: %2 at most. Zoom in.",
                    {shownNumber(out.cells), shownNumber(kMostCells)});
    if (out.points > kMostPoints)
        return text("%1 points are more than TeX holds: %2 at most. Zoom in.",
                    {shownNumber(out.points), shownNumber(kMostPoints)});
    return out.all + "\\end{tikzpicture}\n";
}

}  // namespace posiscope
