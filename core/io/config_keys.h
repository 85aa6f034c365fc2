// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <set>

#include "core/io/json_node.h"
#include "core/io/model_config.h"

namespace posiscope {

/// An object of a config with its place in the file, and what was read of it.
struct ConfigPlace {
    JsonNode node;
    std::string path;  ///< "text_config"; empty: the file itself

    bool has(std::string_view key) const { return node.contains(key) && !node[key].value().is_null(); }
    std::string pathOf(std::string_view key) const {
        return path.empty() ? std::string(key) : path + "." + std::string(key);
    }
};

/// Reads keys of a config and remembers where each stood.
class ConfigReader {
public:
    explicit ConfigReader(ModelConfig& model) : m_model(model) {}

    void note(Text said);
    void found(const std::string& key, const std::string& where);
    /// The number of a key in the first of the places that has it, above `above` and at most `most`; none: none has it.
    std::optional<double> number(std::initializer_list<const ConfigPlace*> places, const char* key,
                                 double above, double most = 1e15);
    /// A whole number from 1 on.
    std::optional<Index> count(std::initializer_list<const ConfigPlace*> places, const char* key);
    /// The first of these keys that one of the places has; a note says where several differ.
    std::optional<double> oneOf(const std::vector<std::pair<const ConfigPlace*, const char*>>& homes,
                                const std::string& name, double above);
    std::optional<bool> flag(const ConfigPlace& place, const char* key);
    std::optional<std::string> word(const ConfigPlace& place, const char* key);

private:
    ModelConfig& m_model;
};

/// The part of a config that holds for all kinds of layers.
struct ConfigShape {
    std::string family;
    double longest = 0;  ///< max_position_embeddings; 0: not said
    std::optional<Index> length;
};

/// The rule of one kind of layer: from its dictionary (null: there is none), its base and the columns of its head.
/// `other`: the base where the dictionary names none.
LayerRule readLayerRule(ConfigReader& reader, const ConfigShape& shape, const ConfigPlace& top,
                        const ConfigPlace* dict, std::optional<double> other, Index head, bool headIsTurned);

}  // namespace posiscope
