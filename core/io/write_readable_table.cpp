// SPDX-License-Identifier: GPL-3.0-or-later
/// Tables for readers: LaTeX and Markdown.
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/number.h"
#include "core/io/buffered_sink.h"
#include "core/io/latex.h"

namespace posiscope {

namespace {

using Escape = std::string (*)(std::string_view);

/// A backslash before whatever means something inside of a cell.
std::string forMarkdown(std::string_view words) {
    constexpr std::string_view kMarks = "\\`*_[]<>|~$&";
    std::string out;
    for (const char c : oneLine(words)) {
        if (kMarks.find(c) != std::string_view::npos) out += '\\';
        out += c;
    }
    return out;
}

std::string shownCell(const Numbers& numbers, double cell) {
    return plain(numbers.part.wholeNumbers ? shownNumber(static_cast<std::int64_t>(cell))
                                           : shownNumber(cell, numbers.layout.digits.value_or(kUsualDigits)),
                 numbers.dictionary);
}

/// A text in a column whose cells are numbers in mathematics.
std::string textAmongNumbers(std::string_view words) {
    return words.empty() ? std::string() : "\\multicolumn{1}{c}{" + forLatex(words) + "}";
}

/// "-0.5", "1.2345\cdot10^{-5}": a column of dcolumn sets it in mathematics.
std::string latexCell(const std::string& shown, double cell) {
    if (!std::isfinite(cell)) return textAmongNumbers(shown);
    constexpr std::string_view kMinus = "\u2212";
    std::string out;
    for (std::string_view rest = shown; !rest.empty();) {
        const bool isMinus = rest.starts_with(kMinus);
        out += isMinus ? '-' : rest.front();
        rest.remove_prefix(isMinus ? kMinus.size() : 1);
    }
    const std::size_t e = out.find('e');
    if (e == std::string::npos) return out;
    const bool isNegative = out[e + 1] == '-';
    const std::string power = out.substr(out.find_first_of("123456789", e));
    return out.substr(0, e) + "\\cdot10^{" + (isNegative ? "-" : "") + power + "}";
}

struct Style {
    std::string_view before, between, after;  ///< the texts before, between and after the cells of a row
    Escape escape = nullptr;                  ///< of the names beside the rows
    Escape above = nullptr;                   ///< of the names above the columns
    std::string (*cell)(const std::string& shown, double cell) = nullptr;
};

void addHead(BufferedSink& out, const Numbers& numbers, const Style& style) {
    out.add(style.before);
    out.add(style.escape(plain(numbers.names.corner(), numbers.dictionary)));
    for (Index column = numbers.block.column0; column < numbers.block.column1; ++column) {
        out.add(style.between);
        out.add(style.above(plain(numbers.names.column(column), numbers.dictionary)));
    }
    out.add(style.after);
}

void addBody(BufferedSink& out, const Numbers& numbers, const Style& style) {
    eachRow(numbers, out, [&](Index row) {
        out.add(style.before);
        out.add(style.escape(plain(numbers.names.row(row), numbers.dictionary)));
        for (Index column = numbers.block.column0; column < numbers.block.column1; ++column) {
            out.add(style.between);
            const double cell = numbers.part.field->at(row, column);
            out.add(style.cell(shownCell(numbers, cell), cell));
        }
        out.add(style.after);
    });
}

}  // namespace

bool writeLatex(const Numbers& numbers, const Sink& sink) {
    const Style style{"", " & ", " \\\\\n", forLatex, textAmongNumbers, latexCell};
    BufferedSink out(sink);
    out.add("% \\usepackage{booktabs,dcolumn}\n\\begin{tabular}{l*{" +
            std::to_string(numbers.block.columns()) + "}{D{.}{.}{-1}}}\n\\toprule\n");
    addHead(out, numbers, style);
    out.add("\\midrule\n");
    addBody(out, numbers, style);
    out.add("\\bottomrule\n\\end{tabular}\n");
    return out.flush();
}

bool writeMarkdown(const Numbers& numbers, const Sink& sink) {
    const Style style{"| ",        " | ",       " |\n",
                      forMarkdown, forMarkdown, [](const std::string& shown, double) { return shown; }};
    BufferedSink out(sink);
    addHead(out, numbers, style);
    out.add("|---|");
    for (Index column = 0; column < numbers.block.columns(); ++column) out.add("---:|");
    out.add("\n");
    addBody(out, numbers, style);
    return out.flush();
}

}  // namespace posiscope
