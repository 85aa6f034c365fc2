// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/io/json_node.h"
#include "core/lessons/lesson.h"

namespace posiscope {

/// Computes the numbers of a lesson from the documents of its steps.
class LessonAnswers {
public:
    LessonAnswers(const LessonLibrary& library, std::size_t language)
        : m_library(library),
          m_language(language) {}

    /// The value of an expression: a number, or an object with one of
    ///   cell      {part, row, column}  of a part of the scheme, or of a table of the view's words: `ids`, `batch`, `W`, `E`
    ///             (Words), `word`, `position`, `sum` (Sum), `logits`, `weights`, `outputs` (Attention); no number where
    ///             there is no such row
    ///   shape     {part, axis}         rows or columns
    ///   fact      the name of a number that the view says
    ///   position  a word, by language: where it first stands in the line
    ///   minus, over   two expressions
    ///   apart     {part, rows, than}   the largest difference of two rows; `than`: a patch under which the second is read
    ///   differing {part, than}         how many cells are others under a patch
    ///   firstLength {fact, most}       the least number of words under which the fact is not 0
    ///   same      {part, row or column, than}   the first other row or column with the same numbers; under `than` any
    ///   equalRows two parts: how many rows are in both the same, at the same place
    ///   length    {part, row}          the Euclidean length of a row
    ///   joins     the way in which the rows of a table enter: 0 they join the key, 1 the value, 2 the logit
    ///   cite      a published result
    /// and `with`, a patch under which all of it is computed.
    double valueOf(const JsonNode& expression, const Document& document) const;
    /// The text with the numbers in its places, {answer}, {fact:ID}, {cell:ROW,COLUMN}, {value}; `numbers` of those
    /// that are known.
    std::string filled(const JsonNode& node, const std::string& said, const Document& document,
                       const std::map<std::string, double>& numbers, int digits) const;

private:
    double single(const JsonNode& expression, const Document& document) const;

    const LessonLibrary& m_library;
    std::size_t m_language;
};

/// Whether a number is as a choice says: "= 3", "≠ 0", "> 0", "< 0", "exactly 0", "rounding" or "none" (no number). Numbers
/// are equal within 1e-12. None: the choice says no such thing.
std::optional<bool> holds(std::string_view when, double value);

}  // namespace posiscope
