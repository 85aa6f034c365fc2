// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QEventLoop>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTimer>
#include <algorithm>

#include "app/application.h"
#include "app/commands.h"
#include "app/lessons.h"
#include "app/output.h"
#include "app/request_format.h"
#include "app/request_steps.h"
#include "core/base/number.h"
#include "core/views/shared/caption.h"
#include "core/views/shared/registry.h"
#include "ui/disk/file_words.h"
#include "ui/disk/safe_file.h"
#include "ui/export/figure_code.h"
#include "ui/export/figure_export.h"
#include "ui/export/figure_page.h"
#include "ui/export/figure_words.h"
#include "ui/export/lesson_plan.h"
#include "ui/export/missing_glyphs.h"
#include "ui/export/png_file.h"
#include "ui/panels/figure_view.h"
#include "ui/saving/document_file.h"
#include "ui/saving/lesson_file.h"
#include "ui/window/first_frame.h"
#include "ui/window/main_window.h"
#include "ui/window/memory.h"
#include "ui/window/recovery.h"
#include "ui/window/teaching.h"

namespace posiscope {

namespace {

Result<QString> readPngName(const Command& command, const Arguments& arguments, const Option& option) {
    const auto written = arguments[option];
    if (!written) return text("%1 needs %2 FILE.png", {literal(command.name), literal(option.name)});
    const QString name = pathOf(*written);
    if (!name.endsWith(".png", Qt::CaseInsensitive))
        return mayBe(option, text("the name of a file that ends in .png"), *written);
    return name;
}

/// Pictures are in English and light unless told otherwise, whatever the system says.
Look shotLook(const LookChoice& asked) {
    return {asked.language.value_or(Language::english), asked.theme.value_or(Theme::light)};
}

/// The words that belong to a picture, in files beside it.
int saveWords(const Arguments& arguments, const Document& document, const FigureFormat& format) {
    struct Words {
        const Option& option;
        const char* ending;
        std::string words;
    };
    for (const Words& each : {Words{kCaption, ".caption.txt", captionOf(document, format)},
                              Words{kAlt, ".alt.txt", alternativeOf(document, format)}}) {
        if (!arguments.has(each.option)) continue;
        QString name = pathOf(*arguments[kOutput]);
        const qsizetype dot = name.lastIndexOf('.');
        if (dot > name.lastIndexOf('/') + 1) name.truncate(dot);
        if (const auto failed =
                saveBytes(name + QLatin1String(each.ending), QByteArray::fromStdString(each.words)))
            return stop(kFileFailed, *failed);
    }
    return kWell;
}

Result<QSize> readSize(const Arguments& arguments) {
    constexpr QSize kUsual(1280, 800), kLeast(320, 240), kMost(7680, 4320);
    const auto written = arguments[kSize];
    if (!written) return kUsual;
    static const QRegularExpression kPattern("^(\\d{1,5})x(\\d{1,5})$");
    const auto match = kPattern.match(QString::fromStdString(*written));
    const QSize size(match.captured(1).toInt(), match.captured(2).toInt());
    if (size.expandedTo(kLeast) != size || size.boundedTo(kMost) != size)
        return mayBe(kSize, text("WIDTHxHEIGHT from 320x240 to 7680x4320"), *written);
    return size;
}

/// Lets layouts and figures follow each other until none changes any more, and nothing is missing in them.
void settle(MainWindow& window) {
    // Looked for each time: the window may make its views anew meanwhile.
    const auto figures = [&] { return window.findChildren<FigureView*>(); };
    QEventLoop events;
    QTimer quiet;
    QObject::connect(&quiet, &QTimer::timeout, &events, [&] {
        if (std::ranges::none_of(figures(),
                                 [](const FigureView* each) { return each->waiting().has_value(); }))
            events.quit();
    });
    for (const FigureView* each : figures())
        QObject::connect(each, &FigureView::figureChanged, &quiet, qOverload<>(&QTimer::start));
    quiet.start(100);
    events.exec();
}

Text pixels(int count) {
    return literal(std::to_string(count));
}

/// Says which characters no font has; the picture is drawn all the same, with boxes.
void sayMissing(const Document& document, const Look& look) {
    if (const auto missing = missingGlyphs(document, look.language)) say(*missing);
}

int save(const QString& file, const QByteArray& bytes, const Text& note) {
    if (!note.empty()) say(note);
    if (bytes.isEmpty()) return stop(kMistake, text("there is no memory for a picture of that size"));
    Text lost;
    const auto failed = saveBytes(file, bytes, &lost);
    if (!failed && !lost.empty()) say(lost);
    return failed ? stop(kFileFailed, *failed) : kWell;
}

int send(const QByteArray& bytes, const Text& note) {
    if (!note.empty()) say(note);
    const auto failed = writeOut({}, [&](const Sink& sink) {
        sink({bytes.constData(), static_cast<std::size_t>(bytes.size())});
    });
    return failed ? stop(kFileFailed, *failed) : kWell;
}

/// --code, of a figure whose options are read.
int writeCode(const Arguments& arguments, const Request& request, const FigureFormat& format) {
    constexpr std::array<Choice, 3> kChoices{{{kCodeIds[0], ""}, {kCodeIds[1], ""}, {kCodeIds[2], ""}}};
    const auto kind = readOption(arguments, kCode, {.scale = Scale::choice, .choices = kChoices}, 0);
    if (!kind) return stop(kMistake, kind.error());
    const auto chosen = static_cast<CodeKind>(static_cast<int>(*kind));
    for (const Option* option : {&kCaption, &kAlt})
        if (arguments.has(*option))
            return stop(kMistake,
                        text("%1 and %2 cannot go together", {literal(kCode.name), literal(option->name)}));
    if (chosen != CodeKind::command && request.document.panes.size() > 1)
        return stop(kMistake, text("%1 %2 is of one pane; there are %3",
                                   {literal(kCode.name), literal(kCodeIds[static_cast<std::size_t>(chosen)]),
                                    shownNumber(static_cast<Index>(request.document.panes.size()))}));
    const auto application = offscreenApplication();
    const auto code = figureCode(chosen, request.document, format);
    if (!code) return stop(kMistake, text("%1: %2", {literal(kCode.name), code.error()}));
    if (!request.note.empty()) say(request.note);
    const auto failed = writeOut(arguments[kOutput], [&](const Sink& sink) { sink(*code); });
    return failed ? stop(kFileFailed, *failed) : kWell;
}

/// Draws a picture for each value into a folder, which is there with all of them or not at all.
int drawFrames(const Request& request, const FigureFormat& format, const QString& folder) {
    const QFileInfo target(folder);
    if (target.exists() && !(target.isDir() && QDir(folder).isEmpty()))
        return stop(kFileFailed, text("%1 is there and not an empty folder", {shownPath(folder)}));
    QTemporaryDir beside(QDir::cleanPath(target.absolutePath() + "/.frames-XXXXXX"));
    if (!beside.isValid())
        return stop(kFileFailed, text("cannot write %1: %2",
                                      {shownPath(folder), literal(beside.errorString().toStdString())}));
    const auto digits = static_cast<int>(std::to_string(request.frames.size()).size());
    for (std::size_t i = 0; i < request.frames.size(); ++i) {
        const auto bytes = figureFile(request.frames[i], format);
        if (!bytes) return stop(kMistake, bytes.error());
        const QString name = QString("frame-%1.png").arg(i + 1, digits, 10, QLatin1Char('0'));
        if (const auto failed = saveBytes(beside.filePath(name), *bytes)) return stop(kFileFailed, *failed);
    }
    QFile::setPermissions(beside.path(), QFile::permissions(target.absolutePath()));
    if ((target.exists() && !QDir().rmdir(folder)) || !QDir().rename(beside.path(), folder))
        return stop(kFileFailed, text("cannot write %1: the folder cannot be made", {shownPath(folder)}));
    beside.setAutoRemove(false);
    return kWell;
}

/// Draws the figure that moves.
int drawMotion(const Arguments& arguments, const Request& request, const FigureFormat& format) {
    if (const auto folder = arguments[kFrames]) return drawFrames(request, format, pathOf(*folder));
    const auto bytes = motionFile(request.frames, format);
    if (!bytes) return stop(kMistake, bytes.error());
    return save(pathOf(*arguments[kOutput]), *bytes, request.note);
}

}  // namespace

int drawFigure(const Arguments& arguments) {
    const auto given = givenDocument(arguments);
    if (!given) return stop(kFileFailed, given.error());
    const auto request = readRequest(kFigureCommand, arguments, *given);
    if (!request) return stop(kMistake, request.error());
    auto format = readFormat(arguments, request->document);
    if (!format) return stop(kMistake, format.error());
    if (const std::size_t titles = format->titles.size();
        titles != 0 && titles != request->document.panes.size())
        return stop(kMistake, text("%1 is there %2 times; there are %3 panes",
                                   {literal(kTitleText.name), shownNumber(static_cast<Index>(titles)),
                                    shownNumber(static_cast<Index>(request->document.panes.size()))}));
    chooseSize(arguments, request->document, *format);
    if (const auto unknown = unknownPanel(request->document, format->only))
        return stop(kMistake, text("%1: %2", {literal(kOnly.name), *unknown}));
    if (arguments.has(kCode)) return writeCode(arguments, *request, *format);
    if (arguments[kOutput].value_or("-") == "-")
        for (const Option* option : {&kCaption, &kAlt})
            if (arguments.has(*option))
                return stop(kMistake, text("%1 needs a file beside which it can stand: %2 FILE",
                                           {literal(option->name), literal(kOutput.name)}));
    const auto application = offscreenApplication();
    if (const Text missing = missingFont(format->look.font); !missing.empty())
        return stop(kMistake, text("%1: %2", {literal(kFont.name), missing}));
    sayMissing(request->document, format->look);
    auto page = FigurePage::laidOut(request->document, *format);
    if (!page) return stop(kMistake, text("--width, --height, --dpi and --font-size: %1", {page.error()}));
    if (const Text& why = page->figure().message; !why.empty())
        return stop(kMistake, text("there is nothing to draw: %1", {why}));
    int status = kWell;
    if (!request->frames.empty()) {
        status = drawMotion(arguments, *request, *format);
    } else {
        const auto bytes = figureFile(*page, request->document, *format);
        if (!bytes) return stop(kMistake, bytes.error());
        const std::string file = *arguments[kOutput];
        status =
            file == kStandardOutput ? send(*bytes, request->note) : save(pathOf(file), *bytes, request->note);
    }
    if (status == kWell) status = saveWords(arguments, request->document, *format);
    if (status == kWell) say(text("the smallest texts have %1 pt", {shownNumber(page->fontPt(), 3)}));
    return status;
}

int drawWindow(const Arguments& arguments) {
    const auto given = givenDocument(arguments);
    if (!given) return stop(kFileFailed, given.error());
    const auto request = readRequest(kWindowCommand, arguments, *given);
    if (!request) return stop(kMistake, request.error());
    const auto size = readSize(arguments);
    if (!size) return stop(kMistake, size.error());
    const auto file = readPngName(kWindowCommand, arguments, kShot);
    if (!file) return stop(kMistake, file.error());

    const auto look = readLook(arguments);
    if (!look) return stop(kMistake, look.error());

    const auto application = offscreenApplication();
    setWindowLook(shotLook(*look));
    MainWindow window;
    window.editor().replace(request->document);
    window.resize(*size);
    window.show();
    QCoreApplication::processEvents();  // a projected window is made anew for its size
    // Shown, it is no smaller than its panels need.
    if (const QSize least = window.size(); least != *size)
        return stop(
            kMistake,
            mayBe(kSize, text("WIDTHxHEIGHT from %1x%2", {pixels(least.width()), pixels(least.height())}),
                  *arguments[kSize]));
    settle(window);
    sayMissing(request->document, windowLook());
    return save(*file, pngOf(window.grab().toImage()), request->note);
}

int runLesson(const std::string& name, const Arguments& arguments) {
    const auto lesson = givenLesson(name);
    if (!lesson) return stop(isLessonFile(name) ? kFileFailed : kMistake, lesson.error());
    if (arguments.has(kCheck)) {
        const Text unexpected = unexpectedIn(*lesson);
        const int status = print(checkedLesson(*lesson));
        return status != kWell || unexpected.empty() ? status : stop(kFileFailed, unexpected);
    }
    if (const auto paper = arguments[kPrint]) {
        if (!QString::fromStdString(*paper).endsWith(".pdf", Qt::CaseInsensitive))
            return stop(kMistake, mayBe(kPrint, text("the name of a file that ends in .pdf"), *paper));
        const auto asked = readLook(arguments);
        if (!asked) return stop(kMistake, asked.error());
        const auto application = offscreenApplication();
        setWindowLook(shotLook(*asked));
        const auto bytes = lessonPlan(*lesson, windowLook());
        return bytes ? save(pathOf(*paper), *bytes, {}) : stop(kMistake, bytes.error());
    }
    const auto step = findLessonStep(*lesson, arguments[kStep].value_or("1"));
    if (!step) return stop(kMistake, step.error());
    const auto size = readSize(arguments);
    if (!size) return stop(kMistake, size.error());
    const auto file = readPngName(kLessonCommand, arguments, kShot);
    if (!file) return stop(kMistake, file.error());
    const auto look = readLook(arguments);
    if (!look) return stop(kMistake, look.error());

    const auto application = offscreenApplication();
    setWindowLook(shotLook(*look));
    MainWindow window({windowLook().language, windowLook().theme});
    window.teaching().run().start(*lesson, *step);
    if (arguments.has(kRevealed)) window.teaching().run().reveal();
    window.teaching().showList(true);
    window.resize(*size);
    window.show();
    QCoreApplication::processEvents();
    if (arguments.has(kPresent)) window.teaching().present(true, false);
    QCoreApplication::processEvents();
    if (const QSize least = window.size(); least != *size)
        return stop(
            kMistake,
            mayBe(kSize, text("WIDTHxHEIGHT from %1x%2", {pixels(least.width()), pixels(least.height())}),
                  *arguments[kSize]));
    settle(window);
    return save(*file, pngOf(window.grab().toImage()), {});
}

int openWindow(const std::optional<std::string>& file, const Arguments& arguments) {
    const auto asked = readLook(arguments);
    if (!asked) return stop(kMistake, asked.error());
    std::optional<AskedStep> taught;
    if (const auto name = arguments[kLesson]) {
        const Result<AskedStep> read = readStep(*name);
        if (!read) return stop(isLessonFile(*name) ? kFileFailed : kMistake, read.error());
        taught = *read;
    }
    // Before any window, so that what called it learns of a file that cannot be opened.
    const QString name = pathOf(file.value_or(""));
    bool isLesson = false;
    if (file)
        if (const auto document = loadDocument(name); !document) {
            isLesson = mayHoldLesson(name) && !taught;
            const auto lesson = isLesson ? loadLesson(name) : Result<Lesson>(document.error());
            if (!lesson) return stop(kFileFailed, lesson.error());
        }

    const auto application = displayApplication();
    Memory memory(Memory::usualFile());
    LookChoice look = memory.look();
    if (asked->language) look.language = asked->language;
    if (asked->theme) look.theme = asked->theme;
    setWindowLook(lookOf(look));
    MainWindow window(look, &memory);
    const QString last = memory.lastFile();
    if (isLesson)
        window.teaching().openFile(name);
    else if (file)
        window.load(name);
    else if (!last.isEmpty() && loadDocument(last))
        window.load(last);
    if (taught && isLessonFile(*arguments[kLesson])) {
        window.teaching().openFile(pathOf(*arguments[kLesson]));  // its own can be changed
    } else if (taught) {
        window.teaching().run().start(taught->lesson, taught->step);
        window.teaching().showList(true);
    }
    window.show();
    sayMissing(window.editor().document(), windowLook());
    Recovery recovery(window, Recovery::usualFolder());
    afterFirstFrame(window, [&recovery] {
        showIcon();
        recovery.offer();
    });
    return QApplication::exec();
}

}  // namespace posiscope
