// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>

#include "core/base/text.h"
#include "core/colour/palette.h"

class QString;

namespace posiscope {

enum class Language { english, chinese };

/// "en" or "zh", as settings and --lang name them.
const char* languageId(Language language);
std::optional<Language> findLanguage(std::string_view id);
/// Returns the language of the system, if the program speaks it; otherwise English.
Language systemLanguage();
/// "light", "dark", "projector" or "print".
const char* themeId(Theme theme);
std::optional<Theme> findTheme(std::string_view id);
/// Returns light or dark, as the desktop is.
Theme systemTheme();
/// Asks for the desktop's theme again, after it may have changed; true: it has.
bool askSystemTheme();
/// The sources of all texts in a language.
const Dictionary& dictionaryOf(Language language);

/// Puts Qt's own words (buttons, file dialogs) into a language.
void speak(Language language);

/// In which language and colours something is drawn, and how its texts are set.
struct Look {
    Language language = Language::english;
    Theme theme = Theme::light;
    /// On paper, where room is dear, all small texts have this size in points, titles hardly more, and no script is
    /// smaller than 5 points. 0: in the window.
    double paperPt = 0;
    std::string font = {};  ///< the family of the texts; empty: the program's own
    bool operator==(const Look&) const = default;
};

/// The parts of a look that the reader has chosen; the rest is as the system has it.
struct LookChoice {
    std::optional<Language> language;
    std::optional<Theme> theme;
};
Look lookOf(const LookChoice& choice);

/// Returns the window's look. A figure may be exported in another.
const Look& windowLook();
/// Sets style, colours and fonts of the program. What is there already has to be made anew to speak the language.
void setWindowLook(const Look& look);

}  // namespace posiscope
