// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>
#include <QTabBar>
#include <map>

#include "tests/ui/window_fixture.h"

namespace posiscope {

/// A window whose figures stand in panes, counted from 1 as the window does.
class PaneTest : public WindowTest {
protected:
    ~PaneTest() override { setWindowLook({}); }

    /// Returns the panes of the document, "lookup heatmap".
    std::string views() {
        std::string all;
        for (const Pane& pane : document().panes) all += (all.empty() ? "" : " ") + pane.view;
        return all;
    }
    /// Returns the figures that the window shows, in the order of their panes.
    std::string figures() {
        std::map<QString, std::string> shown;
        for (const FigureView* each : window.findChildren<FigureView*>())
            if (each->isVisible()) shown[each->accessibleName()] = viewOf(each->scene().document).id;
        std::string all;
        for (const auto& [name, view] : shown) all += (all.empty() ? "" : " ") + view;
        return all;
    }
    FigureView& figure(int pane) {
        const bool several = document().panes.size() > 1;
        return *named<FigureView>(several ? QString("Figure %1").arg(pane) : QString("Figure"));
    }
    QWidget& pane(int number) { return *figure(number).parentWidget(); }
    QLabel& title(int number) { return *pane(number).findChild<QLabel*>("title"); }
    QString line() { return window.findChild<QLabel*>("line")->text(); }
    std::string tab() {
        const auto* tabs = named<QTabBar>("Views");
        return posiscope::views()[static_cast<std::size_t>(tabs->currentIndex())]->id;
    }
    void clickTab(const std::string& view, Qt::KeyboardModifiers modifiers = {}) {
        auto* tabs = named<QTabBar>("Views");
        for (std::size_t i = 0; i < posiscope::views().size(); ++i)
            if (posiscope::views()[i]->id == view)
                QTest::mouseClick(tabs, Qt::LeftButton, modifiers,
                                  tabs->tabRect(static_cast<int>(i)).center());
        settle();
    }
    void open(const char* view) {
        edit(withPaneOpened(document(), *findView(view)));
        settle();
    }
    void close() {
        edit(withPaneClosed(document()));
        settle();
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&window.figureView(), which, modifiers);
        settle();
    }
    void undo() {
        stack().undo();
        settle();
    }
    /// Whether a label with these words is seen.
    bool isSaid(const QString& words) {
        for (const QLabel* label : window.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }
    int titlesThatAreSetByThePanel() {
        int count = 0;
        for (const QLabel* label : window.findChildren<QLabel*>("title"))
            count += label->isVisible() && label->text().endsWith("(set by the panel)") ? 1 : 0;
        return count;
    }
};

}  // namespace posiscope
