// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

#include "core/document/document.h"

namespace posiscope {

/// A figure that many have seen, computed anew: a document with its name.
struct Famous {
    const char* id = "";
    const char* title = "";  ///< the source that made the figure known, and its subject
    const char* look = "";   ///< the detail to look at
    Document (*make)() = nullptr;
    const char* sentence = "";  ///< its words, where it has any; translated with the rest
};

/// All famous figures, in the order of the menu.
std::span<const Famous> gallery();
const Famous* findFamous(std::string_view id);
/// The document; its words in the reader's language.
Document documentOf(const Famous&, const Dictionary& dictionary = {});
/// The figure's document in place of another, whose sentence stays where the figure has no words of its own.
Document withFamous(const Document&, const Famous&, const Dictionary& dictionary);

}  // namespace posiscope
