// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_page.h"

#include <cmath>
#include <functional>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/lessons/cover.h"
#include "core/views/shared/legend.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/view.h"
#include "ui/export/page_parts.h"
#include "ui/look/figure_text.h"

namespace posiscope {

namespace {

constexpr double kFieldDpi = 300;  ///< where a device has no pixels of its own

/// Puts the reader's own names to the axes of a figure. The error says why that cannot be.
std::optional<Text> nameAxes(Figure& figure, const FigureFormat& format, const Canvas& canvas) {
    for (const auto& [own, axis, room] : {std::tuple{&format.xTitle, &Panel::across, figure.width},
                                          {&format.yTitle, &Panel::down, figure.height}}) {
        if (own->empty()) continue;
        std::vector<Text*> names;
        for (Panel& panel : figure.panels)
            if ((panel.*axis) && !(panel.*axis)->label.empty()) names.push_back(&(panel.*axis)->label);
        if (names.empty()) return text("there is no axis that “%1” could name", {literal(*own)});
        if (std::ranges::any_of(names, [&](const Text* each) { return *each != *names.front(); }))
            return text("there are several axes that “%1” could name: draw one panel alone", {literal(*own)});
        const Text name = withScripts(*own);
        if (canvas.measure(name, Type::note).width > room)
            return text("“%1” is longer than the figure", {literal(*own)});
        for (Text* each : names) *each = name;
    }
    return {};
}

/// The picture of a pane in a grid, `top` below the upper edge of its title.
Figure titled(Figure picture, const Heading& heading, const Look& look, double width, double top) {
    Figure whole{.width = width, .height = top + picture.height};
    Panel above{.id = "title", .frame = {0, 0, width, top}};
    const Canvas canvas = canvasOf(width, top, look);
    const double lines = linesHeight(heading.lines, heading.type, canvas);
    addLines(above, heading.lines, heading.type, {Role::ink},
             {kHeadingMargin, (top - lines) / 2, width - 2 * kHeadingMargin, lines}, canvas);
    if (!heading.lines.empty()) whole.panels.push_back(std::move(above));
    addPicture(whole, std::move(picture), {0, top});
    return whole;
}

/// Gives the panes beside each other titles of one height, where that leaves room enough; returns those heights.
std::vector<double> levelTitles(const std::vector<PaneOnPage>& panes, std::vector<Room>& rooms,
                                const Look& look) {
    std::vector<double> tops;
    for (const Room& room : rooms) tops.push_back(heightOf(room.heading, look));
    const std::vector<double> own = tops;
    for (std::size_t i = 0; i < panes.size(); ++i) {
        for (std::size_t j = 0; j < panes.size(); ++j)
            if (panes[j].place.row == panes[i].place.row) tops[i] = std::max(tops[i], own[j]);
        Room level = rooms[i];
        level.height -= tops[i] - own[i];
        if (level.isEnough())
            rooms[i] = std::move(level);
        else
            tops[i] = own[i];
    }
    return tops;
}

/// The margins with which the axes of panes in a column stand below each other, and those in a row beside. None for a
/// pane whose picture has no frame to align, or would lose too much of it.
std::vector<Margins> alignedMargins(const std::vector<PaneOnPage>& panes,
                                    const std::vector<Figure>& pictures) {
    constexpr double kLeastShare = 0.7;  // of the frame's own width and height
    std::vector<Margins> all(panes.size());
    for (std::size_t i = 0; i < panes.size(); ++i) {
        if (!pictures[i].plot) continue;
        const Margins own = *pictures[i].plot;
        Margins wanted = own;
        for (std::size_t j = 0; j < panes.size(); ++j) {
            if (!pictures[j].plot) continue;
            const Margins& other = *pictures[j].plot;
            if (panes[j].place.column == panes[i].place.column &&
                panes[j].place.columns == panes[i].place.columns) {
                wanted.left = std::max(wanted.left, other.left);
                wanted.right = std::max(wanted.right, other.right);
            }
            if (panes[j].place.row == panes[i].place.row) {
                wanted.top = std::max(wanted.top, other.top);
                wanted.bottom = std::max(wanted.bottom, other.bottom);
            }
        }
        const auto keeps = [](double length, double before, double after) {
            return length - after >= kLeastShare * (length - before);
        };
        if (keeps(pictures[i].width, own.left + own.right, wanted.left + wanted.right) &&
            keeps(pictures[i].height, own.top + own.bottom, wanted.top + wanted.bottom))
            all[i] = wanted;
    }
    return all;
}

/// Right of the panes, from the top of the frames of all to their bottom.
void addSharedBar(Figure& grid, const Parts& parts, const FigureFormat& format, double scale, double left,
                  const std::pair<double, double>& frames) {
    const PaneOnPage& part = parts.panes.front();
    const Canvas canvas = canvasFor({grid.width, grid.height}, format, scale);
    const Scene scene{part.seen, part.encoding, canvas, {}};
    const double x = left + kLegendApart;
    grid.panels.push_back(legend(scene, viewOf(part.seen).bar(scene),
                                 {x, frames.first, grid.width - x, frames.second - frames.first}));
}

/// Draws a pane with at least these margins around the frame of its axes.
using Draw = std::function<Figure(const PaneOnPage&, const Room&, const Margins&)>;

/// Several panes as one figure.
Figure gridOf(const Parts& parts, const FigureFormat& format, double scale, const Draw& drawn) {
    Figure grid;
    const Look look = lookAt(scale, format);
    const auto whole = [&](double mm) { return std::floor(units(mm) / scale + 0.01); };
    grid.width = whole(format.widthMm);
    grid.height = whole(format.heightMm);
    std::vector<Room> rooms;
    for (const PaneOnPage& part : parts.panes) rooms.push_back(roomAt(scale, part.around, part.format));
    const std::vector<double> tops = levelTitles(parts.panes, rooms, look);
    std::vector<Figure> pictures;
    for (std::size_t i = 0; i < rooms.size(); ++i) pictures.push_back(drawn(parts.panes[i], rooms[i], {}));
    const std::vector<Margins> margins = alignedMargins(parts.panes, pictures);
    bool isEmpty = true;
    double top = grid.height, bottom = 0;  // of the frames of all
    for (std::size_t i = 0; i < rooms.size(); ++i) {
        const PaneOnPage& part = parts.panes[i];
        Figure& picture = pictures[i];
        if (format.fontPt && margins[i] != picture.plot.value_or(Margins{}))
            picture = drawn(part, rooms[i], margins[i]);
        const double y = whole(part.topMm);
        if (picture.plot) {
            top = std::min(top, y + tops[i] + picture.plot->top);
            bottom = std::max(bottom, y + tops[i] + picture.height - picture.plot->bottom);
        }
        grid.message = picture.message;
        isEmpty = isEmpty && !picture.message.empty();
        addPicture(grid, titled(std::move(picture), rooms[i].heading, look, rooms[i].width, tops[i]),
                   {whole(part.leftMm), y});
    }
    if (parts.barMm > 0)
        addSharedBar(grid, parts, format, scale, whole(format.widthMm - parts.barMm), {top, bottom});
    if (!isEmpty) grid.message = {};
    return grid;
}

}  // namespace

bool hasNamedLines(const Document& document) {
    for (std::size_t i = 0; i < document.panes.size(); ++i)
        if (viewOf(seenFrom(document, i)).overlays) return true;
    return false;
}

std::optional<Text> unknownPanel(const Document& document, const std::string& id) {
    if (id.empty()) return {};
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        const View& view = viewOf(seenFrom(document, i));
        if (view.alone.empty()) return text("%1 has no panel that stands alone", {literal(view.id)});
        std::vector<std::string> ids;
        for (const Alone& each : view.alone) ids.emplace_back(each.id);
        if (std::ranges::find(ids, id) == ids.end())
            return text("a panel of %1 may be %2, not “%3”", {literal(view.id), oneOf(ids), literal(id)});
    }
    return {};
}

namespace {

/// Why names of lines cannot stand where the format asks for them; nothing where they can.
std::optional<Text> noLegend(const Document& document, const FigureFormat& format) {
    if (format.legend == LegendPlace::beside || hasNamedLines(document)) return {};
    return text("%1 draws no lines whose names could stand elsewhere",
                {literal(viewOf(seenFrom(document, 0)).id)});
}

}  // namespace

double windowFontPt() {
    return fontOf(Type::label, {}).pixelSize() * 72 / kUnitsPerInch;
}

double mostFontPt(const Document& document, FigureFormat format) {
    if (!format.fontPt) format.fontPt = kUsualPt;
    return mostScale(partsOf(document, format)) * windowFontPt();
}

Result<FigurePage> FigurePage::laidOut(const Document& document, const FigureFormat& format,
                                       const Cover* cover) {
    if (const auto mistake = mistakeIn(format)) return *mistake;
    if (const auto unknown = unknownPanel(document, format.only)) return *unknown;
    if (const auto none = noLegend(document, format)) return *none;
    if (!format.titles.empty() && format.titles.size() != document.panes.size())
        return text("each pane needs a title: %1 of %2 are there",
                    {shownNumber(static_cast<Index>(format.titles.size())),
                     shownNumber(static_cast<Index>(document.panes.size()))});
    const Parts parts = partsOf(document, format);
    const double most = mostScale(parts), natural = windowFontPt();
    FigurePage page(format);
    page.m_scale = format.fontPt ? *format.fontPt / natural : std::min(1.0, most);
    page.m_look = lookAt(page.m_scale, format);
    if (page.m_scale > most * (1 + 1e-9))
        return text(
            "a font size of %1 pt does not fit: at this width and height %2 pt are the most; %1 pt need %3",
            {shownNumber(*format.fontPt), shownNumber(std::floor(most * natural * 10) / 10),
             leastPage(parts, page.m_scale, format.gapMm)});
    const double dpi = format.kind == FileKind::png ? format.dpi : kFieldDpi;
    std::optional<Text> refused;
    const auto drawn = [&](const PaneOnPage& part, const Room& room, const Margins& least = {}) {
        Canvas canvas =
            canvasFor({room.width, room.height}, format, page.m_scale, page.m_scale * dpi / kUnitsPerInch);
        canvas.bar = parts.barMm == 0;
        canvas.least = least;
        Figure figure = figureOf({part.seen, part.encoding, canvas, {}}, format.notes);
        for (Panel& panel : figure.panels) panel.isBoxed = format.box && panel.across && panel.down;
        if (!refused) refused = nameAxes(figure, format, canvas);
        if (!refused && format.legend == LegendPlace::inside && !figure.message.empty())
            refused = figure.message;
        return cover == nullptr ? figure : covered(std::move(figure), *cover, viewOf(part.seen));
    };
    if (parts.panes.size() == 1) {
        const Room room = roomAt(page.m_scale, parts.panes.front().around, format);
        page.m_heading = room.heading;
        page.m_figure = drawn(parts.panes.front(), room);
    } else {
        page.m_figure = gridOf(parts, format, page.m_scale, drawn);
    }
    if (refused) return *refused;
    page.m_painter.set(page.m_figure, page.m_look, page.m_heading);
    return page;
}

double FigurePage::top() const {
    return heightOf(m_heading, m_look);
}

double FigurePage::fontPt() const {
    return m_scale * windowFontPt();
}

void FigurePage::paintPixels(QPaintDevice& device, double perInch) {
    m_painter.paint(device, m_scale * perInch / kUnitsPerInch);
}

void FigurePage::paintShapes(QPaintDevice& device, double perInch, const StandIn& standIn) {
    m_painter.paint(device, m_scale * perInch / kUnitsPerInch, m_scale * kFieldDpi / kUnitsPerInch, standIn);
}

}  // namespace posiscope
