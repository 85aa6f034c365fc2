// SPDX-License-Identifier: GPL-3.0-or-later
/// Where the parts of the window stand, and what becomes of them in another size or look.
#include <QDockWidget>
#include <QLayout>
#include <QMenuBar>
#include <algorithm>

#include "ui/controls/tab_order.h"
#include "ui/look/theme.h"
#include "ui/panels/figure_area.h"
#include "ui/panels/figure_view.h"
#include "ui/window/main_window.h"
#include "ui/window/memory.h"
#include "ui/window/menus.h"
#include "ui/window/teaching.h"

namespace posiscope {

namespace {

constexpr int kLayoutVersion = 1;
constexpr std::array<double, 2> kShares{0.232, 0.22};  // shares of the window's width, at first
constexpr std::array<int, 2> kLeast{288, 272}, kMost{336, 400};
/// The width of a projected figure, in its units, beyond which the explanation gets room.
constexpr double kComfort = 600;

}  // namespace

QDockWidget* MainWindow::makePanel(const char* id, const QString& title, QWidget* content,
                                   Qt::DockWidgetArea area) {
    auto* panel = new QDockWidget(title, this);
    panel->setObjectName(id);
    panel->setAllowedAreas(Qt::LeftDockWidgetArea | Qt::RightDockWidgetArea);
    content->setMinimumWidth(scaled(kLeast[area == Qt::LeftDockWidgetArea ? 0 : 1]));
    panel->setWidget(content);
    addDockWidget(area, panel);
    connect(panel, &QDockWidget::dockLocationChanged, this, &MainWindow::orderTabs);
    connect(panel, &QDockWidget::visibilityChanged, this, &MainWindow::refreshTold);
    return panel;
}

/// From left to right, wherever the panels are; the buttons in the corner come last.
void MainWindow::orderTabs() {
    QList<QWidget*> left, right;
    for (QDockWidget* panel : m_panels)
        (dockWidgetArea(panel) == Qt::LeftDockWidgetArea ? left : right).append(panel);
    QWidget* corner = menuBar()->cornerWidget();
    if (corner == nullptr) return;  // not all is made yet
    tabThrough(left + m_figures->inOrder() + right + QList<QWidget*>{corner});
}

/// The panels have their share of the window until the reader moves an edge.
void MainWindow::sharePanels() {
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        QDockWidget* panel = m_panels[i];
        if (panel->isFloating() || (m_shares[i] != 0 && panel->width() != m_shares[i])) continue;
        m_shares[i] = std::clamp(static_cast<int>(width() * kShares[i]), scaled(kLeast[i]), scaled(kMost[i]));
        resizeDocks({panel}, {m_shares[i]}, Qt::Horizontal);
    }
    layout()
        ->activate();  // at once: otherwise all would be laid out and drawn again for the sake of a few pixels
}

/// Where the window is too narrow for its figures and both panels, panels give way, the explanation first, and come
/// back.
void MainWindow::makeRoom() {
    if (m_teaching->isPresenting()) return;  // no panel is there
    const int figures = m_figures->leastWidth();
    const bool alone = m_editor.document().panes.size() == 1;
    const int comfort =
        isProjected() && alone ? std::max(figures, static_cast<int>(kComfort * figureScale())) : figures;
    giveWay(1, scaled(kLeast[0] + kLeast[1]) + comfort > width());
    giveWay(0, scaled(kLeast[0]) + figures > width());
}

void MainWindow::giveWay(std::size_t panel, bool gives) {
    if (gives == m_gaveWay[panel] || (gives && m_panels[panel]->isHidden())) return;
    m_panels[panel]->setVisible(!gives);
    m_gaveWay[panel] = gives;
}

/// Panels that gave way count as shown: they come back where there is room.
QByteArray MainWindow::layoutNow() {
    for (const std::size_t panel : {0, 1}) giveWay(panel, false);
    return saveState(kLayoutVersion);
}

void MainWindow::restoreLayout(const QByteArray& layout) {
    for (const std::size_t panel : {0, 1}) giveWay(panel, false);  // where there is no layout to restore
    restoreState(layout, kLayoutVersion);
    m_gaveWay = {};
    makeRoom();
    m_teaching->apply();
}

void MainWindow::resizeEvent(QResizeEvent* event) {
    QMainWindow::resizeEvent(event);
    if (setLookScale(m_teaching->roomForType()))
        QMetaObject::invokeMethod(this, &MainWindow::buildAnew, Qt::QueuedConnection);
    makeRoom();
    sharePanels();
}

void MainWindow::buildAnew() {
    const QByteArray layout = layoutNow();
    m_editor.renameSteps();
    build();
    centralWidget()->show();  // at once, so that panels are sized beside it and it can have the keyboard
    restoreLayout(layout);
    m_shares = {};
    sharePanels();
    figureView().setFocus();
}

bool MainWindow::event(QEvent* event) {
    const bool done = QMainWindow::event(event);
    if (event->type() == QEvent::ThemeChange && !m_look.theme && askSystemTheme())
        QMetaObject::invokeMethod(
            this, [this] { setLook(m_look); }, Qt::QueuedConnection);
    return done;
}

void MainWindow::resetLayout() {
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        m_panels[i]->setFloating(false);
        addDockWidget(i == 0 ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea, m_panels[i]);
        m_panels[i]->show();
    }
    m_shares = {};
    m_figures->shareEqually();
    sharePanels();
}

void MainWindow::setLook(const LookChoice& look, bool remember) {
    takeTyping();
    m_look = look;
    if (m_memory != nullptr && remember) m_memory->setLook(look);
    if (lookOf(look) == windowLook()) return m_menus->refresh();
    setWindowLook(lookOf(look));
    setLookScale(m_teaching->roomForType());
    buildAnew();
    m_teaching->run().changeLanguage();
}

}  // namespace posiscope
