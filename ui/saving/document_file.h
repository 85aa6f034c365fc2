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
/// Tells by its name whether a file is a document, or a picture that may carry one.
bool mayHoldDocument(const QString& path);
/// Tells whether a file is a picture, by what is in it, or by its name if it is new. No document is saved as one: the
/// picture would be lost.
bool isPictureFile(const QString& path);
/// Returns why it could not be saved; then the file is as it was.
std::optional<Text> saveDocument(const QString& path, const Document& document, Text* lost = nullptr);

}  // namespace posiscope
