// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saving/kept_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QUuid>
#include <algorithm>
#include <cerrno>
#include <limits>

#include "ui/disk/file_words.h"
#include "ui/disk/safe_file.h"
#include "ui/saving/document_file.h"

namespace posiscope {

namespace {

constexpr mode_t kMine = 0700;
constexpr qint64 kLongestPath = 4096;
const char kAside[] = "/damaged";

QByteArray encoded(const QString& path) {
    return QFile::encodeName(path);
}

/// Its first bytes; none where it is no plain file.
QByteArray shortFile(const QString& name) {
    // Not waiting: a pipe in its place would have to be filled first.
    const int opened = open(encoded(name).constData(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (opened < 0) return {};
    QFile file;
    file.open(opened, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle);
    struct stat there {};
    return fstat(opened, &there) == 0 && S_ISREG(there.st_mode) ? file.read(kLongestPath) : QByteArray();
}

}  // namespace

/// Nothing where it belongs to another.
std::shared_ptr<KeptFolder> KeptFolder::taken(const QString& folder, int flags) {
    const int file =
        open(encoded(folder + "/lock").constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW | flags, 0600);
    struct stat there {};
    // Until it was locked, it may have been cleared away.
    if (file >= 0 && flock(file, LOCK_EX | LOCK_NB) == 0 && fstat(file, &there) == 0 && there.st_nlink > 0)
        return std::shared_ptr<KeptFolder>(new KeptFolder(folder, file));
    const int error = errno;
    if (file >= 0) close(file);
    errno = error;
    return {};
}

Result<std::shared_ptr<KeptFolder>> KeptFolder::make(const QString& root) {
    QDir().mkpath(root);
    chmod(encoded(root).constData(), kMine);  // the unsaved text may be private
    // One that just starts may take a folder that is not yet locked for a left-over.
    for (int i = 0; i < 10; ++i) {
        const QString folder = root + '/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
        if (mkdir(encoded(folder).constData(), kMine) != 0) break;
        if (auto made = taken(folder, O_EXCL)) return made;
    }
    return text("cannot write %1: %2", {shownPath(root), reasonOf(errno)});
}

std::vector<std::shared_ptr<KeptFolder>> KeptFolder::leftOver(const QString& root) {
    std::vector<std::shared_ptr<KeptFolder>> all;
    for (const QString& name : QDir(root).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (QUuid(name).isNull()) continue;
        auto found = taken(root + '/' + name, 0);
        if (!found) continue;
        if (QFile::exists(found->documentFile()))
            all.push_back(std::move(found));
        else
            found->remove();
    }
    std::ranges::stable_sort(all, [](const auto& a, const auto& b) { return a->when() > b->when(); });
    return all;
}

KeptFolder::~KeptFolder() {
    close(m_lock);
}

QString KeptFolder::documentFile() const {
    return m_folder + QStringLiteral("/unsaved.posiscope");
}

QString KeptFolder::pathFile() const {
    return m_folder + QStringLiteral("/path");
}

QString KeptFolder::seenFile() const {
    return m_folder + QStringLiteral("/seen");
}

std::optional<Text> KeptFolder::keep(const Document& document, const Origin& origin) const {
    const QString place = origin.path.isEmpty() ? origin.path : QFileInfo(origin.path).absoluteFilePath();
    // The path first: it stays the same until all is saved and cleared.
    if (const auto failed = saveBytes(pathFile(), QByteArray::fromStdString(bytesOf(place)))) return failed;
    if (const auto failed = saveBytes(seenFile(), origin.seen.toHex())) return failed;
    return saveDocument(documentFile(), document);
}

void KeptFolder::clear() const {
    QFile::remove(documentFile());
}

void KeptFolder::remove() const {
    clear();  // first, so that it is never there without its lock
    QDir(m_folder).removeRecursively();
}

Result<Document> KeptFolder::document() const {
    return loadDocument(documentFile());
}

Origin KeptFolder::origin() const {
    const QByteArray path = shortFile(pathFile()), seen = shortFile(seenFile());
    const bool isPath = path.startsWith('/') && !path.contains('\0');
    return {isPath ? pathOf(path.toStdString()) : QString(), QByteArray::fromHex(seen)};
}

QDateTime KeptFolder::when() const {
    return QFileInfo(documentFile()).lastModified();
}

QString KeptFolder::setAside() const {
    const QDir root(QFileInfo(m_folder).path());
    root.mkpath(QStringLiteral(".") + kAside);
    QString place =
        root.path() + kAside + '/' + QFileInfo(m_folder).fileName() + QStringLiteral(".posiscope");
    if (!QFile::rename(documentFile(), place)) return documentFile();
    remove();
    return place;
}

}  // namespace posiscope
