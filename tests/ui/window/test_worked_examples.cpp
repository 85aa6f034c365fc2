// SPDX-License-Identifier: GPL-3.0-or-later
/// The examples of the introductions that the program grew out of, each reached from the first start by mouse and keys,
/// with how many of them it takes. The expected numbers are those of the literature, named at each example.
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QStatusBar>
#include <QTabBar>
#include <QTextBrowser>

#include "core/base/spelling.h"
#include "tests/core/said.h"
#include "tests/ui/window_fixture.h"
#include "ui/controls/number_box.h"
#include "ui/controls/param_row.h"

namespace posiscope {
namespace {

class WorkedExamples : public WindowTest {
protected:
    ~WorkedExamples() override { setWindowLook({}); }
    FigureView& view() { return window.figureView(); }

    // These functions do what a hand does. Each counts the clicks or keys that it takes.

    void tab(const char* id) {
        auto* tabs = named<QTabBar>("Views");
        for (std::size_t i = 0; i < views().size(); ++i)
            if (views()[i]->id == std::string_view(id))
                press(tabs, tabs->tabRect(static_cast<int>(i)).center());
        ASSERT_EQ(document().pane().view, id);
    }
    void scheme(const char* id) {
        auto* picker = named<QComboBox>("Scheme");
        const int row = picker->findText(shown(findScheme(id)->title));
        ASSERT_GE(row, 0) << id << " cannot be chosen in " << document().pane().view;
        picker->setCurrentIndex(row);
        emit picker->activated(row);
        m_taken += 2;  // opens the list, chooses
        settle();
    }
    void sample(const QString& start, bool asLine = false) {
        for (auto* menu : window.findChildren<QToolButton*>()) {
            if (menu->accessibleName() != "Sample sentences") continue;
            QMenu* list = menu->menu();
            if (asLine) list = list->findChild<QMenu*>();
            for (QAction* each : list->actions())
                if (each->text().startsWith(start)) {
                    each->trigger();
                    m_taken += asLine ? 3 : 2;
                    return settle();
                }
        }
        ADD_FAILURE() << "no sample " << start.toStdString();
    }
    void famous(const QString& start) {
        for (QAction* each : window.findChildren<QAction*>())
            if (each->text().startsWith(start)) {
                each->trigger();
                m_taken += 3;  // File, Famous figures, the figure
                return settle();
            }
        ADD_FAILURE() << "no famous figure " << start.toStdString();
    }
    void button(const char* name) {
        for (QPushButton* each : window.findChildren<QPushButton*>())
            if (each->isVisible() && each->text().remove('&') == name)
                return press(each, each->rect().center());
        ADD_FAILURE() << "no button " << name;
    }
    void number(const char* name, const QString& digits) {
        auto* box = named<NumberBox>(name);
        ASSERT_NE(box, nullptr);
        box->setFocus();
        box->selectAll();
        QTest::keyClicks(box, digits);
        QTest::keyClick(box, Qt::Key_Return);
        m_taken += 2 + static_cast<int>(digits.size());  // a double click, the digits, Enter
        settle();
    }
    void more() {
        ++m_taken;
        unfold();
    }
    void choose(const char* name, const char* choice) {
        auto* box = named<QComboBox>(name);
        const int row = box->findText(choice, Qt::MatchStartsWith);
        ASSERT_GE(row, 0) << choice;
        box->setCurrentIndex(row);
        emit box->activated(row);
        m_taken += 2;
        settle();
    }
    /// Found as a reader finds it: by pointing.
    QPoint placeOf(const Target& target) {
        for (int y = 1; y < view().height(); y += 2)
            for (int x = 1; x < view().width(); x += 2) {
                Target under = targetAt(view().figure(), view().inFigure(QPointF(x, y)));
                if (target.of.empty()) under.of = {};  // in whichever picture of the figure
                if (under == target) return {x, y};
            }
        ADD_FAILURE() << "the target is not in the figure";
        return {};
    }
    void point(const Target& target) {
        QTest::mouseMove(&view(), placeOf(target));
        settle();
    }
    void click(const Target& target, Qt::KeyboardModifiers keys = {}) {
        const QPoint place = placeOf(target);
        QTest::mouseMove(&view(), place);
        press(&view(), place, keys);
    }
    void word(Index which, Qt::KeyboardModifiers keys = {}) { click({Target::Kind::word, which, -1}, keys); }
    void cell(Index row, Index column) { click({Target::Kind::cell, row, column}); }
    void key(Qt::Key which) {
        QTest::keyClick(&view(), which);
        ++m_taken;
        settle();
    }

    /// Clicks and keys since the last question.
    int taken() { return std::exchange(m_taken, 0); }

    /// All that is to be read: figure, title, explanation, panels, status line; "|" between one and the next.
    std::string seen() {
        std::vector<Text> labels;
        test::addFigure(labels, view().figure());
        std::string all;
        for (const Text& each : labels) all += drawnSpelling(plain(each)) + "\n";
        for (const auto* each : window.findChildren<QLabel*>())
            if (each->isVisible()) all += each->text().toStdString() + "\n";
        for (const auto* each : window.findChildren<QTextBrowser*>())
            if (each->isVisible()) all += each->toPlainText().toStdString() + "\n";
        all += window.statusBar()->currentMessage().toStdString() + "\n";
        return '|' + QString::fromStdString(all).replace(QChar(0xa0), ' ').replace('\n', '|').toStdString();
    }
    void expect(std::initializer_list<const char*> texts) {
        const std::string all = seen();
        for (const char* each : texts)
            EXPECT_NE(all.find(each), std::string::npos) << "“" << each << "” is not to be seen";
    }
    /// The number that stands after this.
    double after(const std::string& name) {
        const std::string all = seen();
        const auto at = all.find(name);
        return at == std::string::npos ? std::nan("") : std::atof(all.c_str() + at + name.size());
    }
    bool isSaid(const char* part) {
        return std::ranges::any_of(view().figure().notes, [part](const Text& sign) {
            return plain(sign).find(part) != std::string::npos;
        });
    }

private:
    void press(QWidget* widget, QPoint at, Qt::KeyboardModifiers keys = {}) {
        QTest::mouseClick(widget, Qt::LeftButton, keys, at);
        ++m_taken;
        settle();
    }
    int m_taken = 0;
};

/// 15: "I think therefore I am" needs nine rows; 16: "therefore" is row 6 from the first "I", row 3 from the second.
TEST_F(WorkedExamples, WhichRowDoesThereforeUse) {
    expect({"2k+1 = 9 rows", "|4|5|6|7|8|3|4|5|6|7|2|3|4|5|6|1|2|3|4|5|0|1|2|3|4|"});
    point({Target::Kind::word, 2, -1});
    expect({"offset +2 from position 0 · row 6"});
    EXPECT_EQ(taken(), 0);
    word(3);
    point({Target::Kind::word, 2, -1});
    expect({"offset −1 from position 3 · row 3"});
    EXPECT_EQ(taken(), 1);
}

/// 18: with k = 2 the pair (3, 4) uses row 3 of a^K at the key and row 3 of a^V in z_3.
TEST_F(WorkedExamples, WhereTheRowOfAPairGoes) {
    click({Target::Kind::pair, 3, 4});
    expect({"a^K_5", "a^V_5", "Row 5 of aK is added to the key: e34 = q3 · (k4 + aK5) / √d",
            "row 5 of aV is added to the value in z3"});
    EXPECT_EQ(taken(), 1);
    number("k", "2");
    expect({"clip(4 − 3, −2, 2) + 2 = row 3", "Row 3 of aK is added to the key: e34 = q3 · (k4 + aK3) / √d",
            "row 3 of aV is added to the value in z3"});
    EXPECT_EQ(taken(), 3);
    tab("attention");
    expect({"where row 3 goes", "clip(4 − 3, −2, 2) + 2 = row 3: of aK"});
    EXPECT_EQ(taken(), 1);
    // The mouse on the words does the same, and so do the keys.
    tab("lookup");
    word(0);
    word(3);
    word(2, Qt::ShiftModifier);
    expect({"clip(2 − 3, −2, 2) + 2 = row 1"});
    word(4, Qt::ShiftModifier);
    expect({"clip(4 − 3, −2, 2) + 2 = row 3"});
}

/// 19: for k of n - 1 or more no distance is clipped, below it some are.
TEST_F(WorkedExamples, WhatClippingLeaves) {
    expect({"farther apart than k: 0 of 25 word pairs"});
    number("k", "3");
    expect({"farther apart than k: 2 of 25 word pairs", "the distance is clipped, not the word"});
    EXPECT_EQ(taken(), 3);
}

/// 17: ten words and k = 3.
TEST_F(WorkedExamples, TenWords) {
    famous("Lookup: ten words");
    expect(
        {"|3|4|5|6|6|6|6|6|6|6|2|3|4|5|6|6|6|6|6|6|1|2|3|4|5|6|6|6|6|6|0|1|2|3|4|5|6|6|6|6|"
         "0|0|1|2|3|4|5|6|6|6|0|0|0|1|2|3|4|5|6|6|0|0|0|0|1|2|3|4|5|6|0|0|0|0|0|1|2|3|4|5|"
         "0|0|0|0|0|0|1|2|3|4|0|0|0|0|0|0|0|1|2|3|",
         "|28×|8×|9×|10×|9×|8×|28×|"});
    EXPECT_EQ(taken(), 3);
}

/// 7: without positions both "I" come out the same to the bit, with them they differ.
TEST_F(WorkedExamples, TwoEqualWordsWithoutPositionsAndWith) {
    sample("I believe");
    tab("attention");
    EXPECT_EQ(taken(), 3);
    expect({"“I” at 0 and 2: outputs apart by", "|No positions|0, to the bit|"});
    const double apart = after("|Sinusoidal|");
    EXPECT_GT(apart, 0.01);
    EXPECT_GT(after("|Relative (Shaw)|"), 0.01);
    EXPECT_GT(after("|Rotary (RoPE)|"), 0.01);
    sample("我相信我可以成为最好的");
    expect({"“我” at 0 and 2: outputs apart by", "|No positions|0, to the bit|"});
}

/// 1: tokens, ids, rows of the table; a word that stands twice has the same row.
TEST_F(WorkedExamples, FromWordsToVectors) {
    tab("tokens");
    EXPECT_EQ(taken(), 1);
    expect({"|0|I|1|think|2|therefore|3|I|4|am|0|1|2|0|3|", "5 tokens in this line, 4 rows",
            "normal numbers N(0, 1/d)"});
    word(3);
    expect({"“I” (position 3) has id 0, so it takes row 0 of the table",
            "It stands in this line 2 times, each time with the same row"});
    EXPECT_EQ(taken(), 1);
    more();
    choose("word table", "uniform [0, 1)");
    expect({"even numbers in [0, 1)"});
}

/// 2: three tables of the same width are added; 4: what the weights do, and lengths of √(d/2).
TEST_F(WorkedExamples, WordPositionAndSegmentAreAdded) {
    tab("mix");
    expect({"|word|", "|position|", "|sum|", "(5, 128)", "the position 8"});
    EXPECT_EQ(taken(), 1);
    number("β of the position", "0");
    expect({"1 · 0.03247 + 0 · 0 = 0.03247"});
    EXPECT_EQ(taken(), 3);
    number("β of the position", "1");
    more();
    choose("segments", "B from the second");
    expect({"|segment|"});
    choose("front end", "Linear(320 → d), LayerNorm");
    expect({"LayerNorm(Linear(320 → 128)) of seeded features"});
    tab("map");
    expect({"with its position", "of the variance"});
}

/// 3: a sentence of 20 words at width 512.
TEST_F(WorkedExamples, TwentyWordsOfWidth512) {
    edit(withText(
        document(),
        "one two three four five six seven eight nine ten one two three four five six seven eight nine ten",
        Tokenizer::words));
    tab("tokens");
    number("head width", "512");
    expect({"(1, 20, 512)"});
    EXPECT_EQ(taken(), 6);
    tab("mix");
    number("dimensions", "512");
    expect({"(20, 512)"});
    EXPECT_EQ(taken(), 6);
}

/// 6: "like" stands at 1 in the first sentence and at 2 in the second.
TEST_F(WorkedExamples, LikeInTwoSentences) {
    sample("I like this");
    tab("tokens");
    expect({"|1|like|"});
    sample("I don't", true);
    expect({"|2|like|", "batch of 2 lines"});
    EXPECT_EQ(taken(), 6);
}

/// 8: a step of 1/30 with 31 positions is ten words with 301.
TEST_F(WorkedExamples, LinearStepsDependOnTheLength) {
    tab("heatmap");
    scheme("linear");
    number("positions", "31");
    expect({"one step is 0.033333; among 301 positions the same difference is ten steps"});
    EXPECT_EQ(taken(), 7);
    number("positions", "301");
    expect({"one step is 0.0033333"});
    number("positions", "1");
    expect({"Linear: table, 1 × 1"});
}

/// 9 and 10: sin(pos / 10000^(i/100)) over i and over pos.
TEST_F(WorkedExamples, TwoPlotsOfAnArticle) {
    famous("An article's first plot");
    cell(9, 0);
    expect({"= 0.93795"});
    EXPECT_EQ(taken(), 4);
    famous("An article's second plot");
    expect({"wavelength 15.783", "= 0.99977"});
    EXPECT_EQ(taken(), 3);
    cell(12, 9);
    expect({"= −0.99789"});
}

/// 11: the paper's table of width 4, its longest wave of width 512, its dot products.
TEST_F(WorkedExamples, TheTableOfThePaper) {
    tab("heatmap");
    scheme("sinusoidal");
    button("Small");
    EXPECT_EQ(taken(), 4);
    expect({"|0|1|0|1|0.8415|0.5403|0.0100|1.0000|0.9093|−0.4161|0.0200|0.9998|"});
    button("Real");
    number("dimensions", "512");
    expect({"longest wavelength 60611"});
    EXPECT_EQ(taken(), 6);
    tab("similarity");
    number("positions", "101");
    expect({"dot product 249.1"});
    EXPECT_EQ(taken(), 6);
    click({Target::Kind::pair, 0, 10});
    expect({"dot product 173.79"});
    click({Target::Kind::pair, 0, 100});
    expect({"dot product 111.95"});
}

/// 12: a program that masks numbers; 13: learned against sinusoidal; 14: n rows make n².
TEST_F(WorkedExamples, MaskedLearnedHierarchical) {
    tab("heatmap");
    scheme("masked_sinusoid");
    EXPECT_TRUE(isSaid("so does a single 0 of a real word"));
    EXPECT_EQ(taken(), 3);
    scheme("learned");
    bool isNoted = false;
    for (const auto* row : window.findChildren<ParamRow*>())
        isNoted |= row->isVisible() && row->toolTip().contains("25.7 and 25.8 BLEU");
    EXPECT_TRUE(isNoted) << "beside the start of the learned table";
    EXPECT_EQ(taken(), 2);
    scheme("hierarchical");
    number("n", "512");
    expect({"262144 positions out of 512 trained rows"});
    EXPECT_EQ(taken(), 7);
}

/// 20: the windows of Swin.
TEST_F(WorkedExamples, WindowsOfSwin) {
    famous("Swin: a window of 2");
    expect({"|4|3|1|0|5|4|2|1|7|6|4|3|8|7|5|4|"});
    EXPECT_EQ(taken(), 3);
    famous("Swin: a window of 7");
    expect({"(2h−1)(2w−1) = 169"});
    EXPECT_EQ(taken(), 3);
}

/// 21: each pair of query and key is turned by its position; the product knows only the distance.
TEST_F(WorkedExamples, Rotary) {
    tab("attention");
    scheme("rope");
    click({Target::Kind::pair, 3, 4});
    expect({"the query turns by 3 rad, the key by 4; between them 1"});
    EXPECT_EQ(taken(), 4);
    click({Target::Kind::pair, 0, 1});
    expect({"the query turns by 0 rad, the key by 1; between them 1"});
}

}  // namespace
}  // namespace posiscope
