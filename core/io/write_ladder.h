// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/io/model_config.h"

namespace posiscope {

/// How a model's frequencies are written so that a program takes them.
enum class LadderForm {
    config,     ///< the keys of a config.json, as transformers 5 spells them: rope_parameters, rope_type
    configOld,  ///< as before: rope_theta, rope_scaling, type
    numpy,      ///< inv_freq as a line of Python with NumPy
    pytorch,    ///< with PyTorch
    c,          ///< as an array of float
    json        ///< as a list
};

/// A kind of layers in one of the forms, for a config of its own whose layers are all alike. It reads back as the same
/// table: frequencies, factors, axes. The numbers of inv_freq are float32, with nine digits, which any reader rounds to
/// the same bits.
///   needs   rule.none is empty
std::string writtenLadder(const ModelConfig& model, const LayerRule& rule, LadderForm form);

}  // namespace posiscope
