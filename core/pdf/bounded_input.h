// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <string>

#include "core/io/byte_source.h"
#include "core/pdf/qpdf.h"

namespace posiscope {

/// The bytes of a file, for libqpdf; a window of them is in memory. Of what is read in small pieces, that is as objects,
/// at most so many bytes are given out, and no more tokens than memory has room for. All pieces together are at most a few
/// times the file, however often damaged parts are tried again, and libqpdf keeps few warnings. Past that, reading
/// throws.
class BoundedInput final : public InputSource {
public:
    /// `file` is what reads it.
    BoundedInput(QPDF& file, ByteSource bytes, std::size_t mostOfObjects);

    bool isExceeded() const { return m_isExceeded; }

    std::string const& getName() const override { return m_name; }
    qpdf_offset_t tell() override { return static_cast<qpdf_offset_t>(m_at); }
    void seek(qpdf_offset_t offset, int whence) override;
    void rewind() override { m_at = 0; }
    void unreadCh(char /*read*/) override { --m_at; }
    std::size_t read(char* into, std::size_t length) override;
    qpdf_offset_t findAndSkipNextEOL() override;

private:
    void take(std::size_t& left, std::size_t size);
    std::string_view ahead() { return m_bytes.from(m_at, 1); }  ///< empty: the end

    QPDF& m_file;
    ByteWindow m_bytes;
    const std::string m_name = "picture";
    std::size_t m_at = 0, m_objects, m_all, m_line = 0, m_warnings = 1 << 14;
    std::size_t m_tokens = 1 << 19;  // a table of 100000 objects has 300000
    bool m_isExceeded = false;
};

}  // namespace posiscope
