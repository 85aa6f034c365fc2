// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QProcessEnvironment>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace posiscope::test {

/// The outcome of a run of the program.
struct Ran {
    int status = -1;  ///< -1: it did not end by itself
    QByteArray out, err;
    /// What it says on standard error, but for a figure's line that says how small its texts are.
    QByteArray complaints() const;
};

/// How it is started, where that matters.
struct Surroundings {
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    QString folder;          ///< empty: that of the test
    QString program;         ///< empty: the built one
    QString standardOutput;  ///< a file; empty: Ran::out
    int closedStream = -1;   ///< closed before it starts
};

/// The program, as a caller of the command line meets it.
Ran run(const QStringList& arguments, const Surroundings& surroundings = {});
QByteArray bytesOf(const QString& file);

/// A table: its cells by row.
using Table = std::vector<std::vector<double>>;
Table readCsv(const QByteArray& csv);
/// The table is empty where the header is not that of version 1.0 in C order.
Table readNpy(const QByteArray& npy);
Table readJson(const QByteArray& json);
/// "'<f8'", as the header says.
QByteArray npyType(const QByteArray& npy);

}  // namespace posiscope::test
