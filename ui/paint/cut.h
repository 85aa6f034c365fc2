// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineF>
#include <QRectF>
#include <optional>

namespace posiscope {

/// Returns as much of a line as lies in a rectangle.
std::optional<QLineF> cut(const QLineF& line, const QRectF& rect);

}  // namespace posiscope
