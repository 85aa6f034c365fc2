// SPDX-License-Identifier: GPL-3.0-or-later
/// Where a model's config says what, and which layers it means.
#include "core/io/model_config.h"

#include <algorithm>
#include <cmath>

#include "core/base/number.h"
#include "core/io/config_keys.h"
#include "core/io/strict_json.h"

namespace posiscope {

std::vector<long double> LayerRule::frequencies() const {
    if (!none.empty()) return {};
    std::vector<long double> all = ladder.frequencies();
    all.resize(all.size() + static_cast<std::size_t>(zeros), 0);
    return all;
}

const LayerRule* ModelConfig::rule(const std::optional<std::string>& type) const {
    const auto turns = [](const LayerRule& rule) { return rule.none.empty(); };
    const auto named = std::ranges::find(rules, type.value_or("full_attention"), &LayerRule::type);
    if (named != rules.end() && (type || turns(*named))) return &*named;
    if (type) return nullptr;
    const auto turning = std::ranges::find_if(rules, turns);
    return turning != rules.end() ? &*turning : &rules.front();
}

bool ModelConfig::uses(const LayerRule& one) const {
    return layers.empty() ||
           std::ranges::find(layers, static_cast<std::size_t>(&one - rules.data())) != layers.end();
}

namespace {

constexpr std::size_t kMostConfig = 1 << 22;
constexpr Index kMostLayers = 1 << 14;
constexpr const char *kFull = "full_attention", *kSliding = "sliding_attention";

/// Names what a family puts in the place of rotary positions; empty: it has rotary ones, as far as is known.
Text otherPositions(const std::string& family, const ConfigPlace& top, ConfigReader& reader) {
    static const std::map<std::string, const char*> kOthers = {{"gpt2", marked("learned positions")},
                                                               {"bert", marked("learned positions")},
                                                               {"roberta", marked("learned positions")},
                                                               {"opt", marked("learned positions")},
                                                               {"gpt_bigcode", marked("learned positions")},
                                                               {"t5", marked("T5's buckets")},
                                                               {"mt5", marked("T5's buckets")},
                                                               {"bloom", marked("ALiBi")},
                                                               {"nemotron_h", marked("no positions")}};
    if (const auto found = kOthers.find(family); found != kOthers.end()) return text(found->second);
    if ((family == "kimi_linear" || family == "kimi_k3") && reader.flag(top, "mla_use_nope").value_or(false))
        return text("no positions");
    if (family == "granitemoehybrid" && reader.word(top, "position_embedding_type").value_or("") != "rope")
        return text("no positions");
    if (family == "falcon" && reader.flag(top, "alibi").value_or(false)) return text("ALiBi");
    if (family == "mpt" && top.has("attn_config")) {
        const ConfigPlace attention{top.node["attn_config"], top.pathOf("attn_config")};
        if (attention.node.value().is_object() && reader.flag(attention, "alibi").value_or(false))
            return text("ALiBi");
    }
    return {};
}

class ModelReader {
public:
    ModelReader(const nlohmann::json& file, Text& error) : m_file{JsonNode(file, error), {}}, m_top(m_file) {}

    ModelConfig read(std::optional<Index> length) {
        enter("thinker_config");
        enter("text_config");
        m_shape.length = length;
        m_model.family = m_reader.word(m_top, "model_type").value_or("");
        if (m_model.family.empty() && &m_file != &m_top)
            m_model.family = m_reader.word(m_file, "model_type").value_or("");
        if (m_model.family.ends_with("_text"))
            m_shape.family = m_model.family.substr(0, m_model.family.size() - 5);
        else
            m_shape.family = m_model.family;
        m_shape.longest =
            static_cast<double>(m_reader.count({&m_top, &m_file}, "max_position_embeddings").value_or(0));
        m_model.longest = m_shape.longest;
        if (const Text other = otherPositions(m_shape.family, m_top, m_reader); !other.empty()) {
            noteDead(other);
            m_model.rules.push_back({.rule = "none", .none = other});
            readLayers();
            return std::move(m_model);
        }
        readDictionaries();
        readRules();
        readLayers();
        return std::move(m_model);
    }

private:
    void enter(const char* key) {
        if (!m_top.has(key)) return;
        if (!m_top.node[key].value().is_object()) return m_top.node[key].refuse(text("an object"));
        m_top = {m_top.node[key], m_top.pathOf(key)};
    }

    /// Keys of rotary positions in a family that has none.
    void noteDead(const Text& instead) {
        for (const char* key : {"rope_theta", "rope_scaling", "rope_parameters", "partial_rotary_factor",
                                "rotary_dim", "qk_rope_head_dim"})
            if (m_top.has(key))
                m_reader.note(text("%1 does nothing: %2 has %3",
                                   {literal(m_top.pathOf(key)), literal(m_shape.family), instead}));
    }

    /// rope_scaling where it says something, otherwise rope_parameters; either may have one for each kind of layer.
    void readDictionaries() {
        const auto holds = [&](const char* key) {
            if (!m_top.has(key)) return false;
            if (!m_top.node[key].value().is_object()) {
                m_top.node[key].refuse(text("an object, or null"));
                return false;
            }
            return !m_top.node[key].value().empty();
        };
        const bool old = holds("rope_scaling"), now = holds("rope_parameters");
        if (old && now)
            m_reader.note(
                text("rope_scaling and rope_parameters are both there: the library takes rope_scaling"));
        if (!old && !now) return;
        const char* key = old ? "rope_scaling" : "rope_parameters";
        m_reader.found("rope", m_top.pathOf(key));
        const ConfigPlace dict{m_top.node[key], m_top.pathOf(key)};
        const std::vector<JsonNode> members = dict.node.members();
        const bool isByType =
            std::ranges::all_of(members, [](const JsonNode& each) { return each.value().is_object(); });
        if (!isByType) {
            m_dicts.emplace_back("", dict);
            return;
        }
        for (const JsonNode& each : members)
            m_dicts.emplace_back(each.key(), ConfigPlace{each, dict.pathOf(each.key())});
    }

    const ConfigPlace* dictOf(const std::string& type) const {
        for (const auto& [name, place] : m_dicts)
            if (name == type || name.empty()) return &place;
        return nullptr;
    }

    Index headOf(const std::string& type) {
        m_isHeadTurned = false;
        if (const auto rope = m_reader.count({&m_top}, "qk_rope_head_dim")) {
            m_isHeadTurned = true;
            return *rope;
        }
        if (type == kFull)
            if (const auto global = m_reader.count({&m_top}, "global_head_dim")) return *global;
        if (const auto head = m_reader.count({&m_top}, "head_dim")) return *head;
        auto wide = m_reader.count({&m_top}, "hidden_size");
        if (!wide) wide = m_reader.count({&m_top}, "n_embd");
        auto heads = m_reader.count({&m_top}, "num_attention_heads");
        if (!heads) heads = m_reader.count({&m_top}, "n_head");
        if (!wide) m_top.node["hidden_size"].refuse(wholeNumbers(1, Index{1} << 40));
        if (!heads) m_top.node["num_attention_heads"].refuse(wholeNumbers(1, Index{1} << 40));
        if (wide && heads && *wide < *heads)
            m_top.node["hidden_size"].refuse(text("at least num_attention_heads, %1", {shownNumber(*heads)}));
        return wide && heads ? std::max<Index>(1, *wide / *heads) : 2;
    }

    void add(const std::string& type, const ConfigPlace* dict, std::optional<double> theta = {}) {
        const Index head = headOf(type);
        constexpr Index kMostHead = 1 << 16;
        if (head > kMostHead) m_top.node["head_dim"].refuse(wholeNumbers(1, kMostHead));
        LayerRule rule =
            readLayerRule(m_reader, m_shape, m_top, dict, theta, std::min(head, kMostHead), m_isHeadTurned);
        rule.type = type;
        if (type == kSliding) rule.window = m_reader.count({&m_top}, "sliding_window");
        m_model.rules.push_back(std::move(rule));
    }

    void addNone(const std::string& type, const Text& why) {
        m_model.rules.push_back({.type = type, .rule = "none", .none = why});
    }

    void readRules() {
        const auto local = m_reader.oneOf(
            {{&m_top, "rope_local_base_freq"}, {&m_top, "swa_rope_theta"}, {&m_top, "local_rope_theta"}},
            "rope_local_base_freq", 0);
        const auto compressed = m_reader.number({&m_top}, "compress_rope_theta", 0);
        const bool isExaone = m_shape.family == "exaone4" && m_top.has("sliding_window");
        const bool isCohere = m_shape.family == "cohere2";
        if (!m_dicts.empty() && !m_dicts.front().first.empty()) {
            for (const auto& [type, place] : m_dicts) add(type, &place);
        } else if (compressed) {
            add("plain", nullptr);
            add("compressed", dictOf(""), compressed);
        } else if (local) {
            add(kFull, dictOf(""));
            add(kSliding, nullptr, local);
        } else if (isExaone || isCohere) {
            addNone(kFull, text("no positions"));
            add(kSliding, dictOf(""));
        } else if (m_top.has("no_rope_layers") || m_shape.family == "llama4" || m_shape.family == "smollm3") {
            add("rotary", dictOf(""));
            addNone("no_rope", text("no positions"));
            if (m_shape.family == "llama4")
                m_reader.note(
                    text("layers without rotary multiply their queries by 1 + 0.1 · ln(1 + ⌊(p + 1)/8192⌋)"));
        } else {
            add("", dictOf(""));
        }
        if (m_shape.family == "minimax_m2" && m_top.has("rotary_dim"))
            m_reader.note(
                text("rotary_dim does nothing in some releases of transformers, which turn the whole head"));
    }

    std::optional<std::size_t> kindOf(const std::string& type) const {
        for (std::size_t i = 0; i < m_model.rules.size(); ++i)
            if (m_model.rules[i].type == type) return i;
        return {};
    }

    /// The layers in the order in which they stand, as far as the config says.
    void readLayers() {
        const auto count = m_reader.count({&m_top, &m_file}, "num_hidden_layers");
        if (count && *count > kMostLayers)
            return m_top.node["num_hidden_layers"].refuse(wholeNumbers(1, kMostLayers));
        const auto all = static_cast<std::size_t>(count.value_or(0));
        std::vector<std::size_t>& layers = m_model.layers;
        if (m_model.rules.size() == 1) {
            layers.assign(all, 0);
            return;
        }
        if (m_top.has("compress_ratios")) {
            m_reader.found("compress_ratios", m_top.pathOf("compress_ratios"));
            for (const JsonNode& each :
                 m_top.node["compress_ratios"].elements(text("a list of whole numbers")))
                layers.push_back(each.whole(0, Index{1} << 40) > 0 ? 1 : 0);
            if (count) layers.resize(std::min(layers.size(), all));
            return;
        }
        if (const auto rotary = kindOf("rotary")) return readRotaryLayers(all, *rotary);
        if (m_top.has("layer_types") && m_top.node["layer_types"].value().is_array()) {
            m_reader.found("layer_types", m_top.pathOf("layer_types"));
            for (const JsonNode& each : m_top.node["layer_types"].elements(text("a list of words")))
                layers.push_back(kindOf(each.string(text("a word"))).value_or(kindOf(kFull).value_or(0)));
            return;
        }
        const auto full = kindOf(kFull), sliding = kindOf(kSliding);
        if (!full || !sliding) return;
        std::string pattern;
        if (m_top.has("sliding_window_pattern") && m_top.node["sliding_window_pattern"].value().is_string()) {
            pattern = *m_reader.word(m_top, "sliding_window_pattern");
        } else {
            auto every = m_reader.count({&m_top}, "sliding_window_pattern");
            if (!every) every = m_reader.count({&m_top}, "global_attn_every_n_layers");
            if (!every && m_shape.family == "cohere2") every = 4;
            if (!every || *every > kMostLayers) return;
            const bool isFirst = m_top.has("global_attn_every_n_layers");
            pattern.assign(static_cast<std::size_t>(*every), 'L');
            (isFirst ? pattern.front() : pattern.back()) = 'G';
        }
        if (pattern.empty())
            return m_top.node["sliding_window_pattern"].refuse(text("a word of L and G, or a whole number"));
        for (std::size_t i = 0; i < all; ++i)
            layers.push_back(pattern[i % pattern.size()] == 'L' ? *sliding : *full);
    }

    /// In no_rope_layers 1 means that the layer has rotary positions.
    void readRotaryLayers(std::size_t all, std::size_t rotary) {
        std::vector<std::size_t>& layers = m_model.layers;
        const std::size_t bare = 1 - rotary;
        if (m_top.has("no_rope_layers")) {
            m_reader.found("no_rope_layers", m_top.pathOf("no_rope_layers"));
            for (const JsonNode& each : m_top.node["no_rope_layers"].elements(text("a list of 0 and 1")))
                layers.push_back(each.whole(0, 1) == 1 ? rotary : bare);
            if (!layers.empty()) return;
        }
        const auto every = m_reader.count({&m_top}, "no_rope_layer_interval").value_or(4);
        for (std::size_t i = 0; i < all; ++i)
            layers.push_back((static_cast<Index>(i) + 1) % every == 0 ? bare : rotary);
    }

    ConfigPlace m_file, m_top;
    ModelConfig m_model;
    ConfigReader m_reader{m_model};
    ConfigShape m_shape;
    std::vector<std::pair<std::string, ConfigPlace>>
        m_dicts;  ///< by kind of layer; of all where that is empty
    bool m_isHeadTurned = false;
};

}  // namespace

Result<ModelConfig> readModelConfig(std::string_view bytes, std::optional<Index> length) {
    if (bytes.size() > kMostConfig)
        return text("it is larger than a config can be, %1 bytes",
                    {shownNumber(static_cast<Index>(kMostConfig))});
    constexpr int kDeepest = 16;
    const Result<nlohmann::json> parsed = readJson(bytes, kDeepest);
    if (!parsed) return parsed.error();
    if (!parsed->is_object()) return text("it is not a model's config: it holds no object");
    Text error;
    ModelConfig model = ModelReader(*parsed, error).read(length);
    if (!error.empty()) return error;
    for (const LayerRule& rule : model.rules)
        if (const Text missing = rule.none.empty() ? rule.ladder.missing() : Text{}; !missing.empty())
            return text("%1: %2", {literal(rule.key), missing});
    return model;
}

}  // namespace posiscope
