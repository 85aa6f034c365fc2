// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/comparing.h"

#include <QClipboard>
#include <QGuiApplication>

#include "core/base/number.h"
#include "core/views/shared/comparing.h"
#include "ui/look/rich_text.h"
#include "ui/panels/figure_view.h"
#include "ui/window/main_window.h"
#include "ui/window/teaching.h"

namespace posiscope {

namespace {

/// The name, or the name with a number where a kept state has it already; without what no name may have, and not longer
/// than a line of the panel.
std::string freeName(const Document& document, QString words) {
    constexpr int kMost = 20;
    words.remove('=').remove(':');
    const std::string name = words.simplified().left(kMost).trimmed().toStdString();
    if (wrongName(document, name).empty()) return name;
    for (int number = 2;; ++number)
        if (std::string each = name + " (" + std::to_string(number) + ")"; wrongName(document, each).empty())
            return each;
}

std::vector<Text> differences(MainWindow& window, const Kept& kept) {
    return whatDiffers(window.figureView().scene(), kept);
}

}  // namespace

void keepState(MainWindow& window) {
    Editor& editor = window.editor();
    const Document& now = editor.document();
    if (now.kept.size() == kMostKept)
        return window.say(text("%1 states are kept, as many as there can be: remove one first",
                               {shownNumber(static_cast<Index>(kMostKept))}));
    const std::string name = freeName(now, shown(nameOfPresent(now)));
    editor.edit(withKept(now, presentState(now, name)), marked("Keep this state"));
    window.say(text("Kept as “%1”: change something to compare with it", {literal(name)}));
}

void renameState(MainWindow& window, const QString& name) {
    Editor& editor = window.editor();
    const QString asked = window.dialogs.askName(&window, name);
    if (asked.isEmpty() || asked == name) return;
    const Document& now = editor.document();
    const Kept* kept = findKept(now, name.toStdString());
    if (kept == nullptr) return;
    if (const Text allowed = wrongName(now, asked.toStdString(), kept); !allowed.empty())
        return window.dialogs.showError(
            &window, shown(text("It may be %1, not “%2”.", {allowed, literal(asked.toStdString())})));
    editor.edit(withKeptRenamed(now, name.toStdString(), asked.toStdString()), marked("Rename a kept state"));
}

void tellDifferences(MainWindow& window, const QString& name) {
    if (!window.teaching().mayTell()) return;
    const Kept* kept = findKept(window.editor().document(), name.toStdString());
    if (kept == nullptr) return;
    const std::vector<Text> all = differences(window, *kept);
    QString list;
    for (const Text& line : all)
        list += QStringLiteral("<p style=\"margin:0 0 8px 0\">%1</p>").arg(html(line));
    if (all.empty()) list = html(text("Nothing differs."));
    window.dialogs.showHelp(&window, shown(text("From “%1” to this state", {literal(kept->name)})), list);
}

void copyDifferences(MainWindow& window) {
    if (!window.teaching().mayTell()) return;
    QString all;
    for (const Kept& kept : window.editor().document().kept) {
        all += shown(text("From “%1” to this state", {literal(kept.name)})) + '\n';
        for (const Text& line : differences(window, kept)) all += QStringLiteral("  ") + shown(line) + '\n';
    }
    if (all.isEmpty()) return window.say(text("No state is kept to compare with: press P"));
    QGuiApplication::clipboard()->setText(all);
    window.say(text("Copied: what differs"));
}

void sweepParameter(MainWindow& window) {
    Editor& editor = window.editor();
    if (auto swept = window.dialogs.askSweep(&window, editor.document()))
        editor.edit(std::move(*swept), marked("Sweep"));
}

void goToLargest(MainWindow& window) {
    if (!window.teaching().mayTell()) return;
    Editor& editor = window.editor();
    FigureView& view = window.figureView();
    editor.edit(withFocusOnLargest(view.scene()), marked("Go to the largest difference"));
    view.showFocus();
}

}  // namespace posiscope
