// SPDX-License-Identifier: GPL-3.0-or-later
/// The famous figures. Parameters and layout are facts of the figures that are named; the pictures are ours.
#include "core/files/gallery.h"

#include <algorithm>
#include <cassert>

#include "core/views/shared/comparing.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "core/views/shared/sweep.h"

namespace posiscope {

namespace {

using Set = std::vector<std::pair<const char*, const char*>>;

/// Sets a value of the scheme or of the view, written as on the command line.
void set(Document& document, const Scheme& scheme, Setting& setting, const char* id, const char* written) {
    const Param* param = scheme.param(id);
    const bool ofScheme = param != nullptr;
    if (!ofScheme)
        for (const Param* each : viewParams())
            if (std::string_view(id) == each->id) param = each;
    assert(param != nullptr);
    const auto value = readValue(*param, written);
    assert(value);
    if (ofScheme)
        setting.values = setting.values.with(*param, *value);
    else
        document.pane().options = document.pane().options.with(*param, *value);
}

Document figure(const char* viewId, const char* schemeId, std::optional<Index> positions, Index dims,
                const Set& values = {}, const char* part = "") {
    Document document;
    const Scheme& scheme = *findScheme(schemeId);
    document.pane() = {.view = viewId, .scheme = schemeId, .part = part};
    document.positions = positions;
    Setting setting{.dims = dims};
    for (const auto& [id, written] : values) set(document, scheme, setting, id, written);
    return withSetting(std::move(document), scheme, std::move(setting));
}

Document coloured(Document document, MapName map) {
    document.colours.map = map;
    return document;
}

/// The document with the columns from `first` on over all rows.
Document withColumns(Document document, Index first) {
    document.focus.dimension = first;
    return document;
}

/// A figure of rotary with other settings of it kept beside.
Document comparedRotary(Document document, const std::vector<std::pair<Text, Set>>& kept) {
    const Document present = document;
    const Scheme& scheme = schemeOf(present);
    for (const auto& [name, values] : kept) {
        Document other = present;
        Setting setting = settingOf(present, scheme);
        for (const auto& [id, written] : values) set(other, scheme, setting, id, written);
        document = withKept(std::move(document),
                            presentState(withSetting(std::move(other), scheme, setting), plain(name)));
    }
    return document;
}

/// The document's pane once for each of these kept states, with the sweep in each.
Document inPanes(Document document, const std::vector<std::string>& states, const Sweep& sweep) {
    const Pane pane = document.pane();
    document.panes.clear();
    for (const std::string& state : states) {
        document.panes.push_back(pane);
        document.panes.back().state = state;
        document.panes.back().sweep = sweep;
    }
    document.framed = states.size() - 1;
    return document;
}

constexpr Famous kGallery[] = {
    {"illustrated-halves", marked("Illustrated Transformer: 20 × 512, sine half and cosine half"),
     marked("The left half is sines, the right half cosines; position 0 is on top."),
     [] {
         return coloured(figure("heatmap", "sinusoidal", 20, 512, {{"layout", "halves"}, {"spacing", "t2t"}}),
                         MapName::viridis);
     }},
    {"illustrated-interleaved", marked("Illustrated Transformer: 10 × 64, interleaved"),
     marked("Sines and cosines take turns, as the paper writes it."),
     [] { return coloured(figure("heatmap", "sinusoidal", 10, 64), MapName::viridis); }},
    {"depth", marked("Kazemnejad: 50 × 128, red and blue"),
     marked("Each row is the vector of a position; to the right the waves are slow."),
     [] { return coloured(figure("heatmap", "sinusoidal", 50, 128), MapName::redBlue); }},
    {"grey", marked("Lil'Log: 32 × 128, grey"), marked("The same waves, on 32 positions and in grey."),
     [] { return coloured(figure("heatmap", "sinusoidal", 32, 128), MapName::grey); }},
    {"four-columns", marked("Dive into Deep Learning: columns 6 to 9 of 32"),
     marked("Columns 6 and 7 are one pair, 8 and 9 the next, which is slower."),
     [] {
         return withColumns(figure("curves", "sinusoidal", 60, 32, {{"together", "4"}}), 6);
     }},
    {"blues", marked("Dive into Deep Learning: 60 × 32, blues"),
     marked("The columns alternate ever more slowly, as the bits of a number do."),
     [] { return coloured(figure("heatmap", "sinusoidal", 60, 32), MapName::blues); }},
    {"annotated", marked("Annotated Transformer: dimensions 4 to 7 of 20"),
     marked("Each dimension is a wave of its own over 100 positions."),
     [] {
         return withColumns(figure("curves", "sinusoidal", 100, 20, {{"together", "4"}}), 4);
     }},
    {"tutorial", marked("TensorFlow tutorial: 2048 × 512, positions to the right"),
     marked("Sines above, cosines below; the positions run to the right."),
     [] {
         return coloured(
             figure("heatmap", "sinusoidal", 2048, 512, {{"layout", "halves"}, {"run", "across"}}),
             MapName::redBlue);
     }},
    {"tutorial-cosine", marked("TensorFlow tutorial: position 1000 against all"),
     marked("Near positions are alike; the curve falls with the distance from position 1000."),
     [] {
         Document document =
             figure("similarity", "sinusoidal", 2048, 512, {{"layout", "halves"}, {"similarity", "cosine"}});
         document.focus.position = 1000;
         return document;
     }},
    {"exercise", marked("deeplearning.ai exercise: 100 × 100, positions upward"),
     marked("Position 0 stands at the bottom; every row is √50 = 7.0711 long."),
     [] {
         return coloured(figure("heatmap", "sinusoidal", 100, 100, {{"run", "up"}}), MapName::redBlue);
     }},
    {"exercise-products", marked("deeplearning.ai exercise: products of all positions"),
     marked("Every diagonal has one number: only the distance counts. On the main one it is 50."),
     [] {
         return figure("similarity", "sinusoidal", 100, 100, {{"similarity", "dot"}});
     }},
    {"exercise-distances", marked("deeplearning.ai exercise: distances of all positions"),
     marked("Two positions apart it is 3.2669, whatever the position."),
     [] {
         return figure("similarity", "sinusoidal", 100, 100, {{"similarity", "distance"}});
     }},
    {"first-plot", marked("An article's first plot: sin(pos / 10000^{i/100}) over i"),
     marked("One curve for each position 0 to 9. They are sines alone: not the encoding of the paper."),
     [] {
         return figure("curves", "article_sine", 10, 99, {{"together", "10"}});
     }},
    {"second-plot", marked("An article's second plot: the same over positions, i = 10"),
     marked("Along the positions it is a wave, 15.783 long."),
     [] {
         Document document = figure("curves", "article_sine", 20, 99);
         document.focus = {.position = 4, .dimension = 9};
         return document;
     }},
    {"five-words", marked("Lookup: five words, nine rows"),
     marked("From the first word “therefore” uses row 6, from the second “I” row 3."),
     [] {
         Document document = figure("lookup", "shaw", {}, 64, {{"k", "4"}});
         document.focus = {.position = 0, .row = 6, .key = 2};
         return document;
     },
     marked("I think therefore I am")},
    {"ten-words", marked("Lookup: ten words, k = 3"),
     marked("From four words away on all share the end rows 0 and 6."),
     [] {
         return figure("lookup", "shaw", {}, 64, {{"k", "3"}});
     },
     marked("Position codes tell a model where each of them stands")},
    {"window-two", marked("Swin: a window of 2 × 2"), marked("Rows 4310, 5421, 7643 and 8754."),
     [] {
         return figure("heatmap", "swin", {}, 32, {{"h", "2"}, {"w", "2"}}, "index");
     }},
    {"window-seven", marked("Swin: a window of 7 × 7"), marked("49 patches need (2 · 7 − 1)² = 169 rows."),
     [] {
         return figure("heatmap", "swin", {}, 32, {{"h", "7"}, {"w", "7"}}, "index");
     }},
    {"rotary-decay", marked("RoFormer: the bound of the score over distance"),
     marked("The bound falls with the distance, in waves; the score itself swings below it."),
     [] { return figure("curves", "rope", 256, 128, {}, "decay"); }},
    {"long-scores", marked("Llama 2 Long: the score of ones, four ways to longer texts"),
     marked("A larger base falls more slowly; xPos fades; divided positions stretch the plain curve."),
     [] {
         return comparedRotary(figure("curves", "rope", 32001, 128, {{"base", "500000"}}, "score"),
                               {{literal("RoPE"), {{"base", "10000"}}},
                                {literal("PI"), {{"base", "10000"}, {"scaling", "linear"}, {"scale", "4"}}},
                                {literal("xPos"), {{"xpos", "on"}}}});
     }},
    {"ladders", marked("DroPE: what PI, NTK and YaRN do to each pair, factors 2, 3 and 4"),
     marked("PI slows every pair alike; NTK and YaRN leave the fast ones as they were."),
     [] {
         return inPanes(
             comparedRotary(
                 figure(
                     "spectrum", "rope", 16384, 128,
                     {{"scaling", "yarnpaper"}, {"scale", "4"}, {"original", "4096"}, {"quantity", "ratio"}}),
                 {{literal("PI"), {{"scaling", "linear"}, {"trained", "4096"}}},
                  {literal("NTK"), {{"scaling", "ntk"}}},
                  {literal("YaRN"), {}}}),
             {"PI", "NTK", "YaRN"}, {.param = "scale", .values = {2, 3, 4}});
     }},
    {"three-pairs", marked("RoPE++: three pairs over 12288 positions, trained to 4096"),
     marked("Pair 44 turned in full while it was trained, pair 46 never: what comes then is new to it."),
     [] {
         Document document =
             figure("curves", "rope", 12288, 128, {{"trained", "4096"}, {"together", "3"}}, "cos");
         document.focus.dimension = 44;
         return document;
     }},
    {"base-and-context", marked("Base of RoPE: how far a base reaches"),
     marked("Base 10000 reaches 1707 positions, 500000 reaches 18438: ten times as far needs more than ten "
            "times the base."),
     [] {
         Document document = figure("spectrum", "rope", 4096, 128);
         document.pane().sweep = Sweep{.param = "base",
                                       .values = spaced(1000, 1e7, 81, true),
                                       .logarithmic = true,
                                       .fact = "effective-context"};
         return document;
     }},
    {"no-decay", marked("Round and Round: random vectors do not decay"),
     marked("The score of ones falls with the distance; that of two random vectors swings about 0 at once."),
     [] {
         return comparedRotary(figure("curves", "rope", 2048, 128, {{"scored", "gaussian"}}, "score"),
                               {{literal("RoFormer"), {{"scored", "ones"}}},
                                {literal("Gauss B"), {{"scored", "gaussian"}, {"seed", "2"}}}});
     }},
    {"string-index", marked("STRING: the distances of nine words, S = 3 and W = 1"),
     marked("From three words on distances begin anew at 1: the last row reads 6 5 4 3 2 1 2 1 0."),
     [] {
         return figure("heatmap", "rope", 9, 64, {{"map", "string"}, {"shift", "3"}, {"keep", "1"}}, "map");
     }},
};

}  // namespace

std::span<const Famous> gallery() {
    return kGallery;
}

const Famous* findFamous(std::string_view id) {
    const auto found = std::ranges::find_if(kGallery, [&](const Famous& each) { return id == each.id; });
    return found == std::end(kGallery) ? nullptr : found;
}

Document documentOf(const Famous& famous, const Dictionary& dictionary) {
    Document document = famous.make();
    const Focus focus = document.focus;
    document = withText(std::move(document), plain(text(famous.sentence), dictionary), Tokenizer::words);
    document.focus = focus;
    return document;
}

Document withFamous(const Document& present, const Famous& famous, const Dictionary& dictionary) {
    Document document = documentOf(famous, dictionary);
    if (*famous.sentence == '\0') document.sentence = present.sentence;
    return document;
}

}  // namespace posiscope
