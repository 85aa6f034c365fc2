// SPDX-License-Identifier: GPL-3.0-or-later
/// Tables as files: what of a field is written, how words and numbers are escaped, and stopping on the way.
#include <gtest/gtest.h>

#include <cmath>

#include "core/figure/layout.h"
#include "core/io/table_format.h"
#include "core/views/shared/view.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

/// Cells that are given one by one.
class Given final : public Field {
public:
    explicit Given(std::vector<double> cells) : m_cells(std::move(cells)) {}
    Size size() const override { return {1, static_cast<Index>(m_cells.size())}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-1, 1}; }
    double at(Index, Index column) const override { return m_cells[static_cast<std::size_t>(column)]; }

private:
    std::vector<double> m_cells;
};

Numbers numbersOf(std::vector<double> cells, const std::string& rowName = "row") {
    Numbers numbers{.scheme = "none", .part = {.id = "part", .field = std::make_shared<Given>(cells)}};
    numbers.block = {0, 1, 0, static_cast<Index>(cells.size())};
    numbers.names.row = [rowName](Index) { return literal(rowName); };
    numbers.names.column = [](Index column) { return literal(std::to_string(column)); };
    return numbers;
}

template <class Write>
std::string written(const Write& write, const Numbers& numbers) {
    std::string all;
    EXPECT_TRUE(write(numbers, [&](std::string_view bytes) {
        all += bytes;
        return true;
    }));
    return all;
}

/// The one row's name as a file has it.
std::string latexName(const std::string& word) {
    const std::string all = written(writeLatex, numbersOf({0}, word));
    const std::size_t from = all.find("\\midrule\n") + 9;
    return all.substr(from, all.find(" & ", from) - from);
}

std::string markdownName(const std::string& word) {
    const std::string all = written(writeMarkdown, numbersOf({0}, word));
    const std::size_t from = all.find("|---|---:|\n") + 13;
    return all.substr(from, all.find(" | ", from) - from);
}

Visible visibleOf(const Document& document) {
    const Scheme& scheme = schemeOf(document);
    const Encoding encoding = scheme.make(settingOf(document, scheme).values, shapeOf(document));
    return viewOf(document).visible({document, encoding, {}, {}}, {});
}

}  // namespace

TEST(writeTable, whatLatexReadsAsCommandsIsEscaped) {
    EXPECT_EQ(latexName("50 % & #1 a_b $"), "50 \\% \\& \\#1 a\\_b \\$");
    EXPECT_EQ(latexName("\\x{}"), "\\textbackslash{}x\\{\\}");
    EXPECT_EQ(latexName("~^<|>"),
              "\\textasciitilde{}\\textasciicircum{}\\textless{}\\textbar{}\\textgreater{}");
    // Behind the \\ of the row before they would be its option and its star.
    EXPECT_EQ(latexName("[1pt]"), "{[}1pt]");
    EXPECT_EQ(latexName("*"), "{*}");
    EXPECT_EQ(latexName("位置 é"), "位置 é");
    EXPECT_EQ(latexName("two\nlines\t"), "two lines ");
}

TEST(writeTable, whatMarkdownReadsAsMarksIsEscaped) {
    EXPECT_EQ(markdownName("a|b"), "a\\|b");
    EXPECT_EQ(markdownName("*_`[]<&~$\\"), "\\*\\_\\`\\[\\]\\<\\&\\~\\$\\\\");
    EXPECT_EQ(markdownName("well-known, 位置!"), "well-known, 位置!");
    EXPECT_EQ(markdownName("two\nlines"), "two lines");
}

TEST(writeTable, readersGetFiveDigitsAndTrueMinusSigns) {
    const Numbers numbers = numbersOf({-0.123456789, 0.000001234567, 100000, -2e20, 0});
    EXPECT_EQ(written(writeLatex, numbers),
              "% \\usepackage{booktabs,dcolumn}\n"
              "\\begin{tabular}{l*{5}{D{.}{.}{-1}}}\n\\toprule\n"
              " & \\multicolumn{1}{c}{0} & \\multicolumn{1}{c}{1} & \\multicolumn{1}{c}{2}"
              " & \\multicolumn{1}{c}{3} & \\multicolumn{1}{c}{4} \\\\\n\\midrule\n"
              "row & -0.12346 & 1.2346\\cdot10^{-6} & 100000 & -2\\cdot10^{20} & 0 \\\\\n"
              "\\bottomrule\n\\end{tabular}\n");
    EXPECT_EQ(written(writeMarkdown, numbers),
              "|  | 0 | 1 | 2 | 3 | 4 |\n|---|---:|---:|---:|---:|---:|\n"
              "| row | −0.12346 | 1.2346e−06 | 100000 | −2e+20 | 0 |\n");
    EXPECT_EQ(written(writeTsv, numbers), "-0.123456789\t1.234567e-06\t100000\t-2e+20\t0\n");
}

TEST(writeTable, whatIsNoNumberStandsOutsideOfTheAlignedOnes) {
    const Numbers numbers = numbersOf({std::nan(""), 1});
    const std::string all = written(writeLatex, numbers);
    EXPECT_NE(all.find("row & \\multicolumn{1}{c}{not a number} & 1 \\\\\n"), std::string::npos) << all;
}

TEST(writeTable, headersStandWhereTheyAreChosen) {
    Numbers numbers = numbersOf({-0.5, 2}, "a,\"b\"\tc");
    numbers.names.rows = literal("x");
    numbers.names.columns = literal("y");
    numbers = laidOut(numbers, {.headers = true});
    EXPECT_EQ(written(writeCsv, numbers), "x \\ y,0,1\n\"a,\"\"b\"\"\tc\",-0.5,2\n");
    EXPECT_EQ(written(writeTsv, numbers), "x \\ y\t0\t1\na,\"b\" c\t-0.5\t2\n");
    EXPECT_EQ(written(writeJson, numbers),
              "{\"scheme\": \"none\", \"part\": \"part\", \"shape\": [1, 2], "
              "\"rows\": [\"a,\\\"b\\\"\\u0009c\"], \"columns\": [\"0\", \"1\"], \"data\": [-0.5, 2]}\n");
}

TEST(writeTable, digitsAreSignificantOnes) {
    const std::vector<double> cells = {-0.0123456, 123456, 2.0 / 3, 9.996, std::nan(""), 0};
    const auto of = [&](int digits) { return laidOut(numbersOf(cells), {.digits = digits}); };
    EXPECT_EQ(written(writeCsv, of(1)), "-0.01,100000,0.7,10,nan,0\n");
    EXPECT_EQ(written(writeCsv, of(3)), "-0.0123,123000,0.667,10,nan,0\n");
    EXPECT_EQ(written(writeCsv, of(17)), written(writeCsv, numbersOf(cells)))
        << "17 digits are all of a double";
    EXPECT_EQ(written(writeMarkdown, of(2)).substr(written(writeMarkdown, of(2)).find("row")),
              "row | −0.012 | 123456 | 0.67 | 10 | not a number | 0 |\n");
    Numbers whole = numbersOf({1234567});
    whole.part.wholeNumbers = true;
    EXPECT_EQ(written(writeCsv, laidOut(whole, {.digits = 2})), "1234567\n");
}

TEST(writeTable, transposedRowsAreColumnsWithTheirNames) {
    const Part part = *encodingOf("shaw", {{"k", "1"}}, {3, 4}).part("index");
    Numbers numbers{.scheme = "shaw", .part = part, .block = {0, 2, 0, 3}};
    numbers.names = {literal("query"), literal("key"),
                     [](Index at) { return literal("q" + std::to_string(at)); },
                     [](Index at) { return literal("k" + std::to_string(at)); }};
    EXPECT_EQ(written(writeCsv, numbers), "1,2,2\n0,1,2\n");
    numbers = laidOut(numbers, {.headers = true, .transposed = true});
    EXPECT_EQ(written(writeCsv, numbers), "key \\ query,q0,q1\nk0,1,0\nk1,2,1\nk2,2,2\n");
    EXPECT_EQ(written(writeNpy, numbers).find("'shape': (3, 2)"),
              10 + std::string("{'descr': '<i4', 'fortran_order': False, ").size());
}

TEST(writeTable, stopsWhereItIsTold) {
    Numbers numbers{.scheme = "shaw",
                    .part = *encodingOf("shaw", {}, {1000, 4}).part("index"),
                    .block = {0, 1000, 0, 1000},
                    .names = {}};
    for (const auto write : {writeCsv, writeTsv, writeNpy, writeJson}) {
        Index asked = 0;
        numbers.proceed = [&](Index done) {
            EXPECT_EQ(done, asked);
            return ++asked <= 10;
        };
        EXPECT_FALSE(write(numbers, [](std::string_view) { return true; }));
        EXPECT_EQ(asked, 11);
        numbers.proceed = {};
        int pieces = 0;
        EXPECT_FALSE(write(numbers, [&](std::string_view) { return ++pieces < 3; }));
        EXPECT_EQ(pieces, 3) << "it goes on after the sink refused";
    }
}

TEST(writeTable, formatsAreFoundByEndings) {
    EXPECT_STREQ(tableFormatOf("a.b.TEX")->id, "latex");
    EXPECT_STREQ(tableFormatOf(".md")->id, "markdown");
    EXPECT_EQ(tableFormatOf("csv"), nullptr);
    EXPECT_EQ(tableFormatOf(""), nullptr);
    EXPECT_TRUE(fits(*tableFormatOf("a.tex"), {0, 1000, 50, 150}));
    EXPECT_FALSE(fits(*tableFormatOf("a.tex"), {0, 1001, 0, 1}));
    EXPECT_FALSE(fits(*tableFormatOf("a.md"), {0, 1, 0, 101}));
    EXPECT_TRUE(fits(*tableFormatOf("a.csv"), {0, 1001, 0, 1001}));
}

TEST(visible, cellsAreThoseWhoseMiddleIsSeen) {
    const Size size{7, 9};
    for (double from = -1; from < 8; from += 0.25)
        for (double length = 0.25; length < 10; length += 0.25) {
            const Window window{from, from + length, from, from + length};
            const Window seen = inside(window, size);
            const Block block = cellsIn(window, size);
            for (Index row = 0; row < size.rows; ++row) {
                const double middle = static_cast<double>(row) + 0.5;
                EXPECT_EQ(row >= block.row0 && row < block.row1, middle >= seen.row0 && middle < seen.row1)
                    << "row " << row << " of " << from << " + " << length;
            }
            EXPECT_GE(block.column0, 0);
            EXPECT_GT(block.columns(), 0);
            EXPECT_LE(block.column1, size.columns);
        }
}

TEST(visible, tablesByTheirWindowsAndTheLookupByItsMatrix) {
    Document document = firstDocument();
    EXPECT_EQ(visibleOf(document).part.id, "index");
    EXPECT_EQ(visibleOf(document).block, (Block{0, 5, 0, 5}));
    document.focus.position = 3;
    EXPECT_EQ(visibleOf(document).cell, (Target{Target::Kind::pair, 3, 4}));
    EXPECT_EQ(visibleOf(withText(document, "", Tokenizer::words)).block.cells(), 0);

    for (const char* view : {"heatmap", "curves"}) {
        Document table = withView(document, *findView(view));
        EXPECT_EQ(visibleOf(table).block, (Block{0, 50, 0, 128})) << view;
        EXPECT_EQ(visibleOf(table).cell, (Target{Target::Kind::cell, 3, 0})) << view;
        table.pane().windows[std::string(view) + "/sinusoidal/table"] = {9.6, 20.4, 64, 80};
        EXPECT_EQ(visibleOf(table).block, (Block{10, 20, 64, 80})) << view;
        table = withScheme(table, *findScheme("shaw"));
        table.pane().part = "usage";
        EXPECT_EQ(visibleOf(table).part.id, "usage") << view;
        EXPECT_EQ(visibleOf(table).block, (Block{0, 1, 0, 9})) << view;
    }
}

}  // namespace posiscope::test
