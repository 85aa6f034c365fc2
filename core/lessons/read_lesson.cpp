// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/document/kept.h"
#include "core/files/document_json.h"
#include "core/files/reading.h"
#include "core/io/strict_json.h"
#include "core/lessons/answer.h"
#include "core/lessons/patch.h"
#include "core/lessons/read_parts.h"
#include "core/views/shared/comparing.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

constexpr const char* kFormat = "posiscope-lesson";
constexpr int kDeepestLesson = 16;  ///< expressions stand in each other
constexpr int kMostDigits = 17;

Index readDigits(const JsonNode& ask) {
    return ask.contains("digits") ? ask["digits"].whole(1, kMostDigits) : kUsualDigits;
}

/// An order that is the same each time, and not that of the file, which names the right one first.
template <class Each>
void mixUp(std::vector<Each>& all, const std::string& id) {
    std::uint32_t state = 2166136261u;
    for (const char letter : id) state = (state ^ static_cast<unsigned char>(letter)) * 16777619u;
    for (std::size_t i = all.size(); i > 1; --i) {
        state = state * 1664525u + 1013904223u;
        std::swap(all[i - 1], all[(state >> 16) % i]);
    }
}

/// A step in one language.
class StepReader {
public:
    StepReader(const JsonNode& node, const LessonLibrary& library, std::size_t language, std::string id)
        : m_node(node),
          m_answers(library, language),
          m_language(language),
          m_id(std::move(id)) {}

    LessonStep read(const Document& before) {
        m_node.needOnly(
            {"id", "show", "say", "then", "notes", "try", "light", "hide", "ask", "reveal", "play", "pin"});
        LessonStep step;
        step.document = m_node.contains("show") ? patched(before, m_node["show"], m_language) : before;
        step.document = normal(std::move(step.document));
        step.revealed = step.document;
        if (m_node.contains("reveal"))
            step.revealed = normal(patched(step.document, m_node["reveal"], m_language));
        if (m_node.contains("ask")) step.ask = readAsk(m_node["ask"], step.document);
        for (const char* key : {"reveal", "then", "hide"})
            if (m_node.contains(key) && !step.ask)
                m_node[key].refuse(text("in a step that asks, which has “ask”"));
        if (step.ask) m_numbers["answer"] = step.ask->answer;
        step.say = said("say", step.document, {});
        if (m_node.contains("then")) step.then = said("then", step.revealed, m_numbers);
        if (m_node.contains("notes")) step.notes = filledIn("notes", step.revealed, m_numbers);
        if (m_node.contains("try")) step.tryThis = said("try", step.revealed, m_numbers);
        if (m_node.contains("light")) step.light = readParts(m_node["light"], step.document);
        if (m_node.contains("hide")) step.hide = readCover(m_node["hide"], step.document);
        if (m_node.contains("play")) step.play = readPlay(m_node["play"], step.document);
        return step;
    }

private:
    std::string filledIn(const char* key, const Document& document,
                         const std::map<std::string, double>& numbers) {
        const JsonNode node = m_node[key];
        return m_answers.filled(node, readInLanguage(node, m_language), document, numbers, m_digits);
    }

    /// A text that stands in the caption: not longer than its lines.
    std::string said(const char* key, const Document& document,
                     const std::map<std::string, double>& numbers) {
        std::string all = filledIn(key, document, numbers);
        if (lettersOf(all, m_language) > kMostLessonLetters[m_language])
            m_node[key][kLessonLanguages[m_language]].refuse(
                text("at most %1 letters long", {shownNumber(kMostLessonLetters[m_language])}));
        return all;
    }

    LessonPlay readPlay(const JsonNode& node, const Document& document) {
        node.needOnly({"param", "from", "to", "ms"});
        LessonPlay play;
        const std::string id = node["param"].string(text("a parameter"));
        play.param = schemeOf(document).param(id);
        if (play.param == nullptr)
            for (const Param* each : choicesOf(viewOf(document), schemeOf(document)))
                if (each->id == id) play.param = each;
        const bool ofPositions = play.param == nullptr && id == "positions";
        if (play.param == nullptr && !ofPositions)
            node["param"].refuse(text("a parameter of %1 or of %2",
                                      {literal(schemeOf(document).id), literal(viewOf(document).id)}));
        const auto value = [&](const char* key) {
            if (play.param != nullptr) return readParam(node[key], *play.param);
            return static_cast<double>(node[key].whole(1, kMostPositions));
        };
        play.from = value("from");
        play.to = value("to");
        if (node.contains("ms")) play.ms = static_cast<int>(node["ms"].whole(100, 60000));
        return play;
    }

    LessonQuestion readAsk(const JsonNode& node, const Document& document) {
        node.needOnly({"kind", "answer", "expect", "why", "wrong", "options", "items", "digits", "as"});
        constexpr auto kinds = LessonQuestion::kKinds;
        const Text allowed = oneOf({kinds.begin(), kinds.end()});
        const auto* found = std::ranges::find(kinds, node["kind"].string(allowed));
        LessonQuestion asked;
        if (found == kinds.end()) {
            node["kind"].refuse(allowed);
            return asked;
        }
        asked.kind = static_cast<LessonQuestion::Kind>(found - kinds.begin());
        m_digits = static_cast<int>(readDigits(node));
        if (asked.kind == LessonQuestion::Kind::order)
            readItems(node, document, asked);
        else
            asked.answer = m_answers.valueOf(node["answer"], document);
        m_numbers["answer"] = asked.answer;
        if (node.contains("expect")) asked.expect = byLanguage(node["expect"], document);
        asked.why = explained(node["why"], document);
        if (asked.kind == LessonQuestion::Kind::choice) readOptions(node, document, asked);
        if (asked.kind == LessonQuestion::Kind::number || asked.kind == LessonQuestion::Kind::click)
            readWrong(node, document, asked);
        return asked;
    }

    std::string explained(const JsonNode& node, const Document& document) {
        return m_answers.filled(node, readInLanguage(node, m_language), document, m_numbers, m_digits);
    }

    /// A number or an expression, or one for each language.
    double byLanguage(const JsonNode& node, const Document& document) {
        const bool each = node.contains(kLessonLanguages[0]) || node.contains(kLessonLanguages[1]);
        if (!each) return m_answers.valueOf(node, document);
        node.needOnly({kLessonLanguages[0], kLessonLanguages[1]});
        for (const char* language : kLessonLanguages) (void)node[language];
        return m_answers.valueOf(node[kLessonLanguages[m_language]], document);
    }

    std::string shownAs(const JsonNode& ask, double value) {
        if (!ask.contains("as")) return plain(shownNumber(value, m_digits));
        return m_answers.filled(ask["as"], readInLanguage(ask["as"], m_language), {}, {{"value", value}},
                                m_digits);
    }

    void readWrong(const JsonNode& ask, const Document& document, LessonQuestion& asked) {
        if (!std::isfinite(asked.answer)) return ask["answer"].refuse(text("an expression that is a number"));
        asked.offers.push_back({shownAs(ask, asked.answer), asked.answer, true, asked.why});
        const Text allowed = text("a list of two or three wrong numbers");
        const std::vector<JsonNode> all = ask["wrong"].elements(allowed);
        if (all.size() < 2 || all.size() > 3) return ask["wrong"].refuse(allowed);
        for (const JsonNode& each : all) {
            each.needOnly({"value", "why"});
            const double value = byLanguage(each["value"], document);
            std::string shown = shownAs(ask, value);
            if (std::ranges::find(asked.offers, shown, &LessonOffer::shown) != asked.offers.end())
                each["value"].refuse(text("a number that is not offered yet"));
            asked.offers.push_back({std::move(shown), value, false, explained(each["why"], document)});
        }
        std::ranges::sort(asked.offers, {}, &LessonOffer::value);
    }

    void readOptions(const JsonNode& ask, const Document& document, LessonQuestion& asked) {
        const Text allowed = text("a list of two to four options");
        const std::vector<JsonNode> all = ask["options"].elements(allowed);
        if (all.size() < 2 || all.size() > 4) return ask["options"].refuse(allowed);
        for (const JsonNode& each : all) {
            each.needOnly({"text", "why", "when", "answer"});
            const double value =
                each.contains("answer") ? m_answers.valueOf(each["answer"], document) : asked.answer;
            const Text conditions = text("“= 3”, “≠ 0”, “> 0”, “< 0”, “exactly 0”, “rounding” or “none”");
            const auto right = holds(each["when"].string(conditions), value);
            if (!right) each["when"].refuse(conditions);
            const bool needsWhy = right && !*right;
            asked.offers.push_back(
                {explained(each["text"], document), value, right.value_or(false),
                 needsWhy || each.contains("why") ? explained(each["why"], document) : asked.why});
        }
        if (std::ranges::count(asked.offers, true, &LessonOffer::right) != 1)
            ask["options"].refuse(text("a list of which exactly one holds"));
        mixUp(asked.offers, m_id);
    }

    void readItems(const JsonNode& ask, const Document& document, LessonQuestion& asked) {
        const Text allowed = text("a list of three to five items of different values");
        const std::vector<JsonNode> all = ask["items"].elements(allowed);
        if (all.size() < 3 || all.size() > 5) return ask["items"].refuse(allowed);
        std::vector<double> values;
        for (const JsonNode& each : all) {
            each.needOnly({"text", "value", "why"});
            const double value = m_answers.valueOf(each["value"], document);
            if (!std::isfinite(value) || std::ranges::find(values, value) != values.end())
                each["value"].refuse(allowed);
            values.push_back(value);
            asked.offers.push_back({explained(each["text"], document), value, false,
                                    each.contains("why") ? explained(each["why"], document) : ""});
        }
        asked.answer = *std::ranges::min_element(values);
        mixUp(asked.offers, m_id);
    }

    const JsonNode& m_node;
    LessonAnswers m_answers;
    std::size_t m_language;
    std::string m_id;
    std::map<std::string, double> m_numbers;
    int m_digits = kUsualDigits;
};

/// Keeps the present state under a name: "A", or {"name": "A", "words": true}, with its words and its focus too.
Document withPin(Document document, const JsonNode& node) {
    const bool isAlone = !node.value().is_object();
    if (!isAlone) node.needOnly({"name", "words"});
    const JsonNode named = isAlone ? node : node["name"];
    const std::string name = named.string(text("a name"));
    const Text wrong = wrongName(document, name);
    if (!wrong.empty()) {
        named.refuse(wrong);
    } else if (document.kept.size() >= kMostKept) {
        node.refuse(text("in at most %1 steps", {shownNumber(static_cast<Index>(kMostKept))}));
    } else {
        Kept kept = presentState(document, name);
        if (!isAlone && node.contains("words") && node["words"].boolean())
            kept.words = OwnWords{document.sentence, document.focus};
        const bool hasWords = kept.words.has_value();
        document = withKept(std::move(document), std::move(kept));
        // A reader may save this step, and the file has to open again.
        if (hasWords && !readDocument(writeDocument(document)))
            node["words"].refuse(text("true where all kept words together have at most %1 bytes",
                                      {shownNumber(static_cast<Index>(kMostUnknown))}));
    }
    return document;
}

/// The steps one after the other, each on the one before. Stops at the first that is wrong, and names it.
Text readSteps(const JsonNode& file, const LessonLibrary& library, Text& error, Lesson& lesson) {
    const Text allowed = text("a list of 1 to %1 steps", {shownNumber(static_cast<Index>(kMostLessonSteps))});
    const std::vector<JsonNode> nodes = file["steps"].elements(allowed);
    if (nodes.empty() || nodes.size() > kMostLessonSteps) file["steps"].refuse(allowed);
    if (!error.empty()) return error;
    std::array<Document, kLessonLanguages.size()> before;
    before.fill(normal(firstDocument()));
    for (const JsonNode& node : nodes) {
        LessonSteps step;
        step.id = node["id"].string(text("a name"));
        const auto taken = std::ranges::find(lesson.steps, step.id, &LessonSteps::id);
        if (step.id.empty() || taken != lesson.steps.end())
            node["id"].refuse(text("a name that no other step has"));
        if (lesson.steps.empty() &&
            !(node.contains("show") && (node["show"].contains("text") || node["show"].contains("document"))))
            node["show"].refuse(text("a document with its “text”, in the first step"));
        for (std::size_t i = 0; error.empty() && i < kLessonLanguages.size(); ++i) {
            step.in[i] = StepReader(node, library, i, step.id).read(before[i]);
            before[i] = step.in[i].document;
            if (node.contains("pin")) before[i] = withPin(std::move(before[i]), node["pin"]);
        }
        if (!error.empty()) return text("step “%1”: %2", {shortened(step.id), error});
        lesson.steps.push_back(std::move(step));
    }
    return {};
}

/// A list of steps of other lessons, "why:bag".
void readList(const JsonNode& file, const LessonLibrary& library, Lesson& lesson) {
    const Text allowed =
        text("a list of 1 to %1 steps, “lesson:step”", {shownNumber(static_cast<Index>(kMostLessonSteps))});
    const std::vector<JsonNode> nodes = file["list"].elements(allowed);
    if (nodes.empty() || nodes.size() > kMostLessonSteps) file["list"].refuse(allowed);
    std::map<std::string, Lesson> others;
    for (const JsonNode& each : nodes) {
        const std::string name = each.string(allowed);
        const std::string of = name.substr(0, name.find(':'));
        if (of.size() == name.size() || !library.lesson) return each.refuse(allowed);
        if (!others.contains(of)) {
            const Result<Lesson> other = library.lesson(of);
            if (!other) return each.refuse(text("a step of a lesson that can be read (%1)", {other.error()}));
            others[of] = *other;
        }
        const std::vector<LessonSteps>& steps = others[of].steps;
        const auto step = std::ranges::find(steps, name.substr(of.size() + 1), &LessonSteps::id);
        if (step == steps.end()) return each.refuse(text("a step of that lesson"));
        lesson.steps.push_back(*step);
        lesson.steps.back().id = name;
    }
}

}  // namespace

double lettersOf(std::string_view text, std::size_t language) {
    double letters = 0;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if ((byte & 0xC0) == 0x80) continue;              // within a letter
        const bool wide = language == 1 && byte >= 0xE2;  // from U+2000 on
        letters += language == 0 || wide ? 1 : 0.5;
    }
    return letters;
}

Result<std::size_t> findLessonStep(const Lesson& lesson, const std::string& step) {
    const auto found = std::ranges::find(lesson.steps, step, &LessonSteps::id);
    if (found != lesson.steps.end()) return static_cast<std::size_t>(found - lesson.steps.begin());
    const auto number = readNumber(step);
    const auto count = static_cast<double>(lesson.steps.size());
    if (number && *number >= 1 && *number <= count && *number == std::floor(*number))
        return static_cast<std::size_t>(*number) - 1;
    std::vector<std::string> ids;
    for (const LessonSteps& each : lesson.steps) ids.push_back(each.id);
    return text("the lesson has no step “%1”; it may be %2, or a number from 1 to %3",
                {shortened(step), oneOf(ids), shownNumber(count)});
}

bool isLesson(std::string_view bytes) {
    if (bytes.size() > kMostLesson) return false;
    const Result<nlohmann::json> parsed = readJson(bytes, kDeepestLesson);
    return parsed && parsed->is_object() && parsed->contains(kFormat);
}

Result<Citations> readCitations(std::string_view bytes) {
    const Result<nlohmann::json> parsed = readJson(bytes);
    if (!parsed) return parsed.error();
    Text error;
    Citations all;
    for (const JsonNode& each : JsonNode(*parsed, error).members()) {
        each.needOnly({"value", "source"});
        if (!each["value"].value().is_number()) each["value"].refuse(text("a number"));
        if (!error.empty()) return error;
        all[each.key()] = {each["value"].value().get<double>(), each["source"].string(text("a text"))};
    }
    if (!error.empty()) return error;
    return all;
}

Result<Lesson> readLesson(std::string_view bytes, const LessonLibrary& library) {
    if (bytes.size() > kMostLesson)
        return text("it is larger than a lesson can be, %1 bytes",
                    {shownNumber(static_cast<Index>(kMostLesson))});
    const Result<nlohmann::json> parsed = readJson(bytes, kDeepestLesson);
    if (!parsed) return parsed.error();
    Text error;
    const JsonNode file(*parsed, error);
    if (!file.contains(kFormat)) return text("it is not a lesson");
    const auto version = file[kFormat].wholeIn(1, kMostPositions);
    if (!version) file[kFormat].refuse(literal("1"));
    if (version && *version > 1)
        return text("it needs version %1 of the format of lessons; this program reads version %2",
                    {shownNumber(*version), literal("1")});
    const bool isList = file.contains("list");
    file.needOnly({kFormat, "id", "minutes", "title", isList ? "list" : "steps"});
    Lesson lesson;
    lesson.id = file["id"].string(text("a name"));
    const JsonNode minutes = file["minutes"];
    if (minutes.value().is_number() && minutes.value() >= 1 && minutes.value() <= 600)
        lesson.minutes = minutes.value().get<double>();
    else
        minutes.refuse(text("a number from %1 to %2", {literal("1"), literal("600")}));
    for (std::size_t i = 0; i < kLessonLanguages.size(); ++i)
        lesson.title[i] = readInLanguage(file["title"], i);
    if (!error.empty()) return error;
    if (isList)
        readList(file, library, lesson);
    else if (const Text wrong = readSteps(file, library, error, lesson); !wrong.empty())
        return wrong;
    if (!error.empty()) return error;
    return lesson;
}

}  // namespace posiscope
