// SPDX-License-Identifier: GPL-3.0-or-later
/// Parameters: what a control, a file and the command line can set; and what the registry promises of all schemes.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>

#include "core/base/number.h"
#include "core/document/head_choices.h"
#include "core/encoding/values.h"
#include "core/views/shared/registry.h"

namespace posiscope::test {

namespace {

constexpr Choice kShapes[] = {{"round", "round"}, {"square", "square"}};
const Param kWeight{.id = "weight", .lowest = -1, .highest = 2, .initial = 0.5};
const Param kCount{.id = "count", .lowest = 0, .highest = 10, .initial = 4, .scale = Scale::integer};
const Param kShape{.id = "shape", .highest = 1, .scale = Scale::choice, .choices = kShapes};

constexpr double kInfinity = std::numeric_limits<double>::infinity();

}  // namespace

TEST(values, areInitialUntilSet) {
    const Values values;
    EXPECT_EQ(values[kWeight], 0.5);
    EXPECT_EQ(values.integer(kCount), 4);
    EXPECT_EQ(values[kShape], 0);
}

TEST(values, neverLeaveTheirRange) {
    const Values values;
    EXPECT_EQ(values.with(kWeight, 5)[kWeight], 2);
    EXPECT_EQ(values.with(kWeight, -kInfinity)[kWeight], -1);
    EXPECT_EQ(values.with(kWeight, kInfinity)[kWeight], 2);
    EXPECT_EQ(values.with(kWeight, std::nan(""))[kWeight], 0.5);
    EXPECT_EQ(values.with(kWeight, 1.25)[kWeight], 1.25);
    EXPECT_EQ(values.with(kCount, 3.4)[kCount], 3);
    EXPECT_EQ(values.with(kCount, 9.6)[kCount], 10);
    EXPECT_EQ(values.with(kCount, 1e300)[kCount], 10);
    EXPECT_EQ(values.with(kShape, 7)[kShape], 1);
    EXPECT_EQ(values.with(kShape, 0.6)[kShape], 1);
}

TEST(values, setBackToTheInitialOnesAreEqualToNew) {
    EXPECT_EQ(Values().with(kCount, 9).with(kCount, 4), Values());
    EXPECT_EQ(Values().with(kCount, 4.2), Values());
    EXPECT_EQ(Values().with(kShape, -0.0), Values());
    EXPECT_NE(Values().with(kCount, 9), Values());
}

TEST(values, readWhatIsInRangeAndSayWhatMayBe) {
    EXPECT_EQ(*readValue(kWeight, "1.5"), 1.5);
    EXPECT_EQ(*readValue(kCount, "10"), 10);
    EXPECT_EQ(*readValue(kShape, "square"), 1);
    EXPECT_EQ(plain(readValue(kWeight, "3").error()), "weight may be a number from -1 to 2, not “3”");
    EXPECT_EQ(plain(readValue(kCount, "2.5").error()), "count may be a whole number from 0 to 10, not “2.5”");
    EXPECT_EQ(plain(readValue(kShape, "flat").error()), "shape may be round or square, not “flat”");
    for (const char* wrong : {"", "1e400", "nan", "11", "-1", "ten"})
        EXPECT_FALSE(readValue(kCount, wrong)) << wrong;
    EXPECT_FALSE(readValue(kShape, "1"));
}

TEST(values, readNumbersAsPeopleWriteThem) {
    EXPECT_EQ(*readValue(kWeight, "0,5"), 0.5);
    EXPECT_EQ(*readValue(kWeight, "-0,125"), -0.125) << "no thousand begins with 0";
    EXPECT_EQ(*readValue(kWeight, "1,5e0"), 1.5);
    EXPECT_EQ(*readValue(kWeight, "\u22120,5"), -0.5) << "the minus of messages";
    EXPECT_EQ(*readValue(kWeight, "5e\u22121"), 0.5);
    constexpr Param kBase{.id = "base", .lowest = 1, .highest = 1e6};
    EXPECT_EQ(*readValue(kBase, "1234,5"), 1234.5);
    // One and a thousand are written so: neither is taken for the other.
    for (const char* wrong : {"1,000", "100,000", "1,000,000", "1,5.5", "1.5,5", ",", "1,,5"})
        EXPECT_FALSE(readValue(kBase, wrong)) << wrong;
    EXPECT_FALSE(readValue(kCount, "1,000"));
}

/// Some values have room for less at present; a file may hold more, which is kept and said.
TEST(values, whatIsBeyondThePresentRangeIsKeptAndSaid) {
    const Scheme& swin = *findScheme("swin");
    const auto made = [](const Scheme& scheme, std::initializer_list<std::pair<const char*, double>> set,
                         Index positions) {
        Values values;
        for (const auto& [id, value] : set) values = values.with(*scheme.param(id), value);
        return scheme.make(values, {positions, 8});
    };
    const auto patch = [&](double shown) { return made(swin, {{"h", 2}, {"w", 3}, {"patch", shown}}, 6); };
    EXPECT_TRUE(patch(5).part("patch")->missing.empty());
    EXPECT_EQ(plain(patch(7).part("patch")->missing), "patch shown is 7, and may be from 0 to 5 here");
    EXPECT_TRUE(patch(7).part("bias")->missing.empty()) << "it needs no patch";
    EXPECT_TRUE(patch(7).missing.empty());
    const Encoding head = made(swin, {{"heads", 3}, {"head", 9}}, 6);
    EXPECT_EQ(plain(head.missing), "head shown is 9, and may be from 0 to 2 here");
    EXPECT_EQ(plain(head.part("offsets")->missing), plain(head.missing));
    EXPECT_TRUE(head.part("index")->missing.empty());
    EXPECT_EQ(plain(beyond(kQueries, Values().with(kQueries, 9), 6)),
              "queries (0: all) is 9, and may be from 0 to 6 here");
    EXPECT_TRUE(beyond(kQueries, Values().with(kQueries, 6), 6).empty());
    EXPECT_EQ(Values().with(kQueries, 9)[kQueries], 9);
}

TEST(values, areWrittenAsTheyAreRead) {
    for (const Scheme* scheme : schemes())
        for (const Param* param : scheme->params)
            for (const double share : {0.0, 0.1, 1.0 / 3, 0.5, 0.77, 1.0}) {
                const double value =
                    clamped(*param, param->lowest + share * (param->highest - param->lowest));
                const auto read = readValue(*param, writtenValue(*param, value));
                ASSERT_TRUE(read) << plain(read.error());
                EXPECT_EQ(*read, value) << scheme->id << " " << param->id;
            }
}

TEST(registry, everySchemeIsWhole) {
    std::set<std::string> ids;
    for (const Scheme* scheme : schemes()) {
        SCOPED_TRACE(scheme->id);
        EXPECT_TRUE(ids.insert(scheme->id).second) << "two schemes have this id";
        EXPECT_EQ(findScheme(scheme->id), scheme);
        for (const char* each :
             {scheme->title, scheme->group, scheme->summary, scheme->source, scheme->width})
            EXPECT_STRNE(each, "");
        EXPECT_TRUE(scheme->dims >= 1 && scheme->dims <= kMostDims);
        std::set<std::string> paramIds;
        for (const Param* param : scheme->params) {
            SCOPED_TRACE(param->id);
            EXPECT_TRUE(paramIds.insert(param->id).second) << "two parameters have this id";
            EXPECT_EQ(scheme->param(param->id), param);
            EXPECT_STRNE(param->label, "");
            EXPECT_STRNE(param->help, "");
            EXPECT_LT(param->lowest, param->highest);
            EXPECT_EQ(clamped(*param, param->initial), param->initial);
            if (param->scale == Scale::choice) {
                EXPECT_EQ(param->lowest, 0);
                EXPECT_EQ(param->highest, static_cast<double>(param->choices.size()) - 1);
            }
            if (param->scale == Scale::logarithmic) {
                EXPECT_GT(param->lowest, 0);
            }
            if (param->sliderLowest != param->sliderHighest) {
                EXPECT_LT(param->sliderLowest, param->sliderHighest);
                EXPECT_LE(param->lowest, param->sliderLowest);
                EXPECT_GE(param->highest, param->sliderHighest);
            }
        }
    }
    EXPECT_EQ(findScheme("no such scheme"), nullptr);
}

TEST(registry, everySchemeAnswersAtTheEndsOfItsRanges) {
    for (const Scheme* scheme : schemes())
        for (const Shape& shape :
             {Shape{1, 1}, Shape{1, kMostDims}, Shape{kMostPositions, 1}, Shape{kMostPositions, 3}})
            for (int end = 0; end < 3; ++end) {
                Values values;
                for (const Param* param : scheme->params)
                    values = values.with(*param, end == 0   ? param->lowest
                                                 : end == 1 ? param->initial
                                                            : param->highest);
                const Encoding encoding = scheme->make(values, shape);
                ASSERT_FALSE(encoding.parts.empty()) << scheme->id;
                for (const Part& part : encoding.parts) {
                    SCOPED_TRACE(std::string(scheme->id) + " " + part.id);
                    const Size size = part.field->size();
                    ASSERT_TRUE(size.rows >= 1 && size.columns >= 1);
                    const Range range = part.field->range();
                    EXPECT_TRUE(range.lowest < range.highest || part.field->kind() == Kind::index);
                    for (const Index r : {Index{0}, size.rows / 2, size.rows - 1})
                        for (const Index c : {Index{0}, size.columns / 2, size.columns - 1}) {
                            const bool isThere =
                                part.rows != Axis::position || !encoding.end || r < *encoding.end;
                            const bool isUsed = part.rows != Axis::query || !encoding.lookedUp ||
                                                encoding.lookedUp->rule->looks(part.firstRow + r, c) ||
                                                part.id != "index";
                            EXPECT_EQ(std::isfinite(part.field->at(r, c)), isThere && isUsed)
                                << r << ", " << c;
                        }
                }
            }
}

/// Its parts and how it enters attention are known before any number is computed.
TEST(registry, everySchemeIsWhatItSaysOfItself) {
    for (const Scheme* scheme : schemes()) {
        SCOPED_TRACE(scheme->id);
        std::vector<Values> all{Values()};
        for (const Param* param : scheme->params)
            for (const double value : {param->lowest, param->highest, 1.0, 2.0, 3.0, 5.0})
                all.push_back(Values().with(*param, value));
        for (const Values& values : all)
            for (const Shape& shape : {Shape{1, 1}, Shape{7, 8}}) {
                const Encoding made = scheme->make(values, shape);
                ASSERT_EQ(made.parts.size(), scheme->parts.size());
                for (std::size_t i = 0; i < made.parts.size(); ++i) {
                    const Part& part = made.parts[i];
                    EXPECT_EQ(part.id, scheme->parts[i].id);
                    const bool isVector = part.field->kind() != Kind::index &&
                                          (part.columns == Axis::dimension || part.columns == Axis::step);
                    EXPECT_EQ(scheme->parts[i].vectors, isVector) << part.id;
                }
                EXPECT_EQ(scheme->ways.added, made.added != nullptr);
                EXPECT_EQ(scheme->ways.rotated, made.rotated.has_value());
                EXPECT_EQ(scheme->ways.lookedUp, made.lookedUp.has_value());
                EXPECT_EQ(scheme->ways.biased, made.biased.has_value());
            }
    }
}

TEST(values, listsAreReadInEveryWayTheyArePasted) {
    const Index pairs = 4;
    static constexpr ListParam kList{.id = "longfactor",
                                     .label = "long_factor",
                                     .lowest = 1e-6,
                                     .highest = 1e6,
                                     .most = 5,
                                     .count = [](const Values&, Index dims) { return dims / 2; }};
    const std::vector<double> wanted{1, 1.5, 2.25, 1e-3};
    for (const char* written :
         {"1, 1.5, 2.25, 0.001", "[1, 1.5, 2.25, 1e-3]", " 1\n1.5\n2.25\n0.001\n", "1 1.5\t2.25  .001",
          "1; 1,5; 2,25; 0,001", "[\n  1.0,\n  1.50,\n  2.25,\n  0.001\n]", "1 , 1.5 ,2.25,0.001"}) {
        const auto read = readList(kList, written);
        ASSERT_TRUE(read) << written << ": " << plain(read.error());
        EXPECT_EQ(*read, wanted) << written;
    }
    EXPECT_EQ(*readList(kList, writtenList(wanted)), wanted);
    for (const char* empty : {"", "  \n", "[]", "[ ]"}) EXPECT_TRUE(readList(kList, empty)->empty()) << empty;
    const auto refused = [&](const char* written, const char* says) {
        const auto read = readList(kList, written);
        ASSERT_FALSE(read) << written;
        EXPECT_EQ(plain(read.error()), says) << written;
    };
    const std::string range = " may be a number from 1e-06 to 1000000, not “";
    for (const char* wrong : {"0", "-1", "nan", "inf", "1e400", "1e-7", "1e7", "x", "0x10", "1..5"})
        refused((std::string("1, ") + wrong + ", 3").c_str(),
                ("longfactor: number 2" + range + wrong + "”").c_str());
    refused("1,,2", ("longfactor: number 2" + range + "”").c_str());
    refused("1, 2,", "longfactor: no number follows the last “,”");
    refused("1 2 3 4 5 6", "longfactor may have at most 5 numbers");
    refused("[1, 2", ("longfactor: number 1" + range + "[1”").c_str());
    EXPECT_TRUE(wrongCount(kList, wanted, {}, 2 * pairs).empty());
    EXPECT_TRUE(wrongCount(kList, {}, {}, 2 * pairs).empty()) << "all 1";
    EXPECT_EQ(plain(wrongCount(kList, wanted, {}, 6)),
              "long_factor has 4 numbers, and must have 3 here, one for each pair");
    const Values values = Values().with(kList, wanted);
    EXPECT_EQ(values[kList], wanted);
    EXPECT_NE(values, Values());
    EXPECT_EQ(values.with(kList, {}), Values());
}

TEST(registry, everyViewHasASchemeAndEverySchemeAView) {
    std::set<std::string> ids;
    for (const View* view : views()) {
        EXPECT_TRUE(ids.insert(view->id).second) << view->id;
        EXPECT_EQ(findView(view->id), view);
        EXPECT_TRUE(std::ranges::any_of(schemes(), [&](const Scheme* each) { return view->shows(*each); }))
            << view->id;
    }
    for (const Scheme* scheme : schemes())
        EXPECT_TRUE(std::ranges::any_of(views(), [&](const View* each) { return each->shows(*scheme); }))
            << scheme->id;
    EXPECT_EQ(findView("no such view"), nullptr);
}

TEST(registry, listsReadLikeSentences) {
    EXPECT_EQ(plain(oneOf({"a"})), "a");
    EXPECT_EQ(plain(oneOf({"a", "b"})), "a or b");
    EXPECT_EQ(plain(oneOf({"a", "b", "c"})), "a, b or c");
}

}  // namespace posiscope::test
