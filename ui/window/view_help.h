// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <array>

#include "core/base/text.h"
#include "core/views/shared/view.h"

namespace posiscope {

/// Explains a view to whoever sees it for the first time.
struct ViewHelp {
    const char* view;  ///< its id
    std::array<const char*, 3> sentences;
    const char* toTry;
};

/// Returns null for a view without help, which a test finds.
const ViewHelp* helpOf(const View& view);
/// Returns the help of a view as HTML.
QString viewHelp(const View& view);

}  // namespace posiscope
