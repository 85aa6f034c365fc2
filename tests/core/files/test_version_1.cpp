// SPDX-License-Identifier: GPL-3.0-or-later
/// Files of version 1 keep their meaning, and what they hold of a newer program is kept.
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
#include "core/views/shared/registry.h"
#include "tests/core/files/read_back.h"
#include "tests/tools/places.h"

namespace posiscope::test {

namespace {

using nlohmann::json;

const std::filesystem::path kFolder = inCheckout("tests/core/data/version_1");

std::string bytesOf(const std::string& name) {
    std::ifstream file(kFolder / (name + ".posiscope"), std::ios::binary);
    std::ostringstream bytes;
    bytes << file.rdbuf();
    return bytes.str();
}

json fixture(const std::string& name) {
    return json::parse(bytesOf(name));
}

/// The names of all, without their ends.
std::vector<std::string> fixtures() {
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(kFolder))
        if (entry.path().extension() == ".posiscope") all.push_back(entry.path().stem().string());
    return all;
}

/// Whether the value of a parameter is the one in a file: the id of a choice, or a number.
void expectValue(const Values& values, const Param& param, const json& written) {
    if (param.scale == Scale::choice)
        EXPECT_EQ(param.choices[static_cast<std::size_t>(values.integer(param))].id, written) << param.id;
    else
        EXPECT_EQ(values[param], written) << param.id;
}

/// The values of all parameters: as the file has them, and those that came later as their absence means.
void expectValues(const Values& values, std::span<const Param* const> params, const json& written) {
    for (const Param* param : params)
        if (written.contains(param->id)) {
            expectValue(values, *param, written[param->id]);
        } else {
            ASSERT_TRUE(param->absent) << param->id << " is in no file of then, and says nothing of it";
            EXPECT_EQ(values[*param], *param->absent) << param->id;
        }
}

std::string schemeIn(const json& file) {
    return file["schemeOf"][file["view"].get<std::string>()];
}

void expectPane(const Pane& pane, const json& file) {
    EXPECT_EQ(pane.view, file["view"]);
    EXPECT_EQ(pane.scheme, schemeIn(file));
    EXPECT_EQ(pane.part, file["schemes"][schemeIn(file)]["part"]);
    EXPECT_TRUE(pane.unknown.empty());
    EXPECT_EQ(pane.windows.size(), file["windows"].size());
    for (const auto& [panel, window] : pane.windows) {
        const json rows{window.row0, window.row1}, columns{window.column0, window.column1};
        EXPECT_EQ(file["windows"][panel], (json{{"rows", rows}, {"columns", columns}})) << panel;
    }
    std::vector<const Param*> params(viewParams().begin(), viewParams().end());
    std::erase_if(params, [](const Param* param) { return param == &kMask || param == &kQueries; });
    expectValues(pane.options, params, file["options"]);
}

/// The mask and the queries that Shaw's scheme had are the head's now: theMasksOfThenAreTheHeadsNow has each case.
void expectHead(const Values& options, const json& file) {
    const json& shaw = file["schemes"]["shaw"]["values"];
    const json common = file["options"]["attentionmask"];
    const bool isShaw = schemeIn(file) == "shaw", weighs = file["view"] == "attention";
    const json own = weighs && !isShaw ? json("none") : shaw["mask"];
    const bool takesCommon = weighs || !isShaw;
    expectValue(options, kMask, own == "none" && takesCommon ? common : own);
    expectValue(options, kQueries, weighs && !isShaw ? json(0) : shaw["queries"]);
}

void expectSettings(const Document& read, const json& file) {
    for (const auto& [id, written] : file["schemes"].items()) {
        const Scheme* scheme = findScheme(id);
        ASSERT_NE(scheme, nullptr) << id;
        SCOPED_TRACE(id);
        const Setting setting = settingOf(read, *scheme);
        EXPECT_EQ(setting.dims, written["dims"]);
        expectValues(setting.values, scheme->params, written["values"]);
        for (const auto& [key, value] : written["values"].items())
            EXPECT_TRUE(scheme->param(key) != nullptr ||
                        (id == "shaw" && (key == "mask" || key == "queries")))
                << key << " is no parameter any more";
    }
}

void expectRest(const Document& read, const json& file) {
    EXPECT_EQ(read.sentence.text, file["text"]);
    EXPECT_EQ(read.sentence.tokens, file["tokens"].get<std::vector<std::string>>());
    EXPECT_EQ(read.sentence.line, file["line"]);
    const std::vector<std::string> tokenizers{"words", "characters", "pieces"};  // in the order of Tokenizer
    EXPECT_EQ(tokenizers[static_cast<std::size_t>(read.sentence.tokenizer)], file["tokenizer"]);
    EXPECT_TRUE(read.sentence.cuts.empty());
    EXPECT_EQ(read.positions ? json(*read.positions) : json("words"), file["positions"]);
    const json& focus = file["focus"];
    EXPECT_EQ(read.focus.position, focus["position"]);
    EXPECT_EQ(read.focus.dimension, focus["dimension"]);
    EXPECT_EQ(read.focus.row, focus["row"]);
    EXPECT_EQ(read.focus.key.has_value(), focus.contains("key"));
    if (read.focus.key) {
        EXPECT_EQ(*read.focus.key, focus["key"]);
    }
    EXPECT_EQ(read.hideRows, file["hideRows"]);
    EXPECT_EQ(idOf(read.colours.map), file["colours"]["map"]);
    ASSERT_EQ(file["colours"]["range"], "data");
    EXPECT_EQ(read.colours.span, ColourChoice::Span::data);
}

/// Shaw in Lookup, as the program of then wrote it.
json lookup() {
    return fixture("lookup-shaw-en");
}

}  // namespace

TEST(version1, everyFileMeansWhatItSays) {
    const std::vector<std::string> names = fixtures();
    ASSERT_EQ(names.size(), 158U);
    for (const std::string& name : names) {
        SCOPED_TRACE(name);
        const json file = fixture(name);
        const Document read = readBack(bytesOf(name));
        EXPECT_TRUE(read.unknown.empty()) << plain(unknownIn(read));
        ASSERT_EQ(read.panes.size(), 1U);
        EXPECT_FALSE(read.below);
        expectPane(read.pane(), file);
        expectHead(read.pane().options, file);
        expectSettings(read, file);
        expectRest(read, file);
        // Saved, it is a file of this version that means the same.
        const std::string saved = writeDocument(read);
        EXPECT_EQ(json::parse(saved)["posiscope"], 2);
        EXPECT_EQ(normal(readBack(saved)), normal(read));
        EXPECT_EQ(writeDocument(readBack(saved)), saved);
        if (HasFailure()) return;
    }
}

TEST(version1, eachViewOfEachSchemeIsThere) {
    std::size_t pairs = 0;
    for (const std::string& name : fixtures()) {
        if (name.starts_with("gallery-")) continue;
        const Document read = readBack(bytesOf(name));
        EXPECT_EQ(name.substr(0, name.find('-')), read.pane().view);
        EXPECT_NE(name.find('-' + read.pane().scheme + '-'), std::string::npos) << name;
        ++pairs;
    }
    EXPECT_EQ(pairs, 2U * (1 + 10 + 10 + 10 + 6 + 10 + 8 + 6));
}

/// Shaw's scheme had a mask and queries of its own, and Attention a mask for all schemes: both are the head's now, and
/// mean what the shown view made of them.
TEST(version1, theMasksOfThenAreTheHeadsNow) {
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
        json file = lookup();
        file["view"] = each.view;
        file["schemeOf"][each.view] = each.scheme;
        file["schemes"]["shaw"]["values"]["mask"] = each.mask;
        file["schemes"]["shaw"]["values"]["queries"] = each.queries;
        file["options"]["attentionmask"] = each.attention;
        const Document read = readBack(file.dump());
        EXPECT_EQ(read.pane().options.integer(kMask) == 1, each.causal);
        EXPECT_EQ(read.pane().options.integer(kQueries), each.asking);
        const json saved = json::parse(writeDocument(read));
        EXPECT_FALSE(saved["schemes"].value("/shaw/values/mask"_json_pointer, json()).is_string())
            << "they stand in one place";
        EXPECT_EQ(readBack(saved.dump()).pane().options, read.pane().options);
    }
}

/// A file that leaves all out begins as the program of then began: with the values that it wrote into its files in
/// English, and with later ones as their absence means.
TEST(version1, whatIsMissingIsAsItWasThen) {
    const Document read = readBack(R"({"posiscope": 1, "view": "lookup", "text": "I think therefore I am"})");
    Document expected = firstDocument();
    for (const Param* param : viewParams())
        expected = withOption(expected, *param, param->absent.value_or(param->initial));
    EXPECT_EQ(normal(read), normal(expected));

    const json whole = lookup();
    EXPECT_EQ(read.pane().view, whole["view"]);
    EXPECT_EQ(read.pane().scheme, schemeIn(whole));
    expectValues(read.pane().options, viewParams(), whole["options"]);
    for (const auto& [id, written] : whole["schemes"].items())
        expectValues(settingOf(read, *findScheme(id)).values, findScheme(id)->params, written["values"]);
    EXPECT_EQ(read.sentence.tokens, whole["tokens"].get<std::vector<std::string>>());
}

TEST(version1, aFileFromBeforeThereWereLinesKeepsItsWords) {
    json file = lookup();
    file["text"] = "one two\nthree";
    file["tokens"] = {"three"};
    file["line"] = 1;
    const Document lines = readBack(file.dump());
    EXPECT_EQ(lines.sentence.line, 1);
    EXPECT_EQ(lines.sentence.text, "one two\nthree");
    file.erase("line");
    file["tokens"] = {"one", "two", "three"};
    const Document old = readBack(file.dump());
    EXPECT_EQ(old.sentence.text, "one two three");
    EXPECT_EQ(old.sentence.tokens, (std::vector<std::string>{"one", "two", "three"}));
    EXPECT_EQ(old.sentence.line, 0);
    EXPECT_EQ(normal(readBack(writeDocument(old))), normal(old));
}

TEST(version1, twoViewsBesideEachOtherAreTwoPanes) {
    json file = lookup();
    file["beside"] = "heatmap";
    file["schemeOf"]["heatmap"] = "rope";
    file["schemes"]["rope"]["part"] = "angles";
    file["schemes"]["rope"]["dims"] = 6;
    file["options"]["run"] = "up";
    file["windows"]["heatmap/rope/angles"] = {{"rows", {1, 2}}, {"columns", {3, 4}}};
    const Document read = readBack(file.dump());
    ASSERT_EQ(read.panes.size(), 2U);
    EXPECT_EQ(read.framed, 0U);
    EXPECT_FALSE(read.below);
    expectPane(read.pane(), file);
    json second = file;
    second["view"] = "heatmap";
    expectPane(read.panes[1], second);
    EXPECT_EQ(read.panes[1].options, read.panes[0].options) << "one choice for both";
    expectSettings(read, file);
    EXPECT_EQ(normal(readBack(writeDocument(read))), normal(read));
}

TEST(version1, whatIsNotShownIsKept) {
    json file = lookup();
    const json later{{"dims", 8}, {"values", {{"slopes", "paper"}, {"list", {1, 2.5, "x"}}}}};
    file["schemes"]["later"] = later;
    file["schemes"]["sinusoidal"]["values"]["spacing"] = "of a later time";
    file["schemes"]["rope"]["values"]["scaling"] = 4;
    file["schemeOf"]["heatmap"] = "later";
    file["schemeOf"]["volume"] = "rope";
    file["options"]["spectrum-scale"] = 0.5;
    file["options"]["similarity"] = "of a later time";
    file["focus"]["head"] = 3;
    const json window{{"rows", {0, 1}}, {"columns", {0, 1}}};
    file["windows"]["spectrum.waves"] = window;
    file["windows"]["heatmap/later/bias"] = window;
    file["tilde~/x"] = {1, {{"a", nullptr}}};
    const Document read = readBack(file.dump());
    EXPECT_EQ(plain(unknownIn(read)),
              "focus.head, schemes.later, schemes.rope, schemes.sinusoidal, tilde~/x, "
              "panes[0].options.similarity, panes[0].options.spectrum-scale, "
              "panes[0].windows.heatmap/later/bias, panes[0].windows.spectrum.waves")
        << "which scheme a view showed last means nothing any more";
    EXPECT_TRUE(isUnknown(read, *findScheme("rope")));
    EXPECT_FALSE(isUnknown(read, *findScheme("shaw")));

    const json saved = json::parse(writeDocument(read));
    for (const char* id : {"later", "sinusoidal", "rope"})
        EXPECT_EQ(saved["schemes"][id], file["schemes"][id]) << id;
    for (const char* id : {"spectrum-scale", "similarity"})
        EXPECT_EQ(saved["panes"][0]["options"][id], file["options"][id]) << id;
    EXPECT_EQ(saved["panes"][0]["windows"], file["windows"]);
    EXPECT_EQ(saved["focus"]["head"], 3);
    EXPECT_EQ(saved["tilde~/x"], file["tilde~/x"]);
    EXPECT_EQ(normal(readBack(saved.dump())), normal(read));
}

TEST(version1, whatIsShownMustBeKnown) {
    const auto refusalOf = [](const char* pointer, const json& value) {
        json file = lookup();
        file[json::json_pointer(pointer)] = value;
        const Result<Document> read = readDocument(file.dump());
        return read ? "accepted" : plain(read.error());
    };
    EXPECT_EQ(refusalOf("/posiscope", 1), "accepted");
    EXPECT_EQ(refusalOf("/view", "lokup"), "view may be " + plain(viewIds()) + ", not \"lokup\"");
    EXPECT_EQ(refusalOf("/beside", "volume"), "beside may be " + plain(viewIds()) + ", not \"volume\"");
    EXPECT_EQ(refusalOf("/beside", "lookup"), "beside may be " + plain(viewIds()) + ", not \"lookup\"");
    const std::string fitting = plain(schemeIds(schemesShownBy(*findView("lookup"))));
    EXPECT_EQ(refusalOf("/schemeOf/lookup", "sinusoidal"),
              "schemeOf.lookup may be " + fitting + ", not \"sinusoidal\"");
    EXPECT_EQ(refusalOf("/schemeOf/lookup", nullptr), "schemeOf.lookup may be " + fitting + ", not null");
    EXPECT_EQ(refusalOf("/schemeOf/heatmap", "rope9"), "accepted");
    EXPECT_EQ(refusalOf("/schemes/shaw/part", "table"),
              "schemes.shaw.part may be index, key, value or usage, not \"table\"");
    EXPECT_EQ(refusalOf("/schemes/shaw/colour", 1), "schemes.shaw.colour is not known");
    EXPECT_EQ(refusalOf("/schemes/shaw/values/colour", 1), "schemes.shaw.values.colour is not known");
    EXPECT_EQ(refusalOf("/schemes/shaw/values/mask", "sideways"),
              "schemes.shaw.values.mask may be none or causal, not \"sideways\"");
    EXPECT_EQ(refusalOf("/schemes/rope/values/mask", "none"), "accepted") << "kept as it is";
    EXPECT_EQ(refusalOf("/options/lookup-new", 1), "options.lookup-new is not known");
    EXPECT_EQ(refusalOf("/windows/lookup.words", 1), "windows.lookup.words may be an object, not 1");
}

}  // namespace posiscope::test
