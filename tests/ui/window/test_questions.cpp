// SPDX-License-Identifier: GPL-3.0-or-later
/// Questions of lessons in the window: nothing tells the answer before it is revealed.
#include <QAction>
#include <QClipboard>

#include "tests/tools/places.h"
#include "tests/ui/lesson_fixture.h"
#include "ui/panels/accessible_figure.h"

using namespace posiscope;

namespace {

class LessonQuestions : public LessonMode {};

}  // namespace

/// No view says anything of its figure, whatever the mouse points at.
TEST_F(LessonQuestions, NothingTellsTheAnswerBeforeItIsRevealed) {
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

/// A note on a step without a question could answer one that comes: of None, that equal words have equal outputs.
TEST_F(LessonQuestions, NotesThatCouldAnswerALaterQuestionWait) {
    const auto notes = [&] {
        std::vector<std::string> all;
        for (const FigureView* view : window.figures().allViews())
            for (const Text& each : view->figure().notes) all.push_back(plain(each));
        return all;
    };
    const auto says = [&](const char* words) {
        return std::ranges::any_of(
            notes(), [&](const std::string& each) { return each.find(words) != std::string::npos; });
    };
    start("why:one-out");
    ASSERT_FALSE(run().isAsking());
    EXPECT_TRUE(run().asksLater());
    EXPECT_TRUE(says("untrained"));  // what is random is always said
    EXPECT_FALSE(says("equal words have equal outputs"));
    EXPECT_FALSE(says("causal mask"));
    start("clip:nine-away");
    run().reveal();
    settle();
    EXPECT_TRUE(says("untrained"));
    EXPECT_FALSE(says("the distance is clipped, not the word"));
    // In a document that the reader has changed, behind the last question and without a lesson all is said.
    Document changed = document();
    changed.focus.position = 1;
    edit(changed);
    settle();
    EXPECT_TRUE(says("the distance is clipped, not the word"));
    start("why");
    run().goTo(run().count() - 1);
    run().reveal();
    settle();
    EXPECT_FALSE(run().asksLater());
    EXPECT_GT(notes().size(), 1u);
    window.teaching().end();
    edit(withScheme(withView(document(), *findView("attention")), *findScheme("none")));
    settle();
    EXPECT_TRUE(says("equal words have equal outputs"));
}

/// Of a covered figure nothing is drawn.
TEST_F(LessonQuestions, CoveredFiguresShowAQuestionMarkAlone) {
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
    window.openFile(QString::fromStdString(test::inCheckout("tests/core/data/lesson_version_1.json")));
    run().goTo(1);
    settle();
    ASSERT_TRUE(run().isAsking() && run().step().hide.all);
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
TEST_F(LessonQuestions, NothingLeavesTheWindowWhileAQuestionIsOpen) {
    start("two-tables:row");
    ASSERT_TRUE(run().isAsking());
    int printed = 0, wanted = 0;
    window.dialogs.showPrint = [&](QWidget*, const Document&) { ++printed; };
    window.dialogs.askFormat = [&](QWidget*, const Document&, const FigureFormat&, bool) {
        ++wanted;
        return std::optional<FigureFormat>();
    };
    window.dialogs.askNumbersPath = [&](QWidget*, const QString&) {
        ++wanted;
        return QString();
    };
    const char* names[] = {"Copy figure",       "Copy value",       "Copy caption",   "Copy alternative text",
                           "Save numbers…",     "Export…",          "Export motion…", "Print…",
                           "Copy what differs", "Leave the lesson", "List of lessons"};
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
TEST_F(LessonQuestions, ANewDocumentEndsTheLesson) {
    start("two-tables:row");
    ASSERT_TRUE(run().isAsking());
    answer = Dialogs::Answer::discard;
    window.newDocument();
    settle();
    EXPECT_FALSE(run().isRunning());
    EXPECT_FALSE(window.figureView().veil().silent);
}

TEST_F(LessonQuestions, OffersAreOrderedByTheirSizeAndTellWhyTheyTempt) {
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
                                 "it is the same word, but not the same offset"}));
}

TEST_F(LessonQuestions, AClickInTheFigureAnswers) {
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
