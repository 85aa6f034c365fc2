// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/figure_document.h"

#include <QXmlStreamReader>

#include "core/document_json.h"
#include "core/io/pdf_attachment.h"
#include "core/io/png_text.h"
#include "ui/pdf_file.h"
#include "ui/svg_file.h"

namespace posiscope {

namespace {

std::string_view view(const QByteArray& bytes) {
    return {bytes.constData(), static_cast<std::size_t>(bytes.size())};
}

bool isXml(QByteArray start) {
    if (start.startsWith("\xEF\xBB\xBF")) start.remove(0, 3);
    const QByteArray lowFirst("\xFF\xFE<\0", 4), highFirst("\xFE\xFF\0<", 4);
    return start.trimmed().startsWith('<') || start.startsWith(lowFirst) || start.startsWith(highFirst);
}

Embedded svgDocument(const QByteArray& svg) {
    constexpr int kDeepest = 256;  // elements inside each other: a few groups in what drawing programs write
    QXmlStreamReader reader(svg);
    int depth = 0;
    while (!reader.atEnd() && depth < kDeepest) {
        reader.readNext();
        depth += reader.isStartElement() ? 1 : reader.isEndElement() ? -1 : 0;
        if (!reader.isStartElement() || reader.name() != QLatin1String(kDocumentElement) ||
            reader.namespaceUri() != QLatin1String(kDocumentNamespace))
            continue;
        const std::string json = reader.readElementText().toStdString();
        if (reader.hasError()) return Embedded::damaged();
        return Embedded::found(json);
    }
    return {};
}

Embedded embedded(const QByteArray& bytes) {
    if (isPng(view(bytes))) return pngText(view(bytes), kPngKeyword, kMostDocument);
    if (isPdf(view(bytes))) return pdfAttachment(view(bytes), kAttachmentName, kMostDocument);
    return svgDocument(bytes);
}

}  // namespace

bool isPicture(const QByteArray& bytes) {
    // A document begins with a brace, and may hold any words behind it.
    const QByteArray start = bytes.left(1024);
    return !start.trimmed().startsWith('{') && (isPng(view(start)) || isPdf(view(start)) || isXml(start));
}

Result<Document> readPictureDocument(const QByteArray& bytes) {
    const Embedded found = embedded(bytes);
    if (found.state == Embedded::State::none) return text("this picture carries no Posiscope document");
    if (found.state == Embedded::State::locked)
        return text("this PDF needs a password: save it without one, then open it");
    if (found.state == Embedded::State::unreadable)
        return text("this PDF cannot be read: it is damaged or has too many objects");
    if (found.state == Embedded::State::damaged)
        return text("the document that this picture carries is damaged");
    Result<Document> read = readDocument(found.bytes);
    return read ? read : text("the document that this picture carries: %1", {read.error()});
}

}  // namespace posiscope
