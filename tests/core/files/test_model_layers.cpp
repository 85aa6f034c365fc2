// SPDX-License-Identifier: GPL-3.0-or-later
/// The layers of a model: those of its config, as cells above the spectrum, and in a document's file.
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/files/document_json.h"
#include "core/files/model_candidates.h"
#include "core/files/model_document.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "tests/core/coverage.h"
#include "tests/core/files/read_back.h"
#include "tests/tools/places.h"

namespace posiscope::test {

namespace {

/// The spectrum of a model that the program brings.
Document modelDocument(const std::string& id) {
    std::ifstream file(inCheckout("resources/presets/presets.json"));
    for (const auto& preset : nlohmann::json::parse(file)) {
        if (preset.at("id") != id) continue;
        const auto model = readModelConfig(preset.at("config").dump(), {});
        EXPECT_TRUE(model);
        auto with = withModel(withView(firstDocument(), *findView("spectrum")), *model, *model->rule({}), {});
        EXPECT_TRUE(with) << plain(with.error());
        return *with;
    }
    ADD_FAILURE() << "no preset " << id;
    return {};
}

struct Strip {
    std::vector<Box> cells;
    std::string words;
};

Strip stripOf(const Document& document) {
    const Encoding encoding = encodingOf(document);
    const Canvas canvas = canvasLikeTheWindows(900, 600);
    const Drawn drawn = viewOf(document).draw({document, encoding, canvas, {}});
    Strip strip;
    for (const Panel& panel : std::get<Figure>(drawn).panels)
        for (const Mark& mark : panel.marks) {
            if (const auto* box = std::get_if<Box>(&mark); box != nullptr && box->target.of == "layers")
                strip.cells.push_back(*box);
            if (const auto* label = std::get_if<Label>(&mark); label != nullptr && panel.id == "layers")
                strip.words += plain(label->text) + "\n";
        }
    return strip;
}

Document clicked(const Document& document, Index layer) {
    const Encoding encoding = encodingOf(document);
    const Canvas canvas = canvasLikeTheWindows(900, 600);
    return viewOf(document).act(
        {document, encoding, canvas, {}},
        {.kind = Gesture::Kind::click, .target = {Target::Kind::cell, 0, layer, "layers"}});
}

}  // namespace

TEST(modelLayers, everySixthOfGemma3IsFullAndAClickShowsIt) {
    const Document document = modelDocument("gemma-3-12b");
    ASSERT_TRUE(document.model);
    EXPECT_EQ(document.model->layers.size(), 48U);
    const Strip strip = stripOf(document);
    ASSERT_EQ(strip.cells.size(), 48U);
    for (std::size_t i = 0; i < 48; ++i)
        EXPECT_EQ(strip.cells[i].fill == strip.cells[5].fill, i % 6 == 5) << i;
    EXPECT_NE(strip.words.find("full_attention: base 1000000, linear, s = 8"), std::string::npos)
        << strip.words;
    EXPECT_NE(strip.words.find("sliding_attention: base 10000, sliding window 1024"), std::string::npos)
        << strip.words;
    const Scheme& rope = *findScheme("rope");
    const auto baseAfter = [&](Index layer) {
        return settingOf(clicked(document, layer), rope).values[*rope.param("base")];
    };
    EXPECT_EQ(baseAfter(0), 10000);
    EXPECT_EQ(baseAfter(5), 1000000);
    EXPECT_EQ(baseAfter(47), 1000000);
    EXPECT_FALSE(withReset(document).model);
}

TEST(modelLayers, everyFourthOfLlama4HasNoPositions) {
    const Document document = modelDocument("llama-4-scout");
    const Strip strip = stripOf(document);
    ASSERT_EQ(strip.cells.size(), 48U);
    for (std::size_t i = 0; i < 48; ++i) EXPECT_EQ(strip.cells[i].fill.role == Role::none, i % 4 == 3) << i;
    EXPECT_NE(strip.words.find("12 · no_rope: no rotary positions"), std::string::npos) << strip.words;
    EXPECT_NE(strip.words.find("shown here"), std::string::npos);
    EXPECT_EQ(clicked(document, 3), document) << "there is nothing to show";
}

TEST(modelLayers, comeBackFromTheFile) {
    for (const char* id :
         {"gemma-3-12b", "llama-4-scout", "deepseek-v4-flash", "gemma-4-26b-a4b", "kimi-k2"}) {
        const Document document = modelDocument(id);
        ASSERT_TRUE(document.model) << id;
        EXPECT_EQ(readBack(writeDocument(document)).model, document.model) << id;
    }
    auto file = nlohmann::ordered_json::parse(writeDocument(modelDocument("gemma-3-12b")));
    file["model"]["layers"][3] = 7;  // of a kind that is not there
    const Document read = readBack(file.dump());
    EXPECT_FALSE(read.model);
    EXPECT_EQ(nlohmann::json::parse(writeDocument(read))["model"], nlohmann::json(file["model"]))
        << "it is kept";
}

TEST(modelLayers, everyBroughtModelHasAStrip) {
    std::ifstream file(inCheckout("resources/presets/presets.json"));
    int shown = 0;
    for (const auto& preset : nlohmann::json::parse(file)) {
        const auto model = readModelConfig(preset.at("config").dump(), {});
        ASSERT_TRUE(model);
        const auto with =
            withModel(withView(firstDocument(), *findView("spectrum")), *model, *model->rule({}), {});
        if (!with) continue;  // no rotary positions
        EXPECT_EQ(stripOf(*with).cells.size(), model->layers.size()) << preset.at("title");
        shown += model->layers.empty() ? 0 : 1;
    }
    EXPECT_GE(shown, 25);
}

TEST(modelCandidates, theOtherListOfLongRopeIsOne) {
    nlohmann::json config = {{"head_dim", 8}, {"max_position_embeddings", 131072}, {"rope_theta", 10000}};
    config["rope_scaling"] = {{"type", "longrope"},
                              {"original_max_position_embeddings", 4096},
                              {"short_factor", {1, 1.25, 1.5, 2}},
                              {"long_factor", {1, 4, 16, 64}}};
    const auto model = readModelConfig(config.dump(), {});
    ASSERT_TRUE(model) << plain(model.error());
    const auto known = candidatesOf("model", *model->rule({}), model->longest);
    const auto named = [&](const std::vector<double>& divisors) {
        std::vector<double> dump;
        for (std::size_t i = 0; i < 4; ++i)
            dump.push_back(std::pow(10000, -static_cast<double>(i) / 4) / divisors[i]);
        const auto found = matches(dump, known);
        return found.empty() ? std::string("none") : found.front().names.front();
    };
    EXPECT_EQ(named({1, 1.25, 1.5, 2}), "model");
    EXPECT_EQ(named({1, 4, 16, 64}), "model, the long list");
    EXPECT_EQ(named({1, 1, 1, 1}), "model, unscaled");
}

}  // namespace posiscope::test
