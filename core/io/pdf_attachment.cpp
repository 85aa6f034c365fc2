// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/pdf_attachment.h"

#include <string>

#include "core/io/bounded_flate.h"
#include "core/io/inflate.h"
#include "core/io/qpdf.h"

namespace posiscope {

namespace {

constexpr std::size_t kMostStructure = 64 << 20;  // bytes that tables and streams of objects unpack to

Embedded streamOf(QPDFObjectHandle stream, std::size_t most) {
    if (!stream.isStream()) return Embedded::damaged();
    QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() == 1) filter = filter.getArrayItem(0);
    const bool isPlain = filter.isNull(), isFlate = filter.isName() && filter.getName() == "/FlateDecode";
    if (!isPlain && !isFlate) return Embedded::damaged();
    const auto buffer = stream.getRawStreamData();
    const std::string_view bytes(reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize());
    if (isPlain) return bytes.size() > most ? Embedded::damaged() : Embedded::found(std::string(bytes));
    auto unpacked = inflated(bytes, most);
    return unpacked ? Embedded::found(std::move(*unpacked)) : Embedded::damaged();
}

}  // namespace

bool isPdf(std::string_view bytes) {
    return bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
}

Embedded pdfAttachment(std::string_view pdf, std::string_view name, std::size_t most) {
    if (!isPdf(pdf)) return {};
    const BoundedFlate bounded(kMostStructure);
    try {
        QPDF file;
        file.setSuppressWarnings(true);
        file.processMemoryFile("picture", pdf.data(), pdf.size());
        for (const auto& [key, description] : QPDFEmbeddedFileDocumentHelper(file).getEmbeddedFiles())
            if (description->getFilename() == name)
                return streamOf(description->getEmbeddedFileStream(), most);
    } catch (const QPDFExc& error) {
        return error.getErrorCode() == qpdf_e_password ? Embedded::locked() : Embedded::unreadable();
    } catch (const std::exception&) {
        return Embedded::unreadable();
    }
    return {};
}

}  // namespace posiscope
