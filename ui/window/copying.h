// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>

#include "core/io/write_table.h"
#include "ui/export/figure_code.h"

namespace posiscope {

class FigureView;
class MainWindow;

/// Copies or saves parts of the figure that is looked at, for the reader to take along.
class Copying : public QObject {
    Q_OBJECT
public:
    explicit Copying(MainWindow& window);

    /// Copies picture and numbers at once.
    void figure();
    /// Copies the value of the cell that is pointed at, or else in focus: 17 digits.
    void value();
    void caption();
    void alternative();
    /// Copies code that makes the figure again, in the format of the export; says why where there is none.
    void code(CodeKind kind);
    /// Saves the numbers as a file, in the format that its name says.
    void saveNumbers();

protected:
    /// Selected text is copied rather than the figure.
    bool eventFilter(QObject* window, QEvent* event) override;

private:
    const FigureView& view() const;
    void copy(const QString& words, const Text& what);

    MainWindow& m_window;
    TableLayout m_layout;  ///< as the reader chose it last
};

}  // namespace posiscope
