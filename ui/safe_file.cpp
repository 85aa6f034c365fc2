// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/safe_file.h"

#include <unistd.h>

#include <QFileInfo>
#include <algorithm>
#include <cerrno>

namespace posiscope {

QFileDevice& SafeFile::device() {
    return m_saved ? static_cast<QFileDevice&>(*m_saved) : m_straight;
}

Text SafeFile::failure(const QString& reason) const {
    return text("cannot write %1: %2", {literal(m_path.toStdString()), literal(reason.toStdString())});
}

std::optional<Text> SafeFile::open(const QString& path) {
    m_path = path;
    m_reason.clear();
    const QFileInfo there(path);
    // QSaveFile would put a plain file in the place of a pipe or a device.
    if (there.exists() && !there.isFile() && !there.isDir()) {
        m_saved.reset();
        m_straight.setFileName(path);
    } else {
        m_saved = std::make_unique<QSaveFile>(path);
    }
    if (!device().open(QIODevice::WriteOnly)) return failure(device().errorString());
    return {};
}

bool SafeFile::write(std::string_view bytes) {
    while (m_reason.isEmpty() && !bytes.empty()) {
        const qint64 written = device().write(bytes.data(), static_cast<qint64>(bytes.size()));
        if (written <= 0) m_reason = device().errorString();
        // A full disk takes a part and says nothing; only the rest is refused.
        bytes.remove_prefix(static_cast<std::size_t>(std::max<qint64>(0, written)));
    }
    return m_reason.isEmpty();
}

std::optional<Text> SafeFile::commit() {
    // QSaveFile::commit() alone calls a write that a full disk cut short a success.
    if (m_reason.isEmpty() && (!device().flush() || device().error() != QFileDevice::NoError))
        m_reason = device().errorString();
    if (m_reason.isEmpty() && m_saved && fsync(m_saved->handle()) != 0) m_reason = qt_error_string(errno);
    if (!m_saved) {
        m_straight.close();
        if (m_reason.isEmpty() && m_straight.error() != QFileDevice::NoError)
            m_reason = m_straight.errorString();
    } else if (!m_reason.isEmpty()) {
        m_saved.reset();  // and with it what was written so far
    } else if (!m_saved->commit()) {
        m_reason = m_saved->errorString();
    }
    if (!m_reason.isEmpty()) return failure(m_reason);
    return {};
}

std::optional<Text> saveBytes(const QString& path, const QByteArray& bytes) {
    SafeFile file;
    if (const auto failed = file.open(path)) return failed;
    file.write({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    return file.commit();
}

}  // namespace posiscope
