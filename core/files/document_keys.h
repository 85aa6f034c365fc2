// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "core/document/document.h"
#include "core/views/shared/view.h"

namespace posiscope {

// The keys that the reader and the writer of documents share.

inline constexpr Index kVersion = 2;
inline constexpr double kFarthest = 1e9;  ///< the edge of a window; no field is a thousandth as large
inline constexpr const char* kWords = "words";
inline constexpr const char* kTokenizers[] = {kWords, "characters", "pieces"};  ///< in the order of Tokenizer

inline constexpr const char *kCut = "cut", *kJoin = "join";  ///< the keys of a WordCut for its two words

std::vector<std::string> partIds(const Scheme& scheme);
/// A panel of a view, View::windows, or a part of a scheme in a view of parts, "heatmap/sinusoidal/table".
bool isPanel(const std::string& key);
/// A choice of a view or of the head; null: there is none of that id.
const Param* findViewParam(std::string_view id);
/// Whether an option is the view's. One that this program does not know is, where it begins with the view's id.
bool isOptionOf(const View& view, std::string_view id);

}  // namespace posiscope
