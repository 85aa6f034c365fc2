// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>

#include "core/views/shared/view.h"
#include "ui/export/figure_format.h"

namespace posiscope {

/// The words of a file on its figure.
struct FigureWords {
    QString title, alternative;
};

/// The caption of a figure and its alternative text: the author's own, or what is said of each pane, a line for each.
std::string captionOf(const Document&, const FigureFormat&);
std::string alternativeOf(const Document&, const FigureFormat&);
/// The caption or the alternative text of each pane, a line for each.
std::string saidOfPanes(const Document& document, Text (*said)(const Scene&), Language language);

}  // namespace posiscope
