// SPDX-License-Identifier: GPL-3.0-or-later
/// The window in each language: no text of another one in it, and no two entries of a menu under one letter.
#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QComboBox>
#include <QDockWidget>
#include <QLabel>
#include <QMap>
#include <QMenu>
#include <QMenuBar>
#include <QRegularExpression>
#include <QTabBar>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocumentFragment>

#include "core/registry.h"
#include "ui/figure_view.h"
#include "ui/look.h"
#include "ui/main_window.h"

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
        if (qobject_cast<const QAbstractButton*>(menu->parent()) != nullptr) return {};  // the samples
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
            window.editor().edit(withBeside(document, views().front()), "test");
            QTest::qWait(40);  // until everything is drawn that comes a frame later
            expectChinese(window, std::string(view->id) + ", " + scheme->id);
        }
}

TEST_F(Languages, NoTwoEntriesOfAMenuHaveOneLetter) {
    for (const Language language : {Language::english, Language::chinese}) {
        MainWindow window;
        window.setLook({language, Theme::light});
        QList<QWidget*> menus{window.menuBar()};
        for (QMenu* menu : window.findChildren<QMenu*>()) menus.append(menu);
        int found = 0;
        for (const QWidget* menu : menus) {
            QMap<QString, QString> letters;
            for (const QAction* action : menu->actions()) {
                static const QRegularExpression kMnemonic(QStringLiteral("(?<!&)&([^&])"));
                const QRegularExpressionMatch match = kMnemonic.match(action->text());
                if (!match.hasMatch()) continue;
                const QString letter = match.captured(1).toUpper();
                EXPECT_FALSE(letters.contains(letter))
                    << languageId(language) << ": “" << action->text().toStdString() << "” and “"
                    << letters[letter].toStdString() << "”";
                letters[letter] = action->text();
                ++found;
            }
        }
        EXPECT_GT(found, 20) << "the menus are not there";
    }
}
