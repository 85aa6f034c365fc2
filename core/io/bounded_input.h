// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string_view>

#include "core/io/qpdf.h"

namespace posiscope {

/// The bytes of a file, for libqpdf. Of what is read in small pieces, that is as objects, at most so many bytes are
/// given out: each can become a hundred in memory. All pieces together are at most a few times the file, however often
/// damaged parts are tried again, and libqpdf keeps few warnings. Past that, reading throws.
class BoundedInput final : public BufferInputSource {
public:
    /// `file` is what reads it.
    BoundedInput(QPDF& file, std::string_view bytes, std::size_t mostOfObjects);

    bool isExceeded() const { return m_isExceeded; }

    std::size_t read(char* into, std::size_t length) override;
    qpdf_offset_t findAndSkipNextEOL() override;

private:
    void take(std::size_t& left, std::size_t size);

    QPDF& m_file;
    std::size_t m_objects, m_all, m_line = 0, m_warnings = 1 << 14;
    bool m_isExceeded = false;
};

}  // namespace posiscope
