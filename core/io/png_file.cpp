// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/png_file.h"

#define ZLIB_CONST  // it only reads what it is given
#include <zlib.h>

#include <algorithm>
#include <atomic>
#include <cmath>
#include <cstring>
#include <span>
#include <thread>
#include <utility>

#include "core/base/wide_registers.h"
#include "core/io/png_chunk.h"
#include "core/io/png_text.h"

namespace posiscope {

namespace {

constexpr int kLeastHistory = 1 << 15;  ///< bytes: deflate refers no further back
constexpr double kBand = 1 << 20;       ///< bytes of a band, about

/// Small pictures are packed well and whole, large ones fast: a fifth larger, in a third of the time.
bool isLarge(const PngPicture& picture) {
    constexpr double kLarge = 1 << 21;
    return (picture.palette.empty() ? 3.0 : 1.0) * picture.width * picture.height > kLarge;
}

/// Some rows as PNG has them: before each a byte that says what its bytes are.
class FilteredRows {
public:
    explicit FilteredRows(const PngPicture& picture)
        : m_picture(picture),
          m_row((picture.palette.empty() ? 3U : 1U) * static_cast<std::size_t>(picture.width)),
          m_above(m_row.size()) {}

    std::size_t rowBytes() const { return 1 + m_row.size(); }
    std::span<const std::uint8_t> make(int first, int last) {
        constexpr std::uint8_t kThemselves = 0, kBeyondTheRowAbove = 2;
        m_bytes.resize(static_cast<std::size_t>(last - first) * rowBytes());
        if (first > 0) m_picture.row(first - 1, m_above.data());
        std::uint8_t* next = m_bytes.data();
        for (int y = first; y < last; ++y) {
            m_picture.row(y, m_row.data());
            const bool repeated = y > 0 && std::memcmp(m_row.data(), m_above.data(), m_row.size()) == 0;
            *next++ = repeated ? kBeyondTheRowAbove : kThemselves;
            if (repeated)
                std::memset(next, 0, m_row.size());
            else
                std::memcpy(next, m_row.data(), m_row.size());
            next += m_row.size();
            std::swap(m_row, m_above);
        }
        return m_bytes;
    }

private:
    const PngPicture& m_picture;
    std::vector<std::uint8_t> m_row, m_above, m_bytes;
};

struct Band {
    std::string packed;
    uLong adler = 0;
    std::size_t bytes = 0;  ///< that are packed in it
};

/// Packs one band after the other; each thread has its own.
class Packer {
public:
    Packer(const PngPicture& picture, int bandRows)
        : m_height(picture.height),
          m_bandRows(bandRows),
          m_rows(picture),
          m_works(deflateInit2(&m_stream, isLarge(picture) ? 2 : 9, Z_DEFLATED, -MAX_WBITS, MAX_MEM_LEVEL - 1,
                               Z_DEFAULT_STRATEGY) == Z_OK) {}
    ~Packer() { deflateEnd(&m_stream); }
    Packer(const Packer&) = delete;
    Packer& operator=(const Packer&) = delete;

    Band pack(int band) {
        const int first = band * m_bandRows, last = std::min(m_height, first + m_bandRows);
        const int history = std::min(first, (kLeastHistory - 1) / static_cast<int>(m_rows.rowBytes()) + 1);
        const auto all = m_rows.make(first - history, last);
        const auto before = all.first(static_cast<std::size_t>(history) * m_rows.rowBytes());
        const auto bytes = all.subspan(before.size());
        m_works = m_works && deflateReset(&m_stream) == Z_OK;
        if (m_works && !before.empty())
            m_works =
                deflateSetDictionary(&m_stream, before.data(), static_cast<uInt>(before.size())) == Z_OK;
        if (!m_works) return {};
        constexpr uLong kOfFlush = 16;
        m_out.resize(deflateBound(&m_stream, static_cast<uLong>(bytes.size())) + kOfFlush);
        m_stream.next_in = bytes.data();
        m_stream.avail_in = static_cast<uInt>(bytes.size());
        m_stream.next_out = m_out.data();
        m_stream.avail_out = static_cast<uInt>(m_out.size());
        deflate(&m_stream, last == m_height ? Z_FINISH : Z_SYNC_FLUSH);
        if (m_stream.avail_in != 0 || m_stream.avail_out == 0) return {};
        return {std::string(reinterpret_cast<const char*>(m_out.data()), m_out.size() - m_stream.avail_out),
                adler32_z(1, bytes.data(), bytes.size()), bytes.size()};
    }

private:
    int m_height, m_bandRows;
    FilteredRows m_rows;
    z_stream m_stream{};
    bool m_works;
    std::vector<Bytef> m_out;
};

/// The rows in pieces that follow each other; none where zlib cannot work.
std::vector<std::string> packedPieces(const PngPicture& picture, int threads) {
    const double rowBytes = (picture.palette.empty() ? 3.0 : 1.0) * picture.width + 1;
    const int bandRows =
        isLarge(picture) ? static_cast<int>(std::ceil(kBand / rowBytes)) : std::max(1, picture.height);
    std::vector<Band> bands(static_cast<std::size_t>((picture.height + bandRows - 1) / bandRows));
    std::atomic<int> next = 0;
    const auto work = [&] {
        freeWideRegisters();
        Packer packer(picture, bandRows);
        for (int band = next++; band < static_cast<int>(bands.size()); band = next++)
            bands[static_cast<std::size_t>(band)] = packer.pack(band);
    };
    {
        std::vector<std::jthread> workers;
        for (int i = 0; i < std::min(threads, static_cast<int>(bands.size())); ++i)
            workers.emplace_back(work);
    }
    // A zlib stream begins with its window and how well it is packed, and ends with the sum of its bytes.
    std::vector<std::string> pieces{std::string{'\x78', isLarge(picture) ? '\x5E' : '\xDA'}};
    uLong adler = 1;
    for (Band& band : bands) {
        if (band.packed.empty()) return {};
        adler = adler32_combine(adler, band.adler, static_cast<z_off_t>(band.bytes));
        pieces.push_back(std::move(band.packed));
    }
    pieces.push_back(pngNumber(static_cast<std::uint32_t>(adler)));
    return pieces;
}

std::string header(const PngPicture& picture) {
    constexpr char kBits = 8, kRgb = 2, kIndexed = 3;
    const char kind = picture.palette.empty() ? kRgb : kIndexed;
    const auto number = [](int value) { return pngNumber(static_cast<std::uint32_t>(value)); };
    return pngChunk("IHDR",
                    number(picture.width) + number(picture.height) + std::string{kBits, kind, 0, 0, 0});
}

std::string density(int perMetre) {
    if (perMetre <= 0) return {};
    constexpr char kMetre = 1;
    const std::string each = pngNumber(static_cast<std::uint32_t>(perMetre));
    return pngChunk("pHYs", each + each + kMetre);
}

std::string colours(const std::vector<Rgb>& palette) {
    if (palette.empty()) return {};
    std::string bytes;
    for (const Rgb& each : palette)
        for (const std::uint8_t part : {each.red, each.green, each.blue}) bytes += static_cast<char>(part);
    return pngChunk("PLTE", bytes);
}

}  // namespace

int packingThreads() {
    return std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

std::string packedRows(const PngPicture& picture, int threads) {
    std::string all;
    for (const std::string& each : packedPieces(picture, threads)) all += each;
    return all;
}

namespace {

/// All that stands before the pixels.
std::string startOf(const PngPicture& picture) {
    std::string start = std::string(kPngSignature) + header(picture);
    for (const PngWords& each : picture.words) start += pngTextChunk(each.keyword, each.text);
    return start + density(picture.perMetre) + colours(picture.palette);
}

}  // namespace

std::string pngFile(const PngPicture& picture, int threads) {
    const std::string packed = packedRows(picture, threads);
    if (packed.empty()) return {};
    return startOf(picture) + pngChunk("IDAT", packed) + pngChunk("IEND", {});
}

std::string PngFrames::next(const PngPicture& picture, int threads) {
    const std::string packed = packedRows(picture, threads);
    if (packed.empty()) return {};
    const auto number = [](auto value) { return pngNumber(static_cast<std::uint32_t>(value)); };
    std::string bytes;
    if (m_done == 0) bytes = startOf(picture) + pngChunk("acTL", number(m_count) + number(0));  // 0: for ever
    const std::string corner = number(0) + number(0), delay = number(m_milliseconds << 16 | 1000);
    constexpr char kStays = 0, kReplaces = 0;
    bytes += pngChunk("fcTL", number(m_sequence++) + number(picture.width) + number(picture.height) + corner +
                                  delay + std::string{kStays, kReplaces});
    bytes += m_done == 0 ? pngChunk("IDAT", packed) : pngChunk("fdAT", number(m_sequence++) + packed);
    if (++m_done == m_count) bytes += pngChunk("IEND", {});
    return bytes;
}

}  // namespace posiscope
