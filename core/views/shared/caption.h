// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

namespace posiscope {

/// The settings that the figure shows, in a sentence: "With base = 10000, layout = sine and cosine interleaved."
Text settingsOf(const Scene& scene);
/// The caption of the figure in an article: its subject, parameters and ranges, the things to notice, and the source.
Text captionOf(const Scene& scene);
/// The text that one would tell somebody who cannot see the figure.
Text alternativeOf(const Scene& scene);

}  // namespace posiscope
