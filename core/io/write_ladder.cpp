// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_ladder.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <nlohmann/json.hpp>

namespace posiscope {

namespace {

using LadderJson = nlohmann::ordered_json;

/// Nine digits, of which a double is so near the float that rounding it once more cannot miss.
std::string writtenFloat(float value) {
    std::array<char, 32> digits{};
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), value, std::chars_format::general, 9);
    std::string written(digits.data(), end.ptr);
    return written.find_first_of(".e") == std::string::npos ? written + ".0" : written;
}

/// All of them, four in a line.
std::string listed(const std::vector<long double>& frequencies, const char* suffix) {
    std::string lines;
    for (std::size_t i = 0; i < frequencies.size(); ++i)
        lines += (i % 4 == 0 ? "\n    " : " ") + writtenFloat(static_cast<float>(frequencies[i])) + suffix +
                 (i + 1 < frequencies.size() ? "," : "");
    return lines + "\n";
}

/// Numbers without a point where they are whole, as configs have them.
LadderJson number(double value) {
    const auto whole = static_cast<std::int64_t>(value);
    return static_cast<double>(whole) == value ? LadderJson(whole) : LadderJson(value);
}

void addYarn(LadderJson& dict, const LayerRule& rule) {
    const RotaryLadder& ladder = rule.ladder;
    dict["beta_fast"] = number(ladder.betaFast);
    dict["beta_slow"] = number(ladder.betaSlow);
    if (!ladder.truncate) dict["truncate"] = false;
    if (ladder.mscale != 0) dict["mscale"] = ladder.mscale;
    if (ladder.mscaleAllDim != 0) dict["mscale_all_dim"] = ladder.mscaleAllDim;
}

/// The keys that the rule looks at.
void addNumbers(LadderJson& dict, const LayerRule& rule) {
    using Rule = RotaryLadder::Rule;
    const RotaryLadder& ladder = rule.ladder;
    if (ladder.rule == Rule::plain) return;
    dict["factor"] = number(ladder.factor);
    if (ladder.rule == Rule::yarn || ladder.rule == Rule::llama3 || ladder.rule == Rule::longrope)
        dict["original_max_position_embeddings"] = number(ladder.original);
    if (ladder.rule == Rule::yarn) addYarn(dict, rule);
    if (ladder.rule == Rule::llama3) {
        dict["low_freq_factor"] = number(ladder.lowTurns);
        dict["high_freq_factor"] = number(ladder.highTurns);
    }
    if (ladder.rule == Rule::longrope) {
        dict["short_factor"] = rule.shortFactors;
        dict["long_factor"] = rule.longFactors;
    }
    if (rule.attentionFactor != ladder.attentionFactor()) dict["attention_factor"] = rule.attentionFactor;
}

void addAxes(LadderJson& dict, const std::string& axes) {
    const auto counted = [&](char axis) { return std::ranges::count(axes, axis); };
    dict["mrope_section"] = {counted('T'), counted('H'), counted('W')};
    const bool isChunked =
        std::ranges::is_sorted(axes, {}, [](char axis) { return std::string_view("THW").find(axis); });
    if (!isChunked) dict["mrope_interleaved"] = true;
}

std::string writtenConfig(const ModelConfig& model, const LayerRule& rule, bool old) {
    const RotaryLadder& ladder = rule.ladder;
    LadderJson config, dict;
    if (rule.softmaxFactor != 1) config["model_type"] = model.family;  // it follows from the family
    config["head_dim"] = rule.head;
    const double longest = ladder.rule == RotaryLadder::Rule::dynamic ? ladder.original : model.longest;
    if (longest > 0) config["max_position_embeddings"] = number(longest);
    LadderJson& home = old ? config : dict;
    dict[old ? "type" : "rope_type"] = rule.rule;
    home["rope_theta"] = number(ladder.base);
    const Index turned = 2 * ladder.pairs;
    const double share = static_cast<double>(turned) / static_cast<double>(rule.head);
    if (turned != rule.head) {
        const bool isExact = static_cast<Index>(share * static_cast<double>(rule.head)) == turned;
        if (isExact)
            home["partial_rotary_factor"] = share;
        else
            config["rotary_dim"] = turned;
    }
    addNumbers(dict, rule);
    if (!rule.axes.empty()) addAxes(dict, rule.axes);
    if (!old)
        config["rope_parameters"] = dict;
    else
        config["rope_scaling"] = rule.rule == "default" && rule.axes.empty() ? LadderJson() : dict;
    return config.dump(2) + "\n";
}

}  // namespace

std::string writtenLadder(const ModelConfig& model, const LayerRule& rule, LadderForm form) {
    const std::vector<long double> all = rule.frequencies();
    switch (form) {
        case LadderForm::config:
        case LadderForm::configOld:
            return writtenConfig(model, rule, form == LadderForm::configOld);
        case LadderForm::numpy:
            return "import numpy as np\n\ninv_freq = np.array([" + listed(all, "") + "], dtype=np.float32)\n";
        case LadderForm::pytorch:
            return "import torch\n\ninv_freq = torch.tensor([" + listed(all, "") +
                   "], dtype=torch.float32)\n";
        case LadderForm::c:
            return "static const float inv_freq[" + std::to_string(all.size()) + "] = {" + listed(all, "f") +
                   "};\n";
        case LadderForm::json:
            break;
    }
    return "[" + listed(all, "") + "]\n";
}

}  // namespace posiscope
