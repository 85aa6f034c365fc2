// SPDX-License-Identifier: GPL-3.0-or-later
/// Configs of models: tables of the published rules (tests/core/data/rope_cases.json, computed apart from this program),
/// where keys stand, what is refused, and what is said of keys that do nothing.
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/analysis/rotary_context.h"
#include "core/encoding/rotary_magnitude.h"
#include "core/files/document_json.h"
#include "core/files/model_document.h"
#include "core/io/model_config.h"
#include "core/io/write_ladder.h"
#include "core/views/shared/registry.h"
#include "tests/tools/places.h"

namespace posiscope::test {

namespace {

using Json = nlohmann::json;

std::string fileOf(const std::string& path) {
    std::ifstream file(inCheckout(path));
    std::stringstream all;
    all << file.rdbuf();
    return all.str();
}

Json plainModel() {
    return {{"hidden_size", 4096},
            {"num_attention_heads", 32},
            {"max_position_embeddings", 4096},
            {"rope_theta", 10000}};
}

Json with(Json model, const char* key, const Json& value) {
    model[key] = value;
    return model;
}

ModelConfig read(const Json& config, std::optional<Index> length = {}) {
    auto model = readModelConfig(config.dump(), length);
    EXPECT_TRUE(model) << config.dump() << ": " << plain(model.error());
    return model ? *model : ModelConfig{.rules = {LayerRule{}}};
}

std::string refused(const std::string& bytes) {
    const auto model = readModelConfig(bytes, {});
    return model ? "" : plain(model.error());
}

bool notes(const ModelConfig& model, const std::string& words) {
    return std::ranges::any_of(
        model.notes, [&](const Text& note) { return plain(note).find(words) != std::string::npos; });
}

void expectNear(double found, double wanted, double relative, const std::string& what) {
    EXPECT_LE(std::abs(found - wanted), relative * std::abs(wanted))
        << what << ": " << found << " for " << wanted;
}

Json presetConfig(const std::string& id) {
    const Json presets = Json::parse(fileOf("resources/presets/presets.json"));
    for (const Json& each : presets)
        if (each["id"] == id) return each["config"];
    ADD_FAILURE() << "no preset " << id;
    return plainModel();
}

}  // namespace

TEST(modelConfig, makesTheTablesOfThePublishedRules) {
    const Json file = Json::parse(fileOf("tests/core/data/rope_cases.json"));
    ASSERT_EQ(file["cases"].size(), 24U);
    for (const Json& each : file["cases"]) {
        const std::string name = each["name"];
        SCOPED_TRACE(name);
        std::optional<Index> length;
        if (!each["seq_len"].is_null()) length = each["seq_len"].get<Index>();
        if (each.contains("error")) {
            const auto model = readModelConfig(each["config"].dump(), length);
            ASSERT_FALSE(model);
            EXPECT_NE(plain(model.error()).find("rope_scaling.rope_type"), std::string::npos)
                << plain(model.error());
            continue;
        }
        const ModelConfig model = read(each["config"], length);
        std::optional<std::string> type;
        if (!each["layer_type"].is_null()) type = each["layer_type"].get<std::string>();
        const LayerRule* rule = model.rule(type);
        ASSERT_NE(rule, nullptr);
        const std::vector<long double> frequencies = rule->frequencies();
        ASSERT_EQ(frequencies.size(), each["inv_freq_exact"].size());
        for (std::size_t i = 0; i < frequencies.size(); ++i) {
            const std::string pair = "pair " + std::to_string(i);
            expectNear(static_cast<double>(frequencies[i]), each["inv_freq_exact"][i], 1e-14, pair);
            expectNear(static_cast<float>(frequencies[i]), each["inv_freq"][i], 4e-7, pair);
        }
        expectNear(rule->attentionFactor, each["attention_factor_exact"], 1e-15, "attention_factor");
    }
}

TEST(modelConfig, theBroughtModelsHaveTheRatiosOfTheirRules) {
    const Json tables = Json::parse(fileOf("tests/core/data/preset_tables.json"));
    int compared = 0;
    const auto compare = [&](const LayerRule& rule, const Json& wanted) {
        if (wanted.contains("rotary_dim")) {
            EXPECT_EQ(rule.rotaryDim(), wanted["rotary_dim"].get<Index>());
        }
        if (wanted.contains("attention_factor"))
            expectNear(rule.attentionFactor, wanted["attention_factor"], 1e-15, "attention_factor");
        if (wanted.contains("softmax_factor"))
            expectNear(rule.softmaxFactor, wanted["softmax_factor"], 1e-15, "softmax_factor");
        if (!wanted.contains("ratio") || !wanted["ratio"].is_array()) return;
        RotaryLadder ladder = rule.ladder;
        ladder.rule = RotaryLadder::Rule::plain;
        const auto own = rule.frequencies(), before = ladder.frequencies();
        ASSERT_EQ(own.size(), wanted["ratio"].size());
        for (std::size_t i = 0; i < own.size(); ++i)
            EXPECT_NEAR(static_cast<double>(own[i] / before[i]), wanted["ratio"][i].get<double>(), 1e-12)
                << i;
        ++compared;
    };
    for (const auto& [id, wanted] : tables["presets"].items()) {
        SCOPED_TRACE(id);
        const ModelConfig model = read(presetConfig(id));
        compare(*model.rule({}), wanted);
        for (const auto& [key, type] : {std::pair{"full_attention", "full_attention"},
                                        std::pair{"sliding_attention", "sliding_attention"},
                                        std::pair{"compress_ratio_0_layers", "plain"},
                                        std::pair{"compress_ratio_over_0_layers", "compressed"}})
            if (wanted.contains(key)) {
                ASSERT_NE(model.rule(std::string(type)), nullptr) << type;
                compare(*model.rule(std::string(type)), wanted[key]);
            }
    }
    EXPECT_GE(compared, 9);
    const Json yarn = tables["extra_golden"]["HF snapshot yarn"];
    Json config = with(plainModel(), "max_position_embeddings", 2048);
    config["rope_scaling"] = {{"rope_type", "yarn"}, {"factor", 10}};
    const auto frequencies = read(config).rule({})->frequencies();
    for (std::size_t i = 0; i < frequencies.size(); ++i)
        expectNear(static_cast<double>(frequencies[i]), yarn["inv_freq_5_digits"][i], 1e-4,
                   std::to_string(i));
    config["rope_scaling"]["rope_type"] = "dynamic";
    const auto grown = read(config, 16384).rule({})->frequencies();
    expectNear(static_cast<double>(grown[1]), 0.80931, 1e-4, "dynamic, pair 1");
    expectNear(static_cast<double>(grown[63]), 1.6265e-06, 1e-4, "dynamic, pair 63");
}

/// Each number is computed twice in public sources or by hand; none comes from this program.
TEST(modelConfig, saysTheNumbersThatPeopleTuneAgainst) {
    const auto reach = [](const Json& config) {
        return effectiveContext(read(config).rule({})->frequencies(), 0);
    };
    EXPECT_EQ(reach(presetConfig("llama-3.1-8b")), 85133);
    EXPECT_EQ(reach(presetConfig("qwen2.5-7b-with-yarn-4")), 66234);
    EXPECT_EQ(reach(plainModel()), 1707);
    EXPECT_EQ(reach(with(plainModel(), "rope_theta", 5e5)), 18438);
    EXPECT_EQ(reach(with(plainModel(), "rope_theta", 1e6)), 27115);
    EXPECT_EQ(reach(presetConfig("gemma-4-26b-a4b")), std::nullopt);

    const auto out = [](const Json& config, double original, double length) {
        const LayerRule rule = *read(config).rule({});
        RotaryLadder ladder = rule.ladder;
        ladder.rule = RotaryLadder::Rule::plain;
        return outOfRange(ladder.frequencies(), rule.frequencies(), original, length);
    };
    const OutOfRange llama = out(presetConfig("llama-3.1-8b"), 8192, 131072);
    EXPECT_EQ(llama.neverFull, 29);
    EXPECT_EQ(llama.out, 29);
    EXPECT_NEAR(llama.most, 2, 1e-12);
    RotaryLadder ntk{.rule = RotaryLadder::Rule::ntk, .base = 10000, .width = 128, .pairs = 64, .factor = 4};
    RotaryLadder before = ntk;
    before.rule = RotaryLadder::Rule::plain;
    const OutOfRange four = outOfRange(before.frequencies(), ntk.frequencies(), 4096, 16384);
    EXPECT_EQ(four.neverFull, 18);
    EXPECT_EQ(four.out, 17);
    EXPECT_NEAR(four.most, 1.453652610629607, 1e-12);
    for (const auto& [length, step] : {std::pair<Index, Index>{1000, 3624},
                                       {1024, 3633},
                                       {4000, 4430},
                                       {4096, 4457},
                                       {8192, 4924},
                                       {16384, 5370}})
        EXPECT_EQ(smallestBaseStep(128, length), step) << length;
    EXPECT_NEAR(baseOfStep(4457), 28641.8, 0.05);

    RotaryLadder yarn{.rule = RotaryLadder::Rule::yarn,
                      .base = 1e6,
                      .width = 128,
                      .pairs = 64,
                      .factor = 4,
                      .original = 32768};
    RotaryLadder linear = yarn;
    linear.rule = RotaryLadder::Rule::linear;
    const ScoreDifference apart = largestScoreDifference(yarn.frequencies(), linear.frequencies(), 131072);
    EXPECT_EQ(apart.distance, 118549);
    EXPECT_NEAR(apart.value, -0.3579170650338332, 1e-11);

    RotaryLadder slow{.base = 5e5, .width = 128, .pairs = 64};
    EXPECT_EQ(constantColumns(slow.frequencies(), 4096), 24);
}

TEST(modelConfig, rotaryHasTheFrequenciesOfEveryBroughtModel) {
    const Json presets = Json::parse(fileOf("resources/presets/presets.json"));
    int shown = 0;
    for (const Json& each : presets) {
        SCOPED_TRACE(each["id"].get<std::string>());
        const ModelConfig model = read(each["config"]);
        for (const LayerRule& rule : model.rules) {
            const Document before = firstDocument();
            const auto with = withLayerRule(before, rule, {});
            if (!rule.none.empty()) {
                EXPECT_FALSE(with);
                continue;
            }
            ASSERT_TRUE(with) << plain(with.error());
            const Encoding encoding = encodingOf(*with);
            ASSERT_TRUE(encoding.missing.empty()) << plain(encoding.missing);
            ASSERT_TRUE(encoding.rotated);
            const auto wanted = rule.frequencies();
            const auto& found = *encoding.rotated->frequencies;
            for (std::size_t i = 0; i < wanted.size(); ++i) {
                const double frequency = i < found.size() ? static_cast<double>(found[i].radians()) : 0;
                expectNear(frequency, static_cast<double>(wanted[i]), 1e-14, "pair " + std::to_string(i));
            }
            ++shown;
        }
    }
    EXPECT_GE(shown, 30);
}

TEST(modelConfig, theTrainedLengthIsKnownWhereTheConfigSaysIt) {
    const auto trained = [](const Json& config) {
        const auto with = withLayerRule(firstDocument(), *read(config).rule({}), {});
        EXPECT_TRUE(with);
        return with ? encodingOf(*with).trained : std::optional<double>(-1);
    };
    Json config = plainModel();
    config["max_position_embeddings"] = 4096;
    EXPECT_EQ(trained(config), 4096);
    config.erase("max_position_embeddings");
    EXPECT_EQ(trained(config), std::nullopt);
    config["max_position_embeddings"] = 16384;
    config["rope_scaling"] = {{"type", "linear"}, {"factor", 4}};
    EXPECT_EQ(trained(config), std::nullopt) << "whether 16384 is before or after the factor is not said";
    config["rope_scaling"]["original_max_position_embeddings"] = 4096;
    EXPECT_EQ(trained(config), 4096);
}

TEST(modelConfig, theListsOfLongRopeBecomeThoseOfTheScheme) {
    Json config = plainModel();
    std::vector<double> few, many;
    for (int i = 0; i < 64; ++i) few.push_back(1 + 0.01 * i), many.push_back(1 + 0.5 * i);
    config["rope_scaling"] = {{"type", "longrope"},
                              {"factor", 16},
                              {"original_max_position_embeddings", 4096},
                              {"short_factor", few},
                              {"long_factor", many}};
    for (const std::optional<Index> length : {std::optional<Index>(), std::optional<Index>(100000)}) {
        const auto model = readModelConfig(config.dump(), length);
        ASSERT_TRUE(model);
        const auto with = withLayerRule(firstDocument(), *model->rule({}), length);
        ASSERT_TRUE(with) << plain(with.error());
        const Encoding encoding = encodingOf(*with);
        ASSERT_TRUE(encoding.rotated && encoding.missing.empty());
        const std::vector<double>& list = length ? many : few;
        for (std::size_t i = 0; i < 64; ++i)
            expectNear(static_cast<double>((*encoding.rotated->frequencies)[i].radians()),
                       std::pow(10000, -static_cast<double>(i) / 64) / list[i], 1e-14,
                       "pair " + std::to_string(i));
        EXPECT_NEAR(encoding.rotated->magnitude->factor, std::sqrt(1 + std::log(16) / std::log(4096)), 1e-15);
        const auto back = readDocument(writeDocument(*with));
        ASSERT_TRUE(back) << plain(back.error());
        EXPECT_EQ(back->settings, with->settings);
        const std::string written = writtenLadder(*model, *model->rule({}), LadderForm::config);
        const auto again = readModelConfig(written, length);
        ASSERT_TRUE(again) << written;
        EXPECT_EQ(again->rule({})->shortFactors, few);
        EXPECT_EQ(again->rule({})->longFactors, many);
    }
    few[3] = 1e9;
    config["rope_scaling"]["short_factor"] = few;
    const auto with = withLayerRule(firstDocument(), *read(config).rule({}), {});
    ASSERT_FALSE(with);
    EXPECT_EQ(plain(with.error()),
              "short_factor has 1000000000 in the config; here it may have numbers from 1e-06 to 1000000");
}

TEST(modelConfig, findsKeysInEveryHome) {
    const auto theta = [](const Json& config) { return read(config).rule({})->ladder.base; };
    Json inside = plainModel();
    inside.erase("rope_theta");
    EXPECT_EQ(theta(inside), 10000);
    EXPECT_TRUE(notes(read(inside), "rope_theta is absent"));
    EXPECT_EQ(theta(with(inside, "rope_parameters", {{"rope_type", "default"}, {"rope_theta", 7e5}})), 7e5);
    EXPECT_EQ(theta({{"text_config", with(inside, "rope_theta", 3e5)}}), 3e5);
    EXPECT_EQ(theta({{"thinker_config", {{"text_config", with(inside, "rope_theta", 4e5)}}}}), 4e5);
    EXPECT_EQ(theta(with(inside, "rotary_emb_base", 5e5)), 5e5);
    const ModelConfig model = read({{"text_config", with(inside, "rope_theta", 3e5)}});
    EXPECT_NE(std::ranges::find(model.read,
                                std::pair<std::string, std::string>("rope_theta", "text_config.rope_theta")),
              model.read.end());

    EXPECT_EQ(read(plainModel()).rule({})->rotaryDim(), 128);
    EXPECT_EQ(read(with(plainModel(), "head_dim", 80)).rule({})->rotaryDim(), 80);
    EXPECT_EQ(read(with(with(plainModel(), "head_dim", 80), "qk_rope_head_dim", 64)).rule({})->rotaryDim(),
              64);
    EXPECT_EQ(read(with(plainModel(), "rotary_pct", 0.25)).rule({})->rotaryDim(), 32);
    EXPECT_EQ(read(with(plainModel(), "rotary_dim", 64)).rule({})->rotaryDim(), 64);

    const ModelConfig gemma = read(presetConfig("gemma-3-12b"));
    EXPECT_EQ(gemma.layers.size(), 48U);
    EXPECT_EQ(gemma.rules[gemma.layers[5]].type, "full_attention");
    EXPECT_EQ(gemma.rules[gemma.layers[4]].type, "sliding_attention");
    EXPECT_EQ(gemma.rule(std::string("sliding_attention"))->ladder.base, 10000);
    const ModelConfig scout = read(presetConfig("llama-4-scout"));
    for (std::size_t i = 0; i < scout.layers.size(); ++i)
        EXPECT_EQ(scout.rules[scout.layers[i]].none.empty(), (i + 1) % 4 != 0) << i;
    EXPECT_EQ(read(presetConfig("qwen2.5-vl-7b")).rule({})->axes,
              std::string(16, 'T') + std::string(24, 'H') + std::string(24, 'W'));
    std::string strip;
    for (int i = 0; i < 20; ++i) strip += "THW";
    EXPECT_EQ(read(presetConfig("qwen3-vl-32b")).rule({})->axes, strip + "TTTT");
    EXPECT_EQ(read(presetConfig("kimi-k3")).rule({})->rotaryDim(), 0);
    EXPECT_TRUE(read(presetConfig("kimi-k3")).rule({})->frequencies().empty());
    EXPECT_EQ(read({{"model_type", "gpt2"}}).rule({})->rotaryDim(), 0);
}

TEST(modelConfig, saysWhatDoesNothingOrBites) {
    const auto scaled = [](const Json& scaling) { return read(with(plainModel(), "rope_scaling", scaling)); };
    EXPECT_TRUE(
        notes(scaled({{"type", "dynamic"}, {"factor", 4}}), "nothing up to max_position_embeddings, 4096"));
    EXPECT_TRUE(notes(scaled({{"type", "yarn"}, {"factor", 1}}), "nothing is scaled"));
    EXPECT_TRUE(notes(scaled({{"type", "yarn"}, {"factor", 4}, {"mscale", 0.7}}),
                      "rope_scaling.mscale alone does nothing"));
    EXPECT_TRUE(notes(scaled({{"type", "yarn"}, {"factor", 4}, {"beta_fast", 0}}),
                      "beta_fast is 0, which counts as absent: 32"));
    EXPECT_TRUE(notes(scaled({{"type", "yarn"}, {"factor", 4}, {"attention_factor", 0}}),
                      "all cosines and sines become 0"));
    EXPECT_TRUE(
        notes(scaled({{"type", "yarn"}, {"factor", 4}}), "original_max_position_embeddings is absent"));
    EXPECT_TRUE(notes(scaled({{"type", "default"}, {"factor", 4}}), "rope_scaling.factor does nothing"));
    EXPECT_TRUE(notes(scaled({{"type", "linear"}, {"factor", 4}, {"colour", 1}}),
                      "rope_scaling.colour is not known"));
    EXPECT_TRUE(notes(scaled({{"type", "linear"}, {"rope_type", "dynamic"}, {"factor", 4}}),
                      "rope_scaling.rope_type and rope_scaling.type differ"));
    EXPECT_TRUE(notes(scaled({{"type", "linear"}, {"factor", 4}, {"rope_theta", 5}}),
                      "rope_scaling.rope_theta and rope_theta differ"));
}

TEST(modelConfig, refusesWhatCannotBeAndNamesTheKey) {
    const auto says = [](const Json& config, const std::string& key) {
        const std::string said = refused(config.dump());
        EXPECT_EQ(said.rfind(key, 0), 0U) << config.dump() << "\n" << said;
    };
    for (const Json& theta : {Json(0), Json(-1), Json("10000"), Json(true)})
        says(with(plainModel(), "rope_theta", theta), "rope_theta");
    const auto scaled = [](const Json& scaling) { return with(plainModel(), "rope_scaling", scaling); };
    says(scaled({{"type", "linear"}}), "rope_scaling.factor");
    says(scaled({{"type", "linear"}, {"factor", 0}}), "rope_scaling.factor");
    says(scaled({{"type", "linear"}, {"factor", "4"}}), "rope_scaling.factor");
    says(scaled({{"type", "fancy"}}), "rope_scaling.type");
    says(scaled({{"type", "yarn"}, {"factor", 4}, {"original_max_position_embeddings", 0}}),
         "rope_scaling.original_max");
    says(scaled({{"type", "longrope"}, {"short_factor", {1, 2}}, {"long_factor", {1, 2}}}),
         "rope_scaling.short_factor");
    says(scaled({{"type", "mrope"}, {"mrope_section", {16, 24, 20}}}), "rope_scaling.mrope_section");
    says(with(scaled({{"type", "yarn"}, {"factor", 4}}), "rope_theta", 1), "rope_scaling.type");
    says(with(plainModel(), "partial_rotary_factor", 0.7), "partial_rotary_factor");  // int(128 · 0.7) = 89
    says(with(plainModel(), "partial_rotary_factor", 2), "partial_rotary_factor");
    says(with(plainModel(), "rotary_dim", 200), "rotary_dim");
    says(with(plainModel(), "head_dim", 67), "head_dim");
    says(with(plainModel(), "rope_scaling", 5), "rope_scaling");
    says(Json::object(), "hidden_size");
    EXPECT_FALSE(refused("[]").empty());
    EXPECT_FALSE(refused("").empty());
    EXPECT_FALSE(refused("{\"rope_theta\": NaN}").empty());
    EXPECT_FALSE(refused("{\"rope_theta\": 1e400}").empty());
    EXPECT_FALSE(refused("{\"rope_theta\": 1, \"rope_theta\": 2}").empty());
    EXPECT_FALSE(refused(std::string(100000, '[')).empty());
    EXPECT_FALSE(refused(std::string(5 << 20, ' ')).empty());
}

}  // namespace posiscope::test
