// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include <unistd.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QtEndian>

namespace posiscope::test {

QByteArray Ran::complaints() const {
    QByteArray rest;
    for (const QByteArray& line : err.split('\n'))
        if (!line.isEmpty() && !line.startsWith("posiscope: the smallest texts have ")) rest += line + '\n';
    return rest;
}

Ran run(const QStringList& arguments, const Surroundings& surroundings) {
    QProcess process;
    process.setProcessEnvironment(surroundings.environment);
    if (!surroundings.folder.isEmpty()) process.setWorkingDirectory(surroundings.folder);
    if (!surroundings.standardOutput.isEmpty()) process.setStandardOutputFile(surroundings.standardOutput);
    if (const int stream = surroundings.closedStream; stream >= 0)
        process.setChildProcessModifier([stream] { close(stream); });
    process.start(surroundings.program.isEmpty() ? qEnvironmentVariable("POSISCOPE") : surroundings.program,
                  arguments);
    process.closeWriteChannel();
    Ran ran;
    if (process.waitForFinished(120000) && process.exitStatus() == QProcess::NormalExit)
        ran.status = process.exitCode();
    ran.out = process.readAllStandardOutput();
    ran.err = process.readAllStandardError();
    return ran;
}

QByteArray bytesOf(const QString& file) {
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll() : QByteArray();
}

Table readCsv(const QByteArray& csv) {
    Table table;
    for (const QByteArray& line : csv.split('\n')) {
        if (line.isEmpty()) continue;
        auto& row = table.emplace_back();
        for (const QByteArray& cell : line.split(',')) {
            bool good = false;
            row.push_back(cell.toDouble(&good));
            if (!good) row.back() = std::numeric_limits<double>::quiet_NaN();
        }
    }
    return table;
}

namespace {

struct NpyHeader {
    QByteArray type;
    qsizetype rows = 0, columns = 0, dataAt = 0;
};

NpyHeader readHeader(const QByteArray& npy) {
    NpyHeader header;
    if (!npy.startsWith(QByteArray("\x93NUMPY\x01\x00", 8))) return header;
    const auto length = qFromLittleEndian<quint16>(npy.constData() + 8);
    static const QRegularExpression kHeader(
        "^\\{'descr': '(<[if][48])', 'fortran_order': False, 'shape': \\((\\d+), (\\d+)\\), \\} *\n$");
    const auto match = kHeader.match(QString::fromLatin1(npy.mid(10, length)));
    if (!match.hasMatch() || (10 + length) % 64 != 0) return header;
    return {match.captured(1).toLatin1(), match.captured(2).toLongLong(), match.captured(3).toLongLong(),
            10 + length};
}

}  // namespace

QByteArray npyType(const QByteArray& npy) {
    return readHeader(npy).type;
}

Table readNpy(const QByteArray& npy) {
    const NpyHeader header = readHeader(npy);
    const bool integers = header.type == "<i4";
    const qsizetype width = integers ? 4 : 8;
    if (npy.size() != header.dataAt + header.rows * header.columns * width) return {};
    Table table;
    const char* at = npy.constData() + header.dataAt;
    for (qsizetype r = 0; r < header.rows; ++r) {
        auto& row = table.emplace_back();
        for (qsizetype c = 0; c < header.columns; ++c, at += width)
            row.push_back(integers ? qFromLittleEndian<qint32>(at) : qFromLittleEndian<double>(at));
    }
    return table;
}

Table readJson(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const QJsonArray shape = object["shape"].toArray(), data = object["data"].toArray();
    if (shape.size() != 2 || shape[0].toInt() * shape[1].toInt() != data.size()) return {};
    Table table;
    for (qsizetype r = 0, i = 0; r < shape[0].toInt(); ++r) {
        auto& row = table.emplace_back();
        for (qsizetype c = 0; c < shape[1].toInt(); ++c, ++i) row.push_back(data[i].toDouble());
    }
    return table;
}

}  // namespace posiscope::test
