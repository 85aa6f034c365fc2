// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <Eigen/Core>
#include <functional>

#include "core/encoding/pairs.h"
#include "core/fields/product.h"

namespace posiscope {

using IndexMatrix = Eigen::Matrix<Index, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;

/// The input of one attention head: n words, d wide.
struct ShawHead {
    Matrix query, key, value;                          ///< (n, d) each
    Matrix keyRows, valueRows;                         ///< a^K and a^V, (rows, d) each; empty: left out
    std::function<Index(Index query, Index key)> row;  ///< the row that a pair looks up; -1: none
    Pairs pairs;                                       ///< the pairs that are there
    double factor = 0;                                 ///< the factor of the logits; 0: 1/√d
};

/// Every step of the head, so that each can be shown. Rows are queries, columns keys.
struct ShawAttention {
    IndexMatrix index;        ///< (n, n): the row of the tables that the pair uses; -1: none
    Matrix contentLogit;      ///< (n, n): q_i·k_j / √d, masked pairs too
    Matrix positionLogit;     ///< (n, n): q_i·a^K_row / √d, masked pairs too
    Matrix logit;             ///< (n, n): e_ij, the sum of both, masked pairs too
    Matrix weight;            ///< (n, n): α_ij, the softmax of e over the keys; exactly 0 where masked
    Matrix withoutValueRows;  ///< (n, d): Σ_j α_ij v_j
    Matrix output;            ///< (n, d): z_i = Σ_j α_ij (v_j + a^V_row)
};

/// Self-attention with relative position representations.
///
///   error   a few roundings of the longest sum: (n + d)·1.2e-16 times the sum of its terms' sizes
///   cost    O(n²d + nkd): q·a^K is computed once for the 2k+1 rows and then gathered, and the weights are gathered by
///           row before they meet a^V
///   source  Shaw, Uszkoreit, Vaswani 2018, "Self-Attention with Relative Position Representations", section 3
ShawAttention shawAttention(const ShawHead& head);
/// (n, rows): how much weight of each query falls on each row.
Matrix weightOfRows(const IndexMatrix& index, const Matrix& weight, Index rows);

}  // namespace posiscope
