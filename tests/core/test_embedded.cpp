// SPDX-License-Identifier: GPL-3.0-or-later
// Texts in PNGs and files in PDFs, as bytes that anyone may have written.
#include <gtest/gtest.h>
#include <zlib.h>

#include "core/io/inflate.h"
#include "core/io/pdf_attachment.h"
#include "core/io/png_text.h"

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

/// As the usual programs write it, with the stream's length said in one of the ways that there are.
std::string pdf(const std::string& stream, const std::string& length,
                const std::string& filter = "/Filter /FlateDecode") {
    return "%PDF-1.4\n1 0 obj\n<<" + filter + " /Length " + length + ">>\nstream\n" + stream +
           "\nendstream\nendobj\n11 0 obj\n7\nendobj\n2 0 obj\n" + std::to_string(stream.size()) +
           "\nendobj\n3 0 obj\n<</F (key) /EF <</F 1 0 R>> /Type /Filespec>>\nendobj\n%%EOF";
}

TEST(Embedded, APdfGivesItsAttachmentBack) {
    const std::string text = "{\"text\": \"endstream endobj (key) 3 0 obj\"}", stream = deflated(text);
    const std::string size = std::to_string(stream.size());
    for (const std::string& file :
         {pdf(stream, size), pdf(stream, "2 0 R"), pdf(stream, size, "/Filter [ /FlateDecode ]"),
          pdf(text, "2 0 R", ""), "junk before\n" + pdf(stream, size)}) {
        const Embedded found = pdfAttachment(file, "key", kMost);
        EXPECT_EQ(found.state, State::found) << file;
        EXPECT_EQ(found.bytes, text);
        EXPECT_TRUE(isPdf(file));
        EXPECT_EQ(pdfAttachment(file, "ke", kMost).state, State::none);
    }
    // added to: the later object counts
    const std::string later = deflated("later");
    EXPECT_EQ(
        pdfAttachment(pdf(stream, size) + "\n1 0 obj\n<</Filter/FlateDecode/Length " +
                          std::to_string(later.size()) + ">>stream\r\n" + later + "\nendstream endobj\n",
                      "key", kMost)
            .bytes,
        "later");
}

TEST(Embedded, APdfThatLiesIsDamagedOrEmpty) {
    const std::string stream = deflated("some text that is long enough"),
                      size = std::to_string(stream.size());
    const std::string bad[] = {pdf(stream, "99999999"),
                               pdf(stream, "-1"),
                               pdf(stream, "99 0 R"),
                               pdf(stream, "1 0 R"),
                               pdf(stream, "3"),
                               pdf(stream, "99999999999999999999999999"),
                               pdf(stream, ""),
                               pdf(stream, size, "/Filter /LZWDecode"),
                               pdf(deflated(std::string(50 << 20, '\0')), "2 0 R"),
                               pdf(std::string(kMost + 1, 'x'), "2 0 R", ""),
                               "%PDF-1.4 3 0 obj <</F (key) /EF <</F 1 0 R>> >> endobj",
                               "%PDF-1.4 1 0 obj 1 0 obj 3 0 obj <</F (key) /EF <</F 1 0 R>> >> endobj"};
    for (const std::string& file : bad) EXPECT_EQ(pdfAttachment(file, "key", kMost).state, State::damaged);
    for (const std::string& file :
         {std::string(), std::string("(key)"), std::string("%PDF-1.4 3 0 obj (key) endobj"),
          std::string("%PDF-1.4 3 0 obj <</F (key) /EF <<>> >> endobj")})
        EXPECT_EQ(pdfAttachment(file, "key", kMost).state, State::none);
    const std::string whole = pdf(stream, size);
    for (std::size_t cut = 0; cut + 60 < whole.size(); ++cut)
        EXPECT_NE(pdfAttachment(whole.substr(0, cut), "key", kMost).state, State::found) << cut;
    // Names without end take no time without end.
    std::string many = "%PDF-1.4 1 0 obj ";
    for (int i = 0; i < 1 << 20; ++i) many += "(key)";
    EXPECT_EQ(pdfAttachment(many, "key", kMost).state, State::none);
}

}  // namespace
}  // namespace posiscope
