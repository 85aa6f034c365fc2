// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/columns.h"

#include <algorithm>

namespace posiscope {

namespace {

constexpr double kLeftShare = 0.232, kRightShare = 0.22;
constexpr int kLeastLeft = 272, kMostLeft = 336, kLeastRight = 272, kMostRight = 400;

int share(int width, double part, int least, int most) {
    return std::clamp(static_cast<int>(width * part), least, most);
}

}  // namespace

Columns::Columns(QWidget* left, QWidget* middle, QWidget* right, QWidget* parent) : QSplitter(parent) {
    setChildrenCollapsible(false);
    left->setMinimumWidth(kLeastLeft);
    right->setMinimumWidth(kLeastRight);
    for (QWidget* each : {left, middle, right}) addWidget(each);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setStretchFactor(2, 0);
    connect(this, &QSplitter::splitterMoved, this, [this] { m_moved = true; });
}

void Columns::resizeEvent(QResizeEvent* event) {
    QSplitter::resizeEvent(event);
    if (m_moved) return;
    const int left = share(width(), kLeftShare, kLeastLeft, kMostLeft);
    const int right = share(width(), kRightShare, kLeastRight, kMostRight);
    setSizes({left, width() - left - right - 2 * handleWidth(), right});
}

}  // namespace posiscope
