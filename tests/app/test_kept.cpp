// SPDX-License-Identifier: GPL-3.0-or-later
// Kept states on the command line: --pin and --minus.
#include <gtest/gtest.h>

#include "program.h"

namespace posiscope::test {

namespace {

QByteArray csv(const QStringList& arguments) {
    const Ran ran =
        run(QStringList{"table", "--scheme", "sinusoidal", "--positions", "20", "--dims", "8"} + arguments);
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    return ran.out;
}

void expectSaid(const QStringList& arguments, const char* said) {
    const Ran ran = run(QStringList{"figure", "--view", "heatmap", "-o", "a.png"} + arguments);
    EXPECT_EQ(ran.status, 2) << arguments.join(' ').toStdString();
    EXPECT_EQ(ran.err.count('\n'), 1);
    EXPECT_TRUE(ran.err.contains(said)) << said << " is not in: " << ran.err.toStdString();
}

}  // namespace

TEST(KeptOnTheCommandLine, ATableMinusAnother) {
    const Table present = readCsv(csv({})), other = readCsv(csv({"--set", "base=100"}));
    const Table difference =
        readCsv(csv({"--pin", "B=sinusoidal:base=100,dims=8,positions=20", "--minus", "B"}));
    ASSERT_EQ(difference.size(), 20u);
    for (std::size_t r = 0; r < 20; ++r)
        for (std::size_t c = 0; c < 8; ++c)
            EXPECT_EQ(difference[r][c], present[r][c] - other[r][c]) << r << ", " << c;
}

TEST(KeptOnTheCommandLine, EachPaneSubtractsItsOwn) {
    const Ran ran = run({"figure", "--scheme", "sinusoidal", "--pin", "A=sinusoidal:base=100", "--pane",
                         "heatmap", "--pane", "heatmap", "--minus", "A", "-o", "-", "--kind", "svg"});
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    EXPECT_TRUE(ran.out.contains("Sinusoidal − “A”"));
}

TEST(KeptOnTheCommandLine, WhatIsNoneIsRefusedInOneLine) {
    expectSaid({"--pin", "A"}, "NAME=SCHEME");
    expectSaid({"--pin", "=shaw"}, "the name may be a name of 1 to 80 bytes");
    expectSaid({"--pin", "A=shwa"}, "the scheme may be sinusoidal");
    expectSaid({"--pin", "A=shaw:k"}, "NAME=SCHEME");
    expectSaid({"--pin", "A=shaw:kk=2"}, "not “kk”");
    expectSaid({"--pin", "A=shaw:k=-1"}, "k may be");
    expectSaid({"--pin", "A=shaw:dims=0"}, "dims may be");
    expectSaid({"--pin", "A=shaw", "--pin", "A=rope"}, "a name that no other kept state has");
    expectSaid({"--minus", "A"}, "no state is kept");
    expectSaid({"--pin", "A=shaw", "--minus", "B"}, "--minus may be A");
    QStringList seven;
    for (int i = 0; i < 7; ++i) seven << "--pin" << QString("%1=shaw").arg(i);
    expectSaid(seven, "at most 6 states");
}

}  // namespace posiscope::test
