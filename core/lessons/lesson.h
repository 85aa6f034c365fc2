// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <array>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/document/document.h"
#include "core/lessons/cover.h"

/// Lessons: documents one after the other, with what is said of them, what is asked, and the answers, which are computed.
namespace posiscope {

/// The languages that every lesson has, by their place.
inline constexpr std::array<const char*, 2> kLessonLanguages{"en", "zh"};

/// One of the answers that a question offers.
struct LessonOffer {
    std::string shown;
    double value = 0;  ///< not a number where there is no such cell, or where the offer is a text
    bool right = false;
    std::string why;  ///< of a wrong one: the reason that tempts; of the right one: its calculation
};

struct LessonQuestion {
    enum class Kind {
        number,  ///< one of several numbers, in order of size
        choice,  ///< one of several sentences
        click,   ///< a row or a word of the figure, which has the number of the answer; or one of the numbers
        order    ///< all of the offers, from the least value to the largest
    };
    static constexpr std::array<const char*, 4> kKinds{"number", "choice", "click", "order"};
    Kind kind = Kind::number;
    double answer = 0;  ///< of `order`: the least of the values
    std::optional<double> expect;
    std::vector<LessonOffer> offers;  ///< of `order`: as they are shown; right is none of them
    std::string why;                  ///< the calculation
};

/// A parameter that goes from one value to another while one looks on.
struct LessonPlay {
    const Param* param = nullptr;  ///< null: the number of positions
    double from = 0, to = 0;
    int ms = 1000;
};

/// A step in one language.
struct LessonStep {
    Document document;           ///< before the reveal
    Document revealed;           ///< after it; where nothing is asked the same
    std::string say, then;       ///< then: after the reveal; empty: what was said
    std::string notes, tryThis;  ///< for the one who teaches; what the class may do now
    FigureParts light;           ///< the parts of the figure that stay bright; empty: all
    Cover hide;                  ///< until the reveal
    std::optional<LessonQuestion> ask;
    std::optional<LessonPlay> play;
};

struct LessonSteps {
    std::string id;
    std::array<LessonStep, kLessonLanguages.size()> in;
};

struct Lesson {
    std::string id;
    double minutes = 1;
    std::array<std::string, kLessonLanguages.size()> title;
    std::vector<LessonSteps> steps;
};

inline constexpr std::size_t kMostLesson = 1 << 20;  ///< bytes of a file
inline constexpr std::size_t kMostLessonSteps = 200;
/// The longest text: two lines in the size of a projector. Letters; a Chinese one counts 1, a half-width one half.
inline constexpr std::array<double, kLessonLanguages.size()> kMostLessonLetters{110, 55};
double lettersOf(std::string_view text, std::size_t language);

/// A published result, which no program computes, with its source.
struct Citation {
    double value = 0;
    std::string source;
};
using Citations = std::map<std::string, Citation>;
/// {"ID": {"value": 25.8, "source": "…"}}
Result<Citations> readCitations(std::string_view bytes);

/// The things that a lesson needs beside its own bytes.
struct LessonLibrary {
    Citations citations;
    std::function<Result<Lesson>(const std::string& id)> lesson;  ///< another one, of which a list has steps
};

/// A lesson of format version 1 with all that is computed from it: the documents, the answers, the numbers in its texts.
/// Or what is wrong with it, by the path of the key ("steps[2].show.set.k", with the step's id) and what may stand there:
/// nothing of a lesson is left out. Keys that are not known are refused.
Result<Lesson> readLesson(std::string_view bytes, const LessonLibrary& library);
/// The place of a step, by its id or by its number, counted from 1. The error names what there is.
Result<std::size_t> findLessonStep(const Lesson& lesson, const std::string& step);
/// Whether the bytes are those of a lesson, and not of a document.
bool isLesson(std::string_view bytes);

/// "word 2", "row 3", "cell 3 2", "pair 3 2", "column 8" or "position 8", a row of cells, as a target of the figure; none:
/// it is no such name.
std::optional<Target> lessonTarget(std::string_view name);

}  // namespace posiscope
