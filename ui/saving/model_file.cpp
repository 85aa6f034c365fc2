// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saving/model_file.h"

#include <QFile>
#include <QFileInfo>
#include <nlohmann/json.hpp>

#include "ui/disk/file_words.h"

namespace posiscope {

namespace {

constexpr qint64 kMostModelFile = 1 << 22;

Text modelFailure(const QString& path, const Text& reason) {
    return text("cannot read %1: %2", {shownPath(path), reason});
}

}  // namespace

const std::vector<ModelPreset>& modelPresets() {
    static const std::vector<ModelPreset> presets = [] {
        QFile file(QStringLiteral(":/models/presets.json"));
        std::vector<ModelPreset> all;
        if (!file.open(QIODevice::ReadOnly)) return all;
        const auto listed = nlohmann::ordered_json::parse(file.readAll().toStdString());
        for (const auto& each : listed)
            all.push_back({each["id"], each["title"], each["source"], each["config"].dump()});
        return all;
    }();
    return presets;
}

Result<std::string> readModelBytes(const QString& path) {
    if (!QFileInfo::exists(path)) return modelFailure(path, text("there is no such file"));
    if (!QFileInfo(path).isFile()) return modelFailure(path, text("it is not a plain file"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return modelFailure(path, literal(file.errorString().toStdString()));
    const QByteArray bytes = file.read(kMostModelFile + 1);
    if (file.error() != QFileDevice::NoError)
        return modelFailure(path, literal(file.errorString().toStdString()));
    return bytes.toStdString();
}

std::optional<QString> modelConfigText(const QString& path) {
    const Result<std::string> bytes = readModelBytes(path);
    if (!bytes || bytes->size() > static_cast<std::size_t>(kMostModelFile)) return {};
    // Not as JSON: where a comma is missing, the dialog says so.
    const auto names = [&](const char* key) {
        return bytes->find('"' + std::string(key) + '"') != std::string::npos;
    };
    const bool isLesson = names("posiscope-lesson"),
               isModel = names("model_type") || names("architectures") || names("hidden_size") ||
                         names("head_dim") || names("rope_theta") || names("rope_scaling") ||
                         names("rope_parameters");
    return isModel && !isLesson ? std::optional(QString::fromStdString(*bytes)) : std::nullopt;
}

Result<ModelConfig> loadModelConfig(const QString& path, std::optional<Index> length) {
    const Result<std::string> bytes = readModelBytes(path);
    if (!bytes) return bytes.error();
    const Result<ModelConfig> read = readModelConfig(*bytes, length);
    return read ? read : modelFailure(path, read.error());
}

Result<ModelConfig> givenModel(const std::string& name, std::optional<Index> length) {
    for (const ModelPreset& preset : modelPresets())
        if (preset.id == name) return readModelConfig(preset.config, length);
    return loadModelConfig(pathOf(name), length);
}

}  // namespace posiscope
