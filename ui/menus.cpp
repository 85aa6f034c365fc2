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
    QMenu* menu = m_window.menuBar()->addMenu(tr("&File"));
    add(menu, tr("&New"), {QKeySequence::New}, [this] { m_window.newDocument(); });
    add(menu, tr("&Open…"), {QKeySequence::Open}, [this] { m_window.open(); });
    add(menu, tr("&Save"), {QKeySequence::Save}, [this] { m_window.save(); });
    add(menu, tr("Save &As…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}, [this] { m_window.saveAs(); });
    menu->addSeparator();
    add(menu, tr("&Quit"), {Qt::CTRL | Qt::Key_Q}, [this] { m_window.close(); });
}

void Menus::makeEdit() {
    QMenu* menu = m_window.menuBar()->addMenu(tr("&Edit"));
    QUndoStack& stack = m_editor.undoStack();
    QAction* undo = stack.createUndoAction(menu, tr("&Undo"));
    undo->setShortcuts({QKeySequence(Qt::CTRL | Qt::Key_Z)});
    undo->setProperty("name", tr("Undo"));
    QAction* redo = stack.createRedoAction(menu, tr("&Redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    redo->setProperty("name", tr("Redo"));
    menu->addActions({undo, redo});
    add(menu, tr("R&eset parameters"), {},
        [this] { m_editor.edit(withReset(m_editor.document()), tr("Reset")); });
    menu->addSeparator();
    add(menu, tr("&Go to position…"), {Qt::CTRL | Qt::Key_G}, [this] { m_window.goToPosition(); });
    m_moveLeft = add(menu, tr("Move word &left"), {Qt::ALT | Qt::Key_Left}, [this] { moveWord(-1); });
    m_moveRight = add(menu, tr("Move word &right"), {Qt::ALT | Qt::Key_Right}, [this] { moveWord(1); });
    menu->addSeparator();
    m_hideRows = add(menu, tr("&Hide row numbers"), {Qt::Key_H}, [this] {
        Document next = m_editor.document();
        next.hideRows = m_hideRows->isChecked();
        m_editor.edit(std::move(next), tr("Hide row numbers"));
    });
    m_hideRows->setCheckable(true);
}

void Menus::makeView() {
    QMenu* menu = m_window.menuBar()->addMenu(tr("&View"));
    m_views = new QActionGroup(this);
    int number = 0;
    for (const View* view : views()) {
        QList<QKeySequence> keys;
        if (number < 9) keys = {QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + number++))};
        QAction* action = add(menu, shown(view->title), keys, [this, view] {
            m_editor.edit(withView(m_editor.document(), *view), tr("View"));
        });
        action->setCheckable(true);
        action->setData(QString::fromUtf8(view->id));
        m_views->addAction(action);
    }
    menu->addSeparator();
    FigureView& figure = m_window.figureView();
    add(menu, tr("Zoom &in"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
        [&figure] { figure.zoom(kZoomStep); });
    add(menu, tr("Zoom &out"), {Qt::CTRL | Qt::Key_Minus}, [&figure] { figure.zoom(1 / kZoomStep); });
    add(menu, tr("&Fit"), {Qt::CTRL | Qt::Key_0}, [&figure] { figure.fit(); });
}

void Menus::makeScheme() {
    m_scheme = m_window.menuBar()->addMenu(tr("&Scheme"));
    m_schemes = new QActionGroup(this);
    for (const Scheme* scheme : schemes()) {
        auto* action = new QAction(shown(scheme->title), this);
        action->setCheckable(true);
        action->setData(QString::fromUtf8(scheme->id));
        action->setToolTip(shown(scheme->summary));
        connect(action, &QAction::triggered, this,
                [this, scheme] { m_editor.edit(withScheme(m_editor.document(), *scheme), tr("Scheme")); });
        m_schemes->addAction(action);
    }
}

void Menus::makeHelp() {
    QMenu* menu = m_window.menuBar()->addMenu(tr("&Help"));
    add(menu, tr("&Keys"), {Qt::Key_F1, Qt::Key_Question}, [this] { m_window.showKeys(); });
    add(menu, tr("&About"), {}, [this] { m_window.showAbout(); });
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
    button(tr("↶ Undo"), stack.canUndo(), &QUndoStack::canUndoChanged, &QUndoStack::undo);
    button(tr("↷ Redo"), stack.canRedo(), &QUndoStack::canRedoChanged, &QUndoStack::redo);
    m_window.menuBar()->setCornerWidget(corner);
}

void Menus::moveWord(int by) {
    m_editor.edit(withFocusWordMoved(m_editor.document(), by), tr("Move word"));
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
