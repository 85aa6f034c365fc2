// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/missing_glyphs.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <QFontDatabase>
#include <QFontInfo>
#include <QFontMetrics>
#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "core/base/number.h"
#include "core/base/spelling.h"
#include "ui/look/figure_text.h"

namespace posiscope {

namespace {

/// In any font, or drawn as nothing. To ask all fonts is slow: each character is asked for once.
bool hasGlyph(UChar32 c) {
    static std::unordered_map<UChar32, bool> known;
    const auto [at, isNew] = known.try_emplace(c, true);
    if (isNew)
        at->second = u_isgraph(c) == 0 || u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0 ||
                     QFontMetrics(fontOf(Type::label, {})).inFontUcs4(static_cast<uint>(c));
    return at->second;
}

/// The package of Debian; none where it is not known.
const char* packageOf(UChar32 c) {
    constexpr std::array kEast{USCRIPT_HAN,    USCRIPT_HIRAGANA, USCRIPT_KATAKANA,
                               USCRIPT_HANGUL, USCRIPT_BOPOMOFO, USCRIPT_KATAKANA_OR_HIRAGANA};
    constexpr std::array kCore{USCRIPT_ARABIC,   USCRIPT_ARMENIAN,  USCRIPT_BENGALI,    USCRIPT_CHEROKEE,
                               USCRIPT_COPTIC,   USCRIPT_CYRILLIC,  USCRIPT_DEVANAGARI, USCRIPT_ETHIOPIC,
                               USCRIPT_GEORGIAN, USCRIPT_GREEK,     USCRIPT_GUJARATI,   USCRIPT_GURMUKHI,
                               USCRIPT_HEBREW,   USCRIPT_KANNADA,   USCRIPT_KHMER,      USCRIPT_LAO,
                               USCRIPT_LATIN,    USCRIPT_MALAYALAM, USCRIPT_MONGOLIAN,  USCRIPT_MYANMAR,
                               USCRIPT_ORIYA,    USCRIPT_SINHALA,   USCRIPT_SYRIAC,     USCRIPT_TAMIL,
                               USCRIPT_TELUGU,   USCRIPT_THAANA,    USCRIPT_THAI,       USCRIPT_TIBETAN};
    UErrorCode error = U_ZERO_ERROR;
    const UScriptCode script = uscript_getScript(c, &error);
    const auto isIn = [script](const auto& all) { return std::ranges::find(all, script) != all.end(); };
    if (isIn(kEast)) return c < 0x20000 ? "fonts-noto-cjk" : "fonts-hanazono";
    if (isIn(kCore)) return "fonts-noto-core";
    const bool isEmoji = c > 0x7F && (u_hasBinaryProperty(c, UCHAR_EMOJI) != 0);
    return isEmoji ? "fonts-noto-color-emoji" : nullptr;
}

/// "U+0928": the character itself would be a box.
Text named(UChar32 c) {
    const QString code = QStringLiteral("U+%1").arg(c, 4, 16, QLatin1Char('0')).toUpper();
    return literal(code.toStdString());
}

}  // namespace

std::optional<Text> missingGlyphs(const Document& document, Language language) {
    constexpr std::size_t kNamed = 3;
    std::vector<UChar32> missing;
    std::vector<std::string> packages;
    const auto look = [&](std::string_view utf8) {
        const icu::UnicodeString spelled = fromUtf8(utf8);
        for (int32_t i = 0; i < spelled.length(); i = spelled.moveIndex32(i, 1)) {
            const UChar32 c = spelled.char32At(i);
            if (hasGlyph(c) || std::ranges::find(missing, c) != missing.end()) continue;
            missing.push_back(c);
            const char* package = packageOf(c);
            if (package != nullptr && std::ranges::find(packages, package) == packages.end())
                packages.emplace_back(package);
        }
    };
    if (language == Language::chinese) look("中");
    for (const std::string& token : document.sentence.tokens) look(identityOf(token));
    if (missing.empty()) return {};
    std::vector<Text> names;
    for (std::size_t i = 0; i < std::min(kNamed, missing.size()); ++i) names.push_back(named(missing[i]));
    Text said = text("no font here has %1", {joined(names, marked(", "))});
    if (missing.size() > kNamed)
        said = text("%1 and %2 more", {said, shownNumber(static_cast<Index>(missing.size() - kNamed))});
    if (packages.empty()) return said;
    std::vector<Text> install;
    for (const std::string& package : packages) install.push_back(literal(package));
    return text("%1; install %2", {said, joined(install, marked(", "))});
}

std::optional<Text> noFont() {
    if (hasGlyph('a')) return {};
    return text("there is no font on this system; install %1", {literal("fonts-dejavu-core")});
}

Text missingFont(const std::string& family) {
    const QStringList there = QFontDatabase::families();
    const QString asked = QString::fromStdString(family);
    if (family.empty() || there.contains(asked, Qt::CaseInsensitive)) return {};
    // One whose names fontconfig joins with a comma, "Latin Modern Roman,LM Roman 10", has both.
    if (QFontInfo(QFont(asked)).family().compare(asked, Qt::CaseInsensitive) == 0) return {};
    const QString first = asked.section(' ', 0, 0);
    std::vector<std::string> like;
    for (const QString& each : there)
        if (like.size() < 8 && each.startsWith(first, Qt::CaseInsensitive))
            like.push_back(each.toStdString());
    if (like.empty()) return text("there is no typeface “%1” on this system", {literal(family)});
    return text("there is no typeface “%1” on this system; there is %2", {literal(family), oneOf(like)});
}

}  // namespace posiscope
