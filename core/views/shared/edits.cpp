// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/views/shared/edits.h"

#include <algorithm>
#include <utility>

#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "core/views/shared/view.h"

namespace posiscope {

Document withParam(Document document, const Scheme& scheme, const Param& param, double value) {
    Setting setting = settingOf(document, scheme);
    setting.values = setting.values.with(param, value);
    return withSetting(std::move(document), scheme, std::move(setting));
}

Document withList(Document document, const Scheme& scheme, const ListParam& list,
                  std::vector<double> numbers) {
    Setting setting = settingOf(document, scheme);
    setting.values = setting.values.with(list, std::move(numbers));
    return withSetting(std::move(document), scheme, std::move(setting));
}

Document withLayer(Document document, std::size_t layer) {
    if (!document.model || layer >= document.model->layers.size()) return document;
    const ModelLayers::Kind kind = document.model->kinds[document.model->layers[layer]];
    return kind.turns ? withSetting(std::move(document), *findScheme("rope"), kind.rope) : document;
}

Document withDims(Document document, Index dims) {
    const Scheme& scheme = schemeOf(document);
    Setting setting = settingOf(document, scheme);
    setting.dims = std::clamp<Index>(dims, 1, kMostDims);
    return withSetting(std::move(document), scheme, std::move(setting));
}

Document withReset(Document document) {
    const Scheme& scheme = schemeOf(document);
    document = withSetting(std::move(document), scheme, Setting{.dims = scheme.dims});
    if (scheme.ways.rotated) document.model.reset();
    const auto asAtFirst = [&](std::span<const Param* const> params) {
        for (const Param* param : params) document = withOption(std::move(document), *param, param->initial);
    };
    asAtFirst(headChoicesOf(viewOf(document), schemeOf(document)));
    asAtFirst(viewOf(document).params);
    return document;
}

Document withSize(Document document, bool small) {
    constexpr Index kSmallDims = 4, kSmallPositions = 3, kRealPositions = 50;
    const std::string state = std::exchange(document.pane().state, {});  // kept states stay as they are
    for (const Scheme* scheme : schemes()) {
        if (isUnknown(document, *scheme)) continue;  // settings that a newer program wrote stay
        Setting setting = settingOf(document, *scheme);
        setting.dims = small ? kSmallDims : scheme->dims;
        for (const auto& [param, value] : scheme->small)
            setting.values = setting.values.with(*param, small ? value : param->initial);
        document = withSetting(std::move(document), *scheme, std::move(setting));
    }
    if (document.positions) document.positions = small ? kSmallPositions : kRealPositions;
    document.pane().state = state;
    for (Pane& pane : document.panes) pane.windows.clear();  // they were windows of tables of another size
    return document;
}

Document withPart(Document document, const std::string& part) {
    document.pane().part = part;
    return document;
}

Document withPositionsOfWords(Document document, bool asWords) {
    const Index present = shapeOf(document).positions;
    return withPositionsSet(std::move(document), asWords ? std::nullopt : std::optional<Index>(present));
}

Document withPositions(Document document, Index positions) {
    return withPositionsSet(std::move(document), std::clamp<Index>(positions, 1, kMostPositions));
}

Document withFocusAt(Document document, Index position) {
    Focus focus = document.focus;
    focus.position = std::clamp<Index>(position, 0, lastPosition(document));
    focus.key.reset();
    return withFocus(std::move(document), focus);
}

Document withFocusWordMoved(Document document, Index by) {
    const Index from = focusedPosition(document);
    return withWordMoved(std::move(document), from, from + by);
}

bool canMoveFocusWord(const Document& document, Index by) {
    const Index from = focusedPosition(document);
    return wordAt(document, from) && wordAt(document, from + by);
}

Index focusedPosition(const Document& document) {
    return std::clamp<Index>(document.focus.position, 0, lastPosition(document));
}

Index lastPosition(const Document& document) {
    return shapeOf(document).positions - 1;
}

const Param* mainParamOf(const Document& document) {
    return schemeOf(document).param(viewOf(document).mainParam);
}

bool hasRowNumbers(const Document& document) {
    return viewOf(document).hasRowNumbers;
}

bool hasPartChoice(const Document& document) {
    return viewOf(document).showsPart && partsShownBy(viewOf(document), schemeOf(document)).size() > 1;
}

std::vector<const Part*> shownParts(const Document& document, const Encoding& encoding) {
    std::vector<const Part*> shown;
    for (const PartName* name : partsShownBy(viewOf(document), schemeOf(document)))
        shown.push_back(encoding.part(name->id));
    return shown;
}

SchemeList schemesFor(const Document& document) {
    SchemeList listed;
    for (const bool fitting : {true, false}) {
        for (const Scheme* scheme : schemes())
            if (canShow(viewOf(document), *scheme) == fitting) listed.all.push_back(scheme);
        if (fitting) listed.fitting = listed.all.size();
    }
    return listed;
}

}  // namespace posiscope
