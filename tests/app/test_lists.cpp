// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "program.h"

namespace posiscope::test {

namespace {

/// The entries of a list, by id, in their order.
QList<QPair<QString, QJsonObject>> listed(const QString& command) {
    const Ran ran = run({command, "--json"});
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.err, "");
    QJsonParseError error;
    const QJsonArray all = QJsonDocument::fromJson(ran.out, &error).array();
    EXPECT_EQ(error.error, QJsonParseError::NoError) << error.errorString().toStdString();
    QList<QPair<QString, QJsonObject>> entries;
    for (const QJsonValue& each : all) entries.emplaceBack(each["id"].toString(), each.toObject());
    return entries;
}

QStringList idsOf(const QList<QPair<QString, QJsonObject>>& entries) {
    QStringList ids;
    for (const auto& [id, entry] : entries) ids << id;
    return ids;
}

QStringList strings(const QJsonValue& list) {
    QStringList all;
    for (const QJsonValue& each : list.toArray())
        all << (each.isObject() ? each["id"].toString() : each.toString());
    return all;
}

}  // namespace

TEST(Lists, SchemesSayAllThatTheCommandLineTakes) {
    const auto schemes = listed("schemes");
    ASSERT_TRUE(idsOf(schemes).contains("sinusoidal") && idsOf(schemes).contains("shaw"));
    for (const auto& [id, scheme] : schemes) {
        SCOPED_TRACE(id.toStdString());
        for (const char* key : {"title", "source", "group", "summary"})
            EXPECT_FALSE(scheme[key].toString().isEmpty()) << key;
        ASSERT_FALSE(scheme["parts"].toArray().isEmpty());
        EXPECT_GE(scheme["dims"].toInt(), 1);
        // The program takes as options what it lists.
        QStringList table = {
            "table", "--scheme", id, "--positions", "2", "--dims", QString::number(scheme["dims"].toInt())};
        for (const QJsonValue& each : scheme["parameters"].toArray()) {
            const bool choice = each["scale"] == "choice";
            EXPECT_EQ(choice, each["range"].isNull());
            EXPECT_EQ(choice, !each["choices"].toArray().isEmpty());
            if (choice) {
                EXPECT_TRUE(each["choices"].toArray().contains(each["default"]));
            } else {
                EXPECT_LE(each["range"][0].toDouble(), each["default"].toDouble());
                EXPECT_GE(each["range"][1].toDouble(), each["default"].toDouble());
            }
            EXPECT_FALSE(each["label"].toString().isEmpty());
            table << "--set" << each["id"].toString() + "=" + each["default"].toVariant().toString();
        }
        const QByteArray first = run({"table", "--scheme", id, "--positions", "2"}).out;
        EXPECT_EQ(run(table).out, first);
        EXPECT_EQ(run(table + QStringList{"--part", scheme["parts"][0]["id"].toString()}).out, first);
        for (const QJsonValue& part : scheme["parts"].toArray()) {
            EXPECT_FALSE(part["title"].toString().isEmpty());
            EXPECT_EQ(run(table + QStringList{"--part", part["id"].toString()}).status, 0);
        }
    }
}

TEST(Lists, PartsAndParametersOfTheIssue) {
    for (const auto& [id, scheme] : listed("schemes")) {
        if (id == "sinusoidal") {
            EXPECT_EQ(strings(scheme["parts"]), (QStringList{"table", "rounding"}));
            EXPECT_EQ(strings(scheme["parameters"]),
                      (QStringList{"base", "layout", "spacing", "min", "max", "first", "odd", "freqformat",
                                   "posformat", "angleformat", "valueformat"}));
            EXPECT_EQ(strings(scheme["parameters"][1]["choices"]),
                      (QStringList{"interleaved", "halves", "cosfirst"}));
        }
        if (id == "shaw") {
            EXPECT_EQ(strings(scheme["parts"]), (QStringList{"index", "key", "value", "usage"}));
            EXPECT_EQ(strings(scheme["parameters"]), (QStringList{"k", "seed", "tables", "sharing", "layer",
                                                                  "head", "joins", "sign", "outside"}));
            EXPECT_EQ(scheme["parameters"][0]["range"].toArray(), (QJsonArray{0, 512}));
        }
    }
}

TEST(Lists, SchemesAndViewsAgreeOnWhatIsShown) {
    const auto schemes = listed("schemes"), views = listed("views");
    EXPECT_EQ(idsOf(views).mid(0, 3), (QStringList{"tokens", "mix", "heatmap"}));
    for (const auto& [viewId, view] : views) {
        EXPECT_FALSE(view["title"].toString().isEmpty());
        EXPECT_FALSE(view["source"].toString().isEmpty());
        EXPECT_FALSE(view["schemes"].toArray().isEmpty());
        for (const auto& [schemeId, scheme] : schemes)
            EXPECT_EQ(strings(scheme["views"]).contains(viewId), strings(view["schemes"]).contains(schemeId));
        // The program takes as results what it lists.
        for (const QString& result : strings(view["results"])) {
            const Ran ran = run({"table", "--view", viewId, "--result", result});
            EXPECT_TRUE(ran.status == 0 || result == "segment" || result == "norm") << ran.err.toStdString();
        }
    }
    QMap<QString, QStringList> results;
    for (const auto& [viewId, view] : views) results[viewId] = strings(view["results"]);
    EXPECT_EQ(results["tokens"], (QStringList{"ids", "W", "E"}));
    EXPECT_EQ(results["attention"],
              (QStringList{"q", "k", "v", "content", "position", "logits", "weights", "outputs"}));
    EXPECT_EQ(results["map"], (QStringList{"before", "after"}));
    EXPECT_EQ(results["heatmap"], QStringList());
}

TEST(Lists, ForReadingNameTheSame) {
    for (const QString command : {"schemes", "views"}) {
        const QString shown = QString::fromUtf8(run({command}).out);
        for (const auto& [id, entry] : listed(command)) {
            EXPECT_TRUE(shown.contains(id + ": " + entry["title"].toString())) << shown.toStdString();
            for (const char* key : {"parameters", "parts", "views", "schemes", "results"})
                for (const QString& each : strings(entry[key])) EXPECT_TRUE(shown.contains(each));
        }
    }
}

TEST(Lists, HelpNamesEveryCommandAndVersion) {
    const QByteArray help = run({"--help"}).out;
    for (const QString command : {"schemes", "views", "table", "figure", "window"}) {
        EXPECT_TRUE(help.contains("posiscope " + command.toUtf8()));
        const Ran its = run({command, "--help"});
        EXPECT_EQ(its.status, 0);
        EXPECT_EQ(its.err, "");
        EXPECT_TRUE(its.out.startsWith("posiscope " + command.toUtf8()));
    }
    EXPECT_TRUE(help.contains("--version"));
    const QString version = QString::fromUtf8(run({"--version"}).out);
    EXPECT_TRUE(QRegularExpression("^posiscope \\d+\\.\\d+\\.\\d+\n$").match(version).hasMatch());
}

}  // namespace posiscope::test
