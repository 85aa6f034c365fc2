// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstddef>

namespace posiscope {

/// While it lives, libqpdf unpacks at most so many bytes and tokens in this thread, all streams together. What is packed more
/// often, or otherwise than by Flate, is not unpacked: no object stream is, and there a few bytes can stand for many.
class BoundedFlate {
public:
    BoundedFlate(std::size_t most, std::size_t mostTokens);
    ~BoundedFlate();
    bool isExceeded() const;  ///< libqpdf goes on without what could not be unpacked
    BoundedFlate(const BoundedFlate&) = delete;
    BoundedFlate& operator=(const BoundedFlate&) = delete;
};

}  // namespace posiscope
