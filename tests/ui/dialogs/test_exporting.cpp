// SPDX-License-Identifier: GPL-3.0-or-later
// From the window into a file or to paper: the dialog, what it takes, and what is said when it fails.
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QPrinter>
#include <QProcess>
#include <QProgressDialog>
#include <QPushButton>
#include <QTemporaryDir>
#include <QToolButton>

#include "core/views/shared/sweep.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/number_box.h"
#include "ui/dialogs/export_choices.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/figure_preview.h"
#include "ui/dialogs/print.h"
#include "ui/export/figure_export.h"
#include "ui/export/figure_page.h"
#include "ui/saving/document_file.h"
#include "ui/window/memory.h"

namespace posiscope {
namespace {

QByteArray read(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

class Dialog : public testing::Test {
protected:
    template <class T>
    T* named(const char* name) {
        for (T* each : dialog.findChildren<T*>())
            if (each->accessibleName() == QString::fromUtf8(name)) return each;
        ADD_FAILURE() << "no " << name;
        return nullptr;
    }
    void type(const char* box, const char* digits) {
        auto* number = named<NumberBox>(box);
        number->setFocus();
        number->selectAll();
        QTest::keyClicks(number, QString::fromUtf8(digits));
        number->commit();
    }
    void choose(const char* box, int index) {
        auto* combo = named<QComboBox>(box);
        combo->setCurrentIndex(index);
        emit combo->activated(index);
    }
    const FigureFormat& format() { return dialog.format(); }
    QString summary() { return dialog.findChild<QLabel*>("summary")->text(); }

    Document document = withView(firstDocument(), *findView("heatmap"));
    ExportDialog dialog{document, ExportChoices().format};
};

TEST_F(Dialog, TakesNothingThatCannotBe) {
    const FigureFormat before = format();
    for (const char* bad : {"0", "-85", "19", "10000", "1e6", "wide", "nan", ""}) {
        type("Width", bad);
        type("Height", bad);
        EXPECT_EQ(format().widthMm, before.widthMm) << bad;
        EXPECT_EQ(format().heightMm, before.heightMm) << bad;
    }
    choose("File", 2);
    for (const char* bad : {"0", "-1", "1e6", "2401", "x"}) type("Resolution", bad);
    EXPECT_EQ(format().dpi, before.dpi);
    for (const char* bad : {"0", "1", "73", "1e6"}) type("Smallest text", bad);
    EXPECT_EQ(format().fontPt, 8);
    EXPECT_TRUE(figureFile(document, format()));
}

TEST_F(Dialog, WhateverIsChosenFits) {
    choose("File", 2);
    type("Resolution", "2400");
    EXPECT_FALSE(mistakeIn(format()));
    EXPECT_LT(format().dpi, 2400);  // 178 × 120 mm would be 190 million pixels
    type("Width", "2000");
    type("Height", "2000");
    EXPECT_FALSE(mistakeIn(format()));
    type("Smallest text", "72");
    EXPECT_EQ(format().fontPt, 72);
    choose("Size", 0);
    EXPECT_EQ(format().fontPt, 8) << "a common size brings its texts";
}

TEST_F(Dialog, SaysWhatATextNeedsThatDoesNotFit) {
    const auto mayGo = [&] { return dialog.findChild<QDialogButtonBox*>()->buttons(); };
    const auto isOn = [&] { return std::ranges::all_of(mayGo(), &QAbstractButton::isEnabled); };
    choose("Size", 0);
    EXPECT_TRUE(isOn());
    type("Smallest text", "30");
    EXPECT_EQ(format().fontPt, 30) << "nothing is made smaller silently";
    EXPECT_FALSE(isOn());
    EXPECT_TRUE(summary().contains("30 pt need")) << summary().toStdString();
    type("Smallest text", "9");
    EXPECT_TRUE(isOn());
    EXPECT_TRUE(summary().contains("texts from 9 pt")) << summary().toStdString();
}

TEST_F(Dialog, TheWordsOfTheFigureAreShownAndCanBeOnesOwn) {
    auto* caption = named<QPlainTextEdit>("Caption, for the text below the figure");
    const QString usual = caption->toPlainText();
    EXPECT_FALSE(usual.isEmpty());
    EXPECT_EQ(format().caption, "") << "the figure's own words are not stored";
    caption->setPlainText("My words.\nAnd more.");
    EXPECT_EQ(format().caption, "My words.\nAnd more.");
    choose("Language", 1);
    EXPECT_EQ(caption->toPlainText(), "My words.\nAnd more.");
    caption->clear();
    EXPECT_EQ(format().caption, "");
    EXPECT_NE(caption->toPlainText(), usual) << "the figure's own are Chinese now";
    const auto typeInto = [&](const char* name, const char* words) {
        auto* line = named<QLineEdit>(name);
        line->clear();
        QTest::keyClicks(line, words);
    };
    typeInto("Axis below", "c_i");
    EXPECT_EQ(format().xTitle, "c_i");
    auto* title = named<QCheckBox>("Title above the figure");
    EXPECT_FALSE(named<QLineEdit>("Its words")->isEnabled());
    title->setChecked(true);
    EXPECT_TRUE(format().title);
    EXPECT_TRUE(format().titles.empty());
    typeInto("Its words", "Waves");
    EXPECT_EQ(format().titles, std::vector<std::string>{"Waves"});
    title->setChecked(false);
    EXPECT_FALSE(format().title || !format().titles.empty());
    caption->setPlainText(QString(4001, 'x'));
    EXPECT_TRUE(summary().contains("4000")) << summary().toStdString();
}

TEST_F(Dialog, SaysWhatComesOut) {
    choose("Size", 0);
    EXPECT_EQ(format().widthMm, 85);
    EXPECT_EQ(named<QComboBox>("Size")->currentText(), "One column, 85 mm");
    EXPECT_TRUE(summary().contains("85 × 80 mm")) << summary().toStdString();
    EXPECT_TRUE(summary().contains("texts from 8 pt")) << summary().toStdString();
    EXPECT_FALSE(named<NumberBox>("Resolution")->isEnabled());
    choose("File", 2);
    EXPECT_TRUE(summary().contains("1004 × 945 pixels")) << summary().toStdString();
    EXPECT_TRUE(named<NumberBox>("Resolution")->isEnabled());
    EXPECT_FALSE(named<QCheckBox>("Texts as outlines, which need no font")->isEnabled());
    type("Width", "90");
    EXPECT_EQ(named<QComboBox>("Size")->currentText(), "Other");
    QTest::keyClick(named<NumberBox>("Width"), Qt::Key_Up);
    EXPECT_EQ(format().widthMm, 91);
    QTest::keyClick(named<NumberBox>("Height"), Qt::Key_PageDown);
    EXPECT_EQ(format().heightMm, 70);
}

TEST_F(Dialog, ShowsItByThePainterOfTheFile) {
    dialog.show();
    for (const double width : {90.0, 120.0, 150.0, 200.0}) type("Width", std::to_string(width).c_str());
    choose("Colours", 2);
    choose("Language", 1);
    auto* preview = dialog.findChild<FigurePreview*>();
    const auto isLast = [&] {
        const QImage& page = preview->page();
        FigureFormat same = format();
        same.kind = FileKind::png;
        same.dpi = page.width() / (same.widthMm / kMmPerInch);
        const auto image = figureImage(document, same);
        return image && image->size() == page.size() && QImage(*image).convertToFormat(page.format()) == page;
    };
    EXPECT_TRUE(QTest::qWaitFor(isLast, 3000)) << "the preview does not show what was chosen last";
}

class Exporting : public WindowTest {
protected:
    Exporting() {
        window.dialogs.askFormat = [this](QWidget*, const Document&, const FigureFormat& start, bool) {
            starts.push_back(start);
            return starts.size() <= formats.size() ? formats[starts.size() - 1] : std::nullopt;
        };
        window.dialogs.askPicturePath = [this](QWidget*, const QString& name, const QString&) {
            asked.append(name);
            return asked.size() <= paths.size() ? paths[asked.size() - 1] : QString();
        };
    }
    QString inFolder(const char* name) const { return folder.filePath(QString::fromUtf8(name)); }

    std::vector<std::optional<FigureFormat>> formats;
    std::vector<FigureFormat> starts;
    QStringList paths;
    QTemporaryDir folder;
};

TEST_F(Exporting, AMotionHasAPictureForEachValueAndIsWrittenWholeOrNotAtAll) {
    chooseView("heatmap");
    const auto motion = [&](const char* values) {
        return *framesOf(document(), *readSweep(*sweptParam(document(), "base"), values, kMostSwept));
    };
    const FigureFormat large{.widthMm = 200, .heightMm = 150, .dpi = 300},
        small{.widthMm = 80, .heightMm = 60};
    formats = {large, std::nullopt, small, small};
    paths = {inFolder("a.apng"), inFolder("b.pdf"), inFolder("b.apng")};
    window.dialogs.askMotion = [&](QWidget*, const Document&) { return motion("10:1000:200:log"); };
    bool isSeen = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, [&] {
        for (auto* each : window.findChildren<QProgressDialog*>()) {
            if (!each->isVisible()) continue;
            isSeen = true;
            each->cancel();
        }
    });
    watch.start(10);
    action("Export motion…")->trigger();
    watch.stop();
    EXPECT_TRUE(isSeen) << "nothing tells how far it is";
    EXPECT_FALSE(QFile::exists(paths[0]));
    EXPECT_EQ(starts.size(), 2U) << "whoever stops it is asked again how and where";
    window.dialogs.askMotion = [&](QWidget*, const Document&) { return motion("10:1000:3:log"); };
    action("Export motion…")->trigger();
    EXPECT_EQ(starts[2].kind, FileKind::png);
    EXPECT_FALSE(QFile::exists(paths[1])) << "its name says something else than it would be";
    EXPECT_EQ(errors.size(), 1);
    errors.clear();
    QFile file(paths[2]);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), *motionFile(motion("10:1000:3:log"), small));
    EXPECT_TRUE(asked[0].endsWith(".apng"));
    EXPECT_EQ(window.exportChoices.format.kind, ExportChoices().format.kind)
        << "figures are exported as before";
    EXPECT_TRUE(errors.isEmpty());
}

TEST_F(Exporting, TheFileHasTheFigureThatIsLookedAt) {
    chooseView("heatmap");
    formats = {FigureFormat{.kind = FileKind::svg, .widthMm = 100, .title = true}};
    paths = {inFolder("a.svg")};
    action("Export…")->trigger();
    EXPECT_EQ(asked, QStringList("heatmap-sinusoidal.svg"));
    EXPECT_TRUE(read(paths[0]) == *figureFile(document(), *formats[0]));
    EXPECT_TRUE(errors.isEmpty());
    // the next one starts where this one ended
    for (QToolButton* each : window.menuBar()->findChildren<QToolButton*>())
        if (each->text() == "Export…") each->click();
    ASSERT_EQ(starts.size(), 2u);
    EXPECT_EQ(starts[1].widthMm, 100);
    EXPECT_EQ(starts[1].kind, FileKind::svg);
    EXPECT_TRUE(starts[1].title);
}

TEST_F(Exporting, TheWordsOfAPictureAreNotThoseOfAnotherDocument) {
    chooseView("heatmap");
    Document titled = document();
    titled.figure = FigureLayout{.widthMm = 90, .title = true, .titles = {"Own"}, .xTitle = "c_i"};
    formats = {std::nullopt, std::nullopt, std::nullopt};
    window.editor().replace(titled);
    settle();
    action("Export…")->trigger();
    // With a second pane there are not as many titles as panes, and the format must still be one that can be.
    window.editor().replace(withPaneOpened(titled, *findView("lookup")));
    settle();
    action("Export…")->trigger();
    window.editor().replace(firstDocument());
    settle();
    action("Export…")->trigger();
    ASSERT_EQ(starts.size(), 3u);
    EXPECT_EQ(starts[0].titles, std::vector<std::string>{"Own"});
    EXPECT_EQ(starts[0].xTitle, "c_i");
    EXPECT_EQ(starts[0].widthMm, 90);
    EXPECT_TRUE(starts[1].titles.empty() && starts[1].title);
    EXPECT_EQ(starts[2].xTitle, "");
    EXPECT_TRUE(starts[2].titles.empty());
}

TEST_F(Exporting, TitlesOfOtherPanesAreRefused) {
    const Document two = withPaneOpened(firstDocument(), *findView("heatmap"));
    const FigureFormat format{.kind = FileKind::svg, .widthMm = 300, .heightMm = 200, .titles = {"one"}};
    const auto refused = figureFile(two, format);
    ASSERT_FALSE(refused);
    EXPECT_EQ(plain(refused.error()), "each pane needs a title: 1 of 2 are there");
}

TEST_F(Exporting, TheNameSaysWhichKindItIs) {
    formats = {FigureFormat{.kind = FileKind::pdf}, FigureFormat{.kind = FileKind::pdf}};
    paths = {inFolder("a.PNG")};
    action("Export…")->trigger();
    EXPECT_TRUE(read(paths[0]).startsWith("\x89PNG"));
}

TEST_F(Exporting, WhatFailsIsSaidOnceAndAskedAgain) {
    const FigureFormat format{.kind = FileKind::pdf};
    QDir(folder.path()).mkdir("folder.pdf");
    formats = {format, format, format, format};
    paths = {inFolder("no/such/folder.pdf"), inFolder("folder.pdf"), QString(), inFolder("good.pdf")};
    action("Export…")->trigger();
    ASSERT_EQ(errors.size(), 2);
    EXPECT_TRUE(errors[0].contains(paths[0])) << errors[0].toStdString();
    EXPECT_TRUE(errors[1].contains(paths[1])) << errors[1].toStdString();
    EXPECT_EQ(starts.size(), 4u);
    EXPECT_TRUE(loadDocument(paths[3]));
    EXPECT_EQ(window.exportChoices.folder, folder.path());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot),
              (QStringList{"folder.pdf", "good.pdf"}));
}

TEST_F(Exporting, ThatTheReaderStepsBackFromLeavesNothing) {
    formats = {std::nullopt};
    action("Export…")->trigger();
    EXPECT_TRUE(asked.isEmpty());
    EXPECT_TRUE(errors.isEmpty());
    EXPECT_FALSE(window.isWindowModified());
}

TEST(ExportChoicesKept, ComeBackAndAreCheckedThen) {
    QTemporaryDir folder;
    const QString file = folder.filePath("window.ini");
    EXPECT_EQ(Memory(file).exportChoices().format.widthMm, ExportChoices().format.widthMm);
    ExportChoices choices;
    choices.format = {.kind = FileKind::svg,
                      .widthMm = 85.5,
                      .heightMm = 61.25,
                      .dpi = 600,
                      .fontPt = 7.5,
                      .focus = true,
                      .values = false,
                      .title = true,
                      .notes = Notes::all,
                      .box = true,
                      .outlines = true,
                      .look = {Language::english, Theme::dark}};
    choices.folder = "/a/folder, with; signs = %";
    Memory(file).setExportChoices(choices);
    const ExportChoices back = Memory(file).exportChoices();
    EXPECT_EQ(back.format.kind, FileKind::svg);
    EXPECT_EQ(back.format.widthMm, 85.5);
    EXPECT_EQ(back.format.heightMm, 61.25);
    EXPECT_EQ(back.format.dpi, 600);
    EXPECT_EQ(back.format.fontPt, 7.5);
    EXPECT_TRUE(back.format.title && back.format.outlines && back.format.box && back.format.focus);
    EXPECT_FALSE(back.format.values);
    EXPECT_EQ(back.format.notes, Notes::all);
    EXPECT_EQ(back.format.look.theme, Theme::dark);
    EXPECT_EQ(back.folder, choices.folder);
    choices.format.widthMm = 1e9;
    Memory(file).setExportChoices(choices);
    EXPECT_EQ(Memory(file).exportChoices().format.widthMm, ExportChoices().format.widthMm);
}

TEST(Printing, FillsAPageWithTheFigureAndItsTitle) {
    QTemporaryDir folder;
    for (const View* view : views()) {
        const QString file = folder.filePath(QString(view->id) + ".pdf");
        {
            QPrinter printer(QPrinter::HighResolution);
            printer.setOutputFormat(QPrinter::PdfFormat);
            printer.setOutputFileName(file);
            printer.setPageSize(QPageSize(QPageSize::A4));
            printer.setPageOrientation(QPageLayout::Landscape);
            printFigure(printer, withView(firstDocument(), *view), Language::english);
        }
        QProcess pdftotext;
        pdftotext.start("pdftotext", {"-raw", file, "-"});
        ASSERT_TRUE(pdftotext.waitForFinished()) << "pdftotext is in the Debian package poppler-utils";
        const QString all = QString::fromUtf8(pdftotext.readAllStandardOutput()).simplified();
        if (view->hasRowNumbers || view->showsPart) {
            const char* title = view->hasRowNumbers ? "Which of the 2k+1" : "Sinusoidal: table";
            EXPECT_TRUE(all.contains(title)) << all.toStdString();
        }
        if (view->hasRowNumbers) {
            EXPECT_EQ(all.count("random start, seed 1, untrained"), 1) << all.toStdString();
        }
    }
}

}  // namespace
}  // namespace posiscope
