// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/document/figure_layout.h"
#include "core/views/shared/view.h"
#include "ui/look/look.h"

namespace posiscope {

enum class FileKind { png, svg, pdf };

/// "png", "svg" or "pdf": also how the names of such files end.
const char* suffixOf(FileKind kind);
/// Returns the kind of a file by its name, whatever its case.
std::optional<FileKind> kindOf(std::string_view fileName);

/// How a figure stands in a file, on the clipboard or on paper.
struct FigureFormat {
    FileKind kind = FileKind::png;
    double widthMm = 160, heightMm = 100;
    double dpi = 150;  ///< only for a PNG; others have no pixels but those of their fields
    /// Size of the smallest texts in points, scripts aside; none: as in the window, or the most that fits.
    std::optional<double> fontPt;
    bool focus = true;                ///< whether the focus is marked in views where it is no content
    bool values = true;               ///< whether cells that have room show their numbers
    std::string only;                 ///< the one panel of View::alone that is drawn; empty: all
    bool title = false;               ///< whether a title stands above the figure
    std::vector<std::string> titles;  ///< instead of the figure's own, one for each pane; none: those
    bool letters = false;             ///< panes are called (a), (b), (c)
    double gapMm = kUsualGapMm;
    std::string xTitle, yTitle, barTitle;  ///< instead of the figure's own; empty: those
    std::string caption, alternative;      ///< the author's own; empty: the figure's
    LegendPlace legend = LegendPlace::beside;
    Notes notes = Notes::brief;  ///< which of the figure's notes stand under it
    bool box = false;            ///< whether lines stand on all sides of axes, or left and below
    bool outlines = false;       ///< the texts are shapes, which need no font; in a PNG they always are
    Look look;
};

/// Its name among kNotesIds; on paper a brief line is a short one.
const char* notesId(Notes notes);

/// The choices that travel with a picture, and a format of these.
FigureLayout layoutOf(const FigureFormat&);
FigureFormat formatOf(const FigureLayout&, FileKind);

inline constexpr double kMmPerInch = 25.4, kUnitsPerInch = 96;
inline constexpr double kMostPixels = 1 << 26;  ///< 256 MiB
inline constexpr int kMostPixelsASide = 32767;

/// Both give the size of a PNG, not rounded to whole pixels nor held against what is allowed.
double pixelsAcross(const FigureFormat& format);
double pixelsDown(const FigureFormat& format);

/// Which number of the format is out of range by itself; nothing where all are well.
std::optional<Text> mistakeIn(const FigureFormat& format);

}  // namespace posiscope
