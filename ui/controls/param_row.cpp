// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/controls/param_row.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QSignalBlocker>
#include <QToolButton>
#include <algorithm>
#include <cmath>

#include "ui/controls/number_box.h"
#include "ui/controls/param_slider.h"
#include "ui/look/rich_text.h"
#include "ui/look/theme.h"

namespace posiscope {

ParamRow::ParamRow(const Param& param, Form form, QWidget* parent)
    : QWidget(parent),
      m_param(param),
      m_form(form),
      m_scale(param),
      m_value(param.initial) {}

bool ParamRow::make() {
    if (m_label != nullptr) return false;
    m_label = new QLabel(this);
    m_reset = new QToolButton(this);
    m_reset->setObjectName("reset");
    m_reset->setAutoRaise(true);
    m_reset->setText(QStringLiteral("\u21BA"));
    m_reset->setFixedSize(scaled(24), scaled(24));
    if (m_param.scale == Scale::choice)
        makeChoice();
    else
        makeNumber();
    connect(m_reset, &QToolButton::clicked, this, [this] {
        m_run.end();
        (m_slider ? static_cast<QWidget*>(m_slider) : m_choice)->setFocus();  // the arrow goes away
        put(m_param.initial);
        m_run.end();
    });
    const QString unit = shown(m_param.unit);
    setLabel(shown(m_param.label) + (unit.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(unit)));
    const QString help = shown(m_param.help);
    setToolTip(
        QStringLiteral("<p>%1</p>").arg(help.toHtmlEscaped()));  // rich text is wrapped, plain text is not
    for (QWidget* each : {static_cast<QWidget*>(this), static_cast<QWidget*>(m_slider),
                          static_cast<QWidget*>(m_box), static_cast<QWidget*>(m_choice)})
        if (each) each->setAccessibleDescription(help);
    layOut();
    setValue(m_value);
    if (isVisible())
        for (QWidget* each :
             {static_cast<QWidget*>(m_label), static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_box),
              static_cast<QWidget*>(m_choice), static_cast<QWidget*>(m_play)})
            if (each) each->show();
    return true;
}

void ParamRow::makeNumber() {
    m_slider = new ParamSlider(this);
    m_slider->setRange(0, m_scale.steps());
    m_slider->installEventFilter(this);
    m_box = new NumberBox(m_param, this);
    m_box->setFixedWidth(scaled(96));
    m_box->installEventFilter(this);
    m_label->setBuddy(m_box);
    makePlay();
    connect(m_slider, &QSlider::sliderPressed, &m_run, &MergeKey::hold);
    connect(m_slider, &QSlider::valueChanged, this, &ParamRow::slide);
    connect(m_slider, &QSlider::sliderReleased, this, [this] {
        m_run.end();
        emit released();
    });
    connect(m_slider, &ParamSlider::stepped, this, [this](int by) { put(m_scale.stepped(m_value, by)); });
    connect(m_slider, &ParamSlider::paged, this, [this](int by) { put(m_scale.paged(m_value, by)); });
    connect(m_slider, &ParamSlider::toEnd, this,
            [this](bool highest) { put(highest ? m_scale.highest() : m_scale.lowest()); });
    connect(m_box, &NumberBox::stepped, this, [this](int by) { put(m_scale.stepped(m_value, by)); });
    connect(m_box, &NumberBox::paged, this, [this](int by) { put(m_scale.paged(m_value, by)); });
    connect(m_box, &NumberBox::entered, this, [this](double value) {
        m_run.end();
        put(value);
        m_run.end();
    });
}

void ParamRow::makePlay() {
    m_play = new QToolButton(this);
    m_play->setObjectName("play");
    m_play->setAutoRaise(true);
    // As high in a column as the slider with the gap above it: a row is no higher for it.
    m_play->setFixedSize(scaled(24), scaled(m_form == Form::stacked ? 20 : 24));
    m_play->setIconSize(QSize(scaled(16), scaled(16)));
    m_play->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(m_play, &QToolButton::clicked, this, &ParamRow::playPressed);
    connect(m_play, &QToolButton::customContextMenuRequested, this,
            [this](QPoint at) { emit playMenuAsked(m_play->mapToGlobal(at)); });
    connect(m_slider, &ParamSlider::played, this, &ParamRow::playPressed);
}

void ParamRow::makeChoice() {
    m_choice = new QComboBox(this);
    for (const Choice& choice : m_param.choices) m_choice->addItem(shown(choice.label));
    m_choice->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    m_choice->installEventFilter(this);
    passWheelOn(m_choice);
    m_label->setBuddy(m_choice);
    connect(m_choice, &QComboBox::activated, this, [this](int index) { put(index); });
}

void ParamRow::layOut() {
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(4);
    QSizePolicy kept = m_reset->sizePolicy();
    kept.setRetainSizeWhenHidden(true);
    m_reset->setSizePolicy(kept);
    if (m_choice) {
        grid->addWidget(m_label, 0, 0);
        grid->addWidget(m_reset, 0, 1, Qt::AlignRight);
        grid->addWidget(m_choice, 1, 0, 1, 2);
        grid->setColumnStretch(0, 1);
    } else if (m_form == Form::stacked) {
        m_label->setWordWrap(true);  // where its words and the number have no room beside each other
        grid->addWidget(m_label, 0, 0);
        grid->addWidget(m_reset, 0, 1);
        grid->addWidget(m_box, 0, 2);
        auto* line = new QHBoxLayout;
        line->setSpacing(4);
        line->addWidget(m_slider, 1);
        line->addWidget(m_play);
        grid->addLayout(line, 1, 0, 1, 3);
        grid->setVerticalSpacing(0);
        grid->setColumnStretch(0, 1);
    } else {
        m_slider->setMinimumWidth(scaled(96));
        m_slider->setMaximumWidth(scaled(264));
        grid->addWidget(m_label, 0, 0);
        grid->addWidget(m_slider, 0, 1);
        grid->addWidget(m_play, 0, 2);
        grid->addWidget(m_box, 0, 3);
        grid->addWidget(m_reset, 0, 4);
        grid->setColumnStretch(1, 3);
        grid->setColumnStretch(5, 1);
    }
}

void ParamRow::setLabel(const QString& label) {
    m_label->setText(label);
    for (QWidget* control :
         {static_cast<QWidget*>(m_slider), static_cast<QWidget*>(m_box), static_cast<QWidget*>(m_choice)})
        if (control) control->setAccessibleName(label);
    const QString first =
        m_choice ? m_choice->itemText(static_cast<int>(m_param.initial)) : boxText(m_param.initial);
    const QString back =
        shown(text("Reset %1 to %2", {literal(label.toStdString()), literal(first.toStdString())}));
    m_reset->setToolTip(back);
    m_reset->setAccessibleName(back);
    if (m_play) showPlay();
}

void ParamRow::showPlay() {
    const Text label = literal(m_slider->accessibleName().toStdString());
    const QString does = m_isPlaying ? shown(text("Pause %1", {label})) : shown(text("Play %1", {label}));
    m_play->setIcon(style()->standardIcon(m_isPlaying ? QStyle::SP_MediaPause : QStyle::SP_MediaPlay));
    m_play->setAccessibleName(does);
    const QString tip = shown(text(
        "%1 (Space). A thin line follows the number in focus; a right click chooses forth and back, or a loop.",
        {literal(does.toStdString())}));
    m_play->setToolTip(QStringLiteral("<p>%1</p>").arg(tip.toHtmlEscaped()));
    m_play->setEnabled(m_scale.highest() > m_scale.lowest());
}

bool ParamRow::isPlayable() const {
    return m_play != nullptr && m_play->isEnabled();
}

void ParamRow::setPlaying(bool playing) {
    m_isPlaying = playing;
    m_trace.clear();
    showPlay();
    update();
}

void ParamRow::play(double value, const QString& mergeKey) {
    if (value != m_value) emit edited(value, mergeKey);
}

void ParamRow::trace(double number) {
    m_traced = m_slider->value();
    m_trace[m_traced] = number;
    update();
}

void ParamRow::setValue(double value) {
    m_value = value;
    if (m_label == nullptr) return;
    if (m_choice) {
        const QSignalBlocker quiet(m_choice);
        m_choice->setCurrentIndex(static_cast<int>(value));
    } else {
        // A place that stands for this value already is left alone: the handle stays where the reader holds it.
        if (m_scale.value(m_slider->value()) != value) {
            const QSignalBlocker quiet(m_slider);
            m_slider->setValue(m_scale.place(value));
        }
        m_box->setValue(value);
    }
    showReset();
}

void ParamRow::setWanted(bool wanted) {
    if (wanted == m_isWanted) return;
    m_isWanted = wanted;
    setVisible(wanted);
}

void ParamRow::setMost(double most) {
    if (m_param.scale == Scale::choice || most == m_param.highest) return;
    m_param.highest = most;
    m_scale = SliderScale(m_param);
    if (m_slider == nullptr) return;
    const QSignalBlocker quiet(m_slider);
    m_slider->setRange(0, m_scale.steps());
    m_slider->setValue(m_scale.place(m_value));
    m_box->setRange(m_param.lowest, most);
    showPlay();
}

void ParamRow::slide(int place) {
    put(m_scale.value(place), m_slider->isSliderDown());
}

void ParamRow::put(double value, bool held) {
    if (value == m_value) return setValue(value);
    emit edited(value, m_run.key(held));
}

void ParamRow::showReset() {
    m_reset->setVisible(isEnabled() && m_value != m_param.initial);
}

void ParamRow::changeEvent(QEvent* event) {
    if (event->type() == QEvent::EnabledChange && m_reset != nullptr) showReset();
    if (m_isPlaying && !isEnabled()) emit interrupted();
    QWidget::changeEvent(event);
}

bool ParamRow::eventFilter(QObject* watched, QEvent* event) {
    // A press may move the slider before it says that it is held: both are one run.
    if (event->type() == QEvent::FocusOut || event->type() == QEvent::MouseButtonPress) m_run.end();
    const bool isTyped = event->type() == QEvent::KeyPress && watched == m_box;
    if (m_isPlaying && (isTyped || event->type() == QEvent::MouseButtonPress)) emit interrupted();
    return QWidget::eventFilter(watched, event);
}

void ParamRow::hideEvent(QHideEvent* event) {
    if (m_isPlaying) emit interrupted();
    QWidget::hideEvent(event);
}

/// The room that texts and controls leave: between label and arrow, or right of all.
QRectF ParamRow::traceRoom() const {
    constexpr double kGap = 12, kWidest = 160, kInset = 3;
    const QRect arrow = m_reset->geometry();
    const bool isStacked = m_form == Form::stacked;
    const double left =
        isStacked ? m_label->x() + m_label->fontMetrics().horizontalAdvance(m_label->text()) : arrow.right();
    const double right = isStacked ? arrow.left() : width();
    return QRectF(left, arrow.top(), std::min(right - left, scaled(kWidest) + 2 * kGap), arrow.height())
        .adjusted(kGap, kInset, -kGap, -kInset);
}

void ParamRow::paintEvent(QPaintEvent* event) {
    QWidget::paintEvent(event);
    constexpr double kNarrowest = 24;
    const QRectF room = m_trace.size() < 2 ? QRectF() : traceRoom();
    if (room.width() < kNarrowest) return;
    const auto byNumber = [](const auto& a, const auto& b) { return a.second < b.second; };
    const auto [least, most] = std::minmax_element(m_trace.begin(), m_trace.end(), byNumber);
    const double low = least->second, span = most->second - low;
    constexpr double kRounding = 1e-12;
    const bool isFlat = span <= kRounding * std::max(std::abs(low), std::abs(most->second));
    const auto pointOf = [&](const std::pair<const int, double>& each) {
        const double up = isFlat ? 0.5 : (each.second - low) / span;
        return QPointF(room.left() + room.width() * each.first / m_scale.steps(),
                       room.bottom() - room.height() * up);
    };
    QPolygonF line;
    for (const auto& each : m_trace) line << pointOf(each);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour(Role::muted), 1.5 * lookScale()));
    painter.drawPolyline(line);
    const auto last = m_trace.find(m_traced);
    if (last == m_trace.end()) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(Role::ink));
    painter.drawEllipse(pointOf(*last), 2.5 * lookScale(), 2.5 * lookScale());
}

}  // namespace posiscope
