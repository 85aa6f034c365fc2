// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/menus.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QToolButton>

#include "core/registry.h"
#include "ui/edits.h"
#include "ui/figure_view.h"
#include "ui/main_window.h"
#include "ui/rich_text.h"

namespace posiscope {

namespace {

constexpr double kZoomStep = 1.25;

}  // namespace

Menus::Menus(MainWindow& window) : QObject(&window), m_window(window), m_editor(window.editor()) {
    makeFile();
    makeEdit();
    makeView();
    makeScheme();
    makeHelp();
    makeUndoButtons();
    connect(&m_editor, &Editor::changed, this, &Menus::refresh);
    refresh();
}

QAction* Menus::add(QMenu* menu, const QString& name, const QList<QKeySequence>& keys,
                    const std::function<void()>& run) {
    auto* action = menu->addAction(name, this, run);
    action->setShortcuts(keys);
    return action;
}

void Menus::makeFile() {
    QMenu* menu = m_window.menuBar()->addMenu(shown("&File"));
    add(menu, shown("&New"), {QKeySequence::New}, [this] { m_window.newDocument(); });
    add(menu, shown("&Open…"), {QKeySequence::Open}, [this] { m_window.open(); });
    add(menu, shown("&Save"), {QKeySequence::Save}, [this] { m_window.save(); });
    add(menu, shown("Save &As…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}, [this] { m_window.saveAs(); });
    menu->addSeparator();
    add(menu, shown("&Quit"), {Qt::CTRL | Qt::Key_Q}, [this] { m_window.close(); });
}

void Menus::makeEdit() {
    QMenu* menu = m_window.menuBar()->addMenu(shown("&Edit"));
    QUndoStack& stack = m_editor.undoStack();
    QAction* undo = stack.createUndoAction(menu, shown("&Undo"));
    undo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Z)});
    undo->setProperty("name", shown("Undo"));
    QAction* redo = stack.createRedoAction(menu, shown("&Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setProperty("name", shown("Redo"));
    menu->addActions({undo, redo});
    add(menu, shown("R&eset parameters"), {},
        [this] { m_editor.edit(withReset(m_editor.document()), shown("Reset")); });
    menu->addSeparator();
    add(menu, shown("&Go to position…"), {Qt::CTRL | Qt::Key_G}, [this] { m_window.goToPosition(); });
    m_moveLeft = add(menu, shown("Move word &left"), {Qt::ALT | Qt::Key_Left}, [this] { moveWord(-1); });
    m_moveRight = add(menu, shown("Move word &right"), {Qt::ALT | Qt::Key_Right}, [this] { moveWord(1); });
    menu->addSeparator();
    m_hideRows = add(menu, shown("&Hide row numbers"), {Qt::Key_H}, [this] {
        Document next = m_editor.document();
        next.hideRows = m_hideRows->isChecked();
        m_editor.edit(std::move(next), shown("Hide row numbers"));
    });
    m_hideRows->setCheckable(true);
}

void Menus::makeView() {
    QMenu* menu = m_window.menuBar()->addMenu(shown("&View"));
    m_views = new QActionGroup(this);
    int number = 0;
    for (const View* view : views()) {
        QList<QKeySequence> keys;
        if (number < 9) keys = {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number++))};
        QAction* action = add(menu, shown(view->title), keys, [this, view] {
            m_editor.edit(withView(m_editor.document(), *view), shown("View"));
        });
        action->setCheckable(true);
        action->setData(QString::fromUtf8(view->id));
        m_views->addAction(action);
    }
    menu->addSeparator();
    FigureView& figure = m_window.figureView();
    add(menu, shown("Zoom &in"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
        [&figure] { figure.zoom(kZoomStep); });
    add(menu, shown("Zoom &out"), {Qt::CTRL | Qt::Key_Minus}, [&figure] { figure.zoom(1 / kZoomStep); });
    add(menu, shown("&Fit"), {Qt::CTRL | Qt::Key_0}, [&figure] { figure.fit(); });
}

void Menus::makeScheme() {
    m_scheme = m_window.menuBar()->addMenu(shown("&Scheme"));
    m_schemes = new QActionGroup(this);
    for (const Scheme* scheme : schemes()) {
        auto* action = new QAction(shown(scheme->title), this);
        action->setCheckable(true);
        action->setData(QString::fromUtf8(scheme->id));
        action->setToolTip(shown(scheme->summary));
        connect(action, &QAction::triggered, this,
                [this, scheme] { m_editor.edit(withScheme(m_editor.document(), *scheme), shown("Scheme")); });
        m_schemes->addAction(action);
    }
}

void Menus::makeHelp() {
    QMenu* menu = m_window.menuBar()->addMenu(shown("&Help"));
    add(menu, shown("&Keys"), {Qt::Key_F1, Qt::Key_Question}, [this] { m_window.showKeys(); });
    add(menu, shown("&About"), {}, [this] { m_window.showAbout(); });
}

void Menus::makeUndoButtons() {
    auto* corner = new QWidget(m_window.menuBar());
    auto* layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 4, 16, 4);
    layout->setSpacing(8);
    QUndoStack& stack = m_editor.undoStack();
    const auto button = [&](const QString& name, bool can, auto changed, auto run) {
        auto* made = new QToolButton(corner);
        made->setText(name);
        made->setEnabled(can);
        made->setFocusPolicy(Qt::TabFocus);
        connect(&stack, changed, made, &QToolButton::setEnabled);
        connect(made, &QToolButton::clicked, &stack, run);
        layout->addWidget(made);
    };
    button(shown("↶ Undo"), stack.canUndo(), &QUndoStack::canUndoChanged, &QUndoStack::undo);
    button(shown("↷ Redo"), stack.canRedo(), &QUndoStack::canRedoChanged, &QUndoStack::redo);
    m_window.menuBar()->setCornerWidget(corner);
}

void Menus::moveWord(int by) {
    m_editor.edit(withFocusWordMoved(m_editor.document(), by), shown("Move word"));
    m_window.figureView().showFocus();
}

void Menus::refresh() {
    const Document& now = m_editor.document();
    for (QAction* action : m_views->actions())
        action->setChecked(action->data().toString() == QString::fromUtf8(viewOf(now).id));
    m_hideRows->setEnabled(hasRowNumbers(now));
    m_hideRows->setChecked(now.hideRows);
    m_moveLeft->setEnabled(canMoveFocusWord(now, -1));
    m_moveRight->setEnabled(canMoveFocusWord(now, 1));
    refreshSchemes();
}

void Menus::refreshSchemes() {
    const SchemeList listed = schemesFor(m_editor.document());
    m_scheme->clear();  // the actions are not the menu's: they stay
    for (std::size_t i = 0; i < listed.all.size(); ++i) {
        if (i == listed.fitting && i > 0) m_scheme->addSeparator();
        for (QAction* action : m_schemes->actions()) {
            if (action->data().toString() != QString::fromUtf8(listed.all[i]->id)) continue;
            m_scheme->addAction(action);
            action->setChecked(listed.all[i] == &schemeOf(m_editor.document()));
        }
    }
}

}  // namespace posiscope
