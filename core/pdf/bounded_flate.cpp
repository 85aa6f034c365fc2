// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pdf/bounded_flate.h"

#include <algorithm>
#include <limits>
#include <memory>
#include <stdexcept>
#include <vector>

#include "core/pdf/pdf_tokens.h"
#include "core/pdf/qpdf.h"

namespace posiscope {

namespace {

constexpr std::size_t kNoBound = std::numeric_limits<std::size_t>::max();
thread_local std::size_t left = kNoBound;  ///< bytes that may still be unpacked
thread_local std::size_t tokensLeft = kNoBound;
thread_local bool exceeded = false;

void take(std::size_t& bound, std::size_t size) {
    exceeded = exceeded || size > bound;
    if (exceeded) throw std::runtime_error("a stream unpacks to too much");
    bound -= size;
}

/// Hands on what it gets until the bytes that are left are used up; undoes the predictors of PNG on the way.
class Bounded final : public Pipeline {
public:
    /// `row` bytes a row and `step` bytes a pixel; no predictor: 0.
    Bounded(Pipeline* after, std::size_t row, std::size_t step)
        : Pipeline("bounded", after),
          m_row(row),
          m_step(step),
          m_above(row),
          m_now(row) {}

    using Pipeline::write;
    void write(const unsigned char* data, std::size_t size) override {
        take(left, size);
        if (m_row == 0) return handOn(data, size);
        for (std::size_t i = 0; i < size; ++i) add(data[i]);
    }
    void finish() override { getNext()->finish(); }

private:
    void handOn(const unsigned char* data, std::size_t size) {
        take(tokensLeft, pdfTokens({reinterpret_cast<const char*>(data), size}));
        getNext()->write(data, size);
    }
    void add(unsigned char byte) {
        if (!m_hasKind) {
            m_kind = byte;
            m_hasKind = true;
            return;
        }
        const bool first = m_at < m_step;
        const int before = first ? 0 : m_now[m_at - m_step], above = m_above[m_at],
                  corner = first ? 0 : m_above[m_at - m_step];
        m_now[m_at] = static_cast<unsigned char>(byte + predicted(before, above, corner));
        if (++m_at < m_row) return;
        handOn(m_now.data(), m_row);
        m_above.swap(m_now);
        m_at = 0;
        m_hasKind = false;
    }
    /// PNG specification, section 9.2.
    int predicted(int before, int above, int corner) const {
        switch (m_kind) {
            case 0:
                return 0;
            case 1:
                return before;
            case 2:
                return above;
            case 3:
                return (before + above) / 2;
            case 4: {
                const int guess = before + above - corner, a = std::abs(guess - before),
                          b = std::abs(guess - above), c = std::abs(guess - corner);
                return a <= b && a <= c ? before : b <= c ? above : corner;
            }
            default:
                throw std::runtime_error("a row has no known predictor");
        }
    }

    std::size_t m_row, m_step, m_at = 0;
    std::vector<unsigned char> m_above, m_now;
    unsigned char m_kind = 0;
    bool m_hasKind = false;
};

class Flate final : public QPDFStreamFilter {
public:
    bool setDecodeParms(QPDFObjectHandle parms) override {
        m_row = 0;
        if (parms.isNull()) return true;
        if (!parms.isDictionary()) return false;
        const auto number = [&](const char* key, long long otherwise) {
            QPDFObjectHandle value = parms.getKey(key);
            return value.isInteger() ? value.getIntValue() : otherwise;
        };
        const long long predictor = number("/Predictor", 1);
        if (predictor == 1) return true;
        const long long columns = number("/Columns", 1), colours = number("/Colors", 1),
                        bits = number("/BitsPerComponent", 8);
        constexpr long long kMost = 1 << 20;
        if (predictor < 10 || predictor > 15 || columns < 1 || columns > kMost || colours < 1 ||
            colours > 32 || bits < 1 || bits > 16)
            return false;
        m_row = static_cast<std::size_t>((columns * colours * bits + 7) / 8);
        m_step = static_cast<std::size_t>(std::max(1LL, colours * bits / 8));
        return true;
    }
    Pipeline* getDecodePipeline(Pipeline* next) override {
        m_bounded = std::make_unique<Bounded>(next, m_row, m_step);
        m_flate = std::make_unique<Pl_Flate>("flate", m_bounded.get(), Pl_Flate::a_inflate);
        return m_flate.get();
    }

private:
    std::size_t m_row = 0, m_step = 1;
    std::unique_ptr<Bounded> m_bounded;
    std::unique_ptr<Pl_Flate> m_flate;
};

/// A filter for streams packed in a way that is not unpacked here.
class Refused final : public QPDFStreamFilter {
public:
    bool setDecodeParms(QPDFObjectHandle) override { return false; }
    Pipeline* getDecodePipeline(Pipeline*) override { return nullptr; }
};

bool registered() {
    QPDF::registerStreamFilter("/FlateDecode", [] { return std::make_shared<Flate>(); });
    for (const char* other : {"/LZWDecode", "/RunLengthDecode", "/DCTDecode"})
        QPDF::registerStreamFilter(other, [] { return std::make_shared<Refused>(); });
    return true;
}

}  // namespace

BoundedFlate::BoundedFlate(std::size_t most, std::size_t mostTokens) {
    [[maybe_unused]] static const bool once = registered();
    left = most;
    tokensLeft = mostTokens;
    exceeded = false;
}

BoundedFlate::~BoundedFlate() {
    left = tokensLeft = kNoBound;
    exceeded = false;
}

bool BoundedFlate::isExceeded() const {
    return exceeded;
}

}  // namespace posiscope
