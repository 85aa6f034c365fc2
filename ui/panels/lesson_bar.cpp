// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/lesson_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>
#include <algorithm>

#include "core/base/number.h"
#include "ui/editing/lesson_run.h"
#include "ui/look/fitted_label.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

/// Words of a lesson as they stand in its file, whatever they look like.
QString asWritten(const std::string& words) {
    return QString::fromStdString(words).toHtmlEscaped();
}

QPushButton* wordButton(const QString& name, QWidget* parent) {
    auto* made = new QPushButton(name, parent);
    made->setFocusPolicy(Qt::TabFocus);
    return made;
}

}  // namespace

LessonBar::LessonBar(LessonRun& run, bool alone, QWidget* parent)
    : QFrame(parent),
      m_run(run),
      m_alone(alone) {
    setObjectName("lesson");
    setAccessibleName(shown("Lesson"));
    setBackgroundRole(QPalette::Window);
    setAutoFillBackground(true);
    const int caption = alone ? scaled(18) : std::max(scaled(15), labelSize());
    m_caption = new FittedLabel(caption, true, 2, this);
    m_caption->setObjectName("caption");
    m_place = new QLabel(this);
    m_place->setObjectName("lessonPlace");
    m_back = makeStepButton(QStringLiteral("◀"), shown("Previous step"), &LessonRun::back);
    m_next = makeStepButton(QStringLiteral("▶"), shown("Next step"), &LessonRun::next);
    auto* top = new QHBoxLayout;
    top->setSpacing(scaled(8));
    top->addWidget(m_caption, 1);
    for (QWidget* each :
         {static_cast<QWidget*>(m_place), static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_next)})
        top->addWidget(each);

    m_offerRow = new QWidget(this);
    m_offerLayout = new QHBoxLayout(m_offerRow);
    m_offerLayout->setContentsMargins(0, 0, 0, 0);
    m_offerLayout->setSpacing(scaled(12));
    m_reveal = wordButton(shown("Reveal"), m_offerRow);
    connect(m_reveal, &QPushButton::clicked, &m_run, &LessonRun::reveal);
    m_offerLayout->addWidget(m_reveal, 0, Qt::AlignTop);

    m_noticeRow = new QWidget(this);
    auto* bottom = new QHBoxLayout(m_noticeRow);
    bottom->setContentsMargins(0, 0, 0, 0);
    bottom->setSpacing(scaled(8));
    m_notice = new FittedLabel(noteSize(), false, 1, m_noticeRow);
    m_notice->setObjectName("lessonNotice");
    bottom->addWidget(m_notice, 1);
    m_play = wordButton(shown("Play"), m_noticeRow);
    connect(m_play, &QPushButton::clicked, &m_run, &LessonRun::play);
    m_toStep = wordButton(shown("Back to the step"), m_noticeRow);
    connect(m_toStep, &QPushButton::clicked, &m_run, &LessonRun::backToStep);
    m_goOn = wordButton(shown("Go on from here"), m_noticeRow);
    connect(m_goOn, &QPushButton::clicked, this, [this] {
        m_dismissed = static_cast<int>(m_run.index());
        refreshNotice();
    });
    for (QPushButton* each : {m_play, m_toStep, m_goOn}) bottom->addWidget(each);

    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(scaled(16), scaled(8), scaled(16), scaled(8));
    all->setSpacing(scaled(6));
    all->addLayout(top);
    all->addWidget(m_offerRow);
    all->addWidget(m_noticeRow);
    connect(&m_run, &LessonRun::changed, this, &LessonBar::refresh);
    refresh();
}

QToolButton* LessonBar::makeStepButton(const QString& sign, const QString& name, bool (LessonRun::*go)()) {
    auto* made = new QToolButton(this);
    made->setText(sign);
    made->setToolTip(name);
    made->setAccessibleName(name);
    made->setFocusPolicy(Qt::TabFocus);
    connect(made, &QToolButton::clicked, &m_run, go);
    return made;
}

void LessonBar::mouseDoubleClickEvent(QMouseEvent*) {
    emit editAsked();
}

LessonBar::Offer LessonBar::makeOffer(std::size_t index) {
    Offer offer;
    offer.column = new QWidget(m_offerRow);
    auto* layout = new QVBoxLayout(offer.column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(scaled(2));
    offer.button = wordButton({}, offer.column);
    offer.button->setObjectName("offer");
    connect(offer.button, &QPushButton::clicked, &m_run, [this, index] { m_run.choose(index); });
    offer.why = new FittedLabel(noteSize(), false, 3, offer.column);
    offer.why->setObjectName("why");
    offer.why->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    layout->addWidget(offer.button, 0, Qt::AlignLeft);
    layout->addWidget(offer.why);
    m_offerLayout->insertWidget(static_cast<int>(index), offer.column, 1);
    return offer;
}

void LessonBar::refresh() {
    setVisible(m_run.isRunning());
    if (!m_run.isRunning()) return;
    if (m_dismissed != static_cast<int>(m_run.index())) m_dismissed = -1;
    const LessonStep& step = m_run.step();
    const bool after = m_run.isRevealed() && !step.then.empty();
    m_caption->showText(asWritten(after ? step.then : step.say));
    m_caption->setAccessibleName(QString::fromStdString(after ? step.then : step.say));
    m_place->setText(QStringLiteral("%1 / %2").arg(m_run.index() + 1).arg(m_run.count()));
    m_back->setVisible(!m_alone);
    m_next->setVisible(!m_alone);
    m_back->setEnabled(m_run.index() > 0);
    m_next->setEnabled(m_run.isAsking() || m_run.index() + 1 < m_run.count());
    refreshOffers();
    refreshNotice();
}

void LessonBar::refreshOffers() {
    const LessonStep& step = m_run.step();
    m_offerRow->setVisible(step.ask.has_value());
    if (!step.ask) return;
    const LessonQuestion& asked = *step.ask;
    const bool asking = m_run.isAsking(), ordered = asked.kind == LessonQuestion::Kind::order;
    std::vector<std::size_t> places(asked.offers.size());
    for (std::size_t i = 0; i < places.size(); ++i) places[i] = i;
    // In an order the revealed offers stand as they belong.
    if (ordered && !asking)
        std::ranges::sort(places, {}, [&](std::size_t i) { return asked.offers[i].value; });
    while (m_offers.size() < asked.offers.size()) m_offers.push_back(makeOffer(m_offers.size()));
    for (std::size_t i = 0; i < m_offers.size(); ++i) {
        const Offer& box = m_offers[i];
        box.column->setVisible(i < asked.offers.size());
        if (i >= asked.offers.size()) continue;
        const LessonOffer& offer = asked.offers[places[i]];
        const auto chosen = std::ranges::find(m_run.chosen(), places[i]);
        QString name = QString::fromStdString(offer.shown);
        if (ordered && !asking)
            name = QStringLiteral("%1. %2: %3").arg(i + 1).arg(name, shown(shownNumber(offer.value)));
        else if (ordered && chosen != m_run.chosen().end())
            name = QStringLiteral("%1. %2").arg(chosen - m_run.chosen().begin() + 1).arg(name);
        if (!asking && offer.right) name = QStringLiteral("✓ ") + name;
        if (!asking && !offer.right && !ordered && chosen != m_run.chosen().end())
            name = QStringLiteral("✗ ") + name;
        box.button->setText(name.replace('&', QStringLiteral("&&")));
        QFont font = box.button->font();
        font.setPixelSize(m_alone ? scaled(16) : labelSize());
        font.setBold(!asking && offer.right);
        box.button->setFont(font);
        if (m_alone) box.button->setMinimumSize(scaled(88), scaled(30));
        const std::string why = asking ? "" : ordered && i == 0 ? asked.why : offer.why;
        box.why->showText(asWritten(why));
        box.why->setVisible(!asking);
    }
    m_reveal->setVisible(asking && !m_alone);
}

void LessonBar::refreshNotice() {
    const LessonStep& step = m_run.step();
    const bool left = m_run.isChanged() && m_dismissed != static_cast<int>(m_run.index());
    m_toStep->setVisible(left && !m_alone);
    m_goOn->setVisible(left && !m_alone);
    m_play->setVisible(!left && step.play && !m_run.isAsking() && !m_alone);
    m_play->setText(m_run.isPlaying() ? shown("Stop") : shown("Play"));
    const QString tip = !left && !m_run.isAsking() ? asWritten(step.tryThis) : QString();
    QString keys = m_alone ? shown("PgDn: on · PgUp: back · B: black · F: spotlight · Esc: out") : QString();
    if (m_alone && step.play && !m_run.isAsking()) keys.prepend(shown("Space: play") + QStringLiteral(" · "));
    m_notice->showText(left ? shown("You have changed this step.") : tip.isEmpty() ? keys : tip);
    m_noticeRow->setVisible(left || step.play || !tip.isEmpty() || m_alone);
}

}  // namespace posiscope
