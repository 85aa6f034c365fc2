// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/number_file.h"

#include "core/base/number.h"
#include "core/files/table_names.h"
#include "ui/disk/file_words.h"
#include "ui/disk/safe_file.h"
#include "ui/look/look.h"

namespace posiscope {

Numbers numbersOf(const Document& document, const Visible& visible) {
    return {.scheme = schemeOf(document).id,
            .part = visible.part,
            .block = visible.block,
            .names = tableNames(document, visible.part),
            .dictionary = dictionaryOf(windowLook().language)};
}

Numbers numbersOf(const Document& document, const Part& part) {
    const Size size = part.field->size();
    return numbersOf(document, Visible{part, {0, size.rows, 0, size.columns}, {}});
}

Numbers copiedNumbers(const Scene& scene, const Visible& visible) {
    const ResultName* copied = viewOf(scene.document).copied;
    if (copied == nullptr || visible.block.cells() == 0) return numbersOf(scene.document, visible);
    const Result<Part> part = resultOf(scene, *copied);
    return part ? numbersOf(scene.document, *part) : numbersOf(scene.document, visible);
}

std::optional<Text> tooMany(const TableFormat& format, const Block& block) {
    const Text rows = shownNumber(block.rows()), columns = shownNumber(block.columns());
    if (!fits(format, block))
        return text(
            "%1 × %2 numbers are more than somebody reads: %3 × %4 at most. Zoom in, or save them as .csv.",
            {rows, columns, shownNumber(kMostReadRows), shownNumber(kMostReadColumns)});
    if (format.isText && block.cells() > kMostTextCells)
        return text("%1 × %2 numbers are too many for a text: %3 at most. Zoom in, or save them as .npy.",
                    {rows, columns, shownNumber(kMostTextCells)});
    if (block.cells() > kMostCells)
        return text("%1 × %2 numbers are too many for a file: %3 at most. Zoom in.",
                    {rows, columns, shownNumber(kMostCells)});
    return {};
}

std::optional<Text> saveNumbers(const QString& path, const Numbers& numbers) {
    const TableFormat* format = tableFormatOf(path.toStdString());
    if (format == nullptr) {
        std::vector<std::string> endings;
        for (const TableFormat& each : tableFormats()) endings.emplace_back(each.ending);
        return text("cannot write %1: numbers go into files that end in %2",
                    {shownPath(path), oneOf(endings)});
    }
    if (auto why = tooMany(*format, numbers.block)) return why;
    if (!format->isText && (numbers.layout.headers || numbers.layout.digits))
        return text("%1 files hold the numbers alone: no names, and all digits", {literal(format->ending)});
    SafeFile file;
    if (auto failed = file.open(path)) return failed;
    bool stopped = false;
    Numbers watched = numbers;
    if (numbers.proceed)
        watched.proceed = [&](Index done) {
            stopped = !numbers.proceed(done);
            return !stopped;
        };
    format->write(watched, [&](std::string_view bytes) { return file.write(bytes); });
    if (stopped) return {};
    return file.commit();
}

}  // namespace posiscope
