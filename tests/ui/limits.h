// SPDX-License-Identifier: GPL-3.0-or-later
// Each of these stands in the way of a file as long as it lives.
#pragma once
#include <gtest/gtest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>

namespace posiscope {

inline constexpr uid_t kNobody = 65534;

/// Permissions do not hold for root.
class AsNobody {
public:
    AsNobody() {
        if (m_root && seteuid(kNobody) != 0) ADD_FAILURE() << "run this test as root or as a plain user";
    }
    ~AsNobody() {
        if (m_root && seteuid(0) != 0) std::abort();
    }

private:
    bool m_root = geteuid() == 0;
};

/// No file may be larger: a write takes what still fits, as on a full disk.
class FileLimit {
public:
    explicit FileLimit(rlim_t bytes) : m_handler(std::signal(SIGXFSZ, SIG_IGN)) {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit less = m_before;
        less.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &less);
    }
    ~FileLimit() {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

}  // namespace posiscope
