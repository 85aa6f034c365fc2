// SPDX-License-Identifier: GPL-3.0-or-later
/// Every golden case that the program has an answer to, against numbers of 60 digits.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <numeric>
#include <set>

#include "tests/core/golden.h"
#include "tests/tools/places.h"

namespace posiscope::test {

namespace {

using nlohmann::json;
namespace fs = std::filesystem;

fs::path folder() {
    const char* other = std::getenv("POSISCOPE_GOLDEN");
    return other != nullptr && *other != '\0' ? other : inCheckout("tests/golden");
}

json readFile(const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    return json::parse(file, nullptr, false);
}

std::size_t cellsIn(const std::vector<std::size_t>& shape) {
    return std::accumulate(shape.begin(), shape.end(), std::size_t{1}, std::multiplies<>());
}

std::string cellName(std::size_t flat, const std::vector<std::size_t>& shape) {
    std::string name = "]";
    for (std::size_t i = shape.size(); i-- > 0; flat /= shape[i])
        name = (i > 0 ? ", " : "[") + std::to_string(flat % shape[i]) + name;
    return shape.empty() ? "" : name;
}

/// As the array's own entry says: exactly, or within abs_tol + rel_tol·|expected|.
void compare(const std::string& name, const json& expected, const Array& got) {
    const auto shape = expected.at("shape").get<std::vector<std::size_t>>();
    const json& data = expected.at("data");
    ASSERT_EQ(got.shape, shape) << name << " has another shape";
    ASSERT_EQ(data.size(), cellsIn(shape))
        << name << ": the case itself has another number of values than its shape";
    ASSERT_EQ(got.data.size(), data.size()) << name << " has another number of values";
    const bool isWhole = expected.at("dtype") != "float64";
    const double absolute = isWhole ? 0 : expected.value("abs_tol", 0.0);
    const double relative = isWhole ? 0 : expected.value("rel_tol", 0.0);
    int differing = 0;
    for (std::size_t i = 0; i < data.size(); ++i) {
        const double want = data[i].get<double>();
        const double tolerance = absolute + relative * std::abs(want);
        if (std::abs(got.data[i] - want) <= tolerance) continue;
        if (++differing <= 5)
            ADD_FAILURE() << name << cellName(i, shape) << ": got " << json(got.data[i]) << ", expected "
                          << data[i] << ", allowed ±" << tolerance;
    }
    if (differing > 5)
        ADD_FAILURE() << name << ": " << differing << " of " << data.size() << " values differ";
}

/// False: the program has no answer to this case yet.
bool run(const json& golden, const Answer& answer) {
    Arrays inputs;
    for (const auto& [name, array] : golden.at("arrays").items())
        if (array.value("role", "expected") == "input")
            inputs[name] = {array.at("shape").get<std::vector<std::size_t>>(),
                            array.at("data").get<std::vector<double>>()};
    const Params params(golden.at("params"));
    const Arrays got = answer(params, inputs);
    if (got.empty()) return false;
    for (const std::string& name : params.unread())
        ADD_FAILURE() << "the answer does not use the parameter " << name << " of the case";
    for (const auto& [name, array] : golden.at("arrays").items()) {
        if (array.value("role", "expected") == "input") continue;
        if (const auto found = got.find(name); found != got.end())
            compare(name, array, found->second);
        else
            ADD_FAILURE() << name << " is not answered: add it in a golden_answers file";
    }
    return true;
}

/// Every file that is a case, by the name of the file.
std::map<std::string, json> cases() {
    std::map<std::string, json> all;
    for (const auto& entry : fs::directory_iterator(folder())) {
        if (entry.path().extension() != ".json") continue;
        json file = readFile(entry.path());
        if (file.is_discarded())
            ADD_FAILURE() << entry.path() << " is not JSON";
        else if (file.is_object() && file.contains("scheme") && file.contains("arrays"))
            all[entry.path().filename().string()] = std::move(file);
    }
    return all;
}

/// Cases of schemes that the program has not got yet. One that runs is taken off; none is put on that once ran.
const std::set<std::string> kWaiting{"bert_relkey",     "cope_a",
                                     "deberta_256_512", "deberta_hf_unclamped",
                                     "fire_a",          "kerple_a",
                                     "kerple_b",        "nerf_L10_pi",
                                     "nerf_L4",         "nerf_lin",
                                     "sandwich_one",    "sandwich_zero",
                                     "sincos2d_mae",    "sincos2d_yx",
                                     "swin2_4x6_pre8",  "swin2_8x8",
                                     "timestep_adm",    "timestep_ddpm_odd",
                                     "txl_d8"};

}  // namespace

TEST(golden, everyCaseOfASchemeThatTheProgramHas) {
    ASSERT_TRUE(fs::is_directory(folder())) << folder() << " is no folder: see POSISCOPE_GOLDEN";
    const std::map<std::string, json> all = cases();
    int ran = 0;
    std::set<std::string> waiting;
    for (const auto& [file, golden] : all) {
        const std::string scheme = golden.at("scheme").get<std::string>(),
                          id = file.substr(0, file.rfind('.'));
        const auto answer = answers().find(scheme);
        SCOPED_TRACE("case " + file + ", scheme " + scheme + ", " + golden.at("params").dump());
        try {
            if (answer != answers().end() && run(golden, answer->second))
                ++ran;
            else
                waiting.insert(id);
        } catch (const std::exception& error) {
            ADD_FAILURE() << error.what();
        }
    }
    if (std::getenv("POSISCOPE_GOLDEN") == nullptr) {
        EXPECT_EQ(waiting, kWaiting);
    }
    EXPECT_GT(ran, 0) << "no case in " << folder() << " is of a scheme that the program has";
}

TEST(golden, everyCaseOfTheManifestHasItsFile) {
    const json manifest = readFile(folder() / "manifest.json");
    if (!manifest.is_object()) {  // a folder of the caller's need not have one
        EXPECT_NE(std::getenv("POSISCOPE_GOLDEN"), nullptr) << "tests/golden has lost its manifest.json";
        return;
    }
    const std::map<std::string, json> all = cases();
    for (const json& each : manifest.at("cases")) {
        if (!answers().contains(each.at("scheme"))) continue;
        const std::string file = each.value("file", each.at("id").get<std::string>() + ".json");
        const auto found = all.find(file);
        if (found == all.end())
            ADD_FAILURE() << file << " is in the manifest but not in " << folder();
        else
            EXPECT_EQ(found->second.at("scheme"), each.at("scheme")) << file;
    }
}

}  // namespace posiscope::test
