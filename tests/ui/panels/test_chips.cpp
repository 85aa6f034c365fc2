// SPDX-License-Identifier: GPL-3.0-or-later
// The words as chips: chosen, moved, cut and joined by mouse and keyboard, one undo step each.
#include <QAction>
#include <QMenu>
#include <QTimer>
#include <QToolButton>

#include "tests/ui/window_fixture.h"
#include "ui/controls/sentence_box.h"
#include "ui/panels/token_chips.h"

namespace posiscope {
namespace {

using Words = std::vector<std::string>;

class Chips : public WindowTest {
protected:
    void say(const char* words) {
        edit(withText(document(), words, Tokenizer::words));
        settle();
    }
    void click(QPointF at) {
        QTest::mouseClick(chips->viewport(), Qt::LeftButton, {}, at.toPoint());
        settle();
    }
    /// Between two characters, after so many bytes of the word.
    void clickCut(Index token, std::size_t bytes) {
        click({chips->cutX(token, bytes), chips->boxOf(token).center().y() + 1});
    }
    void clickGap(Index token) { click({chips->boxOf(token).right() + 4, chips->boxOf(token).center().y()}); }
    const Words& words() { return document().sentence.tokens; }
    /// The entry of the menu that opens next.
    void chooseFromMenu(const QString& start) {
        QTimer::singleShot(0, &window, [start] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            for (QAction* each : menu->actions())
                if (each->text().remove('&').startsWith(start)) {
                    menu->setActiveAction(each);
                    QTest::keyClick(menu, Qt::Key_Return);
                    return;
                }
            ADD_FAILURE() << "no entry " << start.toStdString();
            menu->close();
        });
    }
    TokenChips* chips = window.findChild<TokenChips*>();
};

TEST_F(Chips, AClickChoosesTheCentreWord) {
    const QRectF box = chips->boxOf(2);
    click({box.center().x(), box.top() + 3});
    EXPECT_EQ(document().focus.position, 2);
    EXPECT_EQ(words().size(), 5u);
    EXPECT_EQ(stack().count(), 1);
}

/// The four sentences that a dictionary cuts otherwise than a teacher: at most one click each makes them right.
TEST_F(Chips, OneClickCutsWhatATeacherMeans) {
    const struct {
        const char* text;
        Words meant;
    } all[] = {{"我思故我在", {"我", "思", "故", "我", "在"}},
               {"狗咬人", {"狗", "咬", "人"}},
               {"我不喜欢", {"我", "不", "喜欢"}},
               {"我能成为", {"我", "能", "成为"}}};
    for (const auto& each : all) {
        say(each.text);
        const int before = stack().count();
        for (Index token = 0; token < static_cast<Index>(words().size()) && words() != each.meant; ++token) {
            const std::string& word = words()[static_cast<std::size_t>(token)];
            const std::string& meant = each.meant[static_cast<std::size_t>(token)];
            if (word == meant) continue;
            if (word.starts_with(meant))
                clickCut(token, meant.size());
            else
                clickGap(token--);
        }
        EXPECT_EQ(words(), each.meant) << each.text;
        EXPECT_LE(stack().count() - before, 1) << each.text;
        EXPECT_EQ(document().sentence.text, each.text);
    }
}

TEST_F(Chips, AClickOnTheGapJoinsAndUndoParts) {
    say("new york city");
    clickGap(0);
    EXPECT_EQ(words(), (Words{"newyork", "city"}));
    EXPECT_EQ(window.findChild<SentenceBox*>()->toPlainText(), "newyork city");
    stack().undo();
    EXPECT_EQ(words(), (Words{"new", "york", "city"}));
}

TEST_F(Chips, ADragMovesAWordAndItStaysInFocus) {
    const QPoint from = chips->boxOf(4).center().toPoint(),
                 to = chips->boxOf(0).topLeft().toPoint() + QPoint(2, 6);
    QTest::mousePress(chips->viewport(), Qt::LeftButton, {}, from);
    for (const int part : {1, 2, 3, 4}) {
        QMouseEvent move(QEvent::MouseMove, QPointF(from + (to - from) * part / 4),
                         chips->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(chips->viewport(), &move);
    }
    QTest::mouseRelease(chips->viewport(), Qt::LeftButton, {}, to);
    EXPECT_EQ(words(), (Words{"am", "I", "think", "therefore", "I"}));
    EXPECT_EQ(document().focus.position, 0);
    EXPECT_EQ(stack().count(), 1);
}

TEST_F(Chips, TheKeyboardDoesTheSame) {
    say("我不喜欢");
    const Words before = words();
    chips->setFocus();
    QTest::keyClick(chips, Qt::Key_End);
    EXPECT_EQ(document().focus.position, static_cast<Index>(before.size()) - 1);
    QTest::keyClick(chips, Qt::Key_Home);
    QTest::keyClick(chips, Qt::Key_Right);
    EXPECT_EQ(document().focus.position, 1);
    QTest::keyClick(chips, Qt::Key_Left, Qt::AltModifier);
    EXPECT_EQ(document().focus.position, 0);
    EXPECT_EQ(words().front(), before[1]);
    stack().undo();
    say("thinking aloud");
    QTest::keyClick(chips, Qt::Key_Home);
    chooseFromMenu("Cut: think | ing");
    QTest::keyClick(chips, Qt::Key_Return);
    EXPECT_EQ(words(), (Words{"think", "ing", "aloud"}));
    chooseFromMenu("Join: thinking");
    QTest::keyClick(chips, Qt::Key_Return);
    EXPECT_EQ(words(), (Words{"thinking", "aloud"}));
    EXPECT_TRUE(document().sentence.cuts.empty());
}

TEST_F(Chips, CharactersAndSubWordsAreNotCut) {
    for (const Tokenizer each : {Tokenizer::characters, Tokenizer::pieces}) {
        edit(withText(document(), "thinking aloud", each));
        settle();
        const Sentence before = document().sentence;
        for (int x = 0; x < chips->viewport()->width(); x += 3)
            for (const int y : {8, 20}) {
                const TokenChips::Place place = chips->placeAt(QPointF(x, y));
                EXPECT_TRUE(place.kind == TokenChips::Place::Kind::word ||
                            place.kind == TokenChips::Place::Kind::none);
            }
        EXPECT_EQ(document().sentence, before);
    }
}

TEST_F(Chips, ManyWordsAreScrolledTo) {
    std::string many;
    for (int i = 0; i < 5000; ++i) many += "word ";
    say(many.c_str());
    EXPECT_EQ(words().size(), kMostTokens);
    chips->setFocus();
    QTest::keyClick(chips, Qt::Key_End);
    settle();
    EXPECT_EQ(document().focus.position, static_cast<Index>(kMostTokens) - 1);
    EXPECT_TRUE(QRectF(chips->viewport()->rect()).contains(chips->boxOf(document().focus.position)));
}

TEST_F(Chips, SamplesComeCutAndCanBeAddedAsALine) {
    QMenu* samples = nullptr;
    for (const QToolButton* button : window.findChildren<QToolButton*>())
        if (button->accessibleName() == "Sample sentences") samples = button->menu();
    ASSERT_NE(samples, nullptr);
    const auto entry = [](const QMenu* menu, const QString& text) {
        for (QAction* each : menu->actions())
            if (each->text() == text) return each;
        return static_cast<QAction*>(nullptr);
    };
    ASSERT_NE(entry(samples, "我不喜欢"), nullptr);
    entry(samples, "我不喜欢")->trigger();
    EXPECT_EQ(words(), (Words{"我", "不", "喜欢"}));
    const QMenu* lines = nullptr;
    for (QAction* each : samples->actions())
        if (each->menu() != nullptr) lines = each->menu();
    ASSERT_NE(lines, nullptr);
    entry(lines, "狗咬人 / 人咬狗")->trigger();
    EXPECT_EQ(document().sentence.text, "我不喜欢\n狗咬人\n人咬狗");
    EXPECT_EQ(document().sentence.line, 1);
    EXPECT_EQ(words(), (Words{"狗", "咬", "人"}));
    EXPECT_EQ(stack().count(), 2);
    // The four at once, each as it is meant.
    entry(samples, "我思故我在 / 狗咬人 / 我不喜欢 / 我能成为最好的")->trigger();
    const Words meant[] = {{"我", "思", "故", "我", "在"},
                           {"狗", "咬", "人"},
                           {"我", "不", "喜欢"},
                           {"我", "能", "成为", "最好", "的"}};
    for (const Index line : {0, 1, 2, 3})
        EXPECT_EQ(withLine(document().sentence, line).tokens, meant[line]) << line;
}

TEST_F(Chips, ALongTextStaysInTheDocumentAndOnlyWhatIsUsedStandsInTheBox) {
    std::string text;
    while (text.size() + 8 < kMostText) text += "a b c d ";
    say(text.c_str());
    auto* box = window.findChild<SentenceBox*>();
    EXPECT_EQ(box->toPlainText().size(), static_cast<qsizetype>(2 * kMostTokens - 1));
    box->setFocus();
    box->moveCursor(QTextCursor::Start);
    QTest::keyClick(box, Qt::Key_X);
    EXPECT_EQ(document().sentence.text, "x" + text);
    EXPECT_EQ(words().front(), "xa");
    QTest::keyClick(box, Qt::Key_Backspace);
    EXPECT_EQ(document().sentence.text, text);
    // At the end of the box the text goes on behind it.
    box->moveCursor(QTextCursor::End);
    QTest::keyClick(box, Qt::Key_Backspace);
    EXPECT_EQ(document().sentence.text.size(), text.size() - 1);
    // Everything replaced is everything.
    box->selectAll();
    QTest::keyClick(box, Qt::Key_Z);
    EXPECT_EQ(document().sentence.text, "z");
    // A new text replaces everything also where it begins as the old one did.
    say(text.c_str());
    box->selectAll();
    QTest::keyClick(box, Qt::Key_A);
    EXPECT_EQ(document().sentence.text, "a");
}

}  // namespace
}  // namespace posiscope
