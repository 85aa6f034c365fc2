// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help.h"

#include <QAction>
#include <QCoreApplication>
#include <QKeySequence>
#include <QWidget>

namespace posiscope {

namespace {

struct Key {
    const char* keys;
    const char* does;
};

constexpr Key kFigureKeys[] = {
    {"← →", "the centre word, or the focus, one further"},
    {"↑ ↓", "the row or the position, one further"},
    {"Page Up, Page Down", "ten further"},
    {"Home, End", "first, last"},
    {"Shift + these", "the other word of the pair"},
    {"Wheel, Shift + wheel", "zoom, move sideways"},
};

constexpr Key kControlKeys[] = {
    {"Tab, Shift+Tab", "next, previous control"}, {"← → ↑ ↓", "slider: one step"},
    {"Page Up, Page Down", "slider: a tenth"},    {"Home, End", "slider: lowest, highest"},
    {"Enter", "number box: take what is typed"},  {"Esc", "number box: back to the value"},
};

QString row(const QString& keys, const QString& does) {
    return QStringLiteral(
               "<tr><td style=\"padding:2px 16px 2px 0\"><b>%1</b></td><td style=\"padding:2px 0\">%2</td></tr>")
        .arg(keys.toHtmlEscaped(), does.toHtmlEscaped());
}

QString heading(const QString& title) {
    return QStringLiteral("<tr><td colspan=\"2\" style=\"padding:8px 0 4px 0\"><b>%1</b></td></tr>")
        .arg(title);
}

template <std::size_t n>
QString rows(const Key (&keys)[n]) {
    QString out;
    for (const Key& key : keys) out += row(QObject::tr(key.keys), QObject::tr(key.does));
    return out;
}

QString actionRows(const QWidget& window) {
    QString out;
    for (const QAction* action : window.findChildren<QAction*>()) {
        if (action->shortcuts().isEmpty()) continue;
        QStringList keys;
        for (const QKeySequence& each : action->shortcuts()) keys += each.toString(QKeySequence::NativeText);
        // What undo would undo changes; its key does not.
        QString name =
            action->property("name").isValid() ? action->property("name").toString() : action->text();
        out += row(keys.join(QStringLiteral(", ")), name.remove('&').remove(QStringLiteral("…")));
    }
    return out;
}

}  // namespace

QString keysHelp(const QWidget& window) {
    const QString column =
        QStringLiteral("<td valign=\"top\" style=\"padding-right:32px\"><table>%1</table></td>");
    return QStringLiteral("<table><tr>") + column.arg(heading(QObject::tr("Window")) + actionRows(window)) +
           column.arg(heading(QObject::tr("Figure")) + rows(kFigureKeys) + heading(QObject::tr("Controls")) +
                      rows(kControlKeys)) +
           QStringLiteral("</tr></table>");
}

QString aboutHelp() {
    return QObject::tr(
               "<p><b>Posiscope %1</b></p>"
               "<p>See how a transformer knows where a word stands.</p>"
               "<p>Free software under the GNU General Public License, version 3 or later<br>"
               "(GPL-3.0-or-later). It comes without any warranty.</p>"
               "<p>Built with Qt %2 (LGPL-3.0), QCustomPlot (GPL-3.0-or-later),<br>"
               "Eigen (MPL-2.0), ICU (Unicode licence) and JSON for Modern C++ (MIT).</p>")
        .arg(QCoreApplication::applicationVersion().toHtmlEscaped(), QString::fromLatin1(qVersion()));
}

}  // namespace posiscope
