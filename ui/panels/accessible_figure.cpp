// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/accessible_figure.h"

#include <QPointer>
#include <algorithm>
#include <utility>

#include "core/views/shared/caption.h"
#include "ui/look/rich_text.h"
#include "ui/panels/figure_view.h"

namespace posiscope {

namespace {

/// A word, or the cell in focus.
class AccessibleStop final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleStop(FigureView& view, const Target& target) : m_view(&view), m_target(target) {}

    const Target& target() const { return m_target; }

    bool isValid() const override { return m_view != nullptr && figure().has(m_target); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return parent() != nullptr ? parent()->window() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_view); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    void setText(QAccessible::Text, const QString&) override {}

    QString text(QAccessible::Text what) const override {
        if (what != QAccessible::Name || !isValid()) return {};
        return shown(viewOf(m_view->scene().document).name(m_view->scene(), m_target));
    }
    QAccessible::Role role() const override {
        return m_target.kind == Target::Kind::word ? QAccessible::ListItem : QAccessible::StaticText;
    }
    QRect rect() const override {
        if (m_view == nullptr) return {};
        const QRect seen = m_view->inWidget(boxOf(m_view->figure(), m_target)).toAlignedRect();
        return seen.isEmpty() ? seen : seen.translated(m_view->mapToGlobal(QPoint(0, 0)));
    }
    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        if (state.invalid) return state;
        const Walk& walk = figure().walk();
        state.focusable = state.selectable = true;
        state.selected = walk.stops[walk.first] == m_target;
        state.focused = m_view->hasFocus() && figure().focus() == m_target;
        state.offscreen = rect().isEmpty();
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    void doAction(const QString& name) override {
        if (!isValid()) return;
        if (name == setFocusAction()) m_view->setFocus();
        if (name == pressAction() || name == setFocusAction()) m_view->press(m_target);
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const AccessibleFigure& figure() const { return accessibleFigure(*m_view); }

    QPointer<FigureView> m_view;
    Target m_target;
};

void tell(QAccessibleInterface* about, QAccessible::Event what) {
    QAccessibleEvent event(about, what);
    AccessibleFigure::send(&event);
}

QAccessibleInterface* make(const QString& type, QObject* object) {
    if (type != QLatin1String(FigureView::staticMetaObject.className())) return nullptr;
    return new AccessibleFigure(*static_cast<FigureView*>(object));
}

}  // namespace

AccessibleFigure::AccessibleFigure(FigureView& view) : QAccessibleWidget(&view, QAccessible::Graphic) {}

AccessibleFigure::~AccessibleFigure() {
    drop(true);
}

void AccessibleFigure::install() {
    QAccessible::installFactory(make);  // once, however often
}

AccessibleFigure& accessibleFigure(FigureView& view) {
    return *static_cast<AccessibleFigure*>(QAccessible::queryAccessibleInterface(&view));
}

FigureView& AccessibleFigure::view() const {
    return *static_cast<FigureView*>(object());
}

QString AccessibleFigure::name() const {
    const Text& title = view().figure().title;
    if (title.empty()) return view().accessibleName();
    // Where there are several figures each says which one it is.
    const bool alone = view().scene().document.panes.size() == 1;
    return alone ? shown(title)
                 : shown(posiscope::text("%1: %2", {literal(view().accessibleName().toStdString()), title}));
}

QString AccessibleFigure::description() const {
    if (view().veil().silent) return {};  // a question of a lesson is open
    return shown(alternativeOf(view().scene()));
}

/// Tells of the focus only: a reader who does not see the mouse has no use for what it points at.
QString AccessibleFigure::value() const {
    Scene scene = view().scene();
    if (!scene.canvas.measure || view().veil().silent) return {};  // not drawn yet
    scene.pointer = {};
    if (const Text missing = missingOf(scene); !missing.empty()) return shown(missing);
    return shown(viewOf(scene.document).tell(scene, {}).line);
}

AccessibleFigure::Told AccessibleFigure::now() const {
    const Scene scene = view().scene();
    if (view().veil().silent) return {name(), {}, {}, {}};
    return {name(), description(), value(), viewOf(scene.document).walk(scene)};
}

const AccessibleFigure::Told& AccessibleFigure::told() const {
    if (!m_told) m_told = now();
    return *m_told;
}

const Walk& AccessibleFigure::walk() const {
    return told().walk;
}

Target AccessibleFigure::focus() const {
    return walk().stops.empty() ? Target{} : walk().stops[m_onSecond ? walk().second : walk().first];
}

bool AccessibleFigure::has(const Target& stop) const {
    const auto& stops = walk().stops;
    const auto at = static_cast<std::size_t>(stop.row);  // where a word stands, whatever their number
    return (at < stops.size() && stops[at] == stop) || std::ranges::find(stops, stop) != stops.end();
}

QString AccessibleFigure::text(QAccessible::Text what) const {
    told();
    switch (what) {
        case QAccessible::Name:
            return name();
        case QAccessible::Description:
            return description();
        case QAccessible::Value:
            return value();
        case QAccessible::Help:
            return shown(view().figure().hint);
        default:
            return QAccessibleWidget::text(what);
    }
}

int AccessibleFigure::childCount() const {
    return static_cast<int>(walk().stops.size());
}

QAccessibleInterface* AccessibleFigure::stop(const Target& target) const {
    Known& known = m_known[{target.row, target.column}];
    if (known.id != 0) return QAccessible::accessibleInterface(known.id);
    auto* made = new AccessibleStop(view(), target);
    known = {QAccessible::registerAccessibleInterface(made), made->text(QAccessible::Name)};
    return made;
}

QAccessibleInterface* AccessibleFigure::child(int index) const {
    return index >= 0 && index < childCount() ? stop(walk().stops[static_cast<std::size_t>(index)]) : nullptr;
}

int AccessibleFigure::indexOfChild(const QAccessibleInterface* child) const {
    for (const auto& [place, known] : m_known) {
        if (QAccessible::accessibleInterface(known.id) != child) continue;
        const auto& stops = walk().stops;
        const auto found = std::ranges::find(stops, static_cast<const AccessibleStop*>(child)->target());
        return found != stops.end() ? static_cast<int>(found - stops.begin()) : -1;
    }
    return -1;
}

QAccessibleInterface* AccessibleFigure::childAt(int x, int y) const {
    const QPointF here = view().mapFromGlobal(QPoint(x, y)) + QPointF(0.5, 0.5);
    const Target under = targetAt(view().figure(), view().inFigure(here));
    return has(under) ? stop(under) : nullptr;
}

QAccessibleInterface* AccessibleFigure::focusChild() const {
    return view().hasFocus() && focus() ? stop(focus()) : nullptr;
}

/// Drops stops that are there no more. The last cells stay a while, since who listens may still ask for them.
void AccessibleFigure::drop(bool all) {
    constexpr std::size_t kKept = 16;
    if (!all && m_known.size() <= std::max(kKept, walk().stops.size())) return;
    for (auto each = m_known.begin(); each != m_known.end();) {
        QAccessibleInterface* known = QAccessible::accessibleInterface(each->second.id);
        if (!all && known != nullptr && known->isValid()) {
            ++each;
            continue;
        }
        QAccessible::deleteAccessibleInterface(each->second.id);
        each = m_known.erase(each);
    }
}

void AccessibleFigure::tellNames() {
    for (auto& [place, known] : m_known) {
        QAccessibleInterface* each = QAccessible::accessibleInterface(known.id);
        if (each == nullptr || !each->isValid()) continue;
        const QString name = each->text(QAccessible::Name);
        if (std::exchange(known.name, name) != name) tell(each, QAccessible::NameChanged);
    }
}

void AccessibleFigure::tellChanges() {
    if (!m_told && !QAccessible::isActive()) return;
    const Target focusBefore = focus();
    const Told before = std::exchange(m_told, now()).value();
    if (m_told->name != before.name) tell(this, QAccessible::NameChanged);
    if (m_told->description != before.description) tell(this, QAccessible::DescriptionChanged);
    if (m_told->value != before.value) {
        QAccessibleValueChangeEvent event(this, m_told->value);
        send(&event);
    }

    const Walk &then = before.walk, &walk = m_told->walk;
    const bool isOther = walk.stops.size() != then.stops.size() ||
                         (!walk.stops.empty() && walk.stops.front().kind != then.stops.front().kind);
    if (isOther) {
        drop(true);
        tell(this, QAccessible::ObjectReorder);
    }
    drop(false);
    tellNames();
    const bool firstMoved = isOther || walk.first != then.first;
    m_onSecond = !firstMoved && (m_onSecond || walk.second != then.second);
    if (isOther || focus() != focusBefore) tellFocus();
}

void AccessibleFigure::tellFocus() {
    if (!m_told && !QAccessible::isActive()) return;
    if (QAccessibleInterface* now = focusChild()) tell(now, QAccessible::Focus);
}

}  // namespace posiscope
