// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/help.h"

#include <QAction>
#include <QApplication>
#include <QFontInfo>
#include <QKeySequence>
#include <QRegularExpression>
#include <QWidget>

#include "ui/look/look.h"
#include "ui/look/rich_text.h"

namespace posiscope {

namespace {

struct Key {
    const char* keys;
    const char* does;
};

constexpr Key kFigureKeys[] = {
    {marked("← →"), marked("the centre word, or the focus, one further")},
    {marked("↑ ↓"), marked("the row or the position, one further")},
    {marked("Page Up, Page Down"), marked("ten further")},
    {marked("Home, End"), marked("first, last")},
    {marked("Shift + these, Shift + click"), marked("the other word of the pair")},
    {marked("Wheel, Shift + wheel"), marked("zoom, move sideways")},
    {marked("Space"), marked("play or pause the slider under the figure")},
    {marked("Ctrl + click on a tab"), marked("the view in a pane of its own")},
    {marked("P"), marked("keep this state, to compare with it")},
};

constexpr Key kPresenterKeys[] = {
    {marked("Page Down, Page Up"), marked("the answer or the next step, the step before")},
    {marked("B or . , W"), marked("a black screen, a white one")},
    {marked("F, wheel"), marked("a spotlight, and its size")},
    {marked("+, −"), marked("larger, smaller type")},
    {marked("a number, Enter"), marked("that step")},
    {marked("Space"), marked("play what the step plays")},
    {marked("Esc"), marked("back to the window")},
};

constexpr Key kControlKeys[] = {
    {marked("Tab, Shift+Tab"), marked("next, previous control")},
    {marked("← → ↑ ↓"), marked("slider: one step")},
    {marked("Page Up, Page Down"), marked("slider: a tenth")},
    {marked("Home, End"), marked("slider: lowest, highest")},
    {marked("Space"), marked("slider: play, pause")},
    {marked("Enter"), marked("number box: take what is typed")},
    {marked("Esc"), marked("number box: back to the value")},
};

struct Licence {
    const char* part;
    const char* licence;
};

constexpr Licence kLicences[] = {
    {"Qt", "LGPL-3.0"},
    {"QCustomPlot", "GPL-3.0-or-later"},
    {"Eigen", "MPL-2.0"},
    {"ICU", "Unicode-3.0"},
    {"JSON for Modern C++", "MIT"},
    {"MathJax", "Apache-2.0"},
    {"viridis, cividis", "CC0-1.0"},
    {"DejaVu Sans", "Bitstream Vera"},
    {"Noto Sans CJK SC", "OFL-1.1"},
};

QString row(const QString& keys, const QString& does) {
    return QStringLiteral(
               "<tr><td style=\"padding:2px 16px 2px 0; white-space:nowrap\"><b>%1</b></td>"
               "<td style=\"padding:2px 0; white-space:nowrap\">%2</td></tr>")
        .arg(keys.toHtmlEscaped(), does.toHtmlEscaped());
}

QString heading(const QString& title) {
    return QStringLiteral("<tr><td colspan=\"2\" style=\"padding:8px 0 4px 0\"><b>%1</b></td></tr>")
        .arg(title);
}

template <std::size_t n>
QString rows(const Key (&keys)[n]) {
    QString out;
    for (const Key& key : keys) out += row(shown(key.keys), shown(key.does));
    return out;
}

QString actionRows(const QWidget& window) {
    static const QRegularExpression kMnemonic(QStringLiteral("\\(&.\\)"));  // as in 打开(&O)…
    QString out;
    for (const QAction* action : window.findChildren<QAction*>()) {
        if (action->shortcuts().isEmpty()) continue;
        QStringList keys;
        for (const QKeySequence& each : action->shortcuts()) keys += each.toString(QKeySequence::NativeText);
        // The text of undo names the step that it would undo; its key stays the same.
        QString name =
            action->property("name").isValid() ? action->property("name").toString() : action->text();
        out += row(keys.join(QStringLiteral(", ")),
                   name.remove(kMnemonic).remove('&').remove(QStringLiteral("…")));
    }
    return out;
}

}  // namespace

QString keysHelp(const QWidget& window) {
    const QString column =
        QStringLiteral("<td valign=\"top\" style=\"padding-right:32px\"><table>%1</table></td>");
    return QStringLiteral("<table><tr>") + column.arg(heading(shown("Window")) + actionRows(window)) +
           column.arg(heading(shown("Figure")) + rows(kFigureKeys) + heading(shown("Controls")) +
                      rows(kControlKeys) + heading(shown("While presenting")) + rows(kPresenterKeys)) +
           QStringLiteral("</tr></table>");
}

QString aboutHelp() {
    QString licences;
    for (const Licence& each : kLicences)
        licences += row(QString::fromUtf8(each.part), QString::fromUtf8(each.licence));
    return QStringLiteral("<p><b>Posiscope %1</b></p><p>%2</p><p>%3<br>%4</p><p>%5</p><table>%6</table>")
        .arg(QCoreApplication::applicationVersion().toHtmlEscaped(),
             html("See how a transformer knows where a word stands."),
             html("Free software under the GNU General Public License, version 3 or later."),
             html("It comes without any warranty."), html("It is built with:"), licences);
}

QString versionDetails(const QWidget& window) {
    const Look& look = windowLook();
    return QStringList{
               QStringLiteral("Posiscope %1").arg(QCoreApplication::applicationVersion()),
               QStringLiteral("Qt %1, %2").arg(QLatin1String(qVersion()), QGuiApplication::platformName()),
               QStringLiteral("%1, %2").arg(QSysInfo::prettyProductName(),
                                            QSysInfo::currentCpuArchitecture()),
               QStringLiteral("window %1 x %2, %3 pixels a unit")
                   .arg(window.width())
                   .arg(window.height())
                   .arg(window.devicePixelRatioF()),
               QStringLiteral("language %1, theme %2")
                   .arg(QLatin1String(languageId(look.language)), QLatin1String(themeId(look.theme))),
               QStringLiteral("font %1").arg(QFontInfo(QApplication::font()).family()),
           }
               .join('\n') +
           '\n';
}

}  // namespace posiscope
