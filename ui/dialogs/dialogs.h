// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDateTime>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

#include "core/document/document.h"
#include "core/fields/field.h"
#include "ui/dialogs/step_dialog.h"
#include "ui/export/figure_format.h"
#include "ui/export/number_file.h"

class QWidget;

namespace posiscope {

/// Unsaved changes of a window that was killed.
struct LeftOver {
    QString path;  ///< the document's file; empty: it has none
    QDateTime when;
    QString text;
};

/// The questions that the window asks the reader, and its messages. Tests answer in the reader's place.
struct Dialogs {
    enum class Answer { save, discard, cancel };
    enum class Changed { replace, saveAs, reload, cancel };
    enum class Rescue { recover, discard, later };
    struct Rescued {
        Rescue answer = Rescue::later;
        std::size_t chosen = 0;
    };
    std::function<Answer(QWidget* window, const QString& name)> askSave;
    /// Asks what to do when another program has written the file that is to be saved.
    std::function<Changed(QWidget* window, const QString& name)> askChanged;
    std::function<QString(QWidget* window)> askOpenPath;                       ///< empty: the reader cancels
    std::function<QString(QWidget* window, const QString& name)> askSavePath;  ///< empty: the reader cancels
    /// Asks which numbers of a view are saved, and how they are laid out; none: the reader cancels.
    std::function<std::optional<NumbersChoice>(QWidget* window, const View& view, const Text& seen,
                                               const TableLayout& start)>
        askNumbers;
    /// Asks for the path of a file of numbers, with an ending of its format; empty: the reader cancels.
    std::function<QString(QWidget* window, const QString& name)> askNumbersPath;
    /// Asks how a figure is to be exported; none: the reader cancels. `moves`: it is the first of a motion, a PNG.
    std::function<std::optional<FigureFormat>(QWidget* window, const Document& document,
                                              const FigureFormat& start, bool moves)>
        askFormat;
    /// Asks for the path of a picture with that ending, as "png"; empty: the reader cancels.
    std::function<QString(QWidget* window, const QString& name, const QString& ending)> askPicturePath;
    /// Shows a preview, from which the figure is printed.
    std::function<void(QWidget* window, const Document& document)> showPrint;
    std::function<std::optional<Index>(QWidget* window, Index now, Index last)> askPosition;
    std::function<std::optional<Range>(QWidget* window, const Range& now)> askRange;
    /// Asks for the name of a kept state; empty: the reader cancels.
    std::function<QString(QWidget* window, const QString& now)> askName;
    /// Asks for a sweep of the framed pane: the document with it; none: the reader cancels.
    std::function<std::optional<Document>(QWidget* window, const Document& document)> askSweep;
    /// Asks for a parameter and the values of a figure that moves: a document for each; none: the reader cancels.
    std::function<std::vector<Document>(QWidget* window, const Document& document)> askMotion;
    /// Asks for a model's config: the document with its rotary positions; none: the reader cancels.
    std::function<std::optional<Document>(QWidget* window, const Document& document, const QString& start)>
        askConfig;
    /// Asks for words of a lesson; empty: the reader cancels.
    std::function<QString(QWidget* window, const QString& question, const QString& now)> askWords;
    /// Asks for the words of a step and for its question; none: the reader cancels.
    std::function<std::optional<OwnStep>(QWidget* window, const OwnStep& now, const StepOffers& offers)>
        askStep;
    /// Asks where to put a lesson; empty: the reader cancels.
    std::function<QString(QWidget* window)> askLessonPath;
    std::function<void(QWidget* window, const QString& message)> showError;
    std::function<void(QWidget* window, const QString& title, const QString& html)> showHelp;
    std::function<Rescued(QWidget* window, const std::vector<LeftOver>& all)> askRecover;
};

Dialogs realDialogs();

}  // namespace posiscope
