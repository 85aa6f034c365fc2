// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <sys/resource.h>

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <string>

/// Damage to files by disks, transfers and malice, from a seed; tests/tools/sweep takes another one, and more cases.
namespace posiscope::test {

// The most that one case may take.
#ifdef __SANITIZE_ADDRESS__
inline constexpr double kMostSeconds = 15;
inline constexpr long kMostMegabytes = 4096;
#else
inline constexpr double kMostSeconds = 1;
inline constexpr long kMostMegabytes = 256;
#endif

inline std::size_t fromEnvironment(const char* name, std::size_t usual) {
    const char* set = std::getenv(name);
    return set == nullptr ? usual : std::strtoull(set, nullptr, 10);
}

class Damage {
public:
    std::size_t random(std::size_t below) {
        m_state = m_state * 6364136223846793005ULL + 1442695040888963407ULL;
        return static_cast<std::size_t>((m_state >> 33) % below);
    }

    /// A few bytes of it, from `from` on.
    void change(std::string& bytes, std::size_t from = 0) {
        for (std::size_t times = 1 + random(3); times > 0 && from < bytes.size(); --times) {
            const std::size_t at = from + random(bytes.size() - from);
            switch (random(5)) {
                case 0:
                    bytes[at] = static_cast<char>(static_cast<unsigned char>(bytes[at]) ^ (1U << random(8)));
                    break;
                case 1:
                    bytes[at] = "0159eE+-.,:\"[]{}\\ untf<>/&;"[random(27)];
                    break;
                case 2:
                    bytes.erase(at, 1 + random(9));
                    break;
                case 3:  // many times the same: lists in each other, members, long numbers and texts
                    bytes.insert(at,
                                 repeated(bytes.substr(random(bytes.size()), 1 + random(12)), random(200)));
                    break;
                default:
                    bytes.insert(at, bytes.substr(random(bytes.size()), random(30)));
            }
        }
    }

    /// Up to 65536 of what was once read in a time that grew with its square: members, entries of an object, attributes
    /// of an element, and long texts.
    void swell(std::string& bytes) {
        const std::size_t many = std::size_t{256} << random(9), from = random(bytes.size());
        const auto after = [&](const char* what) {
            std::size_t at = bytes.find(what, from);
            if (at == std::string::npos) at = bytes.find(what);
            return at == std::string::npos ? from : at + std::string(what).size();
        };
        switch (random(6)) {
            case 0:
                bytes.insert(after("{"), numbered("\"lookup.", "\":{},", many));
                break;
            case 1:
                bytes.insert(std::min(bytes.find('{', after("windows")), bytes.size() - 1) + 1,
                             numbered("\"lookup.words", "\":{\"rows\":[0,1]},", many));
                break;
            case 2:
                bytes.insert(after("<svg"), numbered(" a", "=\"x\"", many));
                break;
            case 3:
                bytes.insert(after(">"), "<!--" + repeated("x", 16 * many) + "-->");
                break;
            case 4:
                bytes.insert(after("\""), repeated("x", 16 * many));
                break;
            default:
                bytes.insert(from, repeated(bytes.substr(random(bytes.size()), 1 + random(12)), many));
        }
    }

private:
    static std::string repeated(const std::string& piece, std::size_t times) {
        std::string all;
        for (; times > 0; --times) all += piece;
        return all;
    }
    static std::string numbered(const std::string& before, const std::string& after, std::size_t count) {
        std::string all;
        for (std::size_t i = 0; i < count; ++i) all += before + std::to_string(i) + after;
        return all;
    }

    std::uint64_t m_state = fromEnvironment("SWEEP_SEED", 3);
};

/// Measures the cost of the cases of a sweep.
class Costs {
public:
    /// Seconds of the processor that `run` takes.
    template <class Run>
    double of(const Run& run) {
        const std::clock_t before = std::clock();
        run();
        const double seconds = static_cast<double>(std::clock() - before) / CLOCKS_PER_SEC;
        ++m_cases;
        m_longest = std::max(m_longest, seconds);
        return seconds;
    }
    /// Returns the most memory that the program had so far, in megabytes.
    static long memory() {
        rusage usage{};
        getrusage(RUSAGE_SELF, &usage);
        return usage.ru_maxrss / 1024;
    }
    void print(const char* what, long memoryBefore) const {
        if (std::getenv("SWEEP_SEED") != nullptr)
            std::printf("%zu %s: the longest took %.3f s, memory grew by %ld MB\n", m_cases, what, m_longest,
                        memory() - memoryBefore);
    }

private:
    std::size_t m_cases = 0;
    double m_longest = 0;
};

}  // namespace posiscope::test
