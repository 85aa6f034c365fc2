// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/mnemonics.h"

#include <QAbstractButton>
#include <QAction>
#include <QDialog>
#include <QDialogButtonBox>
#include <QKeySequence>
#include <QLabel>
#include <QMenu>
#include <QMetaEnum>
#include <QRegularExpression>
#include <QSet>
#include <QStackedWidget>
#include <algorithm>
#include <functional>

namespace posiscope {

namespace {

/// The letters that are taken.
class Letters {
public:
    void take(const QString& text) {
        if (const QChar letter = of(text); !letter.isNull()) m_taken.insert(letter);
    }
    static QChar of(const QString& text) {
        const QKeySequence keys = QKeySequence::mnemonic(text);
        return keys.isEmpty() ? QChar() : QChar(keys[0].key());
    }

    /// `name`: what the text is called in English, where that is known.
    QString given(const QString& text, const QString& name) {
        const qsizetype at = placeIn(text);
        if (at >= 0) return taking(text.at(at), QString(text).insert(at, '&'));
        for (const QChar letter : name.toUpper() + QStringLiteral("1234567890ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
            if (!m_taken.contains(letter)) return behind(text, letter);
        return text;
    }

private:
    /// Where a free letter or digit stands, at the start of a word if one does; nowhere in Chinese.
    qsizetype placeIn(const QString& text) const {
        if (std::ranges::any_of(text, [](QChar c) { return c.unicode() > 0x2e7f; })) return -1;
        qsizetype inside = -1;
        for (qsizetype at = 0; at < text.size(); ++at) {
            const QChar c = text.at(at);
            if (c.unicode() > 0x7f || !c.isLetterOrNumber() || m_taken.contains(c.toUpper())) continue;
            if (at == 0 || text.at(at - 1) == ' ') return at;
            if (inside < 0) inside = at;
        }
        return inside;
    }
    QString behind(QString text, QChar letter) {
        static const QString kMarks = QStringLiteral("…：。");
        const qsizetype end = text.size() - (!text.isEmpty() && kMarks.contains(text.back()) ? 1 : 0);
        return taking(letter, text.insert(end, QStringLiteral("(&%1)").arg(letter)));
    }
    QString taking(QChar letter, QString text) {
        m_taken.insert(letter.toUpper());
        return text;
    }

    QSet<QChar> m_taken;
};

struct Entry {
    QString text;
    std::function<void(const QString&)> set;
    QString name = {};              ///< in English, where that is known
    const QWidget* page = nullptr;  ///< on which page of tabs it stands; null: always seen
};

void complete(QList<Entry>& all) {
    QSet<const QWidget*> pages;
    for (const Entry& each : all) pages.insert(each.page);
    // Texts that are always seen come first, and their letters are on no page.
    QList<const QWidget*> inOrder{nullptr};
    for (const QWidget* page : pages)
        if (page != nullptr) inOrder.append(page);
    for (const QWidget* page : inOrder) {
        Letters letters;
        for (const Entry& each : all)
            if (page == nullptr || each.page == nullptr || each.page == page) letters.take(each.text);
        for (Entry& each : all)
            if (each.page == page && Letters::of(each.text).isNull()) {
                each.text = letters.given(each.text, each.name);
                each.set(each.text);
            }
    }
}

/// The page of tabs that a widget stands on; null where it is on none.
const QWidget* pageOf(const QWidget* widget) {
    for (const QWidget* each = widget; each != nullptr; each = each->parentWidget())
        if (qobject_cast<const QStackedWidget*>(each->parentWidget()) != nullptr) return each;
    return nullptr;
}

/// "Save", "Cancel" and so on; none: no button of Qt's.
QString standardName(QAbstractButton* button) {
    const auto* box = qobject_cast<const QDialogButtonBox*>(button->parentWidget());
    if (box == nullptr) return {};
    const auto which = box->standardButton(button);
    return QString::fromLatin1(QMetaEnum::fromType<QDialogButtonBox::StandardButtons>().valueToKey(which));
}

}  // namespace

void completeMnemonics(QMenu& menu) {
    QList<Entry> all;
    for (QAction* each : menu.actions())
        if (!each->isSeparator())
            all.append({each->text(), [each](const QString& text) { each->setText(text); }});
    complete(all);
}

void completeMnemonics(QDialog& dialog) {
    QList<Entry> all;
    for (QLabel* each : dialog.findChildren<QLabel*>())
        if (each->buddy() != nullptr)
            all.append(
                {each->text(), [each](const QString& text) { each->setText(text); }, {}, pageOf(each)});
    for (QAbstractButton* each : dialog.findChildren<QAbstractButton*>())
        if (!each->text().isEmpty())
            all.append({each->text(), [each](const QString& text) { each->setText(text); },
                        standardName(each), pageOf(each)});
    complete(all);
}

QString withoutMnemonic(QString name) {
    static const QRegularExpression kMark(QStringLiteral("\\(&.\\)|&"));
    return name.remove(kMark);
}

}  // namespace posiscope
