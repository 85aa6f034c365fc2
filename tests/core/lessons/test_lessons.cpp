// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <set>

#include "core/base/number.h"
#include "core/files/document_json.h"
#include "core/lessons/cover.h"
#include "core/lessons/lit.h"
#include "core/lessons/patch.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/facts.h"
#include "core/views/shared/registry.h"
#include "lesson_files.h"
#include "tests/tools/places.h"

namespace posiscope::test {
namespace {

LessonFiles& files() {
    static LessonFiles all(inCheckout("resources"));
    return all;
}

Canvas measured(double width = 900, double height = 640) {
    Canvas canvas{.width = width, .height = height};
    canvas.measure = [](const Text& text, Type) {
        return Extent{7.0 * static_cast<double>(plain(text).size()), 15};
    };
    return canvas;
}

/// Does something with every step of every lesson, in each language.
template <class Do>
void eachStep(const Do& doIt) {
    for (const std::string& id : files().ids()) {
        const auto lesson = files().lesson(id);
        ASSERT_TRUE(lesson) << id << ": " << plain(lesson.error());
        for (const LessonSteps& step : lesson->steps)
            for (std::size_t language = 0; language < kLessonLanguages.size(); ++language) {
                SCOPED_TRACE(id + ":" + step.id + " " + kLessonLanguages[language]);
                doIt(step.in[language], language);
            }
    }
}

TEST(Lessons, AreListedOnceWithTheirOwnNames) {
    const std::vector<std::string> ids = files().ids();
    EXPECT_FALSE(ids.empty());
    EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
    std::size_t there = 0;
    for (const auto& file : std::filesystem::directory_iterator(inCheckout("resources/lessons")))
        there += file.path().filename() != "order.json";
    EXPECT_EQ(there, ids.size()) << "a lesson that no list names";
    for (const std::string& id : ids) {
        const auto lesson = files().lesson(id);
        ASSERT_TRUE(lesson) << id << ": " << plain(lesson.error());
        EXPECT_EQ(lesson->id, id);
    }
}

TEST(Lessons, ComputeTheAnswersThatTheirAuthorsExpected) {
    std::size_t asked = 0;
    eachStep([&](const LessonStep& step, std::size_t) {
        if (!step.ask || !step.ask->expect) return;
        ++asked;
        const double expect = *step.ask->expect;
        EXPECT_NEAR(step.ask->answer, expect, 5e-4 * std::max(1.0, std::abs(expect)));
    });
    EXPECT_GT(asked, 30u);
}

TEST(Lessons, OfferOneRightAnswerAndTellWhyEachWrongOneTempts) {
    eachStep([&](const LessonStep& step, std::size_t) {
        if (!step.ask) return;
        EXPECT_FALSE(step.ask->why.empty());
        if (step.ask->kind == LessonQuestion::Kind::order) return;
        int right = 0;
        std::set<std::string> shown;
        for (const LessonOffer& offer : step.ask->offers) {
            right += offer.right;
            EXPECT_FALSE(offer.why.empty()) << offer.shown;
            EXPECT_TRUE(shown.insert(offer.shown).second) << offer.shown;
            if (!offer.right && step.ask->kind != LessonQuestion::Kind::choice) {
                EXPECT_NE(offer.value, step.ask->answer) << offer.shown;
            }
        }
        EXPECT_EQ(right, 1);
    });
}

TEST(Lessons, HaveNoLiteralAnswers) {
    for (const std::string& id : files().ids()) {
        const nlohmann::json file = nlohmann::json::parse(files().bytes(id));
        if (!file.contains("steps")) continue;
        for (const nlohmann::json& step : file["steps"]) {
            if (!step.contains("ask") || !step["ask"].contains("answer")) continue;
            EXPECT_TRUE(step["ask"]["answer"].is_object()) << id << ": " << step["id"];
        }
    }
}

TEST(Lessons, HaveCaptionsOfTwoLines) {
    eachStep([](const LessonStep& step, std::size_t language) {
        EXPECT_FALSE(step.say.empty());
        for (const std::string& said : {step.say, step.then, step.tryThis}) {
            EXPECT_LE(lettersOf(said, language), kMostLessonLetters[language]) << said;
            EXPECT_EQ(said.find('{'), std::string::npos) << said;
        }
    });
    EXPECT_EQ(lettersOf("k = 3。", 1), 3.5);  // five half-width letters and a full-width one
    EXPECT_EQ(lettersOf("“am”", 0), 4);
}

/// Does something with the figure of each pane of a step, as it is until the answer is revealed.
template <class Do>
void eachFigure(const LessonStep& step, const Canvas& canvas, const Do& doIt) {
    for (std::size_t pane = 0; pane < step.document.panes.size(); ++pane) {
        const Document document = seenFrom(step.document, pane);
        const Encoding encoding = encodingOf(document);
        Figure figure = figureOf({document, encoding, canvas, {}});
        if (step.ask) figure = covered(std::move(figure), step.hide, viewOf(document));
        doIt(figure, document);
    }
}

/// What is lit or covered is there to be seen.
TEST(Lessons, NameTargetsThatTheirFiguresHave) {
    const Canvas canvas = measured();
    std::size_t found = 0;
    eachStep([&](const LessonStep& step, std::size_t) {
        std::vector<Figure> figures;
        for (std::size_t pane = 0; pane < step.document.panes.size(); ++pane) {
            const Document document = seenFrom(step.document, pane);
            const Encoding encoding = encodingOf(document);
            const Drawn drawn = viewOf(document).draw({document, encoding, canvas, {}});
            ASSERT_TRUE(std::holds_alternative<Figure>(drawn));
            figures.push_back(std::get<Figure>(drawn));
        }
        for (const auto* targets : {&step.light.targets, &step.hide.targets})
            for (const Target& target : *targets) {
                EXPECT_TRUE(std::ranges::any_of(
                    figures, [&](const Figure& each) { return !litBoxes(each, target).empty(); }))
                    << static_cast<int>(target.kind) << " " << target.row << " " << target.column;
                ++found;
            }
        for (const auto* areas : {&step.light.areas, &step.hide.areas})
            for (const std::string& name : *areas) {
                EXPECT_TRUE(std::ranges::any_of(figures, [&](const Figure& each) {
                    return !litBoxes(each, name).empty();
                })) << name;
                ++found;
            }
    });
    EXPECT_GT(found, 50u);
}

/// A class that sees nothing has nothing to predict from.
TEST(Lessons, ShowTheirFiguresWhileTheyAsk) {
    std::size_t asked = 0, hidden = 0;
    eachStep([&](const LessonStep& step, std::size_t) {
        asked += step.ask.has_value();
        hidden += step.hide.all;
    });
    EXPECT_GT(asked, 100u);
    EXPECT_LE(10 * hidden, asked);
}

/// The names of all facts in an expression.
void collectFacts(const nlohmann::json& expression, std::set<std::string>& all) {
    if (!expression.is_structured()) return;
    if (expression.is_object() && expression.contains("fact")) all.insert(expression["fact"]);
    for (const auto& each : expression) collectFacts(each, all);
}

/// The numbers that stand in a text, as they are written: "4", "−", "3" and "1" are not one number.
std::vector<std::string> numbersIn(std::string written) {
    constexpr std::string_view kMinus = "−";
    std::vector<std::string> all;
    for (std::size_t at = 0; at < written.size();) {
        std::size_t end = at;
        while (end < written.size() && (std::isdigit(static_cast<unsigned char>(written[end])) != 0 ||
                                        (written[end] == '.' && end > at)))
            ++end;
        if (end > at) {
            const bool isNegative =
                at >= kMinus.size() && written.compare(at - kMinus.size(), kMinus.size(), kMinus) == 0;
            all.push_back((isNegative ? "-" : "") + written.substr(at, end - at));
            if (all.back().ends_with('.')) all.back().pop_back();
        }
        at = std::max(end, at + 1);
    }
    return all;
}

/// Whether a number that is shown with some digits is the answer rounded to them.
bool isRounded(const std::string& shown, double value, double answer) {
    const std::size_t point = shown.find('.');
    if (point == std::string::npos) return value == answer;
    const auto decimals = static_cast<double>(shown.size() - point - 1);
    return std::abs(value - answer) <= 0.5000001 * std::pow(10, -decimals);
}

/// The title and all labels of a figure but those of its axes, which number everything.
std::vector<Text> labelsOf(const Figure& figure) {
    std::vector<Text> all{figure.title};
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const auto* label = std::get_if<Label>(&mark)) all.push_back(label->text);
    return all;
}

using Allowed = std::map<std::string, std::set<std::string>>;

void expectSecret(const LessonStep& step, const nlohmann::json& written, const Canvas& canvas,
                  const Allowed& allowed, const std::string& name) {
    std::set<std::string> facts;
    collectFacts(written["ask"].value("answer", nlohmann::json()), facts);
    const std::string said = written["say"]["en"];
    std::erase_if(facts, [&](const std::string& each) {
        return said.find("{fact:" + each + "}") != std::string::npos;
    });
    const bool isNumber =
        step.ask->kind == LessonQuestion::Kind::number || step.ask->kind == LessonQuestion::Kind::click;
    eachFigure(step, canvas, [&](const Figure& figure, const Document&) {
        std::vector<Text> texts{figure.title};
        for (const PlacedText& placed : placedTexts(figure, canvas)) texts.push_back(placed.text);
        for (const Text& each : texts)
            eachPart(each, [&](const Text& part) {
                if (part.fact == nullptr) return;
                EXPECT_FALSE(facts.contains(part.fact->id)) << name << " " << plain(each);
                EXPECT_FALSE(facts.contains("focus-" + part.fact->id)) << name << " " << plain(each);
            });
        if (!isNumber) return;
        for (const Text& each : labelsOf(figure)) {
            if (allowed.contains(name) && allowed.at(name).contains(plain(each))) continue;
            for (const std::string& number : numbersIn(plain(each)))
                EXPECT_FALSE(isRounded(number, *readNumber(number), step.ask->answer))
                    << name << " LABEL " << plain(each);
        }
    });
}

/// Before the reveal no text of the figure is made from what the answer is made from, and no number in it is the answer. A
/// small whole number may stand there for something else, as a 3 stands on every axis: such texts are named here.
TEST(Lessons, HaveFiguresThatDoNotTellTheAnswer) {
    const Allowed kOtherThings{
        {"clip:from-when", {"5", "row 5", "a^K_5", "a^V_5", "clip(+2, −3, 3) + 3 = row 5"}},
        {"clip:nine-away", {"6", "+6"}},
        {"linear:alone", {"0"}},
        {"nine-rows:last-word",
         {"0", "offset 0 − 6 = −6", "farther apart than k: 0 of 49 word",
          "farther apart than k: 0 of 49 word pairs"}},
        {"nine-rows:second-I",
         {"3", "offset 2 − 3 = −1",
          "Which of the 2k+1 = 9 rows does each word use, seen from “I” (position 3)?",
          "Which of the 2k+1 = 9 rows does each word use, seen from “我” (position 3)?"}},
        {"rotate:angle", {"3"}},
        {"sum:not-nothing", {"1", "α = 1"}},
        {"sum:padding", {"0", "0.0"}},
        {"sum:plane", {"6"}},
        {"sum:victim", {"1", "1.0", "α = 1"}},
        {"two-tables:other-words",
         {"3", "+3", "“I” at 0 and 3: outputs apart by", "“我” at 0 and 3: outputs apart by"}},
        {"two-tables:row",
         {"3", "offset 4 − 3 = +1",
          "Which of the 2k+1 = 5 rows does each word use, seen from “I” (position 3)?",
          "Which of the 2k+1 = 5 rows does each word use, seen from “我” (position 3)?",
          "“I” at 0 and 3: outputs apart by", "“我” at 0 and 3: outputs apart by"}},
        {"why:bag", {"(2, 3, 4)"}},
        {"why:like",
         {"2", "(2, 9)", "(2, 9, 4)", "batch of 2 lines: ids (2, 9)", "(2, 10)", "(2, 10, 4)",
          "batch of 2 lines: ids (2, 10)", "line 2"}},
        {"words:rows", {"6"}},
        {"words:same-row", {"0"}},
    };
    for (const Canvas& canvas : {measured(), measured(1280, 600), measured(kLeastWidth, kLeastHeight)})
        for (const std::string& id : files().ids()) {
            const nlohmann::json file = nlohmann::json::parse(files().bytes(id));
            const auto lesson = files().lesson(id);
            if (!file.contains("steps")) continue;
            for (std::size_t i = 0; i < lesson->steps.size(); ++i)
                for (const LessonStep& step : lesson->steps[i].in)
                    if (step.ask && !step.hide.all)
                        expectSecret(step, file["steps"][i], canvas, kOtherThings,
                                     id + ":" + lesson->steps[i].id);
        }
}

/// A step's document is what a saved document can be, and reads back the same.
TEST(Lessons, HaveDocumentsThatCanBeSaved) {
    eachStep([](const LessonStep& step, std::size_t) {
        for (const Document* document : {&step.document, &step.revealed}) {
            const auto read = readDocument(writeDocument(*document));
            ASSERT_TRUE(read) << plain(read.error());
            EXPECT_EQ(normal(*read), *document);
        }
    });
}

/// The words of the question stand in the line in both languages: row 2 is the same thing.
TEST(Lessons, TeachTheSameInBothLanguages) {
    for (const std::string& id : files().ids()) {
        const auto lesson = files().lesson(id);
        ASSERT_TRUE(lesson) << id;
        for (const LessonSteps& step : lesson->steps) {
            const LessonStep &english = step.in[0], &chinese = step.in[1];
            EXPECT_EQ(english.document.pane(), chinese.document.pane()) << id << ":" << step.id;
            EXPECT_EQ(english.document.focus, chinese.document.focus) << id << ":" << step.id;
            ASSERT_EQ(english.ask.has_value(), chinese.ask.has_value());
            if (english.ask) {
                EXPECT_EQ(english.ask->offers.size(), chinese.ask->offers.size());
            }
            EXPECT_EQ(english.then.empty(), chinese.then.empty()) << id << ":" << step.id;
        }
    }
}

/// "dog bites man": the claim of the first lesson, from the matrices of the head itself.
TEST(Lessons, SayThatOutputsAreEqualToTheBitWithoutPositions) {
    const auto why = files().lesson("why");
    ASSERT_TRUE(why);
    const auto twice = std::ranges::find(why->steps, "twice", &LessonSteps::id);
    ASSERT_NE(twice, why->steps.end());
    for (const LessonStep& each : twice->in) EXPECT_EQ(each.ask->answer, 0);  // exactly
}

}  // namespace
}  // namespace posiscope::test
