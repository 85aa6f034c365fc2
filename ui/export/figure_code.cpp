// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export/figure_code.h"

#include "core/files/numpy_code.h"
#include "core/files/tikz_code.h"
#include "core/views/shared/registry.h"
#include "ui/export/figure_command.h"
#include "ui/export/figure_page.h"

namespace posiscope {

namespace {

Result<std::string> plotOf(const Document& document, const FigureFormat& format) {
    const auto& sweep = document.pane().sweep;
    const bool isSweptFact = sweep && !sweep->fact.empty();
    if (!viewOf(document).plots && !isSweptFact) {
        std::vector<Text> titles;
        for (const View* view : views())
            if (view->plots) titles.push_back(text(view->title));
        return text("%1 is neither curves nor matrices, which PGFPlots draws. It draws %2.",
                    {text(viewOf(document).title), joined(titles, marked(", "))});
    }
    Document alone = document;
    alone.panes = {document.pane()};
    alone.framed = 0;
    alone.below = false;
    const auto page = FigurePage::laidOut(alone, format);
    if (!page) return page.error();
    if (const Text& why = page->figure().message; !why.empty()) return why;
    return tikzCode(page->figure(), format.look.theme, dictionaryOf(format.look.language),
                    format.widthMm / page->figure().width);
}

}  // namespace

Result<std::string> figureCode(CodeKind kind, const Document& document, const FigureFormat& format) {
    switch (kind) {
        case CodeKind::numpy:
            return numpyCode(document);
        case CodeKind::tikz:
            return plotOf(document, format);
        case CodeKind::command:
            break;
    }
    return figureCommand(document, format);
}

}  // namespace posiscope
