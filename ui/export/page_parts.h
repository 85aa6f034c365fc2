// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <vector>

#include "core/document/document.h"
#include "core/encoding/encoding.h"
#include "ui/export/figure_format.h"
#include "ui/paint/figure_painter.h"

/// The panes of a document on a page: how much room each has, and whether that is enough.
namespace posiscope {

/// In units of a figure at scale 1.
double units(double mm);

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
Look lookAt(double scale, const FigureFormat& format);
/// As the format asks, what views draw on.
Canvas canvasFor(Extent size, const FigureFormat& format, double scale, double pixels = 1);
/// The room of a pane's part of the page at a scale.
Room roomAt(double scale, const Around& around, const FigureFormat& format);
/// The panes of the document, with equal parts of the page.
Parts partsOf(const Document& document, const FigureFormat& format);
/// The largest scale at which all have room.
double mostScale(const Parts& parts);
/// The least page, no smaller than the format's, on which all parts have room at a scale; in words.
Text leastPage(const Parts& parts, double scale, double gapMm);

}  // namespace posiscope
