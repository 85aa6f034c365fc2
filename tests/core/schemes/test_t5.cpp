// SPDX-License-Identifier: GPL-3.0-or-later
/// Laws of biases in buckets of distances, for few and many buckets.
#include <gtest/gtest.h>

#include <cmath>

#include "core/encoding/distance_buckets.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

struct Buckets {
    Index buckets = 32, farthest = 128;
    bool causal = false;
    Written written() const {
        return {{"buckets", std::to_string(buckets)},
                {"max_distance", std::to_string(farthest)},
                {"direction", causal ? "causal" : "bidirectional"}};
    }
    Index side() const { return causal ? buckets : buckets / 2; }
    Index exact() const { return side() / 2; }
    std::string name() const {
        return std::to_string(buckets) + " buckets, " + std::to_string(farthest) + (causal ? ", causal" : "");
    }
};

std::vector<Buckets> everyBuckets() {
    std::vector<Buckets> all;
    for (const Index buckets : {4, 5, 8, 20, 32, 33, 64})
        for (const Index farthest : {3, 4, 8, 17, 128, 320})
            for (const bool causal : {false, true})
                if (const Buckets each{buckets, farthest, causal}; farthest > each.exact())
                    all.push_back(each);
    return all;
}

Encoding t5Of(const Buckets& each, Index positions, const Written& more = {}) {
    Written written = each.written();
    written.insert(written.end(), more.begin(), more.end());
    return encodingOf("t5", written, {positions, 8});
}

__extension__ typedef unsigned __int128 Wide;

Wide power(Index base, Index exponent) {
    Wide out = 1;
    for (Index i = 0; i < exponent; ++i) out *= static_cast<Wide>(base);
    return out;
}

std::string missingOf(const Written& written) {
    return plain(encodingOf("t5", written, {6, 8}).missing);
}

}  // namespace

TEST(t5, bucketsRiseWithTheDistanceAndLaterKeysHaveTheirOwn) {
    for (const Buckets& each : everyBuckets()) {
        SCOPED_TRACE(each.name());
        const Index n = each.farthest + 70;
        const FieldPtr index = t5Of(each, n).part("index")->field;
        for (Index x = 0; x < n; ++x) {
            const double own = index->at(x, 0);
            if (x < each.exact()) {
                EXPECT_EQ(own, static_cast<double>(x));
            }
            if (x > 0) {
                EXPECT_GE(own, index->at(x - 1, 0));
                EXPECT_EQ(index->at(0, x), each.causal ? 0 : own + static_cast<double>(each.side()));
            }
            if (x >= each.farthest) {
                EXPECT_EQ(own, static_cast<double>(each.side() - 1));
            }
        }
    }
}

/// A far distance x is in bucket E + k or above where (x/E)^(B-E) >= (M/E)^k: in whole numbers, which fit into 128 bits.
TEST(t5, farBucketsBeginWhereWholeNumbersSay) {
    for (const Buckets& each : {Buckets{32, 128, false}, Buckets{20, 320, true}, Buckets{16, 64, true},
                                Buckets{12, 243, false}, Buckets{32, 512, false}, Buckets{8, 16, false}}) {
        SCOPED_TRACE(each.name());
        const Index e = each.exact(), far = each.side() - e;
        const FieldPtr index = t5Of(each, each.farthest + 1).part("index")->field;
        for (Index x = e; x < each.farthest; ++x) {
            Index k = 0;
            while (power(x, far) * power(e, k + 1) >= power(each.farthest, k + 1) * power(e, far)) ++k;
            EXPECT_EQ(index->at(x, 0), static_cast<double>(e + k)) << x;
        }
    }
}

TEST(t5, usageCountsAllPairs) {
    for (const Buckets& each : everyBuckets())
        for (const Index n : {1, 2, 7, 150}) {
            SCOPED_TRACE(each.name() + ", " + std::to_string(n) + " words");
            const Encoding encoding = t5Of(each, n);
            std::vector<double> used(static_cast<std::size_t>(each.buckets));
            for (Index i = 0; i < n; ++i)
                for (Index j = 0; j < n; ++j)
                    ++used[static_cast<std::size_t>(encoding.part("index")->field->at(i, j))];
            EXPECT_EQ(row(*encoding.part("usage")->field, 0), used);
        }
    // 1 + 2 + … + (2^20 - 128) pairs of the last bucket on each side, and those of distances 91 to 127.
    const FieldPtr usage = t5Of({}, 1 << 20).part("usage")->field;
    const double n = 1 << 20, left = n - 128;
    double last = left * (left + 1) / 2;
    for (int x = 91; x < 128; ++x) last += n - x;
    EXPECT_EQ(usage->at(0, 15), last);
    EXPECT_EQ(usage->at(0, 31), last);
    EXPECT_EQ(usage->at(0, 16), 0);
}

TEST(t5, everyPictureOfTheBiasesIsTheTableByItsIndex) {
    for (const Buckets& each : {Buckets{}, Buckets{32, 128, true}, Buckets{8, 5, false}})
        for (const Index head : {0, 4}) {
            SCOPED_TRACE(each.name());
            constexpr Index n = 40;
            const Encoding encoding =
                t5Of(each, n, {{"heads", "5"}, {"head", std::to_string(head)}, {"seed", "7"}});
            const auto part = [&](const char* id) { return encoding.part(id)->field; };
            ASSERT_EQ(part("table")->size(), (Size{each.buckets, 5}));
            ASSERT_EQ(encoding.biased->heads.size(), 5U);
            EXPECT_EQ(encoding.biased->shown, head);
            for (Index i = 0; i < n; ++i) {
                for (Index j = 0; j < n; ++j) {
                    const auto bucket = static_cast<Index>(part("index")->at(i, j));
                    EXPECT_EQ(part("bias")->at(i, j), part("table")->at(bucket, head));
                    EXPECT_EQ(encoding.biased->heads[3]->at(i, j), part("table")->at(bucket, 3));
                }
                EXPECT_EQ(part("steps")->at(0, i), part("index")->at(i, 0));
                EXPECT_EQ(part("distance")->at(head, i), part("bias")->at(i, 0));
            }
        }
}

TEST(t5, extremesOfABlockAreThoseOfItsCells) {
    const Encoding encoding = t5Of({8, 5, false}, 30);
    for (const char* id : {"index", "bias"})
        for (const Block& block : {Block{0, 30, 0, 30}, Block{0, 1, 0, 1}, Block{2, 4, 20, 30},
                                   Block{25, 30, 1, 3}, Block{7, 9, 8, 11}}) {
            const Field& field = *encoding.part(id)->field;
            Range want{field.at(block.row0, block.column0), field.at(block.row0, block.column0)};
            for (Index r = block.row0; r < block.row1; ++r)
                for (Index c = block.column0; c < block.column1; ++c)
                    want = {std::min(want.lowest, field.at(r, c)), std::max(want.highest, field.at(r, c))};
            EXPECT_EQ(field.extremes(block), want) << id;
        }
}

/// With a bucket for each distance it is the table of a window of one line, whose offset has the other sign.
TEST(t5, withoutFarBucketsItIsAWindowOfOneLine) {
    constexpr Index n = 9, side = 2 * n;
    const FieldPtr buckets = t5Of({2 * side, 128, false}, n).part("index")->field;
    const FieldPtr window = partOf("swin", "index", {{"h", "1"}, {"w", std::to_string(n)}}, {1, 8});
    for (Index i = 0; i < n; ++i)
        for (Index j = 0; j < n; ++j) {
            const double offset = window->at(i, j) - (n - 1);  // query - key
            EXPECT_EQ(buckets->at(i, j), offset >= 0 ? offset : side - offset);
        }
}

TEST(t5, bucketsThatAreNeverUsedAreNamed) {
    const auto tokenizerNote = [](const Buckets& each) {
        std::string all;
        for (const Text& sign : t5Of(each, 5).about.notes) all += plain(sign) + '\n';
        return all;
    };
    EXPECT_NE(tokenizerNote({}).find("bucket 16 is never used"), std::string::npos) << tokenizerNote({});
    EXPECT_EQ(tokenizerNote({32, 128, true}).find("never used"), std::string::npos)
        << tokenizerNote({32, 128, true});
    EXPECT_NE(tokenizerNote({32, 128, true}).find("later keys fall into bucket 0"), std::string::npos);
    // E = 8 and M = 9: distance 8 is in bucket 8, all beyond in 15. On each side 9 … 14 stay empty, and 16.
    EXPECT_NE(tokenizerNote({32, 9, false}).find("buckets that no distance falls into: 13 of 32"),
              std::string::npos)
        << tokenizerNote({32, 9, false});
    // Half of 33 is 16: the last is one too many.
    EXPECT_NE(tokenizerNote({33, 128, false}).find("buckets that no distance falls into: 2 of 33"),
              std::string::npos);
}

/// E = 16 of 64 buckets must be below the max distance.
TEST(t5, moreBucketsThanTheDistancesLeaveRoomForAreKeptAndSaid) {
    EXPECT_EQ(missingOf({{"max_distance", "9"}}), "");
    EXPECT_EQ(missingOf({{"max_distance", "8"}}), "buckets is 32, and may be from 4 to 31 here");
    EXPECT_EQ(missingOf({{"max_distance", "16"}, {"direction", "causal"}}),
              "buckets is 32, and may be from 4 to 31 here");
    EXPECT_EQ(missingOf({{"max_distance", "17"}, {"direction", "causal"}}), "");
    EXPECT_EQ(missingOf({{"head", "8"}}), "head shown is 8, and may be from 0 to 7 here");
    const Encoding few = encodingOf("t5", {{"max_distance", "3"}}, {6, 8});
    for (const Part& part : few.parts) EXPECT_EQ(plain(part.missing), plain(few.missing)) << part.id;
    const Encoding head = encodingOf("t5", {{"head", "8"}}, {6, 8});
    EXPECT_EQ(plain(head.part("bias")->missing), plain(head.missing));
    EXPECT_TRUE(head.part("index")->missing.empty());
    EXPECT_TRUE(head.part("table")->missing.empty());
}

/// modeling_t5.py draws them with deviation d_model^-0.5; T5-small has 512.
TEST(t5, biasesAreNormalNumbers) {
    const FieldPtr table = t5Of({256, 4096, false}, 1, {{"heads", "128"}}).part("table")->field;
    double sum = 0, squares = 0;
    const double count = 256 * 128, deviation = 0.04419417382415922;
    for (Index r = 0; r < 256; ++r)
        for (const double cell : row(*table, r)) {
            sum += cell;
            squares += cell * cell;
        }
    EXPECT_NEAR(sum / count, 0, 5 * deviation / std::sqrt(count));
    EXPECT_NEAR(std::sqrt(squares / count), deviation, 5 * deviation / std::sqrt(2 * count));
}

}  // namespace posiscope::test
