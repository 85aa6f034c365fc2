// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_table.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "core/number.h"

namespace posiscope {

namespace {

constexpr std::size_t kPiece = 1 << 16;  // bytes handed on at once

/// Gathers small pieces, so that the sink is not called for each cell.
class Output {
public:
    explicit Output(const Sink& sink) : m_sink(sink) {}

    void add(std::string_view bytes) {
        m_bytes += bytes;
        if (m_bytes.size() >= kPiece) flush();
    }
    bool flush() {
        m_good = m_good && m_sink(m_bytes);
        m_bytes.clear();
        return m_good;
    }
    bool good() const { return m_good; }

private:
    const Sink& m_sink;
    std::string m_bytes;
    bool m_good = true;
};

/// Calls `cell(value, column)` for all of them, row after row; stops early when the output is no longer good.
template <class Cell>
void eachCell(const Field& field, RowRange rows, const Output& out, const Cell& cell) {
    const Index columns = field.size().columns;
    for (Index row = rows.first; row < rows.last && out.good(); ++row)
        for (Index column = 0; column < columns; ++column) cell(field.at(row, column), column);
}

bool fitInt32(const Field& field, RowRange rows) {
    const Index columns = field.size().columns;
    for (Index row = rows.first; row < rows.last; ++row)
        for (Index column = 0; column < columns; ++column) {
            const double cell = field.at(row, column);
            if (!(cell >= std::numeric_limits<std::int32_t>::min() &&
                  cell <= std::numeric_limits<std::int32_t>::max()))
                return false;
        }
    return true;
}

template <class Bits>
void addLittleEndian(Output& out, Bits bits) {
    char bytes[sizeof bits] = {};
    for (char& byte : bytes) {
        byte = static_cast<char>(bits & 0xFF);
        bits >>= 8;
    }
    out.add({bytes, sizeof bytes});
}

std::string npyHeader(std::string_view type, Size size) {
    std::string header = "{'descr': '" + std::string(type) + "', 'fortran_order': False, 'shape': (" +
                         std::to_string(size.rows) + ", " + std::to_string(size.columns) + "), }";
    constexpr std::size_t kBefore = 10;  // magic, version and length
    constexpr std::size_t kAligned = 64;
    header.append(kAligned - 1 - (kBefore + header.size()) % kAligned, ' ');
    return header + '\n';
}

/// A whole number with all its digits, however large.
std::string digits(const Part& part, double cell) {
    return part.wholeNumbers ? std::to_string(static_cast<std::int64_t>(cell)) : exactNumber(cell);
}

std::string jsonDigits(const Part& part, double cell) {
    if (!std::isfinite(cell)) return "null";
    if (cell == 0 && std::signbit(cell)) return "-0.0";  // "-0" is read as a whole number, which has no sign
    return digits(part, cell);
}

/// Scheme and part ids are plain words; nothing in them needs escaping.
std::string jsonString(std::string_view id) {
    return '"' + std::string(id) + '"';
}

}  // namespace

bool writeCsv(const Part& part, RowRange rows, const Sink& sink) {
    Output out(sink);
    const Index last = part.field->size().columns - 1;
    eachCell(*part.field, rows, out, [&](double cell, Index column) {
        out.add(digits(part, cell));
        out.add(column == last ? "\n" : ",");
    });
    return out.flush();
}

bool writeNpy(const Part& part, RowRange rows, const Sink& sink) {
    Output out(sink);
    const bool integers = part.wholeNumbers && fitInt32(*part.field, rows);
    const Size size{rows.last - rows.first, part.field->size().columns};
    const std::string header = npyHeader(integers ? "<i4" : "<f8", size);
    out.add({"\x93NUMPY\x01\x00", 8});
    addLittleEndian(out, static_cast<std::uint16_t>(header.size()));
    out.add(header);
    eachCell(*part.field, rows, out, [&](double cell, Index) {
        if (integers)
            return addLittleEndian(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(cell)));
        addLittleEndian(out, std::bit_cast<std::uint64_t>(cell));
    });
    return out.flush();
}

bool writeJson(std::string_view scheme, const Part& part, RowRange rows, const Sink& sink) {
    Output out(sink);
    const Size size{rows.last - rows.first, part.field->size().columns};
    out.add("{\"scheme\": " + jsonString(scheme) + ", \"part\": " + jsonString(part.id) + ", \"shape\": [" +
            std::to_string(size.rows) + ", " + std::to_string(size.columns) + "], \"data\": [");
    bool first = true;
    eachCell(*part.field, rows, out, [&](double cell, Index) {
        if (!first) out.add(", ");
        first = false;
        out.add(jsonDigits(part, cell));
    });
    out.add("]}\n");
    return out.flush();
}

}  // namespace posiscope
