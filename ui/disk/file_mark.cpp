// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disk/file_mark.h"

#include <fcntl.h>
#include <sys/stat.h>

#include <QCryptographicHash>
#include <QFile>

#include "ui/disk/file_words.h"

namespace posiscope {

FileMark FileMark::of(const QString& path, const FileMark& before) {
    FileMark mark;
    // Not waiting: a pipe in its place would have to be filled first.
    const int opened = open(bytesOf(path).c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK);
    if (opened < 0) return mark;
    QFile file;
    file.open(opened, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    struct stat there {};
    if (fstat(opened, &there) != 0 || !S_ISREG(there.st_mode)) return mark;
    const auto whole = [](auto number) { return static_cast<std::int64_t>(number); };
    mark.m_identity = {whole(there.st_dev), whole(there.st_ino), whole(there.st_size),
                       whole(there.st_mtim.tv_sec), whole(there.st_mtim.tv_nsec)};
    if (before.isThere() && before.m_identity == mark.m_identity) return before;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    if (hash.addData(&file)) mark.m_hash = hash.result();
    return mark;
}

FileMark FileMark::ofHash(const QByteArray& hash) {
    FileMark mark;
    mark.m_hash = hash;
    return mark;
}

}  // namespace posiscope
