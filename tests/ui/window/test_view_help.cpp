// SPDX-License-Identifier: GPL-3.0-or-later
/// "What is this view?": each view has its three sentences and something to try, in both languages, by key and in a
/// dialog that can be read.
#include <QDialog>
#include <QLabel>
#include <QRegularExpression>
#include <QTextDocumentFragment>
#include <set>

#include "tests/ui/window_fixture.h"
#include "ui/window/view_help.h"

namespace posiscope {
namespace {

class ViewHelpTest : public WindowTest {
protected:
    ~ViewHelpTest() override { setWindowLook({}); }
};

QString inWindow(const char* source) {
    return shown(source);
}

TEST_F(ViewHelpTest, F1TellsOfTheViewThreeSentencesAndWhatToTry) {
    for (const Language language : {Language::english, Language::chinese}) {
        window.setLook({language, Theme::light});
        std::set<QString> told;
        for (const View* view : views()) {
            const ViewHelp* expected = helpOf(*view);
            ASSERT_NE(expected, nullptr) << view->id << " has no help";
            chooseView(view->id);
            settle();
            help.clear();
            QTest::keyClick(&window.figureView(), Qt::Key_F1);
            QString plain = QTextDocumentFragment::fromHtml(help).toPlainText().simplified();
            EXPECT_TRUE(plain.startsWith(inWindow(view->title))) << view->id << ": " << plain.toStdString();
            for (const char* each : expected->sentences) {
                EXPECT_TRUE(plain.contains(inWindow(each))) << view->id << ": " << each;
                EXPECT_TRUE(inWindow(each).contains(QRegularExpression("[.。]$"))) << each;
                EXPECT_TRUE(told.insert(inWindow(each)).second) << "said of two views: " << each;
            }
            EXPECT_TRUE(plain.endsWith(shown(text("To try: %1", {text(expected->toTry)}))))
                << view->id << ": " << plain.toStdString();
        }
    }
}

TEST_F(ViewHelpTest, ItIsOfThePaneThatTheKeysGoTo) {
    chooseView("lookup");
    edit(withPaneOpened(document(), *findView("heatmap")));
    settle();
    for (const char* view : {"lookup", "heatmap", "lookup"})
        for (FigureView* pane : window.findChildren<FigureView*>()) {
            if (!pane->isVisible() || viewOf(pane->scene().document).id != std::string_view(view)) continue;
            pane->setFocus();
            help.clear();
            QTest::keyClick(pane, Qt::Key_F1);
            EXPECT_TRUE(help.contains(inWindow(findView(view)->title))) << view << ": " << help.toStdString();
        }
}

TEST_F(ViewHelpTest, TheDialogFitsTheWindowWithAllOfItsText) {
    const Dialogs real = realDialogs();
    for (const Theme theme : {Theme::light, Theme::projector})
        for (const Language language : {Language::english, Language::chinese}) {
            window.setLook({language, theme});
            window.resize(1024, 640);
            settle();
            for (const View* view : views()) {
                real.showHelp(&window, inWindow("What is this view?"), viewHelp(*view));
                settle();
                auto* dialog = window.findChild<QDialog*>();
                ASSERT_NE(dialog, nullptr);
                EXPECT_TRUE(dialog->isVisible());
                EXPECT_LE(dialog->width(), window.width()) << view->id;
                EXPECT_LE(dialog->height(), window.height()) << view->id;
                const auto* text = dialog->findChild<QLabel*>();
                EXPECT_GE(text->width(), text->sizeHint().width()) << view->id;
                EXPECT_GE(text->height(), text->sizeHint().height()) << view->id;
                QTest::keyClick(dialog, Qt::Key_Escape);
                settle();
                EXPECT_EQ(window.findChild<QDialog*>(), nullptr) << "Esc does not close it";
            }
        }
}

}  // namespace
}  // namespace posiscope
