// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QMainWindow>

#include "ui/dialogs.h"
#include "ui/editor.h"

namespace posiscope {

class ExplainPanel;
class FigurePane;
class FigureView;
class FittedLabel;

/// The window: panels around the figure, and the file that the document is kept in.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    explicit MainWindow(QWidget* parent = nullptr);

    Editor& editor() { return m_editor; }
    FigureView& figureView();
    /// How it asks and tells; tests put their own answers here.
    Dialogs dialogs;
    /// The document of a file in place of the present one, which is not asked about. False: it says why, and the
    /// present one stays.
    bool load(const QString& path);

public slots:
    void newDocument();
    void open();
    /// After the question, if there is something to lose.
    void openFile(const QString& path);
    bool save();
    bool saveAs();
    void goToPosition();
    void showKeys();
    void showAbout();

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeSide();
    void refreshTitle();
    void refreshTold();
    void refreshScheme();
    /// What was typed into a number box and not yet taken counts now.
    void takeTyping();
    bool mayLose();
    bool saveTo(const QString& path);
    QString name() const;

    Editor m_editor;
    QString m_path;
    FigurePane* m_pane = nullptr;
    ExplainPanel* m_explain = nullptr;
    FittedLabel* m_line = nullptr;
};

}  // namespace posiscope
