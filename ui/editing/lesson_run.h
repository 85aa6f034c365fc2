// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <QTimer>
#include <optional>

#include "core/lessons/lesson.h"

namespace posiscope {

class Editor;

/// A lesson in time: which step is shown, whether its answer is, and whether the reader has left it. Each step is one
/// undo step of the editor, and the reader's own document before the lesson is the first of them.
class LessonRun : public QObject {
    Q_OBJECT
public:
    explicit LessonRun(Editor& editor, QObject* parent = nullptr);

    /// Shows a step of the lesson, the first or another; what was there before comes back by undo.
    void start(Lesson lesson, std::size_t step = 0);
    /// The document stays as it is.
    void stop();
    bool isRunning() const { return m_lesson.has_value(); }
    const Lesson& lesson() const { return *m_lesson; }
    QString title() const;
    std::size_t index() const { return m_index; }
    std::size_t count() const { return m_lesson ? m_lesson->steps.size() : 0; }
    /// The step in the window's language.
    const LessonStep& step() const;
    /// The step behind it; null: it is the last.
    const LessonStep* nextStep() const;
    /// Whether its question is open: nothing on the screen may tell the answer.
    bool isAsking() const { return isRunning() && step().ask && !m_revealed; }
    /// Whether a step behind this one asks.
    bool asksLater() const;
    bool isRevealed() const { return m_revealed; }
    /// The offers that were chosen, in their order: one, or of a question for the order all.
    const std::vector<std::size_t>& chosen() const { return m_chosen; }
    /// Whether the reader has changed the step's document.
    bool isChanged() const;
    /// Whether a parameter goes through its values, again and again.
    bool isPlaying() const { return m_playing.isActive(); }

    /// Shows a step, clean, with its question open. Only where there is one of that index.
    void goTo(std::size_t step);
    /// Reveals the answer; where it is there, goes on to the next step. False: the lesson is at its end.
    bool next();
    /// The step before; false: this is the first.
    bool back();
    void reveal();
    /// Chooses an offer: it reveals the answer, where it is not one of several to be put in order.
    void choose(std::size_t offer);
    /// Chooses by a thing that was clicked in the figure. False: it stands for no offer of the question.
    bool chooseBy(const Target& target);
    /// Leaves what the reader has changed, which comes back by undo.
    void backToStep();
    /// Starts what the step plays from its beginning, or stops it, as any key does. Where no motion is wanted, it goes to
    /// the end at once.
    void play();
    /// The window speaks another language: the step in that one, where the reader has not left it.
    void changeLanguage();

signals:
    void changed();
    /// The last step has been shown to its end.
    void finished(const QString& id);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show(bool revealed);
    const Document& wanted() const;
    void follow();
    void tick();
    void take(double share);
    void stopPlaying();

    Editor& m_editor;
    std::optional<Lesson> m_lesson;
    std::size_t m_index = 0;
    bool m_revealed = false, m_moving = false;
    std::vector<std::size_t> m_chosen;
    int m_visit = 0;  ///< makes the steps of undo differ
    QTimer m_playing;
    int m_ticks = 0;
    std::optional<Document> m_played;  ///< the document where playing left it: no change of the reader's
};

}  // namespace posiscope
