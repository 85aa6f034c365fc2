// SPDX-License-Identifier: GPL-3.0-or-later
// driven_window WHAT [FILE]: the program itself, with someone who uses it; for tests/app/test_killed.cpp. It prints what
// was done, a line each.
//   type      types a character every 30 ms, until it is killed; "typed N"
//   recover, discard, later
//             answers the offer of unsaved changes, if there is one; "offered N", "title …", "text …", and a
//             "notice …" for each, "missing …" where the panel says what no font has; ends
//   chinese   types Chinese, twice; prints the same, and ends
//   switch    chooses Chinese as the language; prints the same, and ends
//   close     types and closes the window without saving; ends
#include <QApplication>
#include <QDialog>
#include <QInputMethodEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <cstdio>

#include "app/command_line.h"
#include "ui/window/main_window.h"

namespace {

QString what;

void say(const QString& line) {
    std::printf("%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

posiscope::MainWindow* window() {
    for (QWidget* each : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<posiscope::MainWindow*>(each)) return found;
    return nullptr;
}

void type() {
    static int typed = 0;
    QTest::keyClick(window()->findChild<QPlainTextEdit*>(), Qt::Key_X);
    say(QString("typed %1").arg(++typed));
}

void leave() {
    window()->dialogs.askSave = [](QWidget*, const QString&) { return posiscope::Dialogs::Answer::discard; };
    window()->close();
}

void tell(int offered) {
    say(QString("offered %1").arg(offered));
    say("title " + window()->windowTitle());
    say("text " + QString::fromStdString(window()->editor().document().sentence.text));
    for (auto* notice : window()->findChildren<QToolButton*>("notice"))
        say("notice " + notice->text() + ": " + notice->accessibleDescription());
    for (auto* missing : window()->findChildren<QLabel*>("missing"))
        if (missing->isVisible()) say("missing " + missing->text());
    leave();
}

void typeChinese() {
    auto* box = window()->findChild<QPlainTextEdit*>();
    for (const char* word : {"位置", "编码"}) {
        QInputMethodEvent event;
        event.setCommitString(QString::fromUtf8(word));
        QApplication::sendEvent(box, &event);
        QCoreApplication::processEvents();
    }
    tell(0);
}

void answer() {
    auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
    if (dialog == nullptr || dialog->objectName() != "recovery") return tell(0);
    const int rows = dialog->findChild<QListWidget*>()->count();
    QTimer::singleShot(0, qApp, [rows] { tell(rows); });
    for (auto* button : dialog->findChildren<QPushButton*>())
        if (button->text().remove('&').toLower() == what) return button->click();
}

void drive() {
    if (what == "type") {
        auto* clock = new QTimer(qApp);
        QObject::connect(clock, &QTimer::timeout, qApp, type);
        clock->start(30);
    } else if (what == "chinese") {
        typeChinese();
    } else if (what == "switch") {
        window()->setLook({posiscope::Language::chinese, posiscope::Theme::light});
        QTimer::singleShot(1000, qApp, [] { tell(0); });
    } else if (what == "close") {
        type();
        QTimer::singleShot(1500, qApp, leave);
    } else {
        answer();
    }
}

/// A little after the window is seen: by then it has asked what it asks at the start.
void start() {
    auto* clock = new QTimer(qApp);
    QObject::connect(clock, &QTimer::timeout, qApp, [clock] {
        if (window() == nullptr || !window()->isVisible()) return;
        clock->stop();
        QTimer::singleShot(100, qApp, drive);
    });
    clock->start(20);
}

}  // namespace

Q_COREAPP_STARTUP_FUNCTION(start)

int main(int argc, char** argv) {
    if (argc < 2) return 2;
    what = QString::fromUtf8(argv[1]);
    argv[1] = argv[0];
    return posiscope::runCommandLine(argc - 1, argv + 1);
}
