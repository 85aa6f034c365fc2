// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cassert>
#include <optional>
#include <utility>

#include "core/base/text.h"

namespace posiscope {

/// A value, or the sentence that says why there is none.
template <class T>
class Result {
public:
    Result(T value) : m_value(std::move(value)) {}     // NOLINT(google-explicit-constructor): reads as return
    Result(Text error) : m_error(std::move(error)) {}  // NOLINT(google-explicit-constructor)

    explicit operator bool() const { return m_value.has_value(); }
    const T& operator*() const {
        assert(m_value);
        return *m_value;
    }
    T& operator*() {
        assert(m_value);
        return *m_value;
    }
    const T* operator->() const { return &**this; }
    T* operator->() { return &**this; }
    const Text& error() const { return m_error; }

private:
    std::optional<T> m_value;
    Text m_error;
};

}  // namespace posiscope
