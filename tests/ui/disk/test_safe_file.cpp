// SPDX-License-Identifier: GPL-3.0-or-later
// A saved file is there whole, or the one before it is; nothing else is left in the folder.
#include "ui/disk/safe_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <array>

#include "core/base/text.h"
#include "tests/ui/limits.h"
#include "ui/disk/file_words.h"

namespace posiscope {
namespace {

const QByteArray kOld(100000, 'o'), kNew(70000, 'n');

QByteArray contentOf(const QString& path) {
    QFile file(path);
    if (!QFileInfo(path).isFile()) return "(none)";  // a pipe is waited for, a device never ends
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not to be read)");
}

class SafeFiles : public testing::Test {
protected:
    SafeFiles() { chmod(encoded(folder.path()), 0777); }

    static QByteArray encoded(const QString& path) { return QFile::encodeName(path); }
    QString in(const QString& name) const { return folder.filePath(name); }
    QString old(const QString& name = "old.csv") const {
        QFile file(in(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(kOld) == kOld.size());
        file.close();
        chmod(encoded(in(name)), 0666);
        return in(name);
    }
    QStringList names() const {
        return QDir(folder.path())
            .entryList(QDir::AllEntries | QDir::System | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    }
    static mode_t modeOf(const QString& path) {
        struct stat there {};
        return stat(encoded(path), &there) == 0 ? there.st_mode & 07777 : 0;
    }

    static void expectSaved(const QString& path) {
        const auto failed = saveBytes(path, kNew);
        EXPECT_FALSE(failed) << plain(*failed);
        EXPECT_TRUE(contentOf(path) == kNew);
    }
    /// One line with the path and the reason, and nothing in the folder is other than before.
    void expectRefused(const QString& path, const char* reason) const {
        const QStringList before = names();
        const QByteArray content = contentOf(path);
        const auto failed = saveBytes(path, kNew);
        ASSERT_TRUE(failed) << path.toStdString();
        const std::string message = plain(*failed);
        EXPECT_NE(message.find(plain(shownPath(path))), std::string::npos) << message;
        EXPECT_NE(message.find(reason), std::string::npos) << message;
        EXPECT_EQ(message.find('\n'), std::string::npos) << message;
        EXPECT_EQ(names(), before);
        EXPECT_TRUE(contentOf(path) == content);
    }

    QTemporaryDir folder;
};

TEST_F(SafeFiles, ANewOneHasTheUsualPermissionsAnOldOneKeepsIts) {
    const mode_t mask = umask(027);
    expectSaved(in("new.csv"));
    umask(mask);
    EXPECT_EQ(modeOf(in("new.csv")), 0640u);
    chmod(encoded(old()), 0604);
    expectSaved(in("old.csv"));
    EXPECT_EQ(modeOf(in("old.csv")), 0604u);
    EXPECT_EQ(names(), (QStringList{"new.csv", "old.csv"}));
}

TEST_F(SafeFiles, OwnerAndGroupStayWhereThatCanBe) {
    const QString path = old();
    struct stat there {};
    if (geteuid() != 0) {  // only root can make a file of another; one's own stays one's own
        expectSaved(path);
        stat(encoded(path), &there);
        EXPECT_EQ(there.st_uid, geteuid());
        return;
    }
    ASSERT_EQ(chown(encoded(path), kNobody, 1), 0);
    chmod(encoded(path), 0664);
    expectSaved(path);
    stat(encoded(path), &there);
    EXPECT_EQ(there.st_uid, kNobody);
    EXPECT_EQ(there.st_gid, 1u);
    // Who is not in the group cannot keep it, and gives its rights to no other.
    {
        const AsNobody nobody;
        expectSaved(path);
    }
    stat(encoded(path), &there);
    EXPECT_NE(there.st_gid, 1u);
    EXPECT_EQ(modeOf(path), 0604u);
}

TEST_F(SafeFiles, ALinkStaysAndWhatItLeadsToIsReplaced) {
    old("target.csv");
    QDir(folder.path()).mkdir("sub");
    QFile::link("../target.csv", in("sub/first.csv"));
    QFile::link(in("sub/first.csv"), in("second.csv"));
    QFile::link("new.csv", in("sub/dangling.csv"));
    expectSaved(in("second.csv"));
    EXPECT_TRUE(contentOf(in("target.csv")) == kNew);
    expectSaved(in("sub/dangling.csv"));
    EXPECT_TRUE(contentOf(in("sub/new.csv")) == kNew);
    for (const char* link : {"sub/first.csv", "second.csv", "sub/dangling.csv"})
        EXPECT_TRUE(QFileInfo(in(link)).isSymLink()) << link;
    EXPECT_FALSE(QFileInfo(in("target.csv")).isSymLink());

    QFile::link("round.csv", in("round.csv"));
    expectRefused(in("round.csv"), "links");
    EXPECT_TRUE(QFileInfo(in("round.csv")).isSymLink());
}

TEST_F(SafeFiles, NamesOfEveryKind) {
    const QString longest(255, 'x'), chinese = QString(81, QChar(0x4F4D)) + ".posiscope";
    for (const QString& name :
         {QString("two\nlines.csv"), QString(" -o "), QString("é😀.csv"), longest, chinese}) {
        SCOPED_TRACE(name.toStdString());
        expectSaved(in(name));
        old(name);
        expectSaved(in(name));
        QFile::remove(in(name));
    }
    expectRefused(in(QString(256, 'x')), "name is too long");
    expectRefused(in(QString(255, QChar(0x4F4D))), "name is too long");
    EXPECT_TRUE(names().isEmpty());
}

TEST_F(SafeFiles, AMessageStaysInItsLine) {
    QDir(folder.path()).mkdir("two\nlines\u202E\x1B");
    expectRefused(in("two\nlines\u202E\x1B"), "two\\nlines\\u202E\\u001B: it is a folder");
}

TEST_F(SafeFiles, PlacesThatCannotBeWrittenTo) {
    expectRefused(folder.path(), "folder");
    expectRefused(in("no/such/folder.csv"), "no such file or folder");
    expectRefused(old() + "/under.csv", "not a folder");
    for (const char* place : {"/proc/posiscope.csv", "/sys/posiscope.csv"}) {
        // Where nothing is mounted, in a container, these are folders like any other.
        struct statfs there {};
        if (statfs(QFileInfo(place).path().toUtf8().constData(), &there) != 0 ||
            (there.f_type != PROC_SUPER_MAGIC && there.f_type != SYSFS_MAGIC))
            continue;
        const auto failed = saveBytes(place, kNew);
        ASSERT_TRUE(failed);
        EXPECT_NE(plain(*failed).find(place), std::string::npos) << plain(*failed);
    }
}

TEST_F(SafeFiles, WithoutPermissionNothingChanges) {
    const QString path = old();
    QDir(folder.path()).mkdir("closed");
    chmod(encoded(in("closed")), 0);
    {
        const AsNobody nobody;
        expectRefused(in("closed/new.csv"), "not permitted");
    }
    chmod(encoded(path), 0444);
    {
        const AsNobody nobody;
        expectRefused(path, "not permitted");
    }
    chmod(encoded(path), 0666);
    chmod(encoded(folder.path()), 0555);
    {
        const AsNobody nobody;
        expectRefused(path, "nothing can be made in its folder");
        expectRefused(in("new.csv"), "not permitted");
    }
    chmod(encoded(folder.path()), 0777);
}

TEST_F(SafeFiles, ADiskThatTakesOnlyAPart) {
    const QString path = old();
    for (const rlim_t room : {rlim_t{0}, rlim_t{1}, rlim_t{4096}, static_cast<rlim_t>(kNew.size() - 1)}) {
        const FileLimit limit(room);
        expectRefused(path, "larger than a file may be");
        expectRefused(in("new.csv"), "larger than a file may be");
    }
    const FileLimit enough(static_cast<rlim_t>(kNew.size()));
    expectSaved(path);
}

TEST_F(SafeFiles, WithoutCommitAndInAVanishedFolderNothingIsLeft) {
    const QString path = old();
    {
        SafeFile file;
        ASSERT_FALSE(file.open(path));
        EXPECT_TRUE(file.write("something"));
        EXPECT_EQ(names(), QStringList("old.csv"));
    }
    EXPECT_TRUE(contentOf(path) == kOld);
    EXPECT_EQ(names(), QStringList("old.csv"));

    QDir(folder.path()).mkdir("gone");
    SafeFile file;
    ASSERT_FALSE(file.open(in("gone/new.csv")));
    EXPECT_TRUE(file.write("something"));
    QDir(folder.path()).rmdir("gone");
    const auto failed = file.commit();
    ASSERT_TRUE(failed);
    EXPECT_NE(plain(*failed).find("gone/new.csv: there is no such"), std::string::npos) << plain(*failed);
    EXPECT_EQ(names(), QStringList("old.csv"));
}

TEST_F(SafeFiles, TwoSaversOfOneFileLeaveTheLastOneWhole) {
    SafeFile first, second;
    ASSERT_FALSE(first.open(in("a.csv")));
    ASSERT_FALSE(second.open(in("a.csv")));
    EXPECT_TRUE(first.write("first"));
    EXPECT_TRUE(second.write("second"));
    EXPECT_FALSE(second.commit());
    EXPECT_EQ(contentOf(in("a.csv")), "second");
    EXPECT_FALSE(first.commit());
    EXPECT_EQ(contentOf(in("a.csv")), "first");
    EXPECT_EQ(names(), QStringList("a.csv"));
}

/// acl(5) in the form of the kernel: version 2, then tag, rights and id of each entry.
std::string accessList(std::initializer_list<std::array<unsigned, 3>> entries) {
    std::string bytes("\2\0\0\0", 4);
    for (const auto& [tag, rights, id] : entries) {
        for (const unsigned each : {tag, rights})
            for (const int shift : {0, 8}) bytes += static_cast<char>(each >> shift & 0xFF);
        for (const int shift : {0, 8, 16, 24}) bytes += static_cast<char>(id >> shift & 0xFF);
    }
    return bytes;
}

std::string attributeOf(const QByteArray& path, const char* name) {
    std::string value(1000, '\0');
    const ssize_t size = getxattr(path, name, value.data(), value.size());
    value.resize(static_cast<std::size_t>(std::max<ssize_t>(0, size)));
    return value;
}

/// group::---, one more user with rw-: the permissions say rw- for the group, which is the most that anybody may.
TEST_F(SafeFiles, AccessListsAndAttributesAreKept) {
    const QByteArray path = encoded(old());
    constexpr unsigned kNoId = 0xFFFFFFFF;
    const std::string list =
        accessList({{1, 6, kNoId}, {2, 6, 12345}, {4, 0, kNoId}, {16, 6, kNoId}, {32, 0, kNoId}});
    if (setxattr(path, "system.posix_acl_access", list.data(), list.size(), 0) != 0 ||
        setxattr(path, "user.posiscope", "kept", 4, 0) != 0)
        GTEST_SKIP() << "this disk knows no access lists or no attributes";
    ASSERT_EQ(modeOf(in("old.csv")), 0660u);
    Text lost;
    ASSERT_FALSE(saveBytes(in("old.csv"), kNew, &lost));
    EXPECT_EQ(plain(lost), "");
    EXPECT_EQ(attributeOf(path, "system.posix_acl_access"), list);
    EXPECT_EQ(attributeOf(path, "user.posiscope"), "kept");
    EXPECT_EQ(modeOf(in("old.csv")), 0660u);
}

/// A folder may give new files a list of its own; a file that had none gets none.
TEST_F(SafeFiles, AFolderGivesNoRightsToWhatStoodThere) {
    const QString path = old();
    chmod(encoded(path), 0600);
    constexpr unsigned kNoId = 0xFFFFFFFF;
    const std::string list =
        accessList({{1, 6, kNoId}, {2, 6, 12345}, {4, 6, kNoId}, {16, 6, kNoId}, {32, 6, kNoId}});
    if (setxattr(encoded(folder.path()), "system.posix_acl_default", list.data(), list.size(), 0) != 0)
        GTEST_SKIP() << "this disk knows no access lists";
    expectSaved(path);
    EXPECT_EQ(attributeOf(encoded(path), "system.posix_acl_access"), "");
    EXPECT_EQ(modeOf(path), 0600u);
}

TEST_F(SafeFiles, OtherNamesOfAFileAreSaid) {
    const QString path = old();
    ASSERT_EQ(link(encoded(path), encoded(in("other.csv"))), 0);
    Text lost;
    ASSERT_FALSE(saveBytes(path, kNew, &lost));
    EXPECT_NE(plain(lost).find("hard links"), std::string::npos) << plain(lost);
    EXPECT_TRUE(contentOf(in("other.csv")) == kOld);
}

/// The name that the new file has for a moment is taken by what is no file of ours: said at once.
TEST_F(SafeFiles, WhatStandsInTheWayIsNamed) {
    const QString path = old();
    std::uint64_t hash = 0xCBF29CE484222325;  // FNV-1a, as files of earlier versions are named
    for (const char c : std::string("old.csv")) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    const QString name = in(QStringLiteral(".posiscope-%1").arg(hash, 16, 16, QChar('0')));
    ASSERT_TRUE(QDir().mkdir(name));
    expectRefused(path, "stands in the way");
    ASSERT_TRUE(QDir().rmdir(name));
    ASSERT_EQ(symlink("/etc/hostname", encoded(name)), 0);
    expectRefused(path, "stands in the way");
}

TEST_F(SafeFiles, AFileInAFolderThatIsShutIsSaidSo) {
    const QString path = old();
    chmod(encoded(folder.path()), 0555);
    if (geteuid() == 0) {
        const AsNobody nobody;
        expectRefused(path, "nothing can be made in its folder");
    } else {
        expectRefused(path, "nothing can be made in its folder");
    }
    chmod(encoded(folder.path()), 0777);
}

TEST_F(SafeFiles, NamesThatAreNotUtf8ComeBack) {
    for (const std::string& bytes :
         {std::string("plain"), std::string("a\xFF.svg"), std::string("\xC3\xA9\xC3"),
          std::string("\xED\xB2\x80"), std::string("\xF0\x9F\x98\x80\xF0\x9F"), std::string("我\x80思")})
        EXPECT_EQ(bytesOf(pathOf(bytes)), bytes);
    EXPECT_EQ(pathOf("é😀"), QString::fromUtf8("é😀"));
}

TEST_F(SafeFiles, PipesAndDevicesAreWrittenStraightAndStayWhatTheyAre) {
    ASSERT_EQ(mkfifo(encoded(in("pipe")), 0666), 0);
    const int reader = open(encoded(in("pipe")), O_RDONLY | O_NONBLOCK);
    ASSERT_GE(reader, 0);
    SafeFile pipe;
    ASSERT_FALSE(pipe.open(in("pipe")));
    EXPECT_TRUE(pipe.write("words"));
    EXPECT_FALSE(pipe.commit());
    char got[8] = {};
    EXPECT_EQ(read(reader, got, sizeof got), 5);
    EXPECT_STREQ(got, "words");
    close(reader);

    SafeFile full;
    ASSERT_FALSE(full.open("/dev/full"));
    EXPECT_FALSE(full.write("words"));
    const auto failed = full.commit();
    ASSERT_TRUE(failed);
    EXPECT_EQ(plain(*failed), "cannot write /dev/full: the disk is full");

    // Not for what is to be opened again: without a reader a pipe would be waited for.
    expectRefused(in("pipe"), "plain file");
    expectRefused("/dev/null", "plain file");
    QFile::link("/dev/full", in("full.csv"));
    expectRefused(in("full.csv"), "plain file");
}

}  // namespace
}  // namespace posiscope
