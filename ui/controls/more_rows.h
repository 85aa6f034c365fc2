// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

class QToolButton;

namespace posiscope {

class ParamRow;

/// Rows under a name: those of the parameters that matter, and the others under "More (2 changed)", folded until the
/// reader opens them. A row is told its value by whoever made it.
class MoreRows : public QWidget {
    Q_OBJECT
public:
    /// `of`: the view or the scheme that they belong to.
    explicit MoreRows(const char* of, QWidget* parent = nullptr);
    /// The rows that stand open come first, whatever their order here.
    void add(ParamRow* row);
    const std::vector<ParamRow*>& rows() const { return m_rows; }
    /// Shows how many of the folded rows are changed; call it after their values are set.
    void refresh(bool unfolded);

signals:
    void unfolded(bool open);
    /// Rows have got their controls, which is when they are first shown.
    void made();

private:
    const char* m_of;
    QToolButton* m_more = nullptr;
    QWidget* m_open = nullptr;
    QWidget* m_folded = nullptr;
    std::vector<ParamRow*> m_rows;
};

}  // namespace posiscope
