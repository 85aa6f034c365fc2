// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/model_document.h"

#include <algorithm>

#include "core/base/number.h"
#include "core/document/kept.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

/// Values of rotary; the first that cannot be is remembered.
class RopeValues {
public:
    explicit RopeValues(const Scheme& rope) : m_rope(rope) {}

    void set(const char* id, double value) {
        const Param& param = *m_rope.param(id);
        if (clamped(param, value) != value && m_error.empty())
            m_error = text("%1 is %2 in the config; here it may be %3",
                           {text(param.label), shownNumber(value), allowedValues(param)});
        m_values = m_values.with(param, value);
    }
    void set(const char* id, const std::vector<double>& numbers) {
        const ListParam& list = *m_rope.list(id);
        for (const double each : numbers)
            if ((each < list.lowest || each > list.highest) && m_error.empty())
                m_error = text("%1 has %2 in the config; here it may have %3",
                               {text(list.label), shownNumber(each), allowedNumbers(list)});
        m_values = m_values.with(list, numbers);
    }
    void choose(const char* id, std::string_view choice) {
        const Param& param = *m_rope.param(id);
        for (std::size_t i = 0; i < param.choices.size(); ++i)
            if (choice == param.choices[i].id) m_values = m_values.with(param, static_cast<double>(i));
    }
    const Values& values() const { return m_values; }
    const Text& error() const { return m_error; }

private:
    const Scheme& m_rope;
    Values m_values;
    Text m_error;
};

void setLadder(RopeValues& rope, const LayerRule& rule, std::optional<Index> asked) {
    const RotaryLadder& ladder = rule.ladder;
    static constexpr const char* kRules[] = {"none", "linear",    "ntk",    "dynamic",
                                             "yarn", "yarnpaper", "llama3", "longrope"};
    rope.choose("scaling", kRules[static_cast<int>(ladder.rule)]);
    rope.set("base", ladder.base);
    if (ladder.told) rope.set("trained", *ladder.told);
    if (ladder.rule == RotaryLadder::Rule::plain) return;
    rope.set("scale", ladder.factor);
    if (ladder.rule == RotaryLadder::Rule::linear) return;
    rope.set("original", ladder.original);
    if (ladder.rule == RotaryLadder::Rule::longrope) {
        rope.set("shortfactor", rule.shortFactors);
        rope.set("longfactor", rule.longFactors);
    }
    if (ladder.rule == RotaryLadder::Rule::dynamic || ladder.rule == RotaryLadder::Rule::longrope)
        rope.set("asked", asked                                        ? static_cast<double>(*asked)
                          : ladder.rule == RotaryLadder::Rule::dynamic ? ladder.length
                                                                       : ladder.original);
    if (ladder.rule == RotaryLadder::Rule::yarn) {
        rope.set("betafast", ladder.betaFast);
        rope.set("betaslow", ladder.betaSlow);
        rope.choose("wholeends", ladder.truncate ? "rounded" : "exact");
        rope.set("mscale", ladder.mscale);
        rope.set("mscalealldim", ladder.mscaleAllDim);
    }
    if (ladder.rule == RotaryLadder::Rule::llama3) {
        rope.set("lowfreq", ladder.lowTurns);
        rope.set("highfreq", ladder.highTurns);
    }
}

}  // namespace

Result<Document> withLayerRule(Document document, const LayerRule& rule, std::optional<Index> asked) {
    if (!rule.none.empty()) return text("this config has no rotary positions: %1", {rule.none});
    const Scheme& rope = *findScheme("rope");
    if (rule.head > kMostDims)
        return text("head_dim is %1 in the config; here it may be at most %2",
                    {shownNumber(rule.head), shownNumber(kMostDims)});
    RopeValues values(rope);
    values.choose("pairing", "halves");  // transformers pairs a column with the one half a head away
    values.choose("place", rule.rule == "proportional" ? "proportional" : "prefix");
    values.choose("counted", "columns");
    values.set("columns", static_cast<double>(2 * rule.ladder.pairs));
    setLadder(values, rule, asked);
    if (rule.attentionFactor != rule.ladder.attentionFactor()) {
        values.choose("factorby", "own");
        values.set("factor", rule.attentionFactor);
    }
    values.set("softmax", rule.softmaxFactor);
    if (!rule.axes.empty()) {
        const auto counted = [&](char axis) {
            return static_cast<double>(std::ranges::count(rule.axes, axis));
        };
        const bool isChunked = std::ranges::is_sorted(rule.axes, [](char a, char b) {
            return std::string_view("THW").find(a) < std::string_view("THW").find(b);
        });
        values.choose("axes", isChunked ? "chunked" : "interleaved");
        values.set("timed", counted('T'));
        values.set("high", counted('H'));
        values.set("wide", counted('W'));
    }
    if (!values.error().empty()) return values.error();
    document = withPresentShown(std::move(document));
    document.pane().own.reset();
    document.pane().sweep.reset();
    document.pane().minus.clear();
    document = withScheme(std::move(document), rope);
    return withSetting(std::move(document), rope, {values.values(), rule.head});
}

Result<Document> withModel(Document document, const ModelConfig& model, const LayerRule& rule,
                           std::optional<Index> asked) {
    auto with = withLayerRule(std::move(document), rule, asked);
    if (!with) return with;
    with->model.reset();
    if (model.layers.empty() || model.layers.size() > kMostLayers || model.rules.size() > kMostLayerKinds)
        return with;
    const Scheme& rope = *findScheme("rope");
    ModelLayers layers{.layers = model.layers};
    for (const LayerRule& each : model.rules) {
        ModelLayers::Kind kind{.name = each.type, .turns = each.none.empty(), .window = each.window};
        if (kind.turns) {
            auto other = withLayerRule(*with, each, asked);
            if (!other) return other;
            kind.rope = settingOf(*other, rope);
        }
        layers.kinds.push_back(std::move(kind));
    }
    with->model = std::move(layers);
    return with;
}

}  // namespace posiscope
