// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QUndoStack>
#include <memory>
#include <optional>

#include "core/document.h"
#include "core/encoding.h"

namespace posiscope {

/// The document in time: undo, what was computed from it, one signal.
class Editor : public QObject {
    Q_OBJECT
public:
    explicit Editor(QObject* parent = nullptr);
    ~Editor() override;

    const Document& document() const { return *m_document; }
    /// Of the present scheme and shape; computed anew only when these change.
    const Encoding& encoding() const;

    /// One undo step; equal to what is there: nothing. Steps with the same `mergeKey`, one right after the other, are
    /// one; back at its start, none. `finishMerge` ends a run of them (the mouse is let go).
    void edit(Document next, const QString& name, const QString& mergeKey = {});
    void finishMerge();
    /// Only what is visible (Document::windows) changes: no undo step.
    void look(Document next);
    /// Another document altogether: no undo before it, nothing unsaved.
    void replace(Document next);
    /// What is there now is what the file holds.
    void markSaved();
    bool isModified() const;

    QUndoStack& undoStack() { return m_undo; }

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
    Held m_saved;
    int m_run = 0;
    mutable std::optional<Computed> m_computed;
    QUndoStack m_undo;  // last: its steps look at what stands above
};

}  // namespace posiscope
