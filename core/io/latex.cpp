// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/latex.h"

#include <algorithm>
#include <array>

namespace posiscope {

/// The text on one line, whatever a word holds.
std::string oneLine(std::string_view words) {
    std::string line(words);
    std::ranges::replace_if(
        line, [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; }, ' ');
    return line;
}

namespace {

struct Replacement {
    std::string_view from, to;
};

/// `[` and `*` would belong to the `\\` of the row before.
constexpr std::array kLatex{Replacement{"\\", "\\textbackslash{}"},
                            Replacement{"{", "\\{"},
                            Replacement{"}", "\\}"},
                            Replacement{"$", "\\$"},
                            Replacement{"&", "\\&"},
                            Replacement{"#", "\\#"},
                            Replacement{"%", "\\%"},
                            Replacement{"_", "\\_"},
                            Replacement{"^", "\\textasciicircum{}"},
                            Replacement{"~", "\\textasciitilde{}"},
                            Replacement{"<", "\\textless{}"},
                            Replacement{">", "\\textgreater{}"},
                            Replacement{"|", "\\textbar{}"},
                            Replacement{"[", "{[}"},
                            Replacement{"*", "{*}"},
                            Replacement{"\u2212", "$-$"},
                            Replacement{"×", "$\\times$"},
                            Replacement{"\u00a0", "~"}};

}  // namespace

std::string forLatex(std::string_view words) {
    const std::string line = oneLine(words);
    std::string out;
    for (std::string_view rest = line; !rest.empty();) {
        const auto found = std::ranges::find_if(
            kLatex, [&](const Replacement& each) { return rest.starts_with(each.from); });
        const bool replaced = found != kLatex.end();
        out += replaced ? found->to : rest.substr(0, 1);
        rest.remove_prefix(replaced ? found->from.size() : 1);
    }
    return out;
}

}  // namespace posiscope
