// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/window_keys.h"

#include <QAction>
#include <algorithm>
#include <array>

namespace posiscope {

bool isForWindow(const QWidget& box, const QKeyEvent& key) {
    constexpr std::array kEditing{QKeySequence::Copy,      QKeySequence::Cut,  QKeySequence::Paste,
                                  QKeySequence::SelectAll, QKeySequence::Undo, QKeySequence::Redo};
    if (std::ranges::any_of(kEditing, [&](auto each) { return key.matches(each); })) return false;
    const QKeySequence pressed(key.keyCombination());
    return std::ranges::any_of(box.window()->findChildren<QAction*>(), [&](const QAction* action) {
        return action->isEnabled() && action->shortcuts().contains(pressed);
    });
}

}  // namespace posiscope
