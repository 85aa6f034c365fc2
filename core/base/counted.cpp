// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/counted.h"

#include <array>

#include "core/base/number.h"

namespace posiscope {

namespace {

struct Noun {
    const char* one;
    const char* many;
};

/// The nouns in the order of Thing.
constexpr std::array kNouns{
    Noun{marked("%1 position"), marked("%1 positions")},
    Noun{marked("%1 word"), marked("%1 words")},
    Noun{marked("%1 token"), marked("%1 tokens")},
    Noun{marked("%1 row"), marked("%1 rows")},
    Noun{marked("%1 trained row"), marked("%1 trained rows")},
    Noun{marked("%1 column"), marked("%1 columns")},
    Noun{marked("%1 pair"), marked("%1 pairs")},
    Noun{marked("%1 word pair"), marked("%1 word pairs")},
    Noun{marked("%1 wave"), marked("%1 waves")},
    Noun{marked("%1 line"), marked("%1 lines")},
    Noun{marked("%1 patch"), marked("%1 patches")},
    Noun{marked("%1 number"), marked("%1 numbers")},
    Noun{marked("%1 time"), marked("%1 times")},
};

}  // namespace

Text counted(std::int64_t count, Thing thing) {
    const Noun& noun = kNouns[static_cast<std::size_t>(thing)];
    return text(count == 1 ? noun.one : noun.many, {shownNumber(count)});
}

Text fact(std::string_view id, std::int64_t count, Thing thing) {
    Text whole = counted(count, thing);
    const Noun& noun = kNouns[static_cast<std::size_t>(thing)];
    whole.arguments.front() = fact(id, count, noun.many + std::string_view("%1 ").size());
    return whole;
}

}  // namespace posiscope
