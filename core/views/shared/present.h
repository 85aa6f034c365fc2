// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/document/document.h"

namespace posiscope {

struct View;

/// What the first start and File → New show.
Document firstDocument();

const View& viewOf(const Document&);
const Scheme& schemeOf(const Document&);
/// Of the present scheme in the present view: Lookup always takes the words; a view that embeds them is no wider than
/// their table.
Shape shapeOf(const Document&);
/// The numbers of the present scheme, made anew.
Encoding encodingOf(const Document&);
/// The part that the present scheme shows in the present view; the first that it can show where another is chosen.
const Part& partOf(const Document&, const Encoding&);
bool canShow(const View&, const Scheme&);
std::vector<const PartName*> partsShownBy(const View&, const Scheme&);
std::vector<const Scheme*> schemesShownBy(const View&);

/// The view, with the last scheme that it can show.
Document withView(Document, const View&);
/// The view with the present scheme where it can show that; otherwise as withView.
Document withTab(Document, const View&);
/// Another view beside the present one; none: the present one alone. The two are never the same.
Document withBeside(Document, const View*);
const View* besideOf(const Document&);
/// The same document as its second view sees it.
Document seenBeside(Document);
/// The scheme in every view that can show it; where the present view cannot, the first view or else the first of those
/// that show no words.
Document withScheme(Document, const Scheme&);
/// The one of all documents that mean the same: settings that are as at first are left out, the scheme of each view is
/// named. So a value that is dragged back to its start leaves the document that was there before.
Document normal(Document);

}  // namespace posiscope
