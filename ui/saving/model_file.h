// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <vector>

#include "core/io/model_config.h"

namespace posiscope {

/// A well-known model, with its config as its public file writes it.
struct ModelPreset {
    std::string id, title, source;
    std::string config;  ///< JSON
};
const std::vector<ModelPreset>& modelPresets();

/// The bytes of a file, no more than a config may have and one. The error names the file.
Result<std::string> readModelBytes(const QString& path);
/// The text of a .json that is meant as a model's config: it names keys of one, and none of a lesson; none: it is not,
/// or cannot be read.
std::optional<QString> modelConfigText(const QString& path);
/// The config of a file. The error names the file.
Result<ModelConfig> loadModelConfig(const QString& path, std::optional<Index> length);
/// A preset by its id, or otherwise a file by its name's bytes.
Result<ModelConfig> givenModel(const std::string& name, std::optional<Index> length);

}  // namespace posiscope
