// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include <fcntl.h>
#include <unistd.h>

#include <csignal>

#include "app/commands.h"
#include "app/output.h"
#include "core/views/shared/registry.h"

namespace posiscope {

namespace {

/// A closed standard stream would give its number to the next file that is opened, and that file all the messages.
/// Instead it becomes one that cannot be used.
void occupyStandardStreams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO})
        if (fcntl(stream, F_GETFD) < 0) (void)open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY);
}

/// A file that grows beyond the limit for files is refused like one on a full disk; it does not end the program.
void outliveLimits() {
    std::signal(SIGXFSZ, SIG_IGN);
}

int run(const Command& command, const Arguments& arguments) {
    if (arguments.has(kHelp)) return print(helpText(command));
    if (&command == &kSchemesCommand) return listSchemes(arguments);
    if (&command == &kViewsCommand) return listViews(arguments);
    if (&command == &kGalleryCommand) return listGallery(arguments);
    if (&command == &kLessonsCommand) return listLessons(arguments);
    if (&command == &kPresetsCommand) return listPresets(arguments);
    if (&command == &kConfigCommand && arguments.has(kDetect)) return detectLadder({}, arguments);
    if (&command == &kConfigCommand)
        return stop(kMistake, text("%1 needs a FILE, or one of those that `posiscope presets` lists",
                                   {literal(kConfigCommand.name)}));
    if (&command == &kTableCommand) return writeTable(arguments);
    if (&command == &kFactsCommand) return listFacts(arguments);
    if (&command == &kFigureCommand) return drawFigure(arguments);
    if (&command == &kLessonCommand)
        return stop(kMistake,
                    text("%1 needs the ID of a lesson, or a FILE.json", {literal(kLessonCommand.name)}));
    return drawWindow(arguments);
}

/// "schemes, views, table, figure or window"
Text commandNames() {
    std::vector<std::string> names;
    for (const Command* command : commands()) names.emplace_back(command->name);
    return oneOf(names);
}

bool looksLikeFile(std::string_view word) {
    return word.ends_with(".posiscope") || word.find('/') != std::string_view::npos ||
           access(std::string(word).c_str(), F_OK) == 0;
}

}  // namespace

int runCommandLine(int argc, char** argv) {
    occupyStandardStreams();
    outliveLimits();
    const std::vector<std::string_view> words(argv + std::min(argc, 1), argv + argc);
    const auto open = [](const std::optional<std::string>& file, std::span<const std::string_view> options) {
        const auto arguments = readArguments(kOpenCommand, options);
        return arguments ? openWindow(file, *arguments) : stop(kMistake, arguments.error());
    };
    if (words.empty()) return open({}, {});

    const std::string_view first = words.front();
    const std::span<const std::string_view> rest(words.begin() + 1, words.end());
    if (first == kLessonCommand.name && !rest.empty() && !rest.front().starts_with("--")) {
        const auto arguments = readArguments(kLessonCommand, rest.subspan(1));
        if (!arguments) return stop(kMistake, arguments.error());
        return arguments->has(kHelp) ? print(helpText(kLessonCommand))
                                     : runLesson(std::string(rest.front()), *arguments);
    }
    if (first == kConfigCommand.name && !rest.empty() && !rest.front().starts_with("--")) {
        std::size_t named = 0;
        while (named < rest.size() && !rest[named].starts_with("--")) ++named;
        const auto arguments = readArguments(kConfigCommand, rest.subspan(named));
        if (!arguments) return stop(kMistake, arguments.error());
        return arguments->has(kHelp)
                   ? print(helpText(kConfigCommand))
                   : sayConfig({rest.begin(), rest.begin() + static_cast<std::ptrdiff_t>(named)}, *arguments);
    }
    if (const Command* command = findCommand(first)) {
        const auto arguments = readArguments(*command, rest);
        return arguments ? run(*command, *arguments) : stop(kMistake, arguments.error());
    }
    if (first == kHelp.name && rest.empty()) return print(helpText());
    if (first == "--version" && rest.empty()) return print("posiscope " POSISCOPE_VERSION "\n");
    if (first == kHelp.name || first == "--version")
        return stop(kMistake, text("%1 stands alone, without “%2”", {literal(first), literal(rest.front())}));
    if (first.starts_with(kLesson.name) || first.starts_with(kLang.name) || first.starts_with(kTheme.name))
        return open({}, words);
    if (first.starts_with("-"))
        return stop(kMistake,
                    text("there is no option %1; it may be --help, --version, or a command first: %2",
                         {literal(first), commandNames()}));
    if (!looksLikeFile(first))
        return stop(kMistake, text("there is no command “%1”; it may be %2, or a FILE.posiscope",
                                   {literal(first), commandNames()}));
    if (!rest.empty() && !rest.front().starts_with("--"))
        return stop(kMistake, text("the window opens one file, without “%1”; see posiscope --help",
                                   {literal(rest.front())}));
    return open(std::string(first), rest);
}

}  // namespace posiscope
