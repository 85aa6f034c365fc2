// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/document/document.h"

namespace posiscope {

// The keys that the reader and the writer of documents share.

inline constexpr Index kVersion = 1;
inline constexpr double kFarthest = 1e9;  ///< the edge of a window; no field is a thousandth as large
inline constexpr const char* kWords = "words";
inline constexpr const char* kTokenizers[] = {kWords, "characters", "pieces"};  ///< in the order of Tokenizer

inline constexpr const char *kCut = "cut", *kJoin = "join";  ///< the keys of a WordCut for its two words

/// A choice of the head that stood with Shaw's scheme in the first files: `schemes.shaw.values.mask`. It is written there
/// too, for the programs of then.
struct FormerParam {
    const char* id = "";
    const Param* now = nullptr;
};
inline constexpr const char* kFormerScheme = "shaw";
std::span<const FormerParam> formerParams();

std::vector<std::string> partIds(const Scheme& scheme);
/// A panel of a view, View::windows, or a part of a scheme in a view of parts, "heatmap/sinusoidal/table".
bool isPanel(const std::string& key);

}  // namespace posiscope
