// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/more_rows.h"

#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/number.h"
#include "ui/controls/param_row.h"
#include "ui/look/rich_text.h"

namespace posiscope {

namespace {

QWidget* columnIn(QWidget* parent) {
    auto* column = new QWidget(parent);
    auto* layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    return column;
}

}  // namespace

MoreRows::MoreRows(const char* of, QWidget* parent) : QWidget(parent), m_of(of) {
    m_open = columnIn(this);
    m_more = new QToolButton(this);
    m_more->setObjectName("more");
    m_more->setAutoRaise(true);
    m_more->setFocusPolicy(Qt::StrongFocus);
    m_folded = columnIn(this);
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(m_open);
    all->addWidget(m_more, 0, Qt::AlignLeft);
    all->addWidget(m_folded);
    connect(m_more, &QToolButton::clicked, this, [this] { emit unfolded(m_folded->isHidden()); });
}

void MoreRows::add(ParamRow* row) {
    (row->param().open ? m_open : m_folded)->layout()->addWidget(row);
    m_rows.push_back(row);
}

void MoreRows::refresh(bool unfolded) {
    std::int64_t folded = 0, changed = 0, open = 0;
    bool anyNew = false;
    for (ParamRow* row : m_rows) {
        if (!row->isWanted()) continue;
        if (unfolded || row->param().open) anyNew = row->make() || anyNew;
        if (row->param().open) {
            ++open;
        } else {
            ++folded;
            changed += row->value() != row->param().initial ? 1 : 0;
        }
    }
    if (anyNew) emit made();
    m_open->setVisible(open > 0);
    m_more->setVisible(folded > 0);
    const QString name =
        changed == 0 ? shown("More") : shown(text("More (%1 changed)", {shownNumber(changed)}));
    m_more->setText((unfolded ? QStringLiteral("▾ ") : QStringLiteral("▸ ")) + name);
    m_more->setAccessibleName(shown(text("%1: %2", {text(m_of), literal(name.toStdString())})));
    m_more->setAccessibleDescription(unfolded ? shown("unfolded") : shown("folded"));
    m_folded->setVisible(unfolded && folded > 0);
}

}  // namespace posiscope
