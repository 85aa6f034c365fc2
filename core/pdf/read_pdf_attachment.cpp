// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/read_pdf_attachment.h"

#include <stdexcept>
#include <string>
#include <vector>

#include "core/io/inflate.h"
#include "core/pdf/bounded_flate.h"
#include "core/pdf/bounded_input.h"
#include "core/pdf/qpdf.h"

namespace posiscope {

namespace {

// A byte of these can become many in memory. A table of 100000 objects takes 2 MB.
constexpr std::size_t kMostOfObjects = 4 << 20;  // bytes read as objects
constexpr std::size_t kMostUnpacked = 4 << 20;   // bytes that tables and streams of objects unpack to
constexpr std::size_t kMostTokens = 3 << 17;     // tokens in them: two or three for each object of a table
constexpr std::size_t kMostObjects = 1 << 17;
constexpr std::size_t kMostDescribed = 1 << 16;  // attached files and branches of their tree

/// Where the table of objects is broken, libqpdf tries each object that it finds.
bool hasTooManyObjects(const ByteSource& pdf) {
    constexpr std::size_t kPiece = 1 << 16;
    constexpr std::string_view kWord = "obj";  // also of "endobj"
    std::size_t words = 0;
    for (std::size_t start = 0; start < pdf.size; start += kPiece) {
        const std::string piece = pdf.read(start, kPiece + kWord.size() - 1);
        for (std::size_t at = piece.find(kWord); at != std::string::npos; at = piece.find(kWord, at + 1))
            if (++words > 2 * kMostObjects) return true;
    }
    return false;
}

/// Takes bytes as long as they are few.
class Few final : public Pipeline {
public:
    explicit Few(std::size_t most) : Pipeline("few", nullptr), m_most(most) {}
    using Pipeline::write;
    void write(const unsigned char* data, std::size_t size) override {
        if (size > m_most - m_bytes.size()) throw std::runtime_error("a stream is too long");
        m_bytes.append(reinterpret_cast<const char*>(data), size);
    }
    void finish() override {}
    const std::string& bytes() const { return m_bytes; }

private:
    std::size_t m_most;
    std::string m_bytes;
};

/// The value of the first key whose value has the type. PDF 32000-1, tables 44 and 45: newer names come first.
QPDFObjectHandle first(QPDFObjectHandle dictionary, qpdf_object_type_e type) {
    for (const char* key : {"/UF", "/F", "/Unix", "/DOS", "/Mac"}) {
        QPDFObjectHandle value = dictionary.getKeyIfDict(key);
        if (value.getTypeCode() == type) return value;
    }
    return QPDFObjectHandle::newNull();
}

std::vector<QPDFObjectHandle> items(QPDFObjectHandle array) {
    return array.isArray() ? array.getArrayAsVector() : std::vector<QPDFObjectHandle>{};
}

/// The description of the attached file with a name. A small tree can have more ways through it than there is time
/// for, and no end: so the branches are counted.
QPDFObjectHandle description(QPDF& file, std::string_view name) {
    std::vector<QPDFObjectHandle> branches{
        file.getRoot().getKeyIfDict("/Names").getKeyIfDict("/EmbeddedFiles")};
    for (std::size_t met = 0; !branches.empty();) {
        QPDFObjectHandle branch = branches.back();
        branches.pop_back();
        const auto names = items(branch.getKeyIfDict("/Names")), kids = items(branch.getKeyIfDict("/Kids"));
        met += 1 + names.size() + kids.size();
        if (met > kMostDescribed) throw std::runtime_error("too many attached files");
        for (std::size_t i = 1; i < names.size(); i += 2) {
            QPDFObjectHandle said = first(names[i], ot_string);
            if (said.isString() && said.getUTF8Value() == name) return names[i];
        }
        branches.insert(branches.end(), kids.rbegin(), kids.rend());
    }
    return QPDFObjectHandle::newNull();
}

Embedded streamOf(QPDFObjectHandle stream, std::size_t most) {
    if (!stream.isStream()) return Embedded::damaged();
    QPDFObjectHandle filter = stream.getDict().getKey("/Filter");
    if (filter.isArray() && filter.getArrayNItems() == 1) filter = filter.getArrayItem(0);
    const bool isPlain = filter.isNull(), isFlate = filter.isName() && filter.getName() == "/FlateDecode";
    if (!isPlain && !isFlate) return Embedded::damaged();
    Few few(2 * most);  // packed bytes are hardly longer than unpacked ones
    if (!stream.pipeStreamData(&few, nullptr, 0, qpdf_dl_none)) return Embedded::damaged();
    const std::string& bytes = few.bytes();
    if (isPlain) return bytes.size() > most ? Embedded::damaged() : Embedded::found(bytes);
    auto unpacked = inflated(bytes, most);
    return unpacked ? Embedded::found(std::move(*unpacked)) : Embedded::damaged();
}

}  // namespace

Embedded pdfAttachment(const ByteSource& pdf, std::string_view name, std::size_t most) {
    if (!isPdf(pdf.read(0, kStartOfPdf))) return {};
    if (hasTooManyObjects(pdf)) return Embedded::unreadable();
    const BoundedFlate unpacking(kMostUnpacked, kMostTokens);
    try {
        QPDF file;
        const auto input = std::make_shared<BoundedInput>(file, pdf, kMostOfObjects);
        file.setSuppressWarnings(true);
        file.processInputSource(input);
        QPDFObjectHandle described = description(file, name);
        if (!described.isNull()) return streamOf(first(described.getKeyIfDict("/EF"), ot_stream), most);
        return unpacking.isExceeded() || input->isExceeded() ? Embedded::unreadable() : Embedded{};
    } catch (const QPDFExc& error) {
        return error.getErrorCode() == qpdf_e_password ? Embedded::locked() : Embedded::unreadable();
    } catch (const std::exception&) {
        return Embedded::unreadable();
    }
}

}  // namespace posiscope
