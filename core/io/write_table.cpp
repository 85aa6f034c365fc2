// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/write_table.h"

#include <algorithm>
#include <array>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <limits>
#include <string>

#include "core/base/number.h"
#include "core/fields/turned.h"
#include "core/io/buffered_sink.h"

namespace posiscope {

namespace {

/// Calls `cell(value)` for all of them, row after row.
template <class Cell>
void eachCell(const Numbers& numbers, BufferedSink& out, const Cell& cell) {
    const Block& block = numbers.block;
    eachRow(numbers, out, [&](Index row) {
        for (Index column = block.column0; column < block.column1; ++column)
            cell(numbers.part.field->at(row, column));
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

/// The nearest number of so many significant digits.
double roundedTo(double cell, int digits) {
    if (!std::isfinite(cell)) return cell;
    std::array<char, 64> written{};
    const auto end = std::to_chars(written.data(), written.data() + written.size(), cell,
                                   std::chars_format::scientific, digits - 1)
                         .ptr;
    double rounded = cell;
    std::from_chars(written.data(), end, rounded);
    return rounded;
}

/// A whole number with all its digits, however large.
std::string digits(const Numbers& numbers, double cell) {
    if (numbers.part.wholeNumbers) return std::to_string(static_cast<std::int64_t>(cell));
    return exactNumber(numbers.layout.digits ? roundedTo(cell, *numbers.layout.digits) : cell);
}

std::string jsonDigits(const Numbers& numbers, double cell) {
    if (!std::isfinite(cell)) return "null";
    if (cell == 0 && std::signbit(cell)) return "-0.0";  // "-0" is read as a whole number, which has no sign
    return digits(numbers, cell);
}

std::string jsonString(std::string_view words) {
    std::string out = "\"";
    for (const char c : words) {
        if (c == '"' || c == '\\') out += '\\';
        if (c >= 0 && c < ' ') {
            constexpr std::string_view kHex = "0123456789abcdef";
            out.append("\\u00")
                .append(1, c < 16 ? '0' : '1')
                .append(1, kHex[static_cast<std::size_t>(c % 16)]);
        } else {
            out += c;
        }
    }
    return out + '"';
}

/// A name between commas as RFC 4180 has it; between tabs on one line without tabs.
std::string delimitedName(const Numbers& numbers, const Text& name, std::string_view between) {
    std::string words = plain(name, numbers.dictionary);
    if (between != ",") {
        std::ranges::replace_if(
            words, [](char c) { return c >= 0 && c < ' '; }, ' ');
        return words;
    }
    if (words.find_first_of(",\"\r\n") == std::string::npos) return words;
    std::string quoted = "\"";
    for (const char c : words) quoted.append(c == '"' ? 2 : 1, c);
    return quoted + '"';
}

void addJsonNames(BufferedSink& out, const Numbers& numbers, const char* key,
                  const std::function<Text(Index)>& name, Index first, Index end) {
    out.add(std::string(", \"") + key + "\": [");
    for (Index at = first; at < end; ++at)
        out.add((at > first ? ", " : "") + jsonString(plain(name(at), numbers.dictionary)));
    out.add("]");
}

bool writeDelimited(const Numbers& numbers, const Sink& sink, std::string_view between) {
    BufferedSink out(sink);
    const Block& block = numbers.block;
    const TableNames& names = numbers.names;
    const bool named = numbers.layout.headers;
    if (named) {
        out.add(delimitedName(numbers, names.corner(), between));
        for (Index column = block.column0; column < block.column1; ++column) {
            out.add(between);
            out.add(delimitedName(numbers, names.column(column), between));
        }
        out.add("\n");
    }
    eachRow(numbers, out, [&](Index row) {
        if (named) out.add(delimitedName(numbers, names.row(row), between));
        for (Index column = block.column0; column < block.column1; ++column) {
            if (named || column > block.column0) out.add(between);
            out.add(digits(numbers, numbers.part.field->at(row, column)));
        }
        out.add("\n");
    });
    return out.flush();
}

}  // namespace

Text TableNames::corner() const {
    return rows.empty() ? columns : columns.empty() ? rows : text("%1 \\ %2", {rows, columns});
}

Numbers laidOut(Numbers numbers, const TableLayout& layout) {
    numbers.layout = layout;
    if (!layout.transposed) return numbers;
    numbers.part.field = std::make_shared<Turned>(numbers.part.field);
    std::swap(numbers.part.rows, numbers.part.columns);
    const Block block = numbers.block;
    numbers.block = {block.column0, block.column1, block.row0, block.row1};
    std::swap(numbers.names.rows, numbers.names.columns);
    std::swap(numbers.names.row, numbers.names.column);
    return numbers;
}

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
    eachCell(numbers, out, [&](double cell) {
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
            std::to_string(numbers.block.columns()) + "]");
    if (numbers.layout.headers) {
        addJsonNames(out, numbers, "rows", numbers.names.row, numbers.block.row0, numbers.block.row1);
        addJsonNames(out, numbers, "columns", numbers.names.column, numbers.block.column0,
                     numbers.block.column1);
    }
    out.add(", \"data\": [");
    bool first = true;
    eachCell(numbers, out, [&](double cell) {
        if (!first) out.add(", ");
        first = false;
        out.add(jsonDigits(numbers, cell));
    });
    out.add("]}\n");
    return out.flush();
}

}  // namespace posiscope
