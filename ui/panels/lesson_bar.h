// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>
#include <vector>

class QLabel;
class QPushButton;
class QToolButton;
class QHBoxLayout;

namespace posiscope {

class FittedLabel;
class LessonRun;

/// The words of a lesson under its figure: the caption, the question with its offers, and the way on and back. Without a
/// lesson it takes no room.
class LessonBar : public QFrame {
    Q_OBJECT
public:
    /// `alone`: for a class: without buttons, which the clicker's keys stand for.
    LessonBar(LessonRun& run, bool alone, QWidget* parent = nullptr);

signals:
    /// The reader wants to edit the words, where they stand.
    void editAsked();

protected:
    void mouseDoubleClickEvent(QMouseEvent* event) override;

private:
    struct Offer {
        QWidget* column = nullptr;
        QPushButton* button = nullptr;
        FittedLabel* why = nullptr;
    };
    void refresh();
    void refreshOffers();
    void refreshNotice();
    Offer makeOffer(std::size_t index);
    QToolButton* makeStepButton(const QString& sign, const QString& name, bool (LessonRun::*go)());

    LessonRun& m_run;
    FittedLabel* m_caption = nullptr;
    QLabel* m_place = nullptr;
    QToolButton *m_back = nullptr, *m_next = nullptr;
    QWidget* m_offerRow = nullptr;
    QHBoxLayout* m_offerLayout = nullptr;
    std::vector<Offer> m_offers;
    QPushButton *m_reveal = nullptr, *m_play = nullptr, *m_toStep = nullptr, *m_goOn = nullptr;
    FittedLabel* m_notice = nullptr;
    QWidget* m_noticeRow = nullptr;
    int m_dismissed = -1;  ///< the step whose changes the reader goes on with
    bool m_alone = false;
};

}  // namespace posiscope
