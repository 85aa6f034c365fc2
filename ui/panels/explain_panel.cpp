// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/explain_panel.h"

#include <QHash>
#include <QLabel>
#include <QTextBrowser>
#include <QVBoxLayout>

#include "ui/controls/formula_view.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

/// A text as wide as the panel, which asks only for its height at that width, and again and again: Qt lays it out twice
/// for each answer.
class PanelText final : public QLabel {
public:
    using QLabel::QLabel;
    QSize sizeHint() const override { return {0, 0}; }
    QSize minimumSizeHint() const override { return sizeHint(); }
    int heightForWidth(int width) const override {
        if (text() != m_text || font() != m_font) m_heights.clear();
        m_text = text();
        m_font = font();
        if (!m_heights.contains(width)) m_heights[width] = QLabel::heightForWidth(width);
        return m_heights[width];
    }

private:
    mutable QString m_text;
    mutable QFont m_font;
    mutable QHash<int, int> m_heights;  ///< at each width, with this text in this font
};

QLabel* textLabel(QWidget* parent) {
    auto* label = new PanelText(parent);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QString paragraphs(const std::vector<Text>& lines) {
    QString out;
    for (const Text& line : lines)
        out += QStringLiteral("<p style=\"margin:0 0 8px 0\">%1</p>").arg(html(line));
    return out;
}

}  // namespace

ExplainPanel::ExplainPanel(QWidget* parent) : QWidget(parent) {
    m_title = textLabel(this);
    m_title->setFont(headingFont());
    m_formula = new FormulaView(this);
    m_told = new QTextBrowser(this);
    m_told->setFrameShape(QFrame::NoFrame);
    m_told->setOpenLinks(false);
    m_told->setAccessibleName(shown("Explanation"));
    m_told->document()->setDocumentMargin(0);
    m_told->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_told->setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    QPalette onPanel = m_told->palette();
    onPanel.setColor(QPalette::Base, colour(Role::panel));
    m_told->setPalette(onPanel);
    m_source = textLabel(this);
    makeNote(m_source);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(16, 16, 16, 16);
    all->setSpacing(16);
    all->addWidget(m_title);
    all->addWidget(m_formula);
    all->addWidget(m_told, 1);
    all->addWidget(m_source);
}

void ExplainPanel::showScheme(const Scheme& scheme, const std::vector<Formula>& formula) {
    if (m_scheme == &scheme && m_lines == formula) return;
    m_scheme = &scheme;
    m_lines = formula;
    m_title->setText(html(scheme.title));
    m_formula->showFormula(formula);
    m_source->setText(html(scheme.source));
}

void ExplainPanel::showTold(const Told& told) {
    const QString now = paragraphs(told.explanation);
    if (now == m_shown) return;  // a selection in it stays
    m_shown = now;
    m_told->setHtml(now);
}

}  // namespace posiscope
