// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include <QString>

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "ui/disk/file_words.h"
#include "ui/disk/safe_file.h"

namespace posiscope {

namespace {

/// Words quoted from the command line may hold anything, of any length: keeps no more of them than tells which they
/// are, and nothing that breaks the line or turns it round.
Text quoted(Text what) {
    constexpr qsizetype kMost = 200;  // characters
    for (Text& each : what.arguments) each = quoted(std::move(each));
    if (!what.literal) return what;
    QString words = QString::fromStdString(what.source);
    words.removeIf([](QChar c) { return c.category() == QChar::Other_Format; });
    for (QChar& c : words)
        if (c.category() == QChar::Other_Control || c.category() == QChar::Separator_Line ||
            c.category() == QChar::Separator_Paragraph)
            c = ' ';
    what.source = (words.size() > kMost ? words.left(kMost) + QStringLiteral("…") : words).toStdString();
    return what;
}

}  // namespace

void say(const Text& what) {
    std::fprintf(stderr, "posiscope: %s\n", plain(quoted(what)).c_str());
}

int stop(int status, const Text& why) {
    say(why);
    return status;
}

namespace {

/// Returns 0, or the errno.
int writeAll(int file, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(file, bytes.data(), bytes.size());
        if (written < 0 && errno != EINTR) return errno;
        bytes.remove_prefix(static_cast<std::size_t>(std::max<ssize_t>(0, written)));
    }
    return 0;
}

}  // namespace

std::optional<Text> writeOut(const std::optional<std::string>& file,
                             const std::function<void(const Sink&)>& write) {
    if (file && *file != kStandardOutput) {
        SafeFile safe;
        if (const auto failed = safe.open(pathOf(*file))) return failed;
        write([&](std::string_view bytes) { return safe.write(bytes); });
        const auto failed = safe.commit();
        if (!failed && !safe.lost().empty()) say(safe.lost());
        return failed;
    }
    int failed = 0;
    write([&](std::string_view bytes) {
        failed = writeAll(STDOUT_FILENO, bytes);
        return failed == 0;
    });
    if (failed != 0) return text("cannot write standard output: %1", {reasonOf(failed)});
    return {};
}

int print(const std::string& words) {
    const auto failed = writeOut({}, [&](const Sink& sink) { sink(words); });
    return failed ? stop(kFileFailed, *failed) : kWell;
}

}  // namespace posiscope
