// SPDX-License-Identifier: GPL-3.0-or-later
/// --pin, --state, --minus and --matched.
#include <algorithm>

#include "app/request_steps.h"
#include "core/base/number.h"
#include "core/document/kept.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

/// "PARAM=VALUE,…" of a scheme, lists with spaces between their numbers, dims=D or positions=N.
Failed assign(const std::string& written, const Scheme& scheme, Kept& kept) {
    Setting& setting = kept.setting;
    const auto whole = [](const char* id, Index most, const std::string& value) {
        return readValue(
            {.id = id, .lowest = 1, .highest = static_cast<double>(most), .scale = Scale::integer}, value);
    };
    for (std::size_t at = 0; at <= written.size();) {
        const std::string each = written.substr(at, written.find(',', at) - at);
        at += each.size() + 1;
        const std::size_t equals = each.find('=');
        if (equals == std::string::npos) return mayBe(kPin, literal(kPin.value), each);
        const std::string id = each.substr(0, equals), value = each.substr(equals + 1);
        if (id == "dims" || id == "positions") {
            const bool wide = id == "dims";
            const auto read =
                wide ? whole("dims", kMostDims, value) : whole("positions", kMostPositions, value);
            if (!read) return text("%1: %2", {literal(kPin.name), read.error()});
            (wide ? setting.dims : kept.positions.emplace()) = static_cast<Index>(*read);
            continue;
        }
        if (const ListParam* list = scheme.list(id)) {
            auto numbers = readList(*list, value);
            if (!numbers) return text("%1: %2", {literal(kPin.name), numbers.error()});
            setting.values = setting.values.with(*list, std::move(*numbers));
            continue;
        }
        const Param* param = scheme.param(id);
        if (param == nullptr) {
            std::vector<std::string> known = settableOf(scheme);
            known.insert(known.end(), {"dims", "positions"});
            return text("%1 may set %2 of %3, not “%4”",
                        {literal(kPin.name), oneOf(known), literal(scheme.id), literal(id)});
        }
        const auto read = readValue(*param, value);
        if (!read) return text("%1: %2", {literal(kPin.name), read.error()});
        setting.values = setting.values.with(*param, *read);
    }
    return {};
}

/// "NAME=SCHEME[:PARAM=VALUE,…]". What is not said of a scheme is as at first; the positions are the present ones.
Failed keep(const std::string& written, Document& document) {
    const std::size_t equals = written.find('=');
    if (equals == std::string::npos) return mayBe(kPin, literal(kPin.value), written);
    Kept kept{.name = written.substr(0, equals)};
    if (const Text allowed = wrongName(document, kept.name); !allowed.empty())
        return text("%1: the name may be %2, not “%3”", {literal(kPin.name), allowed, literal(kept.name)});
    const std::size_t colon = written.find(':', equals);
    kept.scheme = written.substr(equals + 1, colon == std::string::npos ? colon : colon - equals - 1);
    const Scheme* scheme = findScheme(kept.scheme);
    if (scheme == nullptr)
        return text("%1 %2: the scheme may be %3, not “%4”",
                    {literal(kPin.name), literal(written), schemeIds(), literal(kept.scheme)});
    kept.setting.dims = scheme->dims;
    kept.positions = document.positions;
    if (colon != std::string::npos)
        if (Failed failed = assign(written.substr(colon + 1), *scheme, kept)) return failed;
    document = withKept(std::move(document), std::move(kept));
    return {};
}

/// The kept state that an option names.
Result<const Kept*> named(const Option& option, const std::string& name, const Document& document) {
    if (document.kept.empty())
        return text("%1 %2: no state is kept; %3 %4 keeps one",
                    {literal(option.name), literal(name), literal(kPin.name), literal(kPin.value)});
    const Kept* kept = findKept(document, name);
    if (kept == nullptr) {
        std::vector<std::string> names;
        for (const Kept& each : document.kept) names.push_back(each.name);
        return mayBe(option, oneOf(names), name);
    }
    if (!kept->future.empty())
        return text("%1 %2: a newer program wrote this state, its numbers are not known",
                    {literal(option.name), literal(name)});
    return kept;
}

/// --state of the framed pane.
Failed show(const Arguments& arguments, Document& document) {
    const auto name = arguments[kState];
    if (!name) return {};
    const auto kept = named(kState, *name, document);
    if (!kept) return kept.error();
    const Scheme& scheme = *findScheme((*kept)->scheme);
    if (!canShow(viewOf(document), scheme)) return cannotShow(kView, viewOf(document), scheme);
    document = withPresentShown(std::move(document));
    document.pane().scheme = scheme.id;
    document.pane().state = *name;
    document = withWordsExchanged(std::move(document));
    if (!arguments.has(kPart)) document.pane().part = (*kept)->part;
    return {};
}

/// --minus of the framed pane.
Failed subtract(const Arguments& arguments, Document& document) {
    const auto name = arguments[kMinus];
    if (!name) return {};
    const auto kept = named(kMinus, *name, document);
    if (!kept) return kept.error();
    document = withMinus(std::move(document), *name);
    return {};
}

/// --matched of the framed pane.
Failed match(const Arguments& arguments, Document& document) {
    if (!arguments.has(kMatched)) return {};
    const Encoding encoding = encodingOf(document);
    if (subtracted(document) == nullptr || !partOf(document, encoding).reordered)
        return text("%1 needs %2 of a state that has the same columns in another order",
                    {literal(kMatched.name), literal(kMinus.name)});
    document.pane().matched = true;
    return {};
}

}  // namespace

Failed chooseKept(const Arguments& arguments, Request& request) {
    for (const std::string& written : arguments.all(kPin)) {
        if (request.document.kept.size() == kMostKept)
            return text("%1: at most %2 states can be kept",
                        {literal(kPin.name), shownNumber(static_cast<Index>(kMostKept))});
        if (Failed failed = keep(written, request.document)) return failed;
    }
    return {};
}

Failed chooseMinus(const Arguments& arguments, Request& request) {
    Document& document = request.document;
    const std::size_t framed = document.framed;
    const std::size_t panes = std::max<std::size_t>(1, arguments.panes().size());
    for (std::size_t i = 0; i < panes; ++i) {
        if (!arguments.panes().empty()) document = seenFrom(std::move(document), i);
        std::vector<const Arguments*> told{&arguments};
        if (!arguments.panes().empty()) told.push_back(&arguments.panes()[i]);
        for (const auto step : {show, subtract, match})
            for (const Arguments* each : told)
                if (Failed failed = step(*each, document)) return failed;
    }
    document = seenFrom(std::move(document), framed);
    return {};
}

}  // namespace posiscope
