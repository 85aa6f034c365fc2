// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDialog>
#include <functional>

#include "core/document/document.h"
#include "ui/export/figure_format.h"

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QPushButton;

namespace posiscope {

class ExportWords;
class FigurePreview;
class NumberBox;

/// Asks how a figure is to be exported and shows it so. Where the texts have no room it says what would, and
/// nothing can be exported.
class ExportDialog : public QDialog {
    Q_OBJECT
public:
    ExportDialog(const Document& document, const FigureFormat& start, QWidget* parent = nullptr,
                 bool moves = false);

    const FigureFormat& format() const { return m_format; }

private:
    template <class T>
    using Set = std::function<void(FigureFormat&, T)>;

    QWidget* makeForm(bool moves);
    NumberBox* addNumber(QFormLayout* form, const QString& name, const QString& unit, double step,
                         const Set<double>& set);
    QComboBox* addChoice(QFormLayout* form, const QString& name, const QStringList& choices,
                         const Set<int>& set);
    QCheckBox* addCheck(QFormLayout* form, const QString& name, const Set<bool>& set);
    /// Changes to the nearest format that can be.
    void change(const FigureFormat& format);
    void refresh();
    Text summary() const;

    Document m_document;
    FigureFormat m_format;
    FigurePreview* m_preview = nullptr;
    ExportWords* m_words = nullptr;
    QComboBox *m_size = nullptr, *m_kind = nullptr, *m_theme = nullptr, *m_language = nullptr,
              *m_only = nullptr, *m_typeface = nullptr;
    NumberBox *m_width = nullptr, *m_height = nullptr, *m_dpi = nullptr, *m_font = nullptr;
    QCheckBox *m_letters = nullptr, *m_focus = nullptr, *m_values = nullptr, *m_box = nullptr,
              *m_outlines = nullptr;
    QPushButton* m_go = nullptr;
    QLabel* m_summary = nullptr;
    QStringList m_typefaces;  ///< those on this system
};

}  // namespace posiscope
