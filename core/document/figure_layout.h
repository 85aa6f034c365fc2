// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <string>
#include <vector>

namespace posiscope {

inline constexpr double kLeastMm = 20, kMostMm = 2000;
inline constexpr double kLeastDpi = 24, kMostDpi = 2400;
inline constexpr double kUsualPt = 8;
inline constexpr double kLeastFontPt = 2, kMostFontPt = 72;
inline constexpr double kUsualGapMm = 4, kMostGapMm = 50;  ///< between panes
inline constexpr std::size_t kMostTitle = 300;             ///< bytes
inline constexpr std::size_t kMostCaption = 4000;          ///< bytes

/// How files and the command line call Notes::off, needed and all.
inline constexpr std::array<const char*, 3> kNotesIds{"off", "short", "all"};
/// How they call the places of LegendPlace.
inline constexpr std::array<const char*, 4> kLegendIds{"beside", "off", "inside", "below"};
inline constexpr std::array<const char*, 2> kLanguageIds{"en", "zh"};
inline constexpr std::array<const char*, 4> kThemeIds{"light", "dark", "projector", "print"};

/// How the figure of a document stands on paper, as it was exported: it travels with the picture.
struct FigureLayout {
    double widthMm = 160, heightMm = 100, dpi = 150;
    double fontPt = kUsualPt;  ///< of the smallest texts
    std::string theme = kThemeIds[0], language = kLanguageIds[0], notes = kNotesIds[1],
                legend = kLegendIds[0];
    bool focus = false, values = false, outlines = false, box = false;
    std::string font;      ///< the family of its texts; empty: the program's own
    bool letters = false;  ///< panes are called (a), (b), (c)
    double gapMm = kUsualGapMm;
    std::string only;  ///< the one panel that is drawn; empty: all
    bool title = false;
    std::vector<std::string> titles;   ///< instead of the figure's own, one for each pane; none: those
    std::string caption, alternative;  ///< the author's own; empty: the figure's
    /// Instead of the figure's own names of its axes and its colours; empty: those.
    std::string xTitle, yTitle, barTitle;
    bool operator==(const FigureLayout&) const = default;
};

/// Whether words can be a caption: 1 to kMostCaption bytes, with line ends as their only control characters.
bool isCaption(const std::string& words);
/// Whether words can be a title: one line of 1 to kMostTitle bytes.
bool isTitle(const std::string& words);

}  // namespace posiscope
