// SPDX-License-Identifier: GPL-3.0-or-later
/// The presenter on two screens, which only the platform of ctest has (tests/ui/two_screens.json).
#include <QScreen>

#include "tests/ui/lesson_fixture.h"
#include "ui/window/notes_screen.h"

namespace posiscope {

namespace {

class TwoScreens : public LessonMode {
protected:
    void SetUp() override {
        LessonMode::SetUp();
        if (QGuiApplication::screens().size() < 2)
            GTEST_SKIP() << "one screen: ctest runs this suite with two, see tests/suites.cmake";
    }
    static NotesScreen* notes() {
        for (QWidget* each : QApplication::topLevelWidgets())
            if (auto* found = qobject_cast<NotesScreen*>(each)) return found;
        return nullptr;
    }
    static void pressIn(QWidget* widget, Qt::Key key) {
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier);
        QApplication::sendEvent(widget, &press);
        settle();
    }
};

}  // namespace

TEST_F(TwoScreens, TheClassSeesOneAndWhoeverTeachesTheOther) {
    start("clip:shared");
    EXPECT_EQ(notes(), nullptr);
    window.teaching().present(true);
    settle();
    ASSERT_NE(notes(), nullptr);
    EXPECT_TRUE(notes()->isVisible());
    EXPECT_TRUE(window.isFullScreen());
    EXPECT_NE(notes()->screen(), window.screen());
    const QRect seen = notes()->geometry();
    EXPECT_TRUE(notes()->screen()->geometry().contains(seen))
        << seen.x() << " " << seen.y() << " " << seen.width() << " " << seen.height();
    EXPECT_FALSE(notes()->geometry().intersects(window.geometry()));
    window.teaching().present(false);
    settle();
    EXPECT_EQ(notes(), nullptr);
    window.teaching().present(true, false);  // for a picture
    settle();
    EXPECT_EQ(notes(), nullptr);
}

/// Somebody has clicked on the notes: the clicker's keys come there.
TEST_F(TwoScreens, TheClickerWorksOnBoth) {
    start("clip:shared");
    window.teaching().present(true);
    settle();
    ASSERT_NE(notes(), nullptr);
    const std::size_t before = run().index();
    ASSERT_TRUE(run().isAsking());
    pressIn(notes(), Qt::Key_PageDown);
    EXPECT_TRUE(run().isRevealed());
    pressIn(notes(), Qt::Key_PageDown);
    EXPECT_EQ(run().index(), before + 1);
    EXPECT_TRUE(notes()->findChild<QLabel*>("present")->text().startsWith("6 / 7"));
    pressIn(notes(), Qt::Key_B);
    EXPECT_EQ(window.teaching().curtain()->kind(), Curtain::Kind::black);
    pressIn(notes(), Qt::Key_Escape);
    EXPECT_FALSE(window.teaching().isPresenting());
    EXPECT_EQ(notes(), nullptr);
}

/// The projector is plugged in or out: the notes stay, and go only from where the class looks.
TEST_F(TwoScreens, TheNotesFollowTheScreens) {
    start("clip:shared");
    window.teaching().present(true);
    settle();
    const QPointer<NotesScreen> shownThen = notes();
    ASSERT_NE(shownThen, nullptr);
    QScreen* other = shownThen->screen();
    shownThen->setGeometry(window.geometry());  // where a window comes whose screen is gone
    emit qApp->screenRemoved(other);
    settle();
    EXPECT_EQ(notes(), shownThen);  // the clock goes on
    EXPECT_FALSE(notes()->geometry().intersects(window.geometry()));
    window.teaching().present(false);
    emit qApp->screenAdded(other);
    settle();
    EXPECT_EQ(notes(), nullptr);
}

}  // namespace posiscope
