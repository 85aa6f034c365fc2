// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QThreadPool>
#include <QTimer>
#include <chrono>
#include <functional>
#include <memory>

#include "core/base/text.h"
#include "ui/saving/kept_folder.h"

namespace posiscope {

class Editor;

/// Keeps the document of an editor in a folder as long as it is unsaved, a second after an edit, also in the midst of a
/// drag. What takes time (writing it out, waiting for the disk) is done in a thread of its own. Destroyed, it leaves
/// nothing: then the window was closed as it should be.
class Autosave : public QObject {
    Q_OBJECT
public:
    struct Pace {
        std::chrono::milliseconds afterEdit{1000};
        std::chrono::milliseconds afterFailure{10000};
    };

    /// `origin` is asked for the file of the document.
    Autosave(Editor& editor, std::function<Origin()> origin, QString root, const Pace& pace);
    ~Autosave() override;

    /// Takes over a folder: what it holds belongs to this editor from now on, and is kept up to date there.
    void adopt(std::shared_ptr<KeptFolder> folder);

signals:
    /// Is emitted once, and not again until keeping has worked in between.
    void failed(const Text& why);

private:
    void follow();
    void keep();
    void kept(const std::optional<Text>& problem);

    Editor& m_editor;
    std::function<Origin()> m_origin;
    QString m_root;
    Pace m_pace;
    std::shared_ptr<KeptFolder> m_folder;  ///< made when there is something to keep
    QTimer m_timer;
    bool m_writing = false;
    bool m_behind = false;  ///< there are edits since the last writing began
    bool m_said = false;
    QThreadPool m_pool;
};

}  // namespace posiscope
