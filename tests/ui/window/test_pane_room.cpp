// SPDX-License-Identifier: GPL-3.0-or-later
// Panes in windows of all sizes and looks: no title is cut, no pane is smaller than its least size, none is over another,
// and each has names of its own.
#include <QAbstractButton>
#include <QAccessible>
#include <QComboBox>
#include <set>

#include "core/views/shared/edits.h"
#include "tests/ui/pane_fixture.h"

namespace posiscope {
namespace {

class PaneRoom : public PaneTest {
protected:
    void show(Theme theme, Language language, QSize size) {
        window.setLook({language, theme});
        window.resize(size);
        settle();
        settle();  // it may be made anew for its size
    }

    /// Returns where a widget stands in the window.
    QRect placeOf(const QWidget& each) { return {each.mapTo(&window, QPoint(0, 0)), each.size()}; }

    QList<FigureView*> visibleFigures() {
        QList<FigureView*> all;
        for (FigureView* each : window.findChildren<FigureView*>())
            if (each->isVisible()) all.append(each);
        return all;
    }

    void expectRoom() {
        for (const char* name : {"title", "line", "hint"})
            for (const QLabel* each : window.findChildren<QLabel*>(name)) {
                if (!each->isVisible()) continue;
                EXPECT_LE(each->heightForWidth(each->width()), each->height())
                    << name << ": " << each->text().toStdString() << " at " << each->font().pixelSize();
                EXPECT_TRUE(window.rect().contains(placeOf(*each))) << name;
            }
        const QList<FigureView*> all = visibleFigures();
        for (const FigureView* each : all) {
            const QWidget* pane = each->parentWidget();
            EXPECT_GE(pane->width(), pane->minimumSizeHint().width());
            EXPECT_GE(pane->height(), pane->minimumSizeHint().height());
            EXPECT_GE(each->width(), each->minimumWidth());
            EXPECT_GE(each->height(), each->minimumHeight());
            EXPECT_TRUE(window.rect().contains(placeOf(*pane)));
            EXPECT_TRUE(placeOf(*pane).contains(placeOf(*each)));
            for (const FigureView* other : all)
                EXPECT_TRUE(other == each || !placeOf(*pane).intersects(placeOf(*other->parentWidget())));
        }
    }
};

TEST_F(PaneRoom, OfFourPanesNothingIsCut) {
    edit(withText(document(), "floccinaucinihilipilification of antidisestablishmentarianism",
                  Tokenizer::words));
    for (const char* view : {"heatmap", "attention", "mix"}) open(view);
    for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)})
        for (const Theme theme : {Theme::light, Theme::projector})
            for (const Language language : {Language::english, Language::chinese}) {
                SCOPED_TRACE(std::to_string(size.width()) + " " + themeId(theme) + " " +
                             languageId(language));
                show(theme, language, size);
                EXPECT_EQ(window.size(), size);
                ASSERT_EQ(visibleFigures().size(), 4);
                expectRoom();
            }
}

TEST_F(PaneRoom, OfTwoAndThreeNothingIsCut) {
    for (const char* view : {"similarity", "curves"}) {
        open(view);
        for (const bool below : {false, true}) {
            Document next = document();
            next.below = below;
            edit(next);
            for (const Theme theme : {Theme::light, Theme::projector}) {
                SCOPED_TRACE(std::to_string(document().panes.size()) + themeId(theme));
                show(theme, Language::english, {1280, 800});
                EXPECT_EQ(window.size(), QSize(1280, 800));
                expectRoom();
            }
        }
    }
}

TEST_F(PaneRoom, FourAreAGridOfEqualParts) {
    for (const char* view : {"heatmap", "curves", "similarity"}) open(view);
    const QRect first = placeOf(pane(1));
    for (int i = 2; i <= 4; ++i) {
        EXPECT_NEAR(placeOf(pane(i)).width(), first.width(), 1) << i;
        EXPECT_NEAR(placeOf(pane(i)).height(), first.height(), 1) << i;
        EXPECT_EQ(placeOf(pane(i)).x() > first.right(), i % 2 == 0) << i;
        EXPECT_EQ(placeOf(pane(i)).y() > first.bottom(), i > 2) << i;
    }
    // The last of three is as wide as both above it.
    close();
    EXPECT_GT(placeOf(pane(3)).y(), placeOf(pane(1)).bottom());
    EXPECT_EQ(placeOf(pane(3)).left(), placeOf(pane(1)).left());
    EXPECT_EQ(placeOf(pane(3)).right(), placeOf(pane(2)).right());
}

TEST_F(PaneRoom, NoControlOfAPaneHasTheNameOfAnother) {
    for (const char* view : {"heatmap", "heatmap", "curves"}) open(view);
    QStringList names;
    for (QWidget* each : window.centralWidget()->findChildren<QWidget*>()) {
        if (!each->isVisible() || each->focusPolicy() == Qt::NoFocus) continue;
        const QString name = each->accessibleName();
        const auto* button = qobject_cast<QAbstractButton*>(each);
        names.append(name.isEmpty() && button != nullptr ? button->text() : name);
        EXPECT_FALSE(names.back().isEmpty()) << each->metaObject()->className();
    }
    const qsizetype all = names.size();
    names.sort();
    EXPECT_EQ(names.removeDuplicates(), 0) << names.join('\n').toStdString() << " of " << all;
    for (const char* each : {"Figure 1", "Figure 4", "Close pane 2", "Duplicate or swap pane 3",
                             "Part of the scheme in pane 2", "Part of the scheme in pane 3"})
        EXPECT_TRUE(names.contains(each)) << each;
    close();
    close();
    close();
    EXPECT_NE(named<FigureView>("Figure"), nullptr);
}

/// A screen reader reads the name of the accessible object, which is more than that of the widget.
TEST_F(PaneRoom, AScreenReaderTellsTwoOfTheSameViewApart) {
    open("lookup");
    std::set<QString> names;
    for (FigureView* each : visibleFigures())
        names.insert(QAccessible::queryAccessibleInterface(each)->text(QAccessible::Name));
    EXPECT_EQ(names.size(), 2U) << names.begin()->toStdString();
}

TEST_F(PaneRoom, TabGoesFromPaneToPaneInTheirOrder) {
    for (const char* view : {"heatmap", "curves", "similarity"}) open(view);
    const QWidget* start = named<QTabBar>("Views");
    QStringList order;
    for (const QWidget* each = start->nextInFocusChain(); each != start; each = each->nextInFocusChain())
        if (qobject_cast<const FigureView*>(each) && each->isVisible()) order.append(each->accessibleName());
    EXPECT_EQ(order.join(", ").toStdString(), "Figure 1, Figure 2, Figure 3, Figure 4");
}

TEST_F(PaneRoom, AnotherLookKeepsThePanesAndTheFrame) {
    for (const char* view : {"heatmap", "curves"}) open(view);
    edit(seenFrom(document(), 1));
    const Document before = document();
    for (const Theme theme : {Theme::dark, Theme::projector, Theme::light}) {
        show(theme, Language::english, {1280, 800});
        EXPECT_TRUE(document() == before);
        EXPECT_EQ(figures(), "lookup heatmap curves");
        EXPECT_EQ(QApplication::focusWidget(), &figure(2)) << themeId(theme);
        EXPECT_EQ(tab(), "heatmap");
    }
    EXPECT_EQ(titlesThatAreSetByThePanel(), 1);
}

}  // namespace
}  // namespace posiscope
