// SPDX-License-Identifier: GPL-3.0-or-later
// Where no font has Chinese characters, that is said once, with what to install; and only where they are needed.
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
        EXPECT_TRUE(ran.err.startsWith("posiscope: ") && ran.err.count('\n') == 1 &&
                    ran.err.contains("fonts-noto-cjk"))
            << ran.err.toStdString();
    }
    static void expectQuiet(const Ran& ran) {
        EXPECT_EQ(ran.status, 0);
        EXPECT_EQ(ran.err, "");
    }
    QList<QByteArray> noticesOf(const QStringList& arguments) const {
        QProcess process;
        process.setProcessEnvironment(bare.environment);
        process.start(qEnvironmentVariable("DRIVEN_WINDOW"), arguments);
        EXPECT_TRUE(process.waitForFinished(60000));
        QList<QByteArray> all;
        for (const QByteArray& line : process.readAllStandardOutput().split('\n'))
            if (line.startsWith("notice ")) all.append(line);
        return all;
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

TEST_F(Fonts, TheWindowSaysItOnceWithoutStopping) {
    EXPECT_TRUE(noticesOf({"later", "--lang", "en"}).isEmpty());
    for (const QStringList& arguments :
         {QStringList{"later", "--lang", "zh"}, QStringList{"chinese", "--lang", "en"},
          QStringList{"switch", "--lang", "en"}}) {
        const QList<QByteArray> notices = noticesOf(arguments);
        ASSERT_EQ(notices.size(), 1) << arguments.front().toStdString();
        EXPECT_TRUE(notices.front().contains("fonts-noto-cjk")) << notices.front().toStdString();
    }
}

}  // namespace posiscope::test
