// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include "program.h"

namespace posiscope::test {

namespace {

QByteArray fileOf(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    return folder.filePath(name).toUtf8();
}

const QByteArray kMine =
    R"({"posiscope-lesson": 1, "id": "mine", "minutes": 1, "title": {"en": "Mine", "zh": "我的"},
  "steps": [{"id": "one", "say": {"en": "Two and two?", "zh": "二加二？"},
    "show": {"view": "lookup", "scheme": "shaw", "set": {"k": 4}, "text": {"en": "a b", "zh": "a b"}},
    "ask": {"kind": "number", "answer": {"shape": {"part": "key", "axis": "rows"}}, "expect": 9,
      "why": {"en": "2k + 1", "zh": "2k + 1"},
      "wrong": [{"value": 4, "why": {"en": "k", "zh": "k"}}, {"value": 8, "why": {"en": "2k", "zh": "2k"}}]}}]})";

}  // namespace

TEST(LessonCommands, ListsTwelveLessonsInBothLanguages) {
    const Ran ran = run({"lessons", "--json"});
    EXPECT_EQ(ran.status, 0);
    const QJsonArray all = QJsonDocument::fromJson(ran.out).array();
    ASSERT_EQ(all.size(), 13);  // and the cut of 45 minutes
    EXPECT_EQ(all[0]["id"].toString(), "why");
    EXPECT_EQ(all[8]["title"]["zh"].toString(), "五个词，九行");
    EXPECT_EQ(all[8]["steps"].toArray().size(), 6);
    EXPECT_TRUE(run({"lessons"}).out.contains("nine-rows: Five words, nine rows (8 min)"));
}

TEST(LessonCommands, CheckComputesTheAnswers) {
    const Ran ran = run({"lesson", "nine-rows", "--check"});
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    EXPECT_TRUE(ran.out.contains("second-I")) << ran.out.toStdString();
    EXPECT_TRUE(ran.out.contains("en 3 (expected 3)  zh 3 (expected 3)")) << ran.out.toStdString();
}

TEST(LessonCommands, CheckNamesFileStepAndField) {
    QTemporaryDir folder;
    EXPECT_EQ(run({"lesson", fileOf(folder, "good.json", kMine), "--check"}).status, 0);
    const Ran wrong =
        run({"lesson", fileOf(folder, "bad.json", QByteArray(kMine).replace("\"k\": 4", "\"k\": 99999")),
             "--check"});
    EXPECT_EQ(wrong.status, 1);
    EXPECT_TRUE(wrong.err.contains("bad.json")) << wrong.err.toStdString();
    EXPECT_TRUE(wrong.err.contains("step “one”: steps[0].show.set.k may be")) << wrong.err.toStdString();
    const Ran other = run(
        {"lesson", fileOf(folder, "other.json", QByteArray(kMine).replace("\"expect\": 9", "\"expect\": 7")),
         "--check"});
    EXPECT_EQ(other.status, 1);
    EXPECT_TRUE(other.err.contains("step “one”: the answer is 9, and 7 was expected"))
        << other.err.toStdString();
    EXPECT_EQ(run({"lesson", folder.filePath("none.json"), "--check"}).status, 1);
}

/// A file of a lesson is opened as a document is; what is wrong with it is said as of a lesson.
TEST(LessonCommands, AWrongLessonThatIsOpenedIsNamed) {
    QTemporaryDir folder;
    const Ran wrong =
        run({fileOf(folder, "bad.json", QByteArray(kMine).replace("\"k\": 4", "\"k\": 99999"))});
    EXPECT_EQ(wrong.status, 1);
    EXPECT_TRUE(wrong.err.contains("bad.json")) << wrong.err.toStdString();
    EXPECT_TRUE(wrong.err.contains("step “one”: steps[0].show.set.k may be")) << wrong.err.toStdString();
    const Ran step = run({"--lesson", fileOf(folder, "mine.json", kMine) + ":nowhere"});
    EXPECT_EQ(step.status, 1);
    EXPECT_TRUE(step.err.contains("no step “nowhere”; it may be one")) << step.err.toStdString();
}

TEST(LessonCommands, MistakesNameWhatThereIs) {
    const struct {
        QStringList words;
        const char* said;
    } all[] = {{{"lesson"}, "needs the ID of a lesson"},
               {{"lesson", "ten-rows", "--check"}, "no lesson “ten-rows”; it may be why"},
               {{"lesson", "why", "--step", "8", "--shot", "x.png"}, "a number from 1 to 7"},
               {{"lesson", "why", "--step", "1"}, "--shot"},
               {{"lesson", "why", "--shot", "x.png", "--size", "9x9"}, "--size may be"},
               {{"--lesson", "why:nowhere"}, "no step “nowhere”; it may be bag"}};
    for (const auto& each : all) {
        const Ran ran = run(each.words);
        EXPECT_EQ(ran.status, 2) << each.words.join(' ').toStdString();
        EXPECT_TRUE(ran.err.contains(each.said)) << ran.err.toStdString();
    }
}

TEST(LessonCommands, DrawsAStepInItsSize) {
    QTemporaryDir folder;
    for (const QStringList& more : {QStringList{}, QStringList{"--present", "--revealed", "--lang", "zh"}}) {
        const QString file = folder.filePath("step.png");
        const Ran ran = run(
            QStringList{"lesson", "nine-rows", "--step", "second-I", "--shot", file, "--size", "1280x800"} +
            more);
        EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
        EXPECT_EQ(ran.err, "");
        EXPECT_EQ(QImage(file).size(), QSize(1280, 800));
    }
}

/// Two steps a page, then the teacher's; a picture for each step that does not hide it. The same bytes twice.
TEST(LessonCommands, PrintsStudentsAndTeachersSheets) {
    QTemporaryDir folder;
    for (const QString language : {"en", "zh"}) {
        const QString file = folder.filePath(language + ".pdf");
        const Ran ran = run({"lesson", "nine-rows", "--print", file, "--lang", language});
        EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
        const QByteArray bytes = bytesOf(file);
        EXPECT_TRUE(bytes.startsWith("%PDF-"));
        EXPECT_GE(bytes.count("/Type /Page "), 4);
        EXPECT_EQ(bytes.count("/Subtype /Image"), 6);
        const QString again = folder.filePath("again.pdf");
        EXPECT_EQ(run({"lesson", "nine-rows", "--print", again, "--lang", language}).status, 0);
        EXPECT_EQ(bytesOf(again), bytes);
    }
    EXPECT_EQ(run({"lesson", "nine-rows", "--print", "plan.txt"}).status, 2);
}

}  // namespace posiscope::test
