// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <optional>

#include "core/io/table_format.h"
#include "core/views/shared/view.h"

namespace posiscope {

inline constexpr Index kMostTextCells = Index{1} << 20;
inline constexpr Index kMostCells = Index{1} << 28;  ///< 2 GiB as .npy

/// Returns the numbers that a figure shows of a document, named in the window's language.
Numbers numbersOf(const Document& document, const Visible& visible);
/// The numbers that are copied with the figure of the scene: the visible ones, or the result that its view names.
Numbers copiedNumbers(const Scene& scene, const Visible& visible);
/// All numbers of a part, or of a result of a view.
Numbers numbersOf(const Document& document, const Part& part);

/// The reader's choices for the numbers that are saved.
struct NumbersChoice {
    const ResultName* result = nullptr;  ///< a result of the view; null: the numbers that are seen
    TableLayout layout;
};

/// Why these are too many for the format, and what to do; or nothing.
std::optional<Text> tooMany(const TableFormat& format, const Block& block);

/// The numbers as a file of the format that its ending names. Why it could not be saved; then, and when
/// `numbers.proceed` stops it, the file is as it was.
std::optional<Text> saveNumbers(const QString& path, const Numbers& numbers);

}  // namespace posiscope
