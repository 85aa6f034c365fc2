// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/colour_menu.h"

#include <QActionGroup>
#include <algorithm>

#include "core/views/shared/view.h"
#include "ui/look/rich_text.h"
#include "ui/window/main_window.h"

namespace posiscope {

namespace {

using Span = ColourChoice::Span;

}  // namespace

ColourMenu::ColourMenu(MainWindow& window, QWidget* parent)
    : QMenu(shown("&Colours of values"), parent),
      m_window(window),
      m_maps(new QActionGroup(this)),
      m_spans(new QActionGroup(this)) {
    for (const MapName map : mapNames()) {
        QAction* action = add(m_maps, shown(titleOf(map)), QString::fromUtf8(idOf(map)));
        connect(action, &QAction::triggered, this, [this, map] {
            ColourChoice colours = m_window.editor().document().colours;
            colours.map = map;
            choose(colours);
        });
    }
    addSeparator();
    const auto span = [this](const QString& name, Span which) {
        QAction* action = add(m_spans, name, QString::number(static_cast<int>(which)));
        connect(action, &QAction::triggered, this, [this, which] {
            if (which == Span::fixed) return chooseFixed();
            ColourChoice colours = m_window.editor().document().colours;
            colours.span = which;
            choose(colours);
        });
    };
    span(shown("&Usual range of the table"), Span::data);
    m_data = addAction(shown("Range of the &data"));
    connect(m_data, &QAction::triggered, this, &ColourMenu::chooseData);
    span(shown("Range &symmetric about 0"), Span::symmetric);
    span(shown("&Fixed range…"), Span::fixed);
    addSeparator();
    m_shared = addAction(shown("Same range in panes that &compare"), this, [this] {
        ColourChoice colours = m_window.editor().document().colours;
        colours.shared = m_shared->isChecked();
        choose(colours);
    });
    m_shared->setCheckable(true);
    connect(&window.editor(), &Editor::changed, this, &ColourMenu::refresh);
    refresh();
}

QAction* ColourMenu::add(QActionGroup* group, const QString& name, const QString& id) {
    QAction* action = addAction(name);
    action->setCheckable(true);
    action->setData(id);
    group->addAction(action);
    return action;
}

void ColourMenu::choose(const ColourChoice& colours) {
    Document next = m_window.editor().document();
    next.colours = colours;
    m_window.editor().edit(std::move(next), marked("Colours"));
}

std::vector<Document> ColourMenu::coloured() const {
    const Document& now = m_window.editor().document();
    std::vector<Document> panes;
    for (std::size_t i = 0; i < now.panes.size(); ++i) panes.push_back(seenFrom(now, i));
    std::erase_if(panes, [](const Document& pane) { return !viewOf(pane).colours; });
    return panes;
}

void ColourMenu::chooseData() {
    const Document& document = m_window.editor().document();
    FieldPtr field;
    for (const Document& pane : coloured())
        if (!field) field = colouredField(pane, m_window.editor().encodingOf(pane));
    if (!field) return;
    if (field->kind() == Kind::index)
        return m_window.dialogs.showError(
            &m_window, shown("The numbers that are shown are rows, which have the colours of offsets."));
    const auto range = dataRange(*field);
    if (!range)
        return m_window.dialogs.showError(
            &m_window,
            shown("This table has no range: all its numbers are alike, or there are too many to look at. "
                  "Choose a fixed range."));
    ColourChoice colours = document.colours;
    colours.span = Span::fixed;
    colours.fixed = *range;
    choose(colours);
}

void ColourMenu::chooseFixed() {
    ColourChoice colours = m_window.editor().document().colours;
    const auto range = m_window.dialogs.askRange(&m_window, colours.fixed);
    if (!range) return refresh();  // the group has checked it already
    colours.span = Span::fixed;
    colours.fixed = *range;
    choose(colours);
}

void ColourMenu::refresh() {
    // Panes without colours of values take no choice of them.
    const std::vector<Document> panes = coloured();
    menuAction()->setEnabled(!panes.empty());
    m_data->setEnabled(
        std::ranges::any_of(panes, [](const Document& pane) { return viewOf(pane).showsPart; }));
    const ColourChoice& now = m_window.editor().document().colours;
    m_shared->setChecked(now.shared);
    for (QAction* action : m_maps->actions())
        action->setChecked(action->data().toString() == QLatin1String(idOf(now.map)));
    for (QAction* action : m_spans->actions())
        action->setChecked(action->data().toInt() == static_cast<int>(now.span));
}

}  // namespace posiscope
