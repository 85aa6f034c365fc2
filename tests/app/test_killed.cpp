// SPDX-License-Identifier: GPL-3.0-or-later
// A window is killed in the midst of typing, and the next start has what was typed.
#include <gtest/gtest.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <memory>

#include "../tools/damage.h"
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

    /// How many characters there were, by milliseconds since the first.
    using Typed = QMap<qint64, int>;
    /// Types for so many milliseconds and is killed.
    Typed typedAndKilled(int milliseconds) const {
        const auto process = start({"type"});
        QElapsedTimer clock;
        Typed typed;
        int all = 0;
        while (process->waitForReadyRead(kPatience)) {
            while (process->canReadLine())
                if (const QByteArray line = process->readLine(); line.startsWith("typed "))
                    all = line.mid(6).toInt();
            if (all > 0 && !clock.isValid()) clock.start();
            if (clock.isValid()) typed[clock.elapsed()] = all;
            if (clock.isValid() && clock.elapsed() > milliseconds) break;
        }
        kill(*process);
        EXPECT_FALSE(typed.isEmpty()) << "nothing was typed";
        return typed;
    }
    /// How long before the end the first character was typed that is lost, in milliseconds; 0: none is.
    static qint64 lost(const Typed& typed, qsizetype recovered) {
        for (const auto& [when, all] : typed.asKeyValueRange())
            if (all > recovered) return typed.lastKey() - when;
        return 0;
    }
    /// Types, and returns as soon as something is kept.
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

    /// Returns what windows have left, folders and all.
    QStringList left() const {
        return QDir(home.path() + "/posiscope/unsaved").entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    QTemporaryDir home;
};

}  // namespace

TEST_F(Killed, WhatWasTypedIsOfferedAndRecovered) {
    const Typed typed = typedAndKilled(3300);
    EXPECT_EQ(left().size(), 1);
    const Told later = ask("later");
    EXPECT_EQ(later.offered, 1);
    EXPECT_FALSE(later.text.contains('x'));
    const Told told = ask("recover");
    EXPECT_EQ(told.offered, 1);
    EXPECT_TRUE(told.title.startsWith("Untitled")) << told.title.toStdString();
    EXPECT_GE(typed.lastKey(), 2000);
    EXPECT_LE(lost(typed, told.text.count('x')), 2000) << "of typing are lost";
    // The recovered one was given up in the end.
    EXPECT_TRUE(left().isEmpty());
    EXPECT_EQ(ask("recover").offered, 0);
}

/// None of several kills loses more than two seconds; tests/tools/sweep takes more of them.
TEST_F(Killed, WheneverItIsKilledTwoSecondsAreLostAtMost) {
    const std::size_t kills = fromEnvironment("SWEEP_KILLS", 2);
    Damage random;
    qint64 worst = 0;
    qsizetype most = 0;
    for (std::size_t i = 0; i < kills; ++i) {
        const Typed typed = typedAndKilled(static_cast<int>(random.random(6000)));
        if (HasFailure()) return;
        const qsizetype recovered = ask("recover").text.count('x');
        worst = std::max(worst, lost(typed, recovered));
        most = std::max(most, typed.last() - recovered);
        EXPECT_LE(lost(typed, recovered), 2000) << "kill " << i << " after " << typed.lastKey() << " ms";
    }
    if (std::getenv("SWEEP_SEED") != nullptr)
        std::printf("%zu kills of a window that is typed into: at worst %.2f s or %lld characters are lost\n",
                    kills, static_cast<double>(worst) / 1000, static_cast<long long>(most));
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
