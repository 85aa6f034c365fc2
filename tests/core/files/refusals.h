// SPDX-License-Identifier: GPL-3.0-or-later
/// Files that are no documents, and the sentence that says why.
#pragma once
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>

#include "core/files/document_json.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/scheme_in_view.h"

namespace posiscope::test {

/// The first document as a file, with one of each object that a file can have.
inline nlohmann::ordered_json file() {
    Document document = firstDocument();
    document.pane().windows["lookup.words"] = {0, 50, 0, 128};
    document.focus.key = 1;
    document.colours.map = MapName::viridis;
    return nlohmann::ordered_json::parse(writeDocument(document));
}

/// Four views of it, the third of which has the frame.
inline nlohmann::ordered_json fourPanes() {
    Document document = firstDocument();
    document.pane().windows["lookup.words"] = {0, 50, 0, 128};
    for (const char* view : {"heatmap", "attention", "tokens"})
        document = withPaneOpened(document, *findView(view));
    document.framed = 2;
    document.focus.key = 1;
    return nlohmann::ordered_json::parse(writeDocument(document));
}

inline std::string refusal(const std::string& bytes) {
    const Result<Document> read = readDocument(bytes);
    if (read) return "accepted";
    EXPECT_FALSE(read.error().empty());
    return plain(read.error());
}

inline std::string refusal(const nlohmann::ordered_json& changed) {
    return refusal(changed.dump(2));
}

/// Returns what is said when the value at a JSON pointer is another one.
inline std::string refusalOf(const char* pointer, const nlohmann::ordered_json& value) {
    nlohmann::ordered_json changed = file();
    changed[nlohmann::ordered_json::json_pointer(pointer)] = value;
    return refusal(changed);
}

struct Wrong {
    const char* pointer;
    nlohmann::ordered_json value;
    std::string said;
};

inline void expectRefused(std::initializer_list<Wrong> all) {
    for (const Wrong& wrong : all)
        EXPECT_EQ(refusalOf(wrong.pointer, wrong.value), wrong.said) << wrong.pointer;
}

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    const auto at = text.find(from);
    if (at == std::string::npos) ADD_FAILURE() << "no " << from << " in " << text;
    return at == std::string::npos ? text : text.replace(at, from.size(), to);
}

inline bool has(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

}  // namespace posiscope::test
