// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saving/document_file.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <QFile>
#include <QFileInfo>
#include <cerrno>

#include "core/base/number.h"
#include "core/files/document_json.h"
#include "ui/disk/file_words.h"
#include "ui/disk/safe_file.h"
#include "ui/export/figure_document.h"
#include "ui/export/figure_format.h"

namespace posiscope {

namespace {

Text failure(const QString& path, const Text& reason) {
    return text("cannot open %1: %2", {shownPath(path), reason});
}

}  // namespace

Result<Document> loadDocument(const QString& path) {
    // Not waiting: a pipe would have to be filled first.
    const int opened = open(bytesOf(path).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (opened < 0) return failure(path, reasonOf(errno));
    QFile file;
    file.open(opened, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    struct stat there {};
    fstat(opened, &there);
    if (S_ISDIR(there.st_mode)) return failure(path, reasonOf(EISDIR));
    // A device never ends.
    if (!S_ISREG(there.st_mode)) return failure(path, text("it is not a plain file"));
    const bool picture = isPicture(file.peek(kEnoughToTell));
    const std::size_t most = picture ? kMostPicture : kMostDocument;
    const Text tooLarge = text(picture ? marked("it is larger than a picture can be, %1 bytes")
                                       : marked("it is larger than a document can be, %1 bytes"),
                               {shownNumber(static_cast<std::int64_t>(most))});
    if (file.size() > static_cast<qint64>(most)) return failure(path, tooLarge);
    if (picture) {
        const Result<Document> read = readPictureDocument(file);
        if (file.error() != QFileDevice::NoError) return failure(path, reasonOf(EIO));
        return read ? read : failure(path, read.error());
    }
    // It may have grown since.
    const QByteArray bytes = file.read(static_cast<qint64>(most) + 1);
    if (file.error() != QFileDevice::NoError) return failure(path, reasonOf(EIO));
    if (bytes.size() > static_cast<qint64>(most)) return failure(path, tooLarge);
    const Result<Document> read =
        readDocument(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return read ? read : failure(path, read.error());
}

bool mayHoldDocument(const QString& path) {
    return path.endsWith(QStringLiteral(".posiscope"), Qt::CaseInsensitive) || kindOf(path.toStdString());
}

bool isPictureFile(const QString& path) {
    const QFileInfo there(path);
    if (!there.exists()) return kindOf(path.toStdString()).has_value();
    QFile file(path);
    return there.isFile() && file.open(QIODevice::ReadOnly) && isPicture(file.peek(kEnoughToTell));
}

std::optional<Text> saveDocument(const QString& path, const Document& document, Text* lost) {
    return saveBytes(path, QByteArray::fromStdString(writeDocument(document)), lost);
}

}  // namespace posiscope
