// SPDX-License-Identifier: GPL-3.0-or-later
// From a tick of a slider to the painted figure of rotary positions: the heatmap under each rule of the frequencies,
// against plain frequencies, and the spectrum; and a slider of the length from 1 to 2^20 positions.
#include <QApplication>
#include <cmath>

#include "tests/bench/bench.h"
#include "tests/tools/drag.h"

using namespace posiscope;

namespace {

constexpr Shape kShape{131072, 128};

Document rotary(const char* view, const char* rule) {
    const Scheme& rope = *findScheme("rope");
    Document document = withView(withScheme(firstDocument(), rope), *findView(view));
    document.positions = kShape.positions;
    const Param& scaling = *rope.param("scaling");
    Values values = Values().with(scaling, *readValue(scaling, rule));
    values = values.with(*rope.param("asked"), static_cast<double>(kShape.positions));
    const auto pairs = static_cast<std::size_t>(kShape.dims / 2);
    std::vector<double> divisors;
    for (std::size_t i = 0; i < pairs; ++i) divisors.push_back(1 + static_cast<double>(i) / 16);
    values = values.with(*rope.list("longfactor"), divisors);
    return withSetting(std::move(document), rope, {.values = values, .dims = kShape.dims});
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    for (const Choice& rule : findScheme("rope")->param("scaling")->choices)
        for (const char* view : {"heatmap", "spectrum"}) {
            const auto drag = std::make_shared<Drag>(rotary(view, rule.id));
            bench::measure({.name = std::string("posiscope ") + view + " of " + rule.id,
                            .size = bench::nameOf(kShape),
                            .against = "posiscope heatmap of none",
                            .rounds = 60,
                            .before = [drag] { drag->tick(); }},
                           [drag] { drag->tick(); });
        }
    for (const char* view : {"heatmap", "curves", "spectrum"}) {
        const auto drag = std::make_shared<Drag>(rotary(view, "dynamic"));
        constexpr int kSteps = 240;
        bench::measure({.name = std::string("posiscope length in ") + view,
                        .size = "1x128 to 1048576x128",
                        .rounds = kSteps},
                       [drag, document = rotary(view, "dynamic"), step = 0]() mutable {
                           const double share = static_cast<double>(step++ % kSteps) / (kSteps - 1);
                           document.positions = static_cast<Index>(std::lround(std::exp2(20 * share)));
                           drag->show(document);
                       });
    }
    const int result = bench::runAll(argc, argv);
    benchmark::ClearRegisteredBenchmarks();  // before the application goes
    return result;
}
