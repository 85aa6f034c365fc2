// SPDX-License-Identifier: GPL-3.0-or-later
/// No line of the explanation ends in an equation.
#include <gtest/gtest.h>

#include <QTextBoundaryFinder>
#include <QTextDocument>

#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "tests/core/said.h"
#include "ui/look/equations.h"
#include "ui/look/figure_text.h"
#include "ui/look/rich_text.h"

using namespace posiscope;

namespace {

/// Where a line may end, as "|".
std::string broken(const QString& text) {
    QTextBoundaryFinder finder(QTextBoundaryFinder::Line, text);
    QString out;
    for (qsizetype i = 0; i < text.size(); ++i) {
        finder.setPosition(i);
        if (i > 0 && finder.isAtBoundary()) out += '|';
        out += text[i] == QChar(0xa0) ? QChar(' ') : text[i];
    }
    return out.toStdString();
}

/// With the spaces that do not break.
QString rawText(const QString& html) {
    QTextDocument document;
    document.setHtml(html);
    return document.toRawText();
}

}  // namespace

TEST(Equations, ALineEndsBetweenThem) {
    const auto set = [](const char* text) { return broken(unbroken(QString::fromUtf8(text))); };
    EXPECT_EQ(set("with t = 1 and ω0 = 0.5"), "with |t = 1 |and |ω0 = 0.5");
    EXPECT_EQ(set("e12 = q1 · (k2 + aK5) / √d"), "e12 = q1 · (k2 + aK5) / √d");
    EXPECT_EQ(set("clip(1 − 0, −4, 4) + 4 = row 5"), "clip(1 − 0, −4, 4) + 4 = row |5");
    EXPECT_EQ(set("v1 = (0.1, −0.2, 0.3, …); z1"), "v1 = (0.1, −0.2, 0.3, …); |z1");
    EXPECT_EQ(set("α12 = exp(e12) / Σj exp(e1j) = 0.2916"), "α12 = exp(e12) / Σj exp(e1j) |= 0.2916");
    EXPECT_EQ(set("√(2 · (g(0) − g(k))) = √(2 · (64 − 62.094)) = 1.9526"),
              "√(2 · (g(0) − g(k))) |= √(2 · (64 − 62.094)) |= 1.9526");
    EXPECT_EQ(set("position 17 · dimension 42 · 0.7"), "position |17 |· |dimension |42 · 0.7");
    EXPECT_EQ(set("中，其中 t = 1，ω0 = 1"), "中，|其|中 |t = 1，|ω0 = 1");
}

/// Checks the explanations of Shaw's attention and of a sinusoid, in both languages.
TEST(Equations, NoExplanationBreaksAfterASign) {
    const Look before = windowLook();
    for (const Language language : {Language::english, Language::chinese}) {
        setWindowLook({language, Theme::light});
        for (const auto& [view, scheme] : {std::pair{"attention", "shaw"}, std::pair{"heatmap", "sinusoidal"},
                                           std::pair{"lookup", "shaw"}, std::pair{"mix", "sinusoidal"}}) {
            const Document document =
                withView(withScheme(withText(firstDocument(), "I think therefore I am", Tokenizer::words),
                                    *findScheme(scheme)),
                         *findView(view));
            for (const Text& each : test::saidOf(document).lines) {
                const std::string all = broken(rawText(html(each)));
                for (const char* sign : {"= |", "+ |", "− |", "/ |"})
                    EXPECT_EQ(all.find(sign), std::string::npos) << sign << " in " << all;
            }
        }
    }
    setWindowLook(before);
}
