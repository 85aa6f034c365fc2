// SPDX-License-Identifier: GPL-3.0-or-later
/// The caption says each permanent sign where it is true, and not where it is not, in both languages.
#include <gtest/gtest.h>

#include "core/views/shared/caption.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "tests/ui/signs.h"
#include "ui/look/figure_text.h"

using namespace posiscope;

namespace {

struct Shown {
    const char* view;
    const char* scheme;
    const char* text = "";
    Index positions = 50, dims = 64;
    const char* k = nullptr;
    Tokenizer tokenizer = Tokenizer::words;
};

std::string captionIn(Language language, const Shown& shown) {
    const Scheme& scheme = *findScheme(shown.scheme);
    Document document = withText(firstDocument(), shown.text, shown.tokenizer);
    Setting setting = settingOf(document, scheme);
    setting.dims = shown.dims;
    if (shown.k != nullptr) setting.values = setting.values.with(*scheme.param("k"), std::stod(shown.k));
    document = withView(withScheme(withSetting(document, scheme, setting), scheme), *findView(shown.view));
    document.positions = shown.positions;
    const Encoding encoding = scheme.make(setting.values, shapeOf(document));
    const Canvas canvas = canvasOf(605, 378, {language, Theme::light});
    return plain(captionOf({document, encoding, canvas, {}}), dictionaryOf(language));
}

struct Case {
    const Sign& sign;
    Shown where, notWhere;
};

const Shown kFive{"lookup", "shaw", "I think therefore I am", 50, 64, "4"};
const Shown kTable{"heatmap", "sinusoidal", "", 50, 128};
const Case kCases[]{
    {notes::kRandom, kFive, kTable},
    {notes::kClipped, {"lookup", "shaw", "I think therefore I am", 50, 64, "2"}, kFive},
    {notes::kColour, kFive, kTable},
    {notes::kRow, kFive, kTable},
    {notes::kPair, kFive, kTable},
    // The slower of two pairs turns by 49 · 0.01 rad.
    {notes::kSlow, kTable, {"heatmap", "sinusoidal", "", 50, 4}},
    {notes::kFar, {"heatmap", "sinusoidal", "", 32768, 2048}, kTable},
    {notes::kBare, {"similarity", "sinusoidal"}, kTable},
    {notes::kWords, kFive, {"lookup", "shaw", "I think", 50, 64, "4", Tokenizer::characters}},
    {notes::kWords, {"tokens", "sinusoidal", "I think"}, kTable},
};

/// Without what differs: a sentence begins with a capital, and how many cells a pixel has depends on the room.
std::string core(const Sign& sign, Language language) {
    const std::string all = sign.in(language);
    if (&sign != &notes::kFar) return language == Language::english ? all.substr(1) : all;
    return all.substr(all.find(language == Language::english ? "cells" : "个数"));
}

}  // namespace

TEST(Captions, SayEachSignWhereItIsTrue) {
    for (const Language language : {Language::english, Language::chinese})
        for (const Case& each : kCases) {
            const std::string sign = core(each.sign, language), there = captionIn(language, each.where),
                              elsewhere = captionIn(language, each.notWhere);
            EXPECT_NE(there.find(sign), std::string::npos) << sign << " is not said in: " << there;
            EXPECT_EQ(elsewhere.find(sign), std::string::npos) << sign << " is said in: " << elsewhere;
        }
}
