// SPDX-License-Identifier: GPL-3.0-or-later
// What is saved is there whole, or what was there before is; nothing else is left in the folder.
#include "ui/safe_file.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <linux/magic.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include "core/text.h"
#include "limits.h"
#include "ui/file_words.h"

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
        expectRefused(path, "not permitted");
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
