// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/look/look.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <array>
#include <utility>

#include "core/document/figure_layout.h"

namespace posiscope {

namespace {

/// Keys by what stands on them, in every language: "Alt+←".
class KeyNames : public QTranslator {
public:
    using QTranslator::QTranslator;
    bool isEmpty() const override { return false; }
    QString translate(const char* context, const char* source, const char*, int) const override {
        constexpr std::array kArrows{std::pair{"Left", "←"}, std::pair{"Right", "→"}, std::pair{"Up", "↑"},
                                     std::pair{"Down", "↓"}};
        if (qstrcmp(context, "QShortcut") != 0) return {};
        for (const auto& [name, arrow] : kArrows)
            if (qstrcmp(source, name) == 0) return QString::fromUtf8(arrow);
        return QString::fromUtf8(source);
    }
};

/// Loads the texts that `lrelease` made of resources/i18n; the English ones stand in the code.
Dictionary loaded(Language language) {
    if (language == Language::english) return {};
    static QTranslator translator;
    [[maybe_unused]] const bool found =
        translator.load(QStringLiteral(":/i18n/posiscope_%1.qm").arg(QLatin1String(languageId(language))));
    Q_ASSERT(found);
    return [](const std::string& source) {
        if (source == " ") return std::string();  // between sentences; lrelease leaves out what is empty
        const QString translated = translator.translate("posiscope", source.c_str());
        return translated.isNull() ? source : translated.toStdString();
    };
}

}  // namespace

const char* languageId(Language language) {
    return kLanguageIds[static_cast<std::size_t>(language)];
}

std::optional<Language> findLanguage(std::string_view id) {
    for (const Language each : {Language::english, Language::chinese})
        if (id == languageId(each)) return each;
    return {};
}

Language systemLanguage() {
    return QLocale::system().language() == QLocale::Chinese ? Language::chinese : Language::english;
}

void speak(Language language) {
    static QTranslator words;
    static KeyNames keys;
    QCoreApplication::removeTranslator(&words);
    QCoreApplication::removeTranslator(&keys);
    if (language == Language::chinese &&
        words.load(QStringLiteral("qtbase_zh_CN"), QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&words);
    QCoreApplication::installTranslator(&keys);  // the last is asked first
}

Look lookOf(const LookChoice& choice) {
    return {choice.language ? *choice.language : systemLanguage(),
            choice.theme ? *choice.theme : systemTheme()};
}

const char* themeId(Theme theme) {
    return kThemeIds[static_cast<std::size_t>(theme)];
}

std::optional<Theme> findTheme(std::string_view id) {
    for (const Theme each : {Theme::light, Theme::dark, Theme::projector, Theme::print})
        if (id == themeId(each)) return each;
    return {};
}

const Dictionary& dictionaryOf(Language language) {
    static const std::array all{loaded(Language::english), loaded(Language::chinese)};
    return all[static_cast<std::size_t>(language)];
}

}  // namespace posiscope
