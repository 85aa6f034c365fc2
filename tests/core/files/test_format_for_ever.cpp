// SPDX-License-Identifier: GPL-3.0-or-later
/// Files of version 1 keep their meaning, and files of newer programs open where nothing new is shown.
///
/// tests/core/data/version_1 was made by the program as it was when the second release began: each view with each of
/// its schemes, in English with the first values and in Chinese with the values at their other ends, and the famous
/// figures. These files never change. If a test fails here, documents of readers have changed: mend the program.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "core/document/head_choices.h"
#include "core/files/document_json.h"
#include "core/views/shared/registry.h"

namespace posiscope::test {

namespace {

using nlohmann::ordered_json;

std::map<std::string, std::string> filesOfVersion1() {
    std::map<std::string, std::string> all;
    for (const auto& entry :
         std::filesystem::directory_iterator(POSISCOPE_SOURCE_DIR "/tests/core/data/version_1"))
        if (entry.path().extension() == ".posiscope") {
            std::ifstream file(entry.path(), std::ios::binary);
            std::ostringstream bytes;
            bytes << file.rdbuf();
            all[entry.path().filename().string()] = bytes.str();
        }
    return all;
}

Document readBack(const std::string& bytes) {
    const Result<Document> read = readDocument(bytes);
    if (!read) ADD_FAILURE() << plain(read.error());
    return read ? *read : Document{};
}

ordered_json lookup() {
    return ordered_json::parse(writeDocument(firstDocument()));
}

/// Every value of the file is that of the same key in the document as written again.
void expectKept(const ordered_json& before, const ordered_json& after, const std::string& where) {
    for (const auto& [key, value] : before.items()) {
        ASSERT_TRUE(after.contains(key)) << where << '.' << key;
        if (value.is_object())
            expectKept(value, after.at(key), where + '.' + key);
        else
            EXPECT_EQ(after.at(key), value) << where << '.' << key;
    }
}

}  // namespace

TEST(formatForEver, everyFileOfVersion1IsReadAndWrittenAsItWas) {
    const auto files = filesOfVersion1();
    ASSERT_EQ(files.size(), 158U);
    for (const auto& [name, bytes] : files) {
        SCOPED_TRACE(name);
        const Document read = readBack(bytes);
        EXPECT_TRUE(read.unknown.empty()) << plain(unknownIn(read));
        // So the program of then can open what this one saves, where nothing new was used.
        ordered_json written = ordered_json::parse(writeDocument(read)), before = ordered_json::parse(bytes);
        for (ordered_json* file : {&written, &before}) {  // one choice of the head now
            (*file)["schemes"]["shaw"]["values"].erase("mask");
            (*file)["options"].erase("queries");
            if (before["view"] != "attention") (*file)["options"].erase("attentionmask");
        }
        EXPECT_EQ(nlohmann::json(written), nlohmann::json(before));
        if (HasFailure()) return;
    }
}

TEST(formatForEver, eachViewOfEachSchemeIsThere) {
    const auto files = filesOfVersion1();
    std::size_t pairs = 0;
    for (const auto& [name, bytes] : files) {
        if (name.starts_with("gallery-")) continue;
        const Document read = readBack(bytes);
        EXPECT_EQ(name.substr(0, name.find('-')), read.view);
        EXPECT_NE(name.find('-' + std::string(schemeOf(read).id) + '-'), std::string::npos) << name;
        ++pairs;
    }
    EXPECT_EQ(pairs, 2U * (1 + 10 + 10 + 10 + 6 + 10 + 8 + 6));
}

/// Shaw's scheme had a mask and queries of its own, and Attention a mask for all schemes: both are the head's now, and
/// mean what the shown view made of them.
TEST(formatForEver, theMasksOfThenAreTheHeadsNow) {
    struct Case {
        const char *view, *scheme, *mask, *attention;
        Index queries;
        bool causal;
        Index asking;
    };
    for (const Case& each :
         std::initializer_list<Case>{{"lookup", "shaw", "causal", "none", 0, true, 0},
                                     {"lookup", "shaw", "none", "causal", 2, false, 2},
                                     {"heatmap", "shaw", "causal", "none", 1, true, 1},
                                     {"attention", "shaw", "causal", "none", 1, true, 1},
                                     {"attention", "shaw", "none", "causal", 0, true, 0},
                                     {"attention", "rope", "causal", "none", 2, false, 0},
                                     {"attention", "rope", "none", "causal", 2, true, 0},
                                     {"heatmap", "sinusoidal", "causal", "none", 3, true, 3}}) {
        SCOPED_TRACE(std::string(each.view) + ' ' + each.scheme + ' ' + each.mask + ' ' + each.attention);
        ordered_json file = lookup();
        file["view"] = each.view;
        file["schemeOf"][each.view] = each.scheme;
        file["schemes"]["shaw"]["values"]["mask"] = each.mask;
        file["schemes"]["shaw"]["values"]["queries"] = each.queries;
        file["options"]["attentionmask"] = each.attention;
        const Document read = readBack(file.dump());
        EXPECT_EQ(read.options.integer(kMask) == 1, each.causal);
        EXPECT_EQ(read.options.integer(kQueries), each.asking);
        // The written file means the same to this program, and to one that looks where Shaw's stood.
        const Document again = readBack(writeDocument(read));
        EXPECT_EQ(again.options, read.options);
        const ordered_json written = ordered_json::parse(writeDocument(read));
        EXPECT_EQ(written["schemes"]["shaw"]["values"]["mask"], each.causal ? "causal" : "none");
        EXPECT_EQ(written["schemes"]["shaw"]["values"]["queries"], each.asking);
    }
}

TEST(formatForEver, whatIsMissingIsAsVersion1HadIt) {
    ordered_json whole = lookup();
    whole["options"].erase("attention-words");  // came later: without it, a file from before
    const Document read = readBack(R"({"posiscope": 1, "view": "lookup", "text": "I think therefore I am"})");
    ordered_json written = ordered_json::parse(writeDocument(read));
    // Which scheme each view begins with is that of the list, the first document's too.
    expectKept(whole, written, "document");
}

TEST(formatForEver, whatIsNotShownIsKeptAndWrittenBack) {
    ordered_json file = lookup();
    file["schemes"]["later"] = {{"dims", 8}, {"values", {{"slopes", "paper"}, {"list", {1, 2.5, "x"}}}}};
    file["schemes"]["sinusoidal"]["values"]["spacing"] = "of a later time";
    file["schemes"]["rope"]["values"]["scaling"] = 4;
    file["schemeOf"]["heatmap"] = "later";
    file["schemeOf"]["spectrum"] = "rope";
    file["options"]["spectrum-scale"] = 0.5;
    file["options"]["similarity"] = "of a later time";
    file["focus"]["head"] = 3;
    file["windows"]["spectrum.waves"] = {{"rows", {0, 1}}, {"columns", {0, 1}}};
    file["windows"]["heatmap/later/bias"] = {{"rows", {0, 1}}, {"columns", {0, 1}}};
    file["panes~/x"] = {1, {{"a", nullptr}}};
    const Document read = readBack(file.dump());
    EXPECT_EQ(
        plain(unknownIn(read)),
        "focus.head, options.similarity, options.spectrum-scale, panes~/x, schemeOf.heatmap, "
        "schemeOf.spectrum, schemes.later, schemes.rope, schemes.sinusoidal, windows.heatmap/later/bias, "
        "windows.spectrum.waves");
    const ordered_json again = ordered_json::parse(writeDocument(read));
    expectKept(file, again, "document");
    EXPECT_EQ(readBack(again.dump()), read);
    EXPECT_TRUE(isUnknown(read, *findScheme("rope")));
    EXPECT_FALSE(isUnknown(read, *findScheme("shaw")));
}

/// Version 1 has ten schemes. Another stands in a file where it is shown or set, and then with all that it means.
TEST(formatForEver, schemesThatCameLaterAreWrittenWhereTheyMatter) {
    EXPECT_EQ(lookup()["schemes"].size(), 10U);
    for (const Scheme* scheme : schemes()) {
        if (!scheme->later) continue;
        SCOPED_TRACE(scheme->id);
        EXPECT_FALSE(lookup()["schemes"].contains(scheme->id));
        const Document shown = withScheme(firstDocument(), *scheme);
        ordered_json file = ordered_json::parse(writeDocument(shown));
        EXPECT_EQ(file["schemes"].at(scheme->id)["dims"], scheme->dims);
        for (const Param* param : scheme->params)
            EXPECT_TRUE(file["schemes"][scheme->id]["values"].contains(param->id)) << param->id;
        EXPECT_EQ(writeDocument(readBack(file.dump())), writeDocument(shown));

        Setting setting{.dims = scheme->dims};
        setting.values = setting.values.with(*scheme->params.front(), scheme->params.front()->highest);
        const Document set = withSetting(firstDocument(), *scheme, setting);
        file = ordered_json::parse(writeDocument(set));
        EXPECT_TRUE(file["schemes"].contains(scheme->id));
        EXPECT_EQ(settingOf(readBack(file.dump()), *scheme).values, setting.values);
        EXPECT_EQ(writeDocument(withSetting(set, *scheme, {.dims = scheme->dims})),
                  writeDocument(firstDocument()));
    }
}

TEST(formatForEver, whatTheReaderSetsTakesThePlaceOfWhatWasKept) {
    ordered_json file = lookup();
    file["schemes"]["rope"]["values"]["scaling"] = 4;
    file["schemeOf"]["heatmap"] = "later";
    Document read = readBack(file.dump());
    read = withSetting(read, *findScheme("rope"), {.dims = 6});
    read = withScheme(read, *findScheme("sinusoidal"));
    const ordered_json again = ordered_json::parse(writeDocument(read));
    EXPECT_EQ(again["schemes"]["rope"]["dims"], 6);
    EXPECT_FALSE(again["schemes"]["rope"]["values"].contains("scaling"));
    EXPECT_EQ(again["schemeOf"]["heatmap"], "sinusoidal");
}

TEST(formatForEver, moreThanCanBeKeptIsRefused) {
    ordered_json file = lookup();
    file["later"] = std::string(1 << 18, 'x');
    const Result<Document> read = readDocument(file.dump());
    ASSERT_FALSE(read);
    EXPECT_EQ(plain(read.error()), "it holds more than a document can");
}

/// A later parameter stands in a file only where it says something else than its absence.
TEST(formatForEver, whatCameLaterIsWrittenWhereItMatters) {
    const auto expect = [](const Param& param, const std::function<Document(double)>& with,
                           const ordered_json::json_pointer& where) {
        for (const double value : {param.lowest, param.initial, *param.absent, param.highest}) {
            const std::string bytes = writeDocument(with(value));
            EXPECT_EQ(ordered_json::parse(bytes).contains(where), value != *param.absent) << param.id;
            EXPECT_EQ(writeDocument(readBack(bytes)), bytes) << param.id;
        }
    };
    for (const Scheme* scheme : schemes())
        for (const Param* param : scheme->params)
            if (param->absent)
                expect(
                    *param,
                    [&](double value) {
                        return withSetting(firstDocument(), *scheme,
                                           {.values = Values().with(*param, value)});
                    },
                    ordered_json::json_pointer("/schemes") / scheme->id / "values" / param->id);
    for (const Param* param : viewParams())
        if (param->absent)
            expect(
                *param, [&](double value) { return withOption(firstDocument(), *param, value); },
                ordered_json::json_pointer("/options") / param->id);
}

}  // namespace posiscope::test
