// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/document/document.h"

namespace posiscope {

struct View;

/// The document that the first start and File → New show.
Document firstDocument();

const View& viewOf(const Document&);
const Scheme& schemeOf(const Document&);
/// The shape of the present scheme in the present view: Lookup always takes the words; a view that embeds them is no
/// wider than their table.
Shape shapeOf(const Document&);
/// The numbers of the present scheme, made anew.
Encoding encodingOf(const Document&);
/// The chosen part of the present scheme, or the first that the present view can show.
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
/// The normal form of all documents that mean the same: initial settings are left out, the scheme of each view is
/// named. So a value that is dragged back to its start leaves the document that was there before.
Document normal(Document);

}  // namespace posiscope
