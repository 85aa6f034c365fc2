// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <vector>

#include "app/request.h"

namespace posiscope {

// Each says what went wrong and gives the exit status.

int listSchemes(const Arguments& arguments);
int listViews(const Arguments& arguments);
int listGallery(const Arguments& arguments);
/// The models that the program brings.
int listPresets(const Arguments& arguments);
/// Tells a model's config, or whether two say the same: 3 where they do not.
/// Which known frequencies a dump holds; of one config too, or of none.
int detectLadder(const std::vector<std::string>& names, const Arguments& arguments);
int sayConfig(const std::vector<std::string>& names, const Arguments& arguments);
int listLessons(const Arguments& arguments);
/// Checks a lesson, or draws one of its steps.
int runLesson(const std::string& name, const Arguments& arguments);
/// The numbers in the sentences of each pane.
int listFacts(const Arguments& arguments);
int writeTable(const Arguments& arguments);
/// Never needs a display.
int drawFigure(const Arguments& arguments);
int drawWindow(const Arguments& arguments);
/// Shows the window until the reader closes it; without a file it is as it was left.
int openWindow(const std::optional<std::string>& file, const Arguments& arguments);

}  // namespace posiscope
