// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFile>
#include <QSaveFile>
#include <memory>
#include <optional>
#include <string_view>

#include "core/text.h"

namespace posiscope {

/// A file that is there whole or not at all: what stood under its name stays until all of the new one is on the disk.
/// What is no plain file (a pipe, /dev/stdout) is written straight away.
class SafeFile {
public:
    /// What went wrong, naming the file; nothing if all is well. So does `commit`.
    std::optional<Text> open(const QString& path);
    /// False: it failed, and `commit` will say why.
    bool write(std::string_view bytes);
    /// Without it nothing has changed.
    std::optional<Text> commit();

private:
    Text failure(const QString& reason) const;
    QFileDevice& device();

    QString m_path;
    std::unique_ptr<QSaveFile> m_saved;
    QFile m_straight;
    QString m_reason;  ///< of the first write that failed
};

/// All of a file at once; what went wrong, or nothing.
std::optional<Text> saveBytes(const QString& path, const QByteArray& bytes);

}  // namespace posiscope
