// SPDX-License-Identifier: GPL-3.0-or-later
// From a tick of a slider to the painted curves of one row and one column on 1600 × 900 pixels, against QCPGraphs of the
// same cells.
#include <qcustomplot.h>

#include <QApplication>

#include "tests/bench/bench.h"
#include "tests/tools/drag.h"

using namespace posiscope;

namespace {

/// A row and a column, as two QCPGraphs one above the other.
class Graphs {
public:
    explicit Graphs(const Shape& shape) : m_shape(shape) {
        m_plot.setViewport(QRect(0, 0, 1600, 900));
        m_plot.plotLayout()->clear();
        for (const Index count : {shape.dims, shape.positions}) {
            auto* rect = new QCPAxisRect(&m_plot);
            m_plot.plotLayout()->addElement(m_plot.plotLayout()->rowCount(), 0, rect);
            m_graphs.push_back(m_plot.addGraph(rect->axis(QCPAxis::atBottom), rect->axis(QCPAxis::atLeft)));
            rect->axis(QCPAxis::atBottom)->setRange(0, static_cast<double>(count));
            rect->axis(QCPAxis::atLeft)->setRange(-1, 1);
        }
    }

    void tick() {
        const Scheme& scheme = *findScheme("sinusoidal");
        const FieldPtr field =
            scheme.make(Values().with(*scheme.param("base"), m_slider.next()), m_shape).parts.front().field;
        show(0, *field, {0, 1, 0, m_shape.dims});
        show(1, *field, {0, m_shape.positions, 0, 1});
        m_plot.replot(QCustomPlot::rpImmediateRefresh);
    }

private:
    void show(int graph, const Field& field, const Block& block) {
        std::vector<double> cells(static_cast<std::size_t>(block.cells()));
        field.fill(block, std::span<double>(cells));
        QVector<double> at(static_cast<qsizetype>(cells.size()));
        std::iota(at.begin(), at.end(), 0.0);
        m_graphs[graph]->setData(at, QVector<double>(cells.begin(), cells.end()), true);
    }

    Shape m_shape;
    Slider m_slider;
    QCustomPlot m_plot;
    QList<QCPGraph*> m_graphs;
};

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    for (const Shape& shape :
         {Shape{4096, 1024}, Shape{1 << 16, 1024}, Shape{1 << 20, 1024}, Shape{1 << 20, 1 << 14}}) {
        const auto drag = std::make_shared<Drag>("curves", shape);
        const auto graphs = std::make_shared<Graphs>(shape);
        bench::measure({.name = "posiscope curves",
                        .size = bench::nameOf(shape),
                        .against = "QCPGraph curves",
                        .rounds = 30,
                        .before = [drag] { drag->tick(); }},
                       [drag] { drag->tick(); });
        bench::measure(
            {.name = "QCPGraph curves", .size = bench::nameOf(shape), .before = [graphs] { graphs->tick(); }},
            [graphs] { graphs->tick(); });
    }
    const int result = bench::runAll(argc, argv);
    benchmark::ClearRegisteredBenchmarks();  // before the application goes
    return result;
}
