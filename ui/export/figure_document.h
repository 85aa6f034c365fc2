// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QIODevice>

#include "core/base/result.h"
#include "core/document/document.h"

namespace posiscope {

inline constexpr const char* kPngKeyword = "posiscope";  ///< of the text in a PNG that is the document
inline constexpr std::size_t kMostPicture = 256 << 20;   ///< bytes of a file

inline constexpr qint64 kEnoughToTell = 1024;  ///< bytes, whether it is a picture

/// A PNG, SVG or PDF, whatever its name is: by its first bytes.
bool isPicture(const QByteArray& bytes);

/// The document that a picture carries, held to the same rules as the file of a document. Of a large file only that is
/// read which leads to it.
Result<Document> readPictureDocument(QIODevice& file);

}  // namespace posiscope
