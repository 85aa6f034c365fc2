// SPDX-License-Identifier: GPL-3.0-or-later
// frames WHAT POSITIONS DIMS ...: a slider is dragged over a heatmap of sines, and what does not depend on how fast the
// machine is comes out as a line of JSON; for tests/app/test_frames.cpp and tests/bench/run.
//
//   frames draw POSITIONS DIMS COUNT    nothing: for who counts the instructions
//   frames memory POSITIONS DIMS        the most memory that the idle window had, and the one that is dragged in, in MiB
//   frames detail POSITIONS DIMS        rms errors of full scale, far out: where waves are too fast for the pixels, and
//                                       where they are slow
#include <QApplication>
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>

#include "core/colour/colour_map.h"
#include "tests/tools/dragged_window.h"

namespace {

using namespace posiscope;

void draw(const Shape& shape, int count) {
    Drag drag("heatmap", shape);
    for (int i = 0; i < count; ++i) drag.tick();
    std::printf(R"("frames": %d)", count);
}

double peakMiB() {
    std::ifstream status("/proc/self/status");
    for (std::string word; status >> word;)
        if (double kiB = 0; word == "VmHWM:" && status >> kiB) return kiB / 1024;
    return NAN;
}

void memory(const Shape& shape) {
    DraggedWindow window;
    const double idle = peakMiB();
    window.show(sines("heatmap", shape));
    for (int i = 0; i < 5; ++i) {
        window.tick();
        window.settle();
    }
    std::printf(R"("idle": %.2f, "peak": %.2f)", idle, peakMiB());
}

/// Returns the value that each colour of the heatmap stands for.
std::map<QRgb, double> values() {
    const ColourMap& map = colourMap(Kind::signedValue, MapName::diverging, Theme::light);
    std::map<QRgb, double> valueOf;
    for (int step = 0; step < kColourSteps; ++step) {
        const Rgb& c = map[static_cast<std::size_t>(step)];
        valueOf[qRgb(c.red, c.green, c.blue)] = 2.0 * step / (kColourSteps - 1) - 1;
    }
    return valueOf;
}

/// The root of the mean square.
class Rms {
public:
    void add(double error) {
        m_sum += error * error;
        ++m_count;
    }
    double value() const { return std::sqrt(m_sum / m_count); }  ///< NaN: of nothing

private:
    double m_sum = 0;
    int m_count = 0;
};

/// The columns under a line of pixels, and how much of it is theirs; one alone where each has a line or more.
struct Share {
    Wave wave;
    double part = 1;
};
std::vector<Share> shares(const Field& field, double from, double to) {
    if (to - from <= 1) return {{*field.wave(static_cast<Index>((from + to) / 2))}};
    std::vector<Share> all;
    for (double c = std::floor(from); c < to; ++c)
        all.push_back(
            {*field.wave(static_cast<Index>(c)), (std::min(c + 1, to) - std::max(c, from)) / (to - from)});
    return all;
}

/// Where all waves under a pixel go up and down within two lines of pixels, none can be shown, and the truth is 0. Where
/// all take eight lines or more, the truth is their mean at the pixel's centre.
void detail(const Shape& shape) {
    Drag drag("heatmap", shape);
    drag.tick();
    const Panel& panel = drag.figure().panels.front();
    const Field& field = *std::get<FieldMark>(panel.marks.front()).field;
    const double rows = static_cast<double>(shape.positions) / panel.frame.height;  // under a pixel
    const auto valueOf = values();
    constexpr int kEdge = 8;  // there the focus stands, and lines lead to it
    const int left = static_cast<int>(panel.frame.x), right = static_cast<int>(panel.frame.right());
    const int top = static_cast<int>(panel.frame.y), bottom = static_cast<int>(panel.frame.bottom());
    std::vector<Rect> over;  // boxes that stand on the field: the number in focus
    for (const Panel& each : drag.figure().panels)
        for (const Mark& mark : each.marks)
            if (const auto* box = std::get_if<Box>(&mark); box != nullptr && box->fill.role != Role::none) {
                const Rect r = inFigure(each, box->rect);
                over.push_back({r.x - 2, r.y - 2, r.width + 4, r.height + 4});
            }
    Rms invented, lost;
    for (int x = left + kEdge; x < right - kEdge; ++x) {
        const auto under = shares(field, toPanel(panel, FigurePoint({x + 0.0, 0})).x,
                                  toPanel(panel, FigurePoint({x + 1.0, 0})).x);
        const auto [fastest, slowest] =
            std::ranges::minmax(under, {}, [](const Share& each) { return each.wave.wavelength(); });
        const bool fast = slowest.wave.wavelength() <= 2 * rows, slow = fastest.wave.wavelength() >= 8 * rows;
        if (!fast && !slow) continue;
        for (int y = top + kEdge; y < bottom - kEdge; ++y) {
            const Point here{x + 0.5, y + 0.5};
            if (std::ranges::any_of(over, [&](const Rect& each) { return each.contains(here); })) continue;
            // Position p stands in the middle of row p.
            const double row = toPanel(panel, FigurePoint({0, y + 0.5})).y - 0.5;
            double truth = 0;
            for (const Share& each : under) truth += slow ? each.part * each.wave.atRow(row) : 0;
            (fast ? invented : lost).add(valueOf.at(drag.picture().pixel(x, y)) - truth);
        }
    }
    // Full scale is from -1 to 1.
    std::printf(R"("invented": %.6f, "lost": %.6f)", invented.value() / 2, lost.value() / 2);
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    setWindowLook({});
    if (argc < 4) return 2;
    const std::string what = argv[1];
    const Shape shape{std::atoll(argv[2]), std::atoll(argv[3])};
    std::printf(R"({"name": "posiscope %s", "size": "%sx%s", )", argv[1], argv[2], argv[3]);
    if (what == "memory")
        memory(shape);
    else if (what == "detail")
        detail(shape);
    else if (what == "draw" && argc == 5)
        draw(shape, std::atoi(argv[4]));
    else
        return 2;
    std::printf("}\n");
}
