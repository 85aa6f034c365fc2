// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QToolButton>

namespace posiscope {

/// A square button with the sign ⓘ. It draws the sign itself: a font for this one letter takes longer to load than all else
/// of a figure to draw.
class InfoButton final : public QToolButton {
public:
    using QToolButton::QToolButton;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace posiscope
