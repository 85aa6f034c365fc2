// SPDX-License-Identifier: GPL-3.0-or-later
/// The view of attention under every way to put words and positions together.
#include <gtest/gtest.h>

#include <cmath>

#include <nlohmann/json.hpp>

#include "core/document_json.h"
#include "core/registry.h"
#include "core/tokens/mix.h"
#include "core/view.h"
#include "core/views/attention.h"

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
        if (scheme.make({}, {1, 1}).added == nullptr) return;
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
    const auto scaled = logits(document), own = logits(withOption(document, attention_view::kWords, 1));
    EXPECT_LE((scaled - dims * own).cwiseAbs().maxCoeff(), 1e-12 * scaled.cwiseAbs().maxCoeff());
    document = withOption(document, attention_view::kWords, 0);
    EXPECT_EQ(logits(document), own);
    EXPECT_EQ(logits(withOption(document, kScaled, 1)), scaled);
    nlohmann::json file = nlohmann::json::parse(writeDocument(firstDocument()));
    ASSERT_EQ(file["options"]["attention-words"], "on");
    file["options"].erase("attention-words");
    EXPECT_EQ(readDocument(file.dump())->options[attention_view::kWords], 0);
}

}  // namespace posiscope::test
