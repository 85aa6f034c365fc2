// SPDX-License-Identifier: GPL-3.0-or-later
/// --dims, --set and --part, for all panes and for each.
#include <algorithm>
#include <map>

#include "app/request_steps.h"
#include "core/document/head_choices.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

/// Finds a choice by its id; `mask` is the head's mask where the scheme has none of its own.
const Param* optionOf(const std::vector<const Param*>& options, const std::string& id) {
    const std::string known = id == "mask" ? kMask.id : id;
    const auto found = std::ranges::find_if(options, [&](const Param* each) { return known == each->id; });
    return found == options.end() ? nullptr : *found;
}

Text noSuchParam(const Scheme& scheme, const View& view, const std::vector<const Param*>& options,
                 const std::string& id) {
    if (scheme.params.empty() && options.empty())
        return text("%1: %2 has nothing to set", {literal(kSet.name), literal(scheme.id)});
    const Text ofScheme = text("%1 of %2", {oneOf(settableOf(scheme)), literal(scheme.id)});
    const Text ofView = text("%1 of %2", {oneOf(idsOf(options)), literal(view.id)});
    const Text all = options.empty()         ? ofScheme
                     : scheme.params.empty() ? ofView
                                             : text("%1, or %2", {ofScheme, ofView});
    return text("%1 may set %2, not “%3”", {literal(kSet.name), all, literal(id)});
}

/// Refuses a value that others leave no room for; after all are set, for one may make room for another, or take it from
/// one that was not set.
Failed refusedBeyond(const Request& request, const Values& before, Index positions,
                     std::span<const Param* const> set) {
    const Document& document = request.document;
    const Values values = settingOf(document, *request.scheme).values;
    for (const Param* param : set) {
        const bool ofScheme = request.scheme->param(param->id) == param;
        const Text why = ofScheme ? beyond(*param, values, positions)
                                  : beyond(presentParam(viewOf(document), *param, encodingOf(document)),
                                           document.pane().options, positions);
        if (!why.empty()) return text("%1 %2: %3", {literal(kSet.name), literal(param->id), why});
    }
    for (const Param* param : request.scheme->params)
        if (const Text why = beyond(*param, values, positions);
            !why.empty() && beyond(*param, before, positions).empty())
            return text("%1 %2: %3", {literal(kSet.name), literal(param->id), why});
    return {};
}

/// Refuses a list that has not one number for each pair.
Failed refusedCount(const Setting& setting, const ListParam& list) {
    const Text why = wrongCount(list, setting.values[list], setting.values, setting.dims);
    if (why.empty() || !isEnabled(list, setting.values)) return {};
    return text("%1 %2: %3", {literal(kSet.name), literal(list.id), why});
}

/// A parameter or a list that was set, and to what.
struct Assigned {
    const Param* param = nullptr;
    double value = 0;
    const ListParam* list = nullptr;
    std::vector<double> numbers = {};

    const char* id() const { return list != nullptr ? list->id : param->id; }
    /// Whether the scheme has it, and something else is set by now.
    bool isLostIn(const Scheme& scheme, const Values& values) const {
        if (list != nullptr) return scheme.list(list->id) == list && values[*list] != numbers;
        return scheme.param(param->id) == param && values[*param] != value;
    }
};

/// --set, of the scheme and the view of the framed pane. Ids that are neither's go to `others`.
Failed assign(const Arguments& arguments, Request& request, std::vector<Assigned>& assigned,
              std::vector<std::string>& others) {
    const Scheme& scheme = *request.scheme;
    const std::vector<const Param*> options = choicesOf(viewOf(request.document), scheme);
    for (const std::string& each : arguments.all(kSet)) {
        const std::string id = each.substr(0, each.find('='));
        if (id.size() == each.size()) return mayBe(kSet, text("PARAM=VALUE"), each);
        const std::string_view written = std::string_view(each).substr(id.size() + 1);
        if (const ListParam* list = scheme.list(id)) {
            auto numbers = readList(*list, written);
            if (!numbers) return text("%1 %2", {literal(kSet.name), numbers.error()});
            request.document = withList(std::move(request.document), scheme, *list, *numbers);
            assigned.push_back({.list = list, .numbers = std::move(*numbers)});
            continue;
        }
        const Param* param = scheme.param(id);
        const bool ofView = param == nullptr;
        if (ofView) param = optionOf(options, id);
        if (param == nullptr) {
            others.push_back(id);
            continue;
        }
        const auto value = readValue(*param, written);
        if (!value) return text("%1 %2", {literal(kSet.name), value.error()});
        request.document = ofView ? withOption(std::move(request.document), *param, *value)
                                  : withParam(std::move(request.document), scheme, *param, *value);
        assigned.push_back({.param = param, .value = *value});
    }
    return {};
}

/// --dims, --set and --part of the framed pane; `others` as in assign().
Failed chooseValues(const Command& command, const Arguments& arguments, Request& request,
                    std::vector<Assigned>& assigned, std::vector<std::string>& others) {
    const Scheme& scheme = *request.scheme;
    const Setting setting = settingOf(request.document, scheme);
    const auto dims = readWhole(arguments, kDims, 1, kMostDims, setting.dims);
    if (!dims) return dims.error();
    Setting wide = setting;
    wide.dims = static_cast<Index>(*dims);
    request.document = withSetting(std::move(request.document), scheme, std::move(wide));
    if (Failed failed = assign(arguments, request, assigned, others)) return failed;
    if (const auto part = arguments[kPart]) {
        const std::vector<std::string> known = idsOf(partsShownBy(viewOf(request.document), scheme));
        if (std::ranges::find(known, *part) == known.end()) return mayBe(kPart, oneOf(known), *part);
        request.document.pane().part = *part;
    }
    std::vector<const Param*> set;
    for (const Assigned& each : assigned) {
        if (each.param != nullptr) {
            set.push_back(each.param);
            continue;
        }
        if (Failed failed = refusedCount(settingOf(request.document, scheme), *each.list)) return failed;
    }
    return refusedBeyond(request, setting.values,
                         &command == &kTableCommand && !arguments.has(kView)
                             ? positionsOf(request.document)
                             : shapeOf(request.document).positions,
                         set);
}

/// Panes of one scheme share its settings: refuses what one of them was told and another one has taken back.
Failed refusedShared(const Request& request, const std::vector<Assigned>& assigned, const Arguments& own) {
    const Document& document = request.document;
    const Setting setting = settingOf(document, schemeOf(document));
    const auto shared = [&](const Text& what) {
        return text("%1: panes of one scheme share its settings; two of them set %2 of %3",
                    {literal(kPane.name), what, literal(schemeOf(document).id)});
    };
    for (const Assigned& each : assigned)
        if (each.isLostIn(schemeOf(document), setting.values)) return shared(literal(each.id()));
    const auto dims = readWhole(own, kDims, 1, kMostDims, setting.dims);
    if (dims && static_cast<Index>(*dims) != setting.dims) return shared(literal(kDims.name));
    return {};
}

}  // namespace

Failed chooseAllValues(const Command& command, const Arguments& arguments, Request& request) {
    Document& document = request.document;
    const std::size_t framed = document.framed;
    std::vector<std::vector<Assigned>> own(document.panes.size());
    std::map<std::string, std::size_t> unknown;  // by id, how many panes do not know it
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        if (arguments.panes().empty() && i != framed) continue;
        document = seenFrom(std::move(document), i);
        request.scheme = arguments.panes().empty() ? request.scheme : &schemeOf(document);
        std::vector<Assigned> common;
        std::vector<std::string> others, none;
        if (Failed failed = chooseValues(command, arguments, request, common, others)) return failed;
        if (!arguments.panes().empty())
            if (Failed failed = chooseValues(command, arguments.panes()[i], request, own[i], none))
                return failed;
        const std::size_t all = std::max<std::size_t>(1, arguments.panes().size());
        for (const std::string& id : others)
            if (++unknown[id] == all) none.push_back(id);
        if (!none.empty())
            return noSuchParam(*request.scheme, viewOf(document),
                               choicesOf(viewOf(document), *request.scheme), none.front());
    }
    for (std::size_t i = 0; i < arguments.panes().size(); ++i) {
        document = seenFrom(std::move(document), i);
        if (Failed failed = refusedShared(request, own[i], arguments.panes()[i])) return failed;
    }
    document = seenFrom(std::move(document), framed);
    return {};
}

}  // namespace posiscope
