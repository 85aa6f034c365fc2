// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/document.h"
#include "ui/look/look.h"

class QPrinter;
class QWidget;

namespace posiscope {

/// Prints the present view's figure, with its title, as large as the page is; in colours for paper.
void printFigure(QPrinter& printer, const Document& document, Language language);

/// Shows the page as it will be, and a printer for it.
void showPrint(QWidget* window, const Document& document);

}  // namespace posiscope
