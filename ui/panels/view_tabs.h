// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QTabBar>

namespace posiscope {

/// The views as tabs, in the order of the story; between its chapters stands a line.
class ViewTabs : public QTabBar {
    Q_OBJECT
public:
    explicit ViewTabs(QWidget* parent = nullptr);

signals:
    /// A tab was clicked with Ctrl: its view is wanted in a pane of its own.
    void opened(int tab);

protected:
    void mousePressEvent(QMouseEvent* event) override;
    QSize tabSizeHint(int index) const override;
    QSize minimumTabSizeHint(int index) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    void nameScrollButtons();
};

}  // namespace posiscope
