// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/finish_pdf.h"

#include "core/pdf/qpdf.h"

namespace posiscope {

namespace {

using Handle = QPDFObjectHandle;

void replace(Handle& object, const PdfImage& image) {
    std::string colours;
    for (const Rgb& each : image.palette)
        for (const int part : {each.red, each.green, each.blue}) colours += static_cast<char>(part);
    Handle space = Handle::newName("/DeviceRGB");
    if (!image.palette.empty())
        space = Handle::newArray({Handle::newName("/Indexed"), space,
                                  Handle::newInteger(static_cast<long long>(image.palette.size()) - 1),
                                  Handle::newString(colours)});
    Handle dict = object.getDict();
    dict.replaceKey("/Width", Handle::newInteger(image.width));
    dict.replaceKey("/Height", Handle::newInteger(image.height));
    dict.replaceKey("/BitsPerComponent", Handle::newInteger(8));
    dict.replaceKey("/ColorSpace", space);
    Handle parms = Handle::newDictionary();
    parms.replaceKey("/Predictor", Handle::newInteger(15));
    parms.replaceKey("/Colors", Handle::newInteger(image.palette.empty() ? 3 : 1));
    parms.replaceKey("/Columns", Handle::newInteger(image.width));
    object.replaceStreamData(image.packed, Handle::newName("/FlateDecode"), parms);
}

void putInto(QPDF& pdf, const std::vector<PdfImage>& images) {
    for (Handle& object : pdf.getAllObjects()) {
        if (!object.isStream() || !object.getDict().getKey("/Subtype").isNameAndEquals("/Image")) continue;
        const auto number = [&](const char* key) { return object.getDict().getKey(key).getIntValue(); };
        const auto which = static_cast<std::size_t>(number("/Height"));
        if (number("/Width") == 1 && which <= images.size()) replace(object, images[which - 1]);
    }
}

void setTexts(QPDF& pdf, const PdfPage& page) {
    for (Handle& object : pdf.getAllObjects()) {
        Handle map = object.getKeyIfDict("/ToUnicode");
        if (!map.isStream()) continue;
        const auto bytes = map.getStreamData(qpdf_dl_generalized);
        map.replaceStreamData(
            page.toUnicode({reinterpret_cast<const char*>(bytes->getBuffer()), bytes->getSize()}),
            Handle::newNull(), Handle::newNull());
    }
}

/// Qt's pages are whole points large.
void setPageSize(QPDF& pdf, double width, double height) {
    Handle page = pdf.getAllPages().at(0);
    const double top = page.getKey("/MediaBox").getArrayItem(3).getNumericValue();
    page.replaceKey("/MediaBox", Handle::newFromRectangle({0, top - height, width, top}));
}

void attach(QPDF& pdf, const std::string& name, std::string_view bytes) {
    auto stream = QPDFEFStreamObjectHelper::createEFStream(pdf, std::string(bytes));
    stream.setSubtype("application/x-posiscope");
    QPDFEmbeddedFileDocumentHelper(pdf).replaceEmbeddedFile(
        name, QPDFFileSpecObjectHelper::createFileSpec(pdf, name, stream));
}

/// Removes the entries that differ from run to run, or whose length depends on the time zone.
void removeDates(QPDF& pdf) {
    Handle information = pdf.getTrailer().getKey("/Info");
    if (information.isDictionary())
        for (const char* key : {"/CreationDate", "/ModDate"}) information.removeKey(key);
    pdf.getTrailer().removeKey("/ID");
    pdf.getRoot().removeKey("/Metadata");  // holds the dates again, and an identifier made by chance
}

/// Puts the tag of six letters before the name of every font: the file holds a part of each, and another file's part
/// of the same font is another font.
void tagFonts(QPDF& pdf) {
    int number = 0;
    for (Handle& font : pdf.getAllObjects()) {
        if (!font.isDictionary() || !font.getKey("/DescendantFonts").isArray()) continue;
        std::string tag(6, 'A');
        for (int i = 5, rest = number++; i >= 0; --i, rest /= 26)
            tag[static_cast<std::size_t>(i)] += static_cast<char>(rest % 26);
        Handle part = font.getKey("/DescendantFonts").getArrayItem(0);
        Handle descriptor = part.getKey("/FontDescriptor");
        const auto add = [&](Handle holder, const char* key) {
            if (!holder.isDictionary() || !holder.getKey(key).isName()) return;
            holder.replaceKey(key, Handle::newName("/" + tag + "+" + holder.getKey(key).getName().substr(1)));
        };
        add(font, "/BaseFont");
        add(part, "/BaseFont");
        add(descriptor, "/FontName");
    }
}

void setSubject(QPDF& pdf, const std::string& subject) {
    Handle information = pdf.getTrailer().getKey("/Info");
    if (information.isDictionary() && !subject.empty())
        information.replaceKey("/Subject", Handle::newUnicodeString(subject));
}

}  // namespace

std::string finishedPdf(const PdfPage& page) {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("figure", page.bytes.data(), page.bytes.size());
    putInto(pdf, page.images);
    if (page.toUnicode) setTexts(pdf, page);
    if (page.width > 0) setPageSize(pdf, page.width, page.height);
    setSubject(pdf, page.subject);
    tagFonts(pdf);
    if (!page.attachmentName.empty()) attach(pdf, std::string(page.attachmentName), page.attachment);
    removeDates(pdf);
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);  // readers of the first version look for objects in the open
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setDeterministicID(true);
    writer.write();
    const auto out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(out->getBuffer()), out->getSize()};
}

}  // namespace posiscope
