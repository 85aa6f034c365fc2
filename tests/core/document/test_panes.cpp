// SPDX-License-Identifier: GPL-3.0-or-later
/// The panes of a document: how they come, go and change places, where they stand, and what belongs to each.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>

#include "core/document/document.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/sentence_edits.h"
#include "core/views/shared/view.h"
#include "tests/core/document/named.h"

namespace posiscope::test {

namespace {

/// A pane that no other is like: with all that a pane can hold, and what a newer program wrote.
Pane paneOf(const char* viewId, const char* schemeId, double number) {
    Document document;
    document.pane() = {.view = viewId, .scheme = schemeId, .part = scheme(schemeId).parts.back().id};
    document = withOption(document, *view("curves").params.front(), number);
    document.pane().windows["lookup.words"] = {0, number, 0, number};
    document.pane().unknown["/later"] = std::to_string(number);
    return document.pane();
}

/// A document with so many panes, the frame at one of them.
Document documentOf(std::size_t panes, std::size_t framed) {
    static const std::vector<Pane> kAll = {paneOf("lookup", "shaw", 1),   paneOf("heatmap", "sinusoidal", 2),
                                           paneOf("curves", "rope", 3),   paneOf("similarity", "learned", 4),
                                           paneOf("heatmap", "alibi", 5), paneOf("curves", "t5", 6)};
    Document document = firstDocument();
    document.panes.assign(kAll.begin(), kAll.begin() + static_cast<std::ptrdiff_t>(panes));
    document.framed = framed;
    return document;
}

/// Each number of panes, with the frame at each.
std::vector<Document> documents() {
    std::vector<Document> all;
    for (std::size_t panes = 1; panes <= kMostPanes; ++panes)
        for (std::size_t framed = 0; framed < panes; ++framed) all.push_back(documentOf(panes, framed));
    return all;
}

std::string nameOf(const Document& document) {
    return "pane " + std::to_string(document.framed) + " of " + std::to_string(document.panes.size());
}

}  // namespace

TEST(panes, aDocumentBeginsWithOne) {
    EXPECT_EQ(Document().panes.size(), 1U);
    EXPECT_EQ(firstDocument().panes.size(), 1U);
    EXPECT_EQ(firstDocument().framed, 0U);
}

TEST(panes, anOpenedOneStandsBehindTheFramedOneAndHasAllOfIt) {
    for (const Document& before : documents()) {
        if (before.panes.size() == kMostPanes) continue;
        for (const View* opened : views()) {
            SCOPED_TRACE(nameOf(before) + ", " + opened->id);
            const Document after = withPaneOpened(before, *opened);
            ASSERT_EQ(after.panes.size(), before.panes.size() + 1);
            EXPECT_EQ(after.framed, before.framed + 1);
            Pane expected = withView(before, *opened).pane();
            expected.unknown.clear();  // it stays with the pane that a newer program gave it
            EXPECT_EQ(after.pane(), expected);
            EXPECT_TRUE(canShow(viewOf(after), schemeOf(after)));
            // The others are as they were, and closing the new one gives the document that was there before.
            EXPECT_EQ(seenFrom(withPaneClosed(after), before.framed), before);
        }
    }
}

TEST(panes, theSameViewOnceMoreIsAnEqualPane) {
    for (const Document& each : documents()) {
        const Document before = normal(each);
        if (before.panes.size() == kMostPanes) continue;
        const Document after = withPaneOpened(before, viewOf(before));
        Pane expected = after.panes[after.framed - 1];
        expected.unknown.clear();
        EXPECT_EQ(after.pane(), expected) << nameOf(before);
    }
}

TEST(panes, thereAreNoMoreThanFour) {
    for (std::size_t framed = 0; framed < kMostPanes; ++framed)
        for (const View* opened : views())
            EXPECT_EQ(withPaneOpened(documentOf(kMostPanes, framed), *opened),
                      documentOf(kMostPanes, framed));
}

TEST(panes, aClosedOneIsGoneAndTheNextHasTheFrame) {
    for (const Document& before : documents()) {
        SCOPED_TRACE(nameOf(before));
        const Document after = withPaneClosed(before);
        if (before.panes.size() == 1) {
            EXPECT_EQ(after, before) << "the last one stays";
            continue;
        }
        std::vector<Pane> expected;
        for (std::size_t i = 0; i < before.panes.size(); ++i)
            if (i != before.framed) expected.push_back(before.panes[i]);
        EXPECT_EQ(after.panes, expected);
        EXPECT_EQ(after.framed, std::min(before.framed, after.panes.size() - 1));
        EXPECT_EQ(withPaneClosed(seenFrom(before, 0)).panes.front(), before.panes[1]);
    }
}

TEST(panes, swappedOnesChangePlacesAndTheFrameGoesAlong) {
    for (const Document& before : documents()) {
        SCOPED_TRACE(nameOf(before));
        const Document after = withPaneSwapped(before);
        const std::size_t next = (before.framed + 1) % before.panes.size();
        EXPECT_EQ(after.framed, next);
        EXPECT_EQ(after.pane(), before.pane());
        EXPECT_EQ(after.panes[before.framed], before.panes[next]);
        for (std::size_t i = 0; i < before.panes.size(); ++i)
            if (i != before.framed && i != next) {
                EXPECT_EQ(after.panes[i], before.panes[i]) << i;
            }
        EXPECT_EQ(seenFrom(withPaneSwapped(seenFrom(after, before.framed)), before.framed), before)
            << "the same two once more";
        if (before.panes.size() <= 2) {
            EXPECT_EQ(withPaneSwapped(after), before);
        }
    }
}

TEST(panes, whatChangesInOneChangesInNoOther) {
    for (const Document& before : documents()) {
        SCOPED_TRACE(nameOf(before));
        const Document copy = before;
        Document zoomed = before;
        zoomed.pane().windows["heatmap/sinusoidal/table"] = {0, 1, 0, 1};
        for (const Document& after : {withView(before, view("map")), withScheme(before, scheme("none")),
                                      withPart(before, "no such part"),
                                      withOption(before, *view("similarity").params.front(), 1), zoomed}) {
            EXPECT_EQ(after.framed, before.framed);
            ASSERT_EQ(after.panes.size(), before.panes.size());
            for (std::size_t i = 0; i < before.panes.size(); ++i)
                EXPECT_EQ(after.panes[i] == before.panes[i], i != before.framed) << i;
        }
        EXPECT_EQ(before, copy) << "a document is a value";
    }
}

TEST(panes, eachSeesTheDocumentAsItsOwn) {
    const Document document = documentOf(kMostPanes, 0);
    for (std::size_t i = 0; i < kMostPanes; ++i) {
        const Document seen = seenFrom(document, i);
        EXPECT_EQ(seen.pane(), document.panes[i]);
        EXPECT_EQ(viewOf(seen).id, document.panes[i].view);
        EXPECT_EQ(schemeOf(seen).id, document.panes[i].scheme);
        EXPECT_EQ(seenFrom(seen, 0), document);
    }
}

TEST(panes, theyStandRowByRow) {
    using Place = std::array<std::size_t, 4>;  // row, rows, column, columns
    const auto places = [](std::size_t panes, bool below) {
        Document document = documentOf(panes, 0);
        document.below = below;
        std::vector<Place> all;
        for (std::size_t i = 0; i < panes; ++i) {
            const PanePlace place = placeOf(document, i);
            all.push_back({place.row, place.rows, place.column, place.columns});
        }
        return all;
    };
    using Places = std::vector<Place>;
    EXPECT_EQ(places(1, false), (Places{{0, 1, 0, 1}}));
    EXPECT_EQ(places(2, false), (Places{{0, 1, 0, 2}, {0, 1, 1, 2}}));
    EXPECT_EQ(places(2, true), (Places{{0, 2, 0, 1}, {1, 2, 0, 1}}));
    EXPECT_EQ(places(3, false), (Places{{0, 2, 0, 2}, {0, 2, 1, 2}, {1, 2, 0, 1}}));
    EXPECT_EQ(places(4, false), (Places{{0, 2, 0, 2}, {0, 2, 1, 2}, {1, 2, 0, 2}, {1, 2, 1, 2}}));
    EXPECT_EQ(places(5, false),
              (Places{{0, 2, 0, 3}, {0, 2, 1, 3}, {0, 2, 2, 3}, {1, 2, 0, 3}, {1, 2, 1, 3}}));
    for (const std::size_t panes : {1U, 3U, 4U, 5U, 6U})
        EXPECT_EQ(places(panes, true), places(panes, false)) << panes;
}

TEST(panes, theNumbersOfOneDependOnNoOther) {
    for (const Document& document : documents()) {
        SCOPED_TRACE(nameOf(document));
        Document alone = withSetting(document, schemeOf(document), {.dims = 6});
        Document among = withSetting(alone, scheme("swin"), {.dims = 10});
        for (std::size_t i = 0; i < among.panes.size(); ++i)
            if (i != among.framed) among.panes[i] = paneOf("mix", "linear", 7);
        among.pane().windows.clear();
        among.pane().unknown["/more"] = "1";
        among.focus = {.position = 3, .dimension = 4};
        among.colours.map = MapName::grey;
        among.hideRows = !among.hideRows;
        among.below = !among.below;
        EXPECT_EQ(numbersAlone(among), numbersAlone(alone));
        alone.panes = {alone.pane()};
        alone.framed = 0;
        EXPECT_EQ(numbersAlone(among), numbersAlone(alone)) << "nor on which of them it is";

        EXPECT_EQ(shapeOf(numbersAlone(among)), shapeOf(among));
        EXPECT_EQ(partOf(numbersAlone(among), encodingOf(numbersAlone(among))).id,
                  partOf(among, encodingOf(among)).id);
        EXPECT_NE(numbersAlone(withSetting(among, schemeOf(among), {.dims = 7})), numbersAlone(among));
        EXPECT_NE(numbersAlone(withText(among, "other words", Tokenizer::words)), numbersAlone(among));
        EXPECT_NE(numbersAlone(withPart(among, "")), numbersAlone(among));
    }
}

TEST(panes, whatIsVisibleAndTheFrameAreNoContent) {
    const Document document = documentOf(3, 0);
    Document look = document;
    for (Pane& pane : look.panes) pane.windows["heatmap"] = {0, 10, 0, 10};
    look.framed = 2;
    EXPECT_NE(document, look);
    EXPECT_TRUE(sameContent(document, look));
    EXPECT_EQ(withLookOf(document, look), look);
    EXPECT_EQ(withLookOf(look, document), document);

    Document other = look;
    other.hideRows = true;
    EXPECT_FALSE(sameContent(document, other));
    EXPECT_EQ(withLookOf(other, document).framed, document.framed);
    EXPECT_TRUE(withLookOf(other, document).hideRows);
    EXPECT_FALSE(sameContent(document, withPart(document, "")));
    EXPECT_FALSE(sameContent(document, withView(look, view("map"))));
    EXPECT_FALSE(sameContent(document, withPaneSwapped(document)));
    EXPECT_FALSE(sameContent(document, withPaneClosed(document)));
    EXPECT_EQ(withLookOf(withPaneClosed(document), look), withPaneClosed(document))
        << "the look of other panes is none for these";
}

TEST(panes, otherWordsClearTheWindowsOfWordsInAll) {
    Document document = documentOf(3, 1);
    for (Pane& pane : document.panes) pane.windows["heatmap/sinusoidal/table"] = {1, 2, 3, 4};
    const std::map<std::string, Window> left{{"heatmap/sinusoidal/table", {1, 2, 3, 4}}};
    for (const Document& after : {withText(document, "other words", Tokenizer::words), withLine(document, 1)})
        for (const Pane& pane : after.panes) EXPECT_EQ(pane.windows, left);
    const Document moved = withWordMoved(document, 0, 1);
    for (std::size_t i = 0; i < document.panes.size(); ++i)
        EXPECT_EQ(moved.panes[i].windows, document.panes[i].windows) << "the same words";
}

TEST(panes, theNormalFormNamesTheViewAndTheSchemeOfEach) {
    Document document;
    document.panes = {Pane{}, {.view = "heatmap"}, {.view = "curves", .scheme = "rope", .part = "table"}};
    document.below = true;
    document.settings["rope"] = {.dims = scheme("rope").dims};
    ASSERT_EQ(scheme("rope").part("table"), nullptr);
    const Document named = normal(document);
    for (std::size_t i = 0; i < 3; ++i) {
        const Document before = seenFrom(document, i), after = seenFrom(named, i);
        EXPECT_EQ(after.pane().view, viewOf(before).id) << i;
        EXPECT_EQ(after.pane().scheme, schemeOf(before).id) << i;
        EXPECT_EQ(partOf(after, encodingOf(after)).id, partOf(before, encodingOf(before)).id) << i;
        EXPECT_EQ(after.pane().part, "") << i << ": a part that the scheme has not";
    }
    EXPECT_FALSE(named.below) << "only two stand below each other";
    EXPECT_TRUE(named.settings.empty());
    EXPECT_EQ(normal(named), named);

    document.panes.pop_back();
    EXPECT_TRUE(normal(document).below);
    document.panes.pop_back();
    EXPECT_FALSE(normal(document).below);
}

TEST(panes, theFirstPartNeedsNoName) {
    for (const Scheme* each : schemes()) {
        const Document document = withScheme(firstDocument(), *each);
        for (const PartName& part : each->parts) {
            const bool isFirst = part.id == std::string_view(each->parts.front().id);
            EXPECT_EQ(normal(withPart(document, part.id)).pane().part, isFirst ? "" : part.id) << each->id;
        }
        EXPECT_EQ(normal(withPart(document, "no such part")), normal(document)) << each->id;
    }
}

}  // namespace posiscope::test
