// SPDX-License-Identifier: GPL-3.0-or-later
// The whole window: nothing is cut, and everything can be reached by Tab and is seen to have the keyboard.
#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QFocusFrame>
#include <QLabel>
#include <QLineEdit>
#include <QSet>
#include <QTabBar>
#include <QToolButton>

#include "core/views/shared/edits.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/formula_view.h"

namespace posiscope {
namespace {

/// Every view with every scheme that it can show.
std::vector<Document> everyState() {
    std::vector<Document> all;
    for (const View* view : views())
        for (const Scheme* scheme : schemes()) {
            if (!canShow(*view, *scheme)) continue;
            all.push_back(withView(withScheme(withView(firstDocument(), *view), *scheme), *view));
        }
    return all;
}

class Window : public WindowTest {
protected:
    void expectNothingCut(const std::string& where) {
        for (auto* label : window.findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty()) continue;
            const std::string what = where + label->text().toStdString();
            EXPECT_GE(label->height(), label->heightForWidth(label->width())) << what;
            if (label->wordWrap()) continue;
            EXPECT_GE(label->width(), label->sizeHint().width()) << what;
        }
        for (auto* button : window.findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || button->text().isEmpty()) continue;
            EXPECT_GE(button->width(), button->fontMetrics().horizontalAdvance(button->text()))
                << where << button->text().toStdString();
        }
        for (auto* box : window.findChildren<QComboBox*>()) {
            if (!box->isVisible()) continue;
            constexpr int kArrow = 32;
            EXPECT_GE(box->width(), box->fontMetrics().horizontalAdvance(box->currentText()) + kArrow)
                << where << box->currentText().toStdString();
        }
        // Neighbours in the figure's column: none over another.
        EXPECT_FALSE(window.figureView().geometry().isEmpty());
    }
};

TEST_F(Window, NoTextIsCutInAnyStateAtAnySize) {
    for (const QSize size : {QSize(1024, 700), QSize(1280, 800), QSize(1920, 1080)}) {
        window.resize(size);
        for (const Document& state : everyState()) {
            edit(state);
            settle();
            expectNothingCut(std::to_string(size.width()) + " " + viewOf(state).id + " " +
                             schemeOf(state).id + ": ");
            EXPECT_EQ(window.size(), size);
        }
    }
}

TEST_F(Window, NothingMovesWhenTheFocusOrAValueDoes) {
    const auto places = [this] {
        QMap<QWidget*, QRect> all;
        for (auto* each : window.findChildren<QWidget*>())
            if (each->isVisible() && !qobject_cast<QFocusFrame*>(each) && each->objectName() != "reset")
                all[each] = QRect(each->mapTo(&window, QPoint()), each->size());
        return all;
    };
    const auto before = places();
    edit(withFocusAt(document(), 3));
    settle();
    edit(withParam(document(), schemeOf(document()), *mainParamOf(document()), 2));
    settle();
    edit(withText(document(), "位置编码让模型知道每个词在哪里", Tokenizer::words));
    settle();
    const auto after = places();
    for (auto each = after.begin(); each != after.end(); ++each)
        EXPECT_EQ(before.value(each.key(), {}), each.value())
            << each.key()->metaObject()->className() << each.key()->objectName().toStdString();
}

TEST_F(Window, TheFormulaStandsBeforeAnythingIsDrawn) {
    const MainWindow unseen;
    EXPECT_GT(unseen.findChild<FormulaView*>()->sizeHint().height(), 0);
}

TEST_F(Window, TabReachesEveryControlAndAnOutlineShowsWhere) {
    for (const Document& state : everyState()) {
        edit(state);
        settle();
        QSet<QWidget*> wanted;
        for (auto* each : window.findChildren<QWidget*>())
            if (each->isVisible() && each->isEnabled() && (each->focusPolicy() & Qt::TabFocus) &&
                !each->focusProxy())
                wanted.insert(each);
        // Tab goes to the chosen one of buttons that rule each other out; arrows go to the others.
        for (auto* each : window.findChildren<QAbstractButton*>())
            if (each->autoExclusive() && !each->isChecked()) wanted.remove(each);
        window.figureView().setFocus();
        QSet<QWidget*> reached;
        for (int i = 0; i < 100 && !reached.contains(QApplication::focusWidget()); ++i) {
            QWidget* now = QApplication::focusWidget();
            ASSERT_NE(now, nullptr);
            reached.insert(now);
            QFocusFrame* frame = nullptr;
            for (auto* each : window.findChildren<QFocusFrame*>())
                if (each->isVisible()) frame = each;
            ASSERT_NE(frame, nullptr) << now->metaObject()->className();
            EXPECT_EQ(frame->widget(), now);
            const QRect outline(frame->mapTo(&window, QPoint()), frame->size());
            EXPECT_TRUE(outline.contains(QRect(now->mapTo(&window, QPoint()), now->size())))
                << now->metaObject()->className() << now->accessibleName().toStdString();
            QTest::keyClick(now, Qt::Key_Tab);
            QCoreApplication::processEvents();
        }
        for (QWidget* each : wanted)
            EXPECT_TRUE(reached.contains(each))
                << each->metaObject()->className() << " " << each->accessibleName().toStdString();
        for (QWidget* each : reached) {
            const auto* button = qobject_cast<QAbstractButton*>(each);
            EXPECT_TRUE(!each->accessibleName().isEmpty() || (button && !button->text().isEmpty()))
                << each->metaObject()->className();
        }
    }
}

TEST_F(Window, ReadOutsAreFilled) {
    EXPECT_FALSE(window.findChild<QLabel*>("title")->text().isEmpty());
    EXPECT_FALSE(window.findChild<QLabel*>("hint")->text().isEmpty());
    EXPECT_FALSE(window.findChild<QLabel*>("line")->text().isEmpty());
    EXPECT_FALSE(window.findChild<QLabel*>("fact")->text().isEmpty());
    bool said = false;
    for (auto* label : window.findChildren<QLabel*>())
        said |= label->text() == "words for teaching; models use sub-words";
    EXPECT_TRUE(said);
}

TEST_F(Window, ListsArePastedAndWhatCannotBeIsSaid) {
    const Scheme& rope = *findScheme("rope");
    Document next = withScheme(document(), rope);
    constexpr double kLongRope = 7;
    next = withParam(withDims(std::move(next), 8), rope, *rope.param("scaling"), kLongRope);
    edit(next);
    settle();
    const ListParam& list = *rope.list("longfactor");
    QLineEdit* box = nullptr;
    for (auto* each : window.findChildren<QLineEdit*>())
        if (each->accessibleName() == "long_factor" && each->isVisible()) box = each;
    ASSERT_NE(box, nullptr);
    auto* note = box->parentWidget()->findChild<QLabel*>("wrong");
    const auto paste = [&](const char* what) {
        box->setFocus();
        box->selectAll();
        QApplication::clipboard()->setText(what);
        box->paste();
        QTest::keyClick(box, Qt::Key_Return);
    };
    const auto now = [&] { return settingOf(document(), rope).values[list]; };
    paste("[\n  1.0,\n  1.5,\n  2,\n  4\n]");
    EXPECT_EQ(now(), (std::vector<double>{1, 1.5, 2, 4}));
    EXPECT_FALSE(note->isVisible());
    paste("1, 2, 3");
    EXPECT_EQ(note->text(), "long_factor has 3 numbers, and must have 4 here, one for each pair");
    EXPECT_TRUE(note->isVisible());
    paste("1, 0, 3, 4");
    EXPECT_TRUE(note->text().startsWith("longfactor: number 2 may be a number from 1e-06 to 1000000"));
    EXPECT_EQ(now(), (std::vector<double>{1, 1.5, 2, 4})) << "what was there stays";
    stack().undo();
    EXPECT_TRUE(now().empty());
    stack().redo();
    EXPECT_EQ(box->text(), "1, 1.5, 2, 4");
    EXPECT_FALSE(note->isVisible());
    edit(withDims(document(), 12));
    EXPECT_EQ(note->text(), "long_factor has 4 numbers, and must have 6 here, one for each pair");
    box->parentWidget()->findChild<QToolButton*>("reset")->click();
    EXPECT_TRUE(now().empty());
    EXPECT_FALSE(note->isVisible());
}

TEST_F(Window, TheTitleNamesTheFileAndMarksWhatIsUnsaved) {
    EXPECT_EQ(window.windowTitle(), "Untitled[*] – Posiscope");
    EXPECT_FALSE(window.isWindowModified());
    edit(withFocusAt(document(), 2));
    EXPECT_TRUE(window.isWindowModified());
    stack().undo();
    EXPECT_FALSE(window.isWindowModified());
}

}  // namespace
}  // namespace posiscope
