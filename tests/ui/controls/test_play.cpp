// SPDX-License-Identifier: GPL-3.0-or-later
// A parameter that plays: which values it takes, and when it stops.
#include <QDialog>
#include <QTemporaryDir>
#include <QToolButton>
#include <set>

#include "core/views/shared/edits.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/number_box.h"
#include "ui/controls/param_row.h"
#include "ui/controls/param_slider.h"
#include "ui/look/motion.h"
#include "ui/saving/document_file.h"

namespace posiscope {
namespace {

TEST(PlayPath, WholeNumbersGoOneByOneForthAndBack) {
    const Param param{.id = "n", .lowest = 2, .highest = 5, .initial = 3, .scale = Scale::integer};
    PlayPath path(SliderScale(param), 3);
    std::vector<double> taken;
    for (int i = 0; i < 8; ++i) taken.push_back(path.next(false));
    EXPECT_EQ(taken, (std::vector<double>{4, 5, 4, 3, 2, 3, 4, 5}));
    EXPECT_EQ(path.pauseMs(), 250) << "four values a second";
}

TEST(PlayPath, ALoopGoesOnWithTheLowestValue) {
    const Param param{.id = "n", .lowest = 2, .highest = 4, .initial = 3, .scale = Scale::integer};
    PlayPath path(SliderScale(param), 4);
    std::vector<double> taken;
    for (int i = 0; i < 4; ++i) taken.push_back(path.next(true));
    EXPECT_EQ(taken, (std::vector<double>{2, 3, 4, 2}));
}

/// In a second 30 steps at most; both ends are reached exactly, and no value comes twice in one way.
TEST(PlayPath, OneWayTakesFourSecondsAndHasBothEnds) {
    const Param params[] = {
        {.id = "base", .lowest = 1e-12, .highest = 1e12, .initial = 1e4, .scale = Scale::logarithmic},
        {.id = "part", .lowest = -1, .highest = 1, .initial = 0.123},
        {.id = "many", .lowest = 1, .highest = 100000, .initial = 50, .scale = Scale::integer},
        {.id = "some", .lowest = 0, .highest = 512, .initial = 4, .scale = Scale::integer}};
    for (const Param& param : params) {
        SCOPED_TRACE(param.id);
        PlayPath path(SliderScale(param), param.initial);
        std::vector<double> up{param.initial};
        while (up.back() < param.highest) {
            ASSERT_LT(up.size(), 130U);
            up.push_back(path.next(false));
            ASSERT_GT(up.back(), up[up.size() - 2]);
        }
        EXPECT_EQ(up.back(), param.highest);
        std::vector<double> down{up.back()};
        while (down.back() > param.lowest) {
            ASSERT_LT(down.size(), 130U);
            down.push_back(path.next(false));
            ASSERT_LT(down.back(), down[down.size() - 2]);
        }
        EXPECT_EQ(down.back(), param.lowest);
        EXPECT_GE(path.pauseMs(), 1000 / 30);
        EXPECT_NEAR(120 * path.pauseMs(), 4000, 100);
    }
}

TEST(PlayPath, ABoxMayHoldMoreThanTheSliderAndThePathComesBackOntoIt) {
    const Param param{.id = "k",
                      .lowest = 0,
                      .highest = 512,
                      .initial = 4,
                      .sliderLowest = 0,
                      .sliderHighest = 32,
                      .scale = Scale::integer};
    EXPECT_EQ(PlayPath(SliderScale(param), 400).next(false), 31);
    const Param above{.id = "x", .lowest = 0, .highest = 9, .sliderLowest = 2, .sliderHighest = 5};
    EXPECT_EQ(PlayPath(SliderScale(above), 0).next(false), 2);
}

TEST(PlayPath, ASingleValueStays) {
    const Param param{.id = "n", .lowest = 3, .highest = 3, .initial = 3, .scale = Scale::integer};
    PlayPath path(SliderScale(param), 3);
    for (const bool loops : {false, true}) EXPECT_EQ(path.next(loops), 3);
}

/// Steps are taken by hand: between two of them no clock takes any.
class Play : public WindowTest {
protected:
    Play() {
        setMotionReduced(false);
        window.player().setLeastPause(3600'000);
    }
    ~Play() override { setMotionReduced({}); }
    void steps(int count) {
        for (int i = 0; i < count; ++i) window.player().step();
    }
    /// Starts by the button; the first step comes at once, since the figures show the document.
    void start(const QString& what = "Play k") {
        settle();
        QTest::mouseClick(named<QToolButton>(what), Qt::LeftButton);
        EXPECT_TRUE(window.player().isPlaying());
    }
    bool isPlaying() { return window.player().isPlaying(); }
};

TEST_F(Play, ForthAndBackIsOneUndoStep) {
    start();
    std::set<double> taken;
    for (int i = 0; i < 100; ++i) {
        taken.insert(valueOf("k"));
        steps(1);
    }
    EXPECT_EQ(taken.size(), 33U);
    EXPECT_EQ(*taken.begin(), 0);
    EXPECT_EQ(*taken.rbegin(), 32);
    EXPECT_EQ(stack().count(), 1);
    const double last = valueOf("k");
    QTest::mouseClick(named<QToolButton>("Pause k"), Qt::LeftButton);
    EXPECT_FALSE(isPlaying());
    EXPECT_EQ(valueOf("k"), last);
    EXPECT_NE(last, 4);
    stack().undo();
    EXPECT_EQ(valueOf("k"), 4);
    EXPECT_EQ(stack().count(), 1);
}

TEST_F(Play, TwoRunsAreTwoSteps) {
    for (int run = 0; run < 2; ++run) {
        start();
        steps(3);
        window.player().stop();
    }
    EXPECT_EQ(valueOf("k"), 12);
    EXPECT_EQ(stack().count(), 2);
}

TEST_F(Play, SpaceStartsAndStopsFromTheSliderAndFromTheFigure) {
    for (QWidget* from :
         {static_cast<QWidget*>(named<ParamSlider>("k")), static_cast<QWidget*>(&window.figureView())}) {
        from->setFocus();
        QTest::keyClick(from, Qt::Key_Space);
        EXPECT_TRUE(isPlaying());
        QTest::keyClick(from, Qt::Key_Space);
        EXPECT_FALSE(isPlaying());
    }
    auto* box = named<NumberBox>("k");
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    EXPECT_FALSE(isPlaying());
    chooseView("heatmap");  // nothing stands under it
    settle();
    QTest::keyClick(&window.figureView(), Qt::Key_Space);
    EXPECT_FALSE(isPlaying());
}

TEST_F(Play, AnyOtherEditStopsItAndIsAStepOfItsOwn) {
    start();
    edit(withPositions(document(), 9));
    EXPECT_FALSE(isPlaying());
    EXPECT_EQ(stack().count(), 2);
    start();
    edit(withView(document(), *findView("heatmap")));
    EXPECT_FALSE(isPlaying());
    stack().undo();
    start();
    stack().undo();
    EXPECT_FALSE(isPlaying());
    start();
    QTest::keyClick(named<ParamSlider>("k"), Qt::Key_Right);
    EXPECT_FALSE(isPlaying());
}

TEST_F(Play, ADragOfTheOwnSliderTakesOverAsOneStep) {
    start();
    steps(2);
    auto* slider = named<ParamSlider>("k");
    QTest::mousePress(slider, Qt::LeftButton, {}, QPoint(slider->width() / 2, slider->height() / 2));
    EXPECT_FALSE(isPlaying());
    for (int place = 17; place < 25; ++place) slider->setSliderPosition(place);
    QTest::mouseRelease(slider, Qt::LeftButton);
    EXPECT_EQ(stack().count(), 2);
}

TEST_F(Play, TypingIntoTheBoxStopsIt) {
    start();
    auto* box = named<NumberBox>("k");
    box->setFocus();
    box->selectAll();
    QTest::keyClicks(box, "12");
    EXPECT_FALSE(isPlaying());
    EXPECT_EQ(box->text(), "12");
}

TEST_F(Play, EscapeStopsItWhereverTheKeyboardIs) {
    for (QWidget* with :
         {static_cast<QWidget*>(named<NumberBox>("k")), static_cast<QWidget*>(&window.figureView())}) {
        start();
        steps(2);
        const double last = valueOf("k");
        with->setFocus();
        QTest::keyClick(with, Qt::Key_Escape);
        EXPECT_FALSE(isPlaying());
        EXPECT_EQ(valueOf("k"), last);
    }
}

/// Also of the same document: what is undone afterwards is nothing.
TEST_F(Play, AFileThatIsOpenedStopsIt) {
    const QTemporaryDir folder;
    const QString file = folder.filePath("same.posiscope");
    start();
    ASSERT_FALSE(saveDocument(file, document()).has_value());
    EXPECT_TRUE(isPlaying());
    ASSERT_TRUE(window.load(file));
    EXPECT_FALSE(isPlaying());
    EXPECT_EQ(stack().count(), 0);
    EXPECT_FALSE(window.isWindowModified());
    settle();
    EXPECT_EQ(valueOf("k"), 5);
}

TEST_F(Play, AQuestionAHiddenWindowAndAnotherLanguageStopIt) {
    start();
    QDialog question(&window);
    question.setModal(true);
    question.show();
    EXPECT_FALSE(isPlaying());
    question.hide();
    start();
    window.hide();
    EXPECT_FALSE(isPlaying());
    window.show();
    start();
    window.setLook({Language::chinese, Theme::light});
    EXPECT_FALSE(isPlaying());
    EXPECT_NE(named<QToolButton>("播放 k"), nullptr);
    window.setLook({Language::english, Theme::light});
}

TEST_F(Play, ZoomingAndMovingInTheFigureDoNotStopIt) {
    chooseView("heatmap");
    edit(withScheme(document(), *findScheme("sinusoidal")));
    settle();
    const int before = stack().count();
    start("Play base");
    FigureView& figure = window.figureView();
    figure.zoom(2);
    const QPoint middle = figure.rect().center();
    QTest::mousePress(&figure, Qt::LeftButton, {}, middle);
    for (int by = 0; by < 40; by += 10) QTest::mouseMove(&figure, middle + QPoint(by, by));
    QTest::mouseRelease(&figure, Qt::LeftButton, {}, middle + QPoint(40, 40));
    steps(1);
    EXPECT_EQ(stack().count(), before + 1);
}

TEST_F(Play, AnotherPaneStopsIt) {
    edit(withPaneOpened(document(), *findView("lookup")));
    settle();
    start();
    window.editor().look(seenFrom(document(), document().framed == 0 ? 1 : 0));
    EXPECT_FALSE(isPlaying());
}

TEST_F(Play, WhatIsSwitchedOffCannotBePlayedAndChoicesHaveNoButton) {
    chooseView("heatmap");
    edit(withScheme(document(), *findScheme("sinusoidal")));
    unfold();
    EXPECT_TRUE(named<QToolButton>("Play base")->isEnabled());
    EXPECT_FALSE(named<QToolButton>("Play max")->isEnabled());
    QTest::mouseClick(named<QToolButton>("Play max"), Qt::LeftButton);
    EXPECT_FALSE(isPlaying());
    for (const ParamRow* row : window.findChildren<ParamRow*>()) {
        const bool plays = row->findChild<QToolButton*>("play") != nullptr;
        const bool isChoice = row->param().scale == Scale::choice;
        EXPECT_FALSE(plays && isChoice);
        EXPECT_TRUE(plays || isChoice || !row->isVisible());  // others have no controls yet
    }
    start("Play base");
    const Scheme& scheme = schemeOf(document());
    edit(withParam(document(), scheme, *scheme.param("spacing"), 1));
    EXPECT_FALSE(isPlaying());
    EXPECT_FALSE(named<QToolButton>("Play base")->isEnabled());
}

TEST_F(Play, WhereNoMotionIsWantedAPressIsAStep) {
    setMotionReduced(true);
    auto* slider = named<ParamSlider>("k");
    for (int i = 0; i < 30; ++i) QTest::keyClick(slider, Qt::Key_Space);
    EXPECT_FALSE(isPlaying());
    EXPECT_EQ(valueOf("k"), 30) << "28 steps up to 32, and 2 back";
    EXPECT_EQ(stack().count(), 1);
}

/// The steps come by themselves, and never before the figures show the last one.
TEST_F(Play, NoStepComesBeforeTheFiguresShowTheLastOne) {
    window.player().setLeastPause(0);
    int early = 0, taken = 0;
    QObject::connect(&window.editor(), &Editor::changed, &window, [&] { ++taken; });
    bool areShown = true;
    window.player().follow({.areShown = [&] { return areShown; }, .focus = {}});
    start();
    areShown = false;
    early = taken;
    QTest::qWait(400);
    EXPECT_EQ(taken, early);
    areShown = true;
    EXPECT_TRUE(QTest::qWaitFor([&] { return taken > early + 1; }, 20000));
    window.player().stop();
}

TEST_F(Play, OnlyOneParameterPlays) {
    start();
    start("Play head width");
    EXPECT_NE(named<QToolButton>("Play k"), nullptr);
    EXPECT_NE(named<QToolButton>("Pause head width"), nullptr);
    EXPECT_EQ(stack().count(), 2);
}

TEST_F(Play, ALoopGoesOnWithTheLowestValue) {
    window.player().setLoops(true);
    start();
    steps(28);
    EXPECT_EQ(valueOf("k"), 0);
    steps(1);
    EXPECT_EQ(valueOf("k"), 1);
}

TEST_F(Play, TheTraceIsSeenAsLongAsItPlays) {
    const Param param{.id = "x", .label = "x", .lowest = 0, .highest = 9, .scale = Scale::integer};
    for (const auto form : {ParamRow::Form::stacked, ParamRow::Form::inLine}) {
        ParamRow row(param, form);
        row.make();
        row.resize(500, row.sizeHint().height());
        row.setPlaying(true);
        const auto traced = [&](double value, double number) {
            row.setValue(value);
            row.trace(number);
            return row.grab().toImage();
        };
        traced(2, 0.5);
        const QImage flat = traced(1, 0.5), steep = traced(1, -0.5);
        EXPECT_NE(flat, steep);
        row.setPlaying(false);
        const QImage none = row.grab().toImage();
        row.setPlaying(true);
        EXPECT_EQ(traced(1, 0.5), [&] {
            row.setPlaying(true);
            return row.grab().toImage();
        }()) << "one number is no line";
        EXPECT_NE(none, flat);
    }
}

}  // namespace
}  // namespace posiscope
