// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QUndoStack>
#include <list>
#include <memory>
#include <optional>

#include "core/base/memo.h"
#include "core/document/document.h"
#include "core/encoding/encoding.h"

namespace posiscope {

/// The document in time: undo, what was computed from it, one signal.
class Editor : public QObject {
    Q_OBJECT
public:
    explicit Editor(QObject* parent = nullptr);
    ~Editor() override;

    const Document& document() const { return *m_document; }
    /// Returns the encoding of the framed pane's scheme and shape, or of the document as another pane sees it; it is
    /// computed anew only when these change.
    const Encoding& encoding() const { return encodingOf(document()); }
    const Encoding& encodingOf(const Document& seen) const;
    /// Returns the memo of what views compute.
    const std::shared_ptr<Memo>& memo() const { return m_memo; }

    /// Makes one undo step of a name that is translated when it is shown, or none where nothing changes. Steps with the
    /// same `mergeKey`, one right after the other, are one step, or none once they are back at the start. `finishMerge`
    /// ends a run of them (the mouse is let go).
    void edit(Document next, const char* name, const QString& mergeKey = {});
    void finishMerge();
    /// Only what is visible (Pane::windows) and the frame change: no undo step.
    void look(Document next);
    /// Puts another document in place: no undo before it, and nothing unsaved, unless no file holds it.
    void replace(Document next, bool saved = true);
    /// Notes that the file holds what is there now.
    void markSaved();
    bool isModified() const;

    QUndoStack& undoStack() { return m_undo; }
    /// Puts the names of all steps into the window's language.
    void renameSteps();

signals:
    void changed();
    /// No step that comes now is one with those before: `finishMerge`, undo, another document.
    void runEnded();

private:
    using Held = std::shared_ptr<const Document>;  // each step's end is the next one's start: kept once
    class Step;

    void show(const Held& content);

    struct Computed {
        const Scheme* scheme = nullptr;
        Values values;
        Shape shape;
        std::optional<Kept> minus;  ///< the state that is subtracted
        bool matched = false;       ///< Pane::matched
        Encoding encoding;
    };

    Held m_document;
    Held m_saved;  ///< null: no file holds what is here
    int m_run = 0;
    mutable std::list<Computed> m_computed;  ///< one for each pane, the one used last in front
    std::shared_ptr<Memo> m_memo = std::make_shared<Memo>();
    QUndoStack m_undo;  // last: its steps look at what stands above
};

}  // namespace posiscope
