// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/own_step.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "core/base/number.h"
#include "core/lessons/answer.h"
#include "core/lessons/own_lesson.h"
#include "core/views/shared/facts.h"

namespace posiscope {

namespace {

using StepJson = nlohmann::ordered_json;

constexpr auto kKinds = LessonQuestion::kKinds;

/// The words under a key in a language; empty: there are none.
std::string saidIn(const StepJson& object, const char* key, std::size_t language) {
    const char* name = kLessonLanguages[language];
    const bool isThere = object.contains(key) && object[key].contains(name);
    return isThere ? object[key][name].get<std::string>() : std::string();
}

/// Says something under a key, in the other language too where nothing is said there; empty: says nothing any more.
void say(StepJson& object, const char* key, std::size_t language, const std::string& words) {
    if (words.empty()) {
        object.erase(key);
        return;
    }
    for (std::size_t i = 0; i < kLessonLanguages.size(); ++i)
        if (i == language || saidIn(object, key, i).empty()) object[key][kLessonLanguages[i]] = words;
}

bool isPlain(const StepJson& ask) {
    const StepJson kind = ask.value("kind", StepJson());
    const auto all = [&](const char* key, const auto& fits) {
        return ask.contains(key) && ask[key].is_array() && std::ranges::all_of(ask[key], fits);
    };
    const auto hasNumber = [](const StepJson& each) { return each.value("value", StepJson()).is_number(); };
    if (kind == "number" || kind == "click") return all("wrong", hasNumber);
    if (kind == "order") return all("items", hasNumber);
    return kind == "choice" && ask.value("answer", StepJson()) == 1 &&
           all("options", [](const StepJson& each) {
               return !each.contains("answer") &&
                      (each.value("when", "") == "= 1" || each.value("when", "") == "= 0");
           });
}

OwnQuestion questionOf(const StepJson& ask, std::size_t language) {
    const auto* kind = std::ranges::find(kKinds, ask["kind"].get<std::string>());
    OwnQuestion own{.kind = static_cast<OwnQuestion::Kind>(kind - kKinds.begin()),
                    .why = saidIn(ask, "why", language)};
    if (own.asksNumber()) {
        own.answer =
            nlohmann::json::parse(ask["answer"].dump()).dump();  // with its keys as answersIn() has them
        for (const StepJson& each : ask["wrong"])
            own.offers.push_back(
                {exactNumber(each["value"].get<double>()), saidIn(each, "why", language), false});
        return own;
    }
    if (own.kind == OwnQuestion::Kind::order) {
        for (const StepJson& each : ask["items"])
            own.offers.push_back({saidIn(each, "text", language), saidIn(each, "why", language), false,
                                  exactNumber(each["value"].get<double>())});
        return own;
    }
    for (const StepJson& each : ask["options"])
        own.offers.push_back(
            {saidIn(each, "text", language), saidIn(each, "why", language), each.value("when", "") == "= 1"});
    return own;
}

/// The question of the form over the one that was there.
StepJson written(const OwnQuestion& own, StepJson before, std::size_t language) {
    static constexpr const char* kLists[] = {"wrong", "options", "wrong", "items"};
    const auto which = static_cast<std::size_t>(own.kind);
    const char *kind = kKinds[which], *list = kLists[which];
    const bool isOrder = own.kind == OwnQuestion::Kind::order;
    if (before.value("kind", StepJson()) != kind) before = StepJson::object();
    before["kind"] = kind;
    if (!isOrder)
        before["answer"] = own.asksNumber() ? StepJson::parse(own.answer, nullptr, false) : StepJson(1);
    before.erase("expect");
    say(before, "why", language, own.why);
    StepJson offers = StepJson::array();
    for (const OwnOffer& each : own.offers) {
        const StepJson there = before.value(list, StepJson::array());
        StepJson offer = offers.size() < there.size() ? there[offers.size()] : StepJson::object();
        if (!own.asksNumber()) say(offer, "text", language, each.shown);
        if (own.kind == OwnQuestion::Kind::choice)
            offer["when"] = each.right ? "= 1" : "= 0";
        else
            offer["value"] = readNumber(isOrder ? each.value : each.shown).value_or(0);
        say(offer, "why", language, each.right ? std::string() : each.why);
        offers.push_back(std::move(offer));
    }
    before[list] = std::move(offers);
    return before;
}

}  // namespace

OwnStep ownStep(std::string_view lesson, std::size_t step, std::size_t language) {
    const StepJson file = StepJson::parse(lesson);
    const StepJson& read = file["steps"][step];
    OwnStep own{.say = saidIn(read, "say", language),
                .then = saidIn(read, "then", language),
                .notes = saidIn(read, "notes", language),
                .tryThis = saidIn(read, "try", language)};
    if (!read.contains("ask")) return own;
    own.keepsAsk = !isPlain(read["ask"]);
    if (!own.keepsAsk) own.ask = questionOf(read["ask"], language);
    if (read.contains("hide"))
        own.hide = read["hide"].is_string() ? std::vector<std::string>{read["hide"]}
                                            : read["hide"].get<std::vector<std::string>>();
    return own;
}

std::string withOwnStep(std::string_view lesson, std::size_t step, std::size_t language, const OwnStep& own) {
    StepJson file = StepJson::parse(lesson);
    StepJson& changed = file["steps"][step];
    say(changed, "say", language, own.say);
    say(changed, "notes", language, own.notes);
    say(changed, "try", language, own.tryThis);
    say(changed, "then", language, own.then);
    if (own.ask) changed["ask"] = written(*own.ask, changed.value("ask", StepJson::object()), language);
    const bool isAll = own.hide == std::vector<std::string>{"figure"};
    changed["hide"] = isAll ? StepJson("figure") : StepJson(own.hide);
    if (own.hide.empty()) changed.erase("hide");
    if (!own.ask && !own.keepsAsk)
        for (const char* key : {"ask", "then", "hide", "reveal"}) changed.erase(key);
    return writtenLesson(file);
}

std::vector<OwnAnswer> answersIn(const Document& document, std::size_t language) {
    const Encoding encoding = encodingOf(document);
    const Scene scene{document, encoding, {}, {}};
    const LessonLibrary library;
    const LessonAnswers answers(library, language);
    std::vector<OwnAnswer> all;
    const auto add = [&](const nlohmann::json& expression, const Text& name, const Text& sentence) {
        Text wrong;
        const double value = answers.valueOf(JsonNode(expression, wrong), document);
        if (wrong.empty() && std::isfinite(value))
            all.push_back({expression.dump(), text("%1, now %2: %3", {name, shownNumber(value), sentence})});
    };
    const Visible seen = viewOf(document).visible(scene, {});
    if (seen.cell)
        add({{"cell", {{"part", seen.part.id}, {"row", seen.cell.row}, {"column", seen.cell.column}}}},
            text("the cell in focus"), seen.part.title);
    for (const FactLine& each : factsOf(scene)) add({{"fact", each.id}}, literal(each.id), each.sentence);
    return all;
}

}  // namespace posiscope
