// SPDX-License-Identifier: GPL-3.0-or-later
/// The rule of one kind of layer of a model's config.
#include <algorithm>
#include <cmath>
#include <numbers>

#include "core/base/number.h"
#include "core/io/config_keys.h"
#include "core/io/strict_json.h"

namespace posiscope {

void ConfigReader::note(Text said) {
    if (std::ranges::find(m_model.notes, said) == m_model.notes.end())
        m_model.notes.push_back(std::move(said));
}

void ConfigReader::found(const std::string& key, const std::string& where) {
    const std::pair<std::string, std::string> entry{key, where};
    if (std::ranges::find(m_model.read, entry) == m_model.read.end()) m_model.read.push_back(entry);
}

std::optional<double> ConfigReader::number(std::initializer_list<const ConfigPlace*> places, const char* key,
                                           double above, double most) {
    std::vector<std::pair<const ConfigPlace*, const char*>> homes;
    for (const ConfigPlace* place : places) homes.emplace_back(place, key);
    auto value = oneOf(homes, key, above);
    if (value && *value > most) {
        for (const ConfigPlace* place : places)
            if (place != nullptr && place->has(key))
                place->node[key].refuse(text("a number of at most %1", {shownNumber(most)}));
        return most;
    }
    return value;
}

std::optional<Index> ConfigReader::count(std::initializer_list<const ConfigPlace*> places, const char* key) {
    constexpr Index kMost = Index{1} << 40;
    for (const ConfigPlace* place : places) {
        if (place == nullptr || !place->has(key)) continue;
        found(key, place->pathOf(key));
        const auto value = place->node[key].wholeIn(1, kMost);
        if (!value) place->node[key].refuse(wholeNumbers(1, kMost));
        return value.value_or(1);
    }
    return {};
}

std::optional<double> ConfigReader::oneOf(
    const std::vector<std::pair<const ConfigPlace*, const char*>>& homes, const std::string& name,
    double above) {
    std::optional<double> value;
    std::string where;
    for (const auto& [place, key] : homes) {
        if (place == nullptr || !place->has(key)) continue;
        const JsonNode node = place->node[key];
        const bool isGood = node.value().is_number() && node.value().get<double>() > above;
        if (!isGood) node.refuse(text("a number above %1", {shownNumber(above)}));
        const double here = isGood ? node.value().get<double>() : above + 1;
        if (!value) {
            value = here;
            where = place->pathOf(key);
            found(name, where);
        } else if (here != *value) {
            note(text("%1 and %2 differ: the library takes %1",
                      {literal(where), literal(place->pathOf(key))}));
        }
    }
    return value;
}

std::optional<bool> ConfigReader::flag(const ConfigPlace& place, const char* key) {
    if (!place.has(key)) return {};
    found(key, place.pathOf(key));
    return place.node[key].boolean();
}

std::optional<std::string> ConfigReader::word(const ConfigPlace& place, const char* key) {
    if (!place.has(key)) return {};
    found(key, place.pathOf(key));
    return place.node[key].string(text("a word"));
}

namespace {

constexpr double kBelowAll = -1e300;

/// The rule's name, of which `type` is the old spelling.
std::string nameOfRule(ConfigReader& reader, const ConfigPlace& dict) {
    const auto now = reader.word(dict, "rope_type"), before = reader.word(dict, "type");
    if (now && before && *now != *before)
        reader.note(text("%1 and %2 differ: the library takes %1",
                         {literal(dict.pathOf("rope_type")), literal(dict.pathOf("type"))}));
    std::string name = now.value_or(before.value_or("default"));
    if (name == "su") name = "longrope";
    if (name == "mrope") name = "default";
    static constexpr const char* kKnown[] = {"default", "linear",   "dynamic",     "yarn",
                                             "llama3",  "longrope", "proportional"};
    if (std::ranges::find(kKnown, name) == std::end(kKnown)) {
        dict.node[now ? "rope_type" : "type"].refuse(
            posiscope::oneOf({std::begin(kKnown), std::end(kKnown)}));
        name = "default";
    }
    return name;
}

/// Keys of a dictionary that the rule does not look at.
void noteDeadKeys(ConfigReader& reader, const ConfigPlace& dict, const std::string& rule) {
    static const std::map<std::string, std::set<std::string>> kUsed = {
        {"default", {}},
        {"linear", {"factor"}},
        {"dynamic", {"factor"}},
        {"yarn",
         {"factor", "attention_factor", "beta_fast", "beta_slow", "mscale", "mscale_all_dim", "truncate",
          "original_max_position_embeddings"}},
        {"llama3", {"factor", "low_freq_factor", "high_freq_factor", "original_max_position_embeddings"}},
        {"longrope",
         {"factor", "attention_factor", "short_factor", "long_factor", "original_max_position_embeddings"}},
        {"proportional", {"factor"}}};
    static const std::set<std::string> kAlways = {
        "rope_type", "type", "rope_theta", "partial_rotary_factor", "mrope_section", "mrope_interleaved"};
    for (const JsonNode& each : dict.node.members()) {
        const std::string& key = each.key();
        if (kAlways.contains(key) || kUsed.at(rule).contains(key) || each.value().is_null()) continue;
        const bool isKnown =
            std::ranges::any_of(kUsed, [&](const auto& other) { return other.second.contains(key); });
        reader.note(isKnown ? text("%1 does nothing: the rule %2 does not look at it",
                                   {literal(dict.pathOf(key)), literal(rule)})
                            : text("%1 is not known: it is ignored", {literal(dict.pathOf(key))}));
    }
}

/// The axis of each pair.
std::string axesOf(ConfigReader& reader, const ConfigPlace& dict, Index pairs) {
    if (!dict.has("mrope_section")) return {};
    reader.found("mrope_section", dict.pathOf("mrope_section"));
    const JsonNode node = dict.node["mrope_section"];
    const Text allowed = text("three whole numbers that add up to %1, the pairs", {shownNumber(pairs)});
    std::vector<Index> sections;
    for (const JsonNode& each : node.elements(allowed))
        sections.push_back(each.wholeIn(0, pairs).value_or(-1));
    Index sum = 0;
    for (const Index each : sections) sum += each;
    if (sections.size() != 3 || sum != pairs || std::ranges::min(sections) < 0) {
        node.refuse(allowed);
        return {};
    }
    std::string axes;
    if (reader.flag(dict, "mrope_interleaved").value_or(false)) {
        for (Index i = 0; i < pairs; ++i)
            axes += i % 3 == 1 && i < 3 * sections[1] ? 'H' : i % 3 == 2 && i < 3 * sections[2] ? 'W' : 'T';
    } else {
        for (std::size_t axis = 0; axis < 3; ++axis)
            axes.append(static_cast<std::size_t>(sections[axis]), "THW"[axis]);
    }
    return axes;
}

/// A list of LongRoPE: a number above 0 for each pair.
std::vector<double> listOf(ConfigReader& reader, const ConfigPlace& dict, const char* key, Index pairs) {
    const Text allowed = text("a list of %1 numbers above 0, one a pair", {shownNumber(pairs)});
    reader.found(key, dict.pathOf(key));
    std::vector<double> all;
    for (const JsonNode& each : dict.node[key].elements(allowed)) {
        const bool isGood = each.value().is_number() && each.value().get<double>() > 0;
        if (!isGood) each.refuse(text("a number above %1", {shownNumber(0.0)}));
        all.push_back(isGood ? each.value().get<double>() : 1);
    }
    if (static_cast<Index>(all.size()) != pairs) {
        dict.node[key].refuse(allowed);
        all.assign(static_cast<std::size_t>(pairs), 1);
    }
    return all;
}

}  // namespace

namespace {

/// Reads the numbers of a dictionary into a ladder.
class RuleReader {
public:
    RuleReader(ConfigReader& reader, const ConfigShape& shape, const ConfigPlace& top,
               const ConfigPlace& dict, LayerRule& rule)
        : m_reader(reader),
          m_shape(shape),
          m_top(top),
          m_dict(dict),
          m_rule(rule) {}

    void read() {
        RotaryLadder& ladder = m_rule.ladder;
        const std::string& name = m_rule.rule;
        if (name == "linear") ladder.rule = RotaryLadder::Rule::linear;
        if (name == "dynamic") ladder.rule = RotaryLadder::Rule::dynamic;
        if (name == "yarn") ladder.rule = RotaryLadder::Rule::yarn;
        if (name == "llama3") ladder.rule = RotaryLadder::Rule::llama3;
        if (name == "longrope") ladder.rule = RotaryLadder::Rule::longrope;
        const bool optional = name == "longrope" || name == "proportional" || name == "default";
        if (name != "default") {
            const auto factor = m_reader.number({&m_dict}, "factor", 0);
            if (!factor && !optional)
                m_dict.node["factor"].refuse(text("a number above %1", {shownNumber(0.0)}));
            ladder.factor = factor.value_or(1);
            if (name == "proportional" && ladder.factor != 1) ladder.rule = RotaryLadder::Rule::linear;
            if (factor && *factor < 1)
                m_reader.note(
                    text("%1 below 1 makes waves faster, not slower", {literal(m_dict.pathOf("factor"))}));
        }
        if (name == "linear")  // the frequencies do not depend on it
            ladder.told = m_reader.oneOf(
                {{&m_top, "original_max_position_embeddings"}, {&m_dict, "original_max_position_embeddings"}},
                "original_max_position_embeddings", 0);
        if (name == "dynamic") readDynamic();
        if (name == "yarn" || name == "llama3" || name == "longrope") readOriginal();
        if (name == "yarn") readYarn();
        if (name == "llama3") readLlama3();
        if (name == "longrope") readLongRope();
        if ((name == "linear" || name == "dynamic") && ladder.factor == 1)
            m_reader.note(text("%1 is 1: nothing is scaled", {literal(m_dict.pathOf("factor"))}));
    }

private:
    void readDynamic() {
        RotaryLadder& ladder = m_rule.ladder;
        if (m_shape.longest == 0)
            m_top.node["max_position_embeddings"].refuse(text("a whole number above 0"));
        ladder.original = std::max(1.0, m_shape.longest);
        ladder.length = m_shape.length ? static_cast<double>(*m_shape.length) : ladder.original;
        if (ladder.length <= ladder.original)
            m_reader.note(text("dynamic scales nothing up to max_position_embeddings, %1",
                               {shownNumber(static_cast<Index>(ladder.original))}));
        if (m_dict.has("original_max_position_embeddings") || m_top.has("original_max_position_embeddings"))
            m_reader.note(text(
                "original_max_position_embeddings does nothing: dynamic starts at max_position_embeddings"));
    }

    void readOriginal() {
        RotaryLadder& ladder = m_rule.ladder;
        const auto original = m_reader.oneOf({{&m_top, "original_max_position_embeddings"},
                                              {&m_dict, "original_max_position_embeddings"},
                                              {&m_top, "initial_context_length"}},
                                             "original_max_position_embeddings", 0);
        if (!original && m_shape.longest == 0)
            m_dict.node["original_max_position_embeddings"].refuse(
                text("a number above %1", {shownNumber(0.0)}));
        if (!original)
            m_reader.note(
                text("original_max_position_embeddings is absent: the enlarged max_position_embeddings, %1, "
                     "stands for it",
                     {shownNumber(static_cast<Index>(m_shape.longest))}));
        ladder.original = original.value_or(std::max(1.0, m_shape.longest));
    }

    void readYarn() {
        RotaryLadder& ladder = m_rule.ladder;
        const auto orUsual = [&](const char* key, double usual) {
            const double value = m_reader.number({&m_dict}, key, -1e-300).value_or(usual);
            if (value != 0) return value;
            m_reader.note(text("%1 is 0, which counts as absent: %2",
                               {literal(m_dict.pathOf(key)), shownNumber(usual)}));
            return usual;
        };
        ladder.betaFast = orUsual("beta_fast", 32);
        ladder.betaSlow = orUsual("beta_slow", 1);
        ladder.truncate = m_reader.flag(m_dict, "truncate").value_or(true);
        ladder.mscale = m_reader.number({&m_dict}, "mscale", kBelowAll).value_or(0);
        ladder.mscaleAllDim = m_reader.number({&m_dict}, "mscale_all_dim", kBelowAll).value_or(0);
        for (const char* key : {"mscale", "mscale_all_dim"})
            if (m_dict.has(key) && m_dict.node[key].value() == 0)
                m_reader.note(text("%1 is 0, which counts as absent", {literal(m_dict.pathOf(key))}));
        if ((ladder.mscale == 0) != (ladder.mscaleAllDim == 0))
            m_reader.note(text("%1 alone does nothing: it needs the other of mscale and mscale_all_dim",
                               {literal(m_dict.pathOf(ladder.mscale != 0 ? "mscale" : "mscale_all_dim"))}));
        const auto own = m_reader.number({&m_dict}, "attention_factor", -1e-300);
        m_rule.attentionFactor = own.value_or(ladder.attentionFactor());
        if (own && *own == 0)
            m_reader.note(text("%1 is 0: all cosines and sines become 0",
                               {literal(m_dict.pathOf("attention_factor"))}));
        if (ladder.factor == 1)
            m_reader.note(text("%1 is 1: nothing is scaled", {literal(m_dict.pathOf("factor"))}));
        if (ladder.original < 2 * std::numbers::pi * ladder.betaSlow)
            m_reader.note(text(
                "original_max_position_embeddings is shorter than 2π · beta_slow: hardly a pair is scaled "
                "as meant"));
        const bool isDeepSeek = m_shape.family.starts_with("deepseek_v2") ||
                                m_shape.family.starts_with("deepseek_v3") || m_shape.family == "kimi_k2";
        if (isDeepSeek && ladder.mscaleAllDim != 0 && ladder.factor > 1)
            m_rule.softmaxFactor = std::pow(0.1 * ladder.mscaleAllDim * std::log(ladder.factor) + 1, 2);
        if (m_shape.family == "deepseek_v4") m_rule.attentionFactor = 1;
    }

    void readLlama3() {
        RotaryLadder& ladder = m_rule.ladder;
        for (const auto& [key, turns] : {std::pair{"low_freq_factor", &ladder.lowTurns},
                                         std::pair{"high_freq_factor", &ladder.highTurns}}) {
            const auto value = m_reader.number({&m_dict}, key, 0);
            if (!value) m_dict.node[key].refuse(text("a number above %1", {shownNumber(0.0)}));
            *turns = value.value_or(1);
        }
    }

    void readLongRope() {
        RotaryLadder& ladder = m_rule.ladder;
        m_rule.shortFactors = listOf(m_reader, m_dict, "short_factor", ladder.pairs);
        m_rule.longFactors = listOf(m_reader, m_dict, "long_factor", ladder.pairs);
        const bool isLong = m_shape.length && static_cast<double>(*m_shape.length) > ladder.original;
        ladder.divisors = isLong ? m_rule.longFactors : m_rule.shortFactors;
        if (!isLong)
            m_reader.note(text("long_factor does nothing up to %1 positions",
                               {shownNumber(static_cast<Index>(ladder.original))}));
        if (!m_dict.has("factor"))
            ladder.factor = m_shape.longest > 0 ? m_shape.longest / ladder.original : 1;
        m_rule.attentionFactor =
            m_reader.number({&m_dict}, "attention_factor", -1e-300).value_or(ladder.attentionFactor());
    }

    ConfigReader& m_reader;
    const ConfigShape& m_shape;
    const ConfigPlace& m_top;
    const ConfigPlace& m_dict;
    LayerRule& m_rule;
};

}  // namespace

LayerRule readLayerRule(ConfigReader& reader, const ConfigShape& shape, const ConfigPlace& top,
                        const ConfigPlace* dict, std::optional<double> other, Index head, bool headIsTurned) {
    LayerRule rule{.head = head};
    rule.rule = dict != nullptr ? nameOfRule(reader, *dict) : "default";
    const auto theta = other ? other
                             : reader.oneOf({{dict, "rope_theta"},
                                             {&top, "rope_theta"},
                                             {&top, "rotary_emb_base"},
                                             {&top, "global_rope_theta"}},
                                            "rope_theta", 0);
    if (!theta) reader.note(text("rope_theta is absent: the library takes 10000"));
    rule.ladder.base = theta.value_or(10000);
    const auto share =
        headIsTurned
            ? std::nullopt
            : reader.oneOf(
                  {{&top, "partial_rotary_factor"}, {&top, "rotary_pct"}, {dict, "partial_rotary_factor"}},
                  "partial_rotary_factor", 0);
    const ConfigPlace& home =
        share && !top.has("partial_rotary_factor") && !top.has("rotary_pct") ? *dict : top;
    const char* key =
        top.has("partial_rotary_factor") || !top.has("rotary_pct") ? "partial_rotary_factor" : "rotary_pct";
    if (share && *share > 1) home.node[key].refuse(text("a number above 0 and at most 1"));
    const auto turned =
        headIsTurned || rule.rule == "proportional" ? std::nullopt : reader.count({&top}, "rotary_dim");
    Index width = head;
    if (rule.rule == "proportional") {
        rule.ladder.width = head;
        rule.ladder.pairs = static_cast<Index>(share.value_or(1) * static_cast<double>(head)) / 2;
        rule.zeros = head / 2 - rule.ladder.pairs;
    } else {
        if (share) width = static_cast<Index>(static_cast<double>(head) * std::min(1.0, *share));
        if (turned) width = *turned;
        rule.ladder.width = width;
        rule.ladder.pairs = width / 2;
        if (turned && width > head)
            top.node["rotary_dim"].refuse(text("at most the %1 columns of a head", {shownNumber(head)}));
        else if (width % 2 != 0 || width < 2)
            (turned  ? top.node["rotary_dim"]
             : share ? home.node[key]
                     : top.node["head_dim"])
                .refuse(text("a value that gives an even number of columns from 2 on (here %1)",
                             {shownNumber(width)}));
    }
    rule.ladder.width = std::max<Index>(2, rule.ladder.width);
    rule.ladder.pairs = std::max<Index>(1, rule.ladder.pairs);
    if (dict != nullptr) {
        RuleReader(reader, shape, top, *dict, rule).read();
        rule.axes = axesOf(reader, *dict, rule.ladder.pairs);
        noteDeadKeys(reader, *dict, rule.rule);
        rule.key = dict->pathOf(dict->has("rope_type") ? "rope_type" : "type");
    }
    if (rule.ladder.rule == RotaryLadder::Rule::plain && shape.longest > 0) rule.ladder.told = shape.longest;
    return rule;
}

}  // namespace posiscope
