// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/text.h"

namespace posiscope {

/// A file that is there whole or not at all: what stood under its name stays until all of the new one is on the disk,
/// whenever the program is killed and wherever the disk is full. A link stays, and what it leads to is replaced; the
/// new file has the permissions, access list and extended attributes of the old one, or no wider ones. What is no plain
/// file (a pipe, /dev/stdout) is written straight away.
///
/// Until it is whole the new file has no name. Only where the disk does not know such files, and otherwise between two
/// last calls, it stands beside the old one under a name of its own, which the next saving of the same file clears.
class SafeFile {
public:
    SafeFile() = default;
    ~SafeFile();
    SafeFile(const SafeFile&) = delete;
    SafeFile& operator=(const SafeFile&) = delete;

    /// Returns what went wrong, naming the file; nothing if all is well. So does `commit`.
    std::optional<Text> open(const QString& path);
    /// False: it failed, and `commit` will say why.
    bool write(std::string_view bytes);
    /// Puts the new file in its place; without it nothing has changed.
    std::optional<Text> commit();
    /// Returns what the new file could not keep of the old one, naming the file; empty: it is as the old one was.
    Text lost() const;

private:
    std::optional<Text> failure() const;
    // Each returns the errno or 0.
    int find();
    int make();
    int makeNamed();
    int put();
    void close();

    QString m_path;
    std::string m_target;     ///< the path, the links at its end followed
    std::string m_temporary;  ///< its new self, as long as that needs a name of its own
    int m_file = -1;
    int m_error = 0;
    bool m_straight = false;
    bool m_isShut = false;  ///< nothing can be made in the folder of a file that may be written
    bool m_named = false;   ///< `m_temporary` is there, and ours
    std::vector<Text> m_lost;
};

/// Saves a whole plain file; returns what went wrong, or nothing. `lost`: what could not be kept of the old file.
std::optional<Text> saveBytes(const QString& path, const QByteArray& bytes, Text* lost = nullptr);

}  // namespace posiscope
