// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QDirIterator>
#include <QImage>
#include <QMimeDatabase>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "program.h"
#include "tests/tools/places.h"

namespace posiscope::test {

namespace {

const QString kId = "org.posiscope.posiscope", kType = "application/x-posiscope";

Ran tool(const QString& program, const QStringList& arguments) {
    const Ran ran = run(arguments, {.program = program});
    EXPECT_NE(ran.status, -1) << program.toStdString() << " does not start: tests/run installs it";
    return ran;
}

/// `cmake --install`, once for all tests here.
const QString& prefix() {
    static const QTemporaryDir kFolder;
    static const QString kPrefix = kFolder.path();
    static const Ran kRan = tool(QString::fromStdString(cmake()),
                                 {"--install", QString::fromStdString(inBuild("")), "--prefix", kPrefix});
    EXPECT_EQ(kRan.status, 0) << kRan.err.toStdString();
    return kPrefix;
}

QString shared(const QString& file) {
    return prefix() + "/share/" + file;
}

/// A key of the desktop file, a list where it holds semicolons.
QStringList entry(const QString& key) {
    static const QString kAll = QString::fromUtf8(bytesOf(shared("applications/" + kId + ".desktop")));
    const QRegularExpression line("^" + QRegularExpression::escape(key) + "=(.*)$",
                                  QRegularExpression::MultilineOption);
    return line.match(kAll).captured(1).split(';', Qt::SkipEmptyParts);
}

/// The texts of all elements of that name in the metainfo; of a release its version.
QStringList metainfo(const QString& element) {
    QXmlStreamReader xml(bytesOf(shared("metainfo/" + kId + ".metainfo.xml")));
    QStringList found;
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::StartElement && xml.name() == element)
            found << (xml.attributes().hasAttribute("version") ? xml.attributes().value("version").toString()
                                                               : xml.readElementText());
    return found;
}

}  // namespace

TEST(Installed, EveryFileIsWhereDesktopsLookForIt) {
    QStringList found;
    for (QDirIterator each(prefix(), QDir::Files, QDirIterator::Subdirectories); each.hasNext();)
        found << QDir(prefix()).relativeFilePath(each.next());
    found.sort();
    QStringList expected = {"bin/posiscope",
                            "lib/posiscope/libposiscope_pdf.so",
                            "share/applications/" + kId + ".desktop",
                            "share/doc/posiscope/changelog.gz",
                            "share/doc/posiscope/copyright",
                            "share/icons/hicolor/scalable/apps/" + kId + ".svg",
                            "share/man/man1/posiscope.1.gz",
                            "share/metainfo/" + kId + ".metainfo.xml",
                            "share/mime/packages/" + kId + ".xml"};
    for (const QString size : {"16x16", "32x32", "48x48", "128x128", "256x256"})
        expected << "share/icons/hicolor/" + size + "/apps/" + kId + ".png";
    expected.sort();
    EXPECT_EQ(found, expected) << "found: " << found.join("\n").toStdString();
}

TEST(Installed, ProgramRunsFromThere) {
    const QTemporaryDir folder;
    const Surroundings there{.folder = folder.path(), .program = prefix() + "/bin/posiscope"};
    EXPECT_EQ(run({"--version"}, there).out, run({"--version"}).out);
    const QStringList figure = {"figure", "--view", "lookup", "--text", "I think therefore I am", "-o"};
    const Ran ran = run(figure + QStringList{"installed.png"}, there);
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    EXPECT_EQ(run(figure + QStringList{folder.filePath("built.png")}).status, 0);
    const QByteArray picture = bytesOf(folder.filePath("installed.png"));
    EXPECT_FALSE(picture.isEmpty());
    EXPECT_TRUE(picture == bytesOf(folder.filePath("built.png"))) << "not the picture of the built program";
}

TEST(Installed, PdfIsWrittenAndReadWithTheLibraryFromThere) {
    const QTemporaryDir folder;
    const QDir there(folder.path());
    ASSERT_TRUE(there.mkpath("bin") && there.mkpath("lib/posiscope"));
    const QString program = folder.filePath("bin/posiscope"),
                  library = folder.filePath("lib/posiscope/libposiscope_pdf.so");
    ASSERT_TRUE(QFile::copy(prefix() + "/bin/posiscope", program));
    const Surroundings from{.folder = folder.path(), .program = program};
    const QStringList write = {"figure", "--view", "lookup", "-o", "a.pdf"},
                      read = {"figure", "--document", "a.pdf", "-o", "b.pdf"};
    if (!QFile::exists(
            QString::fromStdString(inBuild("libposiscope_paint.so")))) {  // which finds it where it was built
        const Ran without = run(write, from);
        EXPECT_NE(without.status, 0);
        EXPECT_EQ(without.err,
                  "posiscope: PDF needs the file libposiscope_pdf.so, which cannot be loaded: install "
                  "Posiscope again\n");
    }
    ASSERT_TRUE(QFile::copy(prefix() + "/lib/posiscope/libposiscope_pdf.so", library));
    EXPECT_EQ(run(write, from).status, 0);
    const Ran again = run(read, from);
    EXPECT_EQ(again.status, 0) << again.err.toStdString();
    EXPECT_TRUE(bytesOf(folder.filePath("a.pdf")) == bytesOf(folder.filePath("b.pdf")));
}

TEST(Installed, DesktopFileIsValidAndFitsTheOtherFiles) {
    const Ran valid =
        tool("desktop-file-validate", {"--no-hints", shared("applications/" + kId + ".desktop")});
    EXPECT_EQ(valid.status, 0);
    EXPECT_EQ(valid.out + valid.err, "");
    EXPECT_EQ(entry("Exec"), QStringList("posiscope %f"));
    EXPECT_EQ(entry("Icon"), QStringList(kId));
    EXPECT_EQ(entry("MimeType"), QStringList(kType));
    for (const QString key : {"GenericName", "Comment", "Keywords"}) {
        EXPECT_FALSE(entry(key).isEmpty()) << key.toStdString();
        EXPECT_FALSE(entry(key + "[zh_CN]").isEmpty()) << key.toStdString() << " has no Chinese";
    }
}

TEST(Installed, MetainfoIsValidAndFitsTheOtherFiles) {
    const Ran valid = tool(
        "appstreamcli", {"validate", "--no-net", "--no-color", shared("metainfo/" + kId + ".metainfo.xml")});
    // Newer judges warn that there is no homepage, and there is none; nothing else may be wrong.
    for (const QByteArray& line : valid.out.split('\n'))
        if (line.startsWith("E:") || line.startsWith("W:")) {
            EXPECT_TRUE(line.contains("url-homepage-missing")) << line.toStdString();
        }
    EXPECT_TRUE(valid.status == 0 || valid.out.contains("url-homepage-missing")) << valid.out.toStdString();
    EXPECT_EQ(metainfo("id"), QStringList(kId));
    EXPECT_EQ(metainfo("launchable"), QStringList(kId + ".desktop"));
    EXPECT_EQ(metainfo("mediatype"), QStringList(kType));
    EXPECT_EQ(metainfo("summary"), entry("Comment") + entry("Comment[zh_CN]"))
        << "not as in the desktop file";
    EXPECT_EQ(metainfo("p").size() % 2, 0) << "a paragraph lacks its Chinese";
    EXPECT_EQ(metainfo("li").size() % 2, 0) << "an item lacks its Chinese";
}

TEST(Installed, NewsBeginWithThisVersion) {
    const QByteArray said = run({"--version"}).out.simplified();
    ASSERT_FALSE(metainfo("release").isEmpty());
    EXPECT_EQ("posiscope " + metainfo("release").first(), said) << "metainfo: add a <release>";
    const QByteArray log = bytesOf(QString::fromStdString(inCheckout("resources/desktop/changelog")));
    EXPECT_EQ(log.left(log.indexOf(')')).replace('(', ""), said) << "changelog: add an entry";
}

TEST(Installed, DocumentsAreKnownByNameAndByContent) {
    const QTemporaryDir folder;
    const QString known = folder.filePath("mime");
    ASSERT_TRUE(QDir().mkpath(known + "/packages"));
    ASSERT_TRUE(QFile::copy(shared("mime/packages/" + kId + ".xml"), known + "/packages/" + kId + ".xml"));
    const QByteArray before = qgetenv("XDG_DATA_DIRS");
    qputenv("XDG_DATA_DIRS", (folder.path() + ":/usr/share").toUtf8());
    const Ran updated = tool("update-mime-database", {known});
    EXPECT_EQ(updated.status, 0);
    EXPECT_EQ(updated.err, "");
    const QMimeDatabase types;
    const QMimeType document = types.mimeTypeForFile("lesson.posiscope", QMimeDatabase::MatchExtension);
    EXPECT_EQ(document.name(), kType);
    EXPECT_TRUE(document.inherits("application/json"));
    EXPECT_EQ(document.iconName(), kId);
    const QByteArray bytes =
        bytesOf(QString::fromStdString(inCheckout("tests/core/data/first_format.posiscope")));
    EXPECT_EQ(types.mimeTypeForFileNameAndData("lesson", bytes).name(), kType);
    EXPECT_EQ(types.mimeTypeForFileNameAndData("lesson", "{\"posiscope\":1}").name(), kType);
    EXPECT_NE(types.mimeTypeForFileNameAndData("other", "{\"version\": 1}").name(), kType);
    EXPECT_EQ(types.mimeTypeForFileNameAndData("other.json", "{\"version\": 1}").name(), "application/json");
    qputenv("XDG_DATA_DIRS", before);
}

TEST(Installed, IconsAreTheOneDrawing) {
    const QString drawing = QString::fromUtf8(bytesOf(shared("icons/hicolor/scalable/apps/" + kId + ".svg")));
    static const QRegularExpression kBox(
        "<rect x=\"(\\d+)\" y=\"(\\d+)\" width=\"(\\d+)\" height=\"(\\d+)\" rx=\"2\" fill=\"(#\\w{6})\"/>");
    for (const int size : {16, 32, 48, 128, 256}) {
        const QImage icon(shared(QString("icons/hicolor/%1x%1/apps/%2.png").arg(size).arg(kId)));
        ASSERT_EQ(icon.size(), QSize(size, size));
        int boxes = 0;
        for (auto each = kBox.globalMatch(drawing); each.hasNext(); ++boxes) {
            const auto box = each.next();
            const auto number = [&box](int i) { return box.captured(i).toDouble(); };
            const QPoint centre(static_cast<int>((number(1) + number(3) / 2) * size / 64),
                                static_cast<int>((number(2) + number(4) / 2) * size / 64));
            const QColor drawn(box.captured(5)), there = icon.pixelColor(centre);
            for (const int apart : {drawn.red() - there.red(), drawn.green() - there.green(),
                                    drawn.blue() - there.blue(), 255 - there.alpha()})
                EXPECT_LE(std::abs(apart), 8)
                    << size << ".png shows " << there.name().toStdString() << " where posiscope.svg has "
                    << drawn.name().toStdString() << ": make it anew as the drawing says";
        }
        EXPECT_GT(boxes, 0);
    }
}

}  // namespace posiscope::test
