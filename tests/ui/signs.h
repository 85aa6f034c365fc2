// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <string>
#include <vector>

#include "core/base/text.h"
#include "ui/look/look.h"

namespace posiscope {

/// A sign that the program always shows, word for word in both languages.
struct Sign {
    const char* source;
    std::vector<const char*> numbers;  ///< for %1 …
    const char* english;
    const char* chinese;
    const char* in(Language language) const { return language == Language::chinese ? chinese : english; }
};

namespace notes {

inline const Sign kRandom{"random start, seed %1, untrained: colours are numbers, not meaning",
                          {"1"},
                          "random start, seed 1, untrained: colours are numbers, not meaning",
                          "随机初始化（种子 1），未经训练：颜色只表示数值，不表示语义"};
inline const Sign kClipped{
    "the distance is clipped, not the word: it still takes part and shares the end row",
    {},
    "the distance is clipped, not the word: it still takes part and shares the end row",
    "截断的是距离，不是词：它仍参与计算，只是共用端点那一行"};
inline const Sign kColour{"the colours of rows say where, not how much",
                          {},
                          "the colours of rows say where, not how much",
                          "行的颜色表示方位，不表示大小"};
inline const Sign kRow{"row = clipped offset + k", {}, "row = clipped offset + k", "行号 = 截断后的偏移 + k"};
inline const Sign kPair{
    "the row belongs to the pair (centre, word); the word's own embedding does not change",
    {},
    "the row belongs to the pair (centre, word); the word's own embedding does not change",
    "这一行属于词对（中心词，该词）；词自身的嵌入不变"};
inline const Sign kFar{"about %1 × %2 cells a pixel, smoothed: fast waves cancel to white, they are not 0",
                       {"33", "2"},
                       "about 33 × 2 cells a pixel, smoothed: fast waves cancel to white, they are not 0",
                       "每像素约 33×2 个数，已平滑：快波相互抵消而变白，并非 0"};
inline const Sign kSlow{"slow pairs: less than 0.1 rad over these positions",
                        {},
                        "slow pairs: less than 0.1 rad over these positions",
                        "慢变维度对：在这些位置内转不到 0.1 弧度"};
inline const Sign kWords{"words for teaching; models use sub-words",
                         {},
                         "words for teaching; models use sub-words",
                         "这里按词切分，便于教学；模型用的是子词"};
inline const Sign kBare{"dot products of bare encodings; a model multiplies by W_{Q} and W_{K} first",
                        {},
                        "dot products of bare encodings; a model multiplies by W_Q and W_K first",
                        "这是编码本身的点积；模型会先乘 W_Q 与 W_K"};
inline const Sign* const kAll[]{&kRandom, &kClipped, &kColour, &kRow, &kPair, &kFar, &kSlow, &kWords, &kBare};

}  // namespace notes

}  // namespace posiscope
