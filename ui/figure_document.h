// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>

#include "core/document.h"
#include "core/result.h"

namespace posiscope {

inline constexpr const char* kPngKeyword = "posiscope";  ///< of the text in a PNG that is the document
inline constexpr std::size_t kMostPicture = 256 << 20;   ///< bytes of a file

/// A PNG, SVG or PDF, whatever its name is: by its first 1024 bytes.
bool isPicture(const QByteArray& bytes);

/// The document that a picture carries, held to the same rules as the file of a document.
Result<Document> readPictureDocument(const QByteArray& bytes);

}  // namespace posiscope
