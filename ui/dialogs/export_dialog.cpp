// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/export_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <array>
#include <cmath>

#include "core/base/number.h"
#include "core/views/shared/registry.h"
#include "ui/controls/number_box.h"
#include "ui/dialogs/export_choices.h"
#include "ui/dialogs/export_words.h"
#include "ui/dialogs/figure_preview.h"
#include "ui/export/figure_page.h"
#include "ui/export/missing_glyphs.h"
#include "ui/look/mnemonics.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

namespace {

constexpr int kFormWidth = 320, kSpace = 8;
constexpr std::array kThemes{Theme::print, Theme::light, Theme::dark, Theme::projector};
constexpr std::array kLanguages{Language::english, Language::chinese};
constexpr std::array kKinds{FileKind::pdf, FileKind::svg, FileKind::png};

template <class All, class T>
int indexOf(const All& all, T which) {
    return static_cast<int>(std::ranges::find(all, which) - all.begin());
}

}  // namespace

ExportDialog::ExportDialog(const Document& document, const FigureFormat& start, QWidget* parent, bool moves)
    : QDialog(parent),
      m_document(document),
      m_format(possible(start)) {
    setWindowTitle(shown("Export figure"));
    const auto alone = viewOf(document).alone;
    if (document.panes.size() > 1 || std::ranges::find(alone, m_format.only, &Alone::id) == alone.end())
        m_format.only.clear();
    if (!hasNamedLines(document)) m_format.legend = LegendPlace::beside;
    m_preview = new FigurePreview(document, this);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_go = buttons->addButton(shown("&Export…"), QDialogButtonBox::AcceptRole);
    m_go->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* side = new QVBoxLayout;
    side->setSpacing(2 * kSpace);
    auto* tabs = new QTabWidget(this);
    tabs->setDocumentMode(true);
    tabs->addTab(makeForm(moves), shown("Page"));
    m_words = new ExportWords(document, this);
    connect(m_words, &ExportWords::changed, this, &ExportDialog::change);
    tabs->addTab(m_words, shown("Texts"));
    side->addWidget(tabs);
    m_summary = new QLabel(this);
    m_summary->setObjectName(QStringLiteral("summary"));
    m_summary->setWordWrap(true);
    m_summary->setAlignment(Qt::AlignTop);
    makeNote(m_summary);
    m_summary->setFixedHeight(3 * lineHeight(noteFont()));
    side->addWidget(m_summary);
    side->addStretch();
    side->addWidget(buttons);
    auto* all = new QHBoxLayout(this);
    all->setContentsMargins(24, 24, 24, 16);
    all->setSpacing(24);
    all->addWidget(m_preview, 1);
    all->addLayout(side);
    resize(1000, 640);
    m_size->setFocus();
    refresh();
}

QWidget* ExportDialog::makeForm(bool moves) {
    auto* holder = new QWidget(this);
    holder->setMinimumWidth(kFormWidth);
    auto* form = new QFormLayout(holder);
    form->setContentsMargins(0, kSpace, 0, 0);
    form->setSpacing(kSpace);
    QStringList sizes;
    for (const FigureSize& size : figureSizes()) sizes += shown(size.title);
    m_size = addChoice(form, shown("&Size"), sizes + QStringList{shown("Other")}, [](FigureFormat& f, int i) {
        if (i >= static_cast<int>(figureSizes().size())) return;
        const FigureSize& size = figureSizes()[static_cast<std::size_t>(i)];
        f.widthMm = size.widthMm;
        f.heightMm = size.heightMm;
        f.fontPt = size.fontPt;
    });
    m_width = addNumber(form, shown("&Width"), QStringLiteral("mm"), 1,
                        [](FigureFormat& f, double x) { f.widthMm = x; });
    m_height = addNumber(form, shown("&Height"), QStringLiteral("mm"), 1,
                         [](FigureFormat& f, double x) { f.heightMm = x; });
    m_width->setRange(kLeastMm, kMostMm);
    m_height->setRange(kLeastMm, kMostMm);
    if (!moves)
        m_kind = addChoice(form, shown("&File"),
                           {shown("PDF, for papers"), shown("SVG, to go on drawing"), shown("PNG, pixels")},
                           [](FigureFormat& f, int i) { f.kind = kKinds[static_cast<std::size_t>(i)]; });
    m_dpi = addNumber(form, shown("&Resolution"), QStringLiteral("dpi"), 50,
                      [](FigureFormat& f, double x) { f.dpi = x; });
    m_font = addNumber(form, shown("Smallest te&xt"), QStringLiteral("pt"), 0.5,
                       [](FigureFormat& f, double x) { f.fontPt = x; });
    for (const char* each : {"DejaVu Sans", "LM Roman 10", "TeX Gyre Termes", "TeX Gyre Heros"})
        if (missingFont(each).empty()) m_typefaces += QLatin1String(each);
    if (const QString own = QString::fromStdString(m_format.look.font);
        !own.isEmpty() && !m_typefaces.contains(own))
        m_typefaces += own;
    m_typeface = addChoice(form, shown("T&ypeface"), m_typefaces, [this](FigureFormat& f, int i) {
        f.look.font = i > 0 ? m_typefaces[i].toStdString() : "";
    });
    m_theme = addChoice(form, shown("&Colours"),
                        {shown("Print"), shown("Light"), shown("Dark"), shown("Projector")},
                        [](FigureFormat& f, int i) { f.look.theme = kThemes[static_cast<std::size_t>(i)]; });
    m_language =
        addChoice(form, shown("&Language"), {QStringLiteral("English"), QStringLiteral("简体中文")},
                  [](FigureFormat& f, int i) { f.look.language = kLanguages[static_cast<std::size_t>(i)]; });
    QStringList panels{shown("All")};
    for (const Alone& each : viewOf(m_document).alone) panels += shown(each.title);
    if (m_document.panes.size() == 1 && panels.size() > 1)
        m_only = addChoice(form, shown("&Panels"), panels, [this](FigureFormat& f, int i) {
            f.only = i > 0 ? viewOf(m_document).alone[static_cast<std::size_t>(i - 1)].id : "";
        });
    if (m_document.panes.size() > 1)
        m_letters = addCheck(form, shown("Call panes (a), (b), (c)"),
                             [](FigureFormat& f, bool on) { f.letters = on; });
    m_focus = addCheck(form, shown("&Mark the focus"), [](FigureFormat& f, bool on) { f.focus = on; });
    m_values = addCheck(form, shown("Num&bers in cells"), [](FigureFormat& f, bool on) { f.values = on; });
    m_box = addCheck(form, shown("Box aroun&d the axes"), [](FigureFormat& f, bool on) { f.box = on; });
    m_outlines = addCheck(form, shown("Texts as &outlines, which need no font"),
                          [](FigureFormat& f, bool on) { f.outlines = on; });
    return holder;
}

NumberBox* ExportDialog::addNumber(QFormLayout* form, const QString& name, const QString& unit, double step,
                                   const Set<double>& set) {
    auto* box = new NumberBox({}, this);
    box->setAccessibleName(withoutMnemonic(name));
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kSpace);
    box->setFixedWidth(96);
    layout->addWidget(box);
    layout->addWidget(new QLabel(unit, row));
    layout->addStretch();
    form->addRow(name, row);
    static_cast<QLabel*>(form->labelForField(row))->setBuddy(box);
    const auto enter = [this, set](double value) {
        FigureFormat next = m_format;
        set(next, value);
        change(next);
    };
    const auto move = [box, enter, step](int by) {
        if (const auto now = box->read()) enter(*now + by * step);
    };
    connect(box, &NumberBox::entered, this, enter);
    connect(box, &NumberBox::stepped, this, move);
    connect(box, &NumberBox::paged, this, [move](int by) { move(10 * by); });
    return box;
}

QComboBox* ExportDialog::addChoice(QFormLayout* form, const QString& name, const QStringList& choices,
                                   const Set<int>& set) {
    auto* box = new QComboBox(this);
    box->addItems(choices);
    box->setAccessibleName(withoutMnemonic(name));
    form->addRow(name, box);
    connect(box, &QComboBox::activated, this, [this, set](int index) {
        FigureFormat next = m_format;
        set(next, index);
        change(next);
    });
    return box;
}

QCheckBox* ExportDialog::addCheck(QFormLayout* form, const QString& name, const Set<bool>& set) {
    auto* box = new QCheckBox(name, this);
    box->setAccessibleName(withoutMnemonic(name));
    form->addRow(box);
    connect(box, &QCheckBox::toggled, this, [this, set](bool on) {
        FigureFormat next = m_format;
        set(next, on);
        change(next);
    });
    return box;
}

void ExportDialog::change(const FigureFormat& format) {
    m_format = possible(format);
    refresh();
}

Text ExportDialog::summary() const {
    const Text texts = text("texts from %1 pt", {shownNumber(*m_format.fontPt, 3)});
    if (m_format.kind == FileKind::png)
        return text("%1 × %2 pixels; %3",
                    {shownNumber(static_cast<std::int64_t>(pixelsAcross(m_format))),
                     shownNumber(static_cast<std::int64_t>(pixelsDown(m_format))), texts});
    return text("%1 × %2 mm, sharp at every size; %3",
                {shownNumber(m_format.widthMm), shownNumber(m_format.heightMm), texts});
}

void ExportDialog::refresh() {
    const auto sizes = figureSizes();
    const auto size = std::ranges::find_if(sizes, [this](const FigureSize& each) {
        return each.widthMm == m_format.widthMm && each.heightMm == m_format.heightMm;
    });
    const auto choose = [](QComboBox* box, int index) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(index);
    };
    const auto check = [](QCheckBox* box, bool on) {
        const QSignalBlocker quiet(box);
        box->setChecked(on);
    };
    choose(m_size, static_cast<int>(size - sizes.begin()));
    if (m_kind != nullptr) choose(m_kind, indexOf(kKinds, m_format.kind));
    choose(m_theme, indexOf(kThemes, m_format.look.theme));
    choose(m_language, indexOf(kLanguages, m_format.look.language));
    m_width->setValue(m_format.widthMm);
    m_height->setValue(m_format.heightMm);
    m_dpi->setRange(kLeastDpi, mostDpi(m_format));
    m_dpi->setValue(m_format.dpi);
    m_dpi->setEnabled(m_format.kind == FileKind::png);
    m_font->setRange(kLeastFontPt, kMostFontPt);
    m_font->setValue(*m_format.fontPt);
    if (m_only != nullptr) {
        const auto alone = viewOf(m_document).alone;
        const auto at = std::ranges::find(alone, m_format.only, &Alone::id);
        choose(m_only, at == alone.end() ? 0 : static_cast<int>(at - alone.begin()) + 1);
    }
    if (m_letters != nullptr) check(m_letters, m_format.letters);
    choose(
        m_typeface,
        std::max<int>(0, static_cast<int>(m_typefaces.indexOf(QString::fromStdString(m_format.look.font)))));
    check(m_focus, m_format.focus);
    check(m_values, m_format.values);
    check(m_box, m_format.box);
    check(m_outlines, m_format.outlines);
    m_outlines->setEnabled(m_format.kind != FileKind::png);
    const auto page = FigurePage::laidOut(m_document, m_format);
    m_go->setEnabled(bool(page));
    m_summary->setText(shown(page ? summary() : sentence(page.error())));
    m_words->show(m_format, page ? page->figure() : Figure());
    m_preview->setFormat(m_format);
}

}  // namespace posiscope
