// SPDX-License-Identifier: GPL-3.0-or-later
/// Chinese as a lecturer says it, and set as Chinese is: the list and the typography of the design, text by text.
#include <gtest/gtest.h>

#include <QApplication>
#include <QGlyphRun>
#include <QKeySequence>
#include <QRawFont>
#include <QRegularExpression>
#include <QTextLayout>

#include "core/files/gallery.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "tests/core/said.h"
#include "tests/ui/translations.h"
#include "ui/look/figure_text.h"

using namespace posiscope;

namespace {

QString inChinese(const Text& text) {
    return QString::fromStdString(plain(text, dictionaryOf(Language::chinese)));
}

struct Wished {
    const char* source;
    std::vector<const char*> arguments;
    const char* chinese;
};

const Wished kList[] = {
    {"Words", {}, "从词到向量"},
    {"Sum", {}, "词嵌入 + 位置"},
    {"Heatmap", {}, "热力图"},
    {"Curves", {}, "曲线"},
    {"Similarity", {}, "相似度"},
    {"Lookup", {}, "相对位置查表"},
    {"Attention", {}, "注意力"},
    {"Plane", {}, "二维投影"},
    {"&Famous figures", {}, "经典插图(&F)"},
    {"Scheme", {}, "编码方案"},
    {"En&coding", {}, "位置编码(&C)"},
    {"characters", {}, "字符"},
    {"%1 characters", {"5"}, "5 个字符"},
    {"mask of the head", {}, "注意力掩码"},
    {"none (all visible)", {}, "无（全部可见）"},
    {"Row %1 of a^{K} is added to the key: e_{%2} = q_{%3} · (k_{%4} + a^{K}_{%1}) / √d",
     {"5", "01", "0", "1"},
     "把 a^K 的行 5 加到键向量上：e_01 = q_0 · (k_1 + a^K_5) / √d"},
    {"from here %1× · all pairs %2×", {"2", "21"}, "以该词为中心：2 次 · 全部词对：21 次"},
    {"row used by every pair (query i, key j)", {}, "每对（查询 i，键 j）所用的行号"},
    {"Word and position become one row", {}, "词嵌入与位置编码相加，得到一个向量"},
    {"rows E", {}, "取出的行 E"},
    {"table W", {}, "词嵌入表 W"},
    {"word rows", {}, "词嵌入缩放"},
    {"as they are", {}, "不缩放"},
    {"the lookup drawn as", {}, "查表方式"},
    {"γ of the segment", {}, "片段嵌入的权重 γ"},
    {"dial of pair %1: dashed before", {"3"}, "维度对 3 的旋转示意图：虚线为旋转前"},
    {"z_{%1} gains α_{%2} · v_{%3} with v_{%3} = %4; z_{%1} = %5.",
     {"0", "01", "1", "(1, 2)", "(3, 4)"},
     "z_0 中加入 α_01 · v_1，其中 v_1 = (1, 2)；z_0 = (3, 4)。"},
    {"α_{%1} = exp(e_{%1}%7) / Σ_{j} exp(e_{%2j}%7) = %3: %5 gives %4 % of its attention to %6.",
     {"01", "0", "0.167", "16.7", "“我”", "“思考”", ""},
     "α_01 = exp(e_01) / Σ_j exp(e_0j) = 0.167：“我”把 16.7% 的注意力分给“思考”。"},
    {"Window bias (Swin)", {}, "相对位置偏置（Swin）"},
    {"Patch %1 stands at (%2, %3) of the window, patch %4 at (%5, %6).",
     {"1", "0", "1", "2", "1", "0"},
     "图块 1 在局部窗口中的坐标为 (0, 1)，图块 2 为 (1, 0)。"},
    {"min", {}, "最小时间尺度"},
    {"max", {}, "最大时间尺度"},
    {"odd width", {}, "维度数为奇数时"},
    {"a lone sine", {}, "末列只有正弦"},
    {"axes: the directions in which the words alone spread most, %1 % and %2 % of their variance",
     {"40", "20"},
     "坐标轴：只看词，主成分分析（PCA）的前两个主成分，各占其方差的 40% 和 20%"},
    {"Point at a word that stands twice: one row lights for both. Type a second line for a batch.",
     {},
     "把鼠标移到出现两次的词上，两处会同时亮起。再输入一行文字，就组成一个批次（batch）。"},
    {"nothing is added: a sentence is a bag of words", {}, "什么也不加：句子只是词袋（bag of words）"},
    {"without position, equal words have equal outputs, and words that change places take theirs along",
     {},
     "没有位置信息时，相同的词得到相同的输出；词换了位置，各词的输出不变，只是跟着换位置"},
    {"rows without a word", {}, "超出句子长度，没有对应的词"},
    {"turn fully within %1: %2 of %3, critical dimension %4",
     {"50 个位置", "15", "64 个维度对", "30"},
     "64 个维度对中，有 15 个在 50 个位置内转满一圈（临界维度 30）"},
    {"hardly move: %1 of %2", {"40", "128 列"}, "128 列中有 40 列几乎不变"},
    {"trained rows", {}, "基础行取自"},
    {"a sinusoid", {}, "正弦余弦"},
    {"Copy &alternative text", {}, "复制图片的文字说明（替代文字）(&A)"},
    {"Which row does it use? Predict, then press H.", {}, "它用哪一行？先猜一猜，再按 H 键看答案。"},
    {"a first idea of many introductions, of no paper", {}, "许多入门文章中最先想到的办法，并非出自论文"},
    {"one-hot", {}, "独热向量"},
    {"the cosine is first below 0.5 at %1 apart", {"46"}, "间隔 46 时，余弦首次低于 0.5"},
    {"“%1” (position %2)", {"思考", "1"}, "位置 1 的“思考”"},
    {"%1 (position %2)", {"“思考”", "1"}, "位置 1 的“思考”"},
};

/// Everything that the program says of a document, in Chinese.
QStringList allSaid(const Document& document) {
    const test::Said said = test::saidOf(document, canvasOf(1280, 800, {Language::chinese, Theme::light}));
    QStringList all;
    for (const auto& part : {said.whole, said.lines, said.labels})
        for (const Text& each : part) all += inChinese(each);
    return all;
}

/// No text of Chinese has these faults, whatever stands in it. They are not found by \p{Han}, which commas are in too.
void expectSetAsChinese(QString chinese, const std::string& where = {}) {
    struct Law {
        const char* fault;
        QRegularExpression pattern;
        Law(const char* what, QString how)
            : fault(what),
              pattern(how.replace('H', QStringLiteral("\\x{3400}-\\x{9fff}"))) {}
    };
    static const Law kLaws[] = {
        {"a half-width bracket at Chinese", QStringLiteral("[H][()]|[()][H]")},
        {"a half-width mark at Chinese", QStringLiteral("[H）”][,;:!?]|[,;:!?] ?[H（“]")},
        {"a space at a full-width mark",
         QStringLiteral("[，。；：、！？（“][ \u00a0]|[ \u00a0][，。；：、！？）（]")},
        {"a space after a bracket or quotation", QStringLiteral("[）”][ \u00a0](?![·=+−×→/])")},
        {"no space between Chinese and a number", QStringLiteral("[H]\\d|\\d[H]")},
        {"another dot", QStringLiteral("[⋅・•‧∙]")},
        {"another ellipsis", QStringLiteral("⋯|\\.\\.|……")},
    };
    static const QRegularExpression kChinese(QStringLiteral("[\\x{3400}-\\x{9fff}]"));
    static const QRegularExpression kMnemonic(QStringLiteral("\\(&.\\)"));
    chinese.remove(kMnemonic);
    if (!chinese.contains(kChinese)) return;
    for (const Law& law : kLaws)
        EXPECT_FALSE(chinese.contains(law.pattern)) << law.fault << ": " << chinese.toStdString() << where;
}

}  // namespace

TEST(Chinese, SaysWhatALecturerSays) {
    for (const Wished& each : kList) {
        std::vector<Text> arguments;
        for (const char* argument : each.arguments) arguments.push_back(literal(argument));
        EXPECT_EQ(inChinese(text(each.source, arguments)).toStdString(), each.chinese) << each.source;
    }
}

TEST(Chinese, SaysNothingThatALecturerDoesNot) {
    static const QRegularExpression kAvoided(QStringLiteral(
        "地图|名图|(?<!编码)方案|个字(?!符)|旁边|每个词掩码|加到键上|从这里看|所有词对|合成一行|各行 E|^表 W|保持原样：|查表画成|"
        "(?<!片)段(?!不是)|转盘|z_\\{%1\\} 增加|来自|窗口偏置|在窗口的|\\bmin\\b|\\bmax\\b|宽度为奇数|单独一列|分散得最开|一批|一袋|"
        "输出也跟着换|两处亮起|没有词的行|几乎不动|训练得到的行：|^复制替代文字|再按 H。|第一个想法|独热行|不到一半|图格"));
    for (const Message& each : messages()) {
        const bool isFormula =
            each.source.contains(QStringLiteral("max(")) || each.source.contains(QStringLiteral("min("));
        EXPECT_TRUE(isFormula || !each.translation.contains(kAvoided)) << each.translation.toStdString();
    }
}

TEST(Chinese, EachTextIsSetAsChineseIs) {
    static const QRegularExpression kArgument(QStringLiteral("%[1-9]"));
    static const QRegularExpression kFromOne(QStringLiteral("第\\s*%"));
    static const QRegularExpression kLetters(QStringLiteral("[A-Za-z]{3,}"));
    for (const Message& each : messages()) {
        expectSetAsChinese(QString(each.translation).replace(kArgument, QStringLiteral("x")));
        const bool ofFile = each.source.contains(QStringLiteral("line %"));  // its lines count from 1
        EXPECT_TRUE(ofFile || !each.translation.contains(kFromOne))
            << "positions and rows count from 0: " << each.translation.toStdString();
        const QString source = QString(each.source).remove('&');
        static const QRegularExpression kNumber(
            QStringLiteral("^[a-z]+\\([^)]*\\)$"));  // cos(m θ), row(i, j)
        const bool sentence = source.contains(' ') && source.contains(kLetters) && !source.contains('=') &&
                              !source.contains(kNumber);
        EXPECT_FALSE(sentence && each.translation == each.source)
            << "still English: " << source.toStdString();
    }
}

TEST(Chinese, WhatIsMadeOfTextsIsSetAsChineseIs) {
    for (const Scheme* scheme : schemes())
        for (const View* view : views()) {
            if (!canShow(*view, *scheme)) continue;
            for (const char* words : {"", "我 思考 所以 我 存在"}) {
                const Document document =
                    withView(withScheme(withText(firstDocument(), words, Tokenizer::words), *scheme), *view);
                for (const QString& each : allSaid(document))
                    expectSetAsChinese(each, std::string(", ") + scheme->id + " in " + view->id);
            }
        }
    for (const Famous& each : gallery())
        for (const QString& said : allSaid(documentOf(each, dictionaryOf(Language::chinese))))
            expectSetAsChinese(said, std::string(", ") + each.id);
}

/// Between words a list has the commas of Chinese; a vector has those of numbers.
TEST(Chinese, TheNumbersOfAVectorStandBetweenCommas) {
    const Document document = withView(
        withScheme(withText(firstDocument(), "我 思考 所以 我 存在", Tokenizer::words), *findScheme("shaw")),
        *findView("attention"));
    static const QRegularExpression kVector(QStringLiteral("\\(−?[\\d.]+, −?[\\d.]+, −?[\\d.]+, …\\)"));
    const QString said = allSaid(document).join('\n');
    EXPECT_TRUE(said.contains(kVector)) << said.toStdString();
    EXPECT_FALSE(said.contains(QRegularExpression(QStringLiteral("\\d、−?\\d")))) << said.toStdString();
}

/// Noto's √ stands off its bar, its · is wide.
TEST(Chinese, DigitsLatinAndSignsOfFormulasAreOfTheLatinFace) {
    for (const Type type : {Type::title, Type::heading, Type::strong, Type::label, Type::note}) {
        const QString said = QString::fromUtf8("词 √d_k·16.7% αΣ… 词");
        QTextLayout layout(said, fontOf(type, {}));
        layout.beginLayout();
        layout.createLine();
        layout.endLayout();
        for (qsizetype at = 0; at < said.size(); ++at) {
            if (said[at] == ' ') continue;
            const bool isHan = said[at] == QChar(u'词');
            for (const QGlyphRun& run : layout.glyphRuns(static_cast<int>(at), 1))
                EXPECT_EQ(run.rawFont().familyName().contains(QStringLiteral("CJK")), isHan)
                    << said.mid(at, 1).toStdString() << " is of " << run.rawFont().familyName().toStdString();
        }
    }
}

TEST(Chinese, KeysAreCalledWhatStandsOnThem) {
    for (const Language language : {Language::english, Language::chinese}) {
        speak(language);
        const auto called = [](QKeySequence keys) {
            return keys.toString(QKeySequence::NativeText).toStdString();
        };
        EXPECT_EQ(called(Qt::ALT | Qt::Key_Left), "Alt+←");
        EXPECT_EQ(called(Qt::ALT | Qt::Key_Right), "Alt+→");
        EXPECT_EQ(called(Qt::CTRL | Qt::SHIFT | Qt::Key_Up), "Ctrl+Shift+↑");
        EXPECT_EQ(called(Qt::Key_Escape), "Esc");
    }
    speak(Language::english);
}
