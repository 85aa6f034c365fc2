// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>

#include "core/base/number.h"
#include "core/document/head_choices.h"
#include "core/files/gallery.h"
#include "core/tokens/lines.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "ui/disk/file_words.h"
#include "ui/saving/document_file.h"

namespace posiscope {

Result<double> readOption(const Arguments& arguments, const Option& option, Param rules, double otherwise) {
    const auto written = arguments[option];
    if (!written) return otherwise;
    rules.id = option.name;
    return readValue(rules, *written);
}

Text mayBe(const Option& option, const Text& allowed, std::string_view written) {
    return text("%1 may be %2, not “%3”", {literal(option.name), allowed, literal(written)});
}

Result<LookChoice> readLook(const Arguments& arguments) {
    constexpr std::array<Choice, 2> kLanguages{{{"en", ""}, {"zh", ""}}};
    constexpr std::array<Choice, 4> kThemes{{{"light", ""}, {"dark", ""}, {"projector", ""}, {"print", ""}}};
    LookChoice asked;
    const auto language = readOption(arguments, kLang, {.scale = Scale::choice, .choices = kLanguages}, 0);
    if (!language) return language.error();
    const auto theme = readOption(arguments, kTheme, {.scale = Scale::choice, .choices = kThemes}, 0);
    if (!theme) return theme.error();
    if (arguments.has(kLang)) asked.language = static_cast<Language>(static_cast<int>(*language));
    if (arguments.has(kTheme)) asked.theme = static_cast<Theme>(static_cast<int>(*theme));
    return asked;
}

namespace {

constexpr Choice kTokenizers[] = {{"words", ""}, {"characters", ""}, {"pieces", ""}};

Result<double> readWhole(const Arguments& arguments, const Option& option, Index lowest, Index highest,
                         Index otherwise) {
    return readOption(arguments, option,
                      {.lowest = static_cast<double>(lowest),
                       .highest = static_cast<double>(highest),
                       .scale = Scale::integer},
                      static_cast<double>(otherwise));
}

bool isUtf8(std::string_view bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString decoded =
        decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return !decoder.hasError();
}

template <class All>
std::vector<std::string> idsOf(const All& all) {
    std::vector<std::string> ids;
    for (const auto* each : all) ids.emplace_back(each->id);
    return ids;
}

using Failed = std::optional<Text>;

/// Tells whether there is something to start from.
bool isGiven(const Arguments& arguments) {
    return arguments.has(kDocument) || arguments.has(kGallery);
}

/// --gallery.
Failed chooseFamous(const Arguments& arguments, Request& request) {
    const auto id = arguments[kGallery];
    if (!id) return {};
    if (arguments.has(kDocument))
        return text("%1 and %2 cannot go together", {literal(kDocument.name), literal(kGallery.name)});
    const Famous* famous = findFamous(*id);
    if (famous == nullptr) {
        std::vector<std::string> ids;
        for (const Famous& each : gallery()) ids.emplace_back(each.id);
        return mayBe(kGallery, oneOf(ids), *id);
    }
    const auto look = readLook(arguments);
    if (!look) return look.error();
    request.document = documentOf(*famous, dictionaryOf(look->language.value_or(Language::english)));
    return {};
}

/// --scheme and --view.
Failed choose(const Command& command, const Arguments& arguments, Request& request) {
    const auto scheme = arguments[kScheme], view = arguments[kView];
    if (scheme) {
        request.scheme = findScheme(*scheme);
        if (request.scheme == nullptr) return mayBe(kScheme, schemeIds(), *scheme);
        request.document = withScheme(std::move(request.document), *request.scheme);
    } else if (&command == &kTableCommand && !isGiven(arguments)) {
        return text("table needs %1: %2", {literal(kScheme.name), schemeIds()});
    }
    if (view) {
        const View* found = findView(*view);
        if (found == nullptr) return mayBe(kView, viewIds(), *view);
        if (request.scheme != nullptr && !canShow(*found, *request.scheme))
            return text("%1 %2 cannot show %3 %4; it may be %5",
                        {literal(kView.name), literal(*view), literal(kScheme.name), literal(*scheme),
                         schemeIds(schemesShownBy(*found))});
        request.document = withView(std::move(request.document), *found);
    } else if (&command == &kFigureCommand && !isGiven(arguments)) {
        return text("figure needs %1: %2", {literal(kView.name), viewIds()});
    }
    if (request.scheme == nullptr) request.scheme = &schemeOf(request.document);
    if (isUnknown(request.document, *request.scheme))
        return text("%1: what this document sets of %2 is not known, a newer program wrote it",
                    {literal(kDocument.name), literal(request.scheme->id)});
    return {};
}

constexpr const char* kTooMany[] = {marked("%1 has %2 words; the first %3 are used"),
                                    marked("%1 has %2 characters; the first %3 are used"),
                                    marked("%1 has %2 pieces; the first %3 are used")};

/// --text, --tokenizer and --positions.
Failed chooseWords(const Command& command, const Arguments& arguments, Request& request) {
    Document& document = request.document;
    const auto sentence = arguments[kText];
    if (sentence && !isUtf8(*sentence))
        return text("%1 may be text in UTF-8, not other bytes", {literal(kText.name)});
    const auto tokenizer = readOption(arguments, kTokenizer, {.scale = Scale::choice, .choices = kTokenizers},
                                      static_cast<int>(document.sentence.tokenizer));
    if (!tokenizer) return tokenizer.error();
    const auto cut = static_cast<Tokenizer>(static_cast<int>(*tokenizer));
    if (sentence || cut != document.sentence.tokenizer)
        document = withText(std::move(document), sentence.value_or(document.sentence.text), cut);
    if (sentence) {
        document.positions.reset();
        const Lines lines = linesOf(document.sentence.text);
        const auto most = std::ranges::max_element(lines.lines, {}, &std::string_view::size);
        const std::size_t found = most == lines.lines.end() ? 0 : split(*most, cut).found;
        if (lines.found > kMostLines)
            request.note = text("%1 has %2 lines; the first %3 are used",
                                {literal(kText.name), shownNumber(static_cast<Index>(lines.found)),
                                 shownNumber(static_cast<Index>(kMostLines))});
        else if (found > kMostTokens)
            request.note = text(kTooMany[static_cast<std::size_t>(cut)],
                                {literal(kText.name), shownNumber(static_cast<Index>(found)),
                                 shownNumber(static_cast<Index>(kMostTokens))});
    }

    const bool numbersWords = &command != &kTableCommand && viewOf(document).takesWords && !sentence;
    const auto positions = readWhole(arguments, kPositions, 1,
                                     numbersWords ? static_cast<Index>(kMostTokens) : kMostPositions, 1);
    if (!positions) return positions.error();
    if (arguments.has(kPositions)) {
        document.positions = static_cast<Index>(*positions);
        if (numbersWords) {
            std::string words;
            for (Index i = 0; i < *document.positions; ++i) words.append(" w").append(std::to_string(i));
            document = withText(std::move(document), words.substr(1), Tokenizer::words);
        }
    } else if (&command == &kTableCommand && sentence && document.sentence.tokens.empty()) {
        return text("%1 has no words: it needs one, or %2", {literal(kText.name), literal(kPositions.name)});
    }
    return {};
}

/// The choices of the view, and of the head where they matter to it.
std::vector<const Param*> optionsOf(const Document& document) {
    const View& view = viewOf(document);
    const std::span<const Param* const> head = headChoicesOf(view, schemeOf(document));
    std::vector<const Param*> all(view.params.begin(), view.params.end());
    all.insert(all.end(), head.begin(), head.end());
    return all;
}

/// Finds a choice by its id; `mask` is the head's mask where the scheme has none of its own.
const Param* optionOf(const std::vector<const Param*>& options, const std::string& id) {
    const std::string known = id == "mask" ? kMask.id : id;
    const auto found = std::ranges::find_if(options, [&](const Param* each) { return known == each->id; });
    return found == options.end() ? nullptr : *found;
}

Text noSuchParam(const Scheme& scheme, const View& view, const std::vector<const Param*>& options,
                 const std::string& id) {
    if (scheme.params.empty() && options.empty())
        return text("%1: %2 has nothing to set", {literal(kSet.name), literal(scheme.id)});
    const Text ofScheme = text("%1 of %2", {oneOf(idsOf(scheme.params)), literal(scheme.id)});
    const Text ofView = text("%1 of %2", {oneOf(idsOf(options)), literal(view.id)});
    const Text all = options.empty()         ? ofScheme
                     : scheme.params.empty() ? ofView
                                             : text("%1, or %2", {ofScheme, ofView});
    return text("%1 may set %2, not “%3”", {literal(kSet.name), all, literal(id)});
}

/// Refuses a value that others leave no room for; after all are set, for one may make room for another, or take it from
/// one that was not set.
Failed refusedBeyond(const Request& request, const Values& before, Index positions,
                     std::span<const Param* const> set) {
    const Document& document = request.document;
    const Values values = settingOf(document, *request.scheme).values;
    for (const Param* param : set) {
        const bool ofScheme = request.scheme->param(param->id) == param;
        const Text why = ofScheme ? beyond(*param, values, positions)
                                  : beyond(presentParam(viewOf(document), *param, encodingOf(document)),
                                           document.options, positions);
        if (!why.empty()) return text("%1 %2: %3", {literal(kSet.name), literal(param->id), why});
    }
    for (const Param* param : request.scheme->params)
        if (const Text why = beyond(*param, values, positions);
            !why.empty() && beyond(*param, before, positions).empty())
            return text("%1 %2: %3", {literal(kSet.name), literal(param->id), why});
    return {};
}

/// --dims, --set and --part, of the scheme and the view.
Failed chooseValues(const Command& command, const Arguments& arguments, Request& request) {
    const Scheme& scheme = *request.scheme;
    Setting setting = settingOf(request.document, scheme);
    const Values before = setting.values;
    const auto dims = readWhole(arguments, kDims, 1, kMostDims, setting.dims);
    if (!dims) return dims.error();
    setting.dims = static_cast<Index>(*dims);
    const std::vector<const Param*> options = optionsOf(request.document);
    std::vector<const Param*> set;
    for (const std::string& each : arguments.all(kSet)) {
        const std::string id = each.substr(0, each.find('='));
        if (id.size() == each.size()) return mayBe(kSet, text("PARAM=VALUE"), each);
        const View& view = viewOf(request.document);
        const Param* param = scheme.param(id);
        const bool ofView = param == nullptr;
        if (ofView) param = optionOf(options, id);
        if (param == nullptr) return noSuchParam(scheme, view, options, id);
        const auto value = readValue(*param, std::string_view(each).substr(id.size() + 1));
        if (!value) return text("%1 %2", {literal(kSet.name), value.error()});
        if (ofView)
            request.document = withOption(std::move(request.document), *param, *value);
        else
            setting.values = setting.values.with(*param, *value);
        set.push_back(param);
    }
    if (const auto part = arguments[kPart]) {
        const std::vector<std::string> known = idsOf(partsShownBy(viewOf(request.document), scheme));
        if (std::ranges::find(known, *part) == known.end()) return mayBe(kPart, oneOf(known), *part);
        setting.part = *part;
    }
    request.document = withSetting(std::move(request.document), scheme, std::move(setting));
    return refusedBeyond(
        request, before,
        &command == &kTableCommand ? positionsOf(request.document) : shapeOf(request.document).positions,
        set);
}

/// --focus and --focus-dim, within what is shown.
Failed chooseFocus(const Arguments& arguments, Request& request) {
    if (!arguments.has(kFocus) && !arguments.has(kFocusDim)) return {};
    const Block shown = part_view::focusable(request.document, encodingOf(request.document));
    Focus focus = request.document.focus;
    const auto position = readWhole(arguments, kFocus, shown.row0, shown.row1 - 1, focus.position);
    if (!position) return position.error();
    const auto dimension = readWhole(arguments, kFocusDim, shown.column0, shown.column1 - 1, focus.dimension);
    if (!dimension) return dimension.error();
    if (arguments.has(kFocus)) focus.key.reset();
    focus.position = static_cast<Index>(*position);
    focus.dimension = static_cast<Index>(*dimension);
    request.document = withFocus(std::move(request.document), focus);
    return {};
}

/// "LOW:HIGH"
std::optional<Range> readRange(std::string_view written) {
    const std::size_t colon = written.find(':');
    if (colon == std::string_view::npos) return {};
    const auto lowest = readNumber(written.substr(0, colon)), highest = readNumber(written.substr(colon + 1));
    if (!lowest || !highest || !isColourRange({*lowest, *highest})) return {};
    return Range{*lowest, *highest};
}

/// Refuses colours where values have none, instead of drawing as if nothing had been asked.
Failed refusedColours(const Document& document, const Option& option, const Encoding& encoding,
                      const Field* field) {
    const View& view = viewOf(document);
    if (!view.colours) {
        std::vector<std::string> with;
        for (const View* each : views())
            if (each->colours) with.emplace_back(each->id);
        return text("%1: %2 has no colours of values; %3 have",
                    {literal(option.name), literal(view.id), oneOf(with)});
    }
    if (field != nullptr && field->kind() == Kind::index)
        return text("%1: the numbers of part %2 are rows, which have the colours of offsets",
                    {literal(option.name), literal(partOf(document, encoding).id)});
    return {};
}

Failed chooseRange(const std::string& written, const Field* field, ColourChoice& colours) {
    const auto fixed = readRange(written);
    if (!fixed && written != "data" && written != "symmetric")
        return mayBe(kRange,
                     text("data, symmetric or LOW:HIGH with %1 <= LOW < HIGH <= %2",
                          {shownNumber(-kFarthestColour), shownNumber(kFarthestColour)}),
                     written);
    colours.span = written == "symmetric" ? ColourChoice::Span::symmetric : ColourChoice::Span::data;
    const bool isLookedFor = written == "data" && field != nullptr;
    const auto range = isLookedFor ? dataRange(*field) : fixed;
    if (isLookedFor && !range)
        return text(
            "%1 data: all numbers are alike, or there are too many to look at; LOW:HIGH gives them a range",
            {literal(kRange.name)});
    if (range) {
        colours.span = ColourChoice::Span::fixed;
        colours.fixed = *range;
    }
    return {};
}

/// --map and --range.
Failed chooseColours(const Arguments& arguments, Request& request) {
    ColourChoice& colours = request.document.colours;
    const auto id = arguments[kMap], written = arguments[kRange];
    if (!id && !written) return {};
    const auto map = id ? findMap(*id) : std::nullopt;
    if (id && !map) return mayBe(kMap, mapIds(), *id);
    const Encoding encoding = encodingOf(request.document);
    const FieldPtr field = colouredField(request.document, encoding);
    if (const Failed failed = refusedColours(request.document, id ? kMap : kRange, encoding, field.get()))
        return failed;
    if (map) colours.map = *map;
    if (written)
        if (const Failed failed = chooseRange(*written, field.get(), colours)) return failed;
    const bool twoSided = map == MapName::diverging || map == MapName::redBlue;
    if (twoSided && field != nullptr && field->kind() == Kind::unsignedValue &&
        colourRange(colours, *field).lowest >= 0)
        return text("%1: nothing that is shown is below 0, so %2 has no middle; %3 symmetric gives it one",
                    {literal(kMap.name), literal(*id), literal(kRange.name)});
    return {};
}

}  // namespace

Result<Document> givenDocument(const Arguments& arguments) {
    const auto file = arguments[kDocument];
    return file ? loadDocument(pathOf(*file)) : firstDocument();
}

Result<Request> readRequest(const Command& command, const Arguments& arguments, Document given) {
    Request request{.document = std::move(given)};
    Failed failed = chooseFamous(arguments, request);
    if (!failed) failed = choose(command, arguments, request);
    if (!failed) failed = chooseWords(command, arguments, request);
    if (!failed) failed = chooseValues(command, arguments, request);
    if (!failed) failed = chooseFocus(arguments, request);
    if (!failed) failed = chooseColours(arguments, request);
    if (failed) return *failed;
    return request;
}

}  // namespace posiscope
