// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <functional>
#include <vector>

#include "core/encoding/values.h"

class QLabel;
class QLineEdit;
class QToolButton;

namespace posiscope {

/// A list of numbers: a box into which it is typed or pasted, how many there are, and an arrow that empties it. What
/// cannot be is said below the box, which keeps it; the document keeps what it had.
class ListRow : public QWidget {
    Q_OBJECT
public:
    explicit ListRow(const ListParam& list, QWidget* parent = nullptr);

    void setNumbers(const std::vector<double>& numbers);
    /// Sets what else forbids a list, as its length.
    void setCheck(std::function<Text(const std::vector<double>&)> check) { m_check = std::move(check); }
    const ListParam& list() const { return m_list; }

signals:
    void edited(const std::vector<double>& numbers);

private:
    void commit();
    void say(const Text& wrong);

    const ListParam& m_list;
    std::vector<double> m_numbers;
    std::function<Text(const std::vector<double>&)> m_check;
    QLineEdit* m_box = nullptr;
    QLabel* m_note = nullptr;
    QToolButton* m_reset = nullptr;
};

}  // namespace posiscope
