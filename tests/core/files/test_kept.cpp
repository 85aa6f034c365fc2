// SPDX-License-Identifier: GPL-3.0-or-later
/// Kept states in files: they come back as they were; those of a newer program stay as they are.
#include <gtest/gtest.h>

#include "core/document/kept.h"
#include "core/views/shared/comparing.h"
#include "tests/core/files/read_back.h"
#include "tests/core/files/refusals.h"

namespace posiscope::test {

namespace {

using nlohmann::ordered_json;

/// Two kept states, of which the second is subtracted in a heatmap.
Document compared() {
    Document document = withView(firstDocument(), *findView("heatmap"));
    document = withScheme(std::move(document), *findScheme("sinusoidal"));
    document = withKept(document, presentState(document, "A"));
    const Scheme& scheme = schemeOf(document);
    Setting setting = settingOf(document, scheme);
    setting.values = setting.values.with(*scheme.param("base"), 1e6);
    setting.dims = 64;
    document = withSetting(std::move(document), scheme, setting);
    document.positions.reset();
    document = withKept(document, presentState(document, "base 10^6"));
    document = withKeptShown(std::move(document), "A", false);
    return withMinus(std::move(document), "base 10^6");
}

ordered_json fileOf(const Document& document) {
    return ordered_json::parse(writeDocument(document));
}

/// The same, whatever the order of its keys.
nlohmann::json unordered(const ordered_json& value) {
    return nlohmann::json::parse(value.dump());
}

std::string refusalOfKept(const char* pointer, const ordered_json& value) {
    ordered_json changed = fileOf(compared());
    changed[ordered_json::json_pointer(pointer)] = value;
    return refusal(changed);
}

}  // namespace

TEST(kept, comesBackAsItWas) {
    const Document document = compared();
    const Document back = readBack(writeDocument(document));
    EXPECT_EQ(back, normal(document));
    EXPECT_EQ(writeDocument(back), writeDocument(document));
}

TEST(kept, aPaneOfAStateComesBackAndThePresentKeepsItsSettings) {
    Document document = withMinus(compared(), {});
    document = withKeptBeside(document, "A");
    document.colours.shared = false;
    for (const std::size_t framed : {0U, 1U}) {
        const Document seen = seenFrom(document, framed);
        const Document back = readBack(writeDocument(seen));
        EXPECT_EQ(back, normal(seen));
        EXPECT_EQ(back.settings, document.settings);
    }
}

TEST(kept, aPaneShowsOnlyAStateOfItsScheme) {
    ordered_json file = fileOf(withKeptBeside(withMinus(compared(), {}), "A"));
    file["panes"][0]["state"] = "B";
    EXPECT_NE(refusal(file).find("panes[0].state"), std::string::npos) << refusal(file);
    file["panes"][0]["state"] = "A";
    file["panes"][0]["scheme"] = "learned";
    EXPECT_NE(refusal(file).find("panes[0].state"), std::string::npos) << refusal(file);
}

TEST(kept, ofANewerSchemeIsKeptAndCannotBeSubtracted) {
    ordered_json file = fileOf(compared());
    file["kept"][0] = {
        {"name", "later"}, {"scheme", "cope"}, {"dims", 12}, {"gates", {1, 2}}, {"hidden", true}};
    const Document back = readBack(file.dump());
    EXPECT_FALSE(encodingOf(back, back.kept[0]));
    EXPECT_FALSE(back.kept[0].shown);
    EXPECT_EQ(unordered(fileOf(back)["kept"]), unordered(file["kept"]));
    EXPECT_EQ(fileOf(withKeptRenamed(back, "later", "B"))["kept"][0]["name"], "B");
    file["panes"][0]["minus"] = "later";
    EXPECT_EQ(refusal(file), "panes[0].minus may be base 10^6, not \"later\"");
}

TEST(kept, withValuesOfANewerProgramStaysAsItIs) {
    ordered_json file = fileOf(compared());
    file["kept"][0]["values"]["layout"] = "spiral";
    const Document back = readBack(file.dump());
    EXPECT_FALSE(back.kept[0].future.empty());
    EXPECT_EQ(unordered(fileOf(back)["kept"][0]), unordered(file["kept"][0]));
    EXPECT_NE(plain(unknownIn(back)).find("kept[0]"), std::string::npos);
}

TEST(kept, unknownKeysOfAStateComeBack) {
    ordered_json file = fileOf(compared());
    file["kept"][1]["colour"] = "teal";
    EXPECT_EQ(fileOf(readBack(file.dump())), file);
}

TEST(kept, whatIsNoneIsRefused) {
    EXPECT_EQ(refusalOfKept("/kept", 3), "kept may be a list of at most 6 states, not 3");
    EXPECT_EQ(refusalOfKept("/kept", ordered_json::array()),
              "panes[0].minus may be the name of a state in “kept”, which has none, not \"base 10^6\"");
    EXPECT_EQ(refusalOfKept("/kept/1/name", "A"),
              "kept[1].name may be a name that no other kept state has, not \"A\"");
    EXPECT_TRUE(has(refusalOfKept("/kept/1/name", "a=b"), "without “=” and “:”"));
    EXPECT_TRUE(has(refusalOfKept("/kept/1/name", std::string(81, 'x')), "1 to 80 bytes"));
    EXPECT_TRUE(has(refusalOfKept("/kept/0/hidden", 1), "kept[0].hidden may be true or false"));
    EXPECT_TRUE(has(refusalOfKept("/panes/0/minus", "B"), "panes[0].minus may be A or base 10^6"));
    ordered_json seven = fileOf(compared());
    for (const char* name : {"C", "D", "E", "F", "G"}) {
        seven["kept"].push_back(seven["kept"][0]);
        seven["kept"].back()["name"] = name;
    }
    EXPECT_TRUE(has(refusal(seven), "kept may be a list of at most 6 states"));
}

TEST(kept, version1KnowsNone) {
    ordered_json file;
    file["posiscope"] = 1;
    file["view"] = "heatmap";
    file["text"] = "a";
    file["kept"] = ordered_json::array();
    EXPECT_EQ(refusal(file), "kept is not known");
}

TEST(kept, panesFollowARenamedStateAndLetARemovedOneGo) {
    const Document document = compared();
    EXPECT_EQ(subtracted(withKeptRenamed(document, "base 10^6", "B"))->name, "B");
    EXPECT_EQ(subtracted(withoutKept(document, "base 10^6")), nullptr);
    EXPECT_NE(subtracted(withoutKept(document, "A")), nullptr);
}

}  // namespace posiscope::test
