// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <gtest/gtest.h>
#include <QElapsedTimer>

#include <QApplication>
#include <QDropEvent>
#include <QMimeData>
#include <QTest>
#include <QToolButton>

#include "core/views/shared/registry.h"
#include "core/views/shared/sentence_edits.h"
#include "ui/look/rich_text.h"
#include "ui/panels/figure_view.h"
#include "ui/window/main_window.h"

namespace posiscope {

/// A window as at the first start. Every question is cancelled and every message kept, unless a test says otherwise.
class WindowTest : public testing::Test {
protected:
    WindowTest() {
        window.dialogs.askSave = [this](QWidget*, const QString& name) {
            asked.append(name);
            return answer;
        };
        window.dialogs.askChanged = [this](QWidget*, const QString& name) {
            asked.append(name);
            return whenChanged;
        };
        window.dialogs.askOpenPath = [this](QWidget*) { return path; };
        window.dialogs.askSavePath = [this](QWidget*, const QString&) { return path; };
        window.dialogs.askNumbers = [this](QWidget*, const View& view, const Text& seen, const TableLayout&) {
            seenNumbers = plain(seen);
            return std::optional(NumbersChoice{findResult(view, resultAsked), layoutAsked});
        };
        window.dialogs.askNumbersPath = [this](QWidget*, const QString& name) {
            asked.append(name);
            return path;
        };
        window.dialogs.askFormat = [](QWidget*, const Document&, const FigureFormat&, bool) {
            return std::optional<FigureFormat>();
        };
        window.dialogs.askPicturePath = [](QWidget*, const QString&, const QString&) { return QString(); };
        window.dialogs.showPrint = [](QWidget*, const Document&) {};
        window.dialogs.askPosition = [this](QWidget*, Index, Index last) {
            lastPosition = last;
            return position;
        };
        window.dialogs.askWords = [this](QWidget*, const QString&, const QString&) {
            return lessonWords.isEmpty() ? QString() : lessonWords.takeFirst();
        };
        window.dialogs.askLessonPath = [this](QWidget*) { return path; };
        window.dialogs.askName = [this](QWidget*, const QString&) { return keptName; };
        window.dialogs.askConfig = [this](QWidget*, const Document& now, const QString& start) {
            configStart = start;
            return swept ? std::optional(swept(now)) : std::nullopt;
        };
        window.dialogs.askSweep = [this](QWidget*, const Document& now) {
            return swept ? std::optional(swept(now)) : std::nullopt;
        };
        window.dialogs.askMotion = [](QWidget*, const Document&) { return std::vector<Document>(); };
        window.dialogs.askRange = [this](QWidget*, const Range& now) {
            rangeBefore = now;
            return range;
        };
        window.dialogs.showError = [this](QWidget*, const QString& message) { errors.append(message); };
        window.dialogs.showHelp = [this](QWidget*, const QString&, const QString& html) { help = html; };
        window.resize(1280, 800);  // whatever the screen
        window.show();
        window.activateWindow();
        settle();
    }

    /// Waits until everything is laid out and drawn that comes later, however busy the machine is: there is nothing left
    /// to do, and no figure waits for its next frame.
    static void settle() {
        constexpr int kMostMs = 20000;
        const auto isBehind = [] {
            for (const QWidget* window : QApplication::topLevelWidgets())
                for (const auto* figure : window->findChildren<FigureView*>())
                    if (figure->isVisible() && !figure->isUpToDate()) return true;
            return false;
        };
        QElapsedTimer all;
        all.start();
        while (true) {
            QCoreApplication::processEvents(QEventLoop::AllEvents, kMostMs);
            QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
            QCoreApplication::processEvents(QEventLoop::AllEvents,
                                            kMostMs);  // without it others have more room
            if (!isBehind() || all.elapsed() > kMostMs) return;
            QTest::qSleep(1);
        }
    }

    const Document& document() { return window.editor().document(); }
    QUndoStack& stack() { return window.editor().undoStack(); }
    void edit(Document next) { window.editor().edit(std::move(next), "test"); }
    /// Shows the rows that stand under "More".
    void unfold() {
        for (auto* each : window.findChildren<QToolButton*>("more"))
            if (each->isVisible() && each->text().startsWith(QStringLiteral("▸"))) each->click();
        settle();
    }
    /// The view with the first scheme that it can show.
    void chooseView(const char* id) {
        const View& view = *findView(id);
        edit(withScheme(withView(document(), view), *schemesShownBy(view).front()));
    }
    double valueOf(const char* param) {
        const Scheme& scheme = schemeOf(document());
        return settingOf(document(), scheme).values[*scheme.param(param)];
    }
    /// Drags a file onto the window and lets it go there; false where it is not taken.
    bool drop(const QString& file) {
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(file)});
        QDragEnterEvent enter(QPoint(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        enter.setAccepted(false);
        QApplication::sendEvent(&window, &enter);
        if (!enter.isAccepted()) return false;
        QDropEvent drop(QPointF(400, 300), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        settle();
        return true;
    }
    /// Finds the visible child of a type by its accessible name.
    template <class T>
    T* named(const QString& name) {
        for (T* each : window.findChildren<T*>())
            if (each->isVisible() && each->accessibleName() == name) return each;
        ADD_FAILURE() << "no " << name.toStdString();
        return nullptr;
    }
    QAction* action(const QString& name) {
        for (QAction* each : window.findChildren<QAction*>())
            if (each->text().remove('&') == name) return each;
        ADD_FAILURE() << "no action " << name.toStdString();
        return nullptr;
    }

    Dialogs::Answer answer = Dialogs::Answer::cancel;
    Dialogs::Changed whenChanged = Dialogs::Changed::cancel;
    QString path, keptName, configStart;
    std::string resultAsked, seenNumbers;  ///< the reader's answer to askNumbers, and what it offered
    TableLayout layoutAsked;
    std::function<Document(Document)> swept;  ///< the reader's answer to askSweep; null: cancelled
    QStringList lessonWords;
    std::optional<Index> position;
    std::optional<Range> range;
    Range rangeBefore;
    QStringList asked, errors;
    Index lastPosition = -1;
    QString help;
    MainWindow window;
};

}  // namespace posiscope
