// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSplitter>

namespace posiscope {

/// Two panels and the figure between them. The panels have their share of the window until the reader moves an edge.
class Columns : public QSplitter {
    Q_OBJECT
public:
    Columns(QWidget* left, QWidget* middle, QWidget* right, QWidget* parent = nullptr);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    bool m_moved = false;
};

}  // namespace posiscope
