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
    bool isListShown() const { return m_listShown; }
    void showList(bool shown);
    void leave();

    bool isPresenting() const { return m_presenting; }
    /// `whole`: on the whole screen, as one presents; a picture of it has the window's size.
    void present(bool on, bool whole = true);
    const Curtain* curtain() const { return m_curtain; }

signals:
    /// The list, the lesson or the presenter came or went.
    void changed();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void refresh();
    bool press(int key, const QString& letter);
    void movePointer(QPoint at);
    void hidePointer();

    MainWindow& m_window;
    LessonRun m_run;
    QPointer<QStackedWidget> m_side;
    QPointer<Curtain> m_curtain;
    bool m_listShown = false, m_presenting = false;
    LookChoice m_lookBefore;
    Qt::WindowStates m_stateBefore;
    QByteArray m_layoutBefore;
    QString m_digits;
    QTimer m_pointer;
};

}  // namespace posiscope
