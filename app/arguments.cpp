// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/arguments.h"

#include <algorithm>
#include <array>

#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

constexpr const Option* kOfLists[] = {&kJson, &kHelp};
constexpr const Option* kOfTable[] = {
    &kDocument, &kGallery,   &kConfig,  &kLength, &kLayer,     &kView,   &kScheme, &kPositions, &kDims,
    &kText,     &kTokenizer, &kSet,     &kPart,   &kResult,    &kPin,    &kState,  &kMinus,     &kMatched,
    &kRows,     &kColumns,   &kHeaders, &kDigits, &kTranspose, &kFormat, &kOutput, &kHelp};
constexpr const Option* kOfFigure[] = {
    &kDocument,  &kGallery, &kConfig, &kLength,    &kLayer,    &kView,      &kScheme,  &kPane,  &kBelow,
    &kPositions, &kDims,    &kText,   &kTokenizer, &kSet,      &kPart,      &kPin,     &kState, &kMinus,
    &kMatched,   &kSweep,   &kAs,     &kFocus,     &kFocusDim, &kMap,       &kRange,   &kWidth, &kHeight,
    &kDpi,       &kLang,    &kTheme,  &kFontSize,  &kFont,     &kLetters,   &kGap,     &kMark,  &kValues,
    &kOnly,      &kXTitle,  &kYTitle, &kBarTitle,  &kTitle,    &kTitleText, &kCaption, &kAlt,   &kCaptionText,
    &kAltText,   &kLegend,  &kNotes,  &kOutlines,  &kBox,      &kWithout,   &kFrames,  &kForce, &kCode,
    &kKind,      &kOutput,  &kHelp};
constexpr const Option* kOfFacts[] = {
    &kDocument,  &kGallery, &kConfig,   &kLength,    &kLayer, &kView, &kScheme, &kPane,  &kBelow,
    &kPositions, &kDims,    &kText,     &kTokenizer, &kSet,   &kPart, &kPin,    &kState, &kMinus,
    &kMatched,   &kFocus,   &kFocusDim, &kMap,       &kRange, &kLang, &kJson,   &kHelp};
constexpr const Option* kOfWindow[] = {
    &kShot,    &kSize,      &kDocument, &kGallery, &kConfig,    &kLength, &kLayer, &kView, &kScheme, &kPane,
    &kBelow,   &kPositions, &kDims,     &kText,    &kTokenizer, &kSet,    &kPart,  &kPin,  &kState,  &kMinus,
    &kMatched, &kSweep,     &kAs,       &kFocus,   &kFocusDim,  &kMap,    &kRange, &kLang, &kTheme,  &kHelp};
constexpr const Option* kOfOpen[] = {&kLesson, &kLang, &kTheme};
constexpr const Option* kOfLesson[] = {&kCheck,   &kPrint, &kStep, &kRevealed, &kShot,
                                       &kPresent, &kSize,  &kLang, &kTheme,    &kHelp};
constexpr const Option* kOfConfig[] = {&kDetect, &kTo, &kLength, &kCached, &kLayer, &kJson, &kLang, &kHelp};

}  // namespace

const Command kOpenCommand{"posiscope", "[FILE.posiscope] [--lesson ID] [--lang ID] [--theme ID]",
                           "opens the window", "", kOfOpen};
const Command kSchemesCommand{"schemes", "schemes [--json]", "lists the schemes, their parameters and parts",
                              "", kOfLists};
const Command kViewsCommand{"views", "views [--json]", "lists the views and the schemes that they can show",
                            "", kOfLists};
const Command kGalleryCommand{"gallery", "gallery [--json]",
                              "lists the famous figures, as documents to start from", "", kOfLists};
const Command kTableCommand{
    "table", "table --scheme ID|--view ID [OPTION]...", "writes the numbers of a scheme or of a view",
    "csv (.csv): a comma between numbers, a line for each row; with --headers a line and a column of names.\n"
    "npy (.npy): little-endian 64-bit floating point; 32-bit integers where all are whole numbers.\n"
    "json (.json): {\"scheme\": ..., \"part\": ..., \"shape\": [rows, columns], \"data\": [...]}, row after row in one list; with --headers \"rows\" and \"columns\", lists of names.\n"
    "tsv (.tsv): as csv, with tabs.\n"
    "In these every number reads back exactly, unless --digits says otherwise. For readers, with five digits, names and at most 1000 x 100 numbers:\n"
    "latex (.tex): a tabular with the packages booktabs and dcolumn, numbers aligned at their points.\n"
    "markdown (.md): a table between pipes.\n"
    "Of a view that computes numbers of its own, --result says which; \"part\" is its name then.\n"
    "In a view of words, --positions without --text numbers that many words.",
    kOfTable};
const Command kFigureCommand{"figure", "figure --view ID [OPTION]... -o FILE.png|svg|pdf",
                             "draws a view, or several, as a picture",
                             "In a view of words, --positions without --text numbers that many words.\n"
                             "--code goes to standard output, or into the file of -o.",
                             kOfFigure};
const Command kFactsCommand{
    "facts", "facts --view ID [OPTION]... [--json]", "lists the numbers that a view says",
    "A line for each: its name, its value, its unit and the sentence that it stands in.\n"
    "As JSON, for each pane: {\"view\": ..., \"scheme\": ..., \"part\": ..., \"facts\": [...]}; a fact is {\"id\": ..., \"value\": ..., \"unit\": ..., \"text\": {\"en\": ..., \"zh\": ...}}. A value that is no number is null.\n"
    "In a view of words, --positions without --text numbers that many words.",
    kOfFacts};
const Command kWindowCommand{
    "window", "window --shot FILE.png [OPTION]...", "draws the whole window as a picture",
    "In a view of words, --positions without --text numbers that many words.", kOfWindow};

const Command kLessonsCommand{"lessons", "lessons [--json]", "lists the lessons and their steps", "",
                              kOfLists};
const Command kLessonCommand{
    "lesson", "lesson ID|FILE.json [OPTION]...", "checks a lesson, prints it, or draws a step of it",
    "A name with a slash or one that ends in .json is a file.\n"
    "With --check a line for each step that asks: its answer in each language, and what its author expected.",
    kOfLesson};

const Command kPresetsCommand{"presets", "presets [--json]", "lists models whose configs the program brings",
                              "", kOfLists};
const Command kConfigCommand{
    "config", "config FILE|PRESET [FILE|PRESET] [OPTION]...",
    "says what a model's config.json does to its positions, or compares two",
    "Of one: its rule, the frequency of each pair, the factors, where each key was found, and what does nothing.\n"
    "As JSON: {\"rotary_dim\": ..., \"inv_freq\": [...], \"inv_freq_exact\": [...], \"attention_factor\": ..., \"softmax_factor\": ..., \"layers\": [...], \"read\": {...}, \"notes\": [...], ...}; inv_freq is rounded to 32 bits.\n"
    "A DUMP is a list in JSON or Python, an array of C, numbers with spaces or commas between them, or a NumPy file (.npy).\n"
    "Of two the status is 0 where both make the same table, 3 where they do not, 1 where one cannot be read.",
    kOfConfig};

std::span<const Command* const> commands() {
    static constexpr std::array kAll{&kSchemesCommand, &kViewsCommand,   &kGalleryCommand, &kLessonsCommand,
                                     &kTableCommand,   &kFactsCommand,   &kFigureCommand,  &kWindowCommand,
                                     &kLessonCommand,  &kPresetsCommand, &kConfigCommand};
    return kAll;
}

const Command* findCommand(std::string_view name) {
    const auto found =
        std::ranges::find_if(commands(), [&](const Command* each) { return name == each->name; });
    return found == commands().end() ? nullptr : *found;
}

std::optional<std::string> Arguments::operator[](const Option& option) const {
    return has(option) ? std::optional(all(option).back()) : std::nullopt;
}

const std::vector<std::string>& Arguments::all(const Option& option) const {
    static const std::vector<std::string> kNone;
    const auto found = m_values.find(option.name);
    return found == m_values.end() ? kNone : found->second;
}

namespace {

/// "--scheme=shaw" → "--scheme"
std::string_view nameIn(std::string_view word) {
    return word.starts_with("--") ? word.substr(0, word.find('=')) : word;
}

const Option* findOption(const Command& command, std::string_view word) {
    const auto found =
        std::ranges::find_if(command.options, [&](const Option* each) { return nameIn(word) == each->name; });
    return found == command.options.end() ? nullptr : *found;
}

Text namesOf(const Command& command) {
    std::vector<std::string> names;
    for (const Option* option : command.options) names.emplace_back(option->name);
    return oneOf(names);
}

Text unknown(const Command& command, std::string_view word) {
    return text(word.starts_with('-') ? marked("%1 has no option %2; it may be %3")
                                      : marked("%1 takes no “%2”, only %3"),
                {literal(command.name), literal(nameIn(word)), namesOf(command)});
}

}  // namespace

Result<Arguments> readArguments(const Command& command, std::span<const std::string_view> words) {
    Arguments arguments;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const std::string_view word = words[i];
        const Option* option = findOption(command, word);
        if (option == nullptr) return unknown(command, word);
        const Text name = literal(option->name);
        const bool needsValue = *option->value != '\0';
        const bool joinedValue = nameIn(word).size() < word.size();
        std::string value;
        if (joinedValue && !needsValue) return text("%1 takes no value", {name});
        if (joinedValue) {
            value = word.substr(nameIn(word).size() + 1);
        } else if (needsValue) {
            if (i + 1 == words.size() || findOption(command, words[i + 1]) != nullptr)
                return text("%1 needs a value: %1 %2", {name, literal(option->value)});
            value = words[++i];
        }
        if (value.empty() && std::string_view(option->value).starts_with("FILE"))
            return text("%1 needs the name of a file", {name});
        const bool behind = !arguments.m_panes.empty();
        if (behind && option->stands == Option::Stands::before)
            return text("%1 holds for all panes: it stands before the first %2", {name, literal(kPane.name)});
        Arguments& where =
            behind && option->stands == Option::Stands::either ? arguments.m_panes.back() : arguments;
        std::vector<std::string>& values = where.m_values[option->name];
        if (!values.empty() && !option->often) return text("%1 may be there only once", {name});
        values.push_back(std::move(value));
        if (option == &kPane) arguments.m_panes.emplace_back();
    }
    return arguments;
}

namespace {

std::string padded(std::string words, std::size_t width) {
    words.resize(std::max(words.size() + 2, width), ' ');
    return words;
}

}  // namespace

std::string helpText() {
    std::string help = "Posiscope shows how a transformer knows where a word stands.\n\n";
    const auto line = [&](const std::string& usage, const std::string& summary) {
        help += "  posiscope " + padded(usage, 46) + summary + "\n";
    };
    line(kOpenCommand.usage, kOpenCommand.summary);
    for (const Command* command : commands()) line(command->usage, command->summary);
    line("COMMAND --help", "says what the options of a command are");
    line("--version", "says which version this is");
    help +=
        "\nExit status: 0 all is well, 1 a file cannot be read or written, 2 a mistake in the command line.\n";
    return help;
}

std::string helpText(const Command& command) {
    std::string help = std::string("posiscope ") + command.usage + ": " + command.summary + "\n\n";
    for (const Option* option : command.options)
        help += "  " + padded(std::string(option->name) + " " + option->value, 30) + option->help + "\n";
    if (*command.more != '\0') help += std::string("\n") + command.more + "\n";
    return help;
}

}  // namespace posiscope
