// SPDX-License-Identifier: GPL-3.0-or-later
/// Lessons in the window: steps, questions, what the reader changes, and the presenter.
#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDockWidget>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QPushButton>
#include <QStatusBar>
#include <QTemporaryDir>

#include "tests/ui/window_fixture.h"
#include "ui/look/theme.h"
#include "ui/panels/accessible_figure.h"
#include "ui/panels/figure_area.h"
#include "ui/saving/lesson_file.h"
#include "ui/window/notes_screen.h"
#include "ui/window/teaching.h"

using namespace posiscope;

namespace {

class LessonMode : public WindowTest {
protected:
    LessonRun& run() { return window.teaching().run(); }
    void start(const char* name) {
        window.teaching().open(QString::fromUtf8(name));
        settle();
        ASSERT_TRUE(run().isRunning()) << name;
    }
    const LessonStep& stepAt(std::size_t index) { return run().lesson().steps[index].in[0]; }
    QString caption() {
        QString said;
        for (const auto* each : window.findChildren<QLabel*>("caption"))
            if (each->isVisible()) said = each->accessibleName();
        return said;
    }
    QList<QPushButton*> offers() {
        QList<QPushButton*> seen;
        for (auto* each : window.findChildren<QPushButton*>("offer"))
            if (each->isVisible()) seen.append(each);
        return seen;
    }
    void key(Qt::Key key, const QString& letter = {}) {
        QWidget* to = window.focusWidget() != nullptr ? window.focusWidget() : &window;
        QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, letter);
        QApplication::sendEvent(to, &press);
        settle();
    }
    ~LessonMode() override { window.teaching().present(false); }
};

}  // namespace

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

/// No view says anything of its figure, whatever the mouse points at.
TEST_F(LessonMode, NothingTellsTheAnswerBeforeItIsRevealed) {
    const auto silent = [&] {
        for (const FigureView* view : window.figures().allViews()) {
            AccessibleFigure& figure = accessibleFigure(const_cast<FigureView&>(*view));
            if (!view->told().line.empty() || !view->toldOfFocus().explanation.empty() ||
                !figure.text(QAccessible::Value).isEmpty() ||
                !figure.text(QAccessible::Description).isEmpty() || figure.childCount() != 0 ||
                !view->figure().notes.empty() || !view->figure().hint.empty())
                return false;
        }
        return true;
    };
    for (const std::string& id : lessonIds()) {
        start(id.c_str());
        for (std::size_t i = 0; i < run().count(); ++i) {
            SCOPED_TRACE(id + " " + std::to_string(i));
            run().goTo(i);
            settle();
            if (!run().isAsking()) continue;
            EXPECT_TRUE(silent());
            EXPECT_EQ(caption(), QString::fromStdString(run().step().say));
            for (int x = 20; x < window.figureView().width(); x += 97) {
                QMouseEvent move(QEvent::MouseMove, QPointF(x, 120), QPointF(x, 120), Qt::NoButton,
                                 Qt::NoButton, Qt::NoModifier);
                QApplication::sendEvent(&window.figureView(), &move);
            }
            settle();
            EXPECT_TRUE(silent());
        }
    }
    start("nine-rows:second-I");
    EXPECT_TRUE(document().hideRows);
    run().reveal();
    settle();
    EXPECT_FALSE(silent());
    EXPECT_FALSE(document().hideRows);
    EXPECT_EQ(caption(), QString::fromStdString(run().step().then));
}

/// Of a covered figure nothing is drawn.
TEST_F(LessonMode, CoveredFiguresShowAQuestionMarkAlone) {
    const auto expectQuestionMark = [&] {
        for (const FigureView* view : window.figures().allViews()) {
            ASSERT_EQ(view->figure().panels.size(), 1u);
            const std::vector<Mark>& marks = view->figure().panels[0].marks;
            EXPECT_EQ(plain(std::get<Label>(marks.back()).text), "?");
            for (std::size_t line = 0; line + 1 < marks.size(); ++line)
                EXPECT_NE(document().sentence.text.find(plain(std::get<Label>(marks[line]).text)),
                          std::string::npos);
            EXPECT_TRUE(view->figure().title.empty());
            EXPECT_TRUE(view->figure().notes.empty());
        }
    };
    start("sinus:copied");
    ASSERT_TRUE(run().step().hide.all);
    expectQuestionMark();
    // What is covered in one view may stand in another: once the document is changed, all is.
    start("words:rows");
    EXPECT_GT(window.figureView().figure().panels.size(), 1u);
    const Document before = document();
    window.figureView().press({Target::Kind::word, 3});  // a question is no time to move the focus
    settle();
    EXPECT_TRUE(sameContent(document(), before));
    chooseView("attention");
    settle();
    EXPECT_TRUE(run().isAsking());
    expectQuestionMark();
    stack().undo();
    settle();
    EXPECT_GT(window.figureView().figure().panels.size(), 1u);
    chooseView("attention");
    run().reveal();
    settle();
    EXPECT_EQ(viewOf(document()).id, std::string("tokens"));
    EXPECT_GT(window.figureView().figure().panels.size(), 1u);
}

/// Nothing that the window gives away holds the answer either: each way says what to do first.
TEST_F(LessonMode, NothingLeavesTheWindowWhileAQuestionIsOpen) {
    start("two-tables:row");
    ASSERT_TRUE(run().isAsking());
    int printed = 0, wanted = 0;
    window.dialogs.showPrint = [&](QWidget*, const Document&) { ++printed; };
    window.dialogs.askFormat = [&](QWidget*, const Document&, const FigureFormat&) {
        ++wanted;
        return std::optional<FigureFormat>();
    };
    window.dialogs.askNumbersPath = [&](QWidget*, const QString&) {
        ++wanted;
        return QString();
    };
    const char* names[] = {"Copy figure",      "Copy value",     "Copy caption", "Copy alternative text",
                           "Save numbers…",    "Export…",        "Print…",       "Copy what differs",
                           "Leave the lesson", "List of lessons"};
    const auto trigger = [&](const QString& name) {
        for (auto* action : window.findChildren<QAction*>())
            if (action->text().remove('&') == name) {
                action->setEnabled(true);
                action->trigger();
                return true;
            }
        return false;
    };
    for (const char* name : names) {
        QGuiApplication::clipboard()->setText("before");
        window.say(text("nothing yet"));
        ASSERT_TRUE(trigger(name)) << name;
        settle();
        EXPECT_EQ(QGuiApplication::clipboard()->text(), "before") << name;
        EXPECT_EQ(window.findChild<QLabel*>("line")->text(), "A question is open: reveal its answer first")
            << name;
        EXPECT_TRUE(run().isAsking()) << name;
        EXPECT_TRUE(window.teaching().isListShown()) << name;
    }
    EXPECT_EQ(printed + wanted, 0);
    run().reveal();
    settle();
    for (const char* name : {"Copy figure", "Print…", "Export…", "Save numbers…", "Leave the lesson"})
        EXPECT_TRUE(trigger(name));
    EXPECT_EQ(printed, 1);
    EXPECT_EQ(wanted, 2);
    EXPECT_FALSE(run().isRunning());
    EXPECT_FALSE(window.teaching().isListShown());
}

/// Another document takes a lesson's place, with its question.
TEST_F(LessonMode, ANewDocumentEndsTheLesson) {
    start("two-tables:row");
    ASSERT_TRUE(run().isAsking());
    answer = Dialogs::Answer::discard;
    window.newDocument();
    settle();
    EXPECT_FALSE(run().isRunning());
    EXPECT_FALSE(window.figureView().veil().silent);
}

TEST_F(LessonMode, OffersAreOrderedByTheirSizeAndTellWhyTheyTempt) {
    start("nine-rows:second-I");
    ASSERT_EQ(offers().size(), 3);
    EXPECT_EQ(offers()[0]->text(), "row 3");
    EXPECT_EQ(offers()[1]->text(), "row 5");
    EXPECT_EQ(offers()[2]->text(), "row 6");
    offers()[2]->click();
    settle();
    EXPECT_TRUE(run().isRevealed());
    EXPECT_EQ(offers()[0]->text(), "✓ row 3");
    EXPECT_EQ(offers()[2]->text(), "✗ row 6");
    QStringList whys;
    for (const auto* each : window.findChildren<QLabel*>("why"))
        if (each->isVisible()) whys.append(each->text());
    EXPECT_EQ(whys, (QStringList{"One to the left: −1 + 4 = 3.", "the distance without its sign",
                                 "the same word, so the same row"}));
}

TEST_F(LessonMode, AClickInTheFigureAnswers) {
    start("nine-rows:first-I");
    window.figureView().press({Target::Kind::row, 7});
    EXPECT_TRUE(run().isRevealed());
    ASSERT_EQ(run().chosen().size(), 1u);
    EXPECT_FALSE(run().step().ask->offers[run().chosen()[0]].right);
    EXPECT_FALSE(run().isChanged());  // the click was an answer, not a move of the focus
    run().goTo(run().index());
    window.figureView().press({Target::Kind::row, 6});
    EXPECT_TRUE(run().step().ask->offers[run().chosen()[0]].right);
    // Afterwards a click is a click.
    window.figureView().press({Target::Kind::word, 1});
    settle();
    EXPECT_TRUE(run().isChanged());
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

TEST_F(LessonMode, AFileThatIsNoLessonIsNamedAndNothingChanges) {
    const Document before = document();
    QTemporaryDir folder;
    const QString mine = folder.filePath("mine.json");
    QFile file(mine);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(R"({"posiscope-lesson": 1, "id": "mine", "minutes": 3, "title": {"en": "A"}, "steps": []})");
    file.close();
    window.openFile(mine);
    ASSERT_EQ(errors.size(), 1);
    EXPECT_TRUE(errors[0].contains("mine.json")) << errors[0].toStdString();
    EXPECT_TRUE(errors[0].contains("title.zh is missing")) << errors[0].toStdString();
    EXPECT_FALSE(run().isRunning());
    EXPECT_TRUE(sameContent(document(), before));
}

TEST_F(LessonMode, ATeacherMakesThreeStepsWithoutATextEditor) {
    QTemporaryDir folder;
    path = folder.filePath("mine.json");
    lessonWords = {"Mine", "The first words.", "The second.", "The third."};
    chooseView("lookup");
    std::vector<Document> shownThen{document()};
    window.teaching().newFromHere();
    EXPECT_TRUE(window.teaching().isOwn());
    for (const char* view : {"heatmap", "attention"}) {
        edit(withView(document(), *findView(view)));
        shownThen.push_back(document());
        window.teaching().addFromHere();
    }
    EXPECT_EQ(errors, QStringList());
    EXPECT_EQ(run().index(), 2u);
    window.dialogs.askStep = [&](QWidget*, OwnStep step, const StepOffers&) {
        step.say = "Other words.";
        return std::optional(step);
    };
    window.teaching().editStep();
    EXPECT_EQ(run().step().say, "Other words.");

    const auto saved = loadLesson(path);
    ASSERT_TRUE(saved) << plain(saved.error());
    ASSERT_EQ(saved->steps.size(), 3u);
    EXPECT_EQ(saved->title[0], "Mine");
    EXPECT_EQ(saved->steps[2].in[0].say, "Other words.");
    EXPECT_EQ(saved->steps[2].in[1].say, "The third.");
    for (std::size_t i = 0; i < 3; ++i)
        EXPECT_TRUE(sameContent(saved->steps[i].in[0].document, shownThen[i])) << i;

    window.teaching().moveEarlier();
    EXPECT_EQ(run().index(), 1u);
    run().goTo(0);
    window.teaching().removeStep();
    const auto left = loadLesson(path);
    ASSERT_TRUE(left) << plain(left.error());
    ASSERT_EQ(left->steps.size(), 2u);
    EXPECT_TRUE(sameContent(left->steps[0].in[0].document, shownThen[2]));
    EXPECT_TRUE(sameContent(left->steps[1].in[0].document, shownThen[1]));
    // Words that are too long are refused, and the file stays.
    int asks = 0;
    window.dialogs.askStep = [&](QWidget*, OwnStep step, const StepOffers&) {
        step.say = std::string(111, 'a');
        return ++asks == 1 ? std::optional(step) : std::nullopt;
    };
    window.teaching().editStep();
    EXPECT_EQ(asks, 2);  // it asks again, until the reader cancels
    ASSERT_EQ(errors.size(), 1);
    EXPECT_TRUE(errors[0].contains("at most 110 letters")) << errors[0].toStdString();
    EXPECT_EQ(loadLesson(path)->steps[0].in[0].say, left->steps[0].in[0].say);
}

/// A question with its form, by hand.
TEST_F(LessonMode, ATeacherAsksWithoutATextEditor) {
    QTemporaryDir folder;
    path = folder.filePath("mine.json");
    lessonWords = {"Mine", "The first words."};
    chooseView("lookup");
    window.teaching().newFromHere();
    window.dialogs.askStep = realDialogs().askStep;
    QString before, wrong;
    QTimer::singleShot(0, [&] {
        QWidget* form = QApplication::activeModalWidget();
        ASSERT_NE(form, nullptr);
        const auto type = [&](const char* name, const QString& words) {
            form->findChild<QLineEdit*>(name)->setText(words);
        };
        before = form->findChild<QLineEdit*>("say")->text();
        auto* ok = form->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        form->findChild<QComboBox*>("kind")->setCurrentIndex(1);
        EXPECT_FALSE(ok->isEnabled());
        type("say", "How many rows?");
        type("why", "2k + 1");
        const auto offered = form->findChildren<QLineEdit*>("offered"),
                   tempts = form->findChildren<QLineEdit*>("tempts");
        auto* answers = form->findChild<QComboBox*>("answer");
        answers->setCurrentIndex(answers->findData(R"({"fact":"rows"})"));
        EXPECT_GE(answers->currentIndex(), 0);
        offered[0]->setText("five");
        tempts[0]->setText("one a word");
        offered[1]->setText("8");
        tempts[1]->setText("forgets the word itself");
        wrong = form->findChild<QLabel*>("wrong")->text();
        EXPECT_FALSE(ok->isEnabled());
        offered[0]->setText("5");
        EXPECT_TRUE(ok->isEnabled()) << form->findChild<QLabel*>("wrong")->text().toStdString();
        ok->click();
    });
    window.teaching().editStep();
    EXPECT_EQ(before, "The first words.");
    EXPECT_EQ(wrong, "“five” is no number.");
    EXPECT_EQ(errors, QStringList());
    ASSERT_TRUE(run().isAsking());
    EXPECT_EQ(run().step().say, "How many rows?");
    EXPECT_TRUE(run().step().hide.all);
    const Scheme& shaw = *findScheme("shaw");
    EXPECT_EQ(run().step().ask->answer, 2 * settingOf(document(), shaw).values[*shaw.param("k")] + 1);
    EXPECT_EQ(loadLesson(path)->steps[0].in[1].ask->why, "2k + 1");
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
