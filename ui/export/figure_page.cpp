// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_page.h"

#include <cmath>

#include "core/base/number.h"
#include "core/figure/layout.h"
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
    bool isEnough() const { return width >= kLeastWidth && height - notes >= kLeastHeight; }
};

/// The texts around a figure. They do not depend on the room, but for the notes of far cells.
struct Around {
    Text title;
    std::vector<Text> notes;
};

Room roomAt(double scale, const Around& around, const FigureFormat& format) {
    constexpr double kRounding = 0.01;
    Room room{.width = std::floor(units(format.widthMm) / scale + kRounding)};
    const Canvas canvas = canvasOf(room.width, kLeastHeight, format.look);
    if (format.title) {
        const auto lines = [&](Type type) {
            return wrapped(around.title, type, room.width - 2 * kHeadingMargin, canvas);
        };
        room.heading = {lines(Type::title), Type::title};
        if (room.heading.lines.size() > 1) room.heading = {lines(Type::heading), Type::heading};
    }
    room.height =
        std::floor(units(format.heightMm) / scale + kRounding - heightOf(room.heading, format.look.language));
    room.notes = std::max(0.0, notesHeight(around.notes, format.notes, canvas) -
                                   notesHeight(around.notes, Notes::brief, canvas));
    return room;
}

Around aroundOf(const Document& document, const Encoding& encoding, const FigureFormat& format) {
    if (!format.title && format.notes != Notes::all) return {};
    const Figure figure =
        figureOf({document, encoding, canvasOf(kLeastWidth, kLeastHeight, format.look), {}}, format.notes);
    return {figure.title, figure.notes};
}

double mostScale(const Around& around, const FigureFormat& format) {
    // The larger the scale, the less room, and the more lines has the title.
    double fits = 0,
           no = std::min(units(format.widthMm) / kLeastWidth, units(format.heightMm) / kLeastHeight);
    if (roomAt(no, around, format).isEnough()) return no;
    for (int i = 0; i < 40; ++i) {
        const double middle = (fits + no) / 2;
        (roomAt(middle, around, format).isEnough() ? fits : no) = middle;
    }
    return fits;
}

}  // namespace

double windowFontPt() {
    return fontOf(Type::label).pixelSize() * 72 / kUnitsPerInch;
}

double mostFontPt(const Document& document, const FigureFormat& format) {
    return mostScale(aroundOf(document, encodingOf(document), format), format) * windowFontPt();
}

Result<FigurePage> FigurePage::laidOut(const Document& document, const FigureFormat& format) {
    if (const auto mistake = mistakeIn(format)) return *mistake;
    const Encoding encoding = encodingOf(document);
    const Around around = aroundOf(document, encoding, format);
    const double most = mostScale(around, format), natural = windowFontPt();
    FigurePage page(format);
    page.m_scale = format.fontPt ? *format.fontPt / natural : std::min(1.0, most);
    if (page.m_scale > most * (1 + 1e-9))
        return text("a font size of %1 pt does not fit: at this width and height %2 pt are the most",
                    {shownNumber(*format.fontPt), shownNumber(std::floor(most * natural * 10) / 10)});
    const Room room = roomAt(page.m_scale, around, format);
    page.m_heading = room.heading;
    const double dpi = format.kind == FileKind::png ? format.dpi : kFieldDpi;
    const Canvas canvas = canvasOf(room.width, room.height, format.look, page.m_scale * dpi / kUnitsPerInch);
    page.m_figure = figureOf({document, encoding, canvas, {}}, format.notes);
    page.m_painter.set(page.m_figure, format.look, page.m_heading);
    return page;
}

double FigurePage::top() const {
    return heightOf(m_heading, m_format.look.language);
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
