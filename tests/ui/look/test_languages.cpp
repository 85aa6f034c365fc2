// SPDX-License-Identifier: GPL-3.0-or-later
/// The window in each language: no text of another one in it, and each entry of a menu or dialog under a letter of its own.
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDateTime>
#include <QDialog>
#include <QDockWidget>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QSet>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocumentFragment>
#include <QTimer>

#include "core/views/shared/registry.h"
#include "ui/look/look.h"
#include "ui/panels/figure_view.h"
#include "ui/window/main_window.h"

using namespace posiscope;

namespace {

class Languages : public testing::Test {
protected:
    ~Languages() override { setWindowLook({}); }
};

/// Everything that a widget says, to whoever sees it and to whoever hears it.
QStringList saidBy(const QWidget& widget) {
    QStringList said{widget.toolTip(), widget.accessibleName(), widget.windowTitle()};
    if (const auto* label = qobject_cast<const QLabel*>(&widget)) said += label->text();
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) said += button->text();
    if (const auto* menu = qobject_cast<const QMenu*>(&widget)) {
        for (const QObject* in = menu->parent(); in != nullptr; in = in->parent())
            if (qobject_cast<const QAbstractButton*>(in) != nullptr) return {};  // the samples
        said += menu->title();
    }
    if (const auto* told = qobject_cast<const QTextBrowser*>(&widget))
        said += told->toPlainText().split('\n');
    if (const auto* choice = qobject_cast<const QComboBox*>(&widget))
        for (int i = 0; i < choice->count(); ++i) said += choice->itemText(i);
    if (const auto* tabs = qobject_cast<const QTabBar*>(&widget))
        for (int i = 0; i < tabs->count(); ++i) said += {tabs->tabText(i), tabs->tabToolTip(i)};
    for (const QAction* action : widget.actions()) said += {action->text(), action->toolTip()};
    return said;
}

void expectChinese(MainWindow& window, const std::string& where) {
    // Names, and words that the paper, the code or the reader has.
    static const QRegularExpression kNames(QStringLiteral(
        "\\b(English|Posiscope|NumPy|JSON|LaTeX|Markdown|therefore|think|clip|viridis|cividis|tensor2tensor)\\b"));
    static const QRegularExpression kEnglish(QStringLiteral("[A-Za-z]{4,}")),
        kChinese(QStringLiteral("\\p{Han}"));
    QList<QWidget*> all = window.findChildren<QWidget*>();
    all.append(&window);
    for (const QWidget* widget : all)
        for (const QString& said : saidBy(*widget)) {
            QString words = QTextDocumentFragment::fromHtml(said).toPlainText();
            words.remove(kNames);
            EXPECT_TRUE(!words.contains(kEnglish) || words.contains(kChinese))
                << where << ": “" << said.toStdString() << "” of a " << widget->metaObject()->className()
                << " is English: is it in shown() or text()?";
        }
}

}  // namespace

TEST_F(Languages, TheChineseWindowIsChineseThroughout) {
    MainWindow window;
    window.show();
    window.setLook({Language::chinese, Theme::light});
    for (const View* view : views())
        for (const Scheme* scheme : schemes()) {
            if (!canShow(*view, *scheme)) continue;
            Document document = withView(withScheme(firstDocument(), *scheme), *view);
            window.editor().edit(withPaneOpened(document, *views().front()), "test");
            QTest::qWait(40);  // until everything is drawn that comes a frame later
            expectChinese(window, std::string(view->id) + ", " + scheme->id);
        }
}

namespace {

/// Expects that each has a letter, and no two have the same.
void expectLetters(const QStringList& texts, const std::string& where) {
    static const QRegularExpression kMnemonic(QStringLiteral("(?<!&)&([^&])"));
    QMap<QString, QString> letters;
    for (const QString& text : texts) {
        const QRegularExpressionMatch match = kMnemonic.match(text);
        EXPECT_TRUE(match.hasMatch()) << where << ": “" << text.toStdString() << "” has no letter";
        if (!match.hasMatch()) continue;
        const QString letter = match.captured(1).toUpper();
        EXPECT_FALSE(letters.contains(letter))
            << where << ": “" << text.toStdString() << "” and “" << letters[letter].toStdString() << "”";
        letters[letter] = text;
        const bool isChinese = text.contains(QRegularExpression(QStringLiteral("\\p{Han}")));
        const bool isBehind = text.contains(QRegularExpression(QStringLiteral("\\(&.\\)[…：。]?(\\t|$)")));
        EXPECT_TRUE(isBehind || !isChinese) << where << ": not in brackets behind: " << text.toStdString();
    }
}

/// Returns the texts of a dialog that stand under a letter: its buttons and field labels. Each field has a label. Of
/// pages of tabs only that which is seen.
QStringList controlsOf(const QDialog& dialog, const std::string& where) {
    QStringList texts;
    QSet<const QWidget*> reached;
    for (const QLabel* each : dialog.findChildren<QLabel*>()) {
        if (each->buddy() == nullptr || !each->isVisible()) continue;
        texts += each->text();
        reached.insert(each->buddy());
    }
    for (const QWidget* each : dialog.findChildren<QWidget*>()) {
        if (!each->isVisible()) continue;
        const auto* button = qobject_cast<const QAbstractButton*>(each);
        if (button != nullptr && !button->text().isEmpty()) texts += button->text();
        const bool isField = qobject_cast<const QComboBox*>(each) ||
                             qobject_cast<const QAbstractSpinBox*>(each) ||
                             qobject_cast<const QLineEdit*>(each) || qobject_cast<const QListWidget*>(each);
        if (!isField || qobject_cast<const QAbstractSpinBox*>(each->parent())) continue;
        EXPECT_TRUE(reached.contains(each))
            << where << ": a " << each->metaObject()->className() << " without a label";
    }
    return texts;
}

}  // namespace

TEST_F(Languages, EachEntryOfAMenuHasALetterOfItsOwn) {
    for (const Language language : {Language::english, Language::chinese}) {
        MainWindow window;
        window.setLook({language, Theme::light});
        QList<QWidget*> menus{window.menuBar()};
        for (QMenu* menu : window.findChildren<QMenu*>()) menus.append(menu);
        int found = 0;
        for (QWidget* widget : menus) {
            auto* menu = qobject_cast<QMenu*>(widget);
            if (menu != nullptr && !menu->isEnabled())
                continue;  // that of the recent files, which are not kept
            if (menu != nullptr) emit menu->aboutToShow();
            QStringList texts;
            for (const QAction* action : widget->actions())
                if (!action->isSeparator()) texts += action->text();
            expectLetters(texts, std::string(languageId(language)) + ", menu " +
                                     (menu != nullptr ? menu->title().toStdString() : "bar"));
            found += static_cast<int>(texts.size());
        }
        EXPECT_GT(found, 60) << "the menus are not there";
    }
}

TEST_F(Languages, EachControlOfADialogHasALetterOfItsOwn) {
    const Dialogs real = realDialogs();
    for (const Language language : {Language::english, Language::chinese}) {
        MainWindow window;
        window.setLook({language, Theme::light});
        window.show();
        QTest::qWait(40);  // until Qt's own words are those of the language
        const std::pair<const char*, std::function<void()>> all[] = {
            {"save", [&] { real.askSave(&window, QStringLiteral("a")); }},
            {"changed", [&] { real.askChanged(&window, QStringLiteral("a")); }},
            {"format", [&] { real.askFormat(&window, firstDocument(), {}, false); }},
            {"position", [&] { real.askPosition(&window, 0, 4); }},
            {"range",
             [&] {
                 real.askRange(&window, {0, 1});
             }},
            {"error", [&] { real.showError(&window, QStringLiteral("a")); }},
            {"recover",
             [&] {
                 real.askRecover(&window, {{{}, QDateTime::currentDateTime(), {}}});
             }},
            {"help", [&] { real.showHelp(&window, QStringLiteral("a"), QStringLiteral("b")); }},
        };
        for (const auto& [name, run] : all) {
            const std::string where = std::string(languageId(language)) + ", dialog " + name;
            int seen = 0;
            const auto look = [&] {
                for (QDialog* dialog : window.findChildren<QDialog*>()) {
                    if (!dialog->isVisible()) continue;
                    ++seen;
                    auto* tabs = dialog->findChild<QTabWidget*>();
                    for (int page = 0; page < (tabs != nullptr ? tabs->count() : 1); ++page) {
                        if (tabs != nullptr) tabs->setCurrentIndex(page);
                        expectLetters(controlsOf(*dialog, where), where);
                    }
                    dialog->reject();
                }
            };
            QTimer::singleShot(0, &window, look);
            run();
            QTest::qWait(1);  // one of them does not wait for an answer
            EXPECT_EQ(seen, 1) << where;
        }
    }
}
