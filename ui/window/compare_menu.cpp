// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/compare_menu.h"

#include <QMenuBar>

#include "core/document/kept.h"
#include "core/views/shared/scheme_in_view.h"
#include "ui/look/rich_text.h"
#include "ui/window/comparing.h"
#include "ui/window/main_window.h"

namespace posiscope {

CompareMenu::CompareMenu(MainWindow& window) : QMenu(shown("Co&mpare"), window.menuBar()), m_window(window) {
    addAction(shown("&Keep this state"), this, [this] { keepState(m_window); })->setShortcut(Qt::Key_P);
    m_minus = addMenu(shown("&Subtract"));
    connect(m_minus, &QMenu::aboutToShow, this, &CompareMenu::fillMinus);
    m_matched = addAction(shown("&Match the columns"), this, [this] {
        Editor& editor = m_window.editor();
        Document next = editor.document();
        next.pane().matched = m_matched->isChecked();
        editor.edit(std::move(next), marked("Match the columns"));
    });
    m_matched->setCheckable(true);
    m_matched->setToolTip(shown("Puts the columns of the kept state in the order of this one"));
    m_largest = addAction(shown("Go to the &largest difference"), this, [this] { goToLargest(m_window); });
    m_copy = addAction(shown("Copy &what differs"), this, [this] { copyDifferences(m_window); });
    addSeparator();
    addAction(shown("Swee&p a parameter…"), this, [this] { sweepParameter(m_window); });
    m_noSweep = addAction(shown("&End the sweep"), this, [this] {
        Document next = m_window.editor().document();
        next.pane().sweep.reset();
        next.pane().own.reset();
        m_window.editor().edit(std::move(next), marked("End the sweep"));
    });
    connect(&window.editor(), &Editor::changed, this, &CompareMenu::refresh);
    refresh();
}

void CompareMenu::refresh() {
    const Document& now = m_window.editor().document();
    m_noSweep->setEnabled(now.pane().sweep || now.pane().own);
    m_minus->setEnabled(!now.kept.empty());
    m_copy->setEnabled(!now.kept.empty());
    m_largest->setEnabled(subtracted(now) != nullptr);
    m_matched->setEnabled(subtracted(now) != nullptr && partOf(now, m_window.editor().encoding()).reordered);
    m_matched->setChecked(now.pane().matched);
}

void CompareMenu::fillMinus() {
    m_minus->clear();
    Editor& editor = m_window.editor();
    for (const Kept& kept : editor.document().kept) {
        QString name = QString::fromStdString(kept.name);
        QAction* action = m_minus->addAction(name.replace('&', QStringLiteral("&&")));
        action->setEnabled(kept.future.empty());
        action->setCheckable(true);
        action->setChecked(editor.document().pane().minus == kept.name);
        connect(action, &QAction::triggered, this, [&editor, name = kept.name](bool on) {
            editor.edit(withMinus(editor.document(), on ? name : std::string()), marked("Difference"));
        });
    }
}

}  // namespace posiscope
