// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace posiscope {

/// Something that a command can be told: enough to read it and to describe it.
struct Option {
    const char* name = "";
    const char* value = "";  ///< name of its value in the help; empty: it has none
    const char* help = "";
    bool often = false;  ///< may be there more than once
    /// Where it may stand among several --pane.
    enum class Stands {
        anywhere,
        before,  ///< it holds for all panes, so it stands before them
        either   ///< before them for all, or behind one for that one
    };
    Stands stands = Stands::anywhere;
};

inline constexpr Option kHelp{"--help", "", "this text"};
inline constexpr Option kJson{"--json", "", "as JSON"};
inline constexpr Option kDocument{"--document", "FILE",
                                  "starts from a saved document; the other options override it", false,
                                  Option::Stands::before};
inline constexpr Option kGallery{"--gallery", "ID", "starts from one of those that `posiscope gallery` lists",
                                 false, Option::Stands::before};
inline constexpr Option kLesson{
    "--lesson", "ID[:STEP]",
    "opens a lesson, one of those that `posiscope lessons` lists, or a FILE.json[:STEP]"};
inline constexpr Option kStep{"--step", "N", "the number of the step, from 1 on, or its id"};
inline constexpr Option kLength{"--length", "N", "of the text, in tokens: for rules that depend on it"};
inline constexpr Option kDetect{
    "--detect", "DUMP",
    "which of the models that the program brings, or of the config's mistakes, an inv_freq is"};
inline constexpr Option kLayer{"--layer", "TYPE",
                               "a kind of layer, as the config names it: full_attention unless said"};
inline constexpr Option kCached{
    "--cached", "N", "the last key of a text of so many tokens stays in a cache, and is asked at --length"};
inline constexpr Option kTo{
    "--to", "FORM",
    "writes it so that a model takes it: config, config-old (as before transformers 5), or "
    "inv_freq as numpy, pytorch, c or json"};
inline constexpr Option kCheck{"--check", "", "says whether the lesson can be taught, and its answers"};
inline constexpr Option kPrint{"--print", "FILE.pdf",
                               "writes the lesson for paper: the students' sheet and the teacher's"};
inline constexpr Option kRevealed{"--revealed", "", "with the answer"};
inline constexpr Option kPresent{"--present", "", "as a class sees it: the figure and the words alone"};
inline constexpr Option kConfig{
    "--config", "FILE|PRESET",
    "rotary positions as a model's config.json has them; --length and --layer as for config", false,
    Option::Stands::before};
inline constexpr Option kScheme{"--scheme", "ID", "one of those that `posiscope schemes` lists", false,
                                Option::Stands::before};
inline constexpr Option kView{"--view", "ID", "one of those that `posiscope views` lists"};
inline constexpr Option kPane{
    "--pane", "VIEW[:SCHEME[:PART]]",
    "a picture of a grid of up to six; --dims and --set behind it are for its scheme and view, and panes of one scheme share them",
    true};
inline constexpr Option kBelow{"--below", "", "two panes stand one below the other"};
inline constexpr Option kPositions{"--positions", "N", "how many; otherwise as many as --text has words",
                                   false, Option::Stands::before};
inline constexpr Option kDims{"--dims", "D", "how wide the table is", false, Option::Stands::either};
inline constexpr Option kText{"--text", "TEXT", "the sentence", false, Option::Stands::before};
inline constexpr Option kTokenizer{"--tokenizer", "words|characters|pieces", "how the sentence is cut", false,
                                   Option::Stands::before};
inline constexpr Option kSet{"--set", "PARAM=VALUE",
                             "a parameter of the scheme or of the view; may be there for each", true,
                             Option::Stands::either};
inline constexpr Option kPart{"--part", "NAME", "a part of the scheme: its first unless said", false,
                              Option::Stands::before};
inline constexpr Option kResult{
    "--result", "NAME", "with --view: a matrix that the view computes, as `posiscope views` lists them"};
inline constexpr Option kPin{
    "--pin", "NAME=SCHEME[:PARAM=VALUE,...]",
    "keeps a state to compare with; dims=D and positions=N set its size; up to six times", true,
    Option::Stands::before};
inline constexpr Option kState{"--state", "NAME", "shows the kept state of that name", false,
                               Option::Stands::either};
inline constexpr Option kMinus{"--minus", "NAME", "subtracts the kept state of that name", false,
                               Option::Stands::either};
inline constexpr Option kMatched{
    "--matched", "", "with --minus: its columns in the order of this state, where they are the same", false,
    Option::Stands::either};
inline constexpr Option kSweep{
    "--sweep", "PARAM=FROM:TO:N[:log]",
    "one parameter, dims or positions with N values, or with those of a list, V,V,..."};
inline constexpr Option kFrames{
    "--frames", "FOLDER", "instead of a picture one for each value of --sweep, in a new or an empty folder"};
inline constexpr Option kForce{"--force", "",
                               "as many pictures of a motion as there are values, up to 10000"};
inline constexpr Option kAs{
    "--as", "overlay|panels|FACT",
    "how a sweep is drawn: curves over each other, a pane for each value, or a number of the "
    "sentences over it"};
inline constexpr Option kRows{"--rows", "A:B", "rows A to B - 1, counted from 0"};
inline constexpr Option kColumns{"--columns", "A:B", "columns A to B - 1, counted from 0"};
inline constexpr Option kHeaders{"--headers", "",
                                 "with the names of rows and columns in csv, tsv and json too"};
inline constexpr Option kDigits{"--digits", "N",
                                "significant digits, 1 to 17: all unless said, for readers five"};
inline constexpr Option kTranspose{"--transpose", "", "rows are written as columns"};
inline constexpr Option kFormat{"--format", "NAME",
                                "csv, npy, json, tsv, latex or markdown: as the ending of -o says, "
                                "otherwise csv"};
inline constexpr Option kCode{
    "--code", "numpy|tikz|command",
    "instead of the picture: a NumPy program of its numbers, PGFPlots, or the command line that makes it again"};
inline constexpr Option kKind{"--kind", "png|svg|pdf", "as the ending of -o says; -o - needs it"};
inline constexpr const char* kNoFocus = "none";
inline constexpr Option kFocus{"--focus", "P", "the position that is pointed at; in lookup the centre word",
                               false, Option::Stands::before};
inline constexpr Option kFocusDim{"--focus-dim", "D", "the dimension that is pointed at", false,
                                  Option::Stands::before};
inline constexpr Option kWidth{"--width", "MM", "millimetres: 160 unless said, 90 for each of several panes"};
inline constexpr Option kHeight{"--height", "MM",
                                "millimetres: 100 unless said, 85 for each of several panes"};
inline constexpr Option kDpi{"--dpi", "N", "pixels an inch of a PNG: 150 unless said"};
inline constexpr Option kLang{"--lang", "en|zh", "English or simplified Chinese"};
inline constexpr Option kTheme{"--theme", "light|dark|projector|print", "the colours"};
inline constexpr Option kFontSize{"--font-size", "PT", "points of the smallest texts: 8 unless said"};
inline constexpr Option kFont{"--font", "FAMILY", "the typeface of the texts: DejaVu Sans unless said"};
inline constexpr Option kLetters{"--letters", "", "panes are called (a), (b), (c)"};
inline constexpr Option kGap{"--gap", "MM", "millimetres between panes: 4 unless said"};
inline constexpr Option kMark{"--mark", "", "marks the focus, which a figure otherwise leaves out"};
inline constexpr Option kValues{"--values", "", "with numbers in cells that have room for them"};
inline constexpr Option kBox{"--box", "", "a box around the axes, instead of lines left and below"};
inline constexpr Option kWithout{
    "--without", "NAME", "takes back what a document brings: one of the options above, as title or box",
    true};
inline constexpr Option kOnly{"--only", "PANEL", "one panel of the view alone: see 'posiscope views'"};
inline constexpr Option kXTitle{"--x-title", "TEXT", "the name of the axis below; _ lowers and ^ raises"};
inline constexpr Option kYTitle{"--y-title", "TEXT", "the name of the axis at the left"};
inline constexpr Option kBarTitle{"--bar-title", "TEXT", "the name of what the colours show"};
inline constexpr Option kTitle{"--title", "", "with a title above the figure"};
inline constexpr Option kTitleText{"--title-text", "TEXT",
                                   "words of your own as the title; for several panes one each", true};
inline constexpr Option kCaption{"--caption", "",
                                 "writes the caption beside the picture, as NAME.caption.txt"};
inline constexpr Option kAlt{"--alt", "", "writes the alternative text beside the picture, as NAME.alt.txt"};
inline constexpr Option kCaptionText{"--caption-text", "TEXT", "words of your own as its caption"};
inline constexpr Option kAltText{"--alt-text", "TEXT", "words of your own as its alternative text"};
inline constexpr Option kLegend{"--legend", "beside|off|inside|below", "where the names of lines stand"};
inline constexpr Option kNotes{
    "--notes", "off|short|all",
    "what is said of the figure below it; short: only that numbers are random, averaged or cut"};
inline constexpr Option kOutlines{"--outlines", "", "texts as shapes, which need no font"};
inline constexpr Option kMap{"--map", "ID",
                             "the colours of values: diverging, red-blue, viridis, cividis, grey or blues",
                             false, Option::Stands::before};
inline constexpr Option kRange{"--range", "data|symmetric|LOW:HIGH", "what these colours span", false,
                               Option::Stands::before};
inline constexpr Option kShot{"--shot", "FILE.png", "where the picture of the window goes"};
inline constexpr Option kSize{"--size", "WxH", "pixels: 1280x800 unless said"};
inline constexpr Option kOutput{"-o", "FILE", "where it goes; - is standard output"};

/// The first word of a command line.
struct Command {
    const char* name = "";
    const char* usage = "";  ///< its line in the help
    const char* summary = "";
    const char* more = "";  ///< the end of its own help
    std::span<const Option* const> options = {};
};

extern const Command kOpenCommand, kLessonsCommand, kLessonCommand, kPresetsCommand,
    kConfigCommand;  ///< the window itself; not one of commands()
extern const Command kSchemesCommand, kViewsCommand, kGalleryCommand, kTableCommand, kFactsCommand,
    kFigureCommand, kWindowCommand;

/// Returns those that are named by the first word.
std::span<const Command* const> commands();
const Command* findCommand(std::string_view name);

/// Holds what a command was told, word for word.
class Arguments {
public:
    bool has(const Option& option) const { return m_values.contains(option.name); }
    std::optional<std::string> operator[](const Option& option) const;
    const std::vector<std::string>& all(const Option& option) const;
    /// The arguments behind each --pane that hold for it alone.
    const std::vector<Arguments>& panes() const { return m_panes; }

private:
    friend Result<Arguments> readArguments(const Command& command, std::span<const std::string_view> words);
    std::map<std::string_view, std::vector<std::string>> m_values;
    std::vector<Arguments> m_panes;
};

/// The words behind the command: `--option value` and `--option=value`. The error names the option.
Result<Arguments> readArguments(const Command& command, std::span<const std::string_view> words);

std::string helpText();
std::string helpText(const Command& command);

}  // namespace posiscope
