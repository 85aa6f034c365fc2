// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <Eigen/Core>
#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "core/attention/shaw_attention.h"
#include "core/fields/field.h"

namespace posiscope::test {

/// A golden array, or what the program has for it: row-major.
struct Array {
    std::vector<std::size_t> shape;
    std::vector<double> data;
};
using Arrays = std::map<std::string, Array>;

/// The parameters of a case. What an answer never reads would be tested by nobody, so it is counted.
class Params {
public:
    explicit Params(const nlohmann::json& all) : m_all(&all) {}
    bool contains(const char* name) const { return m_all->contains(name); }
    const nlohmann::json& at(const char* name) const {
        m_read.insert(name);
        return m_all->at(name);
    }
    template <class T>
    T value(const char* name, T otherwise) const {
        m_read.insert(name);
        return m_all->value(name, otherwise);
    }
    /// The names of those that were not read.
    std::vector<std::string> unread() const {
        std::vector<std::string> all;
        for (const auto& [name, value] : m_all->items())
            if (!m_read.contains(name)) all.push_back(name);
        return all;
    }

private:
    const nlohmann::json* m_all;
    mutable std::set<std::string> m_read;
};

/// Computes what the program has for a case: its parameters and its input arrays in, all of its expected arrays out;
/// none at all: the case waits for what the program has not got yet.
using Answer = std::function<Arrays(const Params& params, const Arrays& inputs)>;

/// By the `scheme` of the cases: gen_golden.py has a function of the same name for each.
const std::map<std::string, Answer>& answers();

/// One stands at the end of each golden_answers_*.cpp, with the answers of that file.
struct Answered {
    explicit Answered(const std::map<std::string, Answer>& more);
};

/// A parameter: a number, or an exact decimal or fraction in a string ("0.4", "-7/3").
long double exact(const nlohmann::json& value);
double number(const Params& params, const char* name, double initial);
Index whole(const Params& params, const char* name);
/// The positions of a case, as gen_golden.py reads them.
std::vector<double> positionsOf(const Params& params);
/// Fails unless an array has the shape that the parameters say.
void expectShape(const Array& array, const std::vector<Index>& shape);
/// Fails unless lists of lists, one after the other, are an array.
void expectNumbers(const nlohmann::json& lists, const std::vector<double>& array);

std::size_t size(Index n);
Array vector(std::vector<double> data);
/// All cells of a field.
Array cells(const Field& field);
Matrix matrix(const Array& array);

template <class M>
Array array(const M& matrix) {
    Array out{{size(matrix.rows()), size(matrix.cols())}, {}};
    for (Index r = 0; r < matrix.rows(); ++r)
        for (Index c = 0; c < matrix.cols(); ++c) out.data.push_back(static_cast<double>(matrix(r, c)));
    return out;
}

}  // namespace posiscope::test
