// SPDX-License-Identifier: GPL-3.0-or-later
/// Steps of a lesson of the reader's own, as a form changes them.
#include "core/lessons/own_lesson.h"
#include "core/lessons/own_step.h"
#include "core/views/shared/scheme_in_view.h"
#include "lesson_files.h"
#include "tests/core/sample.h"
#include "tests/tools/places.h"

namespace posiscope::test {
namespace {

Document lookupOfFour() {
    Document document = withText(Document(), "I think therefore I am", Tokenizer::words);
    document.pane().view = "lookup";
    document.pane().scheme = "shaw";
    document.focus = {.position = 3, .key = 2};
    return normal(std::move(document));
}

OwnStep asking() {
    OwnStep own{.say = "Which row?", .then = "Row {answer}.", .notes = "Slowly."};
    own.ask = OwnQuestion{.kind = OwnQuestion::Kind::number,
                          .answer = R"({"cell":{"part":"index","row":3,"column":2}})",
                          .why = "one to the left",
                          .offers = {{"-7", "the offset", false}, {"80.5", "no row at all", false}}};
    own.hide = {"rows", "title"};
    return own;
}

TEST(OwnStep, ANumberIsAskedFor) {
    const std::string first = newLesson("mine", "Mine", lookupOfFour(), "Look.");
    const std::string bytes = withOwnStep(first, 0, 0, asking());
    const auto lesson = readLesson(bytes, {});
    ASSERT_TRUE(lesson) << plain(lesson.error());
    const double k = 4;  // at first: the row is −1 + k
    for (const LessonStep& step : lesson->steps[0].in) {
        ASSERT_TRUE(step.ask);
        EXPECT_EQ(step.ask->answer, k - 1);
        ASSERT_EQ(step.ask->offers.size(), 3u);
        EXPECT_EQ(step.ask->offers[0].value, -7);
        EXPECT_EQ(step.ask->offers[2].value, 80.5);
        EXPECT_EQ(step.then, "Row 3.");
        EXPECT_TRUE(step.hide.title);
        EXPECT_EQ(step.hide.areas, std::vector<std::string>{"rows"});
    }
    // What was said is read back, and the other language has its own words from then on.
    const OwnStep again = ownStep(bytes, 0, 0);
    EXPECT_EQ(again.say, "Which row?");
    EXPECT_EQ(again.notes, "Slowly.");
    ASSERT_TRUE(again.ask);
    EXPECT_EQ(nlohmann::json::parse(again.ask->answer), nlohmann::json::parse(asking().ask->answer));
    const auto offered = answersIn(lookupOfFour(), 0);  // the form finds it among those that it offers
    EXPECT_NE(std::ranges::find(offered, again.ask->answer, &OwnAnswer::expression), offered.end());
    EXPECT_EQ(again.ask->offers[1].shown, "80.5");
    EXPECT_EQ(again.ask->offers[1].why, "no row at all");
    EXPECT_EQ(again.hide, asking().hide);
    OwnStep chinese = ownStep(bytes, 0, 1);
    EXPECT_EQ(chinese.say, "Look.");
    EXPECT_EQ(chinese.then, "Row {answer}.");
    chinese.say = "哪一行？";
    chinese.ask->offers[0].why = "那是偏移";
    const auto both = readLesson(withOwnStep(bytes, 0, 1, chinese), {});
    ASSERT_TRUE(both) << plain(both.error());
    EXPECT_EQ(both->steps[0].in[0].say, "Which row?");
    EXPECT_EQ(both->steps[0].in[1].say, "哪一行？");
    EXPECT_EQ(both->steps[0].in[0].ask->offers[0].why, "the offset");
    EXPECT_EQ(both->steps[0].in[1].ask->offers[0].why, "那是偏移");
}

TEST(OwnStep, AChoiceHasTheRightOneThatWasMarked) {
    OwnStep own{.say = "Does it move?"};
    own.ask = OwnQuestion{.kind = OwnQuestion::Kind::choice,
                          .why = "places stay",
                          .offers = {{"yes", "one thinks so", false}, {"no", "", true}}};
    const std::string bytes = withOwnStep(newLesson("mine", "Mine", lookupOfFour(), "Look."), 0, 0, own);
    const auto lesson = readLesson(bytes, {});
    ASSERT_TRUE(lesson) << plain(lesson.error());
    const LessonQuestion& asked = *lesson->steps[0].in[0].ask;
    EXPECT_EQ(asked.kind, LessonQuestion::Kind::choice);
    for (const LessonOffer& each : asked.offers) EXPECT_EQ(each.right, each.shown == "no");
    const OwnStep again = ownStep(bytes, 0, 0);
    ASSERT_TRUE(again.ask);
    EXPECT_EQ(again.ask->kind, OwnQuestion::Kind::choice);
    EXPECT_TRUE(again.ask->offers[1].right);
    // Without its question nothing is left of it.
    const auto without =
        readLesson(withOwnStep(withOwnStep(bytes, 0, 0, asking()), 0, 0, {.say = "Look."}), {});
    ASSERT_TRUE(without) << plain(without.error());
    EXPECT_FALSE(without->steps[0].in[0].ask);
    EXPECT_TRUE(without->steps[0].in[0].hide.empty());
    EXPECT_TRUE(without->steps[0].in[0].then.empty());
}

TEST(OwnStep, AClickIsAskedForAsANumberIs) {
    OwnStep own = asking();
    own.ask->kind = OwnQuestion::Kind::click;
    const std::string bytes = withOwnStep(newLesson("mine", "Mine", lookupOfFour(), "Look."), 0, 0, own);
    const auto lesson = readLesson(bytes, {});
    ASSERT_TRUE(lesson) << plain(lesson.error());
    const LessonQuestion& asked = *lesson->steps[0].in[0].ask;
    EXPECT_EQ(asked.kind, LessonQuestion::Kind::click);
    EXPECT_EQ(asked.answer, 4 - 1);  // one to the left, k = 4
    const OwnStep again = ownStep(bytes, 0, 0);
    ASSERT_TRUE(again.ask);
    EXPECT_EQ(again.ask->kind, OwnQuestion::Kind::click);
    EXPECT_EQ(again.ask->offers[0].shown, "-7");
}

TEST(OwnStep, ThingsArePutInOrderByTheirNumbers) {
    OwnStep own{.say = "Which is the longest?"};
    own.ask = OwnQuestion{.kind = OwnQuestion::Kind::order,
                          .why = "7 < 10.5 < 40",
                          .offers = {{"a month", "", false, "40"},
                                     {"a week", "seven days", false, "7"},
                                     {"ten days", "", false, "10.5"}}};
    const std::string first = newLesson("mine", "Mine", lookupOfFour(), "Look.");
    const std::string bytes = withOwnStep(withOwnStep(first, 0, 0, asking()), 0, 0, own);
    const auto lesson = readLesson(bytes, {});
    ASSERT_TRUE(lesson) << plain(lesson.error());
    const LessonQuestion& asked = *lesson->steps[0].in[1].ask;
    EXPECT_EQ(asked.kind, LessonQuestion::Kind::order);
    EXPECT_EQ(asked.answer, 7);
    ASSERT_EQ(asked.offers.size(), 3u);
    for (const LessonOffer& each : asked.offers)
        EXPECT_EQ(each.value, each.shown == "a week" ? 7 : each.shown == "ten days" ? 10.5 : 40);
    OwnStep again = ownStep(bytes, 0, 0);
    ASSERT_TRUE(again.ask);
    EXPECT_EQ(again.ask->kind, OwnQuestion::Kind::order);
    EXPECT_EQ(again.ask->offers[2].value, "10.5");
    EXPECT_EQ(again.ask->offers[1].why, "seven days");
    again.ask->offers[1].why.clear();  // what is said of a thing can be taken back
    EXPECT_TRUE(ownStep(withOwnStep(bytes, 0, 0, again), 0, 0).ask->offers[1].why.empty());
}

/// What a form has no fields for stays as it is: an order by expressions, a choice by conditions.
TEST(OwnStep, OtherQuestionsStay) {
    const std::string bytes = bytesOf(inCheckout("tests/core/data/lesson_version_1.json"));
    LessonLibrary library;
    library.citations["shaw2018-k0"] = {12.5, "a paper"};
    for (const std::size_t step : {1u, 3u}) {
        OwnStep own = ownStep(bytes, step, 0);
        EXPECT_TRUE(own.keepsAsk);
        EXPECT_FALSE(own.ask);
        own.say = "Other words.";
        const std::string changed = withOwnStep(bytes, step, 0, own);
        const auto lesson = readLesson(changed, library);
        ASSERT_TRUE(lesson) << plain(lesson.error());
        EXPECT_EQ(lesson->steps[step].in[0].say, "Other words.");
        const auto before = nlohmann::json::parse(bytes), after = nlohmann::json::parse(changed);
        EXPECT_EQ(after["steps"][step]["ask"], before["steps"][step]["ask"]);
    }
}

TEST(OwnStep, OffersTheCellInFocusAndWhatTheViewSays) {
    const std::vector<OwnAnswer> all = answersIn(lookupOfFour(), 0);
    ASSERT_GT(all.size(), 3u);
    EXPECT_EQ(nlohmann::json::parse(all[0].expression),
              nlohmann::json::parse(R"({"cell": {"part": "index", "row": 3, "column": 2}})"));
    EXPECT_TRUE(plain(all[0].name).starts_with("the cell in focus, now 3: ")) << plain(all[0].name);
    EXPECT_NE(std::ranges::find(all, R"({"fact":"numbers-a-layer"})", &OwnAnswer::expression), all.end());
}

}  // namespace
}  // namespace posiscope::test
