// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>
#include <map>

#include "core/encoding/slider_scale.h"
#include "core/encoding/values.h"
#include "ui/editing/merge_key.h"

class QComboBox;
class QLabel;
class QToolButton;

namespace posiscope {

class NumberBox;
class ParamSlider;

/// One parameter: slider, exact number and a button that plays it, or a list of choices, and an arrow that resets it
/// where it is changed. Shows what it is told; what the reader does goes out as `edited`.
class ParamRow : public QWidget {
    Q_OBJECT
public:
    enum class Form { stacked, inLine };
    ParamRow(const Param& param, Form form, QWidget* parent = nullptr);

    /// Makes its controls and returns true, where that is not done: a row that nobody has seen needs none.
    bool make();
    void setValue(double value);
    /// Whether the panel shows it. A row is not shown before its panel is: it would be laid out one time more.
    void setWanted(bool wanted);
    bool isWanted() const { return m_isWanted; }
    /// Sets the largest value at present; a larger one is shown as it is, and marked.
    void setMost(double most);
    double value() const { return m_value; }
    const Param& param() const { return m_param; }
    const SliderScale& scale() const { return m_scale; }
    /// Whether there is more than one value to play, and it is not switched off.
    bool isPlayable() const;
    /// Shows that it plays; the trace is empty at either end.
    void setPlaying(bool playing);
    /// Takes a value of the player's run.
    void play(double value, const QString& mergeKey);
    /// Adds the number in focus at the present value to the trace, a thin line in the row.
    void trace(double number);

signals:
    /// Edits with the same `mergeKey` are one step for the reader.
    void edited(double value, const QString& mergeKey);
    /// The mouse is let go.
    void released();
    /// The reader starts or stops to play, or asks which way.
    void playPressed();
    void playMenuAsked(QPoint where);
    /// The reader takes hold of a row that plays, or it is not seen any more.
    void interrupted();

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void makeNumber();
    void makePlay();
    void makeChoice();
    void showPlay();
    QRectF traceRoom() const;
    void setLabel(const QString& label);
    void layOut();
    void slide(int place);
    void put(double value, bool held = false);
    void showReset();

    Param m_param;
    Form m_form;
    SliderScale m_scale;
    bool m_isWanted = true;
    double m_value = 0;
    MergeKey m_run;
    QLabel* m_label = nullptr;
    ParamSlider* m_slider = nullptr;
    NumberBox* m_box = nullptr;
    QComboBox* m_choice = nullptr;
    QToolButton* m_reset = nullptr;
    QToolButton* m_play = nullptr;  ///< none for choices
    bool m_isPlaying = false;
    std::map<int, double> m_trace;  ///< the number in focus at places of the slider
    int m_traced = 0;               ///< the place that came last
};

}  // namespace posiscope
