// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include "program.h"

namespace posiscope::test {

namespace {

QJsonArray panesOf(const QStringList& options) {
    const Ran ran = run(QStringList{"facts", "--json"} + options);
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    QJsonParseError error;
    const QJsonArray panes = QJsonDocument::fromJson(ran.out, &error).array();
    EXPECT_EQ(error.error, QJsonParseError::NoError) << error.errorString().toStdString();
    return panes;
}

QJsonObject factOf(const QJsonValue& pane, const QString& id) {
    for (const QJsonValue& each : pane["facts"].toArray())
        if (each["id"].toString() == id) return each.toObject();
    ADD_FAILURE() << "no " << id.toStdString();
    return {};
}

const QStringList kSinusoid{"--view",      "heatmap", "--scheme", "sinusoidal",
                            "--positions", "50",      "--dims",   "128"};

}  // namespace

TEST(Facts, AreALineEach) {
    const Ran ran = run(QStringList{"facts"} + kSinusoid);
    EXPECT_EQ(ran.status, 0);
    EXPECT_EQ(ran.err, "");
    const QString out = QString::fromUtf8(ran.out);
    EXPECT_TRUE(out.contains(QRegularExpression("(^|\n)pairs-turning +15 +\\S.*15 of 64 pairs")))
        << out.toStdString();
    EXPECT_TRUE(out.contains(QRegularExpression("\npairs +64 +pairs +\\S")));
    const QString chinese = QString::fromUtf8(run(QStringList{"facts", "--lang", "zh"} + kSinusoid).out);
    EXPECT_EQ(chinese.count('\n'), out.count('\n'));
    EXPECT_FALSE(chinese.contains("turn fully"));
}

TEST(Facts, AsJsonHaveBothLanguages) {
    const QJsonArray panes = panesOf(kSinusoid);
    ASSERT_EQ(panes.size(), 1);
    EXPECT_EQ(panes[0]["view"].toString(), "heatmap");
    EXPECT_EQ(panes[0]["scheme"].toString(), "sinusoidal");
    EXPECT_EQ(panes[0]["part"].toString(), "table");
    const QJsonObject turning = factOf(panes[0], "pairs-turning");
    EXPECT_EQ(turning["value"].toInt(), 15);
    EXPECT_EQ(turning["unit"].toString(), "");
    EXPECT_TRUE(turning["text"]["en"].toString().contains("15 of 64 pairs"));
    EXPECT_TRUE(turning["text"]["zh"].toString().contains("15"));
    EXPECT_NE(turning["text"]["zh"].toString(), turning["text"]["en"].toString());
}

TEST(Facts, OfSeveralPanesStandUnderTheirNames) {
    const QStringList two{"--text", "I think therefore I am",
                          "--pane", "lookup:shaw",
                          "--set",  "k=4",
                          "--pane", "heatmap:sinusoidal",
                          "--dims", "8"};
    const QJsonArray panes = panesOf(two);
    ASSERT_EQ(panes.size(), 2);
    EXPECT_EQ(factOf(panes[0], "rows")["value"].toInt(), 9);
    EXPECT_TRUE(panes[0]["part"].isNull());
    EXPECT_EQ(factOf(panes[1], "pairs")["value"].toInt(), 4);
    const QString out = QString::fromUtf8(run(QStringList{"facts"} + two).out);
    EXPECT_TRUE(out.startsWith("lookup: shaw\n")) << out.toStdString();
    EXPECT_TRUE(out.contains("\n\nheatmap: sinusoidal: table\n"));
}

TEST(Facts, AreThereForEveryView) {
    const QJsonArray views = QJsonDocument::fromJson(run({"views", "--json"}).out).array();
    ASSERT_FALSE(views.isEmpty());
    for (const QJsonValue& view : views)
        EXPECT_FALSE(QJsonValue(panesOf({"--view", view["id"].toString()})[0])["facts"].toArray().isEmpty())
            << view["id"].toString().toStdString();
}

TEST(Facts, OfWhatIsNotThereAreRefused) {
    const QList<QStringList> mistakes{{"facts"},
                                      {"facts", "--view", "heatmp"},
                                      {"facts", "--view", "heatmap", "--dpi", "96"},
                                      {"facts", "--view", "lookup", "--scheme", "sinusoidal"}};
    for (const QStringList& mistake : mistakes) {
        const Ran ran = run(mistake);
        EXPECT_EQ(ran.status, 2) << mistake.join(' ').toStdString();
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(ran.err.count('\n'), 1);
    }
    EXPECT_EQ(run({"facts", "--document", "none.posiscope"}).status, 1);
}

}  // namespace posiscope::test
