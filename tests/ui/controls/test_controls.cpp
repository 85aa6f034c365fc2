// SPDX-License-Identifier: GPL-3.0-or-later
// From a control to the document to the figure, and back with undo.
#include <QAction>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTabBar>
#include <QToolButton>

#include "core/document/head_choices.h"
#include "core/views/attention/attention.h"
#include "core/views/shared/edits.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/number_box.h"
#include "ui/controls/param_row.h"
#include "ui/controls/param_slider.h"

namespace posiscope {
namespace {

class Controls : public WindowTest {
protected:
    /// With a range and steps as the reader meets them.
    void dragTo(ParamSlider* slider, int from, int to) {
        for (int place = from; place != to; place += from < to ? 1 : -1) slider->setSliderPosition(place);
        slider->setSliderPosition(to);
    }
};

TEST_F(Controls, ADragOfFiftyTicksIsOneStepThatUndoTakesBackEverywhere) {
    auto* slider = named<ParamSlider>("k");
    auto* box = named<NumberBox>("k");
    slider->setSliderDown(true);
    for (int tick = 0; tick < 50; ++tick) slider->setSliderPosition(5 + tick % 25);
    slider->setSliderDown(false);
    settle();
    EXPECT_EQ(stack().count(), 1);
    EXPECT_EQ(valueOf("k"), 29);
    EXPECT_EQ(box->text(), "29");
    EXPECT_TRUE(shown(window.figureView().figure().title).contains("59 rows"));

    QTest::keyClick(slider, Qt::Key_Z, Qt::ControlModifier);
    settle();
    EXPECT_EQ(stack().index(), 0);
    EXPECT_EQ(valueOf("k"), 4);
    EXPECT_EQ(slider->value(), 4);
    EXPECT_EQ(box->text(), "4");
    EXPECT_TRUE(shown(window.figureView().figure().title).contains("9 rows"));
}

TEST_F(Controls, ADragBackToItsStartLeavesNothing) {
    auto* slider = named<ParamSlider>("k");
    slider->setSliderDown(true);
    dragTo(slider, 5, 30);
    dragTo(slider, 29, 4);
    slider->setSliderDown(false);
    EXPECT_EQ(stack().count(), 0);
    EXPECT_FALSE(window.isWindowModified());
}

TEST_F(Controls, APressOnTheGrooveAndTheDragFromThereAreOneStep) {
    auto* slider = named<ParamSlider>("k");
    const auto mouse = [&](QEvent::Type type, int x) {
        const QPointF at(x, slider->height() / 2.0);
        const Qt::MouseButton button = type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton;
        QMouseEvent event(type, at, slider->mapToGlobal(at), button,
                          type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(slider, &event);
    };
    mouse(QEvent::MouseButtonPress, slider->width() / 2);
    EXPECT_NEAR(valueOf("k"), 16, 1);
    QTest::qWait(1100);  // held, however long
    for (int tick = 1; tick <= 50; ++tick) mouse(QEvent::MouseMove, slider->width() / 2 + tick);
    mouse(QEvent::MouseButtonRelease, slider->width() / 2 + 50);
    EXPECT_GT(valueOf("k"), 17);
    EXPECT_EQ(stack().count(), 1);
}

TEST_F(Controls, TwoDragsAreTwoSteps) {
    auto* slider = named<ParamSlider>("k");
    for (const int end : {10, 20}) {
        slider->setSliderDown(true);
        dragTo(slider, slider->value(), end);
        slider->setSliderDown(false);
    }
    EXPECT_EQ(stack().count(), 2);
}

TEST_F(Controls, KeysOfASliderStepTheValueInOneRun) {
    auto* slider = named<ParamSlider>("k");
    slider->setFocus();
    for (int i = 0; i < 5; ++i) QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_EQ(valueOf("k"), 9);
    EXPECT_EQ(stack().count(), 1);
    QTest::keyClick(slider, Qt::Key_End);
    EXPECT_EQ(valueOf("k"), 32);
    QTest::keyClick(slider, Qt::Key_Home);
    EXPECT_EQ(valueOf("k"), 0);
    QTest::keyClick(slider, Qt::Key_PageUp);
    EXPECT_EQ(valueOf("k"), 3);
}

TEST_F(Controls, TheWheelChangesNothing) {
    chooseView("heatmap");
    const Document before = document();
    QList<QWidget*> all = window.findChildren<QWidget*>();
    for (QWidget* each : all) {
        if (!each->isVisible() || each == &window.figureView() || window.figureView().isAncestorOf(each))
            continue;
        QWheelEvent wheel(QPointF(4, 4), each->mapToGlobal(QPointF(4, 4)), {}, QPoint(0, -120), Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(each, &wheel);
    }
    EXPECT_TRUE(sameContent(before, document()));
}

TEST_F(Controls, ABoxTakesWhatTheSliderCannotAndTheSliderStandsAtItsEnd) {
    auto* box = named<NumberBox>("k");
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, "400");
    EXPECT_EQ(valueOf("k"), 4);
    QTest::keyClick(box, Qt::Key_Return);
    EXPECT_EQ(valueOf("k"), 400);
    auto* slider = named<ParamSlider>("k");
    EXPECT_EQ(slider->value(), slider->maximum());
    EXPECT_EQ(stack().count(), 1);
}

/// A box has keys of its own for some of them, Ctrl+E for the end of the line.
TEST_F(Controls, EveryShortcutWorksWhereABoxHasTheKeyboard) {
    std::vector<QWidget*> boxes{named<NumberBox>("k"), window.findChild<QPlainTextEdit*>()};
    for (QWidget* box : boxes)
        for (QAction* action : window.findChildren<QAction*>())
            for (const QKeySequence& keys : action->shortcuts()) {
                const QKeyCombination key = keys[0];
                const bool isEditing =
                    keys == QKeySequence(QKeySequence::Copy) || keys == QKeySequence(QKeySequence::Undo);
                const bool isLetter = key.keyboardModifiers() == Qt::NoModifier && box == boxes.back();
                if (!action->isEnabled() || isEditing || isLetter) continue;
                QKeyEvent press(QEvent::ShortcutOverride, key.key(), key.keyboardModifiers());
                press.ignore();
                QCoreApplication::sendEvent(box, &press);
                EXPECT_FALSE(press.isAccepted())
                    << box->metaObject()->className() << " takes " << keys.toString().toStdString();
            }
}

/// As a file of version 1 may have it: the value stays, the control has the present range and the figure says why.
TEST_F(Controls, AValueBeyondThePresentRangeIsKeptAndMarked) {
    edit(withOption(withText(document(), "a b c d e f", Tokenizer::words), kQueries, 9));
    unfold();
    auto* box = named<NumberBox>("queries (0: all)");
    auto* slider = named<ParamSlider>("queries (0: all)");
    EXPECT_EQ(box->text(), "9");
    EXPECT_TRUE(box->property("wrong").toBool());
    EXPECT_EQ(slider->maximum(), 6);
    EXPECT_EQ(slider->value(), 6);
    settle();
    EXPECT_EQ(plain(window.figureView().figure().message),
              "Queries (0: all) is 9, and may be from 0 to 6 here.");
    edit(withText(document(), "a b c d e f g h i", Tokenizer::words));
    EXPECT_EQ(box->text(), "9");
    EXPECT_FALSE(box->property("wrong").toBool());
    EXPECT_EQ(slider->maximum(), 9);
    settle();
    EXPECT_TRUE(window.figureView().figure().message.empty());
}

/// The range of a view's choice follows the scheme: 16 columns turn as 8 pairs, and nothing turns in a sinusoid.
TEST_F(Controls, AChoiceOfTheViewHasTheRangeOfTheScheme) {
    const auto under = [this](const char* scheme, Index dims) {
        Document of = withView(withScheme(document(), *findScheme(scheme)), *findView("attention"));
        of = withOption(std::move(of), attention_view::kPair, 9);
        return withSetting(std::move(of), *findScheme(scheme), {.dims = dims});
    };
    edit(under("rope", 16));
    unfold();
    auto* box = named<NumberBox>("dial of pair");
    auto* slider = named<ParamSlider>("dial of pair");
    EXPECT_EQ(box->text(), "9");
    EXPECT_TRUE(box->property("wrong").toBool());
    EXPECT_EQ(slider->maximum(), 7);
    edit(under("rope", 20));
    EXPECT_EQ(box->text(), "9");
    EXPECT_FALSE(box->property("wrong").toBool());
    EXPECT_EQ(slider->maximum(), 9);
    edit(under("sinusoidal", 16));
    EXPECT_FALSE(box->property("wrong").toBool());
    EXPECT_EQ(slider->maximum(), 31);
}

TEST_F(Controls, WhatABoxCannotTakeIsMarkedAndGoesBack) {
    auto* box = named<NumberBox>("k");
    box->setFocus();
    for (const char* wrong : {"513", "-1", "2.5", "x", "", "1e9", "nan", "4,5"}) {
        box->selectAll();
        QTest::keyClick(box, Qt::Key_Delete);
        QTest::keyClicks(box, wrong);
        EXPECT_TRUE(box->property("wrong").toBool()) << wrong;
        EXPECT_TRUE(box->toolTip().contains("0 to 512")) << box->toolTip().toStdString();
        QTest::keyClick(box, Qt::Key_Return);
        EXPECT_EQ(box->text(), "4");
        EXPECT_FALSE(box->property("wrong").toBool());
    }
    EXPECT_EQ(stack().count(), 0);
}

TEST_F(Controls, SmallNumbersAreShownExactly) {
    chooseView("heatmap");
    edit(withScheme(document(), *findScheme("sinusoidal")));
    edit(withParam(document(), schemeOf(document()), *findScheme("sinusoidal")->param("base"), 1e-12));
    EXPECT_EQ(named<NumberBox>("base")->text(), "1e-12");
    auto* slider = named<ParamSlider>("base");
    EXPECT_EQ(slider->value(), 0);
    QTest::keyClick(slider, Qt::Key_Left);
    EXPECT_EQ(valueOf("base"), 1e-12);
}

TEST_F(Controls, TheDotResetsOneParameterAndKeepsItsPlace) {
    auto* slider = named<ParamSlider>("k");
    const QPoint before = slider->mapTo(&window, QPoint());
    QTest::keyClick(slider, Qt::Key_Right);
    EXPECT_EQ(slider->mapTo(&window, QPoint()), before);
    auto* dot = named<QToolButton>("Reset k to 4");
    ASSERT_NE(dot, nullptr);
    QTest::mouseClick(dot, Qt::LeftButton);
    EXPECT_EQ(valueOf("k"), 4);
    EXPECT_FALSE(dot->isVisible());
    EXPECT_EQ(slider->mapTo(&window, QPoint()), before);
    EXPECT_EQ(stack().count(), 2);
}

TEST_F(Controls, ResetPutsTheWholeSchemeBackInOneStep) {
    edit(withDims(withParam(document(), schemeOf(document()), *findScheme("shaw")->param("k"), 7), 8));
    action("Reset parameters")->trigger();
    EXPECT_EQ(valueOf("k"), 4);
    EXPECT_EQ(shapeOf(document()).dims, 64);
    EXPECT_EQ(stack().count(), 2);
}

TEST_F(Controls, WhatAnotherChoiceRulesOutIsOff) {
    chooseView("heatmap");
    edit(withScheme(document(), *findScheme("sinusoidal")));
    unfold();
    EXPECT_TRUE(named<ParamSlider>("base")->isEnabled());
    EXPECT_FALSE(named<ParamSlider>("max")->isEnabled());
    auto* spacing = named<QComboBox>("frequencies");
    QTest::keyClick(spacing, Qt::Key_Down);
    EXPECT_EQ(valueOf("spacing"), 1);
    EXPECT_FALSE(named<ParamSlider>("base")->isEnabled());
    EXPECT_TRUE(named<ParamSlider>("max")->isEnabled());
}

/// A long name has two lines beside its number; otherwise all rows would be as wide, and cut.
TEST_F(Controls, NoRowIsWiderThanThePanel) {
    for (const View* view : views()) {
        chooseView(view->id);
        unfold();
        const auto* panel = window.panels()[0]->findChild<QScrollArea*>();
        ASSERT_FALSE(panel->findChildren<ParamRow*>().isEmpty());
        for (const ParamRow* row : panel->findChildren<ParamRow*>())
            EXPECT_LE(row->isVisible() ? row->mapTo(panel, QPoint(row->width(), 0)).x() : 0,
                      panel->viewport()->width())
                << view->id << " " << row->param().id;
    }
}

TEST_F(Controls, ChoosingAViewThatCannotShowTheSchemeIsOneStepBackToOneThatCan) {
    chooseView("heatmap");
    edit(withScheme(document(), *findScheme("sinusoidal")));
    const int before = stack().count();
    auto* tabs = window.findChild<QTabBar*>();
    tabs->setCurrentIndex(6);
    EXPECT_STREQ(viewOf(document()).id, "lookup");
    EXPECT_STREQ(schemeOf(document()).id, "shaw");
    EXPECT_EQ(stack().count(), before + 1);
    stack().undo();
    EXPECT_STREQ(viewOf(document()).id, "heatmap");
    EXPECT_STREQ(schemeOf(document()).id, "sinusoidal");
    EXPECT_EQ(tabs->currentIndex(), 2);
}

TEST_F(Controls, ThePickerListsTheSchemesOfTheViewFirst) {
    auto* picker = window.findChild<QComboBox*>("scheme");
    EXPECT_EQ(picker->itemData(0).toString(), "shaw");
    EXPECT_EQ(picker->count(), static_cast<int>(schemes().size()) + 1);  // the line between
    // A scheme that Lookup cannot show leads to a view that can.
    const int other = picker->findData("sinusoidal");
    ASSERT_GE(other, static_cast<int>(schemesShownBy(*findView("lookup")).size()) + 1);  // below the line
    picker->setCurrentIndex(other);
    emit picker->activated(other);
    EXPECT_STREQ(schemeOf(document()).id, "sinusoidal");
    EXPECT_STREQ(viewOf(document()).id, "heatmap");
    EXPECT_EQ(stack().count(), 1);
}

TEST_F(Controls, ThePartIsChosenWhereItIsShown) {
    chooseView("heatmap");
    edit(withScheme(document(), *findScheme("shaw")));
    auto* parts = window.findChild<QComboBox*>("parts");
    ASSERT_TRUE(parts->isVisible());
    EXPECT_EQ(parts->count(), 4);
    emit parts->activated(1);
    EXPECT_EQ(partOf(document(), window.editor().encoding()).id, "key");
    chooseView("lookup");
    EXPECT_FALSE(parts->isVisible());
}

TEST_F(Controls, ViewsAreChosenByKey) {
    const char* ids[] = {"tokens", "mix", "heatmap"};
    for (int i = 2; i >= 0; --i) {
        QTest::keyClick(&window.figureView(), static_cast<Qt::Key>(Qt::Key_1 + i), Qt::ControlModifier);
        EXPECT_STREQ(viewOf(document()).id, ids[i]);
    }
}

TEST_F(Controls, GoToPositionAsksWithinTheRange) {
    position = 3;
    QTest::keyClick(&window.figureView(), Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(lastPosition, 4);
    EXPECT_EQ(document().focus.position, 3);
    position.reset();
    QTest::keyClick(&window.figureView(), Qt::Key_G, Qt::ControlModifier);
    EXPECT_EQ(document().focus.position, 3);
    EXPECT_EQ(stack().count(), 1);
}

TEST_F(Controls, KeysAreListed) {
    QTest::keyClick(&window.figureView(), Qt::Key_Question);
    for (const char* key : {"Ctrl+G", "Ctrl+Z", "Alt+←", "Ctrl+1", "F1", "Undo", "Page Up"})
        EXPECT_TRUE(help.contains(key)) << key;
}

}  // namespace
}  // namespace posiscope
