// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/lessons/lesson.h"

/// A step of a lesson of the reader's own as a form has it, in one language.
namespace posiscope {

struct OwnOffer {
    std::string shown;  ///< a number, or the text of a choice
    std::string why;    ///< the reason why a wrong one tempts
    bool right = false;
};

struct OwnQuestion {
    bool isNumber = true;          ///< otherwise a choice
    std::string answer;            ///< of a number: the JSON of an expression
    std::string why;               ///< the calculation
    std::vector<OwnOffer> offers;  ///< of a number: the wrong ones
};

struct OwnStep {
    std::string say, then, notes, tryThis;
    std::optional<OwnQuestion> ask;
    bool keepsAsk = false;  ///< it asks in a way that a form has no fields for: that stays as it is
    std::vector<std::string> hide;
};

/// The step of a lesson that canChange() says can be changed.
OwnStep ownStep(std::string_view lesson, std::size_t step, std::size_t language);
/// The lesson with the step as the form has it. What was not yet said in the other language is said there in the same
/// words. Without a question nothing is hidden and nothing revealed.
std::string withOwnStep(std::string_view lesson, std::size_t step, std::size_t language, const OwnStep& own);

/// A number that a question can ask for.
struct OwnAnswer {
    std::string expression;  ///< JSON
    Text name;               ///< what it is, with its value now
};
/// The cell in focus, and all that the view says of a document.
std::vector<OwnAnswer> answersIn(const Document&, std::size_t language);

}  // namespace posiscope
