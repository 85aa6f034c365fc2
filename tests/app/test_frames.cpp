// SPDX-License-Identifier: GPL-3.0-or-later
// The cost and look of a frame of a drag, whatever the size of the table: not its time, but what no machine changes.
#include <gtest/gtest.h>

#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>

#include "program.h"

namespace posiscope::test {

namespace {

const QStringList kUsual{"4096", "1024"}, kLarge{"32768", "2048"}, kMost{"1048576", "16384"};

/// Returns what tests/tools/frames.cpp says.
QJsonObject measured(const QString& what, const QStringList& size) {
    Surroundings surroundings;
    surroundings.program = qEnvironmentVariable("FRAMES");
    // Under the address sanitizer: what was freed is free, so that memory is what is held.
    const QString usual = surroundings.environment.value("ASAN_OPTIONS");
    surroundings.environment.insert("ASAN_OPTIONS", usual + ":quarantine_size_mb=0");
    const Ran ran = run(QStringList{what} + size, surroundings);
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    return QJsonDocument::fromJson(ran.out).object();
}

double number(const QJsonObject& object, const char* name) {
    return object[QLatin1String(name)].toDouble(NAN);
}

}  // namespace

TEST(Frames, NeedNoMoreMemoryForMoreCells) {
    const QJsonObject usual = measured("memory", kUsual), most = measured("memory", kMost);
    // The table has 4096 times as many cells; its 16384 columns may be listed some times over, its rows never.
    EXPECT_LE(number(most, "peak") - number(usual, "peak"), 16);
    for (const QJsonObject& each : {usual, most})
        EXPECT_LE(number(each, "peak") - number(each, "idle"), 64)
            << "MiB more than the window without a drag";
}

TEST(Frames, ShowWhatIsThereAndNothingElse) {
    // A step of the colours is 0.004 of full scale.
    for (const QStringList& size : {kUsual, kLarge, kMost}) {
        const QJsonObject detail = measured("detail", size);
        EXPECT_LE(number(detail, "invented"), 0.005)
            << "a pattern where there is none, " << size.join('x').toStdString();
        EXPECT_LE(number(detail, "lost"), 0.005)
            << "a wave is not where it is, " << size.join('x').toStdString();
    }
}

}  // namespace posiscope::test
