// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document_file.h"

#include <QFile>
#include <QFileInfo>

#include "core/document_json.h"
#include "core/number.h"
#include "ui/safe_file.h"

namespace posiscope {

namespace {

Text failure(const QString& path, const Text& reason) {
    return text("cannot open %1: %2", {literal(path.toStdString()), reason});
}

}  // namespace

Result<Document> loadDocument(const QString& path) {
    const QFileInfo there(path);
    if (there.isDir()) return failure(path, text("it is a folder"));
    // A pipe would be waited for, and a device never ends.
    if (there.exists() && !there.isFile()) return failure(path, text("it is not a plain file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return failure(path, literal(file.errorString().toStdString()));
    const Text tooLarge = text("it is larger than a document can be, %1 bytes",
                               {shownNumber(static_cast<std::int64_t>(kMostDocument))});
    if (file.size() > static_cast<qint64>(kMostDocument)) return failure(path, tooLarge);
    // It may have grown since.
    const QByteArray bytes = file.read(static_cast<qint64>(kMostDocument) + 1);
    if (file.error() != QFileDevice::NoError) return failure(path, literal(file.errorString().toStdString()));
    if (bytes.size() > static_cast<qint64>(kMostDocument)) return failure(path, tooLarge);
    Result<Document> read =
        readDocument(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return read ? read : failure(path, read.error());
}

std::optional<Text> saveDocument(const QString& path, const Document& document) {
    return saveBytes(path, QByteArray::fromStdString(writeDocument(document)));
}

}  // namespace posiscope
