// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>

#include "ui/file_words.h"
#include "ui/safe_file.h"

namespace posiscope {

void say(const Text& what) {
    std::string line = "posiscope: " + plain(what);
    // What is quoted from the command line may hold anything.
    std::ranges::replace_if(
        line, [](char c) { return (c >= 0 && c < ' ') || c == '\x7F'; }, ' ');
    std::fprintf(stderr, "%s\n", line.c_str());
}

int stop(int status, const Text& why) {
    say(why);
    return status;
}

namespace {

/// 0, or the errno.
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
    if (file) {
        SafeFile safe;
        if (const auto failed = safe.open(QString::fromStdString(*file))) return failed;
        write([&](std::string_view bytes) { return safe.write(bytes); });
        return safe.commit();
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
