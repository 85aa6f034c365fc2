// SPDX-License-Identifier: GPL-3.0-or-later
/// Lessons of the reader's own: made, changed and opened in the window.
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QTemporaryDir>

#include "tests/ui/lesson_fixture.h"

using namespace posiscope;

namespace {

class OwnLessons : public LessonMode {};

}  // namespace

TEST_F(OwnLessons, AFileThatIsNoLessonIsNamedAndNothingChanges) {
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

TEST_F(OwnLessons, ATeacherMakesThreeStepsWithoutATextEditor) {
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
TEST_F(OwnLessons, ATeacherAsksWithoutATextEditor) {
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

/// Each kind of question says what it lacks, and makes a step that can be read.
TEST_F(OwnLessons, TheFormHasEveryKindOfQuestion) {
    QTemporaryDir folder;
    path = folder.filePath("mine.json");
    lessonWords = {"Mine", "The first words."};
    chooseView("lookup");
    window.teaching().newFromHere();
    window.dialogs.askStep = realDialogs().askStep;
    QStringList wrong;
    const auto fill = [&](int kind, const auto& then) {
        QTimer::singleShot(0, [&, kind] {
            QWidget* form = QApplication::activeModalWidget();
            ASSERT_NE(form, nullptr);
            auto* kinds = form->findChild<QComboBox*>("kind");
            EXPECT_EQ(kinds->count(), 5);  // none, and the four of the format
            kinds->setCurrentIndex(kind);
            form->findChild<QLineEdit*>("why")->setText("so");
            const auto say = [&] { wrong << form->findChild<QLabel*>("wrong")->text(); };
            then(form, say);
            auto* ok = form->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
            EXPECT_TRUE(ok->isEnabled()) << form->findChild<QLabel*>("wrong")->text().toStdString();
            ok->click();
        });
        window.teaching().editStep();
    };
    const auto offer = [](QWidget* form, qsizetype row, const char* name, const QString& words) {
        form->findChildren<QLineEdit*>(name)[row]->setText(words);
    };
    fill(3, [&](QWidget* form, const auto& say) {
        say();
        auto* parts = form->findChild<QListWidget*>("parts");
        parts->item(0)->setCheckState(Qt::Unchecked);
        say();
        auto* answers = form->findChild<QComboBox*>("answer");
        answers->setCurrentIndex(0);
        for (const qsizetype row : {0, 1}) {
            offer(form, row, "offered", "11");
            offer(form, row, "tempts", "a reason");
        }
        say();
        offer(form, 0, "offered", "10");
    });
    EXPECT_EQ(wrong, QStringList({"Where the class clicks in the figure, the whole of it cannot be hidden.",
                                  "Two or three wrong rows or words are offered, each by its number.",
                                  "“11” stands there twice."}));
    ASSERT_TRUE(run().isAsking());
    EXPECT_EQ(run().step().ask->kind, LessonQuestion::Kind::click);
    wrong.clear();
    fill(4, [&](QWidget* form, const auto& say) {
        for (const qsizetype row : {0, 1, 2, 3, 4}) offer(form, row, "offered", {});
        say();
        for (const qsizetype row : {0, 1, 2}) offer(form, row, "offered", QString("thing %1").arg(row));
        say();
        for (const qsizetype row : {0, 1, 2}) offer(form, row, "value", QString::number(7 - row));
        offer(form, 1, "value", "many");
        say();
        offer(form, 1, "value", "6");
    });
    EXPECT_EQ(wrong, QStringList({"Three to five things are put in order.",
                                  "“thing 0” needs the number that it stands by.", "“many” is no number."}));
    EXPECT_EQ(errors, QStringList());
    ASSERT_TRUE(run().isAsking());
    EXPECT_EQ(run().step().ask->kind, LessonQuestion::Kind::order);
    EXPECT_EQ(run().step().ask->answer, 5);
}
