// SPDX-License-Identifier: GPL-3.0-or-later
/// Files of newer programs open where nothing new is shown, and keep what is new; files of this one say what they need,
/// whatever a later program begins with. Files of older programs: test_version_1.cpp.
#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>

#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "tests/core/files/read_back.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

json first() {
    return json::parse(writeDocument(firstDocument()));
}

const json kWindow{{"rows", {0, 1}}, {"columns", {0, 1}}};

/// Lookup, and beside it a heatmap: each with what a newer program put there, and so has the rest.
json ofANewerProgram() {
    json file = json::parse(writeDocument(withPaneOpened(firstDocument(), *findView("heatmap"))));
    file["schemes"]["later"] = {{"dims", 8}, {"values", {{"slopes", "paper"}, {"list", {1, 2.5, "x"}}}}};
    file["schemes"]["rope"]["values"]["scaling"] = 4;
    file["schemes"]["learned"]["part"] = "rows";
    file["focus"]["head"] = 3;
    file["tilde~/x"] = {1, {{"a", nullptr}}};
    json &lookup = file["panes"][0], &heatmap = file["panes"][1];
    lookup["tint"] = "red";
    lookup["options"]["similarity"] = "of a later time";
    lookup["options"]["heatmap-new"] = true;
    lookup["windows"]["heatmap/sinusoidal/part that is gone"] = kWindow;
    heatmap["tint"] = {{"dark", "blue"}};
    heatmap["options"]["spectrum-scale"] = 0.5;
    heatmap["windows"]["spectrum.waves"] = kWindow;
    return file;
}

json saved(const Document& document) {
    return json::parse(writeDocument(document));
}

}  // namespace

TEST(formatForEver, whatIsNotShownIsKeptAndWrittenBackToItsPlace) {
    const json file = ofANewerProgram();
    const Document read = readBack(file.dump());
    EXPECT_EQ(plain(unknownIn(read)),
              "focus.head, schemes.later, schemes.learned, schemes.rope, tilde~/x, "
              "panes[0].options.heatmap-new, panes[0].options.similarity, panes[0].tint, "
              "panes[0].windows.heatmap/sinusoidal/part that is gone, "
              "panes[1].options.spectrum-scale, panes[1].tint, panes[1].windows.spectrum.waves");
    EXPECT_EQ(saved(read), file);
    EXPECT_EQ(normal(readBack(writeDocument(read))), normal(read));
    EXPECT_TRUE(isUnknown(read, *findScheme("rope")));
    EXPECT_FALSE(isUnknown(read, *findScheme("shaw")));
    EXPECT_TRUE(read.panes[0].windows.empty());
    EXPECT_TRUE(read.panes[1].windows.empty());
}

TEST(formatForEver, whatAPaneKeepsGoesWithIt) {
    const json file = ofANewerProgram();
    const Document read = readBack(file.dump());
    const json swapped = saved(withPaneSwapped(seenFrom(read, 0)));
    EXPECT_EQ(swapped["panes"], (json{file["panes"][1], file["panes"][0]}));
    EXPECT_EQ(readBack(swapped.dump()).panes[0].unknown, read.panes[1].unknown);
    EXPECT_EQ(readBack(swapped.dump()).panes[1].unknown, read.panes[0].unknown);
    EXPECT_EQ(swapped["tilde~/x"], file["tilde~/x"]);
    for (std::size_t closed = 0; closed < 2; ++closed) {
        const json left = saved(withPaneClosed(seenFrom(read, closed)));
        EXPECT_EQ(left["panes"], json::array({file["panes"][1 - closed]}));
        for (const char* key : {"focus", "tilde~/x"}) EXPECT_EQ(left[key], file[key]) << key;
        for (const char* id : {"later", "rope", "learned"})
            EXPECT_EQ(left["schemes"][id], file["schemes"][id]) << id;
    }
}

TEST(formatForEver, whatTheReaderSetsTakesThePlaceOfWhatWasKept) {
    const Document read = readBack(ofANewerProgram().dump());
    const json set = saved(withSetting(read, *findScheme("rope"), {.dims = 6}));
    EXPECT_EQ(set["schemes"]["rope"], (json{{"dims", 6}}));

    const Param& measure = *findView("similarity")->params.front();
    const json chosen = saved(withOption(seenFrom(read, 0), measure, 1));
    EXPECT_EQ(chosen["panes"][0]["options"][measure.id], measure.choices[1].id);
    EXPECT_EQ(chosen["panes"][0]["options"]["heatmap-new"], true);
}

/// A scheme that no pane shows stands in a file where it was changed, and only then; a shown one with all it means.
TEST(formatForEver, schemesStandInAFileWhereTheyMatter) {
    for (const Scheme* scheme : schemes()) {
        SCOPED_TRACE(scheme->id);
        const bool isFirst = scheme == &schemeOf(firstDocument());
        EXPECT_EQ(first()["schemes"].contains(scheme->id), isFirst);
        const Document shown = withScheme(firstDocument(), *scheme);
        const json file = saved(shown);
        EXPECT_EQ(file["schemes"].size(), 1U);
        EXPECT_EQ(file["schemes"].at(scheme->id)["dims"], scheme->dims);
        for (const Param* param : scheme->params)
            if (!param->absent) {
                EXPECT_TRUE(file["schemes"][scheme->id]["values"].contains(param->id)) << param->id;
            }
        EXPECT_EQ(writeDocument(readBack(file.dump())), writeDocument(shown));

        if (scheme->params.empty()) continue;
        Setting setting{.dims = scheme->dims};
        setting.values = setting.values.with(*scheme->params.front(), scheme->params.front()->highest);
        const Document set = withSetting(firstDocument(), *scheme, setting);
        EXPECT_EQ(settingOf(readBack(writeDocument(set)), *scheme).values, setting.values);
        EXPECT_EQ(writeDocument(withSetting(set, *scheme, {.dims = scheme->dims})),
                  writeDocument(firstDocument()));
    }
}

TEST(formatForEver, moreThanCanBeKeptIsRefused) {
    for (const char* where : {"/later", "/panes/0/later", "/panes/0/options/later"}) {
        json file = first();
        file[json::json_pointer(where)] = std::string(1 << 18, 'x');
        const Result<Document> read = readDocument(file.dump());
        ASSERT_FALSE(read) << where;
        EXPECT_EQ(plain(read.error()), "it holds more than a document can") << where;
    }
}

namespace {

/// A later parameter that is shown stands in a file only where it says something else than its absence.
void expectWrittenWhereItMatters(const Param& param, const std::function<Document(double)>& with,
                                 const json::json_pointer& where) {
    for (const double value : {param.lowest, param.initial, *param.absent, param.highest}) {
        const std::string bytes = writeDocument(with(value));
        EXPECT_EQ(json::parse(bytes).contains(where), value != *param.absent) << param.id;
        EXPECT_EQ(writeDocument(readBack(bytes)), bytes) << param.id;
        EXPECT_EQ(normal(readBack(bytes)), normal(with(value))) << param.id;
    }
}

}  // namespace

TEST(formatForEver, whatCameLaterIsWrittenWhereItMatters) {
    for (const Scheme* scheme : schemes())
        for (const Param* param : scheme->params)
            if (param->absent)
                expectWrittenWhereItMatters(
                    *param,
                    [&](double value) {
                        return withParam(withScheme(firstDocument(), *scheme), *scheme, *param, value);
                    },
                    json::json_pointer("/schemes") / scheme->id / "values" / param->id);
    for (const View* view : views()) {
        const Document document = withView(firstDocument(), *view);
        for (const Param* param : choicesOf(*view, schemeOf(document)))
            if (param->absent)
                expectWrittenWhereItMatters(
                    *param, [&](double value) { return withOption(document, *param, value); },
                    json::json_pointer("/panes/0/options") / param->id);
    }
}

/// A choice that no pane shows is written where it was changed, and its absence means that it was not.
TEST(formatForEver, whatIsNotShownIsWrittenWhereItWasChanged) {
    const std::vector<const Param*> shown = choicesOf(viewOf(firstDocument()), schemeOf(firstDocument()));
    for (const Param* param : viewParams()) {
        if (std::ranges::find(shown, param) != shown.end()) continue;
        for (const double value : {param->lowest, param->initial, param->highest}) {
            const Document document = withOption(firstDocument(), *param, value);
            const auto options = saved(document)["panes"][0].value("options", json::object());
            EXPECT_EQ(options.contains(param->id), value != param->initial) << param->id;
            EXPECT_EQ(normal(readBack(writeDocument(document))), normal(document)) << param->id;
        }
    }
}

}  // namespace posiscope::test
