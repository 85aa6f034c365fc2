// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/saving/autosave.h"

#include "ui/editing/editor.h"

namespace posiscope {

Autosave::Autosave(Editor& editor, std::function<Origin()> origin, QString root, const Pace& pace)
    : m_editor(editor),
      m_origin(std::move(origin)),
      m_root(std::move(root)),
      m_pace(pace) {
    m_pool.setMaxThreadCount(1);
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &Autosave::keep);
    connect(&m_editor, &Editor::changed, this, &Autosave::follow);
    follow();
}

Autosave::~Autosave() {
    m_pool.waitForDone();
    if (m_folder) m_folder->remove();
}

void Autosave::adopt(std::shared_ptr<KeptFolder> folder) {
    m_pool.waitForDone();
    if (m_folder) m_folder->remove();
    m_folder = std::move(folder);
}

void Autosave::follow() {
    if (!m_editor.isModified()) {
        m_timer.stop();
        m_behind = false;
        if (m_folder && !m_writing) m_folder->clear();
        return;
    }
    m_behind = true;
    // Not started again by each edit: in a drag it would never be due.
    if (!m_writing && !m_timer.isActive()) m_timer.start(m_pace.afterEdit);
}

void Autosave::keep() {
    m_behind = false;
    if (!m_folder) {
        auto made = KeptFolder::make(m_root);
        if (!made) return kept(made.error());
        m_folder = std::move(*made);
    }
    m_writing = true;
    auto document = std::make_shared<const Document>(m_editor.document());
    m_pool.start([this, folder = m_folder, document = std::move(document), origin = m_origin()] {
        const auto problem = folder->keep(*document, origin);
        QMetaObject::invokeMethod(
            this, [this, problem] { kept(problem); }, Qt::QueuedConnection);
    });
}

void Autosave::kept(const std::optional<Text>& problem) {
    m_writing = false;
    if (problem && !m_said) emit failed(*problem);
    m_said = problem.has_value();
    if (!m_editor.isModified()) {
        if (m_folder) m_folder->clear();
    } else if (problem || m_behind) {
        m_timer.start(problem ? m_pace.afterFailure : m_pace.afterEdit);
    }
}

}  // namespace posiscope
