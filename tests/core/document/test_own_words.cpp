// SPDX-License-Identifier: GPL-3.0-or-later
/// Kept states with words of their own: a pane that shows one has its words and its focus, and no other pane has.
#include <gtest/gtest.h>

#include "core/document/kept.h"
#include "core/views/shared/comparing.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/sentence_edits.h"
#include "tests/core/files/read_back.h"
#include "tests/core/files/refusals.h"

namespace posiscope::test {

namespace {

using Json = nlohmann::ordered_json;

const std::vector<std::string> kBites{"dog", "bites", "man"}, kBitten{"man", "bites", "dog"};

/// Pane 0 shows A with "dog bites man", where the focus is at 0; pane 1, with the frame, "man bites dog", at 2.
Document besideBites() {
    Document document = withText(firstDocument(), "dog bites man", Tokenizer::words);
    Kept kept = presentState(document, "A");
    kept.words = OwnWords{document.sentence, {.position = 0}};
    document = withKept(std::move(document), std::move(kept));
    document = withText(std::move(document), "man bites dog", Tokenizer::words);
    document.focus.position = 2;
    return withKeptBeside(std::move(document), "A");
}

void expectPanes(const Document& document) {
    const Document a = seenFrom(document, 0), b = seenFrom(document, 1);
    EXPECT_EQ(a.sentence.tokens, kBites);
    EXPECT_EQ(a.focus.position, 0);
    EXPECT_EQ(b.sentence.tokens, kBitten);
    EXPECT_EQ(b.focus.position, 2);
}

}  // namespace

TEST(ownWords, areSeenInTheirPaneAlone) {
    const Document document = besideBites();
    expectPanes(document);
    expectPanes(seenFrom(document, 0));
    EXPECT_EQ(seenFrom(seenFrom(document, 0), 1), document);
    EXPECT_EQ(numbersAlone(seenFrom(document, 0)).sentence.tokens, kBites);
    EXPECT_TRUE(sameContent(document, seenFrom(document, 0)));
    EXPECT_EQ(withLookOf(document, seenFrom(document, 0)), seenFrom(document, 0));
}

TEST(ownWords, changeWithTheEditsOfTheirPane) {
    const Document changed = seenFrom(withText(seenFrom(besideBites(), 0), "cat", Tokenizer::words), 1);
    EXPECT_EQ(changed.sentence.tokens, kBitten);
    EXPECT_EQ(seenFrom(changed, 0).sentence.tokens, std::vector<std::string>{"cat"});
}

TEST(ownWords, leaveThePresentOnesBehindWhenTheirPaneGoes) {
    const Document framed = seenFrom(besideBites(), 0);
    for (const Document& left : {withPaneClosed(framed), withoutKeptBeside(framed, "A"),
                                 withoutKept(framed, "A"), withPresentShown(framed)}) {
        EXPECT_EQ(left.sentence.tokens, kBitten);
        EXPECT_EQ(left.focus.position, 2);
    }
    Document unfit = framed;  // a state of another scheme than the pane's is not shown
    unfit.panes[0].scheme = "t5";
    EXPECT_EQ(normal(unfit).sentence.tokens, kBitten);
}

TEST(ownWords, becomeThePresentOnesWithTheirState) {
    const Document document = besideBites();
    const Document back = withStateOf(document, document.kept[0]);
    EXPECT_EQ(back.sentence.tokens, kBites);
    EXPECT_EQ(back.focus.position, 0);
    const Document replaced = withKeptReplaced(document, "A");
    EXPECT_EQ(seenFrom(replaced, 0).sentence.tokens, kBitten);
    EXPECT_EQ(replaced.sentence.tokens, kBitten);
}

TEST(ownWords, comeBackFromFilesWhereverTheFrameIs) {
    for (const std::size_t framed : {0U, 1U}) {
        const Document seen = seenFrom(besideBites(), framed);
        const Document back = readBack(writeDocument(seen));
        EXPECT_EQ(back.panes, normal(seen).panes);
        EXPECT_EQ(back.kept, normal(seen).kept);
        EXPECT_EQ(writeDocument(back), writeDocument(seen));
        expectPanes(back);
        EXPECT_EQ(Json::parse(writeDocument(seen))["text"], "man bites dog");
    }
}

TEST(ownWords, thatCannotBeReadLeaveTheirStateToANewerProgram) {
    Json file = Json::parse(writeDocument(withoutKeptBeside(besideBites(), "A")));
    for (const Json& wrong : {Json{{"text", 1}}, Json{{"text", "a"}, {"later", 1}},
                              Json{{"text", "a"}, {"focus", {{"later", 1}}}}}) {
        file["kept"][0]["words"] = wrong;
        const Document back = readBack(file.dump());
        EXPECT_FALSE(back.kept[0].future.empty());
        EXPECT_EQ(nlohmann::json(Json::parse(writeDocument(back))["kept"][0]["words"]),
                  nlohmann::json(wrong));
    }
}

TEST(ownWords, haveALargestSize) {
    Document document = besideBites();
    document.kept[0].words->sentence.text = std::string(200'000, ' ');
    EXPECT_NE(refusal(Json::parse(writeDocument(document))).find("more than a document can"),
              std::string::npos);
}

}  // namespace posiscope::test
