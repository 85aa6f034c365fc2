// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/copying.h"

#include <QClipboard>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QProgressDialog>
#include <QTextBrowser>

#include "core/base/number.h"
#include "core/views/shared/caption.h"
#include "ui/export/number_file.h"
#include "ui/look/rich_text.h"
#include "ui/panels/figure_area.h"
#include "ui/panels/figure_view.h"
#include "ui/window/clipboard.h"
#include "ui/window/main_window.h"
#include "ui/window/teaching.h"

namespace posiscope {

namespace {

constexpr double kCopiedDpi = 2 * kUnitsPerInch;  // crisp on paper and on fine screens

Numbers copiedNumbers(const FigureView& view) {
    return posiscope::copiedNumbers(view.scene(), view.visible());
}

/// The figures at the size that they have in the window.
FigureFormat formatOf(const MainWindow& window) {
    const double mm = kMmPerInch / kUnitsPerInch;
    const FigureArea& figures = window.figures();
    const QSize size = figures.allViews().size() == 1 ? figures.framedView().size() : figures.gridSize();
    FigureFormat format;
    format.widthMm = size.width() * mm;
    format.heightMm = size.height() * mm;
    format.dpi = kCopiedDpi;
    format.look = windowLook();
    return format;
}

/// The words about each figure, one below the other.
QString ofEach(const MainWindow& window, Text (*said)(const Scene&)) {
    QStringList all;
    for (const FigureView* view : window.figures().allViews()) all += shown(said(view->scene()));
    return all.join(QStringLiteral("\n"));
}

Text timesText(const Block& block) {
    return text("%1 × %2 numbers", {shownNumber(block.rows()), shownNumber(block.columns())});
}

}  // namespace

Copying::Copying(MainWindow& window) : m_window(window) {
    window.installEventFilter(this);
}

const FigureView& Copying::view() const {
    return m_window.activeView();
}

namespace {

/// Text that is only read leaves the key to the window; boxes that are written in take it themselves.
bool hasSelection(const QWidget* widget) {
    if (const auto* label = qobject_cast<const QLabel*>(widget)) return label->hasSelectedText();
    const auto* browser = qobject_cast<const QTextBrowser*>(widget);
    return browser != nullptr && browser->textCursor().hasSelection();
}

}  // namespace

bool Copying::eventFilter(QObject* window, QEvent* event) {
    if (event->type() == QEvent::ShortcutOverride &&
        static_cast<QKeyEvent*>(event)->matches(QKeySequence::Copy) && hasSelection(m_window.focusWidget()))
        event->accept();
    return QObject::eventFilter(window, event);
}

void Copying::copy(const QString& words, const Text& what) {
    QGuiApplication::clipboard()->setText(words);
    m_window.say(what);
}

void Copying::figure() {
    if (!m_window.teaching().mayTell()) return;
    Numbers numbers = copiedNumbers(view());
    const Block block = numbers.block;
    auto* copied = new CopiedFigure(view().scene().document, std::move(numbers), formatOf(m_window));
    const bool hasNumbers = copied->hasNumbers();
    QGuiApplication::clipboard()->setMimeData(copied);
    if (hasNumbers)
        m_window.say(text("Copied: the figure and its %1", {timesText(block)}));
    else if (block.cells() == 0)
        m_window.say(text("Copied: the figure"));
    else
        m_window.say(text("Copied: the figure alone. %1 are more than %2: zoom in, or save them.",
                          {timesText(block), shownNumber(kMostTextCells)}));
}

void Copying::value() {
    if (!m_window.teaching().mayTell()) return;
    const Visible seen = view().visible();
    if (seen.block.cells() == 0) return m_window.say(text("There is no number yet"));
    const std::string digits = fullNumber(seen.part.field->at(seen.cell.row, seen.cell.column));
    copy(QString::fromStdString(digits), text("Copied: %1", {literal(digits)}));
}

void Copying::caption() {
    if (!m_window.teaching().mayTell()) return;
    copy(ofEach(m_window, captionOf), text("Copied: the caption"));
}

void Copying::alternative() {
    if (!m_window.teaching().mayTell()) return;
    copy(ofEach(m_window, alternativeOf), text("Copied: the alternative text"));
}

void Copying::code(CodeKind kind) {
    if (!m_window.teaching().mayTell()) return;
    FigureFormat format = m_window.exportChoices.format;
    format.look.language = windowLook().language;
    const auto code = figureCode(kind, view().scene().document, format);
    if (!code) return m_window.say(code.error());
    static constexpr const char* kCopied[] = {marked("Copied: the NumPy program"),
                                              marked("Copied: the TikZ picture"),
                                              marked("Copied: the command line")};
    copy(QString::fromStdString(*code), text(kCopied[static_cast<std::size_t>(kind)]));
}

void Copying::saveNumbers() {
    if (!m_window.teaching().mayTell()) return;
    const Visible seen = view().visible();
    if (seen.block.cells() == 0)
        return m_window.dialogs.showError(&m_window, shown("There is no number yet"));
    const Scene scene = view().scene();
    const auto chosen =
        m_window.dialogs.askNumbers(&m_window, viewOf(scene.document), seen.part.title, m_layout);
    if (!chosen) return;
    m_layout = chosen->layout;
    const Result<Part> part =
        chosen->result != nullptr ? resultOf(scene, *chosen->result) : Result<Part>(seen.part);
    if (!part) return m_window.dialogs.showError(&m_window, shown(part.error()));
    Numbers numbers = laidOut(chosen->result != nullptr ? posiscope::numbersOf(scene.document, *part)
                                                        : posiscope::numbersOf(scene.document, seen),
                              chosen->layout);
    const QString name = QString::fromStdString(numbers.scheme + '-' + numbers.part.id) +
                         QString::fromUtf8(tableFormats().front().ending);
    const QString path = m_window.dialogs.askNumbersPath(&m_window, name);
    if (path.isEmpty()) return;

    QProgressDialog progress(shown("Saving the numbers…"), shown("Cancel"), 0,
                             static_cast<int>(numbers.block.rows()), &m_window);
    progress.setWindowModality(Qt::WindowModal);
    progress.setMinimumDuration(1000);
    QElapsedTimer since;
    since.start();
    numbers.proceed = [&](Index done) {
        constexpr int kEveryMs = 50;
        if (since.elapsed() < kEveryMs) return true;
        since.restart();
        progress.setValue(static_cast<int>(done));
        return !progress.wasCanceled();
    };
    const auto failed = posiscope::saveNumbers(path, numbers);
    const bool canceled = progress.wasCanceled();
    progress.reset();
    if (failed) return m_window.dialogs.showError(&m_window, shown(*failed));
    if (!canceled) m_window.say(text("Saved: %1", {timesText(numbers.block)}));
}

}  // namespace posiscope
