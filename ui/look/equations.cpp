// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/equations.h"

#include <QRegularExpression>
#include <QStringList>

namespace posiscope {

namespace {

constexpr qsizetype kLongest = 24;  ///< most characters of both sides of "=" in one line
constexpr QChar kNoBreak(0xa0);

/// Beside a space there may be Chinese, between whose characters a line may end; what is nearer belongs to the space.
QString nearEnd(const QString& word) {
    static const QRegularExpression kAfterChinese(QStringLiteral("[^\\x{2e80}-\\x{ffff}“”]*$"));
    return kAfterChinese.match(word).captured();
}
QString nearStart(const QString& word) {
    static const QRegularExpression kBeforeChinese(QStringLiteral("^[^\\x{2e80}-\\x{ffff}“”]*"));
    return kBeforeChinese.match(word).captured();
}

bool isOperator(const QString& word) {
    return word.size() == 1 && QStringLiteral("=+−×·/≤≥<>").contains(word);
}

/// Tells whether it is a number, a symbol or a function, and no word.
bool isMath(QString word) {
    static const QRegularExpression kFunctions(
        QStringLiteral("\\b(sin|cos|exp|clip|row|max|min|base|pos)\\b")),
        kWord(QStringLiteral("[a-z]{2}")), kSymbol(QStringLiteral("[\\p{L}\\p{N}…]"));
    word.remove(kFunctions);
    return !word.contains(kWord) && word.contains(kSymbol);
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
