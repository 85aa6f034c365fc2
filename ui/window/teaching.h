// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include "ui/editing/lesson_run.h"
#include "ui/look/look.h"
#include "ui/window/curtain.h"

class QStackedWidget;

namespace posiscope {

class LessonBar;
class MainWindow;

/// Lessons in the window: the list in the place of the left panel, the bar under the figures, and the presenter, which
/// leaves only figures and words on the screen.
class Teaching : public QObject {
    Q_OBJECT
public:
    explicit Teaching(MainWindow& window);
    ~Teaching() override;

    LessonRun& run() { return m_run; }
    /// Puts its parts into a window that was made anew: the bar below the figures, the list beside the left panel.
    QWidget* withBar(QWidget* figures);
    QWidget* withList(QWidget* side);
    /// Shows and hides what belongs to the present mode.
    void apply();

    /// A lesson of the program, "nine-rows" or "nine-rows:second-I"; the window says what is wrong.
    void open(const QString& name);
    /// A lesson from a file.
    bool openFile(const QString& path);
    /// Whether the lesson is the reader's own, from a file: then its steps can be changed.
    bool isOwn() const { return m_run.isRunning() && !m_path.isEmpty(); }
    /// A lesson of the reader's own: the document as it is becomes its first step, or one more behind the present one.
    void newFromHere();
    void addFromHere();
    /// Changes the words of the step and its question, in the window's language.
    void editStep();
    void removeStep();
    void moveEarlier();
    /// Writes the lesson for paper, as a PDF.
    void printPlan();
    bool isListShown() const { return m_listShown; }
    /// The list stays while a question is open: what stands in its place tells more than the figure.
    void showList(bool shown);
    /// Ends the lesson, where no question is open.
    void leave();
    /// Ends it in any case: another document takes its place.
    void end();
    /// Whether what the figure shows may go elsewhere; not while a question is open, and then the window says so.
    bool mayTell();

    bool isPresenting() const { return m_presenting; }
    /// `whole`: on the whole screen, as one presents; a picture of it has the window's size.
    void present(bool on, bool whole = true);
    /// The size of window for which the type is large enough: that of the window, or what + and − made of it.
    QSize roomForType() const;
    const Curtain* curtain() const { return m_curtain; }

signals:
    /// The list, the lesson or the presenter came or went.
    void changed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void refresh();
    /// Writes the lesson as it becomes and shows a step of it; the window says what is wrong, and the file stays.
    bool write(const std::string& bytes, std::size_t step);
    std::string ownBytes();
    bool press(int key, const QString& letter);
    void movePointer(QPoint at);
    void hidePointer();
    void changeType(int steps);
    /// The notes, on a screen on which the window is not; where there is none, nowhere.
    void showNotes();

    MainWindow& m_window;
    LessonRun m_run;
    QPointer<QStackedWidget> m_side;
    QPointer<Curtain> m_curtain;
    QPointer<QWidget> m_notesScreen;
    bool m_listShown = false, m_presenting = false, m_isWhole = false;
    LookChoice m_lookBefore;
    Qt::WindowStates m_stateBefore;
    QByteArray m_layoutBefore;
    QString m_path;       ///< the file of the lesson; empty: it is one of the program
    int m_typeSteps = 0;  ///< larger type by so many eighths, while presenting
    QString m_digits;
    QTimer m_pointer;
};

}  // namespace posiscope
