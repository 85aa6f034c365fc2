// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/print.h"

#include <QPrintPreviewDialog>
#include <QPrinter>
#include <algorithm>

#include "ui/export/figure_page.h"
#include "ui/look/rich_text.h"

namespace posiscope {

void printFigure(QPrinter& printer, const Document& document, Language language) {
    const QRectF room = printer.pageRect(QPrinter::Millimeter);
    const auto within = [](double mm) { return std::clamp(mm, kLeastMm, kMostMm); };
    FigureFormat format{.kind = FileKind::pdf,
                        .widthMm = within(room.width()),
                        .heightMm = within(room.height()),
                        .title = true,
                        .look = {language, Theme::print}};
    // No page is too small for the figure without a font size of its own.
    if (auto page = FigurePage::laidOut(document, format)) page->paintShapes(printer, printer.resolution());
}

void showPrint(QWidget* window, const Document& document) {
    QPrinter printer(QPrinter::HighResolution);
    printer.setDocName(QStringLiteral("Posiscope"));
    printer.setPageOrientation(QPageLayout::Landscape);
    QPrintPreviewDialog dialog(&printer, window);
    dialog.setWindowTitle(shown("Print"));
    QObject::connect(&dialog, &QPrintPreviewDialog::paintRequested, &dialog,
                     [&](QPrinter* on) { printFigure(*on, document, windowLook().language); });
    dialog.resize(900, 640);
    dialog.exec();
}

}  // namespace posiscope
