// SPDX-License-Identifier: GPL-3.0-or-later
// The start of the window: what it does before it is first seen, and what it leaves for later.
#include <QDockWidget>
#include <QSignalSpy>
#include <QTabBar>
#include <algorithm>

#include "tests/ui/window_fixture.h"
#include "ui/controls/param_row.h"
#include "ui/look/figure_text.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"
#include "ui/window/first_frame.h"

namespace posiscope {
namespace {

class Start : public WindowTest {
protected:
    QStringList paramsOf(const QWidget& area) {
        QStringList ids;
        for (const ParamRow* row : area.findChildren<ParamRow*>()) ids.append(row->param().id);
        return ids;
    }
    /// Where Tab comes to, from a control on and back to it.
    std::vector<QWidget*> tabbed(QWidget* from) {
        std::vector<QWidget*> all{from};
        for (QWidget* each = from->nextInFocusChain(); each != from; each = each->nextInFocusChain())
            if (each->focusPolicy() & Qt::TabFocus && each->isVisible()) all.push_back(each);
        return all;
    }
};

TEST(FirstFrame, TheFigureIsDrawnOnceInItsFinalSize) {
    MainWindow window;
    QSignalSpy drawn(&window.figureView(), &FigureView::figureChanged);
    window.show();
    QTest::qWait(40);
    EXPECT_EQ(drawn.count(), 1) << "each further time the whole figure is laid out and painted anew";
}

TEST(FirstFrame, WhatCanWaitRunsOnceAndOnlyWhenTheWindowWasPainted) {
    QWidget window;
    int runs = 0;
    afterFirstFrame(window, [&] { ++runs; });
    QTest::qWait(20);
    EXPECT_EQ(runs, 0);
    window.show();
    QTest::qWait(40);
    EXPECT_EQ(runs, 1);
    window.resize(333, 222);
    window.update();
    QTest::qWait(40);
    EXPECT_EQ(runs, 1);
}

TEST_F(Start, RowsOfASchemeAreMadeWhenItIsFirstChosen) {
    QWidget& side = *window.panels()[0];
    const Scheme& other = *findScheme("sinusoidal");
    ASSERT_STRNE(schemeOf(document()).id, other.id);
    for (const Param* param : other.params)
        EXPECT_FALSE(paramsOf(side).contains(param->id)) << param->id << " is made before it is seen";
    edit(withScheme(document(), other));
    settle();
    unfold();
    for (const Param* param : other.params) {
        EXPECT_EQ(paramsOf(side).count(param->id), 1) << param->id;
        const auto rows = side.findChildren<ParamRow*>();
        const auto row = std::ranges::find_if(
            rows, [&](const ParamRow* each) { return each->param().id == std::string(param->id); });
        ASSERT_NE(row, rows.end());
        EXPECT_TRUE((*row)->isVisible());
        EXPECT_TRUE(std::ranges::any_of(tabbed(named<QTabBar>("Views")),
                                        [&](QWidget* each) { return (*row)->isAncestorOf(each); }))
            << "Tab does not come to " << param->id;
    }
    const QStringList made = paramsOf(side);
    edit(withScheme(document(), *findScheme("shaw")));
    edit(withScheme(document(), other));
    EXPECT_EQ(paramsOf(side), made) << "rows are made once";
}

TEST_F(Start, ControlsThatAreMadeLaterStandInTabOrderWithTheirNeighbours) {
    edit(withScheme(document(), *findScheme("sinusoidal")));
    settle();
    // The side panel as a whole comes before the figure, in the order of the chain too.
    const std::vector<QWidget*> order = tabbed(named<QTabBar>("Views"));
    const auto side = [&](QWidget* each) { return window.panels()[0]->isAncestorOf(each); };
    const auto first = std::ranges::find_if(order, side);
    ASSERT_NE(first, order.end());
    const auto last = std::find_if_not(first, order.end(), side);
    EXPECT_TRUE(std::none_of(last, order.end(), side))
        << "something else stands between controls of the panel";
}

TEST(FirstFrame, ALineHasRoomForTheHighestFamilyAtEverySize) {
    for (const bool bold : {false, true})
        for (int pixels = 8; pixels <= 120; ++pixels) {
            QFont font;
            font.setFamilies(familiesOf());
            font.setPixelSize(pixels);
            font.setBold(bold);
            int highest = 0;
            for (const QString& family : familiesOf()) {
                QFont alone = font;
                alone.setFamilies({family});
                highest = std::max(highest, QFontMetrics(alone).lineSpacing());
            }
            EXPECT_EQ(lineHeight(font), highest) << pixels << (bold ? " bold" : "");
        }
}

TEST(FirstFrame, ATextHasTheSameWidthWheneverItIsAskedFor) {
    const Text words = text("d_{model} = %1, 2^{20}", {literal("512")});
    const Extent first = measuredText(words, Type::label, {});
    for (int i = 0; i < 5000; ++i)  // more than are kept
        (void)measuredText(literal(std::to_string(i)), Type::label, {});
    const Extent again = measuredText(words, Type::label, {});
    EXPECT_EQ(first.width, again.width);
    const QFontMetricsF metrics(fontOf(Type::label, {}));
    EXPECT_EQ(measuredText(literal("4999"), Type::label, {}).width, metrics.horizontalAdvance("4999"));
}

/// To shape all of them takes seconds, in each place where the word stands.
TEST(FirstFrame, AWordOfAnyNumberOfMarksIsAsWideAsOneOfThirty) {
    const auto marked = [](qsizetype count) { return 'e' + QString::fromUtf8("\u0301").repeated(count); };
    const auto width = [](const QString& word) {
        return measuredText(literal(word.toStdString()), Type::label, {}).width;
    };
    EXPECT_EQ(width(marked(32000)), width(marked(30) + QString::fromUtf8("…")));
    EXPECT_EQ(html(literal(marked(32000).toStdString())), marked(30) + QString::fromUtf8("…"));
}

}  // namespace
}  // namespace posiscope
