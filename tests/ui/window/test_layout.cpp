// SPDX-License-Identifier: GPL-3.0-or-later
// Panels, looks, and what is remembered of them.
#include <QAbstractButton>
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QGuiApplication>
#include <QLabel>
#include <QTemporaryDir>

#include "tests/ui/window_fixture.h"
#include "ui/window/memory.h"

namespace posiscope {
namespace {

class Layout : public WindowTest {
protected:
    ~Layout() override { setWindowLook({}); }

    QList<FigureView*> figures() { return window.findChildren<FigureView*>(); }
    /// Two panes, or one where there is no view for the second.
    void panes(const char* second) {
        const Document alone = withPaneClosed(document());
        edit(second == nullptr ? alone : withPaneOpened(alone, *findView(second)));
    }
};

TEST_F(Layout, WhereTheWindowIsNarrowTheExplanationGivesWayAndComesBack) {
    window.resize(1280, 800);
    settle();
    panes("curves");
    settle();
    EXPECT_EQ(window.size(), QSize(1280, 800));
    EXPECT_TRUE(window.panels()[1]->isHidden());
    window.resize(1920, 1080);
    settle();
    EXPECT_FALSE(window.panels()[1]->isHidden());
    panes(nullptr);
    settle();
    EXPECT_FALSE(window.panels()[1]->isHidden());
}

TEST_F(Layout, AnotherLanguageOrThemeKeepsDocumentUndoAndPanels) {
    edit(withFocus(document(), {.position = 2}));
    window.panels()[1]->hide();
    const Document before = document();
    const auto buttons = window.findChildren<QAbstractButton*>().size();
    for (const Look& look : {Look{Language::chinese, Theme::dark}, Look{Language::english, Theme::projector},
                             Look{Language::english, Theme::light}}) {
        window.setLook({look.language, look.theme});
        settle();
        EXPECT_EQ(windowLook(), look);
        EXPECT_EQ(document(), before);
        EXPECT_TRUE(stack().canUndo());
        EXPECT_EQ(figures().size(), 1);
        EXPECT_TRUE(window.panels()[1]->isHidden());
        EXPECT_FALSE(window.findChild<QLabel*>("line")->text().isEmpty());
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        EXPECT_EQ(window.findChildren<QAbstractButton*>().size(), buttons);
    }
    stack().undo();
    EXPECT_EQ(document().focus.position, 0);
}

TEST_F(Layout, ResetShowsThePanelsAtTheirPlaces) {
    window.panels()[0]->setFloating(true);
    window.panels()[1]->hide();
    window.resetLayout();
    settle();
    EXPECT_FALSE(window.panels()[0]->isFloating());
    EXPECT_TRUE(window.panels()[1]->isVisible());
}

TEST_F(Layout, VersionDetailsNameVersionSystemAndLook) {
    for (auto* action : window.findChildren<QAction*>())
        if (action->text() == "&Copy version details") action->trigger();
    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith("Posiscope ")) << copied.toStdString();
    for (const char* each : {qVersion(), "language en", "theme light", "1 pixels a unit"})
        EXPECT_TRUE(copied.contains(each)) << copied.toStdString();
}

TEST(LayoutMemory, IsOfOneFileAndComesBack) {
    QTemporaryDir folder;
    Memory memory(folder.filePath("window.ini"));
    const QString file = folder.filePath("words.posiscope");
    {
        MainWindow window({Language::english, Theme::light}, &memory);
        window.show();
        window.dialogs.askSavePath = [&](QWidget*, const QString&) { return file; };
        EXPECT_TRUE(window.saveAs());
        window.panels()[1]->hide();
        window.setLook({Language::english, Theme::dark});
        window.close();
    }
    EXPECT_EQ(memory.recentFiles(), QStringList{file});
    EXPECT_EQ(memory.lastFile(), file);
    EXPECT_EQ(memory.look().theme, Theme::dark);
    {
        MainWindow window(memory.look(), &memory);
        window.show();
        EXPECT_TRUE(window.panels()[1]->isHidden());
    }
    setWindowLook({});
}

TEST(LayoutMemory, RecentFilesAreFewAndTheLatestStandsFirst) {
    QTemporaryDir folder;
    Memory memory(folder.filePath("window.ini"));
    for (int i = 0; i < 12; ++i) memory.addRecent(QStringLiteral("/tmp/%1.posiscope").arg(i));
    memory.addRecent("/tmp/10.posiscope");
    EXPECT_EQ(memory.recentFiles().size(), 8);
    EXPECT_EQ(memory.recentFiles().mid(0, 3),
              (QStringList{"/tmp/10.posiscope", "/tmp/11.posiscope", "/tmp/9.posiscope"}));
    memory.clearRecent();
    EXPECT_TRUE(memory.recentFiles().isEmpty());
}

/// Another look and back leaves the window as large as it was, and what it showed.
TEST_F(Layout, ALookThereAndBackChangesNothing) {
    for (const QSize size : {QSize(1920, 1080), QSize(1280, 800), QSize(1024, 640)})
        for (const char* second : {"", "heatmap"}) {
            window.resize(size);
            panes(*second == '\0' ? nullptr : second);
            settle();
            const auto shown = [this] {
                return std::pair(window.panels()[0]->isVisible(), window.panels()[1]->isVisible());
            };
            const auto before = shown();
            const int side = window.panels()[0]->width();
            const auto heights = [this] {
                QList<int> all;
                for (const QComboBox* box : window.findChildren<QComboBox*>())
                    if (box->isVisible()) all.append(box->height());
                return all;
            };
            const QList<int> boxes = heights();
            for (const Theme theme : {Theme::projector, Theme::dark, Theme::light}) {
                window.setLook({Language::english, theme});
                settle();
                EXPECT_EQ(window.size(), size) << themeId(theme) << second;
                EXPECT_LE(window.minimumSizeHint().width(), size.width()) << themeId(theme) << second;
            }
            EXPECT_EQ(shown(), before) << size.width() << second;
            EXPECT_NEAR(window.panels()[0]->width(), side, 8)
                << size.width() << second;  // its edge is rounded
            EXPECT_EQ(heights(), boxes) << size.width() << second;
        }
}

/// As small as 1024 × 640 pixels of a screen at 125 % and at 150 %: panels fold, and nothing stands out.
TEST_F(Layout, PanelsFoldBeforeTheFigureIsCut) {
    for (const QSize size : {QSize(819, 512), QSize(683, 427)}) {
        window.setMinimumSize(size);
        window.resize(size);
        settle();
        EXPECT_EQ(window.size(), size);
        EXPECT_FALSE(window.panels()[1]->isVisible());
        for (const char* name : {"title", "hint", "line"}) {
            const auto* label = window.findChild<QLabel*>(name);
            const QRect place(label->mapTo(&window, QPoint(0, 0)), label->size());
            EXPECT_TRUE(window.rect().contains(place)) << name << " at " << size.width();
        }
        const FigureView& figure = window.figureView();
        EXPECT_TRUE(window.rect().contains(QRect(figure.mapTo(&window, QPoint(0, 0)), figure.size())))
            << size.width();
    }
    window.resize(1280, 800);
    settle();
    EXPECT_TRUE(window.panels()[0]->isVisible() && window.panels()[1]->isVisible());
}

}  // namespace
}  // namespace posiscope
