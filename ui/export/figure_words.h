// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>

#include "core/views/shared/view.h"
#include "ui/look/look.h"

namespace posiscope {

/// What a file says of its figure beside showing it.
struct FigureWords {
    QString title, alternative;
};

/// What a caption or an alternative text says of each pane, a line for each.
std::string saidOfPanes(const Document& document, Text (*said)(const Scene&), Language language);

}  // namespace posiscope
