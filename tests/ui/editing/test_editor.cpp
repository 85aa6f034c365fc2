// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <QSignalSpy>

#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "ui/editing/editor.h"

namespace posiscope {
namespace {

Document withK(const Document& document, double k) {
    return withParam(document, schemeOf(document), *findScheme("shaw")->param("k"), k);
}

double kOf(const Editor& editor) {
    return settingOf(editor.document(), *findScheme("shaw")).values[*findScheme("shaw")->param("k")];
}

TEST(Editor, ADragIsOneStepAndBackAtItsStartNone) {
    Editor editor;
    for (int k = 5; k <= 54; ++k) editor.edit(withK(editor.document(), k), "k", "drag");
    EXPECT_EQ(editor.undoStack().count(), 1);
    EXPECT_EQ(kOf(editor), 54);
    for (int k = 53; k >= 4; --k) editor.edit(withK(editor.document(), k), "k", "drag");
    EXPECT_EQ(editor.undoStack().count(), 0);
    EXPECT_FALSE(editor.isModified());
}

TEST(Editor, RunsEndWithFinishMergeUndoAndAnotherEdit) {
    Editor editor;
    editor.edit(withK(editor.document(), 5), "k", "drag");
    editor.finishMerge();
    editor.edit(withK(editor.document(), 6), "k", "drag");
    EXPECT_EQ(editor.undoStack().count(), 2);
    editor.undoStack().undo();
    EXPECT_EQ(kOf(editor), 5);
    editor.edit(withK(editor.document(), 7), "k", "drag");
    EXPECT_EQ(editor.undoStack().count(), 2);
    editor.edit(withPositions(editor.document(), 9), "positions", "other");
    editor.edit(withK(editor.document(), 8), "k", "drag");
    EXPECT_EQ(editor.undoStack().count(), 4);
}

TEST(Editor, EqualIsNoStepAndNoSignal) {
    Editor editor;
    const QSignalSpy changes(&editor, &Editor::changed);
    editor.edit(editor.document(), "nothing");
    EXPECT_EQ(changes.count(), 0);
    EXPECT_EQ(editor.undoStack().count(), 0);
}

TEST(Editor, WhatIsVisibleIsNoStepAndOutlivesUndo) {
    Editor editor;
    editor.edit(withK(editor.document(), 5), "k");
    Document next = editor.document();
    next.pane().windows["table"] = {1, 2, 3, 4};
    editor.look(next);
    EXPECT_EQ(editor.undoStack().count(), 1);
    editor.undoStack().undo();
    EXPECT_EQ(kOf(editor), 4);
    EXPECT_EQ(editor.document().pane().windows, next.pane().windows);
    EXPECT_FALSE(editor.isModified());
    editor.undoStack().redo();
    EXPECT_EQ(editor.document().pane().windows, next.pane().windows);
}

TEST(Editor, ModifiedMeansUnlikeTheFile) {
    Editor editor;
    EXPECT_FALSE(editor.isModified());
    editor.edit(withK(editor.document(), 5), "k");
    EXPECT_TRUE(editor.isModified());
    editor.markSaved();
    EXPECT_FALSE(editor.isModified());
    editor.undoStack().undo();
    EXPECT_TRUE(editor.isModified());
    editor.edit(withK(editor.document(), 5), "k");
    EXPECT_FALSE(editor.isModified());
}

TEST(Editor, ReplaceForgetsTheStepsBefore) {
    Editor editor;
    editor.edit(withK(editor.document(), 5), "k");
    Document other = withText(firstDocument(), "another", Tokenizer::words);
    // Written out, as a file has it, though nothing is changed.
    other.settings["shaw"] = settingOf(other, *findScheme("shaw"));
    editor.replace(other);
    EXPECT_FALSE(editor.undoStack().canUndo());
    EXPECT_FALSE(editor.isModified());
    editor.edit(withK(editor.document(), 5), "k", "drag");
    editor.edit(withK(editor.document(), 4), "k", "drag");
    EXPECT_EQ(editor.undoStack().count(), 0);
}

TEST(Editor, TheEncodingIsMadeAnewOnlyForAnotherShapeOrValue) {
    Editor editor;
    const Field* before = editor.encoding().parts.front().field.get();
    Document next = editor.document();
    next.hideRows = true;
    editor.edit(next, "hide");
    EXPECT_EQ(editor.encoding().parts.front().field.get(), before);
    editor.edit(withK(editor.document(), 2), "k");
    EXPECT_EQ(editor.encoding().lookedUp->rule->rows(), 5);
}

TEST(Editor, KeepsTheLastStepsOnly) {
    Editor editor;
    for (int i = 0; i < 300; ++i) editor.edit(withPositions(editor.document(), i + 100), "positions");
    EXPECT_EQ(editor.undoStack().count(), 200);
}

}  // namespace
}  // namespace posiscope
