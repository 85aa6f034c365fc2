// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>

#include "program.h"

namespace posiscope::test {

namespace {

QByteArray table(const QStringList& arguments) {
    const Ran ran = run(QStringList{"table"} + arguments);
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.err, "");
    return ran.out;
}

}  // namespace

// Worked example 17.
TEST(Table, TenWordsUseTheRowsOfTheArticle) {
    EXPECT_EQ(table({"--scheme", "shaw", "--positions", "10", "--set", "k=3"}),
              "3,4,5,6,6,6,6,6,6,6\n"
              "2,3,4,5,6,6,6,6,6,6\n"
              "1,2,3,4,5,6,6,6,6,6\n"
              "0,1,2,3,4,5,6,6,6,6\n"
              "0,0,1,2,3,4,5,6,6,6\n"
              "0,0,0,1,2,3,4,5,6,6\n"
              "0,0,0,0,1,2,3,4,5,6\n"
              "0,0,0,0,0,1,2,3,4,5\n"
              "0,0,0,0,0,0,1,2,3,4\n"
              "0,0,0,0,0,0,0,1,2,3\n");
    EXPECT_EQ(table({"--scheme", "shaw", "--positions", "10", "--set", "k=3", "--part", "usage"}),
              "28,8,9,10,9,8,28\n");
}

// Worked example 15, in both languages, and the ten Chinese words of 17.
TEST(Table, SentencesHaveAsManyPositionsAsWords) {
    const QByteArray five = "4,5,6,7,8\n3,4,5,6,7\n2,3,4,5,6\n1,2,3,4,5\n0,1,2,3,4\n";
    EXPECT_EQ(table({"--scheme", "shaw", "--text", "I think therefore I am"}), five);
    EXPECT_EQ(table({"--scheme", "shaw", "--text", "我思考所以我存在"}), five);
    EXPECT_EQ(table({"--scheme", "shaw", "--set", "k=3", "--text", "位置编码让模型知道每个词在哪里", "--part",
                     "usage"}),
              "28,8,9,10,9,8,28\n");
    EXPECT_EQ(readCsv(table({"--scheme", "shaw", "--text", "I am", "--tokenizer", "characters"})).size(), 3u);
    EXPECT_EQ(readCsv(table({"--scheme", "shaw", "--text", "I am", "--positions", "7"})).size(), 7u);
}

// Worked example 11.
TEST(Table, SinusoidIsThatOfThePaper) {
    const Table rows = readCsv(table({"--scheme", "sinusoidal", "--positions", "3", "--dims", "4"}));
    const Table expected = {
        {0, 1, 0, 1}, {0.8415, 0.5403, 0.0100, 1.0000}, {0.9093, -0.4161, 0.0200, 0.9998}};
    ASSERT_EQ(rows.size(), expected.size());
    for (std::size_t r = 0; r < rows.size(); ++r) {
        ASSERT_EQ(rows[r].size(), 4u);
        for (std::size_t c = 0; c < 4; ++c) EXPECT_NEAR(rows[r][c], expected[r][c], 0.00005);
    }
}

TEST(Table, OneRowOfOneCell) {
    EXPECT_EQ(table({"--scheme", "sinusoidal", "--positions", "1", "--dims", "1"}), "0\n");
    EXPECT_EQ(table({"--scheme", "shaw", "--positions", "1", "--set", "k=0"}), "0\n");
}

TEST(Table, FormatsAgreeCellByCell) {
    const QList<QStringList> cases = {
        {"--scheme", "sinusoidal", "--positions", "40", "--dims", "7", "--set", "first=-3.25"},
        {"--scheme", "sinusoidal", "--positions", "9", "--dims", "6", "--set", "base=1e-12"},
        {"--scheme", "shaw", "--positions", "9", "--dims", "5", "--part", "key"},
        {"--scheme", "shaw", "--positions", "9", "--dims", "5", "--part", "value", "--set",
         "seed=4294967295"},
        {"--scheme", "shaw", "--positions", "70", "--set", "k=20"},
        {"--scheme", "shaw", "--positions", "100000", "--part", "usage"},
        {"--scheme", "shaw", "--positions", "300", "--rows", "100:103"},
        {"--scheme", "sinusoidal", "--positions", "30", "--rows", "7:11", "--columns", "100:103"}};
    for (const QStringList& each : cases) {
        SCOPED_TRACE(each.join(' ').toStdString());
        const Table csv = readCsv(table(each));
        const Table npy = readNpy(table(each + QStringList{"--format", "npy"}));
        const Table json = readJson(table(each + QStringList{"--format", "json"}));
        EXPECT_EQ(table(each + QStringList{"--format", "tsv"}).replace('\t', ','), table(each));
        EXPECT_FALSE(csv.empty());
        EXPECT_EQ(csv, npy);
        EXPECT_EQ(csv, json);
    }
}

TEST(Table, WholeNumbersAreIntegersWhereTheyFit) {
    const QStringList index = {"--scheme", "shaw", "--positions", "4", "--format", "npy"};
    EXPECT_EQ(npyType(table(index)), "<i4");
    EXPECT_EQ(npyType(table(index + QStringList{"--part", "key"})), "<f8");
    // With k = 4 an end row is used (n-4)(n-3)/2 times: 2147254278 for n = 65536, 2151450406 for 65600. 32 bits hold
    // 2147483647.
    const auto usage = [](const QString& positions) {
        return table({"--scheme", "shaw", "--positions", positions, "--part", "usage", "--format", "npy"});
    };
    EXPECT_EQ(npyType(usage("65536")), "<i4");
    EXPECT_EQ(npyType(usage("65600")), "<f8");
    EXPECT_EQ(readNpy(usage("1048576"))[0][0], 549752143878.0);
    // All digits, not 1e+05.
    EXPECT_EQ(table({"--scheme", "shaw", "--positions", "100000", "--set", "k=0", "--part", "usage"}),
              "10000000000\n");
}

TEST(Table, JsonSaysWhatItIs) {
    EXPECT_EQ(table({"--scheme", "shaw", "--positions", "2", "--set", "k=1", "--format", "json"}),
              "{\"scheme\": \"shaw\", \"part\": \"index\", \"shape\": [2, 2], \"data\": [1, 2, 0, 1]}\n");
}

TEST(Table, RowsAreHalfOpen) {
    const QStringList ten = {"--scheme", "shaw", "--positions", "10", "--set", "k=3"};
    EXPECT_EQ(table(ten + QStringList{"--rows", "3:5"}), "0,1,2,3,4,5,6,6,6,6\n0,0,1,2,3,4,5,6,6,6\n");
    EXPECT_EQ(table(ten + QStringList{"--rows", "0:10"}), table(ten));
    EXPECT_EQ(table(ten + QStringList{"--rows", "9:10"}), "0,0,0,0,0,0,0,1,2,3\n");
    // a^K has 2k+1 rows, however many positions there are
    EXPECT_EQ(readCsv(table(ten + QStringList{"--part", "key", "--rows", "6:7"})).size(), 1u);
    // a row of a table that no memory holds
    EXPECT_EQ(readCsv(table({"--scheme", "sinusoidal", "--positions", "1048576", "--dims", "16384", "--rows",
                             "1048575:1048576"}))[0]
                  .size(),
              16384u);
}

TEST(Table, ColumnsAreHalfOpenToo) {
    const QStringList ten = {"--scheme", "shaw", "--positions", "10", "--set", "k=3"};
    EXPECT_EQ(table(ten + QStringList{"--rows", "3:5", "--columns", "2:6"}), "2,3,4,5\n1,2,3,4\n");
    EXPECT_EQ(table(ten + QStringList{"--columns", "9:10", "--format", "tsv"}),
              "6\n6\n6\n6\n6\n6\n6\n5\n4\n3\n");
    EXPECT_EQ(table(ten + QStringList{"--rows", "9:10", "--columns", "8:10", "--format", "json"}),
              "{\"scheme\": \"shaw\", \"part\": \"index\", \"shape\": [1, 2], \"data\": [2, 3]}\n");
}

// By the formula of the paper: sin and cos of 0 and 1, to five digits.
TEST(Table, ReadersGetNamesAndFiveDigits) {
    const QStringList two = {"--scheme", "sinusoidal", "--positions", "2", "--dims", "2"};
    EXPECT_EQ(table(two + QStringList{"--format", "latex", "--set", "first=-1"}),
              "% \\usepackage{booktabs,dcolumn}\n"
              "\\begin{tabular}{l*{2}{D{.}{.}{-1}}}\n\\toprule\n"
              "row (row 0 is position $-$1) \\textbackslash{} dimension & \\multicolumn{1}{c}{0} & "
              "\\multicolumn{1}{c}{1} \\\\\n\\midrule\n"
              "0 & -0.84147 & 0.5403 \\\\\n"
              "1 & 0 & 1 \\\\\n\\bottomrule\n\\end{tabular}\n");
    EXPECT_EQ(table(two + QStringList{"--format", "markdown", "--text", "a|b c"}).left(100),
              "| position \\\\ dimension | 0 | 1 |\n"
              "|---|---:|---:|\n"
              "| a 0 | 0 | 1 |\n"
              "| \\| 1 | 0.84147 | 0.5403 |\n");
    EXPECT_EQ(table({"--scheme", "shaw", "--text", "我 在", "--set", "k=1", "--format", "markdown"}),
              "| query i \\\\ key j | 我 0 | 在 1 |\n"
              "|---|---:|---:|\n"
              "| 我 0 | 1 | 2 |\n"
              "| 在 1 | 0 | 1 |\n");
    EXPECT_EQ(table({"--scheme", "shaw", "--positions", "2", "--set", "k=1", "--part", "usage", "--format",
                     "latex"}),
              "% \\usepackage{booktabs,dcolumn}\n"
              "\\begin{tabular}{l*{3}{D{.}{.}{-1}}}\n\\toprule\n"
              "row of the table & \\multicolumn{1}{c}{0} & \\multicolumn{1}{c}{1} & \\multicolumn{1}{c}{2} "
              "\\\\\n\\midrule\n"
              "all pairs & 1 & 2 & 1 \\\\\n\\bottomrule\n\\end{tabular}\n");
}

TEST(Table, IsLaidOutAsAsked) {
    const QStringList two = {"--scheme", "sinusoidal", "--text", "to be", "--dims", "3"};
    EXPECT_EQ(table(two + QStringList{"--headers", "--digits", "3"}),
              "position \\ dimension,0,1,2\nto 0,0,1,0\nbe 1,0.841,0.54,0.00215\n");
    EXPECT_EQ(table(two + QStringList{"--headers", "--digits", "3", "--transpose"}),
              "dimension \\ position,to 0,be 1\n0,0,0.841\n1,1,0.54\n2,0,0.00215\n");
    EXPECT_EQ(
        table(two + QStringList{"--transpose", "--rows", "1:2", "--digits", "2", "--format", "markdown"}),
        "| dimension \\\\ position | be 1 |\n|---|---:|\n| 0 | 0.84 |\n| 1 | 0.54 |\n| 2 | 0.0022 |\n");
    const Table npy = readNpy(table(two + QStringList{"--transpose", "--format", "npy"}));
    ASSERT_EQ(npy.size(), 3u);
    EXPECT_EQ(npy[1], (std::vector<double>{1, std::cos(1.0)}));
    // Tables for readers have at most 1000 rows and 100 columns, as it is written.
    const QStringList wide = {"--scheme", "sinusoidal", "--positions", "100",
                              "--dims",   "1000",       "--format",    "markdown"};
    EXPECT_EQ(run(QStringList{"table"} + wide).status, 2);
    EXPECT_EQ(table(wide + QStringList{"--transpose"}).count('\n'), 1002);
}

// The rows of two positions over all dimensions, the columns of two dimensions over all positions.
TEST(Table, CurvesHaveAColumnEach) {
    EXPECT_EQ(table({"--view", "curves", "--scheme", "linear", "--positions", "3", "--dims", "2", "--set",
                     "together=2", "--result", "curves", "--headers"}),
              "place \\ curve,position 0,position 1,dimension 0,dimension 1\n"
              "0,0,0.5,0,0\n1,0,0.5,0.5,0.5\n2,nan,nan,1,1\n");
}

// One matrix of each view, by the formulas of the papers.
TEST(Table, ViewsHaveResults) {
    const QStringList five = {"--view", "lookup", "--scheme", "shaw", "--set", "k=1", "--result"};
    EXPECT_EQ(table(five + QStringList{"rows"}), "1,2,2,2,2\n0,1,2,2,2\n0,0,1,2,2\n0,0,0,1,2\n0,0,0,0,1\n");
    EXPECT_EQ(table(five + QStringList{"usage"}), "10,5,10\n");
    EXPECT_EQ(table(five + QStringList{"usage", "--format", "json"}),
              "{\"scheme\": \"shaw\", \"part\": \"usage\", \"shape\": [1, 3], \"data\": [10, 5, 10]}\n");
    EXPECT_EQ(table({"--view", "tokens", "--text", "to be or not to be", "--result", "ids", "--format",
                     "markdown", "--rows", "3:6"}),
              "| position | id |\n|---|---:|\n| not 3 | 3 |\n| to 4 | 0 |\n| be 5 | 1 |\n");
    const Table dot = readCsv(table({"--view", "similarity", "--scheme", "sinusoidal", "--positions", "3",
                                     "--dims", "4", "--result", "dot"}));
    ASSERT_EQ(dot.size(), 3u);
    for (int a = 0; a < 3; ++a)
        for (int b = 0; b < 3; ++b) EXPECT_NEAR(dot[a][b], std::cos(a - b) + std::cos(0.01 * (a - b)), 1e-12);
    const Table weights = readCsv(table({"--view", "attention", "--positions", "3", "--result", "weights"}));
    ASSERT_EQ(weights.size(), 3u) << "as many words as positions";
    for (const auto& row : weights) EXPECT_NEAR(row[0] + row[1] + row[2], 1, 1e-12);
    // A view without results of its own shows a part of the scheme.
    EXPECT_EQ(table({"--view", "heatmap", "--scheme", "shaw", "--part", "usage", "--positions", "9"}),
              table({"--scheme", "shaw", "--part", "usage", "--positions", "9"}));
}

TEST(Table, SaysHowManyWordsTakePart) {
    const Ran ran = run({"table", "--view", "attention", "--scheme", "sinusoidal", "--positions", "300",
                         "--dims", "4", "--result", "q"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(readCsv(ran.out).size(), 256u);
    EXPECT_EQ(ran.err, "posiscope: the first 256 of 300 words take part\n");
}

TEST(Table, TheSameBytesEachTime) {
    const QStringList each = {"--scheme", "shaw", "--part", "value", "--format", "npy"};
    EXPECT_EQ(table(each), table(each));
}

TEST(Table, NoLocaleChangesANumber) {
    const QStringList arguments = {"table", "--scheme", "sinusoidal", "--positions", "1000", "--dims", "3"};
    const QByteArray plain = run(arguments).out;
    ASSERT_TRUE(plain.contains("0.5"));
    for (const QString locale : {"C", "de_DE.UTF-8", "ar_EG.UTF-8", "zh_CN.GB18030", "nonsense"}) {
        Surroundings german;
        for (const QString name : {"LC_ALL", "LC_NUMERIC", "LANG"}) german.environment.insert(name, locale);
        const Ran ran = run(arguments, german);
        EXPECT_EQ(ran.out, plain) << locale.toStdString();
        EXPECT_EQ(ran.err, "") << locale.toStdString();
    }
}

TEST(Table, EndingOfTheFileChoosesTheFormat) {
    QTemporaryDir folder;
    const QStringList arguments = {"--scheme", "shaw", "--positions", "6"};
    const auto written = [&](const QString& name, const QStringList& more = {}) {
        EXPECT_EQ(table(arguments + more + QStringList{"-o", folder.filePath(name)}), "");
        return bytesOf(folder.filePath(name));
    };
    EXPECT_EQ(written("a.csv"), table(arguments));
    EXPECT_EQ(written("a.npy"), table(arguments + QStringList{"--format", "npy"}));
    EXPECT_EQ(written("a.json"), table(arguments + QStringList{"--format", "json"}));
    EXPECT_EQ(written("a.tsv"), table(arguments + QStringList{"--format", "tsv"}));
    EXPECT_EQ(written("a.tex"), table(arguments + QStringList{"--format", "latex"}));
    EXPECT_EQ(written("A.MD"), table(arguments + QStringList{"--format", "markdown"}));
    EXPECT_EQ(written("a.npy", {"--format", "csv"}), table(arguments));
    EXPECT_EQ(written("a"), table(arguments));
    EXPECT_EQ(written("-"), table(arguments));
    EXPECT_EQ(written("位置 1.csv"), table(arguments));
}

TEST(Table, SaysWhenASentenceIsLongerThanItsTokens) {
    const Ran ran =
        run({"table", "--scheme", "sinusoidal", "--dims", "1", "--text", QString("a ").repeated(5000)});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(readCsv(ran.out).size(), 4096u);
    EXPECT_EQ(ran.err, "posiscope: --text has 5000 words; the first 4096 are used\n");
}

}  // namespace posiscope::test
