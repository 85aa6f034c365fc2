// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/spelling.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <numeric>

namespace posiscope {

namespace {

constexpr UChar32 kSoftHyphen = 0xAD, kNonJoiner = 0x200C, kJoiner = 0x200D, kTextForm = 0xFE0E,
                  kEmojiForm = 0xFE0F, kKeycap = 0x20E3, kVowelSeparator = 0x180E, kZeroWidthSpace = 0x200B,
                  kEllipsis = 0x2026, kSign = 0x25CC;

bool isPicture(UChar32 c) {
    return u_hasBinaryProperty(c, UCHAR_EXTENDED_PICTOGRAPHIC) != 0;
}

int joining(UChar32 c) {
    return u_getIntPropertyValue(c, UCHAR_JOINING_TYPE);
}

/// The text before a character, as far as the character's effect depends on it.
class Before {
public:
    void pass(UChar32 c) {
        const bool extends = u_getIntPropertyValue(c, UCHAR_GRAPHEME_CLUSTER_BREAK) == U_GCB_EXTEND;
        m_inPicture = isPicture(c) || (m_inPicture && extends);
        if (joining(c) != U_JT_TRANSPARENT) m_joins = joining(c);
        m_last = c;
    }

    /// An ignorable character is seen by what it does to its neighbours. Joiners by RFC 5892, appendix A, and in emoji
    /// by Unicode Standard Annex 29, rule GB11.
    bool isChangedBy(UChar32 c, const icu::UnicodeString& text, int32_t next) const {
        const UChar32 after = next < text.length() ? text.char32At(next) : 0;
        if (m_last == 0 || u_isUWhiteSpace(m_last)) return false;
        if (c == kJoiner) return isVirama() || (m_inPicture && isPicture(after));
        if (c == kNonJoiner) return isVirama() || partsLetters(text, next);
        if (c == kTextForm || c == kEmojiForm)
            return after == kKeycap || (m_last > 0x7F && u_hasBinaryProperty(m_last, UCHAR_EMOJI) != 0);
        if (c >= 0xE0020 && c <= 0xE007F) return m_inPicture;  // the letters of a flag
        return c == kVowelSeparator || u_hasBinaryProperty(c, UCHAR_VARIATION_SELECTOR) != 0;
    }

private:
    bool isVirama() const { return u_getCombiningClass(m_last) == 9; }
    bool partsLetters(const icu::UnicodeString& text, int32_t next) const {
        if (m_joins != U_JT_LEFT_JOINING && m_joins != U_JT_DUAL_JOINING) return false;
        while (next < text.length() && joining(text.char32At(next)) == U_JT_TRANSPARENT)
            next = text.moveIndex32(next, 1);
        const int then = next < text.length() ? joining(text.char32At(next)) : U_JT_NON_JOINING;
        return then == U_JT_RIGHT_JOINING || then == U_JT_DUAL_JOINING;
    }

    UChar32 m_last = 0;
    int m_joins = U_JT_NON_JOINING;
    bool m_inPicture = false;
};

/// The soft hyphen is the first of all.
bool isIgnorable(UChar32 c) {
    return c >= kSoftHyphen && c != kZeroWidthSpace &&
           u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool anyIgnorable(const icu::UnicodeString& text) {
    for (int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1))
        if (isIgnorable(text.char32At(i))) return true;
    return false;
}

/// Few fonts have the forms that these ask for.
bool isUnseenForm(UChar32 c) {
    return (c >= 0xFE00 && c < kTextForm) || (c >= 0xE0100 && c <= 0xE01EF);
}

bool isAscii(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

constexpr int kMostMarks = 30;

/// Whether each character is drawn as it is: there are too few beyond ASCII for a run of marks to be cut, and none can be a
/// form that isUnseenForm() knows, by its first byte.
bool isDrawnAsTyped(std::string_view text) {
    int beyondAscii = 0;
    for (const char each : text) {
        const auto byte = static_cast<unsigned char>(each);
        if (byte == 0xEF || byte == 0xF3) return false;
        beyondAscii += byte >= 0xC0 ? 1 : 0;
    }
    return beyondAscii <= kMostMarks;
}

icu::UnicodeString composed(const icu::UnicodeString& text) {
    UErrorCode failed = U_ZERO_ERROR;
    const icu::Normalizer2* composer = icu::Normalizer2::getNFCInstance(failed);
    const icu::UnicodeString out = U_SUCCESS(failed) ? composer->normalize(text, failed) : text;
    return U_SUCCESS(failed) ? out : text;
}

}  // namespace

icu::UnicodeString fromUtf8(std::string_view text) {
    return icu::UnicodeString::fromUTF8({text.data(), static_cast<int32_t>(text.size())});
}

VisibleText visibleIn(const icu::UnicodeString& typed) {
    VisibleText out;
    if (!anyIgnorable(typed)) {
        out.text = typed;
        out.places.resize(static_cast<std::size_t>(typed.length()) + 1);
        std::iota(out.places.begin(), out.places.end(), 0);
        return out;
    }
    Before before;
    for (int32_t i = 0; i < typed.length();) {
        const UChar32 c = typed.char32At(i);
        const int32_t next = typed.moveIndex32(i, 1);
        if (!isIgnorable(c) || before.isChangedBy(c, typed, next)) {
            before.pass(c);
            out.text.append(c);
            for (int32_t unit = i; unit < next; ++unit) out.places.push_back(unit);
        }
        i = next;
    }
    out.places.push_back(typed.length());
    return out;
}

std::string identityOf(std::string_view word) {
    if (isAscii(word) && !word.empty() && word.front() > ' ' && word.back() > ' ') return std::string(word);
    const icu::UnicodeString seen = composed(visibleIn(fromUtf8(word)).text);
    int32_t from = 0, to = seen.length();
    while (from < to && u_isUWhiteSpace(seen.charAt(from))) ++from;
    while (to > from && u_isUWhiteSpace(seen.charAt(to - 1))) --to;
    if (from == to) return std::string(word);
    std::string utf8;
    return seen.tempSubStringBetween(from, to).toUTF8String(utf8);
}

std::string drawnSpelling(std::string_view text) {
    if (isDrawnAsTyped(text)) return std::string(text);
    const icu::UnicodeString typed = fromUtf8(text);
    icu::UnicodeString out;
    int marks = 0;
    for (int32_t i = 0; i < typed.length(); i = typed.moveIndex32(i, 1)) {
        const UChar32 c = typed.char32At(i);
        const bool turns = u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL) != 0;
        const bool isMark = (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0 || (isIgnorable(c) && !turns);
        if (!turns) marks = isMark ? marks + 1 : 0;
        if (!isMark || marks <= kMostMarks) out.append(isUnseenForm(c) ? kSign : c);
        if (isMark && marks == kMostMarks + 1) out.append(kEllipsis);
    }
    std::string utf8;
    return out.toUTF8String(utf8);
}

}  // namespace posiscope
