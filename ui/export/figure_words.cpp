// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_words.h"

#include "core/views/shared/caption.h"

namespace posiscope {

std::string saidOfPanes(const Document& document, Text (*said)(const Scene&), Language language) {
    std::string all;
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        const Document seen = seenFrom(document, i);
        const Encoding encoding = encodingOf(seen);
        // Without a measure: the words hold for a picture of any size.
        all += plain(said({seen, encoding, {.dictionary = dictionaryOf(language)}, {}}),
                     dictionaryOf(language)) +
               "\n";
    }
    return all;
}

std::string captionOf(const Document& document, const FigureFormat& format) {
    return format.caption.empty() ? saidOfPanes(document, captionOf, format.look.language)
                                  : format.caption + "\n";
}

std::string alternativeOf(const Document& document, const FigureFormat& format) {
    return format.alternative.empty() ? saidOfPanes(document, alternativeOf, format.look.language)
                                      : format.alternative + "\n";
}

}  // namespace posiscope
