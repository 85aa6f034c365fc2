// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/views/shared/view.h"

namespace posiscope {

/// What stands below the figure in an article: what it shows, by which parameters, from where to where, what to notice,
/// and the source.
Text captionOf(const Scene& scene);
/// What one would tell somebody who cannot see the figure.
Text alternativeOf(const Scene& scene);

}  // namespace posiscope
