// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/document.h"

class QWidget;

namespace posiscope {

/// Asks which parameter of the framed pane is swept, over which values, and how that is drawn; none: the reader cancels.
/// The answer is the document with the sweep.
std::optional<Document> askSweep(QWidget* window, const Document& document);
/// Asks for the parameter and the values of a figure that moves: a document for each; none: the reader cancels.
std::vector<Document> askMotion(QWidget* window, const Document& document);

}  // namespace posiscope
