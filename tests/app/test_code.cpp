// SPDX-License-Identifier: GPL-3.0-or-later
/// Code beside the figure: figure --code.
#include <gtest/gtest.h>

#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <cmath>

#include "program.h"

namespace posiscope::test {

namespace {

QByteArray code(const QStringList& arguments) {
    const Ran ran = run(QStringList{"figure"} + arguments);
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    EXPECT_EQ(ran.err, "");
    return ran.out;
}

/// The words of a command line as a shell takes it apart.
QStringList words(const QByteArray& line) {
    QProcess shell;
    shell.start("sh", {"-c", "printf '%s\\n' " + QString::fromUtf8(line.trimmed()).section(' ', 1)});
    shell.waitForFinished();
    return QString::fromUtf8(shell.readAllStandardOutput()).split('\n').mid(0);
}

}  // namespace

TEST(Code, TheCommandLineMakesTheSameBytes) {
    const QList<QStringList> cases = {
        {"--view", "lookup"},
        {"--view",  "heatmap", "--scheme",      "sinusoidal", "--positions", "20",     "--dims",
         "16",      "--set",   "layout=halves", "--set",      "base=12.5",   "--kind", "svg",
         "--theme", "dark",    "--width",       "85",         "--height",    "60.5"},
        {"--view", "attention", "--scheme", "t5", "--text", "it's a \"test\", 位置 $HOME", "--set",
         "mask=causal", "--set", "head=2", "--focus", "2", "--lang", "zh", "--kind", "pdf", "--notes", "all"},
        {"--view", "curves", "--scheme", "rope", "--part", "decay", "--focus-dim", "3", "--title",
         "--font-size", "6"},
        {"--view", "heatmap", "--scheme", "shaw", "--part", "value", "--map", "red-blue", "--range",
         "-0.5:0.5", "--tokenizer", "characters", "--dpi", "75", "--title-text", "α & β"},
        {"--text", "a b c d", "--pane", "lookup:shaw", "--set", "k=2", "--pane", "heatmap:sinusoidal",
         "--dims", "8", "--pane", "curves:shaw:usage", "--theme", "print"},
        {"--view", "curves", "--scheme", "sinusoidal", "--sweep", "base=10:1000:3:log", "--dims", "16"},
        {"--view", "lookup", "--text", "a b c d e", "--sweep", "k=0,2,3", "--as", "clipped-pairs"},
        {"--view", "lookup", "--text", "a b c d e", "--sweep", "k=0,2,3", "--as", "panels"},
        {"--view", "curves", "--scheme", "sinusoidal", "--dims", "16", "--pin", "A=sinusoidal:base=5,dims=16",
         "--pin", "half of it=sinusoidal:dims=16,positions=25,layout=halves"},
        {"--view", "heatmap", "--scheme", "sinusoidal", "--dims", "16", "--pin",
         "A=sinusoidal:layout=halves,dims=16", "--minus", "A", "--matched"},
        {"--pin", "A=shaw:k=1", "--pane", "heatmap:shaw", "--pane", "heatmap:shaw", "--state", "A",
         "--below"},
        {"--gallery", "first-plot", "--theme", "light"},
        {"--view", "mix", "--set", "layernorm=eps5", "--positions", "7"}};
    for (const QStringList& each : cases) {
        SCOPED_TRACE(each.join(' ').toStdString());
        const qsizetype at = each.indexOf("--kind");
        const QString kind = at < 0 ? "png" : each[at + 1];
        const QByteArray line = code(each + QStringList{"--code", "command"});
        EXPECT_TRUE(line.startsWith("posiscope figure ") &&
                    line.endsWith("-o figure." + kind.toUtf8() + "\n"))
            << line.toStdString();
        QStringList again = words(line);
        again.removeLast();  // behind the last line
        QTemporaryDir folder;
        const Ran ran = run(again, {.folder = folder.path()});
        ASSERT_EQ(ran.status, 0) << ran.err.toStdString() << line.toStdString();
        EXPECT_EQ(
            run(QStringList{"figure"} + each + QStringList{"-o", folder.filePath("first." + kind)}).status,
            0);
        const QByteArray first = bytesOf(folder.filePath("first." + kind));
        EXPECT_FALSE(first.isEmpty());
        EXPECT_TRUE(bytesOf(folder.filePath("figure." + kind)) == first) << line.toStdString();
    }
}

TEST(Code, GoesToStandardOutputOrIntoAFile) {
    QTemporaryDir folder;
    const QStringList numpy = {"--view", "heatmap", "--scheme", "alibi", "--code", "numpy"};
    EXPECT_EQ(code(numpy + QStringList{"-o", folder.filePath("a.py")}), "");
    EXPECT_EQ(bytesOf(folder.filePath("a.py")), code(numpy));
    EXPECT_TRUE(code(numpy).startsWith("# ALiBi: bias of word pairs"));
}

// By the formula: three positions of one pair of waves.
TEST(Code, TikzHasThePicturesNumbers) {
    const QByteArray tikz = code(
        {"--view", "heatmap", "--scheme", "sinusoidal", "--positions", "2", "--dims", "2", "--code", "tikz"});
    EXPECT_TRUE(
        tikz.contains("(0.5,0.5)[0](1.5,0.5)[1]\n"
                      "(0.5,1.5)[0.8414709848078965](1.5,1.5)[0.5403023058681398]\n"))
        << tikz.toStdString();
    EXPECT_TRUE(code({"--view", "curves", "--scheme", "linear", "--positions", "3", "--code", "tikz"})
                    .contains("coordinates {(0.5,0)(1.5,0.5)(2.5,1)};"));
    EXPECT_EQ(code({"--view", "attention", "--code", "tikz"}).count("\\begin{axis}"), 4);
}

TEST(Code, LatexTakesIt) {
    const QString latex = QStandardPaths::findExecutable("pdflatex");
    if (latex.isEmpty())
        GTEST_SKIP()
            << "no pdflatex: texlive-pictures is too large for test_packages; install it to compile the TikZ";
    for (const QStringList& each :
         {QStringList{"--view", "heatmap", "--scheme", "sinusoidal", "--dims", "16"},
          QStringList{"--view", "curves", "--scheme", "sinusoidal", "--dims", "16", "--set", "together=3"},
          QStringList{"--view", "curves", "--scheme", "shaw", "--part", "usage"},
          QStringList{"--view", "heatmap", "--scheme", "shaw"}, QStringList{"--view", "attention"},
          QStringList{"--view", "similarity", "--scheme", "sinusoidal", "--positions", "9"}}) {
        SCOPED_TRACE(each.join(' ').toStdString());
        QTemporaryDir folder;
        QFile file(folder.filePath("a.tex"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        // pdfLaTeX knows no Greek letters but in mathematics.
        const QByteArray tikz =
            code(each + QStringList{"--code", "tikz"}).replace("ω", "w").replace("π", "p");
        file.write(
            "\\documentclass{article}\\usepackage{pgfplots}\\pgfplotsset{compat=1.18}\n"
            "\\begin{document}\n" +
            tikz + "\\end{document}\n");
        file.close();
        QProcess process;
        process.setWorkingDirectory(folder.path());
        process.start(latex, {"-interaction=nonstopmode", "-halt-on-error", "a.tex"});
        process.waitForFinished(120000);
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardOutput().right(1500).toStdString();
    }
}

TEST(Code, WhatHasNoneIsRefusedWithWhatHas) {
    const auto refused = [](const QStringList& arguments) {
        const Ran ran = run(QStringList{"figure"} + arguments);
        EXPECT_EQ(ran.status, 2);
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(ran.err.count('\n'), 1);
        return ran.err;
    };
    EXPECT_TRUE(refused({"--view", "map", "--code", "numpy"})
                    .contains("There is one for Heatmap, Curves, Similarity, Lookup"));
    EXPECT_TRUE(
        refused({"--view", "lookup", "--code", "tikz"}).contains("Heatmap, Curves, Similarity, Attention"));
    EXPECT_TRUE(refused({"--view", "lookup", "--code", "matlab"}).contains("numpy, tikz or command"));
    EXPECT_TRUE(refused({"--pane", "heatmap", "--pane", "curves", "--code", "numpy"}).contains("one pane"));
    EXPECT_TRUE(
        refused({"--view", "heatmap", "--positions", "1000", "--code", "tikz"}).contains("10000 at most"));
    EXPECT_TRUE(refused({"--view", "heatmap", "--code", "numpy", "--caption"}).contains("--caption"));
    EXPECT_TRUE(refused({"--view", "heatmap", "--scheme", "sinusoidal", "--pin", "A=sinusoidal:base=5",
                         "--minus", "A", "--code", "numpy"})
                    .contains("difference"));
    const Ran chinese = run({"figure", "--gallery", "first-plot", "--code", "numpy", "--lang", "zh"});
    EXPECT_EQ(chinese.status, 0) << "programs are in English";
}

}  // namespace posiscope::test
