// SPDX-License-Identifier: GPL-3.0-or-later
/// Lessons in the window: steps, what the reader changes, and the presenter.
#include <QDockWidget>
#include <QMenuBar>
#include <QStatusBar>

#include "tests/ui/lesson_fixture.h"
#include "ui/look/theme.h"
#include "ui/window/notes_screen.h"

using namespace posiscope;

TEST_F(LessonMode, EachStepIsOneUndoAndTheReadersDocumentComesBack) {
    const Document before = document();
    start("nine-rows");
    for (std::size_t i = 0; i < run().count(); ++i) {
        EXPECT_EQ(run().index(), i);
        EXPECT_TRUE(sameContent(document(), stepAt(i).document)) << i;
        if (run().isAsking()) {
            EXPECT_TRUE(run().next());
            EXPECT_TRUE(run().isRevealed());
            EXPECT_TRUE(sameContent(document(), stepAt(i).revealed)) << i;
        }
        EXPECT_EQ(run().next(), i + 1 < run().count());
    }
    EXPECT_LE(stack().count(), static_cast<int>(run().count()));
    while (stack().canUndo()) stack().undo();
    EXPECT_TRUE(sameContent(document(), before));
}

TEST_F(LessonMode, StepsAreTheSameForwardsBackwardsAndByJump) {
    for (const std::string& id : lessonIds()) {
        start(id.c_str());
        const std::size_t count = run().count();
        for (std::size_t i = 1; i < count; ++i) run().goTo(i);
        for (std::size_t i = count; i-- > 0;) {
            EXPECT_TRUE(sameContent(document(), stepAt(i).document)) << id << " " << i;
            run().back();
        }
        for (const std::size_t jump : {count - 1, std::size_t{0}, count / 2}) {
            run().goTo(jump);
            EXPECT_TRUE(sameContent(document(), stepAt(jump).document)) << id << " " << jump;
        }
    }
}

TEST_F(LessonMode, WhatTheReaderChangesIsKeptAndOneButtonLeadsBack) {
    start("nine-rows:moved");
    EXPECT_FALSE(run().isChanged());
    Document mine = document();
    mine.focus.position = 2;
    edit(mine);
    EXPECT_TRUE(run().isChanged());
    EXPECT_TRUE(sameContent(document(), mine));
    settle();
    for (auto* each : window.findChildren<QPushButton*>())
        if (each->isVisible() && each->text() == "Back to the step") each->click();
    EXPECT_FALSE(run().isChanged());
    EXPECT_TRUE(sameContent(document(), stepAt(run().index()).document));
    stack().undo();
    EXPECT_TRUE(sameContent(document(), mine));
    run().back();
    EXPECT_FALSE(run().isChanged());  // the other step is clean
}

/// No letter of a step is cut, and for a class none is smaller than 18 pt at 1920 × 1080.
TEST_F(LessonMode, WordsAreWholeInEverySize) {
    constexpr int kLeastPixels = 24;  // 18 pt
    const struct {
        QSize size;
        bool presents;
        LookChoice look;
    } all[] = {{{1280, 800}, false, {Language::english, Theme::light}},
               {{1280, 800}, false, {Language::chinese, Theme::dark}},
               {{1920, 1080}, true, {Language::english, Theme::light}},
               {{1920, 1080}, true, {Language::chinese, Theme::light}}};
    for (const auto& each : all) {
        window.setLook(each.look);
        window.resize(each.size);
        settle();
        window.teaching().present(each.presents, false);
        for (const std::string& id : lessonIds()) {
            const Lesson& lesson = *lessonOf(id);
            for (std::size_t step = 0; step < lesson.steps.size(); ++step)
                for (const bool revealed : {false, true}) {
                    SCOPED_TRACE(id + " " + lesson.steps[step].id + (revealed ? " revealed" : ""));
                    if (!revealed)
                        run().start(lesson, step);
                    else
                        run().reveal();
                    QApplication::processEvents();
                    for (const char* name : {"caption", "why", "lessonNotice"})
                        for (const auto* label : window.findChildren<QLabel*>(name)) {
                            if (!label->isVisible() || label->text().isEmpty()) continue;
                            QString said = label->text();
                            said.replace("&lt;", "<")
                                .replace("&gt;", ">")
                                .replace("&amp;", "&")
                                .replace("&quot;", "\"");
                            const QRect ink = label->fontMetrics().boundingRect(
                                QRect(0, 0, label->width(), 10000), Qt::TextWordWrap, said);
                            EXPECT_LE(ink.height(), label->height() + 2) << said.toStdString();
                            EXPECT_LE(ink.width(), label->width()) << said.toStdString();
                            if (each.presents) {
                                EXPECT_GE(label->font().pixelSize(), kLeastPixels) << said.toStdString();
                            }
                        }
                    for (const auto* button : offers()) {
                        EXPECT_LE(button->fontMetrics().horizontalAdvance(button->text()), button->width())
                            << button->text().toStdString();
                        EXPECT_TRUE(window.rect().contains(
                            QRect(button->mapTo(&window, QPoint(0, 0)), button->size())))
                            << button->text().toStdString();
                        if (each.presents) {
                            EXPECT_GE(button->font().pixelSize(), kLeastPixels);
                        }
                    }
                }
        }
        window.teaching().present(false);
    }
}

TEST_F(LessonMode, ThePresenterShowsFiguresAndWordsAlone) {
    start("nine-rows");
    window.teaching().present(true, false);
    settle();
    EXPECT_FALSE(window.menuBar()->isVisible());
    EXPECT_FALSE(window.statusBar()->isVisible());
    for (const QDockWidget* panel : window.panels()) EXPECT_FALSE(panel->isVisible());
    EXPECT_TRUE(isProjected());
    EXPECT_TRUE(window.figureView().isVisible());
    EXPECT_FALSE(caption().isEmpty());

    key(Qt::Key_PageDown);  // reveals
    EXPECT_TRUE(run().isRevealed());
    key(Qt::Key_PageDown);  // goes on
    EXPECT_EQ(run().index(), 1u);
    EXPECT_TRUE(run().isAsking());
    key(Qt::Key_PageUp);
    EXPECT_EQ(run().index(), 0u);
    key(Qt::Key_4, "4");
    key(Qt::Key_Return);
    EXPECT_EQ(run().index(), 3u);
    key(Qt::Key_B);
    EXPECT_EQ(window.teaching().curtain()->kind(), Curtain::Kind::black);
    key(Qt::Key_Period);
    EXPECT_EQ(window.teaching().curtain()->kind(), Curtain::Kind::none);
    key(Qt::Key_W);
    EXPECT_EQ(window.teaching().curtain()->kind(), Curtain::Kind::white);
    key(Qt::Key_F);
    EXPECT_EQ(window.teaching().curtain()->kind(), Curtain::Kind::spotlight);
    key(Qt::Key_F);
    const double type = lookScale();
    key(Qt::Key_Minus);
    key(Qt::Key_Minus);
    EXPECT_LT(lookScale(), type);
    key(Qt::Key_Plus);
    key(Qt::Key_Plus);
    EXPECT_EQ(lookScale(), type);
    key(Qt::Key_Escape);
    EXPECT_FALSE(window.teaching().isPresenting());
    EXPECT_TRUE(window.menuBar()->isVisible());
    EXPECT_FALSE(isProjected());
    EXPECT_EQ(run().index(), 3u);
}

/// A caption that speaks of what moves stands beside the key that moves it.
TEST_F(LessonMode, ThePresenterNamesTheKeyThatPlays) {
    const auto keys = [&] {
        QString all;
        for (const auto* each : window.findChildren<QLabel*>())
            if (each->isVisible() && each->text().contains("PgDn")) all = each->text();
        return all;
    };
    start("clip:smaller");
    window.teaching().present(true, false);
    settle();
    EXPECT_TRUE(keys().contains("Space: play")) << keys().toStdString();
    run().goTo(2);
    settle();
    EXPECT_TRUE(keys().contains("PgDn: on")) << keys().toStdString();
    EXPECT_FALSE(keys().contains("Space"));
}

TEST_F(LessonMode, TheOtherScreenHasNotesAndWhatComesNext) {
    start("clip:shared");
    NotesScreen notes(run());
    const auto said = [&](const char* name) { return notes.findChild<QLabel*>(name)->text(); };
    EXPECT_TRUE(said("present").startsWith("5 / 7   Of all 100 pairs")) << said("present").toStdString();
    EXPECT_TRUE(said("stepNotes").startsWith("28 – ")) << said("stepNotes").toStdString();
    EXPECT_EQ(said("next"), "Next: k = 3: from how many words on is any distance clipped?");
    run().goTo(6);
    EXPECT_TRUE(said("stepNotes").contains("newstest2013"));
    EXPECT_EQ(said("next"), "");
    EXPECT_FALSE(said("clock").isEmpty());
}

TEST_F(LessonMode, ALessonIsTaughtByKeysAloneAndTicked) {
    QString finished;
    QObject::connect(&run(), &LessonRun::finished, [&](const QString& id) { finished = id; });
    start("why");
    window.teaching().present(true, false);
    settle();
    for (int i = 0; i < 40 && finished.isEmpty(); ++i) key(Qt::Key_PageDown);
    EXPECT_EQ(finished, "why");
    EXPECT_EQ(run().index() + 1, run().count());
    key(Qt::Key_PageDown);  // nothing behind the end
    EXPECT_EQ(run().index() + 1, run().count());
}

/// A | B: B has the frame and is what is explained, in a window that is made anew too.
TEST_F(LessonMode, ShowsAKeptStateBesideTheStepsOwn) {
    start("learned:random");
    for (const Theme theme : {Theme::light, Theme::dark}) {
        window.setLook({Language::english, theme});
        settle();
        ASSERT_EQ(window.figures().allViews().size(), 2u);
        EXPECT_EQ(document().panes[0].state, "A");
        EXPECT_EQ(document().framed, 1u);
        EXPECT_EQ(&window.activeView(), &window.figureView());
        EXPECT_EQ(schemeOf(window.activeView().scene().document).id, std::string("learned"));
    }
    run().goTo(run().index() + 1);
    settle();
    EXPECT_EQ(window.figures().allViews().size(), 1u);
}

TEST_F(LessonMode, SpeaksTheOtherLanguageInTheSameStep) {
    start("nine-rows:last-word");
    window.setLook({Language::chinese, Theme::light});
    settle();
    EXPECT_EQ(run().index(), 3u);
    EXPECT_FALSE(run().isChanged());
    EXPECT_EQ(document().sentence.tokens.front(), "我");
    EXPECT_EQ(caption(), QString::fromStdString(run().lesson().steps[3].in[1].say));
    window.setLook({Language::english, Theme::light});
    settle();
    EXPECT_EQ(document().sentence.tokens.front(), "I");
}

TEST_F(LessonMode, PlaysAsOneStepOfUndo) {
    start("clip:smaller");
    const Document before = document();
    run().play();
    EXPECT_TRUE(run().isPlaying());
    // From 9 to 3, and from 9 on again, until a key is pressed.
    QTRY_VERIFY_WITH_TIMEOUT(valueOf("k") == 3, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(valueOf("k") == 9, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(valueOf("k") < 7, 20000);
    EXPECT_TRUE(run().isPlaying());
    key(Qt::Key_Space);
    EXPECT_FALSE(run().isPlaying());
    EXPECT_LT(valueOf("k"), 7);
    EXPECT_FALSE(run().isChanged());  // it is where playing left it
    run().play();
    EXPECT_TRUE(run().next());
    EXPECT_FALSE(run().isPlaying());
    EXPECT_EQ(run().index(), 2u);
    while (stack().canUndo() && !sameContent(document(), before)) stack().undo();
    EXPECT_TRUE(sameContent(document(), before));
}

TEST_F(LessonMode, TextsAreShownAsTheyAreWritten) {
    Lesson lesson = *lessonOf("nine-rows");
    for (LessonStep& each : lesson.steps[0].in) each.say = "<b>bold</b> & more";
    run().start(lesson);
    settle();
    for (const auto* each : window.findChildren<QLabel*>("caption"))
        if (each->isVisible()) {
            EXPECT_EQ(each->text(), "&lt;b&gt;bold&lt;/b&gt; &amp; more");
        }
}
