// SPDX-License-Identifier: GPL-3.0-or-later
// A window is killed in the midst of typing, and the next start has what was typed.
#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <memory>

#include "program.h"

namespace posiscope::test {

namespace {

constexpr int kPatience = 30000;  // milliseconds; a computer may be busy

class Killed : public testing::Test {
protected:
    std::unique_ptr<QProcess> start(const QStringList& arguments) const {
        auto process = std::make_unique<QProcess>();
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        for (const char* each : {"XDG_DATA_HOME", "XDG_CONFIG_HOME"}) environment.insert(each, home.path());
        process->setProcessEnvironment(environment);
        process->start(qEnvironmentVariable("DRIVEN_WINDOW"), arguments);
        return process;
    }

    /// Types for a while and is killed; how many characters there were two seconds before.
    int typedAndKilled() const {
        const auto process = start({"type"});
        QElapsedTimer clock;
        QMap<qint64, int> typed;
        int all = 0;
        while (process->waitForReadyRead(kPatience)) {
            while (process->canReadLine())
                if (const QByteArray line = process->readLine(); line.startsWith("typed "))
                    all = line.mid(6).toInt();
            if (all > 0 && !clock.isValid()) clock.start();
            if (clock.isValid()) typed[clock.elapsed()] = all;
            if (clock.isValid() && clock.elapsed() > 3300) break;
        }
        kill(*process);
        const auto after = typed.upperBound(typed.isEmpty() ? 0 : typed.lastKey() - 2000);
        EXPECT_NE(after, typed.begin()) << "it typed for less than two seconds";
        return after == typed.begin() ? 1 : std::prev(after).value();
    }
    /// As soon as something is kept.
    std::unique_ptr<QProcess> typing(const QStringList& file = {}) const {
        auto process = start(QStringList{"type"} + file);
        const auto kept = [this] {
            const QStringList folders = left();
            return !folders.isEmpty() &&
                   QFile::exists(home.path() + "/posiscope/unsaved/" + folders.back() + "/unsaved.posiscope");
        };
        while (!kept() && process->waitForReadyRead(kPatience)) process->readAll();
        EXPECT_TRUE(kept());
        return process;
    }
    static void kill(QProcess& process) {
        process.kill();
        process.waitForFinished();
        EXPECT_EQ(process.exitStatus(), QProcess::CrashExit);
    }

    struct Told {
        int offered = -1;
        QString title, text;
    };
    Told ask(const QString& answer, const QStringList& file = {}) const {
        const auto process = start(QStringList{answer} + file);
        EXPECT_TRUE(process->waitForFinished(kPatience));
        EXPECT_EQ(process->exitCode(), 0);
        Told told;
        for (const QByteArray& line : process->readAllStandardOutput().split('\n')) {
            if (line.startsWith("offered ")) told.offered = line.mid(8).toInt();
            if (line.startsWith("title ")) told.title = QString::fromUtf8(line.mid(6));
            if (line.startsWith("text ")) told.text = QString::fromUtf8(line.mid(5));
        }
        return told;
    }

    /// What windows have left, folders and all.
    QStringList left() const {
        return QDir(home.path() + "/posiscope/unsaved").entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    QTemporaryDir home;
};

}  // namespace

TEST_F(Killed, WhatWasTypedIsOfferedAndRecovered) {
    const int typed = typedAndKilled();
    EXPECT_EQ(left().size(), 1);
    const Told later = ask("later");
    EXPECT_EQ(later.offered, 1);
    EXPECT_FALSE(later.text.contains('x'));
    const Told told = ask("recover");
    EXPECT_EQ(told.offered, 1);
    EXPECT_TRUE(told.title.startsWith("Untitled")) << told.title.toStdString();
    EXPECT_GE(told.text.count('x'), typed) << "more than two seconds of typing are lost";
    // The recovered one was given up in the end.
    EXPECT_TRUE(left().isEmpty());
    EXPECT_EQ(ask("recover").offered, 0);
}

TEST_F(Killed, AFileStaysAsItWasAndTheChangesAreDiscarded) {
    const QString file = home.filePath("kept.posiscope");
    QProcess saving;
    saving.start(qEnvironmentVariable("SAVE_DOCUMENT"), {"5", file});
    ASSERT_TRUE(saving.waitForFinished());
    const QByteArray before = bytesOf(file);
    kill(*typing({file}));
    EXPECT_EQ(bytesOf(file), before);
    const Told told = ask("recover", {file});
    EXPECT_EQ(told.offered, 1);
    EXPECT_TRUE(told.title.startsWith("kept.posiscope")) << told.title.toStdString();
    EXPECT_TRUE(told.text.contains('x'));
    EXPECT_EQ(bytesOf(file), before);

    kill(*typing({file}));
    EXPECT_EQ(ask("discard").offered, 1);
    EXPECT_TRUE(left().isEmpty());
}

TEST_F(Killed, AWindowThatRunsOrWasClosedIsNoCrash) {
    const auto running = typing();
    EXPECT_EQ(ask("recover").offered, 0);
    EXPECT_EQ(left().size(), 1);
    ask("close");
    EXPECT_EQ(left().size(), 1);
    kill(*running);
    EXPECT_EQ(ask("later").offered, 1);
}

TEST_F(Killed, TheCommandLineNeverOffersAndLeavesNothing) {
    kill(*typing());
    const QStringList before = left();
    Surroundings here;
    here.environment.insert("XDG_DATA_HOME", home.path());
    here.environment.insert("XDG_CONFIG_HOME", home.path());
    const Ran ran = run({"window", "--shot", home.filePath("shot.png")}, here);
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.err, "");
    EXPECT_EQ(left(), before);
}

}  // namespace posiscope::test
