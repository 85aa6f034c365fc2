// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <optional>
#include <string>
#include <vector>

#include "app/request.h"

/// The steps of readRequest(), each of which takes some options into the document.
namespace posiscope {

/// Why a step cannot be done.
using Failed = std::optional<Text>;

template <class All>
std::vector<std::string> idsOf(const All& all) {
    std::vector<std::string> ids;
    for (const auto* each : all) ids.emplace_back(each->id);
    return ids;
}

/// The ids of what a scheme's setting holds.
inline std::vector<std::string> settableOf(const Scheme& scheme) {
    std::vector<std::string> ids = idsOf(scheme.params);
    for (const ListParam* list : scheme.lists) ids.emplace_back(list->id);
    return ids;
}

Result<double> readWhole(const Arguments& arguments, const Option& option, Index lowest, Index highest,
                         Index otherwise);

/// Refuses a scheme of which a newer program wrote the settings: they are kept, but not known.
Failed refusedUnknown(const Document& document, const Scheme& scheme);
Text cannotShow(const Option& option, const View& view, const Scheme& scheme);

/// --pane and --below; a pane that names no scheme has that of --scheme.
Failed choosePanes(const Arguments& arguments, Request& request);
/// --pin: a kept state for each.
Failed chooseKept(const Arguments& arguments, Request& request);
/// --state, --minus and --matched, of all panes and of each.
Failed chooseMinus(const Arguments& arguments, Request& request);
/// --sweep and --as, of the one pane.
Failed chooseSweep(const Arguments& arguments, Request& request);
/// --dims, --set and --part: first what stands before the panes and each of them knows, then what stands behind each.
Failed chooseAllValues(const Command& command, const Arguments& arguments, Request& request);

}  // namespace posiscope
