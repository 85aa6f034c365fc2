// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QDir>
#include <QImage>
#include <QSize>
#include <QtEndian>

#include "program.h"

namespace posiscope::test {

namespace {

/// As its header says; empty where it is no PNG.
QSize sizeOf(const QByteArray& png) {
    if (!png.startsWith("\x89PNG\r\n\x1A\n") || png.size() < 24 || !png.endsWith("IEND\xAE\x42\x60\x82"))
        return {};
    return QSize(qFromBigEndian<qint32>(png.constData() + 16), qFromBigEndian<qint32>(png.constData() + 20));
}

/// Nowhere to show anything.
Surroundings noDisplay() {
    Surroundings none;
    for (const char* name : {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}) none.environment.remove(name);
    return none;
}

/// `option` is the one that names the file.
QByteArray picture(const QStringList& arguments, const QString& option,
                   Surroundings surroundings = noDisplay()) {
    QTemporaryDir folder;
    surroundings.folder = folder.path();
    const Ran ran = run(arguments + QStringList{option, "picture.png"}, surroundings);
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.out, "");
    EXPECT_EQ(ran.complaints(), "") << arguments.join(' ').toStdString();
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
              QStringList("picture.png"));
    return bytesOf(folder.filePath("picture.png"));
}

QByteArray figure(const QStringList& arguments) {
    return picture(QStringList{"figure"} + arguments, "-o");
}

/// Returns the part of a figure that can be seen: the document that it carries stands before.
QByteArray pixels(const QStringList& arguments) {
    const QByteArray png = figure(arguments);
    return png.mid(png.indexOf("IDAT"));
}

QByteArray window(const QStringList& arguments, const Surroundings& surroundings = noDisplay()) {
    return picture(QStringList{"window"} + arguments, "--shot", surroundings);
}

}  // namespace

TEST(Pictures, CaptionsOfOnesOwnTravelAndLegendsStandWhereTheyAreAskedFor) {
    QTemporaryDir folder;
    const QString picture = folder.filePath("a.svg"), again = folder.filePath("b.svg");
    const QStringList curves{"figure", "--view", "curves", "--set", "together=4"};
    ASSERT_EQ(run(curves + QStringList{"--legend", "below", "--caption-text", "Four waves.", "-o", picture},
                  noDisplay())
                  .status,
              0);
    ASSERT_EQ(run({"figure", "--document", picture, "--caption", "-o", again}, noDisplay()).status, 0);
    EXPECT_EQ(bytesOf(again), bytesOf(picture));
    EXPECT_EQ(bytesOf(folder.filePath("b.caption.txt")), "Four waves.\n");
    for (const auto& [arguments, said] :
         {std::pair{QStringList{"--view", "heatmap", "--legend", "inside"}, "heatmap"},
          {QStringList{"--view", "curves", "--set", "together=10", "--legend", "inside"}, "no room"},
          {QStringList{"--view", "curves", "--legend", "left"}, "beside, off, inside or below"},
          {QStringList{"--view", "curves", "--caption-text", ""}, "--caption-text"}}) {
        const Ran ran =
            run(QStringList{"figure"} + arguments + QStringList{"-o", folder.filePath("c.png")}, noDisplay());
        EXPECT_EQ(ran.status, 2) << said;
        EXPECT_TRUE(ran.err.contains(said)) << ran.err.toStdString();
        EXPECT_FALSE(QFile::exists(folder.filePath("c.png"))) << said;
    }
}

TEST(Pictures, AFigureMovesOverTheValuesOfASweep) {
    QTemporaryDir folder;
    const QStringList sweep{"--view",  "heatmap", "--sweep",  "base=100,1000,10000",
                            "--width", "90",      "--height", "70"};
    const QString moving = folder.filePath("a.APNG"), frames = folder.filePath("frames");
    ASSERT_EQ(run(QStringList{"figure"} + sweep + QStringList{"-o", moving}, noDisplay()).status, 0);
    ASSERT_EQ(run(QStringList{"figure"} + sweep + QStringList{"--frames", frames}, noDisplay()).status, 0);
    EXPECT_EQ(QDir(frames).entryList(QDir::Files),
              (QStringList{"frame-1.png", "frame-2.png", "frame-3.png"}));
    const QString second = folder.filePath("second.png"), again = folder.filePath("again.png");
    ASSERT_EQ(run({"figure", "--view", "heatmap", "--set", "base=1000", "--width", "90", "--height", "70",
                   "-o", second},
                  noDisplay())
                  .status,
              0);
    EXPECT_TRUE(QImage(frames + "/frame-2.png") == QImage(second))
        << "a frame is not the figure at its value";
    ASSERT_EQ(run({"figure", "--document", moving, "-o", again}, noDisplay()).status, 0);
    EXPECT_EQ(bytesOf(again), bytesOf(frames + "/frame-1.png")) << "the first frame carries its document";

    const QString other = folder.filePath("b.apng");
    for (const auto& [arguments, status, said] :
         {std::tuple{QStringList{"--view", "heatmap", "-o", other}, 2, "--sweep"},
          {sweep + QStringList{"--frames", frames}, 1, "not an empty folder"},
          {sweep + QStringList{"--frames", folder.filePath("none/frames")}, 1, "cannot write"},
          {sweep + QStringList{"--frames", folder.filePath("c"), "-o", other}, 2, "-o"},
          {sweep + QStringList{"--as", "panels", "-o", other}, 2, "--as"},
          {QStringList{"--view", "heatmap", "--sweep", "base=100:10000:1000000", "-o", other}, 2, "200"},
          {QStringList{"--view", "heatmap", "--sweep", "layout=0,1", "-o", other}, 2, "--sweep"}}) {
        const Ran ran = run(QStringList{"figure"} + arguments, noDisplay());
        EXPECT_EQ(ran.status, status) << said << ran.err.toStdString();
        EXPECT_TRUE(ran.err.contains(said)) << ran.err.toStdString();
        EXPECT_FALSE(QFile::exists(other)) << said;
    }
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden),
              (QStringList{"a.APNG", "again.png", "frames", "second.png"}));
}

TEST(Pictures, AMotionOfManyPicturesHasToBeMeant) {
    QTemporaryDir folder;
    const QString file = folder.filePath("a.apng");
    const QStringList many{"figure",           "--view",      "heatmap", "--width", "20",
                           "--height",         "20",          "--dpi",   "30",      "--sweep",
                           "base=10:1000:201", "--font-size", "2",       "-o",      file};
    const Ran refused = run(many, noDisplay());
    EXPECT_EQ(refused.status, 2);
    EXPECT_TRUE(refused.err.contains("--force")) << refused.err.toStdString();
    EXPECT_FALSE(QFile::exists(file));
    const Ran forced = run(many + QStringList{"--force"}, noDisplay());
    EXPECT_EQ(forced.status, 0) << forced.err.toStdString();
    EXPECT_EQ(bytesOf(file).count("fcTL"), 201);
    const Ran still =
        run({"figure", "--view", "heatmap", "--force", "-o", folder.filePath("b.png")}, noDisplay());
    EXPECT_EQ(still.status, 2);
    EXPECT_TRUE(still.err.contains("--force")) << still.err.toStdString();
}

TEST(Pictures, TheLayoutTravelsWithThePicture) {
    const QStringList layout{"--width",      "85",      "--height",  "60",          "--dpi",
                             "200",          "--theme", "print",     "--font-size", "7",
                             "--notes",      "all",     "--x-title", "c_i",         "--values",
                             "--title-text", "A and B", "--lang",    "zh"};
    QTemporaryDir folder;
    const auto drawn = [&](const QStringList& arguments) {
        const Ran ran = run(QStringList{"figure"} + arguments + QStringList{"-o", folder.filePath("new.png")},
                            noDisplay());
        EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
        return bytesOf(folder.filePath("new.png"));
    };
    for (const QString end : {"png", "svg", "pdf"}) {
        const QString old = folder.filePath("old." + end);
        const Ran made =
            run(QStringList{"figure", "--view", "heatmap"} + layout + QStringList{"-o", old}, noDisplay());
        EXPECT_EQ(made.status, 0) << made.err.toStdString();
        EXPECT_EQ(drawn({"--document", old}), drawn(QStringList{"--view", "heatmap"} + layout))
            << end.toStdString();
        EXPECT_EQ(drawn({"--document", old, "--set", "base=100"}),
                  drawn(QStringList{"--view", "heatmap", "--set", "base=100"} + layout));
    }
}

TEST(Pictures, WhatALayoutBringsIsTakenBackByName) {
    QTemporaryDir folder;
    const QString old = folder.filePath("old.png"), next = folder.filePath("new.png");
    const auto drawn = [&](const QStringList& arguments, const QString& file) {
        const Ran ran = run(QStringList{"figure"} + arguments + QStringList{"-o", file}, noDisplay());
        return std::pair(ran.status, ran.err);
    };
    ASSERT_EQ(drawn({"--view", "heatmap", "--positions", "9", "--dims", "8", "--box", "--values", "--title",
                     "--mark", "--outlines", "--bar-title", "value"},
                    old)
                  .first,
              0);
    QStringList without{"--document", old};
    for (const char* each : {"box", "values", "title", "mark", "outlines", "bar-title"})
        without += {"--without", each};
    ASSERT_EQ(drawn(without, next).first, 0);
    const QByteArray bare = bytesOf(next);
    ASSERT_EQ(drawn({"--view", "heatmap", "--positions", "9", "--dims", "8"}, next).first, 0);
    EXPECT_EQ(bare, bytesOf(next));
    for (const auto& [wrong, said] : {std::pair{QStringList{"--without", "colour"}, "title-text"},
                                      {QStringList{"--without", "box", "--box"}, "contradict"}}) {
        const auto [status, err] = drawn(QStringList{"--document", old} + wrong, next);
        EXPECT_EQ(status, 2);
        EXPECT_TRUE(err.contains(said)) << err.toStdString();
    }
}

TEST(Pictures, FiguresHaveTheSizeThatWasAsked) {
    // 160 mm and 100 mm at 150 dpi: 944.9 and 590.6
    for (const QString view : {"lookup", "heatmap", "curves"})
        EXPECT_EQ(sizeOf(figure({"--view", view})), QSize(945, 591)) << view.toStdString();
    EXPECT_EQ(sizeOf(figure({"--view", "lookup", "--width", "254", "--height", "127", "--dpi", "96"})),
              QSize(960, 480));
    EXPECT_EQ(sizeOf(figure({"--view", "heatmap", "--width", "25.4", "--height", "50.8", "--dpi", "100",
                             "--font-size", "3"})),
              QSize(100, 200));
}

TEST(Pictures, FiguresFollowTheOptions) {
    const QStringList lookup = {"--view", "lookup"};
    QList<QByteArray> all = {
        pixels(lookup),
        pixels(lookup + QStringList{"--set", "k=2"}),
        pixels(lookup + QStringList{"--focus", "3"}),
        pixels(lookup + QStringList{"--text", "我思考所以我存在"}),
        pixels(lookup + QStringList{"--text", "我思考所以我存在", "--tokenizer", "characters"}),
        pixels(lookup + QStringList{"--positions", "5"}),
        pixels(lookup + QStringList{"--positions", "4096", "--set", "k=16"}),
        pixels({"--view", "heatmap"}),
        pixels({"--view", "heatmap", "--scheme", "shaw"}),
        pixels({"--view", "heatmap", "--scheme", "shaw", "--part", "key"}),
        pixels({"--view", "heatmap", "--positions", "1048576", "--dims", "16384"}),
        pixels({"--view", "heatmap", "--map", "red-blue"}),
        pixels({"--view", "heatmap", "--map", "viridis"}),
        pixels({"--view", "heatmap", "--map", "cividis"}),
        pixels({"--view", "heatmap", "--map", "grey"}),
        pixels({"--view", "heatmap", "--map", "blues", "--range", "symmetric", "--scheme", "shaw", "--part",
                "usage"}),
        pixels({"--view", "heatmap", "--map", "blues", "--range", "data", "--scheme", "shaw", "--part",
                "usage"}),
        pixels({"--view", "heatmap", "--range", "-0.5:0.25"}),
        pixels({"--view", "heatmap", "--map", "grey", "--range", "-0.5:0.25"}),
        pixels({"--view", "lookup", "--map", "viridis"}),
        pixels({"--view", "curves"}),
        pixels({"--view", "curves", "--focus-dim", "7"}),
        pixels({"--view", "curves", "--focus", "9"}),
        pixels({"--view", "curves", "--focus", "9", "--set", "spacing=t2t"})};
    for (qsizetype i = 0; i < all.size(); ++i) EXPECT_EQ(all.indexOf(all[i]), i);
    // the initial choices, all of them given as options
    EXPECT_EQ(pixels(lookup + QStringList{"--scheme", "shaw", "--text", "I think therefore I am", "--set",
                                          "k=4", "--dims", "64", "--focus", "0"}),
              all[0]);
}

TEST(Pictures, NumberedWordsStandForPositions) {
    EXPECT_EQ(pixels({"--view", "lookup", "--positions", "10"}),
              pixels({"--view", "lookup", "--positions", "10", "--text", "w0 w1 w2 w3 w4 w5 w6 w7 w8 w9"}));
}

TEST(Pictures, WindowsHaveTheSizeThatWasAsked) {
    EXPECT_EQ(sizeOf(window({})), QSize(1280, 800));
    EXPECT_EQ(sizeOf(window({"--size", "1920x1080", "--view", "heatmap"})), QSize(1920, 1080));
    EXPECT_NE(window({"--view", "curves"}), window({"--view", "lookup"}));
}

TEST(Pictures, TheSameBytesEachTime) {
    EXPECT_EQ(figure({"--view", "lookup"}), figure({"--view", "lookup"}));
    EXPECT_EQ(figure({"--view", "heatmap"}), figure({"--view", "heatmap"}));
    EXPECT_EQ(window({}), window({}));
}

TEST(Pictures, WhatTheDesktopIsSetToChangesNothing) {
    const QByteArray windowThere = window({}), figureThere = figure({"--view", "curves"});
    Surroundings desktop = noDisplay();
    const QList<QPair<QString, QString>> set = {{"DISPLAY", ":4711"},
                                                {"LANG", "de_DE.UTF-8"},
                                                {"LC_ALL", "de_DE.UTF-8"},
                                                {"LANGUAGE", "ar"},
                                                {"QT_SCALE_FACTOR", "2"},
                                                {"QT_FONT_DPI", "192"},
                                                {"QT_STYLE_OVERRIDE", "windows"},
                                                {"QT_QPA_PLATFORMTHEME", "gtk3"},
                                                {"QT_QPA_PLATFORM", "xcb"}};
    for (const auto& [name, value] : set) desktop.environment.insert(name, value);
    EXPECT_EQ(window({}, desktop), windowThere);
    EXPECT_EQ(picture({"figure", "--view", "curves"}, "-o", desktop), figureThere);
}

TEST(Pictures, SettingsOfTheReaderAreNeitherReadNorWritten) {
    const QByteArray usual = window({});
    QTemporaryDir home;
    Surroundings empty = noDisplay();
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"})
        empty.environment.insert(name, home.path());
    // The cache of fonts is the system's affair.
    QTemporaryDir cache;
    empty.environment.insert("XDG_CACHE_HOME", cache.path());
    EXPECT_EQ(window({}, empty), usual);
    EXPECT_TRUE(QDir(home.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        empty.environment.insert(name, "/proc/nowhere");
    EXPECT_EQ(window({}, empty), usual);
}

TEST(Pictures, TheWindowItselfNeedsADisplay) {
    const Ran none = run({}, noDisplay());
    EXPECT_EQ(none.status, 1);
    EXPECT_EQ(none.err.count('\n'), 1);
    EXPECT_TRUE(none.err.contains("display") && none.err.contains("posiscope window --shot FILE.png"));
    Surroundings wrong = noDisplay();
    wrong.environment.insert("DISPLAY", ":4711");
    EXPECT_EQ(run({}, wrong).err, none.err);
}

TEST(Pictures, HaveTitlesAndWordsOfTheirOwn) {
    const QTemporaryDir folder;
    const QString file = folder.filePath("figure.svg");
    const Ran ran = run({"figure", "--view", "heatmap", "--scheme", "sinusoidal", "--title-text",
                         "Waves, mine", "--caption", "--alt", "--lang", "en", "-o", file});
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    EXPECT_TRUE(bytesOf(file).contains("Waves, mine"));
    const QByteArray caption = bytesOf(folder.filePath("figure.caption.txt"));
    EXPECT_TRUE(caption.startsWith("Sinusoidal")) << caption.toStdString();
    EXPECT_TRUE(caption.trimmed().endsWith('.')) << caption.toStdString();
    EXPECT_TRUE(bytesOf(folder.filePath("figure.alt.txt")).startsWith("Heatmap."));
    const QStringList figure = {"figure", "--view", "curves", "-o", file};
    EXPECT_EQ(run(figure + QStringList{"--title-text", QString(400, 'x')}).status, 2);
    EXPECT_EQ(run(figure + QStringList{"--title-text", "a\nb"}).status, 2);
    EXPECT_EQ(run(figure + QStringList{"--title-text", "a", "--title-text", "b"}).status, 2);
    EXPECT_EQ(run({"figure", "--view", "curves", "--caption", "--kind", "svg", "-o", "-"}).status, 2);
}

}  // namespace posiscope::test
