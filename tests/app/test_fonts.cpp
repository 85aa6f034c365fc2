// SPDX-License-Identifier: GPL-3.0-or-later
// A missing character is named once, with what to install; and only where it is needed.
#include <gtest/gtest.h>

#include <QFile>
#include <QFileInfo>
#include <QProcess>

#include "program.h"

namespace posiscope::test {

namespace {

class Fonts : public testing::Test {
protected:
    /// A system with DejaVu alone.
    void SetUp() override {
        const QString latin = "/usr/share/fonts/truetype/dejavu";
        ASSERT_TRUE(QFileInfo(latin).isDir()) << "install fonts-dejavu-core";
        QFile file(m_folder.filePath("fonts.conf"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QString("<fontconfig><dir>%1</dir><cachedir>%2</cachedir></fontconfig>\n")
                       .arg(latin, m_folder.filePath("cache"))
                       .toUtf8());
        bare.environment.insert("FONTCONFIG_FILE", file.fileName());
        for (const char* each : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"})
            bare.environment.insert(each, m_folder.filePath("home"));
    }

    QStringList figure(const QString& sentence) const {
        return {"figure", "--view", "lookup", "--text", sentence, "-o", m_folder.filePath("a.png")};
    }
    QStringList window(const QString& sentence) const {
        return {"window", "--text", sentence, "--shot", m_folder.filePath("a.png")};
    }
    static void expectSaid(const Ran& ran) {
        EXPECT_EQ(ran.status, 0);
        EXPECT_TRUE(ran.complaints().startsWith("posiscope: ") && ran.complaints().count('\n') == 1 &&
                    ran.err.contains("fonts-noto-cjk"))
            << ran.err.toStdString();
    }
    static void expectQuiet(const Ran& ran) {
        EXPECT_EQ(ran.status, 0);
        EXPECT_EQ(ran.complaints(), "");
    }
    QList<QByteArray> saidInWindow(const QStringList& arguments) const {
        QProcess process;
        process.setProcessEnvironment(bare.environment);
        process.start(qEnvironmentVariable("DRIVEN_WINDOW"), arguments);
        EXPECT_TRUE(process.waitForFinished(60000));
        QList<QByteArray> all;
        for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
            if (line.startsWith("notice ") || line.startsWith("missing ")) all.append(line);
        return all;
    }

    /// A system without any font.
    Surroundings withoutFonts() const {
        QFile file(m_folder.filePath("none.conf"));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QString("<fontconfig><cachedir>%1</cachedir></fontconfig>\n")
                       .arg(m_folder.filePath("none"))
                       .toUtf8());
        Surroundings none = bare;
        none.environment.insert("FONTCONFIG_FILE", file.fileName());
        return none;
    }

    Surroundings bare;

private:
    QTemporaryDir m_folder;
};

}  // namespace

TEST_F(Fonts, PicturesWithChineseSayWhatToInstall) {
    expectSaid(run(figure("位置 编码"), bare));
    expectSaid(run(window("位置 编码"), bare));
    expectSaid(run(figure("I am") + QStringList{"--lang", "zh"}, bare));
    expectSaid(run(window("I am") + QStringList{"--lang", "zh"}, bare));
}

TEST_F(Fonts, NothingIsSaidWhereTheyAreNotNeededOrThere) {
    expectQuiet(run(figure("I am — naïve 😀"), bare));
    expectQuiet(run(window("I am"), bare));
    expectQuiet(run({"table", "--scheme", "shaw", "--text", "位置 编码"}, bare));
    expectQuiet(run(figure("位置 编码") + QStringList{"--lang", "zh"}));
}

TEST_F(Fonts, WhateverNoFontHasIsNamedOnceWithItsPackage) {
    const Ran ran = run(figure("नम न 位"), bare);
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.complaints(),
              "posiscope: no font here has U+0928, U+092E, U+4F4D; install fonts-noto-core, fonts-noto-cjk\n")
        << ran.err.toStdString();
}

TEST_F(Fonts, WithoutAnyFontThereIsNoPicture) {
    for (const QStringList& arguments : {figure("I am"), window("I am")}) {
        const Ran ran = run(arguments, withoutFonts());
        EXPECT_EQ(ran.status, 1);
        EXPECT_EQ(ran.err, "posiscope: there is no font on this system; install fonts-dejavu-core\n")
            << ran.err.toStdString();
    }
}

TEST_F(Fonts, TheWindowSaysItOnceWithoutStopping) {
    EXPECT_TRUE(saidInWindow({"later", "--lang", "en"}).isEmpty());
    for (const QStringList& arguments :
         {QStringList{"later", "--lang", "zh"}, QStringList{"chinese", "--lang", "en"},
          QStringList{"switch", "--lang", "en"}}) {
        const QList<QByteArray> said = saidInWindow(arguments);
        ASSERT_EQ(said.size(), 1) << arguments.front().toStdString();
        EXPECT_TRUE(said.front().contains("fonts-noto-cjk")) << said.front().toStdString();
    }
}

}  // namespace posiscope::test
