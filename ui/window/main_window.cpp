// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QVBoxLayout>

#include "core/views/shared/edits.h"
#include "ui/controls/number_box.h"
#include "ui/disk/file_words.h"
#include "ui/look/fitted_label.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"
#include "ui/panels/explain_panel.h"
#include "ui/panels/figure_area.h"
#include "ui/panels/figure_view.h"
#include "ui/panels/kept_panel.h"
#include "ui/panels/param_panel.h"
#include "ui/panels/sentence_panel.h"
#include "ui/saving/document_file.h"
#include "ui/saving/lesson_file.h"
#include "ui/saving/model_file.h"
#include "ui/window/comparing.h"
#include "ui/window/help.h"
#include "ui/window/memory.h"
#include "ui/window/menus.h"
#include "ui/window/notice.h"
#include "ui/window/teaching.h"

namespace posiscope {

namespace {

constexpr int kSaidMs = 4000;
constexpr QSize kLeastPhysical(1024, 640);  ///< in pixels of the screen, whatever its scale
constexpr QSize kFrame(8, 40);              ///< about as much as the desktop draws around a window

}  // namespace

MainWindow::MainWindow(const LookChoice& look, Memory* memory)
    : dialogs(realDialogs()),
      m_look(look),
      m_memory(memory),
      m_unfolded(memory != nullptr ? memory->unfolded() : Unfolded{}) {
    setAcceptDrops(true);
    m_saying.setSingleShot(true);
    connect(&m_saying, &QTimer::timeout, this, &MainWindow::refreshTold);
    constexpr int kSettlesMs = 200;
    m_looking.setSingleShot(true);
    m_looking.setInterval(kSettlesMs);
    connect(&m_looking, &QTimer::timeout, this, &MainWindow::lookAtFile);
    for (const auto changed : {&QFileSystemWatcher::fileChanged, &QFileSystemWatcher::directoryChanged})
        connect(&m_watcher, changed, &m_looking, qOverload<>(&QTimer::start));
    m_player.follow({.areShown = [this] { return m_figures->areShown(); },
                     .focus = [this] { return m_figures->numberInFocus(); }});
    setDockNestingEnabled(false);
    // Before all is made: otherwise panels give way in a narrower window and come back, laid out each time.
    setMinimumSize(kLeastPhysical / devicePixelRatioF());
    m_teaching = new Teaching(*this);
    resize(QSize(1280, 800).boundedTo(screen()->availableSize() - kFrame));
    build();
    connect(&m_editor, &Editor::changed, this, &MainWindow::refreshTitle);
    connect(&m_editor, &Editor::changed, this, &MainWindow::makeRoom);
    if (m_memory != nullptr) {
        exportChoices = m_memory->exportChoices();
        restoreGeometry(m_memory->geometry());
        restoreLayout(m_memory->layout());
    }
}

MainWindow::~MainWindow() {
    hide();  // a field that is typed in gives its value while the editor is still there
    for (QDockWidget* panel : m_panels)
        panel->disconnect(this);  // they tell that they go, when this is no window any more
}

/// Everything but the document, which the editor keeps: so another language or theme needs no second way.
void MainWindow::build() {
    m_player.stop();
    delete m_menus;
    for (QDockWidget*& panel : m_panels) {
        if (panel != nullptr) panel->disconnect(this);
        delete panel;
        panel = nullptr;
    }
    m_figures = new FigureArea(m_editor, m_player);
    setCentralWidget(m_teaching->withBar(m_figures));
    connect(m_figures, &FigureArea::controlsMade, this, &MainWindow::orderTabs);
    connect(m_figures, &FigureArea::toldChanged, this, &MainWindow::refreshTold);
    connect(m_figures, &FigureArea::refused, this, &MainWindow::say);
    m_explain = new ExplainPanel;
    m_panels = {makePanel("side", shown("Sentence and scheme"), m_teaching->withList(makeSide()),
                          Qt::LeftDockWidgetArea),
                makePanel("explain", shown("Explanation"), m_explain, Qt::RightDockWidgetArea)};

    auto* status = new QStatusBar;
    m_line = new FittedLabel(labelSize(), false, 1, status);
    m_line->setObjectName("line");
    status->setSizeGripEnabled(false);
    status->setContentsMargins(16, isProjected() ? 0 : 2, 16, isProjected() ? 0 : 4);
    status->addWidget(m_line, 1);
    setStatusBar(status);

    if (auto* former = qobject_cast<QMenuBar*>(menuWidget()))
        delete former->cornerWidget();  // otherwise it would move to the new bar
    setMenuBar(new QMenuBar);
    m_menus = new Menus(*this);
    m_teaching->apply();
    refreshTitle();
    refreshTold();
    makeRoom();
    orderTabs();
    figureView().setFocus();
}

FigureView& MainWindow::figureView() {
    return m_figures->framedView();
}

FigureView& MainWindow::activeView() {
    return m_figures->activeView();
}

QWidget* MainWindow::makeSide() {
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    // The panels have the rest of the margin: room for the outline around what has the keyboard, and a scroll bar.
    layout->setContentsMargins(12, 8, 0, 8);
    layout->setSpacing(16);
    layout->addWidget(new SentencePanel(m_editor, side));
    auto* params = new ParamPanel(m_editor, m_player, m_unfolded, side);
    layout->addWidget(params, 1);
    auto* kept = new KeptPanel(m_editor, side);
    layout->addWidget(kept);
    connect(params, &ParamPanel::rowsMade, this, &MainWindow::orderTabs);
    connect(params, &ParamPanel::keepAsked, this, [this] { keepState(*this); });
    connect(kept, &KeptPanel::rowsMade, this, &MainWindow::orderTabs);
    connect(kept, &KeptPanel::renameAsked, this, [this](const QString& name) { renameState(*this, name); });
    connect(kept, &KeptPanel::differencesAsked, this,
            [this](const QString& name) { tellDifferences(*this, name); });
    connect(kept, &KeptPanel::refused, this, &MainWindow::say);
    connect(kept, &KeptPanel::largestAsked, this, [this] { goToLargest(*this); });
    return side;
}

void MainWindow::setFile(const QString& path, const FileMark& mark) {
    m_path = path;
    m_mark = mark;
    m_onDisk = {};
    if (const QStringList watched = m_watcher.files() + m_watcher.directories(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (!path.isEmpty()) m_watcher.addPath(QFileInfo(path).absolutePath());
    lookAtFile();
}

void MainWindow::lookAtFile() {
    m_onDisk = m_path.isEmpty() ? FileMark() : FileMark::of(m_path, m_onDisk);
    // A file that was replaced is another one, which has to be watched anew.
    if (m_onDisk.isThere() && m_watcher.files().isEmpty()) m_watcher.addPath(m_path);
    refreshTitle();
}

std::optional<bool> MainWindow::savedOtherwise() {
    m_onDisk = FileMark::of(m_path, m_onDisk);
    if (!m_onDisk.isThere() || m_onDisk == m_mark) return {};
    switch (dialogs.askChanged(this, name())) {
        case Dialogs::Changed::replace:
            return {};
        case Dialogs::Changed::saveAs:
            return saveAs();
        case Dialogs::Changed::reload:
            load(m_path);
            break;
        case Dialogs::Changed::cancel:
            break;
    }
    return false;
}

QString MainWindow::name() const {
    return m_path.isEmpty() ? shown("Untitled") : shown(shownPath(QFileInfo(m_path).fileName()));
}

void MainWindow::refreshTitle() {
    QString title = name();
    title.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));  // so Qt shows it as it is
    if (!m_path.isEmpty() && !m_onDisk.isThere())
        title = shown(text("%1 (no longer there)", {literal(title.toStdString())}));
    else if (!m_path.isEmpty() && !(m_onDisk == m_mark))
        title = shown(text("%1 (changed on disk)", {literal(title.toStdString())}));
    setWindowTitle(title + QStringLiteral("[*] – Posiscope"));
    setWindowModified(m_editor.isModified());
}

void MainWindow::refreshTold() {
    if (m_panels[1] == nullptr || m_line == nullptr) return;  // not all is made yet
    // Each pane may have another scheme: the explanation is of one view, and so is the formula above it.
    FigureView& active = activeView();
    const Scene scene = active.scene();
    const bool silent = active.veil().silent;  // a question of a lesson is open
    m_explain->showScheme(schemeOf(scene.document),
                          silent ? std::vector<Formula>() : scene.encoding.about.formula);
    m_line->showText(m_saying.isActive() ? m_said : html(active.told().line));
    const Told told = active.toldOfFocus();
    m_explain->showTold(told);
    // Said once: at the right, or where that panel is hidden under the figure.
    const bool hidden = m_panels[1]->isHidden();
    m_figures->explain(hidden && !told.explanation.empty() ? told.explanation.front() : Text{});
}

void MainWindow::say(const Text& what) {
    m_said = html(what);
    m_line->showText(m_said);
    m_saying.start(kSaidMs);
}

void MainWindow::takeTyping() {
    if (auto* box = qobject_cast<NumberBox*>(focusWidget())) box->commit();
}

bool MainWindow::mayLose() {
    takeTyping();
    if (!m_editor.isModified()) return true;
    switch (dialogs.askSave(this, name())) {
        case Dialogs::Answer::save:
            return save();
        case Dialogs::Answer::discard:
            return true;
        case Dialogs::Answer::cancel:
            break;
    }
    return false;
}

bool MainWindow::load(const QString& path) {
    // Before it is read: what is written meanwhile is noticed.
    const FileMark mark = FileMark::of(path);
    Result<Document> read = loadDocument(path);
    if (!read) {
        dialogs.showError(this, shown(read.error()));
        return false;
    }
    setFile(path, mark);
    if (m_memory != nullptr) m_memory->addRecent(path);
    const Text unknown = unknownIn(*read);
    m_teaching->end();
    m_editor.replace(std::move(*read));
    if (!unknown.empty())
        showNotice(*this, posiscope::shown("Not all of the document is known"),
                   posiscope::shown(text("A newer program wrote %1. It is not shown, and kept when you save.",
                                         {unknown})));
    return true;
}

void MainWindow::recover(Document document, const Origin& origin) {
    setFile(origin.path, FileMark::ofHash(origin.seen));
    m_editor.replace(std::move(document), false);
}

void MainWindow::newDocument() {
    if (!mayLose()) return;
    setFile({}, {});
    m_teaching->end();
    m_editor.replace(firstDocument());
}

void MainWindow::open() {
    if (!mayLose()) return;
    const QString path = dialogs.askOpenPath(this);
    if (mayHoldLesson(path))
        openJson(path);
    else if (!path.isEmpty())
        load(path);
}

void MainWindow::openFile(const QString& path) {
    // Undo brings back what a lesson or a config takes the place of.
    if (mayHoldLesson(path))
        openJson(path);
    else if (mayLose())
        load(path);
}

void MainWindow::openJson(const QString& path) {
    if (const auto config = modelConfigText(path))
        takeConfig(*config);
    else
        m_teaching->openFile(path);
}

void MainWindow::takeConfig(const QString& start) {
    if (auto with = dialogs.askConfig(this, m_editor.document(), start))
        m_editor.edit(std::move(*with), marked("From a model's config"));
}

bool MainWindow::saveTo(const QString& path) {
    if (path == m_path)
        if (const auto done = savedOtherwise()) return *done;
    Text lost;
    if (const auto failed = saveDocument(path, m_editor.document(), &lost)) {
        dialogs.showError(this, shown(*failed));
        return false;
    }
    setFile(path, FileMark::of(path));
    if (m_memory != nullptr) m_memory->addRecent(path);
    m_editor.markSaved();
    if (!lost.empty()) say(lost);
    return true;
}

bool MainWindow::save() {
    takeTyping();
    return m_path.isEmpty() || isPictureFile(m_path) ? saveAs() : saveTo(m_path);
}

bool MainWindow::saveAs() {
    takeTyping();
    const QString ending = QStringLiteral(".posiscope");
    const QFileInfo now(m_path);
    const QString suggested = m_path.isEmpty()        ? shown("Untitled") + ending
                              : isPictureFile(m_path) ? now.dir().filePath(now.completeBaseName() + ending)
                                                      : m_path;
    const QString path = dialogs.askSavePath(this, suggested);
    if (path.isEmpty()) return false;
    if (!isPictureFile(path)) return saveTo(path);
    dialogs.showError(this,
                      shown(text("cannot write %1: a picture would be lost; a document's name ends in %2",
                                 {shownPath(path), literal(ending.toStdString())})));
    return false;
}

void MainWindow::goToPosition() {
    const Document& now = m_editor.document();
    const auto asked = dialogs.askPosition(this, focusedPosition(now), lastPosition(now));
    if (!asked) return;
    m_editor.edit(withFocusAt(m_editor.document(), *asked), marked("Go to position"));
    activeView().showFocus();
}

void MainWindow::showKeys() {
    dialogs.showHelp(this, shown("Keys"), keysHelp(*this));
}

void MainWindow::showAbout() {
    dialogs.showHelp(this, shown("About Posiscope"), aboutHelp());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    m_teaching->present(false);
    event->setAccepted(mayLose());
    if (!event->isAccepted() || m_memory == nullptr) return;
    m_memory->setLayout(saveGeometry(), layoutNow());
    m_memory->setUnfolded(m_unfolded);
    m_memory->setLastFile(m_path);
}

namespace {

/// The one document that is dragged here, if it is one.
QString draggedDocument(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
    const QString path = urls.front().toLocalFile();
    return mayHoldDocument(path) || mayHoldLesson(path) ? path : QString();
}

}  // namespace

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (!draggedDocument(*event->mimeData()).isEmpty()) event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    const QString path = draggedDocument(*event->mimeData());
    if (path.isEmpty()) return;
    event->acceptProposedAction();
    // Not from within the drop: a question would hold up the program that it came from.
    QMetaObject::invokeMethod(
        this, [this, path] { openFile(path); }, Qt::QueuedConnection);
}

}  // namespace posiscope
