// SPDX-License-Identifier: GPL-3.0-or-later
// From tab to tab: the scheme stays where it can, and what matters is seen without scrolling.
#include <QAction>
#include <QComboBox>
#include <QPushButton>
#include <QScrollArea>
#include <QTabBar>
#include <QTemporaryDir>
#include <QToolButton>

#include "tests/ui/window_fixture.h"
#include "ui/controls/param_row.h"
#include "ui/window/memory.h"

namespace posiscope {
namespace {

class Story : public WindowTest {
protected:
    Story() {
        window.resize(1280, 800);
        settle();
    }
    ~Story() override { setWindowLook({}); }
    void tab(const char* id) {
        for (std::size_t i = 0; i < views().size(); ++i)
            if (views()[i]->id == std::string_view(id))
                named<QTabBar>("Views")->setCurrentIndex(static_cast<int>(i));
        settle();
    }
    std::string scheme() { return schemeOf(document()).id; }
    QWidget* detour() { return window.findChild<QWidget*>("detour"); }
};

TEST_F(Story, TabsAreInTheOrderOfTheStory) {
    QStringList names;
    for (int i = 0; i < named<QTabBar>("Views")->count(); ++i)
        names.append(named<QTabBar>("Views")->tabText(i));
    EXPECT_EQ(names.join(' ').remove('&'),
              "Words Sum Heatmap Curves Similarity Spectrum Lookup Attention Plane");
    EXPECT_EQ(document().pane().view, "lookup");
}

TEST_F(Story, ATabKeepsTheSchemeWhereItCan) {
    for (const char* view : {"heatmap", "attention", "tokens", "lookup"}) {
        tab(view);
        EXPECT_EQ(document().pane().view, view);
        EXPECT_EQ(scheme(), "shaw") << view;
        EXPECT_FALSE(detour()->isVisible()) << view;
    }
}

TEST_F(Story, WhereItCannotItSaysSoAndLeadsBack) {
    tab("heatmap");
    edit(withScheme(document(), *findScheme("rope")));
    settle();
    ASSERT_EQ(document().pane().view, "heatmap");
    tab("lookup");
    EXPECT_EQ(scheme(), "shaw");
    ASSERT_TRUE(detour()->isVisible());
    detour()->findChild<QPushButton*>()->click();
    settle();
    EXPECT_EQ(document().pane().view, "heatmap");
    EXPECT_EQ(scheme(), "rope");
    EXPECT_FALSE(detour()->isVisible());
    stack().undo();
    settle();
    EXPECT_EQ(document().pane().view, "lookup");
}

TEST_F(Story, SmallAndRealAreOneClickEachAndStay) {
    const auto press = [this](const char* name) {
        for (QPushButton* each : window.findChildren<QPushButton*>())
            if (each->text().remove('&') == name) each->click();
        settle();
    };
    tab("heatmap");
    press("Small");
    for (const Scheme* each : schemes()) {
        edit(withScheme(document(), *each));
        EXPECT_EQ(shapeOf(document()).dims, 4) << each->id;
        EXPECT_EQ(shapeOf(document()).positions, 3) << each->id;
    }
    edit(withScheme(document(), *findScheme("swin")));
    const Encoding encoding =
        findScheme("swin")->make(settingOf(document(), *findScheme("swin")).values, {3, 4});
    // Four patches of a window of 2 × 2, with the rows that Liu et al. have.
    const double rows[] = {4, 3, 1, 0, 5, 4, 2, 1, 7, 6, 4, 3, 8, 7, 5, 4};
    for (Index i = 0; i < 16; ++i) EXPECT_EQ(encoding.part("index")->field->at(i / 4, i % 4), rows[i]);
    press("Real");
    for (const Scheme* each : schemes()) {
        edit(withScheme(document(), *each));
        EXPECT_EQ(shapeOf(document()).dims, each->dims) << each->id;
    }
}

/// The sentence, the scheme and what stands open of both are seen at once in every view.
TEST_F(Story, WhatMattersIsSeenWithoutScrolling) {
    for (const Language language : {Language::english, Language::chinese}) {
        window.setLook({language, Theme::light});
        window.resize(1280, 800);
        settle();
        for (const View* view : views())
            for (const Scheme* each : schemesShownBy(*view)) {
                edit(withScheme(withView(document(), *view), *each));
                settle();
                const QWidget* area = window.findChild<QScrollArea*>()->viewport();
                for (const ParamRow* row : window.findChildren<ParamRow*>()) {
                    const auto isOfView = [&](const Param* param) {
                        return param->id == std::string_view(row->param().id);
                    };
                    if (!row->isVisible() || !area->isAncestorOf(row) ||
                        std::ranges::any_of(view->params, isOfView))
                        continue;
                    const QRect place(row->mapTo(area, QPoint(0, 0)), row->size());
                    EXPECT_TRUE(area->rect().contains(place))
                        << view->id << ", " << each->id << ", " << row->param().id << " ends "
                        << place.bottom() << " of " << area->height() << ", " << languageId(language);
                }
            }
    }
}

TEST_F(Story, MoreIsFoldedSaysHowManyAreChangedAndIsRemembered) {
    tab("heatmap");
    edit(withScheme(document(), *findScheme("sinusoidal")));
    settle();
    const auto more = [](MainWindow& in) {
        for (QToolButton* each : in.findChildren<QToolButton*>("more"))
            if (each->isVisible()) return each;
        return static_cast<QToolButton*>(nullptr);
    };
    ASSERT_NE(more(window), nullptr);
    EXPECT_EQ(more(window)->text(), "▸ More");
    const Scheme& scheme = schemeOf(document());
    Setting setting = settingOf(document(), scheme);
    setting.values = setting.values.with(*scheme.param("first"), 7);
    edit(withSetting(document(), scheme, setting));
    settle();
    EXPECT_EQ(more(window)->text(), "▸ More (1 changed)");
    const auto seen = [](MainWindow& in, std::string_view id) {
        for (const ParamRow* row : in.findChildren<ParamRow*>())
            if (row->param().id == id && row->isVisible()) return true;
        return false;
    };
    EXPECT_FALSE(seen(window, "first"));
    more(window)->click();
    settle();
    EXPECT_TRUE(seen(window, "first"));
    window.setLook({Language::english, Theme::dark});
    settle();
    EXPECT_TRUE(seen(window, "first")) << "another theme changes nothing";

    QTemporaryDir folder;
    Memory memory(folder.filePath("memory.ini"));
    {
        MainWindow first({}, &memory);
        first.editor().edit(
            withScheme(withView(first.editor().document(), *findView("heatmap")), *findScheme("sinusoidal")),
            "view");
        first.resize(1280, 800);
        first.show();
        settle();
        ASSERT_NE(more(first), nullptr);
        more(first)->click();
        first.editor().replace(first.editor().document());
        first.close();
    }
    MainWindow second({}, &memory);
    second.editor().edit(
        withScheme(withView(second.editor().document(), *findView("heatmap")), *findScheme("sinusoidal")),
        "view");
    second.resize(1280, 800);
    second.show();
    settle();
    ASSERT_NE(more(second), nullptr);
    EXPECT_EQ(more(second)->text(), "▾ More");
}

/// The slider under the figure is the only one of its parameter.
TEST_F(Story, TheParameterAtTheFigureStandsThereAlone) {
    int seen = 0;
    for (const ParamRow* row : window.findChildren<ParamRow*>())
        if (row->param().id == std::string_view("k") && row->isVisible()) ++seen;
    EXPECT_EQ(seen, 1);
}

}  // namespace
}  // namespace posiscope
