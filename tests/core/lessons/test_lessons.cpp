// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <set>

#include "core/files/document_json.h"
#include "core/lessons/lit.h"
#include "core/lessons/patch.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/facts.h"
#include "core/views/shared/registry.h"
#include "lesson_files.h"

namespace posiscope::test {
namespace {

LessonFiles& files() {
    static LessonFiles all(std::filesystem::path(POSISCOPE_SOURCE_DIR) / "resources");
    return all;
}

Canvas measured() {
    Canvas canvas{.width = 900, .height = 640};
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
    for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(POSISCOPE_SOURCE_DIR) /
                                                                "resources/lessons"))
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

/// What is lit or covered is there to be seen.
TEST(Lessons, NameTargetsThatTheirFiguresHave) {
    const Canvas canvas = measured();
    std::size_t found = 0;
    eachStep([&](const LessonStep& step, std::size_t) {
        for (const auto* targets : {&step.light, &step.covered})
            for (const Target& target : *targets) {
                bool seen = false;
                for (std::size_t pane = 0; pane < step.document.panes.size(); ++pane) {
                    const Document document = seenFrom(step.document, pane);
                    const Encoding encoding = encodingOf(document);
                    const Drawn drawn = viewOf(document).draw({document, encoding, canvas, {}});
                    ASSERT_TRUE(std::holds_alternative<Figure>(drawn));
                    seen = seen || litBox(std::get<Figure>(drawn), target).units.width > 0;
                }
                EXPECT_TRUE(seen) << static_cast<int>(target.kind) << " " << target.row << " "
                                  << target.column;
                ++found;
            }
    });
    EXPECT_GT(found, 0u);
}

/// Before the reveal a figure that is not covered has no number of the name that the answer asks for. What else equals it
/// stands there by chance, as a 3 stands on every axis.
TEST(Lessons, HaveFiguresThatDoNotTellTheAnswer) {
    const Canvas canvas = measured();
    for (const std::string& id : files().ids()) {
        const nlohmann::json file = nlohmann::json::parse(files().bytes(id));
        const auto lesson = files().lesson(id);
        if (!file.contains("steps")) continue;
        for (std::size_t i = 0; i < lesson->steps.size(); ++i) {
            const nlohmann::json& answer = file["steps"][i]
                                               .value("ask", nlohmann::json::object())
                                               .value("answer", nlohmann::json::object());
            const LessonStep& step = lesson->steps[i].in[0];
            if (!step.ask || step.figureCovered) continue;
            for (std::size_t pane = 0; pane < step.document.panes.size(); ++pane) {
                const Document document = seenFrom(step.document, pane);
                const Encoding encoding = encodingOf(document);
                const Scene scene{document, encoding, canvas, {}};
                const Figure figure = figureOf(scene);
                for (const PlacedText& placed : placedTexts(figure, canvas)) {
                    eachPart(placed.text, [&](const Text& part) {
                        if (part.fact != nullptr && answer.contains("fact")) {
                            const std::string asked = answer["fact"];
                            EXPECT_NE(part.fact->id, asked) << id << ":" << lesson->steps[i].id;
                            EXPECT_NE("focus-" + part.fact->id, asked) << id << ":" << lesson->steps[i].id;
                        }
                    });
                }
            }
        }
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
