// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <charconv>

#include "app/commands.h"
#include "app/output.h"
#include "core/base/number.h"
#include "core/files/table_names.h"
#include "core/views/shared/registry.h"
#include "ui/export/number_file.h"

namespace posiscope {

namespace {

/// "numbers.xlsx", but neither "numbers" nor "-" nor what stands in /dev.
bool hasEnding(std::string_view file) {
    const std::string_view name = file.substr(file.rfind('/') + 1);
    return !file.starts_with("/dev/") && name.find('.', 1) != std::string_view::npos;
}

Result<const TableFormat*> readTableFormat(const Arguments& arguments) {
    const std::string file = arguments[kOutput].value_or("");
    const TableFormat* byEnding = tableFormatOf(file);
    const auto written = arguments[kFormat];
    if (!written && byEnding == nullptr && hasEnding(file)) {
        std::vector<std::string> endings;
        for (const TableFormat& format : tableFormats()) endings.emplace_back(format.ending);
        return text("%1 may end in %2, not “%3”; or say the kind with %4",
                    {literal(kOutput.name), oneOf(endings), literal(file), literal(kFormat.name)});
    }
    if (!written) return byEnding != nullptr ? byEnding : &tableFormats().front();
    std::vector<std::string> ids;
    for (const TableFormat& format : tableFormats()) {
        if (*written == format.id) return &format;
        ids.emplace_back(format.id);
    }
    return mayBe(kFormat, oneOf(ids), *written);
}

std::optional<Index> readIndex(std::string_view digits) {
    Index value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return {};
    return value;
}

/// Reads a range, from the first to before the last; without the option it is all.
Result<std::pair<Index, Index>> readRange(const Arguments& arguments, const Option& option, Index count) {
    const auto written = arguments[option];
    if (!written) return std::pair{Index{0}, count};
    const std::string_view range = *written;
    const std::size_t colon = std::min(range.find(':'), range.size());
    const auto first = readIndex(range.substr(0, colon));
    const auto last = readIndex(range.substr(std::min(colon + 1, range.size())));
    if (!first || !last || *first < 0 || *first >= *last || *last > count)
        return mayBe(option, text("A:B with 0 <= A < B <= %1", {shownNumber(count)}), range);
    return std::pair{*first, *last};
}

Result<TableLayout> readLayout(const Arguments& arguments, const TableFormat& format) {
    for (const Option* option : {&kHeaders, &kDigits})
        if (arguments.has(*option) && !format.isText)
            return text("%1: %2 holds the numbers alone, with all their digits",
                        {literal(option->name), literal(format.id)});
    const auto digits =
        readOption(arguments, kDigits, {.lowest = 1, .highest = kMostTableDigits, .scale = Scale::integer},
                   kUsualDigits);
    if (!digits) return digits.error();
    TableLayout layout{.headers = arguments.has(kHeaders), .transposed = arguments.has(kTranspose)};
    if (arguments.has(kDigits)) layout.digits = static_cast<int>(*digits);
    return layout;
}

Result<Block> readBlock(const Arguments& arguments, const TableFormat& format, const TableLayout& layout,
                        Size size) {
    const auto rows = readRange(arguments, kRows, size.rows);
    if (!rows) return rows.error();
    const auto columns = readRange(arguments, kColumns, size.columns);
    if (!columns) return columns.error();
    const Block block{rows->first, rows->second, columns->first, columns->second};
    const Block written =
        layout.transposed ? Block{block.column0, block.column1, block.row0, block.row1} : block;
    if (!fits(format, written))
        return text(
            "a table in %1 is for readers: at most %2 × %3 numbers, not %4 × %5; take some with %6 A:B and %7 A:B",
            {literal(format.id), shownNumber(kMostReadRows), shownNumber(kMostReadColumns),
             shownNumber(written.rows()), shownNumber(written.columns()), literal(kRows.name),
             literal(kColumns.name)});
    if (block.cells() > kMostCells)
        return text(
            "%1 × %2 numbers are too many at once; make %3 smaller or take at most %4 rows with %5 A:B, or some columns with %6 A:B",
            {shownNumber(block.rows()), shownNumber(block.columns()), literal(kPositions.name),
             shownNumber(kMostCells / block.columns()), literal(kRows.name), literal(kColumns.name)});
    return block;
}

/// --view and --result: the matrix that is named; none: it is a part of the scheme.
Result<const ResultName*> readResult(const Arguments& arguments, const View& view) {
    const auto written = arguments[kResult];
    if (!arguments.has(kView)) {
        if (written) return text("%1 needs %2", {literal(kResult.name), literal(kView.name)});
        return nullptr;
    }
    if (view.results.empty()) {
        if (written)
            return text("%1: %2 computes no matrix of its own; it shows a part of the scheme, which %3 names",
                        {literal(kResult.name), literal(view.id), literal(kPart.name)});
        return nullptr;
    }
    std::vector<std::string> ids;
    for (const ResultName& each : view.results) ids.emplace_back(each.id);
    if (!written)
        return text("table %1 %2 needs %3: %4",
                    {literal(kView.name), literal(view.id), literal(kResult.name), oneOf(ids)});
    const ResultName* found = findResult(view, *written);
    if (found == nullptr) return mayBe(kResult, oneOf(ids), *written);
    return found;
}

/// Says that fewer words take part in a result than there are.
void sayShortage(const Document& document, const Part& part) {
    const auto words = static_cast<Index>(document.sentence.tokens.size());
    const bool isOfWords =
        part.rows == Axis::query || (part.rows == Axis::position && viewOf(document).takesWords);
    if (const Index rows = part.field->size().rows; isOfWords && rows < words)
        say(text("the first %1 of %2 words take part", {shownNumber(rows), shownNumber(words)}));
}

}  // namespace

int writeTable(const Arguments& arguments) {
    const auto given = givenDocument(arguments);
    if (!given) return stop(kFileFailed, given.error());
    const auto request = readRequest(kTableCommand, arguments, *given);
    if (!request) return stop(kMistake, request.error());
    const auto format = readTableFormat(arguments);
    if (!format) return stop(kMistake, format.error());
    const auto layout = readLayout(arguments, **format);
    if (!layout) return stop(kMistake, layout.error());
    const auto name = readResult(arguments, viewOf(request->document));
    if (!name) return stop(kMistake, name.error());

    // In Heatmap: a table has as many positions as the document says also where the view takes the words.
    const Document document =
        *name != nullptr ? request->document : withView(request->document, *findView("heatmap"));
    const Encoding encoding = encodingOf(document);
    const Result<Part> part =
        *name != nullptr ? resultOf({document, encoding, {}, {}}, **name) : partOf(document, encoding);
    if (!part) return stop(kMistake, part.error());
    if (!part->missing.empty()) return stop(kMistake, part->missing);
    const auto block = readBlock(arguments, **format, *layout, part->field->size());
    if (!block) return stop(kMistake, block.error());

    if (!request->note.empty()) say(request->note);
    if (*name != nullptr) sayShortage(document, *part);
    // The words of the first document are none of the caller's, unless the view takes them.
    const bool hasWords = arguments.has(kText) || arguments.has(kDocument) || viewOf(document).takesWords;
    const Numbers numbers = laidOut({.scheme = request->scheme->id,
                                     .part = *part,
                                     .block = *block,
                                     .names = tableNames(hasWords ? document : Document{}, *part)},
                                    *layout);
    const auto failed =
        writeOut(arguments[kOutput], [&](const Sink& sink) { (*format)->write(numbers, sink); });
    return failed ? stop(kFileFailed, *failed) : kWell;
}

}  // namespace posiscope
