// SPDX-License-Identifier: GPL-3.0-or-later
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QInputMethodEvent>
#include <QLabel>
#include <QMimeData>
#include <QRadioButton>
#include <QSignalSpy>

#include "tests/ui/window_fixture.h"
#include "ui/controls/sentence_box.h"
#include "ui/panels/sentence_panel.h"

namespace posiscope {
namespace {

class Sentence : public WindowTest {
protected:
    Sentence() { box->setFocus(); }
    void typeAtEnd(const QString& text) {
        box->moveCursor(QTextCursor::End);
        QTest::keyClicks(box, text);
    }
    SentenceBox* box = window.findChild<SentenceBox*>();
};

TEST_F(Sentence, TypingIsOneStepAndTheWindowTakesItBack) {
    typeAtEnd(" happy");
    EXPECT_EQ(document().sentence.text, "I think therefore I am happy");
    EXPECT_EQ(document().sentence.tokens.size(), 6u);
    EXPECT_EQ(stack().count(), 1);
    QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
    EXPECT_EQ(document().sentence.text, "I think therefore I am");
    EXPECT_EQ(box->toPlainText(), "I think therefore I am");
    QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(box->toPlainText(), "I think therefore I am happy");
    QTest::keyClick(box, Qt::Key_Z, Qt::ControlModifier);
    QTest::keyClick(box, Qt::Key_Y, Qt::ControlModifier);
    EXPECT_EQ(box->toPlainText(), "I think therefore I am happy");
}

TEST_F(Sentence, CharactersWithoutAFontAreNamedOnceWithTheirPackage) {
    const auto* missing = window.findChild<QLabel*>("missing");
    ASSERT_NE(missing, nullptr);
    EXPECT_FALSE(missing->isVisible());
    // The last code points are for private use: no font has them.
    box->setPlainText(QString::fromUtf8("a\U0010fffd \U0010fffd \U0010fffc"));
    EXPECT_TRUE(missing->isVisible());
    EXPECT_EQ(missing->text(), "No font here has U+10FFFD, U+10FFFC.");
    box->setPlainText("a");
    EXPECT_FALSE(missing->isVisible());
    box->setPlainText(QString::fromUtf8("नमस्ते"));
    if (missing->isVisible()) {
        EXPECT_TRUE(missing->text().contains("U+0928")) << missing->text().toStdString();
        EXPECT_TRUE(missing->text().contains("fonts-noto-core")) << missing->text().toStdString();
    }
}

TEST_F(Sentence, LeavingTheBoxEndsTheStep) {
    typeAtEnd("a");
    QTest::keyClick(box, Qt::Key_Tab);
    EXPECT_FALSE(box->hasFocus());
    EXPECT_EQ(document().sentence.text, "I think therefore I ama");
    box->setFocus();
    typeAtEnd("b");
    EXPECT_EQ(stack().count(), 2);
}

TEST_F(Sentence, APauseEndsTheStep) {
    typeAtEnd("a");
    QTest::qWait(1100);
    typeAtEnd("b");
    EXPECT_EQ(stack().count(), 2);
}

TEST_F(Sentence, LettersOfTheMenuStayLettersHere) {
    typeAtEnd("h?H");
    EXPECT_EQ(document().sentence.text, "I think therefore I amh?H");
    EXPECT_FALSE(document().hideRows);
    EXPECT_TRUE(help.isEmpty());
    QTest::keyClick(&window.figureView(), Qt::Key_H);
    EXPECT_TRUE(document().hideRows);
}

TEST_F(Sentence, NothingIsRewrittenWhileComposing) {
    QInputMethodEvent composing("wo", {});
    QApplication::sendEvent(box, &composing);
    EXPECT_EQ(document().sentence.text, "I think therefore I am");
    edit(withText(document(), "other", Tokenizer::words));
    EXPECT_EQ(box->toPlainText(), "I think therefore I am");
    QInputMethodEvent dropped("", {});
    QApplication::sendEvent(box, &dropped);
    EXPECT_EQ(box->toPlainText(), "other");

    QInputMethodEvent again("wo", {});
    QApplication::sendEvent(box, &again);
    QInputMethodEvent done("", {});
    done.setCommitString("我");
    QApplication::sendEvent(box, &done);
    EXPECT_TRUE(QString::fromStdString(document().sentence.text).contains("我"));
}

TEST_F(Sentence, TheCursorStaysWithItsWordsWhenAnotherMoves) {
    QTextCursor cursor = box->textCursor();
    cursor.setPosition(3);
    box->setTextCursor(cursor);
    edit(withWordMoved(document(), 4, 3));
    EXPECT_EQ(box->toPlainText(), "I think therefore am I");
    EXPECT_EQ(box->textCursor().position(), 3);
}

TEST_F(Sentence, AMovedWordKeepsTheTokensAlsoInChinese) {
    edit(withText(document(), "位置编码让模型知道每个词在哪里", Tokenizer::words));
    const std::vector<std::string> before = document().sentence.tokens;
    ASSERT_EQ(before.size(), 10u);
    window.figureView().setFocus();
    QTest::keyClick(&window.figureView(), Qt::Key_Right, Qt::AltModifier);
    std::vector<std::string> expected = before;
    std::swap(expected[0], expected[1]);
    EXPECT_EQ(document().sentence.tokens, expected);
    EXPECT_EQ(document().focus.position, 1);
    QTest::keyClick(&window.figureView(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(document().sentence.tokens, before);
    // To the left of the first there is no place.
    const int steps = stack().count();
    QTest::keyClick(&window.figureView(), Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(stack().count(), steps);
}

TEST_F(Sentence, RichTextIsPastedPlainAndFilesAreNot) {
    auto* rich = new QMimeData;
    rich->setHtml("<b>bold</b>");
    rich->setText("bold");
    QApplication::clipboard()->setMimeData(rich);
    box->selectAll();
    box->paste();
    EXPECT_EQ(document().sentence.text, "bold");
    auto* file = new QMimeData;
    file->setUrls({QUrl::fromLocalFile(QDir::temp().filePath("x.posiscope"))});
    QApplication::clipboard()->setMimeData(file);
    box->paste();
    EXPECT_EQ(document().sentence.text, "bold");
}

TEST_F(Sentence, LinesAreABatchAndTheOneThatIsTypedInIsShown) {
    auto* lines = window.findChild<QComboBox*>("line");
    EXPECT_FALSE(lines->isVisibleTo(&window));
    box->selectAll();
    QTest::keyClicks(box, "a");
    QTest::keyClick(box, Qt::Key_Return);
    QTest::keyClicks(box, "b c");
    EXPECT_EQ(document().sentence.tokens, (std::vector<std::string>{"b", "c"}));
    EXPECT_EQ(document().sentence.line, 1);
    EXPECT_TRUE(lines->isVisibleTo(&window));
    EXPECT_EQ(lines->currentIndex(), 1);
    QTest::keyClick(lines, Qt::Key_Up);
    EXPECT_EQ(document().sentence.tokens, (std::vector<std::string>{"a"}));
    window.editor().undoStack().undo();
    EXPECT_EQ(document().sentence.line, 1);
    EXPECT_EQ(lines->currentIndex(), 1);
}

TEST_F(Sentence, WordsOrCharacters) {
    for (auto* each : window.findChildren<QRadioButton*>())
        if (each->text() == "characters") each->click();
    EXPECT_EQ(document().sentence.tokenizer, Tokenizer::characters);
    EXPECT_EQ(document().sentence.tokens.size(), 18u);
    EXPECT_EQ(stack().count(), 1);
}

TEST_F(Sentence, SubWordsAreNoTeachingWords) {
    for (auto* each : window.findChildren<QRadioButton*>())
        if (each->text() == "sub-words") each->click();
    EXPECT_EQ(document().sentence.tokenizer, Tokenizer::pieces);
    EXPECT_EQ(document().sentence.tokens.front(), "▁I");
    for (auto* label : window.findChildren<QLabel*>())
        EXPECT_FALSE(label->text().contains("words for teaching")) << label->text().toStdString();
}

TEST(CountLine, SaysWhatIsUsed) {
    const auto line = [](const std::string& words) {
        return shown(countLine(withText(firstDocument(), words, Tokenizer::words)));
    };
    EXPECT_EQ(line(""), "No words yet.");
    EXPECT_EQ(line("one"), "1 word");
    EXPECT_EQ(line("I think therefore I am"), "5 words");
    std::string many;
    for (int i = 0; i < 5210; ++i) many += "a ";
    EXPECT_EQ(line(many), "The first 4096 of 5210 words are used.");
    std::string lines;
    for (int i = 0; i < 70; ++i) lines += "a\n";
    EXPECT_EQ(line(lines), "The first 64 of 70 lines are used.");
}

TEST(SentenceBox, TextThatItCannotShowExactlyIsNotTakenForTyping) {
    SentenceBox box;
    QSignalSpy typed(&box, &SentenceBox::typed);
    box.showText(QString::fromUtf8("a\u00a0b\r\nc\rd"));
    box.showText(QString::fromUtf8("a\u00a0b\r\nc\rd"));
    EXPECT_EQ(typed.count(), 0);
    // Typed into, it is what stands there.
    box.moveCursor(QTextCursor::End);
    QTest::keyClicks(&box, "e");
    EXPECT_EQ(typed.count(), 1);
}

}  // namespace
}  // namespace posiscope
