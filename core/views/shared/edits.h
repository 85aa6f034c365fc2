// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/document.h"

namespace posiscope {

/// The changes that the controls of the window make to a document.

Document withParam(Document document, const Scheme& scheme, const Param& param, double value);
Document withList(Document document, const Scheme& scheme, const ListParam& list,
                  std::vector<double> numbers);
/// Rotary turns as a layer of the document's model does, where that turns.
Document withLayer(Document document, std::size_t layer);
Document withDims(Document document, Index dims);
/// Resets every parameter and the width of the present scheme, and every choice of the present view; the shown part
/// stays.
Document withReset(Document document);
/// Sets an example that can be read number by number (4 dimensions, 3 positions, a small window), or one as models have
/// it, for every scheme, so that it stays when another is chosen.
Document withSize(Document document, bool small);
Document withPart(Document document, const std::string& part);
/// Sets "as many as words", or the number of positions that there is now.
Document withPositionsOfWords(Document document, bool asWords);
Document withPositions(Document document, Index positions);
/// Puts the focus on a position within the present shape, with all in view.
Document withFocusAt(Document document, Index position);
/// Moves the word in focus `by` places further; it stays in focus.
Document withFocusWordMoved(Document document, Index by);
bool canMoveFocusWord(const Document& document, Index by);
/// The focus as the present shape allows it, and the last position of that shape.
Index focusedPosition(const Document& document);
Index lastPosition(const Document& document);

/// The present scheme's parameter whose slider stands under the figure, if any.
const Param* mainParamOf(const Document& document);
/// Whether row numbers mean something: only where words look up rows.
bool hasRowNumbers(const Document& document);
/// Whether the reader can choose among parts of the present view: there is more than one.
bool hasPartChoice(const Document& document);
/// The parts that the present view can show.
std::vector<const Part*> shownParts(const Document& document, const Encoding& encoding);
/// All schemes; those that the present view can show stand first, `fitting` of them.
struct SchemeList {
    std::vector<const Scheme*> all;
    std::size_t fitting = 0;
};
SchemeList schemesFor(const Document& document);

}  // namespace posiscope
