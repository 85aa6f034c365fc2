// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <unicode/unistr.h>

#include <string>
#include <string_view>
#include <vector>

namespace posiscope {

/// A text without the characters that show nothing and change none beside them: marks of direction, joiners that join
/// nothing, soft hyphens. What joins an emoji or asks for another form of a letter stays.
struct VisibleText {
    icu::UnicodeString text;
    std::vector<int32_t> places;  ///< the place of each code unit in the text as typed, and the end of that
};
VisibleText visibleIn(const icu::UnicodeString& typed);

/// The identity of a word: its visible characters, composed (NFC), without spaces around them. Words that look the same
/// have one identity. Where nothing is left, it is the word itself.
std::string identityOf(std::string_view word);

/// A text as it is drawn. A variation selector that no emoji needs has a sign (◌): it makes another word, unseen. Of a
/// run of combining marks the first 30 are drawn, then "…", as in the Stream-Safe Text Format (Unicode Standard Annex
/// 15): the time to shape them grows with their square.
std::string drawnSpelling(std::string_view text);

icu::UnicodeString fromUtf8(std::string_view text);

}  // namespace posiscope
