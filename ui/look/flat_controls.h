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
/// Of a panel's title: what closes it, or takes it out of the window. Of a bar: where what has no room stands.
QIcon barIcon(QStyle::StandardPixmap which);
void drawSlider(QPainter* painter, const QStyleOptionSlider* option);
void drawCheck(QPainter* painter, const QStyleOption* option, bool round);
void drawMenuBarItem(const QStyle* style, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget);
/// Only its handle, and only where there is something to scroll.
void drawScrollBar(const QStyle* style, const QStyleOptionSlider* option, QPainter* painter,
                   const QWidget* widget);
/// A scroll bar without arrows, its handle `least` long at least.
QRect scrollBarPart(const QStyleOptionSlider& bar, QStyle::SubControl part, int least);

}  // namespace posiscope
