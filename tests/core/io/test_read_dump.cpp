// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/io/read_dump.h"

#include <gtest/gtest.h>

namespace posiscope::test {

TEST(readDump, takesListsArraysAndNumPyFiles) {
    EXPECT_EQ(readDump("[1, 0.5, 2.5e-1]")->numbers, (std::vector<double>{1, 0.5, 0.25}));
    EXPECT_EQ(readDump("tensor([1.0000, 0.5000])")->numbers, (std::vector<double>{1, 0.5}));
    EXPECT_EQ(readDump("1 0.5\n0.25\n")->numbers, (std::vector<double>{1, 0.5, 0.25}));
    for (const char* twice : {"1 0.5 1 0.5", "1 1 0.5 0.5"}) {
        EXPECT_TRUE(readDump(twice)->folded);
        EXPECT_EQ(readDump(twice)->numbers, (std::vector<double>{1, 0.5}));
    }
    std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (2,), }";
    header.resize(117, ' ');
    header += '\n';
    std::string file = std::string("\x93NUMPY\x01\x00", 8) + static_cast<char>(header.size()) + '\0' + header;
    for (const float number : {1.0F, 0.5F})
        file.append(reinterpret_cast<const char*>(&number), sizeof number);
    ASSERT_TRUE(readDump(file));
    EXPECT_EQ(readDump(file)->numbers, (std::vector<double>{1, 0.5}));
    for (const char* none : {"", "[]", "-1 2", "1 nan", "1 inf", "a b", "1e400 1"})
        EXPECT_FALSE(readDump(none)) << none;
    EXPECT_FALSE(readDump(file.substr(0, 30)));
    // Of the same length in bytes: a matrix is no list of frequencies.
    const auto shaped = [&](const std::string& shape) {
        std::string other = file;
        other.replace(other.find("(2,), }"), shape.size(), shape);
        return readDump(other);
    };
    EXPECT_TRUE(shaped("(1, 2)}"));
    EXPECT_FALSE(shaped("(2, 2)}"));
}

}  // namespace posiscope::test
