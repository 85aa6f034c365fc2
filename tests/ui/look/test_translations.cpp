// SPDX-License-Identifier: GPL-3.0-or-later
/// The Chinese texts: all there, none left over, nothing lost from the English.
#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <set>

#include "core/views/shared/caption.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "tests/tools/places.h"
#include "tests/ui/signs.h"
#include "tests/ui/translations.h"
#include "ui/look/figure_text.h"

using namespace posiscope;

namespace {

const char* const kHowTo =
    "\nrun resources/i18n/update, then translate what is unfinished in resources/i18n/posiscope_zh.ts";

/// Returns the parts of a text that are not words, in any order: arguments, lowered and raised pieces, lines.
QStringList fixedParts(const QString& text) {
    static const QRegularExpression kScript(QStringLiteral("[_^]\\{[^}]*\\}"));
    static const QRegularExpression kArgument(QStringLiteral("%[1-9]"));
    QStringList parts;
    for (auto each = kScript.globalMatch(text); each.hasNext();) parts += each.next().captured();
    std::set<QString> arguments;  // a language may name one more often than another
    for (auto each = kArgument.globalMatch(text); each.hasNext();) arguments.insert(each.next().captured());
    for (const QString& each : arguments) parts += each;
    for (int i = 0; i < text.count('\n'); ++i) parts += QStringLiteral("\\n");
    parts.sort();
    return parts;
}

std::string chineseOf(const Text& text) {
    return plain(text, dictionaryOf(Language::chinese));
}

/// Every source in a text and its arguments that has words.
void collect(const Text& text, std::set<QString>& sources) {
    static const QRegularExpression kWords(QStringLiteral("\\p{L}"),
                                           QRegularExpression::UseUnicodePropertiesOption);
    const QString source = QString::fromStdString(text.source);
    if (!text.literal && source.contains(kWords)) sources.insert(source);
    for (const Text& each : text.arguments) collect(each, sources);
}

void collect(const Scheme& scheme, std::set<QString>& sources) {
    for (const char* each : {scheme.title, scheme.summary, scheme.source, scheme.width})
        collect(text(each), sources);
    for (const Param* param : scheme.params) {
        for (const char* each : {param->label, param->unit, param->help}) collect(text(each), sources);
        for (const Choice& choice : param->choices) collect(text(choice.label), sources);
    }
}

void collect(const Document& document, std::set<QString>& sources) {
    const Scheme& scheme = schemeOf(document);
    const View& view = viewOf(document);
    const Encoding encoding = scheme.make(settingOf(document, scheme).values, shapeOf(document));
    const Canvas canvas = canvasOf(800, 600, {Language::chinese, Theme::light});
    const Scene scene{document, encoding, canvas, {}};
    for (const Part& part : encoding.parts) collect(part.title, sources);
    for (const Formula& line : encoding.about.formula) collect(line.text, sources);
    collect(encoding.about.fact, sources);
    const Figure figure = figureOf(scene);
    for (const PlacedText& placed : placedTexts(figure, canvas)) collect(placed.text, sources);
    for (const Text& each : {figure.title, figure.hint, captionOf(scene), alternativeOf(scene)})
        collect(each, sources);
    for (const Target& target :
         {Target{}, Target{Target::Kind::row, 0, -1}, Target{Target::Kind::word, 4, -1}}) {
        const Told told = view.tell(scene, target);
        collect(told.line, sources);
        for (const Text& each : told.explanation) collect(each, sources);
    }
}

}  // namespace

TEST(Translations, NoneIsMissingUnfinishedOrLeftOver) {
    const QTemporaryDir folder;
    const QString copy = folder.filePath(QStringLiteral("copy.ts"));
    ASSERT_TRUE(QFile::copy(translationFile(), copy));
    QProcess update;
    update.start(QString::fromStdString(test::inCheckout("resources/i18n/update")), {copy});
    ASSERT_TRUE(update.waitForFinished(60000) && update.exitCode() == 0)
        << "resources/i18n/update fails: " << update.readAllStandardError().toStdString();
    EXPECT_TRUE(bytesOf(copy) == bytesOf(translationFile()))
        << "the code has other texts than the translation" << kHowTo;
    for (const Message& each : messages()) EXPECT_TRUE(each.finished) << each.source.toStdString() << kHowTo;
}

TEST(Translations, WhatIsShownIsMarkedForTranslation) {
    std::set<QString> shown, known;
    for (const Message& each : messages()) known.insert(each.source);
    for (const Scheme* scheme : schemes()) {
        collect(*scheme, shown);
        for (const View* view : views()) {
            collect(text(view->title), shown);
            collect(text(view->source), shown);
            if (!canShow(*view, *scheme)) continue;
            for (const char* words : {"", "I think therefore I am"})
                for (const Part& part : scheme->make({}, {4, 4}).parts)
                    for (const bool hideRows : {false, true}) {
                        Document document = withText(firstDocument(), words, Tokenizer::words);
                        document = withView(withScheme(document, *scheme), *view);
                        document.pane().part = part.id;
                        document.hideRows = hideRows;
                        collect(document, shown);
                    }
        }
    }
    EXPECT_GT(shown.size(), 100U);
    for (const QString& each : shown)
        EXPECT_TRUE(known.contains(each))
            << "“" << each.toStdString()
            << "” stands in no call of text() or marked(), so it cannot be translated";
}

TEST(Translations, NothingFixedIsLost) {
    for (const Message& each : messages())
        EXPECT_EQ(fixedParts(each.translation), fixedParts(each.source)) << each.source.toStdString() << "\n"
                                                                         << each.translation.toStdString();
}

TEST(Translations, TheSignsAreWordForWord) {
    for (const Sign* sign : notes::kAll) {
        std::vector<Text> numbers;
        for (const char* each : sign->numbers) numbers.push_back(literal(each));
        EXPECT_EQ(plain(text(sign->source, numbers)), sign->english);
        EXPECT_EQ(chineseOf(text(sign->source, numbers)), sign->chinese);
    }
}
