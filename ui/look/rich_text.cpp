// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/rich_text.h"

#include "core/base/spelling.h"
#include "ui/look/equations.h"
#include "ui/look/theme.h"

namespace posiscope {

QString shown(const Text& text) {
    return QString::fromStdString(drawnSpelling(plain(text, dictionaryOf(windowLook().language))));
}

QString html(const Text& text) {
    // Qt sets lowered and raised text at two thirds of its size: this much, so that none gets too small to read.
    const int script = smallestText() * 3 / 2 + 1;
    const std::vector<Run> all = runs(text, dictionaryOf(windowLook().language));
    QStringList pieces;
    for (const Run& run : all) pieces += QString::fromStdString(drawnSpelling(run.text));
    const QString whole = unbroken(pieces.join(QString()));
    QString out;
    qsizetype at = 0;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const Run& run = all[i];
        const qsizetype size = pieces[static_cast<qsizetype>(i)].size();
        QString piece = whole.mid(at, size).toHtmlEscaped();
        at += size;
        piece.replace('\n', QStringLiteral("<br>"));
        if (run.script == 0) {
            out += piece;
            continue;
        }
        const QString tag = run.script < 0 ? QStringLiteral("sub") : QStringLiteral("sup");
        out += QStringLiteral("<%1 style=\"font-size:%2px\">%3</%1>").arg(tag).arg(script).arg(piece);
    }
    // A word from right to left at the start does not turn the line: all our texts run to the right.
    return out.contains(QChar(0x2068)) ? QChar(0x200E) + out : out;
}

QString shown(const char* source) {
    return shown(text(source));
}

QString html(const char* source) {
    return html(text(source));
}

}  // namespace posiscope
