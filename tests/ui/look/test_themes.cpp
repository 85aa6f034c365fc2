// SPDX-License-Identifier: GPL-3.0-or-later
/// The window in its themes: how large its texts are, and that nothing of one theme is left in another.
#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPlainTextEdit>
#include <QTabBar>
#include <QTextBrowser>

#include "core/colour/palette.h"
#include "tests/ui/window_fixture.h"
#include "ui/look/figure_text.h"
#include "ui/look/theme.h"

using namespace posiscope;

namespace {

class Themes : public WindowTest {
protected:
    ~Themes() override { window.setLook({Language::english, Theme::light}); }

    void show(Theme theme, QSize size, Language language = Language::english) {
        window.setLook({language, theme});
        window.resize(size);
        settle();
        settle();  // it may be made anew for its size
    }

    /// Every kind of widget that shows texts.
    std::vector<QWidget*> textWidgets() {
        std::vector<QWidget*> all;
        for (QWidget* each : window.findChildren<QWidget*>()) {
            const bool hasText = qobject_cast<QLabel*>(each) || qobject_cast<QAbstractButton*>(each) ||
                                 qobject_cast<QLineEdit*>(each) || qobject_cast<QComboBox*>(each) ||
                                 qobject_cast<QTabBar*>(each) || qobject_cast<QPlainTextEdit*>(each) ||
                                 qobject_cast<QTextBrowser*>(each) || qobject_cast<QMenuBar*>(each) ||
                                 qobject_cast<QDockWidget*>(each);
            if (hasText && each->isVisible()) all.push_back(each);
        }
        return all;
    }
};

}  // namespace

TEST_F(Themes, NoProjectedTextIsBelow18Points) {
    constexpr int kLeast = 24;  // pixels, 18 pt at 96 dpi
    for (const Language language : {Language::english, Language::chinese})
        for (const char* view : {"lookup", "heatmap", "curves"}) {
            chooseView(view);
            show(Theme::projector, {1920, 1080}, language);
            ASSERT_EQ(window.size(), QSize(1920, 1080)) << "the window needs more room than that";
            for (const QWidget* each : textWidgets())
                EXPECT_GE(each->font().pixelSize(), kLeast)
                    << view << ": " << each->metaObject()->className() << " "
                    << each->objectName().toStdString() << " " << each->accessibleName().toStdString();
            const FigureView& figure = window.figureView();
            const QFont& note = fontOf(Type::note, {});
            EXPECT_GE(note.pixelSize() * figure.scale(), kLeast - 1e-9)
                << view << ": the figure has " << figure.width() << " × " << figure.height() << " pixels";
            EXPECT_GE(smallestText(), kLeast);
        }
}

TEST_F(Themes, NoProjectedTitleIsCut) {
    edit(withText(document(), "floccinaucinihilipilification of antidisestablishmentarianism",
                  Tokenizer::words));
    for (const bool two : {false, true})
        for (const Language language : {Language::english, Language::chinese}) {
            const Document alone = withPaneClosed(document());
            edit(two ? withPaneOpened(alone, *findView("heatmap")) : alone);
            show(Theme::projector, {1920, 1080}, language);
            for (const char* name : {"title", "line"})
                for (const QLabel* each : window.findChildren<QLabel*>(name)) {
                    if (!each->isVisible()) continue;
                    EXPECT_LE(each->heightForWidth(each->width()), each->height())
                        << name << ": " << each->text().toStdString() << " at " << each->font().pixelSize();
                }
        }
}

TEST_F(Themes, AProjectedFigureIsPointedAtWhereItIsSeen) {
    show(Theme::projector, {1920, 1080});
    FigureView& figure = window.figureView();
    const Rect box = boxOf(figure.figure(), {Target::Kind::word, 3, -1}).units;
    const QPoint middle = (QPointF(box.centre().x, box.centre().y) * figure.scale()).toPoint();
    EXPECT_GT(figure.scale(), 2);
    QTest::mouseClick(&figure, Qt::LeftButton, {}, middle);
    EXPECT_EQ(document().focus.position, 3);
}

TEST_F(Themes, AProjectedWindowIsStillUsableWhenItIsSmall) {
    for (const char* view : {"lookup", "heatmap", "curves"}) {
        chooseView(view);
        show(Theme::projector, {1280, 800});
        EXPECT_EQ(window.size(), QSize(1280, 800)) << view;
        EXPECT_GE(window.figureView().scale() * 11, 14) << view;
        EXPECT_GE(window.figureView().width(), 800) << view;
    }
}

TEST_F(Themes, PanelsGiveWayToProjectedFiguresAndComeBack) {
    const auto shown = [this](std::size_t panel) { return window.panels()[panel]->isVisible(); };
    show(Theme::light, {1920, 1080});
    EXPECT_TRUE(shown(0) && shown(1));
    show(Theme::projector, {1920, 1080});
    EXPECT_TRUE(shown(0));
    EXPECT_FALSE(shown(1)) << "the explanation leaves the figure its room";
    edit(withPaneOpened(document(), *findView("heatmap")));
    settle();
    EXPECT_FALSE(shown(0)) << "two projected figures need all of the window";
    EXPECT_GE(window.figureView().scale() * 11, 23.9);
    edit(withPaneClosed(document()));
    settle();
    EXPECT_TRUE(shown(0));
    show(Theme::dark, {1920, 1080});
    EXPECT_TRUE(shown(0) && shown(1)) << "what gave way comes back";
}

TEST_F(Themes, AnotherThemeKeepsTheKeyboardAndTheDocument) {
    const Document before = document();
    for (const Theme theme : {Theme::dark, Theme::projector, Theme::print, Theme::light}) {
        show(theme, {1600, 900});
        EXPECT_EQ(document(), before);
        EXPECT_EQ(QApplication::focusWidget(), &window.figureView());
    }
}

TEST_F(Themes, TheDesktopIsAskedAgainWhenItsThemeChanges) {
    window.setLook({Language::english, {}});
    const QPalette ours = QApplication::palette();
    const QWidget* figure = &window.figureView();
    QEvent changed(QEvent::ThemeChange);
    QApplication::sendEvent(&window, &changed);
    settle();
    // Here it has not: all is as before, and was not made anew.
    EXPECT_EQ(QApplication::palette(), ours) << "the colours of the desktop were left behind";
    EXPECT_EQ(windowLook().theme, systemTheme());
    EXPECT_EQ(&window.figureView(), figure);
}

TEST_F(Themes, EveryTextOfAControlCanBeRead) {
    struct Pair {
        QPalette::ColorRole text, below;
    };
    constexpr Pair kPairs[] = {{QPalette::WindowText, QPalette::Window},
                               {QPalette::Text, QPalette::Base},
                               {QPalette::Text, QPalette::AlternateBase},
                               {QPalette::ButtonText, QPalette::Button},
                               {QPalette::HighlightedText, QPalette::Highlight},
                               {QPalette::ToolTipText, QPalette::ToolTipBase},
                               {QPalette::PlaceholderText, QPalette::Base},
                               {QPalette::PlaceholderText, QPalette::Window},
                               {QPalette::Link, QPalette::Base},
                               {QPalette::Link, QPalette::Window},
                               {QPalette::LinkVisited, QPalette::Window}};
    const auto rgbOf = [](const QColor& colour) {
        return Rgb{static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
                   static_cast<std::uint8_t>(colour.blue())};
    };
    for (const Theme theme : {Theme::light, Theme::dark, Theme::projector, Theme::print}) {
        show(theme, {1280, 800});
        for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
            for (const QPalette& palette : {QApplication::palette(), window.palette()})
                for (const auto& [text, below] : kPairs)
                    EXPECT_GE(contrast(rgbOf(palette.color(group, text)), rgbOf(palette.color(group, below))),
                              leastContrast(theme))
                        << themeId(theme) << ", group " << group << ": role " << text << " on " << below;
    }
}

TEST_F(Themes, NothingWhiteIsLeftInDark) {
    chooseView("heatmap");
    show(Theme::dark, {1280, 800});
    const QImage pixels = window.grab().toImage();
    // Two in a hundred pixels are ink and the brightest cells; a panel that kept its white would be far more.
    qint64 bright = 0;
    const QRect figure(window.figureView().mapTo(&window, QPoint()), window.figureView().size());
    for (int y = 0; y < pixels.height(); ++y)
        for (int x = 0; x < pixels.width(); ++x)
            bright += !figure.contains(x, y) && qGray(pixels.pixel(x, y)) > 128;
    EXPECT_LT(bright, pixels.width() * pixels.height() / 20);
}
