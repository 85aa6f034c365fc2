// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/document/kept.h"
#include "core/views/shared/view.h"

/// Two states beside each other: the present one of the framed pane, and one that the reader kept.
namespace posiscope {

/// The present state, to be kept under a name.
Kept presentState(const Document&, std::string name);
/// A name for the present state: what it has else than the state kept last or than the scheme at first, "k 2", or the
/// scheme's title. It may be taken already.
Text nameOfPresent(const Document&);
/// The values, the size and the part of a kept state become the present ones of the framed pane; where its view cannot
/// show the scheme, as withScheme().
Document withStateOf(Document, const Kept&);
/// The kept state has the present values, under the same name.
Document withKeptReplaced(Document, const std::string& name);
/// Whether the framed pane's view can show a kept state in a pane of its own.
bool canStandBeside(const Document&, const Kept&);
/// The document with a pane more, before the framed one, that shows the kept state in the same view; the frame stays with
/// its pane. Only where it can and fewer than kMostPanes are there.
Document withKeptBeside(Document, const std::string& name);
/// Without the panes that show it. Unchanged where no other is there.
Document withoutKeptBeside(Document, const std::string& name);
/// Whether a pane shows it.
bool standsBeside(const Document&, const std::string& name);
/// The focus on the largest difference of the pane's part; unchanged where there is none.
Document withFocusOnLargest(const Scene&);

/// The differences of a kept state from the present one, line by line: the scheme, its size and parameters ("k: 2 → 4"), then
/// the sentences of the present view whose numbers differ, the kept one's first. Nothing that is equal. Empty: all is
/// equal, or this program cannot show the state.
std::vector<Text> whatDiffers(const Scene&, const Kept&);

}  // namespace posiscope
