// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <algorithm>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <utility>

namespace posiscope {

/// The bytes of a file, read where they are needed: it may be large.
struct ByteSource {
    std::size_t size = 0;
    std::function<std::string(std::size_t at, std::size_t most)> read;  ///< fewer where they end
};

/// Bytes that are there already, and stay.
inline ByteSource sourceOf(std::string_view bytes) {
    return {bytes.size(), [bytes](std::size_t at, std::size_t most) {
                return at < bytes.size() ? std::string(bytes.substr(at, most)) : std::string();
            }};
}

/// Looks at a source; a piece of it is in memory.
class ByteWindow {
public:
    ByteWindow(ByteSource source, std::size_t size) : m_source(std::move(source)), m_size(size) {}

    std::size_t size() const { return m_source.size; }
    /// The bytes from a place on that are there, at least so many unless they end.
    std::string_view from(std::size_t at, std::size_t least) {
        const bool isIn = at >= m_at && at - m_at <= m_piece.size() && m_piece.size() - (at - m_at) >= least;
        if (!isIn) {
            m_piece = m_source.read(at, std::max(m_size, least));
            m_at = at;
        }
        return std::string_view(m_piece).substr(at - m_at);
    }

private:
    ByteSource m_source;
    std::size_t m_size, m_at = 0;
    std::string m_piece;
};

}  // namespace posiscope
