// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <vector>

#include "core/encoding/encoding.h"
#include "ui/controls/formula_picture.h"

namespace posiscope {

/// A typeset formula, line below line, in the ink and the size of the text around it; smaller where that is wider
/// than there is room.
class FormulaView : public QWidget {
    Q_OBJECT
public:
    explicit FormulaView(QWidget* parent = nullptr);
    void showFormula(const std::vector<Formula>& lines);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    double gap() const;
    QSizeF sizeOf(const FormulaPicture& line) const;

    std::vector<FormulaPicture> m_lines;
};

}  // namespace posiscope
