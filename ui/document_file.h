// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

#include "core/document.h"
#include "core/result.h"

namespace posiscope {

/// The document that a file holds, or why there is none. Nothing larger than a document can be is read.
Result<Document> loadDocument(const QString& path);
/// Why it could not be saved; then the file is as it was.
std::optional<Text> saveDocument(const QString& path, const Document& document);

}  // namespace posiscope
