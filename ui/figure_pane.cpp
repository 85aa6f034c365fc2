// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_pane.h"

#include <QComboBox>
#include <QPainter>
#include <QSignalBlocker>
#include <QTabBar>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "core/registry.h"
#include "ui/edits.h"
#include "ui/figure_view.h"
#include "ui/fitted_label.h"
#include "ui/param_panel.h"
#include "ui/param_row.h"
#include "ui/param_slider.h"
#include "ui/rich_text.h"
#include "ui/theme.h"

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
    makeSpots();
    m_hint = new FittedLabel(noteSize(), false, 2, this);
    m_hint->setObjectName("hint");
    m_hint->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    makeNote(m_hint);
    m_hint->setVisible(!isProjected());  // the figure needs its place

    auto* all = new QVBoxLayout(this);
    const int around = isProjected() ? 4 : 8;
    all->setContentsMargins(16, around, 16, around);
    all->setSpacing(around);
    all->addWidget(tabs);
    all->addWidget(head);
    all->addWidget(m_view, 1);
    all->addWidget(m_spotHolder);
    if (!isProjected()) all->addSpacing(4);
    all->addWidget(m_hint);

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
    m_tabs = new QTabBar(line);
    m_tabs->setAccessibleName(m_beside ? shown("Views beside") : shown("Views"));
    m_tabs->setFocusPolicy(Qt::StrongFocus);
    m_tabs->setDrawBase(true);
    m_tabs->setExpanding(false);
    for (const View* view : views()) {
        std::vector<Text> titles;
        for (const Scheme* scheme : schemesShownBy(*view)) titles.push_back(text(scheme->title));
        m_tabs->setTabToolTip(m_tabs->addTab(shown(view->title)),
                              shown(text("%1: %2\nSchemes: %3", {text(view->title), text(view->source),
                                                                 joined(titles, marked(", "))})));
    }
    nameScrollButtons();
    passWheelOn(m_tabs);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        edit(withView(seen(), *views()[static_cast<std::size_t>(index)]), marked("View"));
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

/// Where there are more tabs than room; both panes have them.
void FigurePane::nameScrollButtons() {
    for (QToolButton* button : m_tabs->findChildren<QToolButton*>()) {
        const bool earlier = button->arrowType() == Qt::LeftArrow || button->objectName().contains("Left");
        if (m_beside)
            button->setAccessibleName(earlier ? shown("Earlier views beside") : shown("Later views beside"));
        else
            button->setAccessibleName(earlier ? shown("Earlier views") : shown("Later views"));
    }
}

QWidget* FigurePane::makeHead() {
    auto* head = new QWidget(this);
    m_title = new FittedLabel(titleSize(), true, isProjected() ? 1 : 2, head);
    m_title->setObjectName("title");
    // Projected, one line, or two Latin ones of the smallest letters.
    constexpr double kLatinLine = 1.17;  // of the size of its letters
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

void FigurePane::makeSpots() {
    m_spotHolder = new QWidget(this);
    m_spotHolder->setFixedHeight(isProjected() ? lineHeight(font()) + 8 : 32);
    auto* layout = new QVBoxLayout(m_spotHolder);
    layout->setContentsMargins(0, 0, 0, 0);
}

/// Made when it is first shown, and kept.
ParamRow& FigurePane::spotRow(const Scheme& scheme, const Param& param) {
    for (const Spot& each : m_spots)
        if (each.scheme == &scheme && each.row->param().id == std::string(param.id)) return *each.row;
    ParamRow* row = makeParamRow(m_editor, scheme, param, true, m_spotHolder);
    m_spotHolder->layout()->addWidget(row);
    m_spots.push_back({&scheme, row});
    emit rowsMade();
    return *row;
}

void FigurePane::refresh() {
    if (m_beside && besideOf(m_editor.document()) == nullptr) return;
    const Document now = seen();
    const QSignalBlocker quiet(m_tabs);
    for (std::size_t i = 0; i < views().size(); ++i)
        if (views()[i] == &viewOf(now)) m_tabs->setCurrentIndex(static_cast<int>(i));
    refreshParts(now);
    const Scheme& scheme = schemeOf(now);
    const Param* spot = spotOf(now);
    m_spotHolder->setVisible(spot != nullptr);
    ParamRow* present = spot != nullptr ? &spotRow(scheme, *spot) : nullptr;
    if (present != nullptr) showParam(*present, now, scheme);
    for (const Spot& each : m_spots) each.row->setVisible(each.row == present);
}

void FigurePane::refreshParts(const Document& now) {
    const Encoding& encoding = m_editor.encodingOf(now);
    m_parts->setVisible(hasPartChoice(now, encoding));
    if (!hasPartChoice(now, encoding)) return;
    QStringList ids;
    const std::vector<const Part*> parts = shownParts(now, encoding);
    for (const Part* part : parts) ids.append(QString::fromStdString(part->id));
    const QSignalBlocker quiet(m_parts);
    if (m_parts->property("ids").toStringList() != ids) {
        m_parts->setProperty("ids", ids);
        m_parts->clear();
        for (const Part* part : parts) m_parts->addItem(shown(part->title), QString::fromStdString(part->id));
    }
    m_parts->setCurrentIndex(m_parts->findData(QString::fromStdString(partOf(now, encoding).id)));
}

void FigurePane::refreshFigure() {
    const Text& title = m_view->figure().title;
    // Projected there is no room for more than the title; the frame and the panel's heading say it too.
    m_title->showText(html(isSet() && !isProjected() ? text("%1 (set by the panel)", {title}) : title));
    update();
    m_hint->showText(html(m_view->figure().hint));
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
