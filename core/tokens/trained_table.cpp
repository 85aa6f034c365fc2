// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tokens/trained_table.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <numeric>
#include <vector>

#include "core/base/number.h"

extern "C" {
// NOLINTBEGIN(*-avoid-c-arrays, readability-identifier-naming): symbols of trained_data.S
extern const char posiscope_trained_rows[], posiscope_trained_rows_end[];
extern const char posiscope_trained_pieces[], posiscope_trained_pieces_end[];
// NOLINTEND(*-avoid-c-arrays, readability-identifier-naming)
}

namespace posiscope {

namespace {

double fromHalf(unsigned bits) {
    const unsigned exponent = bits >> 10 & 31, fraction = bits & 1023;
    const double size = exponent == 0 ? std::ldexp(fraction, -24)
                                      : std::ldexp(1024 + fraction, static_cast<int>(exponent) - 25);
    return (bits & 0x8000) != 0 ? -size : size;
}

class TrainedField final : public Field {
public:
    explicit TrainedField(Index columns) : m_columns(columns) {}
    Size size() const override { return {kTrainedRows, m_columns}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-0.45, 0.45}; }
    Range limits() const override { return {-0.84, 0.84}; }
    double at(Index row, Index column) const override {
        constexpr Index kHeader = 128;
        const char* cell = posiscope_trained_rows + kHeader + 2 * (row * kTrainedWidth + column);
        return fromHalf(static_cast<unsigned char>(cell[0]) |
                        static_cast<unsigned>(static_cast<unsigned char>(cell[1])) << 8);
    }

private:
    Index m_columns;
};

std::vector<Piece> readPieces() {
    std::vector<Piece> all;
    all.reserve(kTrainedRows);
    std::string_view rest(posiscope_trained_pieces,
                          static_cast<std::size_t>(posiscope_trained_pieces_end - posiscope_trained_pieces));
    while (!rest.empty()) {
        const std::size_t tab = rest.find('\t'), end = std::min(rest.find('\n'), rest.size());
        Piece piece{rest.substr(0, tab), readNumber(rest.substr(tab + 1, end - tab - 1)).value_or(0)};
        // Some have lost their number: they stand in order, so it is about that of the one before.
        if (piece.logProbability >= 0 && static_cast<Index>(all.size()) >= kControlPieces)
            piece.logProbability = all.back().logProbability;
        all.push_back(piece);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return all;
}

/// The rows of all but the control pieces, sorted by spelling; of those spelled alike the first row alone.
std::span<const Index> sortedRows() {
    static const std::vector<Index> rows = [] {
        const auto pieces = trainedPieces();
        const auto spelled = [&](Index row) { return pieces[static_cast<std::size_t>(row)].spelled; };
        std::vector<Index> all(pieces.size() - kControlPieces);
        std::iota(all.begin(), all.end(), kControlPieces);
        std::ranges::stable_sort(all, {}, spelled);
        all.erase(
            std::unique(all.begin(), all.end(), [&](Index a, Index b) { return spelled(a) == spelled(b); }),
            all.end());
        return all;
    }();
    return rows;
}

/// The sorted rows of the pieces that begin with a byte.
std::span<const Index> rowsUnder(unsigned char byte) {
    static const auto all = [] {
        std::array<std::span<const Index>, 256> spans;
        const auto rows = sortedRows();
        for (std::size_t from = 0, to = 0; from < rows.size(); from = to) {
            const auto begins = [&](std::size_t at) {
                return static_cast<unsigned char>(
                    trainedPieces()[static_cast<std::size_t>(rows[at])].spelled.front());
            };
            while (to < rows.size() && begins(to) == begins(from)) ++to;
            spans[begins(from)] = rows.subspan(from, to - from);
        }
        return spans;
    }();
    return all[byte];
}

}  // namespace

FieldPtr trainedTable(Index columns) {
    return std::make_shared<TrainedField>(std::min(columns, kTrainedWidth));
}

std::span<const Piece> trainedPieces() {
    static const std::vector<Piece> pieces = readPieces();
    return pieces;
}

std::optional<Index> trainedRow(std::string_view piece) {
    PieceWalk walk;
    for (const char byte : piece)
        if (!walk.step(byte)) return {};
    return walk.row();
}

PieceWalk::PieceWalk() : m_left(sortedRows()) {}

bool PieceWalk::step(char byte) {
    if (m_depth++ == 0) {  // most texts in other scripts end here
        m_left = rowsUnder(static_cast<unsigned char>(byte));
        return !m_left.empty();
    }
    const auto pieces = trainedPieces();
    // The end of a piece sorts before every byte.
    const auto next = [&](Index row) {
        const std::string_view piece = pieces[static_cast<std::size_t>(row)].spelled;
        return m_depth <= piece.size() ? static_cast<int>(static_cast<unsigned char>(piece[m_depth - 1]))
                                       : -1;
    };
    const int wanted = static_cast<unsigned char>(byte);
    const auto first =
        std::partition_point(m_left.begin(), m_left.end(), [&](Index row) { return next(row) < wanted; });
    const auto last =
        std::partition_point(first, m_left.end(), [&](Index row) { return next(row) == wanted; });
    m_left = {first, last};
    return !m_left.empty();
}

std::optional<Index> PieceWalk::row() const {
    if (m_left.empty() || m_depth == 0) return {};
    const std::string_view first = trainedPieces()[static_cast<std::size_t>(m_left.front())].spelled;
    return first.size() == m_depth ? std::optional(m_left.front()) : std::nullopt;
}

}  // namespace posiscope
