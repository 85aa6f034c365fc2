// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/menus.h"

#include <QActionGroup>
#include <QClipboard>
#include <QDockWidget>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenuBar>
#include <QToolButton>

#include "core/files/gallery.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "ui/look/mnemonics.h"
#include "ui/look/rich_text.h"
#include "ui/panels/figure_view.h"
#include "ui/window/colour_menu.h"
#include "ui/window/compare_menu.h"
#include "ui/window/copying.h"
#include "ui/window/exporting.h"
#include "ui/window/help.h"
#include "ui/window/lesson_menu.h"
#include "ui/window/main_window.h"
#include "ui/window/memory.h"
#include "ui/window/view_help.h"

namespace posiscope {

namespace {

constexpr double kZoomStep = 1.25;

}  // namespace

Menus::Menus(MainWindow& window)
    : QObject(&window),
      m_window(window),
      m_editor(window.editor()),
      m_copying(std::make_unique<Copying>(window)) {
    makeFile();
    makeEdit();
    makeView();
    makeScheme();
    m_window.menuBar()->addMenu(new CompareMenu(m_window));
    m_window.menuBar()->addMenu(new LessonMenu(m_window));
    makeHelp();
    makeCornerButtons();
    for (QMenu* menu : m_window.findChildren<QMenu*>())  // some of them know their entries only then
        connect(menu, &QMenu::aboutToShow, menu, [menu] { completeMnemonics(*menu); });
    connect(&m_editor, &Editor::changed, this, &Menus::refresh);
    refresh();
}

Menus::~Menus() = default;

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
    makeRecent(menu->addMenu(shown("Open &recent")));
    makeGallery(menu->addMenu(shown("&Famous figures")));
    add(menu, shown("&Save"), {QKeySequence::Save}, [this] { m_window.save(); });
    add(menu, shown("Save &As…"), {Qt::CTRL | Qt::SHIFT | Qt::Key_S}, [this] { m_window.saveAs(); });
    add(menu, shown("Save n&umbers…"), {}, [this] { m_copying->saveNumbers(); });
    menu->addSeparator();
    add(menu, shown("&Export…"), {Qt::CTRL | Qt::Key_E}, [this] { exportFigure(m_window); });
    add(menu, shown("Export &motion…"), {}, [this] { exportMotion(m_window); });
    add(menu, shown("&Print…"), {QKeySequence::Print}, [this] { printFigure(m_window); });
    menu->addSeparator();
    add(menu, shown("&Quit"), {Qt::CTRL | Qt::Key_Q}, [this] { m_window.close(); });
}

void Menus::makeGallery(QMenu* menu) {
    menu->setToolTipsVisible(true);
    for (const Famous& famous : gallery()) {
        QAction* action =
            add(menu, shown(famous.title).replace('&', QStringLiteral("&&")), {}, [this, &famous] {
                m_editor.edit(withFamous(m_editor.document(), famous, dictionaryOf(windowLook().language)),
                              marked("Famous figure"));
            });
        action->setToolTip(shown(famous.look));
    }
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
        [this] { m_editor.edit(withReset(m_editor.document()), marked("Reset")); });
    menu->addSeparator();
    add(menu, shown("&Copy figure"), {QKeySequence::Copy}, [this] { m_copying->figure(); });
    add(menu, shown("Copy &value"), {Qt::CTRL | Qt::SHIFT | Qt::Key_C}, [this] { m_copying->value(); });
    add(menu, shown("Copy ca&ption"), {}, [this] { m_copying->caption(); });
    add(menu, shown("Copy &alternative text"), {}, [this] { m_copying->alternative(); });
    QMenu* code = menu->addMenu(shown("Copy as co&de"));
    add(code, shown("&NumPy program"), {}, [this] { m_copying->code(CodeKind::numpy); });
    add(code, shown("&TikZ for LaTeX (PGFPlots)"), {}, [this] { m_copying->code(CodeKind::tikz); });
    add(code, shown("&Command line"), {}, [this] { m_copying->code(CodeKind::command); });
    menu->addSeparator();
    add(menu, shown("&Go to position…"), {Qt::CTRL | Qt::Key_G}, [this] { m_window.goToPosition(); });
    m_moveLeft = add(menu, shown("Move word &left"), {Qt::ALT | Qt::Key_Left}, [this] { moveWord(-1); });
    m_moveRight = add(menu, shown("Move word righ&t"), {Qt::ALT | Qt::Key_Right}, [this] { moveWord(1); });
    menu->addSeparator();
    m_hideRows = add(menu, shown("&Hide row numbers"), {Qt::Key_H}, [this] {
        Document next = m_editor.document();
        next.hideRows = m_hideRows->isChecked();
        m_editor.edit(std::move(next), marked("Hide row numbers"));
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
            m_editor.edit(withView(m_editor.document(), *view), marked("View"));
        });
        action->setCheckable(true);
        action->setData(QString::fromUtf8(view->id));
        m_views->addAction(action);
    }
    makePanes(menu);
    menu->addSeparator();
    add(menu, shown("Zoom &in"), {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
        [this] { m_window.activeView().zoom(kZoomStep); });
    add(menu, shown("Zoom &out"), {Qt::CTRL | Qt::Key_Minus},
        [this] { m_window.activeView().zoom(1 / kZoomStep); });
    add(menu, shown("&Fit"), {Qt::CTRL | Qt::Key_0}, [this] { m_window.activeView().fit(); });
    menu->addSeparator();
    menu->addMenu(new ColourMenu(m_window, menu));
    makePanels(menu->addMenu(shown("&Panels")));
    makeLook(menu);
}

void Menus::makeRecent(QMenu* menu) {
    menu->setEnabled(m_window.memory() != nullptr);
    connect(menu, &QMenu::aboutToShow, this, [this, menu] {
        menu->clear();
        const QStringList files = m_window.memory()->recentFiles();
        for (const QString& path : files) {
            QString name = QFileInfo(path).fileName();
            menu->addAction(name.replace('&', QStringLiteral("&&")), this,
                            [this, path] { m_window.openFile(path); })
                ->setToolTip(path);
        }
        if (files.isEmpty()) {
            menu->addAction(shown("No files yet"))->setEnabled(false);
            return;
        }
        menu->addSeparator();
        menu->addAction(shown("&Clear list"), this, [this] { m_window.memory()->clearRecent(); });
    });
    menu->setToolTipsVisible(true);
}

void Menus::makePanes(QMenu* menu) {
    m_newPane = menu->addMenu(shown("&New pane"));
    for (const View* view : views())
        add(m_newPane, shown(view->title), {},
            [this, view] { m_editor.edit(withPaneOpened(m_editor.document(), *view), marked("New pane")); });
    QMenu* panes = menu->addMenu(shown("Pan&es"));
    m_nextPane = add(panes, shown("&Next pane"), {Qt::Key_F6}, [this] {
        const Document& now = m_editor.document();
        m_editor.look(seenFrom(now, (now.framed + 1) % now.panes.size()));
        m_window.figureView().setFocus();
    });
    m_duplicate = add(panes, shown("&Duplicate pane"), {Qt::CTRL | Qt::Key_D}, [this] {
        m_editor.edit(withPaneOpened(m_editor.document(), viewOf(m_editor.document())),
                      marked("Duplicate pane"));
    });
    m_swap = add(panes, shown("&Swap with the next pane"), {},
                 [this] { m_editor.edit(withPaneSwapped(m_editor.document()), marked("Swap panes")); });
    m_below = add(panes, shown("&One below the other"), {}, [this] {
        Document next = m_editor.document();
        next.below = m_below->isChecked();
        m_editor.edit(std::move(next), marked("Panes one below the other"));
    });
    m_below->setCheckable(true);
    m_closePane = add(panes, shown("&Close pane"), {Qt::CTRL | Qt::Key_W},
                      [this] { m_editor.edit(withPaneClosed(m_editor.document()), marked("Close pane")); });
}

void Menus::makePanels(QMenu* menu) {
    for (QDockWidget* panel : m_window.panels()) menu->addAction(panel->toggleViewAction());
    menu->addSeparator();
    add(menu, shown("&Reset layout"), {}, [this] { m_window.resetLayout(); });
}

void Menus::makeLook(QMenu* menu) {
    // The menus are made anew with everything else: only when this one has closed.
    const auto choose = [this](const LookChoice& look) {
        QMetaObject::invokeMethod(
            &m_window, [window = &m_window, look] { window->setLook(look); }, Qt::QueuedConnection);
    };
    const auto choice = [&](QMenu* in, QActionGroup* group, const QString& name, const char* id, auto run) {
        QAction* action = add(in, name, {}, run);
        action->setCheckable(true);
        action->setData(QString::fromUtf8(id));
        group->addAction(action);
    };
    QMenu* themes = menu->addMenu(shown("&Theme"));
    m_themes = new QActionGroup(this);
    const auto theme = [&](const QString& name, std::optional<Theme> which) {
        choice(themes, m_themes, name, which ? themeId(*which) : "", [this, choose, which] {
            choose({m_window.look().language, which});
        });
    };
    theme(shown("As the &system"), {});
    theme(shown("&Light"), Theme::light);
    theme(shown("&Dark"), Theme::dark);
    theme(shown("&Projector"), Theme::projector);
    theme(shown("P&rint"), Theme::print);
    QMenu* languages = menu->addMenu(shown("&Language"));
    m_languages = new QActionGroup(this);
    const auto language = [&](const QString& name, std::optional<Language> which) {
        choice(languages, m_languages, name, which ? languageId(*which) : "", [this, choose, which] {
            choose({which, m_window.look().theme});
        });
    };
    language(shown("As the &system"), {});
    // Each in its own words, for whoever does not read the present one.
    language(QStringLiteral("English"), Language::english);
    language(QStringLiteral("简体中文"), Language::chinese);
}

void Menus::makeScheme() {
    m_scheme = m_window.menuBar()->addMenu(shown("En&coding"));
    m_schemes = new QActionGroup(this);
    for (const Scheme* scheme : schemes()) {
        auto* action = new QAction(shown(scheme->title), this);
        action->setCheckable(true);
        action->setData(QString::fromUtf8(scheme->id));
        action->setToolTip(shown(scheme->summary));
        connect(action, &QAction::triggered, this, [this, scheme] {
            m_editor.edit(withScheme(m_editor.document(), *scheme), marked("Scheme"));
        });
        m_schemes->addAction(action);
    }
    m_fromConfig = new QAction(shown("From a model's confi&g…"), this);
    m_fromConfig->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_V);
    m_window.addAction(m_fromConfig);
    connect(m_fromConfig, &QAction::triggered, this,
            [this] { m_window.takeConfig(QGuiApplication::clipboard()->text()); });
}

void Menus::makeHelp() {
    QMenu* menu = m_window.menuBar()->addMenu(shown("&Help"));
    add(menu, shown("&What is this view?"), {Qt::Key_F1}, [this] {
        const auto* focused = qobject_cast<FigureView*>(m_window.focusWidget());
        const FigureView& pane = focused != nullptr ? *focused : m_window.activeView();
        m_window.dialogs.showHelp(&m_window, shown("What is this view?"),
                                  viewHelp(viewOf(pane.scene().document)));
    });
    add(menu, shown("&Keys"), {Qt::Key_Question}, [this] { m_window.showKeys(); });
    add(menu, shown("&Copy version details"), {},
        [this] { QGuiApplication::clipboard()->setText(versionDetails(m_window)); });
    add(menu, shown("&About"), {}, [this] { m_window.showAbout(); });
}

void Menus::makeCornerButtons() {
    auto* corner = new QWidget(m_window.menuBar());
    auto* layout = new QHBoxLayout(corner);
    layout->setContentsMargins(0, 4, 16, 4);
    layout->setSpacing(8);
    const auto button = [&](const QString& name) {
        auto* made = new QToolButton(corner);
        made->setText(name);
        made->setFocusPolicy(Qt::TabFocus);
        layout->addWidget(made);
        return made;
    };
    QUndoStack& stack = m_editor.undoStack();
    const auto stackButton = [&](const QString& name, bool can, auto changed, auto run) {
        QToolButton* made = button(name);
        made->setEnabled(can);
        connect(&stack, changed, made, &QToolButton::setEnabled);
        connect(made, &QToolButton::clicked, &stack, run);
    };
    stackButton(shown("↶ Undo"), stack.canUndo(), &QUndoStack::canUndoChanged, &QUndoStack::undo);
    stackButton(shown("↷ Redo"), stack.canRedo(), &QUndoStack::canRedoChanged, &QUndoStack::redo);
    QToolButton* copy = button(shown("Copy"));
    copy->setToolTip(shown("The figure as a picture, and its numbers"));
    connect(copy, &QToolButton::clicked, this, [this] { m_copying->figure(); });
    QToolButton* exporting = button(shown("Export…"));
    exporting->setToolTip(shown("The figure as a file: PDF, SVG or PNG"));
    connect(exporting, &QToolButton::clicked, this, [this] { exportFigure(m_window); });
    m_window.menuBar()->setCornerWidget(corner);
}

void Menus::moveWord(int by) {
    m_editor.edit(withFocusWordMoved(m_editor.document(), by), marked("Move word"));
    m_window.activeView().showFocus();
}

void Menus::refresh() {
    const Document& now = m_editor.document();
    for (QAction* action : m_views->actions())
        action->setChecked(action->data().toString() == QString::fromUtf8(viewOf(now).id));
    m_newPane->setEnabled(now.panes.size() < kMostPanes);
    m_duplicate->setEnabled(now.panes.size() < kMostPanes);
    for (QAction* action : {m_nextPane, m_swap, m_closePane}) action->setEnabled(now.panes.size() > 1);
    m_below->setEnabled(now.panes.size() == 2);
    m_below->setChecked(now.below);
    const LookChoice& look = m_window.look();
    for (QAction* action : m_themes->actions())
        action->setChecked(action->data().toString() ==
                           QLatin1String(look.theme ? themeId(*look.theme) : ""));
    for (QAction* action : m_languages->actions())
        action->setChecked(action->data().toString() ==
                           QLatin1String(look.language ? languageId(*look.language) : ""));
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
    m_scheme->addSeparator();
    m_scheme->addAction(m_fromConfig);
}

}  // namespace posiscope
