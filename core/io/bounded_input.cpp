// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/bounded_input.h"

#include <algorithm>
#include <stdexcept>

namespace posiscope {

namespace {

constexpr std::size_t kSmall =
    128;  // bytes that libqpdf takes at once for its objects; streams come in larger pieces
constexpr std::size_t kLine = 4 * kSmall;  // the first words of a line, read to find lost objects
constexpr std::size_t kTimes = 8, kAtLeast = 1 << 20;

/// libqpdf takes buffers that can be written to, and does not write to this one.
Buffer* bufferOf(std::string_view bytes) {
    auto* start = reinterpret_cast<unsigned char*>(const_cast<char*>(bytes.data()));
    return new Buffer(start, bytes.size());
}

}  // namespace

BoundedInput::BoundedInput(QPDF& file, std::string_view bytes, std::size_t mostOfObjects)
    : BufferInputSource("picture", bufferOf(bytes), true),
      m_file(file),
      m_objects(mostOfObjects),
      m_all(kTimes * bytes.size() + kAtLeast) {}

void BoundedInput::take(std::size_t& left, std::size_t size) {
    m_isExceeded = m_isExceeded || size > left;
    if (m_isExceeded) throw std::runtime_error("reading takes too much");
    left -= size;
}

std::size_t BoundedInput::read(char* into, std::size_t length) {
    const std::size_t size = BufferInputSource::read(into, length);
    take(m_all, size);
    if (length > kSmall) return size;
    const std::size_t ofLine = std::min(size, m_line);
    m_line -= ofLine;
    take(m_objects, size - ofLine);
    return size;
}

qpdf_offset_t BoundedInput::findAndSkipNextEOL() {
    const qpdf_offset_t before = tell(), end = BufferInputSource::findAndSkipNextEOL();
    take(m_all, static_cast<std::size_t>(std::max<qpdf_offset_t>(tell() - before, 0)));
    take(m_warnings, m_file.getWarnings().size());  // they are dropped with that
    m_line = kLine;
    return end;
}

}  // namespace posiscope
