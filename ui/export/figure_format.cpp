// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_format.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>

#include "core/base/number.h"

namespace posiscope {

namespace {

constexpr std::array kSuffixes{"png", "svg", "pdf"};

Text outOfRange(const Text& name, double least, double most, double given) {
    return text("%1 may be from %2 to %3, not %4",
                {name, shownNumber(least), shownNumber(most), literal(exactNumber(given))});
}

}  // namespace

const char* suffixOf(FileKind kind) {
    return kSuffixes[static_cast<std::size_t>(kind)];
}

std::optional<FileKind> kindOf(std::string_view fileName) {
    const std::size_t dot = fileName.rfind('.');
    if (dot == std::string_view::npos) return {};
    std::string suffix(fileName.substr(dot + 1));
    std::ranges::transform(suffix, suffix.begin(), [](unsigned char c) { return std::tolower(c); });
    for (const FileKind kind : {FileKind::png, FileKind::svg, FileKind::pdf})
        if (suffix == suffixOf(kind)) return kind;
    return {};
}

const char* notesId(Notes notes) {
    return kNotesIds[static_cast<std::size_t>(notes == Notes::brief ? Notes::needed : notes)];
}

FigureLayout layoutOf(const FigureFormat& format) {
    return {.widthMm = format.widthMm,
            .heightMm = format.heightMm,
            .dpi = format.dpi,
            .fontPt = format.fontPt.value_or(kUsualPt),
            .theme = themeId(format.look.theme),
            .language = languageId(format.look.language),
            .notes = notesId(format.notes),
            .legend = kLegendIds[static_cast<std::size_t>(format.legend)],
            .focus = format.focus,
            .values = format.values,
            .outlines = format.outlines,
            .box = format.box,
            .font = format.look.font,
            .letters = format.letters,
            .gapMm = format.gapMm,
            .only = format.only,
            .title = format.title,
            .titles = format.titles,
            .caption = format.caption,
            .alternative = format.alternative,
            .xTitle = format.xTitle,
            .yTitle = format.yTitle,
            .barTitle = format.barTitle};
}

FigureFormat formatOf(const FigureLayout& layout, FileKind kind) {
    const auto notes = std::ranges::find(kNotesIds, layout.notes) - kNotesIds.begin();
    const auto legend = std::ranges::find(kLegendIds, layout.legend) - kLegendIds.begin();
    return {.kind = kind,
            .widthMm = layout.widthMm,
            .heightMm = layout.heightMm,
            .dpi = layout.dpi,
            .fontPt = layout.fontPt,
            .focus = layout.focus,
            .values = layout.values,
            .only = layout.only,
            .title = layout.title,
            .titles = layout.titles,
            .letters = layout.letters,
            .gapMm = layout.gapMm,
            .xTitle = layout.xTitle,
            .yTitle = layout.yTitle,
            .barTitle = layout.barTitle,
            .caption = layout.caption,
            .alternative = layout.alternative,
            .legend = static_cast<LegendPlace>(legend),
            .notes = static_cast<Notes>(notes),
            .box = layout.box,
            .outlines = layout.outlines,
            .look = {findLanguage(layout.language).value_or(Language::english),
                     findTheme(layout.theme).value_or(Theme::light), 0, layout.font}};
}

double pixelsAcross(const FigureFormat& format) {
    return std::round(format.widthMm / kMmPerInch * format.dpi);
}

double pixelsDown(const FigureFormat& format) {
    return std::round(format.heightMm / kMmPerInch * format.dpi);
}

std::optional<Text> mistakeIn(const FigureFormat& format) {
    const auto in = [](double value, double least, double most) { return value >= least && value <= most; };
    if (!in(format.widthMm, kLeastMm, kMostMm))
        return outOfRange(text("width"), kLeastMm, kMostMm, format.widthMm);
    if (!in(format.heightMm, kLeastMm, kMostMm))
        return outOfRange(text("height"), kLeastMm, kMostMm, format.heightMm);
    if (format.fontPt && !in(*format.fontPt, kLeastFontPt, kMostFontPt))
        return outOfRange(text("font size"), kLeastFontPt, kMostFontPt, *format.fontPt);
    const Text line = text("one line of 1 to %1 bytes", {shownNumber(static_cast<Index>(kMostTitle))});
    for (const std::string& each : format.titles)
        if (!isTitle(each)) return text("a title may be %1", {line});
    for (const std::string* each : {&format.xTitle, &format.yTitle, &format.barTitle})
        if (!each->empty() && !isTitle(*each)) return text("the name of an axis may be %1", {line});
    for (const std::string* each : {&format.caption, &format.alternative})
        if (!each->empty() && !isCaption(*each))
            return text("a caption may be 1 to %1 bytes of text",
                        {shownNumber(static_cast<Index>(kMostCaption))});
    if (format.kind != FileKind::png) return {};
    if (!in(format.dpi, kLeastDpi, kMostDpi)) return outOfRange(text("dpi"), kLeastDpi, kMostDpi, format.dpi);
    const double width = pixelsAcross(format), height = pixelsDown(format);
    if (width * height > kMostPixels || std::max(width, height) > kMostPixelsASide)
        return text(
            "width × height at this dpi are %1 × %2 pixels; %3 pixels in all and %4 a side are the most",
            {shownNumber(width), shownNumber(height), shownNumber(kMostPixels, 9),
             shownNumber(std::int64_t{kMostPixelsASide})});
    return {};
}

}  // namespace posiscope
