// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_area.h"

#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "ui/controls/param_row.h"
#include "ui/controls/player.h"
#include "ui/look/fitted_label.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"
#include "ui/panels/figure_pane.h"
#include "ui/panels/figure_view.h"
#include "ui/panels/param_panel.h"
#include "ui/panels/view_tabs.h"

namespace posiscope {

FigureArea::FigureArea(Editor& editor, Player& player, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_player(player) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    makeTabs();
    m_grid = new QSplitter(Qt::Vertical, this);
    m_grid->setChildrenCollapsible(false);
    for (QSplitter*& row : m_gridRows) {
        row = new QSplitter(Qt::Horizontal, m_grid);
        row->setChildrenCollapsible(false);
    }
    m_gridRows[1]->hide();
    m_hint = new FittedLabel(noteSize(), false, 2, this);
    m_hint->setObjectName("hint");
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    makeNote(m_hint);
    makeMainRows();

    auto* all = new QVBoxLayout(this);
    const int around = isProjected() ? 4 : 8;
    all->setContentsMargins(16, around, 16, around);
    all->setSpacing(around);
    all->addWidget(m_tabs);
    all->addWidget(makeDetour());
    all->addWidget(m_grid, 1);
    all->addWidget(m_mainRowHolder);
    if (!isProjected()) all->addSpacing(4);
    all->addWidget(m_hint);

    m_shown = m_editor.document();
    connect(&m_editor, &Editor::changed, this, &FigureArea::refresh);
    refresh();
    m_active = m_editor.document().framed;
}

FigureView& FigureArea::framedView() const {
    return m_panes[m_editor.document().framed]->view();
}

FigureView& FigureArea::activeView() const {
    return m_panes[m_active]->view();
}

std::vector<const FigureView*> FigureArea::allViews() const {
    std::vector<const FigureView*> all;
    for (FigurePane* pane : m_panes) all.push_back(&pane->view());
    return all;
}

bool FigureArea::areShown() const {
    return std::ranges::all_of(m_panes, [](FigurePane* pane) {
        const FigureView& view = pane->view();
        return !view.isVisible() || (view.isUpToDate() && !view.waiting());
    });
}

std::optional<double> FigureArea::numberInFocus() const {
    const Scene now = activeView().scene();
    if (!missingOf(now).empty()) return {};
    const Visible seen = viewOf(now.document).visible(now, {});
    if (seen.part.field == nullptr || seen.block.cells() == 0 || !seen.cell) return {};
    const double number = seen.part.field->at(seen.cell.row, seen.cell.column);
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QList<QWidget*> FigureArea::inOrder() const {
    QList<QWidget*> all{m_tabs, m_detour};
    for (FigurePane* pane : m_panes) all += pane;
    return all << m_mainRowHolder;
}

int FigureArea::leastWidth() const {
    const QMargins around = layout()->contentsMargins();
    const Document& now = m_editor.document();
    const auto columns = static_cast<int>(placeOf(now, 0).columns);
    return columns * m_panes.front()->leastWidth() + (columns - 1) * m_grid->handleWidth() + around.left() +
           around.right();
}

QSize FigureArea::gridSize() const {
    return m_grid->size();
}

void FigureArea::makeTabs() {
    m_tabs = new ViewTabs(this);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int tab) {
        m_editor.edit(withView(m_editor.document(), *views()[static_cast<std::size_t>(tab)]), marked("View"));
    });
    connect(m_tabs, &ViewTabs::opened, this, &FigureArea::open);
}

void FigureArea::open(int tab) {
    if (m_editor.document().panes.size() == kMostPanes)
        emit refused(text("There are %1 panes, the most that fit: close one first",
                          {shownNumber(static_cast<Index>(kMostPanes))}));
    else
        m_editor.edit(withPaneOpened(m_editor.document(), *views()[static_cast<std::size_t>(tab)]),
                      marked("New pane"));
}

/// Where a view cannot show the scheme, which one it shows instead, and the way back.
QWidget* FigureArea::makeDetour() {
    m_detour = new QWidget(this);
    m_detour->setObjectName("detour");
    m_detourSaid = new FittedLabel(labelSize(), false, 2, m_detour);
    m_back = new QPushButton(m_detour);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (!m_left) return;
        const View& view = viewOf(*m_left);
        const Scheme& scheme = schemeOf(*m_left);
        m_left.reset();
        m_editor.edit(withScheme(withView(m_editor.document(), view), scheme), marked("View"));
    });
    auto* layout = new QHBoxLayout(m_detour);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_detourSaid, 1);
    layout->addWidget(m_back);
    return m_detour;
}

void FigureArea::refreshDetour() {
    const Document& now = m_editor.document();
    const bool sameScheme = &schemeOf(now) == &schemeOf(m_shown);
    const bool samePane = now.framed == m_shown.framed && now.panes.size() == m_shown.panes.size();
    if (!samePane)
        m_left.reset();
    else if (now.pane().view != m_shown.pane().view)
        m_left =
            !sameScheme && m_editor.undoStack().canUndo() && now == normal(withView(m_shown, viewOf(now)))
                ? std::optional(m_shown)
                : std::nullopt;
    else if (!sameScheme)
        m_left.reset();
    m_shown = now;
    m_detour->setVisible(m_left.has_value() && !m_alone);
    if (!m_left) return;
    m_detourSaid->showText(
        html(text("%1 cannot show %2; here is %3.",
                  {text(viewOf(now).title), text(schemeOf(*m_left).title), text(schemeOf(now).title)})));
    m_back->setText(shown(text("Back to %1", {text(viewOf(*m_left).title)})));
}

void FigureArea::makeMainRows() {
    m_mainRowHolder = new QWidget(this);
    m_mainRowHolder->setFixedHeight(isProjected() ? lineHeight(font()) + 8 : 32);
    auto* layout = new QVBoxLayout(m_mainRowHolder);
    layout->setContentsMargins(0, 0, 0, 0);
}

/// Made when it is first shown, and kept.
ParamRow& FigureArea::mainRow(const Scheme& scheme, const Param& param) {
    for (const MainRow& each : m_mainRows)
        if (each.scheme == &scheme && each.row->param().id == std::string(param.id)) return *each.row;
    ParamRow* row = makeParamRow(m_editor, m_player, scheme, param, true, m_mainRowHolder);
    m_mainRowHolder->layout()->addWidget(row);
    m_mainRows.push_back({&scheme, row});
    emit controlsMade();
    return *row;
}

void FigureArea::refreshMainRow() {
    const Document& now = m_editor.document();
    const Scheme& scheme = schemeOf(now);
    const Param* param = mainParamOf(now);
    m_mainRowHolder->setVisible(param != nullptr && !m_alone);
    ParamRow* present = param != nullptr ? &mainRow(scheme, *param) : nullptr;
    if (present != nullptr) showParam(*present, now, scheme);
    for (const MainRow& each : m_mainRows) each.row->setVisible(each.row == present);
}

void FigureArea::playMain() {
    for (const MainRow& each : m_mainRows)
        if (each.row->isVisible()) return m_player.press(*each.row);
}

FigurePane* FigureArea::makePane(std::size_t pane) {
    auto* made = new FigurePane(m_editor, pane);
    made->setAlone(m_alone);
    FigureView* view = &made->view();
    view->setVeil(m_veil);
    view->setTaker(m_taker);
    connect(view, &FigureView::attended, this, [this, pane] {
        if (std::exchange(m_active, pane) != pane) emit toldChanged();
    });
    connect(view, &FigureView::toldChanged, this, [this, pane] {
        if (m_active == pane) emit toldChanged();
    });
    connect(view, &FigureView::figureChanged, this, &FigureArea::refreshHint);
    connect(view, &FigureView::pointed, this, [this, view](const Target& target) {
        for (FigurePane* other : m_panes)
            if (&other->view() != view) other->view().follow(target);
    });
    connect(view, &FigureView::played, this, &FigureArea::playMain);
    return made;
}

/// As many panes as the document has, each in its place of the grid.
void FigureArea::arrange() {
    const Document& now = m_editor.document();
    const std::size_t before = m_panes.size();
    while (m_panes.size() > now.panes.size()) {
        m_panes.back()->hide();
        m_panes.back()->deleteLater();  // it may be its own button that was pressed
        m_panes.pop_back();
    }
    m_active = std::min(m_active, m_panes.empty() ? 0 : m_panes.size() - 1);
    while (m_panes.size() < now.panes.size()) m_panes.push_back(makePane(m_panes.size()));
    bool moved = before != m_panes.size();
    for (std::size_t i = 0; i < m_panes.size(); ++i) {
        const PanePlace place = placeOf(now, i);
        QSplitter* row = m_gridRows[place.row];
        const auto at = static_cast<int>(place.column);
        if (row->indexOf(m_panes[i]) == at) continue;
        row->insertWidget(at, m_panes[i]);
        m_panes[i]->show();
        moved = true;
    }
    m_gridRows[1]->setVisible(placeOf(now, 0).rows > 1);
    if (!moved) return;
    shareEqually();
    emit controlsMade();
}

void FigureArea::setVeil(const Veil& veil) {
    m_veil = veil;
    for (FigurePane* pane : m_panes) pane->view().setVeil(veil);
}

void FigureArea::setTaker(std::function<bool(const Target&)> taker) {
    m_taker = std::move(taker);
    for (FigurePane* pane : m_panes) pane->view().setTaker(m_taker);
}

void FigureArea::setAlone(bool alone) {
    m_alone = alone;
    m_tabs->setVisible(!alone);
    for (FigurePane* pane : m_panes) pane->setAlone(alone);
    refresh();
}

void FigureArea::shareEqually() {
    constexpr int kMuch = 10000;
    for (QSplitter* each : {m_grid, m_gridRows[0], m_gridRows[1]})
        each->setSizes(QList<int>(each->count(), kMuch));
}

void FigureArea::refresh() {
    const Document& now = m_editor.document();
    const bool moved = m_shown.framed != now.framed || m_shown.panes.size() != now.panes.size();
    arrange();
    if (moved) m_active = now.framed;
    const QSignalBlocker quiet(m_tabs);
    for (std::size_t i = 0; i < views().size(); ++i)
        if (views()[i] == &viewOf(now)) m_tabs->setCurrentIndex(static_cast<int>(i));
    refreshDetour();
    refreshMainRow();
    for (FigurePane* pane : m_panes) pane->refresh();
    refreshHint();
    if (moved) emit toldChanged();
}

void FigureArea::explain(const Text& told) {
    m_explained = told;
    refreshHint();
}

void FigureArea::refreshHint() {
    if (m_editor.document().framed >= m_panes.size()) return;  // not all is made yet
    m_hint->showText(html(m_explained.empty() ? framedView().figure().hint : m_explained));
    // Projected the figure needs its place; the line below the window says where one is.
    m_hint->setVisible(!isProjected() && !m_alone);
}

}  // namespace posiscope
