// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/registry.h"

#include <algorithm>
#include <cstring>
#include <utility>
#include <vector>

#include "core/document/head_choices.h"

namespace posiscope {

std::vector<const Scheme*> listedSchemes();  // generated from the file names in core/schemes
std::vector<const View*> listedViews();      // generated from core/views

std::span<const Scheme* const> schemes() {
    static const std::vector<const Scheme*> all = [] {
        std::vector<const Scheme*> sorted = listedSchemes();
        std::ranges::sort(sorted, [](const Scheme* a, const Scheme* b) {
            const int groups = std::strcmp(a->group, b->group);
            return groups != 0 ? groups < 0 : a->order < b->order;
        });
        return sorted;
    }();
    return all;
}

std::span<const View* const> views() {
    static const std::vector<const View*> all = [] {
        std::vector<const View*> sorted = listedViews();
        std::ranges::sort(sorted, {}, [](const View* view) { return std::pair(view->chapter, view->order); });
        return sorted;
    }();
    return all;
}

const View& firstView() {
    static const View& first = *findView("lookup");
    return first;
}

namespace {

template <class T>
const T* find(std::span<const T* const> all, std::string_view id) {
    const auto found = std::ranges::find_if(all, [&](const T* each) { return id == each->id; });
    return found == all.end() ? nullptr : *found;
}

template <class T>
Text ids(std::span<const T* const> all) {
    std::vector<std::string> names;
    for (const T* each : all) names.emplace_back(each->id);
    return oneOf(names);
}

}  // namespace

const Scheme* findScheme(std::string_view id) {
    return find(schemes(), id);
}

const View* findView(std::string_view id) {
    return find(views(), id);
}

std::span<const Param* const> viewParams() {
    static const std::vector<const Param*> all = [] {
        std::vector<const Param*> listed(headChoices().begin(), headChoices().end());
        for (const View* view : views())
            for (const Param* param : view->params)
                if (std::ranges::find(listed, param) == listed.end()) listed.push_back(param);
        return listed;
    }();
    return all;
}

Text schemeIds(std::span<const Scheme* const> of) {
    return ids(of);
}

Text viewIds() {
    return ids(views());
}

}  // namespace posiscope
