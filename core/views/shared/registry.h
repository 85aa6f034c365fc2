// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <span>
#include <string_view>

#include "core/encoding/scheme.h"
#include "core/views/shared/view.h"

namespace posiscope {

/// Every scheme: one for each file in core/schemes, by group and order.
std::span<const Scheme* const> schemes();
const Scheme* findScheme(std::string_view id);

/// Every view, in the order of the tabs.
std::span<const View* const> views();
/// The view that the first start opens.
const View& firstView();
const View* findView(std::string_view id);
/// The choices of the head and of all views, each once.
std::span<const Param* const> viewParams();

/// The ids of the schemes, for messages: "sinusoidal or shaw".
Text schemeIds(std::span<const Scheme* const> of = schemes());
Text viewIds();

}  // namespace posiscope
