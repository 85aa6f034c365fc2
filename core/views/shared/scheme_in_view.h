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
/// The numbers of the present scheme, made anew; less those of the kept state that the framed pane subtracts.
Encoding encodingOf(const Document&);
/// The numbers of a kept state as the framed pane would show it. None: this program cannot show it.
std::optional<Encoding> encodingOf(const Document&, const Kept&);
/// The chosen part of the present scheme, or the first that the present view can show.
const Part& partOf(const Document&, const Encoding&);
/// The document with nothing but what the numbers of its framed pane depend on: no windows, no focus, no colours and no
/// settings of other schemes.
Document numbersAlone(Document);
bool canShow(const View&, const Scheme&);
std::vector<const PartName*> partsShownBy(const View&, const Scheme&);
std::vector<const Scheme*> schemesShownBy(const View&);

/// The view in the framed pane, with its scheme, or where it names none that the view can show with the first that it
/// can.
Document withView(Document, const View&);
/// The scheme in the framed pane. Where its view cannot show it, in the first view or else the first of those that show
/// no words.
Document withScheme(Document, const Scheme&);
/// The view in a pane of its own behind the framed one, of which it has all else; it has the frame. Unchanged where
/// there are kMostPanes.
Document withPaneOpened(Document, const View&);
/// Without the framed pane. Unchanged where it is the only one.
Document withPaneClosed(Document);
/// The framed pane and the next one change places; the last one changes places with the first.
Document withPaneSwapped(Document);
/// The normal form of all documents that mean the same: initial settings are left out, the view and the scheme of each
/// pane are named. So a value that is dragged back to its start leaves the document that was there before.
Document normal(Document);

}  // namespace posiscope
