// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>

#include "core/encoding/values.h"

namespace posiscope {

/// An exact number to be typed: '.' whatever the locale, and what is shown reads back as the same number. What cannot
/// be is marked while it is typed and goes back to the value when it is left.
class NumberBox : public QLineEdit {
    Q_OBJECT
public:
    explicit NumberBox(const Param& param, QWidget* parent = nullptr);
    void setValue(double value);
    /// Sets the range of what may be typed from now on.
    void setRange(double lowest, double highest);
    /// Takes the typed number now, or goes back to the value before.
    void commit();
    /// Returns the typed number, or why it cannot be.
    Result<double> read() const;

signals:
    void entered(double value);
    void stepped(int by);
    void paged(int by);

protected:
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    bool isTouched() const;
    void revert();
    void mark();

    Param m_param;
    double m_value = 0;
};

/// The number as the box shows it: whole numbers with all their digits, others the shortest that read back.
QString boxText(double value);

}  // namespace posiscope
