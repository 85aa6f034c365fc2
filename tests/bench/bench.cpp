// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/bench.h"

#include <algorithm>
#include <cmath>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <vector>

namespace posiscope::bench {

namespace {

using Json = nlohmann::ordered_json;
using Key = std::pair<std::string, std::string>;  // name and size

/// In the order in which they are told.
std::vector<Measure>& measures() {
    static std::vector<Measure> all;
    return all;
}

/// The value that a share of the others does not exceed; `times` are sorted.
double quantile(const std::vector<double>& times, double share) {
    const double at = share * static_cast<double>(times.size() - 1);
    const auto below = static_cast<std::size_t>(at);
    const auto above = std::min(below + 1, times.size() - 1);
    return std::lerp(times[below], times[above], at - std::floor(at));
}

double rounded(double value) {
    return std::round(value * 1e4) / 1e4;
}

class Lines final : public benchmark::BenchmarkReporter {
public:
    bool ReportContext(const Context&) override { return true; }
    void ReportRuns(const std::vector<Run>& runs) override {
        std::vector<double> times;
        for (const Run& run : runs)
            if (run.run_type == Run::RT_Iteration) times.push_back(run.GetAdjustedRealTime());
        if (times.empty()) return;
        std::ranges::sort(times);
        const std::string& name = runs.front().run_name.function_name;
        const std::size_t slash = name.find('/');
        m_times[{name.substr(0, slash), name.substr(slash + 1)}] = times;
    }
    void Finalize() override {
        for (const Measure& each : measures()) {
            const auto found = m_times.find({each.name, each.size});
            if (found == m_times.end()) continue;  // filtered out
            const auto& times = found->second;
            const double median = quantile(times, 0.5);
            Json line{{"name", each.name},
                      {"size", each.size},
                      {"ms", rounded(median)},
                      {"p99", rounded(quantile(times, 0.99))},
                      {"rounds", times.size()}};
            if (const auto baseline = m_times.find({each.against, each.size}); baseline != m_times.end()) {
                line["against"] = each.against;
                line["ratio"] = rounded(median / quantile(baseline->second, 0.5));
            }
            std::cout << line.dump() << std::endl;
        }
    }

private:
    std::map<Key, std::vector<double>> m_times;  ///< sorted
};

}  // namespace

std::string nameOf(const Shape& shape) {
    return std::to_string(shape.positions) + 'x' + std::to_string(shape.dims);
}

void measure(const Measure& how, std::function<void()> run) {
    measures().push_back({.name = how.name, .size = how.size, .against = how.against});
    benchmark::RegisterBenchmark((how.name + '/' + how.size).c_str(),
                                 [before = how.before, run = std::move(run)](benchmark::State& state) {
                                     if (before) before();
                                     for ([[maybe_unused]] auto each : state) run();
                                 })
        ->Unit(benchmark::kMillisecond)
        ->Iterations(how.calls)
        ->Repetitions(how.rounds);
}

int runAll(int argc, char** argv) {
    std::vector<char*> arguments(argv, argv + argc);
    static char mixed[] = "--benchmark_enable_random_interleaving=true";
    arguments.push_back(mixed);
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data())) return 2;
    Lines lines;
    benchmark::RunSpecifiedBenchmarks(&lines);
    return 0;
}

void tell(const std::string& name, const std::string& size, const std::string& what, double value) {
    std::cout << Json{{"name", name}, {"size", size}, {what, value}}.dump() << std::endl;
}

}  // namespace posiscope::bench
