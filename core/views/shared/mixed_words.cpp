// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/mixed_words.h"

#include "core/views/shared/scheme_in_view.h"

namespace posiscope {

namespace {

MixInput inputOf(const Document& document, const Encoding& encoding, Index dims) {
    const auto numbered = [&document, dims](Index positions) {
        const Scheme& scheme = schemeOf(document);
        const Values values = settingOf(document, scheme).values;
        return scheme.make(scheme.numbered != nullptr ? scheme.numbered(values) : values, {positions, dims});
    };
    return {document.sentence, document.pane().options, encoding, dims, numbered};
}

}  // namespace

Mix mixOf(const Document& document, const Encoding& encoding, Index dims, Results* results) {
    return mixOf(inputOf(document, encoding, dims), results);
}

Mix mixWithZero(const Document& document, const Encoding& encoding, Index dims, Results* results) {
    MixInput input = inputOf(document, encoding, dims);
    if (document.pane().options.integer(kZeroed) == 1)
        input.zeroed = {document.focus.position, document.focus.dimension};
    return mixOf(input, results);
}

}  // namespace posiscope
