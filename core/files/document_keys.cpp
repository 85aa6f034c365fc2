// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/document_keys.h"

#include <set>

#include "core/document/head_choices.h"
#include "core/views/shared/registry.h"

namespace posiscope {

std::span<const FormerParam> formerParams() {
    static constexpr FormerParam kAll[] = {{"mask", &kMask}, {"queries", &kQueries}};
    return kAll;
}

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

}  // namespace posiscope
