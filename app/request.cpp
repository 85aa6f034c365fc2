// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/request.h"

#include <QStringDecoder>
#include <algorithm>
#include <array>

#include "app/request_steps.h"
#include "core/base/number.h"
#include "core/files/gallery.h"
#include "core/files/model_document.h"
#include "core/tokens/lines.h"
#include "core/views/shared/edits.h"
#include "core/views/shared/part_view.h"
#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "ui/disk/file_words.h"
#include "ui/saving/document_file.h"
#include "ui/saving/model_file.h"

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

Result<double> readWhole(const Arguments& arguments, const Option& option, Index lowest, Index highest,
                         Index otherwise) {
    return readOption(arguments, option,
                      {.lowest = static_cast<double>(lowest),
                       .highest = static_cast<double>(highest),
                       .scale = Scale::integer},
                      static_cast<double>(otherwise));
}

namespace {

constexpr Choice kTokenizers[] = {{"words", ""}, {"characters", ""}, {"pieces", ""}};

bool isUtf8(std::string_view bytes) {
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    [[maybe_unused]] const QString decoded =
        decoder.decode(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return !decoder.hasError();
}

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

/// --config, with --length and --layer.
Failed chooseConfig(const Arguments& arguments, Request& request) {
    const auto name = arguments[kConfig];
    if (!name) {
        for (const Option* option : {&kLength, &kLayer})
            if (arguments.has(*option))
                return text("%1 needs %2", {literal(option->name), literal(kConfig.name)});
        return {};
    }
    if (arguments.has(kScheme))
        return text("%1 and %2 cannot go together", {literal(kConfig.name), literal(kScheme.name)});
    const auto asked = readWhole(arguments, kLength, 1, Index{1} << 40, 1);
    if (!asked) return asked.error();
    const std::optional<Index> length =
        arguments.has(kLength) ? std::optional(static_cast<Index>(*asked)) : std::nullopt;
    const auto model = givenModel(*name, length);
    if (!model) return model.error();
    const LayerRule* rule = model->rule(arguments[kLayer]);
    if (rule == nullptr) return mayBe(kLayer, text("a kind of layer of the config"), *arguments[kLayer]);
    auto with = withModel(std::move(request.document), *model, *rule, length);
    if (!with) return text("%1: %2", {literal(kConfig.name), with.error()});
    request.document = std::move(*with);
    request.scheme = &schemeOf(request.document);
    return {};
}

/// Whether a table of the scheme alone is asked for, whatever a view takes as its positions.
bool takesSchemeAlone(const Command& command, const Arguments& arguments) {
    return &command == &kTableCommand && !arguments.has(kView);
}

/// --scheme and --view.
Failed choose(const Command& command, const Arguments& arguments, Request& request) {
    const auto scheme = arguments[kScheme], view = arguments[kView];
    if (scheme) {
        request.scheme = findScheme(*scheme);
        if (request.scheme == nullptr) return mayBe(kScheme, schemeIds(), *scheme);
        request.document = withScheme(std::move(request.document), *request.scheme);
    } else if (takesSchemeAlone(command, arguments) && request.scheme == nullptr && !isGiven(arguments)) {
        return text("table needs %1: %2; or %3: %4",
                    {literal(kScheme.name), schemeIds(), literal(kView.name), viewIds()});
    }
    if (view && arguments.has(kPane))
        return text("%1 and %2 cannot go together", {literal(kView.name), literal(kPane.name)});
    if (view) {
        const View* found = findView(*view);
        if (found == nullptr) return mayBe(kView, viewIds(), *view);
        if (request.scheme != nullptr && !canShow(*found, *request.scheme))
            return cannotShow(kView, *found, *request.scheme);
        request.document = withView(std::move(request.document), *found);
    } else if ((&command == &kFigureCommand || &command == &kFactsCommand) && !isGiven(arguments) &&
               !arguments.has(kPane)) {
        return text("%1 needs %2: %3", {literal(command.name), literal(kView.name), viewIds()});
    }
    if (request.scheme == nullptr) request.scheme = &schemeOf(request.document);
    return arguments.has(kPane) ? Failed{} : refusedUnknown(request.document, *request.scheme);
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

    const bool isSchemeAlone = takesSchemeAlone(command, arguments);
    const bool numbersWords = !isSchemeAlone && viewOf(document).takesWords && !sentence;
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
    } else if (isSchemeAlone && sentence && document.sentence.tokens.empty()) {
        return text("%1 has no words: it needs one, or %2", {literal(kText.name), literal(kPositions.name)});
    }
    return {};
}

/// --focus and --focus-dim, within what one of the panes shows.
Failed chooseFocus(const Arguments& arguments, Request& request) {
    const bool isNone = arguments[kFocus] == kNoFocus;  // then the focus stays, and a figure does not mark it
    if ((!arguments.has(kFocus) || isNone) && !arguments.has(kFocusDim)) return {};
    Document& document = request.document;
    std::optional<Block> shown;
    for (std::size_t i = 0; i < document.panes.size(); ++i) {
        if (arguments.panes().empty() && i != document.framed) continue;
        const Document seen = seenFrom(document, i);
        const Block block = part_view::focusable(seen, encodingOf(seen));
        shown = shown
                    ? Block{std::min(shown->row0, block.row0), std::max(shown->row1, block.row1),
                            std::min(shown->column0, block.column0), std::max(shown->column1, block.column1)}
                    : block;
    }
    Focus focus = document.focus;
    const auto position = isNone ? Result<double>(static_cast<double>(focus.position))
                                 : readWhole(arguments, kFocus, shown->row0, shown->row1 - 1, focus.position);
    if (!position) return position.error();
    const auto dimension =
        readWhole(arguments, kFocusDim, shown->column0, shown->column1 - 1, focus.dimension);
    if (!dimension) return dimension.error();
    if (arguments.has(kFocus) && !isNone) focus.key.reset();
    focus.position = static_cast<Index>(*position);
    focus.dimension = static_cast<Index>(*dimension);
    document = withFocus(std::move(document), focus);
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

/// --map and --range; of several panes, those that have colours take them.
Failed chooseColours(const Arguments& arguments, Request& request) {
    ColourChoice& colours = request.document.colours;
    const auto id = arguments[kMap], written = arguments[kRange];
    if (!id && !written) return {};
    const auto map = id ? findMap(*id) : std::nullopt;
    if (id && !map) return mayBe(kMap, mapIds(), *id);
    Failed refused;
    Document seen = request.document;
    for (std::size_t i = 0; i < request.document.panes.size(); ++i) {  // the first that takes them
        if (arguments.panes().empty() && i != request.document.framed) continue;
        seen = seenFrom(request.document, i);
        const Encoding encoding = encodingOf(seen);
        refused = refusedColours(seen, id ? kMap : kRange, encoding, colouredField(seen, encoding).get());
        if (!refused) break;
    }
    if (refused) return refused;
    const FieldPtr field = colouredField(seen, encodingOf(seen));
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
    if (!failed) failed = chooseConfig(arguments, request);
    if (!failed) failed = choose(command, arguments, request);
    if (!failed) failed = choosePanes(arguments, request);
    if (!failed) failed = chooseWords(command, arguments, request);
    if (!failed) failed = chooseAllValues(command, arguments, request);
    if (!failed) failed = chooseKept(arguments, request);
    if (!failed) failed = chooseMinus(arguments, request);
    if (!failed) failed = chooseSweep(arguments, request);
    if (!failed) failed = chooseFocus(arguments, request);
    if (!failed) failed = chooseColours(arguments, request);
    if (failed) return *failed;
    return request;
}

}  // namespace posiscope
