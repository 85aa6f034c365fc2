// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>

#include "core/document/document.h"
#include "core/files/document_keys.h"
#include "core/io/json_node.h"

namespace posiscope {

inline constexpr Index kMostFocus = Index{1} << 53;  ///< up to here every JSON reader is exact

double readParam(const JsonNode& node, const Param& param);
std::vector<double> readNumbers(const JsonNode& node, const ListParam& list);
/// A number of positions, or none for as many as words.
std::optional<Index> readPositions(const JsonNode& node);
/// The values of parameters of which a file says nothing.
Values absentValues(std::span<const Param* const> params);
/// Reads `dims` and `values`, which are as in `from` where the file says nothing; a value of another key goes to `other`,
/// which reads it or refuses the key.
Setting readSetting(const JsonNode& node, const Scheme& scheme, const Values& from,
                    const std::function<void(const JsonNode&)>& other);
/// The id of a part of the scheme.
std::string readPart(const JsonNode& node, const Scheme& scheme);
Window readWindow(const JsonNode& node);
/// The text, how it is cut, and the number of positions: the keys are those of the file itself. Where a file has no
/// lines, their ends are spaces.
void readWords(const JsonNode& file, bool hasLines, Document& document);

/// Puts a key of the object aside that this program does not know or cannot read.
void putAside(UnknownKeys& unknown, const std::string& object, const JsonNode& node);
/// The value that `read` makes of the node. A node that is not needed and cannot be read is put aside: then none.
template <class Read>
auto readOrPutAside(UnknownKeys& unknown, const std::string& object, const JsonNode& node, bool needed,
                    const Read& read) -> std::optional<decltype(read(node))> {
    if (needed) return read(node);
    Text wrong;
    auto value = read(node.withErrorsIn(wrong));
    if (wrong.empty()) return value;
    putAside(unknown, object, node);
    return {};
}
/// Reads the focus; keys that are not known are put aside.
void readFocus(const JsonNode& file, Document& document);
/// Reads the choices of the views and of the head into the pane.
void readOptions(const JsonNode& object, Pane& pane,
                 const std::function<bool(const Param*, const std::string& id)>& needed);
/// Reads windows into the pane: needed are those of its view.
void readWindows(const JsonNode& object, Pane& pane, const std::function<bool(const View&)>& needed);

/// A file of format version 1. It has one view, or two beside each other, and choices that all views share.
Document readVersion1(const JsonNode& file);

}  // namespace posiscope
