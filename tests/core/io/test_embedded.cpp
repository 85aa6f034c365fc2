// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in PNGs and files in PDFs, as bytes that anyone may have written.
#include <gtest/gtest.h>

#include <sys/resource.h>
#include <zlib.h>
#include <functional>
#include <vector>

#include "core/io/inflate.h"
#include "core/io/png_text.h"
#include "core/pdf/bounded_flate.h"
#include "core/pdf/qpdf.h"
#include "core/pdf/read_pdf_attachment.h"

namespace posiscope {
namespace {

constexpr std::size_t kMost = 1 << 20;
using State = Embedded::State;

std::string deflated(const std::string& bytes) {
    uLongf size = compressBound(bytes.size());
    std::string out(size, '\0');
    EXPECT_EQ(compress(reinterpret_cast<Bytef*>(out.data()), &size,
                       reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()),
              Z_OK);
    out.resize(size);
    return out;
}

std::string chunk(const std::string& type, const std::string& data) {
    const auto number = [](std::uint32_t n) {
        return std::string{static_cast<char>(n >> 24), static_cast<char>(n >> 16), static_cast<char>(n >> 8),
                           static_cast<char>(n)};
    };
    const std::string inside = type + data;
    const auto crc =
        crc32(0, reinterpret_cast<const Bytef*>(inside.data()), static_cast<uInt>(inside.size()));
    return number(static_cast<std::uint32_t>(data.size())) + inside + number(static_cast<std::uint32_t>(crc));
}

const std::string kStart("\x89PNG\r\n\x1A\n", 8);
const std::string kHeader = chunk("IHDR", std::string("\0\0\0\1\0\0\0\1\x8\0\0\0\0", 13));
const std::string kEnd = chunk("IEND", "");
const std::string kPng = kStart + kHeader + kEnd;

Embedded pngText(std::string_view png, std::string_view keyword, std::size_t most) {
    return pngText(sourceOf(png), keyword, most);
}

Embedded pdfAttachment(std::string_view pdf, std::string_view name, std::size_t most) {
    return pdfAttachment(sourceOf(pdf), name, most);
}

std::string packed(const std::string& text) {
    return chunk("iTXt", std::string("key\0\1\0\0\0", 8) + deflated(text));
}

TEST(Embedded, InflatesNoMoreThanAllowed) {
    const std::string bytes(100000, 'a');
    EXPECT_EQ(inflated(deflated(bytes), 100000), bytes);
    EXPECT_FALSE(inflated(deflated(bytes), 99999));
    EXPECT_FALSE(inflated(deflated(std::string(50 << 20, '\0')), kMost));  // 50 KB that become 50 MB
    const std::string whole = deflated("a little text that is compressed");
    for (std::size_t cut = 0; cut < whole.size(); ++cut) EXPECT_FALSE(inflated(whole.substr(0, cut), kMost));
    EXPECT_FALSE(inflated("no stream at all", kMost));
}

TEST(Embedded, APngGivesItsTextBack) {
    for (const std::string& text :
         {std::string(), std::string("{\"a\": \"位置\"}"), std::string(300000, 'x')}) {
        const std::string with = withPngText(kPng, "key", text);
        EXPECT_TRUE(with.starts_with(kStart + kHeader));
        EXPECT_TRUE(with.ends_with(kEnd));
        const Embedded found = pngText(with, "key", kMost);
        EXPECT_EQ(found.state, State::found);
        EXPECT_EQ(found.bytes, text);
        EXPECT_EQ(pngText(with, "ke", kMost).state, State::none);
        EXPECT_EQ(pngText(with, "keys", kMost).state, State::none);
    }
    EXPECT_EQ(pngText(kStart + kHeader + packed("as other programs write it") + kEnd, "key", kMost).bytes,
              "as other programs write it");
}

TEST(Embedded, APngThatLiesIsDamagedOrEmpty) {
    const std::string with = withPngText(kPng, "key", "some text");
    for (std::size_t cut = 0; cut < with.size(); ++cut) {
        const Embedded found = pngText(with.substr(0, cut), "key", kMost);
        // whole, or not there: the text itself ends 12 bytes before the file
        EXPECT_EQ(found.state == State::found, cut >= with.size() - kEnd.size()) << cut;
    }
    for (std::size_t at = kStart.size() + kHeader.size(); at < with.size() - kEnd.size(); ++at) {
        std::string edited = with;
        edited[at] = static_cast<char>(edited[at] ^ 0x20);
        EXPECT_NE(pngText(edited, "key", kMost).state, State::found) << at;
    }
    EXPECT_EQ(pngText(withPngText(kPng, "key", std::string(kMost + 1, 'x')), "key", kMost).state,
              State::damaged);
    EXPECT_EQ(pngText(kStart + packed(std::string(50 << 20, '\0')), "key", kMost).state, State::damaged);
    for (const std::string& bad :
         {std::string("key\0", 4), std::string("key\0\0", 5), std::string("key\0\0\0en", 8),
          std::string("key\0\0\0en\0tr", 11), std::string("key\0\1\0\0\0junk", 12)})
        EXPECT_EQ(pngText(kStart + chunk("iTXt", bad), "key", kMost).state, State::damaged);
    EXPECT_EQ(pngText(kStart + "\xFF\xFF\xFF\xFFiTXtkey" + std::string(90, '\0'), "key", kMost).state,
              State::damaged);
    EXPECT_EQ(pngText("", "key", kMost).state, State::none);
}

/// Makes a PDF as the usual programs write it, with the stream's length said in one of the ways that there are, and no
/// table of objects: each must be found again.
std::string pdf(const std::string& stream, const std::string& length,
                const std::string& filter = "/Filter /FlateDecode") {
    return "%PDF-1.4\n1 0 obj\n<<" + filter + " /Length " + length + ">>\nstream\n" + stream +
           "\nendstream\nendobj\n11 0 obj\n7\nendobj\n2 0 obj\n" + std::to_string(stream.size()) +
           "\nendobj\n3 0 obj\n<</F (key) /EF <</F 1 0 R>> /Type /Filespec>>\nendobj\n"
           "4 0 obj\n<</Type /Catalog /Names <</EmbeddedFiles <</Names [(any) 3 0 R]>> >> /Pages 5 0 R>>\nendobj\n"
           "5 0 obj\n<</Type /Pages /Kids [8 0 R] /Count 1>>\nendobj\n8 0 obj\n<</Type /Page /Parent 5 0 R "
           "/MediaBox [0 0 9 9]>>\nendobj\ntrailer\n<</Root 4 0 R /Size 12>>\n%%EOF";
}

/// Returns the same file as other programs may save it.
std::string rewritten(const std::string& file, const std::function<void(QPDFWriter&)>& how) {
    QPDF read;
    read.setSuppressWarnings(true);
    read.processMemoryFile("test", file.data(), file.size());
    QPDFWriter writer(read);
    writer.setOutputMemory();
    how(writer);
    writer.write();
    const auto out = writer.getBufferSharedPointer();
    return {reinterpret_cast<const char*>(out->getBuffer()), out->getSize()};
}

std::string objectStreams(const std::string& file) {
    return rewritten(file, [](QPDFWriter& writer) { writer.setObjectStreamMode(qpdf_o_generate); });
}

std::string encrypted(const std::string& file, const char* password) {
    return rewritten(file, [&](QPDFWriter& writer) {
        writer.setR6EncryptionParameters(password, "owner", true, true, true, true, true, true, qpdf_r3p_full,
                                         true);
    });
}

TEST(Embedded, APdfGivesItsAttachmentBack) {
    const std::string text = "{\"text\": \"endstream endobj (key) 3 0 obj\"}", stream = deflated(text);
    const std::string size = std::to_string(stream.size()), usual = pdf(stream, size);
    for (const std::string& file :
         {usual, pdf(stream, "2 0 R"), pdf(stream, size, "/Filter [ /FlateDecode ]"), pdf(text, "2 0 R", ""),
          "junk before\n" + usual, objectStreams(usual), encrypted(usual, ""),
          encrypted(objectStreams(usual), "")}) {
        const Embedded found = pdfAttachment(file, "key", kMost);
        EXPECT_EQ(found.state, State::found) << file;
        EXPECT_EQ(found.bytes, text);
        EXPECT_TRUE(isPdf(file));
        EXPECT_EQ(pdfAttachment(file, "ke", kMost).state, State::none);
    }
    EXPECT_EQ(objectStreams(usual).find("(key)"), std::string::npos) << "it stands in the open";
    EXPECT_EQ(pdfAttachment(encrypted(usual, "secret"), "key", kMost).state, State::locked);
    // added to: the later object counts
    const std::string later = deflated("later");
    EXPECT_EQ(
        pdfAttachment(usual + "\n1 0 obj\n<</Filter/FlateDecode/Length " + std::to_string(later.size()) +
                          ">>stream\r\n" + later + "\nendstream endobj\n%%EOF",
                      "key", kMost)
            .bytes,
        "later");
}

TEST(Embedded, APdfThatLiesIsDamagedOrEmpty) {
    const std::string stream = deflated("some text that is long enough"),
                      size = std::to_string(stream.size());
    const std::string bad[] = {pdf(stream.substr(0, stream.size() - 3), "2 0 R"),
                               pdf(stream, size, "/Filter /LZWDecode"),
                               pdf(stream, size, "/Filter [/FlateDecode /FlateDecode]"),
                               pdf(deflated(std::string(50 << 20, '\0')), "2 0 R"),
                               pdf(std::string(kMost + 1, 'x'), "2 0 R", ""),
                               "%PDF-1.4 1 0 obj 1 0 obj 3 0 obj"};
    for (const std::string& file : bad) {
        const State state = pdfAttachment(file, "key", kMost).state;
        EXPECT_TRUE(state == State::damaged || state == State::unreadable);
    }
    for (const std::string& file : {std::string(), std::string("(key)")})
        EXPECT_EQ(pdfAttachment(file, "key", kMost).state, State::none);
    // Whatever is cut off or said wrongly: the attachment as it is, or none.
    const std::string whole = pdf(stream, size);
    for (std::size_t cut = 0; cut < whole.size(); ++cut) {
        const Embedded found = pdfAttachment(whole.substr(0, cut), "key", kMost);
        EXPECT_TRUE(found.state != State::found || found.bytes == "some text that is long enough") << cut;
    }
    for (const char* length : {"99999999", "-1", "99 0 R", "1 0 R", "3", "99999999999999999999999999", ""}) {
        const Embedded found = pdfAttachment(pdf(stream, length), "key", kMost);
        EXPECT_TRUE(found.state != State::found || found.bytes == "some text that is long enough") << length;
    }
}

#ifdef __SANITIZE_ADDRESS__
constexpr long kMostMemory = 1024;  // freed memory is kept for a while
#else
constexpr long kMostMemory = 200;
#endif

/// MiB that this process took at most so far.
long mostMemory() {
    rusage use{};
    getrusage(RUSAGE_SELF, &use);
    return use.ru_maxrss / 1024;
}

std::string repeated(const std::string& piece, std::size_t times) {
    std::string all;
    for (std::size_t i = 0; i < times; ++i) all += piece;
    return all;
}

/// A small file must not fill the memory: what its streams of objects unpack to has a bound.
TEST(Embedded, APdfUnpacksNoMoreThanItMay) {
    const auto objects = [](const std::string& before) {
        const std::string inner = "3 0 " + before + "<</F (key) /EF <</F 1 0 R>> /Type /Filespec>>";
        const std::string packed = deflated(inner);
        return "%PDF-1.5\n1 0 obj\n<</Length 4>>\nstream\ntext\nendstream\nendobj\n6 0 obj\n<</Type /ObjStm /N 1 "
               "/First 4 /Filter /FlateDecode /Length " +
               std::to_string(packed.size()) + ">>\nstream\n" + packed + "\nendstream\nendobj\n";
    };
    const auto file = [&](const std::string& before) {
        std::string all = objects(before);
        const auto place = [&all](const char* head) { return all.find(head); };
        all +=
            "4 0 obj\n<</Type /Catalog /Names <</EmbeddedFiles <</Names [(any) 3 0 R]>> >> /Pages 5 0 R>>\nendobj\n"
            "5 0 obj\n<</Type /Pages /Kids [] /Count 0>>\nendobj\n";
        const std::size_t table = all.size();
        std::string rows;
        const auto row = [&rows](int kind, std::size_t second, int third) {
            rows += static_cast<char>(kind);
            for (int shift = 24; shift >= 0; shift -= 8) rows += static_cast<char>((second >> shift) & 0xFF);
            rows += static_cast<char>(third);
        };
        row(0, 0, 0);
        row(1, place("1 0 obj"), 0);
        row(0, 0, 0);
        row(2, 6, 0);
        row(1, place("4 0 obj"), 0);
        row(1, place("5 0 obj"), 0);
        row(1, place("6 0 obj"), 0);
        row(1, table, 0);
        return all + "7 0 obj\n<</Type /XRef /Size 8 /W [1 4 1] /Root 4 0 R /Length " +
               std::to_string(rows.size()) + ">>\nstream\n" + rows + "\nendstream\nendobj\nstartxref\n" +
               std::to_string(table) + "\n%%EOF";
    };
    EXPECT_EQ(pdfAttachment(file(" "), "key", kMost).bytes, "text");
    const std::string lists = file("[" + repeated("[]", 1 << 20) + "]");
    const long before = mostMemory();
    EXPECT_EQ(pdfAttachment(lists, "key", kMost).state, State::unreadable);
    EXPECT_LT(mostMemory() - before, kMostMemory);
    for (const std::size_t blanks :
         {16 << 20, 200 << 20})  // as numbers, the first would already fill gigabytes
        EXPECT_EQ(pdfAttachment(file(std::string(blanks, ' ')), "key", kMost).state, State::unreadable);
}

/// A file with one tree of attached files, and no table of objects.
std::string withTree(const std::string& objects) {
    return "%PDF-1.4\n1 0 obj\n<</Type /Catalog /Names <</EmbeddedFiles 10 0 R>> /Pages 2 0 R>>\nendobj\n"
           "2 0 obj\n<</Type /Pages /Kids [4 0 R] /Count 1>>\nendobj\n"
           "4 0 obj\n<</Type /Page /Parent 2 0 R /MediaBox [0 0 9 9]>>\nendobj\n"
           "3 0 obj\n<</F (other)>>\nendobj\n" +
           objects + "trailer\n<</Root 1 0 R /Size 60>>\n%%EOF";
}

std::string object(int number, const std::string& value) {
    return std::to_string(number) + " 0 obj\n" + value + "\nendobj\n";
}

/// Each of these took minutes, or gigabytes, though they are small.
TEST(Embedded, APdfTakesNoMoreTimeAndMemoryThanASmallOneMay) {
    std::string many = object(40, "<</Names [(a) 3 0 R]>>");  // 10 to the power of 30 ways through the tree
    for (int i = 10; i < 40; ++i)
        many += object(i, "<</Kids [" + repeated(std::to_string(i + 1) + " 0 R ", 10) + "]>>");
    const std::string ring =
        object(10, "<</Kids 11 0 R>>") + object(11, "[<</Kids 11 0 R>> <</Kids 11 0 R>>]");
    const std::string wide = object(10, "<</Kids [" + repeated("11 0 R ", 50000) + "]>>") +
                             object(11, "<</Names [" + repeated("(a) 3 0 R ", 50000) + "]>>");
    const std::string numbers = object(10, "<</Names [" + repeated("1 ", 20 << 20) + "]>>");
    const std::string lists = object(10, "<</Names [" + repeated("[]", 2 << 20) + "]>>");
    const std::vector<std::string> all{
        withTree(many),
        withTree(ring),
        withTree(wide),
        withTree(numbers),
        withTree(lists),
        "%PDF-1.4\n" + repeated("trailer (\n", 300000),         // each reads to the end
        "%PDF-1.4\n" + repeated("trailer << /a [\n", 200000)};  // each leaves warnings
    const long before = mostMemory();
    for (const std::string& bad : all) {
        EXPECT_EQ(pdfAttachment(bad, "key", kMost).state, State::unreadable);
        EXPECT_LT(mostMemory() - before, kMostMemory);
    }
    const std::string usual = withTree(object(10, "<</Names [(a) 3 0 R]>>"));
    EXPECT_EQ(pdfAttachment(usual, "other", kMost).state, State::damaged) << "the tree is read";
    EXPECT_EQ(pdfAttachment(usual + repeated("\nendobj", 1 << 18), "other", kMost).state, State::unreadable);
}

/// A file of many attached files, in a tree as other programs make it.
TEST(Embedded, APdfWithManyAttachmentsGivesTheRightOneBack) {
    QPDF file;
    file.emptyPDF();
    for (int i = 0; i < 1000; ++i) {
        const std::string name = "file " + std::to_string(i);
        QPDFEmbeddedFileDocumentHelper(file).replaceEmbeddedFile(
            name, QPDFFileSpecObjectHelper::createFileSpec(
                      file, name, QPDFEFStreamObjectHelper::createEFStream(file, "text of " + name)));
    }
    QPDFWriter writer(file);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_generate);
    writer.write();
    const auto out = writer.getBufferSharedPointer();
    const std::string bytes(reinterpret_cast<const char*>(out->getBuffer()), out->getSize());
    for (const char* name : {"file 0", "file 500", "file 999"})
        EXPECT_EQ(pdfAttachment(bytes, name, kMost).bytes, std::string("text of ") + name);
    EXPECT_EQ(pdfAttachment(bytes, "file 1000", kMost).state, State::none);
}

/// Tables of objects are packed with the predictors of PNG, each row with one of five.
TEST(Embedded, APdfWithPredictors) {
    const std::string text = "text", row[] = {"abcd", "bbdd", "czzz", "ABCD",
                                              "A\xFF\x01"
                                              "D"};
    std::string predicted;
    const auto at = [&](int r, int c) {
        return r < 0 || c < 0
                   ? 0
                   : static_cast<int>(static_cast<unsigned char>(row[r][static_cast<std::size_t>(c)]));
    };
    for (int r = 0; r < 5; ++r) {
        predicted += static_cast<char>(r);
        for (int c = 0; c < 4; ++c) {
            const int a = at(r, c - 1), b = at(r - 1, c), d = at(r - 1, c - 1);
            const int p = a + b - d, pa = std::abs(p - a), pb = std::abs(p - b), pc = std::abs(p - d);
            const int guess[] = {0, a, b, (a + b) / 2, pa <= pb && pa <= pc ? a : pb <= pc ? b : d};
            predicted += static_cast<char>(at(r, c) - guess[r]);
        }
    }
    const BoundedFlate bounded(1000, 1000);
    QPDF file;
    file.emptyPDF();
    QPDFObjectHandle stream = file.newStream();
    stream.replaceStreamData(deflated(predicted), QPDFObjectHandle::newName("/FlateDecode"),
                             QPDFObjectHandle::parse("<</Predictor 15 /Columns 4>>"));
    const auto out = stream.getStreamData(qpdf_dl_generalized);
    EXPECT_EQ(std::string(reinterpret_cast<const char*>(out->getBuffer()), out->getSize()),
              row[0] + row[1] + row[2] + row[3] + row[4]);
}

}  // namespace
}  // namespace posiscope
