// SPDX-License-Identifier: GPL-3.0-or-later
// The reader copies figure, number, caption and alternative text to the clipboard, and saves numbers as files.
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QImageReader>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QProgressDialog>
#include <QPushButton>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QTimer>
#include <QToolButton>

#include "core/figure/layout.h"
#include "core/views/shared/caption.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/number_box.h"
#include "ui/dialogs/numbers_dialog.h"
#include "ui/export/number_file.h"
#include "ui/look/fitted_label.h"
#include "ui/window/clipboard.h"

namespace posiscope {
namespace {

class Copying : public WindowTest {
protected:
    Copying() { QGuiApplication::clipboard()->clear(); }

    static const QMimeData& clipboard() { return *QGuiApplication::clipboard()->mimeData(); }
    static QString copiedText() { return QGuiApplication::clipboard()->text(); }
    void press(QWidget* on, Qt::KeyboardModifiers modifiers = Qt::ControlModifier) {
        on->setFocus();
        QTest::keyClick(on, Qt::Key_C, modifiers);
    }
    FigureView& view() { return window.figureView(); }
    void show(const char* viewId, Index positions, Index dims, const Window* seen = nullptr) {
        const View& of = *findView(viewId);
        Document next = withScheme(withView(document(), of), *schemesShownBy(of).front());
        const Scheme& scheme = schemeOf(next);
        Setting setting = settingOf(next, scheme);
        setting.dims = dims;
        next = withSetting(next, scheme, setting);
        next.positions = positions;
        if (seen != nullptr) next.pane().windows[std::string(viewId) + "/sinusoidal/table"] = *seen;
        window.editor().replace(next);
        settle();
    }
    QByteArray saved(const QString& name) {
        path = folder.filePath(name);
        action("Save numbers…")->trigger();
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
};

TEST_F(Copying, TheFigureComesAsPictureAndNumbersAtOnce) {
    press(&view());
    const QMimeData& copied = clipboard();
    ASSERT_TRUE(copied.hasFormat("image/png"));
    const QImage png = QImage::fromData(copied.data("image/png"), "PNG");
    EXPECT_EQ(png.size(), view().size() * 2);
    EXPECT_EQ(qvariant_cast<QImage>(copied.imageData()), png);
    EXPECT_TRUE(copied.data("image/svg+xml").contains("<svg "));
    EXPECT_EQ(copied.text(), "4\t5\t6\t7\t8\n3\t4\t5\t6\t7\n2\t3\t4\t5\t6\n1\t2\t3\t4\t5\n0\t1\t2\t3\t4\n");
    EXPECT_EQ(copied.data("text/tab-separated-values"), copied.data("text/plain"));
    EXPECT_TRUE(copied.formats().indexOf("image/png") < copied.formats().indexOf("text/plain"));
    EXPECT_TRUE(copied.data("image/bmp").isEmpty());
    // The copied picture is that of the file, and not of what comes later.
    const QByteArray before = copied.data("image/png");
    edit(withText(document(), "other words", Tokenizer::words));
    settle();
    EXPECT_EQ(copied.data("image/png"), before);
}

TEST_F(Copying, TheButtonAndTheMenuDoTheSame) {
    const auto buttons = window.menuBar()->findChildren<QToolButton*>();
    const auto found = std::ranges::find_if(buttons, [](auto* each) { return each->text() == "Copy"; });
    ASSERT_NE(found, buttons.end());
    (*found)->click();
    const QByteArray first = clipboard().data("image/png");
    EXPECT_FALSE(first.isEmpty());
    QGuiApplication::clipboard()->clear();
    action("Copy figure")->trigger();
    EXPECT_EQ(clipboard().data("image/png"), first);
}

TEST_F(Copying, NumbersAreThoseOfTheVisibleWindow) {
    const Window seen{10, 13, 64, 66};
    show("heatmap", 50, 128, &seen);
    press(&view());
    const Encoding encoding = findScheme("sinusoidal")->make({}, {50, 128});
    const QStringList lines = copiedText().split('\n');
    ASSERT_EQ(lines.size(), 4);
    for (int row = 0; row < 3; ++row) {
        const QStringList cells = lines[row].split('\t');
        ASSERT_EQ(cells.size(), 2);
        for (int column = 0; column < 2; ++column)
            EXPECT_EQ(cells[column].toDouble(), encoding.parts[0].field->at(10 + row, 64 + column));
    }
}

TEST_F(Copying, MoreThanAMillionNumbersAreSaidAndThePictureStillComes) {
    show("heatmap", 8192, 128);
    press(&view());
    EXPECT_TRUE(clipboard().hasText()) << "2^20 numbers are not too many";
    show("heatmap", 8193, 128);
    press(&view());
    EXPECT_FALSE(clipboard().hasText());
    EXPECT_TRUE(clipboard().hasFormat("image/png"));
    EXPECT_EQ(
        window.findChild<FittedLabel*>("line")->text(),
        "Copied: the figure alone. 8193\u00a0×\u00a0128 numbers are more than 1048576: zoom in, or save them.");
}

TEST_F(Copying, FromCurvesTheCurvesShown) {
    const Window seen{10, 13, 64, 66};
    show("curves", 50, 128, &seen);
    Document focused = document();
    focused.focus = {.position = 11, .dimension = 65};
    edit(focused);
    settle();
    press(&view());
    const Encoding encoding = findScheme("sinusoidal")->make({}, {50, 128});
    const Field& table = *encoding.parts[0].field;
    // Position 11 over dimensions 64 and 65, dimension 65 over positions 10 to 12.
    const QStringList lines = copiedText().split('\n');
    ASSERT_EQ(lines.size(), 66 - 10 + 1);
    for (int place = 10; place < 66; ++place) {
        const QStringList cells = lines[place - 10].split('\t');
        ASSERT_EQ(cells.size(), 2);
        EXPECT_EQ(cells[0] == "nan", place < 64);
        EXPECT_EQ(cells[1] == "nan", place >= 13);
        if (place >= 64) {
            EXPECT_EQ(cells[0].toDouble(), table.at(11, place));
        }
        if (place < 13) {
            EXPECT_EQ(cells[1].toDouble(), table.at(place, 65));
        }
    }
    EXPECT_EQ(window.findChild<FittedLabel*>("line")->text(),
              "Copied: the figure and its 56\u00a0×\u00a02 numbers");
}

TEST_F(Copying, CopyingTakesNoTimeHoweverMuchThereIs) {
    show("heatmap", 8192, 128);
    QElapsedTimer since;
    since.start();
    action("Copy figure")->trigger();
    const qint64 copying = since.restart();
    EXPECT_GT(copiedText().size(), 1 << 20);
    EXPECT_LT(copying, since.elapsed() / 2) << "forms are made when they are asked for";
}

TEST_F(Copying, AValueHasSeventeenDigits) {
    show("heatmap", 50, 128);
    Document focused = document();
    focused.focus = {.position = 17, .dimension = 42};
    edit(focused);
    settle();
    press(&view(), Qt::ControlModifier | Qt::ShiftModifier);
    const double exact = findScheme("sinusoidal")->make({}, {50, 128}).parts[0].field->at(17, 42);
    EXPECT_EQ(copiedText(), QString::number(exact, 'g', 17));
    EXPECT_EQ(copiedText().toDouble(), exact);
    EXPECT_NEAR(exact, 0.73648, 5e-6);

    chooseView("lookup");
    focused = document();
    focused.focus = {.position = 3, .key = 0};
    edit(focused);
    settle();
    press(&view(), Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(copiedText(), "1");  // clip(0 - 3, -4, 4) + 4
    edit(withText(document(), "", Tokenizer::words));
    settle();
    press(&view(), Qt::ControlModifier | Qt::ShiftModifier);
    EXPECT_EQ(window.findChild<FittedLabel*>("line")->text(), "There is no number yet");
    EXPECT_EQ(copiedText(), "1");
}

TEST_F(Copying, CaptionAndAlternativeTextAreThoseOfTheDocument) {
    const Scene scene = view().scene();
    action("Copy caption")->trigger();
    EXPECT_EQ(copiedText().toStdString(), plain(captionOf(scene)));
    action("Copy alternative text")->trigger();
    EXPECT_EQ(copiedText().toStdString(), plain(alternativeOf(scene)));
}

TEST_F(Copying, CodeIsThatOfTheFramedFigure) {
    show("heatmap", 2, 2);
    action("NumPy program")->trigger();
    EXPECT_TRUE(copiedText().startsWith("# Sinusoidal: table")) << copiedText().toStdString();
    action("TikZ for LaTeX (PGFPlots)")->trigger();
    EXPECT_TRUE(copiedText().contains("(0.5,0.5)[0](1.5,0.5)[1]\n")) << copiedText().toStdString();
    action("Command line")->trigger();
    EXPECT_TRUE(copiedText().startsWith("posiscope figure ")) << copiedText().toStdString();
    EXPECT_TRUE(copiedText().contains("--view heatmap --scheme sinusoidal --dims 2 "))
        << copiedText().toStdString();
    chooseView("tokens");
    settle();
    action("NumPy program")->trigger();
    EXPECT_TRUE(copiedText().startsWith("posiscope figure ")) << "what was copied stays";
    EXPECT_EQ(window.findChild<FittedLabel*>("line")->text(),
              "Words has no NumPy program. There is one for Heatmap, Curves, Similarity, Lookup.");
}

TEST_F(Copying, SelectedTextIsCopiedRatherThanTheFigure) {
    auto* sentence = window.findChild<QPlainTextEdit*>();
    sentence->setFocus();
    sentence->selectAll();
    press(sentence);
    EXPECT_EQ(copiedText(), "I think therefore I am");

    show("heatmap", 50, 128);
    auto* number = named<NumberBox>("base");
    ASSERT_NE(number, nullptr);
    number->setFocus();
    number->selectAll();
    press(number);
    EXPECT_EQ(copiedText(), "10000");

    auto* told = window.findChild<QTextBrowser*>();
    told->selectAll();
    press(told);
    EXPECT_TRUE(copiedText().left(200).contains("sin(t · ω")) << copiedText().left(200).toStdString();

    for (auto* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || !label->text().startsWith("Vaswani")) continue;
        label->setFocus();
        label->setSelection(0, 14);
        press(label);
        EXPECT_EQ(copiedText(), "Vaswani et al.");
        label->setSelection(0, 0);
        press(label);
        EXPECT_TRUE(clipboard().hasFormat("image/png")) << "without a selection it is the figure";
        return;
    }
    FAIL() << "the source is not shown";
}

TEST_F(Copying, NumbersAreSavedInTheFormatThatTheNameSays) {
    show("heatmap", 3, 4);
    const Encoding encoding = findScheme("sinusoidal")->make({}, {3, 4});
    const Numbers numbers = numbersOf(document(), view().visible());
    for (const TableFormat& format : tableFormats()) {
        std::string expected;
        format.write(numbers, [&](std::string_view bytes) {
            expected += bytes;
            return true;
        });
        EXPECT_EQ(saved(QString("位置") + format.ending).toStdString(), expected) << format.id;
        EXPECT_FALSE(expected.empty());
    }
    EXPECT_EQ(asked.back(), "sinusoidal-table.csv");
    EXPECT_TRUE(errors.isEmpty());
    EXPECT_FALSE(window.isWindowModified());
    EXPECT_TRUE(saved("a.md").startsWith("| position \\\\ dimension | 0 | 1 | 2 | 3 |\n"));
}

TEST_F(Copying, ResultsOfAViewAreSavedAsTheCommandLineWritesThem) {
    chooseView("lookup");
    settle();
    resultAsked = "usage";
    layoutAsked = {.headers = true};
    // Five words, k = 4: each offset as often as it is there.
    EXPECT_EQ(saved("a.csv"), "row of the table,0,1,2,3,4,5,6,7,8\nall pairs,1,2,3,4,5,4,3,2,1\n");
    EXPECT_EQ(asked.back(), "shaw-usage.csv");
    EXPECT_EQ(seenNumbers, "row used by each pair");
    layoutAsked = {.transposed = true};
    EXPECT_EQ(saved("a.tsv"), "1\n2\n3\n4\n5\n4\n3\n2\n1\n");
    layoutAsked = {.digits = 3};
    saved("a.npy");
    ASSERT_EQ(errors.size(), 1);
    EXPECT_EQ(errors.back(), ".npy files hold the numbers alone: no names, and all digits");
    chooseView("mix");
    settle();
    resultAsked = "segment";
    saved("b.csv");
    ASSERT_EQ(errors.size(), 2);
    EXPECT_TRUE(errors.back().startsWith("There are no segments"));
}

TEST_F(Copying, TheDialogOffersWhatIsSeenAndEachResult) {
    const View& attention = *findView("attention");
    QStringList offered;
    QTimer::singleShot(0, &window, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        auto* which = dialog->findChild<QComboBox*>();
        for (int i = 0; i < which->count(); ++i) offered += which->itemText(i);
        which->setCurrentIndex(8);
        for (auto* box : dialog->findChildren<QCheckBox*>()) box->setChecked(true);
        dialog->findChild<QSpinBox*>()->setValue(4);
        dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok)->click();
    });
    const auto chosen = askNumbers(&window, attention, text("weights α_{ij}"), {});
    ASSERT_TRUE(chosen);
    EXPECT_EQ(offered.size(), 9);
    EXPECT_TRUE(offered.front().startsWith("as seen: weights"));
    EXPECT_STREQ(chosen->result->id, "outputs");
    EXPECT_EQ(chosen->layout, (TableLayout{true, true, 4}));
}

TEST_F(Copying, WhatCannotBeSavedIsSaidOnceWithWhatToDo) {
    show("heatmap", 8193, 128);
    const auto refused = [this](const QString& name, const char* why) {
        errors.clear();
        saved(name);
        ASSERT_EQ(errors.size(), 1);
        EXPECT_TRUE(errors.back().contains(why)) << errors.back().toStdString();
        EXPECT_TRUE(QDir(folder.path()).isEmpty()) << "something was written";
    };
    refused("a.csv",
            "8193 × 128 numbers are too many for a text: 1048576 at most. Zoom in, or save them as .npy.");
    refused("a.tex", "more than somebody reads: 1000 × 100 at most. Zoom in, or save them as .csv.");
    refused("a.xlsx", ".csv, .npy, .json, .tsv, .tex or .md");
    refused("none/a.npy", "cannot write");
    show("heatmap", 1 << 20, 1 << 9);
    refused("a.npy", "1048576 × 512 numbers are too many for a file: 268435456 at most. Zoom in.");
    show("heatmap", 8193, 128);
    EXPECT_FALSE(saved("a.npy").isEmpty());
    path.clear();
    errors.clear();
    action("Save numbers…")->trigger();
    EXPECT_TRUE(errors.isEmpty()) << "rather not is no mistake";
}

TEST_F(Copying, ALongSaveShowsItsProgressAndCanBeCancelled) {
    show("heatmap", 1 << 16, 1 << 12);  // 2 GiB: never written to its end
    QFile old(folder.filePath("a.npy"));
    ASSERT_TRUE(old.open(QIODevice::WriteOnly));
    old.write("old");
    old.close();
    bool seen = false;
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, [&] {
        for (auto* each : window.findChildren<QProgressDialog*>()) {
            if (!each->isVisible()) continue;
            seen = true;
            each->cancel();
        }
    });
    watch.start(10);
    EXPECT_EQ(saved("a.npy"), "old");
    EXPECT_TRUE(seen);
    EXPECT_TRUE(errors.isEmpty());
    EXPECT_EQ(QDir(folder.path()).entryList(QDir::Files), QStringList("a.npy"));
}

}  // namespace
}  // namespace posiscope
