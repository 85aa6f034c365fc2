// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/kept_panel.h"

#include <QCheckBox>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

#include "core/colour/palette.h"
#include "core/views/shared/comparing.h"
#include "core/views/shared/kept_states.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"
#include "ui/paint/markers.h"

namespace posiscope {

namespace {

constexpr int kStatesSeen = 3;

/// The line and the marker of a kept state.
QPixmap swatch(std::size_t place, const QWidget& on) {
    const QSize size(scaled(32), scaled(14));
    const double ratio = on.devicePixelRatioF();
    QPixmap pixmap(size * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    const KeptStyle style = keptStyle(place);
    const Rgb light = rgb(style.paint, windowLook().theme);
    const QColor ink(light.red, light.green, light.blue);
    static constexpr Qt::PenStyle kStyles[] = {Qt::SolidLine, Qt::DashLine, Qt::DotLine, Qt::DashDotLine};
    painter.setPen(QPen(ink, scaled(2), kStyles[static_cast<std::size_t>(style.dash)], Qt::FlatCap));
    painter.drawLine(QPointF(0, size.height() / 2.0), QPointF(size.width(), size.height() / 2.0));
    painter.setPen(Qt::NoPen);
    painter.setBrush(ink);
    painter.drawPath(dotOf(style.marker, style.hollow, scaled(8), {size.width() / 2.0, size.height() / 2.0}));
    return pixmap;
}

/// A box whose name is cut in the middle where it has no room.
class NameBox final : public QCheckBox {
public:
    NameBox(const QString& name, QWidget* parent) : QCheckBox(parent), m_name(name) {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setAccessibleName(name);
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QCheckBox::resizeEvent(event);
        const int room = width() - iconSize().width() - scaled(36);
        const QString cut = fontMetrics().elidedText(m_name, Qt::ElideMiddle, room);
        setText(QString(cut).replace('&', QStringLiteral("&&")));
    }

private:
    QString m_name;
};

}  // namespace

KeptPanel::KeptPanel(Editor& editor, QWidget* parent) : QWidget(parent), m_editor(editor) {
    setObjectName("kept");
    auto* all = new QVBoxLayout(this);
    all->setContentsMargins(4, 0, 8, 0);
    all->setSpacing(4);
    auto* heading = new QLabel(shown("Kept states"), this);
    QFont bold = heading->font();
    bold.setBold(true);
    heading->setFont(bold);
    all->addWidget(heading);
    auto* scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* rows = new QWidget(scroll);
    m_rows = new QVBoxLayout(rows);
    m_rows->setContentsMargins(4, 2, 4, 2);  // room for the outline around what has the keyboard
    m_rows->setSpacing(2);
    scroll->setWidget(rows);
    all->addWidget(scroll);
    connect(&m_editor, &Editor::changed, this, &KeptPanel::refresh);
    hide();
    refresh();
}

void KeptPanel::edit(Document (*change)(Document, const std::string&), const std::string& name,
                     const char* step) {
    m_editor.edit(change(m_editor.document(), name), step);
}

void KeptPanel::showBeside(const std::string& name, bool beside) {
    const Document& now = m_editor.document();
    if (beside && now.panes.size() == kMostPanes)
        emit refused(text("There are %1 panes, the most that fit: close one first",
                          {shownNumber(static_cast<Index>(kMostPanes))}));
    else
        m_editor.edit(beside ? withKeptBeside(now, name) : withoutKeptBeside(now, name),
                      marked("Show a kept state beside"));
}

QWidget* KeptPanel::makeMenuButton(const Kept& kept, QWidget* parent) {
    auto* button = new QToolButton(parent);
    button->setText(QStringLiteral("⋯"));
    button->setFocusPolicy(Qt::TabFocus);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAccessibleName(shown(text("What to do with “%1”", {literal(kept.name)})));
    button->setToolTip(button->accessibleName());
    auto* menu = new QMenu(button);
    const std::string& name = kept.name;
    const QString shownName = QString::fromStdString(name);
    const bool known = kept.future.empty();
    const bool subtracts = m_editor.document().pane().minus == name;
    const auto add = [&](const QString& label, bool enabled, auto run) {
        QAction* action = menu->addAction(label, this, run);
        action->setEnabled(enabled);
        return action;
    };
    const bool isBeside = standsBeside(m_editor.document(), name);
    QAction* beside = add(shown("Show it &beside"), isBeside || canStandBeside(m_editor.document(), kept),
                          [this, name, isBeside] { showBeside(name, !isBeside); });
    beside->setCheckable(true);
    beside->setChecked(isBeside);
    QAction* minus = add(shown("&Subtract it"), known, [this, name, subtracts] {
        edit(withMinus, subtracts ? std::string() : name, marked("Difference"));
    });
    minus->setCheckable(true);
    minus->setChecked(subtracts);
    add(shown("Go to the &largest difference"), subtracts, [this] { emit largestAsked(); });
    add(shown("&What differs…"), known, [this, shownName] { emit differencesAsked(shownName); });
    menu->addSeparator();
    add(shown("Bring it bac&k"), known, [this, name] {
        const Document& now = m_editor.document();
        m_editor.edit(withStateOf(now, *findKept(now, name)), marked("Bring back a state"));
    });
    add(shown("Re&place it by this state"), true,
        [this, name] { edit(withKeptReplaced, name, marked("Replace a kept state")); });
    add(shown("&Rename…"), true, [this, shownName] { emit renameAsked(shownName); });
    add(shown("R&emove"), true, [this, name] { edit(withoutKept, name, marked("Remove a kept state")); });
    button->setMenu(menu);
    return button;
}

QWidget* KeptPanel::makeRow(const Kept& kept, std::size_t place) {
    auto* row = new QWidget(this);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    const bool subtracts = m_editor.document().pane().minus == kept.name;
    auto* box = new NameBox(QString::fromStdString((subtracts ? "− " : "") + kept.name), row);
    const QPixmap line = swatch(place, *this);
    box->setIcon(line);
    box->setIconSize(line.deviceIndependentSize().toSize());
    box->setChecked(kept.shown && kept.future.empty());
    box->setEnabled(kept.future.empty());
    box->setToolTip(kept.future.empty() ? shown(text("Show “%1” beside this state, in curves and their kind",
                                                     {literal(kept.name)}))
                                        : shown("A newer program wrote it: it is kept as it is"));
    connect(box, &QCheckBox::clicked, this, [this, name = kept.name](bool on) {
        m_editor.edit(withKeptShown(m_editor.document(), name, on), marked("Show a kept state"));
    });
    layout->addWidget(box, 1);
    layout->addWidget(makeMenuButton(kept, row));
    return row;
}

void KeptPanel::refresh() {
    const Document& now = m_editor.document();
    Shown all{now.kept, now.pane().view, now.pane().minus, {}};
    for (const Pane& pane : now.panes) all.beside.push_back(pane.state);
    if (m_shown == all) return;
    m_shown = std::move(all);
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();  // it may be its own menu that was used
        delete item;
    }
    int height = 0;
    for (std::size_t i = 0; i < m_shown.kept.size(); ++i) {
        QWidget* row = makeRow(m_shown.kept[i], i);
        m_rows->addWidget(row);
        height = row->sizeHint().height() + m_rows->spacing();
    }
    auto* scroll = findChild<QScrollArea*>();
    scroll->setFixedHeight(std::min<int>(static_cast<int>(m_shown.kept.size()), kStatesSeen) * height + 4);
    setVisible(!m_shown.kept.empty());
    emit rowsMade();
}

}  // namespace posiscope
