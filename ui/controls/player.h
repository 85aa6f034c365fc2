// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPointer>
#include <QTimer>
#include <functional>
#include <optional>

#include "ui/controls/play_path.h"
#include "ui/editing/editor.h"
#include "ui/editing/merge_key.h"

namespace posiscope {

class ParamRow;

/// Plays one parameter at a time: its row takes one value after the other until somebody changes something else. All of
/// it is one undo step.
class Player : public QObject {
    Q_OBJECT
public:
    explicit Player(Editor& editor, QObject* parent = nullptr);

    /// The questions of the player to the figures: whether they all show the document as it is, and the number in focus.
    struct Figures {
        std::function<bool()> areShown;
        std::function<std::optional<double>()> focus;
    };
    void follow(Figures figures);
    /// Listens to the row's button and keys.
    void add(ParamRow& row);
    /// Starts or stops; where no motion is wanted, takes one step.
    void press(ParamRow& row);
    void stop();
    bool isPlaying() const;
    /// Takes the next value at once.
    void step();
    /// From the upper end on with the lower one, instead of back.
    void setLoops(bool loops) { m_loops = loops; }
    /// Sets the least pause between two steps, in ms: tests take the steps by hand.
    void setLeastPause(int ms) { m_leastPause = ms; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tick();
    void take(ParamRow& row, bool held);
    void askWay(QPoint where);
    void look();

    Editor& m_editor;
    Figures m_figures;
    QTimer m_timer;
    MergeKey m_run;
    QPointer<ParamRow> m_row;      ///< the row that plays
    QPointer<ParamRow> m_lastRow;  ///< the row that took the last step: it goes on in the same direction
    double m_lastValue = 0;
    std::optional<PlayPath> m_path;
    Document m_left;  ///< the document after the last step
    bool m_isStepping = false;
    bool m_loops = false;
    int m_leastPause = 0;
};

}  // namespace posiscope
