// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QColor>
#include <QIcon>
#include <QStyle>
#include <QStyleOption>

namespace posiscope {

/// How the controls of the house style are drawn: flat, with hairlines.

bool has(const QStyleOption* option, QStyle::StateFlag state);

/// Controls must stand out, which hairlines do not.
QColor controlMuted();
QColor controlFill(const QStyleOption* option);
QColor controlEdge(const QStyleOption* option);

void drawBox(QPainter* painter, const QRect& rect, const QColor& fill, const QColor& edge, double width = 1);
/// The thick dark outline around what has the keyboard.
void drawFocusRing(QPainter* painter, const QRect& rect);
void drawArrow(QPainter* painter, const QRect& rect, const QColor& ink, bool up = false);
/// Returns the icon that closes a panel, that takes it out of the window, that shows what has no room in a bar, or that
/// plays or pauses.
QIcon barIcon(QStyle::StandardPixmap which);
void drawSlider(QPainter* painter, const QStyleOptionSlider* option);
void drawCheck(QPainter* painter, const QStyleOption* option, bool round);
void drawMenuBarItem(const QStyle* style, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget);
/// Draws only its handle, and only where there is something to scroll.
void drawScrollBar(const QStyle* style, const QStyleOptionSlider* option, QPainter* painter,
                   const QWidget* widget);
/// Returns a part of a scroll bar without arrows, whose handle is at least `least` long.
QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part, int least);

}  // namespace posiscope
