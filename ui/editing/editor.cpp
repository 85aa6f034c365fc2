// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/editor.h"

#include <QUndoCommand>
#include <algorithm>

#include "core/document/kept.h"
#include "core/views/shared/scheme_in_view.h"
#include "ui/look/rich_text.h"

namespace posiscope {

namespace {

constexpr int kMostSteps = 200;

}  // namespace

/// From one document to the next. What is visible stays as it is, in either direction.
class Editor::Step final : public QUndoCommand {
public:
    Step(Editor& editor, Held before, Held after, const char* name, const QString& mergeKey)
        : QUndoCommand(shown(name)),
          m_name(name),
          m_editor(editor),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_mergeKey(mergeKey),
          m_run(editor.m_run) {}

    void rename() { setText(shown(m_name)); }
    int id() const override { return 1; }

    void undo() override {
        m_editor.finishMerge();
        m_editor.show(m_before);
    }

    void redo() override {
        if (m_done) m_editor.finishMerge();
        m_done = true;
        m_editor.show(m_after);
    }

    bool mergeWith(const QUndoCommand* other) override {
        const auto* next = static_cast<const Step*>(other);
        if (m_mergeKey.isEmpty() || next->m_mergeKey != m_mergeKey || next->m_run != m_run) return false;
        m_after = next->m_after;
        setObsolete(sameContent(*m_before, *m_after));
        return true;
    }

private:
    const char* m_name;
    Editor& m_editor;
    Held m_before, m_after;
    QString m_mergeKey;
    int m_run;
    bool m_done = false;
};

Editor::Editor(QObject* parent)
    : QObject(parent),
      m_document(std::make_shared<const Document>(normal(firstDocument()))),
      m_saved(m_document) {
    m_undo.setUndoLimit(kMostSteps);
}

Editor::~Editor() = default;

const Encoding& Editor::encodingOf(const Document& seen) const {
    const Scheme& scheme = schemeOf(seen);
    const Shape shape = shapeOf(seen);
    Values values = settingOf(seen, scheme).values;
    const Kept* subtrahend = subtracted(seen);
    std::optional<Kept> minus = subtrahend != nullptr ? std::optional(*subtrahend) : std::nullopt;
    const auto found = std::ranges::find_if(m_computed, [&](const Computed& each) {
        return each.scheme == &scheme && each.shape == shape && each.values == values &&
               each.minus == minus && each.matched == seen.pane().matched;
    });
    if (found != m_computed.end()) {
        m_computed.splice(m_computed.begin(), m_computed, found);
    } else {
        Encoding made = posiscope::encodingOf(seen);
        m_computed.push_front(
            {&scheme, std::move(values), shape, std::move(minus), seen.pane().matched, std::move(made)});
        if (m_computed.size() > kMostPanes) m_computed.pop_back();
    }
    return m_computed.front().encoding;
}

void Editor::edit(Document next, const char* name, const QString& mergeKey) {
    next = normal(std::move(next));
    if (sameContent(next, *m_document)) return look(std::move(next));
    // Held alone in the step, the content of both; shown at once, what is visible.
    const Held before = m_document;
    const Held after = std::make_shared<const Document>(std::move(next));
    if (Document seen = withLookOf(*before, *after); seen != *before)
        m_document = std::make_shared<const Document>(std::move(seen));
    m_undo.push(new Step(*this, before, after, name, mergeKey));
}

void Editor::renameSteps() {
    for (int i = 0; i < m_undo.count(); ++i)
        static_cast<Step*>(const_cast<QUndoCommand*>(m_undo.command(i)))->rename();
}

void Editor::finishMerge() {
    ++m_run;
    emit runEnded();
}

void Editor::show(const Held& content) {
    Document seen = withLookOf(*content, *m_document);
    m_document = seen == *content ? content : std::make_shared<const Document>(std::move(seen));
    emit changed();
}

void Editor::look(Document next) {
    Document seen = withLookOf(*m_document, next);
    if (seen == *m_document) return;
    m_document = std::make_shared<const Document>(std::move(seen));
    emit changed();
}

void Editor::replace(Document next, bool saved) {
    finishMerge();
    m_document = std::make_shared<const Document>(normal(std::move(next)));
    m_saved = saved ? m_document : nullptr;
    m_undo.clear();
    emit changed();
}

void Editor::markSaved() {
    m_saved = m_document;
    emit changed();
}

bool Editor::isModified() const {
    return m_saved == nullptr || (m_document != m_saved && !sameContent(*m_document, *m_saved));
}

}  // namespace posiscope
