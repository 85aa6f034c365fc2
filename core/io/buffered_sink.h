// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/io/write_table.h"

namespace posiscope {

/// Gathers small pieces, so that the sink is not called for each cell.
class BufferedSink {
public:
    explicit BufferedSink(const Sink& sink) : m_sink(sink) {}

    void add(std::string_view bytes) {
        m_bytes += bytes;
        if (m_bytes.size() >= kPiece) flush();
    }
    bool flush() {
        m_good = m_good && m_sink(m_bytes);
        m_bytes.clear();
        return m_good;
    }
    void stop() { m_good = false; }
    bool good() const { return m_good; }

private:
    static constexpr std::size_t kPiece = 1 << 16;  // bytes handed on at once

    const Sink& m_sink;
    std::string m_bytes;
    bool m_good = true;
};

/// Calls `visit(row)` for all rows, until the output is no longer good or the numbers shall not go on.
template <class Visit>
void eachRow(const Numbers& numbers, BufferedSink& out, const Visit& visit) {
    for (Index row = numbers.block.row0; row < numbers.block.row1 && out.good(); ++row) {
        if (numbers.proceed && !numbers.proceed(row - numbers.block.row0)) return out.stop();
        visit(row);
    }
}

}  // namespace posiscope
