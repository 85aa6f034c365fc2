// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/output.h"
#include "core/base/number.h"
#include "core/views/shared/facts.h"

namespace posiscope {

namespace {

using FactJson = nlohmann::ordered_json;

/// A pane with the numbers that it says.
struct SaidPane {
    std::string view, scheme, part;  ///< no part: the view shows no single one
    std::vector<FactLine> facts;
};

SaidPane paneOf(const Document& document) {
    const Encoding encoding = encodingOf(document);
    const View& view = viewOf(document);
    // Without a measure: facts hold for a picture of any size.
    return {view.id, schemeOf(document).id, view.showsPart ? partOf(document, encoding).id : "",
            factsOf({document, encoding, {}, {}})};
}

/// Whole numbers without a point; what is no number becomes null.
FactJson numberJson(double value) {
    constexpr double kExact = 1e15;
    const bool isWhole = std::abs(value) < kExact && value == std::round(value);
    return isWhole ? FactJson(static_cast<std::int64_t>(value)) : FactJson(value);
}

FactJson paneJson(const SaidPane& pane) {
    FactJson all = FactJson::array();
    for (const FactLine& each : pane.facts)
        all.push_back({{"id", each.id},
                       {"value", numberJson(each.value)},
                       {"unit", each.unit},
                       {"text",
                        {{"en", plain(each.sentence)},
                         {"zh", plain(each.sentence, dictionaryOf(Language::chinese))}}}});
    return {{"view", pane.view},
            {"scheme", pane.scheme},
            {"part", pane.part.empty() ? FactJson() : FactJson(pane.part)},
            {"facts", std::move(all)}};
}

/// A line for each fact, in columns that are as wide as this pane needs.
std::string factLines(const SaidPane& pane, const Dictionary& dictionary) {
    std::size_t ids = 0, values = 0, units = 0;
    for (const FactLine& each : pane.facts) {
        ids = std::max(ids, each.id.size());
        values = std::max(values, exactNumber(each.value).size());
        units = std::max(units, std::string_view(each.unit).size());
    }
    const auto padded = [](std::string words, std::size_t width) {
        words.resize(width + 2, ' ');
        return words;
    };
    std::string lines;
    for (const FactLine& each : pane.facts)
        lines += padded(each.id, ids) + padded(exactNumber(each.value), values) + padded(each.unit, units) +
                 plain(each.sentence, dictionary) + "\n";
    return lines;
}

}  // namespace

int listFacts(const Arguments& arguments) {
    const auto given = givenDocument(arguments);
    if (!given) return stop(kFileFailed, given.error());
    const auto request = readRequest(kFactsCommand, arguments, *given);
    if (!request) return stop(kMistake, request.error());
    const auto look = readLook(arguments);
    if (!look) return stop(kMistake, look.error());
    const Dictionary& dictionary = dictionaryOf(look->language.value_or(Language::english));
    if (!request->note.empty()) say(request->note);
    const std::size_t panes = request->document.panes.size();
    FactJson all = FactJson::array();
    std::string lines;
    for (std::size_t i = 0; i < panes; ++i) {
        const SaidPane pane = paneOf(seenFrom(request->document, i));
        all.push_back(paneJson(pane));
        if (panes > 1)
            lines += (i == 0 ? "" : "\n") + pane.view + ": " + pane.scheme +
                     (pane.part.empty() ? "" : ": " + pane.part) + "\n";
        lines += factLines(pane, dictionary);
    }
    return print(arguments.has(kJson) ? all.dump(2) + "\n" : lines);
}

}  // namespace posiscope
