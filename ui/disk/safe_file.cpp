// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/disk/safe_file.h"

#include <fcntl.h>
#include <limits.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <thread>

#include "ui/disk/file_words.h"

namespace posiscope {

namespace {

constexpr int kMostLinks = 40;  // as many as Linux follows
constexpr mode_t kNewFile = 0666;

std::string folderOf(const std::string& path) {
    const std::size_t slash = path.rfind('/');
    return slash == std::string::npos ? "." : path.substr(0, slash + 1);
}

/// Short whatever the name of the file, and the same each time, so that the next saving finds what a killed one left.
std::string temporaryPathOf(const std::string& path) {
    std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a
    for (const char c : path.substr(path.rfind('/') + 1))
        hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    const QString name = QStringLiteral("/.posiscope-%1").arg(hash, 16, 16, QChar('0'));
    return folderOf(path) + name.toStdString();
}

bool same(const struct stat& a, const struct stat& b) {
    return a.st_dev == b.st_dev && a.st_ino == b.st_ino;
}

/// Whoever writes a new file holds its lock; the kernel lets go of it when they end, however they do. QLockFile would wait
/// its whole timeout where a folder stands in the place of its file.
bool lock(int file) {
    return flock(file, LOCK_EX | LOCK_NB) == 0 || errno != EWOULDBLOCK;  // not every disk knows locks
}

enum class Left {
    nothing,
    busy,    ///< one that runs is writing it
    foreign  ///< a folder, a link or a file of somebody else: no rest of ours
};

/// Clears away what a killed program left.
Left clear(const std::string& beside) {
    const int file = open(beside.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    if (file < 0) return errno == ENOENT ? Left::nothing : Left::foreign;
    struct stat opened {
    }, named{};
    Left left = fstat(file, &opened) == 0 && S_ISREG(opened.st_mode) ? Left::busy : Left::foreign;
    // Until it was locked, its writer may have put it in its place, and another begun.
    if (left == Left::busy && lock(file) && lstat(beside.c_str(), &named) == 0 && same(opened, named))
        left = unlink(beside.c_str()) == 0 ? Left::nothing : Left::foreign;
    close(file);
    return left;
}

/// Calls `attempt` (an errno or 0) again while another program stands in its way, for a second. EEXIST: something
/// stands there that will not go.
template <class Attempt>
int patiently(const std::string& beside, const Attempt& attempt) {
    for (int i = 0; i < 100; ++i) {
        const int error = attempt();
        if (error != EEXIST) return error;
        const Left left = clear(beside);
        if (left == Left::foreign) return EEXIST;
        if (left == Left::busy) std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return EBUSY;
}

constexpr const char* kAccessList = "system.posix_acl_access";

/// Returns bytes that the system gives in two calls, of which the first tells the size; empty where there are none.
template <class Call>
std::string attribute(const Call& call) {
    std::string bytes(static_cast<std::size_t>(std::max<ssize_t>(0, call(nullptr, 0))), '\0');
    if (bytes.empty()) return {};
    bytes.resize(static_cast<std::size_t>(std::max<ssize_t>(0, call(bytes.data(), bytes.size()))));
    return bytes;
}

std::string valueOf(const std::string& path, const char* name) {
    return attribute([&](char* into, std::size_t size) { return getxattr(path.c_str(), name, into, size); });
}

/// Owner, group, permissions and access list. Where one of them cannot be kept nobody else gets its rights: with an
/// access list the permissions of the group are those that anybody in it may have at most. False: the list is lost.
bool makeAccessLike(const std::string& path, const struct stat& before, int file) {
    mode_t mode = before.st_mode & 07777;
    const bool sameGroup = fchown(file, static_cast<uid_t>(-1), before.st_gid) == 0;
    // Only root may give a file away; for others it then is their own.
    [[maybe_unused]] const bool given = fchown(file, before.st_uid, static_cast<gid_t>(-1)) == 0;
    const std::string list = valueOf(path, kAccessList);
    if (list.empty()) fremovexattr(file, kAccessList);  // its folder may have given it one
    const bool kept =
        list.empty() || (sameGroup && fsetxattr(file, kAccessList, list.data(), list.size(), 0) == 0);
    if (!sameGroup || !kept) mode &= ~static_cast<mode_t>(S_IRWXG);
    fchmod(file, mode);
    return kept;
}

/// False: some are lost. What the system keeps for itself is no loss.
bool copyAttributes(const std::string& path, int file) {
    const std::string names =
        attribute([&](char* into, std::size_t size) { return listxattr(path.c_str(), into, size); });
    bool all = true;
    for (std::size_t at = 0; at < names.size();) {
        const std::string name = names.c_str() + at;
        at += name.size() + 1;
        if (!name.starts_with("user.")) continue;
        const std::string value = valueOf(path, name.c_str());
        all = fsetxattr(file, name.c_str(), value.data(), value.size(), 0) == 0 && all;
    }
    return all;
}

/// Makes the new file like the old one; returns what cannot be kept.
std::vector<Text> makeLike(const std::string& path, const struct stat& before, int file) {
    std::vector<Text> lost;
    if (!copyAttributes(path, file)) lost.push_back(text("its extended attributes could not be kept"));
    if (!makeAccessLike(path, before, file))
        lost.push_back(text("its access list could not be kept, so its group has no rights any more"));
    if (before.st_nlink > 1) lost.push_back(text("its other names (hard links) keep the file as it was"));
    return lost;
}

}  // namespace

SafeFile::~SafeFile() {
    close();
}

std::optional<Text> SafeFile::failure() const {
    if (m_error == 0) return {};
    if (m_error == EEXIST)
        return text("cannot write %1: %2 stands in the way; move it elsewhere",
                    {shownPath(m_path), shownPath(pathOf(m_temporary))});
    if (m_isShut)
        return text(
            "cannot write %1: a file is replaced as a whole, and nothing can be made in its folder; save "
            "it elsewhere",
            {shownPath(m_path)});
    return text("cannot write %1: %2", {shownPath(m_path), reasonOf(m_error)});
}

void SafeFile::close() {
    if (m_named) unlink(m_temporary.c_str());
    if (m_file >= 0 && ::close(m_file) != 0 && m_error == 0 && errno != EINTR) m_error = errno;
    m_named = false;
    m_file = -1;
}

/// Finds where the links at the end of the path lead: what stands in /proc is not a place but an open file.
int SafeFile::find() {
    std::array<char, PATH_MAX> to{};
    for (int i = 0; i < kMostLinks; ++i) {
        if (m_target.starts_with("/proc/")) m_straight = true;
        const ssize_t length = readlink(m_target.c_str(), to.data(), to.size());
        if (m_straight || length < 0) return 0;
        const std::string next(to.data(), static_cast<std::size_t>(length));
        m_target = next.starts_with('/') ? next : m_target.substr(0, m_target.rfind('/') + 1) + next;
    }
    return ELOOP;
}

/// Makes the new file, still without a name if that is possible.
int SafeFile::make() {
    const std::string folder = folderOf(m_target);
    // It gets its name by way of /proc.
    if (access("/proc/self/fd", X_OK) == 0) {
        m_file = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, kNewFile);
        if (m_file < 0 && errno != EOPNOTSUPP && errno != EISDIR) return errno;
    }
    if (m_file < 0) return patiently(m_temporary, [this] { return makeNamed(); });
    lock(m_file);
    return 0;
}

int SafeFile::makeNamed() {
    m_file = ::open(m_temporary.c_str(), O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, kNewFile);
    if (m_file < 0) return errno;
    struct stat made {};
    // Until it was locked, it may have been cleared away.
    m_named = lock(m_file) && fstat(m_file, &made) == 0 && made.st_nlink > 0;
    if (m_named) return 0;
    close();
    return EEXIST;
}

Text SafeFile::lost() const {
    if (m_lost.empty()) return {};
    return text("%1 is written, but %2", {shownPath(m_path), joined(m_lost, marked("; "))});
}

std::optional<Text> SafeFile::open(const QString& path) {
    close();
    m_path = path;
    m_target = bytesOf(path);
    m_straight = m_isShut = false;
    m_lost.clear();
    m_error = 0;
    struct stat before {};
    const bool exists = stat(m_target.c_str(), &before) == 0;
    if (!exists && errno != ENOENT) m_error = errno;
    if (exists && S_ISDIR(before.st_mode)) m_error = EISDIR;
    if (m_error == 0 && exists && !S_ISREG(before.st_mode)) m_straight = true;
    if (m_error == 0 && !m_straight) m_error = find();
    if (m_error != 0) return failure();

    if (m_straight) {
        m_file = ::open(m_target.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
        if (m_file < 0) m_error = errno;
        return failure();
    }
    m_temporary = temporaryPathOf(m_target);
    // Another could be put in the place of a file that may not be written.
    if (exists && faccessat(AT_FDCWD, m_target.c_str(), W_OK, AT_EACCESS) != 0) m_error = errno;
    if (m_error == 0) {
        m_error = make();
        m_isShut = exists && (m_error == EACCES || m_error == EPERM);
    }
    if (m_error == 0 && exists) m_lost = makeLike(m_target, before, m_file);
    return failure();
}

bool SafeFile::write(std::string_view bytes) {
    while (m_error == 0 && !bytes.empty()) {
        const ssize_t written = ::write(m_file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) m_error = errno;
        // A full disk takes a part and says nothing; only the rest is refused.
        if (written > 0) bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    return m_error == 0;
}

/// Puts the new file in the place of the old one, in one step.
int SafeFile::put() {
    if (!m_named) {
        const std::string file = "/proc/self/fd/" + std::to_string(m_file);
        const int error = patiently(m_temporary, [&] {
            return linkat(AT_FDCWD, file.c_str(), AT_FDCWD, m_temporary.c_str(), AT_SYMLINK_FOLLOW) == 0
                       ? 0
                       : errno;
        });
        if (error != 0) return error;
        m_named = true;
    }
    if (rename(m_temporary.c_str(), m_target.c_str()) != 0) return errno;
    m_named = false;
    return 0;
}

std::optional<Text> SafeFile::commit() {
    if (m_error == 0 && !m_straight && fsync(m_file) != 0) m_error = errno;
    if (m_error == 0 && !m_straight) m_error = put();
    const bool done = m_error == 0 && !m_straight;
    close();
    if (!done) return failure();
    m_error = 0;
    // Its name too outlasts a power cut. Not every disk can promise that: the file is whole in any case.
    if (const int folder = ::open(folderOf(m_target).c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
        folder >= 0) {
        fsync(folder);
        ::close(folder);
    }
    return {};
}

std::optional<Text> saveBytes(const QString& path, const QByteArray& bytes, Text* lost) {
    // A pipe would be waited for, and what is written to a device cannot be opened again.
    struct stat there {};
    if (stat(bytesOf(path).c_str(), &there) == 0 && !S_ISREG(there.st_mode) && !S_ISDIR(there.st_mode))
        return text("cannot write %1: %2", {shownPath(path), text("it is not a plain file")});
    SafeFile file;
    if (const auto failed = file.open(path)) return failed;
    file.write({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    auto failed = file.commit();
    if (!failed && lost != nullptr) *lost = file.lost();
    return failed;
}

}  // namespace posiscope
