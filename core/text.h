// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace posiscope {

/// A sentence for the reader: a source text with %1 … %9 for its arguments, which are texts themselves.
/// In a source `_{…}` lowers and `^{…}` raises; a literal (a word of the reader, a number) is shown as it is.
struct Text {
    std::string source;
    std::vector<Text> arguments;
    bool literal = false;

    bool empty() const { return source.empty(); }
    bool operator==(const Text&) const = default;
};

Text text(std::string_view source, std::vector<Text> arguments = {});
Text literal(std::string_view shown);
/// The texts one after the other with `between` between them; empty ones are left out.
Text joined(const std::vector<Text>& texts, std::string_view between);

/// A piece of a text that is set alike.
struct Run {
    std::string text;
    int script = 0;  ///< -1 lowered, 0 on the line, +1 raised
};

/// The text with its arguments in place, piece by piece.
std::vector<Run> runs(const Text& text);
/// The same without scripts: "a^K", "e_03".
std::string plain(const Text& text);

}  // namespace posiscope
