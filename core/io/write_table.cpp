// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_table.h"

#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "core/base/number.h"
#include "core/io/buffered_sink.h"

namespace posiscope {

namespace {

/// Calls `cell(value, column)` for all of them, row after row.
template <class Cell>
void eachCell(const Numbers& numbers, BufferedSink& out, const Cell& cell) {
    const Block& block = numbers.block;
    eachRow(numbers, out, [&](Index row) {
        for (Index column = block.column0; column < block.column1; ++column)
            cell(numbers.part.field->at(row, column), column);
    });
}

bool fitInt32(const Numbers& numbers) {
    const Block& block = numbers.block;
    for (Index row = block.row0; row < block.row1; ++row)
        for (Index column = block.column0; column < block.column1; ++column) {
            const double cell = numbers.part.field->at(row, column);
            if (!(cell >= std::numeric_limits<std::int32_t>::min() &&
                  cell <= std::numeric_limits<std::int32_t>::max()))
                return false;
        }
    return true;
}

template <class Bits>
void addLittleEndian(BufferedSink& out, Bits bits) {
    char bytes[sizeof bits] = {};
    for (char& byte : bytes) {
        byte = static_cast<char>(bits & 0xFF);
        bits >>= 8;
    }
    out.add({bytes, sizeof bytes});
}

std::string npyHeader(std::string_view type, const Block& block) {
    std::string header = "{'descr': '" + std::string(type) + "', 'fortran_order': False, 'shape': (" +
                         std::to_string(block.rows()) + ", " + std::to_string(block.columns()) + "), }";
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

bool writeDelimited(const Numbers& numbers, const Sink& sink, std::string_view between) {
    BufferedSink out(sink);
    const Index last = numbers.block.column1 - 1;
    eachCell(numbers, out, [&](double cell, Index column) {
        out.add(digits(numbers.part, cell));
        out.add(column == last ? "\n" : between);
    });
    return out.flush();
}

}  // namespace

bool writeCsv(const Numbers& numbers, const Sink& sink) {
    return writeDelimited(numbers, sink, ",");
}

bool writeTsv(const Numbers& numbers, const Sink& sink) {
    return writeDelimited(numbers, sink, "\t");
}

bool writeNpy(const Numbers& numbers, const Sink& sink) {
    BufferedSink out(sink);
    const bool integers = numbers.part.wholeNumbers && fitInt32(numbers);
    const std::string header = npyHeader(integers ? "<i4" : "<f8", numbers.block);
    out.add({"\x93NUMPY\x01\x00", 8});
    addLittleEndian(out, static_cast<std::uint16_t>(header.size()));
    out.add(header);
    eachCell(numbers, out, [&](double cell, Index) {
        if (integers)
            return addLittleEndian(out, static_cast<std::uint32_t>(static_cast<std::int32_t>(cell)));
        addLittleEndian(out, std::bit_cast<std::uint64_t>(cell));
    });
    return out.flush();
}

bool writeJson(const Numbers& numbers, const Sink& sink) {
    BufferedSink out(sink);
    out.add("{\"scheme\": " + jsonString(numbers.scheme) + ", \"part\": " + jsonString(numbers.part.id) +
            ", \"shape\": [" + std::to_string(numbers.block.rows()) + ", " +
            std::to_string(numbers.block.columns()) + "], \"data\": [");
    bool first = true;
    eachCell(numbers, out, [&](double cell, Index) {
        if (!first) out.add(", ");
        first = false;
        out.add(jsonDigits(numbers.part, cell));
    });
    out.add("]}\n");
    return out.flush();
}

}  // namespace posiscope
