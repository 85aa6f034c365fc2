// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/document/document.h"

namespace posiscope {

/// The file of a document.
struct Origin {
    QString path;     ///< empty: it has none
    QByteArray seen;  ///< FileMark::hash() of what was read from it or written to it last
};

/// Where the unsaved document of one window is kept: in a folder of its own, whose lock is held as long as this lives.
/// The kernel lets go of a lock however a program ends, so a folder that can be locked is that of a window that is no
/// more, whatever the clock or the number of the process says.
class KeptFolder {
public:
    /// Makes a new one in `root`, or says why it cannot.
    static Result<std::shared_ptr<KeptFolder>> make(const QString& root);
    /// Returns the folders of windows that are no more and left something, the latest first; clears away empty ones.
    static std::vector<std::shared_ptr<KeptFolder>> leftOver(const QString& root);
    ~KeptFolder();
    KeptFolder(const KeptFolder&) = delete;
    KeptFolder& operator=(const KeptFolder&) = delete;

    /// Keeps a document, from any thread; returns why it cannot be kept.
    std::optional<Text> keep(const Document& document, const Origin& origin) const;
    /// Removes what is kept: nothing is unsaved any more.
    void clear() const;
    /// Removes the whole folder.
    void remove() const;

    Result<Document> document() const;
    Origin origin() const;
    QDateTime when() const;
    /// Puts a document that cannot be read where no start comes upon it again; gives its new place.
    QString setAside() const;

private:
    KeptFolder(QString folder, int lock) : m_folder(std::move(folder)), m_lock(lock) {}
    static std::shared_ptr<KeptFolder> taken(const QString& folder, int flags);
    QString documentFile() const;
    QString pathFile() const;
    QString seenFile() const;

    QString m_folder;
    int m_lock;
};

}  // namespace posiscope
