// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/document_json.h"
#include "core/lessons/answer.h"
#include "core/views/shared/scheme_in_view.h"
#include "lesson_files.h"
#include "tests/tools/places.h"

namespace posiscope::test {
namespace {

using Json = nlohmann::ordered_json;

/// The example of the format, which loads for ever: tests/core/data/lesson_version_1.json.
Json example() {
    return Json::parse(bytesOf(inCheckout("tests/core/data/lesson_version_1.json")));
}

Result<Lesson> read(const Json& file) {
    LessonLibrary library;
    library.citations["shaw2018-k0"] = {12.5, "a paper"};
    return readLesson(file.dump(), library);
}

TEST(LessonFormat, Version1IsReadForEver) {
    const auto lesson = read(example());
    ASSERT_TRUE(lesson) << plain(lesson.error());
    EXPECT_EQ(lesson->id, "example");
    EXPECT_EQ(lesson->minutes, 8);
    EXPECT_EQ(lesson->title[1], "五个词，九行");
    ASSERT_EQ(lesson->steps.size(), 6u);
    const LessonStep& asked = lesson->steps[0].in[0];
    EXPECT_EQ(asked.document.pane().view, "lookup");
    EXPECT_EQ(asked.document.sentence.tokens.size(), 5u);
    EXPECT_EQ(asked.document.focus.position, 3);
    EXPECT_TRUE(asked.document.hideRows);
    EXPECT_FALSE(asked.revealed.hideRows);
    ASSERT_TRUE(asked.ask);
    EXPECT_EQ(asked.ask->answer, 3);  // clip(2 − 3, −4, 4) + 4
    ASSERT_EQ(asked.ask->offers.size(), 3u);
    EXPECT_EQ(asked.ask->offers[0].shown, "row 3");
    EXPECT_EQ(asked.ask->offers[2].shown, "row 6");
    EXPECT_EQ(lesson->steps[0].in[1].ask->offers[0].shown, "行 3");
    EXPECT_EQ(asked.ask->why, "One to the left: −1 + 4 = 3.");
    ASSERT_EQ(asked.light.targets.size(), 2u);
    EXPECT_EQ(asked.light.targets[0], (Target{Target::Kind::word, 2, -1}));
    // The patch of the second step is over the first: what it does not name stays.
    const LessonStep& second = lesson->steps[1].in[0];
    EXPECT_EQ(second.document.pane().view, "lookup");
    EXPECT_EQ(second.document.focus.position, 0);
    // Of 5 · 5 pairs one keeps its number, (4, 0): −4 + 4 = −1 + 1. With k = 0 all 4 · 4 pairs of a b c d use row 0.
    EXPECT_EQ(second.ask->answer, 24 - 16);
    ASSERT_EQ(second.ask->offers.size(), 2u);
    EXPECT_TRUE(lesson->steps[2].in[0].play);
    EXPECT_EQ(lesson->steps[2].in[0].play->to, 1);
    // Pinned in the third, there in the fourth.
    EXPECT_TRUE(lesson->steps[2].in[0].document.kept.empty());
    ASSERT_EQ(lesson->steps[3].in[0].document.kept.size(), 1u);
    EXPECT_EQ(lesson->steps[3].in[0].document.kept[0].name, "A");
    EXPECT_EQ(lesson->steps[3].in[0].ask->kind, LessonQuestion::Kind::order);
    // A | B while it asks, A − B at the reveal, and then A is gone.
    const LessonStep& beside = lesson->steps[4].in[0];
    ASSERT_EQ(beside.document.panes.size(), 2u);
    EXPECT_EQ(beside.document.panes[0].state, "A");
    EXPECT_EQ(beside.revealed.panes[1].minus, "A");
    EXPECT_EQ(beside.ask->answer, 4);  // clip(4, −2, 2) + 2
    EXPECT_TRUE(beside.hide.title);
    EXPECT_EQ(beside.hide.areas, std::vector<std::string>{"slow"});
    EXPECT_EQ(beside.hide.targets.size(), 3u);
    EXPECT_EQ(lesson->steps[5].in[0].document.panes.size(), 1u);
}

/// What is wrong, by JSON pointer, and a piece of what is said of it.
struct Wrong {
    std::string where;
    Json value;
    std::string said;
};

TEST(LessonFormat, RefusesWhatIsWrongWithStepAndField) {
    const std::string step = "step “second-I”: steps[0].";
    for (
        const Wrong& wrong : std::vector<Wrong>{
            {"/posiscope-lesson", 2, "version 2"},
            {"/posiscope-lesson", "1", "posiscope-lesson may be 1"},
            {"/title/zh", nullptr, "title.zh may be a text"},
            {"/minutes", 0, "minutes may be a number from 1 to 600, not 0"},
            {"/colour", "red", "colour is not known"},
            {"/steps", Json::array(), "steps may be a list of 1 to 200 steps"},
            {"/steps/0/show/view", "map3d", step + "show.view may be"},
            {"/steps/0/show/scheme", "sinusoidal", step + "show.scheme may be"},
            {"/steps/0/show/set/k", 65000, step + "show.set.k may be"},
            {"/steps/0/show/set/kk", 1, step + "show.set.kk is not known"},
            {"/steps/0/show/zoom", 1, step + "show.zoom is not known"},
            {"/steps/0/show/line", 4, step + "show.line may be a whole number from 0 to 0"},
            {"/steps/0/show/text/zh", "", step + "show.text.zh may be a text"},
            {"/steps/0/show/focus/position", -1, step + "show.focus.position may be"},
            {"/steps/0/show/panes", Json::array({"lookup"}), step + "show.panes may be a list alone"},
            {"/steps/0/say/en", std::string(111, 'a'), step + "say.en may be at most 110 letters long"},
            {"/steps/0/say/zh", nullptr, step + "say.zh may be a text"},
            {"/steps/0/say/fr", "quoi ?", step + "say.fr is not known"},
            {"/steps/0/then/en", "It is {fact:unheard}.", step + "then may be a text with places"},
            {"/steps/0/light/0", "word two",
             step + "light[0] may be a list of parts of the figure: word 2, row 3"},
            {"/steps/0/ask/kind", "essay", step + "ask.kind may be number, choice, click or order"},
            {"/steps/0/ask/answer", Json::object(), step + "ask.answer may be one expression"},
            {"/steps/0/ask/answer/cell/part", "table", step + "ask.answer.cell.part may be a part of shaw"},
            {"/steps/0/ask/answer/cell/column", 5,
             step + "ask.answer.cell.column may be a whole number from 0 to 4"},
            {"/steps/0/ask/answer/cell/row", 5, step + "ask.answer may be an expression that is a number"},
            {"/steps/0/ask/answer",
             {{"fact", "unheard"}},
             step + "ask.answer.fact may be a number that lookup says"},
            {"/steps/0/ask/answer", {{"cite", "nobody"}}, step + "ask.answer.cite may be shaw2018-k0"},
            {"/steps/0/ask/wrong/0/value", 3,
             step + "ask.wrong[0].value may be a number that is not offered yet"},
            {"/steps/0/ask/wrong", Json::array(), step + "ask.wrong may be a list of two or three"},
            {"/steps/0/reveal/hideRows", "no", step + "reveal.hideRows may be true or false"},
            {"/steps/1/id", "second-I", "steps[1].id may be a name that no other step has"},
            {"/steps/1/ask/options/1/when", "> 1",
             "steps[1].ask.options may be a list of which exactly one holds"},
            {"/steps/1/ask/options/0/when", "about 3", "steps[1].ask.options[0].when may be"},
            {"/steps/2/play/param", "speed", "steps[2].play.param may be a parameter of shaw or of lookup"},
            {"/steps/2/play/to", 1.5, "steps[2].play.to may be"},
            {"/steps/2/then", {{"en", "a"}, {"zh", "b"}}, "steps[2].then may be in a step that asks"},
            {"/steps/3/ask/items/0/value", 2, "steps[3].ask.items"},
            {"/steps/0/show/beside", "A",
             step + "show.beside may be the name of a state that a step before pins"},
            {"/steps/3/show/beside", "B", "step “order”: steps[3].show.beside may be A, not \"B\""},
            {"/steps/3/show/beside", true, "steps[3].show.beside may be A"},
            {"/steps/3/show/minus", "A",
             "steps[3].show.minus may be the name of a state that a step before pins, which can be subtracted"},
            {"/steps/3/show", {{"view", "heatmap"}, {"minus", "B"}}, "steps[3].show.minus may be A, not"},
            {"/steps/3/show",
             {{"view", "map"}, {"scheme", "sinusoidal"}, {"beside", "A"}},
             "steps[3].show.beside may be the name of a state"},
        }) {
        Json file = example();
        file[Json::json_pointer(wrong.where)] = wrong.value;
        const auto lesson = read(file);
        ASSERT_FALSE(lesson) << wrong.where;
        EXPECT_NE(plain(lesson.error()).find(wrong.said), std::string::npos)
            << wrong.where << "\n  " << plain(lesson.error()) << "\n  " << wrong.said;
    }
}

/// A | B and A − B: a step shows the state of a step before beside its own, or subtracts it.
TEST(LessonFormat, ShowsAPinnedStateBesideThePresentOneOrSubtractsIt) {
    Json file = example();
    file["steps"].erase(5);
    file["steps"].erase(4);
    Json& show = file["steps"][3]["show"];
    show = {{"view", "heatmap"}, {"part", "index"}, {"set", {{"k", 2}}}, {"beside", "A"}};
    const auto kOf = [](const Document& document, std::size_t pane) {
        const Document seen = seenFrom(document, pane);
        return settingOf(seen, schemeOf(seen)).values[*schemeOf(seen).param("k")];
    };
    auto lesson = read(file);
    ASSERT_TRUE(lesson) << plain(lesson.error());
    for (const LessonStep& each : lesson->steps[3].in) {
        ASSERT_EQ(each.document.panes.size(), 2u);
        EXPECT_EQ(each.document.framed, 1u);
        EXPECT_EQ(each.document.panes[0].state, "A");
        EXPECT_EQ(kOf(each.document, 0), 4);
        EXPECT_EQ(kOf(each.document, 1), 2);
    }
    // In steps behind it A stays as it was, and goes with its pane.
    Json next = {{"id", "next"}, {"show", {{"set", {{"k", 3}}}}}, {"say", {{"en", "3"}, {"zh", "3"}}}};
    Json last = {{"id", "last"}, {"show", {{"unpin", true}}}, {"say", {{"en", "1"}, {"zh", "1"}}}};
    file["steps"].push_back(next);
    file["steps"].push_back(last);
    lesson = read(file);
    ASSERT_TRUE(lesson) << plain(lesson.error());
    EXPECT_EQ(kOf(lesson->steps[4].in[0].document, 0), 4);
    EXPECT_EQ(kOf(lesson->steps[4].in[0].document, 1), 3);
    ASSERT_EQ(lesson->steps[5].in[0].document.panes.size(), 1u);
    EXPECT_TRUE(lesson->steps[5].in[0].document.kept.empty());
    EXPECT_EQ(kOf(lesson->steps[5].in[0].document, 0), 3);

    show.erase("beside");
    show["minus"] = "A";
    lesson = read(file);
    ASSERT_TRUE(lesson) << plain(lesson.error());
    const Document& minus = lesson->steps[3].in[0].document;
    ASSERT_EQ(minus.panes.size(), 1u);
    EXPECT_EQ(minus.pane().minus, "A");
    EXPECT_TRUE(partOf(minus, encodingOf(minus)).missing.empty());
    // Another view shows its own state alone.
    file["steps"][4]["show"]["view"] = "lookup";
    lesson = read(file);
    ASSERT_TRUE(lesson) << plain(lesson.error());
    EXPECT_TRUE(lesson->steps[4].in[0].document.pane().minus.empty());
}

/// A | B of two sentences: the pinned state keeps its words and its focus, whatever the steps behind it say.
TEST(LessonFormat, PinsAStateWithItsWords) {
    Json file = example();
    file["steps"].erase(5);
    file["steps"].erase(4);
    file["steps"][2]["pin"] = {{"name", "A"}, {"words", true}};
    file["steps"][3]["show"] = {{"text", {{"en", "man bites dog"}, {"zh", "人 咬 狗"}}},
                                {"set", {{"k", 2}}},
                                {"focus", {{"position", 2}}},
                                {"beside", "A"}};
    const auto lesson = read(file);
    ASSERT_TRUE(lesson) << plain(lesson.error());
    const Document& document = lesson->steps[3].in[0].document;
    const Document before = seenFrom(document, 0), now = seenFrom(document, 1);
    EXPECT_EQ(before.sentence, lesson->steps[2].in[0].document.sentence);
    EXPECT_EQ(before.focus, lesson->steps[2].in[0].document.focus);
    EXPECT_EQ(now.sentence.tokens, (std::vector<std::string>{"man", "bites", "dog"}));
    EXPECT_EQ(now.focus.position, 2);
    for (const auto& [pin, said] : std::initializer_list<std::pair<Json, std::string>>{
             {{{"name", "A="}}, "steps[2].pin.name may be a name"},
             {{{"words", true}}, "steps[2].pin.name is missing"},
             {{{"name", "A"}, {"words", 1}}, "steps[2].pin.words may be true or false"},
             {{{"name", "A"}, {"focus", true}}, "steps[2].pin.focus"}}) {
        file["steps"][2]["pin"] = pin;
        EXPECT_NE(plain(read(file).error()).find(said), std::string::npos) << plain(read(file).error());
    }
    // More words than a saved document may keep beside its own: what is saved has to open again.
    std::string longest;
    while (longest.size() < kMostUnknown) longest += "word ";
    file["steps"][2]["pin"] = {{"name", "A"}, {"words", true}};
    file["steps"][2]["show"]["text"] = {{"en", longest}, {"zh", longest}};
    const std::string said = plain(read(file).error());
    EXPECT_NE(said.find("steps[2].pin.words may be true where all kept words"), std::string::npos) << said;
}

TEST(LessonFormat, RefusesWhatIsMissingOrCut) {
    Json file = example();
    file["steps"][0].erase("say");
    EXPECT_NE(plain(read(file).error()).find("steps[0].say is missing"), std::string::npos);
    file = example();
    file["steps"][0]["show"].erase("text");
    EXPECT_NE(plain(read(file).error()).find("with its “text”, in the first step"), std::string::npos);
    file = example();
    for (int i = 0; i < 300; ++i) file["steps"].push_back(file["steps"][0]);
    EXPECT_NE(plain(read(file).error()).find("a list of 1 to 200 steps"), std::string::npos);
    const std::string bytes = example().dump();
    for (std::size_t size = 0; size < bytes.size(); size += 97)
        EXPECT_FALSE(readLesson(std::string_view(bytes).substr(0, size), {})) << size;
    EXPECT_FALSE(readLesson(R"({"posiscope": 2, "panes": []})", {}));
    EXPECT_TRUE(isLesson(bytes));
    EXPECT_FALSE(isLesson(R"({"posiscope": 2})"));
    EXPECT_FALSE(isLesson("no JSON"));
}

/// A list has the steps of other lessons, each with the document that its whole lesson gives it.
TEST(LessonFormat, ListsTakeStepsWithTheirDocuments) {
    const auto whole = read(example());
    ASSERT_TRUE(whole);
    LessonLibrary library;
    library.lesson = [&](const std::string& id) -> Result<Lesson> {
        return id == "example" ? whole : Result<Lesson>(text("there is none"));
    };
    Json list{{"posiscope-lesson", 1},
              {"id", "cut"},
              {"minutes", 2},
              {"title", {{"en", "A cut"}, {"zh", "节选"}}},
              {"list", {"example:all-pairs", "example:second-I"}}};
    const auto lesson = readLesson(list.dump(), library);
    ASSERT_TRUE(lesson) << plain(lesson.error());
    ASSERT_EQ(lesson->steps.size(), 2u);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(lesson->steps[0].in[i].document, whole->steps[1].in[i].document);
        EXPECT_EQ(lesson->steps[1].in[i].document, whole->steps[0].in[i].document);
    }
    list["list"][0] = "example:nowhere";
    EXPECT_NE(plain(readLesson(list.dump(), library).error()).find("list[0] may be a step of that lesson"),
              std::string::npos);
    list["list"][0] = "other:step";
    EXPECT_NE(plain(readLesson(list.dump(), library).error()).find("there is none"), std::string::npos);
}

TEST(LessonFormat, ConditionsAreWithinRounding) {
    EXPECT_EQ(holds("= 0", 1e-13), true);
    EXPECT_EQ(holds("exactly 0", 1e-13), false);
    EXPECT_EQ(holds("rounding", 1e-13), true);
    EXPECT_EQ(holds("rounding", 0), false);
    EXPECT_EQ(holds("≠ 0", 1e-13), false);
    EXPECT_EQ(holds("> 0", 1e-13), false);
    EXPECT_EQ(holds("> 0", 0.1), true);
    EXPECT_EQ(holds("< −1", -2), true);
    EXPECT_EQ(holds("none", std::nan("")), true);
    EXPECT_EQ(holds("= 0", std::nan("")), false);
    EXPECT_EQ(holds("≠ 0", std::nan("")), false);
    EXPECT_FALSE(holds("about 3", 3));
    EXPECT_FALSE(holds("= three", 3));
}

/// What a step hides is a list of parts of its figure by name.
TEST(LessonFormat, HidesPartsOfTheFigure) {
    Json file = example();
    file["steps"][0]["hide"] = {"title", "rows", "row 3", "position 7"};
    file["steps"][0]["light"] = {"matrix", "word 1"};
    const auto lesson = read(file);
    ASSERT_TRUE(lesson) << plain(lesson.error());
    const Cover& hide = lesson->steps[0].in[0].hide;
    EXPECT_EQ(lesson->steps[0].in[0].light.areas, std::vector<std::string>{"matrix"});
    EXPECT_EQ(lesson->steps[0].in[0].light.targets.size(), 1u);
    EXPECT_FALSE(hide.all);
    EXPECT_TRUE(hide.title);
    EXPECT_EQ(hide.areas, std::vector<std::string>{"rows"});
    ASSERT_EQ(hide.targets.size(), 2u);
    EXPECT_EQ(hide.targets[0], (Target{Target::Kind::row, 3, -1}));
    EXPECT_EQ(hide.targets[1], (Target{Target::Kind::cell, 7, -1}));
    EXPECT_TRUE(lesson->steps[1].in[0].hide.all);
    // The rows of Lookup are no part of Heatmap.
    file["steps"][0].erase("light");
    file["steps"][0]["show"]["view"] = "heatmap";
    const std::string said = plain(read(file).error());
    EXPECT_NE(said.find("step “second-I”: steps[0].hide[1] may be “figure”, or a list"), std::string::npos)
        << said;
    EXPECT_NE(said.find("title or slow, not \"rows\""), std::string::npos) << said;
}

TEST(LessonFormat, TargetsAreNamedByTheirParts) {
    EXPECT_EQ(lessonTarget("row 3"), (Target{Target::Kind::row, 3, -1}));
    EXPECT_EQ(lessonTarget("cell 3 2"), (Target{Target::Kind::cell, 3, 2}));
    EXPECT_EQ(lessonTarget("column 8"), (Target{Target::Kind::cell, -1, 8}));
    for (const char* none :
         {"", "row", "row ", "row 3 2", "cell 3", "cell 3 2 1", "row -1", "row 3x", "table 1"})
        EXPECT_FALSE(lessonTarget(none)) << none;
}

}  // namespace
}  // namespace posiscope::test
