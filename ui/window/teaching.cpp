// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/teaching.h"

#include <QApplication>
#include <QDockWidget>
#include <QKeyEvent>
#include <QMenuBar>
#include <QPainter>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "ui/disk/safe_file.h"
#include "ui/export/lesson_plan.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"
#include "ui/panels/figure_area.h"
#include "ui/panels/lesson_bar.h"
#include "ui/panels/lesson_list.h"
#include "ui/saving/lesson_file.h"
#include "ui/window/main_window.h"
#include "ui/window/memory.h"
#include "ui/window/notes_screen.h"

namespace posiscope {

namespace {

constexpr int kPointerMs = 3000;
constexpr int kPointerSize = 32;  ///< pixels of the screen

/// An arrow that is seen from the back row.
QCursor largeArrow() {
    QPixmap pixmap(kPointerSize, kPointerSize);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(Qt::white, 2));
    painter.setBrush(Qt::black);
    painter.drawPolygon(QPolygonF({{1, 1}, {1, 27}, {8, 21}, {13, 31}, {18, 29}, {13, 19}, {22, 18}}));
    painter.end();
    return QCursor(pixmap, 1, 1);
}

}  // namespace

Teaching::Teaching(MainWindow& window) : QObject(&window), m_window(window), m_run(window.editor()) {
    m_pointer.setSingleShot(true);
    m_pointer.setInterval(kPointerMs);
    connect(&m_pointer, &QTimer::timeout, this, &Teaching::hidePointer);
    connect(&m_run, &LessonRun::changed, this, &Teaching::refresh);
    // A window whose screen is unplugged comes to another one. The notes never stand where the class looks.
    for (const auto changed : {&QGuiApplication::screenAdded, &QGuiApplication::screenRemoved})
        connect(qApp, changed, this, &Teaching::showNotes, Qt::QueuedConnection);
    connect(&m_run, &LessonRun::finished, this, [this](const QString& id) {
        if (m_window.memory() != nullptr) m_window.memory()->addFinishedLesson(id);
    });
}

Teaching::~Teaching() {
    if (m_presenting) qApp->removeEventFilter(this);
    delete m_notesScreen;
    while (m_presenting && QApplication::overrideCursor() != nullptr) QApplication::restoreOverrideCursor();
}

QWidget* Teaching::withBar(QWidget* figures) {
    auto* middle = new QWidget;
    auto* layout = new QVBoxLayout(middle);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(figures, 1);
    auto* bar = new LessonBar(m_run, m_presenting, middle);
    connect(bar, &LessonBar::editAsked, this, &Teaching::editStep);
    layout->addWidget(bar);
    return middle;
}

QWidget* Teaching::withList(QWidget* side) {
    m_side = new QStackedWidget;
    m_side->addWidget(side);
    return m_side;
}

void Teaching::apply() {
    if (m_side != nullptr && m_listShown && m_side->count() == 1) {
        const Memory* memory = m_window.memory();
        auto* list = new LessonList(m_run, memory != nullptr ? memory->finishedLessons() : QStringList(),
                                    memory != nullptr ? ownLessonFiles() : QStringList());
        connect(list, &LessonList::fileChosen, this, &Teaching::openFile);
        connect(list, &LessonList::chosen, this, &Teaching::open);
        connect(list, &LessonList::left, this, &Teaching::leave);
        m_side->addWidget(list);
    }
    if (m_side != nullptr) m_side->setCurrentIndex(m_listShown ? 1 : 0);
    m_window.panels()[0]->setWindowTitle(m_listShown ? shown("Lessons") : shown("Sentence and scheme"));
    m_window.figures().setTaker([this](const Target& target) { return m_run.chooseBy(target); });
    m_window.figures().setAlone(m_presenting);
    m_window.menuBar()->setVisible(!m_presenting);
    m_window.statusBar()->setVisible(!m_presenting);
    if (m_presenting)
        for (QDockWidget* panel : m_window.panels()) panel->hide();
    refresh();
}

/// Before the answer is revealed nothing on the screen tells it.
void Teaching::refresh() {
    Veil veil;
    if (m_run.isRunning()) {
        const LessonStep& step = m_run.step();
        veil.light = m_run.isRevealed() || m_run.isChanged() ? FigureParts() : step.light;
        veil.leads = m_run.asksLater() && !m_run.isChanged();
        if (m_run.isAsking()) {
            veil.cover = step.hide;
            veil.cover.all |= m_run.isChanged();  // what is hidden elsewhere is not known
            veil.silent = true;
        }
    }
    m_window.figures().setVeil(veil);
    emit changed();
}

void Teaching::open(const QString& name) {
    const std::string whole = name.toStdString();
    const std::string id = whole.substr(0, whole.find(':'));
    const Result<Lesson>& lesson = lessonOf(id);
    if (!lesson) return m_window.dialogs.showError(&m_window, shown(lesson.error()));
    std::size_t step = 0;
    if (id.size() < whole.size()) {
        const auto found = findLessonStep(*lesson, whole.substr(id.size() + 1));
        if (!found) return m_window.dialogs.showError(&m_window, shown(found.error()));
        step = *found;
    }
    m_path.clear();
    m_run.start(*lesson, step);
    showList(true);
}

bool Teaching::openFile(const QString& path) {
    Result<Lesson> lesson = loadLesson(path);
    if (!lesson) {
        m_window.dialogs.showError(&m_window, shown(lesson.error()));
        return false;
    }
    m_path = path;
    m_run.start(std::move(*lesson));
    showList(true);
    return true;
}

void Teaching::printPlan() {
    if (!m_run.isRunning()) return;
    const QString path = m_window.dialogs.askPicturePath(&m_window, m_run.title(), QStringLiteral("pdf"));
    if (path.isEmpty()) return;
    const auto bytes = lessonPlan(m_run.lesson(), windowLook());
    const auto failed = bytes ? saveBytes(path, *bytes) : std::optional(bytes.error());
    if (failed) m_window.dialogs.showError(&m_window, shown(*failed));
}

bool Teaching::mayTell() {
    if (!m_run.isAsking()) return true;
    m_window.say(text("A question is open: reveal its answer first"));
    return false;
}

void Teaching::showList(bool shown) {
    m_listShown = shown || !mayTell();
    apply();
}

void Teaching::leave() {
    if (!mayTell()) return;
    m_run.stop();
    showList(false);
}

void Teaching::end() {
    if (!m_run.isRunning()) return;
    m_run.stop();
    showList(false);
}

void Teaching::present(bool on, bool whole) {
    if (on == m_presenting) return;
    if (on) {
        m_lookBefore = m_window.look();
        m_stateBefore = m_window.windowState();
        m_layoutBefore = m_window.layoutNow();
    }
    m_presenting = on;
    m_isWhole = on && whole;
    m_typeSteps = 0;
    m_digits.clear();
    delete m_curtain;
    delete m_notesScreen;
    if (on) m_curtain = new Curtain(&m_window);
    const LookChoice look = on ? LookChoice{m_lookBefore.language, Theme::projector} : m_lookBefore;
    const bool isNew = !(lookOf(look) == windowLook());
    m_window.setLook(look, false);
    if (!isNew) m_window.buildAnew();
    if (on) {
        qApp->installEventFilter(this);
        if (whole) {
            QApplication::setOverrideCursor(largeArrow());
            m_pointer.start();
            m_window.setWindowState(m_stateBefore | Qt::WindowFullScreen);
            showNotes();
        }
        return;
    }
    qApp->removeEventFilter(this);
    m_pointer.stop();
    while (QApplication::overrideCursor() != nullptr) QApplication::restoreOverrideCursor();
    m_window.setWindowState(m_stateBefore);
    m_window.restoreLayout(m_layoutBefore);
}

void Teaching::showNotes() {
    if (!m_isWhole) return;
    const QList<QScreen*> screens = QGuiApplication::screens();
    const auto other =
        std::ranges::find_if(screens, [this](QScreen* each) { return each != m_window.screen(); });
    if (other == screens.end()) {
        if (m_notesScreen != nullptr) m_notesScreen->hide();  // its clock goes on
        return;
    }
    if (m_notesScreen == nullptr) m_notesScreen = new NotesScreen(m_run);
    m_notesScreen->setGeometry((*other)->availableGeometry());
    m_notesScreen->show();
    m_window.activateWindow();
}

QSize Teaching::roomForType() const {
    constexpr double kStep = 0.125;
    return m_window.size() * (m_presenting ? 1 + kStep * m_typeSteps : 1);
}

void Teaching::changeType(int steps) {
    constexpr int kMostSteps = 4;
    m_typeSteps = std::clamp(m_typeSteps + steps, -kMostSteps, kMostSteps);
    if (setLookScale(roomForType())) m_window.buildAnew();
}

void Teaching::hidePointer() {
    if (m_presenting) QApplication::changeOverrideCursor(Qt::BlankCursor);
}

void Teaching::movePointer(QPoint at) {
    if (m_curtain != nullptr) m_curtain->follow(at);
    if (QApplication::overrideCursor() == nullptr) return;
    if (QApplication::overrideCursor()->shape() == Qt::BlankCursor)
        QApplication::changeOverrideCursor(largeArrow());
    m_pointer.start();
}

bool Teaching::eventFilter(QObject* object, QEvent* event) {
    const auto* widget = qobject_cast<QWidget*>(object);
    const bool isOfNotes = widget != nullptr && widget->window() == m_notesScreen;
    if (isOfNotes && event->type() == QEvent::KeyPress) {  // whoever clicked there has the clicker still
        const auto* pressed = static_cast<QKeyEvent*>(event);
        return press(pressed->key(), pressed->text());
    }
    if (widget == nullptr || widget->window() != &m_window) return QObject::eventFilter(object, event);
    if (event->type() == QEvent::MouseMove)
        movePointer(m_window.mapFromGlobal(static_cast<QMouseEvent*>(event)->globalPosition().toPoint()));
    if (event->type() == QEvent::Resize && widget == &m_window && m_curtain != nullptr)
        m_curtain->setGeometry(m_window.rect());
    if (event->type() == QEvent::Wheel && m_curtain != nullptr &&
        m_curtain->kind() == Curtain::Kind::spotlight) {
        m_curtain->grow(static_cast<QWheelEvent*>(event)->angleDelta().y() > 0 ? 1 : -1);
        return true;
    }
    if (event->type() != QEvent::KeyPress) return QObject::eventFilter(object, event);
    const auto* pressed = static_cast<QKeyEvent*>(event);
    return press(pressed->key(), pressed->text()) || QObject::eventFilter(object, event);
}

/// A clicker's keys, and those of the one who teaches.
bool Teaching::press(int key, const QString& letter) {
    const QString digits = std::exchange(m_digits, QString());
    switch (key) {
        case Qt::Key_PageDown:
            if (m_run.isRunning()) m_run.next();
            return m_run.isRunning();
        case Qt::Key_PageUp:
            if (m_run.isRunning()) m_run.back();
            return m_run.isRunning();
        case Qt::Key_B:
        case Qt::Key_Period:
            m_curtain->toggle(Curtain::Kind::black);
            return true;
        case Qt::Key_W:
            m_curtain->toggle(Curtain::Kind::white);
            return true;
        case Qt::Key_F:
            m_curtain->toggle(Curtain::Kind::spotlight);
            return true;
        case Qt::Key_Space:
            if (!m_run.isRunning() || !m_run.step().play) return false;
            m_run.play();
            return true;
        case Qt::Key_Plus:
        case Qt::Key_Equal:
        case Qt::Key_Minus:
            QMetaObject::invokeMethod(
                this, [this, key] { changeType(key == Qt::Key_Minus ? -1 : 1); }, Qt::QueuedConnection);
            return true;
        case Qt::Key_Escape:
        case Qt::Key_F5:
            // The widget that got the key is made anew.
            QMetaObject::invokeMethod(
                this, [this] { present(false); }, Qt::QueuedConnection);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (digits.isEmpty()) return false;
            if (const int step = digits.toInt(); step >= 1) m_run.goTo(static_cast<std::size_t>(step) - 1);
            return true;
        default:
            break;
    }
    constexpr int kMostDigits = 3;
    const bool isDigit = letter.size() == 1 && letter[0] >= '0' && letter[0] <= '9';
    if (!isDigit || !m_run.isRunning()) return false;
    m_digits = (digits + letter).right(kMostDigits);
    return true;
}

}  // namespace posiscope
