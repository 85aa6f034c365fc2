// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/inflate.h"

#define ZLIB_CONST  // it only reads what it is given
#include <zlib.h>

#include <algorithm>
#include <limits>

namespace posiscope {

std::optional<std::string> inflated(std::string_view stream, std::size_t most) {
    if (stream.size() > std::numeric_limits<uInt>::max()) return {};
    z_stream z{};
    if (inflateInit(&z) != Z_OK) return {};
    z.next_in = reinterpret_cast<const Bytef*>(stream.data());
    z.avail_in = static_cast<uInt>(stream.size());
    std::string out;
    int state = Z_OK;
    while (state == Z_OK && out.size() <= most) {
        char piece[1 << 14];
        z.next_out = reinterpret_cast<Bytef*>(piece);
        z.avail_out = sizeof piece;
        state = inflate(&z, Z_NO_FLUSH);
        out.append(piece, sizeof piece - z.avail_out);
    }
    inflateEnd(&z);
    if (state != Z_STREAM_END || out.size() > most) return {};
    return out;
}

}  // namespace posiscope
