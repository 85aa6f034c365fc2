// SPDX-License-Identifier: GPL-3.0-or-later
/// View → Colours of values: what is chosen there belongs to the document and is seen in the figure.
#include <QApplication>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QTimer>

#include "tests/ui/window_fixture.h"
#include "ui/controls/number_box.h"
#include "ui/dialogs/range_dialog.h"

using namespace posiscope;

namespace {

class Colours : public WindowTest {
protected:
    const FieldMark& field() {
        for (const Panel& panel : window.figureView().figure().panels)
            for (const Mark& mark : panel.marks)
                if (const auto* found = std::get_if<FieldMark>(&mark)) return *found;
        ADD_FAILURE() << "no field in the figure";
        static const FieldMark none;
        return none;
    }
};

}  // namespace

TEST_F(Colours, AMapIsChosenUndoneAndShown) {
    chooseView("heatmap");
    settle();
    EXPECT_EQ(field().map, MapName::diverging);
    action("viridis")->trigger();
    settle();
    EXPECT_EQ(document().colours.map, MapName::viridis);
    EXPECT_EQ(field().map, MapName::viridis);
    EXPECT_TRUE(action("viridis")->isChecked());
    EXPECT_TRUE(window.isWindowModified());
    stack().undo();
    settle();
    EXPECT_EQ(field().map, MapName::diverging);
    EXPECT_FALSE(action("viridis")->isChecked());
}

TEST_F(Colours, TheRangeIsOfTheDataSymmetricOrFixed) {
    chooseView("heatmap");
    action("grey")->trigger();
    action("Fixed range…")->trigger();
    EXPECT_EQ(document().colours.span, ColourChoice::Span::data) << "the question was cancelled";
    EXPECT_TRUE(action("Usual range of the table")->isChecked());
    range = Range{-0.5, 0.25};
    action("Fixed range…")->trigger();
    settle();
    EXPECT_EQ(field().colours, (Range{-0.5, 0.25}));
    EXPECT_TRUE(action("Fixed range…")->isChecked());
    action("Fixed range…")->trigger();
    EXPECT_EQ(rangeBefore, (Range{-0.5, 0.25})) << "it starts from what holds";
    action("Range symmetric about 0")->trigger();
    settle();
    EXPECT_EQ(field().colours, (Range{-1, 1}));
}

TEST_F(Colours, TheyAreChosenOnlyWhereValuesHaveSome) {
    const auto canChoose = [this](const char* view, const char* second) {
        edit(withPaneClosed(document()));
        chooseView(view);
        if (second != nullptr) edit(seenFrom(withPaneOpened(document(), *findView(second)), 0));
        settle();
        return action("Colours of values")->isEnabled();
    };
    EXPECT_FALSE(canChoose("curves", nullptr));
    EXPECT_FALSE(canChoose("map", "curves"));
    EXPECT_TRUE(canChoose("curves", "heatmap"));
    EXPECT_TRUE(canChoose("heatmap", nullptr));
    EXPECT_TRUE(action("Range of the data")->isEnabled());
    EXPECT_TRUE(canChoose("mix", nullptr));
    EXPECT_FALSE(action("Range of the data")->isEnabled()) << "several tables";
}

/// The products of rows of 64 sines and 64 cosines of the same angles: at most 64 (sin² + cos² = 1), of a row with itself.
TEST_F(Colours, TheRangeOfTheDataIsOfWhatIsShown) {
    edit(withScheme(document(), *findScheme("sinusoidal")));
    chooseView("similarity");
    settle();
    action("Range of the data")->trigger();
    EXPECT_NEAR(document().colours.fixed.highest, 64, 1e-9);
}

TEST_F(Colours, TheQuestionTakesOnlyRisingNumbers) {
    bool refused = false, allowed = false;
    QTimer::singleShot(0, [&] {
        QWidget* dialog = QApplication::activeModalWidget();
        ASSERT_NE(dialog, nullptr);
        const auto boxes = dialog->findChildren<NumberBox*>();
        QPushButton* ok = dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Ok);
        boxes[0]->setText("3");
        refused = !ok->isEnabled();
        boxes[1]->setText("four");
        refused = refused && !ok->isEnabled();
        boxes[1]->setText("4.5");
        allowed = ok->isEnabled();
        ok->click();
    });
    const auto got = askRange(&window, {-1, 1});
    EXPECT_TRUE(refused) << "3 : 1 and 3 : four are no ranges";
    EXPECT_TRUE(allowed);
    EXPECT_EQ(got, (Range{3, 4.5}));
}
