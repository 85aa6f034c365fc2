// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/text.h"

namespace posiscope {

namespace {

bool isUnder(std::string_view prefix, std::string_view id) {
    return id.starts_with(prefix) && id.substr(prefix.size()).starts_with('-');
}

}  // namespace

Text text(std::string_view source, std::vector<Text> arguments) {
    return {.source = std::string(source), .arguments = std::move(arguments)};
}

Text literal(std::string_view shown) {
    return {.source = std::string(shown), .literal = true};
}

Text withScripts(std::string_view words) {
    Text all;
    const auto add = [&](const char* source, std::string_view piece) {
        if (piece.empty()) return;
        all = all.empty() ? text(source, {literal(piece)})
                          : text("%1%2", {all, text(source, {literal(piece)})});
    };
    while (!words.empty()) {
        const std::size_t sign = words.find_first_of("_^");
        if (sign == std::string_view::npos || sign + 1 >= words.size()) {
            add("%1", words);
            break;
        }
        add("%1", words.substr(0, sign));
        const char* source = words[sign] == '_' ? "_{%1}" : "^{%1}";
        words.remove_prefix(sign + 1);
        std::size_t length = 1, skipped = 0;
        if (words[0] == '{' && words.find('}') != std::string_view::npos) {
            length = words.find('}') - 1;
            words.remove_prefix(1);
            skipped = 1;
        } else {  // a whole character
            while (length < words.size() && (static_cast<unsigned char>(words[length]) & 0xC0U) == 0x80U)
                ++length;
        }
        add(source, words.substr(0, length));
        words.remove_prefix(length + skipped);
    }
    return all;
}

Text fact(std::string_view id, double value, Text shown, const char* unit) {
    shown.fact = std::make_shared<const Fact>(Fact{std::string(id), value, unit});
    return shown;
}

Text under(std::string_view prefix, Text text) {
    if (text.fact != nullptr && !isUnder(prefix, text.fact->id)) {
        Fact named = *text.fact;
        named.id = std::string(prefix) + '-' + named.id;
        text.fact = std::make_shared<const Fact>(std::move(named));
    }
    for (Text& each : text.arguments) each = under(prefix, std::move(each));
    return text;
}

std::vector<Text> under(std::string_view prefix, std::vector<Text> texts) {
    for (Text& each : texts) each = under(prefix, std::move(each));
    return texts;
}

Text sentence(Text phrase) {
    Text whole = text("%1.", {std::move(phrase)});
    whole.begins = true;
    return whole;
}

Text joined(const std::vector<Text>& texts, std::string_view between) {
    Text all;
    for (const Text& each : texts) {
        if (each.empty()) continue;
        all = all.empty() ? each : text("%1%2%3", {all, text(between), each});
    }
    return all;
}

Text oneOf(const std::vector<std::string>& ids) {
    if (ids.size() < 2) return literal(ids.empty() ? "" : ids.front());
    std::vector<Text> all;
    all.reserve(ids.size());
    for (const std::string& id : ids) all.push_back(literal(id));
    const Text last = all.back();
    all.pop_back();
    return text("%1 or %2", {joined(all, marked(", ")), last});
}

namespace {

void append(std::vector<Run>& out, std::string_view piece, int script) {
    if (piece.empty()) return;
    if (!out.empty() && out.back().script == script)
        out.back().text += piece;
    else
        out.push_back({std::string(piece), script});
}

/// A word, not a symbol, begins here: "one", "a window", but not "k = 0", "a^{K}", "q_{i}".
bool isWord(std::string_view s) {
    const auto isSmall = [&s](std::size_t i) { return i < s.size() && s[i] >= 'a' && s[i] <= 'z'; };
    return isSmall(0) && (isSmall(1) || (s.starts_with("a ") && isSmall(2)));
}

/// Whether a piece that is written as it is may end before it.
bool isMark(char c) {
    return c == '%' || c == '_' || c == '^' || c == '}';
}

/// `begins` holds until something has been written: then a sentence has begun.
void expand(const Text& text, int script, const Dictionary& dictionary, std::vector<Run>& out, bool& begins) {
    if (text.begins) begins = true;
    if (text.literal) {
        begins = begins && text.source.empty();
        return append(out, text.source, script);
    }
    const std::string translated = dictionary ? dictionary(text.source) : text.source;
    const std::string_view s = translated;
    int inner = script;
    bool open = false;
    for (std::size_t i = 0; i < s.size(); ++i) {
        const char next = i + 1 < s.size() ? s[i + 1] : '\0';
        if (s[i] == '%' && next >= '1' && next <= '9') {
            const std::size_t which = static_cast<std::size_t>(next - '1');
            if (which < text.arguments.size()) expand(text.arguments[which], inner, dictionary, out, begins);
            ++i;
        } else if ((s[i] == '_' || s[i] == '^') && next == '{') {
            inner = s[i] == '_' ? -1 : 1;
            open = true;
            ++i;
        } else if (s[i] == '}' && open) {
            inner = script;
            open = false;
        } else {
            std::size_t end = i + 1;
            if (begins && isWord(s.substr(i))) {
                append(out, std::string(1, static_cast<char>(s[i] - 'a' + 'A')), inner);
            } else {
                while (end < s.size() && !isMark(s[end])) ++end;
                append(out, s.substr(i, end - i), inner);
            }
            begins = false;
            i = end - 1;
        }
    }
}

}  // namespace

std::vector<Run> runs(const Text& text, const Dictionary& dictionary) {
    std::vector<Run> out;
    bool begins = false;
    expand(text, 0, dictionary, out, begins);
    return out;
}

std::string plain(const Text& text, const Dictionary& dictionary) {
    std::string out;
    for (const Run& run : runs(text, dictionary)) {
        if (run.script != 0) out += run.script < 0 ? '_' : '^';
        out += run.text;
    }
    return out;
}

}  // namespace posiscope
