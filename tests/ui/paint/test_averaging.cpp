// SPDX-License-Identifier: GPL-3.0-or-later
// Large tables: their means are made beside the window, which shows what there is.
#include <QSet>
#include <chrono>
#include <thread>

#include "core/views/shared/edits.h"
#include "tests/ui/window_fixture.h"
#include "ui/look/theme.h"
#include "ui/paint/averaging.h"
#include "ui/paint/field_images.h"

namespace posiscope {
namespace {

/// Takes seconds, two milliseconds at a time.
class SlowField final : public Field {
public:
    Size size() const override { return {40000, 1000}; }
    Kind kind() const override { return Kind::signedValue; }
    Range range() const override { return {-1, 1}; }
    double at(Index, Index) const override { return 0; }
    using Field::fill;
    void fill(const Block&, std::span<double> out) const override {
        std::this_thread::sleep_for(std::chrono::milliseconds(2));
        std::ranges::fill(out, 0);
    }
};

Figure figureOf(const FieldPtr& field) {
    const Window all{0, static_cast<double>(field->size().rows), 0,
                     static_cast<double>(field->size().columns)};
    Panel panel;
    panel.marks.emplace_back(FieldMark{.field = field, .window = all, .rect = {10, 20, 100, 200}});
    return {.panels = {std::move(panel)}};
}

const FieldMark& fieldIn(const Figure& figure) {
    for (const Panel& panel : figure.panels)
        for (const Mark& mark : panel.marks)
            if (const auto* field = std::get_if<FieldMark>(&mark)) return *field;
    throw std::logic_error("no field in the figure");
}

TEST(Averaging, GoesOnBesideTheWindowAndStopsWhenNobodyLooks) {
    Averaging averaging;
    int progresses = 0;
    QObject::connect(&averaging, &Averaging::progressed, [&] { ++progresses; });
    Figure figure = figureOf(std::make_shared<SlowField>());
    averaging.serve(figure);
    ASSERT_EQ(averaging.averages().size(), 1U);
    auto averages = averaging.averages().front();
    const Index atFirst = averages->rowsDone();
    ASSERT_TRUE(QTest::qWaitFor([&] { return progresses >= 2; }));
    EXPECT_GT(averages->rowsDone(), atFirst) << "rows come while the window does other things";
    ASSERT_EQ(awaitedIn(figure, averaging.averages()).size(), 1U);
    EXPECT_EQ(awaitedIn(figure, averaging.averages()).front().where, (Rect{10, 20, 100, 200}));
    EXPECT_LT(awaitedIn(figure, averaging.averages()).front().share, 1);

    Figure again = figureOf(fieldIn(figure).field);
    averaging.serve(again);
    EXPECT_EQ(averaging.averages().front(), averages)
        << "what there is of a field is kept from figure to figure";

    Figure other;
    averaging.serve(other);
    const Index atLast = averages->rowsDone();
    EXPECT_LT(atLast, averages->field()->size().rows);
    QTest::qWait(20);
    EXPECT_EQ(averages->rowsDone(), atLast) << "it went on for a figure that is gone";
    const std::weak_ptr<const Averages> kept = averages;
    averages.reset();
    figure = again = {};
    EXPECT_TRUE(QTest::qWaitFor([&] { return kept.expired(); }))
        << "its memory is kept though nobody needs it";
}

TEST(Averaging, EndsWithItsOwner) {
    std::shared_ptr<const Averages> begun;
    {
        Averaging averaging;
        averaging.serve(figureOf(std::make_shared<SlowField>()));
        begun = averaging.averages().front();
    }
    EXPECT_FALSE(begun->isWhole());
}

TEST(Averaging, RowsThatAreMissingAreGreyNeitherHatchedNorACell) {
    FieldMark mark{.field = std::make_shared<SlowField>(), .window = {0, 200, 0, 1000}};
    mark.colours = mark.field->range();
    const auto averages = Averages::of(mark.field);
    averages->add();
    const int rows = static_cast<int>(averages->rowsDone());
    ASSERT_GT(rows, 0);
    ASSERT_LT(rows, 200);
    FieldImages images;
    const auto colours = [&](int from, int to) {
        const QImage& image =
            images.of(mark, averages.get(), Theme::light, 100, 200);  // a row is a pixel high
        QSet<QRgb> all;
        for (int y = from; y < to; ++y)
            for (int x = 0; x < image.width(); ++x) all.insert(image.pixel(x, y));
        images.endDrawing();
        return all;
    };
    const Rgb panel = rgb({Role::panel}, Theme::light);
    const QSet<QRgb> grey{qRgb(panel.red, panel.green, panel.blue)}, zero = colours(0, rows);
    EXPECT_EQ(zero.size(), 1);
    EXPECT_NE(zero, grey);
    EXPECT_EQ(colours(rows, 200), grey);
    while (averages->rowsDone() < 200) averages->add();
    EXPECT_EQ(colours(rows, 200), zero) << "a picture of some rows is kept though there are more";
}

class LargeTable : public WindowTest {
protected:
    /// a^K, 1025 × 16384, in the heatmap.
    Document table(double seed) {
        const Scheme& shaw = *findScheme("shaw");
        Document next = withView(firstDocument(), *findView("heatmap"));
        next = withView(withScheme(next, shaw), *findView("heatmap"));
        Setting setting = settingOf(next, shaw);
        setting.values = setting.values.with(*shaw.param("k"), 512).with(*shaw.param("seed"), seed);
        setting.dims = 16384;
        return withPart(withSetting(next, shaw, setting), "key");
    }
    FigureView& view() { return window.figureView(); }
    bool waitsUntilAllIsThere() {
        return QTest::qWaitFor([this] { return !view().waiting(); }, 60000);
    }
    /// In the last rows of the table.
    QColor lowest() {
        const Figure& figure = view().figure();
        const Rect& frame = figure.panels.front().frame;
        const QImage image = view().grab().toImage();
        return image.pixelColor(static_cast<int>(frame.centre().x), static_cast<int>(frame.bottom()) - 2);
    }
};

TEST_F(LargeTable, IsDrawnAsFarAsItIsThere) {
    edit(table(1));
    ASSERT_TRUE(view().waiting()) << "the table is averaged before the window goes on";
    EXPECT_TRUE(plain(*view().waiting()).starts_with("averaging, ")) << plain(*view().waiting());
    int turns = 0;
    const bool isThere = QTest::qWaitFor(
        [&] {
            ++turns;
            return !view().waiting();
        },
        60000);
    ASSERT_TRUE(isThere);
    EXPECT_GT(turns, 1) << "the window did nothing else meanwhile";
    EXPECT_NE(lowest(), colour(Role::panel)) << "what came last is not drawn";

    // Again from afar, and near: nothing to wait for.
    view().zoom(3);
    settle();
    EXPECT_FALSE(view().waiting());
    view().fit();
    settle();
    EXPECT_FALSE(view().waiting());
}

TEST_F(LargeTable, ADraggedSeedEndsWithItsOwnTable) {
    for (int seed = 1; seed <= 30; ++seed) {
        window.editor().edit(table(seed), "seed", "drag seed");
        QCoreApplication::processEvents();
    }
    settle();
    ASSERT_TRUE(waitsUntilAllIsThere());
    const FieldMark& shown = fieldIn(view().figure());
    EXPECT_EQ(shown.field, window.editor().encoding().part("key")->field);
    EXPECT_NE(lowest(), colour(Role::panel));
}

TEST_F(LargeTable, AWindowIsClosedWhileItIsAveraged) {
    auto other = std::make_unique<MainWindow>();
    other->show();
    other->editor().edit(table(5), "test");
    other.reset();
    edit(table(6));
    chooseView("curves");
    settle();
    EXPECT_FALSE(view().waiting());
}

}  // namespace
}  // namespace posiscope
