// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/document_keys.h"

#include "core/registry.h"

namespace posiscope {

std::vector<std::string> partIds(const Scheme& scheme, const Values& values) {
    std::vector<std::string> ids;
    for (const Part& part : scheme.make(values, {1, 1}).parts) ids.push_back(part.id);
    return ids;
}

bool isPanel(const std::string& key) {
    const std::size_t end = key.find_first_of("./");
    if (end == std::string::npos || findView(key.substr(0, end)) == nullptr) return false;
    if (key[end] == '.') return true;
    const std::size_t last = key.find('/', end + 1);
    if (last == std::string::npos) return false;
    const Scheme* scheme = findScheme(key.substr(end + 1, last - end - 1));
    return scheme != nullptr && scheme->make({}, {1, 1}).part(key.substr(last + 1)) != nullptr;
}

}  // namespace posiscope
