// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_pane.h"

#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "ui/controls/offers.h"
#include "ui/controls/param_row.h"
#include "ui/controls/param_slider.h"
#include "ui/look/fitted_label.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"
#include "ui/panels/figure_view.h"
#include "ui/panels/param_panel.h"
#include "ui/panels/view_tabs.h"

namespace posiscope {

FigurePane::FigurePane(Editor& editor, bool beside, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_beside(beside) {
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    QWidget* tabs = makeTabs();
    QWidget* head = makeHead();
    m_view = new FigureView(editor, beside, this);
    m_view->setAccessibleName(beside ? shown("Figure beside") : shown("Figure"));
    makeSigns();
    makeMainRows();
    m_hint = new FittedLabel(noteSize(), false, 2, this);
    m_hint->setObjectName("hint");
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    makeNote(m_hint);

    auto* all = new QVBoxLayout(this);
    const int around = isProjected() ? 4 : 8;
    all->setContentsMargins(16, around, 16, around);
    all->setSpacing(around);
    all->addWidget(tabs);
    all->addWidget(makeDetour());
    all->addWidget(head);
    all->addWidget(m_view, 1);
    all->addWidget(m_mainRowHolder);
    if (!isProjected()) all->addSpacing(4);
    all->addWidget(m_hint);

    m_shown = seen();
    connect(m_view, &FigureView::figureChanged, this, &FigurePane::refreshFigure);
    connect(&m_editor, &Editor::changed, this, &FigurePane::refresh);
    refresh();
}

int FigurePane::leastWidth() const {
    const QMargins around = layout()->contentsMargins();
    return static_cast<int>(std::ceil(kLeastWidth * figureScale())) + around.left() + around.right();
}

Document FigurePane::seen() const {
    return m_beside ? seenBeside(m_editor.document()) : m_editor.document();
}

void FigurePane::edit(Document seen, const char* name) {
    m_editor.edit(m_beside ? seenBeside(std::move(seen)) : std::move(seen), name);
}

QWidget* FigurePane::makeTabs() {
    auto* line = new QWidget(this);
    m_tabs = new ViewTabs(m_beside, line);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        edit(withTab(seen(), *views()[static_cast<std::size_t>(index)]), marked("View"));
    });
    auto* layout = new QHBoxLayout(line);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_tabs, 1);
    if (m_beside) {
        auto* close = new QToolButton(line);
        close->setText(QStringLiteral("×"));
        close->setAccessibleName(shown("Close the view beside"));
        close->setToolTip(shown("Close the view beside"));
        close->setFocusPolicy(Qt::TabFocus);
        connect(close, &QToolButton::clicked, this,
                [this] { m_editor.edit(withBeside(m_editor.document(), nullptr), marked("View beside")); });
        layout->addWidget(close);
    }
    return line;
}

/// Where a view cannot show the scheme, which one it shows instead, and the way back.
QWidget* FigurePane::makeDetour() {
    m_detour = new QWidget(this);
    m_detour->setObjectName("detour");
    m_detourSaid = new FittedLabel(labelSize(), false, 1, m_detour);
    m_back = new QPushButton(m_detour);
    connect(m_back, &QPushButton::clicked, this, [this] {
        if (!m_left) return;
        const View& view = viewOf(*m_left);
        const Scheme& scheme = schemeOf(*m_left);
        m_left.reset();
        edit(withScheme(withView(seen(), view), scheme), marked("View"));
    });
    auto* layout = new QHBoxLayout(m_detour);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_detourSaid, 1);
    layout->addWidget(m_back);
    return m_detour;
}

void FigurePane::refreshDetour(const Document& now) {
    const bool sameScheme = &schemeOf(now) == &schemeOf(m_shown);
    if (now.view != m_shown.view)
        m_left = !sameScheme && m_editor.undoStack().canUndo() && now == withTab(m_shown, viewOf(now))
                     ? std::optional(m_shown)
                     : std::nullopt;
    else if (!sameScheme)
        m_left.reset();
    m_shown = now;
    m_detour->setVisible(m_left.has_value());
    if (!m_left) return;
    m_detourSaid->showText(
        html(text("%1 cannot show %2; here is %3.",
                  {text(viewOf(now).title), text(schemeOf(*m_left).title), text(schemeOf(now).title)})));
    m_back->setText(shown(text("Back to %1", {text(viewOf(*m_left).title)})));
}

QWidget* FigurePane::makeHead() {
    auto* head = new QWidget(this);
    m_title = new FittedLabel(titleSize(), true, isProjected() ? 1 : 2, head);
    m_title->setObjectName("title");
    // Projected, one line, or two Latin ones of the smallest letters.
    constexpr double kLatinLine = 1.17;  // times the size of its letters
    if (isProjected())
        m_title->setFixedHeight(
            std::max(m_title->height(), static_cast<int>(2 * kLatinLine * smallestText())));
    m_parts = new QComboBox(head);
    m_parts->setObjectName("parts");
    m_parts->setAccessibleName(m_beside ? shown("Part of the scheme beside") : shown("Part of the scheme"));
    m_parts->setToolTip(shown("Which part of the scheme is shown"));
    m_parts->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    passWheelOn(m_parts);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_parts);
    connect(m_parts, &QComboBox::activated, this, [this](int index) {
        edit(withPart(seen(), m_parts->itemData(index).toString().toStdString()), marked("Part"));
    });
    return head;
}

/// In the corner where the notes stand.
void FigurePane::makeSigns() {
    m_notes = new QToolButton(m_view);
    m_notes->setObjectName("notes");
    m_notes->setText(QStringLiteral("\u24D8"));
    m_notes->setAutoRaise(true);
    m_notes->setFocusPolicy(Qt::TabFocus);
    m_notes->setAccessibleName(m_beside ? shown("All that is said of the figure beside")
                                        : shown("All that is said of this figure"));
    m_notes->setToolTip(shown("All that is said of this figure"));
    connect(m_notes, &QToolButton::clicked, this, &FigurePane::showSigns);
}

/// As a menu: it is read line by line, by a screen reader too, and goes away by Escape.
void FigurePane::showSigns() {
    QMenu menu(this);
    for (const Text& each : m_view->figure().notes) {
        QString line = shown(sentence(each));
        menu.addAction(line.replace('&', QStringLiteral("&&")));
    }
    menu.exec(m_notes->mapToGlobal(QPoint(0, m_notes->height())));
}

void FigurePane::makeMainRows() {
    m_mainRowHolder = new QWidget(this);
    m_mainRowHolder->setFixedHeight(isProjected() ? lineHeight(font()) + 8 : 32);
    auto* layout = new QVBoxLayout(m_mainRowHolder);
    layout->setContentsMargins(0, 0, 0, 0);
}

/// Made when it is first shown, and kept.
ParamRow& FigurePane::mainRow(const Scheme& scheme, const Param& param) {
    for (const MainRow& each : m_mainRows)
        if (each.scheme == &scheme && each.row->param().id == std::string(param.id)) return *each.row;
    ParamRow* row = makeParamRow(m_editor, scheme, param, true, m_mainRowHolder);
    m_mainRowHolder->layout()->addWidget(row);
    m_mainRows.push_back({&scheme, row});
    emit rowsMade();
    return *row;
}

void FigurePane::refresh() {
    if (m_beside && besideOf(m_editor.document()) == nullptr) return;
    const Document now = seen();
    const QSignalBlocker quiet(m_tabs);
    for (std::size_t i = 0; i < views().size(); ++i)
        if (views()[i] == &viewOf(now)) m_tabs->setCurrentIndex(static_cast<int>(i));
    refreshDetour(now);
    refreshParts(now);
    const Scheme& scheme = schemeOf(now);
    const Param* param = mainParamOf(now);
    m_mainRowHolder->setVisible(param != nullptr);
    ParamRow* present = param != nullptr ? &mainRow(scheme, *param) : nullptr;
    if (present != nullptr) showParam(*present, now, scheme);
    for (const MainRow& each : m_mainRows) each.row->setVisible(each.row == present);
}

void FigurePane::refreshParts(const Document& now) {
    const Encoding& encoding = m_editor.encodingOf(now);
    m_parts->setVisible(hasPartChoice(now));
    if (!hasPartChoice(now)) return;
    QList<Offer> offers;
    for (const Part* part : shownParts(now, encoding))
        offers.append({shown(part->title), QString::fromStdString(part->id)});
    offer(m_parts, offers, QString::fromStdString(partOf(now, encoding).id));
}

void FigurePane::refreshFigure() {
    const Text& title = m_view->figure().title;
    // Projected there is no room for more than the title; the frame and the panel's heading say it too.
    m_title->showText(html(isSet() && !isProjected() ? text("%1 (set by the panel)", {title}) : title));
    update();
    refreshHint();
    m_notes->setVisible(!m_view->figure().notes.empty());
    // Beside the first of the lines, in the place that the figure leaves it.
    constexpr double kLeftOfThem = 22;  // units
    const int size = std::min(scaled(20), static_cast<int>(kLeftOfThem * m_view->scale()));
    QFont letter = m_notes->font();
    letter.setPixelSize(std::max(size - scaled(6), 1));
    m_notes->setFont(letter);
    const int top = static_cast<int>(m_view->inWidget(FigurePoint({0, m_view->figure().notesTop})).y());
    m_notes->setGeometry(2, std::min(top, m_view->height() - size), size, size);
}

void FigurePane::explain(const Text& told) {
    m_explained = told;
    refreshHint();
}

void FigurePane::refreshHint() {
    m_hint->showText(html(m_explained.empty() ? m_view->figure().hint : m_explained));
    m_hint->setVisible(
        !isProjected());  // the figure needs its place; the line below the window says where one is
}

bool FigurePane::isSet() const {
    return !m_beside && besideOf(m_editor.document()) != nullptr;
}

void FigurePane::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (!isSet()) return;
    constexpr int kFrame = 2;
    QPainter painter(this);
    painter.setPen(QPen(colour(Role::focus), kFrame));
    painter.drawRect(rect().adjusted(kFrame / 2, kFrame / 2, -kFrame / 2, -kFrame / 2));
}

}  // namespace posiscope
