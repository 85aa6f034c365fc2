// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/token_chips.h"

#include <QAccessibleWidget>
#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/base/spelling.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/sentence_edits.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

constexpr double kPad = 6, kGap = 8, kBetweenRows = 4, kRadius = 4;
constexpr int kRowsSeen = 2;
constexpr double kRoomy = 12;     ///< a character so wide can be cut at any height of its box
constexpr double kNearCut = 3.5;  ///< from the line between two of them

QAccessibleInterface* accessibleChips(const QString& of, QObject* object) {
    if (of != QLatin1String("posiscope::TokenChips")) return nullptr;
    return new QAccessibleWidget(qobject_cast<QWidget*>(object), QAccessible::List);
}

double chipHeight(const QFont& font) {
    return lineHeight(font) + 4;
}

}  // namespace

TokenChips::TokenChips(Editor& editor, QWidget* parent) : QAbstractScrollArea(parent), m_editor(editor) {
    QAccessible::installFactory(accessibleChips);  // a second time it changes nothing
    setObjectName("chips");
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setMouseTracking(true);
    viewport()->setBackgroundRole(QPalette::Window);
    setFixedHeight(static_cast<int>(kRowsSeen * chipHeight(font()) + (kRowsSeen - 1) * kBetweenRows) + 6);
    connect(&m_editor, &Editor::changed, this, &TokenChips::refresh);
    refresh();
}

Index TokenChips::focused() const {
    const Index position = focusedPosition(m_editor.document());
    return position < count() ? position : -1;
}

QString TokenChips::spelled(Index token) const {
    return QString::fromStdString(drawnSpelling(sentence().tokens[static_cast<std::size_t>(token)]));
}

void TokenChips::layOut() {
    m_width = viewport()->width();
    m_laidOut = sentence().tokens;
    m_boxes.clear();
    const QFontMetricsF metrics(font());
    const double high = chipHeight(font()), most = m_width - 4;
    double x = 2, y = 3;
    for (Index token = 0; token < count(); ++token) {
        const double wide = std::min(most, metrics.horizontalAdvance(spelled(token)) + 2 * kPad);
        if (x > 2 && x + wide > most + 2) {
            x = 2;
            y += high + kBetweenRows;
        }
        m_boxes.emplace_back(x, y, wide, high);
        x += wide + kGap;
    }
    const double all = m_boxes.empty() ? 0 : m_boxes.back().bottom() + 3;
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(static_cast<int>(high + kBetweenRows));
    verticalScrollBar()->setRange(0, std::max(0, static_cast<int>(std::ceil(all)) - viewport()->height()));
}

void TokenChips::refresh() {
    if (m_laidOut != sentence().tokens) {
        m_hovered = {};
        layOut();
    }
    QString name = shown("Words of the line");
    if (const Index at = focused(); at >= 0) {
        name = shown(text("Words of the line: %1 (position %2)",
                          {literal(spelled(at).toStdString()), shownNumber(at)}));
        const QRectF box = boxOf(at);
        if (box.top() < 0 || box.bottom() > viewport()->height())
            verticalScrollBar()->setValue(static_cast<int>(m_boxes[static_cast<std::size_t>(at)].top()) - 3);
    }
    if (accessibleName() != name) {
        setAccessibleName(name);
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    viewport()->update();
}

QRectF TokenChips::boxOf(Index token) const {
    return m_boxes[static_cast<std::size_t>(token)].translated(0, -verticalScrollBar()->value());
}

double TokenChips::cutX(Index token, std::size_t bytes) const {
    const std::string& word = sentence().tokens[static_cast<std::size_t>(token)];
    const QString before = QString::fromStdString(drawnSpelling(word.substr(0, bytes)));
    return boxOf(token).left() + kPad + QFontMetricsF(font()).horizontalAdvance(before);
}

TokenChips::Place TokenChips::placeAt(QPointF at) const {
    for (Index token = 0; token < count(); ++token) {
        const QRectF box = boxOf(token);
        if (at.y() < box.top() || at.y() > box.bottom()) continue;
        if (box.contains(at)) {
            const bool low = at.y() > box.center().y();
            for (const std::size_t bytes : placesToCut(sentence(), token)) {
                const double off = std::abs(cutX(token, bytes) - at.x());
                const double character = box.width() / (static_cast<double>(spelled(token).size()) + 1);
                if (off <= kNearCut && (low || character >= kRoomy)) return {Place::Kind::cut, token, bytes};
            }
            return {Place::Kind::word, token, 0};
        }
        const bool next = token + 1 < count() && boxOf(token + 1).top() == box.top();
        if (next && at.x() > box.right() && at.x() < boxOf(token + 1).left() &&
            sentence().tokenizer == Tokenizer::words)
            return {Place::Kind::gap, token, 0};
    }
    return {};
}

void TokenChips::paintEvent(QPaintEvent*) {
    QPainter painter(viewport());
    painter.setRenderHint(QPainter::Antialiasing);
    const QFontMetricsF metrics(font());
    const Index inFocus = focused();
    for (Index token = 0; token < count(); ++token) {
        const QRectF box = boxOf(token);
        if (box.bottom() < 0 || box.top() > viewport()->height()) continue;
        const bool isFocused = token == inFocus;
        painter.setPen(colour(isFocused ? Role::ink : Role::edge));
        painter.setBrush(colour(isFocused ? Role::ink : Role::surface));
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
        painter.setPen(colour(isFocused ? Role::surface : Role::ink));
        const QString word = metrics.elidedText(spelled(token), Qt::ElideRight, box.width() - 2 * kPad + 1);
        painter.drawText(box, Qt::AlignCenter, word);
    }
    // Where a row is free it says what can be done.
    const double used = m_boxes.empty() ? 0 : m_boxes.back().bottom() + kBetweenRows;
    const QRectF free(2, used, m_width - 4, viewport()->height() - used);
    if (count() > 0 && sentence().tokenizer == Tokenizer::words && free.height() >= chipHeight(font()) - 2) {
        painter.setFont(noteFont());
        painter.setPen(colour(Role::muted));
        const QString hint = shown("a drag moves, a click cuts or joins");
        painter.drawText(free, Qt::AlignLeft | Qt::AlignVCenter,
                         QFontMetricsF(noteFont()).elidedText(hint, Qt::ElideRight, free.width()));
        painter.setFont(font());
    }
    painter.setPen(QPen(colour(Role::focus), 2));
    if (m_dragging) {
        const Index before = dropAt(m_at);
        const QRectF box = boxOf(std::min(before, count() - 1));
        const double x = before < count() ? box.left() - kGap / 2 : box.right() + kGap / 2;
        painter.drawLine(QLineF(x, box.top(), x, box.bottom()));
    } else if (m_hovered.kind == Place::Kind::gap) {
        const double y = boxOf(m_hovered.token).center().y();
        painter.drawLine(
            QLineF(boxOf(m_hovered.token).right() - 3, y, boxOf(m_hovered.token + 1).left() + 3, y));
    } else if (m_hovered.kind == Place::Kind::cut) {
        const QRectF box = boxOf(m_hovered.token);
        const double x = cutX(m_hovered.token, m_hovered.bytes);
        if (m_hovered.token == focused()) painter.setPen(QPen(colour(Role::surface), 2));
        painter.drawLine(QLineF(x, box.top() + 2, x, box.bottom() - 2));
    }
    if (!hasFocus() || focused() < 0) return;
    painter.setPen(QPen(colour(Role::focus), 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(boxOf(focused()).adjusted(-2, -2, 2, 2), kRadius + 2, kRadius + 2);
}

void TokenChips::resizeEvent(QResizeEvent* event) {
    QAbstractScrollArea::resizeEvent(event);
    if (viewport()->width() != m_width) layOut();
}

void TokenChips::mousePressEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    m_pressed = placeAt(event->position());
    m_pressedAt = m_at = event->position();
}

void TokenChips::mouseMoveEvent(QMouseEvent* event) {
    m_at = event->position();
    const bool holds = (event->buttons() & Qt::LeftButton) != 0 &&
                       (m_pressed.kind == Place::Kind::word || m_pressed.kind == Place::Kind::cut);
    if (holds && (m_at - m_pressedAt).manhattanLength() >= QApplication::startDragDistance())
        m_dragging = true;
    const Place now = m_dragging ? Place{} : placeAt(m_at);
    viewport()->setCursor(m_dragging                      ? Qt::ClosedHandCursor
                          : now.kind == Place::Kind::cut  ? Qt::SplitHCursor
                          : now.kind == Place::Kind::none ? Qt::ArrowCursor
                                                          : Qt::PointingHandCursor);
    if (now != m_hovered || m_dragging) viewport()->update();
    m_hovered = now;
}

void TokenChips::mouseReleaseEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton) return;
    const Place pressed = m_pressed;
    m_pressed = {};
    if (m_dragging) {
        m_dragging = false;
        const Index before = dropAt(event->position());
        move(pressed.token, before > pressed.token ? before - 1 : before);
    } else if (pressed == placeAt(event->position())) {
        act(pressed);
    }
    m_hovered = placeAt(event->position());
    viewport()->update();
}

Index TokenChips::dropAt(QPointF at) const {
    for (Index token = 0; token < count(); ++token) {
        const QRectF box = boxOf(token);
        const bool row = at.y() < box.bottom() + kBetweenRows / 2;
        if (row && (at.x() < box.center().x() || at.y() < box.top() - kBetweenRows)) return token;
    }
    return count();
}

void TokenChips::act(const Place& place) {
    switch (place.kind) {
        case Place::Kind::word:
            return focusOn(place.token);
        case Place::Kind::cut:
            return change(withWordCut(m_editor.document(), place.token, place.bytes), marked("Cut word"));
        case Place::Kind::gap:
            return change(withWordsJoined(m_editor.document(), place.token), marked("Join words"));
        case Place::Kind::none:
            return;
    }
}

void TokenChips::change(Document next, const char* name) {
    if (next.sentence == sentence())
        QToolTip::showText(QCursor::pos(),
                           shown(text("%1 cuts are the most.", {shownNumber(static_cast<Index>(kMostCuts))})),
                           this);
    else
        m_editor.edit(std::move(next), name);
}

void TokenChips::focusOn(Index token) {
    if (count() == 0) return;
    m_editor.edit(withFocusAt(m_editor.document(), std::clamp<Index>(token, 0, count() - 1)),
                  marked("Move focus"), "focus");
}

void TokenChips::move(Index from, Index to) {
    Document next = m_editor.document();
    if (from != next.focus.position) next = withFocusAt(std::move(next), from);
    m_editor.edit(withWordMoved(std::move(next), from, to), marked("Move word"));
}

void TokenChips::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() != Qt::NoModifier) return event->ignore();
    switch (event->key()) {
        case Qt::Key_Left:
            return focusOn(focused() < 0 ? count() - 1 : focused() - 1);
        case Qt::Key_Right:
            return focusOn(focused() + 1);
        case Qt::Key_Home:
            return focusOn(0);
        case Qt::Key_End:
            return focusOn(count() - 1);
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (focused() >= 0)
                showMenu(focused(), viewport()->mapToGlobal(boxOf(focused()).bottomLeft().toPoint()));
            return;
        default:
            event->ignore();
    }
}

void TokenChips::contextMenuEvent(QContextMenuEvent* event) {
    const Place place = placeAt(event->pos());
    const bool byMouse = event->reason() == QContextMenuEvent::Mouse;
    const Index token = byMouse ? place.token : focused();
    if (token < 0) return;
    showMenu(token,
             byMouse ? event->globalPos() : viewport()->mapToGlobal(boxOf(token).bottomLeft().toPoint()));
}

void TokenChips::showMenu(Index token, const QPoint& global) {
    constexpr std::size_t kMostPlaces = 24;  // a longer word is cut in its middle first
    const std::string word = sentence().tokens[static_cast<std::size_t>(token)];
    QMenu menu(this);
    std::vector<std::size_t> places = placesToCut(sentence(), token);
    places.resize(std::min(places.size(), kMostPlaces));
    const auto add = [&](const Text& name, auto run) {
        menu.addAction(shown(name).replace('&', QStringLiteral("&&")), this, run);
    };
    for (const std::size_t bytes : places)
        add(text("Cut: %1 | %2", {literal(word.substr(0, bytes)), literal(word.substr(bytes))}),
            [this, token, bytes] {
                act({Place::Kind::cut, token, bytes});
            });
    if (sentence().tokenizer == Tokenizer::words && token + 1 < count())
        add(text("Join: %1%2", {literal(word), literal(spelled(token + 1).toStdString())}), [this, token] {
            act({Place::Kind::gap, token, 0});
        });
    if (token > 0) add(text("Move left"), [this, token] { move(token, token - 1); });
    if (token + 1 < count()) add(text("Move right"), [this, token] { move(token, token + 1); });
    menu.exec(global);
}

bool TokenChips::viewportEvent(QEvent* event) {
    if (event->type() == QEvent::Leave) {
        m_hovered = {};
        viewport()->update();
    }
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const Place place = placeAt(help->pos());
        const char* what = place.kind == Place::Kind::cut   ? marked("Click to cut the word here")
                           : place.kind == Place::Kind::gap ? marked("Click to join the two words")
                           : place.kind == Place::Kind::word
                               ? marked("Click: in focus · drag: move · between two characters: cut")
                               : nullptr;
        if (what != nullptr) QToolTip::showText(help->globalPos(), shown(what), this);
        return true;
    }
    return QAbstractScrollArea::viewportEvent(event);
}

}  // namespace posiscope
