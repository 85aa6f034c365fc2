// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

#include "ui/export/figure_format.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace posiscope {

/// The words that go with a figure, in the dialog of its export: titles, names of axes and of lines, notes, the caption
/// and the alternative text. Where a field is empty the figure has its own words, which the field shows faintly.
class ExportWords : public QWidget {
    Q_OBJECT
public:
    explicit ExportWords(const Document& document, QWidget* parent = nullptr);

    /// Shows the words of a format and of the figure that it makes.
    void show(const FigureFormat& format, const Figure& figure);

signals:
    void changed(const FigureFormat& format);

private:
    /// A caption, or an alternative text.
    struct Words {
        QPlainTextEdit* edit = nullptr;
        Text (*said)(const Scene&) = nullptr;
        std::string FigureFormat::*own = nullptr;
        Language language = Language::english;
        QString generated;  ///< of the figure, in that language; empty: not yet asked for
    };
    QLineEdit* addLine(QFormLayout& form, const QString& name, std::string FigureFormat::*own);
    QComboBox* addChoice(QFormLayout& form, const QString& name, const QStringList& choices);
    void addWords(QFormLayout& form, const QString& name, Words& words);
    void changeTitles();
    void say(Words& words);

    Document m_document;
    FigureFormat m_format;
    QCheckBox* m_title = nullptr;
    std::vector<QLineEdit*> m_titles;  ///< one for each pane
    QLineEdit *m_across = nullptr, *m_down = nullptr, *m_bar = nullptr;
    QComboBox *m_legend = nullptr, *m_notes = nullptr;
    Words m_caption, m_alternative;
};

}  // namespace posiscope
