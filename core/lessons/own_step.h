// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/lessons/lesson.h"

/// A step of a lesson of the reader's own as a form has it, in one language.
namespace posiscope {

struct OwnOffer {
    std::string shown;    ///< a number, or the text of a choice or of a thing to be put in order
    std::string why;      ///< the reason why a wrong one tempts; in an order what is said of it, or nothing
    bool right = false;   ///< of a choice
    std::string value{};  ///< in an order: the number that it stands by
};

struct OwnQuestion {
    using Kind = LessonQuestion::Kind;
    Kind kind = Kind::number;
    std::string answer;            ///< the JSON of an expression, where asksNumber()
    std::string why;               ///< the calculation
    std::vector<OwnOffer> offers;  ///< where asksNumber() the wrong ones
    /// It asks for a number, which is chosen among others or clicked in the figure.
    bool asksNumber() const { return kind == Kind::number || kind == Kind::click; }
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
