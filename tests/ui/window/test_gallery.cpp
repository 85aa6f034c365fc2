// SPDX-License-Identifier: GPL-3.0-or-later
/// File → Famous figures: each opens as one step that can be undone, and is drawn.
#include "core/files/gallery.h"

#include "core/files/document_json.h"
#include "tests/ui/window_fixture.h"
#include "ui/look/rich_text.h"

using namespace posiscope;

namespace {

class Gallery : public WindowTest {};

}  // namespace

TEST_F(Gallery, EachIsOneStepAndComesBack) {
    const std::string before = writeDocument(document());
    for (const Famous& famous : gallery()) {
        SCOPED_TRACE(famous.id);
        action(shown(famous.title).toUtf8().constData())->trigger();
        settle();
        Document expected = documentOf(famous);
        // A figure without words of its own leaves the reader's.
        if (*famous.sentence == '\0') expected.sentence = firstDocument().sentence;
        EXPECT_EQ(writeDocument(document()), writeDocument(expected));
        EXPECT_FALSE(window.figureView().figure().panels.empty());
        EXPECT_EQ(stack().count(), 1);
        stack().undo();
        settle();
        EXPECT_EQ(writeDocument(document()), before);
    }
}
