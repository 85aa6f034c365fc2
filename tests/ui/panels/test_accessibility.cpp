// SPDX-License-Identifier: GPL-3.0-or-later
// For those who do not see the window: what a screen reader is told of the figure, and of every control.
#include <QAbstractButton>
#include <QAccessible>
#include <QDockWidget>
#include <QLabel>
#include <QMenuBar>
#include <QPointer>
#include <QScrollArea>
#include <map>
#include <set>

#include "core/views/shared/caption.h"
#include "core/views/shared/edits.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/param_row.h"
#include "ui/panels/accessible_figure.h"

namespace posiscope {
namespace {

struct Event {
    QAccessible::Event type;
    QString name;
};

std::vector<Event>* heard = nullptr;

void hear(QAccessibleEvent* event) {
    QAccessibleInterface* about = event->accessibleInterface();
    if (heard != nullptr && about != nullptr)
        heard->push_back({event->type(), about->text(QAccessible::Name)});
}

class Accessibility : public WindowTest {
protected:
    Accessibility() {
        AccessibleFigure::send = hear;
        heard = &m_events;
        window.figureView().setFocus();
        settle();
        names();  // somebody has looked
        m_events.clear();
    }
    ~Accessibility() override {
        heard = nullptr;
        AccessibleFigure::send = QAccessible::updateAccessibility;
    }

    QAccessibleInterface* figure() { return QAccessible::queryAccessibleInterface(&window.figureView()); }
    std::string nameOf(int child) {
        QAccessibleInterface* found = figure()->child(child);
        return found == nullptr ? "none" : found->text(QAccessible::Name).toStdString();
    }
    std::vector<std::string> names() {
        std::vector<std::string> all;
        for (int i = 0; i < figure()->childCount(); ++i) all.push_back(nameOf(i));
        return all;
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        m_events.clear();
        QTest::keyClick(&window.figureView(), which, modifiers);
        settle();
    }
    std::vector<std::string> told(QAccessible::Event type) {
        std::vector<std::string> all;
        for (const Event& each : m_events)
            if (each.type == type) all.push_back(each.name.toStdString());
        return all;
    }
    void type(const char* words) {
        edit(withText(document(), words, Tokenizer::words));
        settle();
    }

    std::vector<Event> m_events;
};

using Names = std::vector<std::string>;

TEST_F(Accessibility, TheFigureSaysWhatItIs) {
    EXPECT_EQ(figure()->role(), QAccessible::Graphic);
    EXPECT_EQ(figure()->text(QAccessible::Name).toStdString(),
              "Which of the 2k+1 = 9 rows does each word use, seen from “I” (position 0)?");
    EXPECT_EQ(figure()->text(QAccessible::Description).toStdString(),
              plain(alternativeOf(window.figureView().scene())));
    EXPECT_EQ(figure()->text(QAccessible::Value).toStdString(),
              "position 1 · “think” · offset +1 from position 0 · row 5");
    EXPECT_FALSE(figure()->text(QAccessible::Help).isEmpty());
}

TEST_F(Accessibility, ItsWordsAreWalkedThroughWithTheirRows) {
    EXPECT_EQ(names(), (Names{"I, position 0, offset 0, row 4", "think, position 1, offset +1, row 5",
                              "therefore, position 2, offset +2, row 6", "I, position 3, offset +3, row 7",
                              "am, position 4, offset +4, row 8"}));
    for (int i = 0; i < 5; ++i) {
        QAccessibleInterface* word = figure()->child(i);
        EXPECT_EQ(word->role(), QAccessible::ListItem);
        EXPECT_EQ(word->parent(), figure());
        EXPECT_EQ(figure()->indexOfChild(word), i);
        EXPECT_EQ(word->state().selected, i == 0) << i;
        EXPECT_EQ(word->state().focused, i == 0) << i;
        // Where it is drawn, it is found.
        const QPoint middle = word->rect().center();
        EXPECT_EQ(figure()->childAt(middle.x(), middle.y()), word) << i;
    }
    EXPECT_EQ(figure()->child(5), nullptr);
    EXPECT_EQ(figure()->child(-1), nullptr);
}

/// A projected figure has larger units: its words are where they are painted, not where small ones would be.
TEST_F(Accessibility, PlacesAreThoseOnTheScreenInEveryTheme) {
    for (const Theme theme : {Theme::projector, Theme::light}) {  // which all other tests have
        window.setLook({Language::english, theme});
        settle();
        const FigureView& view = window.figureView();
        for (int i = 0; i < 5; ++i) {
            const QAccessibleInterface* word = figure()->child(i);
            const Rect box = boxOf(view.figure(), {Target::Kind::word, i, -1}).units;
            const QPointF middle(box.centre().x * view.scale(), box.centre().y * view.scale());
            const QPoint seen = word->rect().center() - view.mapToGlobal(QPoint(0, 0));
            EXPECT_LE(std::hypot(seen.x() - middle.x(), seen.y() - middle.y()), 2) << "word " << i;
            EXPECT_EQ(figure()->childAt(word->rect().center().x(), word->rect().center().y()), word)
                << "word " << i;
        }
    }
}

TEST_F(Accessibility, AKeyThatMovesTheCentreIsHeard) {
    EXPECT_EQ(names().size(), 5U);
    key(Qt::Key_Right);
    EXPECT_EQ(told(QAccessible::Focus), Names{"think, position 1, offset 0, row 4"});
    EXPECT_EQ(told(QAccessible::ValueChanged).size(), 1U);
    const Names changed = told(QAccessible::NameChanged);
    for (const std::string& name : names())
        EXPECT_EQ(std::count(changed.begin(), changed.end(), name), 1) << name << " has another row now";
    EXPECT_TRUE(figure()->child(1)->state().selected);
    key(Qt::Key_Right, Qt::ShiftModifier);
    EXPECT_EQ(told(QAccessible::Focus), Names{"I, position 3, offset +2, row 6"})
        << "the other word of the pair, one further than its neighbour";
    key(Qt::Key_Right);
    EXPECT_EQ(told(QAccessible::Focus), Names{"therefore, position 2, offset 0, row 4"});
    key(Qt::Key_Home);
    key(Qt::Key_Left);
    EXPECT_TRUE(m_events.empty()) << "nothing is new at the end: " << m_events.front().name.toStdString();
}

TEST_F(Accessibility, PressingAWordMakesItTheCentre) {
    QAccessibleActionInterface* actions = figure()->child(3)->actionInterface();
    ASSERT_NE(actions, nullptr);
    EXPECT_TRUE(actions->actionNames().contains(QAccessibleActionInterface::pressAction()));
    actions->doAction(QAccessibleActionInterface::pressAction());
    EXPECT_EQ(document().focus.position, 3);
    settle();
    EXPECT_EQ(nameOf(4), "am, position 4, offset +1, row 5");
}

TEST_F(Accessibility, OtherWordsAreOtherChildren) {
    const QAccessibleInterface* gone = figure()->child(4);
    const QAccessible::Id id = QAccessible::uniqueId(const_cast<QAccessibleInterface*>(gone));
    m_events.clear();
    type("我 在");
    EXPECT_EQ(names(), (Names{"我, position 0, offset 0, row 4", "在, position 1, offset +1, row 5"}));
    EXPECT_EQ(told(QAccessible::ObjectReorder).size(), 1U);
    EXPECT_EQ(QAccessible::accessibleInterface(id), nullptr);
    type("");
    EXPECT_EQ(figure()->childCount(), 0);
    EXPECT_EQ(figure()->focusChild(), nullptr);
    EXPECT_EQ(figure()->text(QAccessible::Value), "No words yet");
    key(Qt::Key_Right);
}

TEST_F(Accessibility, HiddenRowsAreNotGivenAway) {
    EXPECT_EQ(names().size(), 5U);
    m_events.clear();
    action("Hide row numbers")->trigger();
    settle();
    EXPECT_EQ(nameOf(2), "therefore, position 2, offset +2");
    EXPECT_EQ(told(QAccessible::NameChanged).size(), 5U);
    for (const auto what : {QAccessible::Name, QAccessible::Description, QAccessible::Value})
        EXPECT_FALSE(figure()->text(what).contains("row 6")) << figure()->text(what).toStdString();
}

TEST_F(Accessibility, CellsAreHeardAsTheFocusMoves) {
    for (const char* view : {"heatmap", "curves"}) {
        chooseView(view);
        edit(withFocus(document(), {.position = 17, .dimension = 41}));
        settle();
        key(Qt::Key_Right);
        const Names cell{"position 17 · dimension 42 (sine of pair 21, wavelength 129.03) · 0.73648"};
        EXPECT_EQ(told(QAccessible::Focus), cell) << view;
        EXPECT_EQ(names(), cell) << view;
        const QAccessible::Id id = QAccessible::uniqueId(figure()->child(0));
        key(Qt::Key_Down);
        EXPECT_NE(QAccessible::uniqueId(figure()->child(0)), id) << "another cell is another object";
        EXPECT_TRUE(figure()->child(0)->state().focused);
    }
    // However far one walks, only the last cells are kept.
    std::set<QAccessible::Id> ids;  // newer versions of Qt use them again
    for (int i = 0; i < 40; ++i) {
        key(Qt::Key_Down);
        ids.insert(QAccessible::uniqueId(figure()->child(0)));
    }
    const auto kept = std::ranges::count_if(
        ids, [](QAccessible::Id id) { return QAccessible::accessibleInterface(id) != nullptr; });
    EXPECT_LE(kept, 20);
    EXPECT_GE(kept, 1);
}

TEST_F(Accessibility, WhatTheMousePointsAtIsNoFocus) {
    const QString before = figure()->text(QAccessible::Value);
    m_events.clear();
    const FigureView& view = window.figureView();
    const QRectF box = view.inWidget(boxOf(view.figure(), {Target::Kind::word, 3, -1}));
    QTest::mouseMove(&window.figureView(), box.center().toPoint());
    settle();
    EXPECT_NE(plain(window.figureView().told().line), before.toStdString()) << "the mouse points at nothing";
    EXPECT_EQ(figure()->text(QAccessible::Value), before);
    EXPECT_TRUE(told(QAccessible::Focus).empty());
}

TEST_F(Accessibility, OnlyTheFigureWithTheKeyboardTellsItsFocus) {
    window.figureView().parentWidget()->setFocus();
    QTest::keyClick(&window, Qt::Key_Tab);
    QWidget* elsewhere = QApplication::focusWidget();
    ASSERT_NE(elsewhere, &window.figureView());
    m_events.clear();
    edit(withFocusAt(document(), 2));
    settle();
    EXPECT_TRUE(told(QAccessible::Focus).empty());
    window.figureView().setFocus();
    settle();
    EXPECT_EQ(told(QAccessible::Focus).back(), "therefore, position 2, offset 0, row 4")
        << "coming to the figure is coming to its word";
}

TEST_F(Accessibility, AFigureThatGoesTakesItsChildrenAlong) {
    window.resize(1920, 1080);
    edit(withPaneOpened(document(), *findView("curves")));
    settle();
    auto *first = named<FigureView>("Figure 1"), *second = named<FigureView>("Figure 2");
    ASSERT_TRUE(first != nullptr && second != nullptr);
    QAccessibleInterface* other = QAccessible::queryAccessibleInterface(second);
    EXPECT_NE(other->text(QAccessible::Name),
              QAccessible::queryAccessibleInterface(first)->text(QAccessible::Name));
    const QAccessible::Id id = QAccessible::uniqueId(other->child(0));
    edit(withPaneClosed(document()));
    settle();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    EXPECT_EQ(QAccessible::accessibleInterface(id), nullptr);
}

/// Which part of the window a control stands in: what Tab comes to first has the lowest number.
int areaOf(MainWindow& window, QWidget* control) {
    const auto panels = window.panels();
    if (panels[0]->isAncestorOf(control)) return 0;
    if (window.centralWidget()->isAncestorOf(control)) return 1;
    if (panels[1]->isAncestorOf(control)) return 2;
    return 3;
}

/// A row of controls counts as one place, since its slider stands below its number.
QPoint placeOf(MainWindow& window, QWidget* control) {
    QWidget* row = control;
    for (QWidget* each = control; each != nullptr; each = each->parentWidget())
        if (qobject_cast<ParamRow*>(each)) row = each;
    // As if nothing were scrolled.
    for (QWidget* each = row->parentWidget(); each != nullptr; each = each->parentWidget())
        if (auto* scroll = qobject_cast<QScrollArea*>(each); scroll != nullptr && scroll->widget() != nullptr)
            return row->mapTo(scroll->widget(), QPoint(0, 0)) + scroll->mapTo(&window, QPoint(0, 0));
    return row->mapTo(&window, QPoint(0, 0));
}

TEST_F(Accessibility, EveryControlHasANameOfItsOwnAndTabGoesFromLeftToRightAndDown) {
    window.resize(1920, 1080);
    for (const View* view : views())
        for (const Scheme* scheme : schemesShownBy(*view))
            for (const bool two : {false, true}) {
                const Document next = withView(withScheme(withPaneClosed(document()), *scheme), *view);
                edit(two ? seenFrom(withPaneOpened(next, *findView("heatmap")), 0) : next);
                settle();
                QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
                SCOPED_TRACE(std::string(view->id) + " " + scheme->id + (two ? " two" : ""));
                std::map<QString, QString> seen;
                QList<QWidget*> order;
                window.panels()[0]->findChild<QWidget*>()->setFocus();
                window.figureView().setFocus();
                for (int i = 0; i < 200; ++i) {
                    QWidget* now = QApplication::focusWidget();
                    ASSERT_NE(now, nullptr);
                    if (order.contains(now)) break;
                    order.append(now);
                    QTest::keyClick(now, Qt::Key_Tab);
                }
                EXPECT_GT(order.size(), 10);
                // Round once, from where it starts: the first control of the left panel.
                int start = 0;
                for (int i = 0; i < order.size(); ++i)
                    if (areaOf(window, order[i]) == 0 &&
                        (areaOf(window, order[start]) != 0 ||
                         placeOf(window, order[i]).y() < placeOf(window, order[start]).y()))
                        start = i;
                std::rotate(order.begin(), order.begin() + start, order.end());
                for (int i = 0; i < order.size(); ++i) {
                    QAccessibleInterface* control = QAccessible::queryAccessibleInterface(order[i]);
                    ASSERT_NE(control, nullptr);
                    const QString name = control->text(QAccessible::Name);
                    const std::string what =
                        std::string(order[i]->metaObject()->className()) + " “" + name.toStdString() + "”";
                    EXPECT_FALSE(name.isEmpty()) << what << " has no name";
                    EXPECT_NE(control->role(), QAccessible::NoRole) << what;
                    EXPECT_NE(control->role(), QAccessible::Client) << what << " has no role";
                    // Combo boxes are named by what they show; what they are for is their label.
                    const QString key =
                        QString::number(control->role()) + ' ' + name + ' ' + order[i]->accessibleName();
                    EXPECT_EQ(seen.count(key), 0U) << what << " is there twice";
                    seen[key] = name;
                    if (i == 0) continue;
                    const int before = areaOf(window, order[i - 1]), area = areaOf(window, order[i]);
                    EXPECT_GE(area, before) << what << " comes after a control to its right";
                    if (area != before || area == 3) continue;
                    const QPoint last = placeOf(window, order[i - 1]), here = placeOf(window, order[i]);
                    const bool nextColumn = area == 1 && here.x() > last.x() + 200;
                    EXPECT_TRUE(nextColumn || here.y() + 12 >= last.y())
                        << what << " comes after a control below it";
                }
            }
}

TEST_F(Accessibility, LabelsKeepTheirTexts) {
    for (auto* label : window.findChildren<QLabel*>())
        EXPECT_TRUE(label->accessibleName().isEmpty())
            << "a name hides the text of a label: " << label->accessibleName().toStdString();
}

}  // namespace
}  // namespace posiscope
