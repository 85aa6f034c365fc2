// SPDX-License-Identifier: GPL-3.0-or-later
// The cost of pictures that anyone may have made: little is read of one that is too large, and that is said.
#include <gtest/gtest.h>

#include <QBuffer>
#include <cstring>
#include <ctime>
#include <functional>

#include "core/files/document_json.h"
#include "core/io/png_chunk.h"
#include "core/io/png_text.h"
#include "core/views/shared/scheme_in_view.h"
#include "ui/export/figure_document.h"
#include "ui/export/figure_export.h"

namespace posiscope {
namespace {

#ifdef __SANITIZE_ADDRESS__
constexpr double kAtMost = 15;
#else
constexpr double kAtMost = 1;
#endif
const QByteArray kSvg = "<svg xmlns=\"http://www.w3.org/2000/svg\">";

/// Returns what is said of a picture, within a second of the processor.
std::string read(QIODevice& picture) {
    const std::clock_t before = std::clock();
    const Result<Document> document = readPictureDocument(picture);
    EXPECT_LT(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC, kAtMost);
    return document ? document->sentence.text : plain(document.error());
}

std::string read(QByteArray bytes) {
    QBuffer picture(&bytes);
    EXPECT_TRUE(picture.open(QIODevice::ReadOnly));
    return read(picture);
}

QByteArray carrying(const QByteArray& json) {
    return "<metadata><p:document xmlns:p=\"urn:posiscope\">" + json + "</p:document></metadata></svg>";
}

QByteArray documentOf(const char* words) {
    return R"({"posiscope": 1, "view": "lookup", "text": ")" + QByteArray(words) + "\"}";
}

QByteArray numbered(int count, const std::function<QByteArray(const QByteArray&)>& each) {
    QByteArray all;
    for (int i = 0; i < count; ++i) all += each(QByteArray::number(i));
    return all;
}

/// A file of two ends and zeros between, which nobody can want to have in memory.
class Sparse final : public QIODevice {
public:
    Sparse(QByteArray head, qint64 zeros, QByteArray tail)
        : m_head(std::move(head)),
          m_tail(std::move(tail)),
          m_tailAt(m_head.size() + zeros) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    qint64 size() const override { return m_tailAt + m_tail.size(); }
    qint64 bytesRead() const { return m_all; }
    qint64 mostAtOnce() const { return m_most; }

protected:
    qint64 readData(char* into, qint64 most) override {
        const qint64 count = std::min(most, size() - pos());
        m_all += count;
        m_most = std::max(m_most, count);
        std::memset(into, 0, static_cast<std::size_t>(count));
        const auto put = [&](const QByteArray& bytes, qint64 at) {
            const qint64 first = std::max(at, pos()), end = std::min(at + bytes.size(), pos() + count);
            if (first < end)
                std::memcpy(into + (first - pos()), bytes.constData() + (first - at),
                            static_cast<std::size_t>(end - first));
        };
        put(m_head, 0);
        put(m_tail, m_tailAt);
        return count;
    }
    qint64 writeData(const char* /*bytes*/, qint64 /*count*/) override { return -1; }

private:
    QByteArray m_head, m_tail;
    qint64 m_tailAt, m_all = 0, m_most = 0;
};

constexpr qint64 kHole = 250'000'000;

TEST(LargePictures, AnSvgIsSearchedWithinBounds) {
    const QByteArray found = carrying(documentOf("found")), much(10'000'000, 'x');
    const QByteArray hostile[] = {
        kSvg + "<g " + numbered(100'000, [](auto i) { return " a" + i + "=\"\""; }) + "/>",
        kSvg + ("<g " + numbered(7000, [](auto i) { return " a" + i + "=\"\""; }) + "/>").repeated(100),
        kSvg +
            ("<g " + numbered(3000, [](auto i) { return " xmlns:a" + i + "=\"u\""; }) + ">").repeated(100) +
            QByteArray("<a/>").repeated(500'000),
        "<!DOCTYPE svg [<!ATTLIST svg" + numbered(5000, [](auto i) { return " a" + i + " CDATA \"\""; }) +
            ">]>" + kSvg + QByteArray("<svg/>").repeated(500'000),
        "<!DOCTYPE svg [<!ENTITY e \"" + QByteArray(255, 'x') + "\">]>" + kSvg +
            ("<a>" + QByteArray("&e;").repeated(20'000) + "</a>").repeated(100),
        kSvg + QByteArray("<a/>").repeated(2'500'000),
        kSvg + "<!--" + much + "-->",
        kSvg + "<text>" + much + "</text>",
        kSvg + "<?a " + much + "?>",
        kSvg + "<a><![CDATA[" + much + "]]></a>",
        kSvg + "<a b=\"" + much + "\"/>",
    };
    for (const QByteArray& start : hostile) {
        SCOPED_TRACE(start.left(100).toStdString());
        EXPECT_TRUE(QString::fromStdString(read(start + found))
                        .startsWith("this picture carries no Posiscope document where one is looked for: "
                                    "in its first 8388608 bytes"));
    }
    EXPECT_EQ(read(kSvg + carrying(documentOf("found") + "<!--" + much + "-->")), "found");
    EXPECT_NE(read(kSvg + carrying(much)).find("is not JSON"), std::string::npos);
    EXPECT_NE(read(kSvg + carrying(QByteArray("&lt;").repeated(2'000'000))).find("is not JSON"),
              std::string::npos);
}

TEST(LargePictures, WhatDrawingProgramsPutBeforeTheDocumentIsReadOver) {
    const QByteArray all =
        "<!DOCTYPE svg PUBLIC \"-//W3C//DTD SVG 1.1//EN\" \"svg11.dtd\" [<!ENTITY ns_svg "
        "\"http://www.w3.org/2000/svg\">]><svg xmlns=\"&ns_svg;\"><!-- " +
        QByteArray(60'000, 'c') + " --><style>" + QByteArray(50'000, 's') + "</style><g " +
        numbered(200, [](auto i) { return " a" + i + "=\"1\""; }) + "/>" +
        QByteArray("<path d=\"M0 0L1 1\" style=\"fill:none\"/>").repeated(40'000);
    EXPECT_EQ(read(all + carrying(documentOf("found"))), "found");
    // Wherever the pieces end in which the parser gets the file.
    const QByteArray words = "位置 😀 &amp; e";
    for (int before = (1 << 14) - 200; before < 1 << 14; before += 3)
        ASSERT_EQ(read(kSvg + QByteArray(before, ' ') + carrying(documentOf(words))), "位置 😀 & e") << before;
}

TEST(LargePictures, OfALargePngItsChunksAreRead) {
    const std::string all =
        withPngText(figureFile(firstDocument(), {.kind = FileKind::png})->toStdString().substr(0, 33),
                    kPngKeyword, documentOf("behind").toStdString());
    const std::string start = all.substr(0, 33) + pngNumber(kHole - 4) + "IDAT";
    Sparse picture(QByteArray::fromStdString(start), kHole, QByteArray::fromStdString(all.substr(33)));
    EXPECT_EQ(read(picture), "behind");
    EXPECT_LT(picture.bytesRead(), 1 << 16);

    const std::string text = all.substr(0, 33) + pngNumber(kHole + 14 - 4) + "iTXt" + kPngKeyword;
    Sparse large(QByteArray::fromStdString(text), kHole, {});
    EXPECT_EQ(read(large), "the document that this picture carries is damaged");
    EXPECT_LT(large.bytesRead(), 1 << 16);

    const std::string empty = pngChunk("IDAT", "");
    std::string many = all.substr(0, 33);
    for (int i = 0; i < 800'000; ++i) many += empty;
    EXPECT_EQ(read(QByteArray::fromStdString(many + all.substr(33))), "behind");
}

TEST(LargePictures, OfALargePdfAWindowIsRead) {
    Document document = firstDocument();
    document.sentence.text = "in a PDF";
    const QByteArray pdf = *figureFile(document, {.kind = FileKind::pdf});
    const QByteArray object = "\n999 0 obj\n<</Length " + QByteArray::number(kHole) + ">>\nstream\n";
    Sparse picture(pdf + object, kHole, "\nendstream\nendobj\n" + pdf.mid(pdf.lastIndexOf("startxref")));
    EXPECT_EQ(read(picture), "in a PDF");
    EXPECT_LT(picture.mostAtOnce(), 1 << 20);
}

/// Whatever a disk or a person does to a picture, reading it ends soon, in a document that can be written or in a
/// sentence: some bytes are others, gone, or there many times.
TEST(LargePictures, DamagedPictures) {
    std::uint64_t state = 5;
    const auto random = [&state](qsizetype below) {
        state = state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<qsizetype>((state >> 33) % static_cast<std::uint64_t>(below));
    };
    const std::clock_t before = std::clock();
    for (const FileKind kind : {FileKind::png, FileKind::svg, FileKind::pdf}) {
        // Most of a picture is drawing, which is not looked at.
        const QByteArray good = *figureFile(firstDocument(), {.kind = kind, .widthMm = 60, .heightMm = 60});
        const qsizetype early =
            kind == FileKind::pdf ? good.size() : std::min<qsizetype>(good.size(), 12'000);
        for (int i = 0; i < 150; ++i) {
            QByteArray bytes = good;
            for (qsizetype changes = 1 + random(3); changes > 0; --changes) {
                const qsizetype at = random(early), from = random(early), length = 1 + random(40);
                switch (random(4)) {
                    case 0:
                        bytes[at] = static_cast<char>(random(256));
                        break;
                    case 1:
                        bytes.remove(at, length);
                        break;
                    case 2:
                        bytes.insert(at, good.mid(from, length));
                        break;
                    default:
                        bytes.insert(at, good.mid(from, length).repeated(1 + random(2000)));
                }
            }
            QBuffer picture(&bytes);
            ASSERT_TRUE(picture.open(QIODevice::ReadOnly));
            const Result<Document> document = readPictureDocument(picture);
            if (document)
                EXPECT_TRUE(readDocument(writeDocument(*document)));
            else
                EXPECT_FALSE(document.error().empty());
        }
    }
    EXPECT_LT(static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC, 3 * kAtMost);
}

}  // namespace
}  // namespace posiscope
