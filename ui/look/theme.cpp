// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/theme.h"

#include <QApplication>
#include <QFocusFrame>
#include <QLabel>
#include <QPalette>
#include <QPointer>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/look/figure_text.h"
#include "ui/look/house_style.h"

namespace posiscope {

namespace {

constexpr QSize kProjected(1920, 1080), kUsualWindow(1280, 800);
constexpr int kLabel = 13, kTitle = 20, kProjectedTitle = 17, kNote = 12,
              kSmallestType = 11;  // pixels at 100 %
constexpr double kProjectedScale = 2;

Look& present() {
    static Look look;
    return look;
}

/// The scale of texts and controls; 1 in all themes but one.
double& presentScale() {
    static double scale = 1;
    return scale;
}

/// Returns a scale in steps of a quarter, so that few sizes of a window make all anew.
double scaleFor(QSize window) {
    if (!isProjected()) return 1;
    const double room = std::min(static_cast<double>(window.width()) / kProjected.width(),
                                 static_cast<double>(window.height()) / kProjected.height());
    return std::clamp(std::round(4 * kProjectedScale * room) / 4, 1.0, 4.0);
}

void setFonts() {
    QFont base;
    base.setFamilies(familiesOf());
    base.setPixelSize(labelSize());
    base.setHintingPreference(
        QFont::PreferNoHinting);  // as in figures: each font in two forms is opened twice
    QApplication::setFont(base);
    QToolTip::setFont(base);
}

QFont font(int pixels, bool bold) {
    QFont made = QApplication::font();
    made.setPixelSize(pixels);
    made.setBold(bold);
    return made;
}

QPalette palette() {
    const QColor ink = colour(Role::ink), muted = colour(Role::muted), hairline = colour(Role::hairline);
    const QColor panel = colour(Role::panel), surface = colour(Role::surface);
    QPalette made(ink, panel, surface, hairline.darker(120), hairline, ink, surface, surface, panel);
    made.setColor(QPalette::AlternateBase, panel);
    made.setColor(QPalette::Button, surface);
    made.setColor(QPalette::ButtonText, ink);
    made.setColor(QPalette::Highlight, ink);
    made.setColor(QPalette::HighlightedText, surface);
    made.setColor(QPalette::PlaceholderText, muted);
    made.setColor(QPalette::ToolTipBase, surface);
    made.setColor(QPalette::ToolTipText, ink);
    made.setColor(QPalette::Link, ink);
    made.setColor(QPalette::LinkVisited, muted);
    made.setColor(QPalette::BrightText, ink);
    // The text of a control that is off is still to be read; only the controls' own drawing says that it is off.
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        made.setColor(QPalette::Disabled, role, muted);
    made.setColor(QPalette::Disabled, QPalette::Base, panel);
    made.setColor(QPalette::Disabled, QPalette::Button, panel);
    made.setColor(QPalette::Disabled, QPalette::Highlight, muted);
    return made;
}

/// One frame that stands around whatever has the keyboard.
class FocusRing final : public QObject {
public:
    explicit FocusRing(QApplication& application) : QObject(&application) {
        connect(&application, &QApplication::focusChanged, this, &FocusRing::move);
        // Again when the control has been scrolled to where it is seen: until then the frame stays away.
        connect(&application, &QApplication::focusChanged, this, &FocusRing::comeBack, Qt::QueuedConnection);
    }
    ~FocusRing() override { delete m_frame; }

private:
    void move(QWidget*, QWidget* now) {
        if (!m_frame) m_frame = new QFocusFrame;  // one dies with the window that it stood in
        m_frame->setWidget(
            now != nullptr && !now->isWindow() && now->window()->windowType() != Qt::Popup ? now : nullptr);
    }

    void comeBack() {
        if (!m_frame || m_frame->widget() == nullptr || m_frame->isVisible()) return;
        QWidget* now = m_frame->widget();
        m_frame->setWidget(nullptr);
        m_frame->setWidget(now);
    }

    QPointer<QFocusFrame> m_frame;
};

}  // namespace

const Look& windowLook() {
    return present();
}

QColor colour(Role role) {
    const Rgb made = rgb(Paint{role}, windowLook().theme);
    return {made.red, made.green, made.blue};
}

double lookScale() {
    return presentScale();
}

int scaled(double length) {
    return static_cast<int>(std::lround(length * presentScale()));
}

int labelSize() {
    return scaled(kLabel);
}

int titleSize() {
    return presentScale() > 1 ? scaled(kProjectedTitle) : kTitle;
}

int noteSize() {
    return scaled(kNote);
}

int smallestText() {
    return presentScale() > 1 ? noteSize() : kSmallestType;
}

double figureScale() {
    return smallestText() / static_cast<double>(kSmallestType);
}

bool isProjected() {
    return windowLook().theme == Theme::projector;
}

QFont headingFont() {
    return font(labelSize(), true);
}

QFont noteFont() {
    return font(noteSize(), false);
}

int lineHeight(const QFont& font) {
    // As Noto Sans CJK has them, the taller of the two families: measured, it would be opened where no Chinese is shown.
    constexpr double kAscent = 1.160, kDescent = 0.288;
    const int size = font.pixelSize();
    // Rounded as Qt does, to 1/64 first.
    const auto whole = [size](double part) { return qRound(qRound(part * size * 64) / 64.0); };
    return whole(kAscent) + whole(kDescent);
}

void makeNote(QLabel* label) {
    label->setFont(noteFont());
    label->setForegroundRole(QPalette::PlaceholderText);
}

namespace {

Theme judged(const QPalette& palette) {
    return palette.color(QPalette::Window).lightness() < 128 ? Theme::dark : Theme::light;
}

/// Asked before the program has set colours of its own, which later would be judged instead.
Theme& ofSystem() {
    static Theme theme = judged(QApplication::palette());
    return theme;
}

}  // namespace

Theme systemTheme() {
    return ofSystem();
}

bool askSystemTheme() {
    const QPalette ours = QApplication::palette();
    QApplication::setPalette(QPalette());  // then it is the desktop's
    const Theme now = judged(QApplication::palette());
    QApplication::setPalette(ours);
    return std::exchange(ofSystem(), now) != now;
}

void setWindowLook(const Look& look) {
    ofSystem();
    present() = look;
    speak(look.language);
    if (dynamic_cast<HouseStyle*>(QApplication::style()) == nullptr) {
        QApplication::setStyle(new HouseStyle);
        new FocusRing(*qApp);
    }
    presentScale() = scaleFor(kUsualWindow);
    setFonts();
    QApplication::setPalette(palette());
    QToolTip::setPalette(palette());
}

bool setLookScale(QSize window) {
    const double scale = scaleFor(window);
    if (scale == presentScale()) return false;
    presentScale() = scale;
    setFonts();
    return true;
}

}  // namespace posiscope
