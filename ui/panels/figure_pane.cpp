// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/figure_pane.h"

#include <QComboBox>
#include <QMenu>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>
#include <cmath>

#include "core/base/number.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/scheme_in_view.h"
#include "ui/controls/info_button.h"
#include "ui/controls/offers.h"
#include "ui/controls/param_slider.h"
#include "ui/look/fitted_label.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"
#include "ui/panels/figure_view.h"

namespace posiscope {

namespace {

constexpr int kAround = 6;  ///< room for the frame, where there are several panes

}  // namespace

FigurePane::FigurePane(Editor& editor, std::size_t pane, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_pane(pane) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(isProjected() ? 4 : 8);
    all->addWidget(makeHead());
    m_view = new FigureView(editor, pane, this);
    makeNotes();
    all->addWidget(m_view, 1);
    connect(m_view, &FigureView::figureChanged, this, &FigurePane::refreshFigure);
    refresh();
}

int FigurePane::leastWidth() const {
    return static_cast<int>(std::ceil(kLeastWidth * figureScale())) + (isOneOfSeveral() ? 2 * kAround : 0);
}

QWidget* FigurePane::makeHead() {
    auto* head = new QWidget(this);
    m_title = new FittedLabel(titleSize(), true, isProjected() ? 1 : 2, head);
    m_title->setObjectName("title");
    m_parts = new QComboBox(head);
    m_parts->setObjectName("parts");
    m_parts->setToolTip(shown("Which part of the scheme is shown"));
    m_parts->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    passWheelOn(m_parts);
    connect(m_parts, &QComboBox::activated, this, [this](int index) {
        m_editor.edit(withPart(seen(), m_parts->itemData(index).toString().toStdString()), marked("Part"));
    });
    const auto button = [&](const QString& sign, const QString& name) {
        auto* made = new QToolButton(head);
        made->setText(sign);
        made->setToolTip(name);
        made->setFocusPolicy(Qt::TabFocus);
        return made;
    };
    m_menu = button(QStringLiteral("⋯"), shown("Duplicate or swap this pane"));
    connect(m_menu, &QToolButton::clicked, this, &FigurePane::showMenu);
    m_close = button(QStringLiteral("×"), shown("Close this pane"));
    connect(m_close, &QToolButton::clicked, this,
            [this] { m_editor.edit(withPaneClosed(seen()), marked("Close pane")); });
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_title, 1);
    for (QWidget* each :
         {static_cast<QWidget*>(m_parts), static_cast<QWidget*>(m_menu), static_cast<QWidget*>(m_close)})
        layout->addWidget(each);
    return head;
}

void FigurePane::showMenu() {
    QMenu menu(this);
    QAction* duplicate = menu.addAction(shown("Duplicate this pane"), this, [this] {
        m_editor.edit(withPaneOpened(seen(), viewOf(seen())), marked("Duplicate pane"));
    });
    duplicate->setEnabled(m_editor.document().panes.size() < kMostPanes);
    menu.addAction(shown("Swap with the next pane"), this,
                   [this] { m_editor.edit(withPaneSwapped(seen()), marked("Swap panes")); });
    menu.exec(m_menu->mapToGlobal(QPoint(0, m_menu->height())));
}

/// In the corner where the notes stand.
void FigurePane::makeNotes() {
    m_notes = new InfoButton(m_view);
    m_notes->setObjectName("notes");
    m_notes->setAutoRaise(true);
    m_notes->setFocusPolicy(Qt::TabFocus);
    m_notes->setToolTip(shown("All that is said of this figure"));
    connect(m_notes, &QToolButton::clicked, this, &FigurePane::showNotes);
}

/// As a menu: it is read line by line, by a screen reader too, and goes away by Escape.
void FigurePane::showNotes() {
    QMenu menu(this);
    for (const Text& each : m_view->figure().notes) {
        QString line = shown(sentence(each));
        menu.addAction(line.replace('&', QStringLiteral("&&")));
    }
    menu.exec(m_notes->mapToGlobal(QPoint(0, m_notes->height())));
}

/// Each control has a name of its own, also for those who do not see in which pane it stands.
void FigurePane::name() {
    const Text number = shownNumber(static_cast<Index>(m_pane) + 1);
    const auto named = [&](const char* alone, const char* ofSeveral) {
        return isOneOfSeveral() ? shown(text(ofSeveral, {number})) : shown(alone);
    };
    m_view->setAccessibleName(named("Figure", marked("Figure %1")));
    m_parts->setAccessibleName(named("Part of the scheme", marked("Part of the scheme in pane %1")));
    m_notes->setAccessibleName(
        named("All that is said of this figure", marked("All that is said of figure %1")));
    m_menu->setAccessibleName(shown(text("Duplicate or swap pane %1", {number})));
    m_close->setAccessibleName(shown(text("Close pane %1", {number})));
}

void FigurePane::setAlone(bool alone) {
    m_alone = alone;
    refresh();
}

void FigurePane::refresh() {
    if (m_pane >= m_editor.document().panes.size()) return;
    const bool several = isOneOfSeveral();
    const int around = several ? kAround : 0;
    layout()->setContentsMargins(around, around, around, around);
    m_menu->setVisible(several && !m_alone);
    m_close->setVisible(several && !m_alone);
    // Projected, one line, or two Latin ones of the smallest letters; where there are several panes, their titles are
    // longer for their width, and two lines may have superscripts.
    constexpr double kLatinLine = 1.17, kRaisedLine = 1.5;  // times the size of its letters
    QFont large = m_title->font();
    large.setPixelSize(titleSize());
    const int line = lineHeight(large);
    const double small = 2 * smallestText() * (several ? kRaisedLine : kLatinLine);
    m_title->setFixedHeight(isProjected() || several ? std::max(line, static_cast<int>(small)) : 2 * line);
    m_parts->setSizeAdjustPolicy(several ? QComboBox::AdjustToMinimumContentsLengthWithIcon
                                         : QComboBox::AdjustToContents);
    constexpr int kFewLetters = 8;  // its list has the whole names
    m_parts->setMinimumContentsLength(several ? kFewLetters : 0);
    name();
    refreshParts(seen());
    if (m_view->figure().width > 0) refreshFigure();
}

void FigurePane::refreshParts(const Document& now) {
    const Encoding& encoding = m_editor.encodingOf(now);
    m_parts->setVisible(hasPartChoice(now) && !m_alone);
    if (!hasPartChoice(now)) return;
    QList<Offer> offers;
    for (const Part* part : shownParts(now, encoding))
        offers.append({shown(part->title), QString::fromStdString(part->id)});
    offer(m_parts, offers, QString::fromStdString(partOf(now, encoding).id));
}

void FigurePane::refreshFigure() {
    const Text& title = m_view->figure().title;
    // Projected there is no room for more than the title; the frame and the panel's heading say it too.
    m_title->showText(html(isFramed() && !isProjected() ? text("%1 (set by the panel)", {title}) : title));
    update();
    m_notes->setVisible(!m_view->figure().notes.empty());
    // Beside the first of the lines, in the place that the figure leaves it.
    constexpr double kLeftOfThem = 22;  // units
    const int size = std::min(scaled(20), static_cast<int>(kLeftOfThem * m_view->scale()));
    const int top = static_cast<int>(m_view->inWidget(FigurePoint({0, m_view->figure().notesTop})).y());
    m_notes->setGeometry(2, std::min(top, m_view->height() - size), size, size);
}

void FigurePane::mousePressEvent(QMouseEvent* event) {
    QWidget::mousePressEvent(event);
    m_editor.look(seen());
}

void FigurePane::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    if (!isOneOfSeveral()) return;
    const int width = isFramed() ? 2 : 1;
    QPainter painter(this);
    painter.setPen(QPen(colour(isFramed() ? Role::focus : Role::hairline), width));
    painter.drawRect(rect().adjusted(width / 2, width / 2, -(width + 1) / 2, -(width + 1) / 2));
}

}  // namespace posiscope
