// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/view.h"
#include "ui/editor.h"

class QCustomPlot;

namespace posiscope {

/// Shows the present view's figure and turns mouse, wheel and keys into its gestures.
class FigureView : public QWidget {
    Q_OBJECT
public:
    explicit FigureView(Editor& editor, QWidget* parent = nullptr);
    /// What the present view says about what is under the pointer, or else about the focus.
    Told told() const;
    /// The title and the hint that belong to the figure; empty while a text says why there is none.
    const Figure& figure() const { return m_figure; }

public slots:
    void fit();
    void zoom(double factor);

signals:
    void toldChanged();
};

}  // namespace posiscope
