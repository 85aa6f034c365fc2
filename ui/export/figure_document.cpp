// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_document.h"

#include "core/base/number.h"
#include "core/files/document_json.h"
#include "core/io/png_text.h"
#include "ui/export/pdf_file.h"
#include "ui/export/pdf_library.h"
#include "ui/export/svg_document.h"

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

ByteSource sourceOf(QIODevice& file) {
    return {static_cast<std::size_t>(file.size()), [&file](std::size_t at, std::size_t most) {
                if (!file.seek(static_cast<qint64>(at))) return std::string();
                return file.read(static_cast<qint64>(most)).toStdString();
            }};
}

Result<Embedded> embedded(QIODevice& file) {
    const QByteArray start = file.peek(kEnoughToTell);
    if (isPng(view(start))) return pngText(sourceOf(file), kPngKeyword, kMostDocument);
    if (isPdf(view(start))) {
        const auto library = pdfLibrary();
        if (!library) return library.error();
        return (*library)->attachment(sourceOf(file), kAttachmentName, kMostDocument);
    }
    return svgDocument(file, kMostDocument);
}

}  // namespace

bool isPicture(const QByteArray& bytes) {
    // A document begins with a brace, and may hold any words behind it.
    const QByteArray start = bytes.left(kEnoughToTell);
    return !start.trimmed().startsWith('{') && (isPng(view(start)) || isPdf(view(start)) || isXml(start));
}

Result<Document> readPictureDocument(QIODevice& file) {
    const Result<Embedded> looked = embedded(file);
    if (!looked) return looked.error();
    const Embedded& found = *looked;
    if (found.state == Embedded::State::none) return text("this picture carries no Posiscope document");
    if (found.state == Embedded::State::far)
        return text(
            "this picture carries no Posiscope document where one is looked for: in its first %1 bytes, before any "
            "element or text that is too large",
            {shownNumber(static_cast<std::int64_t>(kMostBeforeSvgDocument))});
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
