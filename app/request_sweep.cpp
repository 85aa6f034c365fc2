// SPDX-License-Identifier: GPL-3.0-or-later
/// --sweep and --as.
#include <algorithm>
#include <cctype>

#include "app/request_steps.h"
#include "core/base/number.h"
#include "core/views/shared/sweep.h"

namespace posiscope {

namespace {

constexpr const char *kOverlay = "overlay", *kPanels = "panels", *kMotion = "";
constexpr std::size_t kMostForced = 10'000;  ///< pictures: an hour of motion

bool endsAsApng(std::string_view name) {
    constexpr std::string_view kEnding = ".apng";
    if (name.size() < kEnding.size()) return false;
    return std::ranges::equal(name.substr(name.size() - kEnding.size()), kEnding,
                              [](unsigned char a, char b) { return std::tolower(a) == b; });
}

/// Why no sentence says a number of that name.
Failed refusedFact(const std::string& id, const Document& document) {
    const Encoding encoding = encodingOf(document);
    // Without a measure: facts hold for a picture of any size.
    std::vector<std::string> ids = factIds({document, encoding, {}, {}});
    if (std::ranges::find(ids, id) != ids.end()) return {};
    ids.insert(ids.begin(), {kOverlay, kPanels});
    return mayBe(kAs, oneOf(ids), id);
}

}  // namespace

bool isMotion(const Arguments& arguments) {
    const auto file = arguments[kOutput];
    return arguments.has(kFrames) || (file && endsAsApng(*file));
}

Failed chooseSweep(const Arguments& arguments, Request& request) {
    const auto written = arguments[kSweep];
    const bool moves = isMotion(arguments);
    const std::string as = moves ? kMotion : arguments[kAs].value_or(kOverlay);
    if (!written && moves)
        return text("a figure that moves needs %1: %2", {literal(kSweep.name), literal(kSweep.value)});
    if (!moves && arguments.has(kForce))
        return text("%1 has a meaning only for a figure that moves", {literal(kForce.name)});
    if (moves && arguments.has(kAs))
        return text("%1 has no meaning for a figure that moves", {literal(kAs.name)});
    if (!written) {
        if (arguments.has(kAs)) return text("%1 needs %2", {literal(kAs.name), literal(kSweep.name)});
        return {};
    }
    if (arguments.has(kPane))
        return text("%1 and %2 cannot go together", {literal(kSweep.name), literal(kPane.name)});
    Document& document = request.document;
    const std::size_t equals = written->find('=');
    if (equals == std::string::npos) return mayBe(kSweep, literal(kSweep.value), *written);
    const auto param = sweptParam(document, written->substr(0, equals));
    if (!param) return text("%1: %2", {literal(kSweep.name), param.error()});
    const std::size_t others = document.panes.size() - 1;
    const std::size_t most = as == kPanels           ? kMostPanes - std::min(others, kMostPanes)
                             : as == kOverlay        ? kMostSweptCurves
                             : arguments.has(kForce) ? kMostForced
                                                     : kMostSwept;
    auto sweep = readSweep(*param, written->substr(equals + 1), most);
    if (!sweep && moves && !arguments.has(kForce) &&
        readSweep(*param, written->substr(equals + 1), kMostForced))
        return text("%1: %2; %3 allows up to %4", {literal(kSweep.name), sweep.error(), literal(kForce.name),
                                                   shownNumber(static_cast<Index>(kMostForced))});
    if (!sweep) return text("%1: %2", {literal(kSweep.name), sweep.error()});
    if (moves) {
        auto frames = framesOf(document, *sweep);
        if (!frames) return text("%1: %2", {literal(kSweep.name), frames.error()});
        request.frames = std::move(*frames);
        document = request.frames.front();
        return {};
    }
    if (as == kPanels) {
        document = withSweepAsPanes(std::move(document), *sweep);
        return {};
    }
    if (as != kOverlay) {
        if (Failed failed = refusedFact(as, document)) return failed;
        sweep->fact = as;
    }
    document.pane().sweep = std::move(*sweep);
    const Encoding encoding = encodingOf(document);
    const Scene scene{document, encoding, {}, {}};
    if (const Text missing = missingOf(scene); !missing.empty())
        return text("%1: %2", {literal(kSweep.name), missing});
    return {};
}

}  // namespace posiscope
