// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/document.h"

namespace posiscope {

/// The kept state of a name; null: there is none.
const Kept* findKept(const Document&, const std::string& name);
/// The kept state that the framed pane shows; null: the present one.
const Kept* stateOf(const Document&);
/// The kept state that the framed pane subtracts; null: it subtracts none.
const Kept* subtracted(const Document&);
/// Where the framed pane shows a kept state with words of its own, these change places with those of the document: so
/// the words of the present state stand there again, and a second time those of the kept one.
Document withWordsExchanged(Document);
/// The framed pane shows the present state.
Document withPresentShown(Document);
/// Says as a phrase what a kept state may be called where the name is wrong; empty: it is not. `but`: the one that is
/// renamed.
Text wrongName(const Document&, const std::string& name, const Kept* but = nullptr);

/// The document with one more kept state, which comes last. Only where fewer than kMostKept are there and the name is
/// not wrong.
Document withKept(Document, Kept);
/// Without it; panes that show or subtract it do so no longer.
Document withoutKept(Document, const std::string& name);
/// Under another name, which is not wrong; panes that show or subtract it go on.
Document withKeptRenamed(Document, const std::string& name, const std::string& to);
Document withKeptShown(Document, const std::string& name, bool shown);
/// The framed pane subtracts the kept state; empty: none.
Document withMinus(Document, const std::string& name);

}  // namespace posiscope
