// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QString>
#include <array>
#include <cstdint>

namespace posiscope {

/// A file as it was when it was read or written, to tell whether another program has written it since.
class FileMark {
public:
    /// Marks no file, or one of which nothing is known.
    FileMark() = default;
    /// Marks the bytes that are there now. Reads them, unless the file is the one of `before` and untouched.
    static FileMark of(const QString& path, const FileMark& before);
    static FileMark of(const QString& path) { return of(path, FileMark()); }
    /// Marks bytes that were seen earlier, by their hash.
    static FileMark ofHash(const QByteArray& hash);

    bool isThere() const { return !m_hash.isEmpty(); }
    /// Returns the SHA-256 of the bytes; empty: no file.
    const QByteArray& hash() const { return m_hash; }
    /// Compares the bytes: a file that was only touched, or written as it was, is the same.
    bool operator==(const FileMark& other) const { return m_hash == other.m_hash; }

private:
    QByteArray m_hash;
    std::array<std::int64_t, 5> m_identity{};  ///< device, number, size and time of the last change
};

}  // namespace posiscope
