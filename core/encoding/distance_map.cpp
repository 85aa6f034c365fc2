// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/encoding/distance_map.h"

#include <algorithm>
#include <cmath>

namespace posiscope {

namespace {

double selfExtended(const DistanceMap& map, double query, double key) {
    if (query - key < map.window) return query - key;
    return std::floor(query / map.group) - std::floor(key / map.group) + map.window -
           std::floor(map.window / map.group);
}

double dualChunked(const DistanceMap& map, double query, double key) {
    const double step = map.chunk - map.local;
    const double queryChunk = std::floor(query / step), keyChunk = std::floor(key / step);
    const double queryPlace = query - queryChunk * step, keyPlace = key - keyChunk * step;
    if (queryChunk == keyChunk) return query - key;
    if (queryChunk == keyChunk + 1) return std::min(queryPlace + step, map.chunk) - keyPlace;
    return std::min(2 * step - 1, map.chunk) - keyPlace;
}

}  // namespace

double DistanceMap::at(double query, double key) const {
    const double distance = query - key;
    if (distance < 0) return -at(key, query);
    switch (rule) {
        case Rule::plain:
            break;
        case Rule::interpolated:
            return distance / factor;
        case Rule::rectified:
            return std::min(distance, window);
        case Rule::leaky:
            return distance < window ? distance : window + (distance - window) / factor;
        case Rule::selfExtend:
            return selfExtended(*this, query, key);
        case Rule::dualChunk:
            return dualChunked(*this, query, key);
        case Rule::string:
            return distance < shift ? distance : distance - shift + keep;
    }
    return distance;
}

}  // namespace posiscope
