// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/exporting.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QProgressDialog>
#include <functional>

#include "core/views/shared/registry.h"
#include "ui/dialogs/export_choices.h"
#include "ui/disk/file_words.h"
#include "ui/disk/safe_file.h"
#include "ui/export/figure_export.h"
#include "ui/export/figure_page.h"
#include "ui/look/rich_text.h"
#include "ui/panels/figure_view.h"
#include "ui/window/main_window.h"
#include "ui/window/memory.h"
#include "ui/window/teaching.h"

namespace posiscope {

namespace {

/// In the folder of the last one, or of the document.
QString suggestedName(const MainWindow& window, const Document& document, const QString& ending) {
    QStringList views;
    for (std::size_t i = 0; i < document.panes.size(); ++i)
        views += QLatin1String(viewOf(seenFrom(document, i)).id);
    const QString name =
        QStringLiteral("%1-%2.%3").arg(views.join('-'), QLatin1String(schemeOf(document).id), ending);
    if (const QString& folder = window.exportChoices.folder; !folder.isEmpty())
        return QDir(folder).filePath(name);
    return window.path().isEmpty() ? name : QFileInfo(window.path()).dir().filePath(name);
}

/// Begins as the document was exported before. The words of one document are not those of another.
void begin(ExportChoices& choices, const Document& document, MainWindow& window) {
    FigureFormat& format = choices.format;
    format.look.language = windowLook().language;
    if (document.figure != choices.from) {
        format.titles.clear();
        for (std::string* own : {&format.xTitle, &format.yTitle, &format.barTitle, &format.only,
                                 &format.caption, &format.alternative})
            own->clear();
        if (document.figure) format = formatOf(*document.figure, format.kind);
        choices.from = document.figure;
    }
    // The words that the picture had for its panes and axes may not hold any more.
    const bool hadTitles = !format.titles.empty() && format.titles.size() != document.panes.size();
    const bool hadNames = !(format.xTitle + format.yTitle).empty() && !FigurePage::laidOut(document, format);
    if (hadTitles) {
        format.titles.clear();
        format.title = true;
    }
    if (hadNames) format.xTitle = format.yTitle = {};
    if (hadTitles || hadNames) window.say(text("The picture's own titles do not fit and are left out"));
}

/// Makes the bytes of a file; empty: the reader has stopped it.
using Make = std::function<Result<QByteArray>(const FigureFormat&)>;

/// Asks how and where, and writes what is made. `moves`: it is a picture that moves, of which the document is the first.
void exportAs(MainWindow& window, const Document& document, bool moves, const Make& make) {
    ExportChoices& choices = window.exportChoices;
    begin(choices, document, window);
    const FileKind kind = choices.format.kind;
    if (moves) choices.format.kind = FileKind::png;
    // Whoever steps back from the name, or cannot write there, finds all choices as they were.
    while (const auto format = window.dialogs.askFormat(&window, document, choices.format, moves)) {
        choices.format = *format;
        const QString ending = moves ? QStringLiteral("apng") : QLatin1String(suffixOf(format->kind));
        const QString path =
            window.dialogs.askPicturePath(&window, suggestedName(window, document, ending), ending);
        if (path.isEmpty()) continue;
        if (moves && !path.endsWith(QStringLiteral(".apng"), Qt::CaseInsensitive) &&
            !path.endsWith(QStringLiteral(".png"), Qt::CaseInsensitive)) {
            window.dialogs.showError(
                &window, shown(text("a figure that moves is a file whose name ends in .apng or .png")));
            continue;
        }
        FigureFormat written = *format;
        if (const auto named = kindOf(path.toStdString()); named && !moves)
            written.kind = *named;  // its name is what it is
        const auto bytes = make(written);
        if (bytes && bytes->isEmpty()) continue;
        Text lost;
        const std::optional<Text> failed =
            bytes ? saveBytes(path, *bytes, &lost)
                  : text("cannot write %1: %2", {shownPath(path), bytes.error()});
        if (failed) {
            window.dialogs.showError(&window, shown(*failed));
            continue;
        }
        choices.folder = QFileInfo(path).absolutePath();
        if (moves) choices.format.kind = kind;
        if (Memory* memory = window.memory()) memory->setExportChoices(choices);
        window.say(lost.empty() ? text("Exported: %1", {shownPath(path)}) : lost);
        return;
    }
    if (moves) choices.format.kind = kind;
}

}  // namespace

void exportFigure(MainWindow& window) {
    if (!window.teaching().mayTell()) return;
    const Document document = window.activeView().scene().document;
    exportAs(window, document, false, [&](const FigureFormat& format) {
        QGuiApplication::setOverrideCursor(Qt::WaitCursor);
        auto bytes = figureFile(document, format);
        QGuiApplication::restoreOverrideCursor();
        return bytes;
    });
}

void exportMotion(MainWindow& window) {
    if (!window.teaching().mayTell()) return;
    const std::vector<Document> frames =
        window.dialogs.askMotion(&window, window.activeView().scene().document);
    if (frames.empty()) return;
    exportAs(window, frames.front(), true, [&](const FigureFormat& format) {
        QProgressDialog progress(shown("Drawing the pictures…"), shown("Cancel"), 0,
                                 static_cast<int>(frames.size()), &window);
        progress.setWindowModality(Qt::WindowModal);
        progress.setMinimumDuration(1000);
        return motionFile(frames, format, [&](std::size_t done) {
            progress.setValue(static_cast<int>(done));
            return !progress.wasCanceled();
        });
    });
}

void printFigure(MainWindow& window) {
    if (!window.teaching().mayTell()) return;
    window.dialogs.showPrint(&window, window.activeView().scene().document);
}

}  // namespace posiscope
