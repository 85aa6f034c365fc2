// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace posiscope {

/// A number that a sentence says, for those who read it without the sentence.
struct Fact {
    std::string id;  ///< nouns between hyphens: "pairs-turning"
    double value = 0;
    const char* unit = "";
};

/// A sentence for the reader: a source text with %1 … %9 for its arguments, which are texts themselves.
/// In a source `_{…}` lowers and `^{…}` raises; a literal (a word of the reader, a number) is shown as it is.
struct Text {
    std::string source;
    std::vector<Text> arguments;
    bool literal = false;
    bool begins = false;  ///< a sentence: its first word is written large
    /// The number that it shows; shared, so that a text without one stays small.
    std::shared_ptr<const Fact> fact = nullptr;

    bool empty() const { return source.empty(); }
    /// Texts that read alike are equal, whatever their numbers are called.
    bool operator==(const Text& other) const {
        return literal == other.literal && begins == other.begins && source == other.source &&
               arguments == other.arguments;
    }
};

/// Marks a source that does not stand in the call of text() itself; every source is translated when it is shown.
constexpr const char* marked(const char* source) {
    return source;
}

Text text(std::string_view source, std::vector<Text> arguments = {});
Text literal(std::string_view shown);
/// The reader's own words, in which _ lowers and ^ raises the next character or what stands in braces: "θ_i", "a^{K}".
Text withScripts(std::string_view words);
/// A number as it is shown, with its name: a fact of the sentence that it stands in.
Text fact(std::string_view id, double value, Text shown, const char* unit = "");
/// The text with "prefix-" before the names of its facts, where they do not begin so: "row" → "focus-row".
Text under(std::string_view prefix, Text text);
std::vector<Text> under(std::string_view prefix, std::vector<Text> texts);
/// A phrase as a sentence: "15 waves turn" → "15 waves turn.", "one wave" → "One wave.". Symbols and the reader's own
/// words stay as they are: "k = 0.", "a^K is fixed.".
Text sentence(Text phrase);
/// The texts one after the other with the source `between` between them; empty ones are left out.
Text joined(const std::vector<Text>& texts, std::string_view between);

/// The ids as a choice, for messages: "a, b or c".
Text oneOf(const std::vector<std::string>& ids);

/// Gives a source in the reader's language, or as it is where that language has none.
using Dictionary = std::function<std::string(const std::string& source)>;

/// A piece of a text that is set alike.
struct Run {
    std::string text;
    int script = 0;  ///< -1 lowered, 0 on the line, +1 raised
};

/// The text with its arguments in place, piece by piece.
std::vector<Run> runs(const Text& text, const Dictionary& dictionary = {});
/// The text as plain characters, without scripts: "a^K", "e_03".
std::string plain(const Text& text, const Dictionary& dictionary = {});

}  // namespace posiscope
