// SPDX-License-Identifier: GPL-3.0-or-later
/// States that are kept, subtracted, renamed and brought back in the window.
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QMenu>

#include "core/document/kept.h"
#include "core/views/shared/edits.h"
#include "tests/ui/window_fixture.h"
#include "ui/window/comparing.h"

namespace posiscope {
namespace {

class KeptStates : public WindowTest {
protected:
    void keep() {
        QTest::keyClick(&window.figureView(), Qt::Key_P);
        settle();
    }
    void setBase(double base) {
        const Scheme& scheme = schemeOf(document());
        edit(withParam(document(), scheme, *scheme.param("base"), base));
        settle();
    }
    /// Chooses an entry of the menu beside a kept state.
    void choose(const QString& name, const QString& entry) {
        auto* button = named<QToolButton>("What to do with “" + name + "”");
        ASSERT_NE(button, nullptr);
        for (QAction* each : button->menu()->actions())
            if (each->text().remove('&') == entry) {
                ASSERT_TRUE(each->isEnabled()) << entry.toStdString();
                each->trigger();
                settle();
                return;
            }
        ADD_FAILURE() << "no entry " << entry.toStdString();
    }
    std::vector<std::string> names() {
        std::vector<std::string> all;
        for (const Kept& each : document().kept) all.push_back(each.name);
        return all;
    }

    std::string lineOfFigure() { return plain(window.figureView().told().line); }

    KeptStates() {
        edit(withScheme(withView(document(), *findView("heatmap")), *findScheme("sinusoidal")));
        settle();
    }
};

TEST_F(KeptStates, PKeepsTheStateUnderANameThatSaysWhatDiffers) {
    keep();
    setBase(1e6);
    keep();
    EXPECT_EQ(names(), (std::vector<std::string>{"Sinusoidal", "base 1000000"}));
    ASSERT_NE(window.findChild<QWidget*>("kept"), nullptr);
    EXPECT_TRUE(window.findChild<QWidget*>("kept")->isVisible());
    stack().undo();
    stack().undo();
    stack().undo();
    settle();
    EXPECT_TRUE(document().kept.empty());
    EXPECT_FALSE(window.findChild<QWidget*>("kept")->isVisible());
}

TEST_F(KeptStates, EachValueOfEachParameterMakesANameThatAStateCanHave) {
    for (const Scheme* scheme : schemes())
        for (const Param* param : scheme->params) {
            const double last = param->scale == Scale::choice ? static_cast<double>(param->choices.size()) - 1
                                                              : param->highest;
            for (const double value : {param->lowest, last, param->initial}) {
                edit(withParam(withScheme(document(), *scheme), *scheme, *param, value));
                keepState(window);
                ASSERT_EQ(document().kept.size(), 1u);
                const std::string name = names().front();
                Document empty = document();
                empty.kept.clear();
                EXPECT_TRUE(wrongName(empty, name).empty()) << name;
                edit(empty);
            }
        }
}

TEST_F(KeptStates, TheSeventhIsRefusedInTheStatusLine) {
    for (int i = 0; i < 7; ++i) keep();
    EXPECT_EQ(document().kept.size(), kMostKept);
    EXPECT_TRUE(window.findChild<QLabel*>("line") != nullptr);
    EXPECT_EQ(names().back(), "Sinusoidal (6)");
}

TEST_F(KeptStates, SubtractsAndGoesToTheLargestDifference) {
    keep();
    setBase(1e6);
    choose("Sinusoidal", "Subtract it");
    EXPECT_EQ(document().pane().minus, "Sinusoidal");
    EXPECT_TRUE(window.findChild<QLabel*>("title")->text().contains("−")) << "the title names both";
    choose("Sinusoidal", "Go to the largest difference");
    const Scene scene = window.figureView().scene();
    const auto largest = scene.encoding.parts.front().difference->largest();
    EXPECT_EQ(document().focus.position, largest->row);
    EXPECT_EQ(document().focus.dimension, largest->column);
    choose("Sinusoidal", "Subtract it");
    EXPECT_EQ(document().pane().minus, "");
}

TEST_F(KeptStates, IsBroughtBackReplacedAndRemovedInOneStepEach) {
    keep();
    const Document before = document();
    setBase(1e6);
    choose("Sinusoidal", "Bring it back");
    EXPECT_EQ(settingOf(document(), schemeOf(document())), before.kept[0].setting);
    stack().undo();
    settle();
    choose("Sinusoidal", "Replace it by this state");
    EXPECT_EQ(document().kept[0].setting, settingOf(document(), schemeOf(document())));
    choose("Sinusoidal", "Remove");
    EXPECT_TRUE(document().kept.empty());
    stack().undo();
    EXPECT_EQ(document().kept.size(), 1u);
}

TEST_F(KeptStates, IsRenamedOrToldWhyNot) {
    keep();
    keep();
    keptName = "A";
    choose("Sinusoidal", "Rename…");
    EXPECT_EQ(names(), (std::vector<std::string>{"A", "Sinusoidal (2)"}));
    keptName = "Sinusoidal (2)";
    choose("A", "Rename…");
    EXPECT_EQ(names().front(), "A");
    ASSERT_EQ(errors.size(), 1);
    EXPECT_TRUE(errors[0].contains("a name that no other kept state has")) << errors[0].toStdString();
}

TEST_F(KeptStates, TellsAndCopiesWhatDiffers) {
    keep();
    setBase(1e6);
    choose("Sinusoidal", "What differs…");
    EXPECT_TRUE(help.contains("10000 → 1000000")) << help.toStdString();
    action("Copy what differs")->trigger();
    EXPECT_TRUE(QGuiApplication::clipboard()->text().contains("base: 10000 → 1000000"))
        << QGuiApplication::clipboard()->text().toStdString();
}

TEST_F(KeptStates, AreReadAtThePointer) {
    keep();
    setBase(1e6);
    edit(withFocusAt(document(), 5));
    settle();
    EXPECT_TRUE(lineOfFigure().find("Sinusoidal: ") != std::string::npos) << lineOfFigure();
    named<QCheckBox>("Sinusoidal")->click();
    settle();
    EXPECT_FALSE(document().kept[0].shown);
    EXPECT_EQ(lineOfFigure().find("Sinusoidal: "), std::string::npos);
}

}  // namespace
}  // namespace posiscope
