// SPDX-License-Identifier: GPL-3.0-or-later
// The life of panes: kept in files and pictures, closed while they are drawn, and where the keyboard is meanwhile.
#include <QAction>
#include <QFile>
#include <QMenu>
#include <QTemporaryDir>

#include "core/files/document_json.h"
#include "core/views/shared/edits.h"
#include "tests/ui/pane_fixture.h"
#include "ui/export/figure_export.h"

namespace posiscope {
namespace {

class PaneLife : public PaneTest {
protected:
    /// Three panes with something of their own each.
    void fill() {
        open("heatmap");
        edit(withPart(document(), "key"));
        open("curves");
        edit(withScheme(document(), *findScheme("rope")));
        figure(3).zoom(3);
        edit(seenFrom(document(), 1));
        settle();
    }
    /// In the framed pane a^K of 1025 × 16384 numbers, which take a while.
    void fillWithMany(double seed) {
        const Scheme& shaw = *findScheme("shaw");
        Document next = withScheme(withView(document(), *findView("heatmap")), shaw);
        Setting setting = settingOf(next, shaw);
        setting.values = setting.values.with(*shaw.param("k"), 512).with(*shaw.param("seed"), seed);
        setting.dims = 16384;
        edit(withPart(withSetting(next, shaw, setting), "key"));
    }
};

TEST_F(PaneLife, AFileKeepsThem) {
    fill();
    const Document before = document();
    const std::string bytes = writeDocument(before);
    EXPECT_NE(bytes.find("\"posiscope\": 2"), std::string::npos);
    const auto read = readDocument(bytes);
    ASSERT_TRUE(read) << plain(read.error());
    EXPECT_TRUE(read->panes == before.panes);
    EXPECT_EQ(read->framed, 1U);
    QTemporaryDir folder;
    path = folder.filePath("three.posiscope");
    EXPECT_TRUE(window.saveAs());
    window.newDocument();
    settle();
    EXPECT_EQ(figures(), "lookup");
    EXPECT_TRUE(window.load(path));
    settle();
    EXPECT_TRUE(document() == before);
    EXPECT_EQ(figures(), "lookup heatmap curves");
    EXPECT_EQ(tab(), "heatmap");
    EXPECT_FALSE(window.isWindowModified());
    EXPECT_TRUE(errors.isEmpty());
}

TEST_F(PaneLife, APictureKeepsThem) {
    fill();
    const Document before = document();
    QTemporaryDir folder;
    for (const FileKind kind : {FileKind::png, FileKind::svg, FileKind::pdf}) {
        const QString picture = folder.filePath(QString("three.") + suffixOf(kind));
        const auto bytes = figureFile(before, {.kind = kind});
        ASSERT_TRUE(bytes) << plain(bytes.error());
        QFile file(picture);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(*bytes), bytes->size());
        file.close();
        window.editor().replace(firstDocument());
        EXPECT_TRUE(window.load(picture));
        settle();
        EXPECT_TRUE(document() == before) << suffixOf(kind);
        EXPECT_EQ(figures(), "lookup heatmap curves") << suffixOf(kind);
    }
    EXPECT_TRUE(errors.isEmpty());
}

TEST_F(PaneLife, AFamousFigureIsAloneAndOneStepLeadsBack) {
    fill();
    const Document before = document();
    const int steps = stack().count();
    action("New")->trigger();
    ASSERT_TRUE(document() == before) << "the question was cancelled";
    const QList<QAction*> famous = action("Famous figures")->menu()->actions();
    famous.front()->trigger();
    settle();
    EXPECT_EQ(document().panes.size(), 1U);
    EXPECT_EQ(figures(), views());
    EXPECT_EQ(stack().count(), steps + 1);
    undo();
    EXPECT_TRUE(document() == before);
    EXPECT_EQ(figures(), "lookup heatmap curves");
}

TEST_F(PaneLife, TheFrameFollowsTheKeyboardThatTabBrings) {
    open("heatmap");
    key(Qt::Key_F6);
    ASSERT_EQ(document().framed, 0U);
    FigureView* second = &figure(2);
    for (int i = 0; i < 100 && QApplication::focusWidget() != second; ++i)
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    settle();
    ASSERT_EQ(QApplication::focusWidget(), second) << "Tab does not come to the second figure";
    EXPECT_EQ(document().framed, 1U);
    EXPECT_EQ(tab(), "heatmap");
    EXPECT_EQ(&window.activeView(), second);
}

TEST_F(PaneLife, AKeyInAnotherPaneBringsTheFrameThere) {
    open("heatmap");
    edit(seenFrom(document(), 0));
    settle();
    figure(2).setFocus();
    QTest::keyClick(&figure(2), Qt::Key_Down);
    settle();
    EXPECT_EQ(document().framed, 1U);
    EXPECT_EQ(&window.figureView(), &figure(2));
}

TEST_F(PaneLife, TheKeyboardStaysInTheWindowWhenItsPaneIsClosed) {
    open("heatmap");
    open("curves");
    for (int left = 2; left >= 1; --left) {
        window.figureView().setFocus();
        key(Qt::Key_W, Qt::ControlModifier);
        ASSERT_EQ(document().panes.size(), static_cast<std::size_t>(left));
        const QWidget* now = QApplication::focusWidget();
        ASSERT_NE(now, nullptr);
        EXPECT_TRUE(now->isVisible() && window.isAncestorOf(now));
        EXPECT_EQ(&window.activeView(), &window.figureView());
        EXPECT_FALSE(line().isEmpty());
    }
    const Index before = document().focus.position;
    key(Qt::Key_Right);
    EXPECT_EQ(document().focus.position, before + 1);
}

TEST_F(PaneLife, APaneThatIsStillDrawnIsClosed) {
    open("heatmap");
    fillWithMany(1);
    ASSERT_TRUE(figure(2).waiting()) << "the table is averaged before the window goes on";
    named<QToolButton>("Close pane 2")->click();
    settle();
    EXPECT_EQ(figures(), "lookup");
    undo();
    EXPECT_EQ(figures(), "lookup heatmap");
    fillWithMany(2);
    named<QToolButton>("Close pane 1")->click();
    settle();
    EXPECT_EQ(figures(), "heatmap");
    EXPECT_TRUE(QTest::qWaitFor([this] { return !figure(1).waiting(); }, 60000));
}

TEST_F(PaneLife, PanesThatAreStillDrawnGoWithTheDocumentOrTheLook) {
    open("heatmap");
    fillWithMany(3);
    open("curves");
    open("heatmap");
    ASSERT_TRUE(figure(2).waiting() || figure(4).waiting());
    window.setLook({Language::english, Theme::dark});
    settle();
    EXPECT_EQ(figures(), "lookup heatmap curves heatmap");
    window.editor().replace(firstDocument());
    settle();
    EXPECT_EQ(figures(), "lookup");
}

}  // namespace
}  // namespace posiscope
