// SPDX-License-Identifier: GPL-3.0-or-later
// What a model's config says, from outside: numbers as JSON, exit statuses, and one line that names the key.
#include <gtest/gtest.h>

#include <QTemporaryDir>
#include <cmath>
#include <nlohmann/json.hpp>

#include "program.h"

namespace posiscope::test {
namespace {

QString written(const QTemporaryDir& folder, const QString& name, const QByteArray& bytes) {
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    return file.fileName();
}

constexpr const char* kModel =
    R"({"hidden_size": 4096, "num_attention_heads": 32, "num_hidden_layers": 2, "max_position_embeddings": 8192, "rope_theta": 500000)";

}  // namespace

TEST(ConfigCommand, SaysTheNumbersOfAModel) {
    const QTemporaryDir folder;
    const QString file = written(folder, "config.json", QByteArray(kModel) + "}");
    const Ran ran = run({"config", file, "--json"});
    EXPECT_EQ(ran.status, 0) << ran.err.toStdString();
    const auto said = nlohmann::json::parse(ran.out.toStdString());
    EXPECT_EQ(said["rotary_dim"], 128);
    ASSERT_EQ(said["inv_freq_exact"].size(), 64U);
    EXPECT_NEAR(said["inv_freq_exact"][63].get<double>(), std::pow(5e5, -126.0 / 128), 1e-19);
    EXPECT_EQ(said["inv_freq"][63].get<double>(),
              static_cast<double>(static_cast<float>(std::pow(5e5, -126.0 / 128))));
    EXPECT_EQ(said["attention_factor"], 1);
    EXPECT_EQ(said["softmax_factor"], 1);
    EXPECT_EQ(said["layers"].size(), 2U);
    EXPECT_EQ(said["read"]["rope_theta"], "rope_theta");
    EXPECT_EQ(said["effective_context"], 18438);
    EXPECT_TRUE(run({"config", file}).out.contains("18438"));
}

TEST(ConfigCommand, HasPresetsAndKindsOfLayers) {
    const Ran listed = run({"presets"});
    EXPECT_EQ(listed.status, 0);
    EXPECT_TRUE(listed.out.contains("Llama 3.1 8B"));
    EXPECT_TRUE(listed.out.contains("Qwen2.5 7B with YaRN 4"));
    const Ran sliding = run({"config", "gemma-3-12b", "--layer", "sliding_attention", "--json"});
    EXPECT_EQ(nlohmann::json::parse(sliding.out.toStdString())["rope_theta"], 10000);
    EXPECT_EQ(run({"config", "gemma-3-12b", "--layer", "none"}).status, 2);
    const Ran none = run({"config", "kimi-k3", "--json"});
    EXPECT_EQ(none.status, 0);
    const auto said = nlohmann::json::parse(none.out.toStdString());
    EXPECT_EQ(said["rotary_dim"], 0);
    EXPECT_TRUE(said["inv_freq"].empty());
}

TEST(ConfigCommand, SaysWithItsStatusWhetherTwoAreTheSame) {
    const QTemporaryDir folder;
    const QString old = written(folder, "old.json",
                                QByteArray(kModel) + R"(, "rope_scaling": {"type": "linear", "factor": 2}})");
    const QString now =
        written(folder, "new.json",
                QByteArray(kModel) + R"(, "rope_parameters": {"rope_type": "linear", "factor": 2}})");
    const QString other = written(folder, "other.json", QByteArray(kModel) + "}");
    const QString broken = written(folder, "broken.json", "{");
    EXPECT_EQ(run({"config", old, now}).status, 0);
    const Ran different = run({"config", old, other});
    EXPECT_EQ(different.status, 3);
    EXPECT_TRUE(different.out.contains("layer 0: inv_freq of pair 0")) << different.out.toStdString();
    EXPECT_EQ(run({"config", old, broken}).status, 1);
    EXPECT_EQ(run({"config", old, now, other}).status, 2);
    EXPECT_EQ(run({"config"}).status, 2);
    EXPECT_EQ(run({"config", old, "--length", "0"}).status, 2);
}

/// rotary.md: YaRN 4 minus linear 4 under Qwen2.5 is largest at distance 118549; 4096 positions of 128 columns need 10^4.457.
TEST(ConfigCommand, SaysWhatALengthAsksOfTheBase) {
    const QTemporaryDir folder;
    const QByteArray model =
        R"({"head_dim": 128, "max_position_embeddings": 32768, "rope_theta": 1000000, )"
        R"("rope_scaling": {"type": "%1", "factor": 4, "original_max_position_embeddings": 32768}})";
    const QString yarn = written(folder, "yarn.json", QByteArray(model).replace("%1", "yarn")),
                  linear = written(folder, "linear.json", QByteArray(model).replace("%1", "linear"));
    const Ran apart = run({"config", yarn, linear, "--length", "131072"});
    EXPECT_EQ(apart.status, 3);
    EXPECT_TRUE(apart.out.contains("-0.35791706503") && apart.out.contains("at distance 118549"))
        << apart.out.toStdString();
    const auto said =
        nlohmann::json::parse(run({"config", yarn, "--length", "4096", "--json"}).out.toStdString());
    EXPECT_NEAR(said["smallest_base"].get<double>(), 28641.8, 0.05);
    EXPECT_TRUE(run({"config", yarn, "--length", "4096"}).out.contains("10^(4457/1000)"));
}

/// rotary.md: dynamic 4 over 4096, key 4095 cached at length 4096 and asked at length 8192.
TEST(ConfigCommand, SaysWhatACacheDoesUnderADynamicRule) {
    const QTemporaryDir folder;
    const QString file = written(folder, "dynamic.json",
                                 R"({"head_dim": 128, "max_position_embeddings": 4096, "rope_theta": 10000,
                                     "rope_scaling": {"type": "dynamic", "factor": 4}})");
    const QStringList asked = {"config", file, "--length", "8192", "--cached", "4096"};
    const auto said = nlohmann::json::parse(run(asked + QStringList{"--json"}).out.toStdString());
    EXPECT_NEAR(said["cached_score"].get<double>(), 0.0432, 5e-5);
    EXPECT_NEAR(said["fresh_score"].get<double>(), 0.2573, 5e-5);
    EXPECT_TRUE(run(asked).out.contains("at distance 4096"));
    EXPECT_EQ(run({"config", file, "--cached", "4096"}).status, 2);
    EXPECT_EQ(run({"config", file, "--length", "100", "--cached", "4096"}).status, 2);
}

TEST(ConfigCommand, KnowsADump) {
    const QTemporaryDir folder;
    const Ran own = run({"config", "gpt-oss-20b", "--json"});
    const auto frequencies = nlohmann::json::parse(own.out.toStdString())["inv_freq"];
    const QString dump = written(folder, "dump.json", QByteArray::fromStdString(frequencies.dump()));
    const Ran found = run({"config", "--detect", dump, "--json"});
    EXPECT_EQ(found.status, 0) << found.err.toStdString();
    const auto said = nlohmann::json::parse(found.out.toStdString());
    ASSERT_EQ(said["matches"].size(), 1U);
    EXPECT_EQ(said["matches"][0]["names"][0], "gpt-oss 20b");
    EXPECT_EQ(said["matches"][0]["how"], "equal");
    const QString unlike = written(folder, "other.txt", "1 0.9 0.1 0.5");
    EXPECT_TRUE(run({"config", "--detect", unlike}).out.contains("none of these"));
    EXPECT_EQ(run({"config", "--detect", written(folder, "bad.txt", "1 -2")}).status, 1);
}

TEST(ConfigCommand, WritesWhatAModelTakes) {
    const QTemporaryDir folder;
    const char* model = "qwen2.5-7b-with-yarn-4";
    for (const char* form : {"config", "config-old"}) {
        const Ran ran = run({"config", model, "--to", form});
        ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
        EXPECT_EQ(run({"config", model, written(folder, "back.json", ran.out)}).status, 0) << form;
    }
    for (const char* form : {"numpy", "pytorch", "c", "json"}) {
        const Ran ran = run({"config", model, "--to", form});
        ASSERT_EQ(ran.status, 0) << ran.err.toStdString();
        const Ran found = run({"config", "--detect", written(folder, "dump", ran.out), "--json"});
        const auto said = nlohmann::json::parse(found.out.toStdString());
        EXPECT_EQ(said["numbers"], 64) << form;
        EXPECT_EQ(said["matches"][0]["how"], "equal") << form;
        EXPECT_EQ(said["matches"][0]["names"][0], "Qwen2.5 7B with YaRN 4") << form;
    }
    EXPECT_EQ(run({"config", model, "--to", "fortran"}).status, 2);
    EXPECT_EQ(run({"config", model, "--to", "c", "--json"}).status, 2);
    EXPECT_EQ(run({"config", model, model, "--to", "c"}).status, 2);
    const Ran none = run({"config", "kimi-k3", "--to", "c"});
    EXPECT_EQ(none.status, 1);
    EXPECT_TRUE(none.err.contains("no rotary positions")) << none.err.toStdString();
}

TEST(ConfigCommand, NamesTheKeyThatCannotBe) {
    const QTemporaryDir folder;
    const auto says = [&](const QByteArray& bytes, const char* words) {
        const Ran ran = run({"config", written(folder, "bad.json", bytes)});
        EXPECT_EQ(ran.status, 1);
        EXPECT_EQ(ran.out, "");
        EXPECT_EQ(ran.err.count('\n'), 1) << ran.err.toStdString();
        EXPECT_TRUE(ran.err.contains(words)) << ran.err.toStdString();
    };
    says(QByteArray(kModel) + R"(, "rope_scaling": {"type": "linear"}})", "rope_scaling.factor");
    says(QByteArray(kModel) + R"(, "partial_rotary_factor": 0.7})", "partial_rotary_factor");
    says(QByteArray("\x7f"
                    "ELF\0\1\2",
                    7),
         "not JSON");
    EXPECT_EQ(run({"config", folder.path()}).status, 1);
    EXPECT_EQ(run({"config", folder.filePath("none.json")}).status, 1);
}

}  // namespace posiscope::test
