// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QMap>
#include <QProcess>
#include <QRegularExpression>

#include "program.h"
#include "tests/tools/places.h"

namespace posiscope::test {

namespace {

QJsonArray entriesOf(const QString& command) {
    return QJsonDocument::fromJson(run({command, "--json"}).out).array();
}

QString readme() {
    return QString::fromUtf8(bytesOf(QString::fromStdString(inCheckout("README.md"))));
}

/// The rows of the README's tables that begin with a name in backquotes: | `name` | …
QMap<QString, QString> rows() {
    QMap<QString, QString> found;
    static const QRegularExpression kRow("^\\| `([a-z0-9_]+)` \\|.*$", QRegularExpression::MultilineOption);
    const QString all = readme();
    for (auto each = kRow.globalMatch(all); each.hasNext();) {
        const auto row = each.next();
        EXPECT_FALSE(found.contains(row.captured(1))) << "twice: " << row.captured(1).toStdString();
        found[row.captured(1)] = row.captured(0);
    }
    return found;
}

void expectIn(const QString& row, const QJsonValue& words) {
    for (const QJsonValue& each : words.toArray()) {
        const QString id = each.isObject() ? each["id"].toString() : each.toString();
        EXPECT_TRUE(row.contains("`" + id + "`")) << id.toStdString() << " is not in " << row.toStdString();
    }
}

}  // namespace

TEST(Readme, ItsTablesAreTheRegistry) {
    QMap<QString, QString> left = rows();
    const QJsonArray schemes = entriesOf("schemes");
    for (const QJsonValue& scheme : schemes) {
        const QString row = left.take(scheme["id"].toString());
        EXPECT_TRUE(row.contains(scheme["source"].toString())) << scheme["id"].toString().toStdString();
        expectIn(row, scheme["parameters"]);
        expectIn(row, scheme["parts"]);
    }
    for (const QJsonValue& view : entriesOf("views")) {
        const QString row = left.take(view["id"].toString());
        EXPECT_TRUE(row.contains(view["source"].toString())) << view["id"].toString().toStdString();
        if (view["schemes"].toArray().size() == schemes.size()) {
            EXPECT_TRUE(row.contains("| every scheme |")) << row.toStdString();
        } else {
            expectIn(row, view["schemes"]);
        }
    }
    for (const QString command : {"schemes", "views", "table", "figure", "window"}) left.remove(command);
    EXPECT_TRUE(left.isEmpty()) << "no scheme, view or command: " << left.firstKey().toStdString();
}

TEST(Readme, ItsCommandsWork) {
    QTemporaryDir folder;
    ASSERT_TRUE(QFile::copy(QString::fromStdString(inCheckout("tests/core/data/first_format.posiscope")),
                            folder.filePath("lesson.posiscope")));
    static const QRegularExpression kCommand("^    app/run ((?:schemes|views|table|figure|window) .*)$",
                                             QRegularExpression::MultilineOption);
    const QString all = readme();
    int found = 0;
    for (auto each = kCommand.globalMatch(all); each.hasNext(); ++found) {
        const QString command = each.next().captured(1);
        const Ran ran = run(QProcess::splitCommand(command), {.folder = folder.path()});
        EXPECT_EQ(ran.status, 0) << command.toStdString();
        EXPECT_EQ(ran.complaints(), "") << command.toStdString();
    }
    EXPECT_GT(found, 0);
}

}  // namespace posiscope::test
