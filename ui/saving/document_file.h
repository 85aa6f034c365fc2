// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

#include "core/base/result.h"
#include "core/document/document.h"

namespace posiscope {

/// The document that a file holds or a picture carries, whatever its name, or why there is none. Nothing larger than
/// these can be is read.
Result<Document> loadDocument(const QString& path);
/// By its name: a document, or a picture that may carry one.
bool mayHoldDocument(const QString& path);
/// By what is in it, or for a new file by its name. No document is saved as one: the picture would be lost.
bool isPictureFile(const QString& path);
/// Why it could not be saved; then the file is as it was.
std::optional<Text> saveDocument(const QString& path, const Document& document, Text* lost = nullptr);

}  // namespace posiscope
