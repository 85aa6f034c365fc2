// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disk/file_words.h"

#include <QStringDecoder>
#include <algorithm>
#include <cerrno>
#include <cstring>

namespace posiscope {

namespace {

constexpr char16_t kByte = 0xDC00;  // and the byte, 0x80 to 0xFF

bool isByte(QChar c) {
    return c.unicode() >= kByte + 0x80 && c.unicode() <= kByte + 0xFF;
}

}  // namespace

QString pathOf(std::string_view bytes) {
    QString path;
    while (!bytes.empty()) {
        // The longest beginning that is UTF-8, and then one byte as it is.
        QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
        std::size_t size = std::min<std::size_t>(bytes.size(), 1);
        const auto first = static_cast<unsigned char>(bytes.front());
        if (first >= 0xC2)
            size = std::min<std::size_t>(bytes.size(), first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4);
        const QString letter = decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(size)));
        if (decoder.hasError()) size = 1;
        path += decoder.hasError() ? QString(QChar(static_cast<char16_t>(kByte + first))) : letter;
        bytes.remove_prefix(size);
    }
    return path;
}

std::string bytesOf(const QString& path) {
    std::string bytes;
    qsizetype done = 0;
    for (qsizetype i = 0; i <= path.size(); ++i) {
        const bool isPair = i > 0 && i < path.size() && path[i - 1].isHighSurrogate();
        if (i < path.size() && (isPair || !isByte(path[i]))) continue;
        bytes += path.mid(done, i - done).toStdString();
        if (i < path.size()) bytes += static_cast<char>(path[i].unicode() - kByte);
        done = i + 1;
    }
    return bytes;
}

Text shownPath(const QString& path) {
    QString shown;
    for (qsizetype i = 0; i < path.size(); ++i) {
        const QChar each = path[i];
        const auto kind = each.category();
        const bool breaks = kind == QChar::Other_Control || kind == QChar::Separator_Line ||
                            kind == QChar::Separator_Paragraph;
        const bool turns = each.direction() >= QChar::DirLRE && each.direction() <= QChar::DirPDF;
        const bool isolates = each.direction() >= QChar::DirLRI && each.direction() <= QChar::DirPDI;
        if (isByte(each) && (i == 0 || !path[i - 1].isHighSurrogate()))
            shown += QStringLiteral("\\x") + QString::number(each.unicode() - kByte, 16).toUpper();
        else if (each == '\n')
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
