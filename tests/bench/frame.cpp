// SPDX-License-Identifier: GPL-3.0-or-later
// From a tick of a slider to the painted frame: the figure on 1600 × 900 pixels, against QCPColorMap filled in bulk from
// the same table; and the whole window of that size.
#include <qcustomplot.h>

#include <QApplication>

#include "core/views/shared/comparing.h"
#include "tests/bench/bench.h"
#include "tests/tools/drag.h"
#include "tests/tools/dragged_window.h"

using namespace posiscope;

namespace {

/// QCPColorMap as its documentation has it, but for its cells: set in bulk.
class ColourMap {
public:
    explicit ColourMap(const Shape& shape) : m_shape(shape) {
        m_plot.setViewport(QRect(0, 0, 1600, 900));
        m_plot.xAxis->setRange(-0.5, static_cast<double>(shape.dims) - 0.5);
        m_plot.yAxis->setRange(-0.5, static_cast<double>(shape.positions) - 0.5);
        m_plot.yAxis->setRangeReversed(true);
        m_map->setData(m_data);
        m_map->setGradient(QCPColorGradient::gpPolar);
        m_map->setDataRange({-1, 1});
    }

    void tick() {
        const Scheme& scheme = *findScheme("sinusoidal");
        const FieldPtr field =
            scheme.make(Values().with(*scheme.param("base"), m_slider.next()), m_shape).parts.front().field;
        field->fill({0, m_shape.positions, 0, m_shape.dims}, m_data->cells());
        m_plot.replot(QCustomPlot::rpImmediateRefresh);
    }

private:
    struct Data : QCPColorMapData {
        using QCPColorMapData::QCPColorMapData;
        std::span<double> cells() {
            mDataModified = true;
            return {mData, static_cast<std::size_t>(mKeySize) * static_cast<std::size_t>(mValueSize)};
        }
    };

    Shape m_shape;
    Slider m_slider;
    QCustomPlot m_plot;
    QCPColorMap* m_map = new QCPColorMap(m_plot.xAxis, m_plot.yAxis);
    Data* m_data =
        new Data(static_cast<int>(m_shape.dims), static_cast<int>(m_shape.positions),
                 {0, static_cast<double>(m_shape.dims - 1)}, {0, static_cast<double>(m_shape.positions - 1)});
};

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    setWindowLook({});
    constexpr int kRounds = 100;  // so that the 99th percentile is one
    for (const Shape& shape :
         {Shape{512, 512}, Shape{4096, 1024}, Shape{32768, 2048}, Shape{1 << 20, 1 << 14}}) {
        const std::string size = bench::nameOf(shape);
        const auto drag = std::make_shared<Drag>("heatmap", shape);
        // The tick before is not timed: in a drag there is one.
        bench::measure({.name = "posiscope frame",
                        .size = size,
                        .against = "QCPColorMap frame",
                        .rounds = kRounds,
                        .before = [drag] { drag->tick(); }},
                       [drag] { drag->tick(); });
        if (shape.positions ==
            4096) {  // two states: one minus the other, and each in a pane of half the width
            Document kept = sines("heatmap", shape);
            kept = withMinus(withKept(kept, presentState(withBase(kept, 1e6), "A")), "A");
            const auto difference = std::make_shared<Drag>(kept);
            bench::measure({.name = "posiscope difference", .size = size, .against = "posiscope frame"},
                           [difference] { difference->tick(); });
            const auto left = std::make_shared<Drag>(sines("heatmap", shape), 800),
                       right = std::make_shared<Drag>(sines("heatmap", shape), 800);
            bench::measure({.name = "posiscope panes", .size = size, .against = "posiscope frame"},
                           [left, right] {
                               left->tick();
                               right->tick();
                           });
        }
        const auto window = std::make_shared<DraggedWindow>();
        window->show(sines("heatmap", shape));
        bench::measure({.name = "posiscope window",
                        .size = size,
                        .rounds = kRounds,
                        .before = [window] { window->settle(); }},
                       [window] { window->tick(); });
        if (shape.positions > 1 << 15) continue;  // 128 GiB
        const auto map = std::make_shared<ColourMap>(shape);
        bench::measure({.name = "QCPColorMap frame", .size = size, .before = [map] { map->tick(); }},
                       [map] { map->tick(); });
    }
    const int result = bench::runAll(argc, argv);
    benchmark::ClearRegisteredBenchmarks();  // before the application goes
    return result;
}
