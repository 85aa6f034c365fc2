// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_page.h"

#include <cmath>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/lessons/cover.h"
#include "core/views/shared/legend.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/view.h"
#include "ui/look/figure_text.h"

namespace posiscope {

namespace {

constexpr double kFieldDpi = 300;  ///< where a device has no pixels of its own

double units(double mm) {
    return mm / kMmPerInch * kUnitsPerInch;
}

/// The room left on a page, in units of a figure that is drawn at a scale; whole ones, so that nothing stands out.
struct Room {
    double width = 0, height = 0;
    Heading heading;
    double notes = 0;  ///< more than those that the least canvas has room for
    std::vector<Extent> least;
    bool isEnough() const {
        return std::ranges::any_of(least, [this](const Extent& each) {
            return width >= each.width && height - notes >= each.height;
        });
    }
};

/// The texts around a figure. They do not depend on the room, but for the notes of far cells.
struct Around {
    Text title;
    bool isOfMany = false;  ///< its title is set as those of the other panes, whatever their lengths
    std::vector<Note> notes;
    std::vector<Extent> least;  ///< of the view, on paper
};

/// A pane on its part of the page.
struct PaneOnPage {
    Document seen;
    Encoding encoding;
    PanePlace place;
    FigureFormat format;  ///< of this part alone
    double leftMm = 0, topMm = 0;
    Around around;
};

/// The panes of a page, and the width right of them for the bar that all of them share; 0: they share none.
struct Parts {
    std::vector<PaneOnPage> panes;
    double barMm = 0;
};

/// The look of a figure at a scale. In the sizes of the window it is not yet on paper.
Look lookAt(double scale, const FigureFormat& format) {
    Look look = format.look;
    if (format.fontPt) look.paperPt = scale * windowFontPt();
    return look;
}

/// As the format asks, what views draw on.
Canvas canvasFor(Extent size, const FigureFormat& format, double scale, double pixels = 1) {
    Canvas canvas = canvasOf(size.width, size.height, lookAt(scale, format), pixels);
    canvas.paper = format.fontPt.has_value();
    canvas.focus = format.focus;
    canvas.explains = format.notes == Notes::all || format.notes == Notes::brief;
    canvas.legend = format.legend;
    canvas.values = format.values;
    canvas.barTitle = withScripts(format.barTitle);
    canvas.only = format.only;
    return canvas;
}

/// Whether all panes show their numbers in the same colours, so that one bar tells of all.
bool shareBar(const std::vector<PaneOnPage>& panes, const Canvas& canvas) {
    if (panes.size() < 2 || !canvas.paper) return false;
    std::optional<ColourBar> first;
    Range colours;
    for (const PaneOnPage& pane : panes) {
        const auto barOf = viewOf(pane.seen).bar;
        const Scene scene{pane.seen, pane.encoding, canvas, {}};
        if (barOf == nullptr || !missingOf(scene).empty()) return false;
        ColourBar bar = barOf(scene);
        const Range range = colourRange(scene, *bar.field);
        if (!first) {
            first = std::move(bar);
            colours = range;
        } else if (range != colours || bar.field->kind() != first->field->kind() ||
                   bar.wholeNumbers != first->wholeNumbers ||
                   (canvas.barTitle.empty() && bar.quantity != first->quantity) ||
                   pane.seen.colours.map != panes.front().seen.colours.map) {
            return false;
        }
    }
    return true;
}

Room roomAt(double scale, const Around& around, const FigureFormat& format) {
    constexpr double kRounding = 0.01;
    Room room{.width = std::floor(units(format.widthMm) / scale + kRounding), .least = around.least};
    const Look look = lookAt(scale, format);
    const Canvas canvas = canvasFor({room.width, kLeastHeight}, format, scale);
    if (!around.title.empty()) {
        const auto lines = [&](Type type) {
            return wrapped(around.title, type, room.width - 2 * kHeadingMargin, canvas);
        };
        room.heading = {lines(Type::title), Type::title};
        if (around.isOfMany || room.heading.lines.size() > 1)
            room.heading = {lines(Type::heading), Type::heading};
    }
    room.height = std::floor(units(format.heightMm) / scale + kRounding - heightOf(room.heading, look));
    room.notes = std::max(0.0, notesHeight(around.notes, format.notes, canvas) -
                                   notesHeight(around.notes, Notes::brief, canvas));
    return room;
}

Around aroundOf(const Document& document, const Encoding& encoding, const FigureFormat& format) {
    const View& view = viewOf(document);
    std::vector<Extent> least(view.least.begin(), view.least.end());
    for (const Alone& each : view.alone)
        if (each.id == format.only) least = {each.least};
    if (!format.fontPt) least = {{kLeastWidth, kLeastHeight}};
    // Panes that compare are told apart by their names, with a title or without.
    const Text name = document.panes.size() > 1 ? nameAmongPanes(document) : Text{};
    const Canvas canvas = canvasFor({kLeastWidth, kLeastHeight}, format, 1);
    const Scene scene{document, encoding, canvas, {}};
    return {!format.titles.empty() ? literal(format.titles.front())
            : format.title         ? figureOf(scene, format.notes).title
                                   : name,
            document.panes.size() > 1, notesOf(scene), least};
}

/// The panes of the document, with equal parts of the page.
Parts partsOf(const Document& document, const FigureFormat& format) {
    Parts parts;
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        Document seen = seenFrom(document, i);
        Encoding encoding = encodingOf(seen);
        parts.panes.push_back({std::move(seen), std::move(encoding), placeOf(document, i), format, 0, 0, {}});
    }
    const double scale = format.fontPt.value_or(kUsualPt) / windowFontPt();
    const Canvas canvas = canvasFor({kLeastWidth, kLeastHeight}, format, scale);
    if (shareBar(parts.panes, canvas)) {
        const PaneOnPage& first = parts.panes.front();
        const Scene scene{first.seen, first.encoding, canvas, {}};
        parts.barMm = (kLegendApart + legendWidth(scene, viewOf(first.seen).bar(scene))) * scale /
                      kUnitsPerInch * kMmPerInch;
    }
    const auto share = [&](double mm, std::size_t among) {
        return (mm - format.gapMm * static_cast<double>(among - 1)) / static_cast<double>(among);
    };
    for (std::size_t i = 0; i < parts.panes.size(); ++i) {
        PaneOnPage& part = parts.panes[i];
        const PanePlace& place = part.place;
        part.format.widthMm = share(format.widthMm - parts.barMm, place.columns);
        part.format.heightMm = share(format.heightMm, place.rows);
        part.leftMm = (part.format.widthMm + format.gapMm) * static_cast<double>(place.column);
        part.topMm = (part.format.heightMm + format.gapMm) * static_cast<double>(place.row);
        if (!format.titles.empty()) part.format.titles = {format.titles[i]};
        part.around = aroundOf(part.seen, part.encoding, part.format);
        if (format.letters) {
            const Text letter = literal(std::string("(") + static_cast<char>('a' + i) + ")");
            Text& title = part.around.title;
            title = title.empty() ? letter : text("%1 %2", {letter, std::move(title)});
        }
    }
    return parts;
}

double mostScale(const Around& around, const FigureFormat& format) {
    // The larger the scale, the less room, and the more lines has the title.
    double fits = 0, no = 0;
    for (const Extent& least : around.least)
        no = std::max(no,
                      std::min(units(format.widthMm) / least.width, units(format.heightMm) / least.height));
    if (roomAt(no, around, format).isEnough()) return no;
    for (int i = 0; i < 40; ++i) {
        const double middle = (fits + no) / 2;
        (roomAt(middle, around, format).isEnough() ? fits : no) = middle;
    }
    return fits;
}

double mostScale(const Parts& parts) {
    double most = mostScale(parts.panes.front().around, parts.panes.front().format);
    for (const PaneOnPage& part : parts.panes) most = std::min(most, mostScale(part.around, part.format));
    return most;
}

/// The least page, no smaller than the format's, on which all parts have room at a scale; in words.
Text leastPage(const Parts& parts, double scale, double gapMm) {
    const auto mm = [&](double inUnits) { return inUnits * scale / kUnitsPerInch * kMmPerInch; };
    double width = 0, height = 0;
    for (const PaneOnPage& part : parts.panes)
        width = std::max({width, part.format.widthMm, mm(part.around.least.front().width)});
    for (const PaneOnPage& part : parts.panes) {
        FigureFormat wide = part.format;
        wide.widthMm = width;
        const Room room = roomAt(scale, part.around, wide);
        const double needed =
            room.least.front().height + room.notes + heightOf(room.heading, lookAt(scale, wide));
        height = std::max({height, part.format.heightMm, mm(needed)});
    }
    const PanePlace& place = parts.panes.front().place;
    const auto whole = [&](double each, std::size_t count, double more) {
        const auto n = static_cast<double>(count);
        return shownNumber(std::ceil(each * n + gapMm * (n - 1) + more - 1e-6));
    };
    return text("%1 × %2 mm", {whole(width, place.columns, parts.barMm), whole(height, place.rows, 0)});
}

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
        const auto whole = [&](double mm) { return std::floor(units(mm) / page.m_scale + 0.01); };
        page.m_figure.width = whole(format.widthMm);
        page.m_figure.height = whole(format.heightMm);
        std::vector<Room> rooms;
        for (const PaneOnPage& part : parts.panes)
            rooms.push_back(roomAt(page.m_scale, part.around, part.format));
        const std::vector<double> tops = levelTitles(parts.panes, rooms, page.m_look);
        std::vector<Figure> pictures;
        for (std::size_t i = 0; i < rooms.size(); ++i) pictures.push_back(drawn(parts.panes[i], rooms[i]));
        const std::vector<Margins> margins = alignedMargins(parts.panes, pictures);
        bool isEmpty = true;
        double top = page.m_figure.height, bottom = 0;  // of the frames of all
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
            page.m_figure.message = picture.message;
            isEmpty = isEmpty && !picture.message.empty();
            addPicture(page.m_figure,
                       titled(std::move(picture), rooms[i].heading, page.m_look, rooms[i].width, tops[i]),
                       {whole(part.leftMm), y});
        }
        if (parts.barMm > 0) {
            const PaneOnPage& part = parts.panes.front();
            const Canvas canvas =
                canvasFor({page.m_figure.width, page.m_figure.height}, format, page.m_scale);
            const Scene scene{part.seen, part.encoding, canvas, {}};
            const double x = whole(format.widthMm - parts.barMm) + kLegendApart;
            page.m_figure.panels.push_back(
                legend(scene, viewOf(part.seen).bar(scene), {x, top, page.m_figure.width - x, bottom - top}));
        }
        if (!isEmpty) page.m_figure.message = {};
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
