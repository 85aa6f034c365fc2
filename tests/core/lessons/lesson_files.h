// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/lessons/lesson.h"

namespace posiscope::test {

inline std::string bytesOf(const std::filesystem::path& file) {
    std::ifstream in(file, std::ios::binary);
    EXPECT_TRUE(in) << file;
    std::ostringstream all;
    all << in.rdbuf();
    return all.str();
}

/// The lessons of the program, from their files.
class LessonFiles {
public:
    explicit LessonFiles(std::filesystem::path resources) : m_folder(std::move(resources)) {
        const auto citations = readCitations(bytesOf(m_folder / "citations.json"));
        EXPECT_TRUE(citations) << plain(citations.error());
        m_library.citations = *citations;
        m_library.lesson = [this](const std::string& id) { return readLesson(bytes(id), m_library); };
    }
    std::vector<std::string> ids() const {
        return nlohmann::json::parse(bytesOf(m_folder / "lessons" / "order.json"));
    }
    std::string bytes(const std::string& id) const { return bytesOf(m_folder / "lessons" / (id + ".json")); }
    const LessonLibrary& library() const { return m_library; }
    Result<Lesson> lesson(const std::string& id) const { return readLesson(bytes(id), m_library); }

private:
    std::filesystem::path m_folder;
    LessonLibrary m_library;
};

}  // namespace posiscope::test
