// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "core/document/document.h"
#include "core/fields/field.h"
#include "ui/export/figure_format.h"

class QWidget;

namespace posiscope {

/// Unsaved changes of a window that was killed.
struct LeftOver {
    QString path;  ///< of the file; empty: it has none
    QDateTime when;
    QString text;
};

/// What the window asks the reader and tells them. Tests answer in the reader's place.
struct Dialogs {
    enum class Answer { save, discard, cancel };
    enum class Changed { replace, saveAs, reload, cancel };
    enum class Rescue { recover, discard, later };
    struct Rescued {
        Rescue answer = Rescue::later;
        std::size_t chosen = 0;
    };
    std::function<Answer(QWidget* window, const QString& name)> askSave;
    /// Another program has written the file that is to be saved.
    std::function<Changed(QWidget* window, const QString& name)> askChanged;
    std::function<QString(QWidget* window)> askOpenPath;                       ///< empty: rather not
    std::function<QString(QWidget* window, const QString& name)> askSavePath;  ///< empty: rather not
    /// Of a file of numbers, with an ending of its format; empty: rather not.
    std::function<QString(QWidget* window, const QString& name)> askNumbersPath;
    /// How a figure is to be exported; none: rather not.
    std::function<std::optional<FigureFormat>(QWidget* window, const Document& document,
                                              const FigureFormat& start)>
        askFormat;
    /// Of a picture, with the ending of its kind; empty: rather not.
    std::function<QString(QWidget* window, const QString& name, FileKind kind)> askPicturePath;
    /// With a preview, from which it is printed.
    std::function<void(QWidget* window, const Document& document)> showPrint;
    std::function<std::optional<Index>(QWidget* window, Index now, Index last)> askPosition;
    std::function<std::optional<Range>(QWidget* window, const Range& now)> askRange;
    std::function<void(QWidget* window, const QString& message)> showError;
    std::function<void(QWidget* window, const QString& title, const QString& html)> showHelp;
    std::function<Rescued(QWidget* window, const std::vector<LeftOver>& all)> askRecover;
};

Dialogs realDialogs();

}  // namespace posiscope
