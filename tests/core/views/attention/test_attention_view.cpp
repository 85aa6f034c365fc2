// SPDX-License-Identifier: GPL-3.0-or-later
/// The view of attention under every way to put words and positions together.
#include <gtest/gtest.h>

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/attention/mix.h"
#include "core/files/document_json.h"
#include "core/views/attention/attention.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/view.h"
#include "tests/core/said.h"

namespace posiscope::test {

namespace {

Document asking(const Scheme& scheme, Merge merge, bool layerNorm) {
    Document document = withText(firstDocument(), "I believe I can be the best.", Tokenizer::words);
    document = withView(withScheme(std::move(document), scheme), *findView("attention"));
    Setting setting = settingOf(document, scheme);
    setting.dims = 24;
    document = withSetting(std::move(document), scheme, setting);
    document = withOption(std::move(document), kMerge, static_cast<double>(merge));
    return withOption(std::move(document), kLayerNorm, layerNorm ? 1 : 0);
}

/// The cells of one matrix alone: 2 content, 3 position, 4 logits, 5 weights.
std::vector<double> shown(const Document& document, int matrix) {
    const Document alone = withOption(document, attention_view::kMatrix, matrix);
    const Scheme& scheme = schemeOf(alone);
    const Encoding encoding = scheme.make(settingOf(alone, scheme).values, shapeOf(alone));
    const Canvas canvas{.width = 900, .height = 600};
    const Scene scene{alone, encoding, canvas, {}};
    const Visible seen = viewOf(alone).visible(scene, {});
    std::vector<double> cells(static_cast<std::size_t>(seen.block.cells()));
    seen.part.field->fill(seen.block, cells);
    return cells;
}

template <class Each>
void forEachMix(Each each) {
    for (const Scheme* scheme : schemes())
        for (const Merge merge : {Merge::add, Merge::multiply, Merge::concatenate})
            for (const bool layerNorm : {false, true}) {
                SCOPED_TRACE(std::string(scheme->id) + ", merge " + std::to_string(static_cast<int>(merge)) +
                             (layerNorm ? ", LayerNorm" : ""));
                each(asking(*scheme, merge, layerNorm));
            }
}

}  // namespace

TEST(attentionView, theWeightsOfEachQueryAddUpToOne) {
    forEachMix([](const Document& document) {
        const std::vector<double> weights = shown(document, 5);
        const auto words = static_cast<std::size_t>(std::lround(std::sqrt(weights.size())));
        for (std::size_t i = 0; i < words; ++i) {
            double sum = 0;
            for (std::size_t j = 0; j < words; ++j) sum += weights[i * words + j];
            EXPECT_NEAR(sum, 1, 1e-12) << "query " << i;
        }
    });
}

TEST(attentionView, contentAndPositionAreTheLogits) {
    forEachMix([](const Document& document) {
        const std::vector<double> content = shown(document, 2), position = shown(document, 3),
                                  logits = shown(document, 4);
        ASSERT_EQ(content.size(), logits.size());
        ASSERT_EQ(position.size(), logits.size());
        for (std::size_t i = 0; i < logits.size(); ++i)
            EXPECT_NEAR(content[i] + position[i], logits[i], 1e-12 * (1 + std::abs(content[i]))) << i;
    });
}

TEST(attentionView, positionsOfWeight0HaveNoPart) {
    forEachMix([](const Document& document) {
        const Scheme& scheme = schemeOf(document);
        if (!scheme.ways.added) return;
        for (const double cell : shown(withOption(document, kPositionWeight, 0), 3)) EXPECT_EQ(cell, 0);
    });
}

/// New documents multiply the words by √d, as the Transformer does; files from before follow the sum, as they did.
TEST(attentionView, theHeadHasAScaleOfItsOwn) {
    const auto logits = [](Document document) {
        document = withView(withScheme(std::move(document), *findScheme("none")), *findView("attention"));
        const Encoding encoding = findScheme("none")->make({}, shapeOf(document));
        const Canvas canvas{.width = 900, .height = 600};
        const Scene scene{document, encoding, canvas, {}};
        return attention_view::computedOf(scene)->attention.logit;
    };
    Document document = withText(firstDocument(), "I think therefore", Tokenizer::words);
    const double dims = static_cast<double>(settingOf(document, *findScheme("none")).dims);
    const auto scaled = logits(document), own = logits(withOption(document, kHeadScaled, 1));
    EXPECT_LE((scaled - dims * own).cwiseAbs().maxCoeff(), 1e-12 * scaled.cwiseAbs().maxCoeff());
    document = withOption(document, kHeadScaled, 0);
    EXPECT_EQ(logits(document), own);
    EXPECT_EQ(logits(withOption(document, kScaled, 1)), scaled);
    nlohmann::json file =
        nlohmann::json::parse(writeDocument(withView(firstDocument(), *findView("attention"))));
    nlohmann::json& options = file["panes"][0]["options"];
    ASSERT_EQ(options["attention-words"], "on");
    options.erase("attention-words");
    EXPECT_EQ(readDocument(file.dump())->pane().options[kHeadScaled], 0);
}

TEST(attentionView, wordsMayBeMultipliedByAnyNumber) {
    const auto words = [](const Document& document) {
        const Encoding encoding = schemeOf(document).make({}, shapeOf(document));
        const Canvas canvas{.width = 900, .height = 600};
        const Scene scene{document, encoding, canvas, {}};
        return attention_view::computedOf(scene)->attention.content;
    };
    Document document = withText(firstDocument(), "I think therefore", Tokenizer::words);
    document = withView(withScheme(std::move(document), *findScheme("none")), *findView("attention"));
    document = withOption(std::move(document), kScaledBy, 12);
    const Matrix bare = words(withOption(document, kHeadScaled, 1));
    EXPECT_LE((words(withOption(document, kHeadScaled, 3)) - 144 * bare).cwiseAbs().maxCoeff(), 1e-12);
    const Document sum = withOption(withOption(document, kHeadScaled, 0), kScaled, 2);
    EXPECT_LE((words(sum) - 144 * bare).cwiseAbs().maxCoeff(), 1e-12);
}

namespace {

/// A scene that lives as long as it is looked at.
struct Looked {
    explicit Looked(Document looked)
        : document(std::move(looked)),
          encoding(
              schemeOf(document).make(settingOf(document, schemeOf(document)).values, shapeOf(document))) {}
    Looked(const Looked&) = delete;
    Looked& operator=(const Looked&) = delete;
    Document document;
    Encoding encoding;
    Canvas canvas{.width = 900, .height = 600};
    Scene scene{document, encoding, canvas, {}};
};

}  // namespace

/// A matrix is the sum of those before it, or stands without them: no number of columns drops a term.
TEST(attentionView, noTermIsDroppedWhereThereIsLittleRoom) {
    using namespace attention_view;
    for (const Scheme* scheme : schemes())
        for (const int matrix : {static_cast<int>(together), static_cast<int>(everyTerm)})
            for (Index most = 1; most <= 9; ++most) {
                SCOPED_TRACE(std::string(scheme->id) + ", " + std::to_string(most) + " at most");
                Document document = asking(*scheme, Merge::add, false);
                const Looked looked(withOption(document, kMatrix, matrix));
                const auto computed = computedOf(looked.scene);
                const std::vector<Shown> shown = shownMatrices(looked.scene, *computed, most);
                ASSERT_LE(static_cast<Index>(shown.size()), most);
                Matrix sum = Matrix::Zero(computed->words, computed->words);
                for (std::size_t i = 0; i < shown.size(); ++i) {
                    const std::string sign = plain(shown[i].sign);
                    EXPECT_EQ(sign.empty(), i == 0);
                    if (sign == "=") {
                        EXPECT_LE((sum - *shown[i].cells).cwiseAbs().maxCoeff(), 1e-12) << shown[i].id;
                    } else if (sign == "→") {
                        EXPECT_LE((*shown[i - 1].cells - computed->attention.logit).cwiseAbs().maxCoeff(), 0)
                            << "weights are made of logits";
                    } else {
                        sum += *shown[i].cells;
                    }
                }
                // Matrices that are only added up are all that there is to add.
                if (std::ranges::none_of(shown, [](const Shown& each) { return plain(each.sign) == "="; }) &&
                    !shown.back().isWeight) {
                    EXPECT_LE((sum - computed->attention.logit).cwiseAbs().maxCoeff(), 1e-12);
                }
            }
}

/// Words whose number has no row take no part, and it is said; the table of 3 rows ends at number 2.
TEST(attentionView, wordsWithoutARowTakeNoPart) {
    const Scheme& learned = *findScheme("learned");
    const auto looked = [&](const char* rows) {
        Document document = withText(firstDocument(), "a b c", Tokenizer::words);
        document = withView(withScheme(std::move(document), learned), *findView("attention"));
        document = withOption(withOption(std::move(document), kPadding, 2), kNumbering, 1);
        return Looked(withSetting(std::move(document), learned,
                                  {.values = valuesOf(learned, {{"maxlen", rows}}), .dims = 4}));
    };
    for (const auto& [rows, words] : {std::pair{"3", 1}, std::pair{"4", 2}, std::pair{"5", 3}}) {
        const Looked some = looked(rows);
        const auto computed = attention_view::computedOf(some.scene);
        ASSERT_EQ(computed->words, words) << rows << " rows, numbers 2, 3, 4";
        EXPECT_TRUE(computed->attention.output.allFinite());
        EXPECT_EQ(plain(attention_view::shortage(some.scene, *computed)),
                  words == 3 ? ""
                             : "the table ends; with a row and taking part: the first " +
                                   std::to_string(words) + " of 3 words");
    }
    const Looked none = looked("2");
    EXPECT_EQ(plain(attention_view::obstacle(none.scene)),
              "No word has a position: the table ends before the first.");
}

/// 16 columns turn as 8 pairs. A pair that there is not has no dial and turns by nothing; the rest is drawn all the same.
TEST(attentionView, aDialOfAPairThatThereIsNot) {
    const Scheme& rope = *findScheme("rope");
    const auto looked = [&](double pair, const char* share) {
        Document document = withText(firstDocument(), "I think therefore I am", Tokenizer::words);
        document = withView(withScheme(std::move(document), rope), *findView("attention"));
        document = withOption(std::move(document), attention_view::kPair, pair);
        return Looked(withSetting(std::move(document), rope,
                                  {.values = valuesOf(rope, {{"share", share}}), .dims = 16}));
    };
    const auto said = [](const Looked& seen) {
        const Canvas canvas = roomyCanvas();
        std::vector<Text> labels;
        const Scene scene{seen.document, seen.encoding, canvas, {}};
        addFigure(labels, figureOf(scene));
        for (const Text& line : viewOf(seen.document).tell(scene, {}).explanation) labels.push_back(line);
        return plain(joined(labels, " "));
    };
    const auto has = [](const std::string& all, const char* part) {
        return all.find(part) != std::string::npos;
    };
    const std::string last = said(looked(7, "100")), beyond = said(looked(8, "100")),
                      quarter = said(looked(7, "25")), none = said(looked(7, "0"));
    EXPECT_TRUE(has(last, "dial of pair 7") && has(last, "Pair 7 (columns 14 and 15)")) << last;
    EXPECT_FALSE(has(beyond, "dial of pair 7") || has(beyond, "Pair 7") || has(beyond, "Pair 8")) << beyond;
    EXPECT_TRUE(has(beyond, "Dial of pair is 8, and may be from 0 to 7 here.")) << beyond;
    EXPECT_TRUE(has(beyond, "weights")) << "the matrices are there";
    EXPECT_TRUE(has(quarter, "Dial of pair is 7, and may be from 0 to 1 here.")) << quarter;
    EXPECT_FALSE(has(none, "ial of pair")) << "where nothing turns there is no dial: " << none;
}

/// Scores know distances alone, however far the words stand.
TEST(attentionView, farWordsTurnAsNearOnesDo) {
    const Scheme& rope = *findScheme("rope");
    const auto looked = [&](const char* first) {
        Document document = withText(firstDocument(), "I think therefore I am", Tokenizer::words);
        document = withView(withScheme(std::move(document), rope), *findView("attention"));
        return Looked(withSetting(withFocus(std::move(document), {.position = 1, .key = 2}), rope,
                                  {.values = valuesOf(rope, {{"first", first}}), .dims = 64}));
    };
    const Looked near = looked("0");
    const Matrix logits = attention_view::computedOf(near.scene)->attention.logit;
    for (const char* first : {"2147483648", "999999999999.5", "-1e12"}) {
        const Looked far = looked(first);
        const auto computed = attention_view::computedOf(far.scene);
        EXPECT_LE((computed->attention.logit - logits).cwiseAbs().maxCoeff(),
                  1e-13 * logits.cwiseAbs().maxCoeff())
            << first;
        const std::string said = plain(joined(attention_view::steps(far.scene, *computed, {1, 2}), " "));
        EXPECT_NE(said.find("between them 1."), std::string::npos) << said;
        if (std::string(first) == "999999999999.5") {
            EXPECT_NE(said.find("the query turns by 1000000000000.5 rad, the key by 1000000000001.5"),
                      std::string::npos)
                << said;
        }
    }
}

}  // namespace posiscope::test
