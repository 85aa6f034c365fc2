// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>

#include "core/views/spectrum/spectrum.h"
#include "tests/core/coverage.h"
#include "tests/core/sample.h"

namespace posiscope::test {

using spectrum::Quantity;

inline const Written kQwen{{"base", "1000000"}, {"scaling", "yarn"}, {"scale", "4"}, {"original", "32768"}};

/// A document as the spectrum sees it.
struct Tuned {
    Document document;
    Encoding encoding;
    Canvas canvas = canvasLikeTheWindows(900, 600);
    std::shared_ptr<Results> results = std::make_shared<Results>();

    Tuned(const char* scheme, Index dims, Index positions, const Written& written,
          const Written& options = {}) {
        document = withText(firstDocument(), "I think therefore I am", Tokenizer::words);
        document.positions = positions;
        document = withView(withScheme(document, *findScheme(scheme)), *findView("spectrum"));
        document = withSetting(document, *findScheme(scheme),
                               {.values = valuesOf(*findScheme(scheme), written), .dims = dims});
        for (const auto& [id, value] : options)
            for (const Param* param : viewParams())
                if (param->id == id) document = withOption(document, *param, *readValue(*param, value));
        encoding = posiscope::encodingOf(document);
    }
    Scene scene() const { return {document, encoding, canvas, {}, results}; }
    const View& view() const { return viewOf(document); }
    double at(Index tone, Quantity quantity) const {
        return view().visible(scene(), {}).part.field->at(tone, static_cast<Index>(quantity));
    }
    void act(const Gesture& gesture) { document = view().act(scene(), gesture); }
    Figure figure() const { return std::get<Figure>(view().draw(scene())); }
    std::string said() const {
        const Description all = view().describe(scene());
        std::string words = plain(all.subject);
        for (const auto* texts : {&all.notice, &all.inWords})
            for (const Text& each : *texts) words += "\n" + plain(each);
        for (const Text& each : all.notes) words += "\n" + plain(each);
        const Told told = view().tell(scene(), {});
        words += "\n" + plain(told.line);
        for (const Text& each : told.explanation) words += "\n" + plain(each);
        return words;
    }
};

inline Panel panelOf(const Figure& figure, const std::string& id) {
    for (const Panel& panel : figure.panels)
        if (panel.id == id) return panel;
    ADD_FAILURE() << "no panel " << id;
    return figure.panels.front();
}

inline bool says(const std::string& all, const std::string& one) {
    return all.find(one) != std::string::npos;
}

}  // namespace posiscope::test
