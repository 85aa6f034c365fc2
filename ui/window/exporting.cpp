// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/exporting.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

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
QString suggestedName(const MainWindow& window, const Document& document, const ExportChoices& choices) {
    QStringList views;
    for (std::size_t i = 0; i < document.panes.size(); ++i)
        views += QLatin1String(viewOf(seenFrom(document, i)).id);
    const QString name = QStringLiteral("%1-%2.%3")
                             .arg(views.join('-'), QLatin1String(schemeOf(document).id),
                                  QLatin1String(suffixOf(choices.format.kind)));
    if (!choices.folder.isEmpty()) return QDir(choices.folder).filePath(name);
    return window.path().isEmpty() ? name : QFileInfo(window.path()).dir().filePath(name);
}

std::optional<Text> write(const QString& path, const Document& document, const FigureFormat& format,
                          Text& lost) {
    QGuiApplication::setOverrideCursor(Qt::WaitCursor);
    const auto bytes = figureFile(document, format);
    const std::optional<Text> failed = bytes ? saveBytes(path, *bytes, &lost)
                                             : text("cannot write %1: %2", {shownPath(path), bytes.error()});
    QGuiApplication::restoreOverrideCursor();
    return failed;
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

}  // namespace

void exportFigure(MainWindow& window) {
    if (!window.teaching().mayTell()) return;
    const Document document = window.activeView().scene().document;
    ExportChoices& choices = window.exportChoices;
    begin(choices, document, window);
    // Whoever steps back from the name, or cannot write there, finds all choices as they were.
    while (const auto format = window.dialogs.askFormat(&window, document, choices.format)) {
        choices.format = *format;
        FigureFormat written = *format;
        const QString path =
            window.dialogs.askPicturePath(&window, suggestedName(window, document, choices), format->kind);
        if (path.isEmpty()) continue;
        if (const auto kind = kindOf(path.toStdString())) written.kind = *kind;  // its name is what it is
        Text lost;
        if (const auto failed = write(path, document, written, lost)) {
            window.dialogs.showError(&window, shown(*failed));
            continue;
        }
        choices.folder = QFileInfo(path).absolutePath();
        if (Memory* memory = window.memory()) memory->setExportChoices(choices);
        window.say(lost.empty() ? text("Exported: %1", {shownPath(path)}) : lost);
        return;
    }
}

void printFigure(MainWindow& window) {
    if (!window.teaching().mayTell()) return;
    window.dialogs.showPrint(&window, window.activeView().scene().document);
}

}  // namespace posiscope
