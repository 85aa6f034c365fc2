// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/files/values_json.h"

#include "core/io/json_node.h"

namespace posiscope {

nlohmann::ordered_json writtenParam(const Param& param, double value) {
    return param.scale == Scale::choice ? nlohmann::ordered_json(writtenValue(param, value))
                                        : writtenNumber(value);
}

bool isWritten(const Param& param, double value, bool shown) {
    return shown ? value != param.absent : value != param.initial;
}

void addValues(nlohmann::ordered_json& object, const Scheme& scheme, const Values& values, bool shown) {
    for (const Param* param : scheme.params)
        if (const double value = values[*param]; isWritten(*param, value, shown))
            object["values"][param->id] = writtenParam(*param, value);
    for (const ListParam* list : scheme.lists)
        for (const double each : values[*list]) object["values"][list->id].push_back(writtenNumber(each));
}

}  // namespace posiscope
