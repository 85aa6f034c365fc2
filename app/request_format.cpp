// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request_format.h"

#include <algorithm>
#include <array>

#include "app/output.h"
#include "app/request_steps.h"
#include "core/base/number.h"

namespace posiscope {

namespace {

Result<FileKind> readKind(const Arguments& arguments) {
    if (isMotion(arguments)) {
        for (const Option* option : {&kKind, &kCode, arguments.has(kFrames) ? &kOutput : &kFrames})
            if (arguments.has(*option))
                return text("%1 has no meaning for a figure that moves", {literal(option->name)});
        return FileKind::png;
    }
    const auto file = arguments[kOutput];
    if (!file) return text("figure needs %1 FILE.png, .svg, .pdf or .apng", {literal(kOutput.name)});
    if (const auto written = arguments[kKind]) {
        const auto said = kindOf("." + *written);
        return said ? Result<FileKind>(*said) : mayBe(kKind, text("png, svg or pdf"), *written);
    }
    if (*file == kStandardOutput)
        return text("%1 - needs %2 png, svg or pdf", {literal(kOutput.name), literal(kKind.name)});
    const auto kind = kindOf(*file);
    if (!kind)
        return mayBe(kOutput, text("the name of a file that ends in .png, .svg, .pdf or .apng"), *file);
    return *kind;
}

/// The picture of which a code is written has no file: it is a PNG unless said.
Result<FileKind> readKindOfCode(const Arguments& arguments) {
    const auto written = arguments[kKind];
    if (!written) return FileKind::png;
    const auto said = kindOf("." + *written);
    return said ? Result<FileKind>(*said) : mayBe(kKind, text("png, svg or pdf"), *written);
}

using Switches = std::initializer_list<std::pair<const Option*, bool*>>;
using Wordings = std::initializer_list<std::pair<const Option*, std::string*>>;

/// Takes back what --without names of a document's layout. The error says what it may name.
std::optional<Text> takeBack(const Arguments& arguments, Switches switches, Wordings words,
                             std::vector<std::string>& titles) {
    const auto nameOf = [](const Option& option) { return std::string(option.name).substr(2); };
    for (const std::string& name : arguments.all(kWithout)) {
        std::vector<std::string> names;
        const Option* found = nullptr;
        const auto isMeant = [&](const Option& option) {
            names.push_back(nameOf(option));
            if (names.back() == name) found = &option;
            return names.back() == name;
        };
        for (const auto& [option, choice] : switches)
            if (isMeant(*option)) *choice = false;
        if (isMeant(kTitleText)) titles.clear();
        for (const auto& [option, own] : words)
            if (isMeant(*option)) own->clear();
        if (found == nullptr) return mayBe(kWithout, oneOf(names), name);
        if (arguments.has(*found))
            return text("%1 %2 and %3 contradict each other",
                        {literal(kWithout.name), literal(name), literal(found->name)});
    }
    return {};
}

/// Says what titles and captions may be, where the arguments have another; nothing where all can stand.
std::optional<Text> wrongWords(const Arguments& arguments) {
    for (const Option* option : {&kTitleText, &kXTitle, &kYTitle, &kBarTitle})
        for (const std::string& each : arguments.all(*option))
            if (!isTitle(each))
                return text("%1 may be one line of 1 to %2 bytes",
                            {literal(option->name), shownNumber(static_cast<Index>(kMostTitle))});
    for (const Option* option : {&kCaptionText, &kAltText})
        if (const auto own = arguments[*option]; own && !isCaption(*own))
            return text("%1 may be 1 to %2 bytes of text",
                        {literal(option->name), shownNumber(static_cast<Index>(kMostCaption))});
    return {};
}

}  // namespace

Result<FigureFormat> readFormat(const Arguments& arguments, const Document& document) {
    const bool isCode = arguments.has(kCode) && !isMotion(arguments);
    const auto kind = isCode ? readKindOfCode(arguments) : readKind(arguments);
    if (!kind) return kind.error();
    FigureFormat format = formatOf(document.figure.value_or(FigureLayout{}), *kind);
    struct Number {
        const Option& option;
        Param range;
        double& value;
    };
    double fontPt = *format.fontPt, notes = static_cast<double>(format.notes),
           legend = static_cast<double>(format.legend);
    constexpr std::array<Choice, 3> kWhich{{{kNotesIds[0], ""}, {kNotesIds[1], ""}, {kNotesIds[2], ""}}};
    constexpr std::array<Choice, 4> kPlaces{
        {{kLegendIds[0], ""}, {kLegendIds[1], ""}, {kLegendIds[2], ""}, {kLegendIds[3], ""}}};
    for (const Number& each : {Number{kWidth, {.lowest = kLeastMm, .highest = kMostMm}, format.widthMm},
                               {kHeight, {.lowest = kLeastMm, .highest = kMostMm}, format.heightMm},
                               {kDpi, {.lowest = kLeastDpi, .highest = kMostDpi}, format.dpi},
                               {kFontSize, {.lowest = kLeastFontPt, .highest = kMostFontPt}, fontPt},
                               {kGap, {.lowest = 0, .highest = kMostGapMm}, format.gapMm},
                               {kLegend, {.scale = Scale::choice, .choices = kPlaces}, legend},
                               {kNotes, {.scale = Scale::choice, .choices = kWhich}, notes}}) {
        const auto read = readOption(arguments, each.option, each.range, each.value);
        if (!read) return read.error();
        each.value = *read;
    }
    format.fontPt = fontPt;
    format.notes = static_cast<Notes>(static_cast<int>(notes));
    format.legend = static_cast<LegendPlace>(static_cast<int>(legend));
    const auto look = readLook(arguments);
    if (!look) return look.error();
    format.look = {look->language.value_or(format.look.language), look->theme.value_or(format.look.theme), 0,
                   format.look.font};
    const auto switches = {std::pair{&kMark, &format.focus}, {&kValues, &format.values},
                           {&kTitle, &format.title},         {&kLetters, &format.letters},
                           {&kOutlines, &format.outlines},   {&kBox, &format.box}};
    const auto words = {std::pair{&kOnly, &format.only}, {&kFont, &format.look.font},
                        {&kXTitle, &format.xTitle},      {&kYTitle, &format.yTitle},
                        {&kBarTitle, &format.barTitle},  {&kCaptionText, &format.caption},
                        {&kAltText, &format.alternative}};
    if (const auto wrong = takeBack(arguments, switches, words, format.titles)) return *wrong;
    for (const auto& [option, choice] : switches) *choice = *choice || arguments.has(*option);
    if (arguments[kFocus] == kNoFocus) {
        if (arguments.has(kMark))
            return text("%1 %2 and %3 contradict each other",
                        {literal(kFocus.name), literal(kNoFocus), literal(kMark.name)});
        format.focus = false;
    }
    if (arguments.has(kTitleText)) format.titles = arguments.all(kTitleText);
    for (const auto& [option, own] : words)
        if (const auto asked = arguments[*option]) *own = *asked;
    if (const auto wrong = wrongWords(arguments)) return *wrong;
    return format;
}

void chooseSize(const Arguments& arguments, const Document& document, FigureFormat& format) {
    if (document.panes.size() == 1 || document.figure) return;
    constexpr double kPaneWidth = 90, kPaneHeight = 85;
    const PanePlace place = placeOf(document, 0);
    if (!arguments.has(kWidth)) format.widthMm = kPaneWidth * static_cast<double>(place.columns);
    if (!arguments.has(kHeight)) format.heightMm = kPaneHeight * static_cast<double>(place.rows);
}

}  // namespace posiscope
