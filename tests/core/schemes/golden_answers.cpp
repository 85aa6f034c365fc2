// SPDX-License-Identifier: GPL-3.0-or-later
/// Parts that the files of answers share; each adds its own answers.
#include <gtest/gtest.h>

#include <stdexcept>

#include "core/base/number.h"
#include "tests/core/golden.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

std::map<std::string, Answer>& known() {
    static std::map<std::string, Answer> byScheme;
    return byScheme;
}

}  // namespace

const std::map<std::string, Answer>& answers() {
    return known();
}

Answered::Answered(const std::map<std::string, Answer>& more) {
    known().insert(more.begin(), more.end());
}

long double exact(const json& value) {
    if (value.is_number()) return value.get<double>();
    const std::string written = value.get<std::string>();
    const auto slash = written.find('/');
    if (slash == std::string::npos) {
        const auto read = readNumber(written);
        if (!read) throw std::runtime_error("not a number: " + written);
        return *read;
    }
    return std::stold(written.substr(0, slash)) / std::stold(written.substr(slash + 1));
}

double number(const Params& params, const char* name, double initial) {
    return params.contains(name) ? static_cast<double>(exact(params.at(name))) : initial;
}

Index whole(const Params& params, const char* name) {
    return static_cast<Index>(exact(params.at(name)));
}

void expectShape(const Array& array, const std::vector<Index>& shape) {
    ASSERT_EQ(array.shape.size(), shape.size());
    for (std::size_t i = 0; i < shape.size(); ++i) EXPECT_EQ(array.shape[i], size(shape[i]));
}

void expectNumbers(const json& lists, const std::vector<double>& array) {
    std::vector<double> all;
    for (const json& list : lists)
        for (const json& each : list) all.push_back(each.get<double>());
    EXPECT_EQ(all, array);
}

std::size_t size(Index n) {
    return static_cast<std::size_t>(n);
}

Array vector(std::vector<double> data) {
    const std::size_t length = data.size();
    return {{length}, std::move(data)};
}

std::vector<double> positionsOf(const Params& params) {
    std::vector<double> all;
    if (params.contains("positions")) {
        for (const json& each : params.at("positions")) all.push_back(static_cast<double>(exact(each)));
        return all;
    }
    const char* start = params.contains("first") ? "first" : "start";
    const long double from = params.contains(start) ? exact(params.at(start)) : 0;
    const long double step = params.contains("step") ? exact(params.at("step")) : 1;
    for (Index i = 0; i < whole(params, "n"); ++i)
        all.push_back(static_cast<double>(from + step * static_cast<long double>(i)));
    return all;
}

Array cells(const Field& field) {
    Array all{{size(field.size().rows), size(field.size().columns)}, {}};
    for (Index r = 0; r < field.size().rows; ++r)
        for (Index c = 0; c < field.size().columns; ++c) all.data.push_back(field.at(r, c));
    return all;
}

Matrix matrix(const Array& array) {
    return Eigen::Map<const Matrix>(array.data.data(), static_cast<Index>(array.shape.at(0)),
                                    static_cast<Index>(array.shape.at(1)));
}

}  // namespace posiscope::test
