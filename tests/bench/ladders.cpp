// SPDX-License-Identifier: GPL-3.0-or-later
// From a tick of a slider to the painted figure of rotary positions: the heatmap under each rule of the frequencies,
// against plain frequencies, and the spectrum.
#include <QApplication>

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
    const int result = bench::runAll(argc, argv);
    benchmark::ClearRegisteredBenchmarks();  // before the application goes
    return result;
}
