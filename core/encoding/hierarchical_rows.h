// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <vector>

#include "core/base/text.h"
#include "core/fields/blended_rows.h"

namespace posiscope {

/// n² rows out of n trained ones: position t = x·n + y has q_t = α·u_x + (1 − α)·u_y with u_i = (p_i − α·p_0)/(1 − α),
/// for 0 < α < 1 (Su Jianlin 2020; counted from 0). That is p_y + α/(1 − α)·(p_x − p_0), which is computed: the first
/// n rows are the trained ones bit for bit, and with α = 1/2 the rows (x, y) and (y, x) are.
Blend hierarchicalRow(Index t, Index n, double alpha);

/// Positions 0 … rows − 1 from all rows of the table; at most their number squared.
FieldPtr hierarchicalRows(const FieldPtr& trained, Index rows, double alpha);
/// The rows u_i.
FieldPtr hierarchicalBasis(const FieldPtr& trained, double alpha);

/// The formula with the numbers of a cell of hierarchicalRows.
std::vector<Text> hierarchicalExplained(const Field& trained, double alpha, Index t, Index column);
/// Says which rows α makes equal; empty where all rows differ.
Text hierarchicalCollision(Index n, double alpha);

}  // namespace posiscope
