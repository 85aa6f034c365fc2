// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/result.h"
#include "core/encoding/rotary_ladder.h"

namespace posiscope {

/// How one kind of a model's layers turns queries and keys.
struct LayerRule {
    std::string type;                  ///< "full_attention"; empty: all layers are alike
    std::string key;                   ///< where the config names the rule
    std::string rule;                  ///< "default", "yarn", …, as the config names it
    Text none;                         ///< why nothing turns; empty: something does
    Index head = 0;                    ///< columns of a head
    std::optional<Index> window = {};  ///< sliding_window of layers that are sliding
    RotaryLadder ladder;
    std::vector<double> shortFactors, longFactors;  ///< of LongRoPE: `ladder` has one of them
    Index zeros = 0;                                ///< pairs of frequency 0 behind those that turn
    double attentionFactor = 1;                     ///< on cosines and sines
    double softmaxFactor = 1;                       ///< on the scale of the softmax
    std::string axes;                               ///< the axis of each pair, "TTHHWW"; empty: one axis

    Index rotaryDim() const { return none.empty() ? 2 * (ladder.pairs + zeros) : 0; }
    /// w', rad per position, by pair, those of frequency 0 too.
    std::vector<long double> frequencies() const;
};

/// The positions of a model as its config.json describes them.
struct ModelConfig {
    std::string family;               ///< model_type; empty: it says none
    double longest = 0;               ///< max_position_embeddings; 0: not said
    std::vector<LayerRule> rules;     ///< one for each kind of layer, at least one
    std::vector<std::size_t> layers;  ///< which of them each layer has; empty: their number is not said
    std::vector<std::pair<std::string, std::string>> read;  ///< keys, and where each was found
    std::vector<Text> notes;  ///< what does nothing, bites or is not known, a line each

    /// The kind of a name; where none is asked, the full layers, or else the first that turn. Null: there is none of it.
    const LayerRule* rule(const std::optional<std::string>& type) const;
    bool uses(const LayerRule& one) const;  ///< whether a layer has it
};

/// Reads a config.json as Hugging Face's transformers does (modeling_rope_utils.py near version 5), and DeepSeek's and
/// Gemma's own code where they differ. The error names the key and what it may be.
///   length   of the text, for the rules that depend on it; none: no longer than the model's own
Result<ModelConfig> readModelConfig(std::string_view bytes, std::optional<Index> length);

}  // namespace posiscope
