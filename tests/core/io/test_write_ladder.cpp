// SPDX-License-Identifier: GPL-3.0-or-later
/// What is written for a model comes back: the same table from a config in either spelling, the same bits from inv_freq.
#include <gtest/gtest.h>

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/io/read_dump.h"
#include "core/io/write_ladder.h"
#include "tests/tools/places.h"

namespace posiscope::test {

namespace {

struct NamedModel {
    std::string name;
    ModelConfig model;
};

/// Each preset, for texts that are short and that are long.
std::vector<std::pair<NamedModel, std::optional<Index>>> everyModel() {
    std::vector<std::pair<NamedModel, std::optional<Index>>> all;
    std::ifstream file(inCheckout("resources/presets/presets.json"));
    for (const auto& preset : nlohmann::json::parse(file))
        for (const std::optional<Index> length : {std::optional<Index>(), std::optional<Index>(200000)}) {
            auto model = readModelConfig(preset.at("config").dump(), length);
            EXPECT_TRUE(model) << preset.at("title");
            if (model) all.push_back({{preset.at("title"), std::move(*model)}, length});
        }
    return all;
}

ModelConfig readBack(const std::string& config, std::optional<Index> length) {
    auto model = readModelConfig(config, length);
    EXPECT_TRUE(model) << config << plain(model.error());
    return model ? std::move(*model) : ModelConfig{.rules = {LayerRule{}}};
}

}  // namespace

TEST(writeLadder, aConfigInEitherSpellingMakesTheSameTable) {
    std::size_t rules = 0;
    for (const auto& [named, length] : everyModel())
        for (const LayerRule& rule : named.model.rules) {
            if (!rule.none.empty()) continue;
            ++rules;
            for (const LadderForm form : {LadderForm::config, LadderForm::configOld}) {
                const std::string written = writtenLadder(named.model, rule, form);
                const ModelConfig model = readBack(written, length);
                const LayerRule& back = *model.rule({});
                const std::string where = named.name + " " + rule.type + "\n" + written;
                EXPECT_EQ(back.frequencies(), rule.frequencies()) << where;
                EXPECT_EQ(back.attentionFactor, rule.attentionFactor) << where;
                EXPECT_EQ(back.softmaxFactor, rule.softmaxFactor) << where;
                EXPECT_EQ(back.axes, rule.axes) << where;
                EXPECT_EQ(back.head, rule.head) << where;
                for (const Text& note : model.notes)
                    EXPECT_EQ(plain(note).find("not known"), std::string::npos) << plain(note) << where;
            }
        }
    EXPECT_GE(rules, 60U);
}

TEST(writeLadder, theTwoSpellingsAreThoseOfTheLibrary) {
    const auto model = readModelConfig(
        R"({"head_dim": 128, "max_position_embeddings": 131072, "rope_theta": 1000000,
            "rope_scaling": {"type": "yarn", "factor": 4, "original_max_position_embeddings": 32768}})",
        {});
    ASSERT_TRUE(model);
    const auto now = nlohmann::json::parse(writtenLadder(*model, model->rules[0], LadderForm::config)),
               old = nlohmann::json::parse(writtenLadder(*model, model->rules[0], LadderForm::configOld));
    EXPECT_EQ(now["rope_parameters"]["rope_type"], "yarn");
    EXPECT_EQ(now["rope_parameters"]["rope_theta"], 1000000);
    EXPECT_FALSE(now.contains("rope_theta") || now.contains("rope_scaling"));
    EXPECT_EQ(old["rope_scaling"]["type"], "yarn");
    EXPECT_EQ(old["rope_scaling"]["factor"], 4);
    EXPECT_EQ(old["rope_theta"], 1000000);
    EXPECT_FALSE(old.contains("rope_parameters") || old["rope_scaling"].contains("rope_type"));
}

/// Whether a reader takes the digits as float, or as double and rounds then.
TEST(writeLadder, inverseFrequenciesComeBackToTheBit) {
    for (const auto& [named, length] : everyModel())
        for (const LayerRule& rule : named.model.rules) {
            if (!rule.none.empty()) continue;
            const std::vector<long double> exact = rule.frequencies();
            for (const LadderForm form :
                 {LadderForm::numpy, LadderForm::pytorch, LadderForm::c, LadderForm::json}) {
                const std::string written = writtenLadder(named.model, rule, form);
                const auto dump = readDump(written);
                ASSERT_TRUE(dump) << plain(dump.error()) << written;
                ASSERT_EQ(dump->numbers.size(), exact.size()) << written;
                for (std::size_t i = 0; i < exact.size(); ++i)
                    ASSERT_EQ(std::bit_cast<std::uint32_t>(static_cast<float>(dump->numbers[i])),
                              std::bit_cast<std::uint32_t>(static_cast<float>(exact[i])))
                        << named.name << " " << i;
                const char* at = written.c_str() + written.find(form == LadderForm::c ? '{' : '[') + 1;
                for (const long double each : exact) {
                    char* end = nullptr;
                    ASSERT_EQ(std::bit_cast<std::uint32_t>(std::strtof(at, &end)),
                              std::bit_cast<std::uint32_t>(static_cast<float>(each)));
                    at = end + (*end == 'f' ? 1 : 0) + 1;
                }
            }
        }
}

}  // namespace posiscope::test
