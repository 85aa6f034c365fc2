// SPDX-License-Identifier: GPL-3.0-or-later
#include <QString>
#include <algorithm>
#include <charconv>

#include "app/commands.h"
#include "app/output.h"
#include "core/io/write_table.h"
#include "core/number.h"

namespace posiscope {

namespace {

constexpr Index kMostCells = Index{1} << 28;  // 2 GiB as npy

enum Format { csv, npy, json };
constexpr Choice kFormats[] = {{"csv", ""}, {"npy", ""}, {"json", ""}};

Result<double> readFormat(const Arguments& arguments) {
    Format byEnding = csv;
    if (const auto file = arguments[kOutput]) {
        const QString name = QString::fromStdString(*file);
        if (name.endsWith(".npy", Qt::CaseInsensitive)) byEnding = npy;
        if (name.endsWith(".json", Qt::CaseInsensitive)) byEnding = json;
    }
    return readOption(arguments, kFormat, {.scale = Scale::choice, .choices = kFormats}, byEnding);
}

std::optional<Index> readIndex(std::string_view digits) {
    Index value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error != std::errc() || end != digits.data() + digits.size()) return {};
    return value;
}

Result<RowRange> readRows(const Arguments& arguments, Size size) {
    RowRange rows{0, size.rows};
    const auto written = arguments[kRows];
    if (written) {
        const std::string_view range = *written;
        const std::size_t colon = std::min(range.find(':'), range.size());
        const auto first = readIndex(range.substr(0, colon));
        const auto last = readIndex(range.substr(std::min(colon + 1, range.size())));
        if (!first || !last || *first < 0 || *first >= *last || *last > size.rows)
            return mayBe(kRows, text("A:B with 0 <= A < B <= %1", {shownNumber(size.rows)}), range);
        rows = {*first, *last};
    }
    if ((rows.last - rows.first) > kMostCells / size.columns)
        return text(
            "%1 × %2 numbers are too many at once; make %3 smaller or take at most %4 rows with %5 A:B",
            {shownNumber(rows.last - rows.first), shownNumber(size.columns), literal(kPositions.name),
             shownNumber(kMostCells / size.columns), literal(kRows.name)});
    return rows;
}

}  // namespace

int writeTable(const Arguments& arguments) {
    const auto given = givenDocument(arguments);
    if (!given) return stop(kFileFailed, given.error());
    const auto request = readRequest(kTableCommand, arguments, *given);
    if (!request) return stop(kMistake, request.error());
    const auto format = readFormat(arguments);
    if (!format) return stop(kMistake, format.error());

    // Not shapeOf(): a table has as many positions as the document says also where its view takes the words.
    const Document& document = request->document;
    const Scheme& scheme = *request->scheme;
    const Setting setting = settingOf(document, scheme);
    const Encoding encoding = scheme.make(setting.values, {positionsOf(document), setting.dims});
    const Part* chosen = encoding.part(setting.part);
    const Part& part = chosen != nullptr ? *chosen : encoding.parts.front();
    const auto rows = readRows(arguments, part.field->size());
    if (!rows) return stop(kMistake, rows.error());

    if (!request->note.empty()) say(request->note);
    const auto failed = writeOut(arguments[kOutput], [&](const Sink& sink) {
        switch (static_cast<Format>(static_cast<int>(*format))) {
            case csv:
                return writeCsv(part, *rows, sink);
            case npy:
                return writeNpy(part, *rows, sink);
            case json:
                return writeJson(scheme.id, part, *rows, sink);
        }
        return false;
    });
    return failed ? stop(kFileFailed, *failed) : kWell;
}

}  // namespace posiscope
