// SPDX-License-Identifier: GPL-3.0-or-later
/// What takes longer than a frame is made beside the window, which shows what there was until it comes.
#include "core/views/shared/edits.h"
#include "tests/ui/window_fixture.h"
#include "ui/panels/preparing.h"

namespace posiscope {

namespace {

constexpr int kForEver = 1 << 30, kLong = 60000;  // ms

/// The dot products of 2048 random rows: a tenth of a second and more.
Document heavy(Document document, double seed) {
    const Scheme& learned = *findScheme("learned");
    document = withScheme(withView(std::move(document), *findView("similarity")), learned);
    document.positions = 2048;
    Setting setting = settingOf(document, learned);
    setting.dims = 128;
    setting.values = setting.values.with(*learned.param("maxlen"), 4096).with(*learned.param("seed"), seed);
    return withSetting(std::move(document), learned, std::move(setting));
}

class PreparingTest : public WindowTest {
protected:
    PreparingTest() { Preparing::setPatience(0); }
    ~PreparingTest() override { Preparing::setPatience(kForEver); }

    FigureView& view() { return window.figureView(); }
    bool isReadySoon() {
        return QTest::qWaitFor([this] { return !view().waiting(); }, kLong);
    }
    Index seedShown() {
        const Document& shown = view().scene().document;
        return settingOf(shown, schemeOf(shown)).values.integer(*schemeOf(shown).param("seed"));
    }
};

}  // namespace

TEST_F(PreparingTest, WhatWasThereStaysUntilTheNextIsReady) {
    const Text before = view().figure().title;
    edit(heavy(document(), 1));
    ASSERT_TRUE(view().waiting());
    EXPECT_EQ(plain(*view().waiting()).substr(0, 11), "computing, ");
    EXPECT_EQ(view().figure().title, before);
    EXPECT_NE(view().scene().document, seenFrom(document(), 0));
    view().visible();  // asked meanwhile, it tells of what is shown
    ASSERT_TRUE(isReadySoon());
    EXPECT_EQ(view().scene().document, seenFrom(document(), 0));
    EXPECT_NE(view().figure().title, before);
}

TEST_F(PreparingTest, OfManyOnlyTheLastIsShown) {
    edit(heavy(document(), 1));
    ASSERT_TRUE(isReadySoon());
    for (int seed = 2; seed < 12; ++seed) edit(heavy(document(), seed));
    ASSERT_TRUE(view().waiting());
    EXPECT_EQ(seedShown(), 1);
    ASSERT_TRUE(isReadySoon());
    settle();
    EXPECT_EQ(seedShown(), 11);
}

TEST_F(PreparingTest, EscapeGoesBackToWhatIsShown) {
    edit(heavy(document(), 1));
    ASSERT_TRUE(isReadySoon());
    edit(heavy(document(), 2));
    settle();
    view().setFocus();
    if (view().waiting()) QTest::keyClick(&view(), Qt::Key_Escape);
    ASSERT_TRUE(isReadySoon());
    settle();
    EXPECT_EQ(view().scene().document, seenFrom(document(), 0));
}

TEST_F(PreparingTest, AKeyThatIsPressedMeanwhileIsDoneToWhatComes) {
    edit(heavy(document(), 1));
    ASSERT_TRUE(view().waiting());
    const Index before = document().focus.position;
    QTest::keyClick(&view(), Qt::Key_Down);
    QTest::keyClick(&view(), Qt::Key_Down);
    EXPECT_EQ(document().focus.position, before) << "there is nothing yet that it could move in";
    ASSERT_TRUE(QTest::qWaitFor([&] { return document().focus.position == before + 2; }, kLong));
    ASSERT_TRUE(isReadySoon());
    settle();
    EXPECT_EQ(view().scene().document, seenFrom(document(), 0));
}

TEST_F(PreparingTest, UndoneMeanwhileThereIsNothingToWaitFor) {
    edit(heavy(document(), 1));
    ASSERT_TRUE(view().waiting());
    stack().undo();
    settle();
    EXPECT_FALSE(view().waiting());
    EXPECT_EQ(view().scene().document, seenFrom(document(), 0));
}

TEST_F(PreparingTest, APaneAndAWindowAreClosedWhileTheyAreWaitedFor) {
    edit(withPaneOpened(heavy(document(), 1), *findView("map")));
    edit(heavy(document(), 2));
    edit(withPaneClosed(document()));
    edit(withPaneOpened(heavy(document(), 3), *findView("attention")));
    edit(withSize(document(), true));
    settle();
    ASSERT_TRUE(isReadySoon());
    edit(heavy(document(), 4));
    window.close();
}

}  // namespace posiscope
