// SPDX-License-Identifier: GPL-3.0-or-later
// Work is kept while it is unsaved, and what a killed window left is offered once; tests/app/test_killed.cpp kills one.
#include "ui/window/recovery.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QToolButton>

#include "core/files/document_json.h"
#include "core/views/shared/edits.h"
#include "tests/ui/limits.h"
#include "tests/ui/window_fixture.h"
#include "ui/saving/document_file.h"

namespace posiscope {
namespace {

using namespace std::chrono_literals;

constexpr Autosave::Pace kQuick{20ms, 50ms};
constexpr int kPatience = 5000;  // milliseconds

class Recoveries : public WindowTest {
protected:
    Recoveries() {
        window.dialogs.askRecover = [this](QWidget*, const std::vector<LeftOver>& all) {
            offered.push_back(all);
            if (answers.empty()) return Dialogs::Rescued{};
            const Dialogs::Rescued first = answers.front();
            answers.erase(answers.begin());
            return first;
        };
    }

    /// Returns the kept files: each window has one, whether it lives or was killed.
    QStringList keptFiles() const {
        QStringList all;
        for (const QString& each : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const QString file = root + '/' + each + "/unsaved.posiscope";
            if (QFile::exists(file)) all += file;
        }
        return all;
    }
    bool isKept(const Document& wanted) const {
        const QStringList files = keptFiles();
        if (files.size() != 1) return false;
        const auto read = loadDocument(files.front());
        return read && writeDocument(*read) == writeDocument(wanted);
    }
    void change(const QString& words) {
        edit(withText(document(), words.toStdString(), document().sentence.tokenizer));
    }
    /// Leaves a document as a killed window does; returns the place of what it left.
    QString leave(const QString& words, const QString& of = {}) const {
        const auto folder = KeptFolder::make(root);
        EXPECT_TRUE(folder);
        const QStringList before = keptFiles();
        EXPECT_FALSE((*folder)->keep(withText(firstDocument(), words.toStdString(), Tokenizer::words),
                                     {of, FileMark::of(of).hash()}));
        for (const QString& each : keptFiles())
            if (!before.contains(each)) return each;
        return {};
    }
    static void setTime(const QString& file, time_t seconds) {
        const timespec times[] = {{seconds, 0}, {seconds, 0}};
        ASSERT_EQ(utimensat(AT_FDCWD, QFile::encodeName(file).constData(), times, 0), 0);
    }
    QList<QToolButton*> notices() {
        QList<QToolButton*> seen;
        for (auto* each : window.findChildren<QToolButton*>("notice"))
            if (each->isVisible()) seen.append(each);
        return seen;
    }

    QTemporaryDir temporary;
    QString root = temporary.filePath("deep/unsaved");
    std::vector<std::vector<LeftOver>> offered;
    std::vector<Dialogs::Rescued> answers;
};

constexpr Dialogs::Rescued kRecoverFirst{Dialogs::Rescue::recover, 0},
    kDiscardFirst{Dialogs::Rescue::discard, 0}, kDiscardSecond{Dialogs::Rescue::discard, 1};

TEST_F(Recoveries, WhatIsUnsavedIsKeptUntilItIsSavedUndoneOrGivenUp) {
    Recovery recovery(window, root, kQuick);
    int edits = 0;
    const auto unsaved = [&] {
        change(QString("unsaved %1").arg(++edits));
        return QTest::qWaitFor([&] { return isKept(document()); }, kPatience);
    };
    const auto nothing = [&] { return QTest::qWaitFor([&] { return keptFiles().isEmpty(); }, kPatience); };
    EXPECT_FALSE(QFile::exists(root)) << "nothing is made as long as there is nothing to keep";

    ASSERT_TRUE(unsaved());
    struct stat there {};
    ASSERT_EQ(stat(QFile::encodeName(root).constData(), &there), 0);
    EXPECT_EQ(there.st_mode & 0777, 0700u) << "others can read what is unsaved";
    stack().undo();
    EXPECT_TRUE(nothing());

    ASSERT_TRUE(unsaved());
    path = temporary.filePath("saved.posiscope");
    EXPECT_TRUE(window.save());
    EXPECT_TRUE(nothing());

    ASSERT_TRUE(unsaved());
    answer = Dialogs::Answer::discard;
    window.newDocument();
    EXPECT_TRUE(nothing());
}

TEST_F(Recoveries, ClosedProperlyAWindowLeavesNothing) {
    {
        Recovery recovery(window, root, kQuick);
        change("unsaved words");
        ASSERT_TRUE(QTest::qWaitFor([&] { return isKept(document()); }, kPatience));
    }
    EXPECT_TRUE(QDir(root).isEmpty());
}

TEST_F(Recoveries, ADragIsNeverMoreThanTwoSecondsAhead) {
    Recovery recovery(window, root);
    QElapsedTimer clock;
    clock.start();
    std::map<std::string, qint64> editedAt;
    qint64 furthest = 0;
    int seen = 0;
    while (clock.elapsed() < 4500) {
        change(QString("word %1").arg(editedAt.size()));
        editedAt[document().sentence.text] = clock.elapsed();
        QTest::qWait(25);
        const QStringList files = keptFiles();
        const auto kept = files.isEmpty() ? Result<Document>(text("none")) : loadDocument(files.front());
        // The first edit that is not in what is kept.
        const qint64 now = clock.elapsed();
        qint64 oldest = now;
        const qint64 have = kept ? editedAt.at(kept->sentence.text) : -1;
        for (const auto& [words, at] : editedAt)
            if (at > have) oldest = std::min(oldest, at);
        furthest = std::max(furthest, now - oldest);
        seen += kept ? 1 : 0;
    }
    EXPECT_GT(seen, 0);
    EXPECT_LE(furthest, 2000) << "milliseconds of edits that a crash would have lost";
}

TEST_F(Recoveries, WhatWasLeftIsOfferedAndRecoveredUnsavedWithItsPath) {
    const QString file = temporary.filePath("of.posiscope");
    ASSERT_FALSE(saveDocument(file, firstDocument()));
    leave("left words", file);
    Recovery recovery(window, root, kQuick);
    answers = {kRecoverFirst};
    recovery.offer();
    ASSERT_EQ(offered.size(), 1u);
    ASSERT_EQ(offered[0].size(), 1u);
    EXPECT_EQ(offered[0][0].path, file);
    EXPECT_EQ(offered[0][0].text, "left words");
    EXPECT_LT(std::abs(offered[0][0].when.secsTo(QDateTime::currentDateTime())), 60);
    EXPECT_EQ(document().sentence.text, "left words");
    EXPECT_TRUE(window.isWindowModified());
    EXPECT_TRUE(window.windowTitle().startsWith("of.posiscope")) << window.windowTitle().toStdString();
    // It is safe all the time, and there is no second one.
    EXPECT_TRUE(isKept(document()));
    change("more words");
    EXPECT_TRUE(QTest::qWaitFor([&] { return isKept(document()); }, kPatience));
    EXPECT_TRUE(window.save());
    EXPECT_TRUE(loadDocument(file)->sentence.text == "more words");
    EXPECT_TRUE(QTest::qWaitFor([&] { return keptFiles().isEmpty(); }, kPatience));
}

TEST_F(Recoveries, DiscardedIsGoneAndLaterIsOfferedAgain) {
    const QString first = leave("first"), second = leave("second"), third = leave("third");
    setTime(first, 1000000);
    setTime(second, 2000000);
    setTime(third, 3000000);
    {
        Recovery recovery(window, root, kQuick);
        answers = {kDiscardSecond, {}};
        recovery.offer();
    }
    ASSERT_EQ(offered.size(), 2u);
    ASSERT_EQ(offered[0].size(), 3u);
    EXPECT_EQ(offered[0][0].text, "third") << "the latest comes first";
    ASSERT_EQ(offered[1].size(), 2u);
    EXPECT_EQ(offered[1][1].text, "first");
    EXPECT_FALSE(QFile::exists(second));
    EXPECT_FALSE(window.isWindowModified());
    {
        Recovery recovery(window, root, kQuick);
        answers = {kDiscardFirst, kRecoverFirst};
        recovery.offer();
        EXPECT_EQ(document().sentence.text, "first");
        EXPECT_TRUE(window.windowTitle().startsWith("Untitled"));
    }
    EXPECT_TRUE(QDir(root).isEmpty());
}

TEST_F(Recoveries, AWindowThatRunsIsNoCrashWhateverTheClockSays) {
    Recovery recovery(window, root, kQuick);
    change("unsaved words");
    ASSERT_TRUE(QTest::qWaitFor([&] { return isKept(document()); }, kPatience));
    const QString mine = keptFiles().front();
    const time_t now = time(nullptr);
    for (const time_t when : {time_t{0}, now - 100 * 365 * 86400L, now + 365 * 86400L}) {
        setTime(mine, when);
        setTime(QFileInfo(mine).path() + "/lock", when);
        EXPECT_TRUE(KeptFolder::leftOver(root).empty());
        const QString left = leave("left");
        setTime(left, when);
        setTime(QFileInfo(left).path() + "/lock", when);
        const auto found = KeptFolder::leftOver(root);
        ASSERT_EQ(found.size(), 1u);
        EXPECT_EQ(found[0]->document()->sentence.text, "left");
        EXPECT_TRUE(KeptFolder::leftOver(root).empty()) << "another start took what is being offered";
        found[0]->remove();
    }
    EXPECT_TRUE(isKept(document()));
}

TEST_F(Recoveries, WhatCannotBeReadIsPutAsideAndSaidOnce) {
    const std::string good = writeDocument(firstDocument());
    const auto damage = [&](QByteArray bytes) {
        QFile file(leave("left"));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    };
    damage({});
    damage(QByteArray::fromStdString(good).left(200));
    damage(QByteArray::fromStdString(good).replace("\"posiscope\": 2", "\"posiscope\": 99"));
    leave("good");
    Recovery recovery(window, root, kQuick);
    recovery.offer();
    ASSERT_EQ(offered.size(), 1u);
    ASSERT_EQ(offered[0].size(), 1u);
    EXPECT_EQ(offered[0][0].text, "good");
    ASSERT_EQ(notices().size(), 1);
    EXPECT_TRUE(errors.isEmpty()) << "a message that has to be answered at the start";
    notices().front()->click();
    ASSERT_EQ(errors.size(), 1);
    EXPECT_TRUE(errors[0].contains("it needs version 99")) << errors[0].toStdString();
    EXPECT_TRUE(notices().isEmpty());
    // Nothing is lost: a program that knows that version can open it.
    const QDir aside(root + "/damaged");
    EXPECT_EQ(aside.entryList(QDir::Files).size(), 3);
    for (const QString& each : aside.entryList(QDir::Files))
        EXPECT_TRUE(errors[0].contains(aside.filePath(each))) << errors[0].toStdString();

    Recovery again(window, root, kQuick);
    again.offer();
    EXPECT_TRUE(notices().isEmpty());
    EXPECT_EQ(offered.size(), 2u);
}

TEST_F(Recoveries, OtherThingsInTheFolderAreLeftAlone) {
    QDir().mkpath(root + "/of someone else");
    QFile file(root + "/of someone else/unsaved.posiscope");
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    Recovery recovery(window, root, kQuick);
    recovery.offer();
    EXPECT_TRUE(offered.empty());
    EXPECT_TRUE(file.exists());
}

TEST_F(Recoveries, AFailureIsSaidOnceAndAgainOnlyAfterItWorked) {
    QDir().mkpath(QFileInfo(root).path());
    QFile blocked(root);  // a file where the folder should be
    ASSERT_TRUE(blocked.open(QIODevice::WriteOnly));
    Recovery recovery(window, root, kQuick);
    for (int i = 0; i < 10; ++i) {
        change(QString("unsaved %1").arg(i));
        QTest::qWait(30);
    }
    ASSERT_EQ(notices().size(), 1);
    EXPECT_TRUE(errors.isEmpty());
    notices().front()->click();
    ASSERT_EQ(errors.size(), 1);
    EXPECT_TRUE(errors[0].contains(root)) << errors[0].toStdString();
    QTest::qWait(200);
    EXPECT_TRUE(notices().isEmpty());

    ASSERT_TRUE(blocked.remove());
    EXPECT_TRUE(QTest::qWaitFor([&] { return isKept(document()); }, kPatience)) << "it tries again by itself";
}

TEST_F(Recoveries, AFullDiskIsSaidAndWhatWasKeptStays) {
    Recovery recovery(window, root, kQuick);
    change("kept");
    const Document before = document();
    ASSERT_TRUE(QTest::qWaitFor([&] { return isKept(before); }, kPatience));
    {
        const FileLimit limit(100);
        change("not kept");
        EXPECT_TRUE(QTest::qWaitFor([&] { return notices().size() == 1; }, kPatience));
        EXPECT_TRUE(isKept(before));
    }
    EXPECT_TRUE(QTest::qWaitFor([&] { return isKept(document()); }, kPatience));
    EXPECT_EQ(notices().size(), 1);
}

TEST_F(Recoveries, ALongTextIsKeptWhole) {
    Recovery recovery(window, root, kQuick);
    QString words;
    while (words.size() < int(kMostText) - 100) words += QString("word%1 ").arg(words.size());
    change(words);
    ASSERT_TRUE(QTest::qWaitFor([&] { return isKept(document()); }, kPatience));
}

}  // namespace
}  // namespace posiscope
