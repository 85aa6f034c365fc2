// SPDX-License-Identifier: GPL-3.0-or-later
// Saving is stopped at every single place: killed at each system call, each system call failing, the disk full after
// any number of bytes. The file is then the old one or the new one, whole, and what is left over the next saving clears.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include <QDir>
#include <QFile>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>

#include "program.h"

namespace posiscope::test {

namespace {

struct Save {
    const char* name;
    bool document;  ///< otherwise a table
    bool old;       ///< an older file stands there
    bool named;     ///< on a disk that does not know files without a name
};

std::ostream& operator<<(std::ostream& out, const Save& save) {
    return out << save.name;
}

/// One system call of a run.
struct Call {
    QString name;
    int count = 0;  ///< the how manieth of this name
    bool onFile = false;
};

/// The calls that have to do with files; the others are about memory and the like.
bool isOnFile(const QString& name) {
    static const QRegularExpression kNames(
        "^(open|openat|read|p?write(64)?|f(data)?sync|fch(mod|own)|ftruncate|link(at)?|rename(at2?)?|unlink(at)?|close|"
        "[fl]?stat|newfstatat|statx|flock|readlink(at)?|f?access(at2?)?)$");
    return kNames.match(name).hasMatch();
}

struct Finished {
    bool killed = false;
    int status = -1;
    QByteArray err;
};

Finished finish(const QStringList& command, rlim_t room = RLIM_INFINITY) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert("ASAN_OPTIONS", "detect_leaks=0");  // it cannot look for them in a traced program
    process.setProcessEnvironment(environment);
    process.setChildProcessModifier([room] {
        const rlimit limit{room, RLIM_INFINITY};
        setrlimit(RLIMIT_FSIZE, &limit);
    });
    process.start(command.front(), command.mid(1));
    if (!process.waitForFinished(60000)) return {};
    return {process.exitStatus() == QProcess::CrashExit, process.exitCode(), process.readAllStandardError()};
}

class Sweep : public testing::TestWithParam<Save> {
protected:
    static constexpr int kOldSize = 150, kNewSize = 200;

    void SetUp() override {
        m_old = whole(kOldSize);
        m_new = whole(kNewSize);
        ASSERT_GT(m_new.size(), 32);
        ASSERT_NE(m_old, m_new);
        m_folder = m_temporary.filePath("folder");
    }

    /// The bytes of a file that nothing stops.
    QByteArray whole(int size) const {
        const QString file = m_temporary.filePath("whole");
        EXPECT_EQ(finish(saving(size, file)).status, 0);
        const QByteArray bytes = bytesOf(file);
        QFile::remove(file);
        return bytes;
    }

    QStringList saving(int size, const QString& file) const {
        if (GetParam().document) return {qEnvironmentVariable("SAVE_DOCUMENT"), QString::number(size), file};
        return {qEnvironmentVariable("POSISCOPE"),
                "table",
                "--scheme",
                "shaw",
                "--positions",
                QString::number(size),
                "-o",
                file};
    }
    QString target() const { return m_folder + "/saved"; }
    QStringList traced(const QStringList& options) const {
        return QStringList{"strace", "-f", "-qq"} + options + saving(kNewSize, target());
    }

    void prepare() const {
        QDir(m_folder).removeRecursively();
        QDir().mkpath(m_folder);
        if (!GetParam().old) return;
        QFile file(target());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly) && file.write(m_old) == m_old.size());
    }

    /// The calls from the first that names the target on.
    QList<Call> calls() {
        prepare();
        const QString log = m_temporary.filePath("log");
        const Finished ran = finish(traced(m_always + QStringList{"-y", "-o", log}));
        QList<Call> all;
        QMap<QString, int> counts;
        bool begun = false;
        static const QRegularExpression kCall("^\\d+ +(\\w+)\\(");
        for (const QByteArray& line : bytesOf(log).split('\n')) {
            const auto match = kCall.match(QString::fromUtf8(line));
            if (!match.hasMatch()) continue;
            const QString name = match.captured(1);
            ++counts[name];
            begun |= name != "execve" && line.contains(QFile::encodeName(target()));
            // The sanitizers write into a pipe to learn whether memory can be read: that may not fail.
            const bool onFile = isOnFile(name) && !line.contains("<pipe:");
            if (begun && name != "exit_group") all.append({name, counts[name], onFile});
            // Without this the program finds no way to give a file a name later.
            if (GetParam().named && m_always.isEmpty() && line.contains("\"/proc/self/fd\", X_OK")) {
                m_always = {"-e", "inject=" + name + ":error=ENOENT:when=" + QString::number(counts[name])};
                return calls();
            }
        }
        EXPECT_EQ(ran.status, 0)
            << "strace cannot follow a program here (is it installed? may a program be traced, as in docker run "
               "--cap-add SYS_PTRACE?): "
            << ran.err.toStdString();
        EXPECT_GT(all.size(), 8) << "no system calls of saving are found in strace's log";
        return all;
    }

    QStringList injected(const Call& call, const QString& what) const {
        const QString rule = "inject=" + call.name + ":" + what + ":when=" + QString::number(call.count);
        return traced(m_always + QStringList{"-o", "/dev/null", "-e", rule});
    }

    QStringList names() const {
        return QDir(m_folder).entryList(QDir::AllEntries | QDir::System | QDir::Hidden |
                                        QDir::NoDotAndDotDot);
    }
    bool isOld() const { return GetParam().old ? bytesOf(target()) == m_old : !QFile::exists(target()); }
    bool isNew() const { return bytesOf(target()) == m_new; }

    /// After a failure that is said.
    void expectOld(const Finished& ran) const {
        EXPECT_EQ(ran.status, 1) << ran.err.toStdString();
        EXPECT_TRUE(isOld());
        EXPECT_EQ(names(), GetParam().old ? QStringList("saved") : QStringList());
        EXPECT_EQ(ran.err.count('\n'), 1) << ran.err.toStdString();
        EXPECT_TRUE(ran.err.contains(QFile::encodeName(target()))) << ran.err.toStdString();
    }
    void expectNew(const Finished& ran) const {
        EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
        EXPECT_TRUE(isNew());
        EXPECT_EQ(names(), QStringList("saved"));
        EXPECT_EQ(ran.err, "");
    }

    QTemporaryDir m_temporary;
    QString m_folder;
    QByteArray m_old, m_new;
    QStringList m_always;  ///< options of strace for each run
};

TEST_P(Sweep, KilledAtEverySystemCall) {
    int olds = 0, news = 0;
    for (const Call& call : calls()) {
        SCOPED_TRACE(call.name.toStdString() + " " + std::to_string(call.count));
        prepare();
        const Finished ran = finish(injected(call, "signal=KILL"));
        EXPECT_TRUE(ran.killed) << ran.err.toStdString();
        olds += isOld() ? 1 : 0;
        news += isNew() ? 1 : 0;
        EXPECT_TRUE(isOld() || isNew()) << "neither the old nor the new file, whole";
        EXPECT_LE(names().size(), 2);
        // The next saving finds nothing in its way, and clears what was left.
        expectNew(finish(saving(kNewSize, target())));
        if (HasFailure()) return;
    }
    EXPECT_GT(olds, 4);
    EXPECT_GT(news, 0);
}

TEST_P(Sweep, EverySystemCallFailing) {
    int refused = 0;
    for (const Call& call : calls()) {
        if (!call.onFile) continue;
        SCOPED_TRACE(call.name.toStdString() + " " + std::to_string(call.count));
        for (const char* error : {"ENOSPC", "EIO"}) {
            prepare();
            const Finished ran = finish(injected(call, QString("error=%1").arg(error)));
            if (ran.status == 0)
                expectNew(ran);
            else
                expectOld(ran);
            refused += ran.status == 1 ? 1 : 0;
        }
        if (HasFailure()) return;
    }
    EXPECT_GT(refused, 6);
}

TEST_P(Sweep, AnInterruptedCallIsMadeAgain) {
    int interrupted = 0;
    for (const Call& call : calls()) {
        if (call.name != "write") continue;
        prepare();
        expectNew(finish(injected(call, "error=EINTR")));
        ++interrupted;
    }
    EXPECT_GT(interrupted, 0);
}

TEST_P(Sweep, TheDiskFullAt32Places) {
    for (int i = 0; i < 32; ++i) {
        SCOPED_TRACE(i);
        prepare();
        expectOld(finish(saving(kNewSize, target()), static_cast<rlim_t>(m_new.size() * i / 32)));
    }
    prepare();
    expectNew(finish(saving(kNewSize, target()), static_cast<rlim_t>(m_new.size())));
}

INSTANTIATE_TEST_SUITE_P(All, Sweep,
                         testing::Values(Save{"DocumentOverOld", true, true, false},
                                         Save{"DocumentAnew", true, false, false},
                                         Save{"DocumentOverOldNamed", true, true, true},
                                         Save{"TableOverOld", false, true, false},
                                         Save{"TableAnewNamed", false, false, true}),
                         [](const auto& each) { return std::string(each.param.name); });

}  // namespace

}  // namespace posiscope::test
