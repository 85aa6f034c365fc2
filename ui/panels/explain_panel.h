// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "core/encoding/scheme.h"
#include "core/views/shared/view.h"

class QLabel;
class QTextBrowser;

namespace posiscope {

class FormulaView;

/// The formula, the same with the numbers of what is pointed at, and where it comes from.
class ExplainPanel : public QWidget {
    Q_OBJECT
public:
    explicit ExplainPanel(QWidget* parent = nullptr);
    void showScheme(const Scheme& scheme, const std::vector<Formula>& formula);
    void showTold(const Told& told);

private:
    QLabel* m_title = nullptr;
    FormulaView* m_formula = nullptr;
    QTextBrowser* m_told = nullptr;
    QLabel* m_source = nullptr;
    const Scheme* m_scheme = nullptr;  ///< and its formula, as they are shown
    std::vector<Formula> m_lines;
    QString m_shown;
};

}  // namespace posiscope
