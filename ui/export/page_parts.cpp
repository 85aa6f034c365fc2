// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/page_parts.h"

#include <cmath>

#include "core/base/number.h"
#include "core/figure/layout.h"
#include "core/views/shared/legend.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/view.h"
#include "ui/export/figure_page.h"
#include "ui/look/figure_text.h"

namespace posiscope {

double units(double mm) {
    return mm / kMmPerInch * kUnitsPerInch;
}

Look lookAt(double scale, const FigureFormat& format) {
    Look look = format.look;
    if (format.fontPt) look.paperPt = scale * windowFontPt();
    return look;
}

Canvas canvasFor(Extent size, const FigureFormat& format, double scale, double pixels) {
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

namespace {

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

}  // namespace

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

namespace {

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

}  // namespace

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

namespace {

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

}  // namespace

double mostScale(const Parts& parts) {
    double most = mostScale(parts.panes.front().around, parts.panes.front().format);
    for (const PaneOnPage& part : parts.panes) most = std::min(most, mostScale(part.around, part.format));
    return most;
}

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

}  // namespace posiscope
