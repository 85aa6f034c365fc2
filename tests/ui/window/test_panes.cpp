// SPDX-License-Identifier: GPL-3.0-or-later
// Several views at once, in panes: how they are opened, closed, swapped and framed.
#include <QAction>
#include <QMenu>
#include <QTimer>

#include "core/views/shared/edits.h"
#include "tests/ui/pane_fixture.h"
#include "ui/controls/param_slider.h"

namespace posiscope {
namespace {

class Panes : public PaneTest {
protected:
    /// Chooses an entry of a pane's menu, which waits until it is closed; whether it could be chosen.
    bool choose(const QString& button, const QString& entry) {
        bool could = false;
        QTimer::singleShot(0, [&] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            ASSERT_NE(menu, nullptr);
            for (QAction* each : menu->actions())
                if (each->text().remove('&') == entry && each->isEnabled()) {
                    could = true;
                    each->trigger();
                }
            menu->close();
        });
        named<QToolButton>(button)->click();
        settle();
        return could;
    }
};

TEST_F(Panes, CtrlAndAClickOnATabOpensItsViewBesideTheFramedPane) {
    clickTab("heatmap", Qt::ControlModifier);
    EXPECT_EQ(views(), "lookup heatmap");
    EXPECT_EQ(figures(), views());
    EXPECT_EQ(document().framed, 1U);
    EXPECT_EQ(tab(), "heatmap");
    EXPECT_STREQ(schemeOf(document()).id, "shaw") << "it takes the scheme along";
    EXPECT_EQ(stack().count(), 1);
    clickTab("curves", Qt::ControlModifier);
    EXPECT_EQ(views(), "lookup heatmap curves");
    EXPECT_EQ(figures(), views());
    // A click alone changes the view of the framed pane.
    clickTab("similarity");
    EXPECT_EQ(views(), "lookup heatmap similarity");
    EXPECT_EQ(figures(), views());
    for (const char* before : {"lookup heatmap curves", "lookup heatmap", "lookup"}) {
        undo();
        EXPECT_EQ(views(), before);
        EXPECT_EQ(figures(), before);
    }
    EXPECT_FALSE(stack().canUndo());
}

TEST_F(Panes, CtrlAndAClickOnTheShownTabShowsTheViewTwice) {
    clickTab("lookup", Qt::ControlModifier);
    EXPECT_EQ(views(), "lookup lookup");
    EXPECT_EQ(figures(), views());
    EXPECT_EQ(document().panes[0], document().panes[1]);
}

TEST_F(Panes, TheMenuOpensEachView) {
    QMenu* menu = action("New pane")->menu();
    ASSERT_NE(menu, nullptr);
    const QList<QAction*> entries = menu->actions();
    ASSERT_EQ(entries.size(), static_cast<qsizetype>(posiscope::views().size()));
    for (qsizetype i = 0; i < entries.size(); ++i) {
        entries[i]->trigger();
        settle();
        const std::string expected =
            std::string("lookup ") + posiscope::views()[static_cast<std::size_t>(i)]->id;
        EXPECT_EQ(views(), expected);
        EXPECT_EQ(figures(), expected);
        EXPECT_EQ(stack().count(), 1);
        undo();
    }
    EXPECT_EQ(views(), "lookup");
}

TEST_F(Panes, TheyAreClosedByTheirButtonByKeyAndByUndo) {
    open("heatmap");
    open("curves");
    named<QToolButton>("Close pane 2")->click();
    settle();
    EXPECT_EQ(views(), "lookup curves");
    EXPECT_EQ(figures(), views());
    EXPECT_EQ(stack().count(), 3);
    key(Qt::Key_W, Qt::ControlModifier);
    EXPECT_EQ(document().panes.size(), 1U);
    EXPECT_EQ(figures(), views());
    key(Qt::Key_W, Qt::ControlModifier);
    EXPECT_EQ(document().panes.size(), 1U) << "the last one stays";
    EXPECT_EQ(stack().count(), 4);
    undo();
    EXPECT_EQ(views(), "lookup curves");
    undo();
    EXPECT_EQ(views(), "lookup heatmap curves");
    EXPECT_EQ(figures(), views());
    undo();
    EXPECT_EQ(views(), "lookup heatmap");
    EXPECT_EQ(figures(), views());
    stack().redo();
    settle();
    EXPECT_EQ(figures(), "lookup heatmap curves");
}

TEST_F(Panes, APaneThatIsAloneHasNoFrameAndNoButtons) {
    const auto buttons = [this] {
        QStringList names;
        for (const QToolButton* each : window.findChildren<QToolButton*>())
            if (each->isVisible() && each->accessibleName().contains("pane"))
                names.append(each->accessibleName());
        names.sort();
        return names.join(", ").toStdString();
    };
    EXPECT_EQ(buttons(), "");
    EXPECT_FALSE(isSaid("Scheme of pane"));
    EXPECT_EQ(titlesThatAreSetByThePanel(), 0);
    open("heatmap");
    EXPECT_EQ(buttons(), "Close pane 1, Close pane 2, Duplicate or swap pane 1, Duplicate or swap pane 2");
    EXPECT_TRUE(isSaid("Scheme of pane 2, Heatmap"));
    EXPECT_EQ(titlesThatAreSetByThePanel(), 1);
    close();
    EXPECT_EQ(buttons(), "");
    EXPECT_FALSE(isSaid("Scheme of pane"));
    EXPECT_EQ(titlesThatAreSetByThePanel(), 0);
}

TEST_F(Panes, F6MovesTheFrameAndTheKeyboardAndIsNoStep) {
    open("heatmap");
    open("curves");
    window.editor().markSaved();
    const int steps = stack().count();
    for (const std::size_t framed : {0U, 1U, 2U, 0U}) {
        key(Qt::Key_F6);
        EXPECT_EQ(document().framed, framed);
        EXPECT_EQ(tab(), document().panes[framed].view);
        EXPECT_EQ(QApplication::focusWidget(), &window.figureView());
        EXPECT_EQ(&window.activeView(), &window.figureView());
        EXPECT_EQ(&window.figureView(), &figure(static_cast<int>(framed) + 1));
    }
    EXPECT_EQ(stack().count(), steps);
    EXPECT_FALSE(window.isWindowModified()) << "where the frame is needs no saving";
}

TEST_F(Panes, AClickIntoAPaneGivesItTheFrameAndThePanels) {
    open("heatmap");
    edit(withScheme(document(), *findScheme("sinusoidal")));
    settle();
    const auto slider = [this] {
        for (const ParamSlider* each : window.centralWidget()->findChildren<ParamSlider*>())
            if (each->isVisible()) return each->accessibleName();
        return QString();
    };
    EXPECT_EQ(slider(), "") << "no slider stands under a heatmap";
    const int steps = stack().count();
    QTest::mouseClick(&figure(1), Qt::LeftButton, {}, {3, 3});
    settle();
    EXPECT_EQ(document().framed, 0U);
    EXPECT_EQ(tab(), "lookup");
    EXPECT_TRUE(isSaid("Scheme of pane 1, Lookup"));
    EXPECT_EQ(slider(), "k");
    EXPECT_TRUE(title(1).text().endsWith("(set by the panel)"));
    EXPECT_EQ(titlesThatAreSetByThePanel(), 1);
    QTest::mouseClick(&title(2), Qt::LeftButton);
    settle();
    EXPECT_EQ(document().framed, 1U) << "its title is a part of the pane";
    EXPECT_EQ(tab(), "heatmap");
    EXPECT_TRUE(isSaid("Scheme of pane 2, Heatmap"));
    EXPECT_EQ(slider(), "");
    EXPECT_EQ(titlesThatAreSetByThePanel(), 1);
    EXPECT_EQ(stack().count(), steps) << "a frame is no step";
}

TEST_F(Panes, ASchemeAPartAndAWindowAreOfOnePane) {
    chooseView("heatmap");
    open("heatmap");
    edit(withScheme(document(), *findScheme("rope")));
    settle();
    EXPECT_EQ(document().panes[0].scheme, "sinusoidal");
    EXPECT_EQ(document().panes[1].scheme, "rope");
    edit(withScheme(document(), *findScheme("shaw")));
    edit(withPart(document(), "key"));
    figure(2).zoom(3);
    settle();
    EXPECT_EQ(document().panes[0].part, "");
    EXPECT_TRUE(document().panes[0].windows.empty());
    EXPECT_FALSE(document().panes[1].windows.empty());
    EXPECT_EQ(viewOf(figure(1).scene().document).id, std::string("heatmap"));
    EXPECT_EQ(schemeOf(figure(1).scene().document).id, std::string("sinusoidal"));
}

TEST_F(Panes, TheFocusIsOfAllOfThem) {
    window.resize(1920, 1080);
    open("heatmap");
    edit(withScheme(document(), *findScheme("sinusoidal")));
    edit(withFocus(document(), {.position = 3, .dimension = 7}));
    settle();
    EXPECT_EQ(plain(figure(2).told().line).find("position 3"), 0U) << plain(figure(2).told().line);
    // A key in the second figure moves the focus that both show, and leaves their views where they are.
    QTest::keyClick(&figure(2), Qt::Key_Down);
    settle();
    EXPECT_EQ(document().focus.position, 4);
    EXPECT_EQ(plain(figure(2).told().line).find("position 4"), 0U) << plain(figure(2).told().line);
    EXPECT_NE(plain(figure(1).told().line).find("from position 4"), std::string::npos)
        << plain(figure(1).told().line);
    EXPECT_EQ(views(), "lookup heatmap");
}

/// The explanation is of one pane: its formula stands above its numbers.
TEST_F(Panes, TheExplanationIsOfTheActiveOne) {
    window.resize(1920, 1080);  // room for two figures and the explanation
    open("heatmap");
    edit(withScheme(document(), *findScheme("sinusoidal")));
    key(Qt::Key_F6);
    QTest::keyClick(&figure(1), Qt::Key_Right);
    settle();
    EXPECT_TRUE(isSaid("Self-Attention with Relative Position Representations"));
    key(Qt::Key_F6);
    QTest::keyClick(&figure(2), Qt::Key_Down);
    settle();
    EXPECT_TRUE(isSaid("Attention Is All You Need"));
    EXPECT_FALSE(isSaid("Self-Attention with Relative Position Representations"));
}

TEST_F(Panes, ASeventhIsRefusedWithAWord) {
    for (const char* view : {"heatmap", "curves", "lookup", "attention", "similarity"}) {
        EXPECT_TRUE(action("New pane")->isEnabled() && action("Duplicate pane")->isEnabled());
        open(view);
    }
    EXPECT_FALSE(action("New pane")->isEnabled());
    EXPECT_FALSE(action("Duplicate pane")->isEnabled());
    const Document before = document();
    const int steps = stack().count();
    clickTab("tokens", Qt::ControlModifier);
    EXPECT_EQ(document(), before);
    EXPECT_EQ(stack().count(), steps);
    EXPECT_TRUE(line().contains("There are 6 panes")) << line().toStdString();
    EXPECT_EQ(tab(), "similarity") << "the tab stays, too";
    key(Qt::Key_D, Qt::ControlModifier);
    EXPECT_EQ(document(), before);
    EXPECT_FALSE(choose("Duplicate or swap pane 1", "Duplicate this pane"));
    EXPECT_EQ(document().panes, before.panes);
    close();
    EXPECT_TRUE(action("New pane")->isEnabled() && action("Duplicate pane")->isEnabled());
}

TEST_F(Panes, EntriesThatNeedSeveralAreOffForOne) {
    for (const char* each : {"Next pane", "Swap with the next pane", "Close pane", "One below the other"})
        EXPECT_FALSE(action(each)->isEnabled()) << each;
    open("heatmap");
    for (const char* each : {"Next pane", "Swap with the next pane", "Close pane", "One below the other"})
        EXPECT_TRUE(action(each)->isEnabled()) << each;
    open("curves");
    EXPECT_FALSE(action("One below the other")->isEnabled()) << "three have their places";
}

TEST_F(Panes, TwoStandBesideOrBelowEachOther) {
    open("heatmap");
    EXPECT_EQ(pane(1).mapTo(&window, QPoint()).y(), pane(2).mapTo(&window, QPoint()).y());
    action("One below the other")->trigger();
    settle();
    EXPECT_TRUE(document().below);
    EXPECT_TRUE(action("One below the other")->isChecked());
    EXPECT_EQ(pane(1).mapTo(&window, QPoint()).x(), pane(2).mapTo(&window, QPoint()).x());
    EXPECT_LT(pane(1).mapTo(&window, QPoint()).y(), pane(2).mapTo(&window, QPoint()).y());
    EXPECT_EQ(stack().count(), 2);
    undo();
    EXPECT_EQ(pane(1).mapTo(&window, QPoint()).y(), pane(2).mapTo(&window, QPoint()).y());
}

TEST_F(Panes, DuplicatingIsOneStep) {
    chooseView("heatmap");
    figure(1).zoom(3);
    settle();
    const Document before = document();
    ASSERT_FALSE(before.pane().windows.empty());
    const int steps = stack().count();
    key(Qt::Key_D, Qt::ControlModifier);
    ASSERT_EQ(document().panes.size(), 2U);
    EXPECT_EQ(document().panes[1], before.panes[0]) << "what is visible is copied, too";
    EXPECT_EQ(document().panes[0], before.panes[0]);
    EXPECT_EQ(document().framed, 1U);
    EXPECT_EQ(stack().count(), steps + 1);
    undo();
    EXPECT_EQ(document(), before);
    stack().redo();
    EXPECT_TRUE(choose("Duplicate or swap pane 1", "Duplicate this pane"));
    EXPECT_EQ(document().panes.size(), 3U);
    EXPECT_EQ(document().framed, 1U);
    EXPECT_EQ(stack().count(), steps + 2);
}

TEST_F(Panes, SwappingIsOneStepAndTheFrameGoesAlong) {
    open("heatmap");
    open("curves");
    const int steps = stack().count();
    action("Swap with the next pane")->trigger();  // the last one with the first
    settle();
    EXPECT_EQ(views(), "curves heatmap lookup");
    EXPECT_EQ(figures(), views());
    EXPECT_EQ(document().framed, 0U);
    EXPECT_EQ(tab(), "curves");
    EXPECT_EQ(stack().count(), steps + 1);
    EXPECT_TRUE(choose("Duplicate or swap pane 2", "Swap with the next pane"));
    EXPECT_EQ(views(), "curves lookup heatmap");
    EXPECT_EQ(document().framed, 2U);
    EXPECT_EQ(stack().count(), steps + 2);
    undo();
    undo();
    EXPECT_EQ(views(), "lookup heatmap curves");
    EXPECT_EQ(figures(), views());
}

/// A zoom is of the figure, not of its place.
TEST_F(Panes, ASwapThatIsUndoneLeavesEachFigureWhatItShowed) {
    chooseView("heatmap");
    open("curves");
    edit(seenFrom(document(), 0));
    figure(1).zoom(3);
    settle();
    const std::vector<Pane> before = document().panes;
    ASSERT_FALSE(before[0].windows.empty());
    action("Swap with the next pane")->trigger();
    settle();
    EXPECT_TRUE(document().panes[1] == before[0]);
    undo();
    EXPECT_TRUE(document().panes[0] == before[0]) << "the heatmap is no longer zoomed";
    EXPECT_TRUE(document().panes[1] == before[1]);
}

}  // namespace
}  // namespace posiscope
