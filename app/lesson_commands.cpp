// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/lessons.h"
#include "app/output.h"
#include "core/base/number.h"
#include "ui/disk/file_words.h"
#include "ui/saving/lesson_file.h"

namespace posiscope {

namespace {

using LessonJson = nlohmann::ordered_json;

LessonJson jsonOfLesson(const Lesson& lesson) {
    LessonJson steps = LessonJson::array();
    for (const LessonSteps& step : lesson.steps) {
        LessonJson said;
        for (std::size_t i = 0; i < kLessonLanguages.size(); ++i) said[kLessonLanguages[i]] = step.in[i].say;
        steps.push_back({{"id", step.id}, {"say", std::move(said)}, {"asks", step.in[0].ask.has_value()}});
    }
    return {{"id", lesson.id},
            {"minutes", lesson.minutes},
            {"title", {{kLessonLanguages[0], lesson.title[0]}, {kLessonLanguages[1], lesson.title[1]}}},
            {"steps", std::move(steps)}};
}

std::string lessonLines(const Lesson& lesson) {
    std::string lines =
        lesson.id + ": " + lesson.title[0] + " (" + plain(shownNumber(lesson.minutes)) + " min)\n";
    for (const LessonSteps& step : lesson.steps) {
        std::string id = "  " + step.id;
        id.resize(std::max<std::size_t>(id.size() + 2, 16), ' ');
        lines += id + step.in[0].say + "\n";
    }
    return lines;
}

}  // namespace

bool isLessonFile(const std::string& name) {
    return name.find('/') != std::string::npos || name.ends_with(".json");
}

Result<Lesson> givenLesson(const std::string& name) {
    return isLessonFile(name) ? loadLesson(pathOf(name)) : lessonOf(name);
}

Result<AskedStep> readStep(const std::string& name) {
    const std::string ending = ".json";
    const std::size_t end = name.rfind(ending + ':');
    const std::size_t colon = end != std::string::npos ? end + ending.size()
                              : isLessonFile(name)     ? std::string::npos
                                                       : name.find(':');
    Result<Lesson> lesson = givenLesson(name.substr(0, colon));
    if (!lesson) return lesson.error();
    const Result<std::size_t> step =
        findLessonStep(*lesson, colon == std::string::npos ? "1" : name.substr(colon + 1));
    if (!step) return step.error();
    return AskedStep{*lesson, *step};
}

int listLessons(const Arguments& arguments) {
    LessonJson all = LessonJson::array();
    std::string lines;
    for (const std::string& id : lessonIds()) {
        const Result<Lesson>& lesson = lessonOf(id);
        if (!lesson) return stop(kFileFailed, lesson.error());
        all.push_back(jsonOfLesson(*lesson));
        lines += (lines.empty() ? "" : "\n") + lessonLines(*lesson);
    }
    return print(arguments.has(kJson) ? all.dump(2) + "\n" : lines);
}

std::string checkedLesson(const Lesson& lesson) {
    std::string lines;
    for (const LessonSteps& step : lesson.steps) {
        if (!step.in[0].ask) continue;
        std::string line = step.id;
        line.resize(std::max<std::size_t>(line.size() + 2, 16), ' ');
        for (std::size_t i = 0; i < kLessonLanguages.size(); ++i) {
            const LessonQuestion& asked = *step.in[i].ask;
            line += std::string(i == 0 ? "" : "  ") + kLessonLanguages[i] + " " + exactNumber(asked.answer);
            if (asked.expect) line += " (expected " + exactNumber(*asked.expect) + ")";
        }
        lines += line + "\n";
    }
    return lines;
}

Text unexpectedIn(const Lesson& lesson) {
    constexpr double kSpare = 5e-4;
    for (const LessonSteps& step : lesson.steps)
        for (const LessonStep& each : step.in) {
            if (!each.ask || !each.ask->expect) continue;
            const double expect = *each.ask->expect, answer = each.ask->answer;
            if (!(std::abs(answer - expect) <= kSpare * std::max(1.0, std::abs(expect))))
                return text("step “%1”: the answer is %2, and %3 was expected",
                            {literal(step.id), shownNumber(answer), shownNumber(expect)});
        }
    return {};
}

}  // namespace posiscope
