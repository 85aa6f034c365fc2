// SPDX-License-Identifier: GPL-3.0-or-later
// From the start of a process to its first frame: the program's window against a bare QWidget.
#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

#include "tests/bench/bench.h"

int main(int argc, char** argv) {
    using namespace posiscope;
    const QCoreApplication application(argc, argv);
    const QTemporaryDir home;  // nothing is remembered of the reader
    for (const char* name : {"HOME", "XDG_CONFIG_HOME", "XDG_STATE_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.path().toUtf8());
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const auto start = [](const char* program) {
        return [file = QCoreApplication::applicationDirPath() + '/' + program] {
            QProcess process;
            process.start(file, QStringList());
            if (!process.waitForFinished() || process.exitCode() != 0) std::abort();
        };
    };
    bench::measure({.name = "QWidget start", .size = "1280x800", .rounds = 30}, start("first_frame_bare"));
    bench::measure({.name = "posiscope start", .size = "1280x800", .against = "QWidget start", .rounds = 30},
                   start("first_frame"));
    return bench::runAll(argc, argv);
}
