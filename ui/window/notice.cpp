// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/notice.h"

#include <QStatusBar>
#include <QToolButton>

#include "ui/window/main_window.h"

namespace posiscope {

void showNotice(MainWindow& window, const QString& brief, const QString& whole) {
    auto* button = new QToolButton(window.statusBar());
    button->setObjectName(QStringLiteral("notice"));
    button->setText(QStringLiteral("⚠ ") + brief);
    button->setToolTip(Qt::convertFromPlainText(whole));  // a path may look like HTML
    button->setAccessibleName(brief);
    button->setAccessibleDescription(whole);
    button->setFocusPolicy(Qt::TabFocus);
    QObject::connect(button, &QToolButton::clicked, &window, [&window, button, whole] {
        button->hide();
        button->deleteLater();
        window.dialogs.showError(&window, whole);
    });
    window.statusBar()->addPermanentWidget(button);
}

}  // namespace posiscope
