// SPDX-License-Identifier: GPL-3.0-or-later
/// The README's tables name what the registry has, no more and no less.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>

#include "core/registry.h"

namespace posiscope {
namespace {

/// The cells of every table row of the README whose first cell is `id` in backquotes.
std::vector<std::vector<std::string>> rowsOf(const std::string& id) {
    std::ifstream file(POSISCOPE_SOURCE_DIR "/README.md");
    std::vector<std::vector<std::string>> rows;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("| `" + id + "` |")) continue;
        std::istringstream cells(line.substr(1));
        std::vector<std::string>& row = rows.emplace_back();
        for (std::string cell; std::getline(cells, cell, '|');)
            row.push_back(cell.substr(1, cell.size() - 2));
    }
    return rows;
}

std::string quoted(const std::vector<std::string>& ids) {
    std::string all;
    for (const std::string& id : ids) all += (all.empty() ? "`" : ", `") + id + "`";
    return all;
}

TEST(Readme, ListsEverySchemeAsItIs) {
    for (const Scheme* scheme : schemes()) {
        std::vector<std::string> params, parts;
        for (const Param* param : scheme->params) params.emplace_back(param->id);
        for (const Part& part : scheme->make({}, {1, 1}).parts) parts.push_back(part.id);
        EXPECT_EQ(rowsOf(scheme->id),
                  (std::vector<std::vector<std::string>>{
                      {"`" + std::string(scheme->id) + "`", quoted(params), quoted(parts), scheme->source}}))
            << "the README's row of " << scheme->id << " must say this";
    }
}

TEST(Readme, ListsEveryViewAsItIs) {
    for (const View* view : views()) {
        std::vector<std::string> shown;
        for (const Scheme* scheme : schemes())
            if (canShow(*view, *scheme)) shown.emplace_back(scheme->id);
        EXPECT_EQ(rowsOf(view->id), (std::vector<std::vector<std::string>>{
                                        {"`" + std::string(view->id) + "`", view->source, quoted(shown)}}))
            << "the README's row of " << view->id << " must say this";
    }
}

TEST(Readme, ListsNothingElse) {
    std::ifstream file(POSISCOPE_SOURCE_DIR "/README.md");
    ASSERT_TRUE(file);
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("| `") || line.starts_with("| `core/") ||
            line.find("/` |") != std::string::npos)
            continue;
        const std::string id = line.substr(3, line.find('`', 3) - 3);
        EXPECT_TRUE(findScheme(id) != nullptr || findView(id) != nullptr) << "the README lists " << id;
    }
}

}  // namespace
}  // namespace posiscope
