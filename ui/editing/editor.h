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
    /// Of the present view's scheme and shape, or of those that a document seen beside has; computed anew only when
    /// these change.
    const Encoding& encoding() const { return encodingOf(document()); }
    const Encoding& encodingOf(const Document& seen) const;
    /// Of what views compute.
    const std::shared_ptr<Memo>& memo() const { return m_memo; }

    /// One undo step of a name that is translated when it is shown; equal to what is there: nothing. Steps with the same `mergeKey`, one right after the other, are
    /// one; back at its start, none. `finishMerge` ends a run of them (the mouse is let go).
    void edit(Document next, const char* name, const QString& mergeKey = {});
    void finishMerge();
    /// Only what is visible (Document::windows) changes: no undo step.
    void look(Document next);
    /// Another document altogether: no undo before it, nothing unsaved, unless no file holds it.
    void replace(Document next, bool saved = true);
    /// What is there now is what the file holds.
    void markSaved();
    bool isModified() const;

    QUndoStack& undoStack() { return m_undo; }
    /// The names of all steps in the window's language.
    void renameSteps();

signals:
    void changed();

private:
    using Held = std::shared_ptr<const Document>;  // each step's end is the next one's start: kept once
    class Step;

    void show(const Held& content);

    struct Computed {
        const Scheme* scheme = nullptr;
        Values values;
        Shape shape;
        Encoding encoding;
    };

    Held m_document;
    Held m_saved;  ///< none: no file holds what is here
    int m_run = 0;
    mutable std::list<Computed> m_computed;  ///< of the two views, the one used last in front
    std::shared_ptr<Memo> m_memo = std::make_shared<Memo>();
    QUndoStack m_undo;  // last: its steps look at what stands above
};

}  // namespace posiscope
