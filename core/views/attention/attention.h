// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/attention/attention.h"
#include "core/views/shared/view.h"

/// The functions that the files of the view `attention` share.
namespace posiscope::attention_view {

extern const Param kProjections, kSeed, kMatrix, kPair;
enum Matrices { together, everyTerm, content, position, logits, weights };
/// The matrices that the reader has chosen, or the one that stands alone.
Matrices matricesOf(const Scene&);

inline constexpr Index kMostWords = 256, kMostWidth = 1024, kMostProducts = 1 << 24;

/// One head on the words of the document.
struct Computed {
    Attention attention;
    Index words = 0;         ///< so many words take part, from the first on; 0: not even the first has a row
    Index of = 0;            ///< the number of words that there are
    bool tableEnds = false;  ///< the next word has no row
    std::size_t keptBytes() const { return attention.keptBytes(); }
};
/// Kept in the scene's results. Where obstacle() is empty one word takes part at least.
std::shared_ptr<const Computed> computedOf(const Scene&);
/// Why nothing can be computed; empty: it can.
Text obstacle(const Scene&);
/// Why not all words take part; empty: all do.
Text shortage(const Scene&, const Computed&);

/// The pair in focus: a query and a key, among the words that take part.
struct Pair {
    Index query = 0, key = 0;
};
Pair pairOf(const Scene&, const Computed&, const Target&);
/// The pair of columns whose dial is shown, or a text that says that there is no such pair.
Result<Index> turnedPair(const Scene&);

/// The outputs of a word that stands twice, under one scheme.
struct Twice {
    const Scheme* scheme = nullptr;
    std::optional<double> apart;  ///< their largest difference; none: one of the two does not take part
    const Scheme* as = nullptr;   ///< an earlier scheme with all the same outputs; null: there is none
    bool adds = false;            ///< the scheme adds rows to the words
};
struct Bench {
    Index first = -1, second = -1;  ///< the word's two places; -1: no word stands twice
    bool tooMuch = false;           ///< the words are too many to be computed for every scheme at once
    std::vector<Twice> schemes;
};
/// Kept in the scene's results.
std::shared_ptr<const Bench> benchOf(const Scene&);

/// A matrix that is drawn.
struct Shown {
    const char* id = "";
    Text title;
    Text sign;                      ///< the sign before it: "+", "=", "→"
    const Matrix* cells = nullptr;  ///< of the head, which the scene's results keep
    bool isWeight = false;
};
std::vector<Shown> shownMatrices(const Scene&, const Computed&, Index most);
/// A matrix as a field, with no numbers where a pair is masked; `most`: the end of the colours of logits.
FieldPtr fieldOf(const Shown&, const Computed&, double most);
double largest(const std::vector<Shown>&);

Drawn draw(const Scene&);
Told tell(const Scene&, const Target&);
Description describe(const Scene&);
Walk walk(const Scene&);
Text name(const Scene&, const Target&);
/// The subscript of a pair: "34", or "3,14" where digits would run together.
Text subscript(const Pair&);
/// A word with its place: "“am” (position 4)".
Text placed(const Scene&, Index word, std::string_view id = "position");
/// The pair step by step.
std::vector<Text> steps(const Scene&, const Computed&, const Pair&);
/// The finding of the bench in a sentence; empty where no word stands twice.
Text told(const Scene&, const Bench&);
std::vector<Note> notes(const Scene&);

}  // namespace posiscope::attention_view
