// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLabel>

#include "core/base/text.h"

namespace posiscope {

/// Shows what is under the mouse, in one line beside it: over everything, and in nobody's way.
class ReadOut : public QLabel {
    Q_OBJECT
public:
    explicit ReadOut(QWidget* over);
    /// Shows the text beside the mouse, or nothing where it is empty.
    void show(const Text& said, QPointF mouse);
};

}  // namespace posiscope
