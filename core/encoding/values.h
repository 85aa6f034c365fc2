// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/fields/field.h"

namespace posiscope {

enum class Scale { linear, logarithmic, integer, choice };

struct Choice {
    const char* id = "";
    const char* label = "";
};

class Values;

/// One adjustable number or choice of a scheme: enough for a slider, for validation, for help, for the command line.
struct Param {
    const char* id = "";  ///< key in files and on the command line; never translated, never changed
    const char* label = "";
    const char* unit = "";
    double lowest = 0, highest = 1, initial = 0;  ///< for a choice: its number, counted from 0
    double sliderLowest = 0,
           sliderHighest = 0;  ///< the slider's range, where less is handier; equal: all of it
    Scale scale = Scale::linear;
    std::span<const Choice> choices = {};
    bool (*enabled)(const Values&) = nullptr;  ///< greyed out where another choice rules it out
    /// The largest value where other choices leave room for less than `highest`. A file may hold more: that is kept,
    /// and a view that would need it says so.
    double (*most)(const Values&, Index positions) = nullptr;
    bool open = false;  ///< one of the two or three that matter: always seen, not folded away with the others
    bool usual = false;  ///< its initial value is what everybody expects: a caption names others only
    /// The value that a document without the key means. Every parameter that came after the first documents has one:
    /// they know nothing of it, so it stands in a file only where it says something else.
    std::optional<double> absent = {};
    const char* help = "";
};

/// A list of numbers that a scheme takes, each of them in a range: typed, pasted or read, for there is no slider for it.
/// At first it is empty, which stands for as many ones as are needed. It came after the first documents: in a file it
/// stands only where it has numbers.
struct ListParam {
    const char* id = "";     ///< as Param::id
    const char* label = "";  ///< the key in a model's config
    double lowest = 0, highest = 1;
    std::size_t most = 1;  ///< so many numbers at most, whatever the sizes
    /// How many it must have at present, where it has any, and what each is for.
    Index (*count)(const Values&, Index dims) = nullptr;
    const char* each = marked("one for each pair");
    bool (*enabled)(const Values&) = nullptr;  ///< as Param::enabled
    const char* help = "";
};

/// The values of one scheme's parameters. A parameter that was never set has its initial value.
class Values {
public:
    double operator[](const Param& param) const;
    const std::vector<double>& operator[](const ListParam& list) const;
    Index integer(const Param& param) const;
    /// A copy with the list, whose numbers are in its range.
    Values with(const ListParam& list, std::vector<double> numbers) const;
    /// A copy with `value` clamped to the range and, where only whole numbers are, rounded.
    Values with(const Param& param, double value) const;
    bool operator==(const Values&) const = default;

private:
    std::map<std::string, double, std::less<>> m_changed;
    std::map<std::string, std::vector<double>, std::less<>> m_lists;  ///< those that are not empty
};

bool isEnabled(const Param& param, const Values& values);
bool isEnabled(const ListParam& list, const Values& values);
double clamped(const Param& param, double value);
/// The largest value of the parameter at present.
double mostOf(const Param& param, const Values& values, Index positions);
/// "patch shown is 7, and may be from 0 to 5 here"; empty where there is room for it.
Text beyond(const Param& param, const Values& values, Index positions);

/// A value from a file or the command line: "12.5", or the id of a choice. The error names the parameter and what it
/// may be.
Result<double> readValue(const Param& param, std::string_view written);
/// The text that readValue reads back: a number or the id of a choice.
std::string writtenValue(const Param& param, double value);
/// "from 0 to 512, whole numbers", "interleaved, halves or cosfirst".
Text allowedValues(const Param& param);

/// A list from the command line, a box or the clipboard: "1, 1.05, 1.3", in brackets or not, with commas, semicolons or
/// space between; where there are semicolons a comma may stand for the point. The error names the list, the number that
/// is wrong and what it may be.
Result<std::vector<double>> readList(const ListParam& list, std::string_view written);
/// The text that readList reads back, with spaces between.
std::string writtenList(const std::vector<double>& numbers);
/// "numbers from 0.001 to 1000".
Text allowedNumbers(const ListParam& list);
/// "short_factor has 3 numbers, and must have 64 here, one for each pair"; empty: it has as many as it must have.
Text wrongCount(const ListParam& list, const std::vector<double>& numbers, const Values& values, Index dims);

}  // namespace posiscope
