// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lessons/own_lesson.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "core/files/document_json.h"

namespace posiscope {

namespace {

using OwnJson = nlohmann::ordered_json;

OwnJson inBothLanguages(const std::string& said) {
    return {{kLessonLanguages[0], said}, {kLessonLanguages[1], said}};
}

OwnJson stepOf(const std::string& id, const Document& document, const std::string& said) {
    return {{"id", id},
            {"show", {{"document", OwnJson::parse(writeDocument(document))}}},
            {"say", inBothLanguages(said)}};
}

/// "step-3", or the next number that no step has.
std::string freeId(const OwnJson& steps) {
    for (std::size_t number = steps.size() + 1;; ++number) {
        std::string id = "step-" + std::to_string(number);
        if (std::ranges::none_of(
                steps, [&](const OwnJson& each) { return each.value("id", OwnJson()) == OwnJson(id); }))
            return id;
    }
}

/// Steps whose place changes no longer build on the one before: each shows the document that it had, by language.
void standAlone(OwnJson& step, const LessonSteps& read) {
    OwnJson documents;
    for (std::size_t i = 0; i < kLessonLanguages.size(); ++i)
        documents[kLessonLanguages[i]] = OwnJson::parse(writeDocument(read.in[i].document));
    step["show"] = {{"document", documents[kLessonLanguages[0]] == documents[kLessonLanguages[1]]
                                     ? documents[kLessonLanguages[0]]
                                     : documents}};
}

}  // namespace

std::string writtenLesson(const nlohmann::ordered_json& file) {
    return file.dump(2, ' ', false, OwnJson::error_handler_t::replace) + '\n';
}

bool canChange(std::string_view lesson, const Lesson& read) {
    const OwnJson file = OwnJson::parse(lesson, nullptr, false);
    if (!file.is_object() || !file.contains("steps") || !file["steps"].is_array()) return false;
    const OwnJson& steps = file["steps"];
    if (steps.size() != read.steps.size()) return false;
    for (std::size_t i = 0; i < steps.size(); ++i)
        if (!steps[i].is_object() || steps[i].value("id", OwnJson()) != OwnJson(read.steps[i].id))
            return false;
    return true;
}

std::string newLesson(const std::string& id, const std::string& title, const Document& document,
                      const std::string& said) {
    OwnJson steps = OwnJson::array();
    steps.push_back(stepOf("step-1", document, said));
    return writtenLesson({{"posiscope-lesson", 1},
                          {"id", id},
                          {"minutes", 5},
                          {"title", inBothLanguages(title)},
                          {"steps", std::move(steps)}});
}

std::string withStepAdded(std::string_view lesson, std::size_t behind, const Document& document,
                          const std::string& said) {
    OwnJson file = OwnJson::parse(lesson);
    OwnJson& steps = file["steps"];
    const OwnJson step = stepOf(freeId(steps), document, said);
    steps.insert(steps.begin() + static_cast<std::ptrdiff_t>(std::min(behind + 1, steps.size())), step);
    return writtenLesson(file);
}

std::string withStepRemoved(std::string_view lesson, const Lesson& read, std::size_t step) {
    OwnJson file = OwnJson::parse(lesson);
    OwnJson& steps = file["steps"];
    if (step + 1 < steps.size()) standAlone(steps[step + 1], read.steps[step + 1]);
    steps.erase(step);
    return writtenLesson(file);
}

std::string withStepEarlier(std::string_view lesson, const Lesson& read, std::size_t step) {
    OwnJson file = OwnJson::parse(lesson);
    OwnJson& steps = file["steps"];
    for (std::size_t each = step - 1; each < std::min(step + 2, steps.size()); ++each)
        standAlone(steps[each], read.steps[each]);
    std::swap(steps[step - 1], steps[step]);
    return writtenLesson(file);
}

}  // namespace posiscope
