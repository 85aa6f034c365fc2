// SPDX-License-Identifier: GPL-3.0-or-later
/// NumPy programs compute what the program shows: they are run, for every scheme and its variants.
#include <gtest/gtest.h>

#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <random>

#include "core/base/number.h"
#include "core/document/head_choices.h"
#include "core/files/numpy_code.h"
#include "core/views/shared/view.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

namespace fs = std::filesystem;

/// A Python that has NumPy; empty: there is none.
std::string python() {
    for (const std::string each : {"python3", "/usr/bin/python3"})
        if (std::system((each + " -c 'import numpy' 2>/dev/null").c_str()) == 0) return each;
    return {};
}

/// Runs many programs in one Python, and reads their tables.
class Programs {
public:
    Programs()
        : m_folder(fs::temp_directory_path() /
                   ("posiscope-numpy-" + std::to_string(std::random_device()()))) {
        fs::create_directories(m_folder);
    }
    ~Programs() { fs::remove_all(m_folder); }
    Programs(const Programs&) = delete;
    Programs& operator=(const Programs&) = delete;

    /// Adds the program of what a document shows; where it shows nothing there is none.
    void add(const Document& document, const std::string& name) {
        const Encoding encoding = encodingOf(document);
        const Scene scene{document, encoding, {}, {}};
        const auto code = numpyCode(document);
        if (!missingOf(scene).empty()) {
            EXPECT_FALSE(code) << name;
            return;
        }
        ASSERT_TRUE(code) << name << ": " << plain(code.error());
        m_shown.push_back({name, viewOf(document).visible(scene, {}).part.field, *code});
    }

    void run(const std::string& with) {
        std::ofstream(m_folder / "run") << R"(
import contextlib, io, pathlib, sys
folder = pathlib.Path(sys.argv[1])
with open(folder / "tables", "wb") as tables:
    for program in (folder / "programs").read_text().split("\0")[:-1]:
        names = {}
        with contextlib.redirect_stdout(io.StringIO()):
            try:
                exec(program, names)
                tables.write(b"%d %d\n" % names["table"].shape + names["table"].tobytes())
            except Exception as error:
                tables.write(b"0 0 " + repr(error).encode() + b"\n")
)";
        std::ofstream programs(m_folder / "programs");
        for (const Shown& each : m_shown) programs << each.code << '\0';
        programs.close();
        ASSERT_EQ(std::system(
                      (with + " '" + (m_folder / "run").string() + "' '" + m_folder.string() + "'").c_str()),
                  0);
        std::ifstream tables(m_folder / "tables", std::ios::binary);
        for (const Shown& each : m_shown) compare(each, tables);
    }

    std::size_t size() const { return m_shown.size(); }

private:
    struct Shown {
        std::string name;
        FieldPtr field;
        std::string code;
    };

    /// Compares one with the next of the tables: a line of its shape, or of what went wrong, and its cells.
    static void compare(const Shown& shown, std::istream& tables) {
        const auto& [name, field, code] = shown;
        SCOPED_TRACE(name);
        Index rows = 0, columns = 0;
        std::string error;
        tables >> rows >> columns;
        std::getline(tables, error);
        std::vector<double> cells(static_cast<std::size_t>(rows * columns));
        tables.read(reinterpret_cast<char*>(cells.data()),
                    static_cast<std::streamsize>(cells.size() * sizeof(double)));
        ASSERT_TRUE(tables);
        ASSERT_EQ(rows, field->size().rows) << error << "\n" << code;
        ASSERT_EQ(columns, field->size().columns) << error << "\n" << code;
        for (Index r = 0; r < rows; ++r)
            for (Index c = 0; c < columns; ++c) {
                const double found = cells[static_cast<std::size_t>(r * columns + c)], cell = field->at(r, c);
                if (std::isnan(cell) ? std::isnan(found)
                                     : std::abs(found - cell) <= 1e-12 * std::max(1.0, std::abs(cell)))
                    continue;
                FAIL() << "cell " << r << ", " << c << " is " << exactNumber(cell) << ", computed as "
                       << exactNumber(found) << "\n"
                       << code;
            }
    }

    fs::path m_folder;
    std::vector<Shown> m_shown;
};

Document showing(const char* view, const Scheme& scheme, const Values& values, Index positions, Index dims) {
    Document document = withView(withScheme(firstDocument(), scheme), *findView(view));
    document.pane().scheme = scheme.id;
    document.positions = positions;
    Setting setting = settingOf(document, scheme);
    setting.values = values;
    setting.dims = dims;
    return withSetting(std::move(document), scheme, setting);
}

/// A value that a slider has, or any choice.
double some(const Param& param, std::mt19937& random) {
    if (param.scale == Scale::choice)
        return static_cast<double>(random() % static_cast<unsigned>(param.choices.size()));
    const bool handier = param.sliderLowest != param.sliderHighest;
    const double low = handier ? param.sliderLowest : param.lowest,
                 high = std::min(handier ? param.sliderHighest : param.highest, 40.0);
    const double share = static_cast<double>(random()) / static_cast<double>(std::mt19937::max());
    return low >= high ? param.initial : low + (high - low) * share;
}

std::string written(const Scheme& scheme, const Values& values) {
    std::string all = scheme.id;
    for (const Param* param : scheme.params)
        if (values[*param] != param->initial)
            all += std::string(" ") + param->id + "=" + writtenValue(*param, values[*param]);
    return all;
}

/// Each choice by itself, and many settings at once.
std::vector<Values> variants(const Scheme& scheme) {
    std::mt19937 random(17);
    std::vector<Values> all{{}};
    for (const Param* param : scheme.params) {
        for (std::size_t i = 0; i < param->choices.size(); ++i)
            all.push_back(Values().with(*param, static_cast<double>(i)));
        if (param->choices.empty()) all.push_back(Values().with(*param, some(*param, random)));
    }
    const std::size_t more = 12 * scheme.params.size();
    for (std::size_t i = 0; i < more; ++i) {
        Values values;
        for (const Param* param : scheme.params)
            if (random() % 2 == 0) values = values.with(*param, some(*param, random));
        all.push_back(values);
    }
    return all;
}

}  // namespace

TEST(numpyCode, computesEveryPartOfEverySchemeInItsVariants) {
    const std::string with = python();
    if (with.empty())
        GTEST_SKIP() << "no Python with NumPy: python3-numpy is one of test_packages in app/setup.sh";
    Programs programs;
    for (const Scheme* scheme : schemes()) {
        std::size_t i = 0;
        for (const Values& values : variants(*scheme)) {
            constexpr std::pair<Index, Index> kSizes[] = {{7, 8}, {12, 7}, {20, 12}, {1, 1}};
            const auto [positions, dims] = kSizes[i++ % 4];
            for (const PartName& part : scheme->parts) {
                Document document = showing("heatmap", *scheme, values, positions, dims);
                document.pane().part = part.id;
                programs.add(document, written(*scheme, values) + ", " + part.id + ", " +
                                           std::to_string(positions) + " x " + std::to_string(dims));
            }
        }
    }
    EXPECT_GT(programs.size(), 1000U);
    programs.run(with);
}

TEST(numpyCode, knowsTheListsOfLongRope) {
    const std::string with = python();
    if (with.empty())
        GTEST_SKIP() << "no Python with NumPy: python3-numpy is one of test_packages in app/setup.sh";
    Programs programs;
    const Scheme& rope = *findScheme("rope");
    for (const char* asked : {"8192", "8193"})
        for (const PartName& part : rope.parts) {
            const Values values = valuesOf(rope, {{"scaling", "longrope"},
                                                  {"asked", asked},
                                                  {"scale", "16"},
                                                  {"shortfactor", "1, 1.05, 0.9, 3"},
                                                  {"longfactor", "1, 2, 16, 20.5"}});
            Document document = showing("heatmap", rope, values, 9, 8);
            document.pane().part = part.id;
            programs.add(document, std::string(asked) + ", " + part.id);
        }
    programs.run(with);
}

TEST(numpyCode, knowsTheVectorsOfAScore) {
    const std::string with = python();
    if (with.empty())
        GTEST_SKIP() << "no Python with NumPy: python3-numpy is one of test_packages in app/setup.sh";
    Programs programs;
    const Scheme& rope = *findScheme("rope");
    for (const char* pairing : {"interleaved", "halves"})
        for (const char* place : {"prefix", "proportional", "suffix"})
            for (const char* share : {"100", "50", "0"})
                for (const char* query : {"", "1, -2, 0.5, 3, 0, 1, 7, -1", "0 0 0 0 0 0 0 0"}) {
                    const Values values = valuesOf(rope, {{"scored", "given"},
                                                          {"pairing", pairing},
                                                          {"place", place},
                                                          {"share", share},
                                                          {"query", query},
                                                          {"key", "0.1 0.2 -0.3 0.4 0.5 -0.6 0.7 0.8"}});
                    Document document = showing("curves", rope, values, 30, 8);
                    document.pane().part = "score";
                    programs.add(document, std::string(pairing) + place + share + query);
                }
    programs.run(with);
}

TEST(numpyCode, knowsWhichPairsThereAre) {
    const std::string with = python();
    if (with.empty())
        GTEST_SKIP() << "no Python with NumPy: python3-numpy is one of test_packages in app/setup.sh";
    Programs programs;
    for (const char* id : {"shaw", "t5", "swin", "rope"})
        for (const PartName& part : findScheme(id)->parts)
            for (unsigned which = 0; which < 8; ++which) {
                Document document = showing("heatmap", *findScheme(id), {}, 9, 8);
                document.pane().part = part.id;
                std::size_t at = 0;
                std::string name = std::string(id) + ", " + part.id;
                for (const Param* param : pairChoices()) {
                    if ((which >> at++ & 1) == 0) continue;
                    const double value = param->scale == Scale::choice ? 1 : 3;
                    document = withOption(std::move(document), *param, value);
                    name += std::string(" ") + param->id + "=" + writtenValue(*param, value);
                }
                programs.add(document, name);
            }
    programs.run(with);
}

TEST(numpyCode, goesOnFromThePartToWhatAViewMakesOfIt) {
    const std::string with = python();
    if (with.empty())
        GTEST_SKIP() << "no Python with NumPy: python3-numpy is one of test_packages in app/setup.sh";
    Programs programs;
    const View& similarity = *findView("similarity");
    for (const Scheme* scheme : schemesShownBy(similarity))
        for (int measure = 0; measure < 3; ++measure)
            programs.add(
                withOption(showing("similarity", *scheme, {}, 9, 8), *similarity.params.front(), measure),
                std::string("similarity of ") + scheme->id);
    for (const Scheme* scheme : schemesShownBy(*findView("lookup"))) {
        programs.add(showing("lookup", *scheme, {}, 9, 8), std::string("lookup of ") + scheme->id);
        Document few = showing("lookup", *scheme, {}, 9, 8);
        for (const Param* param : pairChoices())
            few = withOption(std::move(few), *param, param->scale == Scale::choice ? 1 : 3);
        programs.add(few, std::string("some pairs of ") + scheme->id);
    }
    programs.run(with);
}

TEST(numpyCode, isRefusedWithTheViewsThatHaveIt) {
    for (const auto& [view, title] :
         {std::pair{"tokens", "Words"}, {"mix", "Sum"}, {"attention", "Attention"}, {"map", "Plane"}})
        EXPECT_EQ(plain(numpyCode(showing(view, *findScheme("sinusoidal"), {}, 5, 8)).error()),
                  std::string(title) +
                      " has no NumPy program. There is one for Heatmap, Curves, Similarity, Lookup.");
}

}  // namespace posiscope::test
