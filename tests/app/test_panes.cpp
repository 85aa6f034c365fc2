// SPDX-License-Identifier: GPL-3.0-or-later
// Several panes on the command line: --pane, what stands before it and behind it, and --below.
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include "program.h"

namespace posiscope::test {

namespace {

const QStringList kSvg = {"-o", "-", "--kind", "svg"};

/// The figure as SVG; empty where it is refused.
QByteArray svgOf(const QStringList& arguments) {
    const Ran ran = run(QStringList{"figure"} + arguments + kSvg);
    EXPECT_EQ(ran.status, 0) << arguments.join(' ').toStdString() << ": " << ran.err.toStdString();
    EXPECT_EQ(ran.complaints(), "") << arguments.join(' ').toStdString();
    return ran.out;
}

/// Expects a refusal whose line has these words.
void expectRefused(const QStringList& arguments, const QStringList& named,
                   const QString& command = "figure") {
    SCOPED_TRACE(arguments.join(' ').toStdString());
    QTemporaryDir folder;
    const QStringList file =
        command == "window" ? QStringList{"--shot", "a.png"} : QStringList{"-o", "a.png"};
    const Ran ran = run(QStringList{command} + arguments + file, {.folder = folder.path()});
    EXPECT_EQ(ran.status, 2);
    EXPECT_EQ(ran.out, "");
    EXPECT_TRUE(ran.err.startsWith("posiscope: ")) << ran.err.toStdString();
    EXPECT_TRUE(ran.err.endsWith('\n') && ran.err.count('\n') == 1) << ran.err.toStdString();
    for (const QString& each : named)
        EXPECT_TRUE(QString::fromUtf8(ran.err).contains(each))
            << each.toStdString() << " is not in: " << ran.err.toStdString();
    EXPECT_TRUE(QDir(folder.path()).isEmpty());
}

/// How often a word stands in a figure's document.
qsizetype countOf(const QByteArray& svg, const QByteArray& word) {
    return svg.count(QByteArray("&quot;") + word + "&quot;");
}

}  // namespace

TEST(PanesOfCommands, OneToSixAreDrawnEachWithItsOwn) {
    QStringList arguments;
    QList<QByteArray> seen;
    for (const QString pane :
         {"lookup", "heatmap:sinusoidal", "curves:rope:angles", "mix", "similarity", "attention"}) {
        arguments += QStringList{"--pane", pane};
        const QByteArray drawn = svgOf(arguments);
        EXPECT_FALSE(seen.contains(drawn));
        seen.append(drawn);
    }
    EXPECT_EQ(countOf(seen.back(), "view"), 6);
    for (const char* each : {"lookup", "heatmap", "curves", "mix", "sinusoidal", "rope", "angles"})
        EXPECT_GE(countOf(seen.back(), each), 1) << each;
    // One pane is what --view draws.
    EXPECT_EQ(seen.front(), svgOf({"--view", "lookup"}));
    EXPECT_EQ(svgOf({"--pane", "heatmap:shaw:key"}),
              svgOf({"--view", "heatmap", "--scheme", "shaw", "--part", "key"}));
    expectRefused(arguments + QStringList{"--pane", "map"}, {"--pane", "at most 6 times"});
}

TEST(PanesOfCommands, ASweepIsDrawnAsPanesCurvesOrANumber) {
    const QStringList lookup = {"--view", "lookup", "--text", "a b c d e f g h i j", "--sweep", "k=0:9:10"};
    const QByteArray counted = svgOf(lookup + QStringList{"--as", "clipped-pairs"});
    EXPECT_GE(countOf(counted, "clipped-pairs"), 1) << "the document that it carries";
    const QStringList waves = {"--scheme", "sinusoidal", "--sweep", "base=100,1000"};
    const QByteArray panels = svgOf(waves + QStringList{"--view", "heatmap", "--as", "panels"});
    EXPECT_EQ(countOf(panels, "view"), 2);
    EXPECT_NE(svgOf(waves + QStringList{"--view", "curves"}),
              svgOf({"--view", "curves", "--scheme", "sinusoidal"}));
    expectRefused(lookup, {"--sweep", "Lookup shows one state", "Curves"});
    expectRefused(lookup + QStringList{"--as", "no-such"}, {"--as", "clipped-pairs", "no-such"});
    expectRefused(lookup + QStringList{"--as", "panels"}, {"--sweep", "from 2 to 6"});
    expectRefused({"--view", "curves", "--as", "panels"}, {"--as needs --sweep"});
    expectRefused({"--pane", "curves", "--sweep", "base=1,2"}, {"--sweep", "--pane"});
    expectRefused({"--view", "curves", "--scheme", "sinusoidal", "--sweep", "base=1:2:1000000"},
                  {"from 2 to 24"});
}

TEST(PanesOfCommands, OneShowsAKeptState) {
    const QStringList kept = {"--pin", "short=linear:positions=31,dims=1"};
    const QByteArray drawn =
        svgOf(kept + QStringList{"--pane", "curves:linear", "--state", "short", "--pane", "curves:linear"});
    EXPECT_EQ(countOf(drawn, "state"), 1);
    expectRefused(kept + QStringList{"--pane", "attention", "--state", "long"}, {"--state", "short", "long"});
    expectRefused({"--view", "curves", "--state", "A"}, {"--state A", "no state is kept", "--pin"});
    expectRefused({"--pin", "S=shaw", "--pane", "map", "--state", "S"}, {"cannot show", "shaw"});
}

TEST(PanesOfCommands, AWindowHasThemToo) {
    QTemporaryDir folder;
    for (const char* name : {"one.png", "two.png", "below.png"}) {
        QStringList arguments = {"window", "--shot", name, "--pane", "lookup"};
        if (QString(name) != "one.png") arguments += QStringList{"--pane", "heatmap"};
        if (QString(name) == "below.png") arguments += QStringList{"--below"};
        const Ran ran = run(arguments, {.folder = folder.path()});
        EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
        EXPECT_EQ(ran.complaints(), "");
    }
    EXPECT_NE(bytesOf(folder.filePath("one.png")), bytesOf(folder.filePath("two.png")));
    EXPECT_NE(bytesOf(folder.filePath("two.png")), bytesOf(folder.filePath("below.png")));
    expectRefused({"--pane", "lookup", "--below"}, {"--below", "two panes"}, "window");
}

TEST(PanesOfCommands, NamesThatThereAreNot) {
    expectRefused({"--pane", "atlas"}, {"--pane", "lookup", " or ", "“atlas”"});
    expectRefused({"--pane", ""}, {"--pane", "lookup", "“”"});
    expectRefused({"--pane", "lookup", "--pane", "atlas"}, {"--pane", "“atlas”"});
    expectRefused({"--pane", "lookup:wavelets"}, {"--pane lookup:wavelets", "scheme", "shaw", "“wavelets”"});
    expectRefused({"--pane", "lookup:"}, {"--pane lookup:", "scheme", "shaw", "“”"});
    expectRefused({"--pane", "lookup:sinusoidal"}, {"--pane lookup", "sinusoidal", "shaw"});
    expectRefused({"--pane", "heatmap:shaw:table"},
                  {"--pane heatmap:shaw:table", "part", "index, key, value or usage", "“table”"});
    expectRefused({"--pane", "heatmap:shaw:key:more"}, {"--pane", "VIEW[:SCHEME[:PART]]"});
    expectRefused({"--pane"}, {"--pane", "VIEW[:SCHEME[:PART]]"});
    expectRefused({"--scheme", "rope", "--pane", "lookup"}, {"--pane lookup", "rope", "shaw"});
    const Ran table = run({"table", "--pane", "heatmap"});
    EXPECT_EQ(table.status, 2);
    EXPECT_TRUE(table.err.contains("--pane")) << table.err.toStdString();
}

TEST(PanesOfCommands, OptionsThatDoNotGoWithThem) {
    expectRefused({"--view", "lookup", "--pane", "heatmap"}, {"--view", "--pane", "cannot go together"});
    expectRefused({"--pane", "heatmap", "--view", "lookup"}, {"--view", "--pane", "cannot go together"});
    expectRefused({"--part", "key", "--pane", "heatmap:shaw"}, {"--part", "--pane VIEW[:SCHEME[:PART]]"});
    const QList<QStringList> common = {
        {"--text", "one two"},         {"--tokenizer", "words"},    {"--positions", "3"},
        {"--scheme", "shaw"},          {"--part", "key"},           {"--focus", "1"},
        {"--focus-dim", "1"},          {"--map", "grey"},           {"--range", "data"},
        {"--document", "a.posiscope"}, {"--gallery", "transformer"}};
    for (const QStringList& each : common)
        expectRefused(QStringList{"--pane", "heatmap"} + each, {each.front(), "before the first --pane"});
    // Others stand where they will.
    EXPECT_EQ(svgOf({"--pane", "lookup", "--pane", "heatmap", "--width", "200", "--title"}),
              svgOf({"--title", "--width", "200", "--pane", "lookup", "--pane", "heatmap"}));
}

TEST(PanesOfCommands, BelowNeedsTwo) {
    const QStringList two = {"--pane", "lookup", "--pane", "heatmap"};
    EXPECT_NE(svgOf(two + QStringList{"--below"}), svgOf(two));
    EXPECT_EQ(svgOf(two + QStringList{"--below"}), svgOf(QStringList{"--below"} + two));
    expectRefused({"--pane", "lookup", "--below"}, {"--below", "two panes", "1"});
    expectRefused({"--view", "lookup", "--below"}, {"--below", "two panes", "1"});
    expectRefused(two + QStringList{"--pane", "curves", "--below"}, {"--below", "two panes", "3"});
}

TEST(PanesOfCommands, WhatStandsBeforeHoldsForAllThatKnowIt) {
    const QStringList panes = {"--pane", "lookup", "--pane", "heatmap:shaw", "--pane", "heatmap:sinusoidal"};
    const QByteArray usual = svgOf(panes);
    // k is of Shaw's scheme, base of the sinusoids, run of the heatmap.
    for (const QString set : {"k=2", "base=500", "run=across"})
        EXPECT_NE(svgOf(QStringList{"--set", set} + panes), usual) << set.toStdString();
    EXPECT_EQ(svgOf(QStringList{"--set", "k=2", "--set", "base=500"} + panes),
              svgOf({"--pane", "lookup", "--pane", "heatmap:shaw", "--set", "k=2", "--pane",
                     "heatmap:sinusoidal", "--set", "base=500"}));
    EXPECT_EQ(svgOf(QStringList{"--set", "run=across"} + panes),
              svgOf({"--pane", "lookup", "--pane", "heatmap:shaw", "--set", "run=across", "--pane",
                     "heatmap:sinusoidal", "--set", "run=across"}));
    EXPECT_EQ(svgOf(QStringList{"--dims", "8"} + panes),
              svgOf({"--pane", "lookup", "--pane", "heatmap:shaw", "--dims", "8", "--pane",
                     "heatmap:sinusoidal", "--dims", "8"}));
    expectRefused(QStringList{"--set", "bases=3"} + panes, {"--set", "“bases”"});
    expectRefused({"--set", "base=500", "--pane", "lookup", "--pane", "heatmap:shaw"}, {"--set", "“base”"});
    expectRefused(QStringList{"--set", "k=600"} + panes, {"--set k", "512", "“600”"});
    expectRefused(QStringList{"--dims", "0"} + panes, {"--dims", "“0”"});
}

TEST(PanesOfCommands, WhatStandsBehindOneHoldsForIt) {
    const auto second = [](const QStringList& behind) {
        return svgOf(QStringList{"--pane", "heatmap:sinusoidal", "--pane", "heatmap:shaw"} + behind);
    };
    const QByteArray usual = second({});
    EXPECT_NE(second({"--set", "k=2"}), usual);
    EXPECT_NE(second({"--set", "run=across"}),
              svgOf({"--pane", "heatmap:sinusoidal", "--set", "run=across", "--pane", "heatmap:shaw"}))
        << "a choice of a view is of its pane";
    EXPECT_EQ(second({"--set", "k=2", "--dims", "8"}), second({"--dims=8", "--set=k=2"}));
    // It goes before what stands before all.
    EXPECT_EQ(svgOf({"--set", "run=up", "--pane", "heatmap:sinusoidal", "--pane", "heatmap:shaw", "--set",
                     "run=across"}),
              svgOf({"--pane", "heatmap:sinusoidal", "--set", "run=up", "--pane", "heatmap:shaw", "--set",
                     "run=across"}));
    expectRefused({"--pane", "lookup", "--set", "base=3", "--pane", "heatmap:sinusoidal"},
                  {"--set", "shaw", "“base”"});
    expectRefused({"--pane", "lookup", "--pane", "heatmap:sinusoidal", "--set", "k=2"},
                  {"--set", "sinusoidal", "“k”"});
    expectRefused({"--pane", "lookup", "--dims", "0"}, {"--dims", "“0”"});
    expectRefused({"--pane", "lookup", "--dims", "8", "--dims", "9"}, {"--dims", "once"});
}

TEST(PanesOfCommands, PanesOfOneSchemeShareItsSettings) {
    const auto with = [](const QStringList& first, const QStringList& second) {
        return QStringList{"--pane", "lookup"} + first + QStringList{"--pane", "heatmap:shaw"} + second;
    };
    const QByteArray both = svgOf(with({"--set", "k=2"}, {"--set", "k=2"}));
    EXPECT_EQ(svgOf(with({"--set", "k=2"}, {})), both);
    EXPECT_EQ(svgOf(with({}, {"--set", "k=2"})), both);
    expectRefused(with({"--set", "k=2"}, {"--set", "k=3"}), {"--pane", "share", "k of shaw"});
    expectRefused(with({"--dims", "8"}, {"--dims", "9"}), {"--pane", "share", "--dims of shaw"});
    // Each view of a scheme may have choices of its own.
    svgOf({"--pane", "heatmap:shaw", "--set", "run=up", "--pane", "heatmap:shaw", "--set", "run=across"});
}

TEST(PanesOfCommands, AFigureOfPanesIsADocumentOfThem) {
    QTemporaryDir folder;
    const QStringList grid = {"--text", "we saw her duck",
                              "--set",  "k=2",
                              "--pane", "lookup",
                              "--pane", "heatmap:sinusoidal",
                              "--dims", "16",
                              "--pane", "curves:rope:angles",
                              "--pane", "mix"};
    for (const QString name : {"out.svg", "out.png", "out.pdf"}) {
        const QString again = "again-" + name;
        for (const QStringList& arguments : {QStringList{"figure"} + grid + QStringList{"-o", name},
                                             QStringList{"figure", "--document", name, "-o", again}}) {
            const Ran ran = run(arguments, {.folder = folder.path()});
            EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
            EXPECT_EQ(ran.complaints(), "");
        }
        EXPECT_FALSE(bytesOf(folder.filePath(name)).isEmpty());
        EXPECT_TRUE(bytesOf(folder.filePath(name)) == bytesOf(folder.filePath(again))) << name.toStdString();
    }
}

TEST(PanesOfCommands, PanesTakeThePlaceOfThoseOfADocument) {
    QTemporaryDir folder;
    const QString file = folder.filePath("two.svg");
    ASSERT_EQ(
        run({"figure", "--set", "k=2", "--pane", "lookup", "--pane", "heatmap:shaw:key", "-o", file}).status,
        0);
    const QStringList size{"--width", "160", "--height", "100"};  // otherwise that of the two
    const QByteArray one = svgOf(size + QStringList{"--document", file, "--pane", "lookup"});
    EXPECT_EQ(countOf(one, "view"), 1);
    EXPECT_EQ(one, svgOf(size + QStringList{"--set", "k=2", "--pane", "lookup"})) << "its settings stay";
    EXPECT_EQ(countOf(svgOf({"--document", file}), "view"), 2);
    expectRefused({"--document", file, "--pane", "atlas"}, {"--pane", "“atlas”"});
}

TEST(PanesOfCommands, ColoursAndTheFocusAreOfThosePanesThatHaveThem) {
    const QStringList two = {"--pane", "curves", "--pane", "heatmap:sinusoidal"};
    const QByteArray usual = svgOf(two);
    EXPECT_NE(svgOf(QStringList{"--map", "grey"} + two), usual);
    expectRefused({"--map", "grey", "--pane", "curves", "--pane", "map"}, {"--map", "no colours"});
    EXPECT_NE(svgOf(QStringList{"--focus", "40"} + two), usual);
    expectRefused(QStringList{"--focus", "50"} + two, {"--focus", "from 0 to 49", "“50”"});
}

}  // namespace posiscope::test
