// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/main_window.h"

#include <QApplication>
#include <QCloseEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QStatusBar>
#include <QVBoxLayout>

#include "ui/columns.h"
#include "ui/document_file.h"
#include "ui/edits.h"
#include "ui/explain_panel.h"
#include "ui/figure_pane.h"
#include "ui/figure_view.h"
#include "ui/fitted_label.h"
#include "ui/help.h"
#include "ui/menus.h"
#include "ui/number_box.h"
#include "ui/param_panel.h"
#include "ui/rich_text.h"
#include "ui/sentence_panel.h"
#include "ui/theme.h"

namespace posiscope {

MainWindow::MainWindow(QWidget* parent) : QMainWindow(parent), dialogs(realDialogs()) {
    setAcceptDrops(true);
    m_pane = new FigurePane(m_editor);
    m_explain = new ExplainPanel;
    setCentralWidget(new Columns(makeSide(), m_pane, m_explain, this));

    m_line = new FittedLabel(kLabelSize, false, 1, this);
    m_line->setObjectName("line");
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(16, 2, 16, 4);
    statusBar()->addWidget(m_line, 1);

    new Menus(*this);
    connect(&m_editor, &Editor::changed, this, &MainWindow::refreshTitle);
    connect(&m_editor, &Editor::changed, this, &MainWindow::refreshScheme);
    connect(&figureView(), &FigureView::toldChanged, this, &MainWindow::refreshTold);
    refreshTitle();
    refreshScheme();
    resize(1280, 800);
    figureView().setFocus();
}

FigureView& MainWindow::figureView() {
    return m_pane->view();
}

QWidget* MainWindow::makeSide() {
    auto* side = new QWidget;
    auto* layout = new QVBoxLayout(side);
    // The panels have the rest of the margin: room for the outline around what has the keyboard, and a scroll bar.
    layout->setContentsMargins(12, 16, 0, 8);
    layout->setSpacing(16);
    layout->addWidget(new SentencePanel(m_editor, side));
    layout->addWidget(new ParamPanel(m_editor, side), 1);
    return side;
}

QString MainWindow::name() const {
    return m_path.isEmpty() ? shown("Untitled") : QFileInfo(m_path).fileName();
}

void MainWindow::refreshTitle() {
    QString title = name();
    title.replace(QStringLiteral("[*]"), QStringLiteral("[*][*]"));  // so Qt shows it as it is
    setWindowTitle(title + QStringLiteral("[*] – Posiscope"));
    setWindowModified(m_editor.isModified());
}

void MainWindow::refreshScheme() {
    m_explain->showScheme(schemeOf(m_editor.document()), m_editor.encoding().formula);
}

void MainWindow::refreshTold() {
    const Told told = figureView().told();
    m_line->showText(html(told.line));
    m_explain->showTold(told);
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
    Result<Document> read = loadDocument(path);
    if (!read) {
        dialogs.showError(this, shown(read.error()));
        return false;
    }
    m_path = path;
    m_editor.replace(std::move(*read));
    return true;
}

void MainWindow::newDocument() {
    if (!mayLose()) return;
    m_path.clear();
    m_editor.replace(firstDocument());
}

void MainWindow::open() {
    if (!mayLose()) return;
    if (const QString path = dialogs.askOpenPath(this); !path.isEmpty()) load(path);
}

void MainWindow::openFile(const QString& path) {
    if (mayLose()) load(path);
}

bool MainWindow::saveTo(const QString& path) {
    if (const auto failed = saveDocument(path, m_editor.document())) {
        dialogs.showError(this, shown(*failed));
        return false;
    }
    m_path = path;
    m_editor.markSaved();
    return true;
}

bool MainWindow::save() {
    takeTyping();
    return m_path.isEmpty() ? saveAs() : saveTo(m_path);
}

bool MainWindow::saveAs() {
    takeTyping();
    const QString suggested = m_path.isEmpty() ? shown("Untitled") + QStringLiteral(".posiscope") : m_path;
    const QString path = dialogs.askSavePath(this, suggested);
    return !path.isEmpty() && saveTo(path);
}

void MainWindow::goToPosition() {
    const Document& now = m_editor.document();
    const auto asked = dialogs.askPosition(this, focusedPosition(now), lastPosition(now));
    if (!asked) return;
    m_editor.edit(withFocusAt(m_editor.document(), *asked), shown("Go to position"));
    figureView().showFocus();
}

void MainWindow::showKeys() {
    dialogs.showHelp(this, shown("Keys"), keysHelp(*this));
}

void MainWindow::showAbout() {
    dialogs.showHelp(this, shown("About Posiscope"), aboutHelp());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    event->setAccepted(mayLose());
}

namespace {

/// The one document that is dragged here, if it is one.
QString draggedDocument(const QMimeData& data) {
    const QList<QUrl> urls = data.urls();
    if (urls.size() != 1 || !urls.front().isLocalFile()) return {};
    const QString path = urls.front().toLocalFile();
    return path.endsWith(QStringLiteral(".posiscope"), Qt::CaseInsensitive) ? path : QString();
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
