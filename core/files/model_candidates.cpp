// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/model_candidates.h"

#include "core/base/number.h"

namespace posiscope {

namespace {

std::vector<double> rounded(const std::vector<long double>& exact) {
    return {exact.begin(), exact.end()};
}

}  // namespace

std::vector<KnownLadder> candidatesOf(const std::string& name, const LayerRule& rule, double longest) {
    std::vector<KnownLadder> all;
    if (!rule.none.empty()) return all;
    const auto add = [&](const std::string& how, const LayerRule& changed) {
        if (changed.ladder.missing().empty()) all.push_back({name + how, rounded(changed.frequencies())});
    };
    add("", rule);
    LayerRule plain = rule;
    plain.ladder.rule = RotaryLadder::Rule::plain;
    const std::vector<double> own = rounded(rule.frequencies()), before = rounded(plain.frequencies());
    if (own != before) {
        add(", unscaled", plain);
        KnownLadder twice{name + ", scaled twice", own};
        for (std::size_t i = 0; i < own.size(); ++i)
            if (before[i] > 0) twice.frequencies[i] = own[i] * (own[i] / before[i]);
        all.push_back(std::move(twice));
    }
    if (rule.ladder.base != 10000) {
        LayerRule other = rule;
        other.ladder.base = 10000;
        add(", theta 10000 instead of " + exactNumber(rule.ladder.base), other);
    }
    if (const Index turned = 2 * rule.ladder.pairs; turned < rule.head && rule.head % 2 == 0) {
        LayerRule whole = rule, prefix = rule, proportional = rule;
        whole.ladder.width = rule.head;
        whole.ladder.pairs = rule.head / 2;
        whole.zeros = 0;
        prefix.ladder.width = turned;
        prefix.zeros = 0;
        proportional.ladder.width = rule.head;
        proportional.zeros = rule.head / 2 - rule.ladder.pairs;
        add(", the whole head turned", whole);
        add(rule.zeros > 0 ? ", proportional read as partial" : ", partial read as proportional",
            rule.zeros > 0 ? prefix : proportional);
    }
    if (rule.ladder.rule == RotaryLadder::Rule::yarn) {
        LayerRule other = rule;
        other.ladder.truncate = !rule.ladder.truncate;
        add(rule.ladder.truncate ? ", the ends of the ramp not rounded" : ", the ends of the ramp rounded",
            other);
    }
    if (rule.ladder.rule == RotaryLadder::Rule::longrope) {
        LayerRule other = rule;
        const bool isShort = rule.ladder.divisors == rule.shortFactors;
        other.ladder.divisors = isShort ? rule.longFactors : rule.shortFactors;
        add(isShort ? ", the long list" : ", the short list", other);
    }
    const bool hasOriginal =
        rule.ladder.rule == RotaryLadder::Rule::yarn || rule.ladder.rule == RotaryLadder::Rule::llama3;
    if (hasOriginal && longest > 0 && longest != rule.ladder.original) {
        LayerRule other = rule;
        other.ladder.original = longest;
        add(", max_position_embeddings instead of the original length", other);
    }
    return all;
}

}  // namespace posiscope
