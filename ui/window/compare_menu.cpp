// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/compare_menu.h"

#include "core/document/kept.h"
#include "ui/look/rich_text.h"
#include "ui/window/comparing.h"
#include "ui/window/main_window.h"

namespace posiscope {

CompareMenu::CompareMenu(MainWindow& window) : QMenu(shown("Co&mpare"), &window), m_window(window) {
    addAction(shown("&Keep this state"), this, [this] { keepState(m_window); })->setShortcut(Qt::Key_P);
    m_minus = addMenu(shown("&Subtract"));
    connect(m_minus, &QMenu::aboutToShow, this, &CompareMenu::fillMinus);
    m_largest = addAction(shown("Go to the &largest difference"), this, [this] { goToLargest(m_window); });
    m_copy = addAction(shown("Copy &what differs"), this, [this] { copyDifferences(m_window); });
    connect(&window.editor(), &Editor::changed, this, &CompareMenu::refresh);
    refresh();
}

void CompareMenu::refresh() {
    const Document& now = m_window.editor().document();
    m_minus->setEnabled(!now.kept.empty());
    m_copy->setEnabled(!now.kept.empty());
    m_largest->setEnabled(subtracted(now) != nullptr);
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
