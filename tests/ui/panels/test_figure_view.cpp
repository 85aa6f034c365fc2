// SPDX-License-Identifier: GPL-3.0-or-later
// The figure under mouse, wheel and keys, as a reader works with it; and the same figure as a file.
#include <QCursor>
#include <QWheelEvent>

#include "tests/ui/window_fixture.h"
#include "ui/export/figure_export.h"
#include "ui/look/figure_text.h"

namespace posiscope {
namespace {

class FigureViewTest : public WindowTest {
protected:
    FigureView& view() { return window.figureView(); }

    /// Where a target stands, found as a reader finds it: by pointing.
    QPoint placeOf(const Target& target) {
        for (int y = 2; y < view().height(); y += 3)
            for (int x = 2; x < view().width(); ++x)
                if (targetAt(view().figure(), view().inFigure(QPointF(x, y))) == target) return {x, y};
        ADD_FAILURE() << "the target is not in the figure";
        return {};
    }
    QPoint word(Index which) { return placeOf({Target::Kind::word, which, -1}) + QPoint(6, 6); }
    /// Just beyond the middle of a word, where one that is dragged from the left takes its place.
    QPoint past(Index which) {
        const QRectF box = view().inWidget(boxOf(view().figure(), {Target::Kind::word, which, -1}));
        return {static_cast<int>(box.center().x()) + 4, static_cast<int>(box.center().y())};
    }
    void click(QPoint at) {
        QTest::mouseMove(&view(), at);
        QTest::mouseClick(&view(), Qt::LeftButton, {}, at);
        settle();
    }
    void pointAt(QPoint at) {
        QTest::mouseMove(&view(), at);
        settle();
    }
    void drag(QPoint from, QPoint to) {
        QTest::mousePress(&view(), Qt::LeftButton, {}, from);
        for (int i = 1; i <= 20; ++i) {
            const QPoint at = from + (to - from) * i / 20;
            QMouseEvent move(QEvent::MouseMove, at, view().mapToGlobal(at), Qt::NoButton, Qt::LeftButton, {});
            QApplication::sendEvent(&view(), &move);
        }
        QTest::mouseRelease(&view(), Qt::LeftButton, {}, to);
        settle();
    }
    void turnWheel(QPoint at, int delta, Qt::KeyboardModifiers keys = {}) {
        QWheelEvent wheel(at, view().mapToGlobal(at), {}, {0, delta}, Qt::NoButton, keys, Qt::NoScrollPhase,
                          false);
        QApplication::sendEvent(&view(), &wheel);
        settle();
    }
    void key(int which, Qt::KeyboardModifiers keys = {}) {
        QTest::keyClick(&view(), static_cast<Qt::Key>(which), keys);
        settle();
    }
    std::string line() { return plain(view().told().line); }
};

TEST_F(FigureViewTest, ThereforeUsesRowSixFromTheFirstIAndRowThreeFromTheSecond) {
    pointAt(word(2));
    EXPECT_EQ(line(), "position 2 · “therefore” · offset +2 from position 0 · row 6");
    click(word(3));
    EXPECT_EQ(document().focus.position, 3);
    pointAt(word(2));
    EXPECT_EQ(line(), "position 2 · “therefore” · offset −1 from position 3 · row 3");
    EXPECT_EQ(
        plain(view().told().explanation.front()),
        "“therefore” (position 2) is one to the left of “I” (position 3): clip(2 − 3, −4, 4) + 4 = row 3.");
}

TEST_F(FigureViewTest, WhatIsPointedAtIsWhatIsThereNow) {
    pointAt(placeOf({Target::Kind::row, 8, -1}));
    Document next = document();
    const Scheme& shaw = *findScheme("shaw");
    Setting setting = settingOf(next, shaw);
    setting.values = setting.values.with(*shaw.param("k"), 1);
    edit(withSetting(next, shaw, setting));
    settle();
    EXPECT_EQ(line().find("row 8"), std::string::npos) << line();
    pointAt(word(4));
    QTest::qWait(40);  // until the frame is over: the next change is drawn at once
    edit(withText(document(), "I think", Tokenizer::words));
    EXPECT_EQ(line().find("position 4"), std::string::npos) << line();
    settle();
    EXPECT_EQ(line().find("“”"), std::string::npos) << line();
}

TEST_F(FigureViewTest, ADragInAScrolledSentenceEndsUnderTheMouse) {
    std::string many;
    for (int i = 0; i < 200; ++i) many += "word" + std::to_string(i) + ' ';
    Document next = withText(document(), many, Tokenizer::words);
    next.focus.position = 90;
    edit(next);
    settle();
    drag(word(90), past(92));
    EXPECT_EQ(document().sentence.tokens[92], "word90");
    EXPECT_EQ(document().focus.position, 92);
}

TEST_F(FigureViewTest, ArrowsMoveTheCentreAndWithShiftTheOtherWord) {
    view().setFocus();
    key(Qt::Key_Right);
    key(Qt::Key_Right);
    EXPECT_EQ(document().focus.position, 2);
    key(Qt::Key_End, Qt::ShiftModifier);
    EXPECT_EQ(line(), "position 4 · “am” · offset +2 from position 2 · row 6");
    key(Qt::Key_Home);
    EXPECT_EQ(line(), "position 4 · “am” · offset +4 from position 0 · row 8");
    EXPECT_EQ(stack().count(), 1) << "a run of moves of the focus is one step";
    stack().undo();
    EXPECT_EQ(document().focus, Focus{});
}

TEST_F(FigureViewTest, AWordIsDraggedToAnotherPlaceInOneStep) {
    edit(withText(document(), "我思考所以我存在", Tokenizer::words));
    settle();
    const std::vector<std::string> before = document().sentence.tokens;
    drag(word(1), past(4));
    EXPECT_EQ(document().sentence.tokens, (std::vector<std::string>{"我", "所以", "我", "存在", "思考"}));
    EXPECT_EQ(stack().count(), 2);
    stack().undo();
    EXPECT_EQ(document().sentence.tokens, before);
    drag(word(1), word(1) + QPoint(30, 0));
    EXPECT_EQ(document().sentence.tokens, before) << "a drag within its own box moves nothing";

    // A narrow word over a wide one: where the mouse rests decides, not how often it moved.
    edit(withText(document(), "I like this movie because it doesn't have an overhead history.",
                  Tokenizer::words));
    settle();
    drag(word(8), past(9));
    EXPECT_EQ(document().sentence.tokens[8], "overhead");
    EXPECT_EQ(document().sentence.tokens[9], "an");
}

TEST_F(FigureViewTest, ARowLightsTheWordsThatUseIt) {
    edit(withText(document(), "I think therefore I am because I doubt", Tokenizer::words));
    const Scheme& shaw = *findScheme("shaw");
    Setting setting = settingOf(document(), shaw);
    setting.values = setting.values.with(*shaw.param("k"), 2);
    edit(withSetting(document(), shaw, setting));
    settle();
    pointAt(placeOf({Target::Kind::row, 4, -1}));
    EXPECT_EQ(line(), "row 4 · offset +2 and farther right · from here 6× · all pairs 21×");
    std::vector<Index> lit;
    for (const Mark& mark : view().figure().panels.front().marks)
        if (const auto* box = std::get_if<Box>(&mark);
            box != nullptr && box->target.kind == Target::Kind::word && box->fill.alpha == 1)
            lit.push_back(box->target.row);
    EXPECT_EQ(lit, (std::vector<Index>{0, 2, 3, 4, 5, 6, 7})) << "the centre is never dimmed";
}

TEST_F(FigureViewTest, RowNumbersCanBeHidden) {
    Document hidden = document();
    hidden.hideRows = true;
    edit(hidden);
    settle();
    for (const PlacedText& placed :
         placedTexts(view().figure(), canvasOf(view().width(), view().height(), Look{})))
        EXPECT_EQ(plain(placed.text).find("row 6"), std::string::npos) << plain(placed.text);
    pointAt(word(2));
    EXPECT_EQ(line(), "offset +2 · row ?");
}

TEST_F(FigureViewTest, ManyWordsAreScrolledAndZoomedAndClicksDoNotMoveThem) {
    std::string many;
    for (int i = 0; i < 200; ++i) many += "word" + std::to_string(i) + ' ';
    edit(withText(document(), many, Tokenizer::words));
    settle();
    const QPoint at = word(5);
    click(at);
    EXPECT_EQ(targetAt(view().figure(), view().inFigure(at)).row, 5) << "the word that was clicked stays";
    EXPECT_EQ(document().focus.position, 5);
    const int steps = stack().count();
    turnWheel(at, -120 * 3, Qt::ShiftModifier);
    EXPECT_GT(targetAt(view().figure(), view().inFigure(at)).row, 5);
    for (int i = 0; i < 60; ++i) turnWheel(at, -120);
    for (const Index end : {0, 199}) placeOf({Target::Kind::word, end, -1});
    EXPECT_EQ(stack().count(), steps) << "what is visible is no step";
    view().fit();
    settle();
    view().setFocus();
    key(Qt::Key_End);
    placeOf({Target::Kind::word, 199, -1});
}

TEST_F(FigureViewTest, AWordThatIsMovedByKeysAndAPositionThatIsGoneToStayInSight) {
    std::string many;
    for (int i = 0; i < 60; ++i) many += "word" + std::to_string(i) + ' ';
    edit(withText(document(), many, Tokenizer::words));
    settle();
    click(word(7));
    for (int i = 0; i < 10; ++i) action("Move word right")->trigger();
    settle();
    EXPECT_EQ(document().sentence.tokens[17], "word7");
    placeOf({Target::Kind::word, 17, -1});
    position = 50;
    window.goToPosition();
    settle();
    placeOf({Target::Kind::word, 50, -1});
}

TEST_F(FigureViewTest, TheHeatmapZoomsToThePointerMovesAndFits) {
    chooseView("heatmap");
    settle();
    const QPoint at = placeOf({Target::Kind::cell, 20, 64});
    click(at);
    EXPECT_EQ(document().focus.position, 20);
    EXPECT_EQ(document().focus.dimension, 64);
    for (int i = 0; i < 8; ++i) turnWheel(at, 120);
    EXPECT_EQ(targetAt(view().figure(), view().inFigure(at)), (Target{Target::Kind::cell, 20, 64}));
    const Window near = document().pane().windows.begin()->second;
    EXPECT_LT(near.rows(), 50 / 4.0);
    drag(at, at + QPoint(60, 0));
    EXPECT_LT(document().pane().windows.begin()->second.column0, near.column0);
    view().setFocus();
    for (int i = 0; i < 3; ++i) key(Qt::Key_PageUp);
    placeOf({Target::Kind::cell, 0, 64});  // the window followed the focus
    QTest::mouseDClick(&view(), Qt::LeftButton, {}, at);
    settle();
    EXPECT_TRUE(document().pane().windows.empty());
}

TEST_F(FigureViewTest, CurvesShowTheCellPickedInTheHeatmap) {
    chooseView("heatmap");
    settle();
    click(placeOf({Target::Kind::cell, 17, 42}));
    chooseView("curves");
    settle();
    EXPECT_EQ(line(), "position 17 · dimension 42 (sine of pair 21, wavelength 129.03) · 0.73648");
    click(placeOf({Target::Kind::cell, 30, 42}));
    EXPECT_EQ(document().focus.position, 30);
    EXPECT_EQ(document().focus.dimension, 42);
}

TEST_F(FigureViewTest, TheFileHasThePixelsOfTheWindow) {
    for (const View* each : views()) {
        chooseView(each->id);
        settle();
        QCursor::setPos(0, 0);
        view().findChild<QToolButton*>("notes")->hide();  // only the window has it
        const QImage shown = view().grab().toImage().convertToFormat(QImage::Format_RGB32);
        const double mm = 25.4 / 96;
        const auto file = figureImage(
            document(), {.widthMm = view().width() * mm, .heightMm = view().height() * mm, .dpi = 96});
        ASSERT_TRUE(file) << plain(file.error());
        EXPECT_EQ(file->convertToFormat(QImage::Format_RGB32), shown) << each->id;
    }
}

TEST_F(FigureViewTest, NothingIsSaidInsteadOfAnEmptyFigure) {
    edit(withText(document(), "", Tokenizer::words));
    settle();
    const auto texts = placedTexts(view().figure(), canvasOf(view().width(), view().height(), Look{}));
    ASSERT_FALSE(texts.empty());
    EXPECT_EQ(plain(texts.front().text), "No words yet. Type a sentence, or choose a sample.");
    pointAt({50, 50});
    key(Qt::Key_Right);
    turnWheel({50, 50}, 120);
}

}  // namespace
}  // namespace posiscope
