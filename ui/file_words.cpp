// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/file_words.h"

#include <cerrno>
#include <cstring>

namespace posiscope {

Text shownPath(const QString& path) {
    QString shown;
    for (const QChar each : path) {
        const auto kind = each.category();
        const bool breaks = kind == QChar::Other_Control || kind == QChar::Separator_Line ||
                            kind == QChar::Separator_Paragraph;
        const bool turns = each.direction() >= QChar::DirLRE && each.direction() <= QChar::DirPDF;
        const bool isolates = each.direction() >= QChar::DirLRI && each.direction() <= QChar::DirPDI;
        if (each == '\n')
            shown += QStringLiteral("\\n");
        else if (breaks || turns || isolates)
            shown += QStringLiteral("\\u%1")
                         .arg(each.unicode(), 4, 16, QChar('0'))
                         .toUpper()
                         .replace("\\U", "\\u");
        else
            shown += each;
    }
    return literal(shown.toStdString());
}

Text reasonOf(int error) {
    switch (error) {
        case ENOENT:
            return text("there is no such file or folder");
        case EACCES:
        case EPERM:
            return text("that is not permitted");
        case EROFS:
            return text("it is on a disk that can only be read");
        case ENOSPC:
        case EDQUOT:
            return text("the disk is full");
        case EFBIG:
            return text("it would be larger than a file may be here");
        case EISDIR:
            return text("it is a folder");
        case ENOTDIR:
            return text("a part of the path is not a folder");
        case ENAMETOOLONG:
            return text("the name is too long");
        case ELOOP:
            return text("its links lead round in a circle");
        case EBUSY:
            return text("another program is writing it");
        case EIO:
            return text("the disk reports an error");
        default:
            return literal(std::strerror(error));
    }
}

}  // namespace posiscope
