// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/slider_scale.h"

#include <gtest/gtest.h>

#include "core/base/number.h"
#include "core/encoding/scheme.h"
#include "core/views/shared/registry.h"
#include "ui/controls/number_box.h"

namespace posiscope {
namespace {

TEST(SliderScale, EveryPlaceOfEveryParameterComesBack) {
    for (const Scheme* scheme : schemes())
        for (const Param* param : scheme->params) {
            if (param->scale == Scale::choice) continue;
            const SliderScale scale(*param);
            for (int place = 0; place <= scale.steps(); ++place) {
                const double value = scale.value(place);
                EXPECT_EQ(value, clamped(*param, value)) << param->id;
                EXPECT_NEAR(scale.place(value), place, 1) << param->id;
                EXPECT_LE(exactNumber(value).size(), 8u) << param->id << " " << value;
            }
            EXPECT_EQ(scale.value(0), scale.lowest());
            EXPECT_EQ(scale.value(scale.steps()), scale.highest());
        }
}

TEST(SliderScale, KeysAlwaysMoveAndNeverLeaveTheRange) {
    for (const Scheme* scheme : schemes())
        for (const Param* param : scheme->params) {
            if (param->scale == Scale::choice) continue;
            const SliderScale scale(*param);
            for (const double start : {param->initial, scale.lowest(), scale.highest()}) {
                if (start < scale.highest()) {
                    EXPECT_GT(scale.stepped(start, 1), start) << param->id;
                    EXPECT_GT(scale.paged(start, 1), start) << param->id;
                }
                if (start > scale.lowest()) {
                    EXPECT_LT(scale.stepped(start, -1), start) << param->id;
                    EXPECT_LT(scale.paged(start, -1), start) << param->id;
                }
            }
            EXPECT_EQ(scale.stepped(param->highest, 1), param->highest) << param->id;
            EXPECT_EQ(scale.stepped(param->lowest, -1), param->lowest) << param->id;
            EXPECT_EQ(scale.paged(param->highest, 1), param->highest) << param->id;
            EXPECT_EQ(scale.paged(param->lowest, -1), param->lowest) << param->id;
        }
}

TEST(SliderScale, ValuesBeyondTheSliderStandAtItsEnd) {
    const Param& k = *findScheme("shaw")->param("k");
    const SliderScale scale(k);
    EXPECT_EQ(scale.place(400), scale.steps());
    EXPECT_EQ(scale.stepped(400, 1), 401);
    EXPECT_EQ(scale.stepped(400, -1), 399);
}

TEST(SliderScale, WholeNumbersOverManyDecadesAreSpreadBySize) {
    const Param positions{.lowest = 1, .highest = kMostPositions, .initial = 50, .scale = Scale::integer};
    const SliderScale scale(positions);
    EXPECT_EQ(scale.value(scale.steps() / 2), 1020);  // about 2^10
    EXPECT_EQ(scale.stepped(50, 1), 51);
    EXPECT_GT(scale.paged(50, 1), 100);
}

TEST(NumberBox, ShowsWhatReadsBackAsTheSame) {
    EXPECT_EQ(boxText(1e-12), "1e-12");
    EXPECT_EQ(boxText(100000), "100000");
    EXPECT_EQ(boxText(4294967295.0), "4294967295");
    EXPECT_EQ(boxText(0.1), "0.1");
    EXPECT_EQ(boxText(-2.5), "-2.5");
    for (const double value : {1e-12, 1.0 / 3, 1e12, 123456.789, -0.001}) {
        EXPECT_EQ(readNumber(boxText(value).toStdString()), value);
    }
}

}  // namespace
}  // namespace posiscope
