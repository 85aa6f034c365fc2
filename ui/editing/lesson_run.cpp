// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editing/lesson_run.h"

#include <QApplication>
#include <QKeyEvent>
#include <algorithm>
#include <cmath>

#include "core/views/shared/edits.h"
#include "core/views/shared/scheme_in_view.h"
#include "ui/editing/editor.h"
#include "ui/look/look.h"
#include "ui/look/motion.h"

namespace posiscope {

namespace {

constexpr int kTickMs = 33;  ///< at most 30 pictures a second

std::size_t placeOf(Language language) {
    return static_cast<std::size_t>(language);
}

}  // namespace

LessonRun::LessonRun(Editor& editor, QObject* parent) : QObject(parent), m_editor(editor) {
    static_assert(static_cast<int>(Language::english) == 0 && static_cast<int>(Language::chinese) == 1);
    m_playing.setInterval(kTickMs);
    connect(&m_playing, &QTimer::timeout, this, &LessonRun::tick);
    connect(&m_editor, &Editor::changed, this, &LessonRun::follow);
}

QString LessonRun::title() const {
    return isRunning() ? QString::fromStdString(m_lesson->title[placeOf(windowLook().language)]) : QString();
}

const LessonStep& LessonRun::step() const {
    return m_lesson->steps[m_index].in[placeOf(windowLook().language)];
}

const LessonStep* LessonRun::nextStep() const {
    if (m_index + 1 >= count()) return nullptr;
    return &m_lesson->steps[m_index + 1].in[placeOf(windowLook().language)];
}

bool LessonRun::asksLater() const {
    for (std::size_t i = m_index + 1; i < count(); ++i)
        if (m_lesson->steps[i].in[0].ask) return true;
    return false;
}

const Document& LessonRun::wanted() const {
    return m_revealed ? step().revealed : step().document;
}

bool LessonRun::isChanged() const {
    const Document& now = m_editor.document();
    return isRunning() && !isPlaying() && !sameContent(now, wanted()) &&
           !(m_played && sameContent(now, *m_played));
}

void LessonRun::start(Lesson lesson, std::size_t step) {
    m_lesson = std::move(lesson);
    goTo(std::min(step, count() - 1));
}

void LessonRun::stop() {
    stopPlaying();
    m_lesson.reset();
    m_revealed = false;
    emit changed();
}

/// The cover of the answer is told first: no frame shows the document without it.
void LessonRun::show(bool revealed) {
    stopPlaying();
    m_played.reset();
    m_revealed = revealed;
    m_moving = true;
    if (!revealed) emit changed();
    const QString key = QStringLiteral("lesson %1").arg(m_visit);
    m_editor.edit(wanted(), marked("Step of a lesson"), key);
    m_editor.look(wanted());
    m_moving = false;
    emit changed();
    const bool atEnd = m_index + 1 == count() && (m_revealed || !step().ask);
    if (atEnd) emit finished(QString::fromStdString(m_lesson->id));
}

void LessonRun::goTo(std::size_t step) {
    if (step >= count()) return;
    m_index = step;
    m_chosen.clear();
    ++m_visit;
    m_editor.finishMerge();
    show(false);
}

bool LessonRun::next() {
    if (!isRunning()) return false;
    if (isAsking()) {
        reveal();
        return true;
    }
    if (m_index + 1 == count()) return false;
    goTo(m_index + 1);
    return true;
}

bool LessonRun::back() {
    if (!isRunning() || m_index == 0) return false;
    goTo(m_index - 1);
    return true;
}

void LessonRun::reveal() {
    if (isAsking()) show(true);
}

void LessonRun::choose(std::size_t offer) {
    if (!isAsking() || offer >= step().ask->offers.size()) return;
    const auto taken = std::ranges::find(m_chosen, offer);
    if (step().ask->kind != LessonQuestion::Kind::order) {
        m_chosen = {offer};
        return reveal();
    }
    if (taken != m_chosen.end())
        m_chosen.erase(taken);
    else
        m_chosen.push_back(offer);
    if (m_chosen.size() == step().ask->offers.size()) return reveal();
    emit changed();
}

bool LessonRun::chooseBy(const Target& target) {
    if (!isAsking() || step().ask->kind != LessonQuestion::Kind::click) return false;
    const bool hasRow = target.kind == Target::Kind::row || target.kind == Target::Kind::word;
    const Index number = hasRow ? target.row : target.kind == Target::Kind::cell ? target.column : -1;
    const std::vector<LessonOffer>& offers = step().ask->offers;
    const auto found = std::ranges::find(offers, static_cast<double>(number), &LessonOffer::value);
    if (number < 0) return false;
    if (found != offers.end())
        choose(static_cast<std::size_t>(found - offers.begin()));
    else
        reveal();  // a wrong place that nobody thought of
    return true;
}

void LessonRun::backToStep() {
    if (!isChanged()) return;
    m_editor.finishMerge();
    ++m_visit;
    show(m_revealed);
}

/// After undo and redo the step is the one whose document is there again.
void LessonRun::follow() {
    if (!isRunning() || m_moving || isPlaying()) return;
    if (isChanged()) {
        const auto isStep = [&](std::size_t step) {
            return step < count() &&
                   sameContent(m_editor.document(),
                               m_lesson->steps[step].in[placeOf(windowLook().language)].document);
        };
        for (const std::size_t near : {m_index, m_index - 1, m_index + 1}) {
            if (!isStep(near)) continue;
            m_index = near;
            m_revealed = false;
            m_chosen.clear();
            break;
        }
    }
    emit changed();
}

void LessonRun::play() {
    if (!isRunning() || !step().play || isAsking()) return;  // it would give the answer away
    if (isPlaying()) {
        stopPlaying();
        return emit changed();
    }
    m_ticks = 0;
    ++m_visit;
    m_editor.finishMerge();
    if (isMotionReduced()) {
        take(1);
        return emit changed();
    }
    qApp->installEventFilter(this);  // only as long as something plays
    m_playing.start();
    emit changed();
}

void LessonRun::stopPlaying() {
    if (!isPlaying()) return;
    m_playing.stop();
    qApp->removeEventFilter(this);
}

/// Any key stops what plays; the space bar does nothing else.
bool LessonRun::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType() || !isPlaying())
        return QObject::eventFilter(watched, event);
    stopPlaying();
    emit changed();
    return static_cast<QKeyEvent*>(event)->key() == Qt::Key_Space;
}

/// From the beginning to the end, where it stays for a while, and from the beginning on again.
void LessonRun::tick() {
    constexpr int kStayMs = 1000;
    const int passed = ++m_ticks * kTickMs;
    if (passed > step().play->ms + kStayMs) m_ticks = 0;
    take(m_ticks == 0 ? 0 : std::min(1.0, passed / static_cast<double>(step().play->ms)));
}

void LessonRun::take(double share) {
    const LessonPlay& play = *step().play;
    const bool byFactor =
        play.param != nullptr && play.param->scale == Scale::logarithmic && play.from > 0 && play.to > 0;
    double value = byFactor ? play.from * std::pow(play.to / play.from, share)
                            : play.from + share * (play.to - play.from);
    if (share == 1) value = play.to;
    const bool whole = play.param == nullptr || play.param->scale == Scale::integer;
    if (whole) value = std::round(value);
    Document next = m_editor.document();
    const Scheme& scheme = schemeOf(next);
    if (play.param == nullptr)
        next.positions = static_cast<Index>(value);
    else if (scheme.param(play.param->id) == play.param)
        next = withParam(std::move(next), scheme, *play.param, value);
    else
        next = withOption(std::move(next), *play.param, value);
    m_played = next;
    m_editor.edit(std::move(next), marked("Play"), QStringLiteral("lesson %1").arg(m_visit));
}

void LessonRun::changeLanguage() {
    if (!isRunning()) return;
    const std::size_t other = 1 - placeOf(windowLook().language);
    const LessonStep& before = m_lesson->steps[m_index].in[other];
    if (!sameContent(m_editor.document(), m_revealed ? before.revealed : before.document))
        return emit changed();
    ++m_visit;
    show(m_revealed);
}

}  // namespace posiscope
