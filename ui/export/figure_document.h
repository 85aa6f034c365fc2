// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QIODevice>

#include "core/base/result.h"
#include "core/document/document.h"

namespace posiscope {

inline constexpr const char* kPngKeyword = "posiscope";  ///< names the text in a PNG that is the document
inline constexpr std::size_t kMostPicture = 256 << 20;   ///< bytes of a file

inline constexpr qint64 kEnoughToTell = 1024;  ///< bytes that tell whether a file is a picture

/// Tells by its first bytes whether a file is a PNG, SVG or PDF, whatever its name is.
bool isPicture(const QByteArray& bytes);

/// The document that a picture carries, held to the same rules as the file of a document. Only the part of a large file
/// that leads to it is read.
Result<Document> readPictureDocument(QIODevice& file);

}  // namespace posiscope
