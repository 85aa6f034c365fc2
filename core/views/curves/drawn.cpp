// SPDX-License-Identifier: GPL-3.0-or-later
/// The curves that Curves draws as a table of numbers.
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/views/curves/cuts.h"
#include "core/views/curves/strands.h"
#include "core/views/shared/kept_states.h"
#include "core/views/shared/part_view.h"

namespace posiscope::curves {

namespace {

using namespace part_view;

/// A curve with the cells of it that are drawn.
struct DrawnLine {
    Line line;
    Index first = 0, end = 0;
    Text name;
};

class CurvesField final : public Field {
public:
    CurvesField(std::vector<DrawnLine> curves, Index first, Index end, const Range& range)
        : m_curves(std::move(curves)),
          m_first(first),
          m_end(end),
          m_range(range) {}
    Size size() const override { return {m_end - m_first, static_cast<Index>(m_curves.size())}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return m_range; }
    double at(Index row, Index column) const override {
        const DrawnLine& of = m_curves[static_cast<std::size_t>(column)];
        const Index place = m_first + row;
        if (place < of.first || place >= of.end) return std::numeric_limits<double>::quiet_NaN();
        return of.line.isRow ? of.line.field->at(of.line.at, place) : of.line.field->at(place, of.line.at);
    }

private:
    std::vector<DrawnLine> m_curves;
    Index m_first, m_end;
    Range m_range;
};

/// Adds the lines through the focus and those together with it, of the present state and of the kept ones.
void addDrawn(std::vector<DrawnLine>& all, const Scene& scene, bool isRow,
              const std::vector<KeptState>& states) {
    const Part& part = partOf(scene);
    const Size size = part.field->size();
    const Target focus = focusCell(scene);
    const Window window = windowOf(scene, kWindow);
    const Index count = scene.document.pane().options.integer(kCount);
    const Strands strands =
        isRow ? strandsOf(focus.row, size.rows, count) : strandsOf(focus.column, size.columns, count);
    const auto first = static_cast<Index>(isRow ? window.column0 : window.row0),
               end = static_cast<Index>(std::ceil(isRow ? window.column1 : window.row1));
    const Axis axis = isRow ? part.rows : part.columns;
    const auto add = [&](const FieldPtr& field, Index at, Text name) {
        const Line line{field, at, isRow};
        all.push_back({line, first, std::min(end, line.cells()), std::move(name)});
    };
    for (Index at = strands.first; at < strands.end; ++at) add(part.field, at, strandName(scene, axis, at));
    for (const KeptState& state : states) {
        const Size its = state.field->size();
        if (isRow ? focus.row < its.rows : focus.column < its.columns)
            add(state.field, strands.focus,
                text("%1: %2", {state.name, strandName(scene, axis, strands.focus)}));
    }
}

}  // namespace

Part curvesOf(const Scene& scene) {
    const Part& part = partOf(scene);
    const Size size = part.field->size();
    const std::vector<KeptState> states = isCounted(part) ? std::vector<KeptState>{} : keptStates(scene);
    std::vector<DrawnLine> all;
    // As they are drawn: one row alone has no curve over rows, and one column none over columns.
    if (size.columns > 1 || size.rows == 1) addDrawn(all, scene, true, states);
    if (size.rows > 1) addDrawn(all, scene, false, states);
    Part curves{.rows = Axis::place, .columns = Axis::curve, .wholeNumbers = false, .random = part.random};
    Index first = all.front().first, end = all.front().end;
    for (const DrawnLine& each : all) {
        first = std::min(first, each.first);
        end = std::max(end, each.end);
        curves.curves.push_back(each.name);
    }
    curves.firstRow = first;
    curves.field = std::make_shared<CurvesField>(std::move(all), first, end, part.field->range());
    return curves;
}

}  // namespace posiscope::curves
