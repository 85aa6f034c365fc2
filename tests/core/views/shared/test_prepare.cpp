// SPDX-License-Identifier: GPL-3.0-or-later
/// What a view prepares is all that takes long: drawing and telling make nothing more of it.
#include "core/base/task.h"
#include "tests/core/sample.h"

namespace posiscope::test {

namespace {

const Canvas& canvas() {
    static const Canvas one{900, 700, [](const Text& text, Type) {
                                return Extent{6.0 * static_cast<double>(plain(text).size()), 14};
                            }};
    return one;
}

}  // namespace

TEST(prepare, drawingAndTellingMakeNothingHeavyMore) {
    for (const View* view : views()) {
        if (view->prepare == nullptr) continue;
        for (const Scheme* scheme : schemesShownBy(*view)) {
            SCOPED_TRACE(std::string(view->id) + ' ' + scheme->id);
            Document document = withScheme(withView(firstDocument(), *view), *scheme);
            document.positions = 20000;
            const Encoding encoding = encodingOf(document);
            const Canvas none;  // preparing measures no text
            const auto results = std::make_shared<Results>();
            prepare({document, encoding, none, {}, results});
            const std::size_t prepared = results->made();
            const Scene scene{document, encoding, canvas(), {}, results};
            figureOf(scene);
            view->tell(scene, {});
            EXPECT_EQ(results->made(), prepared);
        }
    }
}

TEST(prepare, aTaskThatIsStoppedKeepsNothingHalf) {
    const auto work = [] {
        for (int i = 0; i < 100; ++i) step(i, 100);
    };
    Task task;
    EXPECT_TRUE(runTask(task, work));
    EXPECT_EQ(task.share(), 0.99);
    task.stop();
    EXPECT_FALSE(runTask(task, work));
    work();  // outside of a task nothing stops it

    const auto memo = std::make_shared<Memo>();
    Results results(memo);
    static constexpr auto make = +[](const int& wanted) {
        step(0, 1);
        return std::vector<int>(static_cast<std::size_t>(wanted));
    };
    EXPECT_FALSE(runTask(task, [&] { results.of(make, 3); }));
    EXPECT_EQ(results.made(), 0U);
    EXPECT_EQ(memo->bytes(), 0U);
    EXPECT_EQ(results.of(make, 3)->size(), 3U);
    EXPECT_EQ(results.made(), 1U);
    EXPECT_EQ(results.of(make, 3)->size(), 3U);
    EXPECT_EQ(Results(memo).of(make, 3)->size(), 3U);
    EXPECT_EQ(results.made(), 1U);
}

/// A result that says that it is large.
struct Large {
    std::size_t bytes = 0;
    std::size_t keptBytes() const { return bytes; }
};

TEST(prepare, theMemoIsBoundedByBytes) {
    const auto memo = std::make_shared<Memo>();
    static constexpr auto make = +[](const std::size_t& bytes) { return Large{bytes}; };
    Results all(memo);
    for (std::size_t i = 0; i < 100; ++i) {
        all.of(make, (std::size_t{50} << 20) + i);
        EXPECT_LE(memo->bytes(), Memo::kMostBytes);
    }
    EXPECT_EQ(all.made(), 100U);
    Results again(memo);
    again.of(make, (std::size_t{50} << 20) + 99);
    EXPECT_EQ(again.made(), 0U) << "what was used last is kept";
    again.of(make, std::size_t{50} << 20);
    EXPECT_EQ(again.made(), 1U) << "what was used long ago is not";
    again.of(make, Memo::kMostBytes + 1);
    EXPECT_LE(memo->bytes(), Memo::kMostBytes);
}

}  // namespace posiscope::test
