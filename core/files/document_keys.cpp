// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/document_keys.h"

#include <algorithm>
#include <set>

#include "core/views/shared/registry.h"

namespace posiscope {

std::vector<std::string> partIds(const Scheme& scheme) {
    std::vector<std::string> ids;
    for (const PartName& part : scheme.parts) ids.emplace_back(part.id);
    return ids;
}

bool isPanel(const std::string& key) {
    static const std::set<std::string> kAll = [] {
        std::set<std::string> all;
        for (const View* view : views()) {
            all.insert(view->windows.begin(), view->windows.end());
            if (!view->showsPart) continue;
            for (const Scheme* scheme : schemes())
                for (const PartName& part : scheme->parts)
                    all.insert(std::string(view->id) + '/' + scheme->id + '/' + part.id);
        }
        return all;
    }();
    return kAll.contains(key);
}

const Param* findViewParam(std::string_view id) {
    const auto found =
        std::ranges::find_if(viewParams(), [&](const Param* param) { return id == param->id; });
    return found == viewParams().end() ? nullptr : *found;
}

bool isOptionOf(const View& view, std::string_view id) {
    return id.starts_with(std::string(view.id) + '-') ||
           std::ranges::any_of(view.params, [&](const Param* each) { return id == each->id; });
}

}  // namespace posiscope
