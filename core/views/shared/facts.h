// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

namespace posiscope {

/// A number that the program says of a scene, with the sentence that it stands in.
struct FactLine {
    std::string id;
    double value = 0;
    const char* unit = "";
    Text shown;  ///< the number as the sentence writes it
    Text sentence;
};

/// All that is said of a scene: its description, the text about its focus, its settings, and the fact and the notes of
/// its scheme.
std::vector<Text> sentencesOf(const Scene&);
/// The numbers of these sentences in the order in which they stand, each once.
std::vector<FactLine> factsOf(const Scene&);
/// A number in words, as the name of an axis: "longest wavelength". Those that are seldom drawn have the words of their id.
Text factName(const std::string& id);
/// Visits a text and, of the texts in its places, those that are shown; what is in a fact is not visited.
void eachPart(const Text&, const std::function<void(const Text& part)>& visit);

}  // namespace posiscope
