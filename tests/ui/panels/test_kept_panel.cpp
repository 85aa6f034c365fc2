// SPDX-License-Identifier: GPL-3.0-or-later
/// States that are kept, subtracted, renamed and brought back in the window.
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QDialog>
#include <QDialogButtonBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QTimer>
#include <cmath>

#include "core/base/number.h"
#include "core/document/kept.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/sweep.h"
#include "tests/ui/window_fixture.h"
#include "ui/dialogs/sweep_dialog.h"
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

TEST_F(KeptStates, AParameterIsSweptInOneStepAndTheSweepEnds) {
    swept = [](Document now) {
        return withSweepAsPanes(now, {.param = "base", .values = {10, 100, 1000, 10000, 1e5}});
    };
    action("Sweep a parameter…")->trigger();
    settle();
    EXPECT_EQ(document().panes.size(), 5U);
    EXPECT_EQ(named<FigureView>("Figure 5")->figure().panels.empty(), false);
    EXPECT_EQ(plain(named<FigureView>("Figure 2")->figure().title).rfind("base = 100: ", 0), 0U);
    stack().undo();
    settle();
    EXPECT_EQ(document().panes.size(), 1U);

    swept = [](Document now) {
        now = withView(now, *findView("curves"));
        now.pane().sweep = Sweep{.param = "base", .values = {10, 100}};
        return now;
    };
    action("Sweep a parameter…")->trigger();
    settle();
    EXPECT_TRUE(document().pane().sweep);
    action("End the sweep")->trigger();
    settle();
    EXPECT_FALSE(document().pane().sweep);
    EXPECT_FALSE(action("End the sweep")->isEnabled());
}

TEST_F(KeptStates, TheSweepDialogTakesOnlyWhatCanBe) {
    const Document now = document();
    std::string refused;
    bool couldRefused = true;
    QTimer::singleShot(0, &window, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        ASSERT_NE(dialog, nullptr);
        const QList<QLineEdit*> boxes = dialog->findChildren<QLineEdit*>();
        auto* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        boxes[2]->setText("1000000");
        couldRefused = ok->isEnabled();
        for (const QLabel* label : dialog->findChildren<QLabel*>())
            if (label->text().contains("from 2 to 6")) refused = label->text().toStdString();
        boxes[0]->setText("10");
        boxes[1]->setText("1000");
        boxes[2]->setText("3");
        EXPECT_TRUE(ok->isEnabled());
        ok->click();
    });
    const auto taken = askSweep(&window, now);
    EXPECT_FALSE(couldRefused);
    EXPECT_FALSE(refused.empty());
    ASSERT_TRUE(taken);
    ASSERT_EQ(taken->panes.size(), 3U);
    EXPECT_EQ(taken->panes[1].own->param, "base");
    EXPECT_NEAR(taken->panes[1].own->value, 100, 1e-10);
}

/// The colour of a cell of a figure, beside the number that may stand in its middle.
QColor colourIn(FigureView& view, const Target& cell) {
    const auto places = placesOf(view.figure(), cell);
    EXPECT_EQ(places.size(), 1U);
    const QRectF box = view.inWidget(places.front());
    const QPointF at(box.left() + box.width() * 0.2, box.top() + box.height() * 0.2);
    return view.grab().toImage().pixelColor(at.toPoint());
}

TEST_F(KeptStates, StandsBesideInAPaneOfItsOwnAndBothAreReadTogether) {
    keep();
    edit(withScheme(document(), *findScheme("learned")));
    settle();
    choose("Sinusoidal", "Show it beside");
    ASSERT_EQ(document().panes.size(), 2U);
    EXPECT_EQ(document().framed, 1U);
    auto* kept = named<FigureView>("Figure 1");
    auto* present = named<FigureView>("Figure 2");
    EXPECT_EQ(plain(kept->figure().title).rfind("Sinusoidal: ", 0), 0U) << plain(kept->figure().title);
    const QImage before = kept->grab().toImage();

    const Target cell{Target::Kind::cell, 20, 60};
    const QPointF there = present->inWidget(placesOf(present->figure(), cell).front()).center();
    QTest::mouseMove(present, there.toPoint());
    settle();
    const QString read = present->findChild<QLabel*>("readout")->text();
    const double wave = std::sin(20 * std::pow(10000.0, -60.0 / 128));
    EXPECT_TRUE(
        read.contains(QString::fromStdString("Sinusoidal " + plain(shownNumber(wave)) + " · Learned")))
        << read.toStdString();
    EXPECT_NE(kept->grab().toImage(), before) << "the other pane marks the same cell";

    choose("Sinusoidal", "Show it beside");
    EXPECT_EQ(document().panes.size(), 1U);
    stack().undo();
    EXPECT_EQ(document().panes.size(), 2U);
}

TEST_F(KeptStates, EqualNumbersHaveEqualColoursInPanesThatCompare) {
    const Scheme& linear = *findScheme("linear");
    const auto ends = [&](double which) {
        return withParam(document(), linear, *linear.param("form"), which);
    };
    Document next = withScheme(document(), linear);
    next.colours.map = MapName::viridis;
    edit(withDims(withPositions(std::move(next), 3), 1));  // 0, 0.5, 1
    keep();
    edit(ends(2));  // -1, 0, 1
    choose("Linear", "Show it beside");
    auto* kept = named<FigureView>("Figure 1");
    auto* present = named<FigureView>("Figure 2");
    const auto row = [](Index at) { return Target{Target::Kind::cell, at, 0}; };
    EXPECT_EQ(colourIn(*kept, row(0)), colourIn(*present, row(1)));
    EXPECT_EQ(colourIn(*kept, row(2)), colourIn(*present, row(2)));
    action("Same range in panes that compare")->trigger();
    settle();
    EXPECT_NE(colourIn(*kept, row(0)), colourIn(*present, row(1)));
}

}  // namespace
}  // namespace posiscope
