// SPDX-License-Identifier: GPL-3.0-or-later
/// NumPy programs that compute the parts of schemes: by the formula of the paper, written apart from the program's own
/// code, for who wants to check it or to go on from it.
#pragma once
#include <string>
#include <vector>

#include "core/encoding/scheme.h"

namespace posiscope::numpy {

/// The lines of a program so far, and what it is to compute. Parameters are named as on the command line.
class Program {
public:
    Program(const Scheme& scheme, std::string_view part, const Values& values, const Shape& shape)
        : m_scheme(scheme),
          m_part(part),
          m_values(values),
          m_shape(shape) {}

    const Shape& shape() const { return m_shape; }
    bool isPart(std::string_view id) const { return m_part == id; }
    double number(const char* param) const { return m_values[*m_scheme.param(param)]; }
    const std::vector<double>& list(const char* id) const { return m_values[*m_scheme.list(id)]; }
    Index whole(const char* param) const { return m_values.integer(*m_scheme.param(param)); }
    /// The id of the value of a choice.
    std::string choice(const char* param) const;
    bool is(const char* param, std::string_view value) const { return choice(param) == value; }

    /// Adds lines as they are.
    Program& add(std::string_view lines);
    /// Adds "name = value  # comment".
    Program& let(const std::string& name, const std::string& value, const char* comment = "");
    Program& let(const std::string& name, double value, const char* comment = "");
    Program& let(const std::string& name, Index value, const char* comment = "");
    /// Adds a parameter under its own id, or under another name.
    Program& take(const char* param, const char* comment = "", const char* name = nullptr);
    /// Adds a list of numbers.
    Program& let(const std::string& name, const std::vector<double>& numbers, const char* comment = "");
    /// Adds T and d, positions and width.
    Program& sizes();
    /// Adds the functions of SplitMix64 and of normal numbers.
    Program& random();
    /// Adds the function `rounded`, to number formats; and an expression as a parameter of core/schemes/rounding rounds it.
    Program& roundings();
    std::string inFormat(const char* param, const std::string& of) const;
    /// Adds `hidden` of i (queries) and j (keys): the pairs that are not there; queries before `first` ask nothing.
    Program& hidden(Index first);

    std::string lines() const { return m_lines; }

private:
    const Scheme& m_scheme;
    std::string_view m_part;
    const Values& m_values;
    Shape m_shape;
    std::string m_lines;
};

}  // namespace posiscope::numpy

namespace posiscope {

/// Scheme::numpy of each scheme.
using NumpyProgram = std::string(const Scheme&, std::string_view part, const Values&, const Shape&);
NumpyProgram sinusoidalNumpy, linearNumpy, articleSineNumpy, maskedSinusoidNumpy, learnedNumpy,
    hierarchicalNumpy, noneNumpy, shawNumpy, ropeNumpy, swinNumpy, t5Numpy, alibiNumpy;

}  // namespace posiscope
