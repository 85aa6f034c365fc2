// SPDX-License-Identifier: GPL-3.0-or-later
/// Panes of a file that are none: each is refused with one sentence that says what and where. All that no pane needs is
/// kept.
#include <gtest/gtest.h>

#include "core/views/shared/edits.h"
#include "tests/core/files/refusals.h"

namespace posiscope::test {

namespace {

using nlohmann::ordered_json;

/// The four panes with another value at a JSON pointer.
std::string refusalOfFour(const char* pointer, const ordered_json& value) {
    ordered_json changed = fourPanes();
    changed[ordered_json::json_pointer(pointer)] = value;
    return refusal(changed);
}

std::string schemesOf(const char* view) {
    return plain(schemeIds(schemesShownBy(*findView(view))));
}

/// So many panes that are all alike.
ordered_json alike(std::size_t panes) {
    return std::vector<ordered_json>(panes, file()["panes"][0]);
}

}  // namespace

TEST(paneRefusals, oneToSix) {
    const std::string allowed = "panes may be a list of 1 to 6 panes, not ";
    for (std::size_t panes = 0; panes <= kMostPanes + 1; ++panes) {
        const bool fits = panes > 0 && panes <= kMostPanes;
        const std::string said = refusalOf("/panes", alike(panes));
        EXPECT_EQ(fits ? said : said.substr(0, allowed.size()), fits ? "accepted" : allowed) << panes;
    }
    EXPECT_EQ(refusalOf("/panes", 3), allowed + "3");
    EXPECT_EQ(refusalOf("/panes", nullptr), allowed + "null");
    EXPECT_EQ(refusalOf("/panes", file()["panes"][0]), allowed + "an object");
    EXPECT_EQ(refusalOf("/panes/0", 1), "panes[0] may be an object, not 1");
    EXPECT_EQ(refusalOf("/panes/0", ordered_json::array()), "panes[0] may be an object, not a list");
    EXPECT_EQ(refusalOfFour("/panes/3", "lookup"), "panes[3] may be an object, not \"lookup\"");
}

TEST(paneRefusals, theFrameIsAtOne) {
    for (int framed = 0; framed < 4; ++framed)
        EXPECT_EQ(refusalOfFour("/framed", framed), "accepted") << framed;
    const std::string allowed = "framed may be a whole number from 0 to 3, not ";
    EXPECT_EQ(refusalOfFour("/framed", 4), allowed + "4");
    EXPECT_EQ(refusalOfFour("/framed", -1), allowed + "-1");
    EXPECT_EQ(refusalOfFour("/framed", 0.5), allowed + "0.5");
    EXPECT_EQ(refusalOfFour("/framed", "0"), allowed + "\"0\"");
    EXPECT_EQ(refusalOf("/framed", 1), "framed may be a whole number from 0 to 0, not 1");
}

TEST(paneRefusals, belowOrNot) {
    EXPECT_EQ(refusalOf("/below", true), "accepted");
    EXPECT_EQ(refusalOf("/below", 1), "below may be true or false, not 1");
    EXPECT_EQ(refusalOf("/below", "yes"), "below may be true or false, not \"yes\"");
}

TEST(paneRefusals, viewsSchemesAndParts) {
    const std::string views = "panes[0].view may be " + plain(viewIds()) + ", not ";
    const std::string schemes = "panes[0].scheme may be " + schemesOf("lookup") + ", not ";
    const std::string parts = "panes[0].part may be index, key, value or usage, not ";
    expectRefused({{"/panes/0/view", "lokup", views + "\"lokup\""},
                   {"/panes/0/view", 3, views + "3"},
                   {"/panes/0/scheme", "sinusoidal", schemes + "\"sinusoidal\""},
                   {"/panes/0/scheme", "rope9", schemes + "\"rope9\""},
                   {"/panes/0/scheme", nullptr, schemes + "null"},
                   {"/panes/0/part", "table", parts + "\"table\""},
                   {"/panes/0/part", ordered_json::array(), parts + "a list"}});
    for (const PartName& part : findScheme("shaw")->parts)
        EXPECT_EQ(refusalOf("/panes/0/part", part.id), "accepted") << part.id;
    EXPECT_EQ(refusalOfFour("/panes/1/scheme", "later"),
              "panes[1].scheme may be " + schemesOf("heatmap") + ", not \"later\"");
    EXPECT_EQ(refusalOfFour("/panes/2/view", "volume"),
              "panes[2].view may be " + plain(viewIds()) + ", not \"volume\"");
}

TEST(paneRefusals, whatAnotherPaneShowsIsNeededToo) {
    const std::string scheme = fourPanes()["panes"][3]["scheme"];
    ASSERT_NE(scheme, "shaw");
    EXPECT_EQ(refusalOfFour(("/schemes/" + scheme + "/values/later").c_str(), 1),
              "schemes." + scheme + ".values.later is not known");
    EXPECT_EQ(refusalOf(("/schemes/" + scheme + "/values/later").c_str(), 1), "accepted")
        << "no pane of this file shows it";
}

TEST(paneRefusals, theOptionsOfItsView) {
    const Param& run = *findView("heatmap")->params.front();
    const std::string pointer = std::string("/panes/1/options/") + run.id;
    EXPECT_EQ(refusalOfFour(pointer.c_str(), "sideways"), std::string("panes[1].options.") + run.id +
                                                              " may be " + plain(allowedValues(run)) +
                                                              ", not \"sideways\"");
    expectRefused({{"/panes/0/options", 1, "panes[0].options may be an object, not 1"},
                   {"/panes/0/options/lookup-new", 1, "panes[0].options.lookup-new is not known"},
                   {"/panes/0/options/attentionmask", "sideways",
                    "panes[0].options.attentionmask may be none or causal, not \"sideways\""},
                   {"/panes/0/options/heatmap-new", 1, "accepted"},
                   {"/panes/0/options/new", 1, "accepted"}});
    EXPECT_EQ(refusalOfFour("/panes/1/options/heatmap-new", 1), "panes[1].options.heatmap-new is not known");
    EXPECT_EQ(refusalOfFour("/panes/1/options/lookup-new", 1), "accepted");
    EXPECT_EQ(refusalOfFour(("/panes/0/options/" + std::string(run.id)).c_str(), "sideways"), "accepted");
}

TEST(paneRefusals, theWindowsOfItsView) {
    const std::string words = "panes[0].windows.lookup.words";
    expectRefused(
        {{"/panes/0/windows", ordered_json::array(), "panes[0].windows may be an object, not a list"},
         {"/panes/0/windows/lookup.words", 1, words + " may be an object, not 1"},
         {"/panes/0/windows/heatmap.words", 1, "accepted"},
         {"/panes/0/windows/heatmap~1sinusoidal~1table", 1, "accepted"},
         {"/panes/0/windows/heatmap~1sinusoidal~1gone", 1, "accepted"}});
    EXPECT_EQ(refusalOfFour("/panes/1/windows/heatmap~1sinusoidal~1table", 1),
              "panes[1].windows.heatmap/sinusoidal/table may be an object, not 1");
    for (const ordered_json& span : {ordered_json({0, 0}), ordered_json({5, 1}), ordered_json::array({0}),
                                     ordered_json({0, 1, 2}), ordered_json({0, "1"}), ordered_json({0, 1e10}),
                                     ordered_json({-1e10, 0}), ordered_json(3), ordered_json(nullptr)})
        EXPECT_TRUE(has(refusalOf("/panes/0/windows/lookup.words/rows", span),
                        words + ".rows may be two rising numbers from "))
            << span;
}

TEST(paneRefusals, whatItCannotUseItKeeps) {
    ordered_json changed = file();
    changed["panes"][0]["options"]["heatmap-new"] = 1;
    changed["panes"][0]["windows"]["heatmap/sinusoidal/gone"] =
        changed["panes"][0]["windows"]["lookup.words"];
    const Result<Document> read = readDocument(changed.dump());
    ASSERT_TRUE(read);
    EXPECT_EQ(read->pane().windows.size(), 1U);
    std::vector<std::string> kept;
    for (const auto& [where, json] : read->pane().unknown) kept.push_back(where);
    EXPECT_EQ(kept, (std::vector<std::string>{"/options/heatmap-new", "/windows/heatmap~1sinusoidal~1gone"}));
    EXPECT_TRUE(read->unknown.empty());
    EXPECT_EQ(nlohmann::json::parse(writeDocument(*read)), nlohmann::json(changed));
}

}  // namespace posiscope::test
