// SPDX-License-Identifier: GPL-3.0-or-later
// Every picture carries its document: out and in again, and nothing changes where the picture lies.
#include "ui/export/figure_document.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QMimeData>
#include <QTemporaryDir>

#include "core/files/document_json.h"
#include "core/io/png_text.h"
#include "core/views/shared/edits.h"
#include "tests/tools/places.h"
#include "tests/ui/window_fixture.h"
#include "ui/export/figure_export.h"
#include "ui/export/png_file.h"
#include "ui/saving/document_file.h"

namespace posiscope {
namespace {

constexpr FileKind kCarrying[] = {FileKind::png, FileKind::svg, FileKind::pdf};

void write(const QString& path, const QByteArray& bytes) {
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    ASSERT_EQ(file.write(bytes), bytes.size());
}

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QByteArray pictureOf(const Document& document, FileKind kind) {
    return *figureFile(document, {.kind = kind});
}

Result<Document> backFrom(QByteArray bytes) {
    QBuffer file(&bytes);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    return readPictureDocument(file);
}

/// Something of everything that a document holds.
Document rich(const View& view) {
    Document document = withText(firstDocument(), "<b>位置</b> & \"two  spaces\" ]]> 😀 \x01\x7f \uFFFE\uFFFF",
                                 Tokenizer::words);
    document = withView(withParam(document, *findScheme("shaw"), *findScheme("shaw")->param("k"), 2), view);
    document.positions = 77;
    document.focus = {.position = 1, .dimension = 9, .row = 2, .key = 0};
    document.pane().windows["heatmap/sinusoidal/table"] = {1.25, 30.5, 2.0 / 3, 60};
    document.hideRows = true;
    return *readDocument(writeDocument(document));
}

/// With another document, of the same length so that nothing else is wrong with the file.
QByteArray replaced(QByteArray file, const QByteArray& was, const QByteArray& now) {
    EXPECT_TRUE(file.contains(was));
    return file.replace(was, now);
}

class Carried : public WindowTest {
protected:
    QString inFolder(const QString& name) const { return folder.filePath(name); }
    QTemporaryDir folder;
};

TEST_F(Carried, APictureRestoresEverything) {
    for (const View* view : views())
        for (const FileKind kind : kCarrying)
            for (const bool outlines : {false, true}) {
                const Document document = rich(*view);
                const auto bytes = figureFile(document, {.kind = kind, .title = true, .outlines = outlines});
                ASSERT_TRUE(bytes);
                EXPECT_TRUE(isPicture(*bytes));
                const auto back = backFrom(*bytes);
                ASSERT_TRUE(back) << view->id << ' ' << suffixOf(kind) << ": " << plain(back.error());
                EXPECT_TRUE(*back == document) << view->id << ' ' << suffixOf(kind);
                // The name does not matter.
                path = inFolder("picture.posiscope");
                write(path, *bytes);
                EXPECT_TRUE(window.load(path));
                EXPECT_EQ(writeDocument(window.editor().document()), writeDocument(document));
            }
    EXPECT_TRUE(errors.isEmpty());
}

TEST_F(Carried, TheLargestDocumentFitsIntoEachKind) {
    // Every byte of the text is six in the file.
    Document document = withView(firstDocument(), *findView("curves"));
    document.sentence.text = std::string(kMostText, '\x01');
    for (const FileKind kind : kCarrying) {
        const auto back = backFrom(pictureOf(document, kind));
        ASSERT_TRUE(back) << suffixOf(kind) << ": " << plain(back.error());
        EXPECT_EQ(back->sentence.text, document.sentence.text);
    }
}

TEST_F(Carried, ADocumentIsNoPictureWhateverItSays) {
    for (const char* words : {"%PDF-1.4 obj", "<svg>", "\x89PNG"})
        EXPECT_FALSE(isPicture(
            QByteArray::fromStdString(writeDocument(withText(firstDocument(), words, Tokenizer::words)))));
}

TEST_F(Carried, PicturesWithoutOrWithABadDocumentAreRefusedByNameAndAllStays) {
    edit(rich(*findView("curves")));
    const Document before = document();
    const QByteArray png = pictureOf(before, FileKind::png), svg = pictureOf(before, FileKind::svg),
                     pdf = pictureOf(before, FileKind::pdf);
    const QByteArray version = "\"posiscope\": 2", newer = "\"posiscope\": 3";
    const auto png2 = [&](const QByteArray& json) {
        return QByteArray::fromStdString(withPngText(pngOf(QImage(8, 8, QImage::Format_RGB32)).toStdString(),
                                                     kPngKeyword, json.toStdString()));
    };
    const auto svg2 = [](const QByteArray& json) {
        return "<svg xmlns=\"http://www.w3.org/2000/svg\"><metadata><p:document xmlns:p=\"urn:posiscope\">" +
               json + "</p:document></metadata></svg>";
    };
    const auto pdf2 = [](const QByteArray& json) {
        return "%PDF-1.4\n1 0 obj\n<</Length " + QByteArray::number(json.size()) + ">>stream\n" + json +
               "\nendstream\nendobj\n2 0 obj\n<</F (figure.posiscope) /EF <</F 1 0 R>> >>\nendobj\n3 0 obj\n"
               "<</Type /Catalog /Pages 4 0 R /Names <</EmbeddedFiles <</Names [(a) 2 0 R]>> >> >>\nendobj\n"
               "4 0 obj\n<</Type /Pages /Kids [5 0 R] /Count 1>>\nendobj\n"
               "5 0 obj\n<</Type /Page /Parent 4 0 R /MediaBox [0 0 9 9]>>\nendobj\ntrailer\n<</Root 3 0 R>>\n%%EOF";
    };
    const QByteArray json = QByteArray::fromStdString(writeDocument(before));
    QByteArray twice = json;
    twice.replace("\"hideRows\"", "\"text\"");
    struct Case {
        const char* name;
        QByteArray bytes;
        const char* said;
    };
    std::vector<Case> all = {
        {"without.png", pngOf(QImage(8, 8, QImage::Format_RGB32)), "carries no Posiscope document"},
        {"without.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", "carries no Posiscope document"},
        {"broken.pdf", "%PDF-1.4\n%%EOF", "it is damaged or has too many objects"},
        {"cut.png", png.left(png.indexOf("hideRows")), "damaged"},
        {"cut.svg", svg.left(svg.indexOf("hideRows")), "damaged"},
        {"cut.pdf", pdf.left(pdf.size() / 2), "damaged"},
        {"edited.png", replaced(png, "\"positions\": 77", "\"positions\": 78"), "damaged"},
        {"edited.svg", replaced(svg, "&quot;positions&quot;: 77", "&quot;positions&quot;: 0"), "positions"},
        {"newer.png", png2(replaced(json, version, newer)), "version 3"},
        {"newer.svg", replaced(svg, "&quot;posiscope&quot;: 2", "&quot;posiscope&quot;: 3"), "version 3"},
        {"newer.pdf", pdf2(replaced(json, version, newer)), "version 3"},
        {"entities.svg",
         "<!DOCTYPE svg [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\"><!ENTITY c "
         "\"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\"><!ENTITY e "
         "\"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\">]><svg><document xmlns=\"urn:posiscope\">&e;&e;&e;</document></svg>",
         "damaged"},
        {"deep.svg", QByteArray("<g>").repeated(1 << 20), "carries no Posiscope document"},
        {"elements.svg", svg2("<a/>"), "damaged"},
        {"wide.svg", QByteArray("\xFF\xFE<\0s\0v\0g\0/\0>\0", 14), "carries no Posiscope document"},
    };
    for (const auto& [name, hostile] :
         {std::pair{"deep", QByteArray("[").repeated(100000)}, std::pair{"empty", QByteArray()},
          std::pair{"twice", twice}, std::pair{"words", QByteArray("Posiscope")},
          std::pair{"large", QByteArray(kMostDocument + 1, ' ')}, std::pair{"zero", QByteArray("{\0}", 3)}}) {
        all.push_back({name, png2(hostile), "document"});
        // Without a table of objects, all of a PDF is searched for them: of so large a one that takes too much.
        all.push_back({name, pdf2(hostile), QByteArray(name) == "large" ? "cannot be read" : "document"});
        if (QByteArray(name) != "zero")
            all.push_back({name, svg2(QString(hostile).toHtmlEscaped().toUtf8()), "document"});
    }
    for (const Case& each : all) {
        SCOPED_TRACE(each.name);
        write(inFolder(each.name), each.bytes);
        errors.clear();
        EXPECT_FALSE(window.load(inFolder(each.name)));
        ASSERT_EQ(errors.size(), 1);
        EXPECT_TRUE(errors.front().contains(each.name)) << errors.front().toStdString();
        EXPECT_TRUE(errors.front().contains(each.said)) << errors.front().toStdString();
        EXPECT_LT(errors.front().size(), 500);
        EXPECT_TRUE(document() == before);
        EXPECT_TRUE(window.windowTitle().startsWith("Untitled"));
    }
}

TEST_F(Carried, APictureThatIsTooLargeIsNotRead) {
    for (const char* start : {"\x89PNG\r\n\x1A\n", "%PDF-1.4", "<svg>"}) {
        write(inFolder("huge"), start);
        ASSERT_TRUE(QFile(inFolder("huge")).resize(qint64(kMostPicture) + 1));
        const auto none = loadDocument(inFolder("huge"));
        ASSERT_FALSE(none);
        EXPECT_NE(plain(none.error()).find("larger than a picture can be"), std::string::npos);
    }
}

TEST_F(Carried, SavingNeverOverwritesThePicture) {
    for (const FileKind kind : kCarrying) {
        const QString picture = inFolder(QString("my.figure.") + suffixOf(kind)),
                      other = inFolder("other.posiscope");
        const QByteArray bytes = pictureOf(rich(*findView("lookup")), kind);
        write(picture, bytes);
        ASSERT_TRUE(window.load(picture));
        edit(withFocusAt(document(), 1));
        QString suggested;
        window.dialogs.askSavePath = [&](QWidget*, const QString& name) {
            suggested = name;
            return other;
        };
        QFile::remove(other);
        EXPECT_TRUE(window.save());
        EXPECT_EQ(suggested, inFolder("my.figure.posiscope"));
        EXPECT_EQ(read(picture), bytes);
        EXPECT_TRUE(loadDocument(other));
        // from now on it is the document's file
        edit(withFocusAt(document(), 0));
        suggested.clear();
        EXPECT_TRUE(window.save());
        EXPECT_EQ(suggested, "");
        // not even where the reader asks for it
        for (const QString& name : {picture, inFolder(QString("new.") + suffixOf(kind))}) {
            window.dialogs.askSavePath = [&](QWidget*, const QString&) { return name; };
            errors.clear();
            EXPECT_FALSE(window.saveAs());
            ASSERT_EQ(errors.size(), 1);
            EXPECT_TRUE(errors.front().contains(name)) << errors.front().toStdString();
        }
        EXPECT_EQ(read(picture), bytes);
        EXPECT_FALSE(QFile::exists(inFolder(QString("new.") + suffixOf(kind))));
    }
}

TEST_F(Carried, ADroppedPictureIsOpened) {
    for (const FileKind kind : kCarrying) {
        const Document other = rich(*findView("heatmap"));
        const QString picture = inFolder(QString("dropped.") + suffixOf(kind));
        write(picture, pictureOf(other, kind));
        window.newDocument();
        EXPECT_TRUE(drop(picture));
        EXPECT_EQ(writeDocument(document()), writeDocument(other)) << suffixOf(kind);
    }
}

/// Made by the program as it was when the second release began; they never change (tests/core/files/test_format_for_ever.cpp).
TEST_F(Carried, PicturesOfVersion1OpenForEver) {
    const QDir pictured(QString::fromStdString(test::inCheckout("tests/core/data/version_1")));
    const QStringList pictures = pictured.entryList({"*.png", "*.svg", "*.pdf"}, QDir::Files);
    EXPECT_EQ(pictures.size(), 96);
    for (const QString& name : pictures) {
        const Result<Document> picture = loadDocument(pictured.filePath(name));
        const QString document = name.left(name.lastIndexOf('.')) + ".posiscope";
        const Result<Document> file = loadDocument(pictured.filePath(document));
        ASSERT_TRUE(picture) << name.toStdString() << ": " << plain(picture.error());
        ASSERT_TRUE(file) << document.toStdString() << ": " << plain(file.error());
        EXPECT_EQ(*picture, *file) << name.toStdString();
    }
}

TEST_F(Carried, TheWindowNamesWhatANewerProgramWrote) {
    QByteArray json = QByteArray::fromStdString(writeDocument(firstDocument()));
    json.replace("\"schemes\": {", "\"schemes\": { \"later\": {},");
    write(inFolder("new.posiscope"), json);
    ASSERT_TRUE(window.load(inFolder("new.posiscope")));
    const auto* notice = window.findChild<QWidget*>("notice");
    ASSERT_NE(notice, nullptr);
    EXPECT_TRUE(notice->accessibleDescription().contains("schemes.later"));
}

}  // namespace
}  // namespace posiscope
