// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTabBar>

namespace posiscope {

/// The views as tabs, in the order of the story; between its chapters stands a line.
class ViewTabs : public QTabBar {
    Q_OBJECT
public:
    /// Makes the tabs of the main pane or of the one beside it; each of the two has a name of its own.
    explicit ViewTabs(bool beside, QWidget* parent = nullptr);

protected:
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    void nameScrollButtons(bool beside);
};

}  // namespace posiscope
