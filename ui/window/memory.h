// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QSettings>
#include <QStringList>
#include <optional>

#include "ui/controls/unfolded.h"
#include "ui/dialogs/export_choices.h"
#include "ui/look/look.h"

namespace posiscope {

/// The window's memory from one start to the next. Neither the command line nor a test ever reads the usual file.
class Memory {
public:
    explicit Memory(const QString& file);
    static QString usualFile();

    LookChoice look() const;
    void setLook(const LookChoice& look);

    /// Returns the recent files, the latest first.
    QStringList recentFiles() const;
    void addRecent(const QString& path);
    void clearRecent();
    /// Returns the file of the document that was shown when the window closed; empty if it had none.
    QString lastFile() const;
    void setLastFile(const QString& path);

    /// Returns the remembered choices, or the initial ones where a remembered one is not possible.
    ExportChoices exportChoices() const;
    void setExportChoices(const ExportChoices& choices);

    /// Both are as QMainWindow writes them.
    QByteArray geometry() const;
    QByteArray layout() const;
    void setLayout(const QByteArray& geometry, const QByteArray& layout);

    /// Returns the ids of the lessons that were shown to their end.
    QStringList finishedLessons() const;
    void addFinishedLesson(const QString& id);

    Unfolded unfolded() const;
    void setUnfolded(const Unfolded& unfolded);

private:
    QSettings m_settings;
};

}  // namespace posiscope
