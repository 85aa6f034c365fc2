// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include <cmath>

#include "core/views/shared/registry.h"
#include "tests/core/coverage.h"

namespace posiscope::test {
namespace {

/// The painter cuts what stands in a frame with axes at whole units: a frame between them would lose part of its last
/// column or row.
TEST(frames, standAtWholeUnits) {
    for (const View* view : views())
        for (const Scheme* scheme : schemesShownBy(*view)) {
            const Document document = withView(withScheme(firstDocument(), *scheme), *view);
            const Encoding encoding = encodingOf(document);
            for (const bool paper : {false, true})
                for (const Extent size : {Extent{900, 600}, Extent{421, 403}})
                    for (std::size_t alone = 0; alone <= (paper ? view->alone.size() : 0); ++alone) {
                        Canvas canvas = canvasLikeTheWindows(size.width, size.height);
                        canvas.paper = paper;
                        if (alone > 0) canvas.only = view->alone[alone - 1].id;
                        for (const Panel& panel : figureOf({document, encoding, canvas, {}}).panels) {
                            if (!panel.across && !panel.down) continue;
                            for (const double each :
                                 {panel.frame.x, panel.frame.y, panel.frame.right(), panel.frame.bottom()})
                                EXPECT_NEAR(each, std::round(each), 1e-9)
                                    << view->id << ' ' << scheme->id << ' ' << panel.id
                                    << (paper ? " on paper" : "") << ' ' << canvas.only;
                        }
                    }
        }
}

}  // namespace
}  // namespace posiscope::test
