// SPDX-License-Identifier: GPL-3.0-or-later
// Files of the window: what is refused leaves everything as it was, and nothing is lost unasked.
#include "ui/saving/document_file.h"

#include <sys/stat.h>

#include <QCloseEvent>
#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>
#include <algorithm>

#include "core/files/document_json.h"
#include "core/views/shared/edits.h"
#include "tests/ui/limits.h"
#include "tests/ui/window_fixture.h"

namespace posiscope {
namespace {

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

class Files : public WindowTest {
protected:
    QString inFolder(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }
    void change(const char* words = "something else") {
        edit(withText(document(), words, document().sentence.tokenizer));
    }
    QTemporaryDir folder;
};

TEST_F(Files, WhatIsSavedIsOpenedAgain) {
    change("位置 编码 😀");
    edit(withParam(document(), schemeOf(document()), *findScheme("shaw")->param("k"), 9));
    edit(withFocusAt(document(), 1));
    const Document saved = document();
    path = inFolder("a b é.posiscope");
    EXPECT_TRUE(window.isWindowModified());
    EXPECT_TRUE(window.save());
    EXPECT_FALSE(window.isWindowModified());
    EXPECT_TRUE(window.windowTitle().startsWith("a b é.posiscope[*]")) << window.windowTitle().toStdString();
    change();
    EXPECT_TRUE(window.isWindowModified());
    answer = Dialogs::Answer::discard;
    window.open();
    EXPECT_TRUE(sameContent(saved, document()));
    EXPECT_FALSE(stack().canUndo());
    EXPECT_FALSE(window.isWindowModified());
    EXPECT_TRUE(errors.isEmpty());
}

TEST_F(Files, WhatCannotBeADocumentIsRefusedByNameAndAllStays) {
    change();
    const Document before = document();
    const std::string good = writeDocument(before);
    write(inFolder("truncated"), QByteArray::fromStdString(good.substr(0, good.size() / 2)));
    write(inFolder("empty"), {});
    write(inFolder("binary"), QByteArray("\0\xff\xfe{", 4));
    write(inFolder("huge"), {});
    QFile huge(inFolder("huge"));
    ASSERT_TRUE(huge.resize(qint64(kMostDocument) + 1));
    QDir(folder.path()).mkdir("folder");
    for (const char* name : {"truncated", "empty", "binary", "huge", "folder", "nowhere"}) {
        errors.clear();
        EXPECT_FALSE(window.load(inFolder(name)));
        ASSERT_EQ(errors.size(), 1) << name;
        EXPECT_TRUE(errors.front().contains(name)) << errors.front().toStdString();
        EXPECT_TRUE(document() == before) << name;
        EXPECT_TRUE(stack().canUndo()) << name;
        EXPECT_TRUE(window.windowTitle().startsWith("Untitled")) << name;
    }
    EXPECT_FALSE(window.load("/dev/zero"));
    EXPECT_TRUE(errors.back().contains("plain file")) << errors.back().toStdString();
}

TEST_F(Files, ASaveThatFailsSaysSoAndKeepsTheMark) {
    change();
    ASSERT_EQ(mkfifo(QFile::encodeName(inFolder("pipe.posiscope")).constData(), 0600), 0);
    for (const QString& nowhere :
         {inFolder("no/such/folder.posiscope"), folder.path(), QString("/dev/full"),
          inFolder("pipe.posiscope"), folder.filePath(QString(255, QChar(0x4F4D)))}) {
        errors.clear();
        path = nowhere;
        EXPECT_FALSE(window.save());
        ASSERT_EQ(errors.size(), 1);
        EXPECT_TRUE(errors.front().contains(nowhere)) << errors.front().toStdString();
        EXPECT_TRUE(window.isWindowModified());
        EXPECT_TRUE(window.windowTitle().startsWith("Untitled"));
    }
    EXPECT_EQ(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot),
        QStringList("pipe.posiscope"));
}

TEST_F(Files, AFullDiskKeepsTheOldFileAndTheMark) {
    change("what the file holds");
    path = inFolder("kept\nold.posiscope");
    ASSERT_TRUE(window.save());
    EXPECT_TRUE(window.windowTitle().startsWith("kept\\nold.posiscope"))
        << window.windowTitle().toStdString();
    change("what does not fit");
    {
        const FileLimit limit(100);
        EXPECT_FALSE(window.save());
    }
    ASSERT_EQ(errors.size(), 1);
    EXPECT_TRUE(errors.front().contains("kept\\nold.posiscope: it would be larger"))
        << errors.front().toStdString();
    EXPECT_TRUE(window.isWindowModified());
    EXPECT_EQ(loadDocument(path)->sentence.text, "what the file holds");
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).size(),
              1);
    EXPECT_TRUE(window.save());
    EXPECT_EQ(loadDocument(path)->sentence.text, "what does not fit");
}

/// Another window, another program, a file that came back from elsewhere: its bytes are asked about before they go.
TEST_F(Files, WhatAnotherProgramWroteIsNotReplacedUnasked) {
    change("what this window wrote");
    path = inFolder("shared.posiscope");
    ASSERT_TRUE(window.save());
    const QByteArray others = QByteArray::fromStdString(
        writeDocument(withText(document(), "what another wrote", Tokenizer::words)));
    const auto bytes = [&] {
        QFile file(inFolder("shared.posiscope"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    change("and now");
    write(path, others);
    whenChanged = Dialogs::Changed::cancel;
    EXPECT_FALSE(window.save());
    EXPECT_EQ(asked, QStringList("shared.posiscope"));
    EXPECT_TRUE(bytes() == others);
    EXPECT_EQ(document().sentence.text, "and now");

    whenChanged = Dialogs::Changed::saveAs;
    path = inFolder("mine.posiscope");
    EXPECT_TRUE(window.save());
    EXPECT_TRUE(bytes() == others);
    EXPECT_EQ(loadDocument(path)->sentence.text, "and now");

    ASSERT_TRUE(window.load(inFolder("shared.posiscope")));
    change("again");
    write(inFolder("shared.posiscope"), others + "\n");
    whenChanged = Dialogs::Changed::reload;
    EXPECT_FALSE(window.save());
    EXPECT_EQ(document().sentence.text, "what another wrote");
    EXPECT_FALSE(window.isWindowModified());

    change("for good");
    write(inFolder("shared.posiscope"), others);
    whenChanged = Dialogs::Changed::replace;
    EXPECT_TRUE(window.save());
    EXPECT_EQ(loadDocument(inFolder("shared.posiscope"))->sentence.text, "for good");

    // Touched, or written as it was, it is the same.
    asked.clear();
    write(inFolder("shared.posiscope"), bytes());
    change("more");
    EXPECT_TRUE(window.save());
    EXPECT_TRUE(asked.isEmpty());
}

TEST_F(Files, TheTitleSaysWhatBecameOfTheFile) {
    change("words");
    path = inFolder("a.posiscope");
    ASSERT_TRUE(window.save());
    const auto titled = [&](const char* words) {
        return QTest::qWaitFor([&] { return window.windowTitle().contains(words); }, 5000);
    };
    const QByteArray mine = QByteArray::fromStdString(writeDocument(document()));
    write(path, mine + " ");
    EXPECT_TRUE(titled("(changed on disk)")) << window.windowTitle().toStdString();
    write(path, mine);
    EXPECT_TRUE(titled("a.posiscope[*]")) << window.windowTitle().toStdString();
    QFile::remove(path);
    EXPECT_TRUE(titled("(no longer there)")) << window.windowTitle().toStdString();
    ASSERT_TRUE(window.save());
    EXPECT_TRUE(asked.isEmpty()) << "nothing is lost";
    EXPECT_TRUE(window.windowTitle().startsWith("a.posiscope[*]"));
}

TEST_F(Files, NothingIsAskedWhereNothingIsLost) {
    window.newDocument();
    QCloseEvent closing;
    QApplication::sendEvent(&window, &closing);
    EXPECT_TRUE(closing.isAccepted());
    EXPECT_TRUE(asked.isEmpty());
}

TEST_F(Files, CancelKeepsEverythingBeforeNewOpenAndClose) {
    change();
    const Document before = document();
    path = inFolder("other.posiscope");
    write(path, QByteArray::fromStdString(writeDocument(firstDocument())));
    window.newDocument();
    window.open();
    window.openFile(path);
    QCloseEvent closing;
    QApplication::sendEvent(&window, &closing);
    EXPECT_FALSE(closing.isAccepted());
    EXPECT_EQ(asked.size(), 4);
    EXPECT_TRUE(document() == before);
}

TEST_F(Files, SaveInTheQuestionSavesOrStays) {
    change();
    answer = Dialogs::Answer::save;
    path.clear();  // the reader leaves the file dialog
    QCloseEvent first;
    QApplication::sendEvent(&window, &first);
    EXPECT_FALSE(first.isAccepted());
    path = inFolder("kept.posiscope");
    QCloseEvent second;
    QApplication::sendEvent(&window, &second);
    EXPECT_TRUE(second.isAccepted());
    EXPECT_TRUE(QFile::exists(path));
}

TEST_F(Files, DiscardLosesItOnce) {
    change();
    answer = Dialogs::Answer::discard;
    window.newDocument();
    EXPECT_TRUE(sameContent(document(), Editor().document()));
    EXPECT_EQ(asked.size(), 1);
}

TEST_F(Files, ADroppedDocumentIsOpened) {
    path = inFolder("dropped.posiscope");
    const Document other = withText(firstDocument(), "dropped words", Tokenizer::words);
    write(path, QByteArray::fromStdString(writeDocument(other)));
    EXPECT_TRUE(drop(path));
    EXPECT_EQ(document().sentence.text, "dropped words");
    EXPECT_FALSE(drop(inFolder("x.jpg")));
}

}  // namespace
}  // namespace posiscope
