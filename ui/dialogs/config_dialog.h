// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

#include "core/document/document.h"

class QWidget;

namespace posiscope {

/// Asks for a model's config.json, or for one of the models that the program brings, and says what it means while it is
/// typed; none: the reader cancels. The answer is the document with its rotary positions in the framed pane.
///   start  what is there at first: a config, or anything else
std::optional<Document> askConfig(QWidget* window, const Document& document, const QString& start);

}  // namespace posiscope
