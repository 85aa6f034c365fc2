// SPDX-License-Identifier: GPL-3.0-or-later
/// Which known frequencies a dump of inv_freq holds.
#include <nlohmann/json.hpp>

#include "app/commands.h"
#include "app/output.h"
#include "app/request_steps.h"
#include "core/base/number.h"
#include "core/files/model_candidates.h"
#include "core/io/read_dump.h"
#include "ui/disk/file_words.h"
#include "ui/saving/model_file.h"

namespace posiscope {

namespace {

using DetectJson = nlohmann::ordered_json;

const char* nameOfHow(LadderMatch::How how) {
    static constexpr const char* kNames[] = {"equal", "equal in bf16 or f16", "close"};
    return kNames[static_cast<int>(how)];
}

void addCandidates(std::vector<KnownLadder>& known, const std::string& name, const ModelConfig& model) {
    for (const LayerRule& rule : model.rules) {
        if (!model.uses(rule)) continue;
        auto all = candidatesOf(rule.type.empty() ? name : name + ", " + rule.type, rule, model.longest);
        known.insert(known.end(), std::make_move_iterator(all.begin()), std::make_move_iterator(all.end()));
    }
}

}  // namespace

int detectLadder(const std::vector<std::string>& names, const Arguments& arguments) {
    const std::string file = *arguments[kDetect];
    if (names.size() > 1) return stop(kMistake, text("%1 takes one config at most", {literal(kDetect.name)}));
    const auto bytes = readModelBytes(pathOf(file));
    if (!bytes) return stop(kFileFailed, bytes.error());
    const auto dump = readDump(*bytes);
    if (!dump) return stop(kFileFailed, text("cannot read %1: %2", {shownPath(pathOf(file)), dump.error()}));
    std::vector<KnownLadder> known;
    for (const std::string& name : names) {
        const auto model = givenModel(name, {});
        if (!model) return stop(kFileFailed, model.error());
        addCandidates(known, name, *model);
        constexpr Index kLong = Index{1} << 40;
        if (const auto longer = givenModel(name, kLong))
            addCandidates(known, name + ", for long texts", *longer);
    }
    for (const ModelPreset& preset : modelPresets())
        if (const auto model = readModelConfig(preset.config, {})) addCandidates(known, preset.title, *model);
    const std::vector<LadderMatch> found = matches(dump->numbers, known);
    const FittedLadder fit = fitted(dump->numbers);
    if (arguments.has(kJson)) {
        DetectJson out;
        out["numbers"] = dump->numbers.size();
        out["folded"] = dump->folded;
        out["matches"] = DetectJson::array();
        for (const LadderMatch& each : found)
            out["matches"].push_back({{"how", nameOfHow(each.how)},
                                      {"names", each.names},
                                      {"largest", each.largest},
                                      {"mean", each.mean}});
        out["fit"] = {{"base", fit.base}, {"divisor", fit.divisor}, {"largest", fit.largest}};
        return print(out.dump(2) + "\n");
    }
    std::string lines = std::to_string(dump->numbers.size()) + " frequencies" +
                        (dump->folded ? ", each there twice" : "") + "\n";
    for (const LadderMatch& each : found) {
        lines += std::string(nameOfHow(each.how)) + ", largest residual " + exactNumber(each.largest) + ":\n";
        for (const std::string& name : each.names) lines += "    " + name + "\n";
    }
    if (found.empty()) lines += "none of these\n";
    if (found.size() > 1) lines += "these cannot be told apart\n";
    lines += "as a plain ladder: base " + plain(shownNumber(fit.base)) + ", divided by " +
             plain(shownNumber(fit.divisor)) + ", largest residual " + plain(shownNumber(fit.largest)) + "\n";
    return print(lines);
}

}  // namespace posiscope
