// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/table_format.h"

#include <algorithm>

namespace posiscope {

std::span<const TableFormat> tableFormats() {
    static constexpr TableFormat kAll[] = {
        {"csv", ".csv", marked("Numbers between commas"), true, false, writeCsv},
        {"npy", ".npy", marked("NumPy array"), false, false, writeNpy},
        {"json", ".json", marked("JSON"), true, false, writeJson},
        {"tsv", ".tsv", marked("Numbers between tabs"), true, false, writeTsv},
        {"latex", ".tex", marked("LaTeX table"), true, true, writeLatex},
        {"markdown", ".md", marked("Markdown table"), true, true, writeMarkdown},
    };
    return kAll;
}

const TableFormat* tableFormatOf(std::string_view file) {
    const auto small = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; };
    const auto endsWith = [&](std::string_view ending) {
        return file.size() >= ending.size() &&
               std::ranges::equal(file.substr(file.size() - ending.size()), ending, {}, small);
    };
    const auto found =
        std::ranges::find_if(tableFormats(), [&](const TableFormat& each) { return endsWith(each.ending); });
    return found == tableFormats().end() ? nullptr : &*found;
}

bool fits(const TableFormat& format, const Block& block) {
    return !format.isForReaders || (block.rows() <= kMostReadRows && block.columns() <= kMostReadColumns);
}

}  // namespace posiscope
