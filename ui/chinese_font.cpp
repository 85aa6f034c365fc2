// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/chinese_font.h"

#include <QEvent>
#include <QFontDatabase>
#include <QTimer>
#include <algorithm>
#include <array>

#include "ui/main_window.h"
#include "ui/notice.h"
#include "ui/rich_text.h"

namespace posiscope {

namespace {

/// In any of the forms that the countries write them in: unusual ones are better than boxes.
bool hasFont() {
    static const bool has = [] {
        constexpr std::array kSystems{QFontDatabase::SimplifiedChinese, QFontDatabase::TraditionalChinese,
                                      QFontDatabase::Japanese};
        return std::ranges::any_of(kSystems,
                                   [](auto each) { return !QFontDatabase::families(each).isEmpty(); });
    }();
    return has;
}

bool isChinese(const std::string& text) {
    const QList<uint> letters = QString::fromStdString(text).toUcs4();
    return std::ranges::any_of(letters, [](uint each) { return QChar::script(each) == QChar::Script_Han; });
}

class Watch final : public QObject {
public:
    explicit Watch(MainWindow& window) : QObject(&window), m_window(window) {
        connect(&window.editor(), &Editor::changed, this, &Watch::look);
        window.installEventFilter(this);
        look();
    }

private:
    /// Another language comes with another font; the window is then made anew.
    bool eventFilter(QObject*, QEvent* event) override {
        if (event->type() == QEvent::ApplicationFontChange) QTimer::singleShot(0, this, &Watch::look);
        return false;
    }

    void look() {
        if (m_said) return;
        const auto missing = missingFont(m_window.editor().document(), windowLook().language);
        if (!missing) return;
        m_said = true;
        showNotice(m_window, shown("No font for Chinese"), shown(*missing));
    }

    MainWindow& m_window;
    bool m_said = false;
};

}  // namespace

std::optional<Text> missingFont(const Document& document, Language language) {
    if (hasFont() || (language != Language::chinese && !isChinese(document.text))) return {};
    return text("no font here has Chinese characters; install the package %1", {literal("fonts-noto-cjk")});
}

void watchFonts(MainWindow& window) {
    if (!hasFont()) new Watch(window);
}

}  // namespace posiscope
