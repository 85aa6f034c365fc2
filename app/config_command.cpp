// SPDX-License-Identifier: GPL-3.0-or-later
/// Tells what a model's config says of its positions, and whether two configs say the same.
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <numbers>

#include "app/commands.h"
#include "app/output.h"
#include "app/request_steps.h"
#include "core/analysis/rotary_context.h"
#include "core/base/number.h"
#include "core/io/write_ladder.h"
#include "ui/saving/model_file.h"

namespace posiscope {

namespace {

constexpr int kDifferent = 3;

using ConfigJson = nlohmann::ordered_json;

/// The score of the last query with a key that was turned when the text was shorter, and with the key turned anew.
struct CachedKey {
    Index distance = 0;
    double score = 0, fresh = 0;
};

/// One kind of layer with the numbers that are said of it.
struct SaidRule {
    const ModelConfig& model;
    const LayerRule& rule;
    std::vector<long double> frequencies, plain;
    double length = 0;  ///< asked, or the model's own
    std::optional<CachedKey> cached = {};

    SaidRule(const ModelConfig& of, const LayerRule& one, std::optional<Index> asked)
        : model(of),
          rule(one),
          frequencies(one.frequencies()),
          length(static_cast<double>(asked.value_or(0))) {
        RotaryLadder ladder = one.ladder;
        ladder.rule = RotaryLadder::Rule::plain;
        if (one.none.empty()) plain = ladder.frequencies();
        plain.resize(frequencies.size(), 0);
    }
    double ratio(std::size_t pair) const {
        return plain[pair] > 0 ? static_cast<double>(frequencies[pair] / plain[pair]) : 1;
    }
    OutOfRange outOfRange() const {
        const double trained = rule.ladder.trained().value_or(model.longest);
        return posiscope::outOfRange(plain, frequencies, trained, length);
    }
    /// The step of the grid; none: no base holds so long a text, or seeking it would take long.
    std::optional<Index> smallestBase() const {
        constexpr double kLongest = 1 << 17;
        return length > kLongest ? std::nullopt
                                 : smallestBaseStep(rule.rotaryDim(), static_cast<Index>(length));
    }
};

const char* nameOf(RotaryZone zone) {
    static constexpr const char* kNames[] = {"kept", "blended", "divided"};
    return kNames[static_cast<int>(zone)];
}

ConfigJson layersOf(const ModelConfig& model) {
    ConfigJson all = ConfigJson::array();
    const auto add = [&](const LayerRule& rule) {
        ConfigJson layer;
        layer["type"] = rule.type;
        layer["rotary"] = rule.none.empty();
        layer["rule"] = rule.rule;
        if (rule.none.empty()) {
            layer["rope_theta"] = rule.ladder.base;
            layer["rotary_dim"] = rule.rotaryDim();
        } else {
            layer["instead"] = plain(rule.none);
        }
        all.push_back(std::move(layer));
    };
    if (model.layers.empty())
        for (const LayerRule& rule : model.rules) add(rule);
    else
        for (const std::size_t each : model.layers) add(model.rules[each]);
    return all;
}

ConfigJson configJson(const SaidRule& said, std::optional<Index> length) {
    ConfigJson out;
    const LayerRule& rule = said.rule;
    out["model_type"] = said.model.family;
    out["layer_type"] = rule.type;
    out["rule"] = rule.rule;
    out["rotary_dim"] = rule.rotaryDim();
    if (rule.none.empty()) out["rope_theta"] = rule.ladder.base;
    out["inv_freq"] = ConfigJson::array();
    out["inv_freq_exact"] = ConfigJson::array();
    out["ratio"] = ConfigJson::array();
    for (std::size_t i = 0; i < said.frequencies.size(); ++i) {
        out["inv_freq"].push_back(static_cast<double>(static_cast<float>(said.frequencies[i])));
        out["inv_freq_exact"].push_back(static_cast<double>(said.frequencies[i]));
        out["ratio"].push_back(said.ratio(i));
    }
    out["attention_factor"] = rule.attentionFactor;
    out["softmax_factor"] = rule.softmaxFactor;
    if (!rule.axes.empty()) out["axes"] = rule.axes;
    if (rule.none.empty()) {
        const auto reach = effectiveContext(said.frequencies, rule.head - rule.rotaryDim());
        out["effective_context"] = reach ? ConfigJson(*reach) : ConfigJson();
        if (length) {
            const OutOfRange out_of = said.outOfRange();
            out["never_full"] = out_of.neverFull;
            out["out_of_range"] = out_of.out;
            out["largest_ratio"] = out_of.most;
            out["constant_columns"] = constantColumns(said.frequencies, *length);
            if (const auto step = said.smallestBase()) out["smallest_base"] = baseOfStep(*step);
            if (said.cached) {
                out["cached_score"] = said.cached->score;
                out["fresh_score"] = said.cached->fresh;
            }
        }
    }
    out["layers"] = layersOf(said.model);
    out["read"] = ConfigJson::object();
    for (const auto& [key, where] : said.model.read) out["read"][key] = where;
    out["notes"] = ConfigJson::array();
    if (!rule.none.empty()) out["notes"].push_back(plain(text("no rotary positions: %1", {rule.none})));
    for (const Text& note : said.model.notes) out["notes"].push_back(plain(note));
    return out;
}

std::string filledTo(std::string words, std::size_t width) {
    words.resize(std::max(words.size() + 2, width), ' ');
    return words;
}

/// The same for people.
std::string configLines(const SaidRule& said, const Dictionary& dictionary) {
    const LayerRule& rule = said.rule;
    std::string lines;
    const auto line = [&](const char* name, const std::string& words) {
        lines += filledTo(name, 20) + words + "\n";
    };
    line("model_type", said.model.family.empty() ? "-" : said.model.family);
    if (!rule.type.empty()) line("layers", rule.type);
    if (!said.model.layers.empty()) {
        std::string strip;
        for (const std::size_t each : said.model.layers)
            strip += said.model.rules[each].none.empty() ? "RSTUV"[std::min<std::size_t>(each, 4)] : '.';
        line("layer strip", strip);
    }
    line("rule", rule.rule);
    line("rotary_dim", std::to_string(rule.rotaryDim()));
    if (!rule.none.empty()) {
        line("instead", plain(rule.none, dictionary));
    } else {
        line("rope_theta", exactNumber(rule.ladder.base));
        line("attention_factor", exactNumber(rule.attentionFactor));
        line("softmax_factor", exactNumber(rule.softmaxFactor));
        const auto reach = effectiveContext(said.frequencies, rule.head - rule.rotaryDim());
        line("effective_context", reach ? std::to_string(*reach) : "-");
        if (!rule.axes.empty()) line("axes", rule.axes);
        if (said.length > 0) {
            const OutOfRange out = said.outOfRange();
            line("never_full", std::to_string(out.neverFull));
            line("out_of_range", std::to_string(out.out));
            if (out.out > 0) line("largest_ratio", exactNumber(out.most));
            if (const auto step = said.smallestBase())
                line("smallest_base", exactNumber(baseOfStep(*step)) + ", 10^(" + std::to_string(*step) +
                                          "/1000): the first of that grid that holds this length");
        }
        if (const auto& cached = said.cached)
            line("cached_score", exactNumber(cached->score) + " instead of " + exactNumber(cached->fresh) +
                                     ", at distance " + std::to_string(cached->distance));
        lines += "\n" + filledTo("pair", 6) + filledTo("inv_freq", 24) + filledTo("wavelength", 24) +
                 filledTo("ratio", 24) + "\n";
        for (std::size_t i = 0; i < said.frequencies.size(); ++i) {
            const auto frequency = static_cast<double>(said.frequencies[i]);
            lines +=
                filledTo(std::to_string(i), 6) + filledTo(exactNumber(frequency), 24) +
                filledTo(frequency > 0 ? exactNumber(2 * std::numbers::pi / frequency) : "-", 24) +
                filledTo(exactNumber(said.ratio(i)), 24) +
                (said.plain[i] > 0 ? nameOf(zoneOf(said.frequencies[i] / said.plain[i], rule.ladder.factor))
                                   : "-") +
                "\n";
        }
    }
    lines += "\n";
    for (const auto& [key, where] : said.model.read) line(key.c_str(), where);
    for (const Text& note : said.model.notes) lines += "· " + plain(note, dictionary) + "\n";
    return lines;
}

/// Where the tables of two kinds of layers first differ; empty: nowhere.
Text differenceOf(const LayerRule& one, const LayerRule& other) {
    if (one.rotaryDim() != other.rotaryDim())
        return text("rotary_dim is %1 and %2",
                    {shownNumber(one.rotaryDim()), shownNumber(other.rotaryDim())});
    const auto first = one.frequencies(), second = other.frequencies();
    for (std::size_t i = 0; i < first.size(); ++i)
        if (static_cast<float>(first[i]) != static_cast<float>(second[i]))
            return text("inv_freq of pair %1 is %2 and %3",
                        {shownNumber(static_cast<Index>(i)), shownNumber(static_cast<double>(first[i])),
                         shownNumber(static_cast<double>(second[i]))});
    if (one.attentionFactor != other.attentionFactor)
        return text("attention_factor is %1 and %2",
                    {shownNumber(one.attentionFactor), shownNumber(other.attentionFactor)});
    if (one.softmaxFactor != other.softmaxFactor)
        return text("softmax_factor is %1 and %2",
                    {shownNumber(one.softmaxFactor), shownNumber(other.softmaxFactor)});
    return one.axes == other.axes ? Text{} : text("the axes of the pairs");
}

/// Where two models first differ: layer by layer where they have as many, otherwise kind by kind.
Text firstDifference(const ModelConfig& a, const ModelConfig& b) {
    const bool areAsMany = a.layers.size() == b.layers.size();
    for (std::size_t layer = 0; areAsMany && layer < a.layers.size(); ++layer)
        if (const Text found = differenceOf(a.rules[a.layers[layer]], b.rules[b.layers[layer]]);
            !found.empty())
            return text("layer %1: %2", {shownNumber(static_cast<Index>(layer)), found});
    if (areAsMany && !a.layers.empty()) return {};
    for (const LayerRule& one : a.rules) {
        const LayerRule* other = one.type.empty() ? b.rule({}) : b.rule(one.type);
        if (other == nullptr) other = b.rule({});
        if (const Text found = differenceOf(one, *other); !found.empty())
            return one.type.empty() ? found : text("%1: %2", {literal(one.type), found});
    }
    return {};
}

/// The key of a text of `before` tokens, asked when it has `length`.
Result<CachedKey> cachedKey(const std::string& name, const LayerRule& now, const Arguments& arguments,
                            Index before, Index length) {
    const auto model = givenModel(name, before);
    if (!model) return model.error();
    const auto then = model->rule(arguments[kLayer])->frequencies(), later = now.frequencies();
    const Index key = before - 1, query = length - 1;
    return CachedKey{query - key, cachedScore(then, later, key, query),
                     cachedScore(later, later, key, query)};
}

/// The names of the forms, in their order.
constexpr const char* kForms[] = {"config", "config-old", "numpy", "pytorch", "c", "json"};

int writeLadder(const ModelConfig& model, const LayerRule& rule, const std::string& form) {
    const auto found = std::ranges::find(kForms, form);
    if (found == std::end(kForms))
        return stop(kMistake, mayBe(kTo, oneOf({std::begin(kForms), std::end(kForms)}), form));
    if (!rule.none.empty()) return stop(kFileFailed, text("no rotary positions: %1", {rule.none}));
    return print(writtenLadder(model, rule, static_cast<LadderForm>(found - std::begin(kForms))));
}

/// How far the scores of ones are apart within a length, where both turn as many pairs; empty: they do not.
std::string scoresApart(const ModelConfig& a, const ModelConfig& b, Index length) {
    const auto one = a.rule({})->frequencies(), other = b.rule({})->frequencies();
    if (one.empty() || one.size() != other.size()) return {};
    const ScoreDifference largest = largestScoreDifference(one, other, std::min(length, kFarthestContext));
    return plain(text("score of ones, first minus second: at most %1 apart, at distance %2",
                      {literal(exactNumber(largest.value)), shownNumber(largest.distance)})) +
           "\n";
}

int compare(const std::vector<std::string>& names, std::optional<Index> length) {
    const auto first = givenModel(names[0], length), second = givenModel(names[1], length);
    for (const auto* each : {&first, &second})
        if (!*each) return stop(kFileFailed, each->error());
    const Text difference = firstDifference(*first, *second);
    if (difference.empty()) return print(plain(text("the same table")) + "\n");
    const int status = print(plain(text("different: %1", {difference})) + "\n" +
                             (length ? scoresApart(*first, *second, *length) : std::string()));
    return status == kWell ? kDifferent : status;
}

}  // namespace

int listPresets(const Arguments& arguments) {
    if (arguments.has(kJson)) {
        ConfigJson all = ConfigJson::array();
        for (const ModelPreset& each : modelPresets())
            all.push_back({{"id", each.id},
                           {"title", each.title},
                           {"source", each.source},
                           {"config", ConfigJson::parse(each.config)}});
        return print(all.dump(2) + "\n");
    }
    std::string lines;
    for (const ModelPreset& each : modelPresets()) lines += filledTo(each.id, 26) + each.title + "\n";
    return print(lines);
}

int sayConfig(const std::vector<std::string>& names, const Arguments& arguments) {
    if (arguments.has(kDetect)) return detectLadder(names, arguments);
    const auto look = readLook(arguments);
    if (!look) return stop(kMistake, look.error());
    const auto asked = readWhole(arguments, kLength, 1, Index{1} << 40, 1);
    if (!asked) return stop(kMistake, asked.error());
    const std::optional<Index> length =
        arguments.has(kLength) ? std::optional(static_cast<Index>(*asked)) : std::nullopt;
    if (names.size() > 2)
        return stop(kMistake, text("%1 takes one config, or two to compare", {literal("config")}));
    if (arguments.has(kTo) && (names.size() == 2 || arguments.has(kJson)))
        return stop(kMistake,
                    text("%1 writes one config, without %2", {literal(kTo.name), literal(kJson.name)}));
    if (names.size() == 2) return compare(names, length);
    const auto model = givenModel(names.front(), length);
    if (!model) return stop(kFileFailed, model.error());
    const LayerRule* rule = model->rule(arguments[kLayer]);
    if (rule == nullptr) {
        std::vector<std::string> types;
        for (const LayerRule& each : model->rules)
            if (!each.type.empty()) types.push_back(each.type);
        return stop(kMistake, types.empty()
                                  ? text("%1: all layers of this config are alike", {literal(kLayer.name)})
                                  : mayBe(kLayer, oneOf(types), *arguments[kLayer]));
    }
    if (const auto form = arguments[kTo]) return writeLadder(*model, *rule, *form);
    SaidRule said(*model, *rule, length);
    if (arguments.has(kCached)) {
        if (!length)
            return stop(kMistake, text("%1 needs %2", {literal(kCached.name), literal(kLength.name)}));
        const auto before = readWhole(arguments, kCached, 1, *length, 1);
        if (!before) return stop(kMistake, before.error());
        if (rule->none.empty()) {
            const auto key = cachedKey(names.front(), *rule, arguments, static_cast<Index>(*before), *length);
            if (!key) return stop(kFileFailed, key.error());
            said.cached = *key;
        }
    }
    return print(arguments.has(kJson)
                     ? configJson(said, length).dump(2) + "\n"
                     : configLines(said, dictionaryOf(look->language.value_or(Language::english))));
}

}  // namespace posiscope
