// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/bounded_input.h"

#include <algorithm>
#include <cstdio>
#include <stdexcept>
#include <utility>

#include "core/pdf/pdf_tokens.h"

namespace posiscope {

namespace {

constexpr std::size_t kSmall =
    128;  // bytes that libqpdf takes at once for its objects; streams come in larger pieces
constexpr std::size_t kLine = 4 * kSmall;  // the first words of a line, read to find lost objects
constexpr std::size_t kTimes = 8, kAtLeast = 1 << 20;

constexpr std::size_t kWindow = 1 << 16;

}  // namespace

BoundedInput::BoundedInput(QPDF& file, ByteSource bytes, std::size_t mostOfObjects)
    : m_file(file),
      m_bytes(std::move(bytes), kWindow),
      m_objects(mostOfObjects),
      m_all(kTimes * m_bytes.size() + kAtLeast) {}

void BoundedInput::seek(qpdf_offset_t offset, int whence) {
    const std::size_t from = whence == SEEK_SET ? 0 : whence == SEEK_CUR ? m_at : m_bytes.size();
    const qpdf_offset_t to = static_cast<qpdf_offset_t>(from) + offset;
    if (to < 0) throw std::runtime_error("a place before the start");
    m_at = static_cast<std::size_t>(to);
}

void BoundedInput::take(std::size_t& left, std::size_t size) {
    m_isExceeded = m_isExceeded || size > left;
    if (m_isExceeded) throw std::runtime_error("reading takes too much");
    left -= size;
}

std::size_t BoundedInput::read(char* into, std::size_t length) {
    m_at = std::min(m_at, m_bytes.size());
    last_offset = tell();
    std::size_t size = 0;
    while (size < length) {
        const std::string_view piece = ahead().substr(0, length - size);
        if (piece.empty()) break;
        std::ranges::copy(piece, into + size);
        size += piece.size();
        m_at += piece.size();
    }
    take(m_all, size);
    if (length > kSmall) return size;
    const std::size_t ofLine = std::min(size, m_line);
    m_line -= ofLine;
    take(m_objects, size - ofLine);
    take(m_tokens, pdfTokens({into + ofLine, size - ofLine}));
    return size;
}

qpdf_offset_t BoundedInput::findAndSkipNextEOL() {
    const std::size_t before = m_at;
    const auto skip = [this](auto find) {
        for (std::string_view piece = ahead(); !piece.empty(); piece = ahead()) {
            const std::size_t at = find(piece);
            m_at += std::min(at, piece.size());
            if (at != std::string_view::npos) break;
        }
    };
    skip([](std::string_view piece) { return piece.find_first_of("\r\n"); });
    const qpdf_offset_t end = tell();
    skip([](std::string_view piece) { return piece.find_first_not_of("\r\n"); });
    take(m_all, m_at - std::min(before, m_at));
    take(m_warnings, m_file.getWarnings().size());  // they are dropped with that
    m_line = kLine;
    return end;
}

}  // namespace posiscope
