// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QDir>

#include "program.h"

namespace posiscope::test {

namespace {

struct Mistake {
    QStringList arguments;
    QStringList named;  ///< words that the line must have
};

void expectRefused(const Mistake& mistake) {
    SCOPED_TRACE(mistake.arguments.join(' ').toStdString());
    QTemporaryDir folder;
    const Ran ran = run(mistake.arguments, {.folder = folder.path()});
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(ran.err.startsWith("posiscope: ")) << ran.err.toStdString();
    EXPECT_TRUE(ran.err.endsWith('\n') && ran.err.count('\n') == 1) << ran.err.toStdString();
    for (const QString& each : mistake.named)
        EXPECT_TRUE(QString::fromUtf8(ran.err).contains(each))
            << each.toStdString() << " is not in: " << ran.err.toStdString();
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

}  // namespace

TEST(Mistakes, WhatIsNoCommand) {
    expectRefused(
        {{"tabel"},
         {"“tabel”",
          "schemes, views, gallery, lessons, table, facts, figure, window, lesson, presets or config"}});
    expectRefused(
        {{""},
         {"“”",
          "schemes, views, gallery, lessons, table, facts, figure, window, lesson, presets or config"}});
    expectRefused({{"two\nlines"}, {"“two lines”"}});
    expectRefused({{"--scheme", "shaw"}, {"--scheme", "--help", "table"}});
    expectRefused({{"-h"}, {"-h", "--help"}});
    expectRefused({{"--help", "table"}, {"--help", "“table”"}});
    expectRefused({{"--version", "2"}, {"--version", "“2”"}});
    expectRefused({{"one.posiscope", "two.posiscope"}, {"“two.posiscope”"}});
}

TEST(Mistakes, OptionsThatACommandDoesNotHave) {
    expectRefused({{"schemes", "--jsn"}, {"--jsn", "--json"}});
    expectRefused({{"views", "--scheme", "shaw"}, {"views", "--scheme", "--json"}});
    expectRefused({{"schemes", "shaw"}, {"“shaw”", "--json"}});
    expectRefused({{"table", "--scheme", "shaw", "--focus", "1"}, {"table", "--focus", "--rows"}});
    expectRefused({{"table", "--scheme", "shaw", "--shot", "a.png"}, {"table", "--shot", "--view"}});
    expectRefused(
        {{"figure", "--view", "lookup", "--rows", "0:1", "-o", "a.png"}, {"figure", "--rows", "--dpi"}});
    expectRefused({{"window", "--shot", "a.png", "--dpi", "96"}, {"window", "--dpi", "--size"}});
    expectRefused({{"table", "--scheme", "shaw", "extra"}, {"“extra”"}});
}

TEST(Mistakes, ValuesThatAreMissingOrTwice) {
    expectRefused({{"table"}, {"--scheme", "sinusoidal", " or "}});
    expectRefused({{"figure", "-o", "a.png"}, {"--view", "lookup", " or "}});
    expectRefused({{"figure", "--view", "lookup"}, {"-o", "FILE.png"}});
    expectRefused({{"window"}, {"--shot", "FILE.png"}});
    expectRefused({{"table", "--scheme"}, {"--scheme", "ID"}});
    expectRefused({{"table", "--scheme", "shaw", "--positions", "--dims", "4"}, {"--positions", "N"}});
    expectRefused({{"table", "--scheme", "shaw", "-o"}, {"-o", "FILE"}});
    expectRefused({{"table", "--scheme", "shaw", "-o", ""}, {"-o", "file"}});
    expectRefused({{"table", "--document="}, {"--document", "file"}});
    expectRefused({{"schemes", "--json=yes"}, {"--json", "no value"}});
    expectRefused(
        {{"table", "--scheme", "shaw", "--positions", "1", "--positions", "2"}, {"--positions", "once"}});
}

TEST(Mistakes, NumbersOutOfTheirRange) {
    for (const QString bad :
         {"0", "-1", "1048577", "1.5", "ten", "", "nan", "inf", "1e999", "0x10", "1 ", "１"})
        expectRefused({{"table", "--scheme", "shaw", "--positions", bad},
                       {"--positions", "whole number from 1 to 1048576", "“" + bad + "”"}});
    for (const QString bad : {"0", "16385", "wide"})
        expectRefused({{"table", "--scheme", "sinusoidal", "--dims", bad},
                       {"--dims", "whole number from 1 to 16384", "“" + bad + "”"}});
    for (const QString bad : {"0", "5:5", "5:4", "-1:3", "0:11", "3", "3:", ":3", "a:b", "1:2:3", "", "0 : 1",
                              "0:99999999999999999999"})
        expectRefused({{"table", "--scheme", "shaw", "--positions", "10", "--rows", bad},
                       {"--rows", "A:B", "10", "“" + bad + "”"}});
    for (const QString bad : {"0", "5:5", "0:65", "-1:2", "a:b"})
        expectRefused({{"table", "--scheme", "shaw", "--part", "key", "--columns", bad},
                       {"--columns", "A:B", "64", "“" + bad + "”"}});
}

TEST(Mistakes, NamesThatThereAreNot) {
    const QStringList shaw = {"table", "--scheme", "shaw"};
    expectRefused({{"table", "--scheme", "wavelets"}, {"--scheme", "sinusoidal", " or ", "“wavelets”"}});
    expectRefused({{"figure", "--view", "atlas", "-o", "a.png"}, {"--view", "lookup", " or ", "“atlas”"}});
    expectRefused(
        {shaw + QStringList{"--part", "table"}, {"--part", "index, key, value or usage", "“table”"}});
    expectRefused({shaw + QStringList{"--format", "xlsx"},
                   {"--format", "csv, npy, json, tsv, latex or markdown", "“xlsx”"}});
    expectRefused({shaw + QStringList{"--tokenizer", "letters"},
                   {"--tokenizer", "words, characters or pieces", "“letters”"}});
    expectRefused({{"figure", "--view", "heatmap", "--map", "jet", "-o", "a.png"},
                   {"--map", "diverging, red-blue, viridis, cividis, grey or blues", "“jet”"}});
    for (const QString bad :
         {"all", "", "1", "1:", ":1", "1:1", "2:1", "a:b", "0:1:2", "-2e9:1", "nan:1", "0 : 1"})
        expectRefused({{"window", "--shot", "a.png", "--range", bad},
                       {"--range", "data, symmetric or LOW:HIGH", "“" + bad + "”"}});
    expectRefused({{"figure", "--view", "curves", "--range", "0:1", "-o", "a.png"},
                   {"--range: curves has no colours of values", "heatmap"}});
    expectRefused(
        {{"figure", "--view", "map", "--map", "grey", "-o", "a.png"}, {"--map: map has no colours"}});
    expectRefused({{"figure", "--view", "heatmap", "--scheme", "shaw", "--range", "0:1", "-o", "a.png"},
                   {"--range", "part index", "colours of offsets"}});
    expectRefused({{"figure", "--view", "heatmap", "--scheme", "linear", "--map", "diverging", "-o", "a.png"},
                   {"--map", "below 0", "--range symmetric"}});
    expectRefused({{"figure", "--view", "heatmap", "--scheme", "none", "--range", "data", "-o", "a.png"},
                   {"--range data", "alike", "LOW:HIGH"}});
    expectRefused({{"figure", "--view", "similarity", "--set", "similarity=distance", "--map", "diverging",
                    "-o", "a.png"},
                   {"--map", "below 0"}});
    expectRefused({{"figure", "--view", "lookup", "--scheme", "sinusoidal", "-o", "a.png"},
                   {"--view lookup", "--scheme sinusoidal", "shaw"}});
}

TEST(Mistakes, LayoutsThatAFormatDoesNotHave) {
    expectRefused({{"table", "--scheme", "shaw", "--headers", "--format", "npy"}, {"--headers", "npy"}});
    expectRefused({{"table", "--scheme", "shaw", "--digits", "3", "-o", "a.npy"}, {"--digits", "npy"}});
    for (const QString bad : {"0", "18", "-1", "2.5", "five"})
        expectRefused(
            {{"table", "--scheme", "shaw", "--digits", bad}, {"--digits", "from 1 to 17", "“" + bad + "”"}});
}

TEST(Mistakes, ResultsThatAViewDoesNotHave) {
    expectRefused({{"table", "--view", "attention"}, {"--result", "q, k, v", "or outputs"}});
    expectRefused(
        {{"table", "--view", "lookup", "--result", "index"}, {"--result", "rows or usage", "“index”"}});
    expectRefused({{"table", "--view", "heatmap", "--result", "rows"}, {"--result", "heatmap", "--part"}});
    expectRefused({{"table", "--scheme", "shaw", "--result", "rows"}, {"--result", "--view"}});
    expectRefused({{"table", "--view", "mix", "--result", "segment"}, {"There are no segments"}});
    expectRefused(
        {{"table", "--view", "lookup", "--scheme", "rope", "--result", "rows"}, {"--view", "rope"}});
    expectRefused({{"table", "--view", "tokens", "--text", "", "--result", "E"}, {"No words yet"}});
}

TEST(Mistakes, WhatThereIsNotEnoughOf) {
    const QStringList swin = {"figure", "--view", "heatmap", "--scheme", "swin", "-o", "a.png"};
    expectRefused({swin + QStringList{"--set", "h=2", "--set", "w=3", "--set", "patch=7"},
                   {"--set patch", "7", "0 to 5"}});
    expectRefused({swin + QStringList{"--set", "head=9"}, {"--set head", "9", "0 to 2"}});
    expectRefused(
        {{"figure", "--view", "lookup", "--text", "a b c d e f", "--set", "queries=9", "-o", "a.png"},
         {"--set queries", "9", "0 to 6"}});
    expectRefused({{"table", "--scheme", "shaw", "--positions", "6", "--set", "queries=9"},
                   {"--set queries", "9", "0 to 6"}});
    // 8 of 32 buckets are for one distance each, 16 of the decoder's: the max distance must be larger.
    const QStringList buckets = {"table", "--scheme", "t5", "--positions", "6"};
    expectRefused({buckets + QStringList{"--set", "max_distance=20", "--set", "buckets=99"},
                   {"--set buckets", "99", "4 to 79"}});
    expectRefused({buckets + QStringList{"--set", "max_distance=20", "--set", "direction=causal", "--set",
                                         "buckets=40"},
                   {"--set buckets", "40", "4 to 39"}});
    expectRefused({buckets + QStringList{"--set", "max_distance=8"}, {"--set buckets", "32", "4 to 31"}});
    expectRefused({buckets + QStringList{"--set", "buckets=3"}, {"--set buckets", "4 to 256", "“3”"}});
    expectRefused(
        {buckets + QStringList{"--set", "max_distance=2"}, {"--set max_distance", "3 to 4096", "“2”"}});
    for (const QString scheme : {"t5", "alibi"})
        expectRefused(
            {{"table", "--scheme", scheme, "--positions", "6", "--set", "heads=4", "--set", "head=4"},
             {"--set head", "4", "0 to 3"}});
    // 64 columns turn as 32 pairs, a quarter of them as 8
    const QStringList dial = {"figure", "--view",  "attention", "--scheme", "rope",
                              "--set",  "pair=32", "-o",        "a.png"};
    expectRefused({dial + QStringList{"--dims", "64"}, {"--set pair", "32", "0 to 31"}});
    expectRefused({dial + QStringList{"--dims", "64", "--set", "share=25"}, {"--set pair", "32", "0 to 7"}});
}

TEST(Mistakes, PicturesOfNothing) {
    expectRefused(
        {{"figure", "--view", "tokens", "--text", "", "-o", "a.png"}, {"nothing to draw", "No words"}});
    expectRefused({{"figure", "--view", "attention", "--dims", "2048", "-o", "a.png"},
                   {"nothing to draw", "2048", "1024"}});
}

TEST(Mistakes, FilesOfAKindThatIsNotWritten) {
    expectRefused(
        {{"table", "--scheme", "shaw", "-o", "t.xlsx"}, {"-o", ".csv", ".npy", "“t.xlsx”", "--format"}});
    expectRefused({{"figure", "--view", "lookup", "-o", "-"}, {"-o -", "--kind"}});
    expectRefused({{"figure", "--view", "lookup", "-o", "a", "--kind", "gif"}, {"--kind", "png", "“gif”"}});
}

/// A quoted word is cut, and turns no line round.
TEST(Mistakes, LongAndTurningWordsAreNotRepeated) {
    const Ran ran = run({QString(100000, 'x')});
    EXPECT_EQ(ran.status, 2);
    EXPECT_LT(ran.err.size(), 1000);
    EXPECT_TRUE(ran.err.contains(QByteArray(200, 'x') + "…")) << ran.err.toStdString();
    EXPECT_FALSE(ran.err.contains(QByteArray(201, 'x')));
    const Ran turned = run({"table", "--scheme", QString("a%1b").arg(QChar(0x202E))});
    EXPECT_FALSE(QString::fromUtf8(turned.err).contains(QChar(0x202E))) << turned.err.toStdString();
}

TEST(Mistakes, ParametersOfTheScheme) {
    const auto set = [](const QString& scheme, const QString& setting) {
        return QStringList{"table", "--scheme", scheme, "--set", setting};
    };
    expectRefused({set("shaw", "k"), {"--set", "PARAM=VALUE", "“k”"}});
    expectRefused({set("shaw", ""), {"--set", "PARAM=VALUE"}});
    expectRefused({set("shaw", "base=2"),
                   {"--set", "sign or outside of shaw",
                    "attentionmask, queries or attention-window of lookup", "“base”"}});
    expectRefused({set("shaw", "k=513"), {"--set k", "whole number from 0 to 512", "“513”"}});
    expectRefused({set("shaw", "k=2.5"), {"--set k", "whole number from 0 to 512", "“2.5”"}});
    expectRefused({set("shaw", "k="), {"--set k", "“”"}});
    expectRefused({set("shaw", "seed=-1"), {"--set seed", "from 0 to 4294967295", "“-1”"}});
    expectRefused({set("sinusoidal", "layout=zigzag"), {"--set layout", "interleaved, halves or cosfirst"}});
    expectRefused({set("sinusoidal", "base=0"), {"--set base", "1e-12", "“0”"}});
}

TEST(Mistakes, SizesThatNoMemoryHolds) {
    expectRefused(
        {{"table", "--scheme", "shaw", "--positions", "1048576"}, {"--positions", "--rows A:B", "256"}});
    expectRefused(
        {{"table", "--scheme", "shaw", "--positions", "1048576", "--rows", "0:257"}, {"--rows A:B", "256"}});
    expectRefused({{"table", "--scheme", "sinusoidal", "--positions", "1048576", "--dims", "16384"},
                   {"--positions", "--rows A:B", "16384"}});
    expectRefused({{"table", "--scheme", "shaw", "--positions", "101", "--format", "latex"},
                   {"latex", "1000 × 100", "101 × 101", "--rows A:B", "--columns A:B"}});
    expectRefused({{"table", "--scheme", "sinusoidal", "--positions", "1001", "--dims", "2", "-o", "a.md"},
                   {"markdown", "1000 × 100", "1001 × 2"}});
    const QStringList figure = {"figure", "--view", "heatmap", "-o", "a.png"};
    expectRefused({figure + QStringList{"--width", "2000", "--height", "2000", "--dpi", "2400"},
                   {"--width", "--height", "--dpi"}});
    expectRefused({figure + QStringList{"--width", "1e300"}, {"--width", "from 20 to 2000", "“1e300”"}});
    expectRefused({figure + QStringList{"--height", "0"}, {"--height", "from 20 to 2000", "“0”"}});
    expectRefused({figure + QStringList{"--width", "10000"}, {"--width", "from 20 to 2000", "“10000”"}});
    expectRefused({figure + QStringList{"--dpi", "1e6"}, {"--dpi", "from 24 to 2400", "“1e6”"}});
    for (const QString bad : {"0", "-9", "1.9", "73", "1e6", "large", "nan"})
        expectRefused(
            {figure + QStringList{"--font-size", bad}, {"--font-size", "from 2 to 72", "“" + bad + "”"}});
    // 300 units for 85 mm: 13 of them are 10.44 points; at 12 points 300 are 97.7 mm
    expectRefused({figure + QStringList{"--width", "85", "--height", "200", "--font-size", "12"},
                   {"--width", "--font-size", "12 pt", "10.4 pt", "98 × 200 mm"}});
    expectRefused({figure + QStringList{"--only", "row"}, {"--only", "heatmap"}});
    expectRefused({{"figure", "--view", "curves", "--only", "rows", "-o", "a.png"},
                   {"--only", "row or column", "“rows”"}});
    expectRefused({figure + QStringList{"--dpi", "-150"}, {"--dpi", "from 24 to 2400", "“-150”"}});
    expectRefused({figure + QStringList{"--dpi", "fine"}, {"--dpi", "from 24 to 2400", "“fine”"}});
    for (const QString bad :
         {"1280", "x", "1280x", "0x0", "319x240", "7681x800", "99999x99999", "1280x800x2", "-1x5"})
        expectRefused({{"window", "--shot", "a.png", "--size", bad},
                       {"--size", "320x240", "7680x4320", "“" + bad + "”"}});
    // smaller than the panels of the window
    expectRefused(
        {{"window", "--shot", "a.png", "--size", "320x240"}, {"--size", "WIDTHxHEIGHT", "“320x240”"}});
}

TEST(Mistakes, FocusOutsideOfTheShape) {
    const QStringList figure = {"figure", "-o", "a.png", "--view"};
    expectRefused({figure + QStringList{"lookup", "--focus", "5"}, {"--focus", "from 0 to 4", "“5”"}});
    expectRefused(
        {figure + QStringList{"lookup", "--text", "one word", "--focus", "2"}, {"--focus", "from 0 to 1"}});
    expectRefused(
        {figure + QStringList{"heatmap", "--positions", "9", "--focus", "9"}, {"--focus", "from 0 to 8"}});
    expectRefused(
        {figure + QStringList{"curves", "--dims", "6", "--focus-dim", "6"}, {"--focus-dim", "from 0 to 5"}});
    // The shown table may have fewer rows and columns than the scheme: 2 × 3 patches, 8 pairs of 16 columns.
    const QStringList swin = {"heatmap", "--scheme", "swin",   "--set", "h=2",
                              "--set",   "w=3",      "--part", "bias"};
    expectRefused({figure + swin + QStringList{"--focus", "6"}, {"--focus", "from 0 to 5", "“6”"}});
    expectRefused({figure + QStringList{"heatmap", "--scheme", "rope", "--dims", "16", "--part", "angles",
                                        "--focus-dim", "8"},
                   {"--focus-dim", "from 0 to 7"}});
    expectRefused({figure + QStringList{"heatmap", "--scheme", "shaw", "--text", "a b c d", "--set",
                                        "queries=1", "--focus", "2"},
                   {"--focus", "from 3 to 3"}});
}

TEST(Mistakes, WordsThatCannotBe) {
    expectRefused({{"table", "--scheme", "shaw", "--text", " "}, {"--text", "--positions"}});
    expectRefused({{"figure", "--view", "lookup", "--positions", "4097", "-o", "a.png"},
                   {"--positions", "from 1 to 4096"}});
    expectRefused(
        {{"figure", "--view", "lookup", "-o", "a.jpg"}, {"-o", ".png, .svg, .pdf or .apng", "“a.jpg”"}});
    expectRefused(
        {{"figure", "--view", "lookup", "-o", "png"}, {"-o", ".png, .svg, .pdf or .apng", "“png”"}});
    expectRefused({{"window", "--shot", "a"}, {"--shot", ".png", "“a”"}});
}

TEST(Mistakes, ListsOfNumbers) {
    const auto refuse = [](const char* list, const QStringList& named) {
        expectRefused({{"figure", "--view", "spectrum", "--scheme", "rope", "--dims", "8", "--set",
                        "scaling=longrope", "--set", list, "-o", "x.png"},
                       named});
    };
    refuse("longfactor=1,2,3", {"--set longfactor: long_factor has 3 numbers, and must have 4 here"});
    refuse("shortfactor=1,2,3,0", {"--set shortfactor: number 4", "from 1e-06 to 1000000, not “0”"});
    refuse("shortfactor=1,2,3,-4", {"number 4", "“-4”"});
    refuse("shortfactor=1,2,3,inf", {"number 4", "“inf”"});
    refuse("shortfactors=1", {"shortfactor, longfactor, query or key of rope", "“shortfactors”"});
    expectRefused({{"figure", "--view", "spectrum", "--pin", "a=rope:longfactor=1 x", "-o", "x.png"},
                   {"--pin: longfactor: number 2", "“x”"}});
}

}  // namespace posiscope::test
