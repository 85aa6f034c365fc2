// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/equations.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace posiscope {

namespace {

constexpr qsizetype kLongest = 24;  ///< most characters of both sides of "=" in one line
constexpr QChar kNoBreak(0xa0);

bool isChinese(QChar c) {
    return (c.unicode() >= 0x2e80 && !c.isSurrogate()) || QStringLiteral("“”").contains(c);
}

/// Beside a space there may be Chinese, between whose characters a line may end; what is nearer belongs to the space.
QString nearEnd(const QString& word) {
    qsizetype at = word.size();
    while (at > 0 && !isChinese(word[at - 1])) --at;
    return word.mid(at);
}
QString nearStart(const QString& word) {
    qsizetype size = 0;
    while (size < word.size() && !isChinese(word[size])) ++size;
    return word.left(size);
}

bool isOperator(const QString& word) {
    return word.size() == 1 && QStringLiteral("=+−×·/≤≥<>").contains(word);
}

bool isSmall(QChar c) {
    return c >= 'a' && c <= 'z';
}

bool isInName(QChar c) {
    return isSmall(c) || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

bool isFunction(QStringView name) {
    constexpr std::array kFunctions{"sin", "cos", "exp", "clip", "row", "max", "min", "base", "pos"};
    return std::ranges::any_of(kFunctions, [name](const char* each) { return name == QLatin1String(each); });
}

/// Tells whether it is a number, a symbol or a function, and no word. Every text of the window is asked word by word:
/// regular expressions would take most of the time.
bool isMath(const QString& word) {
    bool hasSymbol = false;
    for (qsizetype at = 0, end = 0; at < word.size(); at = end) {
        while (end < word.size() && isInName(word[end])) ++end;
        const QStringView name = QStringView(word).mid(at, end - at);
        const bool isOther = name.isEmpty();  // one character
        if (isOther) end += word[at].isHighSurrogate() && at + 1 < word.size() ? 2 : 1;
        if (!isOther && isFunction(name)) continue;
        for (qsizetype i = 1; i < name.size(); ++i)
            if (isSmall(name[i - 1]) && isSmall(name[i])) return false;
        for (const char32_t c : QStringView(word).mid(at, end - at).toUcs4())
            hasSymbol = hasSymbol || QChar::isLetterOrNumber(c) || c == U'…';
    }
    return hasSymbol;
}

/// Tells for each space between words whether an equation goes on over it.
class Glue {
public:
    explicit Glue(const QStringList& words) : m_words(words), m_glued(words.size(), false) {
        for (qsizetype i = 0; i + 1 < words.size(); ++i) m_glued[i] = isInside(i);
    }
    bool after(qsizetype i) const { return m_glued[i]; }

private:
    bool isMathBefore(qsizetype i) const { return i >= 0 && isMath(nearEnd(m_words[i])); }
    bool isMathAfter(qsizetype i) const { return i < m_words.size() && isMath(nearStart(m_words[i])); }
    bool isInside(qsizetype i) const {
        const QString &here = m_words[i], &next = m_words[i + 1];
        if (here == QStringLiteral("·"))
            return isMathBefore(i - 1) && isMathAfter(i + 1);  // or between phrases
        if (isOperator(here) || nearEnd(here).startsWith(QStringLiteral("Σ"))) return true;
        if (next == '=')
            return isMathBefore(i) && isMathAfter(i + 2) && sizeUpTo(i) + sizeFrom(i + 2) <= kLongest;
        if (isOperator(next)) return isMathBefore(i) && isMathAfter(i + 2);
        const bool isVector = here.endsWith(',') && isOpen(i);
        return isVector && isMathBefore(i) && isMathAfter(i + 1);
    }
    qsizetype sizeUpTo(qsizetype i) const {
        qsizetype size = nearEnd(m_words[i]).size();
        while (i > 0 && m_glued[i - 1]) size += nearEnd(m_words[--i]).size() + 1;
        return size;
    }
    /// Counts as far as the next "=".
    qsizetype sizeFrom(qsizetype i) const {
        qsizetype size = nearStart(m_words[i]).size();
        for (; i + 2 < m_words.size() && isOperator(m_words[i + 1]) && m_words[i + 1] != '='; i += 2)
            size += nearStart(m_words[i + 2]).size() + 3;
        return size;
    }
    bool isOpen(qsizetype i) const {
        qsizetype open = 0;
        for (qsizetype j = 0; j <= i; ++j) open += m_words[j].count('(') - m_words[j].count(')');
        return open > 0;
    }

    const QStringList& m_words;
    QList<bool> m_glued;
};

}  // namespace

QString unbroken(QString text) {
    const QStringList words = text.split(' ');
    const Glue glue(words);
    qsizetype at = -1;
    for (qsizetype i = 0; i + 1 < words.size(); ++i) {
        at += words[i].size() + 1;
        if (glue.after(i)) text[at] = kNoBreak;
    }
    return text;
}

}  // namespace posiscope
