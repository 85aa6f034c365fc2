// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/param_panel.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <algorithm>

#include "core/views/shared/edits.h"
#include "core/views/shared/registry.h"
#include "ui/controls/list_row.h"
#include "ui/controls/more_rows.h"
#include "ui/controls/offers.h"
#include "ui/controls/param_row.h"
#include "ui/controls/param_slider.h"
#include "ui/controls/player.h"
#include "ui/look/fitted_label.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

const Param kPositions{.id = marked("positions"),
                       .label = marked("positions"),
                       .lowest = 1,
                       .highest = kMostPositions,
                       .initial = 50,
                       .scale = Scale::integer,
                       .help = marked("How many rows: positions 0, 1, 2 and so on.")};

/// The width of a scheme, by its own name.
Param dimsOf(const Scheme& scheme) {
    return {.id = "dims",
            .label = scheme.width,
            .lowest = 1,
            .highest = kMostDims,
            .initial = static_cast<double>(scheme.dims),
            .scale = Scale::integer,
            .help = marked("How many numbers each row has.")};
}

/// A label that keeps its height whatever it says, so that nothing below it moves.
QLabel* fixedNote(int lines, QWidget* parent) {
    auto* label = new FixedLabel(parent);
    makeNote(label);
    label->setWordWrap(true);
    label->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    label->setFixedHeight(lines * QFontMetrics(noteFont()).lineSpacing() + 2);
    return label;
}

QLabel* nameOfRows(QWidget* parent) {
    auto* label = new QLabel(parent);
    QFont font = label->font();
    font.setBold(true);
    label->setFont(font);
    return label;
}

}  // namespace

ParamRow* makeParamRow(Editor& editor, Player& player, const Scheme& scheme, const Param& param, bool inLine,
                       QWidget* parent) {
    auto* row = new ParamRow(param, inLine ? ParamRow::Form::inLine : ParamRow::Form::stacked, parent);
    QObject::connect(row, &ParamRow::edited, &editor,
                     [&editor, &scheme, &param, row](double value, const QString& mergeKey) {
                         editor.edit(withParam(editor.document(), scheme, param, value), param.label,
                                     mergeKey);
                         row->setValue(settingOf(editor.document(), scheme).values[param]);
                     });
    QObject::connect(row, &ParamRow::released, &editor, &Editor::finishMerge);
    player.add(*row);
    if (inLine) row->make();
    return row;
}

void showParam(ParamRow& row, const Document& document, const Scheme& scheme) {
    const Values values = settingOf(document, scheme).values;
    const Param* param = scheme.param(row.param().id);
    if (param == nullptr) return;
    row.setMost(mostOf(*param, values, shapeOf(document).positions));
    row.setValue(values[*param]);
    const bool isIn = isEnabled(*param, values);
    row.setEnabled(isIn);
    // A scheme of many parameters shows those alone that count at present: the panel stays short.
    constexpr std::size_t kMany = 12;
    row.setVisible(isIn || scheme.params.size() <= kMany);
}

ParamPanel::ParamPanel(Editor& editor, Player& player, Unfolded& unfolded, QWidget* parent)
    : QWidget(parent),
      m_editor(editor),
      m_player(player),
      m_unfolded(unfolded) {
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(0, 0, 0, 0);
    all->setSpacing(8);
    all->addWidget(makeHead());

    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);  // so that the rows keep their width
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* rows = new QWidget(scroll);
    m_rows = new QVBoxLayout(rows);
    // Room for the outline around what has the keyboard, and for the scroll bar.
    m_rows->setContentsMargins(4, 4, 8, 4);
    m_rows->setSpacing(8);
    m_rows->addWidget(makeShape());
    for (QVBoxLayout** pages : {&m_schemeRows, &m_viewRows}) {
        auto* holder = new QWidget(rows);  // keeps the order that Tab follows, whenever a page is made
        *pages = new QVBoxLayout(holder);
        (*pages)->setContentsMargins(0, 0, 0, 0);
        (*pages)->setSpacing(0);
        m_rows->addWidget(holder);
    }
    m_rows->addStretch();
    scroll->setWidget(rows);
    all->addWidget(scroll, 1);
    // Qt shows what Tab comes to from within the area, not from outside of it. Under the mouse nothing moves.
    connect(qApp, &QApplication::focusChanged, scroll, [scroll](QWidget*, QWidget* now) {
        if (now != nullptr && scroll->widget()->isAncestorOf(now) &&
            QApplication::mouseButtons() == Qt::NoButton)
            scroll->ensureWidgetVisible(now, 0, 8);
    });

    m_fact = fixedNote(3, this);
    m_fact->setObjectName("fact");
    m_fact->setContentsMargins(4, 0, 16, 0);
    all->addWidget(m_fact);

    connect(&m_editor, &Editor::changed, this, &ParamPanel::refresh);
    refresh();
}

QWidget* ParamPanel::makeHead() {
    auto* head = new QWidget(this);
    m_heading = new QLabel(shown("Scheme"), head);
    m_heading->setFont(headingFont());
    m_heading->setWordWrap(true);
    m_heading->setSizePolicy(QSizePolicy::Ignored,
                             QSizePolicy::Preferred);  // the panel stays as wide as it is
    QWidget* sizes = makeSizes();
    sizes->setParent(head);  // before the list, where Tab comes to it
    m_picker = new QComboBox(head);
    m_picker->setObjectName("scheme");
    m_picker->setAccessibleName(shown("Scheme"));
    m_picker->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    passWheelOn(m_picker);
    m_heading->setBuddy(m_picker);
    m_summary = fixedNote(3, head);
    auto* layout = new QVBoxLayout(head);
    layout->setContentsMargins(4, 0, 16, 0);
    layout->setSpacing(8);
    auto* line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_heading, 1);
    line->addWidget(sizes);
    layout->addLayout(line);
    auto* keep = new QPushButton(shown("Keep"), head);
    keep->setToolTip(shown("Keeps this state, to compare others with it (P)"));
    connect(keep, &QPushButton::clicked, this, &ParamPanel::keepAsked);
    keep->setFixedHeight(m_picker->sizeHint().height());  // the line is as high as the list alone
    auto* chosen = new QHBoxLayout;
    chosen->setSpacing(8);
    chosen->addWidget(m_picker, 1);
    chosen->addWidget(keep);
    layout->addLayout(chosen);
    layout->addWidget(m_summary);
    connect(m_picker, &QComboBox::activated, this, &ParamPanel::choose);
    return head;
}

QWidget* ParamPanel::makeSizes() {
    auto* sizes = new QWidget(this);
    auto* layout = new QHBoxLayout(sizes);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    const auto add = [&](const char* name, const char* help, bool small) {
        auto* button = new QPushButton(shown(name), sizes);
        button->setToolTip(shown(help));
        connect(button, &QPushButton::clicked, this,
                [this, name, small] { m_editor.edit(withSize(m_editor.document(), small), name); });
        layout->addWidget(button);
    };
    add(marked("Small"), marked("4 dimensions and few positions, to be read number by number"), true);
    add(marked("Real"), marked("As wide as in the paper, and 50 positions"), false);
    return sizes;
}

QWidget* ParamPanel::makeShape() {
    auto* shape = new QWidget(this);
    m_positions = new ParamRow(kPositions, ParamRow::Form::stacked, shape);
    connectRow(m_positions, withPositions);
    m_asWords = new QCheckBox(shown("as many as words"), shape);
    connect(m_asWords, &QCheckBox::clicked, this, [this](bool on) {
        m_editor.edit(withPositionsOfWords(m_editor.document(), on), marked("positions"));
    });
    auto* layout = new QVBoxLayout(shape);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_positions);
    layout->addWidget(m_asWords);
    return shape;
}

ParamPanel::Page& ParamPanel::pageOf(const Scheme& scheme) {
    const auto made = std::ranges::find(m_pages, &scheme, &Page::scheme);
    if (made != m_pages.end()) return *made;
    m_pages.push_back(makePage(scheme));
    m_schemeRows->addWidget(m_pages.back().widget);
    emit rowsMade();
    return m_pages.back();
}

ParamPanel::Page ParamPanel::makePage(const Scheme& scheme) {
    Page page{.scheme = &scheme, .widget = new QWidget(this)};
    auto* layout = new QVBoxLayout(page.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    page.dims = new ParamRow(dimsOf(scheme), ParamRow::Form::stacked, page.widget);
    page.dims->make();
    connectRow(page.dims, withDims);
    layout->addWidget(page.dims);
    page.rows = makeRows(scheme.title, m_unfolded.scheme, page.widget);
    for (const Param* param : scheme.params)
        page.rows->add(makeParamRow(m_editor, m_player, scheme, *param, false, page.rows));
    layout->addWidget(page.rows);
    for (const ListParam* list : scheme.lists)
        layout->addWidget(page.lists.emplace_back(makeListRow(scheme, *list, page.widget)));
    return page;
}

ListRow* ParamPanel::makeListRow(const Scheme& scheme, const ListParam& list, QWidget* parent) {
    auto* row = new ListRow(list, parent);
    row->setCheck([this, &scheme, &list](const std::vector<double>& numbers) {
        const auto [values, dims] = settingOf(m_editor.document(), scheme);
        return wrongCount(list, numbers, values, dims);
    });
    connect(row, &ListRow::edited, this, [this, &scheme, &list](const std::vector<double>& numbers) {
        m_editor.edit(withList(m_editor.document(), scheme, list, numbers), list.label);
    });
    return row;
}

ParamPanel::ViewPage& ParamPanel::viewPageOf(const View& view) {
    const auto made = std::ranges::find(m_viewPages, &view, &ViewPage::view);
    if (made != m_viewPages.end()) return *made;
    m_viewPages.push_back(makeViewPage(view));
    m_viewRows->addWidget(m_viewPages.back().widget);
    emit rowsMade();
    return m_viewPages.back();
}

ParamPanel::ViewPage ParamPanel::makeViewPage(const View& view) {
    ViewPage page{.view = &view, .widget = new QWidget(this)};
    auto* layout = new QVBoxLayout(page.widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    QLabel* name = nameOfRows(page.widget);
    name->setText(shown(view.title));
    layout->addWidget(name);
    page.rows = makeRows(view.title, m_unfolded.view, page.widget);
    for (const Param* param : headChoicesOf(view)) {
        page.rows->add(makeOptionRow(*param, view.attends, page.rows));
        page.params.push_back(param);
    }
    for (const Param* param : view.params) {
        page.rows->add(makeOptionRow(*param, true, page.rows));
        page.params.push_back(param);
    }
    layout->addWidget(page.rows);
    return page;
}

ParamRow* ParamPanel::makeOptionRow(const Param& param, bool mayBeOpen, QWidget* parent) {
    Param placed = param;
    placed.open = param.open && mayBeOpen;
    auto* row = new ParamRow(placed, ParamRow::Form::stacked, parent);
    connect(row, &ParamRow::edited, this, [this, &param, row](double value, const QString& mergeKey) {
        m_editor.edit(withOption(m_editor.document(), param, value), param.label, mergeKey);
        row->setValue(m_editor.document().pane().options[param]);
    });
    connect(row, &ParamRow::released, &m_editor, &Editor::finishMerge);
    m_player.add(*row);
    return row;
}

MoreRows* ParamPanel::makeRows(const char* of, bool& unfolded, QWidget* parent) {
    auto* rows = new MoreRows(of, parent);
    connect(rows, &MoreRows::made, this, &ParamPanel::rowsMade);
    connect(rows, &MoreRows::unfolded, this, [this, &unfolded](bool open) {
        unfolded = open;
        refresh();
    });
    return rows;
}

/// A new page of a panel that is not yet there is shown with the panel: before, it would be laid out one time more.
void ParamPanel::showPage(QWidget* page, bool isPresent) const {
    if (!isPresent || isVisible() || page->testAttribute(Qt::WA_WState_ExplicitShowHide))
        page->setVisible(isPresent);
}

void ParamPanel::refreshView() {
    const Document& now = m_editor.document();
    const View& view = viewOf(now);
    const std::span<const Param*const> head = headChoicesOf(view), there = headChoicesOf(view, schemeOf(now));
    const bool isEmpty = view.params.empty() && there.empty();
    const ViewPage* present = isEmpty ? nullptr : &viewPageOf(view);
    if (present != nullptr) {
        const Index positions = shapeOf(now).positions;
        for (std::size_t i = 0; i < present->params.size(); ++i) {
            const Param& param = *present->params[i];  // whose range is not yet the one under a scheme
            ParamRow* row = present->rows->rows()[i];
            row->setMost(
                mostOf(presentParam(view, param, m_editor.encoding()), now.pane().options, positions));
            row->setValue(now.pane().options[param]);
            row->setEnabled(posiscope::isEnabled(param, now.pane().options));
            row->setWanted(i >= head.size() || !there.empty());
        }
        present->rows->refresh(m_unfolded.view);
    }
    for (const ViewPage& page : m_viewPages) showPage(page.widget, &page == present);
}

void ParamPanel::connectRow(ParamRow* row, Document (*change)(Document, Index)) {
    connect(row, &ParamRow::edited, this, [this, row, change](double value, const QString& mergeKey) {
        m_editor.edit(change(m_editor.document(), static_cast<Index>(value)), row->param().label, mergeKey);
    });
    connect(row, &ParamRow::released, &m_editor, &Editor::finishMerge);
    m_player.add(*row);
}

void ParamPanel::choose(int index) {
    const std::string id = m_picker->itemData(index).toString().toStdString();
    if (const Scheme* scheme = findScheme(id))
        m_editor.edit(withScheme(m_editor.document(), *scheme), marked("Scheme"));
}

void ParamPanel::refresh() {
    const Document& now = m_editor.document();
    const Scheme& scheme = schemeOf(now);
    refreshPicker();
    refreshView();
    refreshShape();
    m_summary->setText(html(scheme.summary));
    const Page& present = pageOf(scheme);
    present.dims->setValue(static_cast<double>(settingOf(now, scheme).dims));
    const Param* mainParam = mainParamOf(now);
    for (ParamRow* row : present.rows->rows()) {
        showParam(*row, now, scheme);
        // It stands under the figure already.
        row->setWanted(mainParam == nullptr || row->param().id != std::string_view(mainParam->id));
    }
    present.rows->refresh(m_unfolded.scheme);
    const Values values = settingOf(now, scheme).values;
    for (ListRow* row : present.lists) {
        row->setNumbers(values[row->list()]);
        row->setVisible(posiscope::isEnabled(row->list(), values));
    }
    for (const Page& page : m_pages) showPage(page.widget, &page == &present);
    m_fact->setText(html(m_editor.encoding().about.fact));
}

void ParamPanel::refreshPicker() {
    const Document& now = m_editor.document();
    m_heading->setText(now.panes.size() == 1 ? shown("Scheme")
                                             : shown(text("Scheme of pane %1, %2",
                                                          {shownNumber(static_cast<Index>(now.framed) + 1),
                                                           text(viewOf(now).title)})));
    const SchemeList listed = schemesFor(now);
    QList<Offer> offers;
    for (const Scheme* scheme : listed.all)
        offers.append({shown(scheme->title), QString::fromUtf8(scheme->id)});
    if (listed.fitting > 0 && listed.fitting < listed.all.size())
        offers.insert(static_cast<qsizetype>(listed.fitting), Offer{});
    offer(m_picker, offers, QString::fromUtf8(schemeOf(now).id));
}

void ParamPanel::refreshShape() {
    const Document& now = m_editor.document();
    const View& view = viewOf(now);
    if (!view.takesWords && m_positions->make()) emit rowsMade();
    m_asWords->setChecked(!positionsSetOf(now));
    m_asWords->parentWidget()->setVisible(!view.takesWords);  // then there is nothing to choose
    m_positions->setValue(static_cast<double>(shapeOf(now).positions));
    m_positions->setEnabled(positionsSetOf(now).has_value());
}

}  // namespace posiscope
