// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

/// One parameter with several values: as curves over each other, as panes, or as a number over it.
namespace posiscope {

/// The parameters that can be swept in the framed pane: the numbers of its scheme, and its size under the ids "positions" and "dims".
/// Choices cannot, and what another choice switches off.
std::vector<Param> sweepable(const Document&);
/// The one of that id; otherwise why it cannot be swept.
Result<Param> sweptParam(const Document&, const std::string& id);
/// The values of "FROM:TO:N", of "FROM:TO:N:log", or of "V,V,…": 2 to `most`, each in the parameter's range, none twice.
/// Where the parameter is a whole number all of them have to be.
Result<Sweep> readSweep(const Param&, const std::string& written, std::size_t most);
/// N values from one to the other, evenly spaced, or by their ratios; the ends are exact.
std::vector<double> spaced(double from, double to, std::size_t count, bool logarithmic);

/// "k = 2"
Text valueInWords(const Document&, const OwnValue&);
/// The framed pane with one of its sweep's values, without the sweep.
Document withSweptValue(Document, double value);
/// The documents of a motion: the framed pane with one value after the other. The error says which cannot be drawn.
Result<std::vector<Document>> framesOf(Document, const Sweep&);
/// The framed pane becomes a pane for each of the values; at most kMostPanes are there then.
Document withSweepAsPanes(Document, const Sweep&);

/// The number over each value, in their order; not a number where no sentence says it there. Made once for the results of
/// a scene.
std::vector<double> factsOver(const Scene&);
/// The ids of the numbers that the sentences say of the scene, each once.
std::vector<std::string> factIds(const Scene&);
/// The curve of the sweep's number, on the whole canvas.
Figure figureOfSweptFact(const Scene&);

}  // namespace posiscope
